//! The colours behind the cells of a sheet, kept as runs: rows are often coloured from one end to the other.

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
    /// Colours cells of a row that come after those before them; true where a run begins.
    pub fn put(&mut self, row: usize, (first, end): (usize, usize), colour: &Rc<str>) -> bool {
        if let Some(run) = self.runs.last_mut() {
            if run.row == row && first == run.last + 1 && run.colour == *colour {
                run.last = end;
                return false;
            }
            // No program writes cells out of order, and nobody sees a cell twice.
            if (row, first) <= (run.row, run.last) {
                return false;
            }
        }
        self.runs.push(Run { row, first, last: end, colour: colour.clone() });
        true
    }

    /// The colour behind a cell.
    pub fn at(&self, row: usize, column: usize) -> Option<&str> {
        let after = self.runs.partition_point(|run| (run.row, run.first) <= (row, column));
        let run = self.runs[..after].last()?;
        (run.row == row && column <= run.last).then_some(&*run.colour)
    }
}
