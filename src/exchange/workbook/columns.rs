//! The columns of a schedule: which one names the initiatives, and which are years.
//!
//! Headings may stand in two rows: years, and their halves, quarters or months below. Rows of data with years
//! in them are no headings.

use super::book::{Cell, Sheet, Span};
use super::layout::Layout;
use super::names::normalized;
use super::years::{self, YearRange};
use crate::plan::{FiscalYear, PartialDate};
use std::collections::BTreeMap;

/// How far down headings are looked for: editors write titles and remarks above them.
pub(super) const ABOVE: usize = 20;

/// The headings of a schedule.
#[derive(Debug)]
pub(super) struct Columns {
    /// The first and the last row of headings.
    pub rows: (usize, usize),
    /// The row and column of the heading above the initiatives; nothing where there is none.
    pub owner: Option<(usize, usize)>,
    /// The range of years of each column.
    pub years: Vec<(usize, YearRange)>,
}

/// The headings of a sheet: those with initiatives before them, then those with the most years.
pub(super) fn columns(layout: &Layout, sheet: &Sheet, first: i32) -> Option<Columns> {
    let begin = sheet.rows.iter().position(|row| row.cells.iter().any(|cell| !cell.is_empty()))?;
    let rows = begin..sheet.rows.len().min(begin + ABOVE);
    let spans = spans(sheet);
    let found = rows.filter_map(|row| at_row(layout, sheet, &spans, row, first));
    found.max_by_key(|found| (found.owner.is_some(), found.years.len(), std::cmp::Reverse(found.rows.0)))
}

/// Returns whether a sheet has initiatives and years in its headings.
pub(super) fn is_schedule(layout: &Layout, sheet: &Sheet) -> bool {
    columns(layout, sheet, 4).is_some_and(|found| found.owner.is_some())
}

/// As many tables one below the other are read; what comes after belongs to the last.
const TABLES: usize = 500;

/// The rows from which on a sheet has headings of a schedule, again and again: those of tables one below the other.
pub(super) fn tables(layout: &Layout, sheet: &Sheet, first: i32) -> Vec<usize> {
    let spans = spans(sheet);
    let is_owner = |cell: &Cell| layout.grid_owner.fit(&normalized(&heading_text(cell)), "owner");
    let named = |row: &usize| sheet.rows[*row].cells.iter().any(is_owner);
    let begins = |row: usize| {
        // The years may stand in the row above the name of the column, or in that below it.
        let found = [row, row + 1].into_iter().chain(row.checked_sub(1)).find_map(|at| {
            sheet.rows.get(at)?;
            at_row(layout, sheet, &spans, at, first)
                .filter(|found| found.owner.is_some_and(|owner| owner.0 == row))
        })?;
        Some(found.rows.0.min(row))
    };
    let rows = (0..sheet.rows.len()).filter(named).filter_map(begins);
    let mut found: Vec<usize> = Vec::new();
    for row in rows {
        if found.len() < TABLES && found.last().is_none_or(|last| *last < row) {
            found.push(row);
        }
    }
    found
}

/// The merged cells of a sheet from the top down.
fn spans(sheet: &Sheet) -> Vec<Span> {
    let mut spans = sheet.spans.clone();
    spans.sort_by_key(|span| span.rows.0);
    spans
}

/// The cells in which the headings of columns stand: in a row of headings, or merged with one.
pub(super) fn headings(sheet: &Sheet, (top, last): (usize, usize)) -> Vec<Option<(usize, usize)>> {
    let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let mut headings = vec![None; width];
    let is_over = |span: &&Span| span.rows.0 <= last && span.rows.1 >= top;
    let is_filled = |span: &&Span| !sheet.at(span.rows.0, span.columns.0).is_empty();
    let mut spans: Vec<&Span> = sheet.spans.iter().filter(is_over).filter(is_filled).collect();
    spans.sort_by_key(|span| span.columns.0);
    let mut next = 0;
    for Span { rows, columns } in spans {
        // Where one lies over the other, each column is looked at once.
        let (begin, end) = (columns.0.max(next), (columns.1 + 1).min(width));
        headings.get_mut(begin..end).unwrap_or_default().fill(Some((rows.0, columns.0)));
        next = next.max(end);
    }
    for (at, heading) in headings.iter_mut().enumerate() {
        let own = (top..=last).rev().find(|row| !sheet.at(*row, at).is_empty());
        *heading = own.map(|row| (row, at)).or(*heading);
    }
    headings
}

/// The text of a heading without line breaks.
pub(super) fn heading_text(cell: &Cell) -> String {
    /// The characters of a text that is longer than any heading.
    const LONGEST: usize = 300;
    match cell {
        Cell::Text(text) if text.len() > LONGEST => text.chars().take(LONGEST).collect(),
        cell => cell.display_text().replace(['\n', '\r'], ""),
    }
}

/// Headings below a year whose plan and result have a column each.
const PLANNED: [&str; 4] = ["計画", "予定", "計画内容", "取組内容"];
const DONE: [&str; 7] = ["実績", "結果", "実施状況", "達成状況", "進捗", "進捗状況", "評価"];

fn at_row(layout: &Layout, sheet: &Sheet, spans: &[Span], row: usize, first: i32) -> Option<Columns> {
    let mut years = one_row(sheet, row, first);
    let first_year = years.first()?.0;
    let mut last = row;
    while let Some(finer) = finer(layout, sheet, last + 1, &years, first) {
        (years, last) = (finer, last + 1);
    }
    let owner = owner(layout, sheet, last, first_year);
    spread(sheet, spans, (row, last), &mut years);
    (years.len() > 1).then_some(Columns { rows: (row, last), owner, years })
}

