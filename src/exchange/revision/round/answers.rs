//! The files that came back: which department each is of, and the rows in it.

use super::departments::Share;
use super::explanation;
use super::file_diagnostics::FileDiagnostics;
use super::messages::Issue;
use super::period;
use crate::exchange::workbook::{self, CellRef, ReportReader, ReportRow, ReturnedBook, UnreadCell};
use crate::plan::Plan;
use crate::plan::text::normalize;
use std::collections::HashSet;
use std::ops::ControlFlow;

/// A file that a department sent back.
#[derive(Clone, Copy, Debug)]
pub struct ReturnedFile<'f> {
    /// Its name.
    pub name: &'f str,
    /// Its content.
    pub bytes: &'f [u8],
}

/// The rows of one file.
#[derive(Debug)]
pub(super) struct Answers<'f> {
    /// The name of the file.
    pub(super) file: &'f str,
    /// The department; the name of the file where it is not known.
    pub(super) department: String,
    /// Its rows.
    pub(super) rows: Vec<ReportRow>,
}

/// Reads a file; none where nothing of it can be used.
pub(super) fn read<'f>(
    plan: &Plan,
    shares: &[Share],
    reader: &ReportReader,
    file: &ReturnedFile<'f>,
    to: &mut FileDiagnostics,
) -> Option<Answers<'f>> {
    let book = workbook::open(file.name, file.bytes, &mut |_, _| ControlFlow::Continue(()));
    let read = book.map_err(|unreadable| to.add(file.name, unreadable)).ok()?;
    let read = reader.read(&read);
    let lines = || read.explanation.iter().map(|cell| cell.text.as_str());
    if let Some(other) = lines().find_map(explanation::plan_id).filter(|id| *id != &*plan.id) {
        let place =
            read.explanation.first().map(|cell| CellRef { row: None, column: None, ..cell.place.clone() });
        to.note(file.name, place.unwrap_or_default(), Issue::OtherPlan(other, &plan.id));
        return None;
    }
    let named = lines().find_map(explanation::department);
    let department = named.map_or_else(|| of_name(shares, stem(file.name)), str::to_owned);
    report(plan, &department, file.name, &read, to);
    Some(Answers { file: file.name, department, rows: read.rows })
}

/// Reports what was not read, and what was read in another way than it is written.
fn report(plan: &Plan, department: &str, file: &str, read: &ReturnedBook, to: &mut FileDiagnostics) {
    read.diagnostics.iter().for_each(|diagnostic| to.add(file, diagnostic.clone()));
    for sheet in &read.unread_sheets {
        to.note(file, CellRef { sheet: sheet.clone(), ..CellRef::default() }, Issue::UnreadRows);
    }
    let periods: HashSet<(i32, &str)> = read.rows.iter().filter_map(ReportRow::period).collect();
    let texts = periods
        .into_iter()
        .map(|(year, part)| explanation::explanation(plan, department, period(year, part)));
    let texts: Vec<String> = texts.collect();
    // Without a row nobody knows of which period the form is.
    let is_ours = |cell: &&UnreadCell| {
        texts.is_empty() || texts.iter().any(|text| text.lines().any(|line| line == cell.text))
    };
    let written = read.explanation.iter().filter(|cell| !is_ours(cell));
    for cell in read.unread.iter().chain(written) {
        to.note(file, cell.place.clone(), Issue::UnusedCell(&cell.heading, &cell.text));
    }
}

/// The department with which the name of a file begins or that is in it, the longest one; else the name itself.
fn of_name(shares: &[Share], stem: &str) -> String {
    let name = normalize(stem);
    let is_in = |share: &&Share| !share.department.is_empty() && name.contains(&normalize(&share.department));
    let found = shares.iter().filter(is_in).max_by_key(|share| share.department.chars().count());
    found.map_or(stem, |share| &share.department).to_owned()
}

/// The name of a file without its folder and ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
