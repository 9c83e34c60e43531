//! The rows of a sheet as items: fields with their values, each with its place.
//!
//! References are still the texts that stand in the cells; every row is looked at, however many are empty in
//! between.

use super::book::{Cell, CellRef, Sheet};
use super::cell;
use super::collector::Collector;
use super::data_rows::{Rows, is_aside, is_heading_again};
use super::heading_checks::check_headings;
use super::item::{Cells, Item, put, stand};
use super::layout::{Column, Kind, Table};
use super::merged::merged_cells;
use super::messages::Message;
use super::sheets::{self, Heading, Headings};
use crate::plan::language::Localized;
use serde_json::{Map, Value};
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::rc::Rc;

/// How many rows are read between two looks at whether to go on.
const STEP: usize = 2_000;

/// Reads a sheet of items; `step` hears the row, and may end it.
pub(super) fn items<'l>(
    table: &'l Table,
    sheet: &Sheet,
    language: &str,
    step: &mut dyn FnMut(usize) -> ControlFlow<()>,
    to: &mut Collector,
) -> Vec<Item<'l>> {
    let place = |row, column| CellRef { sheet: sheet.name.clone(), row, column };
    let needed = || table.columns.iter().filter(|column| column.required && column.kind != Kind::Id);
    let Some(headings) = sheets::headings(table, sheet) else {
        let separators = Localized { ja: "、", en: ", " };
        let expected = Localized::new(|language| {
            let name = |column: &Column| column.names.localized()[language].clone();
            needed().map(name).take(3).collect::<Vec<_>>().join(separators[language])
        });
        to.unread.insert(table.part.clone());
        if sheet.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.is_empty())) {
            to.note(Message::MissingHeadings, place(None, None), "", &expected);
        }
        return Vec::new();
    };
    check_headings(&headings, sheet, to);
    let mut has_all = true;
    for column in needed().filter(|column| column.path.len() == 1) {
        if !headings
            .columns
            .iter()
            .any(|found| matches!(found, Heading::Field(of, _) if of.path == column.path))
        {
            has_all = false;
            let expected = column.names.localized();
            to.note(Message::MissingColumn, place(Some(headings.row), None), "", &expected);
        }
    }
    let owner = headings.columns.iter().position(|heading| matches!(heading, Heading::Owner));
    if table.has_owner() && owner.is_none() {
        has_all = false;
        let expected = table.owner.localized();
        to.note(Message::MissingColumn, place(Some(headings.row), None), "", &expected);
    }
    // Row after row would lack the same.
    if !has_all {
        to.unread.insert(table.part.clone());
        return Vec::new();
    }
    let rows = Rows::new(sheet, headings.row, |column| {
        headings
            .columns
            .get(column)
            .is_some_and(|heading| matches!(heading, Heading::Owner | Heading::Field(..)))
    });
    rows.remarks(sheet, to);
    let fields = fields(&headings);
    let Some(merged) = merged_cells(sheet, &headings, to) else { return Vec::new() };
    let mut cells = Cells::new();
    for (at, heading) in &fields {
        if let Heading::Field(column, tag) = heading {
            stand(&mut cells, column, tag.is_some(), (None, *at));
        }
    }
    let cells = Rc::new(cells);
    let mut items = Vec::new();
    for row in rows.filled {
        if row.is_multiple_of(STEP) && step(row).is_break() {
            break;
        }
        if is_heading_again(sheet, headings.row, row) {
            continue;
        }
        if is_aside(sheet, row) {
            to.note(Message::NoteRow, place(Some(row), None), &sheet.first_shown(row), &Localized::default());
            continue;
        }
        let mut item = Item {
            table,
            value: Value::Object(Map::new()),
            owner: None,
            sheet: sheet.name.clone(),
            row: Some(row),
            cells: cells.clone(),
            owner_column: owner,
            by_year: false,
            bad_id: None,
        };
        let width = sheet.rows[row].cells.len();
        // Beyond the last cell of a row nothing stands but what merged cells say.
        for (at, heading) in fields.iter().filter(|(at, _)| *at < width || merged.has(*at)) {
            let (own, above) = (sheet.at(row, *at), merged.at(sheet, row, *at));
            if above.is_some_and(|above| !own.is_empty() && above != own) {
                let place = place(Some(row), Some(*at));
                to.note(Message::HiddenByMerge, place, &own.display_text(), &Localized::default());
            }
            let cell = above.unwrap_or(own);
            match heading {
                Heading::Owner => {
                    item.owner = take(cell, &Kind::String, place(Some(row), Some(*at)), to)
                        .and_then(|value| value.as_str().map(Rc::from));
                }
                Heading::Field(column, tag) => {
                    let tag = tag.as_deref().map(|tag| (tag, language));
                    field(&mut item, column, tag, cell, (row, *at), to);
                }
                Heading::Unknown(_) | Heading::None => {}
            }
        }
        items.push(item);
    }
    items
}

