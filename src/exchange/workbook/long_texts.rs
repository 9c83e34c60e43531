//! Texts that are longer than a cell may be: the rest goes to a sheet of its own, and back.
//!
//! Called where a workbook is written and where one is opened; nothing else knows of it.

use super::book::{Book, Cell, Row, Sheet};
use std::collections::{HashMap, HashSet};

/// The name of the sheet.
const SHEET: &str = "続き";
/// Its first row.
const HEAD: [&str; 2] = ["番号", "文（長い文の続きです。消さないでください）"];
/// The length of a filled cell in UTF-16 units. A workbook allows 32,767, and the mark needs some.
const MOST: usize = 32_000;
/// The longest text of a cell, in UTF-16 units.
const LIMIT: usize = 32_767;

/// The mark at the end of a text that goes on.
fn mark(number: usize) -> String {
    format!("〔続き {number}〕")
}

/// The text before a mark at its end, and the number of the mark.
fn split_mark(text: &str) -> Option<(&str, usize)> {
    let (before, number) = text.strip_suffix('〕')?.rsplit_once("〔続き ")?;
    Some((before, number.parse().ok()?))
}

fn is_long(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.encode_utf16().count() > LIMIT)
}

fn cells(book: &Book) -> impl Iterator<Item = &Cell> {
    book.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells)
}

/// A text in pieces that fit into cells.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut from, mut used) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        if used + c.len_utf16() > MOST {
            pieces.push(&text[from..at]);
            (from, used) = (at, 0);
        }
        used += c.len_utf16();
    }
    pieces.push(&text[from..]);
    pieces
}

/// The book with every text in cells that can hold it; `None` where all of them can.
pub(super) fn split_texts(book: &Book) -> Option<Book> {
    if !cells(book).any(is_long) {
        return None;
    }
    // A number that some text of the plan happens to end with is left alone.
    let taken: HashSet<usize> = cells(book)
        .filter_map(|cell| match cell {
            Cell::Text(text) => Some(split_mark(text)?.1),
            _ => None,
        })
        .collect();
    let mut free = (1..).filter(|number| !taken.contains(number));
    let mut parted = book.clone();
    let mut rows = vec![Row { hidden: false, cells: HEAD.map(|head| Cell::Text(head.into())).into() }];
    let all = parted.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows).flat_map(|row| &mut row.cells);
    for cell in all.filter(|cell| is_long(cell)) {
        let (Cell::Text(text), Some(number)) = (&*cell, free.next()) else { continue };
        let pieces = pieces(text);
        let row = |piece: &&str| Row {
            hidden: false,
            cells: vec![Cell::Text(number.to_string().into()), Cell::Text((*piece).into())],
        };
        rows.extend(pieces[1..].iter().map(row));
        *cell = Cell::Text((pieces[0].to_owned() + &mark(number)).into());
    }
    parted.sheets.push(Sheet { name: SHEET.into(), rows, ..Sheet::default() });
    Some(parted)
}

/// Puts texts together again that a workbook holds in parts. A sheet of this name that is something else stays.
pub(super) fn join(book: &mut Book) {
    let is_ours = |sheet: &Sheet| {
        let head = sheet.rows.first().map_or(&[][..], |row| &row.cells);
        *sheet.name == *SHEET && head.iter().map(Cell::display_text).take(2).eq(HEAD.map(str::to_owned))
    };
    let Some(at) = book.sheets.iter().position(is_ours) else { return };
    let mut rests: HashMap<usize, String> = HashMap::new();
    for row in &book.sheets[at].rows[1..] {
        let [number, rest, ..] = &row.cells[..] else { continue };
        if let Ok(number) = number.display_text().trim().parse() {
            rests.entry(number).or_default().push_str(&rest.display_text());
        }
    }
    for sheet in book.sheets.iter_mut() {
        for cell in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
            let Cell::Text(text) = &*cell else { continue };
            let Some((before, number)) = split_mark(text) else { continue };
            if let Some(rest) = rests.remove(&number) {
                *cell = Cell::Text((before.to_owned() + &rest).into());
            }
        }
    }
    // What nothing goes on with is left to be seen.
    if rests.is_empty() {
        book.sheets.remove(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(texts: &[&str]) -> Book {
        let cells = texts.iter().map(|text| Cell::Text((*text).into())).collect();
        Book { sheets: vec![Sheet { rows: vec![Row { hidden: false, cells }], ..Sheet::default() }] }
    }

    #[test]
    fn a_text_of_any_length_comes_back() {
        let long = "本文です。".repeat(20_000);
        let wide = "𠮷".repeat(16_384);
        let book = book(&[&long, "短い", "題〔続き 1〕", &wide]);
        let mut parted = split_texts(&book).unwrap_or_default();
        assert_eq!(parted.sheets.len(), 2);
        assert!(!cells(&parted).any(is_long));
        join(&mut parted);
        assert!(parted == book);
    }

    #[test]
    fn a_book_without_long_texts_stays_as_it_is() {
        assert_eq!(split_texts(&book(&[&"あ".repeat(LIMIT), "題〔続き 1〕"])), None);
    }

    #[test]
    fn a_sheet_of_an_editor_with_this_name_stays() {
        let mut theirs = book(&["番号", "題〔続き 1〕"]);
        theirs.sheets[0].name = SHEET.into();
        let before = theirs.clone();
        join(&mut theirs);
        assert_eq!(theirs, before);
    }
}
