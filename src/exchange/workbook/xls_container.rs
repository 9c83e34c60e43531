//! The shell of an old workbook (xls): what is in it is counted, and handed on alone in a new shell.

use super::archive::damaged_file;
use super::bounds::{CELLS, Excess, FILE, SHEETS, Usage};
use super::xls_records::{kind, record};
use super::xls_shared_texts::Texts;
use crate::format::diagnostic::Diagnostic;
use std::io::{Cursor, Read, Write};

/// As many records are read, those of a place that several sheets share for each of them.
const RECORDS: usize = FILE / 4;

/// A workbook that was counted.
pub(super) struct Workbook {
    /// Its records.
    pub stream: Vec<u8>,
    /// The same in a shell of its own, for a reader.
    pub bytes: Vec<u8>,
    /// The places where its sheets begin.
    pub sheets: Vec<usize>,
    /// The texts that its cells share.
    pub texts: Texts,
}

/// The workbook alone in a shell of its own.
///
/// # Errors
/// No compound file, no workbook in it, or more in it than is read.
pub(super) fn workbook(bytes: &[u8]) -> Result<Workbook, Diagnostic> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged_file)?;
    let is = |name: &str, wanted: &str| name.eq_ignore_ascii_case(wanted);
    let named = |wanted: &str| {
        let mut entries = file.walk().filter(|entry| entry.is_stream() && is(entry.name(), wanted));
        entries.next().map(|entry| entry.path().to_owned())
    };
    let path = named("Workbook").or_else(|| named("Book")).ok_or_else(|| damaged_file("Workbook"))?;
    let mut stream = Vec::new();
    let part = file.open_stream(path).map_err(damaged_file)?;
    part.take(FILE as u64 + 1).read_to_end(&mut stream).map_err(damaged_file)?;
    if stream.len() > FILE {
        return Err(Excess::Part("Workbook".into()).diagnostic());
    }
    let (sheets, texts) = (sheets(&stream)?, Texts::read(&stream));
    check(&mut stream, &sheets, &texts)?;
    let bytes = wrap(&stream).map_err(damaged_file)?;
    Ok(Workbook { stream, bytes, sheets, texts })
}

fn wrap(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    // The reader takes a newer shell without small streams for a damaged one.
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    file.create_stream("/Workbook")?.write_all(stream)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

/// Counts the cells of all sheets, and takes out what the sheets say of their sizes.
fn check(stream: &mut [u8], sheets: &[usize], texts: &Texts) -> Result<(), Diagnostic> {
    let (mut records, mut cells) = (0, 0_usize);
    let mut usage = Usage::default();
    for start in sheets.iter().copied() {
        let (mut values, mut formulas) = (Rectangle::default(), Rectangle::default());
        // Charts inside of a sheet have records of the same kinds.
        let mut depth = 0;
        let mut at = start;
        while let Some((kind, data)) = record(stream, at) {
            records += 1;
            match kind {
                kind::BEGIN => depth += 1,
                kind::END if depth <= 1 => break,
                kind::END => depth -= 1,
                kind::SIZE if depth <= 1 => {
                    stream[at..at + 2].copy_from_slice(&kind::NOTHING.to_le_bytes());
                }
                _ => {
                    let data = &mut stream[data.clone()];
                    values.take(kind, data);
                    match kind {
                        kind::FORMULA => {
                            formulas.take(kind, data);
                            without_formula(data);
                        }
                        // The reader copies the text for each of its cells.
                        kind::SHARED => usage.text(texts.of_cell(data), &"".into())?,
                        _ => {}
                    }
                }
            }
            at = data.end;
        }
        cells = cells.saturating_add(values.size()).saturating_add(formulas.size());
        // The reader keeps them twice.
        if cells > CELLS / 2 || records > RECORDS {
            let last = (values.last.0.max(formulas.last.0), values.last.1.max(formulas.last.1));
            return Err(Excess::Cells("".into(), last.0, last.1).diagnostic());
        }
    }
    Ok(())
}

/// Takes the formula out of a cell that has one: its value is read, and names in it may be spelt out without end.
fn without_formula(data: &mut [u8]) {
    if let Some(length) = data.get_mut(20..22) {
        length.fill(0);
    }
}

/// The position at which each sheet begins.
fn sheets(stream: &[u8]) -> Result<Vec<usize>, Diagnostic> {
    let mut sheets = Vec::new();
    let mut at = 0;
    while let Some((kind, data)) = record(stream, at) {
        at = data.end;
        match (kind, stream.get(data.start..data.start + 4)) {
            (kind::SHEET, Some(&[a, b, c, d])) if data.len() >= 4 => {
                let start = u32::from_le_bytes([a, b, c, d]) as usize;
                if start > stream.len() {
                    return Err(damaged_file("BoundSheet"));
                }
                sheets.push(start);
            }
            (kind::END, _) => break,
            _ => {}
        }
    }
    if sheets.len() > SHEETS { Err(Excess::Sheets.diagnostic()) } else { Ok(sheets) }
}

/// The smallest rectangle around cells: the reader keeps all of it.
#[derive(Default)]
struct Rectangle {
    first: Option<(usize, usize)>,
    last: (usize, usize),
}

impl Rectangle {
    fn take(&mut self, kind: u16, data: &[u8]) {
        let word =
            |at: usize| data.get(at..at + 2).map(|two| usize::from(u16::from_le_bytes([two[0], two[1]])));
        let several = kind == kind::NUMBERS;
        if !several && !kind::VALUES.contains(&kind) {
            return;
        }
        let (Some(row), Some(column)) = (word(0), word(2)) else { return };
        let end = if several { word(data.len().saturating_sub(2)).unwrap_or(column) } else { column };
        let (top, left) = self.first.unwrap_or((row, column));
        self.first = Some((top.min(row), left.min(column).min(end)));
        self.last = (self.last.0.max(row), self.last.1.max(column).max(end));
    }

    fn size(&self) -> usize {
        self.first.map_or(0, |(top, left)| (self.last.0 - top + 1).saturating_mul(self.last.1 - left + 1))
    }
}
