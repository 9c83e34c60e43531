//! A check of the English messages: spaces between words, English punctuation, singular for one. Tests only.

use super::plain_check::texts_of;

/// Messages that begin with a space, because they complete a number or a word.
const PIECES: [&str; 4] = [" found", " fiscal year, ", " year, ", " ("];

/// The faults in the punctuation of a sentence.
fn faults(text: &str) -> Vec<String> {
    let whole = PIECES.iter().find_map(|piece| text.starts_with(piece).then(|| &text[1..])).unwrap_or(text);
    let mut faults = Vec::new();
    if whole.trim() != whole {
        faults.push(format!("space at an end: {text:?}"));
    }
    let signs: Vec<char> = whole.chars().collect();
    for pair in signs.windows(2) {
        let wrong = match (pair[0], pair[1]) {
            (' ', ' ' | ',' | '.' | ';' | ':' | ')' | '”') | ('(' | '“', ' ') => true,
            (',' | ';' | ':' | ')', next) => next.is_alphanumeric(),
            ('.', next) => next.is_ascii_uppercase() || next == '(',
            (before, '(' | '“') => before.is_alphanumeric(),
            (before, next) => {
                // 2020s is one word.
                before.is_ascii_digit() && next.is_ascii_lowercase() && next != 's'
                    || before.is_ascii_lowercase() && (next.is_ascii_digit() || next.is_ascii_uppercase())
            }
        };
        if wrong {
            faults.push(format!("{}{} in {text:?}", pair[0], pair[1]));
        }
    }
    let words: Vec<&str> = whole.split(' ').collect();
    for pair in words.windows(2) {
        let several = pair[1].len() > 2 && pair[1].trim_end_matches(['.', ',', ':']).ends_with('s');
        if pair[0] == "1" && several || matches!(pair, ["are", "1"]) {
            faults.push(format!("{} {} in {text:?}", pair[0], pair[1]));
        }
    }
    if text.chars().any(|c| "（）：、。".contains(c)) {
        faults.push(format!("a Japanese sign in {text:?}"));
    }
    faults
}

#[test]
fn every_sentence_in_english_has_its_spaces_and_its_numbers() {
    let all = texts_of("en");
    assert!(all.len() > 600, "{}", all.len());
    let found: Vec<String> = all.iter().flat_map(|text| faults(text)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_no_sentence_is_found() {
    for text in [
        "From 2022to March",
        "2022  to",
        "over.(to",
        "planned(provisional)",
        "1 words",
        "Source：a",
        " Loading",
        "a , b",
        "over.The table",
        "There are 1 initiatives",
    ] {
        assert!(!faults(text).is_empty(), "{text}");
    }
    for text in ["From FY2022 (Reiwa 4) to March 2026.", "Q2", "3 words, in short.", " found", "1 event"] {
        assert!(faults(text).is_empty(), "{text}: {:?}", faults(text));
    }
}
