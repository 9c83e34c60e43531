//! Nothing that a file can hold makes the reader, the look-ups or a view panic.
//!
//! Any JSON, and real plans with something replaced, taken out or cut off, each asked by a random query.

use city_plan::plan::file::read_json;
use city_plan::plan::vocabulary::Outcome;
use city_plan::plan::{FiscalYear, Today};
use city_plan::views::people::Structure;
use city_plan::views::query::{Filter, Grouping};
use city_plan::views::schedule::{Scale, Stage};
use city_plan::views::{Index, Query, View, YearStyle};
use city_plan::views::{document, glossary, history, national, relations, timetable};
use city_plan::views::{explorer, initiative, overview, plan_facts, roadmap, search};
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use proptest::test_runner::Config;
use serde_json::{Map, Value, json};

/// Reads bytes and looks at whatever plan comes out of them through every view.
fn check(bytes: &[u8], query: &Query, today: Today) {
    let (plan, problems) = read_json(bytes);
    crate::fixtures::lines(&problems);
    let Some(plan) = plan else { return };
    let index = Index::new(&plan);
    let roadmap = roadmap::roadmap(&plan, &index, query, today);
    let years = roadmap.axis.as_ref().map_or(0, |axis| axis.years.len());
    for row in roadmap.goals.iter().flat_map(|goal| goal.leaves()).flat_map(|initiative| &initiative.rows) {
        assert_eq!(row.iter().map(|cell| cell.span).sum::<usize>(), years);
    }
    let explorer = explorer::explorer(&plan, &index, query, today);
    assert!(explorer.found_count <= plan.initiatives.len() && roadmap.visible_count <= roadmap.total);
    overview::overview(&plan, &index, today);
    plan_facts::plan_facts(&plan, &index);
    search::near(&plan, &index, query);
    history::history(&plan, query);
    national::national(&plan);
    relations::groups(&plan);
    Structure::new(&plan);
    glossary::glossary(&plan);
    index.uses(&plan);
    for relation in &plan.relations {
        relations::texts(relation);
    }
    for chapter in &plan.chapters {
        document::elsewhere(&plan, chapter);
    }
    let outline = document::outline(&plan);
    let chapters: usize = outline.top.iter().map(|at| 1 + outline.count(*at)).sum();
    assert_eq!(chapters, plan.chapters.len());
    for timetable in &plan.timetables {
        timetable::parts(timetable);
        timetable.rows.iter().for_each(|row| drop(timetable::steps(timetable, row)));
    }
    for at in 0..plan.initiatives.len() {
        initiative::initiative(&plan, &index, at, today);
        if let Some(results) = &explorer.search {
            search::marks(plan.initiatives[at].name.own(), &results.search.words);
        }
    }
}

/// A few cases by default, more by the environment variable `PROPTEST_CASES`.
fn few() -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    Config { cases: cases.unwrap_or(32), failure_persistence: None, ..Config::default() }
}

/// Words of the format, so that values get past the first check.
fn word() -> impl Strategy<Value = String> {
    let known = "plan title city levels initiatives phases id level parent name start end kinds period kind \
                 cells source sections initiative goal table 2024 2024-04 2024-XX operate ja en";
    prop_oneof![select(known.split_whitespace().collect::<Vec<_>>()).prop_map(str::to_owned), any::<String>()]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (1850..2250).prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        let fields = prop::collection::vec((word(), inner.clone()), 0..8);
        let map = fields.prop_map(|fields| Value::Object(Map::from_iter(fields)));
        prop_oneof![prop::collection::vec(inner, 0..8).prop_map(Value::from), map]
    })
}

fn any_query() -> impl Strategy<Value = Query> {
    let filter = prop_oneof![
        select(&Stage::ALL[..]).prop_map(Filter::Stage),
        word().prop_map(|word| Filter::Goal(word.into())),
        word().prop_map(|word| Filter::Item(word.into())),
        word().prop_map(|word| Filter::Audience(word.into())),
        word().prop_map(|word| Filter::Department(word.into())),
    ];
    let filters = prop::collection::vec(filter, 0..3);
    let year_style = prop::option::of(select(&YearStyle::ALL[..]));
    (select(&View::ALL[..]), word(), filters, prop::option::of(any::<i32>()), any::<bool>(), year_style)
        .prop_map(|(view, words, filters, year, this_year_only, year_style)| Query {
            view,
            initiative: Some(words.as_str().into()),
            item: Some(words.as_str().into()),
            hidden: vec![words.as_str().into()],
            decade: year,
            outcome: Some(Outcome::ALL[filters.len()].as_str().into()),
            period: Some("2025".into()),
            text: words,
            typed_only: this_year_only,
            group: Some(view).filter(|_| this_year_only),
            grouping: Grouping::ALL[filters.len()],
            scale: Scale::ALL[filters.len()],
            filters: filters.into_iter().collect(),
            year: year.map(FiscalYear),
            this_year_only,
            year_style,
            language: this_year_only.then(|| if year.is_some() { "en" } else { "ja-simple" }.into()),
            furigana: this_year_only,
        })
}

