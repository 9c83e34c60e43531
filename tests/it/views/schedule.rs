//! What is scheduled is shown in its own years, in every view and in every file; what lies outside of the
//! years that are drawn is told, never drawn inside.

use crate::fixtures::output::{exported, page, plan, printed, rows, text};
use serde_json::{Value, json};

fn found(name: &str) -> Value {
    serde_json::from_str(&crate::fixtures::text(&format!("tests/found/{name}.json"))).expect(name)
}

/// An initiative with one phase for each pair of years; an end of 0 is open.
fn initiative(id: &str, phases: &[(Value, i32)]) -> Value {
    let phase = |(start, end): &(Value, i32)| {
        let mut phase = json!({ "label": format!("{id}の段階"), "start": start });
        if *end != 0 {
            phase["end"] = (*end).into();
        }
        phase
    };
    let phases: Vec<Value> = phases.iter().map(phase).collect();
    json!({ "id": id, "level": "measure", "name": format!("{id}の施策"), "phases": phases, "source": { "page": "1" } })
}

/// The years of the columns, and for each initiative those in which something stands.
fn years(plan: &Value) -> (Vec<i32>, Vec<Vec<i32>>) {
    let rows = rows(plan, &["--year-style", "western"]);
    let year = |head: &String| head.strip_suffix("年度").and_then(|year| year.parse::<i32>().ok());
    let columns: Vec<(usize, i32)> =
        rows[0].iter().enumerate().filter_map(|(at, head)| Some((at, year(head)?))).collect();
    let filled = |row: &Vec<String>| {
        columns.iter().filter(|(at, _)| !row[*at].is_empty()).map(|(_, year)| *year).collect()
    };
    (columns.iter().map(|(_, year)| *year).collect(), rows[1..].iter().map(filled).collect())
}

