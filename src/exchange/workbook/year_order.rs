//! The order of the values of a figure that stand in two sheets: those of a series together, each series in time.
//!
//! What is written and what is read have the same rule, so that values come back in their order.

use crate::plan::{Calendar, PartialDate};
use serde_json::Value;
use std::collections::HashMap;

/// The positions of values in their order: series by their first value, then by date; of one date as they stand.
pub(super) fn order(values: &[&Value], calendar: Calendar) -> Vec<usize> {
    let mut series: HashMap<String, usize> = HashMap::new();
    let mut keys = Vec::new();
    for value in values {
        let next = series.len();
        let rank = *series.entry(value["series"].to_string()).or_insert(next);
        let day = date(&value["date"]).map(|date| date.earliest(calendar));
        keys.push((rank, day.is_none(), day));
    }
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by_key(|at| keys[*at]);
    order
}

fn date(value: &Value) -> Option<PartialDate> {
    match value {
        Value::String(text) => PartialDate::from_calendar(text),
        value => {
            let year = i32::try_from(value.as_i64()?).ok()?;
            Some(PartialDate::FiscalYear(crate::plan::FiscalYear(year)))
        }
    }
}
