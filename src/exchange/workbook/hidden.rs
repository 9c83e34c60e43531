//! The parts of an xlsx that its reader does not tell: which rows and columns are hidden, and which cells are merged.
//!
//! Called by `spreadsheet`. It looks at the XML of the sheets a second time, and keeps silent about what it cannot
//! read: that is told already.

use super::archive::Archive;
use super::book::Span;
use super::bounds::{Kept, LAST};
use super::fault::Fault;
use quick_xml::events::BytesStart;
use quick_xml::events::attributes::Attribute;
use std::collections::HashMap;
use std::rc::Rc;

/// What is hidden or merged in a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Hidden {
    /// Rows, counted from 0.
    pub rows: Vec<usize>,
    /// Columns, counted from 0.
    pub columns: Vec<usize>,
    /// Merged cells.
    pub spans: Vec<Span>,
}

/// The part of each sheet of an xlsx, by its name.
pub(super) fn parts(archive: &mut Archive) -> Result<HashMap<String, String>, Fault> {
    let mut files: HashMap<String, String> = HashMap::new();
    archive.elements("xl/_rels/workbook.xml.rels", |element| {
        if let (Some(id), Some(target)) = (value(element, "Id"), value(element, "Target")) {
            let target = target.trim_start_matches("/xl/").trim_start_matches("./").to_owned();
            files.insert(id, format!("xl/{target}"));
        }
        Ok(())
    })?;
    let mut sheets = HashMap::new();
    archive.elements("xl/workbook.xml", |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (value(element, "name"), value(element, "id"))
            && let Some(file) = files.get(&id)
        {
            // Of two sheets of one name, readers take the first.
            sheets.entry(name).or_insert_with(|| file.clone());
        }
        Ok(())
    })?;
    Ok(sheets)
}

/// What is hidden or merged in the sheet of a part.
pub(super) fn of_part(
    archive: &mut Archive,
    part: &str,
    sheet: &Rc<str>,
    kept: &mut Kept,
) -> Result<Hidden, Fault> {
    let mut hidden = Hidden::default();
    let mut next = 0;
    archive.elements(part, |element| {
        let before = hidden.rows.len() + hidden.columns.len() + hidden.spans.len();
        match element.local_name().as_ref() {
            "row" => {
                let row = number(element, "r").map_or(next, |row| row.saturating_sub(1)).min(LAST.0);
                next = row + 1;
                if is_true(element, "hidden") {
                    hidden.rows.push(row);
                }
            }
            "col" if is_true(element, "hidden") => {
                if let (Some(first), Some(last)) = (number(element, "min"), number(element, "max")) {
                    let first = first.clamp(1, LAST.1 + 1);
                    // Often all columns to the end of the sheet are hidden.
                    hidden.columns.extend(first - 1..last.min(first + 1_000));
                }
            }
            "mergeCell" => hidden.spans.extend(value(element, "ref").and_then(|cells| span(&cells))),
            _ => {}
        }
        let after = hidden.rows.len() + hidden.columns.len() + hidden.spans.len();
        kept.marks(after - before, sheet)
    })?;
    Ok(hidden)
}

/// The rectangle that `B2:C5` names, within what spreadsheet programs know.
fn span(cells: &str) -> Option<Span> {
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let ((top, left), (bottom, right)) = (cell(first)?, cell(last)?);
    (top <= bottom && left <= right).then_some(Span { rows: (top, bottom), columns: (left, right) })
}

/// The row and column of `B2`, counted from 0.
fn cell(name: &str) -> Option<(usize, usize)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at(letters);
    let column = column.bytes().try_fold(0_usize, |column, letter| {
        column.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    let (row, column) = (row.parse::<usize>().ok()?.checked_sub(1)?, column.checked_sub(1)?);
    (row <= LAST.0 && column <= LAST.1).then_some((row, column))
}

/// The value of an attribute, whatever its prefix.
pub(super) fn value(element: &BytesStart, name: &str) -> Option<String> {
    let found = attributes(element).find(|attribute| attribute.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|text| text.into_owned())
}

/// The attributes that can be read. None is compared with all others: there may be a million.
pub(super) fn attributes<'e>(element: &'e BytesStart) -> impl Iterator<Item = Attribute<'e>> {
    let mut attributes = element.attributes();
    attributes.with_checks(false);
    attributes.filter_map(Result::ok)
}

/// A number of an attribute; the largest there is, where it is larger.
pub(super) fn number(element: &BytesStart, name: &str) -> Option<usize> {
    let value = value(element, name)?;
    let is_digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    is_digits.then(|| value.parse().unwrap_or(usize::MAX))
}

/// How often something stands there, as an ods says it.
pub(super) fn repeated(element: &BytesStart, name: &str) -> usize {
    number(element, name).unwrap_or(1).max(1)
}

fn is_true(element: &BytesStart, name: &str) -> bool {
    value(element, name).is_some_and(|value| value == "1" || value == "true")
}
