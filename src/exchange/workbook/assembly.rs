//! The import of a workbook's sheets, step by step: items, ids, references, nesting, validation.
//!
//! One error, and there is no plan. Problems of the format are reported at the cells that they come from.

use super::book::{CellRef, Sheet};
use super::collector::Collector;
use super::draft::Draft;
use super::item::Item;
use super::layout::{Layout, Table};
use super::messages::Message;
use super::roles::Role;
use super::rows;
use super::symbols::{Found, SymbolTable};
use super::year_rows::{self, Units};
use super::{Import, Watch, format_errors, grid, identity, plan_sheet, replacement};
use crate::format::diagnostic::Code;
use crate::plan::Diagnostic;
use crate::plan::file::read_json;
use crate::plan::language::Localized;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The items of a workbook's sheets, on their way to a plan.
pub(super) struct Assembly<'l> {
    pub(super) layout: &'l Layout,
    /// The plan itself first, then the items in the order of sheets and rows.
    pub(super) items: Vec<Item<'l>>,
    /// The id of the owner of each item.
    pub(super) owners: Vec<Option<String>>,
    pub(super) symbols: SymbolTable,
    /// The items of an id, once somebody asks.
    pub(super) rows: HashMap<String, Vec<usize>>,
    /// The lists of which there are items.
    pub(super) there: HashSet<String>,
    /// The sheets that are those of the plan before.
    pub(super) old: HashSet<Rc<str>>,
    pub(super) to: Collector,
}

