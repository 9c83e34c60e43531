//! The characters of a sheet of CSV: what the file says of itself, else what fits.
//!
//! Excel in Japan writes Shift_JIS where nobody chooses otherwise; older systems write EUC-JP, mail and hosts
//! ISO-2022-JP.

use encoding_rs::{EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file; nothing where its characters are in no encoding that is known.
pub(super) fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    if let Some(encoding) = marked.or_else(|| escape_encoding(bytes)).or_else(|| wide(bytes)) {
        return read(bytes, encoding);
    }
    if let Some(text) = read(bytes, UTF_8) {
        return Some(text);
    }
    // Many texts can be read as both: the right one has fewer characters that nobody uses.
    let both = [SHIFT_JIS, EUC_JP].into_iter().filter_map(|encoding| read(bytes, encoding));
    both.min_by_key(|text| text.chars().filter(|c| is_rare(*c)).count())
}

fn read<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Option<Cow<'b, str>> {
    let (text, _, faulty) = encoding.decode(bytes);
    (!faulty && !is_wider(&text)).then_some(text)
}

/// Returns whether the characters of a file have more bytes than they were read with, as in UTF-32: most are followed by zeros.
/// A few zeros are what some programs fill their fields with.
fn is_wider(text: &str) -> bool {
    let begin = || text.chars().take(1000);
    begin().filter(|c| *c == '\0').count() * 3 > begin().count()
}

/// The encoding that changes between its sets of characters by escapes.
fn escape_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    const ESCAPES: [&[u8]; 4] = [b"\x1b$B", b"\x1b$@", b"\x1b(J", b"\x1b(I"];
    let is_there = |escape: &&[u8]| bytes.windows(escape.len()).any(|window| window == *escape);
    (bytes.is_ascii() && ESCAPES.iter().any(is_there)).then_some(ISO_2022_JP)
}

/// Two bytes a character, without the mark: every other byte of commas and line ends is zero.
pub(super) fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let begin = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |at: usize| begin.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, 1..) => Some(UTF_16LE),
        (1.., 0) => Some(UTF_16BE),
        _ => None,
    }
}

/// Returns whether a text was read in a wrong encoding and saved so: it becomes Japanese when its characters are taken for bytes
/// again, or most of them are lost.
pub(super) fn is_garbled(text: &str) -> bool {
    /// The characters that are looked at: the others are alike.
    const LOOKED_AT: usize = 20_000;
    let is_lost = |c: &char| *c == '\u{fffd}';
    let is_japanese = |c: &char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let beginning = || text.chars().take(LOOKED_AT);
    let foreign = beginning().filter(|c| !c.is_ascii()).count();
    let plain: String = beginning().filter(|c| !is_lost(c)).collect();
    let becomes_japanese = |encoding: &'static Encoding| {
        let (bytes, ..) = encoding.encode(&plain);
        let japanese = String::from_utf8_lossy(&bytes).chars().filter(is_japanese).count();
        japanese > 3 && japanese * 4 > foreign
    };
    // Single ones may be characters of one office.
    beginning().filter(is_lost).count() * 3 > foreign
        || [SHIFT_JIS, WINDOWS_1252].into_iter().any(becomes_japanese)
}

/// Half-width kana, characters of one office, and those of the second level that texts of offices hardly have.
fn is_rare(c: char) -> bool {
    matches!(c, '｡'..='ﾟ' | '\u{e000}'..='\u{f8ff}' | '\u{80}'..='\u{9f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_encoding_of_offices_is_read() {
        let text = "用語,説明\r\n窓口,①市役所で手続きをする場所です。\r\nマイナンバー,番号の制度。\r\n";
        let plain = text.replace('①', "");
        for encoding in [UTF_8, SHIFT_JIS] {
            let (bytes, ..) = encoding.encode(text);
            assert_eq!(decode(&bytes).as_deref(), Some(text), "{}", encoding.name());
        }
        for encoding in [EUC_JP, ISO_2022_JP] {
            let (bytes, ..) = encoding.encode(&plain);
            assert_eq!(decode(&bytes).as_deref(), Some(plain.as_str()), "{}", encoding.name());
        }
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little).as_deref(), Some(text));
        assert_eq!(decode(&big).as_deref(), Some(text));
        assert_eq!(decode(b"\x83\xFF\xFE\x81,\xFD\xFD\r\n"), None);
    }

    #[test]
    fn four_bytes_a_character_are_not_read_as_two() {
        for text in
            ["用語,説明\r\n窓口,市役所で手続きをする場所です。\r\n", "term,meaning\r\ncounter,a place\r\n"]
        {
            for mark in ["", "\u{feff}"] {
                let text = format!("{mark}{text}");
                let little: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
                let big: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
                assert_eq!([decode(&little), decode(&big)], [None, None], "{text}");
            }
        }
        assert_eq!(
            decode("窓口の案内\0\0,場所の案内\0".as_bytes()).as_deref(),
            Some("窓口の案内\0\0,場所の案内\0")
        );
    }
}
