//! What of a workbook its reader does not tell: rows and columns that are hidden, and merged cells of ods.
//!
//! Called by `spreadsheet`. It looks at the XML of the sheets a second time, and keeps silent about what it cannot
//! read: that is told already.

use super::book::Span;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor};
use zip::ZipArchive;

/// What is hidden in a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Hidden {
    /// Rows, counted from 0.
    pub rows: Vec<usize>,
    /// Columns, counted from 0.
    pub columns: Vec<usize>,
    /// Merged cells, where the reader does not tell them.
    pub spans: Vec<Span>,
}

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// By sheet, of an xlsx.
pub(super) fn of_xlsx(bytes: &[u8]) -> HashMap<String, Hidden> {
    let mut found = HashMap::new();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return found };
    let mut files: HashMap<String, String> = HashMap::new();
    each(&mut archive, "xl/_rels/workbook.xml.rels", &mut |element| {
        if let (Some(id), Some(target)) = (value(element, "Id"), value(element, "Target")) {
            let target = target.trim_start_matches("/xl/").trim_start_matches("./").to_owned();
            files.insert(id, format!("xl/{target}"));
        }
    });
    let mut sheets = Vec::new();
    each(&mut archive, "xl/workbook.xml", &mut |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (value(element, "name"), value(element, "id"))
        {
            sheets.push((name, id));
        }
    });
    for (name, id) in sheets {
        let Some(file) = files.get(&id) else { continue };
        let mut hidden = Hidden::default();
        let mut next = 0;
        each(&mut archive, file, &mut |element| match element.local_name().as_ref() {
            "row" => {
                let row = number(element, "r").map_or(next, |row| row.saturating_sub(1));
                next = row + 1;
                if is_true(element, "hidden") {
                    hidden.rows.push(row);
                }
            }
            "col" if is_true(element, "hidden") => {
                if let (Some(first), Some(last)) = (number(element, "min"), number(element, "max")) {
                    // Often all columns to the end of the sheet are hidden.
                    hidden.columns.extend(first.max(1) - 1..last.min(first + 1_000));
                }
            }
            _ => {}
        });
        found.insert(name, hidden);
    }
    found
}

/// By sheet, of an ods.
pub(super) fn of_ods(bytes: &[u8]) -> HashMap<String, Hidden> {
    let mut found: HashMap<String, Hidden> = HashMap::new();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return found };
    let mut sheet = String::new();
    let (mut row, mut column) = (0, 0);
    let mut rows = 0;
    each(&mut archive, "content.xml", &mut |element| match element.local_name().as_ref() {
        "table" => {
            sheet = value(element, "name").unwrap_or_default();
            (row, rows) = (0, 0);
        }
        "table-row" => {
            row += rows;
            rows = number(element, "number-rows-repeated").unwrap_or(1);
            column = 0;
            if value(element, "visibility").is_some_and(|look| look != "visible") {
                let of_sheet = found.entry(sheet.clone()).or_default();
                of_sheet.rows.extend(row..row + rows.min(10_000));
            }
        }
        "table-cell" | "covered-table-cell" => {
            let down = number(element, "number-rows-spanned").unwrap_or(1);
            let across = number(element, "number-columns-spanned").unwrap_or(1);
            if down > 1 || across > 1 {
                let span = Span { rows: (row, row + down - 1), columns: (column, column + across - 1) };
                found.entry(sheet.clone()).or_default().spans.push(span);
            }
            column += number(element, "number-columns-repeated").unwrap_or(1);
        }
        _ => {}
    });
    found
}

/// Hands out every element of a file in the archive; none where it cannot be read.
fn each(archive: &mut Archive, file: &str, with: &mut dyn FnMut(&BytesStart)) {
    if let Ok(entry) = archive.by_name(file) {
        elements(BufReader::new(entry), with);
    }
}

fn elements(source: impl BufRead, with: &mut dyn FnMut(&BytesStart)) {
    let mut reader = Reader::from_reader(source);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => with(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

fn value(element: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = element.attributes().filter_map(Result::ok);
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|text| text.into_owned())
}

fn number(element: &BytesStart, name: &str) -> Option<usize> {
    value(element, name)?.parse().ok()
}

fn is_true(element: &BytesStart, name: &str) -> bool {
    value(element, name).is_some_and(|value| value == "1" || value == "true")
}
