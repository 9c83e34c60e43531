//! Every command of the documents can be given as it is written: the tool's are run, all others name a chore, a
//! test or a file that there is.

use super::blocks;
use super::links::prose;
use crate::fixtures::source::Source;
use crate::fixtures::{names, path, text};
use std::process::Command;

const DOCUMENTS: [&str; 10] = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/accessibility.md",
    "docs/architecture.md",
    "docs/embedding.md",
    "docs/performance.md",
    "docs/releasing.md",
    "docs/tool.md",
    "examples/README.md",
    "plans/README.md",
];

/// The commands of a document, in blocks and in its text.
fn commands(document: &str) -> Vec<String> {
    let blocks = blocks(document, "sh");
    let lines = blocks.iter().flat_map(|block| block.lines()).map(|line| line.split(" #").next().unwrap());
    let bare = lines.map(without_variables).filter(|line| !line.is_empty());
    bare.chain(commands_in(&prose(&text(document)))).collect()
}

/// The commands in a text, between code marks.
fn commands_in(prose: &str) -> Vec<String> {
    let spans = prose.split('`').skip(1).step_by(2);
    spans.filter(|span| span.contains("cargo ") && !span.contains('…')).map(without_variables).collect()
}

/// A command without the variables before it.
fn without_variables(command: &str) -> String {
    let is_variable = |word: &&str| word.contains('=') && word.starts_with(char::is_uppercase);
    command.split_whitespace().skip_while(is_variable).collect::<Vec<_>>().join(" ")
}

/// The reason why a command cannot be given.
fn fault(command: &str) -> Option<String> {
    let words: Vec<&str> = command.split(' ').collect();
    match words.as_slice() {
        ["cargo", "run", "--bin", "city-plan", "--", arguments @ ..] => tool(arguments),
        ["cargo", "run", "--example", name, "--", ..] => missing(&format!("examples/{name}.rs")),
        ["cargo", "xtask", arguments @ ..] => chore(arguments),
        ["cargo", "test", arguments @ ..] => native(arguments),
        ["cargo", "bench", arguments @ ..] => bench(arguments),
        ["npx", "playwright", "test", arguments @ ..] => browser(arguments),
        ["git", "clone", ..] | ["cd", "city-plan"] => None,
        ["cd", folder] => missing(folder),
        _ => Some("nobody knows this command".to_owned()),
    }
}

fn missing(file: &str) -> Option<String> {
    (!path(file).exists()).then(|| format!("there is no {file}"))
}

/// Runs the tool, in the place of a shell that would spread out the star.
fn tool(arguments: &[&str]) -> Option<String> {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    for argument in arguments {
        match argument.strip_suffix("/*.json") {
            Some(folder) => {
                tool.args(names(folder, ".json").iter().map(|name| format!("{folder}/{name}.json")))
            }
            None => tool.arg(argument),
        };
    }
    if arguments[0] == "snippet" {
        // The component may not have been built yet.
        tool.args(["--dist", "tests/fixtures/dist"]);
    }
    let done = tool.current_dir(path("")).output().unwrap();
    let report =
        || format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    (!done.status.success()).then(report)
}

/// Words of a chore are declared in its command line; after the dashes they are those of Playwright.
fn chore(arguments: &[&str]) -> Option<String> {
    let mut halves = arguments.splitn(2, |word| *word == "--");
    let declared = text("xtask/src/arguments.rs");
    let is_unknown = |word: &&&str| **word != "--help" && !declared.contains(&declaration(word));
    let unknown = halves.next()?.iter().find(is_unknown).map(|word| format!("no chore has `{word}`"));
    let rest = halves.next().filter(|_| arguments.contains(&"browser"));
    unknown.or_else(|| rest.and_then(browser))
}

/// The beginning of the line that declares an option as a field, or a chore or a part as a variant.
fn declaration(word: &str) -> String {
    match word.strip_prefix("--") {
        Some(option) => format!("\n    pub {}:", option.replace('-', "_")),
        None => {
            let capital = |part: &str| format!("{}{}", part[..1].to_uppercase(), &part[1..]);
            format!("\n    {}", word.split('-').map(capital).collect::<String>())
        }
    }
}

/// Filters of native tests are a module's path, or the name of a test.
fn native(arguments: &[&str]) -> Option<String> {
    let root = if arguments.contains(&"--lib") { "src" } else { "tests/it" };
    let filters = arguments.iter().filter(|word| !word.starts_with("--") && **word != "it");
    let is_there = |filter: &str| {
        let file = format!("{root}/{}", filter.trim_end_matches("::").replace("::", "/"));
        let holds = |source: &Source| source.text.contains(&format!("fn {filter}("));
        path(&file).exists() || path(&(file + ".rs")).exists() || Source::below(root).iter().any(holds)
    };
    let mut absent = filters.filter(|filter| !is_there(filter));
    absent.next().map(|filter| format!("no test is called {filter}"))
}

fn bench(arguments: &[&str]) -> Option<String> {
    let [_, name] = arguments else { return None };
    let is_declared = text("Cargo.toml").contains(&format!("[[bench]]\nname = \"{name}\""));
    (!is_declared).then(|| format!("no bench is called {name}"))
}

fn browser(arguments: &[&str]) -> Option<String> {
    let is_file = |word: &&&str| word.contains('/') || word.ends_with(".mjs");
    arguments.iter().filter(is_file).find_map(|word| missing(&format!("tests/browser/{word}")))
}

#[test]
fn every_command_of_the_documents_can_be_given() {
    let mut faults = Vec::new();
    for document in DOCUMENTS {
        let commands = commands(document);
        for command in &commands {
            faults.extend(fault(command).map(|fault| format!("{document}: {command}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_command_at_the_head_of_a_file_can_be_given() {
    let (mut count, mut faults) = (0, Vec::new());
    for folder in ["src", "tests/it", "xtask/src"] {
        for Source { path, text } in Source::below(folder) {
            let head: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).collect();
            for command in commands_in(&head.concat()) {
                count += 1;
                faults.extend(fault(&command).map(|fault| format!("{folder}/{path}: {command}: {fault}")));
            }
        }
    }
    assert!(count >= 6, "only {count} commands");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_command_that_cannot_be_given_is_found() {
    for (command, is_sound) in [
        ("cargo xtask test --only native", true),
        ("cargo xtask tset", false),
        ("cargo xtask test --only browser -- component/roadmap.spec.mjs --project desktop", true),
        ("cargo xtask test --only browser -- component/raodmap.spec.mjs", false),
        ("cargo test --test it plan::problems::", true),
        ("cargo test --test it plan::promblems::", false),
        ("cargo test --test problems", false),
        ("cargo test --lib ui::state", true),
        ("cargo bench --bench worst", true),
        ("cargo bench --bench best", false),
        ("cargo run --bin city-plan -- check plans/nothing.json", false),
        ("make", false),
    ] {
        assert_eq!(fault(command).is_none(), is_sound, "{command}");
    }
}

#[test]
fn documents_have_the_commands_that_they_are_known_for() {
    for (document, least) in
        [("README.md", 5), ("CONTRIBUTING.md", 15), ("docs/tool.md", 14), ("docs/embedding.md", 5)]
    {
        let count = commands(document).len();
        assert!(count >= least, "{document}: only {count} commands");
    }
}
