//! The messages about a sheet of answers, in Japanese and English.

use super::InitiativeStatus;
use crate::format::diagnostic::explained::location::CellRef;
use crate::format::diagnostic::{Code, Diagnostic};
use crate::format::language::{Language, Localized};

/// A problem of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Issue<'a> {
    /// A column of this name that the sheet lacks.
    MissingColumn(Localized<&'static str>),
    /// An id that no initiative of the plan has, and the nearest that one has.
    UnknownId(Option<&'a str>),
    /// A second row of an initiative; the number of the first one.
    DuplicateRow(usize),
    /// An empty status.
    MissingStatus,
    /// A status that is none of the words.
    UnknownStatus(&'a str),
    /// An initiative of this name without a row.
    MissingRow(&'a str),
}

impl Issue<'_> {
    /// The diagnostic about a row, counted from 0, and the id of its initiative.
    pub(super) fn at(self, row: Option<usize>, id: &str) -> Diagnostic {
        let cells = row.map(|row| CellRef { row: Some(row), ..CellRef::default() });
        let found = if let Self::UnknownStatus(found) = self { found } else { id };
        let message = Localized { ja: self.japanese(id), en: self.english(id) };
        let mut diagnostic = Diagnostic::in_cells(self.code(), cells.into_iter().collect(), found, message);
        if let Self::MissingStatus | Self::UnknownStatus(_) = self {
            diagnostic.explanation.expected = Localized::new(InitiativeStatus::expected);
        }
        diagnostic
    }

    fn code(self) -> Code {
        match self {
            Self::MissingColumn(_) => Code::MissingColumn,
            Self::UnknownId(_) => Code::UnknownId,
            Self::DuplicateRow(_) => Code::DuplicateRow,
            Self::MissingStatus => Code::MissingStatus,
            Self::UnknownStatus(_) => Code::UnknownStatus,
            Self::MissingRow(_) => Code::MissingRow,
        }
    }

    fn japanese(self, id: &str) -> String {
        let words = InitiativeStatus::expected(Language::Ja);
        match self {
            Self::MissingColumn(name) => {
                format!("「{0}」の列がありません。見出しが「{0}」の列を加えてください。", name.ja)
            }
            Self::UnknownId(Some(near)) => {
                format!("「{id}」というIDの取組は、この計画にありません。「{near}」のことですか。")
            }
            Self::UnknownId(None) => {
                format!("「{id}」というIDの取組は、この計画にありません。IDをお確かめください。")
            }
            Self::DuplicateRow(row) => format!("{id} は、{row}行目にもあります。どちらか1つにしてください。"),
            Self::MissingStatus => format!("{id} の状態が空です。次から選んでください：{words}"),
            Self::UnknownStatus(found) => {
                format!("{id} の状態「{found}」は使えません。次から選んでください：{words}")
            }
            Self::MissingRow(name) => format!("「{name}」（{id}）の行がありません。行を加えてください。"),
        }
    }

    fn english(self, id: &str) -> String {
        let words = InitiativeStatus::expected(Language::En);
        match self {
            Self::MissingColumn(name) => {
                format!("The column “{0}” is missing. Add a column with the heading “{0}”.", name.en)
            }
            Self::UnknownId(Some(near)) => {
                format!("No initiative of this plan has the ID “{id}”. Did you mean “{near}”?")
            }
            Self::UnknownId(None) => format!("No initiative of this plan has the ID “{id}”. Check the ID."),
            Self::DuplicateRow(row) => format!("“{id}” is in row {row}, too. Keep one of the two rows."),
            Self::MissingStatus => format!("“{id}” has no status. Choose one of: {words}."),
            Self::UnknownStatus(found) => {
                format!("“{found}” is not a status, for “{id}”. Choose one of: {words}.")
            }
            Self::MissingRow(name) => format!("There is no row for “{name}” ({id}). Add it."),
        }
    }
}

/// One diagnostic of each message with sample contents, for the table that people review.
pub fn samples() -> Vec<Diagnostic> {
    let name = Localized { ja: "状態", en: "Status" };
    [
        (Issue::MissingColumn(name), Some(0), ""),
        (Issue::UnknownId(Some("booking")), Some(1), "boking"),
        (Issue::UnknownId(None), Some(1), "x"),
        (Issue::DuplicateRow(2), Some(3), "booking"),
        (Issue::MissingStatus, Some(1), "booking"),
        (Issue::UnknownStatus("完"), Some(1), "booking"),
        (Issue::MissingRow("窓口の予約"), None, "booking"),
    ]
    .map(|(problem, row, id)| problem.at(row, id))
    .to_vec()
}
