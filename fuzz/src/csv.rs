//! Rows as a table for Excel, and bytes as a table: no cell is run, and every cell comes back.

use city_plan::exchange::csv::{csv, unguarded};
use city_plan::exchange::workbook::{import, open};
use city_plan::format::diagnostic::explained::Surface;
use city_plan::plan::language::Language;
use std::ops::ControlFlow;

/// Takes the bytes for rows that are written, and for a file that is read.
pub fn check(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        written(text);
    }
    read(bytes);
}

/// Two control characters part rows and cells, as no text would.
fn written(text: &str) {
    let cells = |row: &str| row.split('\u{1f}').map(str::to_owned).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = text.split('\u{1e}').map(cells).collect();
    let file = csv(&rows);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&file.as_bytes()[3..]);
    let mut back = reader.records().map(|row| row.expect("a row"));
    for row in rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty()) || row.len() > 1) {
        let read = back.next().expect("as many rows");
        assert_eq!(read.len(), row.len(), "{file:?}");
        for (found, cell) in read.iter().zip(row) {
            assert_eq!(unguarded(found), cell, "{file:?}");
            assert!(!is_run(found), "{found:?}");
        }
    }
}

/// Whether a spreadsheet takes a cell for a formula, whatever stands before it unseen.
pub(crate) fn is_run(cell: &str) -> bool {
    let is_unseen = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}');
    cell.trim_start_matches(is_unseen).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// A sheet by any name, taken as each kind of single sheet.
fn read(bytes: &[u8]) {
    for name in ["取組.csv", "用語.csv"] {
        match open(name, bytes, &mut |_, _| ControlFlow::Continue(())) {
            Err(fault) => {
                assert!(!fault.message_on(Surface::Tool, Language::Ja).is_empty());
            }
            Ok(book) => {
                let back = import(&book, None, &mut |_, _| ControlFlow::Continue(()));
                assert!(back.plan.is_some() || !back.diagnostics.is_empty(), "neither a plan nor a word");
            }
        }
    }
}
