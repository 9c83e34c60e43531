//! A sheet with a column for each fiscal year as a table: its columns are those that its headings name.
//!
//! Years may stand in a row above their words (予算額, 決算額); they are read as one heading. No cell below the
//! headings changes.

use super::book::{Cell, Row, Sheet};
use super::columns::{ABOVE, heading_text};
use super::layout::{Column, Kind, Table};
use super::names::{Names, normalized};
use super::sheets::{self, Heading};
use super::year_list::{YearHeading, YearList};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The path of columns whose heading begins like a year and cannot be read.
const BAD: &str = "?";

/// A table with a column for each year and amount.
pub(super) struct YearTable {
    /// The columns of the list that are no years, then the years.
    pub table: Table,
    /// The years and amounts, with the paths of their columns.
    pub amounts: Vec<YearAmount>,
    /// The paths of the columns whose headings cannot be read.
    pub bad: Vec<Vec<String>>,
}

/// What a column of a year holds.
#[derive(Clone, Debug)]
pub(super) struct YearAmount {
    /// The fiscal year.
    pub year: i32,
    /// The amount.
    pub word: &'static str,
    /// The path of the column.
    pub path: Vec<String>,
}

/// Returns whether a sheet has years in its headings, and a row in it is no single item.
pub(super) fn is_by_year(list: &YearList, table: &Table, sheet: &Sheet) -> bool {
    if is_of_rows(list, table, sheet) {
        return false;
    }
    let sheet = &*prepared(list, sheet, 4);
    let years = table_of(list, table, sheet, 4);
    let is_year = |heading: &Heading| matches!(heading, Heading::Field(column, _) if years.amounts.iter().any(|amount| amount.path == column.path));
    sheets::headings(&years.table, sheet).is_some_and(|found| found.columns.iter().any(is_year))
}

/// Returns whether a sheet says of its rows to which figure they belong, or in which unit their money is.
pub(super) fn has_subject(list: &YearList, table: &Table, sheet: &Sheet) -> bool {
    let others = table.with_columns(inside(list, table));
    let is_subject = |heading: &Heading| match heading {
        Heading::Owner => true,
        Heading::Field(column, _) => column.path == ["unit"],
        Heading::Unknown(_) | Heading::None => false,
    };
    sheets::headings(&others, sheet).is_some_and(|found| found.columns.iter().any(is_subject))
}

/// Returns whether a sheet has a column for the year of a row, or for the words of a value.
pub(super) fn is_of_rows(list: &YearList, table: &Table, sheet: &Sheet) -> bool {
    let is_of_rows =
        |heading: &Heading| matches!(heading, Heading::Field(column, _) if list.is_of_rows(&column.path[0]));
    sheets::headings(table, sheet).is_some_and(|found| found.columns.iter().any(is_of_rows))
}

/// The columns of a list that are no years.
pub(super) fn inside(list: &YearList, table: &Table) -> Vec<Column> {
    table.columns.iter().filter(|column| list.is_inside(&column.path[0])).cloned().collect()
}

/// The table of a sheet whose headings stand in one row.
pub(super) fn table_of(list: &YearList, table: &Table, sheet: &Sheet, first: i32) -> YearTable {
    let mut columns: BTreeMap<Vec<String>, (Column, Option<YearAmount>)> = BTreeMap::new();
    for row in sheet.rows.iter().take(ABOVE) {
        let mut before = None;
        for cell in row.cells.iter().filter(|cell| !cell.is_empty()) {
            let text = heading_text(cell);
            let (path, amount) = match list.read(&text, first, &mut before) {
                YearHeading::Amount(year, word) => {
                    let path = vec![year.to_string(), word.to_owned()];
                    (path.clone(), Some(YearAmount { year, word, path }))
                }
                YearHeading::Bad => (vec![BAD.to_owned(), normalized(&text)], None),
                YearHeading::Other => continue,
            };
            let new = || (column(list, table, &path, &text), amount);
            columns.entry(path.clone()).or_insert_with(new).0.names.more.push(text);
        }
    }
    let bad = columns.keys().filter(|path| path[0] == BAD).cloned().collect();
    let amounts = columns.values().filter_map(|(_, amount)| amount.clone()).collect();
    let years = columns.into_values().map(|(column, _)| column);
    YearTable {
        table: table.with_columns(inside(list, table).into_iter().chain(years).collect()),
        amounts,
        bad,
    }
}

