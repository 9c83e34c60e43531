//! A workbook as a plan: sheets to items, items to each other, and what is wrong with all of it.
//!
//! Called by `import`. It makes nothing of half a workbook: one fault, and there is no plan. Whatever the format
//! itself finds wrong is told at the cell that it stands in.

use super::book::{Book, Place, Sheet};
use super::fault::{Both, Fault, Finding};
use super::layout::{Kind, Layout, Table};
use super::roster::{Found, Roster, targets};
use super::rows::{self, Findings, Item};
use super::sheets::{self, Role};
use super::tables::{CONSTANT, within};
use super::{Import, Watch, first, grid, identity, refused, tables};
use crate::plan::read::read_json;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

/// Makes a plan of a workbook.
pub(super) fn import(layout: &Layout, book: &Book, before: Option<&Value>, watch: &mut Watch<'_>) -> Import {
    let mut to = Findings::default();
    let roles = roles(layout, book, &mut to);
    let known = |role: &Role| matches!(role, Role::Plan | Role::Table(_) | Role::Grid);
    if !roles.iter().any(|(role, _)| known(role)) {
        to.all.clear();
        to.add(Fault::of_file(Finding::NothingKnown, ""));
    } else if roles.iter().any(|(role, _)| matches!(role, Role::Plan)) {
        return Assembly::new(layout, &roles, to).plan(&roles, before, watch);
    } else if let Some(before) = before {
        // Some sheets alone: they take the place of theirs in the plan before.
        let whole = replaced(layout, &tables::book(layout, before), &roles);
        let new: HashSet<&str> = roles.iter().map(|(_, sheet)| &*sheet.name).collect();
        let roles = roles_quietly(layout, &whole);
        let old = roles.iter().map(|(_, sheet)| sheet.name.clone()).filter(|name| !new.contains(&**name));
        let mut assembly = Assembly::new(layout, &roles, to);
        assembly.old = old.collect();
        return assembly.plan(&roles, Some(before), watch);
    } else if book.sheets.len() == 1 {
        to.add(Fault::of_file(Finding::SheetAlone, ""));
    } else {
        let expected = [layout.plan.names.ja.clone(), layout.plan.names.en.clone()];
        to.note(Finding::MissingSheet, Place::default(), "", &expected);
    }
    Import { plan: None, findings: to.all }
}

/// What each sheet is; the second one of a kind is told.
fn roles<'l, 'b>(layout: &'l Layout, book: &'b Book, to: &mut Findings) -> Vec<(Role<'l>, &'b Sheet)> {
    let mut seen: HashMap<String, &Sheet> = HashMap::new();
    let mut roles = Vec::new();
    for (role, sheet) in roles_quietly(layout, book) {
        let place = Place { sheet: sheet.name.clone(), ..Place::default() };
        let key = match role {
            Role::Unknown => {
                to.note(Finding::UnknownSheet, place, "", &Both::default());
                continue;
            }
            Role::Guide => continue,
            Role::Plan => layout.plan.key(),
            Role::Table(table) => table.key(),
            Role::Grid => "grid".into(),
        };
        if let Some(first) = seen.insert(key, sheet) {
            to.note(Finding::TwiceSheet, place, &first.name, &Both::default());
            continue;
        }
        if sheet.hidden {
            to.note(Finding::HiddenSheet, place, "", &Both::default());
        }
        roles.push((role, sheet));
    }
    roles
}

fn roles_quietly<'l, 'b>(layout: &'l Layout, book: &'b Book) -> Vec<(Role<'l>, &'b Sheet)> {
    let single = book.sheets.len() == 1;
    book.sheets.iter().map(|sheet| (sheets::role(layout, sheet, single), sheet)).collect()
}

/// A workbook in which some sheets stand in the place of others of their kind.
fn replaced(layout: &Layout, book: &Book, new: &[(Role, &Sheet)]) -> Book {
    let kind = |role: &Role| match role {
        Role::Table(table) => table.key(),
        // Years take the place of the list of phases.
        Role::Grid => "Phase.phases".into(),
        _ => String::new(),
    };
    let kinds: HashSet<String> = new.iter().map(|(role, _)| kind(role)).collect();
    let stays = |sheet: &&Sheet| !kinds.contains(&kind(&sheets::role(layout, sheet, false)));
    let kept = book.sheets.iter().filter(stays).cloned();
    Book { sheets: kept.chain(new.iter().map(|(_, sheet)| (*sheet).clone())).collect() }
}

