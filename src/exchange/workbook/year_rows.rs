//! The rows of a sheet with a column for each fiscal year as items: one for each year of a row.
//!
//! Its columns are read as those of any list. A value of a figure is what its cell shows: the number, with the unit of
//! the figure or without it. Nothing else is taken for a number.

use super::book::{Cell, CellRef, Sheet};
use super::collector::Collector;
use super::item::{Cells, Item};
use super::layout::{Layout, Table};
use super::messages::Message;
use super::names::normalized;
use super::printed::{printed_number, texts};
use super::rows;
use super::sheets;
use super::symbols::name_of;
use super::tables::within;
use super::year_list::YearList;
use super::year_table::{self, YearAmount, YearTable};
use crate::plan::language::Localized;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::rc::Rc;

/// The units of figures, by their ids and names.
#[derive(Debug, Default)]
pub(super) struct Units(HashMap<String, Vec<String>>);

impl Units {
    /// The units of the figures among some items.
    pub(super) fn of(items: &[Item]) -> Self {
        let mut units: HashMap<String, Vec<String>> = HashMap::new();
        for item in items.iter().filter(|item| item.table.part == "Indicator") {
            let keys = [item.value["id"].as_str(), name_of(&item.value)];
            for key in keys.into_iter().flatten().map(normalized) {
                units.entry(key).or_default().extend(texts(&item.value["unit"]));
            }
        }
        Self(units)
    }

    fn get(&self, figure: &str) -> &[String] {
        self.0.get(&normalized(figure)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Reads a sheet; `step` hears the row, and may end it.
pub(super) fn items<'l>(
    (layout, list, units): (&'l Layout, &YearList, &Units),
    sheet: &Sheet,
    (language, first): (&str, i32),
    step: &mut dyn FnMut(usize) -> ControlFlow<()>,
    to: &mut Collector,
) -> Vec<Item<'l>> {
    let Some(base) = layout.table(list.part, list.field) else { return Vec::new() };
    let sheet = &*year_table::prepared(list, sheet, first);
    let years = year_table::table_of(list, base, sheet, first);
    if years.amounts.is_empty() && years.bad.is_empty() {
        without_years(list, sheet, to);
        to.unread.insert(base.part.clone());
        return Vec::new();
    }
    refuse_bad_headings(list, &years, sheet, to);
    let rows = rows::items(&years.table, sheet, language, step, to);
    let mut reading = YearRows { base, list, years: &years, units, sheet, places: HashMap::new() };
    rows.into_iter().flat_map(|row| reading.row(&row, to)).collect()
}

/// Examples of headings that can be read.
fn examples(list: &YearList) -> Localized {
    let [mut ja, mut en] = [Vec::new(), Vec::new()];
    for word in list.words() {
        ja.push(format!("「{}」", list.written(2025, word)));
        let named = [("planned", "budget"), ("settled", "settled account")];
        let named = named.iter().find(|(known, _)| *known == word).map_or(word, |(_, named)| named);
        en.push(format!("“FY2025 {named}”"));
    }
    Localized { ja: ja.concat(), en: en.join(", ") }
}

fn without_years(list: &YearList, sheet: &Sheet, to: &mut Collector) {
    if sheet.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.is_empty())) {
        let place = CellRef { sheet: sheet.name.clone(), ..CellRef::default() };
        to.note(Message::MissingYears, place, "", &examples(list));
    }
}

/// Headings that begin like a year, of which nobody knows what stands below them.
fn refuse_bad_headings(list: &YearList, years: &YearTable, sheet: &Sheet, to: &mut Collector) {
    let Some(headings) = sheets::headings(&years.table, sheet) else { return };
    for (at, heading) in headings.columns.iter().enumerate() {
        let sheets::Heading::Field(column, _) = heading else { continue };
        if years.bad.contains(&column.path) {
            let place = CellRef { sheet: sheet.name.clone(), row: Some(headings.row), column: Some(at) };
            let found = sheet.at(headings.row, at).display_text();
            to.note(Message::BadAmountHeading, place, &found, &examples(list));
        }
    }
}

