//! The studio's two halves: the page that Rust draws and the script around it name the same things.

use crate::fixtures::path;
use std::collections::BTreeSet;
use std::fs;

/// The text of a script or module without its header and documentation.
fn text(file: &str) -> String {
    let whole = fs::read_to_string(path(file)).unwrap();
    let is_code = |line: &&str| !["/*", " *", "//"].iter().any(|sign| line.starts_with(sign));
    whole.lines().filter(is_code).map(|line| format!("{line}\n")).collect()
}

/// The names that follow a text, as far as they consist of letters, digits and `_`.
fn names_after(source: &str, before: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    source.split(before).skip(1).map(name).filter(|name: &String| !name.is_empty()).collect()
}

#[test]
fn the_script_reads_only_data_attributes_that_the_page_has() {
    let panes: String = fs::read_dir(path("src/studio/panes"))
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let read = names_after(&text("www/studio/studio.js"), "dataset.");
    assert!(!read.is_empty());
    let missing: Vec<_> = read.iter().filter(|name| !panes.contains(&format!("data-{name}="))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_script_handles_each_event_of_the_studio_and_no_other() {
    let script = text("www/studio/studio.js");
    let (_, table) = script.split_once("const handlers = {\n").unwrap();
    let (table, _) = table.split_once("\n};").unwrap();
    let name = |line: &str| line.strip_prefix("  ")?.split(['(', ':']).next().map(str::to_owned);
    let is_name = |name: &String| name.chars().all(|c| c.is_ascii_lowercase()) && !name.is_empty();
    let handled: BTreeSet<String> = table.lines().filter_map(name).filter(is_name).collect();
    assert_eq!(handled, names_after(&text("src/studio/host.rs"), ".send(\""));
}

#[test]
fn the_script_calls_only_functions_that_the_wasm_exports() {
    let exported = names_after(&text("src/studio/host.rs"), "pub fn ");
    let (studio, worker) = (text("www/studio/studio.js"), text("www/studio/worker.js"));
    let called = [(&studio, " studio."), (&studio, " glue."), (&studio, "(glue."), (&worker, " module.")];
    for (script, before) in called {
        let missing: Vec<_> = names_after(script, before).difference(&exported).cloned().collect();
        assert!(missing.is_empty(), "{before}: {missing:?}");
    }
}
