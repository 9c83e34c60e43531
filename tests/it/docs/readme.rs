//! What README.md says can be done can be done: its commands exist, its names are those of the code.

use std::collections::BTreeSet;
use std::process::Command;

fn readme() -> String {
    crate::fixtures::text("README.md")
}

/// The blocks of one language.
fn blocks(language: &str) -> Vec<String> {
    let (readme, begin) = (readme(), format!("```{language}\n"));
    let blocks = readme.split(&begin).skip(1);
    let blocks: Vec<String> = blocks.map(|rest| rest.split_once("```").unwrap().0.to_owned()).collect();
    assert!(!blocks.is_empty(), "no block of {language}");
    blocks
}

/// What stands in the first column of the table below a heading of columns, without its code marks.
fn first_column(heading: &str) -> BTreeSet<String> {
    let readme = readme();
    let (_, table) = readme.split_once(heading).unwrap_or_else(|| panic!("no table {heading}"));
    let rows = table.lines().skip(2).take_while(|line| line.starts_with("| `"));
    rows.map(|row| row.split('`').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn every_command_is_one_that_there_is() {
    let chores = crate::fixtures::text("xtask/src/arguments.rs");
    let mut seen = 0;
    for block in blocks("sh") {
        for line in block.lines() {
            let line = line.split(" #").next().unwrap().trim();
            seen += 1;
            if let Some(chore) = line.strip_prefix("cargo xtask ") {
                // Options are taken by their names, without dashes.
                let known = |word: &str| chores.contains(&format!("\"{}\"", word.trim_start_matches('-')));
                assert!(chore.split(' ').all(known), "{line}");
            } else {
                let arguments = line.strip_prefix("cargo run --bin city-plan -- ").expect(line);
                // The tool itself, in the place of a shell that would spread out the star.
                let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
                for argument in arguments.split(' ') {
                    match argument.strip_suffix("/*.json") {
                        Some(folder) => tool.args(
                            crate::fixtures::names(folder, ".json")
                                .iter()
                                .map(|name| format!("{folder}/{name}.json")),
                        ),
                        None => tool.arg(argument),
                    };
                }
                if arguments.starts_with("snippet ") {
                    // The component may not have been built yet.
                    tool.args(["--dist", "tests/fixtures/dist"]);
                }
                let done = tool.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
                assert!(done.status.success(), "{line}: {}", String::from_utf8_lossy(&done.stdout));
            }
        }
    }
    assert!(seen >= 3, "only {seen} commands");
}

#[test]
fn the_lines_to_paste_are_those_of_the_demonstration() {
    let page = crate::fixtures::text("www/index.html").replace("&lt;", "<").replace("&gt;", ">");
    for block in blocks("html") {
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
    assert_eq!(first_column("| attribute | meaning |"), attributes);
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
    assert_eq!(names("attributes"), first_column("| attribute | meaning |"));
    for name in names("events").into_iter().chain(names("cssProperties")) {
        assert!(readme().contains(&format!("`{name}`")), "{name}");
    }
    assert_eq!(names("cssProperties").len(), readme().matches("`--city-plan-").count());
}

#[test]
fn every_module_of_the_map_is_there() {
    let modules = first_column("| module | what it holds |");
    assert!(modules.len() >= 6);
    for module in modules {
        assert!(crate::fixtures::path(&module).exists(), "{module}");
    }
}

#[test]
fn every_link_and_picture_leads_to_a_file() {
    for to in readme().split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(to.starts_with("https://") || crate::fixtures::path(to).exists(), "{to}");
    }
}
