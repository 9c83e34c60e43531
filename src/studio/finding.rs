//! What is wrong with a file, in one shape for workbooks and JSON, with the row in which it stands.
//!
//! Made by `opening` and after each correction by `state`; shown by the pane of findings and beside fields. It
//! travels from the worker to the page as JSON. It never decides what is wrong: `plan` and `exchange` do.

use crate::exchange::workbook::{Book, Fault, Surface};
use crate::plan::file::read_json;
use crate::plan::{Localized, Problem, japanese};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How many findings are told one by one.
pub const TOLD: usize = 200;
/// How many cells of a row are shown.
const CELLS: usize = 12;
/// How many characters of a cell are shown.
const CHARACTERS: usize = 40;

/// One finding.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Its stable code: `bad-period`.
    pub code: String,
    /// Whether the plan is made all the same.
    pub remark: bool,
    /// The sheet; empty where it is not about a workbook.
    pub sheet: String,
    /// Where it is in the workbook, in Japanese and in English.
    pub place: Localized,
    /// The place in the JSON; empty where it is about a workbook.
    pub path: String,
    /// What was found and what is expected, in Japanese and in English.
    pub said: Localized,
    /// The row in which it stands.
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
    /// What it shows.
    pub text: String,
    /// Whether the finding is about it.
    pub marked: bool,
}

impl Finding {
    /// Of a workbook, with its row.
    pub fn of_fault(fault: &Fault, book: &Book) -> Self {
        Self {
            code: fault.code.to_owned(),
            remark: fault.remark,
            sheet: fault.place.sheet.to_string(),
            place: Localized::new(|language| fault.place(language)),
            path: String::new(),
            said: Localized::new(|language| fault.said_on(Surface::Studio, language)),
            row: row(fault, book),
        }
    }

    /// Of a plan's JSON.
    pub fn of_problem(problem: &Problem) -> Self {
        let alone = Problem { path: String::new(), ..problem.clone() };
        let english = alone.to_string();
        let code = problem.code.as_str();
        let english = english.strip_suffix(&format!(" [{code}]")).unwrap_or(&english);
        Self {
            code: code.to_owned(),
            path: problem.path.clone(),
            said: Localized { ja: japanese::message(problem), en: english.to_owned() },
            ..Self::default()
        }
    }

    /// Whether it is about the place of a path, or something in it.
    pub fn is_at(&self, path: &str) -> bool {
        self.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }

    /// The place of the initiative that it is about, among all initiatives.
    pub fn initiative(&self) -> Option<usize> {
        self.path.strip_prefix("initiatives[")?.split_once(']')?.0.parse().ok()
    }
}

/// Every problem of a plan as it stands.
pub fn check(plan: &Value) -> Vec<Finding> {
    let (_, problems) = read_json(plan.to_string().as_bytes());
    Problem::first(&problems, TOLD).iter().map(Finding::of_problem).collect()
}

/// The row of a fault: what stands in it, and in any case the cell itself.
fn row(fault: &Fault, book: &Book) -> Option<Row> {
    let at = fault.place.row?;
    let sheet = book.sheets.iter().find(|sheet| sheet.name == fault.place.sheet)?;
    let width = sheet.rows.get(at).map_or(0, |row| row.cells.len());
    let marked = |column: usize| fault.place.column == Some(column);
    let last = fault.place.column.map_or(width, |column| width.max(column + 1));
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
    // Headings are the first row with more than one cell filled; above the fault, or it is about themselves.
    let filled = |row: &usize| (0..width).filter(|column| !sheet.at(*row, *column).is_empty()).count() > 1;
    let headings = (0..at).find(filled);
    let heading =
        |column: usize| headings.map(|row| short(&sheet.at(row, column).shown())).unwrap_or_default();
    let cell = |column: usize| Cell {
        column: crate::exchange::workbook::book::column_name(column),
        heading: heading(column),
        text: short(&sheet.at(at, column).shown()),
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
