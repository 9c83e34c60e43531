//! Workbooks of Excel as plain sheets: xlsx and xls.
//!
//! It keeps what editors see: values, merged cells, what is hidden, formulas that went wrong.

use super::Watch;
use super::archive::{Archive, damaged_file};
use super::book::{Book, Cell, Sheet, Span};
use super::bounds::{Excess, LAST, SHEETS, Usage, XML};
use super::cell_formats::{CellFormats, CellFormatter};
use super::messages::Message;
use super::sheet_builder::SheetBuilder;
use super::xls_container::Workbook;
use super::xls_styles::Styles;
use super::xlsx_hidden::Hidden;
use super::xml::Node;
use super::{cell, xls_container, xlsx_drawings, xlsx_relations};
use crate::format::diagnostic::Diagnostic;
use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Reader, Sheet as Metadata, SheetType, SheetVisible, Xls, Xlsx,
    XlsxFormulaMetadata,
};
use std::collections::HashMap;
use std::io::Cursor;
use std::rc::Rc;

type OpenResult<R> = Result<R, Diagnostic>;
type Book07<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Excel since 2007, LibreOffice, Google.
pub(super) fn xlsx(bytes: &[u8], archive: &mut Archive, watch: &mut Watch<'_>) -> OpenResult<Book> {
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let parts = xlsx_relations::sheets(archive)?;
    let metadata = file.sheets_metadata().to_vec();
    if metadata.len() > SHEETS {
        return Err(Excess::Sheets.diagnostic());
    }
    // Several sheets may have one part, which is read for each of them.
    let mut all = 0_u64;
    for sheet in &metadata {
        let part = parts.get(&sheet.name).map_or("", String::as_str);
        archive.count_part(part)?;
        all = all.saturating_add(archive.size(part));
    }
    if all > XML {
        return Err(Excess::Unpacked.diagnostic());
    }
    let mut book = Book::default();
    let mut filling = SheetBuilder::new(watch);
    let looks = CellFormats::read(archive, &mut filling.usage)?;
    let without_cells = without_cells(&metadata);
    for Metadata { name, visible, typ } in metadata {
        if typ != SheetType::WorkSheet {
            continue;
        }
        let name: Rc<str> = name.as_str().into();
        fill(&mut file, &name, &mut filling)?;
        let hidden = visible != SheetVisible::Visible;
        let mut sheet = Sheet { name, hidden, rows: filling.end(), ..Sheet::default() };
        if let Some(part) = parts.get(&*sheet.name) {
            apply_style(archive, part, &looks, &mut sheet, &mut filling.usage)?;
        }
        book.sheets.push(sheet);
    }
    if book.sheets.is_empty() { Err(without_cells) } else { Ok(book) }
}

/// The diagnostic of a workbook in which no sheet has cells.
fn without_cells(sheets: &[Metadata]) -> Diagnostic {
    let has = |kind: SheetType| sheets.iter().any(|sheet| sheet.typ == kind);
    let is_other = has(SheetType::DialogSheet) || has(SheetType::MacroSheet) || has(SheetType::Vba);
    let message = match (is_other, has(SheetType::ChartSheet)) {
        (true, _) => Message::UnsupportedSheet,
        (_, true) => Message::OnlyCharts,
        _ => Message::EmptyFile,
    };
    message.of_file("")
}

/// Goes through the XML of a sheet for what its cells look like, and for what lies over them.
fn apply_style(
    archive: &mut Archive,
    part: &str,
    looks: &CellFormats,
    sheet: &mut Sheet,
    usage: &mut Usage,
) -> OpenResult<()> {
    let (mut hidden, mut dressing) = (Hidden::default(), CellFormatter::default());
    archive.nodes(part, |node| {
        if let Node::Start(element) = &node {
            hidden.take(element, &sheet.name, usage)?;
        }
        dressing.take(&node, looks, sheet, usage)
    })?;
    hidden.end(sheet);
    xlsx_drawings::note(archive, part, sheet, usage)
}

/// Fills in the cells of a sheet.
fn fill(file: &mut Book07, name: &Rc<str>, filling: &mut SheetBuilder) -> OpenResult<()> {
    let mut cells = file.worksheet_cells_reader(name).map_err(unreadable)?;
    filling.begin(name, size(cells.dimensions()));
    // Formulas that several cells share, by their numbers: these may be of any size.
    let mut shared: HashMap<usize, Rc<str>> = HashMap::new();
    while let Some(found) = cells.next_cell_with_formula_metadata().map_err(unreadable)? {
        let formula: Option<Rc<str>> = found.formula.map(|formula| match formula {
            XlsxFormulaMetadata::Shared { shared_index, formula, .. } => {
                let formula: Rc<str> = formula.into();
                shared.insert(shared_index, formula.clone());
                formula
            }
            XlsxFormulaMetadata::SharedDerived { shared_index } => {
                shared.get(&shared_index).cloned().unwrap_or_default()
            }
            XlsxFormulaMetadata::Normal { formula } => formula.into(),
            _ => Rc::default(),
        });
        let cell = match formula {
            Some(formula) if found.value == DataRef::Empty => Cell::Unanswered(formula),
            _ => of_ref(&found.value),
        };
        if cell != Cell::Empty {
            filling.put(found.pos.0 as usize, found.pos.1 as usize, cell)?;
        }
    }
    Ok(())
}

