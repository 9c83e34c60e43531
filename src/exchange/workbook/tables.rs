//! A plan's JSON as a workbook: every list a sheet, every item a row.
//!
//! `rows` and `assembly` read the same tables.

use super::book::{Book, Cell, Row, Sheet};
use super::cell::{raw, write};
use super::layout::{Column, Kind, Layout, Table};
use super::symbols::{SymbolTable, name_of};
use super::year_export::{self, YearRow, YearRows};
use super::year_list::YearList;
use super::{printed, year_table};
use crate::plan::Calendar;
use serde_json::{Map, Value};
use std::collections::{BTreeSet, HashMap};

/// Fields of a plan that every file has alike: nobody has to write them.
pub(super) const CONSTANT: [&str; 2] = ["$schema", "format"];

/// An item with what it belongs to.
#[derive(Clone, Copy)]
struct Item<'p> {
    owner: Option<&'p str>,
    value: &'p Value,
}

/// All that is needed to write one plan.
struct TableWriter<'p> {
    layout: &'p Layout,
    /// Language of texts that are one string.
    language: String,
    /// The other languages, in the order in which they are met.
    others: Vec<String>,
    symbols: SymbolTable,
    /// The name of each item, by its id.
    names: HashMap<&'p str, &'p str>,
    /// The items of each table.
    items: Vec<Vec<Item<'p>>>,
}

/// The workbook of a plan.
pub(super) fn book(layout: &Layout, plan: &Value) -> Book {
    let mut writing = TableWriter::new(layout, plan);
    writing.languages(plan);
    let mut sheets = vec![writing.plan_sheet(plan)];
    for (table, items) in layout.tables.iter().zip(&writing.items) {
        match layout.by_year.iter().find(|list| list.is_of(&table.part, &table.field)) {
            _ if items.is_empty() => {}
            Some(list) => sheets.extend(writing.year_sheets(list, table, items, plan)),
            None => sheets.push(writing.sheet(table, items)),
        }
    }
    Book { sheets }
}

/// A sheet of some items of a plan, in its own language alone.
pub(super) fn sheet(layout: &Layout, plan: &Value, table: &Table, items: &[Value]) -> Sheet {
    let items: Vec<Item> = items.iter().map(|value| Item { owner: None, value }).collect();
    TableWriter::new(layout, plan).sheet(table, &items)
}

/// The value at the end of a path of fields.
pub(super) fn within<'v>(value: &'v Value, path: &[impl AsRef<str>]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, field| value.get(field.as_ref()))
}

/// The same, to be changed.
pub(super) fn within_mut<'v>(value: &'v mut Value, path: &[impl AsRef<str>]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, field| value.get_mut(field.as_ref()))
}

impl<'p> TableWriter<'p> {
    /// With all items of a plan.
    fn new(layout: &'p Layout, plan: &'p Value) -> Self {
        let language = plan["language"].as_str().unwrap_or("ja").to_owned();
        let items = layout.tables.iter().map(|_| Vec::new()).collect();
        let mut writing = Self {
            layout,
            language,
            others: Vec::new(),
            symbols: SymbolTable::default(),
            names: HashMap::new(),
            items,
        };
        writing.register("Plan", plan);
        for (at, table) in layout.tables.iter().enumerate() {
            if let Some(list) = table.root.as_ref().and_then(|path| within(plan, path)) {
                let owner = plan["id"].as_str().filter(|_| table.has_owner());
                writing.gather(at, owner, list);
            }
        }
        writing
    }

    fn register(&mut self, part: &str, item: &'p Value) {
        if let Some(id) = item["id"].as_str() {
            self.symbols.add(part, id, item);
            if let Some(name) = name_of(item) {
                self.names.entry(id).or_insert(name);
            }
        }
    }

    /// Takes in the items of a list, and those of their lists.
    fn gather(&mut self, at: usize, owner: Option<&'p str>, list: &'p Value) {
        let layout = self.layout;
        let table = &layout.tables[at];
        for value in list.as_array().into_iter().flatten() {
            self.register(&table.part, value);
            self.items[at].push(Item { owner, value });
            let Some(id) = value["id"].as_str() else { continue };
            for (below, inner) in layout.tables.iter().enumerate() {
                if let Some(list) = value.get(&inner.field).filter(|_| inner.owners.contains(&table.part)) {
                    self.gather(below, Some(id), list);
                }
            }
        }
    }

