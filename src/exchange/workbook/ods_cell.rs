//! A cell of an ods while its XML is read.

use super::book::{Annotation, Cell};
use super::bounds::{Excess, PIECE};
use super::cell;
use super::ods_styles::Styles;
use super::xml::{attributes, number, repeated, value};
use crate::format::diagnostic::Diagnostic;
use quick_xml::events::BytesStart;

/// Elements of a cell that are not its text: comments, pictures, shapes, phonetic readings, tables.
const BESIDE: [&str; 4] = ["office:annotation", "draw:", "text:ruby-text", "table:"];

/// A cell that is being read.
pub(super) struct OdsCell {
    /// For how many cells it stands.
    pub repeated: usize,
    value: Option<Cell>,
    formula: Option<String>,
    is_text: bool,
    /// The text that it shows, without struck-out words.
    text: String,
    struck: String,
    paragraphs: usize,
    in_paragraph: bool,
    /// True if the runs that are open are struck out.
    runs: Vec<bool>,
    /// How many elements are open of what is beside.
    beside: usize,
    /// The remark or shape that is open.
    over: Option<(Annotation, String)>,
    /// Remarks and shapes with their words.
    pub annotations: Vec<(Annotation, String)>,
}

/// The content of a cell.
pub(super) struct Read {
    /// Its value, with the text that is shown.
    pub cell: Cell,
    /// The struck-out words of its text.
    pub struck: String,
}

impl OdsCell {
    /// Begins with what the attributes say.
    pub(super) fn new(element: &BytesStart) -> Self {
        let is_wrong = has(element, "calcext:value-type", "error");
        let value = typed_value(element).filter(|cell| !(is_wrong && cell.is_empty()));
        Self {
            repeated: repeated(element, "number-columns-repeated"),
            is_text: value.is_none() && (is_wrong || has(element, "office:value-type", "string")),
            value,
            formula: self::value(element, "formula"),
            text: String::new(),
            struck: String::new(),
            paragraphs: 0,
            in_paragraph: false,
            runs: Vec::new(),
            beside: 0,
            over: None,
            annotations: Vec::new(),
        }
    }

    /// Begins an element in it.
    pub(super) fn begins(&mut self, element: &BytesStart, styles: &Styles) -> Result<(), Diagnostic> {
        let name = element.name();
        let name = name.as_ref();
        if self.beside > 0 || BESIDE.iter().any(|beside| name.starts_with(beside)) {
            if self.beside == 0 {
                self.over = over(name);
            }
            self.in_paragraph = name == "text:p" || (self.in_paragraph && self.beside > 0);
            self.beside += 1;
            return Ok(());
        }
        match name {
            "text:span" => {
                let style = styles.of(value(element, "style-name").as_deref());
                let is_struck = style.is_some_and(|style| style.struck) || self.runs.last() == Some(&true);
                self.runs.push(is_struck);
                Ok(())
            }
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
            self.in_paragraph &= name != "text:p";
            if self.beside == 0 {
                self.annotations.extend(self.over.take());
                // What is beside may stand inside of a paragraph.
                self.in_paragraph = self.paragraphs > 0;
            }
            return false;
        }
        if name == "text:span" {
            self.runs.pop();
        }
        self.in_paragraph &= name != "text:p";
        name == "table:table-cell" || name == "table:covered-table-cell"
    }

    /// Takes a text in.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Diagnostic> {
        if !(self.in_paragraph || text == "\n") {
            return Ok(());
        }
        let to = match (&mut self.over, self.runs.last()) {
            (Some((_, words)), _) => words,
            (None, _) if self.beside > 0 => return Ok(()),
            (None, Some(true)) => &mut self.struck,
            (None, _) => &mut self.text,
        };
        to.push_str(text);
        if to.len() > PIECE { Err(Excess::Part("content.xml".into()).diagnostic()) } else { Ok(()) }
    }

    /// Its content.
    pub(super) fn read(self) -> Read {
        let (is_text, shown) = (self.is_text, self.text.trim());
        let cell = match self.value {
            Some(value) => as_shown(value, shown),
            None if is_text => Cell::text(&self.text),
            None => Cell::Empty,
        };
        let cell = match self.formula {
            Some(formula) if cell == Cell::Empty && !is_text => {
                Cell::Unanswered(formula.trim_start_matches("of:").trim_start_matches('=').into())
            }
            _ => cell,
        };
        Read { cell, struck: self.struck }
    }
}

/// The annotation that an element of a cell is, by its name.
fn over(name: &str) -> Option<(Annotation, String)> {
    match name {
        "office:annotation" => Some((Annotation::Comment, String::new())),
        name if name.starts_with("draw:") => Some((Annotation::Shape, String::new())),
        _ => None,
    }
}

/// A value with the text that its cell shows, where that says more: 5%, 第2号, 2024年6月.
fn as_shown(value: Cell, shown: &str) -> Cell {
    match &value {
        // Programs show ten digits or so where no format says how many; powers of ten are a matter of width.
        Cell::Number(number) => {
            let plain = shown.parse::<f64>().ok().filter(|plain| plain.to_string() == shown);
            let is_same = plain.is_some_and(|plain| (plain - number).abs() <= number.abs() * 1e-9);
            let is_power = shown.contains("E+") || shown.contains("E-");
            if shown.is_empty() || is_same || is_power { value } else { Cell::displayed_as(value, shown) }
        }
        Cell::Day(_) if !shown.is_empty() => Cell::displayed_as(value, shown),
        // Where its hours are not shown, nobody sees them.
        Cell::Displayed(day) if !shown.is_empty() => Cell::displayed_as(day.value.clone(), shown),
        _ => value,
    }
}

/// The value that stands in the attributes.
fn typed_value(element: &BytesStart) -> Option<Cell> {
    attributes(element).find_map(|attribute| {
        let text = quick_xml::escape::unescape(&attribute.value).ok()?;
        Some(match attribute.key.as_ref() {
            "office:value" => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Cell::Number(number),
                _ => Cell::text(&text),
            },
            "office:string-value" | "office:time-value" => Cell::text(&text),
            "office:date-value" => cell::day(&text),
            "office:boolean-value" => Cell::Bool(text.eq_ignore_ascii_case("true")),
            _ => return None,
        })
    })
}

fn has(element: &BytesStart, name: &str, value: &str) -> bool {
    attributes(element).any(|attribute| attribute.key.as_ref() == name && &*attribute.value == value)
}
