//! What is wrong with a file is said in full, and what is sound in it is kept.
//!
//! Each file in `tests/fixtures/faulty/` is named by a sentence; beside it stands what has to be
//! said about it. `BLESS=1 cargo test --test it plan::problems::` rewrites that; read it before you keep it.

use city_plan::format::diagnostic::Code;
use city_plan::plan::Language;
use city_plan::plan::file::read_json;
use city_plan::plan::{Diagnostic, Plan};
use std::fmt::Write;
use std::time::{Duration, Instant};

const FAULTY: &str = "tests/fixtures/faulty";

/// Reads what may be no plan at all.
fn read(bytes: &[u8]) -> (Option<Plan>, Vec<Diagnostic>) {
    read_json(bytes)
}

/// How much of a plan was kept.
fn kept(plan: Option<&Plan>) -> String {
    let Some(plan) = plan else { return "nothing kept".into() };
    let phases: usize = plan.initiatives.iter().map(|initiative| initiative.phases.len()).sum();
    let (levels, initiatives) = (plan.levels.len(), plan.initiatives.len());
    format!("kept {levels} levels, {initiatives} initiatives, {phases} phases, {} terms", plan.glossary.len())
}

/// Compares what is said about each file of the folder with what stands beside it.
fn check(at_least: usize) {
    let folder = FAULTY;
    let names = crate::fixtures::names(folder, ".json");
    assert!(names.len() >= at_least, "only {} files", names.len());
    let (mut said, mut wrong) = (Vec::new(), Vec::new());
    for name in names {
        let (plan, problems) =
            read(&std::fs::read(crate::fixtures::path(&format!("{folder}/{name}.json"))).unwrap());
        let mut found = String::new();
        for line in crate::fixtures::lines(&problems) {
            writeln!(found, "{line}").unwrap();
        }
        writeln!(found, "{}", kept(plan.as_ref())).unwrap();
        wrong.extend(crate::fixtures::difference(&format!("{folder}/{name}.expected"), &found));
        said.extend(problems.iter().map(|problem| problem.code));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Of more problems than are told there is a test of its own.
    for code in Code::OF_JSON.iter().filter(|code| **code != Code::More) {
        assert!(said.contains(code), "no file shows {code:?}");
    }
}

#[test]
fn each_faulty_file_is_told_all_that_is_wrong_with_it() {
    check(25);
}

#[test]
fn ten_thousand_brackets_do_not_exhaust_the_stack() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{\"initiatives\":[", "]}")] {
        let nested = open.repeat(10_000) + "1" + &close.repeat(10_000);
        for bytes in [nested.as_bytes(), &nested.as_bytes()[..nested.len() / 2]] {
            let (plan, problems) = read(bytes);
            assert!(plan.is_none());
            let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
            assert_eq!(codes, [Code::NotJson], "{open}");
        }
    }
}

#[test]
fn a_plan_that_is_cut_anywhere_is_no_json_and_nothing_worse() {
    let plan = crate::fixtures::text(&format!("{FAULTY}/one-faulty-initiative-among-sound-ones.json"));
    let plan = plan.trim_end();
    for cut in 0..plan.len() {
        let (kept, problems) = read(&plan.as_bytes()[..cut]);
        assert!(kept.is_none() && problems.len() == 1 && problems[0].code == Code::NotJson, "cut at {cut}");
    }
}

/// A plan with `count` initiatives, every hundredth of them with a fault.
fn huge(count: usize) -> Vec<u8> {
    let mut json = String::from(
        r#"{"format": "city-plan/1", "id": "huge", "title": "計画", "city": "市", "status": "draft",
        "period": {"kind": "none"}, "roadmap": {"form": "table"},
        "levels": [{"id": "goal", "name": "目標"}, {"id": "measure", "name": "施策"}],
        "initiatives": [{"id": "goal-1", "level": "goal", "name": "目標", "source": {"page": "1"}}"#,
    );
    for number in 0..count {
        let end = if number % 100 == 0 { r#""2024-13""# } else { "2025" };
        let initiative = format!(
            r#", {{"id": "measure-{number}", "level": "measure", "parent": "goal-1", "name": "施策",
            "phases": [{{"label": "運用", "start": 2024, "end": {end}}}], "source": {{"page": "1"}}}}"#,
        );
        json += &initiative;
    }
    (json + "]}").into_bytes()
}

