//! Checks of a table's headings: unknown, repeated and hidden columns, cells above them or beside them.

use super::book::{CellRef, Sheet};
use super::collector::Collector;
use super::layout::Kind;
use super::messages::Message;
use super::names::normalized;
use super::sheets::{Heading, Headings};
use crate::plan::language::Localized;
use std::collections::{BTreeMap, HashSet};

/// Reports unknown, repeated and hidden columns, and cells outside of the table.
pub(super) fn check_headings(headings: &Headings, sheet: &Sheet, to: &mut Collector) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let hidden: HashSet<usize> = sheet.hidden_columns.iter().copied().collect();
    let place = |row, at| CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(at) };
    for (at, heading) in headings.columns.iter().enumerate() {
        let place = place(headings.row, at);
        let found = sheet.at(headings.row, at).display_text();
        let key = match heading {
            Heading::None => continue,
            Heading::Unknown(name) => {
                to.note(Message::UnknownColumn, place, name, &Localized::default());
                continue;
            }
            Heading::Owner => String::new(),
            // A list may stand in several columns: under one heading, or under numbered ones.
            Heading::Field(column, _) if matches!(column.kind, Kind::List { .. }) && found.is_empty() => {
                continue;
            }
            Heading::Field(column, tag) => {
                let number = normalized(&found).trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned();
                let number = Some(number).filter(|_| matches!(column.kind, Kind::List { .. }));
                format!("{} {tag:?} {number:?}", column.path.join("."))
            }
        };
        if let Some(first) = seen.get(&key) {
            let other = CellRef { column: Some(*first), ..place.clone() };
            let first = sheet.at(headings.row, *first).display_text();
            let expected = Localized {
                ja: format!("{}の「{first}」", other.cell()),
                en: format!("“{first}” in {}", other.cell()),
            };
            to.note(Message::DuplicateColumn, place, &found, &expected);
            continue;
        }
        seen.insert(key, at);
        if hidden.contains(&at) {
            to.note(Message::HiddenColumn, place, &found, &Localized::default());
        }
    }
    // What stands above the headings, and where no heading is.
    for (row, cells) in sheet.rows.iter().enumerate().filter(|(row, _)| *row != headings.row) {
        for (at, cell) in cells.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if row < headings.row {
                to.note(
                    Message::TextAboveHeadings,
                    place(row, at),
                    &cell.display_text(),
                    &Localized::default(),
                );
            } else if headings.columns.get(at).is_none_or(|heading| matches!(heading, Heading::None)) {
                to.note(
                    Message::NoColumnHeading,
                    place(row, at),
                    &cell.display_text(),
                    &Localized::default(),
                );
            }
        }
    }
}
