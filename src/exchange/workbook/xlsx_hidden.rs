//! Rows and columns of an xlsx that are hidden, and cells that are merged: its reader does not tell them.

use super::book::{Row, Sheet, Span};
use super::bounds::{LAST, Usage};
use super::xml::{is_true, number, place, value};
use crate::format::diagnostic::Diagnostic;
use quick_xml::events::BytesStart;
use std::rc::Rc;

/// As many hidden columns at a time are reported: often all to the end of the sheet are.
const COLUMNS: usize = 1_000;

/// The hidden rows and columns of a sheet, and its merged cells, while it is read.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    rows: Vec<usize>,
    columns: Vec<usize>,
    spans: Vec<Span>,
    /// The row after the last one.
    next: usize,
}

impl Hidden {
    /// Takes in an element of the sheet as it begins.
    pub(super) fn take(
        &mut self,
        element: &BytesStart,
        sheet: &Rc<str>,
        usage: &mut Usage,
    ) -> Result<(), Diagnostic> {
        match element.local_name().as_ref() {
            "row" => {
                let row = number(element, "r").map_or(self.next, |row| row.saturating_sub(1)).min(LAST.0);
                self.next = row + 1;
                if is_true(element, "hidden") {
                    usage.marks(1, sheet)?;
                    self.rows.push(row);
                }
            }
            "col" if is_true(element, "hidden") => {
                if let (Some(first), Some(last)) = (number(element, "min"), number(element, "max")) {
                    let first = first.clamp(1, LAST.1 + 1);
                    let columns = first - 1..last.min(first + COLUMNS);
                    usage.marks(columns.len(), sheet)?;
                    self.columns.extend(columns);
                }
            }
            "mergeCell" => {
                if let Some(span) = value(element, "ref").and_then(|cells| span(&cells)) {
                    usage.marks(1, sheet)?;
                    self.spans.push(span);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Puts all of it into the sheet.
    pub(super) fn end(self, sheet: &mut Sheet) {
        for row in self.rows {
            if let Some(Row { hidden, .. }) = sheet.rows.get_mut(row) {
                *hidden = true;
            }
        }
        (sheet.hidden_columns, sheet.spans) = (self.columns, self.spans);
    }
}

/// The rectangle that `B2:C5` names.
fn span(cells: &str) -> Option<Span> {
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let ((top, left), (bottom, right)) = (place(first)?, place(last)?);
    (top <= bottom && left <= right).then_some(Span { rows: (top, bottom), columns: (left, right) })
}
