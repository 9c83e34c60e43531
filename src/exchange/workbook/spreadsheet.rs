//! Workbooks of spreadsheet programs as plain sheets: xlsx, xls and ods.
//!
//! Called by `file`. It keeps what editors see: values, merged cells, what is hidden, formulas that went wrong.

use super::Watch;
use super::book::{Book, Cell, Row, Sheet, Span};
use super::fault::{Fault, Finding};
use super::{cell, hidden};
use crate::plan::Moment;
use calamine::{Data, DataRef, Dimensions, Ods, Reader, SheetVisible, Xls, Xlsx};
use std::io::Cursor;

/// As many cells are kept of one workbook.
const MOST: usize = 5_000_000;
/// How many cells are read between two looks at whether to go on.
const STEP: usize = 20_000;

type Opened<R> = Result<R, Fault>;

fn damaged(error: impl std::fmt::Display) -> Fault {
    let error = error.to_string();
    let finding =
        if error.to_lowercase().contains("password") { Finding::Encrypted } else { Finding::Damaged };
    Fault::of_file(finding, &error)
}

/// Cells that are filled in wherever they stand.
struct Filling<'w, 'c> {
    rows: Vec<Row>,
    count: usize,
    /// How many cells there will be, as the file says; 0 where it does not.
    all: usize,
    watch: &'w mut Watch<'c>,
}

impl Filling<'_, '_> {
    fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Fault> {
        self.count += 1;
        if self.count.is_multiple_of(STEP)
            && (self.watch)(self.count, if self.all >= self.count { self.all } else { 0 }).is_break()
        {
            return Err(Fault::of_file(Finding::Cancelled, ""));
        }
        // A single cell far below or far right is a slip, and would cost memory for all before it.
        if self.count > MOST || column > 16_384 || row > 1_048_576 {
            return Err(Fault::of_file(Finding::TooLarge, &format!("{} cells", self.count)));
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Row::default);
        }
        let cells = &mut self.rows[row].cells;
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        Ok(())
    }
}

/// Excel since 2007, LibreOffice, Google.
pub(super) fn xlsx(bytes: &[u8], watch: &mut Watch<'_>) -> Opened<Book> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let hidden = hidden::of_xlsx(bytes);
    let metadata = file.sheets_metadata().to_vec();
    let mut book = Book::default();
    let mut count = 0;
    for sheet in metadata {
        let Ok(mut cells) = file.worksheet_cells_reader(&sheet.name) else {
            // A sheet that holds a chart has no cells.
            continue;
        };
        // Some programs say nothing of how large a sheet is, and some too much.
        let size = usize::try_from(cells.dimensions().len()).unwrap_or_default();
        let all = if (2..=MOST).contains(&size) { count + size } else { 0 };
        let mut filling = Filling { rows: Vec::new(), count, all, watch };
        while let Some(found) = cells.next_cell_with_formula().map_err(damaged)? {
            let cell = of_ref(&found.value);
            let cell = match found.formula {
                Some(formula) if cell == Cell::Empty => Cell::Unanswered(formula.into()),
                _ => cell,
            };
            if cell != Cell::Empty {
                filling.put(found.pos.0 as usize, found.pos.1 as usize, cell)?;
            }
        }
        count = filling.count;
        let mut rows = filling.rows;
        let of_sheet = hidden.get(&sheet.name);
        for row in of_sheet.into_iter().flat_map(|of_sheet| &of_sheet.rows) {
            if let Some(row) = rows.get_mut(*row) {
                row.hidden = true;
            }
        }
        drop(cells);
        let merged = file.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        book.sheets.push(Sheet {
            name: sheet.name.as_str().into(),
            hidden: sheet.visible != SheetVisible::Visible,
            rows,
            spans: merged.iter().map(span).collect(),
            hidden_columns: of_sheet.map(|of_sheet| of_sheet.columns.clone()).unwrap_or_default(),
        });
    }
    Ok(book)
}

/// Excel up to 2003.
pub(super) fn older(bytes: &[u8], watch: &mut Watch<'_>) -> Opened<Book> {
    let mut file: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        // A new workbook with a password comes in the shell of an old one.
        calamine::XlsError::Cfb(_) if has(bytes, "EncryptedPackage") => {
            Fault::of_file(Finding::Encrypted, "")
        }
        error => damaged(error),
    })?;
    let merged = |file: &Xls<_>, name: &str| file.merge_cells_by_sheet_name(name).unwrap_or_default();
    whole(&mut file, merged, watch)
}

/// LibreOffice's own form.
pub(super) fn ods(bytes: &[u8], watch: &mut Watch<'_>) -> Opened<Book> {
    let mut file: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut book = whole(&mut file, |_, _| Vec::new(), watch)?;
    let hidden = hidden::of_ods(bytes);
    for sheet in &mut book.sheets {
        if let Some(of_sheet) = hidden.get(&*sheet.name) {
            sheet.spans.clone_from(&of_sheet.spans);
            for row in &of_sheet.rows {
                if let Some(row) = sheet.rows.get_mut(*row) {
                    row.hidden = true;
                }
            }
        }
    }
    Ok(book)
}

fn has(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}

fn whole<'b, F: Reader<Cursor<&'b [u8]>>>(
    file: &mut F,
    merged: impl Fn(&F, &str) -> Vec<Dimensions>,
    watch: &mut Watch<'_>,
) -> Opened<Book>
where
    F::Error: std::fmt::Display,
{
    let mut book = Book::default();
    let mut count = 0;
    for sheet in file.sheets_metadata().to_vec() {
        let range = file.worksheet_range(&sheet.name).map_err(damaged)?;
        let (top, left) = range.start().unwrap_or_default();
        let (high, wide) = range.get_size();
        let mut filling = Filling { rows: Vec::new(), count, all: count + high * wide, watch };
        for (row, column, value) in range.used_cells() {
            filling.put(top as usize + row, left as usize + column, of_data(value))?;
        }
        count = filling.count;
        let spans = merged(file, &sheet.name).iter().map(span).collect();
        book.sheets.push(Sheet {
            name: sheet.name.as_str().into(),
            hidden: sheet.visible != SheetVisible::Visible,
            rows: filling.rows,
            spans,
            hidden_columns: Vec::new(),
        });
    }
    Ok(book)
}

fn span(dimensions: &Dimensions) -> Span {
    Span {
        rows: (dimensions.start.0 as usize, dimensions.end.0 as usize),
        columns: (dimensions.start.1 as usize, dimensions.end.1 as usize),
    }
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
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::DateTime(date) if date.is_datetime() => {
            let date = cell::date(date);
            Moment::from_calendar(&date).map_or_else(|| Cell::text(&date), Cell::Day)
        }
        Data::DateTime(duration) => Cell::Number(duration.as_f64()),
        Data::DateTimeIso(text) | Data::DurationIso(text) => {
            let date = text.split('T').next().unwrap_or_default();
            Moment::from_calendar(date).map_or_else(|| Cell::text(text), Cell::Day)
        }
        Data::Error(error) => Cell::Wrong(error.to_string().into()),
    }
}
