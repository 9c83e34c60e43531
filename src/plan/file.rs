//! A plan's file, read as a whole by the tool and the studio.
//!
//! It goes the way that residents' browsers go, to its end: what is found here is what they get. The words on
//! why a file is no JSON are better here.

use super::date::{FiscalYear, PartialDate};
use super::plan::Plan;
use super::reader::StreamParser;
use crate::format::byte_order_mark::without_mark;
use crate::format::json::tree::tree;
use crate::format::problem::{Code, Problem};
use former_names::with_current_names;
use serde_json::Value;

mod former_names;

/// Reads a plan from a file's bytes, as residents get it: the same reader, and all that it puts aside. `None`
/// only where there is nothing to show: the bytes are no JSON, the whole is no object, or has no title.
pub fn read_json(bytes: &[u8]) -> (Option<Plan>, Vec<Problem>) {
    let mut parser = StreamParser::default();
    parser.take(bytes);
    end(parser, bytes)
}

/// The plan of a file as a value: with the fields that the format does not know, and under the names of today.
/// `None` where the bytes are no JSON.
pub fn read_value(bytes: &[u8]) -> Option<Value> {
    tree(bytes).map(with_current_names)
}

/// The end of a reading of `bytes`, with the problems of all of it.
pub fn end(parser: StreamParser, bytes: &[u8]) -> (Option<Plan>, Vec<Problem>) {
    let (plan, mut context) = parser.end();
    let mut problems = context.problems();
    if let Some(problem) = problems.first_mut().filter(|problem| problem.code == Code::NotJson) {
        explain(problem, bytes);
    }
    (plan, problems)
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
fn explain(problem: &mut Problem, bytes: &[u8]) {
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
        problem.found = format!("the file ({why})");
    }
}
