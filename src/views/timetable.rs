//! A timetable of another authority: its rows in the parts of the document, each with its steps by column.

use crate::plan::Timetable;
use crate::plan::timeline::TimetableRow;

/// A part of a timetable: the row at which a heading is printed, and the rows below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The index of the heading in `timetable.groups`; `None` above the first one.
    pub group: Option<usize>,
    /// Its rows, as indexes in `timetable.rows`.
    pub rows: Vec<usize>,
    /// True if some of its rows have no heading of their own: the document does not print where the part ends.
    pub is_open: bool,
}

/// The steps of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Steps {
    /// The steps of each column, as indexes in `row.steps`, then those without a column.
    ByColumn(Vec<Vec<usize>>, Vec<usize>),
    /// Only the order of the steps is certain.
    InOrder,
}

/// The parts of a timetable, in the order of the document.
pub fn parts(timetable: &Timetable) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (at, row) in timetable.rows.iter().enumerate() {
        let group = row.group.as_ref().and_then(|id| timetable.groups.iter().position(|one| *one.id == **id));
        match parts.last_mut() {
            Some(part) if group.is_none() || part.group == group => {
                part.rows.push(at);
                part.is_open |= group.is_none() && part.group.is_some();
            }
            _ => parts.push(Part { group, rows: vec![at], is_open: false }),
        }
    }
    parts
}

/// The steps of a row by the columns of its timetable.
pub fn steps(timetable: &Timetable, row: &TimetableRow) -> Steps {
    if row.order_only {
        return Steps::InOrder;
    }
    let of = |id: Option<&str>| {
        let here = |at: &usize| row.steps[*at].column.as_deref() == id;
        (0..row.steps.len()).filter(here).collect::<Vec<_>>()
    };
    Steps::ByColumn(timetable.columns.iter().map(|column| of(Some(&column.id))).collect(), of(None))
}
