//! The colours behind the cells of a sheet, kept as runs: rows are often coloured from one end to the other.
//!
//! Filled by the readers, asked by `grid`.

use std::rc::Rc;

/// A run of cells of one colour in a row.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    row: usize,
    first: usize,
    last: usize,
    colour: Rc<str>,
}

/// The colours behind cells; white is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fills {
    /// In the order of rows and columns.
    runs: Vec<Run>,
}

impl Fills {
    /// Colours a cell that comes after those before it; true where a run begins.
    pub fn put(&mut self, (row, column): (usize, usize), colour: &Rc<str>) -> bool {
        if let Some(last) = self.runs.last_mut() {
            if last.row == row && column == last.last + 1 && last.colour == *colour {
                last.last = column;
                return false;
            }
            // No program writes cells out of order, and nobody sees a cell twice.
            if (row, column) <= (last.row, last.last) {
                return false;
            }
        }
        self.runs.push(Run { row, first: column, last: column, colour: colour.clone() });
        true
    }

    /// The colour behind a cell.
    pub fn at(&self, row: usize, column: usize) -> Option<&str> {
        let after = self.runs.partition_point(|run| (run.row, run.first) <= (row, column));
        let run = self.runs[..after].last()?;
        (run.row == row && column <= run.last).then_some(&*run.colour)
    }
}
