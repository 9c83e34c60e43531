//! A plan as a JSON value, for what works on all of a file: with the fields that the format does not know.
//!
//! Its fields have the names of today. Never decides what is JSON: the reader of residents does.

mod former_names;

use super::date::{FiscalYear, PartialDate};
use crate::format::json::tree::tree;
use former_names::with_current_names;
use serde_json::Value;

/// The fields with the name of an item, wherever it is called in words; the first that the item has counts.
pub(crate) const NAMING: [&str; 6] = ["name", "title", "word", "label", "caption", "text"];

/// The plan of a file as a value: with the fields that the format does not know, and under the names of today.
/// `None` where the bytes are no JSON.
pub fn read_value(bytes: &[u8]) -> Option<Value> {
    tree(bytes).map(with_current_names)
}

impl PartialDate {
    /// Reads what stands in a plan's JSON: a number is a fiscal year, a string is of the calendar.
    pub fn from_json(value: &Value) -> Option<Self> {
        match value.as_str() {
            Some(date) => Self::from_calendar(date),
            None => i32::try_from(value.as_i64()?).ok().map(|year| Self::FiscalYear(FiscalYear(year))),
        }
    }
}
