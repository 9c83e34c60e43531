//! Changes as sentences for the one who keeps the plan, in Japanese or English.
//!
//! One line for each item, with the labels of `labels`. Long texts are cut down to the place at which they
//! differ; the change itself has all of them.

use super::labels::{label, language_name, word_label};
use super::{Change, ChangeKind, Field, FieldValue};
use crate::plan::language::Language;
use crate::plan::{FiscalYear, PartialDate};

/// How many characters of a text are quoted.
const QUOTED: usize = 40;
/// How many characters stand before the first one that differs.
const LEAD: usize = 8;

/// The first line: how many items differ, and how.
pub fn summary(changes: &[Change], language: Language) -> String {
    let counts =
        ChangeKind::ALL.map(|kind| (kind, changes.iter().filter(|change| change.kind == kind).count()));
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    match (language, changes.len()) {
        (Language::Ja, 0) => "違いはありません。".to_owned(),
        (Language::En, 0) => "no change".to_owned(),
        (Language::Ja, all) => {
            let counts: Vec<String> =
                counts.map(|(kind, count)| format!("{}{count}件", verb(*kind, language))).collect();
            format!("違いが{all}件あります（{}）。", counts.join("、"))
        }
        (Language::En, all) => {
            let counts: Vec<String> =
                counts.map(|(kind, count)| format!("{count} {}", verb(*kind, language))).collect();
            let plural = if all == 1 { "" } else { "s" };
            format!("{all} change{plural}: {}", counts.join(", "))
        }
    }
}

/// One change as one line, with everything that changed inside of the item.
pub fn sentence(change: &Change, language: Language) -> String {
    let mut details = Vec::new();
    push_details(change, "", language, &mut details);
    let (verb, subject) = (verb(change.kind, language), subject(change, true, language));
    match (language, details.is_empty()) {
        (Language::Ja, true) => format!("{verb}：{subject}"),
        (Language::Ja, false) => format!("{verb}：{subject}　{}", details.join("；")),
        (Language::En, true) => format!("{verb}: {subject}"),
        (Language::En, false) => format!("{verb}: {subject}: {}", details.join("; ")),
    }
}

/// A point in time, no more precise than it is written: `2024年度`, `2024年4月`.
pub fn date(date: PartialDate, language: Language) -> String {
    match (language, date) {
        (Language::Ja, PartialDate::FiscalYear(FiscalYear(year))) => format!("{year}年度"),
        (Language::Ja, PartialDate::Year(year)) => format!("{year}年"),
        (Language::Ja, PartialDate::MonthOpen(year)) => format!("{year}年●月"),
        (Language::Ja, PartialDate::Month(year, month)) => format!("{year}年{month}月"),
        (Language::Ja, PartialDate::Day(year, month, day)) => format!("{year}年{month}月{day}日"),
        (Language::En, PartialDate::FiscalYear(FiscalYear(year))) => format!("fiscal {year}"),
        (Language::En, PartialDate::Year(year)) => format!("{year}"),
        (Language::En, PartialDate::MonthOpen(year)) => format!("{year}, month open"),
        (Language::En, PartialDate::Month(year, month)) => format!("{year}-{month:02}"),
        (Language::En, PartialDate::Day(year, month, day)) => format!("{year}-{month:02}-{day:02}"),
    }
}

/// The word for a kind of change.
pub fn verb(kind: ChangeKind, language: Language) -> &'static str {
    match (language, kind) {
        (Language::Ja, ChangeKind::Added) => "追加",
        (Language::Ja, ChangeKind::Removed) => "削除",
        (Language::Ja, ChangeKind::Changed) => "変更",
        (Language::Ja, ChangeKind::Moved) => "移動",
        (Language::En, kind) => kind.as_str(),
    }
}

/// The label of an item with its name: `取組「1-(2) 窓口の予約」`.
fn subject(change: &Change, numbered: bool, language: Language) -> String {
    let what = if change.part.is_empty() { label("plan", language) } else { path(&change.part, language) };
    let number =
        change.number.as_deref().filter(|_| numbered).map(|number| format!("{number} ")).unwrap_or_default();
    let name = excerpt(&change.name, 0);
    match (language, change.name.is_empty()) {
        (Language::Ja, true) => format!("{what}の{}番目", change.position),
        (Language::Ja, false) => format!("{what}「{number}{name}」"),
        (Language::En, true) => format!("{what} {}", change.position),
        (Language::En, false) => format!("{what} “{number}{name}”"),
    }
}

