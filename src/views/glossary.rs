//! The glossary as an index: terms under the letters by which readers look them up.
//!
//! Letters that the document prints take precedence.

use crate::plan::text::normalize;
use crate::plan::{Entry, Plan};

/// The terms under one letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// A Latin capital, or a hiragana without voicing.
    pub letter: String,
    /// Indexes in `plan.glossary`, in the order of their readings.
    pub entries: Vec<usize>,
}

impl Group {
    /// Returns whether its letter is Latin.
    pub fn is_latin(&self) -> bool {
        self.letter.is_ascii()
    }
}

/// The groups: Latin letters, then kana, both in order.
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
        let letter = letter(&plan.glossary[at]);
        match groups.last_mut() {
            Some(group) if group.letter == letter => group.entries.push(at),
            _ => groups.push(Group { letter, entries: vec![at] }),
        }
    }
    groups
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
    fn terms_stand_under_the_letter_by_which_they_are_read() {
        let entry = |(word, reading): &(&str, &str)| Entry {
            word: Text::One((*word).into()),
            reading: (!reading.is_empty()).then(|| (*reading).into()),
            ..Entry::default()
        };
        let text =
            [("標準化", "ひょうじゅんか"), ("AI", "えーあい"), ("ガバナンス", ""), ("官民", "かんみん")];
        let plan = Plan { glossary: text.iter().map(entry).collect(), ..Plan::default() };
        let groups: Vec<(String, Vec<usize>)> =
            glossary(&plan).into_iter().map(|group| (group.letter, group.entries)).collect();
        assert_eq!(groups, [("A".into(), vec![1]), ("か".into(), vec![2, 3]), ("ひ".into(), vec![0])]);
    }
}