/// The columns of a row of headings.
fn one_row(sheet: &Sheet, row: usize, first: i32) -> Vec<(usize, YearRange)> {
    let mut years: Vec<(usize, YearRange)> = Vec::new();
    let mut before = String::new();
    for (at, cell) in sheet.rows[row].cells.iter().enumerate() {
        let text = heading_text(cell);
        let whole = years::year_range(&text, None, first).map(|year_range| (text.clone(), year_range));
        let carried =
            || years.last().and_then(|(_, last)| years::continue_range(&text, &before, *last, first));
        if let Some((text, year_range)) = whole.or_else(carried) {
            before = text;
            years.push((at, year_range));
        }
    }
    years
}

/// The columns of a second row of headings: parts of the years above, or the same years in another writing.
fn finer(
    layout: &Layout,
    sheet: &Sheet,
    row: usize,
    above: &[(usize, YearRange)],
    first: i32,
) -> Option<Vec<(usize, YearRange)>> {
    let begin = above.first()?.0;
    let outer = |at: usize| {
        let before = above.partition_point(|(column, _)| *column <= at);
        let (_, year_range) = above[..before].last()?;
        match (year_range.start, year_range.end) {
            (PartialDate::FiscalYear(FiscalYear(year)), Some(end)) if end == year_range.start => Some(year),
            _ => None,
        }
    };
    let cells = &sheet.rows.get(row)?.cells;
    // A row with something before the years is one of data, unless the column of initiatives is named in it.
    let named = |cell: &Cell| layout.grid_owner.fit(&normalized(&heading_text(cell)), "owner");
    let before = || cells.iter().take(begin).filter(|cell| !cell.is_empty());
    if before().next().is_some() && !before().any(named) {
        return None;
    }
    let mut finer = Vec::new();
    let mut fits = 0;
    for (at, cell) in cells.iter().enumerate().skip(begin).filter(|(_, cell)| !cell.is_empty()) {
        // 計画 and 実績 side by side: the plan is the first of them.
        let before = &above[..above.partition_point(|(column, _)| *column <= at)];
        let whole = || before.last().map(|(_, year_range)| *year_range);
        let text = heading_text(cell);
        if DONE.contains(&text.trim()) {
            fits += 1;
            continue;
        }
        let planned = PLANNED.contains(&text.trim()).then(whole).flatten();
        match planned.or_else(|| years::year_range(&text, outer(at), first)) {
            Some(year_range) => {
                fits += 1;
                finer.push((at, year_range));
            }
            // Beside the years anything may be called as it likes.
            None if above.binary_search_by_key(&at, |(column, _)| *column).is_ok() => return None,
            None => {}
        }
    }
    // Years without parts stay what they are.
    let parts = finer.len();
    for (nth, (column, year_range)) in above.iter().enumerate() {
        let until = above.get(nth + 1).map_or(usize::MAX, |(next, _)| *next);
        let before = finer[..parts].partition_point(|(at, _)| at < column);
        if finer[before..parts].first().is_none_or(|(at, _)| *at >= until) {
            finer.push((*column, *year_range));
        }
    }
    finer.sort_by_key(|(at, _)| *at);
    (fits > 1).then_some(finer)
}

/// Lets years in merged cells stand for all of their columns.
fn spread(sheet: &Sheet, spans: &[Span], rows: (usize, usize), years: &mut Vec<(usize, YearRange)>) {
    let mut known: BTreeMap<usize, YearRange> = years.iter().copied().collect();
    let mut added = Vec::new();
    let begin = spans.partition_point(|span| span.rows.0 < rows.0);
    for span in spans[begin..].iter().take_while(|span| span.rows.0 <= rows.1) {
        let Some(year_range) = known.get(&span.columns.0).copied() else { continue };
        // Up to the next one: a thousand merged cells over each other say no more than one.
        for at in (span.columns.0 + 1..=span.columns.1).take(400).take_while(|at| !known.contains_key(at)) {
            if (rows.0..=rows.1).all(|row| sheet.at(row, at).is_empty()) {
                added.push((at, year_range));
            }
        }
        known.extend(added.drain(..));
    }
    *years = known.into_iter().collect();
}

/// The heading above the initiatives, before the years; the id's, if there is one.
fn owner(layout: &Layout, sheet: &Sheet, last: usize, first_year: usize) -> Option<(usize, usize)> {
    let by_heading = |fits: &dyn Fn(&str) -> bool| {
        let rows = |at: usize| {
            (0..=last).rev().find(move |row| fits(&normalized(&heading_text(sheet.at(*row, at)))))
        };
        (0..first_year).find_map(|at| Some((rows(at)?, at)))
    };
    let fits = |name: &str| !name.is_empty() && layout.grid_owner.fit(name, "owner");
    // A number may be one of the schedule alone: the name is safer.
    let found = by_heading(&|name| name == "id")
        .or_else(|| by_heading(&|name| fits(name) && !name.ends_with("番号")))
        .or_else(|| by_heading(&fits))?;
    // Below its heading the first initiative stands, and the headings are over.
    let over = (found.0 + 1..=last).any(|row| !sheet.at(row, found.1).is_empty());
    (!over).then_some(found)
}
