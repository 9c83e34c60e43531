//! Fiscal years and months as editors write or choose them, as values of a plan's JSON.
//!
//! It never refuses: what it does not understand stays as it was written, and the check of the plan then says
//! so beside the field.

use crate::exchange::workbook::partial_date;
use crate::plan::{Calendar, FiscalYear, PartialDate};
use serde_json::Value;
use std::ops::RangeInclusive;

/// The number of years to choose from before the first year of a plan, and after its last one.
const BEFORE: i32 = 1;
const AFTER: i32 = 5;
/// The most years to choose from.
const MOST: i32 = 80;

/// `2024`, `令和6年度`, `R6`, `2024-04`, `2024年4月` as a value of the JSON; nothing where nothing is written.
pub fn read(written: &str) -> Option<Value> {
    let text = written.trim();
    let understood = || partial_date::read(text).map(partial_date::value);
    (!text.is_empty()).then(|| understood().unwrap_or_else(|| Value::from(text)))
}

/// A date as two fields show it: the fiscal year, and its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// No date.
    None,
    /// A fiscal year.
    Year(i32),
    /// A month of a fiscal year, by the fiscal year and the month, 1 to 12.
    Month(i32, u8),
    /// Another date, or no date at all: it is shown as it is written.
    Other,
}

/// The date in the two fields.
pub fn choice(value: Option<&Value>, calendar: Calendar) -> Choice {
    let date = value.and_then(PartialDate::from_json);
    match (value, date) {
        (None | Some(Value::Null), _) => Choice::None,
        (_, Some(PartialDate::FiscalYear(year))) => Choice::Year(year.0),
        (_, Some(date @ PartialDate::Month(_, month))) => Choice::Month(calendar.fiscal_year(date).0, month),
        _ => Choice::Other,
    }
}

/// A fiscal year, or a month of it, as an editor would write it.
pub fn input_text(year: i32, month: Option<u8>, calendar: Calendar) -> String {
    let Some(month) = month else { return year.to_string() };
    let year = if month < calendar.first_month { year + 1 } else { year };
    format!("{year}-{month:02}")
}

/// As a field shows it.
pub fn field_text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

/// The calendar of a plan.
pub fn calendar(plan: &Value) -> Calendar {
    Calendar::from_month(plan["fiscal_year_start"].as_f64())
}

/// The years that can be chosen for an initiative: those of the plan and of its phases, with some around them.
/// `next` is the year to begin with where neither has one.
pub fn years(plan: &Value, initiative: &Value, next: i32) -> RangeInclusive<i32> {
    let phases = initiative["phases"].as_array().into_iter().flatten();
    let spans = [&plan["period"], &plan["roadmap"]].into_iter().chain(phases);
    let dates = spans.flat_map(|span| [&span["start"], &span["end"]]).filter_map(PartialDate::from_json);
    let known: Vec<FiscalYear> = dates.map(|date| calendar(plan).fiscal_year(date)).collect();
    let first = known.iter().min().map_or(next, |year| year.0) - BEFORE;
    let last = known.iter().max().map_or(next, |year| year.0) + AFTER;
    first..=last.min(first + MOST)
}
