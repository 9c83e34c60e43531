//! Changes as sentences for the one who keeps the plan, in Japanese or English.
//!
//! Called by the tool and the studio. One line for each item; what it is called in the format stands in
//! `terms`. Long texts are cut down to where they differ; the whole of them stands in the change.

use super::terms::{language, term, word};
use super::{Change, Field, Kind, Told};
use crate::exchange::workbook::Tongue;
use crate::plan::{FiscalYear, PartialDate};

/// How many characters of a text are quoted.
const QUOTED: usize = 40;
/// How many characters stand before the first one that differs.
const LEAD: usize = 8;

/// The first line: how many items differ, and how.
pub fn summary(changes: &[Change], tongue: Tongue) -> String {
    let counts = Kind::ALL.map(|kind| (kind, changes.iter().filter(|change| change.kind == kind).count()));
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    match (tongue, changes.len()) {
        (Tongue::Ja, 0) => "違いはありません。".to_owned(),
        (Tongue::En, 0) => "no change".to_owned(),
        (Tongue::Ja, all) => {
            let counts: Vec<String> =
                counts.map(|(kind, count)| format!("{}{count}件", verb(*kind, tongue))).collect();
            format!("違いが{all}件あります（{}）。", counts.join("、"))
        }
        (Tongue::En, all) => {
            let counts: Vec<String> =
                counts.map(|(kind, count)| format!("{count} {}", verb(*kind, tongue))).collect();
            let plural = if all == 1 { "" } else { "s" };
            format!("{all} change{plural}: {}", counts.join(", "))
        }
    }
}

/// One change as one line, with everything that changed inside of the item.
pub fn sentence(change: &Change, tongue: Tongue) -> String {
    let mut details = Vec::new();
    own_details(change, "", tongue, &mut details);
    let (verb, subject) = (verb(change.kind, tongue), subject(change, true, tongue));
    match (tongue, details.is_empty()) {
        (Tongue::Ja, true) => format!("{verb}：{subject}"),
        (Tongue::Ja, false) => format!("{verb}：{subject}　{}", details.join("；")),
        (Tongue::En, true) => format!("{verb}: {subject}"),
        (Tongue::En, false) => format!("{verb}: {subject}: {}", details.join("; ")),
    }
}

/// A point in time, no more precise than it is written: `2024年度`, `2024年4月`.
pub fn date(date: PartialDate, tongue: Tongue) -> String {
    match (tongue, date) {
        (Tongue::Ja, PartialDate::FiscalYear(FiscalYear(year))) => format!("{year}年度"),
        (Tongue::Ja, PartialDate::Year(year)) => format!("{year}年"),
        (Tongue::Ja, PartialDate::MonthOpen(year)) => format!("{year}年●月"),
        (Tongue::Ja, PartialDate::Month(year, month)) => format!("{year}年{month}月"),
        (Tongue::Ja, PartialDate::Day(year, month, day)) => format!("{year}年{month}月{day}日"),
        (Tongue::En, PartialDate::FiscalYear(FiscalYear(year))) => format!("fiscal {year}"),
        (Tongue::En, PartialDate::Year(year)) => format!("{year}"),
        (Tongue::En, PartialDate::MonthOpen(year)) => format!("{year}, month open"),
        (Tongue::En, PartialDate::Month(year, month)) => format!("{year}-{month:02}"),
        (Tongue::En, PartialDate::Day(year, month, day)) => format!("{year}-{month:02}-{day:02}"),
    }
}

/// What happened, in a word.
pub fn verb(kind: Kind, tongue: Tongue) -> &'static str {
    match (tongue, kind) {
        (Tongue::Ja, Kind::Added) => "追加",
        (Tongue::Ja, Kind::Removed) => "削除",
        (Tongue::Ja, Kind::Changed) => "変更",
        (Tongue::Ja, Kind::Moved) => "移動",
        (Tongue::En, kind) => kind.as_str(),
    }
}

/// What an item is and what it is called: `取組「1-(2) 窓口の予約」`.
fn subject(change: &Change, numbered: bool, tongue: Tongue) -> String {
    let what = if change.part.is_empty() { term("plan", tongue) } else { path(&change.part, tongue) };
    let number =
        change.number.as_deref().filter(|_| numbered).map(|number| format!("{number} ")).unwrap_or_default();
    let name = from(&change.name, 0);
    match (tongue, change.name.is_empty()) {
        (Tongue::Ja, true) => format!("{what}の{}番目", change.position),
        (Tongue::Ja, false) => format!("{what}「{number}{name}」"),
        (Tongue::En, true) => format!("{what} {}", change.position),
        (Tongue::En, false) => format!("{what} “{number}{name}”"),
    }
}