/// The column of an amount. What a document prints of a value is a text.
fn column(list: &YearList, table: &Table, path: &[String], heading: &str) -> Column {
    let of = |field: &str| table.column(&[field]);
    let is_text = list.has_kinds() || path[0] == BAD;
    let about = of(if list.has_kinds() { "number" } else { &path[1] });
    Column {
        path: path.to_vec(),
        kind: if is_text { Kind::String } else { Kind::Number },
        names: Names::as_written(heading),
        required: false,
        about: about.map(|column| column.about.clone()).unwrap_or_default(),
        targets: &[],
    }
}

/// The sheet with each heading in one cell.
pub(super) fn prepared<'s>(list: &YearList, sheet: &'s Sheet, first: i32) -> Cow<'s, Sheet> {
    let mut sheet = Cow::Borrowed(sheet);
    if let Some(row) = (1..sheet.rows.len().min(ABOVE)).find(|row| is_below_years(list, &sheet, *row, first))
    {
        join(list, sheet.to_mut(), row, first);
    }
    plain_brackets(list, &mut sheet, first);
    sheet
}

/// The fiscal year that a cell is, and nothing else.
fn is_year(sheet: &Sheet, row: usize, column: usize, first: i32) -> bool {
    let text = super::years::plain(&heading_text(sheet.at(row, column)));
    super::years::begins(&text) && super::years::year_range(&text, None, first).is_some()
}

/// Returns whether a row has words of amounts below years.
fn is_below_years(list: &YearList, sheet: &Sheet, row: usize, first: i32) -> bool {
    let words = |at: &usize| list.word_alone(&heading_text(sheet.at(row, *at)));
    let mut found = (0..sheet.rows[row].cells.len()).filter(words).peekable();
    found.peek().is_some() && found.all(|at| (0..=at).any(|at| is_year(sheet, row - 1, at, first)))
}

/// Puts the years above a row of words into it, and the other headings above it down to it.
fn join(list: &YearList, sheet: &mut Sheet, row: usize, first: i32) {
    let width = sheet.rows[row - 1].cells.len().max(sheet.rows[row].cells.len());
    let mut year: Option<String> = None;
    let mut above = std::mem::take(&mut sheet.rows[row - 1].cells);
    above.resize(width, Cell::Empty);
    sheet.rows[row].cells.resize(width, Cell::Empty);
    let is_year: Vec<bool> = {
        let years = Sheet { rows: vec![Row { hidden: false, cells: above.clone() }], ..Sheet::default() };
        (0..width).map(|at| is_year(&years, 0, at, first)).collect()
    };
    let mut covered = is_year.clone();
    for span in sheet.spans.iter().filter(|span| span.rows.0 == row - 1) {
        if is_year.get(span.columns.0) == Some(&true) {
            let end = (span.columns.1 + 1).min(width);
            covered.get_mut(span.columns.0..end).unwrap_or_default().fill(true);
        }
    }
    for (at, over) in above.into_iter().enumerate() {
        let shown = heading_text(&over);
        if is_year[at] {
            year = Some(shown);
        } else if !over.is_empty() {
            year = None;
        }
        let is_covered = covered.get(at) == Some(&true);
        let own = &mut sheet.rows[row].cells[at];
        match &year {
            // Under a year nothing stands for the whole row.
            Some(year) if list.word_alone(&heading_text(own)) || is_covered && !own.is_empty() => {
                *own = Cell::text(&format!("{year} {}", heading_text(own)));
            }
            _ if own.is_empty() => *own = over,
            // It stays where it is, and is told.
            _ if !over.is_empty() && !is_year[at] => {
                let cells = &mut sheet.rows[row - 1].cells;
                cells.resize(at, Cell::Empty);
                cells.push(over);
            }
            _ => {}
        }
    }
}

