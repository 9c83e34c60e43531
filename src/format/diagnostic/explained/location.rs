//! The place of a diagnostic: a path in JSON, or cells of a workbook.

use crate::format::language::Language;
use std::rc::Rc;

/// The place of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Location<'a> {
    /// The file as a whole.
    File,
    /// A path in the JSON.
    Path(&'a str),
    /// Cells of a workbook; the first is the one to look at.
    Cells(&'a [CellRef]),
}

/// A cell, a row, a column or a whole sheet; rows and columns counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellRef {
    /// The sheet; empty for the whole file, and for the only sheet of a CSV.
    pub sheet: Rc<str>,
    /// The row, if it is about one.
    pub row: Option<usize>,
    /// The column, if it is about one.
    pub column: Option<usize>,
}

impl CellRef {
    /// The name of the row and column as spreadsheets show them: `C12`, `12`, `C`; empty for the sheet.
    pub fn cell(&self) -> String {
        let column = self.column.map(column_name).unwrap_or_default();
        let row = self.row.map(|row| (row + 1).to_string()).unwrap_or_default();
        column + &row
    }

    /// Returns whether it is the whole file.
    pub fn is_file(&self) -> bool {
        self.sheet.is_empty() && self.row.is_none() && self.column.is_none()
    }
}

/// The letters of a column, counted from 0: A, B … Z, AA.
pub fn column_name(column: usize) -> String {
    let mut rest = column + 1;
    let mut name = String::new();
    while rest > 0 {
        rest -= 1;
        name.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    name
}

/// Cells for people: 「取組」シートのC12, 「取組」シートの3列（D1ほか）; empty for the whole file.
pub(crate) fn in_words(cells: &[CellRef], language: Language) -> String {
    let Some(first) = cells.first().filter(|first| !first.is_file()) else { return String::new() };
    let sheet = sheet_in_words(&first.sheet, language);
    let cell = cell_in_words(first, language);
    let all = match (cells.len(), language) {
        _ if cell.is_empty() => cell,
        (..=1, _) => cell,
        (count, Language::Ja) => format!("{count}{}（{cell}ほか）", unit(cells)[0]),
        (count, Language::En) => format!("{count} {} ({cell} and others)", unit(cells)[1]),
    };
    match (sheet.is_empty(), all.is_empty(), language) {
        (true, ..) => all,
        (_, true, _) => sheet,
        (_, _, Language::Ja) => format!("{sheet}の{all}"),
        (_, _, Language::En) => format!("{sheet}, {all}"),
    }
}

fn sheet_in_words(sheet: &str, language: Language) -> String {
    match language {
        _ if sheet.is_empty() => String::new(),
        Language::Ja => format!("「{sheet}」シート"),
        Language::En => format!("sheet “{sheet}”"),
    }
}

fn cell_in_words(cell: &CellRef, language: Language) -> String {
    let name = cell.cell();
    match (language, cell.row, cell.column) {
        (Language::Ja, Some(_), None) => format!("{name}行目"),
        (Language::Ja, None, Some(_)) => format!("{name}列"),
        (Language::En, Some(_), None) => format!("row {name}"),
        (Language::En, None, Some(_)) => format!("column {name}"),
        _ => name,
    }
}

/// The unit in which cells are counted: rows where no column is named, columns where all are in one row.
fn unit(cells: &[CellRef]) -> [&'static str; 2] {
    if cells.iter().all(|cell| cell.column.is_none()) {
        ["行", "rows"]
    } else if cells.iter().all(|cell| Some(cell.row) == cells.first().map(|first| first.row)) {
        ["列", "columns"]
    } else {
        ["か所", "cells"]
    }
}
