//! A workbook as a plan: sheets to items, items to each other, and what is wrong with all of it.
//!
//! Called by `reading`. It makes nothing of half a workbook: one fault, and there is no plan. Whatever the format
//! itself finds wrong is told at the cell that it stands in.

use super::book::{Place, Sheet};
use super::fault::{Both, Fault, Finding, Tongue};
use super::findings::Findings;
use super::layout::{Kind, Layout, Table};
use super::rows::{self, Item};
use super::sheets::Role;
use super::symbols::{Found, Roster, targets};
use super::tables::{CONSTANT, in_order, within};
use super::{Import, Watch, format_errors, grid, identity, plan_sheet, replacement};
use crate::format::problem::Code;
use crate::plan::Problem;
use crate::plan::file::read_json;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

/// The items of a workbook's sheets, on their way to a plan.
pub(super) struct Assembly<'l> {
    layout: &'l Layout,
    /// The plan itself first, then the items in the order of sheets and rows.
    items: Vec<Item<'l>>,
    /// What each item belongs to, by its id.
    owners: Vec<Option<String>>,
    roster: Roster,
    /// The items of an id, once somebody asks.
    rows: HashMap<String, Vec<usize>>,
    /// The lists of which there are items.
    there: HashSet<String>,
    /// The sheets that are those of the plan before.
    old: HashSet<Rc<str>>,
    to: Findings,
}

