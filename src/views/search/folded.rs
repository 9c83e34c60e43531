//! Folded texts: the normalized characters that the search compares, each with notes on its neighbours.
//!
//! A character is one number. Its upper bits keep what folding would lose: whether a word can begin or end here, in
//! which kana it is written, and whether a blank or a middle dot between two kanji was left out. A text is folded
//! once; comparing looks at numbers alone.

use crate::plan::text::{NormalizedChar, normalized_chars};
use std::ops::Range;

/// The bits of the character.
const CHARACTER: u32 = 0x1f_ffff;
/// It is written in katakana.
const KATAKANA: u32 = 1 << 21;
/// A word can begin with it: the character before it is of another kind.
const START: u32 = 1 << 22;
/// A word can end with it: it is no Latin letter before another.
const END: u32 = 1 << 23;
/// A blank or a middle dot between the kanji before and this one was left out.
const GAP: u32 = 1 << 24;

/// The separator of two texts, which no word has.
pub(super) const SEPARATOR: u32 = 0;

/// A folded word: one that was typed, or an everyday word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    signs: Vec<u32>,
}

impl Word {
    /// Folds a word; `None` if nothing of it can be compared.
    pub fn of(text: &str) -> Option<Self> {
        let signs = fold(text).1;
        (!signs.is_empty()).then_some(Self { signs })
    }

    /// Returns whether two words are compared alike.
    pub fn is_same(&self, other: &Self) -> bool {
        self.signs.len() == other.signs.len() && self.is_begin_of(&other.signs)
    }

    /// Returns whether another word is a part of this one.
    pub fn contains(&self, other: &Self) -> bool {
        (0..self.signs.len()).any(|at| other.is_begin_of(&self.signs[at..]))
    }

    /// Returns whether a search for another word finds this one.
    pub fn is_found_by(&self, other: &Self) -> bool {
        (0..self.signs.len()).any(|at| other.is_at_start_of(&self.signs[at..]))
    }

    /// The characters, for comparing how words are spelt.
    pub(super) fn characters(&self) -> impl Iterator<Item = char> + Clone {
        self.signs.iter().filter_map(|sign| char::from_u32(sign & CHARACTER))
    }

    /// A number of 0 to 63 for its first character: words with another number begin otherwise.
    pub(super) fn begin(&self) -> u32 {
        self.signs[0] % 64
    }

    fn is_begin_of(&self, signs: &[u32]) -> bool {
        signs.len() >= self.signs.len()
            && self.signs.iter().zip(signs).all(|(one, other)| (one ^ other) & CHARACTER == 0)
    }

    /// Returns whether a folded text has the word at its beginning, as a word of its own.
    pub(super) fn is_at_start_of(&self, text: &[u32]) -> bool {
        let (Some(first), Some(last)) = (text.first(), text.get(self.signs.len() - 1)) else { return false };
        self.is_begin_of(text)
            && last & END != 0
            && (first & START != 0 || is_inside_of_hiragana(*first, self.signs[0]))
            && self.signs.iter().zip(text).skip(1).all(|(own, sign)| sign & GAP & !own == 0)
    }
}

/// Returns whether a word begins inside of a run of hiragana, which does not show where its words begin. Katakana
/// shows it: シニア is not in 見直しにあたって.
fn is_inside_of_hiragana(sign: u32, typed: u32) -> bool {
    (sign | typed) & KATAKANA == 0 && char::from_u32(sign & CHARACTER).is_some_and(is_hiragana)
}

/// The signs of a text.
pub(super) fn signs(text: &str) -> Vec<u32> {
    fold(text).1
}

/// The normalized characters of a text, and its signs.
fn fold(text: &str) -> (Vec<NormalizedChar>, Vec<u32>) {
    let characters = normalized_chars(text);
    let signs = (0..characters.len()).map(|at| sign(text, &characters, at)).collect();
    (characters, signs)
}

/// The sign of a character: its code point, and what folding would lose in the upper bits.
fn sign(text: &str, characters: &[NormalizedChar], at: usize) -> u32 {
    let NormalizedChar { character, start, end } = characters[at];
    let original = text[start..].chars().next().unwrap_or(' ');
    // One character may have become several, which are neighbours.
    let previous = at.checked_sub(1).and_then(|at| characters.get(at));
    let before = match previous {
        Some(previous) if previous.start == start => previous.character,
        _ => text[..start].chars().next_back().unwrap_or(' '),
    };
    let after = match characters.get(at + 1) {
        Some(next) if next.start == start => next.character,
        _ => text[end..].chars().next().unwrap_or(' '),
    };
    let is_start = match original {
        _ if is_letter(character) => !is_letter(before),
        original if is_katakana(original) => !is_katakana(before),
        original if is_hiragana(original) => !is_hiragana(before) && !is_kanji(before),
        _ => true,
    };
    let is_end = !(is_letter(character) && is_letter(after));
    let is_gap = previous.is_some_and(|previous| {
        is_kanji(previous.character)
            && is_kanji(character)
            && text.get(previous.end..start).is_some_and(|between| between.contains(is_left_out))
    });
    let flags = [(is_katakana(original), KATAKANA), (is_start, START), (is_end, END), (is_gap, GAP)];
    flags.into_iter().filter(|(is_set, _)| *is_set).fold(u32::from(character), |sign, (_, flag)| sign | flag)
}

