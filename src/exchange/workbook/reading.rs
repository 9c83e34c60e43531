//! The import of a workbook: a whole plan, or single sheets that replace theirs in the previous plan.
//!
//! The role of each sheet is decided here, once.

use super::assembly::Assembly;
use super::book::{Book, CellRef, Sheet};
use super::collector::Collector;
use super::gap::Gap;
use super::layout::Layout;
use super::messages::Message;
use super::roles::{self, Role};
use super::sheets;
use super::{Import, Watch, annotations, columns, replacement, tables};
use crate::plan::language::Localized;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Makes a plan of a workbook.
pub(super) fn import(layout: &Layout, book: &Book, before: Option<&Value>, watch: &mut Watch<'_>) -> Import {
    let mut to = Collector::default();
    let roles = roles(layout, book, &mut to);
    let known = |role: &Role| matches!(role, Role::Plan | Role::Table(_) | Role::Grid | Role::Years(_));
    if !roles.iter().any(|(role, _)| known(role)) {
        to = Collector::default();
        match book.sheets.iter().find_map(sheets::levels) {
            Some((place, levels)) => {
                to.note(Message::LevelsAsColumns, place, &levels, &Localized::default());
            }
            None => to.refuse(Message::NoKnownSheet.of_file("")),
        }
    } else if roles.iter().any(|(role, _)| matches!(role, Role::Plan)) {
        let before = before.map(|before| (before, &[][..]));
        return Assembly::new(layout, &roles, HashSet::new(), to).plan(&roles, before, watch);
    } else if let Some(before) = before {
        // Some sheets alone: they take the place of theirs in the plan before.
        let old = tables::book(layout, before);
        let whole = replacement::replace_sheets(layout, &old, &roles);
        let is_new = |name: &Rc<str>| roles.iter().any(|(_, sheet)| Rc::ptr_eq(&sheet.name, name));
        let old = whole.iter().map(|(_, sheet)| sheet.name.clone()).filter(|name| !is_new(name));
        return Assembly::new(layout, &whole, old.collect(), to).plan(&whole, Some((before, &roles)), watch);
    } else if book.sheets.len() == 1 {
        to.refuse(Message::SingleSheet.of_file(""));
    } else {
        let expected = layout.plan.names.localized();
        to.note(Message::MissingSheet, CellRef::default(), "", &expected);
    }
    Import { plan: None, diagnostics: to.finish() }
}

/// The role of each sheet. A second sheet of one role is reported.
fn roles<'l, 'b>(layout: &'l Layout, book: &'b Book, to: &mut Collector) -> Vec<(Role<'l>, &'b Sheet)> {
    let mut seen: HashMap<String, &Sheet> = HashMap::new();
    let mut roles = Vec::new();
    for (role, sheet) in roles_quietly(layout, book) {
        let place = CellRef { sheet: sheet.name.clone(), ..CellRef::default() };
        let key = match role {
            Role::Unknown => {
                let is_schedule = columns::is_schedule(layout, sheet);
                let expected = if is_schedule { Gap::Schedule.text() } else { Localized::default() };
                to.note(Message::UnknownSheet, place, "", &expected);
                continue;
            }
            Role::Guide => continue,
            Role::Plan => layout.plan.key(),
            Role::Table(table) => table.key(),
            Role::Grid => "grid".into(),
            Role::Years(list) => list.key.into(),
        };
        if let Some(first) = seen.insert(key, sheet) {
            to.note(Message::DuplicateSheet, place, &first.name, &Localized::default());
            continue;
        }
        annotations::report(layout, sheet, to);
        if sheet.hidden {
            to.note(Message::HiddenSheet, place, "", &Localized::default());
        }
        roles.push((role, sheet));
    }
    roles
}

fn roles_quietly<'l, 'b>(layout: &'l Layout, book: &'b Book) -> Vec<(Role<'l>, &'b Sheet)> {
    let single = book.sheets.len() == 1;
    book.sheets.iter().map(|sheet| (roles::role(layout, sheet, single), sheet)).collect()
}
