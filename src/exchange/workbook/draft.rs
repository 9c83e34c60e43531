//! A message on its way to a diagnostic: it gathers the cells of which the same is to be said.

use super::advice::advice;
use super::bounds::Excess;
use super::gap::Gap;
use super::messages::Message;
use crate::format::diagnostic::explained::location::CellRef;
use crate::format::diagnostic::{Code, Diagnostic};
use crate::format::language::{Language, Localized};

/// The number of contents in the sentence of a diagnostic at many cells.
const SHOWN: usize = 8;

/// A message at one cell or at several.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    message: Message,
    /// The cells; none for the whole file.
    cells: Vec<CellRef>,
    /// The contents of the first cells.
    found: Vec<String>,
    expected: Localized,
}

impl Message {
    /// The message at a cell. `found` is its content, `expected` what it should be, or what was made of it.
    pub(super) fn at(self, cell: CellRef, found: &str, expected: &Localized) -> Draft {
        let cells = if cell.is_file() { Vec::new() } else { vec![cell] };
        Draft { message: self, cells, found: vec![shortened(found)], expected: expected.clone() }
    }

    /// The message about the whole file.
    pub(super) fn of_file(self, found: &str) -> Diagnostic {
        self.at(CellRef::default(), found, &Localized::default()).finish()
    }
}

impl Draft {
    /// The code in brackets.
    pub(super) fn code(&self) -> Code {
        self.message.code()
    }

    /// The first cell.
    pub(super) fn cell(&self) -> CellRef {
        self.cells.first().cloned().unwrap_or_default()
    }

    /// Takes in another draft of the same message; false where its cell is here already.
    pub(super) fn join(&mut self, other: Self) -> bool {
        // Several items of one row say the same one after the other.
        if self.cells.last() == other.cells.last() {
            return false;
        }
        self.cells.extend(other.cells);
        if self.found.len() < SHOWN {
            let new = other.found.into_iter().find(|found| !self.found.contains(found));
            self.found.extend(new);
        }
        true
    }

    /// The diagnostic.
    pub(super) fn finish(self) -> Diagnostic {
        let message = Localized::new(|language| self.text(language));
        let found = self.found.first().cloned().unwrap_or_default();
        let mut diagnostic = Diagnostic::in_cells(self.code(), self.cells, &found, message);
        diagnostic.explanation.expected = self.expected;
        diagnostic.explanation.advice = advice(self.message);
        diagnostic
    }

    fn text(&self, language: Language) -> String {
        let pattern = self.message.pattern()[language];
        let differs = pattern.contains("{expected}");
        // What was made of each differs: the first stands for all.
        let listed = &self.found[..if differs { 1 } else { self.found.len() }];
        let has_more = !differs && self.cells.len() > listed.len();
        let text = match language {
            Language::Ja => {
                let many = listed.join("」「") + if has_more { "」など「" } else { "" };
                // Where more is left out the list ends without a bracket that opens nothing.
                let many = pattern.replace("「{found}」", &format!("「{many}」"));
                many.replace("など「」", "など").replace("{found}", &listed.join("、"))
            }
            Language::En => {
                let end = if has_more { " and others" } else { "" };
                let many = pattern.replace("“{found}”", &format!("“{}”{end}", listed.join("”, “")));
                many.replace("{found}", &listed.join(", "))
            }
        };
        let text = text.replace("{expected}", &self.expected[language]);
        match (self.cells.len(), language) {
            (..=1, _) => text,
            _ if !differs => text,
            (count, Language::Ja) => format!("{text}ほかの{}か所も、同じように読みました。", count - 1),
            (2, Language::En) => format!("{text} The other one was read in the same way."),
            (count, Language::En) => format!("{text} The other {} were read in the same way.", count - 1),
        }
    }
}

/// The beginning of a long content.
fn shortened(found: &str) -> String {
    const LONGEST: usize = 40;
    let line = found.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST).chain(['…']).collect() }
}

/// One diagnostic of each message with sample contents, for the table that people review: first with a word in the
/// gap, then with each sentence that may stand in it.
pub fn samples() -> Vec<Diagnostic> {
    let cell = CellRef { sheet: "予定".into(), row: Some(1), column: Some(3) };
    let sample =
        |message: Message, expected: &Localized| message.at(cell.clone(), "［誤］", expected).finish();
    let word = Localized { ja: "［正］".into(), en: "[right]".into() };
    let plain = Message::ALL.iter().filter_map(|message| match message {
        // A sentence is always in its gap.
        Message::UnknownName => None,
        Message::UnknownSheet => Some(sample(*message, &Localized::default())),
        _ => Some(sample(*message, &word)),
    });
    let sentences = Gap::SAMPLES.map(|gap| sample(gap.message(), &gap.text()));
    plain.chain(sentences).chain(Excess::samples().iter().map(Excess::diagnostic)).collect()
}
