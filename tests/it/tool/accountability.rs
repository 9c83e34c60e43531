//! The accountability check: each gap alone, none where everything is there, and the counts on the plans of `plans/`.
//!
//! `BLESS=1 cargo test --test it tool::accountability` rewrites `tests/accountability/table.txt`.

use crate::fixtures::{EXAMPLE, difference, path, read, real, real_plans};
use city_plan::plan::{Diagnostic, Language, Plan};
use city_plan::publish::accountability;
use city_plan::views::progress::period_reports;
use city_plan::views::{Index, Query};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::Command;

/// Values at pointers, and the gaps that they make.
type Case = (Vec<(String, Value)>, &'static [&'static str]);

/// A plan with two initiatives below a goal, and everything that makes it accountable.
fn whole() -> Value {
    let source = json!({ "page": "1" });
    let initiative = |id: &str, name: &str| {
        json!({
            "id": id, "level": "measure", "parent": "goal", "name": name, "departments": ["市民課"],
            "phases": [{ "label": "準備", "start": 2024, "end": 2025 }, { "label": "運用", "start": 2026 }],
            "source": source,
        })
    };
    let report = |id: &str, year: i32| json!({ "id": format!("report-{id}-{year}"), "initiative": id, "fiscal_year": year, "status": "running", "source": source });
    let figure = |id: &str, kind: &str| {
        json!({
            "id": id, "name": format!("数字{id}"), "kind": kind, "initiative": "booking", "source": source,
            "values": [
                { "date": 2023, "number": 1, "printed": "1", "kind": "baseline" },
                { "date": 2028, "number": 9, "printed": "9", "kind": "target" },
            ],
        })
    };
    json!({
        "format": "city-plan/1", "id": "a", "title": "計画", "city": "市", "status": "draft",
        "document": { "title": "計画", "url": "https://www.city.example.jp/a.pdf" },
        "period": { "kind": "fiscal_years", "start": 2024, "end": 2028 },
        "roadmap": { "form": "table", "start": 2024, "end": 2028 },
        "levels": [{ "id": "goals", "name": "目標" }, { "id": "measure", "name": "施策" }],
        "initiatives": [
            { "id": "goal", "level": "goals", "name": "目標", "source": source },
            initiative("booking", "窓口の予約"), initiative("map", "地図"),
        ],
        "indicators": [figure("one", "activity"), figure("two", "outcome")],
        "progress": { "reports": [report("booking", 2024), report("map", 2024), report("booking", 2025), report("map", 2025)] },
    })
}

/// The whole plan with other values at pointers; a value of null takes a field away.
fn changed(changes: &[(&str, Value)]) -> Plan {
    let mut plan = whole();
    for (pointer, value) in changes {
        let (owner, field) = pointer.rsplit_once('/').unwrap();
        match plan.pointer_mut(owner).unwrap() {
            Value::Array(items) => drop(items.remove(field.parse().unwrap())),
            Value::Object(fields) if value.is_null() => drop(fields.remove(field)),
            owner => owner[field] = value.clone(),
        }
    }
    let (plan, problems) = read(&plan);
    assert_eq!(problems, [], "{changes:?}");
    plan.unwrap()
}

fn found(plan: &Plan) -> Vec<String> {
    accountability(plan).iter().map(|note| format!("{} {}", note.path, note.code.as_str())).collect()
}

