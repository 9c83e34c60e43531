//! The styles of an xlsx, as far as a plan asks: number formats, struck-out letters, colours of cells.

use super::archive::Archive;
use super::number_format as formats;
use super::xml::{Node, number, value};
use crate::format::diagnostic::Diagnostic;
use quick_xml::events::BytesStart;
use std::collections::HashMap;
use std::rc::Rc;

/// The characters of a number format: spreadsheet programs allow 255. Each cell goes through them.
const FORMAT: usize = 255;
/// Colours that no eye sees behind a cell.
const WHITE: [&str; 4] = ["FFFFFFFF", "00FFFFFF", "0", "64"];

/// The look of a cell, by the number of its style.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// The code of its number format.
    pub format: Option<Rc<str>>,
    /// True if its letters are struck out.
    pub struck: bool,
    /// The colour behind it; white is none.
    pub fill: Option<Rc<str>>,
}

/// The styles of cells, by their numbers.
pub(super) fn read(archive: &mut Archive) -> Result<Vec<Style>, Diagnostic> {
    let mut reading = StyleReader::default();
    archive.nodes("xl/styles.xml", |node| {
        if let Node::Start(element) = node {
            reading.take(element);
        }
        Ok(())
    })?;
    Ok(reading.styles)
}

#[derive(Default)]
struct StyleReader {
    /// The list that is being read.
    list: String,
    codes: HashMap<usize, Rc<str>>,
    fonts: Vec<bool>,
    fills: Vec<Option<Rc<str>>>,
    styles: Vec<Style>,
}

impl StyleReader {
    fn take(&mut self, element: &BytesStart) {
        match (self.list.as_str(), element.local_name().as_ref()) {
            (_, name @ ("numFmts" | "fonts" | "fills" | "cellXfs" | "dxfs" | "cellStyleXfs")) => {
                self.list = name.to_owned();
            }
            ("numFmts", "numFmt") => {
                let code = value(element, "formatCode").filter(|code| code.chars().count() <= FORMAT);
                if let (Some(id), Some(code)) = (number(element, "numFmtId"), code) {
                    self.codes.insert(id, code.into());
                }
            }
            ("fonts", "font") => self.fonts.push(false),
            ("fonts", "strike") => {
                if let Some(font) = self.fonts.last_mut() {
                    *font = is_on(element);
                }
            }
            ("fills", "fill") => self.fills.push(None),
            ("fills", "fgColor") => {
                if let (Some(fill), Some(colour)) = (self.fills.last_mut(), colour(element)) {
                    *fill = Some(colour);
                }
            }
            ("cellXfs", "xf") => self.style(element),
            _ => {}
        }
    }

    fn style(&mut self, element: &BytesStart) {
        let of = |name| number(element, name).unwrap_or_default();
        let id = of("numFmtId");
        let format = self.codes.get(&id).cloned().or_else(|| Some(formats::built_in(id)?.into()));
        let fill = self.fills.get(of("fillId")).cloned().flatten();
        let fill = fill.filter(|colour| !WHITE.contains(&&**colour));
        let struck = self.fonts.get(of("fontId")).copied().unwrap_or_default();
        self.styles.push(Style { format, struck, fill });
    }
}

/// The colour that an element names; patterns without one of their own have none.
fn colour(element: &BytesStart) -> Option<Rc<str>> {
    let named = ["rgb", "theme", "indexed"].iter().filter_map(|name| value(element, name));
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| {
        let tint = value(element, "tint");
        named.into_iter().chain(tint).collect::<Vec<_>>().join(" ").into()
    })
}

/// Returns whether a mark such as `<strike/>` is set.
pub(super) fn is_on(element: &BytesStart) -> bool {
    value(element, "val").is_none_or(|on| on == "1" || on == "true")
}
