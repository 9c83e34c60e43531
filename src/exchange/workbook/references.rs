//! References between items: names and ids in cells are replaced by the ids of the items that they mean.

use super::assembly::Assembly;
use super::book::CellRef;
use super::gap::Gap;
use super::item::{self, Item};
use super::layout::{Kind, Table};
use super::messages::Message;
use super::symbols::Found;
use super::tables::within;
use crate::format::diagnostic::explained::location::in_words;
use crate::plan::language::{Language, Localized};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::rc::Rc;

impl Assembly<'_> {
    /// Puts ids where names stand.
    pub(super) fn resolve_references(&mut self) {
        let mut orphans: BTreeMap<Rc<str>, usize> = BTreeMap::new();
        for at in 0..self.items.len() {
            let table = self.items[at].table;
            for column in &table.columns {
                let parts = column.targets;
                let Some(value) = within(&self.items[at].value, &column.path).cloned() else { continue };
                let place = self.items[at].place(&column.path.join("."));
                let value = match (&column.kind, value) {
                    (Kind::Ref, Value::String(text)) => self.id_of(&text, parts, place).map(Value::String),
                    (Kind::List { of, .. }, Value::Array(texts)) if **of == Kind::Ref => {
                        let mut id = |text: &Value| self.id_of(text.as_str()?, parts, place.clone());
                        let found: Vec<Value> =
                            texts.iter().filter_map(|text| id(text).map(Value::String)).collect();
                        Some(Value::Array(found)).filter(|found| *found != json!([]))
                    }
                    _ => continue,
                };
                item::put(&mut self.items[at].value, &column.path, value.unwrap_or_default());
            }
            let item = &self.items[at];
            // What the sheet that came new leaves out takes along what belonged to it.
            let is_orphan = self.old.contains(&item.sheet)
                && item
                    .owner
                    .as_ref()
                    .is_some_and(|owner| self.symbols.find(owner, &table.owners) == Found::Nothing);
            if is_orphan {
                *orphans.entry(item.sheet.clone()).or_default() += 1;
            }
            let owner = (table.has_owner() && !is_orphan).then(|| self.owner_of(at)).flatten();
            self.owners.push(owner);
        }
        for (sheet, count) in orphans {
            let place = CellRef { sheet, ..CellRef::default() };
            self.to.note(Message::RemovedDependents, place, &count.to_string(), &Localized::default());
        }
    }

    fn owner_of(&mut self, at: usize) -> Option<String> {
        let item = &self.items[at];
        let place = CellRef { column: item.owner_column, ..item.place("") };
        let place = CellRef { row: item.row, ..place };
        let Some(owner) = item.owner.clone() else {
            let expected = item.table.owner.localized();
            self.to.note(Message::Missing, place, "", &expected);
            return None;
        };
        let mut parts: Vec<&str> = item.table.owners.iter().map(String::as_str).collect();
        if item.table.root.is_some() {
            parts.push("Plan");
        }
        self.id_of(&owner, &parts, place)
    }

    /// The id of what a text means, or a finding.
    fn id_of(&mut self, text: &str, parts: &[&str], place: CellRef) -> Option<String> {
        match self.symbols.find(text, parts) {
            Found::One(id) => return Some(id),
            Found::Several(ids, count) => {
                let (finding, Localized { ja, en }) = if ids.iter().all(|id| self.symbols.is_written(id)) {
                    (Message::AmbiguousName, Localized { ja: ids.join("、"), en: ids.join(", ") })
                } else {
                    (Message::AmbiguousRows, self.rows_of(&ids))
                };
                let expected = match count - ids.len() {
                    0 => Localized { ja, en },
                    more => Localized {
                        ja: format!("{ja}、ほか{more}件"),
                        en: format!("{en} and {more} more"),
                    },
                };
                self.to.note(finding, place, text, &expected);
            }
            // What the sheet that came new leaves out is nothing that anybody can point at.
            Found::Nothing if self.old.contains(&place.sheet) => {
                self.to.note(Message::RemovedReference, place, text, &Localized::default());
            }
            Found::Nothing if parts.iter().any(|part| self.to.unread.contains(*part)) => {}
            Found::Nothing => {
                let expected = self.suggestion(text, parts);
                self.to.note(Message::UnknownName, place, text, &expected);
            }
        }
        None
    }

    /// The rows in which items stand.
    fn rows_of(&mut self, ids: &[String]) -> Localized {
        if self.rows.is_empty() {
            let id = |item: &Item| item.value["id"].as_str().map(str::to_owned);
            for (at, item) in self.items.iter().enumerate() {
                self.rows.entry(id(item).unwrap_or_default()).or_default().push(at);
            }
        }
        let items = ids.iter().filter_map(|id| self.rows.get(id)).flatten().map(|at| &self.items[*at]);
        let rows: Vec<_> = items.map(|item| [CellRef { column: None, ..item.place("name") }]).collect();
        let named = |language| rows.iter().map(|row| in_words(row, language)).collect::<Vec<_>>();
        Localized { ja: named(Language::Ja).join("、"), en: named(Language::En).join("; ") }
    }

    /// A suggestion for an unknown name: the nearest known name, else the sheets that were searched.
    fn suggestion(&self, text: &str, parts: &[&str]) -> Localized {
        // All names are gone through: for the first findings only.
        const FIRST: usize = 40;
        let near = (self.to.error_count() < FIRST).then(|| self.symbols.nearest(text, parts)).flatten();
        if let Some(name) = near {
            return Gap::Near(name).text();
        }
        // Sheets that the workbook has: the others help nobody.
        let is_there = |table: &&Table| self.there.contains(&table.key());
        let looked = self.layout.tables.iter().filter(|table| table.has_ids).filter(is_there);
        let names: Vec<_> = looked
            .filter(|table| parts.contains(&table.part.as_str()))
            .map(|table| (table.names.ja.as_str(), table.names.en.as_str()))
            .collect();
        if names.is_empty() { Gap::Spelling.text() } else { Gap::Sheets(&names).text() }
    }
}