fn any_day() -> impl Strategy<Value = Today> {
    (1868..2200, 1u8..=12, 1u8..=31).prop_map(|(year, month, day)| Today { year, month, day })
}

/// A real plan.
fn real() -> impl Strategy<Value = Value> {
    let plans: Vec<Value> =
        crate::fixtures::real_plans().iter().map(|name| crate::fixtures::real(name)).collect();
    select(plans)
}

/// The way to every value of a plan, as JSON pointers.
fn ways(value: &Value, to: &str, all: &mut Vec<String>) {
    all.push(to.to_owned());
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                ways(item, &format!("{to}/{at}"), all);
            }
        }
        Value::Object(map) => {
            for (key, item) in map {
                // Two signs mean something in a pointer.
                ways(item, &format!("{to}/{}", key.replace('~', "~0").replace('/', "~1")), all);
            }
        }
        _ => {}
    }
}

fn picked(plan: &Value, pick: Pick) -> String {
    let mut all = Vec::new();
    ways(plan, "", &mut all);
    pick.get(&all).clone()
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_json_is_read_without_a_panic(json in any_json(), query in any_query(), today in any_day()) {
        check(json.to_string().as_bytes(), &query, today);
    }

    #[test]
    fn a_plan_made_of_any_json_is_shown_without_a_panic(
        fields in prop::collection::vec((word(), any_json()), 0..12), query in any_query(), today in any_day(),
    ) {
        let mut plan = json!({ "title": "計画", "city": "市" });
        for (name, value) in fields {
            plan[name] = value;
        }
        check(plan.to_string().as_bytes(), &query, today);
    }

    #[test]
    fn a_real_plan_with_values_replaced_is_shown_without_a_panic(
        mut plan in real(), changes in prop::collection::vec((any::<Pick>(), any_json()), 1..4),
        query in any_query(), today in any_day(),
    ) {
        for (pick, value) in changes {
            let way = picked(&plan, pick);
            *plan.pointer_mut(&way).unwrap() = value;
        }
        check(plan.to_string().as_bytes(), &query, today);
    }

    #[test]
    fn a_real_plan_with_values_exchanged_is_shown_without_a_panic(
        mut plan in real(), one in any::<Pick>(), other in any::<Pick>(), query in any_query(), today in any_day(),
    ) {
        let copy = plan.pointer(&picked(&plan, one)).unwrap().clone();
        let way = picked(&plan, other);
        *plan.pointer_mut(&way).unwrap() = copy;
        check(plan.to_string().as_bytes(), &query, today);
    }

    #[test]
    fn a_real_plan_with_fields_taken_out_is_shown_without_a_panic(
        mut plan in real(), picks in prop::collection::vec(any::<Pick>(), 1..6),
        query in any_query(), today in any_day(),
    ) {
        for pick in picks {
            let way = picked(&plan, pick);
            let Some((holder, key)) = way.rsplit_once('/') else { continue };
            match plan.pointer_mut(holder).unwrap() {
                Value::Object(map) => drop(map.remove(key)),
                Value::Array(items) => drop(items.remove(key.parse().unwrap())),
                _ => unreachable!("a way leads through maps and lists"),
            }
        }
        check(plan.to_string().as_bytes(), &query, today);
    }

    #[test]
    fn a_real_plan_that_is_cut_or_has_a_byte_changed_is_read_without_a_panic(
        plan in real(), at in any::<Pick>(), byte in any::<u8>(), cut in any::<bool>(),
        query in any_query(), today in any_day(),
    ) {
        let mut bytes = plan.to_string().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        check(if cut { &bytes[..at] } else { &bytes }, &query, today);
    }
}
