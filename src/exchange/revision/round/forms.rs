//! The workbook of each department for one period. Reports that the plan has already stand in it.

use super::departments::{Share, shares};
use super::explanation::explanation;
use super::{COLUMNS, is_on, own_text, reports};
use crate::exchange::csv::csv;
use crate::exchange::workbook::{Book, Cell, WriteError, report_sheet, write_with_explanation};
use crate::plan::Plan;
use crate::views::progress::Period;
use serde_json::{Map, Value, json};

/// The workbook of one department.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The department in the plan's own language; empty for initiatives of which no department is known.
    pub department: String,
    /// The number of its initiatives.
    pub count: usize,
    book: Book,
    explanation: String,
}

impl Form {
    /// The bytes of an xlsx.
    ///
    /// # Errors
    /// The workbook cannot be written in its format.
    pub fn xlsx(&self) -> Result<Vec<u8>, WriteError> {
        write_with_explanation(&self.book, &self.explanation)
    }

    /// The sheet alone as CSV that Excel opens as it is.
    pub fn csv(&self) -> String {
        let rows = self.book.sheets.iter().flat_map(|sheet| &sheet.rows);
        let texts = rows.map(|row| row.cells.iter().map(Cell::display_text).collect());
        csv(&texts.collect::<Vec<Vec<String>>>())
    }
}

/// The workbooks of all departments of a plan; `value` is its JSON.
pub fn forms(value: &Value, plan: &Plan, period: Period) -> Vec<Form> {
    let form = |Share { department, initiatives }: Share| {
        let ids = initiatives.iter().map(|at| &*plan.initiatives[*at].id);
        let rows: Vec<Value> = ids.map(|id| row(value, id, period)).collect();
        let sheet = report_sheet(value, &rows, &COLUMNS);
        let explanation = explanation(plan, &department, period);
        Form { department, count: rows.len(), book: Book { sheets: vec![sheet] }, explanation }
    };
    shares(plan).into_iter().map(form).collect()
}

/// The row of an initiative: what the plan says of the period already, in its own language.
fn row(plan: &Value, initiative: &str, period: Period) -> Value {
    let language = plan["language"].as_str().unwrap_or("ja");
    let part = period.part.as_str();
    let known = reports(plan).iter().find(|report| is_on(report, initiative, period.year.0, part));
    let answer = |field: &&str| {
        let value = known?.get(*field)?;
        Some(((*field).to_owned(), own_text(value, language).clone()))
    };
    let mut row: Map<String, Value> = COLUMNS.iter().filter_map(answer).collect();
    row.insert("initiative".into(), json!(initiative));
    row.insert("fiscal_year".into(), json!(period.year.0));
    row.insert("part".into(), json!(part));
    Value::Object(row)
}
