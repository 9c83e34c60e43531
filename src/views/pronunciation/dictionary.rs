//! The dictionary: words with their readings, and the search for words that fill a run of kanji.
//!
//! `words.txt` has one word a line with its reading. Brackets and signs restrict the places in which it
//! applies:
//!
//! | line | holds |
//! |---|---|
//! | `計画 けいかく` | anywhere |
//! | `国 くに` | one kanji: only as a run of its own |
//! | `=大阪 おおさか` | only as a run of its own |
//! | `-化 か` | after other kanji, katakana or letters |
//! | `新- しん` | before other kanji |
//! | `使[いうえ] つか` | before one of these kana |
//! | `入[って/った] はい` | before one of these endings |
//! | `[その]後 ご` | as a run of its own right after these signs |
//! | `[0]月 がつ` | right after a digit |
//! | `[0]日 ` | as above; a word whose reading is not certain gets none |

use super::{Ruby, is_hiragana, is_katakana, splits_run};
use std::ops::Range;

/// The kana that can follow a noun without changing it: the first ones of particles, 中, ごと, から, まで, だけ.
const PARTICLES: &str = "のをにはがとでもやかへまだごよな";

/// A word with its reading.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: Box<str>,
    pub(super) kana: Box<str>,
    pub(super) place: Place,
}

/// The places in which a word applies.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// Anywhere.
    Any,
    /// As a run of its own.
    Alone,
    /// After other kanji, katakana or letters.
    Last,
    /// Before other kanji.
    First,
    /// Before one of these kana.
    Before(Box<str>),
    /// Right after these signs.
    After(Box<str>),
    /// In a longer run, before the character that followed it in a name of the plan, or before a particle.
    Named(Option<char>),
}

/// Words, sorted by their first kanji.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    words: Vec<Word>,
}

impl Dictionary {
    /// The words of this crate.
    pub(super) fn built_in() -> Self {
        let lines =
            include_str!("words.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut dictionary = Self::default();
        dictionary.learn(lines.filter_map(Word::parse));
        dictionary
    }

    /// Adds words. A known word keeps its reading.
    pub(super) fn learn(&mut self, words: impl Iterator<Item = Word>) {
        self.words.extend(words);
        self.words.sort_by_key(|word| word.text.chars().next());
    }

    /// The readings of a whole run, or none.
    pub(super) fn read(&self, text: &str, run: Range<usize>) -> Vec<Ruby> {
        let words = self.fill(text, run).unwrap_or_default();
        let certain = words.into_iter().filter(|(_, word)| !word.kana.is_empty());
        certain.map(|(range, word)| Ruby { range, kana: word.kana.to_string() }).collect()
    }

    /// The fewest words that fill a part of a run.
    pub(super) fn fill(&self, text: &str, part: Range<usize>) -> Option<Vec<(Range<usize>, &Word)>> {
        let inside = text.get(part.clone())?;
        let starts: Vec<usize> = inside.char_indices().map(|(at, _)| part.start + at).collect();
        // The cheapest way from each index to the end, computed from the end.
        let mut ways: Vec<Option<(u32, &Word)>> = vec![None; inside.len() + 1];
        for &start in starts.iter().rev() {
            let mut best: Option<(u32, &Word)> = None;
            for word in self.beginning(text, start) {
                let end = start + word.text.len();
                if end > part.end
                    || !text[start..].starts_with(&*word.text)
                    || !word.holds(text, start, part.start)
                {
                    continue;
                }
                let rest = match ways[end - part.start] {
                    _ if end == part.end => 0,
                    // A prefix and a suffix alone make no word together.
                    Some((_, next)) if matches!((&word.place, &next.place), (Place::First, Place::Last)) => {
                        continue;
                    }
                    Some((cost, _)) => cost,
                    None => continue,
                };
                let cost = rest + word.cost();
                if best.is_none_or(|(known, _)| cost < known) {
                    best = Some((cost, word));
                }
            }
            ways[start - part.start] = best;
        }
        let (mut at, mut found) = (part.start, Vec::new());
        while at < part.end {
            let (_, word) = ways[at - part.start]?;
            found.push((at..at + word.text.len(), word));
            at += word.text.len();
        }
        Some(found)
    }

    /// The words that begin with the character at an index.
    fn beginning(&self, text: &str, at: usize) -> &[Word] {
        let sign = text[at..].chars().next();
        let first = |word: &Word| word.text.chars().next();
        let from = self.words.partition_point(|word| first(word) < sign);
        let to = self.words.partition_point(|word| first(word) <= sign);
        &self.words[from..to]
    }
}

/// Returns whether a kana right after kanji may belong to the same word and change its reading.
fn changes(next: char) -> bool {
    is_hiragana(next) && !PARTICLES.contains(next)
}

impl Word {
    fn parse(line: &str) -> Option<Self> {
        let (word, kana) = line.split_once(' ')?;
        let (text, place) = if let Some(word) = word.strip_prefix('=') {
            (word, Place::Alone)
        } else if let Some(word) = word.strip_prefix('-') {
            (word, Place::Last)
        } else if let Some(word) = word.strip_suffix('-') {
            (word, Place::First)
        } else if let Some((before, word)) = word.strip_prefix('[').and_then(|word| word.split_once(']')) {
            (word, Place::After(before.into()))
        } else if let Some((word, after)) = word.strip_suffix(']').and_then(|word| word.split_once('[')) {
            (word, Place::Before(after.into()))
        } else if word.chars().count() == 1 {
            (word, Place::Alone)
        } else {
            (word, Place::Any)
        };
        Some(Self { text: text.into(), kana: kana.into(), place })
    }

    /// Returns whether the word applies at an index of a text, in a part of a run that begins at `part`.
    fn holds(&self, text: &str, start: usize, part: usize) -> bool {
        let end = start + self.text.len();
        let (first, last) = (!splits_run(text, start), !splits_run(text, end));
        let next = text[end..].chars().next();
        // データ化 is one word, as 電子化 is.
        let joined =
            text[..start].chars().next_back().is_some_and(|c| is_katakana(c) || c.is_ascii_alphanumeric());
        match &self.place {
            Place::Any => true,
            Place::Alone => first && last && !joined && !next.is_some_and(changes),
            Place::Last => start > part || joined,
            Place::First => !last,
            Place::Before(kana) => {
                let single = self.text.chars().nth(1).is_none();
                let follows = match kana.contains('/') {
                    true => kana.split('/').any(|ending| text[end..].starts_with(ending)),
                    false => next.is_some_and(|next| kana.contains(next)),
                };
                (first || !single) && follows
            }
            Place::After(signs) if **signs == *"0" => {
                // The digits of 2024 年 count, too.
                text[..start].trim_end().ends_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c))
            }
            Place::After(signs) => last && text[..start].ends_with(&**signs),
            Place::Named(known) => {
                let noun = |next: Option<char>| !next.is_some_and(changes);
                !last || next == *known || (noun(next) && noun(*known))
            }
        }
    }

    /// The cost of a word: few long words are likelier than many short ones, and words for one place likelier
    /// than others.
    fn cost(&self) -> u32 {
        match self.place {
            Place::After(_) => 8,
            Place::Before(_) => 9,
            Place::Last | Place::First => 12,
            _ => 10,
        }
    }
}
