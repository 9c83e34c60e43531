//! The merged cells of a sheet, so arranged that nobody goes through all of them for one cell.
//!
//! There may be a million, one over the other.

use super::book::Span;
use super::bounds::LAST;
use std::collections::HashMap;

/// Merged cells by the columns and rows in which they begin.
pub(super) struct SpanIndex {
    /// By the first column, in the order of the first rows.
    columns: HashMap<usize, Vec<Span>>,
}

impl SpanIndex {
    /// Arranges them.
    pub(super) fn of(spans: impl Iterator<Item = Span>) -> Self {
        let mut columns: HashMap<usize, Vec<Span>> = HashMap::new();
        for span in spans {
            columns.entry(span.columns.0).or_default().push(span);
        }
        for spans in columns.values_mut() {
            spans.sort_by_key(|span| span.rows.0);
        }
        Self { columns }
    }

    /// The first of those that begin in a cell.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<&Span> {
        let spans = self.columns.get(&column)?;
        spans.get(spans.partition_point(|span| span.rows.0 < row)).filter(|span| span.rows.0 == row)
    }

    /// The last that begins in a column above a row, if it reaches it.
    pub(super) fn above(&self, row: usize, column: usize) -> Option<&Span> {
        let spans = self.columns.get(&column)?;
        let before = spans.partition_point(|span| span.rows.0 < row);
        spans[..before].last().filter(|span| span.rows.1 >= row)
    }
}

/// How many merged cells lie over the cells of a row, while rows are gone through from the top down.
pub(super) struct Covered {
    /// The starts and ends of merged cells, in the order of rows: the row, the columns, and +1 or -1.
    edges: Vec<(usize, (usize, usize), i64)>,
    next: usize,
    /// Sums by columns, each of a run of them (a tree of Fenwick).
    sums: Vec<i64>,
}

impl Covered {
    /// Over all columns of merged cells but the first.
    pub(super) fn beside_first(spans: &[Span]) -> Self {
        let beside = spans.iter().filter(|span| span.columns.1 > span.columns.0);
        Self::new(beside.map(|span| (span.rows, (span.columns.0 + 1, span.columns.1))))
    }

    /// Over all rows of merged cells but the first.
    pub(super) fn below_first(spans: &[Span]) -> Self {
        let below = spans.iter().filter(|span| span.rows.1 > span.rows.0);
        Self::new(below.map(|span| ((span.rows.0 + 1, span.rows.1), span.columns)))
    }

    fn new(areas: impl Iterator<Item = ((usize, usize), (usize, usize))>) -> Self {
        let edges = areas.flat_map(|(rows, columns)| [(rows.0, columns, 1), (rows.1 + 1, columns, -1)]);
        let mut edges: Vec<_> = edges.collect();
        edges.sort_unstable_by_key(|(row, ..)| *row);
        Self { edges, next: 0, sums: vec![0; LAST.1 + 3] }
    }

    /// Goes down to a row.
    pub(super) fn go_to(&mut self, row: usize) {
        while let Some((_, (first, last), more)) = self.edges.get(self.next).filter(|edge| edge.0 <= row) {
            let (first, after, more) = (*first, *last + 1, *more);
            self.next += 1;
            self.add(first, more);
            self.add(after, -more);
        }
    }

    fn add(&mut self, column: usize, more: i64) {
        let mut at = column + 1;
        while let Some(sum) = self.sums.get_mut(at) {
            *sum += more;
            at += at & at.wrapping_neg();
        }
    }

    /// Returns whether merged cells lie over a cell of the row.
    pub(super) fn has(&self, column: usize) -> bool {
        let (mut at, mut sum) = ((column + 1).min(self.sums.len() - 1), 0);
        while at > 0 {
            sum += self.sums[at];
            at &= at - 1;
        }
        sum > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_covered_as_if_all_merged_cells_were_gone_through() {
        let spans: Vec<Span> = (0..60)
            .map(|at| {
                let (row, column) = (at * 7 % 23, at * 5 % 17);
                Span { rows: (row, row + at % 4), columns: (column, column + at % 5) }
            })
            .collect();
        let (mut beside, mut below) = (Covered::beside_first(&spans), Covered::below_first(&spans));
        for row in 0..30 {
            beside.go_to(row);
            below.go_to(row);
            for column in 0..30 {
                let over = |rows: (usize, usize), columns: (usize, usize)| {
                    (rows.0..=rows.1).contains(&row) && (columns.0..=columns.1).contains(&column)
                };
                let is_beside =
                    spans.iter().any(|span| over(span.rows, (span.columns.0 + 1, span.columns.1)));
                let is_below = spans.iter().any(|span| over((span.rows.0 + 1, span.rows.1), span.columns));
                assert_eq!((beside.has(column), below.has(column)), (is_beside, is_below), "{row} {column}");
            }
        }
    }
}
