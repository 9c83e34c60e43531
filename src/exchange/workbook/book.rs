//! A workbook as plain values: sheets of rows of cells, whatever program wrote it.
//!
//! It knows nothing of plans.

pub use super::fills::Fills;
pub use crate::format::diagnostic::explained::location::{CellRef, column_name};
use crate::plan::PartialDate;
use std::rc::Rc;

/// A workbook, in the order of its sheets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Its sheets; a CSV file has one.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The name on its tab.
    pub name: Rc<str>,
    /// True if its tab is hidden.
    pub hidden: bool,
    /// Rows from the first one on; an empty row is there, too.
    pub rows: Vec<Row>,
    /// Cells that are merged.
    pub spans: Vec<Span>,
    /// Columns, counted from 0, that are hidden.
    pub hidden_columns: Vec<usize>,
    /// The colours behind cells.
    pub fills: Fills,
    /// Annotations with their row, column and text.
    pub annotations: Vec<(Annotation, (usize, usize), String)>,
}

/// An annotation: something that people see in a sheet and that is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annotation {
    /// Words that are struck out; they stand in no cell any more.
    Struck,
    /// A shape, a line, a picture or a chart.
    Shape,
    /// A comment.
    Comment,
    /// Words of which nobody knows which are struck out; all of them stand in the cell.
    PartStruck,
    /// A rule by which cells change their look.
    Rule,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// True if it is hidden, by hand or by a filter.
    pub hidden: bool,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

/// The content of a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Characters.
    Text(Rc<str>),
    /// A number.
    Number(f64),
    /// TRUE or FALSE.
    Bool(bool),
    /// A day of the calendar, as programs keep it: a number with the look of a date.
    Day(PartialDate),
    /// The error of a formula: `#REF!`.
    Wrong(Rc<str>),
    /// A formula of which the file holds no result.
    Unanswered(Rc<str>),
    /// A number or a day that shows something else: 5%, 第2号, 2024年6月.
    Displayed(Box<Displayed>),
}

/// A value with what its cell shows of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Displayed {
    /// The number, or the day, as exact as it is shown.
    pub value: Cell,
    /// The text that people see.
    pub text: Rc<str>,
}

/// A rectangle of merged cells: rows and columns counted from 0, both ends in it. What it says stands in its
/// first cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First and last row.
    pub rows: (usize, usize),
    /// First and last column.
    pub columns: (usize, usize),
}

impl Sheet {
    /// The text of the first filled cell.
    pub(super) fn first_shown(&self, row: usize) -> String {
        let cells = self.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
        cells.iter().find(|cell| !cell.is_empty()).map(Cell::display_text).unwrap_or_default()
    }

    /// The cell at a row and column; empty outside of the sheet.
    pub fn at(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|row| row.cells.get(column)).unwrap_or(&Cell::Empty)
    }
}

impl Cell {
    /// A text; an empty cell where there is nothing in it.
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.into()) }
    }

    /// A text that is kept already.
    pub(super) fn of(text: &Rc<str>) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.clone()) }
    }

    /// A number or a day that shows a text.
    pub fn displayed_as(value: Self, text: &str) -> Self {
        Self::Displayed(Box::new(Displayed { value, text: text.into() }))
    }

    /// Returns whether nothing stands in it, spaces aside.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The text that it shows, for messages and texts.
    pub fn display_text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Wrong(text) => text.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Bool(true) => "TRUE".into(),
            Self::Bool(false) => "FALSE".into(),
            Self::Day(day) => day.as_written().trim_matches('"').to_owned(),
            Self::Unanswered(formula) => format!("={formula}"),
            Self::Displayed(shown) => shown.text.to_string(),
        }
    }
}
