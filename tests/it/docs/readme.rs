//! The README is short, and its attributes, events and properties are those of the code.

use super::blocks;
use std::collections::BTreeSet;

/// More words are not read on the first visit; the rest belongs into `docs`.
const WORDS: usize = 1000;

fn readme() -> String {
    crate::fixtures::text("README.md")
}

/// The first column of the table below a heading of columns, without its code marks.
fn first_column(document: &str, heading: &str) -> BTreeSet<String> {
    let (_, table) = document.split_once(heading).unwrap_or_else(|| panic!("no table {heading}"));
    let rows = table.lines().skip(2).take_while(|line| line.starts_with("| `"));
    rows.map(|row| row.split('`').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn the_readme_has_at_most_a_thousand_words() {
    let count = readme().split_whitespace().count();
    assert!(count <= WORDS, "{count} words instead of at most {WORDS}: move a part into docs/");
}

#[test]
fn the_lines_to_paste_are_those_of_the_demonstration() {
    let page = crate::fixtures::text("www/index.html").replace("&lt;", "<").replace("&gt;", ">");
    for block in blocks("README.md", "html") {
        assert!(page.contains(block.trim()), "{block}");
        assert_eq!(block.trim().lines().count(), 3);
    }
}

#[test]
fn every_attribute_event_and_property_is_known_to_the_loader_or_the_style() {
    let (loader, tokens) =
        (crate::fixtures::text("www/city-plan.js"), crate::fixtures::text("www/style/tokens.css"));
    let given = crate::fixtures::text("www/loader/host-options.js");
    let (_, list) = given.split_once("ATTRIBUTES =").unwrap();
    let list = list.split(']').next().unwrap();
    let attributes: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    // Every one is heard while the element runs, but for the one that says when to begin.
    assert!(
        loader.contains("observedAttributes = ATTRIBUTES") && loader.contains("getAttribute(\"loading\")")
    );
    assert_eq!(first_column(&readme(), "| attribute | meaning |"), attributes);
    for event in ["ready", "select", "error"] {
        assert!(
            readme().contains(&format!("`city-plan-{event}`")) && loader.contains(&format!("\"{event}\""))
        );
    }
    let properties: BTreeSet<&str> =
        tokens.split("var(--city-plan-").skip(1).filter_map(|rest| rest.split([',', ')']).next()).collect();
    assert!(properties.len() >= 5);
    for property in properties {
        assert!(readme().contains(&format!("`--city-plan-{property}`")), "{property}");
    }
}

#[test]
fn the_manifest_of_elements_says_the_same_as_this_page() {
    let manifest: serde_json::Value =
        serde_json::from_str(&crate::fixtures::text("www/custom-elements.json")).unwrap();
    let element = &manifest["modules"][0]["declarations"][0];
    let names = |kind: &str| -> BTreeSet<String> {
        let all = element[kind].as_array().unwrap().iter();
        all.map(|entry| entry["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("attributes"), first_column(&readme(), "| attribute | meaning |"));
    for name in names("events").into_iter().chain(names("cssProperties")) {
        assert!(readme().contains(&format!("`{name}`")), "{name}");
    }
    assert_eq!(names("cssProperties").len(), readme().matches("`--city-plan-").count());
}

#[test]
fn every_module_of_the_map_is_there() {
    let map = crate::fixtures::text("docs/architecture.md");
    let modules = first_column(&map, "| module | what it holds |");
    assert!(modules.len() >= 6);
    for module in modules {
        assert!(crate::fixtures::path(&module).exists(), "{module}");
    }
}
