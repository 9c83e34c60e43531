//! A matcher that finds the terms of the glossary in a text.
//!
//! The longest word wins, also one that the glossary does not explain: AI is not found inside of AI-OCR, nor
//! マイナンバー inside of マイナンバーカード.

use crate::plan::Plan;
use std::ops::Range;
use std::rc::Rc;

/// An index in `plan.glossary`.
pub type EntryAt = usize;

/// All spellings of all terms.
#[derive(Debug, Default)]
pub struct GlossaryMatcher {
    /// The spellings, the longest first.
    spellings: Vec<(Rc<str>, EntryAt)>,
}

impl GlossaryMatcher {
    /// Collects the spellings of a plan's glossary, misprints of the document among them.
    pub fn new(plan: &Plan) -> Self {
        let mut spellings: Vec<(Rc<str>, EntryAt)> = Vec::new();
        for (at, entry) in plan.glossary.iter().enumerate() {
            let aliases = entry.aliases.iter().map(|alias| &alias.word);
            for spelling in [entry.word.own()].into_iter().chain(aliases) {
                // A single letter would match everywhere.
                if spelling.chars().nth(1).is_some() {
                    let longer = |known: &(Rc<str>, EntryAt)| known.0.len() >= spelling.len();
                    let place = spellings.iter().position(|known| !longer(known)).unwrap_or(spellings.len());
                    spellings.insert(place, (Rc::clone(spelling), at));
                }
            }
        }
        Self { spellings }
    }

    /// Finds the terms of a text, in order. Skips those in `seen` and adds new ones to it, so that each is
    /// explained once.
    pub fn find(&self, text: &str, seen: &mut Vec<EntryAt>) -> Vec<(Range<usize>, EntryAt)> {
        let mut found = Vec::new();
        let mut next = 0;
        while let Some(rest) = text.get(next..).filter(|rest| !rest.is_empty()) {
            let here = self.spellings.iter().find(|(spelling, _)| is_word_at(text, next, spelling));
            match here {
                Some((spelling, at)) => {
                    let end = next + spelling.len();
                    if !seen.contains(at) {
                        seen.push(*at);
                        found.push((next..end, *at));
                    }
                    next = end;
                }
                None => next += rest.chars().next().map_or(1, char::len_utf8),
            }
        }
        found
    }
}

/// Returns whether a text has a spelling at an index that is no part of a longer word in Latin letters or katakana.
fn is_word_at(text: &str, at: usize, spelling: &str) -> bool {
    let end = at + spelling.len();
    if text.as_bytes().get(at..end) != Some(spelling.as_bytes()) {
        return false;
    }
    let (Some(before), Some(after)) = (text.get(..at), text.get(end..)) else { return false };
    let cut = |inside: Option<char>, outside: Option<char>| {
        let script = |sign: Option<char>| sign.and_then(script);
        script(inside).is_some() && script(inside) == script(outside)
    };
    !cut(spelling.chars().next(), before.chars().next_back())
        && !cut(spelling.chars().next_back(), after.chars().next())
}

/// The script of a sign if words in it have no gap inside: 1 for Latin letters, 2 for katakana.
fn script(sign: char) -> Option<u8> {
    match sign {
        sign if sign.is_ascii_alphanumeric() => Some(1),
        'ァ'..='ヺ' | 'ー' => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &[&str]) -> GlossaryMatcher {
        let entry = |word: &&str| crate::plan::Entry {
            word: crate::plan::Text::One((*word).into()),
            ..crate::plan::Entry::default()
        };
        GlossaryMatcher::new(&Plan { glossary: words.iter().map(entry).collect(), ..Plan::default() })
    }

    fn found<'a>(words: &[&str], text: &'a str) -> Vec<&'a str> {
        terms(words).find(text, &mut Vec::new()).into_iter().map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn the_longest_term_wins() {
        assert_eq!(found(&["AI", "AI-OCR"], "AI-OCRとAIを使う"), ["AI-OCR", "AI"]);
        let cloud = ["クラウド", "ガバメントクラウド"];
        assert_eq!(found(&cloud, "ガバメントクラウド"), ["ガバメントクラウド"]);
    }

    #[test]
    fn a_term_is_not_found_inside_of_a_longer_word_that_has_no_explanation() {
        for (words, text, expected) in [
            (&["マイナンバー"][..], "マイナンバーカードの普及", &[][..]),
            (&["マイナンバー", "マイナンバーカード"], "マイナンバーカードの普及", &["マイナンバーカード"]),
            (&["マイナンバー"], "マイナンバー制度", &["マイナンバー"]),
            (&["クラウド"], "ガバメントクラウドとクラウド", &["クラウド"]),
            (&["オンライン", "標準化"], "オンライン化、標準化", &["オンライン", "標準化"]),
        ] {
            assert_eq!(found(words, text), expected, "{text}");
        }
    }

    #[test]
    fn a_term_is_explained_once() {
        assert_eq!(found(&["AI"], "AIとAI"), ["AI"]);
        let (terms, mut seen) = (terms(&["AI"]), Vec::new());
        assert_eq!(terms.find("AI", &mut seen).len() + terms.find("AI", &mut seen).len(), 1);
    }

    #[test]
    fn a_term_is_not_found_inside_of_a_latin_word() {
        assert_eq!(found(&["AI", "DX"], "EMAIL、AID、自治体DX推進計画"), ["DX"]);
        assert_eq!(found(&["A"], "A"), [""; 0]);
    }
}
