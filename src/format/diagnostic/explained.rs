//! The words of a diagnostic for authors, in both languages.
//!
//! Every message has one form: what was found, what was expected, what to do. The place stands before it and the
//! code behind it: `initiatives[3].phases[0].end: "2024-13" is not a fiscal year (expected 2024 or "2024-04")
//! [bad-period]`.

mod json_sentences;
pub mod location;
mod samples;
mod syntax;

pub use samples::samples;

use super::{Code, Diagnostic, Expected, Severity};
use crate::format::language::{Language, Localized};
use crate::format::nearest::nearest;
use location::{CellRef, Location, in_words};
use std::collections::HashMap;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

/// The part of a diagnostic that authors see. Boxed, so that results stay small.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explanation(Box<Words>);

impl Deref for Explanation {
    type Target = Words;
    fn deref(&self) -> &Words {
        &self.0
    }
}

impl DerefMut for Explanation {
    fn deref_mut(&mut self) -> &mut Words {
        &mut self.0
    }
}

impl From<Words> for Explanation {
    fn from(words: Words) -> Self {
        Self(Box::new(words))
    }
}

/// The contents of an explanation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// The cells; none for JSON and for whole files.
    pub cells: Vec<CellRef>,
    /// The expected value, in words.
    pub expected: Localized,
    /// The sentence, without its place and code.
    pub message: Localized,
    /// The next step, where it differs between surfaces.
    pub advice: Option<Advice>,
    /// The expectation of a field of JSON.
    pub(crate) expectation: Option<Expected>,
    /// The nearest known word, the first use of a duplicate, or the start of an early end.
    pub(crate) hint: String,
}

/// A next step on each surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Advice {
    /// The step on the command line.
    pub tool: Localized<&'static str>,
    /// The step in the studio.
    pub studio: Localized<&'static str>,
}

/// The surface on which messages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Surface {
    /// The command line.
    #[default]
    Tool,
    /// The studio.
    Studio,
}

impl Diagnostic {
    /// A diagnostic about a plan's JSON.
    pub(crate) fn in_json(code: Code, path: String, found: String, expected: Expected, hint: &str) -> Self {
        let explanation = json_sentences::explanation(code, &path, &found, expected, hint);
        Self { code, path, found, explanation: explanation.into() }
    }

    /// A diagnostic about cells of a workbook; about the whole file where there are none.
    pub(crate) fn in_cells(code: Code, cells: Vec<CellRef>, found: &str, message: Localized) -> Self {
        let words = Words { cells, message, ..Words::default() };
        Self { code, path: String::new(), found: found.to_owned(), explanation: words.into() }
    }

    /// A diagnostic about a field that a sound plan lacks.
    pub(crate) fn of_absent(code: Code, path: &str, message: Localized) -> Self {
        let words = Words { message, ..Words::default() };
        Self { code, path: path.to_owned(), found: String::new(), explanation: words.into() }
    }

    /// Stands for so many diagnostics that are not listed.
    pub(crate) fn more(count: usize) -> Self {
        Self::in_json(Code::More, String::new(), count.to_string(), Expected::Fewer, "")
    }

    /// The severity, which follows from the code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Returns whether something is lost, or no plan is made, until it is fixed.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// The place.
    pub fn location(&self) -> Location<'_> {
        match (&*self.explanation.cells, &*self.path) {
            ([], "") => Location::File,
            ([], path) => Location::Path(path),
            (cells, _) => Location::Cells(cells),
        }
    }

    /// The first cell, for diagnostics about workbooks.
    pub fn cell(&self) -> CellRef {
        self.explanation.cells.first().cloned().unwrap_or_default()
    }

    /// The place for people: the path, or 「取組」シートのC12; empty for the whole file.
    pub fn place(&self, language: Language) -> String {
        match self.location() {
            Location::File => String::new(),
            Location::Path(path) => path.to_owned(),
            Location::Cells(cells) => in_words(cells, language),
        }
    }

    /// The sentence for the command line, without place and code.
    pub fn message(&self, language: Language) -> String {
        self.message_on(Surface::Tool, language)
    }

    /// The sentence for a surface, without place and code.
    pub fn message_on(&self, surface: Surface, language: Language) -> String {
        let message = &self.explanation.message[language];
        let Some(advice) = &self.explanation.advice else { return message.clone() };
        let step = match surface {
            Surface::Tool => advice.tool[language],
            Surface::Studio => advice.studio[language],
        };
        match language {
            Language::Ja => format!("{message}{step}"),
            Language::En => format!("{message} {step}"),
        }
    }

    /// The whole line for the command line: place, sentence and code.
    pub fn line(&self, language: Language) -> String {
        let (place, message, code) = (self.place(language), self.message(language), self.code.as_str());
        let between = match (place.is_empty(), self.location(), language) {
            (true, ..) => "",
            (_, Location::Cells(_), Language::Ja) => "：",
            _ => ": ",
        };
        format!("{place}{between}{message} [{code}]")
    }

    /// The number of problems that it stands for; other notes than [`Code::More`] stand for none.
    pub fn weight(&self) -> usize {
        match self.severity() {
            _ if self.code == Code::More => self.found.parse().unwrap_or(1),
            Severity::Note => 0,
            Severity::Warning | Severity::Error => 1,
        }
    }

    /// The first of many diagnostics, with one that says how many more there are.
    pub fn first(diagnostics: &[Self], count: usize) -> Vec<Self> {
        let split = diagnostics.split_at_checked(count);
        let Some((first, rest)) = split.filter(|(_, rest)| !rest.is_empty()) else {
            return diagnostics.to_vec();
        };
        let more = rest.iter().map(Self::weight).sum();
        first.iter().cloned().chain([Self::more(more)]).collect()
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(&self.line(Language::En))
    }
}

/// The number of hints for which all ids are gone through.
const MOST: usize = 100;

/// The hints of a reading.
#[derive(Debug, Default)]
pub(crate) struct Hints {
    /// That of the next problem.
    next: String,
    /// The paths of the items that use an id first.
    first_uses: HashMap<Rc<str>, String>,
    /// The number of searches for a nearest id.
    searches: usize,
}

impl Hints {
    /// Gives a hint for the next problem.
    pub(crate) fn give(&mut self, hint: impl FnOnce() -> String) {
        self.next = hint();
    }

    /// Gives the first use of an id as a hint.
    pub(crate) fn give_first_use(&mut self, id: &str) {
        self.next = self.first_uses.get(id).cloned().unwrap_or_default();
    }

    /// Gives the nearest of all ids as a hint.
    pub(crate) fn give_nearest<'i>(&mut self, id: &str, ids: impl Iterator<Item = &'i Rc<str>>) {
        self.searches += 1;
        let near = (self.searches <= MOST).then(|| nearest(id, ids.map(|id| &**id), 3)).flatten();
        self.next = near.unwrap_or_default().to_owned();
    }

    /// Notes the item that uses an id first, by the path of the id.
    pub(crate) fn note_first_use(&mut self, id: &Rc<str>, path: impl FnOnce() -> String) {
        let path = path();
        let item = path.strip_suffix(".id").unwrap_or(&path).to_owned();
        self.first_uses.insert(Rc::clone(id), item);
    }

    /// A diagnostic with the hint that was given last.
    pub(crate) fn explain(
        &mut self,
        code: Code,
        path: String,
        found: String,
        expected: Expected,
    ) -> Diagnostic {
        let hint = std::mem::take(&mut self.next);
        Diagnostic::in_json(code, path, found, expected, &hint)
    }
}
