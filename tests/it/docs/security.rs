//! `SECURITY.md` promises what tests hold: each test that it names is there.

/// The words between backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    let text = crate::fixtures::text("SECURITY.md");
    let rows: Vec<&str> =
        text.lines().filter(|line| line.starts_with("| ") && line.contains("`tests/")).collect();
    assert!(rows.len() > 10, "only {} promises", rows.len());
    for row in rows {
        let (_, held) = row.trim_end_matches(" |").rsplit_once(" | ").unwrap();
        let mut file = String::new();
        for name in quoted(held) {
            match name.starts_with("tests/") {
                true => file = crate::fixtures::text(name),
                false => assert!(file.contains(name), "{row}: no test is called {name}"),
            }
        }
        assert!(!file.is_empty(), "{row}");
    }
}

#[test]
fn the_readme_leads_to_it() {
    assert!(crate::fixtures::text("README.md").contains("(SECURITY.md)"));
}
