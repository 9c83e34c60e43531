//! Some sheets of a workbook in the place of theirs in a plan: which of the plan's sheets stay, and which lists become
//! shorter.
//!
//! The kind of a sheet is decided once, when it is read; a sheet that takes the place of another keeps it. A
//! replacement never empties a list in silence.

use super::book::{Book, CellRef, Sheet};
use super::collector::Collector;
use super::item::Item;
use super::layout::Layout;
use super::messages::Message;
use super::roles::{self, Role};
use super::tables;
use crate::plan::language::Localized;
use serde_json::Value;
use std::collections::HashMap;
use std::rc::Rc;

/// The kind of a sheet; the same for two sheets of which one can take the place of the other.
fn kind(role: &Role) -> Option<String> {
    match role {
        Role::Table(table) => Some(table.key()),
        // Years take the place of the list of phases.
        Role::Grid => Some("Phase.phases".into()),
        Role::Years(list) => Some(list.table_key()),
        Role::Plan => Some("Plan.Plan".into()),
        Role::Guide | Role::Unknown => None,
    }
}

/// The sheets of a plan, those of a kind that is among the `new` ones replaced by them.
pub(super) fn replace_sheets<'l, 'b>(
    layout: &'l Layout,
    old: &'b Book,
    new: &[(Role<'l>, &'b Sheet)],
) -> Vec<(Role<'l>, &'b Sheet)> {
    let replaces = |new: &Role, old: &Role| match (new, old) {
        // Values without a year of their own stand in the list: a sheet of years does not touch them.
        (Role::Years(list), Role::Table(_)) if list.has_kinds() => false,
        _ => kind(new).is_some_and(|new| kind(old) == Some(new)),
    };
    let old = old.sheets.iter().map(|sheet| (roles::role(layout, sheet, false), sheet));
    let stays = |(role, _): &(Role, &Sheet)| !new.iter().any(|(new, _)| replaces(new, role));
    old.filter(stays).chain(new.iter().copied()).collect()
}

/// Refuses sheets that would take the place of a list and bring nothing.
pub(super) fn refuse_empty_lists(
    layout: &Layout,
    new: &[(Role, &Sheet)],
    items: &[Item],
    before: &Value,
    to: &mut Collector,
) {
    let counts = counts(layout, before);
    for (role, sheet) in new {
        let Some(kind) = kind(role) else { continue };
        let is_of = |item: &Item| Rc::ptr_eq(&item.sheet, &sheet.name);
        let is_read = !to.has_errors_in(&sheet.name);
        let Some((count, names)) = counts.get(&kind).filter(|(count, _)| *count > 0) else { continue };
        if is_read && !items.iter().any(is_of) {
            let place = CellRef { sheet: sheet.name.clone(), ..CellRef::default() };
            to.note(
                Message::EmptiedList,
                place,
                &names.ja,
                &Localized { ja: format!("{count}件"), en: format!("{count}") },
            );
        }
    }
}

/// Tells of every list that is shorter than in the plan before.
pub(super) fn report_shorter_lists(layout: &Layout, before: &Value, after: &Value, to: &mut Collector) {
    let (old, new) = (counts(layout, before), counts(layout, after));
    for table in &layout.tables {
        let key = table.key();
        let Some((before, names)) = old.get(&key) else { continue };
        let after = new.get(&key).map_or(0, |(count, _)| *count);
        if after < *before {
            let expected = Localized {
                ja: format!("{before}件から{after}件"),
                en: format!("{before} before, {after} now"),
            };
            to.note(Message::ShortenedList, CellRef::default(), &names.ja, &expected);
        }
    }
}

/// How many items there are of each list, with the names of its sheet.
fn counts(layout: &Layout, plan: &Value) -> HashMap<String, (usize, Localized)> {
    let mut counts: HashMap<String, (usize, Localized)> = HashMap::new();
    tables::each_item(layout, plan, &mut |table, _| {
        let names = || table.names.localized();
        counts.entry(table.key()).or_insert_with(|| (0, names())).0 += 1;
    });
    counts
}
