//! The looks of cells in an xls: number formats, struck-out letters, colours, and what lies over them.
//!
//! Words that are struck out in part of a cell are reported and left: in this form a reader has each text as a
//! whole.

use super::book::{Annotation, Sheet};
use super::bounds::Usage;
use super::cell_formats::{annotate, apply_style};
use super::number_format as formats;
use super::xls_records::{kind, record};
use super::xls_shared_texts::Texts;
use super::xlsx_styles::Style;
use crate::format::diagnostic::Diagnostic;
use std::collections::HashMap;
use std::rc::Rc;

/// Numbers of colours that are not visible: white, and that of the window.
const WHITE: [u16; 4] = [1, 9, 64, 65];
/// Objects that people draw: lines, boxes, charts, pictures and the like; no comments and no lists to choose from.
const DRAWN: [u16; 10] = [0, 1, 2, 3, 4, 5, 6, 8, 9, 0x1E];

/// The styles of a workbook, by their numbers.
pub(super) struct Styles {
    styles: Vec<Style>,
    fonts: Vec<bool>,
    texts: Texts,
}

impl Styles {
    /// Those in the frame of a workbook stream.
    pub(super) fn read(stream: &[u8], texts: Texts) -> Self {
        let mut codes: HashMap<usize, Rc<str>> = HashMap::new();
        let mut all = Self { styles: Vec::new(), fonts: Vec::new(), texts };
        let mut at = 0;
        while let Some((kind, data)) = record(stream, at) {
            at = data.end;
            let data = &stream[data];
            match kind {
                kind::END => break,
                kind::FONT => all.fonts.push(word(data, 2).is_some_and(|flags| flags & 8 != 0)),
                kind::FORMAT => {
                    if let (Some(number), Some(code)) =
                        (word(data, 0), text(data.get(2..).unwrap_or_default()))
                    {
                        codes.insert(usize::from(number), code.into());
                    }
                }
                kind::STYLE => all.styles.push(all.style(data, &codes)),
                _ => {}
            }
        }
        all
    }

    fn style(&self, data: &[u8], codes: &HashMap<usize, Rc<str>>) -> Style {
        let number = usize::from(word(data, 2).unwrap_or_default());
        let format = codes.get(&number).cloned().or_else(|| Some(formats::built_in(number)?.into()));
        // One pattern fills; its colour is the first of two.
        let is_filled = word(data, 16).is_some_and(|borders| borders >> 10 == 1);
        let colour = word(data, 18).map(|colours| colours & 0x7F);
        let colour = colour.filter(|colour| is_filled && !WHITE.contains(colour));
        let struck = self.is_struck(word(data, 0).unwrap_or_default());
        Style { format, struck, fill: colour.map(|colour| colour.to_string().into()) }
    }

    /// Returns whether the letters of a font are struck out. There is no font of the number 4.
    fn is_struck(&self, font: u16) -> bool {
        let at = usize::from(if font > 4 { font - 1 } else { font });
        self.fonts.get(at).copied().unwrap_or_default()
    }

    /// Lets the cells of the sheet that begins at a place look as they do.
    pub(super) fn apply_style(
        &self,
        stream: &[u8],
        start: usize,
        sheet: &mut Sheet,
        usage: &mut Usage,
    ) -> Result<(), Diagnostic> {
        let (mut at, mut depth) = (start, 0);
        while let Some((kind, data)) = record(stream, at) {
            at = data.end;
            match kind {
                kind::BEGIN => depth += 1,
                kind::END if depth <= 1 => break,
                kind::END => depth -= 1,
                // Charts inside of a sheet have records of the same kinds.
                _ if depth <= 1 => self.take(kind, &stream[data], sheet, usage)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn take(&self, kind: u16, data: &[u8], sheet: &mut Sheet, usage: &mut Usage) -> Result<(), Diagnostic> {
        let place = |row: usize, column: usize| {
            (
                usize::from(word(data, row).unwrap_or_default()),
                usize::from(word(data, column).unwrap_or_default()),
            )
        };
        match kind {
            kind::NUMBERS | kind::BLANKS => {
                let (first, step) = (place(0, 2), if kind == kind::NUMBERS { 6 } else { 2 });
                let count = data.len().saturating_sub(6) / step;
                for nth in 0..count {
                    let style =
                        word(data, 4 + nth * step).and_then(|style| self.styles.get(usize::from(style)));
                    if let Some(style) = style {
                        apply_style(sheet, (first.0, first.1 + nth), style, None, usage)?;
                    }
                }
                Ok(())
            }
            kind if kind::STYLED.contains(&kind) => {
                let (at, runs) =
                    (place(0, 2), if kind == kind::SHARED { self.texts.fonts_of(data) } else { &[] });
                let struck = runs.iter().filter(|font| self.is_struck(**font)).count();
                let style = word(data, 4).and_then(|style| self.styles.get(usize::from(style)));
                let begins_struck = style.is_some_and(|style| style.struck);
                // The letters before the first run are those of the cell.
                let is_part = !runs.is_empty() && (struck > 0 || begins_struck);
                let is_part = is_part && !(begins_struck && struck == runs.len());
                let style = style.map(|style| Style { struck: style.struck && !is_part, ..style.clone() });
                apply_style(sheet, at, &style.unwrap_or_default(), None, usage)?;
                match is_part && !sheet.at(at.0, at.1).is_empty() {
                    true => annotate(sheet, (Annotation::PartStruck, at, ""), usage),
                    false => Ok(()),
                }
            }
            kind::COMMENT => annotate(sheet, (Annotation::Comment, place(0, 2), ""), usage),
            kind::OBJECT if word(data, 4).is_some_and(|object| DRAWN.contains(&object)) => {
                annotate(sheet, (Annotation::Shape, (0, 0), ""), usage)
            }
            kind::RULE => annotate(sheet, (Annotation::Rule, place(4, 8), ""), usage),
            _ => Ok(()),
        }
    }
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2).map(|two| u16::from_le_bytes([two[0], two[1]]))
}

/// A short text: how many characters, how wide they are, and the characters.
fn text(data: &[u8]) -> Option<String> {
    let count = usize::from(word(data, 0)?);
    let characters = data.get(3..)?;
    Some(match data.get(2)? & 1 {
        0 => characters.get(..count)?.iter().map(|byte| char::from(*byte)).collect(),
        _ => {
            let two = characters.get(..count * 2)?.chunks_exact(2);
            String::from_utf16_lossy(&two.map(|two| u16::from_le_bytes([two[0], two[1]])).collect::<Vec<_>>())
        }
    })
}
