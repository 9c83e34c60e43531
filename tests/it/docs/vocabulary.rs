//! No name of `docs/decisions/0015-one-vocabulary.md` that was replaced is left in the repository.

use crate::fixtures::source::Source;
use crate::fixtures::{path, text};
use std::path::Path;

const LIST: &str = "docs/decisions/0015-one-vocabulary.md";

/// The searched places. The changelog tells of old names, and the list has all of them.
const PLACES: [&str; 11] = [
    "src",
    "xtask/src",
    "www",
    "tests",
    "docs",
    "plans",
    "examples",
    "fuzz/src",
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
];

/// Texts of others, data that only contains words, names that a page quotes as bad ones, and this test.
const EXEMPT: [&str; 9] = [
    LIST,
    "docs/style.md",
    "fields-under-former-names",
    "former_names.rs",
    "package-lock.json",
    "tests/bench/measured.md",
    "tests/found",
    "tests/workbooks",
    "vocabulary.rs",
];

/// The heading of names that are words of English, too: they are searched for in code, not in prose.
const IN_CODE: &str = "## Rust";

/// A replaced name, and the places where it has no other meaning.
struct Renamed {
    old: String,
    scope: Vec<String>,
    is_in_code: bool,
}

/// A text file, and the names in its code: those of Rust, or those between the backticks of a document.
struct File {
    path: String,
    text: String,
    code: Vec<String>,
}

impl File {
    fn new(path: &str, text: String) -> Self {
        let source = Source { path: path.to_owned(), text };
        let code = match Path::new(path).extension().and_then(|ending| ending.to_str()) {
            Some("rs") => source.tokens(),
            Some("md") => quoted(&source.text),
            _ => Vec::new(),
        };
        Self { path: source.path, text: source.text, code }
    }

    /// Returns whether the name is in the text or the path; for a name in code, whether it is in the code.
    fn has(&self, renamed: &Renamed) -> bool {
        let old = &renamed.old;
        match renamed.is_in_code {
            true => self.code.iter().any(|code| has_name(code, old)),
            false => has_name(&self.text, old) || has_name(&self.path, old),
        }
    }
}

/// The words between backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn renamed(list: &str) -> Vec<Renamed> {
    let mut is_in_code = false;
    let mut names = Vec::new();
    for line in list.lines() {
        if line.starts_with("## ") {
            is_in_code = line == IN_CODE;
        } else if line.starts_with("| `") {
            let cells: Vec<&str> = line.split(" | ").collect();
            let scope = cells.get(2).map(|scope| quoted(scope)).unwrap_or_default();
            names.push(Renamed { old: quoted(cells[0]).remove(0), scope, is_in_code });
        }
    }
    names
}

/// Every text file of the places.
fn files() -> Vec<File> {
    let all = PLACES.iter().flat_map(|place| super::text_files(place));
    let searched = all.filter(|(path, _)| !EXEMPT.iter().any(|exempt| path.contains(exempt)));
    let files: Vec<File> = searched.map(|(path, text)| File::new(&path, text)).collect();
    assert!(files.len() > 300, "only {} files", files.len());
    files
}

/// Returns whether a text has a name, and not only as a part of a longer one.
fn has_name(text: &str, name: &str) -> bool {
    let is_longer = |c: char| c.is_ascii_alphanumeric() || c == '_' || (c == '-' && name.contains('-'));
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + name.len()..].chars().next());
        let begins = !before.is_some_and(is_longer) || !name.starts_with(is_longer);
        begins && (!after.is_some_and(is_longer) || !name.ends_with(is_longer))
    })
}

/// The files in which a replaced name is left.
fn left<'a>(renamed: &Renamed, files: &'a [File]) -> Vec<&'a str> {
    let is_searched = |file: &File| {
        renamed.scope.is_empty() || renamed.scope.iter().any(|place| Path::new(&file.path).starts_with(place))
    };
    files.iter().filter(|file| is_searched(file) && file.has(renamed)).map(|file| &*file.path).collect()
}

#[test]
fn no_replaced_name_is_left() {
    let (list, files) = (renamed(&text(LIST)), files());
    assert!(list.len() > 60, "only {} names", list.len());
    let found: Vec<String> = list
        .iter()
        .map(|renamed| (renamed, left(renamed, &files)))
        .filter(|(_, left)| !left.is_empty())
        .map(|(renamed, left)| format!("`{}` is left in {}", renamed.old, left.join(", ")))
        .collect();
    assert!(found.is_empty(), "{LIST} has the new names\n{}", found.join("\n"));
}

#[test]
fn places_that_the_list_names_are_there() {
    for place in renamed(&text(LIST)).iter().flat_map(|renamed| &renamed.scope) {
        assert!(path(place).exists(), "{place}");
    }
}

#[test]
fn a_name_is_found_as_a_whole_word_in_its_places_only() {
    const TABLES: &str =
        "## Rust\n| `Scene` | `ViewContext` | |\n## Format\n| `\"of\"` | `series` | `plans` |\n";
    let list = renamed(TABLES);
    for (path, text, expected) in [
        ("src/a.rs", "let scene: Scene;", [1, 0]),
        ("src/a.rs", "// Scene by scene.\nlet text = \"Scene\";", [0, 0]),
        ("docs/a.md", "Scene by scene, `ui::Scene`", [1, 0]),
        ("docs/a.md", "Scene by scene", [0, 0]),
        ("src/a.rs", "Scenery, MyScene, Scene_2", [0, 0]),
        ("src/a.rs", "\"of\"", [0, 0]),
        ("plans/a.json", "{ \"of\": 1 }", [0, 1]),
    ] {
        let files = [File::new(path, text.to_owned())];
        assert_eq!([0, 1].map(|at| left(&list[at], &files).len()), expected, "{path}: {text}");
    }
}
