//! Words of the plan that are near to a typed text: by meaning, by spelling, or by a kanji word that they share.

use super::MOST_WORDS;
use super::entries::{Entries, Place};
use super::everyday::{EverydayWords, WrittenWord};
use super::folded::{Word, is_kanji};
use std::rc::Rc;

/// The largest number of near words.
const MOST: usize = 6;

/// The near words that are in the plan, the nearest first.
pub(super) fn near(typed: &Word, all: &[&Entries], everyday: Option<&EverydayWords>) -> Vec<Rc<str>> {
    let mut words: Vec<WrittenWord> = everyday.map(|everyday| everyday.near(typed)).unwrap_or_default();
    words.truncate(MOST_WORDS / 2);
    let mut spelt = spelt_alike(typed, all);
    spelt.sort_by_key(|(distance, _)| *distance);
    for (_, word) in spelt {
        if words.iter().all(|known| !known.word.is_same(&word.word)) {
            words.push(word);
        }
    }
    words.truncate(MOST_WORDS);
    let folded: Vec<Word> = words.iter().map(|word| word.word.clone()).collect();
    let held = all.iter().flat_map(|entries| entries.find(&folded)).fold(0, |held, found| held | found.words);
    let mut near: Vec<WrittenWord> = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        let is_new = near.iter().all(|known| !known.word.is_same(&word.word));
        if held & 1 << at != 0 && is_new && near.len() < MOST {
            near.push(word);
        }
    }
    near.into_iter().map(|word| word.text).collect()
}

/// The words in names of the plan that are spelt like the typed text, each with its distance.
fn spelt_alike(typed: &Word, all: &[&Entries]) -> Vec<(usize, WrittenWord)> {
    let mut known: Vec<(usize, WrittenWord)> = Vec::new();
    let names = all.iter().flat_map(|entries| &entries.texts).filter(|text| text.place == Place::Name);
    for name in names {
        for run in runs(&name.wording) {
            let Some(word) = WrittenWord::of(run) else { continue };
            let is_new = || known.iter().all(|(_, known)| known.word != word.word);
            if let Some(distance) = distance(typed, &word.word)
                && is_new()
            {
                known.push((distance, word));
            }
        }
    }
    known
}

/// The runs of one script in a text that may be words: kanji, katakana, Latin letters.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let script = |c: char| match c {
        _ if is_kanji(c) => 1,
        'ァ'..='ヺ' | 'ー' => 2,
        _ if c.is_ascii_alphanumeric() => 3,
        _ => 0,
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end =
            rest.char_indices().find(|(_, c)| script(*c) != script(first)).map_or(rest.len(), |(at, _)| at);
        let (run, after) = rest.split_at(end);
        rest = after;
        Some(run)
    })
    .filter(move |run| run.chars().all(|c| script(c) != 0) && (2..=12).contains(&run.chars().count()))
}

/// The distance of two words; `None` if they are not near.
fn distance(typed: &Word, word: &Word) -> Option<usize> {
    let (typed_length, length) = (typed.characters().count(), word.characters().count());
    if word.contains(typed) || typed.contains(word) {
        return Some(typed_length.abs_diff(length).min(3));
    }
    let edits = edits(typed, word);
    if edits <= 1 && typed_length > 2 || edits <= 2 && typed_length > 5 {
        return Some(edits);
    }
    shares_kanji(typed, word).then_some(4 + edits)
}

/// Returns whether two neighbouring kanji are in both words.
fn shares_kanji(typed: &Word, word: &Word) -> bool {
    let pairs = |word: &Word| {
        let characters: Vec<char> = word.characters().collect();
        let pairs: Vec<[char; 2]> = characters.windows(2).map(|pair| [pair[0], pair[1]]).collect();
        pairs
    };
    let own = pairs(word);
    pairs(typed).iter().any(|pair| pair.iter().all(|c| is_kanji(*c)) && own.contains(pair))
}

/// The number of characters to change, add or leave out between two words.
fn edits(one: &Word, other: &Word) -> usize {
    let mut row: Vec<usize> = (0..=other.characters().count()).collect();
    for (at, own) in one.characters().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (place, foreign) in other.characters().enumerate() {
            let changed = diagonal + usize::from(own != foreign);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_near_by_spelling_or_by_a_kanji_word() {
        for (typed, word, is_near) in [
            ("ライン", "オンライン", true),
            ("オンラインン", "オンライン", true),
            ("キャッシュレス", "キャシュレス", true),
            ("電子投票", "電子申請", true),
            ("電子申請書", "電子申請", true),
            ("ごみ", "くらし", false),
            ("窓口", "予約", false),
            ("AI", "DX", false),
        ] {
            let [one, other] = [typed, word].map(|word| Word::of(word).unwrap());
            assert_eq!(distance(&one, &other).is_some(), is_near, "{typed} and {word}");
        }
    }

    #[test]
    fn a_name_is_cut_into_words_by_its_scripts() {
        let found: Vec<&str> = runs("マイナンバーカードの申請とAI-OCR、窓口").collect();
        assert_eq!(found, ["マイナンバーカード", "申請", "AI", "OCR", "窓口"]);
    }
}
