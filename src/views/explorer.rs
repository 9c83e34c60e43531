//! The explorer: the initiatives that match the search text and the filters, grouped as in the document.

use super::facets::Facet;
use super::index::Index;
use super::query::{Filter, Query};
use super::roadmap::{Goal, goals};
use super::schedule::{Axis, Scale};
use crate::plan::text::{normalize, normalized_chars};
use crate::plan::{Plan, Text, Today};
use std::ops::Range;

/// The result of a search.
#[derive(Clone, Debug, PartialEq)]
pub struct Explorer {
    /// The years; `None` if the plan has no schedule as text.
    pub axis: Option<Axis>,
    /// The number of initiatives found.
    pub found: usize,
    /// The number of all initiatives.
    pub total: usize,
    /// The initiatives found, by goal and area.
    pub goals: Vec<Goal>,
    /// The facets to narrow the result by.
    pub facets: Vec<Facet>,
    /// The active conditions, with their names.
    pub active: Vec<Active>,
    /// The normalized search words, for marking them.
    pub tokens: Vec<String>,
}

/// An active condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Active {
    /// The search text, as typed.
    Text(String),
    /// A filter and its name, if the plan gives it one.
    Filter(Filter, Option<Text>),
}

/// Searches and filters a plan.
pub fn explorer(plan: &Plan, index: &Index, query: &Query, today: Today) -> Explorer {
    let facet_index = index.facet_index(plan, today, Scale::Year);
    let total = facet_index.leaves.len();
    let tokens = tokens(&query.text);
    let spoken =
        |at: &usize| tokens.iter().all(|token| index.matches(plan, facet_index.leaves[*at].at, token));
    let (kept, facets) = facet_index.filter_leaves((0..total).filter(spoken), query);
    let active = active(query, &facets);
    let axis = facet_index.axis.clone();
    Explorer { axis, found: kept.len(), total, goals: goals(plan, index, kept), facets, active, tokens }
}

/// The normalized words of a search text. Each of them has to be found.
pub fn tokens(words: &str) -> Vec<String> {
    words.split_whitespace().map(normalize).filter(|token| !token.is_empty()).collect()
}

fn active(query: &Query, facets: &[Facet]) -> Vec<Active> {
    let words = Some(query.text.trim()).filter(|words| !words.is_empty());
    let choices = || facets.iter().flat_map(|facet| &facet.choices);
    let named = |filter: &Filter| {
        let name =
            choices().find(|choice| choice.filter.is_same(filter)).and_then(|choice| choice.name.clone());
        Active::Filter(filter.clone(), name)
    };
    words
        .map(|words| Active::Text(words.to_owned()))
        .into_iter()
        .chain(query.filters.iter().map(named))
        .collect()
}

/// The ranges of a text that hold one of the tokens, in order, without overlap.
pub fn marks(text: &str, tokens: &[String]) -> Vec<Range<usize>> {
    // Most texts are drawn while nobody searches.
    if tokens.is_empty() {
        return Vec::new();
    }
    let folded = normalized_chars(text);
    // True for each character of the normalized text that belongs to a hit; neighbouring hits become one mark.
    let mut hit = vec![false; folded.len()];
    for token in tokens {
        let token: Vec<char> = token.chars().collect();
        for at in 0..(folded.len() + 1).saturating_sub(token.len()) {
            let here = &folded[at..at + token.len()];
            if here.iter().map(|c| c.character).eq(token.iter().copied()) {
                hit[at..at + token.len()].fill(true);
            }
        }
    }
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut before = false;
    for (folded, hit) in folded.iter().zip(hit) {
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

    #[test]
    fn marks_cover_what_was_written_not_what_was_typed() {
        let check = |text: &str, words: &str, expected: &[&str]| {
            let found: Vec<&str> = marks(text, &tokens(words)).into_iter().map(|mark| &text[mark]).collect();
            assert_eq!(found, expected, "{words} in {text}");
        };
        check("会議のオンライン化", "ｵﾝﾗｲﾝ", &["オンライン"]);
        check("AI・RPAの積極的導入", "airpa", &["AI・RPA"]);
        check("オンライン申請、オンライン相談", "おんらいん", &["オンライン", "オンライン"]);
        check("申請書等のデジタル化", "申請 書等", &["申請書等"]);
        check("申請書等", "申請書 書等", &["申請書等"]);
        check("マイナンバーカード、マイナンバー", "まいなんばー", &["マイナンバー", "マイナンバー"]);
        check("サーバーの更新", "サーバ", &["サーバー"]);
        check("ビール", "ビ", &["ビ"]);
        check("窓口", "道", &[]);
        check("", "道", &[]);
    }
}
