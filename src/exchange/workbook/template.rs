//! The workbook to begin with: an example plan, with the sheets that most cities need.
//!
//! Its example is a plan of a city that does not exist, and says so.

use super::book::{Book, Cell, Row, Sheet, Span};
use super::layout::Layout;
use super::tables;

/// The example, as JSON; its phases stand in the sheet of years.
const EXAMPLE: &str = include_str!("example.json");

/// The workbook.
pub(super) fn book(layout: &Layout) -> Book {
    let mut book = tables::book(layout, &example());
    let after = |sheet: &Sheet| layout.by_name(&sheet.name).is_some_and(|table| table.part == "Initiative");
    let at = book.sheets.iter().position(after).map_or(book.sheets.len(), |at| at + 1);
    book.sheets.insert(at, grid(layout));
    book
}

/// The plan that the template shows.
pub(super) fn example() -> serde_json::Value {
    // A test reads it; it is a part of this file.
    serde_json::from_str(EXAMPLE).unwrap_or_default()
}

/// Initiatives by year, as cities draw them: one phase in merged cells, one with an arrow.
fn grid(layout: &Layout) -> Sheet {
    let rows = [
        [layout.grid_owner.ja.as_str(), "令和6年度", "令和7年度", "令和8年度"],
        ["窓口の予約", "［準備］しくみを選ぶ", "［運用］予約を受ける", ""],
        ["書かない窓口", "［準備］検討", "→", "［運用］開始"],
    ];
    let row = |cells: &[&str; 4]| Row { hidden: false, cells: cells.map(Cell::text).to_vec() };
    Sheet {
        name: layout.grid.ja.as_str().into(),
        rows: rows.iter().map(row).collect(),
        spans: vec![Span { rows: (1, 1), columns: (2, 3) }],
        ..Sheet::default()
    }
}
