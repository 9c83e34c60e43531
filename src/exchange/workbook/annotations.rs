//! Annotations of a sheet, reported as notes: struck-out words, shapes, comments, private-use characters.
//!
//! One remark for each kind and sheet.

use super::book::{Annotation, Cell, CellRef, Sheet};
use super::collector::Collector;
use super::layout::Layout;
use super::messages::Message;
use crate::plan::language::Localized;

/// Tells what eyes see in a sheet and no reader does.
pub(super) fn report(layout: &Layout, sheet: &Sheet, to: &mut Collector) {
    let notes = if sheet.annotations.is_empty() { Vec::new() } else { notes(layout) };
    let is_plan = layout.by_name(&sheet.name).is_some_and(|table| table.part == "Plan");
    let place = |(row, column)| CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(column) };
    for (seen, at, text) in &sheet.annotations {
        let (finding, plain) = match seen {
            Annotation::Struck => (Message::Strikethrough, Message::Strikethrough),
            Annotation::Shape => (Message::Shape, Message::PlainShape),
            Annotation::Rule => (Message::ConditionalFormatting, Message::ConditionalFormatting),
            // The notes of the template explain its columns.
            Annotation::Comment if is_at_heading(is_plan, *at) || is_note(&notes, text) => continue,
            Annotation::Comment => (Message::Comment, Message::PlainComment),
            Annotation::PartStruck => (Message::PartialStrikethrough, Message::PartialStrikethrough),
        };
        let finding = if text.trim().is_empty() { plain } else { finding };
        to.note(finding, place(*at), text, &Localized::default());
    }
    for (row, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.cells.iter().enumerate() {
            if let Cell::Text(text) = cell
                && text.chars().any(is_private)
            {
                to.note(Message::PrivateUse, place((row, column)), text, &Localized::default());
            }
        }
    }
}

/// Returns whether a cell is where the template, in any edition of it, has its notes: a heading, or a label of the plan.
fn is_at_heading(is_plan: bool, (row, column): (usize, usize)) -> bool {
    row == 0 || is_plan && column == 0
}

/// The notes that the template has above its columns, without blanks.
fn notes(layout: &Layout) -> Vec<String> {
    let columns = layout.tables.iter().chain([&layout.plan]).flat_map(|table| &table.columns);
    let columns = columns.filter(|column| !column.about.is_empty());
    columns.map(|column| plain(&super::writer::about(column))).collect()
}

/// Returns whether a comment is one of the notes of the template.
fn is_note(notes: &[String], text: &str) -> bool {
    let text = plain(text);
    notes.iter().any(|note| text.ends_with(note))
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Returns whether a character has no meaning but in the fonts of one office, or is lost.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fffd}' | '〓')
}
