//! The first sheet of a workbook: the plan itself, its fields one below the other.
//!
//! Labels are known like headings, in any order; what is not known is reported and left alone.

use super::book::{CellRef, Sheet};
use super::collector::Collector;
use super::item::{Item, stand};
use super::layout::Table;
use super::messages::Message;
use super::rows::field;
use super::sheets;
use super::sheets::Heading;
use crate::plan::language::Localized;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::rc::Rc;

/// The first sheet: fields one below the other, their values beside them.
pub(super) fn item<'l>(table: &'l Table, sheet: &Sheet, to: &mut Collector) -> Item<'l> {
    let at = |column: usize| -> Vec<Heading> {
        (0..sheet.rows.len()).map(|row| sheets::heading(table, sheet.at(row, column))).collect()
    };
    let known =
        |labels: &[Heading]| labels.iter().filter(|label| matches!(label, Heading::Field(..))).count();
    // Labels stand in the first column, or in one after it.
    let columns = (0..3).rev().map(|column| (column, at(column)));
    let (labels, named) = columns.max_by_key(|(_, named)| known(named)).unwrap_or_default();
    let language = named.iter().enumerate().find_map(|(row, label)| match label {
        Heading::Field(column, None) if column.path == ["language"] => {
            Some(sheet.at(row, labels + 1).display_text())
        }
        _ => None,
    });
    let language = language.map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty());
    let language = language.unwrap_or_else(|| "ja".into());
    let mut item = Item {
        table,
        value: Value::Object(Map::new()),
        owner: None,
        sheet: sheet.name.clone(),
        row: None,
        cells: Rc::default(),
        owner_column: None,
        by_year: false,
        bad_id: None,
    };
    let mut seen: HashMap<_, usize> = HashMap::new();
    for (row, label) in named.into_iter().enumerate() {
        let place = CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(labels) };
        let found = sheet.at(row, labels).display_text();
        match label {
            Heading::Field(column, tag) => {
                if let Some(first) = seen.get(&(column.path.clone(), tag.clone())) {
                    let other = CellRef { row: Some(*first), ..place.clone() }.cell();
                    let first = sheet.at(*first, labels).display_text();
                    let expected = Localized {
                        ja: format!("{other}の「{first}」"),
                        en: format!("“{first}” in {other}"),
                    };
                    to.note(Message::DuplicateRow, place, &found, &expected);
                    continue;
                }
                seen.insert((column.path.clone(), tag.clone()), row);
                let tag = tag.as_deref().map(|tag| (tag, language.as_str()));
                let at = (row, labels + 1);
                stand(Rc::make_mut(&mut item.cells), column, tag.is_some(), (Some(row), labels + 1));
                field(&mut item, column, tag, sheet.at(row, labels + 1), at, to);
            }
            // The headings of the two columns are no field.
            Heading::Unknown(name) if !is_headings(&name, &sheet.at(row, labels + 1).display_text()) => {
                to.note(Message::UnknownRow, place, &name, &Localized::default());
            }
            _ => {}
        }
        // Beside labels and their values nothing is read, and no value without a label.
        let has_label = !sheet.at(row, labels).is_empty();
        for (at, cell) in sheet.rows[row].cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if at != labels && !(has_label && at == labels + 1) {
                let place = CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(at) };
                to.note(Message::ExtraCell, place, &cell.display_text(), &Localized::default());
            }
        }
    }
    item
}

/// Returns whether two cells are the headings of labels and values.
fn is_headings(label: &str, value: &str) -> bool {
    const HEADINGS: [(&str, &str); 3] = [("項目", "内容"), ("item", "content"), ("field", "value")];
    HEADINGS.contains(&(label.to_lowercase().as_str(), value.trim().to_lowercase().as_str()))
}
