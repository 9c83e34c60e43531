//! The diagnostics of one reading of a workbook: errors one by one, warnings and notes that are alike as one.
//!
//! Errors are never pushed out by anything: of thousands of one kind in one column the first stand alone, and
//! the others together, so that each is counted.

use super::draft::Draft;
use super::messages::Message;
use crate::format::diagnostic::explained::location::CellRef;
use crate::format::diagnostic::{Code, Diagnostic, Severity};
use crate::format::language::{Language, Localized};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// The number of errors of one kind in one column that stand alone.
const ALONE: usize = 100;
/// The same in one sheet, which may have thousands of columns.
const OF_SHEET: usize = 1_000;

/// The diagnostics of one reading.
#[derive(Debug, Default)]
pub(super) struct Collector {
    errors: Vec<Draft>,
    /// Errors about the whole reading.
    refusals: Vec<Diagnostic>,
    notes: Vec<Draft>,
    /// The parts of which a sheet could not be read: nobody has to hear that their items are missing, too.
    pub unread: BTreeSet<String>,
    /// The errors that are noted already: several items of one row say the same.
    known: BTreeSet<String>,
    /// The note that stands for all of its kind in a sheet.
    alike: HashMap<(Code, Rc<str>), usize>,
    /// The notes about whole sheets that are there already.
    of_sheets: HashSet<(Code, Rc<str>, String)>,
    /// The number of errors of a kind that stand alone in a sheet.
    alone: HashMap<(Code, Rc<str>), usize>,
    /// The number of errors of a kind in a column, and the one that stands for those that are too many.
    counts: HashMap<Column, (usize, usize)>,
}

/// A code, a sheet and a column in it.
type Column = (Code, Rc<str>, Option<usize>);

impl Collector {
    /// Notes a message at a cell.
    pub(super) fn note(&mut self, message: Message, cell: CellRef, found: &str, expected: &Localized) {
        self.add(message.at(cell, found, expected));
    }

    /// Notes a draft.
    pub(super) fn add(&mut self, draft: Draft) {
        if draft.code().severity() == Severity::Error {
            self.add_error(draft);
        } else {
            self.add_note(draft);
        }
    }

    /// Notes an error that ends the reading.
    pub(super) fn refuse(&mut self, diagnostic: Diagnostic) {
        self.refusals.push(diagnostic);
    }

    fn add_note(&mut self, note: Draft) {
        let cell = note.cell();
        let is_inside = cell.row.is_some() || cell.column.is_some();
        let key = (note.code(), cell.sheet);
        match self.alike.get(&key).filter(|_| is_inside) {
            Some(first) => drop(self.notes[*first].join(note)),
            None => {
                if is_inside {
                    self.alike.insert(key, self.notes.len());
                } else if !self.of_sheets.insert((key.0, key.1, line(&note))) {
                    return;
                }
                self.notes.push(note);
            }
        }
    }

    fn add_error(&mut self, error: Draft) {
        let (code, cell) = (error.code(), error.cell());
        let of_sheet = self.alone.entry((code, cell.sheet.clone())).or_default();
        // Beyond that, all columns of the sheet count as one that is after the last.
        let column = if *of_sheet < OF_SHEET { cell.column } else { Some(usize::MAX) };
        let (count, last) = self.counts.entry((code, cell.sheet, column)).or_default();
        if *count > ALONE {
            *count += usize::from(self.errors[*last].join(error));
        } else if self.known.insert(line(&error)) {
            (*count, *last, *of_sheet) = (*count + 1, self.errors.len(), *of_sheet + 1);
            self.errors.push(error);
        }
    }

    /// Returns whether no plan can be made.
    pub(super) fn has_errors(&self) -> bool {
        !self.errors.is_empty() || !self.refusals.is_empty()
    }

    /// The errors at cells.
    pub(super) fn errors(&self) -> impl Iterator<Item = &Draft> {
        self.errors.iter()
    }

    /// The number of errors.
    pub(super) fn error_count(&self) -> usize {
        self.errors.len() + self.refusals.len()
    }

    /// Returns whether there is an error in a sheet.
    pub(super) fn has_errors_in(&self, sheet: &str) -> bool {
        self.errors.iter().any(|error| &*error.cell().sheet == sheet)
    }

    /// All of them, errors first.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let drafts = self.errors.into_iter().chain(self.notes).map(Draft::finish);
        self.refusals.into_iter().chain(drafts).collect()
    }
}

fn line(draft: &Draft) -> String {
    draft.clone().finish().line(Language::Ja)
}
