//! A plan comes back from its workbook as it was: all real plans, and a thousand that nobody wrote.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod fixtures;

use city_plan::exchange::workbook::{Book, Import, Tongue, export, import, open, template, write};
use city_plan::plan::read::read_json;
use fixtures::generated;
use serde_json::Value;
use std::ops::ControlFlow;

fn plans() -> Vec<(String, Value)> {
    let files = std::fs::read_dir("plans").unwrap().map(|entry| entry.unwrap().path());
    let mut plans: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|ending| ending == "json"))
        .filter(|file| !file.ends_with("plan.schema.json"))
        .map(|file| {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            (name, serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap())
        })
        .collect();
    plans.sort_by(|(one, _), (other, _)| one.cmp(other));
    plans
}

/// Through the bytes of a real file.
fn saved(book: &Book) -> Book {
    let bytes = write(book).expect("a workbook");
    open("plan.xlsx", &bytes, &mut |_, _| ControlFlow::Continue(())).expect("it can be read")
}

fn taken(book: &Book, before: Option<&Value>) -> Import {
    import(book, before, &mut |_, _| ControlFlow::Continue(()))
}

fn messages(import: &Import) -> Vec<String> {
    import.findings.iter().map(|finding| finding.message(Tongue::Ja)).collect()
}

/// The same plan, as the format reads it, and the same JSON.
fn assert_same(name: &str, plan: &Value, back: &Import) {
    let found = messages(back);
    assert_eq!(found, Vec::<String>::new(), "{name}");
    let back = back.plan.as_ref().unwrap_or_else(|| panic!("{name}: no plan"));
    let read = |plan: &Value| read_json(plan.to_string().as_bytes());
    assert_eq!(read(plan), read(back), "{name}");
}

/// A value without what says nothing: empty lists and objects.
fn said(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(said).collect(),
        Value::Object(fields) => {
            let empty = |value: &Value| *value == serde_json::json!([]) || *value == serde_json::json!({});
            let kept = fields.iter().filter(|(_, value)| !empty(value));
            Value::Object(kept.map(|(name, value)| (name.clone(), said(value))).collect())
        }
        value => value.clone(),
    }
}

fn brief(value: &Value) -> String {
    value.to_string().chars().take(200).collect()
}

/// The first place where two values differ, with both.
fn difference(one: &Value, other: &Value) -> Option<String> {
    let inside = |inner: Option<String>, at: String| inner.map(|inner| format!("{at}.{inner}"));
    match (one, other) {
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.find_map(|(at, (one, other))| inside(difference(one, other), at.to_string()))
        }
        (Value::Object(one), Value::Object(other)) => {
            let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
            let of = |fields: &serde_json::Map<String, Value>, name: &String| {
                fields.get(name).cloned().unwrap_or_default()
            };
            names
                .into_iter()
                .find_map(|name| inside(difference(&of(one, name), &of(other, name)), name.clone()))
        }
        _ if one == other => None,
        _ => Some(format!(" {} and {}", brief(one), brief(other))),
    }
}

#[test]
fn a_thousand_plans_that_nobody_wrote_come_back_as_they_were() {
    // Half of the processors' work each; every tenth goes through the bytes of a file.
    let half = |from: u64| {
        for number in (from..1_000).step_by(2) {
            let plan = generated::plan(number);
            let book = export(&plan, None);
            let book = if number % 10 < 2 { saved(&book) } else { book };
            let back = taken(&book, None);
            let faults: Vec<_> = back.findings.iter().filter(|finding| !finding.remark).collect();
            assert!(faults.is_empty(), "plan {number}: {:?}", faults[0].message(Tongue::En));
            let back = back.plan.unwrap();
            assert_eq!(difference(&said(&plan), &said(&back)), None, "plan {number}");
            let read = |plan: &Value| read_json(plan.to_string().as_bytes());
            assert!(
                read(&plan) == read(&back),
                "plan {number} is read as another: {:?}",
                difference(&plan, &back)
            );
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| half(0));
        scope.spawn(|| half(1));
    });
}

#[test]
fn every_real_plan_comes_back_from_its_workbook_as_it_was() {
    for (name, plan) in plans() {
        let back = taken(&saved(&export(&plan, None)), None);
        assert_same(&name, &plan, &back);
        assert_eq!(difference(&said(&plan), &said(&back.plan.unwrap())), None, "{name}: the same JSON, too");
    }
}

#[test]
fn the_template_is_a_plan_that_can_be_shown() {
    let back = taken(&saved(&template()), None);
    let faults: Vec<_> = messages(&back);
    let plan = back.plan.unwrap_or_else(|| panic!("{faults:#?}"));
    let booking = &plan["initiatives"][1];
    assert_eq!(booking["phases"][1]["start"], 2025);
    assert_eq!(booking["phases"][1]["end"], 2026);
    assert_eq!(faults, Vec::<String>::new());
}
