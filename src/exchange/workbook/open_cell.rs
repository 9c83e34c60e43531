//! A cell of an ods while its XML is read.
//!
//! Used by `open_document`.

use super::book::Cell;
use super::bounds::{Excess, PIECE};
use super::cell;
use super::fault::Fault;
use super::markup::{attributes, number, repeated, value};
use quick_xml::events::BytesStart;

/// What is in a cell beside what it says: remarks, pictures, shapes, the reading of characters, tables.
const BESIDE: [&str; 4] = ["office:annotation", "draw:", "text:ruby-text", "table:"];

/// A cell that is being read.
pub(super) struct OpenCell {
    /// For how many cells it stands.
    pub repeated: usize,
    value: Option<Cell>,
    formula: Option<String>,
    is_text: bool,
    text: String,
    paragraphs: usize,
    in_paragraph: bool,
    /// How many elements are open of what is beside.
    beside: usize,
}

impl OpenCell {
    /// Begins with what the attributes say.
    pub(super) fn new(element: &BytesStart) -> Self {
        let is_wrong = has(element, "calcext:value-type", "error");
        let value = stated(element).filter(|cell| !(is_wrong && cell.is_empty()));
        Self {
            repeated: repeated(element, "number-columns-repeated"),
            is_text: value.is_none() && (is_wrong || has(element, "office:value-type", "string")),
            value,
            formula: self::value(element, "formula"),
            text: String::new(),
            paragraphs: 0,
            in_paragraph: false,
            beside: 0,
        }
    }

    /// Begins an element in it.
    pub(super) fn begins(&mut self, element: &BytesStart) -> Result<(), Fault> {
        let name = element.name();
        let name = name.as_ref();
        if self.beside > 0 || BESIDE.iter().any(|beside| name.starts_with(beside)) {
            self.beside += 1;
            return Ok(());
        }
        match name {
            "text:p" => {
                if self.paragraphs > 0 {
                    self.text("\n")?;
                }
                (self.paragraphs, self.in_paragraph) = (self.paragraphs + 1, true);
                Ok(())
            }
            "text:s" => self.text(&" ".repeat(number(element, "c").unwrap_or(1).min(PIECE))),
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            _ => Ok(()),
        }
    }

    /// Ends an element in it, or the cell: then it is true.
    pub(super) fn ends(&mut self, name: &str) -> bool {
        if self.beside > 0 {
            self.beside -= 1;
            return false;
        }
        self.in_paragraph &= name != "text:p";
        name == "table:table-cell" || name == "table:covered-table-cell"
    }

    /// Takes a text in.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Fault> {
        if !self.is_text || self.beside > 0 || !(self.in_paragraph || text == "\n") {
            return Ok(());
        }
        self.text.push_str(text);
        if self.text.len() > PIECE { Err(Excess::Part("content.xml".into()).fault()) } else { Ok(()) }
    }

    /// What stands in it.
    pub(super) fn read(self) -> Cell {
        let cell = self.value.unwrap_or_else(|| Cell::text(&self.text));
        match self.formula {
            Some(formula) if cell == Cell::Empty && !self.is_text => {
                Cell::Unanswered(formula.trim_start_matches("of:").trim_start_matches('=').into())
            }
            _ => cell,
        }
    }
}

/// The value that stands in the attributes.
fn stated(element: &BytesStart) -> Option<Cell> {
    attributes(element).find_map(|attribute| {
        let text = quick_xml::escape::unescape(&attribute.value).ok()?;
        Some(match attribute.key.as_ref() {
            "office:value" => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Cell::Number(number),
                _ => Cell::text(&text),
            },
            "office:string-value" | "office:time-value" => Cell::text(&text),
            "office:date-value" => cell::day(&text),
            "office:boolean-value" => Cell::Truth(text.eq_ignore_ascii_case("true")),
            _ => return None,
        })
    })
}

fn has(element: &BytesStart, name: &str, value: &str) -> bool {
    attributes(element).any(|attribute| attribute.key.as_ref() == name && &*attribute.value == value)
}
