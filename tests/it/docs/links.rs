//! Every relative link of the documents leads to a file, and every path of the repository that they name is there.

use crate::fixtures::{path, text};
use std::path::{Path, PathBuf};

/// The documents: those at the root and all in `docs`.
pub(super) fn documents() -> Vec<PathBuf> {
    const SINGLE: [&str; 6] = [
        "README.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "CHANGELOG.md",
        "examples/README.md",
        "www/README.md",
    ];
    let mut all: Vec<PathBuf> = SINGLE.into_iter().map(PathBuf::from).collect();
    for folder in ["docs", "docs/decisions"] {
        let names = crate::fixtures::names(folder, ".md").into_iter();
        all.extend(names.map(|name| Path::new(folder).join(name + ".md")));
    }
    assert!(all.len() > 15, "{all:?}");
    all
}

/// The lines of a document without its examples.
pub(super) fn prose(document: &str) -> String {
    let mut fence: Option<&str> = None;
    let mut prose = String::new();
    for line in document.lines() {
        let trimmed = line.trim_start();
        let marks = trimmed.len() - trimmed.trim_start_matches('`').len();
        match fence {
            None if marks >= 3 => fence = Some(&trimmed[..marks]),
            Some(open) if line.trim() == open => fence = None,
            Some(_) => {}
            None => prose += &format!("{line}\n"),
        }
    }
    prose
}

/// The targets of links: what stands in `](…)`.
fn links(prose: &str) -> impl Iterator<Item = &str> {
    prose.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target)
}

/// Paths in backticks that begin with a folder of the repository. A path with a placeholder is none.
fn named_paths(prose: &str) -> impl Iterator<Item = &str> {
    const FOLDERS: [&str; 8] = ["src/", "tests/", "www/", "xtask/", "docs/", "plans/", "fuzz/", "examples/"];
    let is_placeholder = |step: &str| step.starts_with(char::is_uppercase) && !step.starts_with("README");
    let words = prose.split('`').skip(1).step_by(2);
    words.filter(move |word| {
        FOLDERS.iter().any(|folder| word.starts_with(folder))
            && word.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c))
            && !word.split('/').any(is_placeholder)
    })
}

/// Returns whether a document has the heading that an anchor names; true for files that are not documents.
fn has_anchor(file: &Path, anchor: &str) -> bool {
    let is_document = file.extension().is_some_and(|ending| ending == "md");
    let slug = |heading: &str| -> String {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || " -_ー".contains(*c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    let has = |text: String| prose(&text).lines().any(|line| line.starts_with('#') && slug(line) == anchor);
    anchor.is_empty() || !is_document || has(text(&file.to_string_lossy()))
}

/// The links and paths of a document that lead nowhere.
fn dead(document: &Path, text: &str) -> Vec<String> {
    let prose = prose(text);
    let folder = document.parent().unwrap();
    let is_dead_link = |target: &&str| {
        let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
        let file = if file.is_empty() { document.to_path_buf() } else { folder.join(file) };
        let is_elsewhere = target.contains("://") || target.starts_with("mailto:");
        !is_elsewhere && (!path("").join(&file).exists() || !has_anchor(&file, anchor))
    };
    let dead_links = links(&prose).filter(is_dead_link).map(str::to_owned);
    // The list of renamed names has paths that are no longer there.
    let is_list = document.ends_with("0015-one-vocabulary.md");
    let dead_paths = named_paths(&prose).filter(|named| !is_list && !path(named).exists()).map(str::to_owned);
    dead_links.chain(dead_paths).collect()
}

#[test]
fn every_link_and_path_of_the_documents_leads_somewhere() {
    let found: Vec<_> = documents()
        .into_iter()
        .map(|document| (dead(&document, &text(&document.to_string_lossy())), document))
        .filter(|(dead, _)| !dead.is_empty())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_link_or_path_that_leads_nowhere_is_found() {
    for (text, expected) in [
        ("[a](docs/architecture.md#map), [b](https://example.jp), `src/plan/plan.rs`, `src/plan/name.rs`", 1),
        ("[a](docs/nothing.md)", 1),
        ("[a](docs/architecture.md#nothing), [b](docs/architecture.md#two-models)", 1),
        ("`src/plan/nothing.rs` and `tests/it/plan`", 1),
        ("```\n[a](docs/nothing.md)\n```\n[b](nothing.md)", 1),
        ("`plans/ID.html` `src/{a}` `plans/README.md`", 0),
    ] {
        assert_eq!(dead(Path::new("README.md"), text).len(), expected, "{text}");
    }
}
