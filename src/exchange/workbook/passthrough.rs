//! Columns and sheets that editors added to a workbook, which are not part of a plan.

use super::book::{Book, Cell, Sheet};
use super::layout::{Layout, Table};
use super::roles::{self, Role};
use super::sheets;
use super::sheets::{Heading, Headings};
use super::year_table;
use std::collections::HashMap;

/// The new workbook with what only the old one has.
pub(super) fn put_back(layout: &Layout, mut book: Book, old: &Book) -> Book {
    for sheet in &old.sheets {
        match roles::role(layout, sheet, false) {
            Role::Table(table) => {
                let same = |new: &&mut Sheet| matches!(roles::role(layout, new, false), Role::Table(of) if of.key() == table.key());
                if let Some(new) = book.sheets.iter_mut().find(same) {
                    columns((table, table), sheet, new, keys);
                }
            }
            Role::Years(list) => {
                let same = |new: &&mut Sheet| matches!(roles::role(layout, new, false), Role::Years(of) if of.key == list.key);
                if let Some(new) = book.sheets.iter_mut().find(same)
                    && let Some(base) = layout.table(list.part, list.field)
                {
                    let [before, after] =
                        [sheet, &*new].map(|sheet| year_table::table_of(list, base, sheet, 4).table);
                    columns((&before, &after), sheet, new, year_keys);
                }
            }
            Role::Unknown => book.sheets.push(sheet.clone()),
            Role::Plan | Role::Grid | Role::Guide => {}
        }
    }
    book
}

/// Puts the editors' own columns beside the others, in the rows of the same items.
fn columns((old_table, new_table): (&Table, &Table), old: &Sheet, new: &mut Sheet, keys: Keys) {
    let (Some(before), Some(after)) = (sheets::headings(old_table, old), sheets::headings(new_table, new))
    else {
        return;
    };
    let (old_keys, new_keys) = (keys(old_table, old, &before), keys(new_table, new, &after));
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

/// The keys by which rows are known again, with their rows.
type Keys = fn(&Table, &Sheet, &Headings) -> Vec<(usize, String)>;

/// By what a row of years is known again: all that is no amount. Counted where several rows are alike.
fn year_keys(_: &Table, sheet: &Sheet, headings: &Headings) -> Vec<(usize, String)> {
    let is_key = |heading: &Heading| match heading {
        Heading::Owner => true,
        // Of an amount the path is a year and a word.
        Heading::Field(column, _) => !column.path[0].starts_with(|c: char| c.is_ascii_digit()),
        Heading::Unknown(_) | Heading::None => false,
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    let key = |row: usize| {
        let fields = headings.columns.iter().enumerate().filter(|(_, heading)| is_key(heading));
        let text = |(at, heading): (usize, &Heading)| {
            let shown = sheet.at(row, at).display_text();
            let name = if let Heading::Field(column, tag) = heading {
                format!("{:?}{tag:?}", column.path)
            } else {
                String::new()
            };
            (!shown.trim().is_empty()).then(|| format!("{name}\n{}", shown.trim()))
        };
        let key = fields.filter_map(text).collect::<Vec<_>>().join("\n");
        let count = seen.entry(key.clone()).and_modify(|count| *count += 1).or_insert(1);
        (row, format!("{key}\n{count}"))
    };
    (headings.row + 1..sheet.rows.len()).map(key).collect()
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
