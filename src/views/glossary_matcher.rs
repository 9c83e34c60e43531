//! A matcher that finds the terms of the glossary in a text.
//!
//! The longest term wins: AI is not found inside of AI-OCR.

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
            let here = self.spellings.iter().find(|(spelling, _)| stands(text, next, spelling));
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

/// Returns whether a text has a spelling at an index that is no part of a longer Latin word.
fn stands(text: &str, at: usize, spelling: &str) -> bool {
    let bytes = text.as_bytes();
    let cut = |inside: Option<u8>, outside: Option<&u8>| {
        let word = |byte: u8| byte.is_ascii_alphanumeric();
        inside.is_some_and(word) && outside.copied().is_some_and(word)
    };
    let end = at + spelling.len();
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    bytes.get(at..end) == Some(spelling.as_bytes())
        && !cut(spelling.bytes().next(), before)
        && !cut(spelling.bytes().last(), bytes.get(end))
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
        assert_eq!(found(&["クラウド", "ガバメントクラウド"], "ガバメントクラウド"), ["ガバメントクラウド"]);
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