/// The columns that are read: of two of one meaning, which is a fault, the first. A list may stand in several.
fn fields<'h, 'l>(headings: &'h Headings<'l>) -> Vec<(usize, &'h Heading<'l>)> {
    let mut seen = HashSet::new();
    let mut fields = Vec::new();
    for (at, heading) in headings.columns.iter().enumerate() {
        let is_new = match heading {
            Heading::Owner => seen.insert((&[][..], None)),
            Heading::Field(column, _) if matches!(column.kind, Kind::List { .. }) => true,
            Heading::Field(column, tag) => seen.insert((&column.path, tag.as_deref())),
            Heading::Unknown(_) | Heading::None => false,
        };
        fields.extend(is_new.then_some((at, heading)));
    }
    fields
}

/// Reads one cell into an item; `tag` is the language of the heading, and the plan's own.
pub(super) fn field(
    item: &mut Item,
    column: &Column,
    tag: Option<(&str, &str)>,
    cell: &Cell,
    at: (usize, usize),
    to: &mut Collector,
) {
    let place = CellRef { sheet: item.sheet.clone(), row: Some(at.0), column: Some(at.1) };
    let Some(value) = take(cell, &column.kind, place.clone(), to) else {
        if column.kind == Kind::Id && !cell.is_empty() {
            item.bad_id = Some(cell.display_text().trim().to_owned());
        }
        return;
    };
    match tag {
        Some((tag, own)) if tag != own => {
            let before = super::tables::within(&item.value, &column.path).cloned();
            match beside(before, own, tag, value) {
                Some(value) => put(&mut item.value, &column.path, value),
                None => {
                    to.note(Message::TranslationMismatch, place, &cell.display_text(), &Localized::default())
                }
            }
        }
        _ => {
            let before = super::tables::within_mut(&mut item.value, &column.path).map(Value::take);
            put(&mut item.value, &column.path, join(before, value));
        }
    }
}

/// A list with what another column of it brings; anything else as it is.
fn join(before: Option<Value>, value: Value) -> Value {
    match (before, value) {
        (Some(Value::Array(mut items)), Value::Array(more)) => {
            items.extend(more);
            Value::Array(items)
        }
        (_, value) => value,
    }
}

/// A text, or a list of texts, with another language beside what is there; nothing where they do not fit.
fn beside(before: Option<Value>, own: &str, tag: &str, value: Value) -> Option<Value> {
    Some(match (before, value) {
        (Some(Value::Array(items)), Value::Array(more)) if items.len() == more.len() => {
            let pairs = items.into_iter().zip(more);
            pairs.map(|(one, other)| beside(Some(one), own, tag, other)).collect::<Option<Value>>()?
        }
        (None, Value::Array(more)) => {
            more.into_iter().map(|other| beside(None, own, tag, other)).collect::<Option<Value>>()?
        }
        (Some(Value::Object(mut texts)), value) => {
            texts.insert(tag.to_owned(), value);
            Value::Object(texts)
        }
        (Some(text @ Value::String(_)), value) => {
            Value::Object([(own.to_owned(), text), (tag.to_owned(), value)].into_iter().collect())
        }
        (Some(_), _) => return None,
        (None, value) => Value::Object([(tag.to_owned(), value)].into_iter().collect()),
    })
}

/// Reads a cell and reports its diagnostic.
fn take(cell: &Cell, kind: &Kind, place: CellRef, to: &mut Collector) -> Option<Value> {
    let read = cell::read(cell, kind);
    if let Some((finding, expected)) = read.note {
        to.note(finding, place, &cell.display_text(), &expected);
    }
    read.value
}
