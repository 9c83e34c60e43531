//! Everyday words: what readers type for what plans write, from the list of this program and from the plan.
//!
//! The form of `everyday-words.txt` is described at its top. A typed text is looked up as a whole, and in one step: the
//! words that are found for it are not looked up again.

use super::folded::Word;
use crate::plan::{Plan, Text};
use std::rc::Rc;

/// The list of this program. Residents load it with the explorer alone.
pub(super) const LIST: &str = include_str!("everyday-words.txt");

/// The everyday words of a plan's search.
#[derive(Debug)]
pub(super) struct EverydayWords {
    /// The words by lines, in the order of the list, then of the plan.
    lines: Vec<Line>,
}

/// A group of words that mean the same, or words for which others are searched.
#[derive(Debug, Default)]
struct Line {
    /// The words that a reader types.
    typed: Vec<WrittenWord>,
    /// The words that are searched for them; none if they are searched for each other.
    synonyms: Vec<WrittenWord>,
}

/// A word and its folded form.
#[derive(Clone, Debug)]
pub(super) struct WrittenWord {
    /// The word as written.
    pub(super) text: Rc<str>,
    /// The form to compare.
    pub(super) word: Word,
}

impl WrittenWord {
    pub(super) fn of(text: &str) -> Option<Self> {
        Some(Self { word: Word::of(text)?, text: text.into() })
    }
}

impl EverydayWords {
    /// Reads a list, and adds the words of the plan.
    pub(super) fn of(list: &str, plan: &Plan) -> Self {
        let written = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut lines: Vec<Line> = written.map(line).collect();
        for own in &plan.everyday_words {
            let words = |text: &Text| text.all().filter_map(|text| WrittenWord::of(text)).collect::<Vec<_>>();
            lines.push(Line {
                typed: words(&own.word),
                synonyms: own.synonyms.iter().flat_map(words).collect(),
            });
        }
        Self { lines }
    }

    /// The words that are searched for beside a typed text, each once, without those that are compared alike.
    pub(super) fn synonyms(&self, typed: &Word) -> Vec<WrittenWord> {
        let mut synonyms: Vec<WrittenWord> = Vec::new();
        for line in &self.lines {
            if line.typed.iter().any(|word| word.word.is_same(typed)) {
                let others = if line.synonyms.is_empty() { &line.typed } else { &line.synonyms };
                for other in others {
                    add(other, typed, &mut synonyms);
                }
            }
        }
        synonyms
    }

    /// The other words of the lines that have the typed text, or a word around it: the nearest lines first.
    pub(super) fn near(&self, typed: &Word) -> Vec<WrittenWord> {
        let mut near: Vec<WrittenWord> = Vec::new();
        let same: fn(&Word, &Word) -> bool = Word::is_same;
        for is_near in [same, Word::contains] {
            for line in &self.lines {
                let words = || line.typed.iter().chain(&line.synonyms);
                if words().any(|word| is_near(&word.word, typed)) {
                    for other in words() {
                        add(other, typed, &mut near);
                    }
                }
            }
        }
        near
    }
}

fn line(written: &str) -> Line {
    let words = |list: &str| list.split('、').filter_map(|word| WrittenWord::of(word.trim())).collect();
    let (typed, synonyms) = written.split_once(" > ").unwrap_or((written, ""));
    Line { typed: words(typed), synonyms: words(synonyms) }
}

