//! The texts of the real plans: none is empty, and summaries are in plain words.
//!
//! A summary may name a mark (※の印) or quote what is printed (「R4(2022)年度」); it never speaks so itself.

use serde_json::Value;

/// Fields that hold a summary, unless their item says `"wording": "printed"`.
const SUMMARIES: [&str; 11] = [
    "lead",
    "remark",
    "abstract_summary",
    "cycle",
    "purpose",
    "findings",
    "paragraphs",
    "points",
    "results",
    "issues",
    "explanation",
];

/// Every string below a value, with its path.
fn strings(value: &Value, path: &str, all: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => all.push((path.to_owned(), text.clone())),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                strings(item, &format!("{path}[{at}]"), all);
            }
        }
        Value::Object(map) => {
            map.iter().for_each(|(key, inner)| strings(inner, &format!("{path}.{key}"), all))
        }
        _ => {}
    }
}

/// Every summary below a value, with its path.
fn summaries(value: &Value, path: &str, all: &mut Vec<(String, String)>) {
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                summaries(item, &format!("{path}[{at}]"), all);
            }
        }
        Value::Object(map) => {
            let printed = map.get("wording").is_some_and(|wording| wording == "printed");
            for (key, inner) in map {
                let path = format!("{path}.{key}");
                match inner {
                    Value::String(_) if key == "text" && path.starts_with(".notes") && !printed => {
                        strings(inner, &path, all);
                    }
                    inner if SUMMARIES.contains(&key.as_str()) => {
                        if !printed || key == "lead" {
                            strings(inner, &path, all);
                        }
                    }
                    inner => summaries(inner, &path, all),
                }
            }
        }
        _ => {}
    }
}

/// What of a summary is not in plain words: marks, and eras as one letter (R7, H31).
fn jargon(text: &str) -> Vec<String> {
    let mut own = text.replace("※の印", "");
    while let Some((before, rest)) = own.split_once('「') {
        own = format!("{before}{}", rest.split_once('」').map_or("", |(_, after)| after));
    }
    let marks = own.chars().filter(|c| ['※', '◆'].contains(c)).map(String::from);
    let words = own.split(|c: char| !c.is_alphanumeric() || (!c.is_ascii() && !('０'..='ｚ').contains(&c)));
    let era = |word: &&str| {
        let mut chars = word.chars();
        let rest: Vec<char> = chars.clone().skip(1).collect();
        chars.next().is_some_and(|first| "MTSHRＭＴＳＨＲ".contains(first))
            && (1..=2).contains(&rest.len())
            && rest.iter().all(|c| c.is_ascii_digit() || ('０'..='９').contains(c))
    };
    marks.chain(words.filter(era).map(str::to_owned)).collect()
}

/// Asks something of every text that `collect` finds in the real plans; nothing may come back.
fn check(collect: fn(&Value, &str, &mut Vec<(String, String)>), at_least: usize, ask: impl Fn(&str) -> bool) {
    for name in crate::fixtures::real_plans() {
        let mut all = Vec::new();
        collect(&crate::fixtures::real(&name), "", &mut all);
        assert!(all.len() >= at_least, "{name}: only {} texts", all.len());
        let found: Vec<_> = all.iter().filter(|(_, text)| ask(text)).collect();
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

#[test]
fn no_text_is_empty_or_has_space_around_it() {
    check(strings, 500, |text| text.is_empty() || text.trim() != text);
}

#[test]
fn no_text_holds_markup_or_a_character_that_cannot_be_seen() {
    let unseen = |c: char| c.is_control() || ['\u{200b}', '\u{feff}', '\u{fffd}', '\u{ad}'].contains(&c);
    check(strings, 500, |text| {
        text.chars().any(unseen)
            || ["</", "<br", "**", "&nbsp;", "&amp;"].iter().any(|mark| text.contains(mark))
    });
}

#[test]
fn leads_and_summaries_are_free_of_marks_and_short_eras() {
    check(summaries, 50, |text| !jargon(text).is_empty());
}

#[test]
fn jargon_is_found_where_it_stands() {
    for (text, expected) in [
        ("R7年度に始めます。", &["R7"][..]),
        ("平成(H31)から令和(R1)", &["H31", "R1"]),
        ("Ｒ７に始めます。", &["Ｒ７"]),
        ("※を見てください。◆", &["※", "◆"]),
        ("「R4(2022)年度」とあります。※の印は省きました。", &[]),
        ("RPA、5G、H100、Web3、令和7年度", &[]),
        ("TOSBAC T65x", &[]),
    ] {
        assert_eq!(jargon(text), expected, "{text}");
    }
}
