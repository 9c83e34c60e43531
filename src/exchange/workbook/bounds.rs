//! How much of a file is read: the bounds that keep a reading within half a gigabyte, and what is said beyond them.
//!
//! `tests/it/exchange/hostile_workbooks.rs` holds the bounds themselves.

use super::book::{CellRef, column_name};
use super::messages::Message;
use crate::format::diagnostic::Diagnostic;
use crate::plan::language::Localized;
use std::rc::Rc;

/// The bytes of a file.
pub(super) const FILE: usize = 50 << 20;
/// The bytes of a plan's JSON in the studio.
const PLAN: usize = 100 << 20;
/// The parts of an archive.
pub(super) const PARTS: usize = 20_000;
/// The bytes of all XML in an archive, as they come out of the compression.
pub(super) const XML: u64 = 256 << 20;
/// The bytes of one tag or one text in it: a cell holds 32,767 characters at most.
pub(super) const PIECE: usize = 1 << 20;
/// The bytes of the XML of what is kept whole while the sheets are read: styles, lists of sheets and names.
pub(super) const FRAME: u64 = 16 << 20;
/// The bytes of the texts that cells share, and how many of them there may be.
pub(super) const SHARED: (u64, usize) = (128 << 20, 2_000_000);
/// The formats of cells, with their fonts and fills; spreadsheet programs know 65,490 of them, and as many styles that
/// they come from.
pub(super) const STYLES: usize = 140_000;
/// The sheets of a workbook.
pub(super) const SHEETS: usize = 10_000;
/// The cells of a workbook, with the empty ones before them in their rows.
pub(super) const CELLS: usize = 4_000_000;
/// The rows of a workbook, with the empty ones before them.
pub(super) const ROWS: usize = 2 << 20;
/// The bytes of the texts in all cells, with what else has a text: comments, shapes, words that are struck out.
pub(super) const TEXT: usize = 64 << 20;
/// The merged cells of a workbook, its hidden rows and columns, runs of coloured cells, comments and shapes.
pub(super) const MARKS: usize = 1_000_000;
/// The last row and the last column that spreadsheet programs know, counted from 0.
pub(super) const LAST: (usize, usize) = (1_048_575, 16_383);

/// A limit that a file exceeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Bytes of the file: how many.
    File(u64),
    /// Parts of the archive.
    Parts,
    /// Bytes in its parts.
    Unpacked,
    /// Bytes in a part that is kept whole, or in one piece of it: its name.
    Part(String),
    /// Sheets.
    Sheets,
    /// Cells, up to a sheet, a row and a column.
    Cells(Rc<str>, usize, usize),
    /// Rows, up to a sheet and a row.
    Rows(Rc<str>, usize),
    /// Characters in the cells and comments of all sheets, up to this one.
    Text(Rc<str>),
    /// Merged cells, hidden rows and columns, coloured cells, comments and shapes, up to this sheet.
    Marks(Rc<str>),
    /// Memory that all of it together takes.
    Memory,
    /// The same, of a plan's JSON.
    PlanMemory,
    /// Bytes of a plan's JSON: how many.
    Plan(u64),
}

impl Excess {
    /// Returns whether a file has too many bytes to be opened.
    pub fn of_file(bytes: u64) -> Option<Self> {
        (bytes > FILE as u64).then_some(Self::File(bytes))
    }

    /// The diagnostic about the file.
    pub fn diagnostic(&self) -> Diagnostic {
        let place = |sheet: &Rc<str>, row, column| CellRef { sheet: sheet.clone(), row, column };
        let place = match self {
            Self::Cells(sheet, row, column) => place(sheet, Some(*row), Some(*column)),
            Self::Rows(sheet, row) => place(sheet, Some(*row), None),
            Self::Text(sheet) | Self::Marks(sheet) => place(sheet, None, None),
            _ => CellRef::default(),
        };
        let message = match self {
            Self::Plan(_) | Self::PlanMemory => Message::PlanTooLarge,
            _ => Message::TooLarge,
        };
        message.at(place, "", &self.reason()).finish()
    }

    /// Returns whether a plan's JSON has too many bytes to be opened in the studio.
    pub fn of_plan(bytes: u64) -> Option<Self> {
        (bytes > PLAN as u64).then_some(Self::Plan(bytes))
    }

    /// One of each kind, for the table of messages that people review.
    pub(super) fn samples() -> Vec<Self> {
        let sheet = || Rc::from("予定");
        vec![
            Self::File(60 << 20),
            Self::Parts,
            Self::Unpacked,
            Self::Part("xl/styles.xml".to_owned()),
            Self::Sheets,
            Self::Cells(sheet(), LAST.0 + 1, 0),
            Self::Cells(sheet(), 39, 25),
            Self::Rows(sheet(), LAST.0),
            Self::Text(sheet()),
            Self::Marks(sheet()),
            Self::Memory,
            Self::PlanMemory,
            Self::Plan(120 << 20),
        ]
    }

