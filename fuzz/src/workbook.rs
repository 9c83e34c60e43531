//! Bytes as a workbook: read or refused with a sentence, and a plan that came out of one goes in again.
//!
//! A fuzzer cannot change what is compressed. Beside whole files, these bytes are therefore taken for the parts of an
//! archive that is put together here, and for the cells of a workbook that is read already.

use city_plan::exchange::workbook::{Book, Cell, Row, Sheet, export, import, open, write};
use city_plan::format::diagnostic::explained::Surface;
use city_plan::plan::language::Language;
use serde_json::Value;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;

/// Begins the bytes of an archive's parts; two zeros stand between them, one between name and content.
const PARTS: &[u8] = b"parts\n";
/// Begins the texts of cells: tabs, line feeds and form feeds part cells, rows and sheets.
const CELLS: &[u8] = b"cells\n";

/// Takes the bytes for a file, for the parts of one or for cells, by how they begin.
pub fn check(bytes: &[u8]) {
    if let Some(cells) = bytes.strip_prefix(CELLS) {
        let cells = String::from_utf8_lossy(cells);
        taken(&Book { sheets: cells.split('\u{c}').map(sheet).collect() });
    } else if let Some(parts) = bytes.strip_prefix(PARTS) {
        opened(&archive(parts));
    } else {
        opened(bytes);
    }
}

fn opened(bytes: &[u8]) {
    match open("取組.xlsx", bytes, &mut |_, _| ControlFlow::Continue(())) {
        Ok(book) => taken(&book),
        Err(fault) => assert!(!fault.message_on(Surface::Tool, Language::Ja).is_empty()),
    }
}

fn taken(book: &Book) {
    let back = import(book, None, &mut |_, _| ControlFlow::Continue(()));
    for finding in &back.diagnostics {
        for (language, surface) in [(Language::Ja, Surface::Studio), (Language::En, Surface::Tool)] {
            assert!(!finding.message_on(surface, language).is_empty());
        }
    }
    match back.plan {
        Some(plan) => comes_back(&plan),
        None => assert!(back.diagnostics.iter().any(|finding| finding.is_error()), "no plan, and no fault"),
    }
}

/// A plan of a workbook, written as one and read again, is the same plan.
fn comes_back(plan: &Value) {
    let Ok(bytes) = write(&export(plan, None)) else { return };
    let book = open("a.xlsx", &bytes, &mut |_, _| ControlFlow::Continue(())).expect("our own file");
    let again = import(&book, None, &mut |_, _| ControlFlow::Continue(()));
    let faults: Vec<_> = again.diagnostics.iter().filter(|finding| finding.is_error()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(again.plan.as_ref(), Some(plan));
}

/// A sheet of cells; its first line is its name.
fn sheet(text: &str) -> Sheet {
    let (name, rows) = text.split_once('\n').unwrap_or((text, ""));
    let row = |row: &str| Row { hidden: false, cells: row.split('\t').map(cell).collect() };
    Sheet { name: name.into(), rows: rows.split('\n').map(row).collect(), ..Sheet::default() }
}

/// A text, or a number after `#`.
fn cell(text: &str) -> Cell {
    let number =
        text.strip_prefix('#').and_then(|number| number.parse().ok()).filter(|n: &f64| n.is_finite());
    number.map_or_else(|| Cell::text(text), Cell::Number)
}

fn archive(bytes: &[u8]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut rest = bytes;
    while !rest.is_empty() {
        let end = rest.windows(2).position(|two| two == [0, 0]).unwrap_or(rest.len());
        let part = &rest[..end];
        rest = rest.get(end + 2..).unwrap_or_default();
        let Some(at) = part.iter().position(|byte| *byte == 0) else { continue };
        if out.start_file(String::from_utf8_lossy(&part[..at]), stored).is_ok() {
            drop(out.write_all(&part[at + 1..]));
        }
    }
    out.finish().map(Cursor::into_inner).unwrap_or_default()
}
