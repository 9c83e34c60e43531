//! The outputs of the yearly round: what `export` writes of reports, figures and dates.
//!
//! It decides nothing: `publish` does. Pictures are as the fonts of the machine paint them.

use crate::html_options::block_on;
use crate::output::Kind;
use crate::painter::{Painter, Unpainted};
use crate::yearly_messages as messages;
use city_plan::plan::Language;
use city_plan::publish::HtmlOptions;
use city_plan::publish::council::council;
use city_plan::publish::yearly::{YearlyFile, yearly_file};
use city_plan::ui::loaded::Shared;

/// A form of the yearly round.
#[derive(Debug)]
pub(crate) enum YearlyForm {
    /// A file of text.
    File(YearlyFile, Kind),
    /// The council paper on a period; on the latest whole year if absent.
    Council(Option<String>),
    /// The planned and actual dates of an initiative, by its id; painted or drawn.
    Timings(String, Kind),
}

impl YearlyForm {
    /// The kind of its file.
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::File(_, kind) | Self::Timings(_, kind) => *kind,
            Self::Council(_) => Kind::Html,
        }
    }

    /// The content of its file; a sentence on why there is none.
    pub(crate) fn content(
        &self,
        plan: &Shared,
        options: &HtmlOptions,
        language: Language,
    ) -> Result<Vec<u8>, String> {
        let text = match self {
            Self::File(what, _) => yearly_file(plan, options, what),
            Self::Council(period) => {
                block_on(council(plan, options, period.as_deref())).map(|page| page.into_string())
            }
            Self::Timings(id, kind) => return timings(plan, options, id, *kind, language),
        };
        text.map(String::into_bytes).map_err(|error| error.message(language))
    }
}

fn timings(
    plan: &Shared,
    options: &HtmlOptions,
    id: &str,
    kind: Kind,
    language: Language,
) -> Result<Vec<u8>, String> {
    let at = plan.0.index.find(id).ok_or_else(|| {
        let ids: Vec<&str> = plan.0.plan.initiatives.iter().map(|one| &*one.id.0).collect();
        messages::unknown_initiative(id, &ids, language)
    })?;
    let drawing = yearly_file(plan, options, &YearlyFile::Timings(at));
    let drawing = drawing.map_err(|_| messages::no_timings(id, language))?;
    if kind != Kind::Painting {
        return Ok(drawing.into_bytes());
    }
    Painter::new().png(&drawing).map_err(|error| match error {
        Unpainted::NoFont(letter) => messages::no_font_for_picture(letter, language),
        Unpainted::Failed(cause) => messages::unpainted_picture(&cause, language),
    })
}
