//! Columns and sheets that editors added to a workbook, which are not part of a plan.

use super::book::{Book, Cell, Sheet};
use super::layout::{Layout, Table};
use super::sheets;
use super::sheets::{Heading, Headings, Role};
use std::collections::HashMap;

/// The new workbook with what only the old one has.
pub(super) fn put_back(layout: &Layout, mut book: Book, old: &Book) -> Book {
    for sheet in &old.sheets {
        match sheets::role(layout, sheet, false) {
            Role::Table(table) => {
                let same = |new: &&mut Sheet| matches!(layout.by_name(&new.name), Some(of) if of.key() == table.key());
                if let Some(new) = book.sheets.iter_mut().find(same) {
                    columns(table, sheet, new);
                }
            }
            Role::Unknown => book.sheets.push(sheet.clone()),
            Role::Plan | Role::Grid | Role::Guide => {}
        }
    }
    book
}

/// Puts the editors' own columns beside the others, in the rows of the same items.
fn columns(table: &Table, old: &Sheet, new: &mut Sheet) {
    let (Some(before), Some(after)) = (sheets::headings(table, old), sheets::headings(table, new)) else {
        return;
    };
    let (old_keys, new_keys) = (keys(table, old, &before), keys(table, new, &after));
    let rows: HashMap<&String, usize> = old_keys.iter().map(|(row, key)| (key, *row)).collect();
    let width = after.columns.len();
    let own = before.columns.iter().enumerate();
    let own = own.filter_map(|(at, heading)| match heading {
        Heading::Unknown(_) => Some((at, old.at(before.row, at).clone())),
        _ => None,
    });
    for (nth, (column, name)) in own.enumerate() {
        put(new, after.row, width + nth, name);
        for (row, key) in &new_keys {
            if let Some(from) = rows.get(key) {
                put(new, *row, width + nth, old.at(*from, column).clone());
            }
        }
    }
}

fn put(sheet: &mut Sheet, row: usize, column: usize, cell: Cell) {
    let cells = &mut sheet.rows[row].cells;
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    cells[column] = cell;
}

/// By what a row is known again: its id; else its name; of what has neither, what it belongs to. Counted where
/// several rows are alike.
fn keys(table: &Table, sheet: &Sheet, headings: &Headings) -> Vec<(usize, String)> {
    let column = |field: &str| {
        let is =
            |heading: &Heading| matches!(heading, Heading::Field(column, None) if column.path == [field]);
        headings.columns.iter().position(is)
    };
    let owner = headings.columns.iter().position(|heading| matches!(heading, Heading::Owner));
    let name = table.name_path().and_then(|named| column(&named.path[0]));
    let mut seen: HashMap<String, usize> = HashMap::new();
    let below = headings.row + 1..sheet.rows.len();
    below
        .filter_map(|row| {
            let shown = |at: Option<usize>| at.map(|at| sheet.at(row, at).display_text().trim().to_owned());
            let id = shown(column("id")).filter(|id| table.has_ids && !id.is_empty());
            let key = id
                .or_else(|| Some(format!("{}\n{}", shown(owner)?, shown(name)?)))
                .or_else(|| shown(name))?;
            if key.trim().is_empty() {
                return None;
            }
            let count = seen.entry(key.clone()).and_modify(|count| *count += 1).or_insert(1);
            Some((row, format!("{key}\n{count}")))
        })
        .collect()
}
