//! The outputs of the studio: a page of static HTML, a snippet for a CMS, and the texts of the archive to publish.
//!
//! The files that a snippet names are those of the build that the studio came with; it never guesses one.

use super::action::{Saving, YearlyOutput};
use super::guide::Guide;
use super::messages::messages;
use super::state::State;
use crate::exchange::diff::sentences;
use crate::plan::file::read_json;
use crate::publish::address::step;
use crate::publish::council::council;
use crate::publish::page::{page, style};
use crate::publish::yearly::{YearlyFile, yearly_file};
use crate::publish::{Address, Form, HtmlOptions, Places, PublishError, Release, Subject};
use crate::ui::loaded::Shared;
use serde_json::Value;

/// The forms that can be copied, the recommended one first; the folder needs the tool.
pub const FORMS: [Form; 5] = [Form::Script, Form::Link, Form::Element, Form::Static, Form::Frame];

/// The folder of the archive that goes to the city's server.
pub const FOLDER: &str = "city-plan/";

/// The plan as a page of its own, without any script; its style sheet is to lie beside it.
///
/// # Errors
/// Nothing of the plan can be shown.
pub async fn static_page(plan: &Value) -> Result<String, PublishError> {
    let (shared, options) = (shared(plan)?, HtmlOptions::of_page());
    let style = style("city-plan.css");
    Ok(page(&shared, &options, &Places::default(), None, &style).await.into_string())
}

/// The paper for the council on the latest whole year, complete in one file.
///
/// # Errors
/// Nothing of the plan can be shown, or it has no report.
pub async fn council_paper(plan: &Value) -> Result<String, PublishError> {
    Ok(council(&shared(plan)?, &HtmlOptions::of_page(), None).await?.into_string())
}

/// A file of the yearly round.
///
/// # Errors
/// Nothing of the plan can be shown, or it has nothing to report in that form.
pub fn yearly(plan: &Value, output: YearlyOutput) -> Result<String, PublishError> {
    let file = match output {
        YearlyOutput::Progress => YearlyFile::Progress(None),
        YearlyOutput::FiguresByYear => YearlyFile::FiguresByYear,
        YearlyOutput::PerformanceReport => YearlyFile::PerformanceReport,
    };
    yearly_file(&shared(plan)?, &HtmlOptions::default(), &file)
}

/// The snippet to paste; `manifest` is that of the build.
///
/// # Errors
/// Nothing of the plan can be shown, the address cannot be used, or the manifest lacks files.
pub async fn snippet(
    plan: &Value,
    file: &str,
    saving: &Saving,
    manifest: &Value,
) -> Result<String, PublishError> {
    let release = Release::from_manifest(manifest, &Address::new(&saving.base)?)?;
    let address = Address::new(&release.address(&format!("plans/{}", step(file))))?;
    Ok(Subject::new(shared(plan)?, &HtmlOptions::default(), &address).await.text(saving.form, &release))
}

/// The texts of the archive by their paths: instructions, what to paste, the plan, and its page, which runs where it can.
/// The component's files go beside them.
///
/// # Errors
/// As for [`snippet`].
pub async fn archive_texts(state: &State, manifest: &Value) -> Result<Vec<(String, String)>, PublishError> {
    let plan = state.plan.as_deref().ok_or(PublishError::NoPlan)?;
    let messages = messages(state.language);
    let [json, page] = ["json", "html"].map(|ending| state.file_name(ending));
    // From its place in the folder `plans`.
    let release = Release::from_manifest(manifest, &Address::new("../")?)?;
    let subject = Subject::new(shared(plan)?, &HtmlOptions::default(), &Address::new(&step(&json))?).await;
    let pasted = snippet(plan, &json, &state.saving, manifest).await?;
    Ok(vec![
        (messages.guide_file.to_owned(), with_mark(&Guide::new(state, messages).text())),
        (messages.paste_file.to_owned(), with_mark(&pasted)),
        (format!("{FOLDER}plans/{json}"), state.json()),
        (format!("{FOLDER}plans/{page}"), subject.text(Form::Folder, &release)),
    ])
}

/// A text as old editors of texts read it: with the mark of UTF-8.
fn with_mark(text: &str) -> String {
    format!("\u{feff}{text}")
}

/// The changes since the published plan, a line for each item.
pub fn changes(state: &State) -> String {
    let all = state.changes.as_deref().unwrap_or_default();
    let lines = all.iter().map(|change| sentences::sentence(change, state.language));
    [sentences::summary(all, state.language)].into_iter().chain(lines).map(|line| line + "\n").collect()
}

fn shared(plan: &Value) -> Result<Shared, PublishError> {
    let (plan, _) = read_json(plan.to_string().as_bytes());
    plan.map(Shared::new).ok_or(PublishError::NoPlan)
}
