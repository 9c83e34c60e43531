//! The XML inside of a workbook's file, element by element.
//!
//! Used by `looks`, which looks at a file a second time. What cannot be read is passed over in silence: it
//! was told when the cells were read.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::collections::HashMap;
use std::io::{BufReader, Cursor};
use zip::ZipArchive;

/// The file of a workbook.
pub(super) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// What is met on the way through a file of XML.
pub(super) enum Node<'a> {
    /// An element begins.
    Start(&'a BytesStart<'a>),
    /// The characters between.
    Text(String),
    /// An element ends, also where it is empty.
    End(&'a str),
}

/// A workbook's file, unpacked as far as it is looked at.
pub(super) fn archive(bytes: &[u8]) -> Option<Archive<'_>> {
    ZipArchive::new(Cursor::new(bytes)).ok()
}

/// Hands out all of a file in the archive; nothing where it cannot be read.
pub(super) fn each(archive: &mut Archive, file: &str, with: &mut dyn FnMut(Node)) {
    let Ok(entry) = archive.by_name(file) else { return };
    let mut reader = Reader::from_reader(BufReader::new(entry));
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => with(Node::Start(&element)),
            Ok(Event::Empty(element)) => {
                with(Node::Start(&element));
                with(Node::End(element.local_name().as_ref()));
            }
            Ok(Event::End(element)) => with(Node::End(element.local_name().as_ref())),
            Ok(Event::Text(text)) => with(Node::Text(text.to_string())),
            Ok(Event::GeneralRef(reference)) => with(Node::Text(referred(&reference).unwrap_or_default())),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

/// An attribute, whatever its prefix.
pub(super) fn value(element: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = element.attributes().filter_map(Result::ok);
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|text| text.into_owned())
}

/// An attribute that is a number.
pub(super) fn number(element: &BytesStart, name: &str) -> Option<usize> {
    value(element, name)?.parse().ok()
}

/// The sheets of an xlsx, each with the file that it stands in.
pub(super) fn files_of_sheets(archive: &mut Archive) -> Vec<(String, String)> {
    let targets: HashMap<String, String> = targets(archive, "xl/workbook.xml").into_iter().collect();
    let mut sheets = Vec::new();
    each(archive, "xl/workbook.xml", &mut |node| {
        if let Node::Start(element) = node
            && element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (value(element, "name"), value(element, "id"))
        {
            sheets.push((name, id));
        }
    });
    sheets.into_iter().filter_map(|(name, id)| Some((name, targets.get(&id)?.clone()))).collect()
}

/// The files that a file refers to.
pub(super) fn relations(archive: &mut Archive, file: &str) -> Vec<String> {
    targets(archive, file).into_iter().map(|(_, target)| target).collect()
}

/// The files that a file refers to, with the names that it has for them.
fn targets(archive: &mut Archive, file: &str) -> Vec<(String, String)> {
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let mut found = Vec::new();
    each(archive, &format!("{folder}/_rels/{name}.rels"), &mut |node| {
        if let Node::Start(element) = node
            && let (Some(id), Some(target)) = (value(element, "Id"), value(element, "Target"))
        {
            found.push((id, inside(folder, &target)));
        }
    });
    found
}

/// A target beside the files of a folder, as the archive names it.
fn inside(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The character that a reference such as `&amp;` stands for.
fn referred(reference: &BytesRef) -> Option<String> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Some(c.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(reference).map(str::to_owned)
}
