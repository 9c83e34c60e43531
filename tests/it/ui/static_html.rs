//! The static page of a plan holds all of it: every text, date, figure and link.
//!
//! What a plan holds is read from its JSON and the schema, not through the reader, so that nothing
//! that both forget can hide.

use crate::fixtures::shape::Shape;
use city_plan::plan::language::Language;
use city_plan::plan::{FiscalYear, PartialDate};
use city_plan::views::YearStyle;
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

/// Strings that are shown as they are; all others are ids, words of a set, or say how to read the file.
const SHOWN: [&str; 20] = [
    "number",
    "page",
    "printed",
    "date_printed",
    "period_printed",
    "since_printed",
    "rate_printed",
    "reading",
    "full",
    "mark",
    "pages",
    "telephone",
    "fax",
    "email",
    "postal_code",
    "intended",
    "license",
    "word",
    "url",
    "index",
];

fn page(name: &str, language: &str) -> String {
    rendered(&format!("plans/{name}.json"), language)
}

/// The static page of a plan file.
fn rendered(file: &str, language: &str) -> String {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.args(["render", file, "--lang", language]);
    let done = tool.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(done.status.success());
    crate::fixtures::output::signs(&String::from_utf8(done.stdout).unwrap()).replace("&quot;", "\"")
}

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What a plan holds, with the place of each.
#[derive(Default)]
struct Held {
    texts: Vec<(String, Value)>,
    strings: Vec<(String, String)>,
    dates: Vec<(String, PartialDate)>,
}

impl Held {
    fn take(&mut self, shape: &Shape, part: &str, value: &Value, place: &str) {
        for (field, schema) in shape.fields(part) {
            let place = format!("{place}.{field}");
            // The columns in which a label is printed are what its span was read from.
            // The file of an earlier edition is for programs.
            if field == "cells" && part == "Phase" || field == "url" && part == "PreviousEdition" {
                continue;
            }
            match &value[field] {
                Value::Null => {}
                Value::Array(items) => {
                    for (at, item) in items.iter().enumerate() {
                        self.one(shape, &schema["items"], field, item, &format!("{place}[{at}]"));
                    }
                }
                one => self.one(shape, schema, field, one, &place),
            }
        }
    }

    fn one(&mut self, shape: &Shape, schema: &Value, field: &str, value: &Value, place: &str) {
        let named = crate::fixtures::shape::reference(schema);
        match (named, value) {
            (Some("Text"), _) => self.texts.push((place.to_owned(), value.clone())),
            (Some("PartialDate"), _) => self.dates.push((place.to_owned(), date(value))),
            (Some("Id"), _) => {}
            (Some(part), Value::Object(_)) => self.take(shape, part, value, place),
            (None, Value::String(text)) if SHOWN.contains(&field) => {
                self.strings.push((place.to_owned(), text.clone()));
            }
            (None, Value::Array(items)) => {
                for item in items {
                    self.one(shape, &schema["items"], field, item, place);
                }
            }
            _ => {}
        }
    }
}

fn date(value: &Value) -> PartialDate {
    match value.as_str() {
        Some(text) => PartialDate::from_calendar(text).unwrap(),
        None => PartialDate::FiscalYear(FiscalYear(value.as_i64().unwrap() as i32)),
    }
}

/// The page without the links that explain terms: a text with one in it is the same text.
fn unlinked(html: &str) -> String {
    let mut parts = html.split("<a class=\"city-plan-term\"");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (word, rest) = part.split_once('>').unwrap().1.split_once("</a>").unwrap();
        out.push_str(word);
        out.push_str(rest);
    }
    out
}

/// The page without the elements around units: a number with its unit in smaller letters is the same text.
fn without_units(html: &str) -> String {
    let mut parts = html.split("<span class=\"city-plan-figure__unit\">");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |page, part| page + &part.replacen("</span>", "", 1))
}

fn held(name: &str) -> Held {
    let mut held = Held::default();
    held.take(&Shape::new(), "Plan", &crate::fixtures::real(name), "");
    assert!(held.texts.len() > 100 && held.dates.len() > 5, "{name}");
    held
}

#[test]
fn every_text_stands_in_the_page() {
    for name in crate::fixtures::real_plans() {
        let html = unlinked(&page(&name, "ja"));
        let missing = held(&name).texts.into_iter().filter(|(_, text)| {
            let text = text
                .as_str()
                .or_else(|| text["ja"].as_str())
                .or_else(|| text.as_object()?.values().next()?.as_str());
            !html.contains(&escaped(text.unwrap()))
        });
        let missing: Vec<_> = missing.collect();
        assert!(
            missing.is_empty(),
            "{name}: {} texts, {:#?}",
            missing.len(),
            &missing[..missing.len().min(30)]
        );
    }
}