struct YearRows<'a, 'l> {
    base: &'l Table,
    list: &'a YearList,
    years: &'a YearTable,
    units: &'a Units,
    sheet: &'a Sheet,
    /// The places of the fields of an item, by its year and kind.
    places: HashMap<(i32, &'static str), Rc<Cells>>,
}

impl<'l> YearRows<'_, 'l> {
    /// The items of a row; a row without amounts is told.
    fn row(&mut self, row: &Item, to: &mut Collector) -> Vec<Item<'l>> {
        let filled = |amount: &&YearAmount| within(&row.value, &amount.path).is_some();
        let mut amounts: Vec<(usize, &YearAmount)> =
            self.years.amounts.iter().filter(filled).map(|amount| (column(row, amount), amount)).collect();
        amounts.sort_by_key(|(at, _)| *at);
        let mut fixed = row.value.clone();
        if let Some(fields) = fixed.as_object_mut() {
            fields.retain(|field, _| self.base.fields.contains(field));
        }
        let mut items = Vec::new();
        if self.list.has_kinds() {
            let read = amounts.iter().filter_map(|(_, amount)| self.value(row, &fixed, amount, to));
            items.extend(read.collect::<Vec<_>>());
        } else {
            let mut by_year: BTreeMap<i32, Vec<&YearAmount>> = BTreeMap::new();
            amounts.iter().for_each(|(_, amount)| by_year.entry(amount.year).or_default().push(amount));
            items.extend(by_year.into_values().map(|amounts| self.budget(row, &fixed, &amounts)));
        }
        if amounts.is_empty() {
            self.idle(row, to);
        }
        items
    }

    /// Tells the cells of a row without amounts.
    fn idle(&self, row: &Item, to: &mut Collector) {
        let Some(nth) = row.row else { return };
        let is_amount = |at: usize| self.years.amounts.iter().any(|amount| column(row, amount) == at);
        let cells = self.sheet.rows.get(nth).map(|row| row.cells.as_slice()).unwrap_or_default();
        // One that cannot be read is told already.
        if cells.iter().enumerate().any(|(at, cell)| is_amount(at) && !cell.is_empty()) {
            return;
        }
        for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = CellRef { sheet: row.sheet.clone(), row: row.row, column: Some(at) };
            to.note(Message::RowWithoutAmounts, place, &cell.display_text(), &Localized::default());
        }
    }

    fn budget(&mut self, row: &Item, fixed: &Value, amounts: &[&YearAmount]) -> Item<'l> {
        let mut value = fixed.clone();
        let year = amounts.first().map(|amount| amount.year).unwrap_or_default();
        value[self.list.year] = json!(year);
        for amount in amounts {
            value[amount.word] = within(&row.value, &amount.path).cloned().unwrap_or_default();
        }
        let all: Vec<&YearAmount> = self.years.amounts.iter().filter(|amount| amount.year == year).collect();
        let mut fields: Vec<(&str, usize)> =
            all.iter().map(|amount| (amount.word, column(row, amount))).collect();
        fields.extend(amounts.first().map(|amount| (self.list.year, column(row, amount))));
        // Rows may fill other amounts of a year.
        let key = (year, amounts.first().map_or("", |amount| amount.word));
        self.item(row, value, key, &fields)
    }

    fn value(
        &mut self,
        row: &Item,
        fixed: &Value,
        amount: &YearAmount,
        to: &mut Collector,
    ) -> Option<Item<'l>> {
        let read = within(&row.value, &amount.path)?;
        let at = column(row, amount);
        let number = read.as_str().and_then(|printed| {
            printed_number(printed, self.units.get(row.owner.as_deref().unwrap_or_default()))
        });
        let Some(number) = number else {
            let place = CellRef { sheet: row.sheet.clone(), row: row.row, column: Some(at) };
            let shown = row.row.map_or(&Cell::Empty, |nth| self.sheet.at(nth, at)).display_text();
            to.note(Message::BadAmount, place, &shown, &Localized::default());
            return None;
        };
        let mut value = fixed.clone();
        value["date"] = json!(amount.year);
        value["number"] = number;
        value["printed"] = read.clone();
        if amount.word != "actual" {
            value["kind"] = json!(amount.word);
        }
        let fields = ["date", "number", "printed", "kind"].map(|field| (field, at));
        Some(self.item(row, value, (amount.year, amount.word), &fields))
    }

    fn item(
        &mut self,
        row: &Item,
        value: Value,
        key: (i32, &'static str),
        fields: &[(&str, usize)],
    ) -> Item<'l> {
        let places = self.places.entry(key).or_insert_with(|| {
            let mut cells: Cells = (*row.cells).clone();
            cells.extend(fields.iter().map(|(field, at)| ((*field).to_owned(), (None, *at))));
            Rc::new(cells)
        });
        Item {
            table: self.base,
            value,
            owner: row.owner.clone(),
            sheet: row.sheet.clone(),
            row: row.row,
            cells: places.clone(),
            owner_column: row.owner_column,
            by_year: true,
            bad_id: None,
        }
    }
}

/// The column of an amount.
fn column(row: &Item, amount: &YearAmount) -> usize {
    row.cells.get(&amount.path.join(".")).map_or(usize::MAX, |(_, at)| *at)
}
