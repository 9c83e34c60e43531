//! Fiscal years and months as editors write them, in all forms that a workbook takes, as values of a plan's JSON.
//!
//! It never refuses: what it does not understand stays as it was written, and the check of the plan then says
//! so beside the field.

use crate::exchange::workbook::partial_date;
use serde_json::Value;

/// `2024`, `令和6年度`, `R6`, `2024-04`, `2024年4月` as a value of the JSON; nothing where nothing is written.
pub fn read(written: &str) -> Option<Value> {
    let text = written.trim();
    let understood = || partial_date::read(text).map(partial_date::value);
    (!text.is_empty()).then(|| understood().unwrap_or_else(|| Value::from(text)))
}

/// As a field shows it.
pub fn field_text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}
