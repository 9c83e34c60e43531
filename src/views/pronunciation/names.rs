//! The alignment of a name with its reading.
//!
//! A plan gives the reading of a whole name in hiragana. The kana of the name are found in it; the rest belongs
//! to the kanji. If several alignments fit, words of the dictionary and spelled letters decide; if they do not,
//! the segment has no reading.

use super::dictionary::{Dictionary, Place, Word};
use super::{Ruby, is_hiragana, is_kanji};
use crate::plan::text::letters;
use std::ops::Range;

/// A name with the readings of its kanji.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) text: Box<str>,
    pub(super) readings: Vec<Ruby>,
}

/// A segment of a name.
enum Segment {
    /// A kana, which is its own reading.
    Kana(char),
    /// Kanji, or letters and digits.
    Open { range: Range<usize>, kanji: bool, known: Option<String> },
}

/// No kanji has a longer reading than this.
const LONGEST: usize = 6;

impl Name {
    /// Aligns a name with its reading; `None` if no segment has one certain reading.
    pub(super) fn new(text: &str, reading: &str, dictionary: &Dictionary) -> Option<Self> {
        let kana: Vec<char> = letters(reading).into_iter().map(|sign| sign.character).collect();
        if !kana.iter().all(|c| is_kana(*c)) {
            return None;
        }
        let segments = segments(text, dictionary);
        let places = places(&segments, &kana, true).or_else(|| places(&segments, &kana, false))?;
        let mut readings = Vec::new();
        for (segment, place) in segments.iter().zip(places) {
            if let (Segment::Open { range, kanji: true, .. }, Some(place)) = (segment, place) {
                divide(text, range.clone(), kana[place].iter().collect(), dictionary, &mut readings);
            }
        }
        (!readings.is_empty()).then(|| Self { text: text.into(), readings })
    }

    /// Its first character.
    pub(super) fn begins(&self) -> Option<char> {
        self.text.chars().next()
    }

    /// Its segments as words for other texts.
    pub(super) fn words(&self) -> impl Iterator<Item = Word> {
        self.readings.iter().filter_map(|reading| {
            let text = &self.text[reading.range.clone()];
            let next = self.text[reading.range.end..].chars().next();
            text.chars().nth(1)?;
            Some(Word { text: text.into(), kana: reading.kana.as_str().into(), place: Place::Named(next) })
        })
    }
}

fn is_kana(c: char) -> bool {
    is_hiragana(c) || c == 'ー'
}

fn segments(text: &str, dictionary: &Dictionary) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    for sign in letters(text) {
        let is_kanji = is_kanji(sign.character);
        if is_kana(sign.character) {
            segments.push(Segment::Kana(sign.character));
        } else if is_kanji || sign.character.is_alphanumeric() {
            match segments.last_mut() {
                Some(Segment::Open { range, kanji, .. }) if *kanji == is_kanji && range.end == sign.start => {
                    range.end = sign.end;
                }
                _ => {
                    segments.push(Segment::Open { range: sign.start..sign.end, kanji: is_kanji, known: None })
                }
            }
        }
        // Brackets and dots have no reading.
    }
    for segment in &mut segments {
        if let Segment::Open { range, kanji, known } = segment {
            *known = match kanji {
                true => filled(dictionary, text, range.clone()).map(|(_, kana)| kana),
                false => spelled(
                    &letters(&text[range.clone()]).into_iter().map(|sign| sign.character).collect::<String>(),
                ),
            };
        }
    }
    segments
}

/// The place of each segment's reading, if there is only one; `None` if the reading does not fit.
fn places(segments: &[Segment], kana: &[char], trusting: bool) -> Option<Vec<Option<Range<usize>>>> {
    let ends = |segment: &Segment, from: usize| -> Vec<usize> {
        match segment {
            Segment::Kana(c) => {
                kana.get(from).filter(|here| *here == c).map(|_| from + 1).into_iter().collect()
            }
            Segment::Open { known: Some(known), .. } if trusting => {
                let known: Vec<char> = known.chars().collect();
                kana[from..].starts_with(&known).then_some(from + known.len()).into_iter().collect()
            }
            Segment::Open { range, .. } => {
                // A kanji takes three bytes, a letter one.
                let longest = range.len() * LONGEST;
                (from + 1..=kana.len().min(from + longest)).collect()
            }
        }
    };
    // True for each place of the reading from which the remaining segments fit to the end.
    let mut open = vec![vec![false; kana.len() + 1]; segments.len() + 1];
    open[segments.len()][kana.len()] = true;
    for (at, segment) in segments.iter().enumerate().rev() {
        for from in 0..=kana.len() {
            open[at][from] = ends(segment, from).into_iter().any(|to| open[at + 1][to]);
        }
    }
    if !open[0][0] {
        return None;
    }
    let mut reached: Vec<usize> = vec![0];
    let mut places = Vec::with_capacity(segments.len());
    for (at, segment) in segments.iter().enumerate() {
        let ways: Vec<Range<usize>> = reached
            .iter()
            .flat_map(|from| ends(segment, *from).into_iter().map(move |to| *from..to))
            .filter(|way| open[at + 1][way.end])
            .collect();
        reached = ways.iter().map(|way| way.end).collect();
        reached.sort_unstable();
        reached.dedup();
        places.push(match &ways[..] {
            [only] => Some(only.clone()),
            _ => None,
        });
    }
    Some(places)
}

