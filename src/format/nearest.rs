//! The nearest known word, for "did you mean".
//!
//! Residents never load it.

/// The longest word that is compared with others, in characters.
const LONGEST: usize = 200;

/// The known word that is nearest to a text: one edit for every `of` characters at most, and capitals count for
/// nothing. Words as long as `of` or shorter allow none, so that no word is taken for an unrelated one.
///
/// ```
/// use city_plan::format::nearest::nearest;
/// assert_eq!(nearest("titel", ["title", "status"], 3), Some("title"));
/// assert_eq!(nearest("題名", ["title", "status"], 3), None);
/// ```
pub fn nearest<'w>(text: &str, words: impl IntoIterator<Item = &'w str>, of: usize) -> Option<&'w str> {
    let text = characters(text)?;
    let near = words.into_iter().filter_map(|word| {
        let known = characters(word)?;
        Some((distance(&text, &known, known.len() / of)?, word))
    });
    near.min().map(|(_, word)| word)
}

/// The characters of a word in small letters; none where it is too long to be compared.
fn characters(word: &str) -> Option<Vec<char>> {
    let characters: Vec<char> = word.chars().take(LONGEST + 1).flat_map(char::to_lowercase).collect();
    (characters.len() <= LONGEST).then_some(characters)
}

/// The number of characters that have to be put in, left out, changed or swapped with the next one to make one
/// word of the other; none where there are more than `most`.
fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut last: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, c) in one.iter().enumerate() {
        let mut next = vec![at + 1; other.len() + 1];
        for (place, d) in other.iter().enumerate() {
            let changed = row[place] + usize::from(c != d);
            next[place + 1] = changed.min(row[place + 1] + 1).min(next[place] + 1);
            let is_swapped = at > 0 && place > 0 && c == &other[place - 1] && &one[at - 1] == d;
            if is_swapped {
                next[place + 1] = next[place + 1].min(last[place - 1] + 1);
            }
        }
        // It never becomes less again; a swap looks back by two rows.
        if next.iter().chain(&row).all(|far| *far > most) {
            return None;
        }
        last = std::mem::replace(&mut row, next);
    }
    Some(row[other.len()]).filter(|far| *far <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_one_edit_in_so_many_characters() {
        for (text, words, of, expected) in [
            ("titel", &["title", "tables"][..], 3, Some("title")),
            ("Titles", &["title"], 3, Some("title")),
            ("department", &["departments", "date"], 3, Some("departments")),
            ("End", &["id", "end"], 3, Some("end")),
            ("x", &["id", "end"], 3, None),
            ("status", &["title"], 3, None),
            ("窓口の予約２", &["窓口の予約", "窓口の案内"], 4, Some("窓口の予約")),
            ("地図", &["地域"], 4, None),
            ("", &["a"], 3, None),
        ] {
            assert_eq!(nearest(text, words.iter().copied(), of), expected, "{text}");
        }
        assert_eq!(nearest(&"a".repeat(1_000), ["a"], 3), None);
    }
}