#[test]
fn every_english_text_stands_in_the_english_page() {
    for name in crate::fixtures::real_plans() {
        let html = unlinked(&page(&name, "en"));
        let english = |text: &Value| text["en"].as_str().map(escaped);
        let held = held(&name).texts.into_iter().filter_map(|(place, text)| Some((place, english(&text)?)));
        let missing: Vec<_> = held.filter(|(_, text)| !html.contains(text)).collect();
        assert!(missing.is_empty(), "{name}: {missing:#?}");
    }
}

#[test]
fn every_printed_form_and_every_address_stands_in_the_page() {
    for name in crate::fixtures::real_plans() {
        let html = without_units(&page(&name, "ja"));
        let missing: Vec<_> =
            held(&name).strings.into_iter().filter(|(_, text)| !html.contains(&escaped(text))).collect();
        assert!(
            missing.is_empty(),
            "{name}: {} strings, {:#?}",
            missing.len(),
            &missing[..missing.len().min(30)]
        );
    }
}

#[test]
fn every_date_stands_in_the_page_as_people_say_it() {
    for name in crate::fixtures::real_plans() {
        let html = page(&name, "ja");
        let said = |date: PartialDate| Language::Ja.date(date, YearStyle::Both);
        let missing = held(&name).dates.into_iter().map(|(place, date)| (place, said(date)));
        let missing: Vec<_> = missing.filter(|(_, said)| !html.contains(said)).collect();
        assert!(
            missing.is_empty(),
            "{name}: {} dates, {:#?}",
            missing.len(),
            &missing[..missing.len().min(30)]
        );
    }
}

/// The values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    let found = html.match_indices(&begin).map(|(at, _)| at + begin.len());
    found.map(|at| html[at..].split('"').next().unwrap()).collect()
}

#[test]
fn every_link_in_the_page_leads_to_one_place() {
    for name in crate::fixtures::real_plans() {
        every_link_leads_to_one_place(&name, &page(&name, "ja"));
    }
}

fn every_link_leads_to_one_place(name: &str, html: &str) {
    let mut unique = BTreeSet::new();
    let twice: Vec<_> = values(html, "id").into_iter().filter(|id| !unique.insert(*id)).collect();
    assert!(twice.is_empty(), "{name}: {twice:?}");
    let dangling: Vec<_> = values(html, "href")
        .into_iter()
        .filter_map(|href| href.strip_prefix('#'))
        .filter(|id| !unique.contains(id))
        .collect();
    assert!(dangling.is_empty(), "{name}: {dangling:?}");
}

#[test]
fn of_a_large_plan_the_page_has_each_name_with_its_years_and_says_what_it_leaves_out() {
    let initiatives = 1_000;
    let plan = crate::fixtures::fair::plan(initiatives);
    let file = std::env::temp_dir().join(format!("city-plan-large-{}.json", std::process::id()));
    std::fs::write(&file, plan.to_string()).unwrap();
    let html = rendered(file.to_str().unwrap(), "ja");
    std::fs::remove_file(&file).unwrap();
    // A phone has to open it: a small part of what the whole of each initiative takes.
    assert!(html.len() / initiatives < 800, "{} bytes for an initiative", html.len() / initiatives);
    assert!(html.contains("取組が1000件あるため"));
    every_link_leads_to_one_place("large", &html);
    let ids: BTreeSet<&str> = values(&html, "id").into_iter().collect();
    for initiative in plan["initiatives"].as_array().unwrap() {
        let (id, name) = (initiative["id"].as_str().unwrap(), initiative["name"].as_str().unwrap());
        assert!(ids.contains(id) && html.contains(&escaped(name)), "{id}");
    }
}

#[test]
fn every_initiative_has_the_id_of_its_permalink() {
    for name in crate::fixtures::real_plans() {
        let html = page(&name, "ja");
        for initiative in crate::fixtures::real(&name)["initiatives"].as_array().unwrap() {
            let id = initiative["id"].as_str().unwrap();
            assert!(html.contains(&format!(" id=\"{id}\"")), "{name}: {id}");
        }
    }
}

#[test]
fn no_cell_is_empty_and_no_heading_is_skipped() {
    for name in crate::fixtures::real_plans() {
        for language in ["ja", "ja-simple", "en"] {
            let html = page(&name, language);
            assert!(
                !html.contains("<td></td>") && !html.contains("<p></p>") && !html.contains("<dd></dd>"),
                "{name}"
            );
            let levels: Vec<u8> = html
                .match_indices("<h")
                .filter_map(|(at, _)| {
                    html.as_bytes()[at + 2..].first().filter(|level| level.is_ascii_digit())
                })
                .map(|level| level - b'0')
                .collect();
            let skipped = levels.windows(2).filter(|pair| pair[1] > pair[0] + 1).count();
            assert!(levels[0] == 2 && skipped == 0, "{name}, {language}: {levels:?}");
        }
    }
}
