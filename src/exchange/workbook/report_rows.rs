//! The rows of the sheet 進捗 alone, as departments send them back: each with the cells that it was read from.
//!
//! It makes no plan. What it cannot read is in a diagnostic, and what it does not know is handed out with its text.

use super::annotations;
use super::book::{Book, CellRef, Sheet};
use super::collector::Collector;
use super::format_errors;
use super::gap::Gap;
use super::item::{self, Item};
use super::layout::{Column, Kind, Layout, Table};
use super::messages::Message;
use super::roles::{self, Role};
use super::rows;
use super::sheets::{self, Heading};
use super::symbols::{Found, SymbolTable};
use super::tables::{self, within};
use crate::format::diagnostic::Diagnostic;
use crate::plan::language::Localized;
use serde_json::Value;
use std::ops::ControlFlow;
use std::rc::Rc;

/// The fields that say whose report a row is. They are never answers.
const KEYS: [&str; 4] = ["id", "initiative", "fiscal_year", "part"];

/// A row of the sheet 進捗.
#[derive(Debug)]
pub struct ReportRow {
    item: Item<'static>,
    /// The initiative that it is about.
    pub owner: Owner,
    /// The texts of its cells, from the first column on.
    cells: Vec<String>,
}

/// The initiative that a cell means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The id of one of the plan.
    Known(String),
    /// None of the plan; the nearest name, if one is near.
    Unknown(Option<String>),
    /// Several of the plan, by their ids.
    Several(Vec<String>),
}

/// A cell that nothing was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct UnreadCell {
    /// Its place.
    pub place: CellRef,
    /// The heading of its column.
    pub heading: String,
    /// Its text.
    pub text: String,
}

/// The content of a workbook that came back.
#[derive(Debug, Default)]
pub struct ReturnedBook {
    /// The rows of its sheets of reports.
    pub rows: Vec<ReportRow>,
    /// The cells of columns that have no meaning.
    pub unread: Vec<UnreadCell>,
    /// The sheets of reports of which no row could be read.
    pub unread_sheets: Vec<Rc<str>>,
    /// The cells of the sheet that explains the others.
    pub explanation: Vec<UnreadCell>,
    /// Further diagnostics of it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads reports on the initiatives of one plan.
#[derive(Debug)]
pub struct ReportReader {
    table: &'static Table,
    symbols: SymbolTable,
    language: String,
}

/// The sheet with some reports and some columns.
pub(super) fn sheet(layout: &Layout, plan: &Value, reports: &[Value], columns: &[&str]) -> Sheet {
    let Some(table) = layout.table("Report", "reports") else { return Sheet::default() };
    let mut table = table.clone();
    table.columns.retain(|column| column.path.len() == 1 && columns.contains(&column.path[0].as_str()));
    table.columns.iter_mut().for_each(|column| column.names.always = true);
    tables::sheet(layout, plan, &table, reports)
}

impl ReportReader {
    /// A reader for a plan; `None` where the format has no reports.
    pub fn new(plan: &Value) -> Option<Self> {
        let layout: &'static Layout = &super::LAYOUT;
        let mut symbols = SymbolTable::default();
        tables::each_item(layout, plan, &mut |table, item| {
            if let Some(id) = item["id"].as_str() {
                symbols.add(&table.part, id, item);
            }
        });
        let language = plan["language"].as_str().unwrap_or("ja").to_owned();
        Some(Self { table: layout.table("Report", "reports")?, symbols, language })
    }