    /// Notes the languages that stand beside the plan's own.
    fn languages(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.languages(item)),
            Value::Object(fields) => {
                for (name, inner) in fields {
                    // A map of languages holds texts alone, the plan's own language first.
                    if is_texts(fields) && *name != self.language && !self.others.contains(name) {
                        self.others.push(name.clone());
                    }
                    self.languages(inner);
                }
            }
            _ => {}
        }
    }

    /// The first sheet: fields one below the other.
    fn plan_sheet(&self, plan: &Value) -> Sheet {
        let table = &self.layout.plan;
        let mut rows = vec![row(vec![Cell::text("項目"), Cell::text("内容")])];
        for column in &table.columns {
            if column.path.len() == 1 && CONSTANT.contains(&column.path[0].as_str()) {
                continue;
            }
            let value = within(plan, &column.path);
            for (language, cell) in self.cells(column, value) {
                let wanted = language.is_none() && (column.required || column.names.always);
                if !cell.is_empty() || wanted {
                    rows.push(row(vec![Cell::text(&heading(column, language)), cell]));
                }
            }
        }
        Sheet { name: table.names.ja.as_str().into(), rows, ..Sheet::default() }
    }

    fn sheet(&self, table: &Table, items: &[Item]) -> Sheet {
        let mut columns: Vec<(String, Vec<Cell>)> = Vec::new();
        if table.has_owner() {
            let owner = |item: &Item| Cell::text(&self.label(item.owner.unwrap_or_default(), &table.owners));
            columns.push((table.owner.ja.clone(), items.iter().map(owner).collect()));
        }
        for column in &table.columns {
            let written: Vec<_> =
                items.iter().map(|item| self.cells(column, within(item.value, &column.path))).collect();
            let languages = written.first().map_or(0, Vec::len);
            for at in 0..languages {
                let language = written[0][at].0;
                let cells: Vec<Cell> = written.iter().map(|cells| cells[at].1.clone()).collect();
                let wanted = language.is_none() && (column.required || column.names.always);
                if wanted || cells.iter().any(|cell| !cell.is_empty()) {
                    columns.push((heading(column, language), cells));
                }
            }
        }
        let headings = row(columns.iter().map(|(heading, _)| Cell::text(heading)).collect());
        let below =
            (0..items.len()).map(|at| row(columns.iter().map(|(_, cells)| cells[at].clone()).collect()));
        let rows = std::iter::once(headings).chain(below).collect();
        Sheet { name: table.names.ja.as_str().into(), rows, ..Sheet::default() }
    }

    /// The sheet with a column for each year, and that of the items which it cannot hold.
    fn year_sheets(&self, list: &YearList, table: &Table, items: &[Item], plan: &'p Value) -> Vec<Sheet> {
        let split = self.by_year(list, items, plan);
        let rest: Vec<Item> = split.rest.iter().map(|at| items[*at]).collect();
        let mut sheets = Vec::new();
        if !split.rows.is_empty() {
            let first: Vec<Item> = split.rows.iter().map(|row| items[row.first]).collect();
            let others = table.with_columns(year_table::inside(list, table));
            let mut sheet = self.sheet(&others, &first);
            if list.has_kinds() {
                sheet.name = list.names.ja.as_str().into();
            }
            add_years(list, &split.rows, &mut sheet);
            sheets.push(sheet);
        }
        if !rest.is_empty() {
            sheets.push(self.sheet(table, &rest));
        }
        sheets
    }

    fn by_year(&self, list: &YearList, items: &[Item], plan: &'p Value) -> YearRows {
        if !list.has_kinds() {
            let items: Vec<&Value> = items.iter().map(|item| item.value).collect();
            return year_export::budgets(list, &items);
        }
        let figures = plan["indicators"].as_array().into_iter().flatten();
        let unit = |figure: &'p Value| Some((figure["id"].as_str()?, printed::texts(&figure["unit"])));
        let units = figures.filter_map(unit).collect();
        let items: Vec<(&str, &Value)> =
            items.iter().map(|item| (item.owner.unwrap_or_default(), item.value)).collect();
        let calendar = Calendar::from_month(plan["fiscal_year_start"].as_f64());
        year_export::values(list, &items, &units, calendar)
    }

    /// How an item is referred to.
    fn label(&self, id: &str, parts: &[impl AsRef<str>]) -> String {
        self.symbols.label(id, parts, self.names.get(id).copied())
    }

    /// The cells of a value: one for the plan's own language, and one for each other where it is a text.
    fn cells(&self, column: &Column, value: Option<&Value>) -> Vec<(Option<&str>, Cell)> {
        let of_texts = matches!(&column.kind, Kind::Text)
            || matches!(&column.kind, Kind::List { of, .. } if **of == Kind::Text);
        let others = if of_texts { self.others.as_slice() } else { &[] };
        let own = match value.filter(|value| !value.is_null()) {
            None => Cell::Empty,
            Some(Value::Array(items)) if items.is_empty() => Cell::Empty,
            Some(value) => match self.in_languages(column, value) {
                Some(cells) => {
                    let languages = std::iter::once(None).chain(others.iter().map(|tag| Some(tag.as_str())));
                    return languages.zip(cells).collect();
                }
                None => self.cell(column, value),
            },
        };
        let others = others.iter().map(|tag| (Some(tag.as_str()), Cell::Empty));
        std::iter::once((None, own)).chain(others).collect()
    }

    fn cell(&self, column: &Column, value: &Value) -> Cell {
        let label =
            |id: &Value| id.as_str().map_or_else(|| id.clone(), |id| self.label(id, column.targets).into());
        let by_name = match (&column.kind, value) {
            (Kind::Ref, id) => label(id),
            (Kind::List { of, .. }, Value::Array(ids)) if **of == Kind::Ref => {
                ids.iter().map(label).collect()
            }
            _ => return write(value, &column.kind),
        };
        let cell = write(&by_name, &column.kind);
        // Names with commas are no list any more.
        if cell == raw(&by_name) { write(value, &column.kind) } else { cell }
    }

    /// A text in several languages, or a list of such, by its languages; nothing where it is another.
    fn in_languages(&self, column: &Column, value: &Value) -> Option<Vec<Cell>> {
        match (&column.kind, value) {
            (Kind::Text, Value::Object(texts)) => {
                let written = self.by_language(texts)?;
                let cells: Vec<Cell> = written
                    .iter()
                    .map(|text| text.map_or(Cell::Empty, |text| write(text, &Kind::Text)))
                    .collect();
                (!cells.iter().any(is_raw)).then_some(cells)
            }
            (Kind::List { of, .. }, Value::Array(items)) if **of == Kind::Text => {
                let texts = items.iter().map(|item| self.by_language(item.as_object()?));
                let texts: Vec<Vec<Option<&Value>>> = texts.collect::<Option<_>>()?;
                let shape =
                    |texts: &Vec<Option<&Value>>| texts.iter().map(Option::is_some).collect::<Vec<_>>();
                let first = shape(texts.first()?);
                if texts.iter().any(|texts| shape(texts) != first) {
                    return None;
                }
                let of_language = |at: usize| {
                    let list: Option<Vec<Value>> = texts.iter().map(|texts| texts[at].cloned()).collect();
                    list.map_or(Cell::Empty, |list| write(&Value::Array(list), &column.kind))
                };
                let cells: Vec<Cell> = (0..first.len()).map(of_language).collect();
                (!cells.iter().any(is_raw)).then_some(cells)
            }
            _ => None,
        }
    }

    /// The texts by the languages of the workbook; nothing where they stand in another order, or too few.
    fn by_language<'t>(&self, texts: &'t Map<String, Value>) -> Option<Vec<Option<&'t Value>>> {
        let all = std::iter::once(&self.language).chain(&self.others);
        let order: Vec<&String> = all.clone().filter(|tag| texts.contains_key(*tag)).collect();
        let alike =
            order.len() == texts.len() && order.iter().zip(texts.keys()).all(|(one, other)| *one == other);
        let sound = alike && order.len() > 1 && order[0] == &self.language;
        sound.then(|| all.map(|tag| texts.get(tag)).collect())
    }
}