/// Adds a word that differs from the typed text and from those that are there. The same letters in other kana are
/// kept: they are found in other places.
fn add(word: &WrittenWord, typed: &Word, to: &mut Vec<WrittenWord>) {
    if word.word != *typed && to.iter().all(|known| known.word != word.word) {
        to.push(word.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// Words that would find half of every plan.
    const EVERYWHERE: [&str; 17] = [
        "情報",
        "システム",
        "サービス",
        "市民",
        "データ",
        "環境",
        "管理",
        "事業",
        "計画",
        "推進",
        "行政",
        "活用",
        "取組",
        "仕事",
        "税",
        "予定",
        "デジタル",
    ];

    fn written() -> impl Iterator<Item = &'static str> {
        LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
    }

    #[test]
    fn no_line_is_double_or_useless() {
        let (mut found, mut lines, mut grouped) = (Vec::new(), HashSet::new(), HashSet::new());
        for text in written() {
            let Line { typed, synonyms } = line(text);
            let mut own = HashSet::new();
            for word in typed.iter().chain(&synonyms) {
                let folded: String = word.word.characters().collect();
                if folded.chars().nth(1).is_none() || word.text.trim() != &*word.text {
                    found.push(format!("{} is too short or has blanks: {text}", word.text));
                }
                if !own.insert(word.text.clone()) {
                    found.push(format!("{} is there twice: {text}", word.text));
                }
                if synonyms.is_empty() && !grouped.insert(word.text.clone()) {
                    found.push(format!("{} is in two groups: {text}", word.text));
                }
            }
            if synonyms.is_empty() && typed.len() < 2
                || typed.is_empty()
                || text.contains('>') == synonyms.is_empty()
            {
                found.push(format!("it has no other word: {text}"));
            }
            let everywhere = synonyms.iter().filter(|word| EVERYWHERE.contains(&&*word.text));
            found.extend(everywhere.map(|word| format!("{} is everywhere: {text}", word.text)));
            let mut sorted: Vec<_> = typed.iter().map(|word| word.text.clone()).collect();
            sorted.sort();
            if !lines.insert((sorted, synonyms.first().map(|word| word.text.clone()))) {
                found.push(format!("it is there twice: {text}"));
            }
        }
        assert!(found.is_empty(), "{found:#?}");
        assert!(lines.len() > 600, "{}", lines.len());
    }

    #[test]
    fn every_line_has_a_word_that_is_not_found_without_it() {
        let words = EverydayWords::of(LIST, &Plan::default());
        for text in written() {
            let Line { typed, synonyms } = line(text);
            let useless = |typed: &WrittenWord| {
                let all = words.synonyms(&typed.word);
                all.iter().all(|word| word.word.contains(&typed.word) || word.word.is_same(&typed.word))
            };
            let some = typed.iter().any(|typed| !useless(typed));
            assert!(some || synonyms.is_empty() && !typed.is_empty(), "{text} adds nothing");
        }
    }

    #[test]
    fn a_typed_text_is_looked_up_in_one_step_and_in_one_direction() {
        let words = EverydayWords::of(LIST, &Plan::default());
        let synonyms = |typed: &str| -> Vec<String> {
            let typed = Word::of(typed).unwrap();
            words.synonyms(&typed).iter().map(|word| word.text.to_string()).collect()
        };
        for (typed, holds, lacks) in [
            ("スマホ", &["スマートフォン", "携帯電話"][..], &["iPhone"][..]),
            ("ｽﾏﾎ", &["スマートフォン"], &[]),
            ("iPhone", &["スマートフォン"], &["アイフォン"]),
            ("保育", &["こども園", "一時預かり"], &["子育て", "一時保育"]),
            ("保育園", &["保育所", "保育施設"], &[]),
            ("子育て", &["保育施設", "育児"], &["一時保育"]),
            ("一時預かり", &["一時保育"], &["保育"]),
            ("My Number", &["マイナンバー"], &[]),
            ("マイナカード", &["マイナンバーカード", "個人番号カード"], &["マイナンバー"]),
            ("そのような語はない", &[], &["スマホ"]),
        ] {
            let found = synonyms(typed);
            assert!(holds.iter().all(|word| found.iter().any(|known| known == word)), "{typed}: {found:?}");
            assert!(!lacks.iter().any(|word| found.iter().any(|known| known == word)), "{typed}: {found:?}");
        }
    }
}
