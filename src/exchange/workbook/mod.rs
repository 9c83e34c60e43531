//! A plan as a workbook, and a workbook as a plan: what editors keep instead of JSON.
//!
//! ```text
//! bytes -> file -> Book -> sheets, rows, grid -> assembly -> JSON + [Fault]
//! JSON -> tables -> Book -> writer -> bytes (xlsx)
//! ```
//!
//! Called by the tool and the studio. Never guesses in silence: what is read otherwise than it is written is
//! told, and a workbook with a fault makes no plan.

pub mod book;
pub mod fault;

pub use book::{Book, Cell, Place, Row, Sheet};
pub use fault::{Fault, Tongue};

use serde_json::Value;
use std::ops::ControlFlow;

/// What a workbook came to.
#[derive(Debug, Default)]
pub struct Import {
    /// The plan's JSON; nothing where some finding is a fault.
    pub plan: Option<Value>,
    /// What was found, by sheets and rows; faults and remarks.
    pub findings: Vec<Fault>,
}

/// How far a long work has come: done and all, in the same unit.
pub type Watch<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// Reads a workbook (xlsx, xlsm, xls, ods) or a sheet (CSV, its name is that of the file).
///
/// # Errors
/// What keeps the whole file from being read; also where `watch` ended it.
pub fn open(_name: &str, _bytes: &[u8], _watch: &mut Watch<'_>) -> Result<Book, Fault> {
    todo!()
}

/// Makes a plan of a workbook. Ids that are missing are taken from the plan `before`, or made.
pub fn import(_book: &Book, _before: Option<&Value>, _watch: &mut Watch<'_>) -> Import {
    todo!()
}

/// Makes a workbook of a plan. What editors added to an `old` workbook of it (columns, sheets) is put back.
pub fn export(_plan: &Value, _old: Option<&Book>) -> Book {
    todo!()
}

/// The bytes of an xlsx, with lists to choose from, notes and a sheet on how to fill it in.
///
/// # Errors
/// What the format of workbooks cannot hold.
pub fn write(_book: &Book, _tongue: Tongue) -> Result<Vec<u8>, String> {
    todo!()
}

/// A workbook to begin with: an example of every common sheet.
pub fn template() -> Book {
    todo!()
}
