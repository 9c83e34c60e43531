//! Reading very many of anything takes time as they are many, not as the square of it, and are told in few words.
//!
//! Time is that of the processor, which a busy machine does not change much.

use crate::fixtures::amount;
use city_plan::format::diagnostic::Code;
use city_plan::plan::file::read_json;
use city_plan::plan::{Diagnostic, Plan, Today};
use city_plan::views::people::Structure;
use city_plan::views::query::Grouping;
use city_plan::views::{
    Index, Query, explorer, glossary, history, initiative, overview, plan_facts, roadmap,
};
use std::process::Command;

fn plan(fields: &str) -> String {
    format!(
        r#"{{"format":"city-plan/1","id":"x","title":"T","city":"C","status":"adopted","period":{{"kind":"none"}},"roadmap":{{"form":"table"}},{fields}}}"#
    )
}

fn listed(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(",")
}

fn initiatives(count: usize, more: impl Fn(usize) -> String) -> String {
    let item =
        |at| format!(r#"{{"id":"i{at}","level":"l","name":"N{at}","source":{{"page":"1"}}{}}}"#, more(at));
    format!(r#""levels":[{{"id":"l","name":"L"}}],"initiatives":[{}]"#, listed(count, item))
}

/// Fields of a plan with so many of something.
type Fields = fn(usize) -> String;

const MANY: &[(&str, Fields)] = &[
    ("numbers instead of initiatives", |count| {
        format!(r#""initiatives":[{}]"#, vec!["1"; count * 8].join(","))
    }),
    ("initiatives without anything", |count| format!(r#""initiatives":[{}]"#, vec!["{}"; count].join(","))),
    ("levels, each with its initiative", |count| {
        let level = |at| format!(r#"{{"id":"l{at}","name":"L"}}"#);
        let item = |at| format!(r#"{{"id":"i{at}","level":"l{at}","name":"N","source":{{"page":"1"}}}}"#);
        format!(r#""levels":[{}],"initiatives":[{}]"#, listed(count, level), listed(count, item))
    }),
    ("levels that are none", |count| {
        initiatives(count, |at| format!(r#","serves":[{{"list":"z{at}","item":"y{at}"}}]"#))
    }),
    ("parents in a chain", |count| {
        initiatives(count, |at| if at == 0 { String::new() } else { format!(r#","parent":"i{}""#, at - 1) })
    }),
    ("parents in a circle", |count| initiatives(count, |at| format!(r#","parent":"i{}""#, (at + 1) % count))),
    ("children of one", |count| {
        initiatives(count, |at| if at == 0 { String::new() } else { r#","parent":"i0""#.into() })
    }),
    ("departments", |count| initiatives(count, |at| format!(r#","departments":["D{at}"]"#))),
    ("departments of one", |count| {
        format!(
            r#"{},"x":1"#,
            initiatives(1, |_| format!(r#","departments":[{}]"#, listed(count, |at| format!("\"D{at}\""))))
        )
    }),
    ("ids of one name", |count| {
        format!(r#""levels":[{}]"#, listed(count, |_| r#"{"id":"a","name":"L"}"#.into()))
    }),
    ("ids that are taken", |count| {
        let level = |at| {
            format!(
                r#"{{"id":"{}","name":"L"}}"#,
                if at % 2 == 0 { "a".into() } else { format!("a-{}", at + 1) }
            )
        };
        format!(r#""levels":[{}]"#, listed(count, level))
    }),
    ("terms", |count| {
        let term =
            |at| format!(r#"{{"id":"g{at}","word":"W{at}","explanation":"E","source":{{"page":"1"}}}}"#);
        format!(r#"{},"glossary":[{}]"#, initiatives(count, |_| String::new()), listed(count, term))
    }),
    ("languages of one text", |count| {
        format!(r#""lead":{{{}}}"#, listed(count, |at| format!(r#""x{at}":"T""#)))
    }),
    ("one language again and again", |count| {
        format!(r#""lead":{{{}}}"#, listed(count, |_| r#""ja":"T""#.into()))
    }),
    ("fields that nobody knows", |count| listed(count, |at| format!(r#""x{at}":1"#))),
    ("one field again and again", |count| listed(count, |_| r#""lead":"T""#.into())),
    ("the whole list again and again", |count| {
        listed(count / 10, |_| r#""initiatives":[{"id":"a"}]"#.into())
    }),
    ("trees, each with its level and initiative", |count| {
        let tree = |at| format!(r#"{{"id":"t{at}","name":"T"}}"#);
        let level = |at| format!(r#"{{"id":"l{at}","name":"L","tree":"t{at}"}}"#);
        let item = |at| format!(r#"{{"id":"i{at}","level":"l{at}","name":"N","source":{{"page":"1"}}}}"#);
        let [trees, levels] = [listed(count, tree), listed(count, level)];
        format!(r#""trees":[{trees}],"levels":[{levels}],"initiatives":[{}]"#, listed(count, item))
    }),
    ("dated steps from the last to the first", |count| {
        initiatives(count, |at| {
            let year = 2_400 - at / 24;
            format!(r#","milestones":[{{"id":"m{at}","date":"{year}-{:02}","what":"W"}}]"#, 12 - at % 12)
        })
    }),
    ("roles, each below the one before", |count| {
        let role = |at: usize| match at.checked_sub(1) {
            None => r#"{"id":"r0","name":"R","source":{"page":"1"}}"#.to_owned(),
            Some(above) => {
                format!(r#"{{"id":"r{at}","name":"R","parent":"r{above}","source":{{"page":"1"}}}}"#)
            }
        };
        format!(r#""roles":[{}]"#, listed(count, role))
    }),
    ("bodies below one", |count| {
        let body = |at| format!(r#"{{"id":"b{at}","name":"B","parent":"b0","source":{{"page":"1"}}}}"#);
        format!(r#""bodies":[{}]"#, listed(count, body))
    }),
    ("lists, each with an item that an initiative serves", |count| {
        let list = |at| {
            let item = format!(r#"{{"id":"y{at}","name":"Y"}}"#);
            format!(r#"{{"id":"z{at}","name":"Z","items":[{item}],"source":{{"page":"1"}}}}"#)
        };
        let serves = |at| format!(r#","serves":[{{"list":"z{at}","item":"y{at}"}}]"#);
        format!(r#"{},"lists":[{}]"#, initiatives(count, serves), listed(count, list))
    }),
    ("events of one chronology", |count| {
        let event = |at| format!(r#"{{"id":"e{at}","date":"{}","what":"W","lane":"n"}}"#, 2_300 - at / 40);
        let lanes = r#"[{"id":"n","name":"N"}]"#;
        let events = listed(count, event);
        format!(
            r#""chronologies":[{{"id":"c","name":"C","lanes":{lanes},"events":[{events}],"source":{{"page":"1"}}}}]"#
        )
    }),
    ("figures of one initiative", |count| {
        let figure = |at| format!(r#"{{"id":"f{at}","name":"F","initiative":"i0","source":{{"page":"1"}}}}"#);
        format!(r#"{},"indicators":[{}]"#, initiatives(1, |_| String::new()), listed(count, figure))
    }),
    ("footnotes and pictures", |count| {
        let picture =
            |at| format!(r#"{{"id":"p{at}","caption":"C","kind":"photo","source":{{"page":"1"}}}}"#);
        format!(r#""pictures":[{}]"#, listed(count, picture))
    }),
];

/// Nanoseconds of the processor that this thread has taken.
fn taken() -> u64 {
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    line.split(' ').next().unwrap().parse().unwrap()
}

fn time(work: &mut dyn FnMut()) -> u64 {
    let begin = taken();
    work();
    taken() - begin
}

/// How long something takes with few and with many, where that grows much faster than they do; tried again, for
/// processors have other things to do as well.
fn grown(of: &mut dyn FnMut(usize) -> u64) -> Option<String> {
    let mut measured = (0, 0);
    for _ in 0..3 {
        measured = (of(1_000), of(8_000));
        // A square would be 64 times; processors are measured in steps of some milliseconds.
        if measured.1 <= 24 * measured.0.max(8_000_000) {
            return None;
        }
    }
    Some(format!("{} µs, then {} µs", measured.0 / 1_000, measured.1 / 1_000))
}

#[test]
#[ignore = "slow: run by `cargo xtask test --full`"]
fn eight_times_as_many_of_anything_take_about_eight_times_as_long() {
    let mut slow = Vec::new();
    for (name, fields) in MANY {
        let grown = grown(&mut |count| {
            let text = plan(&fields(count));
            time(&mut || drop(read_json(text.as_bytes())))
        });
        slow.extend(grown.map(|grown| format!("{name}: {grown}")));
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

/// All views of a plan, with all of its ways to group and a search.
fn look(plan: &Plan) {
    let today = Today { year: 2026, month: 4, day: 1 };
    let index = Index::new(plan);
    for grouping in Grouping::ALL {
        let query = Query { grouping, text: "N1".into(), ..Query::default() };
        roadmap::roadmap(plan, &index, &query, today);
        explorer::explorer(plan, &index, &query, today);
    }
    overview::overview(plan, &index, today);
    plan_facts::plan_facts(plan, &index);
    history::history(plan, &Query::default());
    glossary::glossary(plan);
    index.terms(plan);
    drop(Structure::new(plan));
    for at in 0..plan.initiatives.len().min(20) {
        initiative::initiative(plan, &index, at, today);
    }
}

#[test]
#[ignore = "slow: run by `cargo xtask test --full`"]
fn views_of_eight_times_as_many_of_anything_take_about_eight_times_as_long() {
    let mut slow = Vec::new();
    for (name, fields) in MANY {
        let grown = grown(&mut |count| {
            let plan = read_json(plan(&fields(count)).as_bytes()).0.unwrap();
            time(&mut || look(&plan))
        });
        slow.extend(grown.map(|grown| format!("{name}: {grown}")));
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn too_many_problems_are_told_in_a_hundred_lines_and_counted_in_full() {
    let count = amount(100_000, 1_000_000);
    let file = std::env::temp_dir().join(format!("city-plan-many-{}.json", std::process::id()));
    let text = plan(&format!(r#""levels":[],"initiatives":[{}]"#, vec!["1"; count].join(",")));
    std::fs::write(&file, &text).unwrap();
    let problems = read_json(text.as_bytes()).1;
    assert_eq!(problems.iter().map(Diagnostic::weight).sum::<usize>(), count);
    assert_eq!(problems.last().map(|last| last.code), Some(Code::More));
    let run = |arguments: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_city-plan")).args(arguments).arg(&file).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    for (lang, more, total) in [
        ("ja", format!("問題が、ほかに{}件あります", count - 100), format!("問題が{count}件あります")),
        ("en", format!("{} more problems", count - 100), format!("{count} problems")),
    ] {
        let (code, said) = run(&["check", "--lang", lang]);
        assert_eq!((code, said.lines().count()), (Some(1), 102), "{said}");
        assert!(said.contains(&more) && said.contains(&total) && said.len() < 50_000, "{said}");
    }
    let (code, rows) = run(&["check", "--format", "json", "--lang", "en"]);
    let rows: serde_json::Value = serde_json::from_str(&rows).unwrap();
    assert_eq!((code, rows.as_array().unwrap().len()), (Some(1), 101));
    assert_eq!(
        (&rows[100]["code"], &rows[100]["found"]),
        (&"more".into(), &(count - 100).to_string().into())
    );
    std::fs::remove_file(&file).unwrap();
}
