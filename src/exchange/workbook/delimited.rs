//! A sheet as CSV: commas, tabs, semicolons or upright strokes; in any encoding of offices.
//!
//! Excel in Japan writes Shift_JIS where nobody chooses otherwise.

use super::Watch;
use super::book::{Cell, Row, Sheet};
use super::bounds::{Excess, LAST, Usage};
use super::encoding;
use super::messages::Message;
use crate::exchange::csv::unguarded;
use crate::format::diagnostic::Diagnostic;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use std::borrow::Cow;
use std::rc::Rc;

/// How many rows are read between two looks at whether to go on.
const STEP: usize = 1_000;

/// Reads a sheet.
pub(super) fn sheet(name: &str, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Sheet, Diagnostic> {
    let text = decode(bytes)?;
    if encoding::is_garbled(&text) {
        return Err(Message::Garbled.of_file(""));
    }
    let delimiter = delimiter(&text);
    let (name, mut usage): (Rc<str>, _) = (name.into(), Usage::default());
    check(text.as_bytes(), delimiter, &name)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Row> = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut inside = 0;
    let damaged = |error: csv::Error| Message::Damaged.of_file(&error.to_string());
    while reader.read_record(&mut record).map_err(damaged)? {
        inside += record.iter().map(|text| text.matches('\n').count()).sum::<usize>();
        let at = last_line(reader.position(), &text).saturating_sub(inside).max(rows.len());
        // The reader passes over empty lines; people count them. Line breaks inside of cells make no row.
        usage.rows(at + 1 - rows.len(), &name, at)?;
        usage.cells(record.len(), &name, (at, record.len()))?;
        usage.text(record.as_slice().len(), &name)?;
        rows.resize_with(at, Row::default);
        let cells = record.iter().map(|text| Cell::text(unguarded(text))).collect();
        rows.push(Row { hidden: false, cells });
        if rows.len().is_multiple_of(STEP) && watch(reader.position().byte() as usize, text.len()).is_break()
        {
            return Err(Message::Cancelled.of_file(""));
        }
    }
    Ok(Sheet { name, rows, ..Sheet::default() })
}

/// The line in which a record ended, counted from 0.
fn last_line(at: &csv::Position, text: &str) -> usize {
    let before = text.as_bytes().get(..at.byte() as usize).unwrap_or_default();
    // The end of the line is read with the record, but not the end of the text.
    at.line() as usize - 1 - usize::from(before.ends_with(b"\n"))
}

/// Counts the cells of each row: the reader keeps as many places as a row has, and there may be millions.
fn check(mut text: &[u8], delimiter: u8, name: &Rc<str>) -> Result<(), Diagnostic> {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let mut field = [0; 1 << 12];
    let (mut row, mut column) = (0, 0);
    loop {
        let (read, taken, _) = reader.read_field(text, &mut field);
        text = text.get(taken..).unwrap_or_default();
        match read {
            csv_core::ReadFieldResult::Field { record_end: true } => (row, column) = (row + 1, 0),
            csv_core::ReadFieldResult::Field { record_end: false } => column += 1,
            csv_core::ReadFieldResult::End => return Ok(()),
            _ => {}
        }
        if column > LAST.1 {
            return Err(Excess::Cells(name.clone(), row, column).diagnostic());
        }
    }
}

/// The text of a file.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Diagnostic> {
    let text = encoding::decode(bytes).ok_or_else(|| Message::BadEncoding.of_file(""))?;
    // Lone returns end lines in very old files.
    Ok(match (text.contains('\n'), text.contains('\r')) {
        (_, false) => text,
        (true, true) => text.replace("\r\n", "\n").into(),
        (false, true) => text.replace('\r', "\n").into(),
    })
}

/// Returns whether the characters of a file have two bytes.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = encoding.or_else(|| encoding::wide(bytes));
    encoding.is_some_and(|encoding| encoding == UTF_16LE || encoding == UTF_16BE)
}

/// The delimiter: the candidate that is most frequent in the first lines.
fn delimiter(text: &str) -> u8 {
    let begin = || text.lines().take(5);
    let count = |sign: char| begin().map(|line| line.matches(sign).count()).sum::<usize>();
    let signs = [',', '\t', ';', '|'];
    signs.into_iter().rev().max_by_key(|sign| count(*sign)).map_or(b',', |sign| sign as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::SHIFT_JIS;
    use std::ops::ControlFlow;

    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = sheet("取組", bytes, &mut |_, _| ControlFlow::Continue(())).expect("a sheet");
        sheet.rows.iter().map(|row| row.cells.iter().map(Cell::display_text).collect()).collect()
    }

    #[test]
    fn what_excel_writes_is_read_in_every_encoding() {
        let text = "名前,担当\r\n窓口,①総務課\r\n";
        let wide: Vec<u8> =
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        let (japanese, ..) = SHIFT_JIS.encode(text);
        for bytes in [text.as_bytes(), &marked, &wide, &japanese] {
            assert_eq!(read(bytes), [["名前", "担当"], ["窓口", "①総務課"]]);
        }
        for sign in ["\t", ";", "|"] {
            assert_eq!(read(text.replace(',', sign).as_bytes())[1], ["窓口", "①総務課"], "{sign}");
        }
    }

    #[test]
    fn rows_are_counted_as_people_see_them() {
        let rows = read("名前,文\n\n窓口,\"上\n下\"\n予約,中\n".as_bytes());
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[2], ["窓口", "上\n下"]);
        assert_eq!(rows[3], ["予約", "中"]);
        for end in ["", "\n", "\n\n"] {
            let rows = read(format!("\n名前{}\n窓口{end}", "\n".repeat(20_000)).as_bytes());
            assert_eq!((rows.len(), &*rows[1][0]), (20_003, "名前"), "{end:?}");
        }
    }
}
