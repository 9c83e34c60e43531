//! Every name of code that a document puts between backticks is a name of the code.
//!
//! A name is looked for anywhere in the sources: what a document says about it is read by people.

use super::links::{documents, prose};
use crate::fixtures::text;
use std::collections::BTreeSet;
use std::path::Path;

/// Folders and files in which names are declared.
const SOURCES: [&str; 12] = [
    "Cargo.toml",
    "deny.toml",
    ".cargo",
    ".github",
    "examples",
    "fuzz",
    "plans",
    "src",
    "supply-chain.json",
    "tests",
    "www",
    "xtask",
];

/// Documents that quote names which are no longer there, or were never.
const EXEMPT: [&str; 3] = ["CHANGELOG.md", "docs/style.md", "docs/decisions/0015-one-vocabulary.md"];

/// Words before the name of a type or a module.
const OWNERS: [&str; 6] = ["class", "enum", "mod", "struct", "trait", "type"];

/// Names of other programs, a heading of the changelog, and endings of files.
const FOREIGN: [&str; 10] = [
    "DateTimeFormat",
    "Intl",
    "JSON",
    "Unreleased",
    "lock",
    "md",
    "no_std",
    "toml",
    "wasm_split",
    "wasm_split_helpers",
];

fn is_in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The names of the sources.
#[derive(Default)]
struct Names {
    /// All of them.
    all: BTreeSet<String>,
    /// Those of types and modules.
    owners: BTreeSet<String>,
}

impl Names {
    fn of(sources: impl Iterator<Item = String>) -> Self {
        let mut names = Self::default();
        for source in sources {
            let words: Vec<&str> = source.split(|c| !is_in_name(c)).filter(|word| !word.is_empty()).collect();
            let declarations = words.windows(2).filter(|pair| OWNERS.contains(&pair[0]));
            names.owners.extend(declarations.map(|pair| pair[1].to_owned()));
            names.all.extend(words.into_iter().map(str::to_owned));
        }
        names
    }

    /// Returns whether every part of a path is there, and its owner is a type or a module.
    fn have(&self, parts: &[&str]) -> bool {
        let is_owner =
            parts.len() < 2 || self.owners.contains(parts[0]) || !parts[0].starts_with(char::is_uppercase);
        is_owner && parts.iter().all(|part| self.all.contains(*part))
    }
}

/// The parts of a code span that is a path of names (`Type::function`, `module.function`, `#method`, `macro!`);
/// nothing of any other span.
fn parts(span: &str) -> Vec<&str> {
    let bare = span.trim_start_matches('#').trim_end_matches('!').trim_end_matches("()");
    let parts: Vec<&str> = bare.split("::").flat_map(|part| part.split('.')).collect();
    let is_name =
        |part: &&str| part.starts_with(|c: char| c.is_ascii_alphabetic()) && part.chars().all(is_in_name);
    if parts.iter().all(is_name) { parts } else { Vec::new() }
}

/// The names of a document that the code does not have.
fn unknown(document: &str, names: &Names) -> Vec<String> {
    let prose = prose(document);
    let spans = prose.split('`').skip(1).step_by(2);
    let is_foreign = |span: &&str| parts(span).iter().any(|part| FOREIGN.contains(part));
    spans.filter(|span| !is_foreign(span) && !names.have(&parts(span))).map(str::to_owned).collect()
}

/// The names that a document puts into a file which does not have them: "`name` in `file`", "`name` (`file`)".
fn misplaced(document: &str, read: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let prose = prose(document);
    let pieces: Vec<&str> = prose.split('`').collect();
    let mut misplaced = Vec::new();
    for at in (1..pieces.len().saturating_sub(2)).step_by(2) {
        let [span, between, file] = [pieces[at], pieces[at + 1], pieces[at + 2]];
        let is_place = [" in ", ", in ", " ("].contains(&between) && file.contains('/');
        let Some(source) = Some(file).filter(|_| is_place).and_then(read) else { continue };
        let names = Names::of([source].into_iter());
        if parts(span).last().is_some_and(|name| !names.all.contains(*name)) {
            misplaced.push(format!("{span} in {file}"));
        }
    }
    misplaced
}

#[test]
fn every_name_is_in_the_file_in_which_a_document_puts_it() {
    let read = |file: &str| std::fs::read_to_string(crate::fixtures::path(file)).ok();
    let is_exempt = |document: &Path| EXEMPT.iter().any(|exempt| document == Path::new(exempt));
    let found: Vec<_> = documents()
        .into_iter()
        .filter(|document| !is_exempt(document))
        .map(|document| (misplaced(&text(&document.to_string_lossy()), &read), document))
        .filter(|(misplaced, _)| !misplaced.is_empty())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_name_in_another_file_is_found() {
    let read = |_: &str| Some("fn view() {}".to_owned());
    for (document, expected) in [
        ("`App::view` in `src/a.rs`, `view` (`src/a.rs`)", 0),
        ("`App::draw` in `src/a.rs`", 1),
        ("`draw` is called beside `src/a.rs`", 0),
    ] {
        assert_eq!(misplaced(document, &read).len(), expected, "{document}");
    }
}

#[test]
fn every_name_of_the_documents_is_one_of_the_code() {
    let sources = SOURCES.iter().flat_map(|place| super::text_files(place));
    let names = Names::of(sources.map(|(_, text)| text));
    let is_exempt = |document: &Path| EXEMPT.iter().any(|exempt| document == Path::new(exempt));
    let found: Vec<_> = documents()
        .into_iter()
        .filter(|document| !is_exempt(document))
        .map(|document| (unknown(&text(&document.to_string_lossy()), &names), document))
        .filter(|(unknown, _)| !unknown.is_empty())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_name_that_the_code_does_not_have_is_found() {
    let names = Names::of(["struct App; fn view() { Gone } parts! ready".to_owned()].into_iter());
    for (document, expected) in [
        ("`App::view`, `#ready`, `parts!`, `App.view()`", 0),
        ("`App::draw`", 1),
        ("`Gone::view`", 1),
        ("`#gone` and `gone!`", 2),
        ("`src/gone.rs`, `--gone`, `gone-too`, `a b`", 0),
    ] {
        assert_eq!(unknown(document, &names).len(), expected, "{document}");
    }
}