#[test]
fn each_gap_is_named_alone_at_its_place_and_a_whole_plan_has_none() {
    let open = json!([{ "label": "運用", "start": 2024 }]);
    let (booking, map, none) = ("/initiatives/1", "/initiatives/2", Value::Null);
    let at = |of: &str, field: &str| format!("{of}/{field}");
    let series = json!([
        { "date": 2023, "printed": "1", "kind": "baseline", "series": "男" },
        { "date": 2028, "printed": "9", "kind": "target", "series": "女" },
    ]);
    let actual = |date: i32| json!([{ "date": date, "printed": "1" }, { "date": 2028, "printed": "9", "kind": "target" }]);
    let dated = json!([{ "id": "step", "label": "開始", "date": "2026-10" }]);
    let lead = |partner: bool| json!([{ "initiative": "map", "department": "企画課", "partner": partner }]);
    let done = ("/progress/reports/1/status".to_owned(), json!("done"));
    let picture = json!({ "form": "picture", "picture": "pic" });
    let pictures = json!([{ "id": "pic", "kind": "roadmap", "caption": "予定", "source": { "page": "1" } }]);
    let cases: Vec<Case> = vec![
        (vec![], &[]),
        (vec![(at(map, "departments"), none.clone())], &["initiatives[2].departments no-department"]),
        // A department of the goal leads what is below it.
        (
            vec![
                (at(map, "departments"), none.clone()),
                (at("/initiatives/0", "departments"), json!(["企画課"])),
            ],
            &[],
        ),
        (
            vec![(at(map, "departments"), none.clone()), ("/progress/responsibilities".into(), lead(false))],
            &[],
        ),
        (
            vec![(at(map, "departments"), none.clone()), ("/progress/responsibilities".into(), lead(true))],
            &["initiatives[2].departments no-department"],
        ),
        (vec![(at(map, "phases"), open.clone())], &["initiatives[2].phases no-end"]),
        (vec![(at(map, "phases"), none.clone())], &["initiatives[2].phases no-end"]),
        (vec![(at(map, "phases"), open.clone()), (at(map, "milestones"), dated)], &[]),
        // The schedule of the whole counts for its parts.
        (
            vec![
                (at(map, "phases"), none.clone()),
                (at("/initiatives/0", "phases"), whole()["initiatives"][1]["phases"].clone()),
                (at("/initiatives/0", "departments"), json!(["企画課"])),
                ("/progress/reports/0".into(), none.clone()),
            ],
            &["initiatives[0] no-report", "initiatives[0] no-report", "initiatives[1] no-report"],
        ),
        (
            vec![
                (at(booking, "phases"), none.clone()),
                (at(map, "phases"), none.clone()),
                ("/roadmap".into(), picture),
                ("/pictures".into(), pictures),
            ],
            &["roadmap.form picture-schedule"],
        ),
        (
            vec![("/indicators/1/kind".into(), json!("activity"))],
            &["initiatives[1].indicators only-activity-figures"],
        ),
        // A kind that is not stated may be an outcome.
        (vec![("/indicators/1/kind".into(), none.clone())], &[]),
        // The outcome of a goal counts for what leads to it.
        (vec![("/indicators/1/initiative".into(), json!("goal"))], &[]),
        (vec![("/indicators/1/values/0".into(), none.clone())], &["indicators[1].values no-baseline"]),
        (vec![("/indicators/1/values".into(), series)], &["indicators[1].values no-baseline"]),
        (vec![("/indicators/1/values".into(), actual(2023))], &[]),
        (vec![("/indicators/1/values".into(), actual(2024))], &["indicators[1].values no-baseline"]),
        // A target of others is none of the city's.
        (
            vec![
                ("/indicators/1/values".into(), actual(2024)),
                ("/indicators/1/authority".into(), json!("国")),
            ],
            &[],
        ),
        (vec![("/progress/reports/3".into(), none.clone())], &["initiatives[2] no-report"]),
        // What came to an end, or has not begun, owes none.
        (vec![("/progress/reports/3".into(), none.clone()), done], &[]),
        (
            vec![
                ("/progress/reports/1".into(), none.clone()),
                (at(map, "phases"), json!([{ "label": "運用", "start": 2025, "end": 2026 }])),
            ],
            &[],
        ),
        // A report on the whole is one on its parts.
        (vec![("/progress/reports/3/initiative".into(), json!("goal"))], &[]),
        (vec![(at(map, "name"), json!("窓口の 予約"))], &["initiatives[2].name same-name"]),
    ];
    for (changes, expected) in &cases {
        let changes: Vec<(&str, Value)> =
            changes.iter().map(|(pointer, value)| (pointer.as_str(), value.clone())).collect();
        assert_eq!(found(&changed(&changes)), *expected, "{changes:?}");
    }
}

