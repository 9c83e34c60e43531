//! The XML inside of a workbook's file: elements, their attributes, and the characters between them.
//!
//! It says nothing of damage.

use super::bounds::LAST;
use crate::format::diagnostic::Diagnostic;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};

/// A step on the way through a part.
pub(super) enum Node<'a> {
    /// An element begins.
    Start(&'a BytesStart<'a>),
    /// The characters between.
    Text(&'a str),
    /// An element ends, also where it is empty.
    End(&'a str),
}

/// Hands out an event; an empty element begins and ends.
pub(super) fn nodes(
    event: &Event,
    with: &mut dyn FnMut(Node) -> Result<(), Diagnostic>,
) -> Result<(), Diagnostic> {
    match event {
        Event::Start(element) => with(Node::Start(element)),
        Event::Empty(element) => {
            with(Node::Start(element))?;
            with(Node::End(element.local_name().as_ref()))
        }
        Event::End(element) => with(Node::End(element.local_name().as_ref())),
        Event::Text(text) => with(Node::Text(&text.xml10_content())),
        Event::CData(text) => with(Node::Text(&text.xml10_content())),
        Event::GeneralRef(name) => {
            let written = format!("&{};", &**name);
            with(Node::Text(&quick_xml::escape::unescape(&written).unwrap_or_default()))
        }
        _ => Ok(()),
    }
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

/// Returns whether an attribute says yes.
pub(super) fn is_true(element: &BytesStart, name: &str) -> bool {
    value(element, name).is_some_and(|value| value == "1" || value == "true")
}

/// The row and column of `B2`, counted from 0, within what spreadsheet programs know.
pub(super) fn place(name: &str) -> Option<(usize, usize)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at(letters);
    let column = column.bytes().try_fold(0_usize, |column, letter| {
        column.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    let (row, column) = (row.parse::<usize>().ok()?.checked_sub(1)?, column.checked_sub(1)?);
    (row <= LAST.0 && column <= LAST.1).then_some((row, column))
}
