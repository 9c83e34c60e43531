//! The ids of items: that none stands twice, and one for each item that has none.
//!
//! An id that is missing is that of the item of the same name in the plan before, else it is made of the
//! name; it is reported, because the workbook has to keep it.

use super::book::CellRef;
use super::collector::Collector;
use super::item::Item;
use super::layout::Layout;
use super::messages::Message;
use super::names::normalized;
use super::symbols::{Ids, SymbolTable, name_of};
use super::tables;
use crate::format::diagnostic::explained::location::in_words;
use crate::plan::language::Localized;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Gives every item its id; answers who can be referred to.
pub(super) fn assign_ids(
    layout: &Layout,
    items: &mut [Item],
    before: Option<&Value>,
    to: &mut Collector,
) -> SymbolTable {
    let mut taken = Ids::new(unique(items, to));
    let known = before.map(|before| known(layout, before)).unwrap_or_default();
    // How many of each sheet were carried, and made.
    let mut counts: Vec<(Rc<str>, [usize; 2])> = Vec::new();
    let mut unwritten = Vec::new();
    // The plan's own id, of the first item, is the editors' to choose.
    let lack = |item: &&mut Item| item.table.has_ids && item.value["id"].is_null();
    for item in items.iter_mut().skip(1).filter(lack) {
        let name = name_of(&item.value).unwrap_or_default().to_owned();
        let before = known.get(&(item.table.key(), normalized(&name)));
        let before = before.and_then(Option::as_ref).filter(|id| !taken.has(id));
        if counts.last().is_none_or(|(sheet, _)| *sheet != item.sheet) {
            counts.push((item.sheet.clone(), [0, 0]));
        }
        // One that cannot be used is reported at its place.
        if let Some((_, counts)) = counts.last_mut().filter(|_| item.bad_id.is_none()) {
            counts[usize::from(before.is_none())] += 1;
        }
        let owner = item.owner.as_deref().unwrap_or_default();
        let id = before.cloned().unwrap_or_else(|| taken.make_id(&item.table.part, owner, &name));
        taken.take(&id);
        unwritten.push(id.clone());
        item.value["id"] = json!(id);
    }
    for (sheet, counts) in counts {
        for (count, finding) in counts.into_iter().zip([Message::ReusedIds, Message::GeneratedIds]) {
            let place = CellRef { sheet: sheet.clone(), ..CellRef::default() };
            if count > 0 {
                to.note(finding, place, &count.to_string(), &Localized::default());
            }
        }
    }
    let mut symbols = symbols(items);
    unwritten.iter().for_each(|id| symbols.unwritten(id));
    symbols
}

/// The ids that are written; duplicates are reported.
fn unique(items: &[Item], to: &mut Collector) -> HashSet<String> {
    let mut taken: HashMap<&str, &Item> = HashMap::new();
    for item in items {
        let Some(id) = item.value["id"].as_str() else { continue };
        let Some(first) = taken.insert(id, item) else { continue };
        let other = [first.place("id")];
        let expected = Localized::new(|language| in_words(&other, language));
        to.note(Message::DuplicateId, item.place("id"), id, &expected);
        taken.insert(id, first);
    }
    taken.into_keys().map(str::to_owned).collect()
}

fn symbols(items: &[Item]) -> SymbolTable {
    let mut symbols = SymbolTable::default();
    for item in items {
        if let Some(id) = item.value["id"].as_str() {
            symbols.add(&item.table.part, id, &item.value);
            if let Some(bad) = &item.bad_id {
                symbols.also(bad, id);
            }
        }
    }
    symbols
}

/// The ids of a plan by list and name; none where two items have the name.
fn known(layout: &Layout, plan: &Value) -> HashMap<(String, String), Option<String>> {
    let mut known: HashMap<(String, String), Option<String>> = HashMap::new();
    tables::each_item(layout, plan, &mut |table, item| {
        if let (Some(id), Some(name)) = (item["id"].as_str(), name_of(item)) {
            let key = (table.key(), normalized(name));
            known.entry(key).and_modify(|id| *id = None).or_insert_with(|| Some(id.to_owned()));
        }
    });
    known
}
