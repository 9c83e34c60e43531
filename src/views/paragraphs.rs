//! Sentences as paragraphs: plans have one sentence a line, and readers want some of them together.

use std::ops::Range;

/// The most sentences of a paragraph.
const LONGEST: usize = 4;

/// The number of sentences in a text; at least one.
pub fn sentences(text: &str) -> usize {
    let ends = text.matches('。').count() + text.matches(". ").count();
    // The last sentence of a text in Latin letters has no space after it, and that of a list item has no end.
    (ends + usize::from(!text.ends_with('。'))).max(1)
}

/// The paragraphs for texts with so many sentences each: as few as possible of at most four sentences, each as long as
/// the others. A text is never parted.
pub fn paragraphs(sentences: &[usize]) -> Vec<Range<usize>> {
    let total: usize = sentences.iter().sum();
    let count = total.div_ceil(LONGEST).max(1);
    let length = total.div_ceil(count).max(1);
    let (mut all, mut start, mut filled) = (Vec::new(), 0, 0);
    for (at, more) in sentences.iter().enumerate() {
        if filled != 0 && filled + more > length {
            all.push(start..at);
            (start, filled) = (at, 0);
        }
        filled += more;
    }
    if start != sentences.len() {
        all.push(start..sentences.len());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_by_their_ends() {
        for (text, count) in [
            ("窓口を増やします。", 1),
            ("窓口を増やします。時間も延ばします。", 2),
            ("窓口を増やします。時間も", 2),
            ("", 1),
            ("One more counter. Longer hours.", 2),
        ] {
            assert_eq!(sentences(text), count, "{text}");
        }
    }

    #[test]
    fn a_paragraph_has_some_sentences_and_none_stands_alone_where_it_need_not() {
        for (lengths, starts) in [
            (vec![], vec![]),
            (vec![1], vec![0]),
            (vec![1, 1, 1, 1], vec![0]),
            (vec![1, 1, 1, 1, 1], vec![0, 3]),
            (vec![1; 9], vec![0, 3, 6]),
            (vec![3, 3], vec![0, 1]),
            (vec![6, 1], vec![0, 1]),
            (vec![2, 1, 1], vec![0]),
        ] {
            let all = paragraphs(&lengths);
            assert_eq!(all.iter().map(|range| range.start).collect::<Vec<_>>(), starts, "{lengths:?}");
            let texts: Vec<usize> = all.into_iter().flatten().collect();
            assert_eq!(
                texts,
                (0..lengths.len()).collect::<Vec<_>>(),
                "{lengths:?}: every text once, in order"
            );
        }
    }
}
