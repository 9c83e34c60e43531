//! Comments and shapes that lie over the sheets of an xlsx.
//!
//! It notes them with their words; `annotations` tells them.

use super::archive::Archive;
use super::book::{Annotation, Sheet};
use super::bounds::Usage;
use super::cell_formats::annotate;
use super::xlsx_relations;
use super::xml::{Node, place, value};
use crate::format::diagnostic::Diagnostic;
use std::collections::HashSet;

/// Notes the comments and shapes of the sheet that stands in a part.
pub(super) fn note(
    archive: &mut Archive,
    part: &str,
    sheet: &mut Sheet,
    usage: &mut Usage,
) -> Result<(), Diagnostic> {
    let mut read = HashSet::new();
    for (_, part) in xlsx_relations::targets(archive, part)? {
        let is_drawing = part.contains("drawings/drawing");
        let is_comments = part.contains("comments") || part.contains("threadedComment");
        if (is_drawing || is_comments) && read.insert(part.clone()) {
            let mut reading = DrawingReader::default();
            archive.nodes(&part, |node| reading.take(&node, sheet, usage))?;
        }
    }
    Ok(())
}

#[derive(Default)]
struct DrawingReader {
    at: (usize, usize),
    text: String,
    /// The element in which characters stand.
    field: String,
    /// True if the beginning of a shape is read: where it begins is where it stands.
    has_begun: bool,
}

impl DrawingReader {
    fn take(&mut self, node: &Node, sheet: &mut Sheet, usage: &mut Usage) -> Result<(), Diagnostic> {
        match node {
            Node::Start(element) => {
                self.field = element.local_name().as_ref().to_owned();
                match self.field.as_str() {
                    "comment" | "threadedComment" => {
                        self.at = value(element, "ref").and_then(|name| place(&name)).unwrap_or_default();
                        self.text.clear();
                    }
                    "twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor" => {
                        (self.at, self.has_begun) = ((0, 0), false);
                        self.text.clear();
                    }
                    "to" | "sp" | "cxnSp" | "pic" | "graphicFrame" | "grpSp" => self.has_begun = true,
                    _ => {}
                }
            }
            Node::Text(part) => match self.field.as_str() {
                "row" if !self.has_begun => self.at.0 = part.trim().parse().unwrap_or(self.at.0),
                "col" if !self.has_begun => self.at.1 = part.trim().parse().unwrap_or(self.at.1),
                "t" | "text" => {
                    usage.text(part.len(), &sheet.name)?;
                    self.text += part;
                }
                _ => {}
            },
            Node::End("twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor") if self.has_begun => {
                annotate(sheet, (Annotation::Shape, self.at, &std::mem::take(&mut self.text)), usage)?;
            }
            Node::End("comment" | "threadedComment") => {
                annotate(sheet, (Annotation::Comment, self.at, &std::mem::take(&mut self.text)), usage)?;
            }
            // What stands between this element and the next belongs to neither.
            Node::End(_) => self.field.clear(),
        }
        Ok(())
    }
}