#[test]
fn the_gaps_of_the_plans_are_as_they_were_reviewed() {
    let mut table = String::new();
    for name in [EXAMPLE.to_owned()].into_iter().chain(real_plans()) {
        let plan = read(&real(&name)).0.unwrap();
        let mut counts: BTreeMap<&str, (usize, String)> = BTreeMap::new();
        for note in accountability(&plan) {
            let first = || note.line(Language::Ja);
            counts.entry(note.code.as_str()).or_insert_with(|| (0, first())).0 += 1;
        }
        let leaves = Index::new(&plan).leaves().len();
        writeln!(table, "{name}, {leaves} initiatives").unwrap();
        for (code, (count, first)) in counts {
            writeln!(table, "  {code} {count}\n    {first}").unwrap();
        }
    }
    assert_eq!(difference("tests/accountability/table.txt", &table), None);
}

#[test]
fn an_initiative_without_a_report_is_one_that_the_view_of_progress_names() {
    let plan = read(&real(EXAMPLE)).0.unwrap();
    let index = Index::new(&plan);
    let all = period_reports(&plan, &index, &Query::default()).unwrap().periods;
    let silent: usize = all
        .iter()
        .map(|period| {
            let query = Query { period: Some(period.word().into()), ..Query::default() };
            period_reports(&plan, &index, &query)
                .unwrap()
                .rows
                .iter()
                .filter(|row| row.report.is_none())
                .count()
        })
        .sum();
    let named = accountability(&plan).iter().filter(|note| note.code.as_str() == "no-report").count();
    // Three rows are of initiatives that begin in later years.
    assert_eq!((silent, named), (3, 0));
}

/// Runs the check; answers how it ended and its standard output.
fn check(arguments: &[&str]) -> (Option<i32>, String) {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    let done = tool.current_dir(path("")).arg("check").args(arguments).output().unwrap();
    (done.status.code(), String::from_utf8(done.stdout).unwrap())
}

#[test]
fn the_tool_names_gaps_when_it_is_asked_and_ends_as_for_notes() {
    let file = "plans/kadoma-2022.json";
    let gaps = accountability(&read(&real("kadoma-2022")).0.unwrap());
    let expected: Vec<String> =
        gaps.iter().map(|gap| format!("{file}: {}", gap.line(Language::Ja))).collect();
    let (code, printed) = check(&[file, "--accountability", "--lang", "ja"]);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(code, Some(0), "{printed}");
    assert_eq!(lines[..expected.len()], expected, "{printed}");
    assert!(lines[expected.len() + 1].contains(&format!("{}件", expected.len())), "{printed}");
    assert_eq!(check(&[file, "--lang", "ja"]).1.lines().count(), 1);
    let (code, json) = check(&[file, "--accountability", "--format", "json"]);
    let rows: Value = serde_json::from_str(&json).unwrap();
    let is_note = |row: &Value| row["severity"] == "note";
    assert_eq!((code, rows.as_array().unwrap().len()), (Some(0), expected.len()));
    assert!(rows.as_array().unwrap().iter().all(is_note), "{json}");
}

#[test]
fn every_note_quotes_the_sentence_to_add() {
    let samples: Vec<Diagnostic> = city_plan::publish::accountability::samples();
    for note in samples {
        let (ja, en) = (note.message(Language::Ja), note.message(Language::En));
        assert!(ja.contains("。」") || ja.contains("（○○向け）」"), "{ja}");
        assert!(en.contains(": “"), "{en}");
    }
}
