//! Workbooks of LibreOffice (ods) as plain sheets.
//!
//! Cells and rows that are said once and repeated are kept as often as they are said, but only as far as
//! something stands in them.

use super::Watch;
use super::archive::Archive;
use super::book::{Annotation, Book, Cell, Sheet, Span};
use super::bounds::{Excess, LAST, SHEETS};
use super::cell_formats::annotate;
use super::messages::Message;
use super::ods_cell::{OdsCell, Read};
use super::ods_styles::Styles;
use super::sheet_builder::SheetBuilder;
use super::xml::{Node, number, place, repeated, value};
use crate::format::diagnostic::Diagnostic;
use quick_xml::events::{BytesStart, Event};
use std::ops::Range;
use std::rc::Rc;

/// The type that the archive declares.
const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// As many hidden columns at a time are reported: often all to the end of the sheet are.
const HIDDEN: usize = 1_000;

/// Reads the sheets.
///
/// # Errors
/// Another document, one with a password, or more in it than is read.
pub(super) fn read(archive: &mut Archive, watch: &mut Watch<'_>) -> Result<Book, Diagnostic> {
    let kind = archive.beginning("mimetype", 100);
    if !kind.is_empty() && !kind.starts_with(KIND) {
        return Err(Message::NotAWorkbook.of_file("OpenDocument"));
    }
    archive.elements("META-INF/manifest.xml", |element| match element.local_name().as_ref() {
        "encryption-data" => Err(Message::Encrypted.of_file("")),
        _ => Ok(()),
    })?;
    let mut reading = OdsReader::new(watch);
    archive.nodes("styles.xml", |node| reading.style(&node))?;
    archive.events("content.xml", |event| reading.event(event))?;
    reading.end()
}

struct OdsReader<'w, 'c> {
    filling: SheetBuilder<'w, 'c>,
    book: Book,
    styles: Styles,
    /// The sheet, while one is being read, and its hidden rows.
    sheet: Option<Sheet>,
    hidden_rows: Vec<Range<usize>>,
    /// The styles of cells that name none, up to each column.
    columns: Vec<(usize, String)>,
    /// The next row and column.
    at: (usize, usize),
    row: OdsRow,
    cell: Option<OdsCell>,
    /// The style that the cell names.
    cell_style: Option<String>,
    is_whole: bool,
}

/// A row that is being read.
#[derive(Default)]
struct OdsRow {
    repeated: usize,
    /// Its cells: the column, the number of repetitions, the content.
    cells: Vec<(usize, usize, Cell)>,
    /// The colours behind it: the column, how often, and which.
    fills: Vec<(usize, usize, Rc<str>)>,
    /// The style of cells that name none.
    style: Option<String>,
}

impl<'w, 'c> OdsReader<'w, 'c> {
    fn new(watch: &'w mut Watch<'c>) -> Self {
        Self {
            filling: SheetBuilder::new(watch),
            book: Book::default(),
            styles: Styles::default(),
            sheet: None,
            hidden_rows: Vec::new(),
            columns: Vec::new(),
            at: (0, 0),
            row: OdsRow::default(),
            cell: None,
            cell_style: None,
            is_whole: false,
        }
    }

    /// Takes in what comes next of the styles that have names.
    fn style(&mut self, node: &Node) -> Result<(), Diagnostic> {
        match node {
            Node::Start(element) => self.styles.begins(element, &mut self.filling.usage),
            Node::End("style") => {
                self.styles.ends("style:style");
                Ok(())
            }
            Node::End(_) | Node::Text(_) => Ok(()),
        }
    }

