//! The reports of a plan as texts of cells, to say what a value was before.

use super::{COLUMNS, own_text, reports};
use crate::exchange::workbook::{Row, report_sheet};
use serde_json::Value;

/// The texts of each report.
pub(super) struct Shown(Vec<Vec<String>>);

impl Shown {
    /// All of them.
    pub(super) fn of(plan: &Value) -> Self {
        let language = plan["language"].as_str().unwrap_or("ja");
        let own = |report: &Value| -> Value {
            let fields = COLUMNS.iter().filter_map(|field| Some((*field, report.get(*field)?)));
            fields.map(|(field, value)| (field.to_owned(), own_text(value, language).clone())).collect()
        };
        let own: Vec<Value> = reports(plan).iter().map(own).collect();
        let sheet = report_sheet(plan, &own, &COLUMNS);
        let texts = |row: &Row| row.cells.iter().map(|cell| cell.display_text()).collect();
        Self(sheet.rows.iter().skip(1).map(texts).collect())
    }

    /// The text of a field of a report; empty for other fields than those that are asked for.
    pub(super) fn text(&self, report: usize, field: &str) -> String {
        let column = COLUMNS.iter().position(|known| *known == field);
        column.and_then(|column| self.0.get(report)?.get(column)).cloned().unwrap_or_default()
    }
}