    fn reason(&self) -> Localized {
        match self {
            Self::File(bytes) => Localized {
                ja: format!("{} MBあります。50 MBまで読めます", bytes >> 20),
                en: format!("it has {} MB; up to 50 MB can be read", bytes >> 20),
            },
            Self::Parts => Localized {
                ja: format!("中の部品が{PARTS}を超えています"),
                en: format!("it has more than {PARTS} parts"),
            },
            Self::Unpacked => Localized {
                ja: format!("開くと{} MBを超えます", XML >> 20),
                en: format!("it has more than {} MB when it is unpacked", XML >> 20),
            },
            Self::Part(name) => Localized {
                ja: format!("中の部品 {name} が大きすぎます"),
                en: format!("its part {name} is too large"),
            },
            Self::Sheets => Localized {
                ja: format!("シートが{SHEETS}枚を超えています"),
                en: format!("it has more than {SHEETS} sheets"),
            },
            Self::Cells(_, row, column) if *row > LAST.0 || *column > LAST.1 => Localized {
                ja: format!(
                    "表計算ソフトの最後の行（{}）か列（{}）より先です",
                    LAST.0 + 1,
                    column_name(LAST.1)
                ),
                en: format!(
                    "this cell is beyond the last row ({}) or column ({}) of spreadsheets",
                    LAST.0 + 1,
                    column_name(LAST.1)
                ),
            },
            Self::Cells(_, row, column) => Localized {
                ja: format!(
                    "{}列{}行までで、空のセルも入れて{CELLS}を超えます",
                    column_name(*column),
                    row + 1
                ),
                en: format!(
                    "it has more than {CELLS} cells up to column {}, row {}, counting empty ones",
                    column_name(*column),
                    row + 1
                ),
            },
            Self::Rows(..) => Localized {
                ja: format!("空の行も入れて{ROWS}行を超えます"),
                en: format!("it has more than {ROWS} rows, counting empty ones"),
            },
            Self::Text(_) => Localized {
                ja: format!("セルやコメントの文字が、全部で{} MBを超えます", TEXT >> 20),
                en: format!("its cells and comments have more than {} MB of text", TEXT >> 20),
            },
            Self::Marks(_) => Localized {
                ja: format!(
                    "結合したセル、隠れた行・列、色の付いたセル、コメント、図形が、合わせて{MARKS}を超えます"
                ),
                en: format!(
                    "it has more than {MARKS} merged cells, hidden rows and columns, coloured cells, comments and shapes"
                ),
            },
            Self::Memory => Localized {
                ja: "読むのに512 MBを超えるメモリーが要ります".into(),
                en: "reading it takes more than 512 MB of memory".into(),
            },
            Self::PlanMemory => Localized {
                ja: "その大きさに比べて、読むのに要るメモリーが多すぎます".into(),
                en: "reading it takes too much memory".into(),
            },
            Self::Plan(bytes) => Localized {
                ja: format!("{} MBあります。{} MBまで読めます", bytes >> 20, PLAN >> 20),
                en: format!("it has {} MB; up to {} MB can be read", bytes >> 20, PLAN >> 20),
            },
        }
    }
}

/// Counts what has been kept of a workbook.
#[derive(Debug, Default)]
pub(super) struct Usage {
    cells: usize,
    rows: usize,
    text: usize,
    marks: usize,
}

impl Usage {
    /// Cells that a row grows by, up to a column.
    pub(super) fn cells(
        &mut self,
        more: usize,
        sheet: &Rc<str>,
        at: (usize, usize),
    ) -> Result<(), Diagnostic> {
        self.cells = self.cells.saturating_add(more);
        within(self.cells, CELLS, || Excess::Cells(sheet.clone(), at.0, at.1))
    }

    /// Rows that a sheet grows by.
    pub(super) fn rows(&mut self, more: usize, sheet: &Rc<str>, row: usize) -> Result<(), Diagnostic> {
        self.rows = self.rows.saturating_add(more);
        within(self.rows, ROWS, || Excess::Rows(sheet.clone(), row))
    }

    /// Bytes of a text.
    pub(super) fn text(&mut self, bytes: usize, sheet: &Rc<str>) -> Result<(), Diagnostic> {
        self.text = self.text.saturating_add(bytes);
        within(self.text, TEXT, || Excess::Text(sheet.clone()))
    }

    /// Merged cells, hidden rows and columns, coloured cells, comments and shapes.
    pub(super) fn marks(&mut self, more: usize, sheet: &Rc<str>) -> Result<(), Diagnostic> {
        self.marks = self.marks.saturating_add(more);
        within(self.marks, MARKS, || Excess::Marks(sheet.clone()))
    }
}

fn within(count: usize, most: usize, excess: impl FnOnce() -> Excess) -> Result<(), Diagnostic> {
    if count > most { Err(excess().diagnostic()) } else { Ok(()) }
}