impl<'l> Assembly<'l> {
    /// With the plan itself, which stands in a sheet of its own; `old` are the sheets of the plan before.
    pub(super) fn new(
        layout: &'l Layout,
        roles: &[(Role<'l>, &Sheet)],
        old: HashSet<Rc<str>>,
        mut to: Collector,
    ) -> Self {
        let sheet = roles.iter().find(|(role, _)| matches!(role, Role::Plan)).map(|(_, sheet)| *sheet);
        let items = sheet.into_iter().map(|sheet| plan_sheet::item(&layout.plan, sheet, &mut to)).collect();
        Self {
            layout,
            items,
            owners: Vec::new(),
            symbols: SymbolTable::default(),
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
        // Of figures their units are known before their values are read.
        let is_late = |(role, _): &&(Role, &Sheet)| matches!(role, Role::Years(_));
        let (late, early): (Vec<_>, Vec<_>) = roles.iter().partition(is_late);
        for (role, sheet) in early.into_iter().chain(late) {
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
                Role::Years(list) => {
                    let mut step = |row: usize| {
                        let flow = watch(done + row, all);
                        stopped |= flow.is_break();
                        flow
                    };
                    let (units, to) = (Units::of(&self.items), &mut self.to);
                    let of = (self.layout, list, &units);
                    let read = year_rows::items(of, sheet, (&language, first), &mut step, to);
                    self.items.extend(read);
                }
                _ => {}
            }
            done += sheet.rows.len();
            if stopped || watch(done, all).is_break() {
                return Import { plan: None, diagnostics: vec![Message::Cancelled.of_file("")] };
            }
        }
        if let Some((before, new)) = before {
            replacement::refuse_empty_lists(self.layout, new, &self.items, before, &mut self.to);
        }
        let before = before.map(|(before, _)| before);
        self.symbols = identity::assign_ids(self.layout, &mut self.items, before, &mut self.to);
        let mut tables: Vec<&Table> = self.items.iter().map(|item| item.table).collect();
        tables.dedup_by(|one, other| std::ptr::eq(*one, *other));
        self.there = tables.into_iter().map(Table::key).collect();
        self.resolve_references();
        self.join_years();
        self.check_idle_rows(&idle);
        self.check_single_schedule();
        self.check_sample_remark();
        let (plan, paths) = self.nest();
        self.check_nested(&paths);
        self.validate(&plan, &paths);
        if let Some(before) = before.filter(|_| !self.to.has_errors()) {
            replacement::report_shorter_lists(self.layout, before, &plan, &mut self.to);
        }
        let plan = Some(plan).filter(|_| !self.to.has_errors());
        let mut findings = self.to.finish();
        // Faults first; then as people go through a workbook: sheet by sheet, from the top down.
        let order: HashMap<&str, usize> =
            roles.iter().enumerate().map(|(at, (_, sheet))| (&*sheet.name, at)).collect();
        findings.sort_by_key(|found| {
            let cell = found.cell();
            let sheet = order.get(&*cell.sheet).copied().unwrap_or(usize::MAX);
            (!found.is_error(), sheet, cell.row, cell.column)
        });
        Import { plan, diagnostics: findings }
    }

    /// Rows of a schedule without phases: they say nothing but what is known, or it is reported.
    fn check_idle_rows(&mut self, rows: &[(CellRef, String)]) {
        for (place, name) in rows {
            if self.symbols.find(name, &["Initiative"]) == Found::Nothing {
                self.to.note(Message::RowWithoutPhases, place.clone(), name, &Localized::default());
            }
        }
    }

    /// Reports items that their owner cannot have: they are nowhere in the plan.
    fn check_nested(&mut self, paths: &HashMap<String, usize>) {
        let placed: HashSet<usize> = paths.values().copied().collect();
        for at in (1..self.items.len()).filter(|at| !placed.contains(at) && self.owners[*at].is_some()) {
            let item = &self.items[at];
            let place = CellRef { row: item.row, column: item.owner_column, ..item.place("") };
            let found = item.owner.as_deref().unwrap_or_default();
            let owners = self.layout.tables.iter().filter(|table| item.table.owners.contains(&table.part));
            let (ja, en): (Vec<_>, Vec<_>) =
                owners.map(|table| (table.names.ja.as_str(), table.names.en.as_str())).unzip();
            let expected = Localized { ja: ja.join("、"), en: en.join(", ") };
            self.to.note(Message::WrongOwner, place, found, &expected);
        }
    }

    /// An initiative has its phases in one sheet, not in two.
    fn check_single_schedule(&mut self) {
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
            let place = CellRef { column: self.items[at].owner_column, ..self.items[at].place("") };
            let sheet = Localized::same(&self.items[known].sheet);
            self.to.note(Message::DuplicateSchedule, place, name, &sheet);
        }
    }

    /// The remark of the template says that its city does not exist: under a real plan residents would wonder.
    fn check_sample_remark(&mut self) {
        let example = super::template::example();
        let plan = &self.items[0];
        let named = plan.value["title"].is_string() && plan.value["title"] != example["title"];
        if named && plan.value["remark"] == example["remark"] {
            let found = example["remark"].as_str().unwrap_or_default();
            self.to.note(Message::SampleText, plan.place("remark"), found, &Localized::default());
        }
    }

    /// Reads the plan with its own reader, and reports problems at their cells. A cell is reported once.
    fn validate(&mut self, plan: &Value, paths: &HashMap<String, usize>) {
        let known: HashSet<String> = self.to.errors().map(cell_key).collect();
        let (_, problems) = read_json(plan.to_string().as_bytes());
        // Characters of private use were reported with their cells already.
        let is_new =
            |problem: &Diagnostic| problem.code != Code::UnusualCharacter || !problem.found.starts_with("U+");
        for problem in problems.into_iter().filter(is_new) {
            let (at, field) = format_errors::item_at(&problem.path, paths);
            let item = &self.items[at];
            let name =
                self.symbols.name(problem.found.trim_matches('"')).filter(|_| problem.code == Code::Cycle);
            // An id that was made stands in no workbook.
            let named = name.map(|name| Diagnostic { found: name.to_owned(), ..problem.clone() });
            let draft = format_errors::draft(named.as_ref().unwrap_or(&problem), item, field);
            if !known.contains(&cell_key(&draft)) {
                self.to.add(draft);
            }
        }
    }
}

fn cell_key(draft: &Draft) -> String {
    let cell = draft.cell();
    format!("{} {}", cell.sheet, cell.cell())
}
