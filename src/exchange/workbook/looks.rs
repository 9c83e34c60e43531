//! How the cells of an xlsx look: number formats, struck-out words, colours.
//!
//! Used by `spreadsheet`, which goes through the XML of each sheet for it. What a cell shows takes the place of what it
//! holds; what only eyes see is noted with its sheet, and told by `seen`.

use super::archive::Archive;
use super::book::{Cell, Seen, Sheet};
use super::bounds::Kept;
use super::fault::Fault;
use super::markup::{Node, number, place, value};
use super::number_format as formats;
use super::struck::{self, Left, Runs};
use super::styles::{self, Style};
use std::collections::HashMap;

/// The looks that cells of a workbook refer to by number.
pub(super) struct Looks {
    styles: Vec<Style>,
    struck: HashMap<usize, Left>,
}

impl Looks {
    /// Those of a workbook.
    pub(super) fn read(archive: &mut Archive, kept: &mut Kept) -> Result<Self, Fault> {
        Ok(Self { styles: styles::read(archive)?, struck: struck::shared(archive, kept)? })
    }
}

/// The cells of a sheet while its XML is read: each takes its look.
#[derive(Default)]
pub(super) struct Dressing {
    at: (usize, usize),
    style: usize,
    is_shared: bool,
    in_value: bool,
    runs: Runs,
    /// The number of the text that cells share.
    index: String,
}

impl Dressing {
    /// Takes in what comes next in the XML of the sheet, whose values are read already.
    pub(super) fn take(
        &mut self,
        node: &Node,
        looks: &Looks,
        sheet: &mut Sheet,
        kept: &mut Kept,
    ) -> Result<(), Fault> {
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
                "conditionalFormatting" => rule(&value(element, "sqref").unwrap_or_default(), sheet, kept)?,
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
                dress(sheet, self.at, looks.styles.get(self.style).unwrap_or(&none), left, kept)?;
                self.at.1 = self.at.1.saturating_add(1);
            }
            Node::End("row") => self.at.0 = self.at.0.saturating_add(1),
            Node::End(_) | Node::Text(_) => {}
        }
        Ok(())
    }
}

/// Notes cells whose look depends on a rule.
fn rule(cells: &str, sheet: &mut Sheet, kept: &mut Kept) -> Result<(), Fault> {
    let first = cells.split([' ', ':']).next().and_then(place).unwrap_or_default();
    see(sheet, (Seen::Rule, first, ""), kept)
}

/// Notes what only eyes see.
pub(super) fn see(
    sheet: &mut Sheet,
    (seen, at, text): (Seen, (usize, usize), &str),
    kept: &mut Kept,
) -> Result<(), Fault> {
    kept.marks(1, &sheet.name)?;
    kept.text(text.len(), &sheet.name)?;
    sheet.seen.push((seen, at, text.to_owned()));
    Ok(())
}

/// Lets one cell look as it does; `left` is what is not struck out of its text.
pub(super) fn dress(
    sheet: &mut Sheet,
    at: (usize, usize),
    style: &Style,
    left: Option<Left>,
    kept: &mut Kept,
) -> Result<(), Fault> {
    // Below the last row with something in it colours say nothing; whole columns are often coloured.
    if at.0 >= sheet.rows.len() {
        return Ok(());
    }
    if let Some(fill) = &style.fill
        && sheet.fills.put(at.0, (at.1, at.1), fill)
    {
        kept.marks(1, &sheet.name)?;
    }
    let cell = sheet.rows.get_mut(at.0).and_then(|row| row.cells.get_mut(at.1));
    let Some(cell) = cell.filter(|cell| !cell.is_empty()) else { return Ok(()) };
    if style.struck || left.is_some() {
        let left = left.filter(|_| !style.struck);
        let whole = cell.shown();
        *cell = left.as_ref().map_or(Cell::Empty, |left| Cell::of(&left.text));
        return see(sheet, (Seen::Struck, at, left.as_ref().map_or(&whole, |left| &left.struck)), kept);
    }
    if let Some(shown) = style.format.as_deref().and_then(|code| shown(code, cell)) {
        kept.text(shown.shown().len(), &sheet.name)?;
        *cell = shown;
    }
    Ok(())
}

/// A cell that shows something else than it holds.
pub(super) fn shown(code: &str, cell: &Cell) -> Option<Cell> {
    let (shown, plain) = match cell {
        Cell::Number(number) => (formats::number(code, *number)?, number.to_string()),
        Cell::Day(day) => (formats::date(code, *day)?, String::new()),
        // A day with its hours, of which the format shows the day alone.
        Cell::Shown(known) => match &known.value {
            Cell::Day(day) => (formats::date(code, *day)?, String::new()),
            _ => return None,
        },
        _ => return None,
    };
    if shown.text.is_empty() || shown.text == plain {
        return None;
    }
    let value = shown.date.map_or_else(|| cell.clone(), Cell::Day);
    Some(Cell::shown_as(value, &shown.text))
}
