//! A plan that arrives in pieces is the plan that its file is: `plan::reader`.

use crate::resident::resident;
use city_plan::format::diagnostic::Code;
use city_plan::plan::Plan;
use city_plan::plan::file::read_json;
use city_plan::plan::reader::StreamParser;
use proptest::prelude::*;

/// What comes of bytes that arrive in pieces of a size.
fn arrived(bytes: &[u8], size: usize) -> (Option<Plan>, Vec<(Code, String, String)>) {
    let (plan, problems) = resident(bytes, &mut || size);
    let problems = problems.into_iter();
    (plan, problems.map(|problem| (problem.code, problem.path, problem.found)).collect())
}

fn files() -> impl Iterator<Item = (String, Vec<u8>)> {
    ["plans", "tests/fixtures/faulty"].into_iter().flat_map(|folder| {
        std::fs::read_dir(folder).unwrap().filter_map(|entry| {
            let path = entry.unwrap().path();
            let named = path.extension().is_some_and(|kind| kind == "json");
            named.then(|| (path.display().to_string(), std::fs::read(&path).unwrap()))
        })
    })
}

#[test]
fn every_plan_and_every_faulty_file_is_read_alike_in_pieces_of_any_size() {
    for (name, bytes) in files() {
        let whole = arrived(&bytes, usize::MAX);
        for size in [1, 7, 1_000, 65_536] {
            assert_eq!(arrived(&bytes, size), whole, "{name} in pieces of {size}");
        }
        // The tool is stricter about what is JSON (numbers that are too large).
        if let (Some(plan), problems) = read_json(&bytes) {
            assert_eq!(Some(plan), whole.0, "{name} as a file");
            assert_eq!(problems.len(), whole.1.len(), "{name} as a file");
        }
    }
}

/// Texts that are JSON, and texts that stop being JSON at every kind of place.
const TEXTS: &[&str] = &[
    "",
    " ",
    "{}",
    "[]",
    "null",
    "\"\\u0041\"",
    "{",
    "}",
    "{}{}",
    "{},",
    "{\"a\":1,}",
    "{,\"a\":1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":[1,2],\"b\":\"],}\\\"\"}",
    "{\"initiatives\":[]}",
    "{\"initiatives\":[,]}",
    "{\"initiatives\":[{},]}",
    "{\"initiatives\":[{} {}]}",
    "{\"initiatives\":[{}}",
    "{\"initiatives\":[{}],}",
    "{\"initiatives\":[{}] \"a\":1}",
    "{\"initiatives\":[{}],\"a\":1}",
    "{\"initiatives\":[{}],,\"a\":1}",
    "{\"initiatives\":[[[{}]]]}",
    "{\"initiatives\":[{}",
    "{\"initiatives\":[",
    "{\"initiatives\" : [ {} , {} ] }",
    "{\"initiatives\" [{}]}",
    "{\"initiatives\":[1,\"a\",{\"name\":\"\\\"\"}]}",
    "{\"a\":[{}]]",
    "{\"initiatives\":[{}],\"initiatives\":[]}",
    "{\"initiatives\":[{}],\"initiatives\":null}",
    "\u{feff}{}",
    "\u{feff}[]",
    "\u{feff}",
];

#[test]
fn what_is_json_is_decided_as_elsewhere_wherever_it_is_cut() {
    for text in TEXTS {
        let sound = serde_json::from_str::<serde_json::Value>(text.trim_start_matches('\u{feff}')).is_ok();
        for size in [1, 2, 5, usize::MAX] {
            let (_, problems) = arrived(text.as_bytes(), size);
            let found = !problems.iter().any(|(code, ..)| *code == Code::NotJson);
            assert_eq!(found, sound, "{text:?} in pieces of {size}: {problems:?}");
        }
    }
}

#[test]
fn the_line_where_a_file_stops_being_json_is_named_wherever_it_is_cut() {
    let text = "{\n\"title\": \"a\",\n\"initiatives\": [\n{},\n{\"name\" 1}\n]\n}";
    for size in [1, 3, usize::MAX] {
        assert_eq!(arrived(text.as_bytes(), size).1[0].2, "line 5", "in pieces of {size}");
    }
}

#[test]
fn the_fiscal_year_counts_wherever_it_stands() {
    let phase = r#"{"label":"運用","start":2024,"end":"2024-05"}"#;
    let list = format!(r#""initiatives":[{{"id":"a","level":"l","name":"名","phases":[{phase}]}}]"#);
    let ends_too_early =
        |text: &str| arrived(text.as_bytes(), 10).1.iter().any(|(code, ..)| *code == Code::EndBeforeStart);
    let [title, july] = [r#""title":"題","city":"市""#, r#""fiscal_year_start":7"#];
    // A year that begins in July 2024 does not end in May 2024.
    assert!(ends_too_early(&format!("{{{title},{july},{list}}}")));
    assert!(ends_too_early(&format!("{{{title},{list},{july}}}")));
    assert!(!ends_too_early(&format!("{{{title},{list}}}")));
}

proptest! {
    #[test]
    fn no_bytes_in_no_pieces_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60), size in 1_usize..20) {
        arrived(&bytes, size);
    }

    #[test]
    fn a_plan_with_a_byte_changed_is_read_alike_in_pieces(at in 0_usize..4_000, byte in any::<u8>(), size in 1_usize..200) {
        let mut bytes = crate::fixtures::fair::plan(4).to_string().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let (pieces, whole) = (arrived(&bytes, size), arrived(&bytes, usize::MAX));
        prop_assert_eq!(&pieces.0, &whole.0);
        // Of several reasons why this is no JSON the first that is met is told.
        if whole.0.is_some() {
            prop_assert_eq!(pieces.1, whole.1);
        }
    }
}

#[test]
fn what_is_read_late_is_held_against_the_citys_own_fiscal_year() {
    let plan = r#"{"format":"city-plan/1","id":"x","title":"T","city":"C","status":"adopted","period":{"kind":"none"},
        "roadmap":{"form":"none"},"fiscal_year_start":1,
        "relations":[{"id":"r","kind":"higher","name":"N","start":"2024-02","end":2023,"source":{"page":"1"}}]}"#;
    for further_first in [false, true] {
        let mut parser = StreamParser::default();
        parser.take(plan.as_bytes());
        let (plan, mut context) = parser.end();
        let plan = plan.unwrap();
        if further_first {
            context.progress(&plan);
            context.further(&plan);
        }
        context.detail(&plan);
        let late = context.problems().iter().any(|problem| problem.code == Code::EndBeforeStart);
        assert!(late, "further first: {further_first}");
    }
}