    fn event(&mut self, event: &Event) -> Result<(), Diagnostic> {
        match event {
            Event::Start(element) => self.begins(element),
            Event::Empty(element) => {
                self.begins(element)?;
                self.ends(element.name().as_ref())
            }
            Event::End(element) => self.ends(element.name().as_ref()),
            Event::Text(text) => self.text(&text.xml10_content()),
            Event::CData(text) => self.text(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let written = format!("&{};", &**name);
                self.text(&quick_xml::escape::unescape(&written).unwrap_or_default())
            }
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Diagnostic> {
        match &mut self.cell {
            Some(cell) => cell.text(text),
            None => Ok(()),
        }
    }

    fn begins(&mut self, element: &BytesStart) -> Result<(), Diagnostic> {
        if let Some(cell) = &mut self.cell {
            return cell.begins(element, &self.styles);
        }
        match element.name().as_ref() {
            name if name.starts_with("style:") => self.styles.begins(element, &mut self.filling.usage)?,
            name if name.starts_with("draw:") => self.shape(element)?,
            "calcext:conditional-format" => self.rule(element)?,
            "table:table" => self.begin_sheet(element)?,
            "table:table-column" => self.column(element)?,
            "table:table-row" => self.begin_row(element)?,
            "table:table-cell" | "table:covered-table-cell" if self.sheet.is_some() => {
                self.merge(element)?;
                let own = value(element, "style-name");
                self.cell = Some(OdsCell::new(element));
                self.cell_style = own;
            }
            _ => {}
        }
        Ok(())
    }

    fn ends(&mut self, name: &str) -> Result<(), Diagnostic> {
        if let Some(cell) = &mut self.cell {
            if !cell.ends(name) {
                return Ok(());
            }
            return self.end_cell();
        }
        self.styles.ends(name);
        match name {
            "table:table-row" => self.end_row(),
            "table:table" => {
                self.end_sheet();
                Ok(())
            }
            "office:spreadsheet" => {
                self.is_whole = true;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn begin_sheet(&mut self, element: &BytesStart) -> Result<(), Diagnostic> {
        self.end_sheet();
        if self.book.sheets.len() >= SHEETS {
            return Err(Excess::Sheets.diagnostic());
        }
        let style = value(element, "style-name");
        let name = value(element, "name").unwrap_or_default();
        let hidden = self.styles.is_hidden(style.as_deref());
        let sheet = Sheet { name: name.into(), hidden, ..Sheet::default() };
        self.filling.begin(&sheet.name, 0);
        self.sheet = Some(sheet);
        self.columns.clear();
        self.at = (0, 0);
        Ok(())
    }

    fn end_sheet(&mut self) {
        let Some(mut sheet) = self.sheet.take() else { return };
        sheet.rows = self.filling.end();
        for rows in std::mem::take(&mut self.hidden_rows) {
            let end = rows.end.min(sheet.rows.len());
            for row in sheet.rows.get_mut(rows.start..end).into_iter().flatten() {
                row.hidden = true;
            }
        }
        self.book.sheets.push(sheet);
    }

    fn column(&mut self, element: &BytesStart) -> Result<(), Diagnostic> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let (from, count) = (self.at.1, repeated(element, "number-columns-repeated"));
        self.at.1 = from.saturating_add(count);
        if let Some(style) = value(element, "default-cell-style-name") {
            self.filling.usage.marks(1, &sheet.name)?;
            self.columns.push((self.at.1, style));
        }
        if is_hidden(element) && from <= LAST.1 {
            let columns = from..self.at.1.min(from + HIDDEN).min(LAST.1 + 1);
            self.filling.usage.marks(columns.len(), &sheet.name)?;
            sheet.hidden_columns.extend(columns);
        }
        Ok(())
    }

    fn begin_row(&mut self, element: &BytesStart) -> Result<(), Diagnostic> {
        let Some(sheet) = &self.sheet else { return Ok(()) };
        self.at.1 = 0;
        let style = value(element, "default-cell-style-name");
        self.row = OdsRow { repeated: repeated(element, "number-rows-repeated"), style, ..OdsRow::default() };
        if is_hidden(element) {
            self.filling.usage.marks(1, &sheet.name)?;
            self.hidden_rows.push(self.at.0..self.at.0.saturating_add(self.row.repeated));
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Diagnostic> {
        let row = std::mem::take(&mut self.row);
        let first = self.at.0;
        self.at.0 = first.saturating_add(row.repeated);
        if row.cells.is_empty() {
            return Ok(());
        }
        // One place beyond the last is enough to hear of what is too far out.
        let places = |from: usize, count: usize, last: usize| {
            from.min(last + 1)..from.saturating_add(count).min(last + 2)
        };
        for row_at in places(first, row.repeated, LAST.0) {
            self.colour(row_at, &row.fills)?;
            for (column, count, cell) in &row.cells {
                for at in places(*column, *count, LAST.1) {
                    self.filling.put(row_at, at, cell.clone())?;
                }
            }
        }
        Ok(())
    }

    fn merge(&mut self, element: &BytesStart) -> Result<(), Diagnostic> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let (row, column) = self.at;
        let to = |from: usize, name: &str, last: usize| {
            from.saturating_add(number(element, name).unwrap_or(1).max(1) - 1).min(last)
        };
        let bottom = to(row, "number-rows-spanned", LAST.0);
        let right = to(column, "number-columns-spanned", LAST.1);
        if bottom > row || right > column {
            self.filling.usage.marks(1, &sheet.name)?;
            sheet.spans.push(Span { rows: (row, bottom.max(row)), columns: (column, right.max(column)) });
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Diagnostic> {
        let Some(mut cell) = self.cell.take() else { return Ok(()) };
        let (at, count) = (self.at, cell.repeated);
        self.at.1 = at.1.saturating_add(count);
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        for (seen, words) in std::mem::take(&mut cell.annotations) {
            annotate(sheet, (seen, at, &words), &mut self.filling.usage)?;
        }
        let after = self.columns.partition_point(|(end, _)| *end <= at.1);
        let by_column = || self.columns.get(after).map(|(_, style)| style);
        let named = self.cell_style.as_ref().or(self.row.style.as_ref()).or_else(by_column);
        let style = self.styles.of(named.map(String::as_str)).cloned().unwrap_or_default();
        if let Some(fill) = style.fill {
            self.row.fills.push((at.1, count, fill));
        }
        let Read { cell, struck } = cell.read();
        if style.struck && !cell.is_empty() {
            return annotate(sheet, (Annotation::Struck, at, &cell.display_text()), &mut self.filling.usage);
        }
        if !struck.trim().is_empty() {
            annotate(sheet, (Annotation::Struck, at, &struck), &mut self.filling.usage)?;
        }
        if cell != Cell::Empty {
            self.row.cells.push((at.1, count, cell));
        }
        Ok(())
    }

    /// Colours a row in which something stands.
    fn colour(&mut self, row: usize, fills: &[(usize, usize, Rc<str>)]) -> Result<(), Diagnostic> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        for (column, count, fill) in fills.iter().filter(|(column, ..)| *column <= LAST.1) {
            let last = column.saturating_add(*count - 1).min(LAST.1);
            if sheet.fills.put(row, (*column, last), fill) {
                self.filling.usage.marks(1, &sheet.name)?;
            }
        }
        Ok(())
    }

    /// Notes a shape that lies over the sheet; it says in which cell it ends.
    fn shape(&mut self, element: &BytesStart) -> Result<(), Diagnostic> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let at = value(element, "end-cell-address").and_then(|cells| first_of(&cells));
        // What belongs to a shape has no cell of its own.
        at.map_or(Ok(()), |at| annotate(sheet, (Annotation::Shape, at, ""), &mut self.filling.usage))
    }

    /// Notes cells whose look depends on a rule.
    fn rule(&mut self, element: &BytesStart) -> Result<(), Diagnostic> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let cells = value(element, "target-range-address").unwrap_or_default();
        let at = first_of(&cells).unwrap_or_default();
        annotate(sheet, (Annotation::Rule, at, ""), &mut self.filling.usage)
    }

    fn end(mut self) -> Result<Book, Diagnostic> {
        if !self.is_whole {
            return Err(Message::Damaged.of_file("content.xml"));
        }
        self.end_sheet();
        Ok(self.book)
    }
}

/// The first cell of a range with the name of its sheet: 年度別.B2:年度別.C3.
fn first_of(cells: &str) -> Option<(usize, usize)> {
    let first = cells.split([':', ' ']).next()?;
    place(&first.rsplit('.').next()?.replace('$', ""))
}

fn is_hidden(element: &BytesStart) -> bool {
    value(element, "visibility").is_some_and(|look| look != "visible")
}
