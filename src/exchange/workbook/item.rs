//! One item of a sheet: its value as JSON, and the cell of each of its fields.

use super::book::CellRef;
use super::layout::{Column, Table};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::rc::Rc;

/// The cell of each field, by its path with points between: the row, where it is not that of the item, and the column.
pub(super) type Cells = HashMap<String, (Option<usize>, usize)>;

/// An item of a sheet.
#[derive(Debug)]
pub(super) struct Item<'l> {
    /// The table that it is a row of.
    pub table: &'l Table,
    /// Its fields, as the format has them.
    pub value: Value,
    /// The owner as it is written.
    pub owner: Option<Rc<str>>,
    /// The sheet.
    pub sheet: Rc<str>,
    /// The row; of the first sheet none.
    pub row: Option<usize>,
    /// The places of its fields; all rows of a sheet have the same.
    pub cells: Rc<Cells>,
    /// The column of the owner.
    pub owner_column: Option<usize>,
    /// True if it came from a column of a year.
    pub by_year: bool,
    /// The ids that cannot be used, for those that refer to them.
    pub bad_id: Option<String>,
}

impl Item<'_> {
    /// The cell of a field, or the one in which it would be.
    pub(super) fn place(&self, field: &str) -> CellRef {
        let exact = self.cells.get(field).copied();
        // What an object lacks is reported at its first column.
        let inside = || {
            let inner = format!("{field}.");
            self.cells.iter().filter(|(path, _)| path.starts_with(&inner)).map(|(_, cell)| *cell).min()
        };
        let cell = exact.or_else(inside);
        CellRef {
            sheet: self.sheet.clone(),
            row: cell.and_then(|(row, _)| row).or(self.row),
            column: cell.map(|(_, column)| column),
        }
    }
}

/// Notes where a field stands; of its languages the document's own counts.
pub(super) fn stand(cells: &mut Cells, column: &Column, in_language: bool, at: (Option<usize>, usize)) {
    let path = column.path.join(".");
    if !in_language || !cells.contains_key(&path) {
        cells.insert(path, at);
    }
}

/// Puts a value at the end of a path of fields.
pub(super) fn put(item: &mut Value, path: &[String], value: Value) {
    if let [fields @ .., last] = path {
        let inner = fields.iter().fold(item, |inner, field| {
            if !inner[field.as_str()].is_object() {
                inner[field.as_str()] = Value::Object(Map::new());
            }
            &mut inner[field.as_str()]
        });
        inner[last.as_str()] = value;
    }
}
