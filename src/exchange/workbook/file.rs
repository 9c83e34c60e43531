//! Bytes as a workbook: what kind of file it is, by its content and not by its name.
//!
//! It never panics on what is no workbook, and never reads more than a workbook of a city can be.

use super::archive::Archive;
use super::book::Book;
use super::bounds::Excess;
use super::messages::Message;
use super::{Watch, delimited, ods, spreadsheet};
use crate::format::diagnostic::Diagnostic;

/// The first bytes of a zip archive.
const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of files of older programs.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// Reads a file; `name` says what a sheet of CSV is called.
///
/// # Errors
/// The diagnostic of a file that cannot be read.
pub(super) fn open(name: &str, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Book, Diagnostic> {
    if let Some(excess) = Excess::of_file(bytes.len() as u64) {
        return Err(excess.diagnostic());
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Message::EmptyFile.of_file(""));
    }
    let book = if bytes.starts_with(ZIP) {
        catch_panics(|| open_archive(bytes, watch))?
    } else if bytes.starts_with(COMPOUND) {
        catch_panics(|| spreadsheet::older(bytes, watch))?
    } else if let Some(kind) = link(bytes) {
        return Err(Message::LinkFile.of_file(kind));
    } else if let Some(kind) = other_form(bytes) {
        return Err(Message::UnsupportedFormat.of_file(kind));
    } else if let Some(kind) = other_kind(bytes) {
        return Err(Message::NotAWorkbook.of_file(kind));
    } else if is_json(bytes) {
        return Err(Message::JsonFile.of_file(""));
    } else {
        Book { sheets: vec![delimited::sheet(stem(name), bytes, watch)?] }
    };
    let filled = book.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells);
    if filled.into_iter().all(super::Cell::is_empty) {
        return Err(Message::EmptyFile.of_file(""));
    }
    Ok(book)
}

/// Reads by code of others, which may panic where a file is not as it expects. In the browser a panic ends the
/// worker, and the studio says the same.
fn catch_panics(read: impl FnOnce() -> Result<Book, Diagnostic>) -> Result<Book, Diagnostic> {
    let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
    read.unwrap_or_else(|_| Err(super::unreadable()))
}

fn open_archive(bytes: &[u8], watch: &mut Watch<'_>) -> Result<Book, Diagnostic> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("xl/workbook.xml") {
        spreadsheet::xlsx(bytes, &mut archive, watch)
    } else if archive.has("content.xml") {
        ods::read(&mut archive, watch)
    } else if archive.has("xl/workbook.bin") {
        Err(Message::UnsupportedFormat.of_file("xlsb"))
    } else if archive.has("Index/Document.iwa") || archive.has("Index.zip") {
        Err(Message::UnsupportedFormat.of_file("Numbers"))
    } else if archive.has("word/document.xml") {
        Err(Message::NotAWorkbook.of_file("Word"))
    } else if archive.has("ppt/presentation.xml") {
        Err(Message::NotAWorkbook.of_file("PowerPoint"))
    } else {
        Err(Message::NotAWorkbook.of_file("zip"))
    }
}

/// Files that are often chosen by mistake.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 6] = [
        (b"%PDF", "PDF"),
        (b"\x89PNG", "PNG"),
        (b"\xFF\xD8\xFF", "JPEG"),
        (b"<!DOCTYPE", "HTML"),
        (b"<html", "HTML"),
        (b"<?xml", "XML"),
    ];
    let begin = |kind: &&(&[u8], &str)| {
        bytes.get(..kind.0.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(kind.0))
    };
    let binary = bytes.iter().take(512).any(|byte| *byte == 0) && !delimited::is_wide(bytes);
    KINDS.iter().find(begin).map(|(_, kind)| *kind).or(binary.then_some("binary"))
}

/// Files that only lead to a spreadsheet elsewhere.
fn link(bytes: &[u8]) -> Option<&'static str> {
    const LINKS: [(&str, &str); 4] = [
        ("docs.google.com", "Google スプレッドシート"),
        ("sharepoint.com", "SharePoint"),
        ("[internetshortcut]", "url"),
        ("doc_id", "Google スプレッドシート"),
    ];
    let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
    let is_short = bytes.len() < 2048 && begin.trim_start().starts_with(['{', '[']);
    LINKS.iter().find(|(sign, _)| is_short && begin.contains(sign)).map(|(_, kind)| *kind)
}

/// Spreadsheets in a form that is not read here, but can be saved in another.
fn other_form(bytes: &[u8]) -> Option<&'static str> {
    let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]);
    let is_xml = begin.trim_start_matches('\u{feff}').trim_start().as_bytes().starts_with(b"<?xml");
    let old = [[0x09, 0x00], [0x09, 0x02], [0x09, 0x04]].iter().any(|sign| bytes.starts_with(sign));
    match () {
        () if is_xml && begin.contains("progid=\"Excel.Sheet\"") => Some("XML スプレッドシート 2003"),
        () if is_xml && begin.contains("urn:oasis:names:tc:opendocument") => Some("fods"),
        () if begin.starts_with("ID;P") => Some("SYLK"),
        () if begin.starts_with("TABLE\r") || begin.starts_with("TABLE\n") => Some("DIF"),
        () if old => Some("Excel 4.0"),
        () => None,
    }
}

fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

/// The name of a file without folder and ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
