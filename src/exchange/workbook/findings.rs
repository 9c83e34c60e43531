//! What was found in a workbook so far: faults one by one, remarks that are alike as one.
//!
//! Filled by all readers of sheets. Faults are never pushed out by anything: of thousands of one kind in one column
//! the first stand alone, and the others together, so that each is told.

use super::book::CellRef;
use super::fault::{Fault, Finding};
use crate::plan::language::{Language, Localized};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// As many faults of one kind in one column are told one by one.
const ALONE: usize = 100;
/// As many of one kind in one sheet, which may have thousands of columns.
const OF_SHEET: usize = 1_000;

/// The findings of one reading.
#[derive(Debug, Default)]
pub(super) struct Findings {
    faults: Vec<Fault>,
    remarks: Vec<Fault>,
    /// The parts of which a sheet could not be read: nobody has to hear that their items are missing, too.
    pub unread: BTreeSet<String>,
    /// The faults that are told already: several items of one row say the same.
    told: BTreeSet<String>,
    /// The remark that stands for all of its kind in a sheet.
    alike: HashMap<(&'static str, Rc<str>), usize>,
    /// The remarks about whole sheets that are told already.
    of_sheets: HashSet<(&'static str, Rc<str>, String)>,
    /// How many faults of a kind stand alone in a sheet.
    alone: HashMap<(&'static str, Rc<str>), usize>,
    /// How many faults of a kind there are in a column, and the one that stands for those that are too many.
    counts: HashMap<Column, Counted>,
}

/// A code, a sheet and a column in it.
type Column = (&'static str, Rc<str>, Option<usize>);
/// How many there are, and which finding is the last of them.
type Counted = (usize, usize);

impl Findings {
    /// Notes one.
    pub(super) fn note(&mut self, finding: Finding, place: CellRef, found: &str, expected: &Localized) {
        self.add(Fault::new(finding, place, found, expected));
    }

    /// Notes one that was made elsewhere.
    pub(super) fn add(&mut self, fault: Fault) {
        if fault.remark {
            self.remark(fault);
        } else {
            self.fault(fault);
        }
    }

    fn remark(&mut self, remark: Fault) {
        let is_inside = remark.place.row.is_some() || remark.place.column.is_some();
        let key = (remark.code, remark.place.sheet.clone());
        match self.alike.get(&key).filter(|_| is_inside) {
            Some(first) => drop(self.remarks[*first].join(remark)),
            None => {
                if is_inside {
                    self.alike.insert(key, self.remarks.len());
                } else if !self.of_sheets.insert((key.0, key.1, remark.said(Language::Ja))) {
                    return;
                }
                self.remarks.push(remark);
            }
        }
    }

    fn fault(&mut self, fault: Fault) {
        let (code, sheet) = (fault.code, fault.place.sheet.clone());
        let of_sheet = self.alone.entry((code, sheet.clone())).or_default();
        // Beyond that, all columns of the sheet count as one that is after the last.
        let column = if *of_sheet < OF_SHEET { fault.place.column } else { Some(usize::MAX) };
        let (count, last) = self.counts.entry((code, sheet, column)).or_default();
        if *count > ALONE {
            *count += usize::from(self.faults[*last].join(fault));
        } else if self.told.insert(fault.message(Language::Ja)) {
            (*count, *last, *of_sheet) = (*count + 1, self.faults.len(), *of_sheet + 1);
            self.faults.push(fault);
        }
    }

    /// Whether no plan can be made.
    pub(super) fn is_faulty(&self) -> bool {
        !self.faults.is_empty()
    }

    /// The faults.
    pub(super) fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// All of them, faults first.
    pub(super) fn all(self) -> Vec<Fault> {
        self.faults.into_iter().chain(self.remarks).collect()
    }
}
