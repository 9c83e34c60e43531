//! Items of a list as rows with a cell for each fiscal year: which of them a cell can hold, and which stay in the list.
//!
//! A value that has more than a number and a unit, or whose order would change, stays in the list. Budgets stand in
//! one sheet, all of them.

use super::book::Cell;
use super::cell;
use super::layout::Kind;
use super::printed::printed_number;
use super::year_list::{YearHeading, YearList};
use super::year_order;
use crate::plan::Calendar;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

/// The amounts of a row: by year, and by their place among those of a year.
type Amounts = BTreeMap<(i32, usize), Cell>;

/// A row with its amounts.
#[derive(Debug)]
pub(super) struct YearRow {
    /// The item that has its other fields.
    pub first: usize,
    /// Its amounts.
    pub amounts: Amounts,
}

/// The items of a list in two sheets.
#[derive(Debug, Default)]
pub(super) struct YearRows {
    /// The rows of the sheet of years.
    pub rows: Vec<YearRow>,
    /// The items that stay in the list.
    pub rest: Vec<usize>,
}

/// The values of figures, each with the figure's id, as rows; `units` are those of a figure.
pub(super) fn values(
    list: &YearList,
    items: &[(&str, &Value)],
    units: &HashMap<&str, Vec<String>>,
    calendar: Calendar,
) -> YearRows {
    let mut found = YearRows::default();
    let mut begin = 0;
    for figure in items.chunk_by(|one, other| one.0 == other.0) {
        let of: Vec<&Value> = figure.iter().map(|(_, value)| *value).collect();
        let units = units.get(figure[0].0).map(Vec::as_slice).unwrap_or_default();
        let (rows, rest) = figure_rows(list, &of, units, calendar);
        found.rows.extend(rows.into_iter().map(|row| YearRow { first: begin + row.first, ..row }));
        found.rest.extend(rest.into_iter().map(|at| begin + at));
        begin += figure.len();
    }
    found
}

/// The rows of one figure, one for each series, and the values that stay in the list.
fn figure_rows(
    list: &YearList,
    values: &[&Value],
    units: &[String],
    calendar: Calendar,
) -> (Vec<YearRow>, Vec<usize>) {
    let place = |value: &Value| {
        let year = i32::try_from(value["date"].as_i64()?).ok()?;
        let word = value["kind"].as_str().unwrap_or("actual");
        Some((year, list.words().position(|known| known == word)?))
    };
    let series: Vec<String> = values.iter().map(|value| value["series"].to_string()).collect();
    let mut counts: HashMap<(&str, (i32, usize)), usize> = HashMap::new();
    for (series, value) in series.iter().zip(values) {
        *counts.entry((series, place(value).unwrap_or_default())).or_default() += 1;
    }
    let is_single = |at: usize, place: (i32, usize)| counts.get(&(&*series[at], place)) == Some(&1);
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut rows: Vec<(YearRow, Vec<usize>)> = Vec::new();
    let mut rest = Vec::new();
    for (at, value) in values.iter().enumerate() {
        let fits = place(value).and_then(|place| Some((place, held(list, value, place, units)?)));
        let Some((place, cell)) = fits.filter(|(place, _)| is_single(at, *place)) else {
            rest.push(at);
            continue;
        };
        let nth = *known.entry(&series[at]).or_insert(rows.len());
        if nth == rows.len() {
            rows.push((YearRow { first: at, amounts: Amounts::new() }, Vec::new()));
        }
        rows[nth].0.amounts.insert(place, cell);
        rows[nth].1.push(at);
    }
    // As they are read: row by row, then those of the list, and all of them in their order.
    let mut read: Vec<usize> = Vec::new();
    for (_, values_of) in &mut rows {
        values_of.sort_by_key(|at| place(values[*at]));
        read.extend(values_of.iter());
    }
    read.extend(&rest);
    let of: Vec<&Value> = read.iter().map(|at| values[*at]).collect();
    let comes_back = year_order::order(&of, calendar).into_iter().map(|nth| read[nth]).is_sorted();
    if comes_back {
        return (rows.into_iter().map(|(row, _)| row).collect(), rest);
    }
    (Vec::new(), (0..values.len()).collect())
}

/// The cell of a value that is nothing but a number and its unit.
fn held(list: &YearList, value: &Value, (year, word): (i32, usize), units: &[String]) -> Option<Cell> {
    const FIELDS: [&str; 5] = ["date", "number", "printed", "kind", "series"];
    let fields = value.as_object()?;
    let has_more = fields.iter().any(|(field, inner)| !FIELDS.contains(&field.as_str()) && !inner.is_null());
    // The kind of an actual value is not written.
    if has_more || value["kind"] == "actual" || !is_read_back(list, year, list.words().nth(word)?) {
        return None;
    }
    let (printed, number) = (value["printed"].as_str()?, value["number"].as_f64()?);
    if printed_number(printed, units)? != value["number"] {
        return None;
    }
    let plain = Cell::Number(number);
    if plain.display_text() == printed {
        return Some(plain);
    }
    let is_plain = cell::write(&json!(printed), &Kind::String) == Cell::text(printed);
    is_plain.then(|| Cell::displayed_as(plain, printed))
}

/// Returns whether the heading of a year is read as that year.
fn is_read_back(list: &YearList, year: i32, word: &'static str) -> bool {
    list.read(&list.written(year, word), 4, &mut None) == YearHeading::Amount(year, word)
}

/// Budgets as rows: those in a row that differ in their year alone. None where one has no amount, or where two speak
/// of the same.
pub(super) fn budgets(list: &YearList, items: &[&Value]) -> YearRows {
    let rows = budget_rows(list, items);
    match rows {
        Some(rows) => YearRows { rows, rest: Vec::new() },
        None => YearRows { rows: Vec::new(), rest: (0..items.len()).collect() },
    }
}

fn budget_rows(list: &YearList, items: &[&Value]) -> Option<Vec<YearRow>> {
    let mut rows: Vec<YearRow> = Vec::new();
    let mut known = std::collections::HashSet::new();
    let mut last: Option<(Value, i32)> = None;
    for (at, item) in items.iter().enumerate() {
        let year = i32::try_from(item[list.year].as_i64()?).ok()?;
        let key = json!([item["initiative"], item["unit"], item["funds"], year]).to_string();
        let amounts = amounts(list, item, year)?;
        if !known.insert(key) {
            return None;
        }
        let mut others = (*item).clone();
        others.as_object_mut()?.retain(|field, _| list.is_inside(field));
        let goes_on = last.as_ref().is_some_and(|(of, before)| *of == others && *before < year);
        match rows.last_mut().filter(|_| goes_on) {
            Some(row) => row.amounts.extend(amounts),
            None => rows.push(YearRow { first: at, amounts }),
        }
        last = Some((others, year));
    }
    Some(rows)
}

/// The amounts of a budget; none where nothing would stand in the columns of its year.
fn amounts(list: &YearList, item: &Value, year: i32) -> Option<Amounts> {
    let mut amounts = Amounts::new();
    for (nth, word) in list.words().enumerate() {
        if !is_read_back(list, year, word) {
            return None;
        }
        if !item[word].is_null() {
            amounts.insert((year, nth), cell::write(&item[word], &Kind::Number));
        }
    }
    (!amounts.is_empty()).then_some(amounts)
}
