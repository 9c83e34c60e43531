//! Elements of StratML, each in a line of its own.

use crate::exchange::markup::{Attribute, Markup};
use crate::plan::{PartialDate, Plan, Text};
use crate::views::progress::Day;

/// A file that is being written.
pub(super) struct Writer<'a> {
    xml: Markup,
    depth: usize,
    /// The plan.
    pub(super) plan: &'a Plan,
    language: &'a str,
}

impl<'a> Writer<'a> {
    /// The beginning of a file.
    pub(super) fn new(plan: &'a Plan, language: &'a str) -> Self {
        Self { xml: Markup::xml(), depth: 0, plan, language }
    }

    /// The text of the file.
    pub(super) fn into_string(self) -> String {
        self.xml.into_string()
    }

    /// Returns whether its own words are Japanese.
    pub(super) fn is_japanese(&self) -> bool {
        self.language.starts_with("ja")
    }

    /// A text of the plan in the language of the file.
    pub(super) fn own_text(&self, text: &Text) -> String {
        text.in_language(self.language, self.plan.language()).0.to_string()
    }

    /// A line.
    fn line(&mut self, content: &Markup) {
        let xml = std::mem::take(&mut self.xml);
        let indent = Markup::text(&"  ".repeat(self.depth));
        self.xml = xml.then(&indent).then(content).line(0);
    }

    /// An element with a text; none where there is nothing to say.
    pub(super) fn element(&mut self, name: &'static str, text: &str) {
        if !text.is_empty() {
            self.required(name, text);
        }
    }

    /// An element that the schema requires, even where it is empty.
    pub(super) fn required(&mut self, name: &'static str, text: &str) {
        self.line(&Markup::element(name, &[], &Markup::text(text)));
    }

    /// An element with others in it.
    pub(super) fn around(
        &mut self,
        name: &'static str,
        attributes: &[Attribute],
        content: impl FnOnce(&mut Self),
    ) {
        self.line(&Markup::new().begin(name, attributes));
        self.depth += 1;
        content(self);
        self.depth -= 1;
        self.line(&Markup::new().end(name));
    }

    /// That these are summaries, of what, and what may be done with them.
    pub(super) fn origin(&self) -> String {
        let license = self.plan.license.as_deref().unwrap_or_default();
        let (title, city) = (self.own_text(&self.plan.title), self.own_text(&self.plan.city));
        match self.is_japanese() {
            true => format!("{city}「{title}」の要約。利用条件：{license}"),
            false => format!("Summary of {title} ({city}). Licence: {license}"),
        }
    }

    /// A date as the plan states it; fiscal years are marked as such.
    pub(super) fn date(&self, date: PartialDate) -> String {
        match date {
            PartialDate::FiscalYear(year) if !self.plan.calendar().is_of_years() => format!("FY{}", year.0),
            other => other.as_written().trim_matches('"').to_owned(),
        }
    }
}

/// A day as XML has it.
pub(super) fn day((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// An identifier: an XML id begins with a letter.
pub(super) fn identifier(id: &str) -> String {
    let safe = if id.starts_with(|c: char| c.is_ascii_digit()) { "id-" } else { "" };
    [safe, id].concat()
}