/// Brackets of years without their brackets: they would be taken for those of a language.
fn plain_brackets(list: &YearList, sheet: &mut Cow<'_, Sheet>, first: i32) {
    let signs = ['(', ')', '[', ']', '（', '）', '［', '］'];
    for row in 0..sheet.rows.len().min(ABOVE) {
        for at in 0..sheet.rows[row].cells.len() {
            let cell = sheet.at(row, at);
            let Cell::Text(text) = cell else { continue };
            let ends = text.trim_end().ends_with([')', ']', '）', '］']);
            if !ends || text.len() > 100 || sheets::language_of(text).is_none() {
                continue;
            }
            if let YearHeading::Amount(..) = list.read(&heading_text(cell), first, &mut None) {
                let plain = text.replace(signs, " ");
                sheet.to_mut().rows[row].cells[at] = Cell::text(plain.trim());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::workbook::layout::Layout;

    fn read(list: usize, headings: &[&str]) -> Vec<YearHeading> {
        let layout = Layout::new();
        let mut before = None;
        headings.iter().map(|text| layout.by_year[list].read(text, 4, &mut before)).collect()
    }

    #[test]
    fn headings_of_amounts_are_read_as_cities_write_them() {
        let budgets = [
            ("令和7年度 予算額", 2025, "planned"),
            ("令和7年度予算", 2025, "planned"),
            ("Ｒ７年度　決算額", 2025, "settled"),
            ("2025年度\n決算", 2025, "settled"),
            ("決算額（令和7年度）", 2025, "settled"),
            ("令和7年度（予算額）", 2025, "planned"),
            ("2025(令和7)年度 予算額", 2025, "planned"),
            ("FY2025 budget", 2025, "planned"),
            ("FY2025 settled account", 2025, "settled"),
            ("Budget 2025", 2025, "planned"),
            ("令和元年度 決算額", 2019, "settled"),
        ];
        for (text, year, word) in budgets {
            assert_eq!(read(1, &[text]), [YearHeading::Amount(year, word)], "{text}");
        }
        let values = [
            ("令和7年度 実績", 2025, "actual"),
            ("R10 目標値", 2028, "target"),
            ("令和5年度 基準", 2023, "baseline"),
            ("令和7年度 見込み", 2025, "expected"),
            ("FY2028 target", 2028, "target"),
            ("令和7年度", 2025, "actual"),
        ];
        for (text, year, word) in values {
            assert_eq!(read(0, &[text]), [YearHeading::Amount(year, word)], "{text}");
        }
    }

    #[test]
    fn a_heading_goes_on_with_the_era_of_the_one_before() {
        let headings = ["令和6年度 予算額", "6年度 決算額", "7年度 予算額"];
        let expected = [(2024, "planned"), (2024, "settled"), (2025, "planned")];
        assert_eq!(read(1, &headings), expected.map(|(year, word)| YearHeading::Amount(year, word)));
    }

    #[test]
    fn a_heading_that_is_no_whole_year_or_does_not_say_which_amount_is_bad() {
        for text in
            ["令和7年度", "令和7～8年度 予算額", "令和7年度以降 予算額", "令和7年度上半期 決算額", "R7補正"]
        {
            assert_eq!(read(1, &[text]), [YearHeading::Bad], "{text}");
        }
        for text in ["予算額", "財源", "課長の確認", "平均"] {
            assert_eq!(read(1, &[text]), [YearHeading::Other], "{text}");
        }
    }

    #[test]
    fn every_heading_that_is_written_is_read() {
        for (nth, list) in Layout::new().by_year.iter().enumerate() {
            for (year, word) in (1950..2090).flat_map(|year| list.words().map(move |word| (year, word))) {
                let heading = list.written(year, word);
                assert_eq!(read(nth, &[&heading]), [YearHeading::Amount(year, word)], "{heading}");
            }
        }
    }
}
