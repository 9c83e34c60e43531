//! The texts that cells of an xls share: how long each of them is, before a reader copies it for every cell, and which
//! fonts are in it.
//!
//! A list that cannot be followed counts as one text, as long as all of it.

use super::xls_records::{kind, record};
use std::collections::HashMap;
use std::ops::Range;

/// The bytes of texts in UTF-8, at most.
#[derive(Default)]
pub(super) struct Texts {
    /// Those of the list.
    known: Vec<usize>,
    /// That of any other.
    other: usize,
    /// The fonts of those that have several.
    fonts: HashMap<usize, Vec<u16>>,
}

impl Texts {
    /// Those of the list in a workbook stream.
    pub(super) fn read(stream: &[u8]) -> Self {
        let mut found: Option<Self> = None;
        let mut at = 0;
        while let Some((kind, data)) = record(stream, at) {
            at = data.end;
            match (kind, &found) {
                (kind::TEXTS, None) => found = Some(Self::of_list(stream, data)),
                // Nobody knows which of two lists a reader takes.
                (kind::TEXTS, Some(_)) => return Self::any(stream.len()),
                // The end of the frame, before the sheets.
                (kind::END, _) => break,
                _ => {}
            }
        }
        found.unwrap_or_default()
    }

    /// The bytes of the text that a cell shows.
    pub(super) fn of_cell(&self, cell: &[u8]) -> usize {
        number(cell).map_or(0, |number| self.known.get(number).copied().unwrap_or(self.other))
    }

    fn of_list(stream: &[u8], first: Range<usize>) -> Self {
        let start = (first.start + 8).min(first.end);
        let (mut pieces, mut at) = (Vec::new(), first.end);
        pieces.push(start..first.end);
        while let Some((kind::CONTINUED, data)) = record(stream, at) {
            at = data.end;
            pieces.push(data);
        }
        let all = pieces.iter().map(ExactSizeIterator::len).sum::<usize>();
        let mut list = List { stream, pieces, piece: 0, at: start, fonts: Vec::new() };
        let (mut known, mut fonts) = (Vec::new(), HashMap::new());
        while list.is_more() {
            match list.text() {
                Some(length) => known.push(length),
                // What cannot be followed may be anything.
                None => return Self::any(all),
            }
            if !list.fonts.is_empty() {
                fonts.insert(known.len() - 1, std::mem::take(&mut list.fonts));
            }
        }
        Self { known, other: 0, fonts }
    }

    /// Of a list that nobody can follow each text may be all of it.
    fn any(bytes: usize) -> Self {
        Self { other: bytes * 3, ..Self::default() }
    }

    /// The fonts in the text that a cell shows, where there are several.
    pub(super) fn fonts_of(&self, cell: &[u8]) -> &[u16] {
        number(cell).and_then(|number| self.fonts.get(&number)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The number of the text that a cell shows.
fn number(cell: &[u8]) -> Option<usize> {
    let &[a, b, c, d] = cell.get(6..10)? else { return None };
    Some(u32::from_le_bytes([a, b, c, d]) as usize)
}

/// A place in the records of the list.
struct List<'s> {
    stream: &'s [u8],
    pieces: Vec<Range<usize>>,
    piece: usize,
    at: usize,
    /// The fonts of the text that was passed over last.
    fonts: Vec<u16>,
}

impl List<'_> {
    /// How many bytes are left of the record.
    fn left(&self) -> usize {
        self.pieces.get(self.piece).map_or(0, |piece| piece.end.saturating_sub(self.at))
    }

    fn is_more(&mut self) -> bool {
        while self.left() == 0 {
            self.piece += 1;
            let Some(next) = self.pieces.get(self.piece) else { return false };
            self.at = next.start;
        }
        true
    }

    /// The next bytes, which stand in one record.
    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.is_more();
        let bytes = self.stream.get(self.at..self.at + N).filter(|_| self.left() >= N)?;
        self.at += N;
        bytes.try_into().ok()
    }

    /// The next bytes, which may stand in two records.
    fn bytes_across_records<const N: usize>(&mut self) -> Option<[u8; N]> {
        let mut bytes = [0; N];
        for byte in &mut bytes {
            [*byte] = self.bytes()?;
        }
        Some(bytes)
    }

    /// Passes over bytes, in as many records as they take.
    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 && self.is_more() {
            let step = count.min(self.left());
            (self.at, count) = (self.at + step, count - step);
        }
        (count == 0).then_some(())
    }

    /// Passes over a text; the bytes that it takes in UTF-8.
    fn text(&mut self) -> Option<usize> {
        let characters = usize::from(u16::from_le_bytes(self.bytes()?));
        let [mut flags] = self.bytes()?;
        let runs = if flags & 8 == 0 { 0 } else { usize::from(u16::from_le_bytes(self.bytes()?)) };
        let beside = if flags & 4 == 0 { 0 } else { u32::from_le_bytes(self.bytes()?) as usize };
        let (mut left, mut length) = (characters, 0);
        while left > 0 {
            let piece = self.piece;
            if !self.is_more() {
                return None;
            }
            // In the next record the text says again how wide its characters are.
            if self.piece != piece {
                [flags] = self.bytes()?;
            }
            let width = 1 + usize::from(flags & 1);
            let here = left.min(self.left() / width);
            if here == 0 {
                return None;
            }
            let text = self.stream.get(self.at..self.at + here * width)?;
            length += if width == 2 { here * 3 } else { here + text.iter().filter(|c| **c > 127).count() };
            (self.at, left) = (self.at + here * width, left - here);
        }
        self.fonts.clear();
        for _ in 0..runs {
            // Where a run begins says nothing here.
            let [_, _, one, other] = self.bytes_across_records()?;
            self.fonts.push(u16::from_le_bytes([one, other]));
        }
        self.skip(beside)?;
        Some(length)
    }
}