/// Adds the differences of an item. `owner` names the item; it is empty if the line names it already.
fn push_details(change: &Change, owner: &str, language: Language, details: &mut Vec<String>) {
    let of = match (language, owner.is_empty()) {
        (_, true) => String::new(),
        (Language::Ja, false) => format!("{owner}の"),
        (Language::En, false) => format!("{owner}, "),
    };
    if let Some(places) = &change.moved {
        let place = |behind: &Option<String>| match (language, behind) {
            (Language::Ja, None) => "先頭".to_owned(),
            (Language::Ja, Some(name)) => format!("「{}」の次", excerpt(name, 0)),
            (Language::En, None) => "the beginning".to_owned(),
            (Language::En, Some(name)) => format!("behind “{}”", excerpt(name, 0)),
        };
        let (old, new) = (place(&places.old), place(&places.new));
        details.push(match language {
            Language::Ja => format!("{of}場所：{old}→{new}"),
            Language::En => format!("{of}place: {old} → {new}"),
        });
    }
    details.extend(change.fields.iter().map(|field| format!("{of}{}", difference(field, language))));
    for inner in &change.inner {
        let name = format!("{of}{}", subject(inner, true, language));
        match (inner.kind, language) {
            (ChangeKind::Added | ChangeKind::Removed, Language::Ja) => {
                details.push(format!("{name}を{}", verb(inner.kind, language)))
            }
            (ChangeKind::Added | ChangeKind::Removed, Language::En) => {
                details.push(format!("{name} {}", verb(inner.kind, language)))
            }
            (ChangeKind::Changed | ChangeKind::Moved, _) => push_details(inner, &name, language, details),
        }
    }
}

/// A field with what it was and is.
fn difference(field: &Field, language: Language) -> String {
    let name = path(&field.path, language);
    let last = field.path.rsplit('.').next().unwrap_or_default();
    let start = match (&field.old, &field.new) {
        (Some(FieldValue::Text(old)), Some(FieldValue::Text(new))) => quote_start(old, new),
        (Some(FieldValue::List(old)), Some(FieldValue::List(new))) => {
            quote_start(&join_list(old, language), &join_list(new, language))
        }
        _ => 0,
    };
    let written = |value: &Option<FieldValue>| match (value, language) {
        (None, Language::Ja) => "なし".to_owned(),
        (None, Language::En) => "none".to_owned(),
        (Some(FieldValue::Date(day)), _) => date(*day, language),
        (Some(FieldValue::Flag(flag)), Language::Ja) => if *flag { "はい" } else { "いいえ" }.to_owned(),
        (Some(FieldValue::Flag(flag)), Language::En) => if *flag { "yes" } else { "no" }.to_owned(),
        (Some(FieldValue::Text(text)), _) => {
            quoted(&excerpt(word_label(last, text, language), start), language)
        }
        (Some(FieldValue::List(texts)), _) => {
            let texts: Vec<String> =
                texts.iter().map(|text| word_label(last, text, language).to_owned()).collect();
            quoted(&excerpt(&join_list(&texts, language), start), language)
        }
    };
    let (old, new) = (written(&field.old), written(&field.new));
    match language {
        Language::Ja => format!("{name}：{old}→{new}"),
        Language::En => format!("{name}: {old} → {new}"),
    }
}

/// A path in words: `出どころのページ`. A language stands behind it in brackets.
fn path(path: &str, language: Language) -> String {
    let (path, tag) = match path.rsplit_once('.') {
        Some((before, tag)) if language_name(tag, language).is_some() => {
            (before, language_name(tag, language))
        }
        _ => (path, None),
    };
    let words: Vec<String> = path.split('.').map(|field| label(field, language)).collect();
    match (language, tag) {
        (Language::Ja, None) => words.join("の"),
        (Language::Ja, Some(tag)) => format!("{}（{tag}）", words.join("の")),
        (Language::En, None) => words.join(" "),
        (Language::En, Some(tag)) => format!("{} ({tag})", words.join(" ")),
    }
}

fn join_list(texts: &[String], language: Language) -> String {
    texts.join(match language {
        Language::Ja => "、",
        Language::En => ", ",
    })
}

fn quoted(text: &str, language: Language) -> String {
    match language {
        Language::Ja => format!("「{text}」"),
        Language::En => format!("“{text}”"),
    }
}

/// The position from which two texts are quoted: shortly before they differ, or 0 for short ones.
fn quote_start(old: &str, new: &str) -> usize {
    if old.chars().count().max(new.chars().count()) <= QUOTED {
        return 0;
    }
    let same = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    same.saturating_sub(LEAD)
}

/// A text from a place on, cut down, in one line.
fn excerpt(text: &str, start: usize) -> String {
    let before = if start > 0 { "…" } else { "" };
    let mut rest = text.chars().skip(start).map(|c| if c.is_control() { ' ' } else { c });
    let kept: String = rest.by_ref().take(QUOTED).collect();
    let after = if rest.next().is_some() { "…" } else { "" };
    format!("{before}{kept}{after}")
}
