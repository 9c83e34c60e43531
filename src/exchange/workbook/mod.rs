//! A plan as a workbook, and a workbook as a plan: what editors keep instead of JSON.
//!
//! ```text
//! bytes -> file -> Book -> sheets, rows, grid -> reading -> assembly -> JSON + [Diagnostic]
//! JSON -> tables -> Book -> writer -> bytes (xlsx)
//! ```
//!
//! Never guesses in silence: what is read otherwise than it is written is reported, and a workbook with a fault
//! makes no plan.

mod abouts;
mod advice;
mod annotations;
mod archive;
mod assembly;
pub mod book;
mod bounds;
mod cell;
mod cell_formats;
mod cell_symbols;
mod collector;
mod columns;
mod data_rows;
mod delimited;
mod draft;
mod encoding;
mod file;
mod fills;
mod format_errors;
mod gap;
mod grid;
mod heading_checks;
mod identity;
mod item;
mod layout;
mod long_texts;
mod merged;
mod messages;
mod names;
mod nesting;
#[cfg(test)]
mod new_field_check;
mod number_format;
mod ods;
mod ods_cell;
mod ods_styles;
pub mod partial_date;
mod passthrough;
mod plan_sheet;
mod printed;
mod reading;
mod references;
mod replacement;
mod report_rows;
mod roles;
mod rows;
mod sheet_builder;
mod sheets;
mod span_index;
mod spreadsheet;
mod strikethrough;
mod symbols;
mod tables;
mod template;
mod writer;
mod xls_container;
mod xls_records;
mod xls_shared_texts;
mod xls_styles;
mod xlsx_drawings;
mod xlsx_hidden;
mod xlsx_relations;
mod xlsx_styles;
mod xml;
mod year_export;
mod year_list;
mod year_merge;
mod year_order;
mod year_rows;
mod year_table;
mod years;

pub use book::{Book, Cell, CellRef, Row, Sheet};
pub use bounds::Excess;

pub use draft::samples;
pub(crate) use report_rows::put;
pub use report_rows::{Owner, ReportReader, ReportRow, ReturnedBook, UnreadCell};

use crate::format::diagnostic::Diagnostic;
use layout::Layout;
use serde_json::Value;
use std::fmt;
use std::ops::ControlFlow;
use std::sync::LazyLock;

/// Made once: the format does not change while a program runs.
static LAYOUT: LazyLock<Layout> = LazyLock::new(Layout::new);

/// The result of importing a workbook.
#[derive(Debug, Default)]
pub struct Import {
    /// The plan's JSON; none if there is an error.
    pub plan: Option<Value>,
    /// The diagnostics, errors first, by sheets and rows.
    pub diagnostics: Vec<Diagnostic>,
}

/// The cause for which a workbook cannot be written, in the words of the library that writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError(String);

impl fmt::Display for WriteError {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for WriteError {}

/// How far a long work has come: done and all, in the same unit; all is 0 where nobody knows it yet.
pub type Watch<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// Reads a workbook (xlsx, xlsm, xls, ods) or a sheet (CSV, its name is that of the file).
///
/// # Errors
/// The diagnostic of a file that cannot be read, or whose reading `watch` ended.
pub fn open(name: &str, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Book, Diagnostic> {
    let mut book = file::open(name, bytes, watch)?;
    long_texts::join(&mut book);
    Ok(book)
}

/// The diagnostic about a file that no reader comes to an end with.
pub fn unreadable() -> Diagnostic {
    messages::Message::Unreadable.of_file("")
}

/// Makes a plan of a workbook. Ids that are missing are taken from the plan `before`, or made. Single sheets take
/// the place of theirs in the plan `before`.
pub fn import(book: &Book, before: Option<&Value>, watch: &mut Watch<'_>) -> Import {
    reading::import(&LAYOUT, book, before, watch)
}

/// Makes a workbook of a plan. What editors added to an `old` workbook of it (columns, sheets) is put back.
///
/// ```
/// use city_plan::exchange::workbook::{export, import};
/// let plan: serde_json::Value = serde_json::from_str(include_str!("../../../plans/higashiosaka-2026.json"))?;
/// let book = export(&plan, None);
/// let back = import(&book, None, &mut |_, _| std::ops::ControlFlow::Continue(()));
/// assert_eq!(back.plan, Some(plan));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn export(plan: &Value, old: Option<&Book>) -> Book {
    let book = tables::book(&LAYOUT, plan);
    match old {
        Some(old) => super::workbook::passthrough::put_back(&LAYOUT, book, old),
        None => book,
    }
}

/// The bytes of an xlsx, with lists to choose from, notes and a sheet on how to fill it in.
///
/// # Errors
/// The workbook cannot be written in its format.
pub fn write(book: &Book) -> Result<Vec<u8>, WriteError> {
    write_with(book, None)
}

/// The same with another explanation in its first sheet, a paragraph a line.
///
/// # Errors
/// The workbook cannot be written in its format.
pub fn write_with_explanation(book: &Book, explanation: &str) -> Result<Vec<u8>, WriteError> {
    write_with(book, Some(explanation))
}

fn write_with(book: &Book, explanation: Option<&str>) -> Result<Vec<u8>, WriteError> {
    let parted = long_texts::split_texts(book);
    let written = writer::xlsx(&LAYOUT, parted.as_ref().unwrap_or(book), explanation);
    written.map_err(|error| WriteError(error.to_string()))
}

/// The sheet 進捗 with some reports of a plan, and with these columns alone: all of them, even where they are empty.
pub fn report_sheet(plan: &Value, reports: &[Value], columns: &[&str]) -> Sheet {
    report_rows::sheet(&LAYOUT, plan, reports, columns)
}

/// A workbook to begin with: an example of every common sheet.
pub fn template() -> Book {
    template::book(&LAYOUT)
}