fn time_to_read(count: usize) -> Duration {
    let bytes = huge(count);
    let begin = Instant::now();
    let (plan, problems) = read(&bytes);
    let took = begin.elapsed();
    assert_eq!(plan.map(|plan| plan.initiatives.len()), Some(count + 1));
    assert_eq!(problems.len(), count / 100);
    assert!(problems.iter().all(|problem| problem.code == Code::BadPeriod));
    took
}

#[test]
fn a_list_ten_times_as_long_takes_about_ten_times_as_long() {
    let short = (0..3).map(|_| time_to_read(10_000)).min().unwrap();
    let long = time_to_read(100_000);
    assert!(long < short * 40, "10,000 take {short:?}, 100,000 take {long:?}");
}

/// Problems, and what is said of each in Japanese.
const SAID: &[(&[u8], &str)] = &[
    (b"{\"title\": \"a\",\n}", "2行目の1文字目：最後の項目のあとに、余分なコンマがあります"),
    (b"{\"title\": \"a\"", "途中で終わっています"),
    (b"{\"title\": \"a\"} {", "終わりのかっこのあとに、まだ文字があります"),
    (b"{title: 1}", "項目名が \" で囲まれていません"),
    (b"{\"title\": NaN}", "値の書き方が正しくありません"),
    (b"{\"title\" 1}", "コロン（:）がありません"),
    (b"{\"title\": 1 \"city\": 2}", "コンマ（,）か、終わりのかっこがありません"),
    (b"{\"title\": 01}", "数の書き方が正しくありません"),
    (b"{\"title\": \"a\nb\"}", "改行などの文字がそのまま入っています"),
    (b"{\"title\": \"\\x\"}", "\\ のあとの文字が正しくありません"),
    (b"{\n\"title\": \"\x8c\x76\"}", "2行目：文字コードがUTF-8ではありません"),
    (b"\xff\xfe{\0", "文字コードがUTF-16です。UTF-8で保存してください"),
    (b"{\"title\": \"a\", \"city\": \"b\", \"levels\": {}}", "オブジェクトはリストではありません"),
    (b"{\"title\": \"a\", \"city\": \"b\", \"period\": []}", "空のリストはオブジェクトではありません"),
    (b"{\"title\": \"a\", \"city\": \"b\", \"fiscal_year_start\": 1e99}", "1000000000000000 以上の数は大きすぎます"),
    (
        b"{\"title\": \"a\", \"city\": \"b\", \"levels\": [{\"id\":\"l\",\"name\":\"l\"}], \"initiatives\": [{\"id\": \"x\", \"level\":\"l\",\"source\":{\"page\":\"1\"},\"name\": \"y\", \"departments\": [\"A1\", \"A 1\"]}]}",
        "\"A1\" と \"A 1\" は、書き方だけが違います",
    ),
];

#[test]
fn what_is_found_is_said_in_japanese_alone() {
    for (bytes, expected) in SAID {
        let said: Vec<String> = read(bytes).1.iter().map(|found| found.message(Language::Ja)).collect();
        let text = String::from_utf8_lossy(bytes);
        assert!(said.iter().any(|line| line.contains(expected)), "{text}: {said:?}");
        let english = ["the file", " at line", "a list of", "an object", "or more", "beside", "expected"];
        assert!(!said.iter().any(|line| english.iter().any(|word| line.contains(word))), "{text}: {said:?}");
    }
}