/// How many cells a sheet says that it has. Some programs say nothing, and some too much.
fn size(dimensions: Dimensions) -> usize {
    let sides = [(dimensions.start.0, dimensions.end.0), (dimensions.start.1, dimensions.end.1)];
    let [rows, columns] = sides.map(|(first, last)| last.saturating_sub(first) as usize + 1);
    let size = rows.saturating_mul(columns);
    if (2..=super::bounds::CELLS).contains(&size) { size } else { 0 }
}

/// Excel up to 2003.
pub(super) fn older(bytes: &[u8], watch: &mut Watch<'_>) -> OpenResult<Book> {
    // A new workbook with a password comes in the shell of an old one.
    if has(bytes, "EncryptedPackage") {
        return Err(Message::Encrypted.of_file(""));
    }
    let Workbook { stream, bytes, sheets, texts } = xls_container::workbook(bytes)?;
    let mut file: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(unreadable)?;
    let styles = Styles::read(&stream, texts);
    let mut book = Book::default();
    let mut filling = SheetBuilder::new(watch);
    let metadata = file.sheets_metadata().to_vec();
    let without_cells = without_cells(&metadata);
    // Of a sheet that the reader passes over nobody knows which it was.
    let sheets = Some(sheets).filter(|sheets| sheets.len() == metadata.len()).unwrap_or_default();
    let tables = metadata.into_iter().enumerate().filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet);
    for (nth, sheet) in tables {
        let name: Rc<str> = sheet.name.as_str().into();
        let range = file.worksheet_range(&sheet.name).map_err(unreadable)?;
        let (top, left) = range.start().unwrap_or_default();
        let (high, wide) = range.get_size();
        filling.begin(&name, high.saturating_mul(wide));
        for (row, column, value) in range.used_cells() {
            filling.put(top as usize + row, left as usize + column, of_data(value))?;
        }
        let rows = filling.end();
        let merged = file.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        filling.usage.marks(merged.len(), &name)?;
        let spans = merged.iter().filter_map(span).collect();
        let hidden = sheet.visible != SheetVisible::Visible;
        let mut sheet = Sheet { name, hidden, rows, spans, ..Sheet::default() };
        if let Some(start) = sheets.get(nth) {
            styles.apply_style(&stream, *start, &mut sheet, &mut filling.usage)?;
        }
        book.sheets.push(sheet);
    }
    if book.sheets.is_empty() { Err(without_cells) } else { Ok(book) }
}

fn unreadable(error: impl std::fmt::Display) -> Diagnostic {
    let error = error.to_string();
    if error.to_lowercase().contains("password") {
        return Message::Encrypted.of_file(&error);
    }
    damaged_file(error)
}

fn has(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}

fn span(dimensions: &Dimensions) -> Option<Span> {
    let ((top, left), (bottom, right)) = (dimensions.start, dimensions.end);
    let span = Span {
        rows: (top as usize, (bottom as usize).min(LAST.0)),
        columns: (left as usize, (right as usize).min(LAST.1)),
    };
    (span.rows.0 <= span.rows.1 && span.columns.0 <= span.columns.1).then_some(span)
}

fn of_ref(value: &DataRef) -> Cell {
    match value {
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::String(text) => Cell::text(text),
        value => of_data(&Data::from(value.clone())),
    }
}

fn of_data(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) => Cell::text(text),
        Data::Int(number) => Cell::Number(*number as f64),
        // No program computes with such a number.
        Data::Float(number) if !number.is_finite() => Cell::Wrong("#NUM!".into()),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(truth) => Cell::Bool(*truth),
        Data::DateTime(date) if date.is_datetime() => day(date),
        Data::DateTime(duration) => Cell::Number(duration.as_f64()),
        Data::DateTimeIso(text) | Data::DurationIso(text) => cell::day(text),
        Data::Error(error) => Cell::Wrong(error.to_string().into()),
    }
}

/// A day, with its hours.
fn day(date: &ExcelDateTime) -> Cell {
    let (.., hours, minutes, _, _) = date.to_ymd_hms_milli();
    cell::day(&format!("{}T{hours:02}:{minutes:02}", cell::date(date)))
}