impl<'l> Assembly<'l> {
    /// With the plan itself, which stands in a sheet of its own; `old` are the sheets of the plan before.
    pub(super) fn new(
        layout: &'l Layout,
        roles: &[(Role<'l>, &Sheet)],
        old: HashSet<Rc<str>>,
        mut to: Findings,
    ) -> Self {
        let sheet = roles.iter().find(|(role, _)| matches!(role, Role::Plan)).map(|(_, sheet)| *sheet);
        let items = sheet.into_iter().map(|sheet| plan_sheet::item(&layout.plan, sheet, &mut to)).collect();
        Self {
            layout,
            items,
            owners: Vec::new(),
            roster: Roster::default(),
            rows: HashMap::new(),
            there: HashSet::new(),
            old,
            to,
        }
    }

    /// The plan of the sheets; of the plan before, some of them may be `new`.
    pub(super) fn plan(
        mut self,
        roles: &[(Role<'l>, &Sheet)],
        before: Option<(&Value, &[(Role<'l>, &Sheet)])>,
        watch: &mut Watch<'_>,
    ) -> Import {
        let language = self.items[0].value["language"].as_str().unwrap_or("ja").to_owned();
        let first = self.items[0].value["fiscal_year_start"].as_f64();
        let first = first.filter(|month| (1.0..=12.0).contains(month)).map_or(4, |month| month as i32);
        let mut idle = Vec::new();
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
                        let read = grid::phases(self.layout, table, sheet, first, &mut self.to);
                        self.items.extend(read.phases);
                        idle.extend(read.idle);
                    }
                }
                _ => {}
            }
            done += sheet.rows.len();
            if stopped || watch(done, all).is_break() {
                return Import { plan: None, findings: vec![Fault::of_file(Finding::Cancelled, "")] };
            }
        }
        if let Some((before, new)) = before {
            replacement::refuse_empty(self.layout, new, &self.items, before, &mut self.to);
        }
        let before = before.map(|(before, _)| before);
        self.roster = identity::identified(self.layout, &mut self.items, before, &mut self.to);
        let mut tables: Vec<&Table> = self.items.iter().map(|item| item.table).collect();
        tables.dedup_by(|one, other| std::ptr::eq(*one, *other));
        self.there = tables.into_iter().map(Table::key).collect();
        self.point();
        self.idle(&idle);
        self.scheduled_once();
        self.sample();
        let (plan, paths) = self.assembled();
        self.placed(&paths);
        self.judge(&plan, &paths);
        if let Some(before) = before.filter(|_| !self.to.is_faulty()) {
            replacement::tell_fewer(self.layout, before, &plan, &mut self.to);
        }
        let plan = Some(plan).filter(|_| !self.to.is_faulty());
        let mut findings = self.to.all();
        // Faults first; then as people go through a workbook: sheet by sheet, from the top down.
        let order: HashMap<&str, usize> =
            roles.iter().enumerate().map(|(at, (_, sheet))| (&*sheet.name, at)).collect();
        findings.sort_by_key(|Fault { place, remark, .. }| {
            (*remark, order.get(&*place.sheet).copied().unwrap_or(usize::MAX), place.row, place.column)
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
            Found::Several(ids, count) => {
                let (finding, [ja, en]) = if ids.iter().all(|id| self.roster.is_written(id)) {
                    (Finding::AmbiguousName, [ids.join("、"), ids.join(", ")])
                } else {
                    (Finding::AmbiguousRows, self.rows_of(&ids))
                };
                let expected = match count - ids.len() {
                    0 => [ja, en],
                    more => [format!("{ja}、ほか{more}件"), format!("{en} and {more} more")],
                };
                self.to.note(finding, place, text, &expected);
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

    /// The rows in which items stand.
    fn rows_of(&mut self, ids: &[String]) -> Both {
        if self.rows.is_empty() {
            let id = |item: &Item| item.value["id"].as_str().map(str::to_owned);
            for (at, item) in self.items.iter().enumerate() {
                self.rows.entry(id(item).unwrap_or_default()).or_default().push(at);
            }
        }
        let items = ids.iter().filter_map(|id| self.rows.get(id)).flatten().map(|at| &self.items[*at]);
        let place = |item: &Item| Place { column: None, ..item.place("name") };
        let faults = items.map(|item| Fault::new(Finding::Missing, place(item), "", &Both::default()));
        let (ja, en): (Vec<_>, Vec<_>) =
            faults.map(|fault| (fault.place(Tongue::Ja), fault.place(Tongue::En))).unzip();
        [ja.join("、"), en.join("; ")]
    }

    /// What may have been meant by a name that nothing has: one that is nearly the same, else where to look.
    fn meant(&self, text: &str, parts: &[&str]) -> Both {
        // All names are gone through: for the first findings only.
        const FIRST: usize = 40;
        let near = (self.to.faults().len() < FIRST).then(|| self.roster.nearest(text, parts)).flatten();
        if let Some(name) = near {
            return [format!("「{name}」のことですか"), format!("did you mean “{name}”?")];
        }
        // Sheets that the workbook has: the others help nobody.
        let is_there = |table: &&Table| self.there.contains(&table.key());
        let looked = self.layout.tables.iter().filter(|table| table.has_ids).filter(is_there);
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

    /// Rows of a schedule without phases: they say nothing but what is known, or it is told.
    fn idle(&mut self, rows: &[(Place, String)]) {
        for (place, name) in rows {
            if self.roster.find(name, &["Initiative"]) == Found::Nothing {
                self.to.note(Finding::NoPlanRow, place.clone(), name, &Both::default());
            }
        }
    }

    /// What belongs to something that cannot have it stands nowhere in the plan.
    fn placed(&mut self, paths: &HashMap<String, usize>) {
        let placed: HashSet<usize> = paths.values().copied().collect();
        for at in (1..self.items.len()).filter(|at| !placed.contains(at) && self.owners[*at].is_some()) {
            let item = &self.items[at];
            let place = Place { row: item.row, column: item.owner_column, ..item.place("") };
            let found = item.owner.as_deref().unwrap_or_default();
            let owners = self.layout.tables.iter().filter(|table| item.table.owners.contains(&table.part));
            let (ja, en): (Vec<_>, Vec<_>) =
                owners.map(|table| (table.names.ja.as_str(), table.names.en.as_str())).unzip();
            let expected = [ja.join("、"), en.join(", ")];
            self.to.note(Finding::NoPlace, place, found, &expected);
        }
    }

    /// An initiative has its phases in one sheet, not in two.
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
            let name = self.items[at].owner.as_deref().unwrap_or_default();
            let place = Place { column: self.items[at].owner_column, ..self.items[at].place("") };
            let sheet = super::cell::both(&self.items[known].sheet);
            self.to.note(Finding::TwiceScheduled, place, name, &sheet);
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
        plan[CONSTANT[1]] = json!(crate::plan::FORMAT);
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
        let told: HashSet<String> = self.to.faults().iter().map(spot).collect();
        let (_, problems) = read_json(plan.to_string().as_bytes());
        // Characters of private use were told with their cells already.
        let is_new =
            |problem: &Problem| problem.code != Code::OddCharacter || !problem.found.starts_with("U+");
        for problem in problems.into_iter().filter(is_new) {
            let (at, field) = format_errors::item_at(&problem.path, paths);
            let item = &self.items[at];
            let name =
                self.roster.name(problem.found.trim_matches('"')).filter(|_| problem.code == Code::Circle);
            // An id that was made stands in no workbook.
            let named = name.map(|name| Problem { found: name.to_owned(), ..problem.clone() });
            let fault = format_errors::fault(named.as_ref().unwrap_or(&problem), item, field);
            if !told.contains(&spot(&fault)) {
                self.to.add(fault);
            }
        }
    }
}

fn spot(fault: &Fault) -> String {
    format!("{} {}", fault.place.sheet, fault.place.cell())
}
