//! A diagnostic as the page shows it: its messages in both languages, and the row in which it is.
//!
//! It travels from the worker to the page as JSON. It never decides what is wrong: `plan` and `exchange` do.

use crate::exchange::workbook::Book;
use crate::format::diagnostic::Diagnostic;
use crate::format::diagnostic::explained::Surface;
use crate::format::diagnostic::explained::location::CellRef;
use crate::plan::file::read_json;
use crate::plan::{Localized, Plan};
use crate::publish::accountability;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The number of diagnostics that are listed.
pub const LISTED: usize = 200;
/// The number of cells of a row that are shown.
const CELLS: usize = 12;
/// The number of characters of a cell that are shown.
const CHARACTERS: usize = 40;

/// The form in which a text in both languages goes from the worker to the page.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Localized")]
struct LocalizedForm {
    ja: String,
    en: String,
}

/// A diagnostic as the page shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its stable code: `bad-period`.
    pub code: String,
    /// True if it is an error; else a warning or a note.
    pub is_error: bool,
    /// The sheet; empty if it is not about a workbook.
    pub sheet: String,
    /// The place in the workbook.
    #[serde(with = "LocalizedForm")]
    pub place: Localized,
    /// The path in the JSON; empty if it is about a workbook.
    pub path: String,
    /// The sentence.
    #[serde(with = "LocalizedForm")]
    pub message: Localized,
    /// The row of the sheet.
    pub row: Option<Row>,
}

/// A row of a sheet, as far as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the sheet, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The letters of its column.
    pub column: String,
    /// The heading of its column; empty where there is none.
    pub heading: String,
    /// The text that it shows.
    pub text: String,
    /// True if the entry is about it.
    pub marked: bool,
}

impl Entry {
    /// A diagnostic about a workbook, with the row in which it is.
    pub fn in_book(diagnostic: &Diagnostic, book: &Book) -> Self {
        let cell = diagnostic.cell();
        Self {
            sheet: cell.sheet.to_string(),
            place: Localized::new(|language| diagnostic.place(language)),
            row: row(&cell, book),
            ..Self::in_json(diagnostic)
        }
    }

    /// A diagnostic about a plan's JSON.
    pub fn in_json(diagnostic: &Diagnostic) -> Self {
        Self {
            code: diagnostic.code.as_str().to_owned(),
            is_error: diagnostic.is_error(),
            path: diagnostic.path.clone(),
            message: Localized::new(|language| diagnostic.message_on(Surface::Studio, language)),
            ..Self::default()
        }
    }

    /// Returns whether it is about the place of a path, or something in it.
    pub fn is_at(&self, path: &str) -> bool {
        self.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }

    /// The place of the initiative that it is about, among all initiatives.
    pub fn initiative(&self) -> Option<usize> {
        self.path.strip_prefix("initiatives[")?.split_once(']')?.0.parse().ok()
    }
}

/// The gaps that make a plan unaccountable, each with the sentence to add.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Gaps {
    /// The first of them.
    pub entries: Vec<Entry>,
    /// The number of all.
    pub found: usize,
}

impl Gaps {
    /// Those of a plan.
    pub fn of(plan: &Plan) -> Self {
        let all = accountability(plan);
        Self { entries: all.iter().take(LISTED).map(Entry::in_json).collect(), found: all.len() }
    }
}

/// Every problem of a plan as it is, and its gaps.
pub fn check(plan: &Value) -> (Vec<Entry>, Gaps) {
    let (read, problems) = read_json(plan.to_string().as_bytes());
    let entries = Diagnostic::first(&problems, LISTED).iter().map(Entry::in_json).collect();
    (entries, read.as_ref().map(Gaps::of).unwrap_or_default())
}

/// The row of a cell: its contents, and in any case the cell itself.
fn row(cell: &CellRef, book: &Book) -> Option<Row> {
    let at = cell.row?;
    let sheet = book.sheets.iter().find(|sheet| sheet.name == cell.sheet)?;
    let width = sheet.rows.get(at).map_or(0, |row| row.cells.len());
    let marked = |column: usize| cell.column == Some(column);
    let last = cell.column.map_or(width, |column| width.max(column + 1));
    let shown = (0..last).filter(|column| marked(*column) || !sheet.at(at, *column).is_empty());
    let mut columns: Vec<usize> = shown.collect();
    // The first ones tell which row it is; what lies far behind them gives way to the faulty cell.
    if columns.len() > CELLS {
        let faulty = columns.iter().copied().find(|column| marked(*column));
        columns.truncate(CELLS);
        if let (Some(faulty), Some(last)) = (faulty, columns.last_mut())
            && *last < faulty
        {
            *last = faulty;
        }
    }
    // Headings are the first row with more than one cell filled; above the cell, or it is one of them.
    let filled = |row: &usize| (0..width).filter(|column| !sheet.at(*row, *column).is_empty()).count() > 1;
    let headings = (0..at).find(filled);
    let heading =
        |column: usize| headings.map(|row| short(&sheet.at(row, column).display_text())).unwrap_or_default();
    let cell = |column: usize| Cell {
        column: crate::exchange::workbook::book::column_name(column),
        heading: heading(column),
        text: short(&sheet.at(at, column).display_text()),
        marked: marked(column),
    };
    Some(Row { number: at + 1, cells: columns.into_iter().map(cell).collect() })
}

fn short(text: &str) -> String {
    match text.char_indices().nth(CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
