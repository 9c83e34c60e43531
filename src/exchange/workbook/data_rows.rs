//! The rows below a table's headings: those with data, and those that are notes, totals, blank or hidden.

use super::book::{CellRef, Sheet};
use super::collector::Collector;
use super::messages::Message;
use crate::plan::language::Localized;

/// Returns whether a row has the headings once more, as on every page of a printed table.
pub(super) fn is_heading_again(sheet: &Sheet, above: usize, row: usize) -> bool {
    let shown = |row: usize, at: usize| sheet.at(row, at).display_text().trim().to_owned();
    let cells = sheet.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
    let filled: Vec<usize> = (0..cells.len()).filter(|at| !cells[*at].is_empty()).collect();
    filled.len() > 1 && filled.iter().all(|at| shown(row, *at) == shown(above, *at))
}

/// Returns whether a row is a note below the table, or a total: nothing that an item could be made of.
pub(super) fn is_aside(sheet: &Sheet, row: usize) -> bool {
    const NOTES: [&str; 10] = ["※", "＊", "*", "注）", "注)", "(注", "（注", "［注", "注：", "注:"];
    const TOTALS: [&str; 6] = ["合計", "小計", "総計", "総合計", "計", "total"];
    let cells = sheet.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
    let alone = cells.iter().filter(|cell| !cell.is_empty()).count() == 1;
    let first = sheet.first_shown(row);
    let first = first.trim();
    const SOURCES: [&str; 7] = ["注", "出典", "資料", "作成", "凡例", "備考", "単位"];
    let inner = first.trim_start_matches(['（', '(', '［', '[']);
    let is_sign = |c: char| matches!(c, '：' | ':' | '）' | ')' | ' ' | '\u{3000}') || c.is_numeric();
    let is_source =
        SOURCES.iter().any(|word| inner.strip_prefix(word).is_some_and(|rest| rest.starts_with(is_sign)));
    alone && (is_source || NOTES.iter().any(|note| first.starts_with(note)))
        || TOTALS.contains(&first.to_lowercase().as_str())
}

/// The rows below the headings.
pub(super) struct Rows {
    /// Those with something in them.
    pub filled: Vec<usize>,
    /// Empty ones between them, one for each run.
    blank: Vec<usize>,
    /// Hidden ones, one for each run.
    hidden: Vec<usize>,
}

impl Rows {
    /// The rows with something in the columns that count, and the gaps between them.
    pub(super) fn new(sheet: &Sheet, above: usize, counts: impl Fn(usize) -> bool) -> Self {
        let filled = |row: &usize| {
            let cells = sheet.rows[*row].cells.iter().enumerate();
            cells.into_iter().any(|(at, cell)| counts(at) && !cell.is_empty())
        };
        let filled: Vec<usize> = (above + 1..sheet.rows.len()).filter(filled).collect();
        let gaps = filled.windows(2).filter(|pair| pair[1] > pair[0] + 1).map(|pair| pair[0] + 1);
        let first = filled.first().filter(|first| **first > above + 1).map(|_| above + 1);
        let hidden = |at: usize| sheet.rows.get(at).is_some_and(|row| row.hidden);
        let begins = |at: &&usize| hidden(**at) && !hidden(**at - 1);
        Self {
            blank: first.into_iter().chain(gaps).collect(),
            hidden: filled.iter().filter(begins).copied().collect(),
            filled,
        }
    }

    /// Reports blank and hidden rows.
    pub(super) fn remarks(&self, sheet: &Sheet, to: &mut Collector) {
        let mut report = |finding, rows: &[usize]| {
            for row in rows {
                let place = CellRef { sheet: sheet.name.clone(), row: Some(*row), column: None };
                to.note(finding, place, "", &Localized::default());
            }
        };
        report(Message::BlankRow, &self.blank);
        report(Message::HiddenRow, &self.hidden);
    }
}