/// Returns whether normalization drops a character between two words.
fn is_left_out(c: char) -> bool {
    c.is_whitespace() || matches!(c, '・' | '･' | '·')
}

/// Letters of scripts that put blanks between words.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{52f}' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー' | 'ｦ'..='ﾟ')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

/// Returns whether a character is a kanji.
pub(super) fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〇' | '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{9fff}')
}

/// The ranges of a text in which one of the words is, in order, without overlap.
pub fn marks(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    // Most texts are drawn without a search.
    if words.is_empty() {
        return Vec::new();
    }
    let (characters, signs) = fold(text);
    // True for each character of the folded text that belongs to a hit; neighbouring hits become one mark.
    let mut hit = vec![false; signs.len()];
    for word in words {
        for at in 0..signs.len() {
            if word.is_at_start_of(&signs[at..]) {
                hit[at..at + word.signs.len()].fill(true);
            }
        }
    }
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut before = false;
    for (folded, hit) in characters.iter().zip(hit) {
        match marks.last_mut() {
            Some(mark) if hit && before => mark.end = folded.end,
            _ if hit => marks.push(folded.start..folded.end),
            _ => {}
        }
        before = hit;
    }
    // Normalization drops a long vowel at the end of a word; for the reader it belongs to the word.
    for mark in &mut marks {
        let vowel = text[mark.end..].chars().next().filter(|c| matches!(c, 'ー' | 'ｰ'));
        mark.end += vowel.filter(|_| mark.len() > 3).map_or(0, char::len_utf8);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
        let words: Vec<Word> = words.iter().filter_map(|word| Word::of(word)).collect();
        marks(text, &words).into_iter().map(|mark| &text[mark]).collect()
    }

    #[test]
    fn marks_cover_what_was_written_not_what_was_typed() {
        for (text, words, expected) in [
            ("会議のオンライン化", &["ｵﾝﾗｲﾝ"][..], &["オンライン"][..]),
            ("AI・RPAの積極的導入", &["airpa"], &["AI・RPA"]),
            ("オンライン申請、オンライン相談", &["おんらいん"], &["オンライン", "オンライン"]),
            ("申請書等のデジタル化", &["申請", "書等"], &["申請書等"]),
            ("申請書等", &["申請書", "書等"], &["申請書等"]),
            ("マイナンバーカード、マイナンバー", &["まいなんばー"], &["マイナンバー", "マイナンバー"]),
            ("サーバーの更新", &["サーバ"], &["サーバー"]),
            ("ビール", &["ビ"], &["ビ"]),
            ("窓口", &["道"], &[]),
            ("", &["道"], &[]),
        ] {
            assert_eq!(found(text, words), expected, "{words:?} in {text}");
        }
    }

    #[test]
    fn a_word_is_found_as_a_word_and_not_inside_of_another() {
        for (word, held, others) in [
            ("ライン", &["ラインで送る", "公式ライン", "・ライン"][..], &["オンライン", "ガイドライン"][..]),
            ("おんらいん", &["オンライン申請", "おんらいん"], &[]),
            ("オンライン", &["おんらいんで"], &[]),
            ("シニア", &["シニア世代"], &["見直しにあたって"]),
            ("バス", &["バスとタクシー"], &["伸ばす", "サイバス"]),
            ("ごみ", &["資源ごみ", "燃えるごみの日", "ゴミの日"], &["スゴミ"]),
            ("LINE", &["LINEで", "公式ＬＩＮＥ", "市のLINE2"], &["online", "Guideline", "lines"]),
            ("AI", &["AI-OCR", "生成AI", "AIを", "A I"], &["available", "training", "email"]),
            ("ICT", &["ICT環境", "1ICT"], &["picture", "informatics"]),
            ("NPO", &["NPO法人"], &["information policy"]),
            ("窓口DX", &["窓口DXで", "窓口 DX"], &["窓口DXSaaS"]),
            ("保育", &["保育園", "病児保育"], &["確保・育成", "確保 育成", "確保･育成"]),
            ("確保・育成", &["確保・育成", "確保育成"], &[]),
            ("デジタルデバイド", &["デジタル・デバイド", "デジタル デバイド"], &[]),
            ("my number", &["My Number Card", "mynumber"], &["my numbers"]),
        ] {
            for text in held {
                assert!(!found(text, &[word]).is_empty(), "{word} is not found in {text}");
            }
            for text in others {
                assert!(found(text, &[word]).is_empty(), "{word} is found in {text}");
            }
        }
    }
}