/// A plan, the first and last year drawn, and the first and last year in which each initiative stands.
type Case = (&'static str, Value, (i32, i32), Vec<Option<(i32, i32)>>);

fn cases() -> Vec<Case> {
    let of = |start: i32, end: i32| initiative("a", &[(start.into(), end)]);
    let two = |one: (i32, i32), other: (i32, i32)| {
        json!([initiative("a", &[(one.0.into(), one.1)]), initiative("b", &[(other.0.into(), other.1)])])
    };
    let mut cycles = plan(Some((2024, 2026)), json!([of(2024, 2024)]));
    cycles["period"] = json!({ "kind": "fiscal_years", "start": 2024, "end": 2026, "cycles": [
        { "id": "old", "name": "第1期", "start": 1924, "end": 1926 },
        { "id": "new", "name": "第2期", "start": 2024, "end": 2026, "current": true },
    ] });
    let mut period = plan(None, two((2020, 2021), (2193, 2194)));
    period["period"] = json!({ "kind": "fiscal_years", "start": 2020, "end": 2024 });
    vec![
        ("forty years", found("forty-years"), (2017, 2056), vec![Some((2017, 2026)), Some((2050, 2056))]),
        (
            "fifty years",
            plan(Some((2001, 2050)), json!([of(2050, 2050)])),
            (2001, 2050),
            vec![Some((2050, 2050))],
        ),
        (
            "a hundred years",
            plan(Some((2001, 2100)), two((2001, 2002), (2060, 2061))),
            (2001, 2050),
            vec![Some((2001, 2002)), None],
        ),
        (
            "a mistyped year",
            found("mistyped-year"),
            (2024, 2026),
            vec![Some((2024, 2026)), Some((2024, 2024)), Some((2026, 2026))],
        ),
        (
            "long before",
            plan(Some((2024, 2026)), two((1924, 1926), (2024, 2024))),
            (2024, 2026),
            vec![None, Some((2024, 2024))],
        ),
        (
            "long after",
            plan(Some((2024, 2026)), two((2124, 2126), (2024, 2024))),
            (2024, 2026),
            vec![None, Some((2024, 2024))],
        ),
        (
            "open long after",
            plan(Some((2024, 2026)), two((2124, 0), (2024, 2024))),
            (2024, 2026),
            vec![None, Some((2024, 2024))],
        ),
        (
            "over both edges",
            plan(Some((2024, 2026)), json!([of(1950, 2100)])),
            (2024, 2026),
            vec![Some((2024, 2026))],
        ),
        (
            "a little before",
            plan(Some((2024, 2026)), json!([of(2020, 2024)])),
            (2020, 2026),
            vec![Some((2020, 2024))],
        ),
        (
            "no period",
            plan(None, two((1950, 1950), (2024, 2024))),
            (2024, 2024),
            vec![None, Some((2024, 2024))],
        ),
        ("a period", period, (2020, 2024), vec![Some((2020, 2021)), None]),
        (
            "a month outside",
            plan(Some((2024, 2026)), json!([initiative("a", &[(json!("1924-10"), 1925)]), of(2025, 2025)])),
            (2024, 2026),
            vec![None, Some((2025, 2025))],
        ),
        (
            "the first and last years that can be written",
            plan(None, json!([of(1868, 1868), of(2200, 2200), of(2200, 2200)])),
            (2200, 2200),
            vec![None, Some((2200, 2200)), Some((2200, 2200))],
        ),
        ("terms outside", cycles, (2024, 2026), vec![Some((2024, 2024))]),
    ]
}

#[test]
fn a_phase_stands_in_its_own_years_and_in_no_other() {
    let mut wrong = Vec::new();
    for (name, plan, drawn, expected) in cases() {
        let (columns, filled) = years(&plan);
        let ends = |years: &Vec<i32>| years.first().copied().zip(years.last().copied());
        let filled: Vec<_> = filled.iter().map(ends).collect();
        if ends(&columns) != Some(drawn) || filled != expected {
            wrong
                .push(format!("{name}: {:?} and {filled:?}, not {drawn:?} and {expected:?}", ends(&columns)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_outside_of_the_years_is_told_in_the_view_and_in_the_files() {
    for (name, plan, (first, last), _) in cases() {
        for initiative in plan["initiatives"].as_array().unwrap() {
            for phase in initiative["phases"].as_array().unwrap() {
                let year = |field: &str| {
                    let value = &phase[field];
                    value.as_i64().or_else(|| value.as_str()?[..4].parse().ok())
                };
                let edges = [year("start"), year("end")].into_iter().flatten();
                for year in edges.filter(|year| *year < first.into() || *year > last.into()) {
                    let western = ["--year-style", "western"];
                    let csv = exported(&plan, "csv", &western);
                    let svg = exported(&plan, "svg", &western);
                    let html = text(&printed(&plan, "render", &western));
                    for (what, text) in [("csv", csv), ("svg", svg), ("page", html)] {
                        assert!(text.contains(&year.to_string()), "{name}: {year} is not told in the {what}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_outside_of_the_years_never_counts_as_this_year() {
    // 2025 lies within the years of the roadmap, and none of the phases in 2025.
    for (start, end) in [(1924, 1925), (2125, 2126), (2125, 0), (1868, 1868), (2200, 2200)] {
        let plan = plan(
            Some((2024, 2026)),
            json!([initiative("a", &[(start.into(), end)]), initiative("b", &[(json!(2025), 2025)])]),
        );
        let rows = rows(&plan, &[]);
        assert_eq!(rows[1][5], "", "{start} to {end}: {rows:?}");
        assert_eq!(rows[2][5], "bの段階");
        let html = text(&page(&plan, "ja"));
        assert!(html.contains("今年度の記載なし"), "{start} to {end}");
    }
}

#[test]
fn years_decades_away_from_the_plan_are_a_problem() {
    let dated = |path: &str, plan: Value| (path.to_owned(), plan);
    let with = |change: &dyn Fn(&mut Value)| {
        let mut plan = plan(Some((2024, 2026)), json!([initiative("a", &[(json!(2024), 2025)])]));
        change(&mut plan);
        plan
    };
    let step = |date: Value| {
        with(&|plan| {
            plan["initiatives"][0]["milestones"] = json!([{ "id": "s", "label": "開始", "date": date }]);
        })
    };
    for (path, plan) in [
        dated("initiatives[1].phases[0].start", found("mistyped-year")),
        dated(
            "initiatives[0].phases[0].start",
            with(&|plan| plan["initiatives"][0]["phases"][0]["start"] = json!(1994)),
        ),
        dated(
            "initiatives[0].phases[0].end",
            with(&|plan| plan["initiatives"][0]["phases"][0]["end"] = json!(2125)),
        ),
        dated("initiatives[0].milestones[0].date", step(json!("2194-10"))),
        dated("initiatives[0].milestones[0].date", step(json!(1924))),
        dated(
            "period.cycles[0].start",
            with(&|plan| {
                plan["period"]["cycles"] =
                    json!([{ "id": "c", "name": "第1期", "start": 1924, "end": 2026 }]);
            }),
        ),
        dated("date", with(&|plan| plan["date"] = json!("1924-03"))),
        dated(
            "editions[0].date",
            with(&|plan| {
                plan["editions"] = json!([{ "id": "e", "name": "初版", "date": "1924" }]);
            }),
        ),
        dated(
            "indicators[0].values[0].date",
            with(&|plan| {
                plan["indicators"] = json!([{ "id": "i", "name": "件数", "source": { "page": "1" }, "values": [
                { "date": 1924, "printed": "1件" }, { "date": 1960, "printed": "1件" },
            ] }]);
            }),
        ),
        dated(
            "initiatives[0].phases[0].start",
            plan(
                None,
                json!([initiative("a", &[(json!(1950), 1951)]), initiative("b", &[(json!(2024), 2025)])]),
            ),
        ),
    ] {
        let told = printed(&plan, "check", &["--lang", "en"]);
        assert!(told.contains(&format!("{path}: ")) && told.contains("[outside-period]"), "{path}: {told}");
        let told = printed(&plan, "check", &["--lang", "ja"]);
        assert!(told.contains("何十年も離れています"), "{path}: {told}");
    }
    for sound in [
        found("forty-years"),
        found("dated-steps"),
        with(&|plan| plan["initiatives"][0]["phases"][0]["start"] = json!(2010)),
        step(json!("2035-03")),
        plan(None, json!([initiative("a", &[(json!(1990), 1991)]), initiative("b", &[(json!(2024), 2025)])])),
    ] {
        let told = printed(&sound, "check", &["--lang", "en"]);
        assert!(!told.contains("outside-period"), "{told}");
    }
}

/// An initiative with dated steps and no phase.
fn stepped(steps: &[(&str, Value)]) -> Value {
    let step = |(at, (label, date)): (usize, &(&str, Value))| json!({ "id": format!("s{at}"), "label": label, "date": date });
    let steps: Vec<Value> = steps.iter().enumerate().map(step).collect();
    json!({ "id": "m", "level": "measure", "name": "窓口の予約", "milestones": steps, "source": { "page": "1" } })
}

#[test]
fn dated_steps_are_a_schedule_in_every_view_and_file() {
    for (name, plan, label, year, date) in [
        ("months", found("dated-steps"), "運用を始める", 2024, "2024年10月"),
        (
            "a fiscal year",
            plan(Some((2024, 2026)), json!([stepped(&[("運用を始める", json!(2025))])])),
            "運用を始める",
            2025,
            "2025年度",
        ),
        (
            "a day",
            plan(Some((2024, 2026)), json!([stepped(&[("条例の施行", json!("2026-03-31"))])])),
            "条例の施行",
            2025,
            "2026年3月31日",
        ),
        (
            "a month left open",
            plan(Some((2024, 2026)), json!([stepped(&[("開始", json!("2026-XX"))])])),
            "開始",
            2026,
            "2026年",
        ),
        (
            "no roadmap years",
            plan(None, json!([stepped(&[("開始", json!("2030-01"))])])),
            "開始",
            2029,
            "2030年1月",
        ),
        (
            "beside a phase",
            plan(
                Some((2024, 2026)),
                json!([stepped(&[("開始", json!("2024-10"))]), initiative("b", &[(json!(2025), 2026)])]),
            ),
            "開始",
            2024,
            "2024年10月",
        ),
    ] {
        let western = ["--year-style", "western"];
        let rows = rows(&plan, &western);
        let column = rows[0].iter().position(|head| *head == format!("{year}年度"));
        let column = column.unwrap_or_else(|| panic!("{name}: no column of {year} in {:?}", rows[0]));
        assert_eq!(rows[1][column], label, "{name}");
        assert!(rows[1].iter().any(|cell| cell.contains(date)), "{name}: no {date} in {:?}", rows[1]);
        let html = printed(&plan, "render", &western);
        assert!(html.contains("data-kind=\"step\""), "{name}: not on the time axis");
        let said = text(&html);
        let missing = "年度ごとの予定は、この取組には書かれていません";
        assert!(!said.contains(missing) && !said.contains("年度ごとの予定、"), "{name}: told as missing");
        let svg = exported(&plan, "svg", &western);
        assert!(
            svg.contains(&format!(">{label}</text>")) && svg.contains(date),
            "{name}: not in the picture"
        );
        assert!(exported(&plan, "ics", &western).contains(label), "{name}: not in the calendar");
    }
}

#[test]
fn a_dated_step_of_this_year_counts_as_this_year() {
    let plan = plan(Some((2024, 2026)), json!([stepped(&[("条例の施行", json!("2026-03-31"))])]));
    assert_eq!(rows(&plan, &[])[1][5], "条例の施行");
}