struct Assembly<'l> {
    layout: &'l Layout,
    /// The plan itself first, then the items in the order of sheets and rows.
    items: Vec<Item<'l>>,
    /// What each item belongs to, by its id.
    owners: Vec<Option<String>>,
    roster: Roster,
    /// The sheets that are those of the plan before.
    old: HashSet<Rc<str>>,
    to: Findings,
}

impl<'l> Assembly<'l> {
    fn new(layout: &'l Layout, roles: &[(Role<'l>, &Sheet)], mut to: Findings) -> Self {
        let sheet = roles.iter().find(|(role, _)| matches!(role, Role::Plan)).map(|(_, sheet)| *sheet);
        let items = sheet.into_iter().map(|sheet| first::item(&layout.plan, sheet, &mut to)).collect();
        Self { layout, items, owners: Vec::new(), roster: Roster::default(), old: HashSet::new(), to }
    }

    fn plan(mut self, roles: &[(Role<'l>, &Sheet)], before: Option<&Value>, watch: &mut Watch<'_>) -> Import {
        let language = self.items[0].value["language"].as_str().unwrap_or("ja").to_owned();
        let all: usize = roles.iter().map(|(_, sheet)| sheet.rows.len()).sum();
        let (mut done, mut stopped) = (0, false);
        for (role, sheet) in roles {
            match role {
                Role::Table(table) => {
                    let mut step = |row: usize| {
                        let flow = watch(done + row, all);
                        stopped |= flow.is_break();
                        flow
                    };
                    self.items.extend(rows::items(table, sheet, &language, &mut step, &mut self.to));
                }
                Role::Grid => {
                    if let Some(table) = self.layout.table("Phase", "phases") {
                        self.items.extend(grid::phases(self.layout, table, sheet, &mut self.to));
                    }
                }
                _ => {}
            }
            done += sheet.rows.len();
            if stopped || watch(done, all).is_break() {
                return Import { plan: None, findings: vec![Fault::of_file(Finding::Cancelled, "")] };
            }
        }
        self.roster = identity::identified(self.layout, &mut self.items, before, &mut self.to);
        self.point();
        self.scheduled_once();
        self.sample();
        let (plan, paths) = self.assembled();
        self.judge(&plan, &paths);
        let plan = Some(plan).filter(|_| !self.to.faulty);
        let mut findings = self.to.all;
        // As people go through a workbook: sheet by sheet, from the top down.
        let order: HashMap<&str, usize> =
            roles.iter().enumerate().map(|(at, (_, sheet))| (&*sheet.name, at)).collect();
        findings.sort_by_key(|Fault { place, .. }| {
            (order.get(&*place.sheet).copied().unwrap_or(usize::MAX), place.row, place.column)
        });
        Import { plan, findings }
    }

    /// Puts ids where names stand.
    fn point(&mut self) {
        let mut orphans: BTreeMap<Rc<str>, usize> = BTreeMap::new();
        for at in 0..self.items.len() {
            let table = self.items[at].table;
            for column in &table.columns {
                let field = column.path.last().map(String::as_str).unwrap_or_default();
                let parts = targets(&table.part, field);
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
                rows::put(&mut self.items[at].value, &column.path, value.unwrap_or_default());
            }
            let item = &self.items[at];
            // What the sheet that came new leaves out takes along what belonged to it.
            let is_orphan = self.old.contains(&item.sheet)
                && item
                    .owner
                    .as_ref()
                    .is_some_and(|owner| self.roster.find(owner, &table.owners) == Found::Nothing);
            if is_orphan {
                *orphans.entry(item.sheet.clone()).or_default() += 1;
            }
            let owner = (table.has_owner() && !is_orphan).then(|| self.owner_of(at)).flatten();
            self.owners.push(owner);
        }
        for (sheet, count) in orphans {
            let place = Place { sheet, ..Place::default() };
            self.to.note(Finding::Orphans, place, &count.to_string(), &Both::default());
        }
    }

    fn owner_of(&mut self, at: usize) -> Option<String> {
        let item = &self.items[at];
        let place = Place { column: item.owner_column, ..item.place("") };
        let place = Place { row: item.row, ..place };
        let Some(owner) = item.owner.clone() else {
            let expected = [item.table.owner.ja.clone(), item.table.owner.en.clone()];
            self.to.note(Finding::Missing, place, "", &expected);
            return None;
        };
        let mut parts: Vec<&str> = item.table.owners.iter().map(String::as_str).collect();
        if item.table.root.is_some() {
            parts.push("Plan");
        }
        self.id_of(&owner, &parts, place)
    }

    /// The id of what a text means, or a finding.
    fn id_of(&mut self, text: &str, parts: &[&str], place: Place) -> Option<String> {
        match self.roster.find(text, parts) {
            Found::One(id) => return Some(id),
            Found::Several(ids) => {
                let expected = [ids.join("、"), ids.join(", ")];
                self.to.note(Finding::AmbiguousName, place, text, &expected);
            }
            // What the sheet that came new leaves out is nothing that anybody can point at.
            Found::Nothing if self.old.contains(&place.sheet) => {
                self.to.note(Finding::Unpointed, place, text, &Both::default());
            }
            Found::Nothing if parts.iter().any(|part| self.to.unread.contains(*part)) => {}
            Found::Nothing => {
                let expected = self.meant(text, parts);
                self.to.note(Finding::UnknownName, place, text, &expected);
            }
        }
        None
    }

    /// What may have been meant by a name that nothing has: one that is nearly the same, else where to look.
    fn meant(&self, text: &str, parts: &[&str]) -> Both {
        // All names are gone through: for the first findings only.
        const FIRST: usize = 40;
        let near = (self.to.all.len() < FIRST).then(|| self.roster.nearest(text, parts)).flatten();
        if let Some(name) = near {
            return [format!("「{name}」のことですか"), format!("did you mean “{name}”?")];
        }
        // Sheets that the workbook has: the others help nobody.
        let there: HashSet<String> = self.items.iter().map(|item| item.table.key()).collect();
        let looked = self.layout.tables.iter().filter(|table| table.has_ids && there.contains(&table.key()));
        let names: Vec<_> = looked
            .filter(|table| parts.contains(&table.part.as_str()))
            .map(|table| (table.names.ja.as_str(), table.names.en.as_str()))
            .collect();
        if names.is_empty() {
            return ["どのシートにもありません".into(), "in no sheet".into()];
        }
        let joined =
            |of: fn(&(&str, &str)) -> String, between| names.iter().map(of).collect::<Vec<_>>().join(between);
        let ja = joined(|(ja, _)| (*ja).to_owned(), "、");
        let en = joined(|(_, en)| (*en).to_owned(), ", ");
        [format!("探したシート：{ja}"), format!("looked for in: {en}")]
    }

    /// A measure has its phases in one sheet, not in two.
    fn scheduled_once(&mut self) {
        let mut first: HashMap<&str, usize> = HashMap::new();
        let mut twice = Vec::new();
        for (at, item) in self.items.iter().enumerate().filter(|(_, item)| item.table.part == "Phase") {
            let Some(owner) = &self.owners[at] else { continue };
            let known = *first.entry(owner).or_insert(at);
            if self.items[known].sheet != item.sheet {
                twice.push((at, known));
            }
        }
        for (at, known) in twice {
            let name = self.items[at].owner.clone().unwrap_or_default();
            let place = Place { column: self.items[at].owner_column, ..self.items[at].place("") };
            let sheet = super::cell::both(&self.items[known].sheet);
            self.to.note(Finding::TwiceScheduled, place, &name, &sheet);
        }
    }

    /// The remark of the template says that its city does not exist: under a real plan residents would wonder.
    fn sample(&mut self) {
        let example = super::template::example();
        let plan = &self.items[0];
        let named = plan.value["title"].is_string() && plan.value["title"] != example["title"];
        if named && plan.value["remark"] == example["remark"] {
            let found = example["remark"].as_str().unwrap_or_default();
            self.to.note(Finding::SampleLeft, plan.place("remark"), found, &Both::default());
        }
    }

    /// The JSON of the plan, and the item at each path.
    fn assembled(&mut self) -> (Value, HashMap<String, usize>) {
        let mut below: HashMap<(Option<String>, &str), Vec<usize>> = HashMap::new();
        let own = self.items[0].value["id"].as_str().map(str::to_owned);
        for at in 1..self.items.len() {
            let table = self.items[at].table;
            let owner = match (&self.owners[at], table.has_owner()) {
                (Some(owner), _) if table.root.is_some() && Some(owner) == own.as_ref() => None,
                (Some(owner), _) => Some(owner.clone()),
                (None, false) => None,
                // Without an owner it has no place; that is told already.
                (None, true) => continue,
            };
            below.entry((owner, table.field.as_str())).or_default().push(at);
        }
        let mut paths = HashMap::from([(String::new(), 0)]);
        let mut plan = self.items[0].value.take();
        plan[CONSTANT[0]] = json!("plan.schema.json");
        plan[CONSTANT[1]] = json!(crate::plan::read::FORMAT);
        let layout = self.layout;
        for table in &layout.tables {
            let Some(root) = &table.root else { continue };
            let of_table = |at: &usize| self.items[*at].table.part == table.part;
            let list =
                below.get(&(None, table.field.as_str())).into_iter().flatten().filter(|at| of_table(at));
            let list: Vec<usize> = list.copied().collect();
            if !list.is_empty() {
                let path = root.join(".");
                let items = self.listed(&list, &path, &mut below, &mut paths);
                rows::put(&mut plan, root, items);
            }
        }
        (in_order(&self.layout.plan, plan), paths)
    }

    fn listed(
        &mut self,
        list: &[usize],
        path: &str,
        below: &mut HashMap<(Option<String>, &'l str), Vec<usize>>,
        paths: &mut HashMap<String, usize>,
    ) -> Value {
        let mut items = Vec::new();
        for (nth, at) in list.iter().enumerate() {
            let path = format!("{path}[{nth}]");
            // Where it stands is all that is asked of the item from now on.
            let (mut value, table) = (self.items[*at].value.take(), self.items[*at].table);
            if let Some(id) = value["id"].as_str().map(str::to_owned) {
                let layout = self.layout;
                for inner in layout.tables.iter().filter(|inner| inner.owners.contains(&table.part)) {
                    // Taken out: where an id stands twice, what belongs to it belongs to the first.
                    let items = below.remove(&(Some(id.clone()), inner.field.as_str()));
                    let items = items.into_iter().flatten();
                    let items: Vec<usize> =
                        items.filter(|at| self.items[*at].table.part == inner.part).collect();
                    if !items.is_empty() {
                        let path = format!("{path}.{}", inner.field);
                        value[inner.field.as_str()] = self.listed(&items, &path, below, paths);
                    }
                }
            }
            paths.insert(path, *at);
            items.push(in_order(table, value));
        }
        Value::Array(items)
    }

    /// What the format finds wrong, at the cells that it stands in; not again where something is told already.
    fn judge(&mut self, plan: &Value, paths: &HashMap<String, usize>) {
        let told: HashSet<String> = self.to.all.iter().filter(|fault| !fault.remark).map(spot).collect();
        let (_, problems) = read_json(plan.to_string().as_bytes());
        for problem in problems {
            let (at, field) = refused::item_at(&problem.path, paths);
            let item = &self.items[at];
            let fault = refused::fault(&problem, item, field);
            if !told.contains(&spot(&fault)) {
                self.to.add(fault);
            }
        }
    }
}

fn spot(fault: &Fault) -> String {
    format!("{} {}", fault.place.sheet, fault.place.cell())
}

/// The fields of an item in the order of the format.
fn in_order(table: &Table, value: Value) -> Value {
    let Value::Object(mut fields) = value else { return value };
    let mut ordered = Map::new();
    for name in CONSTANT.iter().map(|name| (*name).to_owned()).chain(table.fields.iter().cloned()) {
        if let Some(value) = fields.shift_remove(&name).filter(|value| !value.is_null()) {
            ordered.insert(name, value);
        }
    }
    ordered.extend(fields.into_iter().filter(|(_, value)| !value.is_null()));
    Value::Object(ordered)
}
