//! The glossary as an index: terms under the rows of kana by which readers look them up, Latin ones first.
//!
//! Letters that the document prints take precedence.

use super::glossary_matcher::GlossaryMatcher;
use crate::plan::ancestry::At;
use crate::plan::initiatives::Initiative;
use crate::plan::text::normalize;
use crate::plan::{Entry, Plan, Text};

/// The first letters of the rows of kana.
const ROWS: &str = "あかさたなはまやらわ";
/// The most terms that are open on a phone at first sight.
const OPEN: usize = 10;

/// The terms of one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// `A` for Latin letters, else the first hiragana of the row.
    pub letter: char,
    /// Indexes in `plan.glossary`, in the order of their readings.
    pub entries: Vec<usize>,
}

impl Group {
    /// Returns whether its letter is Latin.
    pub fn is_latin(&self) -> bool {
        self.letter == 'A'
    }
}

/// Returns whether a glossary is short enough to be open on a phone.
pub fn is_short(plan: &Plan) -> bool {
    plan.glossary.len() <= OPEN
}

/// The groups: Latin letters, then the rows of kana.
pub fn glossary(plan: &Plan) -> Vec<Group> {
    let mut entries: Vec<usize> = (0..plan.glossary.len()).collect();
    entries.sort_by_cached_key(|at| {
        let entry = &plan.glossary[*at];
        let letter = letter(entry);
        let read = normalize(read_as(entry));
        // As in a dictionary: が is with か, and after it only if all else is equal.
        (!letter.is_ascii(), letter, read.chars().map(unvoiced).collect::<String>(), read)
    });
    let mut groups: Vec<Group> = Vec::new();
    for at in entries {
        let letter = row(&letter(&plan.glossary[at]));
        match groups.last_mut() {
            Some(group) if group.letter == letter => group.entries.push(at),
            _ => groups.push(Group { letter, entries: vec![at] }),
        }
    }
    groups
}

/// The row of a letter. A sign that is in none is a row of its own.
fn row(letter: &str) -> char {
    let first = letter.chars().next().unwrap_or('他');
    match first.is_ascii() {
        true => 'A',
        false if ('あ'..='ん').contains(&first) => {
            ROWS.chars().rev().find(|row| *row <= first).unwrap_or(first)
        }
        false => first,
    }
}

/// The initiatives that use each term, in the order of the document.
pub fn uses(plan: &Plan, terms: &GlossaryMatcher) -> Vec<Vec<At>> {
    let mut uses: Vec<Vec<At>> = vec![Vec::new(); plan.glossary.len()];
    for (at, initiative) in plan.initiatives.iter().enumerate() {
        let mut seen = Vec::new();
        for text in texts(initiative) {
            for (_, entry) in terms.find(text.own(), &mut seen) {
                uses[entry].push(at);
            }
        }
    }
    uses
}

/// The name and the texts of an initiative.
fn texts(initiative: &Initiative) -> impl Iterator<Item = &Text> {
    let sections = initiative.sections.iter().flat_map(|one| one.paragraphs.iter().chain(&one.points));
    [&initiative.name].into_iter().chain(&initiative.lead).chain(sections)
}

/// The sort key of a term: a Latin word as written, any other by its reading.
fn read_as(entry: &Entry) -> &str {
    let word = entry.word.own();
    match (word.starts_with(|c: char| c.is_ascii_alphanumeric()), &entry.reading) {
        (false, Some(reading)) => reading,
        _ => word,
    }
}

fn letter(entry: &Entry) -> String {
    if let Some(index) = &entry.index {
        return index.to_string();
    }
    let first = normalize(read_as(entry)).chars().next().unwrap_or('他');
    unvoiced(first).to_uppercase().collect()
}

/// Removes the voicing, as an index does: か for が, は for ぱ.
fn unvoiced(kana: char) -> char {
    const VOICED: &str = "がかぎきぐくげけごこざさじしずすぜせぞそだたぢちづつでてどとばはびひぶふべへぼほぱはぴひぷふぺへぽほぁあぃいぅうぇえぉおゔうゃやゅゆょよっつ";
    let mut pairs = VOICED.chars();
    while let (Some(voiced), Some(plain)) = (pairs.next(), pairs.next()) {
        if voiced == kana {
            return plain;
        }
    }
    kana
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Text;

    #[test]
    fn terms_are_under_the_row_of_kana_by_which_they_are_read() {
        let entry = |(word, reading): &(&str, &str)| Entry {
            word: Text::One((*word).into()),
            reading: (!reading.is_empty()).then(|| (*reading).into()),
            ..Entry::default()
        };
        let text = [
            ("標準化", "ひょうじゅんか"),
            ("AI", "えーあい"),
            ("ガバナンス", ""),
            ("RPA", ""),
            ("官民", "かんみん"),
            ("プッシュ", ""),
        ];
        let plan = Plan { glossary: text.iter().map(entry).collect(), ..Plan::default() };
        let groups: Vec<(char, Vec<usize>)> =
            glossary(&plan).into_iter().map(|group| (group.letter, group.entries)).collect();
        assert_eq!(groups, [('A', vec![1, 3]), ('か', vec![2, 4]), ('は', vec![0, 5])]);
    }

    #[test]
    fn a_term_is_used_by_the_initiatives_that_name_it() {
        let named = |name: &str| Initiative { name: Text::One(name.into()), ..Initiative::default() };
        let plan = Plan {
            glossary: [Entry { word: Text::One("AI".into()), ..Entry::default() }].into_iter().collect(),
            initiatives: vec![named("AIを使う"), named("窓口"), named("AIとRPA")],
            ..Plan::default()
        };
        assert_eq!(uses(&plan, &GlossaryMatcher::new(&plan)), [vec![0, 2]]);
    }
}
