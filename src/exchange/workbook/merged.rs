//! Merged cells below the headings of a list: what they say stands in each of their rows.
//!
//! It counts what they repeat: a text in merged cells may stand for as many as a sheet has rows.

use super::book::{Cell, CellRef, Sheet, Span};
use super::bounds::Usage;
use super::collector::Collector;
use super::messages::Message;
use super::sheets::{self, Headings};
use super::span_index::SpanIndex;
use crate::plan::language::Localized;
use std::collections::HashSet;

/// The merged cells that say the same in each of their rows.
pub(super) struct Merged {
    spans: SpanIndex,
    /// The columns in which there are some.
    columns: HashSet<usize>,
}

impl Merged {
    /// Returns whether there are some in a column.
    pub(super) fn has(&self, column: usize) -> bool {
        self.columns.contains(&column)
    }

    /// The cell that a merged one repeats.
    pub(super) fn at<'s>(&self, sheet: &'s Sheet, row: usize, column: usize) -> Option<&'s Cell> {
        let span =
            self.spans.above(row, column).filter(|span| span.columns.1 == column && self.has(column))?;
        Some(sheet.at(span.rows.0, column)).filter(|cell| !cell.is_empty())
    }
}

/// The merged cells below the headings; across columns nobody knows which one is meant. Nothing where they repeat more
/// than a workbook may hold.
pub(super) fn merged_cells(sheet: &Sheet, headings: &Headings, to: &mut Collector) -> Option<Merged> {
    let (mut usage, mut columns) = (Usage::default(), HashSet::new());
    // How many columns are read, up to each. Columns that are not were reported already.
    let mut read = vec![0];
    read.extend(headings.columns.iter().scan(0, |count, heading| {
        *count += usize::from(sheets::is_known(heading));
        Some(*count)
    }));
    let up_to = |column: usize| read[column.min(read.len() - 1)];
    let is_read =
        |span: &&Span| span.rows.0 > headings.row && up_to(span.columns.1 + 1) > up_to(span.columns.0);
    for span in sheet.spans.iter().filter(is_read) {
        let (row, column) = (span.rows.0, span.columns.0);
        let cell = sheet.at(row, column);
        if cell.is_empty() {
            continue;
        }
        let shown = cell.display_text();
        let place = CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(column) };
        let across = span.columns.1 > column;
        let finding = if across { Message::MergedColumns } else { Message::MergedCells };
        to.note(finding, place, &shown, &Localized::default());
        if !across {
            columns.insert(column);
            let rows = span.rows.1.min(sheet.rows.len()) - row;
            let counted = usage.cells(rows, &sheet.name, (row, column));
            let counted = counted.and_then(|()| usage.text(rows * shown.len(), &sheet.name));
            if let Err(excess) = counted {
                to.refuse(excess);
                return None;
            }
        }
    }
    let spans = SpanIndex::of(sheet.spans.iter().filter(is_read).copied());
    Some(Merged { spans, columns })
}
