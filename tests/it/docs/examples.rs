//! The examples work: the program lists facets, the plan is sound, the static page is what the tool writes today.
//!
//! `tests/browser/host/examples.spec.mjs` opens the pages.

use crate::fixtures::{difference, names, path, read, text};
use std::process::Command;

#[allow(dead_code, reason = "the program's `main` is not called here")]
#[path = "../../../examples/facets.rs"]
mod facets;

/// The page around the static HTML.
const HEAD: &str = "<!doctype html>
<html lang=\"ja\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>計画（静的なHTML） | みほん市</title>
</head>
<body>
<main>
<h1>わたしたちの計画</h1>
<!-- From here to the end of main: city-plan snippet examples/mihon.json --form static -->
";
const TAIL: &str = "</main>
</body>
</html>
";

/// Runs the program of the examples.
fn listed(file: &str, date: &str) -> Result<Vec<String>, String> {
    let arguments = [path(file).to_string_lossy().into_owned(), date.to_owned()];
    let list = facets::run(&arguments).map_err(|error| error.to_string())?;
    Ok(list.lines().map(str::to_owned).collect())
}

#[test]
fn the_program_lists_each_facet_with_its_counts() {
    let expected = [
        "みほん市デジタル計画: 3 initiatives",
        "stage",
        "    1  prepare",
        "    1  expand",
        "goal (基本目標)",
        "    2  手続きを便利にする",
        "    1  仕事を見直す",
        "department",
        "    2  市民課",
        "    2  情報政策課",
    ];
    assert_eq!(listed("examples/mihon.json", "2024-10-01").unwrap(), expected);
}

#[test]
fn the_program_lists_the_facets_of_every_real_plan() {
    for name in crate::fixtures::real_plans() {
        let list = listed(&format!("plans/{name}.json"), "2024-10-01").unwrap();
        // A choice that leaves nothing is none.
        let useless = list.iter().any(|line| line.starts_with("    0 "));
        assert!(list[0].ends_with(" initiatives") && !useless, "{name}: {list:?}");
    }
}

#[test]
fn the_program_says_why_it_cannot_list() {
    for (file, date, reason) in [
        ("examples/mihon.json", "yesterday", "not a date"),
        ("examples/nothing.json", "2024-10-01", "os error"),
        ("plans/plan.schema.json", "2024-10-01", "no title"),
    ] {
        let refusal = listed(file, date).unwrap_err();
        assert!(refusal.contains(reason), "{file}: {refusal}");
    }
}

#[test]
fn the_plan_of_the_examples_is_sound() {
    let (_, problems) = read(&serde_json::from_str(&text("examples/mihon.json")).unwrap());
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn the_static_page_is_what_the_tool_writes() {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.args(["snippet", "examples/mihon.json", "--form", "static", "--dist", "tests/fixtures/dist"]);
    let done = tool.current_dir(path("")).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let page = format!("{HEAD}{}{TAIL}", String::from_utf8(done.stdout).unwrap());
    assert_eq!(difference("examples/static-page.html", &page), None);
}

#[test]
fn every_example_is_in_the_table() {
    let table = text("examples/README.md");
    for ending in [".html", ".json", ".rs"] {
        for name in names("examples", ending) {
            assert!(table.contains(&format!("| [{name}{ending}]({name}{ending}) |")), "{name}{ending}");
        }
    }
}
