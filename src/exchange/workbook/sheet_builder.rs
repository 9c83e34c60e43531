//! The rows of a sheet as they fill: cells are put wherever they stand, as far as the bounds of a workbook allow.
//!
//! One of them counts for all sheets of a workbook.

use super::Watch;
use super::book::{Cell, Row};
use super::bounds::{Excess, LAST, Usage};
use super::messages::Message;
use crate::format::diagnostic::Diagnostic;
use std::rc::Rc;

/// How many cells are read between two looks at whether to go on.
const STEP: usize = 20_000;

/// Cells that are filled in wherever they stand.
pub(super) struct SheetBuilder<'w, 'c> {
    /// The cells, rows and texts that were counted.
    pub usage: Usage,
    sheet: Rc<str>,
    rows: Vec<Row>,
    count: usize,
    /// How many cells there will be, as the file says; 0 where it does not.
    all: usize,
    watch: &'w mut Watch<'c>,
}

impl<'w, 'c> SheetBuilder<'w, 'c> {
    /// Nothing yet.
    pub(super) fn new(watch: &'w mut Watch<'c>) -> Self {
        Self { usage: Usage::default(), sheet: "".into(), rows: Vec::new(), count: 0, all: 0, watch }
    }

    /// Begins a sheet, of which the file may say how many cells it has.
    pub(super) fn begin(&mut self, sheet: &Rc<str>, cells: usize) {
        self.sheet = sheet.clone();
        self.all = if cells > 0 { self.count + cells } else { 0 };
    }

    /// Ends the sheet.
    pub(super) fn end(&mut self) -> Vec<Row> {
        std::mem::take(&mut self.rows)
    }

    /// Puts a cell in its place.
    pub(super) fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Diagnostic> {
        self.count += 1;
        let all = if self.all >= self.count { self.all } else { 0 };
        if self.count.is_multiple_of(STEP) && (self.watch)(self.count, all).is_break() {
            return Err(Message::Cancelled.of_file(""));
        }
        if row > LAST.0 || column > LAST.1 {
            return Err(Excess::Cells(self.sheet.clone(), row, column).diagnostic());
        }
        if let Cell::Text(text) | Cell::Wrong(text) | Cell::Unanswered(text) = &cell {
            self.usage.text(text.len(), &self.sheet)?;
        }
        self.make_place(row, column)?;
        self.rows[row].cells[column] = cell;
        Ok(())
    }

    fn make_place(&mut self, row: usize, column: usize) -> Result<(), Diagnostic> {
        if self.rows.len() <= row {
            self.usage.rows(row + 1 - self.rows.len(), &self.sheet, row)?;
            // Rows grow by doubling; what was too much is given back. Of rows that come in turns each stays as it is:
            // it would be copied for every cell.
            if let Some(last) = self.rows.last_mut() {
                last.cells.shrink_to_fit();
            }
            self.rows.resize_with(row + 1, Row::default);
        }
        let cells = &mut self.rows[row].cells;
        if cells.len() <= column {
            self.usage.cells(column + 1 - cells.len(), &self.sheet, (row, column))?;
            cells.resize(column + 1, Cell::Empty);
        }
        Ok(())
    }
}