/// Words with their places.
type Words<'a> = Vec<(Range<usize>, &'a Word)>;

/// The words that fill a segment of a run, if all have a reading, and their common reading.
fn filled<'a>(dictionary: &'a Dictionary, text: &str, segment: Range<usize>) -> Option<(Words<'a>, String)> {
    let words = dictionary.fill(text, segment)?;
    let certain = words.iter().all(|(_, word)| !word.kana.is_empty());
    let kana = words.iter().map(|(_, word)| &*word.kana).collect();
    certain.then_some((words, kana))
}

/// Divides a run and its reading into known words, as far as they agree.
fn divide(text: &str, run: Range<usize>, kana: String, dictionary: &Dictionary, into: &mut Vec<Ruby>) {
    let inner: Vec<usize> = text[run.clone()].char_indices().map(|(at, _)| run.start + at).collect();
    let filled = |segment| filled(dictionary, text, segment);
    let mut add = |range: Range<usize>, kana: &str| into.push(Ruby { range, kana: kana.to_owned() });
    for &start in &inner {
        let Some((words, end)) = filled(start..run.end) else { continue };
        let Some(before) = kana.strip_suffix(&*end) else { continue };
        if before.is_empty() == (start == run.start) {
            if start > run.start {
                add(run.start..start, before);
            }
            words.iter().for_each(|(range, word)| add(range.clone(), &word.kana));
            return;
        }
    }
    for &end in inner.iter().rev() {
        let Some((words, begin)) = filled(run.start..end).filter(|(words, _)| !words.is_empty()) else {
            continue;
        };
        let Some(after) = kana.strip_prefix(&*begin).filter(|after| !after.is_empty()) else { continue };
        words.iter().for_each(|(range, word)| add(range.clone(), &word.kana));
        add(end..run.end, after);
        return;
    }
    add(run, &kana);
}

/// The names of letters one by one; `None` if there is any other character.
fn spelled(letters: &str) -> Option<String> {
    letters
        .chars()
        .map(|letter| NAMES.get((letter as usize).checked_sub('a' as usize)?))
        .collect::<Option<Vec<_>>>()
        .map(|names| names.into_iter().copied().collect())
}

/// The names of the letters.
const NAMES: [&str; 26] = [
    "えー",
    "びー",
    "しー",
    "でぃー",
    "いー",
    "えふ",
    "じー",
    "えいち",
    "あい",
    "じぇー",
    "けー",
    "える",
    "えむ",
    "えぬ",
    "おー",
    "ぴー",
    "きゅー",
    "あーる",
    "えす",
    "てぃー",
    "ゆー",
    "ぶい",
    "だぶりゅー",
    "えっくす",
    "わい",
    "ぜっと",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, reading: &str) -> String {
        let name = Name::new(name, reading, &Dictionary::built_in());
        let name = name.iter().flat_map(|name| {
            name.readings.iter().map(|one| format!("{}:{}", &name.text[one.range.clone()], one.kana))
        });
        name.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn kanji_get_what_lies_between_the_kana() {
        for (name, reading, expected) in [
            ("蔵王のおんせん", "ざおうのおんせん", "蔵王:ざおう"),
            (
                "東近江市DX委員会",
                "ひがしおうみしでぃーえっくすいいんかい",
                "東近江市:ひがしおうみし 委員会:いいんかい",
            ),
            (
                "（仮称）門真市DX推進計画（案）",
                "かしょうかどましでぃーえっくすすいしんけいかくあん",
                "仮称:かしょう 門真市:かどまし 推進:すいしん 計画:けいかく 案:あん",
            ),
            ("シーサート(CSIRT)", "しーさーと", ""),
            ("蔵ざ王", "くらざおう", "蔵:くら 王:おう"),
            // Two ways: くら + ざざおう, くらざ + ざおう. Rather none than a wrong one.
            ("蔵ざ王", "くらざざおう", ""),
            ("蔵王", "ZAO", ""),
            ("蔵王", "", ""),
        ] {
            assert_eq!(read(name, reading), expected, "{name}");
        }
    }
}
