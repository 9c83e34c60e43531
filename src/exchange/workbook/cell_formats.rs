//! The formats of the cells of an xlsx: number formats, struck-out words, colours.
//!
//! The text that a cell shows replaces the value that it holds. Annotations are kept with their sheet.

use super::archive::Archive;
use super::book::{Annotation, Cell, Sheet};
use super::bounds::Usage;
use super::number_format as formats;
use super::strikethrough::{self, PartlyStruck, Runs};
use super::xlsx_styles::{self, Style};
use super::xml::{Node, number, place, value};
use crate::format::diagnostic::Diagnostic;
use std::collections::HashMap;

/// The looks that cells of a workbook refer to by number.
pub(super) struct CellFormats {
    styles: Vec<Style>,
    struck: HashMap<usize, PartlyStruck>,
}

impl CellFormats {
    /// Those of a workbook.
    pub(super) fn read(archive: &mut Archive, usage: &mut Usage) -> Result<Self, Diagnostic> {
        Ok(Self { styles: xlsx_styles::read(archive)?, struck: strikethrough::shared(archive, usage)? })
    }
}

/// The cells of a sheet while its XML is read: each takes its look.
#[derive(Default)]
pub(super) struct CellFormatter {
    at: (usize, usize),
    style: usize,
    is_shared: bool,
    in_value: bool,
    runs: Runs,
    /// The number of the text that cells share.
    index: String,
}

impl CellFormatter {
    /// Takes in what comes next in the XML of the sheet, whose values are read already.
    pub(super) fn take(
        &mut self,
        node: &Node,
        looks: &CellFormats,
        sheet: &mut Sheet,
        usage: &mut Usage,
    ) -> Result<(), Diagnostic> {
        self.runs.take(node);
        match node {
            Node::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let row = number(element, "r").map_or(self.at.0, |row| row.saturating_sub(1));
                    self.at = (row, 0);
                }
                "c" => {
                    self.at = value(element, "r").and_then(|name| place(&name)).unwrap_or(self.at);
                    self.style = number(element, "s").unwrap_or_default();
                    self.is_shared = value(element, "t").is_some_and(|kind| kind == "s");
                    self.runs = Runs::default();
                    self.index.clear();
                }
                "v" => self.in_value = true,
                "conditionalFormatting" => rule(&value(element, "sqref").unwrap_or_default(), sheet, usage)?,
                _ => {}
            },
            // A number has few digits.
            Node::Text(text) if self.in_value && self.is_shared && self.index.len() < 32 => {
                self.index += text;
            }
            Node::End("v") => self.in_value = false,
            Node::End("c") => {
                let left = match self.index.trim().parse::<usize>() {
                    Ok(index) if self.is_shared => looks.struck.get(&index).cloned(),
                    _ => std::mem::take(&mut self.runs).left(),
                };
                let none = Style::default();
                apply_style(sheet, self.at, looks.styles.get(self.style).unwrap_or(&none), left, usage)?;
                self.at.1 = self.at.1.saturating_add(1);
            }
            Node::End("row") => self.at.0 = self.at.0.saturating_add(1),
            Node::End(_) | Node::Text(_) => {}
        }
        Ok(())
    }
}

/// Notes cells whose look depends on a rule.
fn rule(cells: &str, sheet: &mut Sheet, usage: &mut Usage) -> Result<(), Diagnostic> {
    let first = cells.split([' ', ':']).next().and_then(place).unwrap_or_default();
    annotate(sheet, (Annotation::Rule, first, ""), usage)
}

/// Notes what only eyes see.
pub(super) fn annotate(
    sheet: &mut Sheet,
    (seen, at, text): (Annotation, (usize, usize), &str),
    usage: &mut Usage,
) -> Result<(), Diagnostic> {
    usage.marks(1, &sheet.name)?;
    usage.text(text.len(), &sheet.name)?;
    sheet.annotations.push((seen, at, text.to_owned()));
    Ok(())
}

/// Lets one cell look as it does; `left` is what is not struck out of its text.
pub(super) fn apply_style(
    sheet: &mut Sheet,
    at: (usize, usize),
    style: &Style,
    left: Option<PartlyStruck>,
    usage: &mut Usage,
) -> Result<(), Diagnostic> {
    // Below the last row with something in it colours say nothing; whole columns are often coloured.
    if at.0 >= sheet.rows.len() {
        return Ok(());
    }
    if let Some(fill) = &style.fill
        && sheet.fills.put(at.0, (at.1, at.1), fill)
    {
        usage.marks(1, &sheet.name)?;
    }
    let cell = sheet.rows.get_mut(at.0).and_then(|row| row.cells.get_mut(at.1));
    let Some(cell) = cell.filter(|cell| !cell.is_empty()) else { return Ok(()) };
    if style.struck || left.is_some() {
        let left = left.filter(|_| !style.struck);
        let whole = cell.display_text();
        *cell = left.as_ref().map_or(Cell::Empty, |left| Cell::of(&left.text));
        return annotate(
            sheet,
            (Annotation::Struck, at, left.as_ref().map_or(&whole, |left| &left.struck)),
            usage,
        );
    }
    if let Some(shown) = style.format.as_deref().and_then(|code| formatted(code, cell)) {
        usage.text(shown.display_text().len(), &sheet.name)?;
        *cell = shown;
    }
    Ok(())
}

/// A cell that shows something else than it holds.
pub(super) fn formatted(code: &str, cell: &Cell) -> Option<Cell> {
    let (shown, plain) = match cell {
        Cell::Number(number) => (formats::number(code, *number)?, number.to_string()),
        Cell::Day(day) => (formats::date(code, *day)?, String::new()),
        // A day with its hours, of which the format shows the day alone.
        Cell::Displayed(known) => match &known.value {
            Cell::Day(day) => (formats::date(code, *day)?, String::new()),
            _ => return None,
        },
        _ => return None,
    };
    if shown.text.is_empty() || shown.text == plain {
        return None;
    }
    let value = shown.date.map_or_else(|| cell.clone(), Cell::Day);
    Some(Cell::displayed_as(value, &shown.text))
}
