//! A plan as a JSON value, for what works on all of a file: with the fields that the format does not know.
//!
//! Its fields have the names of today. Never decides what is JSON: the reader of residents does.

mod former_names;

use super::date::{FiscalYear, PartialDate};
use crate::format::byte_order_mark::without_mark;
use crate::format::diagnostic::{Code, Diagnostic, Expected};
use crate::format::json::tree::tree;
use former_names::with_current_names;
use serde_json::Value;

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

/// Says more about bytes that are no JSON than residents' browsers do. It never decides that they are none.
pub(super) fn explain(problem: &mut Diagnostic, bytes: &[u8]) {
    // Every plan begins with a bracket, which has a zero beside it where signs have two bytes or four.
    let wide = bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || bytes.iter().take(4).any(|byte| *byte == 0);
    let why = match std::str::from_utf8(bytes) {
        _ if wide => Some("UTF-16".to_owned()),
        Err(error) => {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + sound.iter().filter(|byte| **byte == b'\n').count();
            Some(format!("not UTF-8 at line {line}"))
        }
        Ok(_) => {
            let read = serde_json::from_slice::<Value>(without_mark(bytes));
            read.err().map(|error| error.to_string())
        }
    };
    if let Some(why) = why {
        *problem = Diagnostic::in_json(Code::NotJson, String::new(), why, Expected::Json, "");
    }
}
