//! The pronunciation of kanji, from a small dictionary and from the readings in the plan.
//!
//! A run of kanji gets a reading only as a whole, from words that fill it exactly: no reading is better than a
//! wrong one. Readings of names in the plan take precedence over the dictionary (see `names`).

mod dictionary;
mod names;

use crate::plan::Plan;
use dictionary::{Dictionary, Word};
use names::Name;
use std::ops::Range;

/// A range of a text with its reading in hiragana.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruby {
    /// The range, in bytes.
    pub range: Range<usize>,
    /// The reading.
    pub kana: String,
}

/// The readings of the words of one plan.
#[derive(Debug, Default)]
pub struct Pronunciation {
    dictionary: Dictionary,
    /// Names with the readings of their segments, by their first character, the longest first.
    names: Vec<Name>,
}

impl Pronunciation {
    /// Combines the dictionary with the names of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut dictionary = Dictionary::built_in();
        let own = plan.language();
        let given =
            plan.initiatives.iter().map(|one| (one.name.in_language("ja", own).0, one.reading.as_ref()));
        let given = given
            .chain(plan.glossary.iter().map(|one| (one.word.in_language("ja", own).0, one.reading.as_ref())));
        let given = given.chain([(plan.title.in_language("ja", own).0, plan.reading.as_ref())]);
        let given = given
            .chain(plan.bodies.iter().map(|one| (one.name.in_language("ja", own).0, one.reading.as_ref())));
        let given = given.filter_map(|(name, reading)| Some((name, reading?)));
        let mut names: Vec<Name> =
            given.filter_map(|(name, reading)| Name::new(name, reading, &dictionary)).collect();
        names.sort_by_key(|name| (name.begins(), std::cmp::Reverse(name.text.len())));
        let words: Vec<Word> = names.iter().flat_map(Name::words).collect();
        let differs = |one: &Word| words.iter().any(|other| other.text == one.text && other.kana != one.kana);
        let agreed: Vec<Word> = words.iter().filter(|word| !differs(word)).cloned().collect();
        dictionary.learn(agreed.into_iter());
        Self { dictionary, names }
    }

    /// The readings in a text, in order. `before` and `after` are the neighbouring texts on the page: a mark of
    /// the search may divide a word.
    pub fn find(&self, before: &str, text: &str, after: &str) -> Vec<Ruby> {
        let whole = [before, text, after].concat();
        let inside = before.len()..before.len() + text.len();
        let mut found = self.named(&whole);
        for run in runs(&whole) {
            if found.iter().any(|known| known.range.start < run.end && run.start < known.range.end) {
                continue;
            }
            found.extend(self.dictionary.read(&whole, run));
        }
        found.retain(|reading| inside.start <= reading.range.start && reading.range.end <= inside.end);
        found.sort_by_key(|reading| reading.range.start);
        for reading in &mut found {
            reading.range = reading.range.start - before.len()..reading.range.end - before.len();
        }
        found
    }

    /// The readings of the plan's names in a text. At each index the longest name wins.
    fn named(&self, text: &str) -> Vec<Ruby> {
        let mut found = Vec::new();
        let mut start = 0;
        while let Some(sign) = text[start..].chars().next() {
            let from = self.names.partition_point(|name| name.begins() < Some(sign));
            let here =
                self.names[from..].iter().take_while(|name| name.begins() == Some(sign)).find(|name| {
                    let end = start + name.text.len();
                    text[start..].starts_with(&*name.text)
                        && !splits_run(text, start)
                        && !splits_run(text, end)
                });
            let Some(name) = here else {
                start += sign.len_utf8();
                continue;
            };
            found.extend(name.readings.iter().map(|reading| Ruby {
                range: start + reading.range.start..start + reading.range.end,
                kana: reading.kana.clone(),
            }));
            start += name.text.len();
        }
        found
    }
}

/// Returns whether an index is between two kanji.
fn splits_run(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    before.chars().next_back().is_some_and(is_kanji) && after.chars().next().is_some_and(is_kanji)
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '々' | '〆')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー')
}