/// What is different in an item; `owner` is how a detail names the item, empty where the line does.
fn own_details(change: &Change, owner: &str, tongue: Tongue, details: &mut Vec<String>) {
    let of = match (tongue, owner.is_empty()) {
        (_, true) => String::new(),
        (Tongue::Ja, false) => format!("{owner}の"),
        (Tongue::En, false) => format!("{owner}, "),
    };
    if let Some(places) = &change.moved {
        let place = |behind: &Option<String>| match (tongue, behind) {
            (Tongue::Ja, None) => "先頭".to_owned(),
            (Tongue::Ja, Some(name)) => format!("「{}」の次", from(name, 0)),
            (Tongue::En, None) => "the beginning".to_owned(),
            (Tongue::En, Some(name)) => format!("behind “{}”", from(name, 0)),
        };
        let (old, new) = (place(&places.old), place(&places.new));
        details.push(match tongue {
            Tongue::Ja => format!("{of}場所：{old}→{new}"),
            Tongue::En => format!("{of}place: {old} → {new}"),
        });
    }
    details.extend(change.fields.iter().map(|field| format!("{of}{}", difference(field, tongue))));
    for inner in &change.inner {
        let name = format!("{of}{}", subject(inner, true, tongue));
        match (inner.kind, tongue) {
            (Kind::Added | Kind::Removed, Tongue::Ja) => {
                details.push(format!("{name}を{}", verb(inner.kind, tongue)))
            }
            (Kind::Added | Kind::Removed, Tongue::En) => {
                details.push(format!("{name} {}", verb(inner.kind, tongue)))
            }
            (Kind::Changed | Kind::Moved, _) => own_details(inner, &name, tongue, details),
        }
    }
}

/// A field with what it was and is.
fn difference(field: &Field, tongue: Tongue) -> String {
    let name = path(&field.path, tongue);
    let last = field.path.rsplit('.').next().unwrap_or_default();
    let start = match (&field.old, &field.new) {
        (Some(Told::Text(old)), Some(Told::Text(new))) => agreed(old, new),
        (Some(Told::List(old)), Some(Told::List(new))) => agreed(&joined(old, tongue), &joined(new, tongue)),
        _ => 0,
    };
    let told = |told: &Option<Told>| match (told, tongue) {
        (None, Tongue::Ja) => "なし".to_owned(),
        (None, Tongue::En) => "none".to_owned(),
        (Some(Told::When(when)), _) => date(*when, tongue),
        (Some(Told::Flag(flag)), Tongue::Ja) => if *flag { "はい" } else { "いいえ" }.to_owned(),
        (Some(Told::Flag(flag)), Tongue::En) => if *flag { "yes" } else { "no" }.to_owned(),
        (Some(Told::Text(text)), _) => quoted(&from(word(last, text, tongue), start), tongue),
        (Some(Told::List(texts)), _) => {
            let texts: Vec<String> = texts.iter().map(|text| word(last, text, tongue).to_owned()).collect();
            quoted(&from(&joined(&texts, tongue), start), tongue)
        }
    };
    let (old, new) = (told(&field.old), told(&field.new));
    match tongue {
        Tongue::Ja => format!("{name}：{old}→{new}"),
        Tongue::En => format!("{name}: {old} → {new}"),
    }
}

/// A path in words: `出どころのページ`. A language stands behind it in brackets.
fn path(path: &str, tongue: Tongue) -> String {
    let (path, tag) = match path.rsplit_once('.') {
        Some((before, tag)) if language(tag, tongue).is_some() => (before, language(tag, tongue)),
        _ => (path, None),
    };
    let words: Vec<String> = path.split('.').map(|field| term(field, tongue)).collect();
    match (tongue, tag) {
        (Tongue::Ja, None) => words.join("の"),
        (Tongue::Ja, Some(tag)) => format!("{}（{tag}）", words.join("の")),
        (Tongue::En, None) => words.join(" "),
        (Tongue::En, Some(tag)) => format!("{} ({tag})", words.join(" ")),
    }
}

fn joined(texts: &[String], tongue: Tongue) -> String {
    texts.join(match tongue {
        Tongue::Ja => "、",
        Tongue::En => ", ",
    })
}

fn quoted(text: &str, tongue: Tongue) -> String {
    match tongue {
        Tongue::Ja => format!("「{text}」"),
        Tongue::En => format!("“{text}”"),
    }
}

/// Where a sentence begins to quote two texts: shortly before they differ, or at 0 where they are short.
fn agreed(old: &str, new: &str) -> usize {
    if old.chars().count().max(new.chars().count()) <= QUOTED {
        return 0;
    }
    let same = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    same.saturating_sub(LEAD)
}

/// A text from a place on, cut down, in one line.
fn from(text: &str, start: usize) -> String {
    let before = if start > 0 { "…" } else { "" };
    let mut rest = text.chars().skip(start).map(|c| if c.is_control() { ' ' } else { c });
    let kept: String = rest.by_ref().take(QUOTED).collect();
    let after = if rest.next().is_some() { "…" } else { "" };
    format!("{before}{kept}{after}")
}
