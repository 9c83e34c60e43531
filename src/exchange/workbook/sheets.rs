//! The headings of sheets: where they are, and what each of them means.
//!
//! Columns are known by their names in Japanese or English, in any order; what is not known is
//! reported and left alone.

use super::book::{Cell, CellRef, Sheet, Span};
use super::columns::ABOVE;
use super::layout::{Column, Kind, Table};
use super::names::normalized;

/// The meaning of a column.
#[derive(Clone, Debug)]
pub(super) enum Heading<'l> {
    /// The owner of the items.
    Owner,
    /// A field, in a language if it is not the plan's own.
    Field(&'l Column, Option<String>),
    /// Something of the editors.
    Unknown(String),
    /// Nothing.
    None,
}

/// The headings of a sheet and their row.
#[derive(Debug)]
pub(super) struct Headings<'l> {
    /// The row that they stand in.
    pub row: usize,
    /// One for each column.
    pub columns: Vec<Heading<'l>>,
}

/// Returns whether a column is read.
pub(super) fn is_known(heading: &Heading) -> bool {
    matches!(heading, Heading::Owner | Heading::Field(..))
}

/// A cell that may be a heading.
pub(super) struct Written {
    shown: String,
    /// Its name as names are compared, and the language that it ends with.
    name: String,
    language: Option<String>,
}

/// The cells of the rows in which headings may stand.
pub(super) fn filled_rows(sheet: &Sheet) -> Vec<Vec<Written>> {
    let rows = sheet.rows.iter().take(ABOVE);
    rows.map(|row| row.cells.iter().map(written_in).collect()).collect()
}

fn written_in(cell: &Cell) -> Written {
    /// The characters of a text that is longer than any heading.
    const LONGEST: usize = 300;
    let shown = match cell {
        Cell::Text(text) if text.len() > LONGEST => text.chars().take(LONGEST).collect(),
        cell => cell.display_text(),
    };
    let (name, language) = in_language(shown.trim());
    let name = normalized(name);
    Written { name, language, shown: shown.trim().to_owned() }
}

/// The row with the most headings that a table knows.
pub(super) fn headings<'l>(table: &'l Table, sheet: &Sheet) -> Option<Headings<'l>> {
    of_written(table, &filled_rows(sheet)).map(|headings| spread(headings, sheet))
}

/// The headings among rows.
pub(super) fn of_written<'l>(table: &'l Table, written: &[Vec<Written>]) -> Option<Headings<'l>> {
    let is_known = |written: &&Written| is_known(&meaning(table, written));
    let known = |row: &Vec<Written>| row.iter().filter(is_known).count();
    let counts = written.iter().map(known).enumerate().filter(|(_, known)| *known > 0);
    // Of rows with as many, the first.
    let (row, _) = counts.max_by_key(|(row, known)| (*known, std::cmp::Reverse(*row)))?;
    let columns = written.get(row)?.iter().map(|written| meaning(table, written)).collect();
    Some(Headings { row, columns })
}

/// Lets the heading of a list stand for all columns that it is merged over: 担当課 above two of them.
fn spread<'l>(mut headings: Headings<'l>, sheet: &Sheet) -> Headings<'l> {
    let row = headings.row;
    let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let is_over = |span: &&Span| span.rows.0 <= row && row <= span.rows.1;
    let mut spans: Vec<&Span> = sheet.spans.iter().filter(is_over).collect();
    spans.sort_by_key(|span| span.columns.0);
    let mut next = 0;
    for span in spans {
        let Some(heading @ Heading::Field(column, _)) = headings.columns.get(span.columns.0).cloned() else {
            continue;
        };
        if !matches!(column.kind, Kind::List { .. }) {
            continue;
        }
        // Where one lies over the other, each column is looked at once.
        let (begin, end) = ((span.columns.0 + 1).max(next), (span.columns.1 + 1).min(width));
        if headings.columns.len() < end {
            headings.columns.resize(end, Heading::None);
        }
        headings.columns.get_mut(begin..end).unwrap_or_default().fill(heading);
        next = next.max(end);
    }
    headings
}

/// The meaning of a heading in a table.
pub(super) fn heading<'l>(table: &'l Table, cell: &Cell) -> Heading<'l> {
    meaning(table, &written_in(cell))
}

fn meaning<'l>(table: &'l Table, written: &Written) -> Heading<'l> {
    let Written { shown, name, language } = written;
    if shown.is_empty() {
        return Heading::None;
    }
    if let Some(column) = table.by_name(name) {
        return Heading::Field(column, language.clone());
    }
    // 担当課1, 担当課2: a list in several columns.
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_list = |column: &&Column| matches!(column.kind, Kind::List { .. });
    if bare != name
        && language.is_none()
        && let Some(column) = table.by_name(bare).filter(is_list)
    {
        return Heading::Field(column, None);
    }
    // After the columns: a list of phases has 取組 for its owner, but no column of that name.
    if table.has_owner() && table.owner.fit(name, "owner") {
        return Heading::Owner;
    }
    Heading::Unknown(shown.clone())
}

/// The language that a heading ends with.
pub(super) fn language_of(heading: &str) -> Option<String> {
    in_language(heading.trim()).1
}

/// A heading without the language that it ends with: `名前 [en]`, 名前（英語）.
fn in_language(heading: &str) -> (&str, Option<String>) {
    let ends = heading.strip_suffix([']', '］', '）', ')']);
    let Some((name, tag)) = ends.and_then(|rest| rest.rsplit_once(['[', '［', '（', '('])) else {
        return (heading, None);
    };
    let tag = match tag.trim() {
        "英語" | "English" => "en",
        "日本語" | "Japanese" => "ja",
        "やさしい日本語" => "ja-simple",
        "中国語" | "Chinese" => "zh",
        "韓国語" | "Korean" => "ko",
        "ベトナム語" | "Vietnamese" => "vi",
        "ポルトガル語" | "Portuguese" => "pt",
        tag if tag.len() >= 2 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') => tag,
        _ => return (heading, None),
    };
    (name, Some(tag.to_owned()))
}

/// The levels that stand as columns side by side: 政策名, 施策名, 事務事業名; their row, and their names.
pub(super) fn levels(sheet: &Sheet) -> Option<(CellRef, String)> {
    const LEVELS: [&str; 16] = [
        "政策",
        "施策",
        "小施策",
        "基本施策",
        "基本事業",
        "事務事業",
        "事業",
        "取組",
        "基本目標",
        "目標",
        "基本方針",
        "大項目",
        "中項目",
        "小項目",
        "大分類",
        "小分類",
    ];
    let level = |cell: &Cell| {
        let name = cell.display_text();
        let plain = name.trim().trim_end_matches('名').to_owned();
        LEVELS.contains(&plain.as_str()).then(|| name.trim().to_owned())
    };
    (0..sheet.rows.len().min(ABOVE)).find_map(|row| {
        let found: Vec<String> = sheet.rows[row].cells.iter().filter_map(level).collect();
        let place = CellRef { sheet: sheet.name.clone(), row: Some(row), column: None };
        (found.len() > 1).then(|| (place, found.join("、")))
    })
}