    /// Reads a workbook or a sheet of CSV.
    pub fn read(&self, book: &Book) -> ReturnedBook {
        let layout = &super::LAYOUT;
        let (mut read, mut to) = (ReturnedBook::default(), Collector::default());
        let is_report = |role: Role| matches!(role, Role::Table(table) if table.part == self.table.part);
        let single = book.sheets.len() == 1;
        let named = book.sheets.iter().any(|sheet| is_report(roles::role(layout, sheet, single)));
        for sheet in &book.sheets {
            let role = roles::role(layout, sheet, single);
            // A sheet under another name is known by its headings, if none has the right name.
            let is_renamed = !named && matches!(role, Role::Unknown);
            if is_report(role) || is_renamed && is_report(roles::role(layout, sheet, true)) {
                self.rows(sheet, &mut read, &mut to);
            } else if matches!(role, Role::Guide) {
                read.explanation.extend(cells(sheet));
            } else if sheet.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.is_empty())) {
                let place = CellRef { sheet: sheet.name.clone(), ..CellRef::default() };
                to.note(Message::UnknownSheet, place, "", &Localized::default());
            }
        }
        if read.rows.is_empty() && read.unread_sheets.is_empty() {
            to.note(Message::MissingSheet, CellRef::default(), "", &self.table.names.localized());
        }
        read.diagnostics = to.finish();
        read
    }

    /// A report with its fields in the order of the format.
    pub fn ordered(&self, report: Value) -> Value {
        tables::in_order(self.table, report)
    }

    fn rows(&self, sheet: &Sheet, read: &mut ReturnedBook, to: &mut Collector) {
        annotations::report(&super::LAYOUT, sheet, to);
        if sheet.hidden {
            let place = CellRef { sheet: sheet.name.clone(), ..CellRef::default() };
            to.note(Message::HiddenSheet, place, "", &Localized::default());
        }
        let go_on = &mut |_: usize| ControlFlow::Continue(());
        let items = rows::items(self.table, sheet, &self.language, go_on, to);
        if to.unread.remove(&self.table.part) || items.is_empty() {
            read.unread_sheets.push(sheet.name.clone());
            return;
        }
        read.unread.extend(self.unknown_cells(sheet));
        read.rows.extend(items.into_iter().map(|item| self.row(item, sheet, to)));
    }

    /// The filled cells of columns of which nobody knows the heading.
    fn unknown_cells(&self, sheet: &Sheet) -> Vec<UnreadCell> {
        let Some(headings) = sheets::headings(self.table, sheet) else { return Vec::new() };
        let is_unknown = |(_, heading): &(usize, &Heading)| matches!(heading, Heading::Unknown(_));
        let unknown: Vec<usize> =
            headings.columns.iter().enumerate().filter(is_unknown).map(|(at, _)| at).collect();
        let of_row = |row: usize| {
            let cell = move |column: usize| UnreadCell {
                place: CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(column) },
                heading: sheet.at(headings.row, column).display_text(),
                text: sheet.at(row, column).display_text(),
            };
            unknown.iter().copied().map(cell).filter(|cell| !cell.text.trim().is_empty()).collect::<Vec<_>>()
        };
        (headings.row + 1..sheet.rows.len()).flat_map(of_row).collect()
    }

    fn row(&self, mut item: Item<'static>, sheet: &Sheet, to: &mut Collector) -> ReportRow {
        let owner = match item.value["initiative"].as_str() {
            None => Owner::Unknown(None),
            Some(text) => self.owner(text),
        };
        for column in self.table.columns.iter().filter(|column| column.path != ["initiative"]) {
            self.resolve(column, &mut item, to);
        }
        let cells = item.row.and_then(|row| sheet.rows.get(row)).map(|row| row.cells.as_slice());
        let cells = cells.unwrap_or_default().iter().map(|cell| cell.display_text()).collect();
        ReportRow { item, owner, cells }
    }

    fn owner(&self, text: &str) -> Owner {
        match self.symbols.find(text, &["Initiative"]) {
            Found::One(id) => Owner::Known(id),
            Found::Several(ids, _) => Owner::Several(ids),
            Found::Nothing => Owner::Unknown(self.symbols.nearest(text, &["Initiative"]).map(str::to_owned)),
        }
    }

    /// Puts an id where a name stands, or takes it away with a message.
    fn resolve(&self, column: &Column, item: &mut Item, to: &mut Collector) {
        let Some(text) = within(&item.value, &column.path).and_then(Value::as_str).map(str::to_owned) else {
            return;
        };
        if column.kind != Kind::Ref {
            return;
        }
        let place = item.place(&column.path.join("."));
        let id = match self.symbols.find(&text, column.targets) {
            Found::One(id) => Value::String(id),
            Found::Several(ids, _) => {
                let expected = Localized { ja: ids.join("、"), en: ids.join(", ") };
                to.note(Message::AmbiguousName, place, &text, &expected);
                Value::Null
            }
            Found::Nothing => {
                let near = self.symbols.nearest(&text, column.targets);
                to.note(Message::UnknownName, place, &text, &near.map_or(Gap::Spelling, Gap::Near).text());
                Value::Null
            }
        };
        item::put(&mut item.value, &column.path, id);
    }
}

