//! The columns of a schedule: which one names the measures, and which are years.
//!
//! Called by `grid`, and by `sheets`, which knows a schedule by them. Headings may stand in two rows: years, and
//! their halves, quarters or months below. Rows of data with years in them are no headings.

use super::book::{Cell, Sheet};
use super::layout::Layout;
use super::names::folded;
use super::sheets::ABOVE;
use super::years::{self, Stretch};
use crate::plan::{FiscalYear, Moment};

/// The headings of a schedule.
#[derive(Debug)]
pub(super) struct Columns {
    /// The first and the last row of headings.
    pub rows: (usize, usize),
    /// The row and column of the heading above the measures; nothing where there is none.
    pub owner: Option<(usize, usize)>,
    /// What columns stand for.
    pub years: Vec<(usize, Stretch)>,
}

/// The headings of a sheet: those with measures before them, then those with the most years.
pub(super) fn columns(layout: &Layout, sheet: &Sheet, first: i32) -> Option<Columns> {
    let rows = 0..sheet.rows.len().min(ABOVE);
    let found = rows.filter_map(|row| at_row(layout, sheet, row, first));
    found.max_by_key(|found| (found.owner.is_some(), found.years.len(), std::cmp::Reverse(found.rows.0)))
}

/// Whether a sheet has measures and years in its headings.
pub(super) fn is_schedule(layout: &Layout, sheet: &Sheet) -> bool {
    columns(layout, sheet, 4).is_some_and(|found| found.owner.is_some())
}

/// What a heading shows, its line breaks aside.
pub(super) fn shown(cell: &Cell) -> String {
    cell.shown().replace(['\n', '\r'], "")
}

fn at_row(layout: &Layout, sheet: &Sheet, row: usize, first: i32) -> Option<Columns> {
    let cells = sheet.rows[row].cells.iter().enumerate();
    let mut years: Vec<(usize, Stretch)> =
        cells.filter_map(|(at, cell)| Some((at, years::stretch(&shown(cell), None, first)?))).collect();
    let first_year = years.first()?.0;
    let mut last = row;
    while let Some(finer) = finer(sheet, last + 1, &years, first) {
        (years, last) = (finer, last + 1);
    }
    let owner = owner(layout, sheet, last, first_year);
    spread(sheet, (row, last), &mut years);
    (years.len() > 1).then_some(Columns { rows: (row, last), owner, years })
}

/// The columns of a second row of headings: parts of the years above, or the same years in another writing.
fn finer(sheet: &Sheet, row: usize, above: &[(usize, Stretch)], first: i32) -> Option<Vec<(usize, Stretch)>> {
    let begin = above.first()?.0;
    let outer = |at: usize| {
        let (_, stretch) = above.iter().rev().find(|(column, _)| *column <= at)?;
        match (stretch.start, stretch.end) {
            (Moment::FiscalYear(FiscalYear(year)), Some(end)) if end == stretch.start => Some(year),
            _ => None,
        }
    };
    let cells = &sheet.rows.get(row)?.cells;
    // A row with something before the years is one of data.
    if cells.iter().take(begin).any(|cell| !cell.is_empty()) {
        return None;
    }
    let mut finer = Vec::new();
    let mut fits = 0;
    for (at, cell) in cells.iter().enumerate().skip(begin).filter(|(_, cell)| !cell.is_empty()) {
        match years::stretch(&shown(cell), outer(at), first) {
            Some(stretch) => {
                fits += 1;
                finer.push((at, stretch));
            }
            // Beside the years anything may be called as it likes.
            None if above.iter().any(|(column, _)| *column == at) => return None,
            None => {}
        }
    }
    // Years without parts stay what they are.
    for (nth, (column, stretch)) in above.iter().enumerate() {
        let until = above.get(nth + 1).map_or(usize::MAX, |(next, _)| *next);
        if !finer.iter().any(|(at, _)| (*column..until).contains(at)) {
            finer.push((*column, *stretch));
        }
    }
    finer.sort_by_key(|(at, _)| *at);
    (fits > 1).then_some(finer)
}

/// Lets years in merged cells stand for all of their columns.
fn spread(sheet: &Sheet, rows: (usize, usize), years: &mut Vec<(usize, Stretch)>) {
    for span in sheet.spans.iter().filter(|span| (rows.0..=rows.1).contains(&span.rows.0)) {
        let Some((_, stretch)) = years.iter().find(|(at, _)| *at == span.columns.0).copied() else {
            continue;
        };
        for column in span.columns.0 + 1..=span.columns.1.min(span.columns.0 + 400) {
            if !years.iter().any(|(at, _)| *at == column) && sheet.at(span.rows.0, column).is_empty() {
                years.push((column, stretch));
            }
        }
    }
    years.sort_by_key(|(at, _)| *at);
}

/// The heading above the measures, before the years; the id's, if there is one.
fn owner(layout: &Layout, sheet: &Sheet, last: usize, first_year: usize) -> Option<(usize, usize)> {
    let by_heading = |fits: &dyn Fn(&str) -> bool| {
        let rows = |at: usize| (0..=last).find(move |row| fits(&folded(&sheet.at(*row, at).shown())));
        (0..first_year).find_map(|at| Some((rows(at)?, at)))
    };
    let found = by_heading(&|name| name == "id")
        .or_else(|| by_heading(&|name| !name.is_empty() && layout.grid_owner.fit(name, "owner")))?;
    // Below its heading the first measure stands, and the headings are over.
    let over = (found.0 + 1..=last).any(|row| !sheet.at(row, found.1).is_empty());
    (!over).then_some(found)
}
