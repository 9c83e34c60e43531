//! The wording of a hit for a reader, and the piece of it around the first word.

use super::folded::{Word, marks};
use crate::plan::Text;
use std::ops::Range;

/// The largest number of characters before the first word, and after it.
const BEFORE: usize = 30;
const AFTER: usize = 70;

/// A piece of a text in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording<'a> {
    /// The piece, with … where the text goes on.
    pub text: String,
    /// Its language.
    pub language: &'a str,
}

/// The piece of a text around its first word: in the reader's language if that has the word, else in the first
/// language that does.
pub fn wording<'a>(text: &'a Text, reader: &str, own: &'a str, words: &[Word]) -> Wording<'a> {
    let (localized, language) = text.in_language(reader, own);
    let first = |text: &str| marks(text, words).into_iter().next();
    let mut best = (&**localized, language, first(localized));
    if let (None, Text::Many(texts)) = (&best.2, text) {
        for (language, other) in texts.iter() {
            if let Some(mark) = first(other) {
                best = (other, language, Some(mark));
                break;
            }
        }
    }
    let (text, language, mark) = best;
    Wording { text: piece(text, mark.unwrap_or(0..0)), language }
}

/// The sentence around a mark, cut to what a reader takes in at once.
fn piece(text: &str, mark: Range<usize>) -> String {
    let is_end = |c: char| matches!(c, '。' | '\n');
    let before = text[..mark.start]
        .rfind(is_end)
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let start = nth_back(&text[before..mark.start], BEFORE).map_or(before, |at| before + at);
    let start = start + inside_of_word(&text[..start], &text[start..mark.start]);
    let rest = &text[mark.end..];
    let sentence =
        rest.char_indices().find(|(_, c)| is_end(*c)).map_or(rest.len(), |(at, c)| at + c.len_utf8());
    let end = rest.char_indices().nth(AFTER).map_or(sentence, |(at, _)| at.min(sentence));
    let mut piece = String::new();
    if start > before {
        piece.push('…');
    }
    piece.push_str(text[start..mark.end + end].trim());
    if end < sentence {
        piece.push('…');
    }
    piece
}

/// The length of the rest of a Latin word that was cut; 0 if the cut is between two words.
fn inside_of_word(before: &str, after: &str) -> usize {
    let is_cut = before.ends_with(|c: char| c.is_ascii_alphanumeric())
        && after.starts_with(|c: char| c.is_ascii_alphanumeric());
    if is_cut { after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len()) } else { 0 }
}

/// The index of the character with `count` characters after it; `None` if there are not as many.
fn nth_back(text: &str, count: usize) -> Option<usize> {
    text.char_indices().rev().nth(count).map(|(at, c)| at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Text;

    #[test]
    fn an_extract_is_the_sentence_around_the_word() {
        let long = format!("{}窓口{}。次の文。", "あ".repeat(50), "い".repeat(90));
        let cut = format!("…{}窓口{}…", "あ".repeat(30), "い".repeat(70));
        for (text, word, expected) in [
            ("市役所に行かずに済みます。窓口も早くなります。次の文。", "窓口", "窓口も早くなります。"),
            ("窓口", "窓口", "窓口"),
            ("一つ目。\n窓口の予約", "窓口", "窓口の予約"),
            ("見つからない文。次の文。", "窓口", "見つからない文。"),
            (&*long, "窓口", &*cut),
            (
                "It stands in the long hall of the city and is a counter.",
                "counter",
                "…hall of the city and is a counter.",
            ),
        ] {
            let words: Vec<Word> = Word::of(word).into_iter().collect();
            assert_eq!(wording(&Text::One(text.into()), "ja", "ja", &words).text, expected);
        }
    }

    #[test]
    fn the_reader_s_language_comes_first_and_then_any_with_the_word() {
        let text = Text::Many(
            [("ja".into(), "窓口の予約".into()), ("en".into(), "Booking a counter".into())].into(),
        );
        for (word, reader, expected) in
            [("窓口", "ja", "ja"), ("booking", "ja", "en"), ("booking", "en", "en"), ("窓口", "en", "ja")]
        {
            let words: Vec<Word> = Word::of(word).into_iter().collect();
            assert_eq!(wording(&text, reader, "ja", &words).language, expected, "{word}");
        }
    }
}