impl ReportRow {
    /// The fiscal year and the part of it, where the year can be read.
    pub fn period(&self) -> Option<(i32, &str)> {
        let year = i32::try_from(self.item.value["fiscal_year"].as_i64()?).ok()?;
        Some((year, self.item.value["part"].as_str().unwrap_or("year")))
    }

    /// The answers with their paths; none for empty cells and for those that could not be read.
    pub fn answers(&self) -> impl Iterator<Item = (&'static [String], &Value)> {
        let columns =
            self.item.table.columns.iter().filter(|column| !KEYS.contains(&column.path[0].as_str()));
        let answer =
            |column: &'static Column| Some((column.path.as_slice(), within(&self.item.value, &column.path)?));
        columns.filter_map(answer).filter(|(_, value)| !value.is_null())
    }

    /// The place of the row.
    pub fn place(&self) -> CellRef {
        CellRef { sheet: self.item.sheet.clone(), row: self.item.row, column: None }
    }

    /// The name of its sheet.
    pub fn sheet(&self) -> &str {
        &self.item.sheet
    }

    /// The cell of a field, or the one in which it would be.
    pub fn cell(&self, path: &[String]) -> CellRef {
        self.item.place(&path.join("."))
    }

    /// Returns whether the sheet has a column for a field, and the cell in it is empty.
    pub fn is_blank(&self, path: &[String]) -> bool {
        self.item.cells.contains_key(&path.join(".")) && self.text(path).trim().is_empty()
    }

    /// The text in the cell of a field.
    pub fn text(&self, path: &[String]) -> &str {
        self.cell(path).column.and_then(|column| self.cells.get(column)).map_or("", String::as_str)
    }

    /// The initiative as it is written.
    pub fn initiative(&self) -> &str {
        self.text(&["initiative".to_owned()])
    }

    /// The id that is written in the row, if there is one.
    pub fn id(&self) -> Option<&str> {
        self.item.value["id"].as_str()
    }

    /// All that is written in the row.
    pub fn contents(&self) -> String {
        let filled = self.cells.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
        filled.collect::<Vec<_>>().join("｜")
    }

    /// A problem of the report in the plan as a diagnostic at the cell that it comes from.
    pub fn explain(&self, problem: &Diagnostic, field: &str) -> Diagnostic {
        format_errors::draft(problem, &self.item, field).finish()
    }
}

/// Puts an answer into a report.
pub(crate) fn put(report: &mut Value, path: &[String], value: Value) {
    item::put(report, path, value);
}

/// The filled cells of a sheet.
fn cells(sheet: &Sheet) -> impl Iterator<Item = UnreadCell> {
    let of_row = |(row, cells): (usize, &super::book::Row)| {
        let cell = |(column, cell): (usize, &super::book::Cell)| UnreadCell {
            place: CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(column) },
            heading: String::new(),
            text: cell.display_text(),
        };
        let filled = cells.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        filled.map(cell).collect::<Vec<_>>()
    };
    sheet.rows.iter().enumerate().flat_map(of_row).collect::<Vec<_>>().into_iter()
}
