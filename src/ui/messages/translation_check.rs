//! A check that each language has words of its own, and is named at each place that lists the languages. Tests only.

use super::all_texts::Sample;
use super::plain_check::messages_of;
use crate::plan::Calendar;
use crate::plan::text::{PLAIN_JAPANESE, same_language};
use crate::ui::chunks::Chunks;
use std::collections::BTreeSet;

/// Words that are rightly the same in two languages. A language with words of English adds them.
const SHARED: [&str; 0] = [];

/// The languages that have a table. Every tag of two letters is tried, so that no list of them has to be kept.
fn languages() -> BTreeSet<&'static str> {
    let tags = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| format!("{first}{second}")));
    let table = |tag: String| Chunks::ALL.messages(&tag, Calendar::default()).language;
    tags.chain([PLAIN_JAPANESE.to_owned()]).map(table).collect()
}

/// Returns whether a message has words beside sample values, which are not to be translated.
fn has_own_words(message: &str, Sample { year, what, plan, city, era }: &Sample) -> bool {
    let rest = [year, what, plan, city, era]
        .iter()
        .fold(message.to_owned(), |rest, value| rest.replace(**value, ""));
    rest.chars().any(char::is_alphabetic)
}

#[test]
fn no_message_is_left_in_another_language() {
    let mut found = Vec::new();
    for language in languages() {
        for other in ["en", "ja"].into_iter().filter(|other| !same_language(language, other)) {
            let foreign: BTreeSet<String> = messages_of(other).into_iter().collect();
            let is_left = |text: &String| {
                foreign.contains(text)
                    && has_own_words(text, &Sample::of(language))
                    && !SHARED.contains(&text.as_str())
            };
            let left = messages_of(language).into_iter().filter(is_left);
            found.extend(left.map(|text| format!("{language}: {text}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_language_is_named_wherever_they_are_listed() {
    let languages = languages();
    assert!(languages.len() >= 3, "{languages:?}");
    for file in [
        "README.md",
        "www/custom-elements.json",
        "src/publish/options.rs",
        "src/bin/city-plan/html_options.rs",
    ] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = std::fs::read_to_string(path).expect(file).replace("Language of", "language of");
        let (_, list) = text.split_once("language of the interface: ").expect(file);
        let list = list.split(';').next().unwrap_or_default();
        let tags: BTreeSet<&str> = list.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').collect();
        let missing: Vec<_> = languages.iter().filter(|language| !tags.contains(*language)).collect();
        assert!(missing.is_empty(), "{file} does not name {missing:?}");
    }
}
