//! Paints drawings as PNG, with the fonts of the machine.
//!
//! No font is part of the tool: one with the letters of Japanese has several megabytes. If no font has a letter,
//! nothing is painted, and the caller reports the letter.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::Document;
use resvg::usvg::{Group, Node, Options, Tree};
use std::collections::BTreeSet;

/// The fonts of the machine.
pub(crate) struct Painter {
    options: Options<'static>,
}

/// The reason for which a drawing is not painted.
#[derive(Debug)]
pub(crate) enum Unpainted {
    /// The first letter that no font has.
    NoFont(char),
    /// The drawing cannot be read, or is too large.
    Failed(String),
}

impl Painter {
    /// A painter with all fonts of the machine.
    pub(crate) fn new() -> Self {
        let mut options = Options::default();
        options.fontdb_mut().load_system_fonts();
        Self { options }
    }

    /// A drawing as PNG.
    pub(crate) fn png(&self, drawing: &str) -> Result<Vec<u8>, Unpainted> {
        let failed = |cause: &dyn std::fmt::Display| Unpainted::Failed(cause.to_string());
        let document = Document::parse(drawing).map_err(|error| failed(&error))?;
        let tree = Tree::from_xmltree(&document, &self.options).map_err(|error| failed(&error))?;
        let painted = letters(tree.root());
        // Title and description are not painted.
        let is_text = |node: &resvg::usvg::roxmltree::Node| node.tag_name().name() == "text";
        let written = document.descendants().filter(is_text).filter_map(|node| node.text());
        let written = written.flat_map(str::chars);
        if let Some(missing) = written.into_iter().find(|c| is_drawn(*c) && !painted.contains(c)) {
            return Err(Unpainted::NoFont(missing));
        }
        let size = tree.size().to_int_size();
        let pixmap = Pixmap::new(size.width(), size.height());
        let mut pixmap = pixmap.ok_or_else(|| failed(&"the size"))?;
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        let png = pixmap.encode_png().map_err(|error| failed(&error))?;
        Ok(marked(&png))
    }
}

/// Returns whether a letter leaves something on the paper.
fn is_drawn(c: char) -> bool {
    let is_unseen = c.is_control() || c.is_whitespace();
    !is_unseen
        && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The letters of a drawing for which there is a glyph.
fn letters(group: &Group) -> BTreeSet<char> {
    let mut all = BTreeSet::new();
    for node in group.children() {
        match node {
            Node::Group(group) => all.extend(letters(group)),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                // The first glyph of every font is the placeholder of missing letters.
                all.extend(glyphs.filter(|glyph| glyph.id.0 != 0).flat_map(|glyph| glyph.text.chars()));
            }
            _ => {}
        }
    }
    all
}

/// The length of the signature of PNG and of its first chunk.
const HEAD: usize = 33;

/// The mark in a PNG of the tool, by which a later run recognizes it.
pub(crate) const MARK: &[u8] = b"tEXtSoftware\0city-plan";

/// A PNG with the mark of the tool.
fn marked(png: &[u8]) -> Vec<u8> {
    let (head, rest) = png.split_at(HEAD.min(png.len()));
    let length = u32::try_from(MARK.len() - 4).unwrap_or_default();
    [head, &length.to_be_bytes(), MARK, &checksum(MARK).to_be_bytes(), rest].concat()
}

/// The checksum of a chunk of PNG (CRC-32).
fn checksum(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    let add = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), step);
    !bytes.iter().fold(!0, add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_png() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn a_letter_without_a_font_is_named() {
        let painter = Painter { options: Options::default() };
        let drawing = |text: &str| {
            let begin = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text y='9'>";
            [begin, text, "</text></svg>"].concat()
        };
        assert!(matches!(painter.png(&drawing(" 市")), Err(Unpainted::NoFont('市'))));
        let titled = drawing(" ").replace("<text", "<title>市</title><text");
        assert!(painter.png(&titled).is_ok(), "a title is not painted");
        let png = painter.png(&drawing(" \u{200b}")).unwrap();
        assert!(png.windows(MARK.len()).any(|part| part == MARK));
    }
}