/// The runs of kanji in a text.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_kanji(*c)) {
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = at + c.len_utf8(),
            _ => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::file::read_json;
    use crate::plan::{Initiative, Text};

    fn plan() -> Plan {
        let named = |name: &str, reading: &str| Initiative {
            name: Text::One(name.into()),
            reading: Some(reading.into()),
            ..Initiative::default()
        };
        Plan {
            title: Text::One("蔵王市計画".into()),
            reading: Some("ざおうしけいかく".into()),
            initiatives: vec![
                named("蔵王の人の窓口", "ざおうのひとのまどぐち"),
                // Not the reading of this name: the dictionary has it.
                named("窓口で", "まどではない"),
            ],
            ..Plan::default()
        }
    }

    /// A text with its readings in brackets.
    fn read([before, text, after]: [&str; 3]) -> String {
        let mut content = text.to_owned();
        for reading in Pronunciation::of(&plan()).find(before, text, after).iter().rev() {
            content.insert_str(reading.range.end, &format!("({})", reading.kana));
        }
        content
    }

    #[test]
    fn a_run_is_read_as_a_whole_or_not_at_all() {
        for (text, expected) in [
            ("行政手続", "行政(ぎょうせい)手続(てつづき)"),
            ("行政手続きを見直す", "行政(ぎょうせい)手続(てつづ)きを見直(みなお)す"),
            ("会釈画面計画", "会釈画面計画"),
            (
                "令和6年度（2024年度）に取り組む。",
                "令和(れいわ)6年度(ねんど)（2024年度(ねんど)）に取(と)り組(く)む。",
            ),
            (
                "デジタル化と、クラウド型の計画書",
                "デジタル化(か)と、クラウド型(がた)の計画(けいかく)書(しょ)",
            ),
            ("その後も、この後に", "その後(ご)も、この後(あと)に"),
            // Words with several readings, or with readings that depend on the context.
            ("市役所に行かなくても行える。", "市役所(しやくしょ)に行(い)かなくても行(おこな)える。"),
            ("1日に行って、2人で市場へ", "1日に行って、2人で市場へ"),
            ("12件、4月、3か月、12 月", "12件(けん)、4月(がつ)、3か月(げつ)、12 月(がつ)"),
            ("国の国民が図る図", "国(くに)の国民(こくみん)が図(はか)る図(ず)"),
            ("かなとABCと123", "かなとABCと123"),
        ] {
            assert_eq!(read(["", text, ""]), expected);
        }
    }

    #[test]
    fn the_plan_says_how_its_names_are_read() {
        for (text, expected) in [
            ("蔵王の人の窓口を開く", "蔵王(ざおう)の人(ひと)の窓口(まどぐち)を開(ひら)く"),
            ("窓口で", "窓口(まどぐち)で"),
            ("蔵王市の計画", "蔵王市(ざおうし)の計画(けいかく)"),
            ("蔵王市民", "蔵王(ざおう)市民(しみん)"),
        ] {
            assert_eq!(read(["", text, ""]), expected);
        }
    }

    #[test]
    fn a_word_in_two_pieces_is_no_other_word() {
        assert_eq!(read(["今", "年度", "の"]), "年度");
        assert_eq!(read(["", "今", "年度"]), "今");
        assert_eq!(read(["行政", "手続", "のデジタル化"]), "手続(てつづき)");
        assert_eq!(read(["", "手続", "きの"]), "手続(てつづ)");
    }

    #[test]
    fn most_words_of_the_real_plans_are_read() {
        for name in
            ["higashiomi-2023", "higashiosaka-2021", "higashiosaka-2026", "hirakata-2024", "kadoma-2022"]
        {
            let path = format!("{}/plans/{name}.json", env!("CARGO_MANIFEST_DIR"));
            let plan = read_json(&std::fs::read(path).unwrap_or_default()).0.unwrap_or_default();
            let readings = Pronunciation::of(&plan);
            let texts = plan.initiatives.iter().flat_map(|one| {
                let sections =
                    one.sections.iter().flat_map(|section| section.paragraphs.iter().chain(&section.points));
                [&one.name].into_iter().chain(&one.lead).chain(sections)
            });
            let (mut read, mut all) = (0, 0);
            for text in texts {
                let text = text.own();
                let found = readings.find("", text, "");
                all += runs(text).len();
                read += runs(text)
                    .iter()
                    .filter(|run| found.iter().any(|one| run.contains(&one.range.start)))
                    .count();
            }
            assert!(read * 10 > all * 9, "{name}: {read} of {all}");
        }
    }
}