/// Adds the columns of years to the others. Of money each year has all of its amounts.
fn add_years(list: &YearList, rows: &[YearRow], sheet: &mut Sheet) {
    let words: Vec<&str> = list.words().collect();
    let mut columns: BTreeSet<(i32, usize)> = BTreeSet::new();
    for (year, word) in rows.iter().flat_map(|row| row.amounts.keys()) {
        columns.insert((*year, *word));
        columns.extend((0..words.len()).filter(|_| !list.has_kinds()).map(|word| (*year, word)));
    }
    for (year, word) in columns {
        let heading = Cell::text(&list.written(year, words[word]));
        let below = rows.iter().map(|row| row.amounts.get(&(year, word)).cloned().unwrap_or_default());
        for (row, cell) in sheet.rows.iter_mut().zip(std::iter::once(heading).chain(below)) {
            row.cells.push(cell);
        }
    }
}

fn is_raw(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.starts_with(super::cell::RAW))
}

/// Returns whether an object is a text in several languages: only such have no fields of the format.
fn is_texts(fields: &Map<String, Value>) -> bool {
    let tag = |name: &str| name.split('-').next().is_some_and(|primary| (2..=3).contains(&primary.len()));
    fields.contains_key("ja")
        || (!fields.is_empty() && fields.keys().all(|name| tag(name)) && !fields.contains_key("id"))
}

/// The heading of a column, with the language of its texts if it is not the plan's own.
pub(super) fn heading(column: &Column, language: Option<&str>) -> String {
    match language {
        Some(language) => format!("{} [{language}]", column.names.ja),
        None => column.names.ja.clone(),
    }
}

fn row(cells: Vec<Cell>) -> Row {
    Row { hidden: false, cells }
}

/// Hands out every item of every list.
pub(super) fn each_item<'p>(layout: &Layout, plan: &'p Value, with: &mut impl FnMut(&Table, &'p Value)) {
    fn list<'p>(layout: &Layout, table: &Table, items: &'p Value, with: &mut impl FnMut(&Table, &'p Value)) {
        for item in items.as_array().into_iter().flatten() {
            with(table, item);
            for inner in layout.tables.iter().filter(|inner| inner.owners.contains(&table.part)) {
                if let Some(items) = item.get(&inner.field) {
                    list(layout, inner, items, with);
                }
            }
        }
    }
    for table in &layout.tables {
        if let Some(items) = table.root.as_ref().and_then(|path| within(plan, path)) {
            list(layout, table, items, with);
        }
    }
}

/// The fields of an item in the order of the format.
pub(super) fn in_order(table: &Table, value: Value) -> Value {
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
