//! The modules of `src/` use what the map in `src/lib.rs` allows them, and its files stay readable.
//!
//! `fixtures/source.rs` reads the source as text; `Source::paths` opens the braces of `use`.

use crate::fixtures::source::{Source, imports};

/// Every module with the modules that it may use besides itself.
const MODULES: [(&str, &[&str]); 9] = [
    ("format", &[]),
    ("plan", &["format"]),
    ("views", &["format", "plan"]),
    ("exchange", &["format", "plan", "views"]),
    ("ui", &["format", "plan", "views", "exchange"]),
    ("embed", &["format", "plan", "views", "ui", "exchange"]),
    ("publish", &["format", "plan", "views", "ui", "exchange"]),
    ("studio", &["format", "plan", "views", "exchange", "ui", "embed", "publish"]),
    ("bin", &["format", "plan", "views", "ui", "exchange", "publish"]),
];

/// What only the browser's edge may ask: the window, and the clock.
const EDGE: [&str; 5] =
    ["web_sys::window", "js_sys::Date", "Instant::now", "std::time::SystemTime", "SystemTime::now"];
/// What would turn a plan into markup, or break under a strict Content-Security-Policy.
const MARKUP: [&str; 8] = [
    "from_html_unchecked",
    "VRaw",
    "innerHTML",
    "inner_html",
    "outerHTML",
    "srcdoc",
    "\"style\"",
    "\"script\"",
];
/// Names that say nothing about what is inside.
const NAMELESS: [&str; 6] = ["utils", "util", "helpers", "helper", "common", "misc"];
const LONGEST: usize = 400;

/// The modules that a file uses without leave, as `module::…`.
fn reaches(source: &Source) -> Vec<String> {
    let Some((module, allowed)) = MODULES.iter().find(|(name, _)| *name == source.top()) else {
        return Vec::new();
    };
    let foreign = |path: Vec<String>| {
        let supers = path.iter().take_while(|step| *step == "super").count();
        let from_root = match path[0].as_str() {
            "crate" | "city_plan" => 1,
            "super" if supers == source.module().len() => supers,
            _ => return None,
        };
        let into = path.get(from_root)?;
        let known = MODULES.iter().any(|(name, _)| name == into);
        (known && into != *module && !allowed.contains(&into.as_str())).then(|| path[from_root..].join("::"))
    };
    source.paths().into_iter().filter_map(foreign).collect()
}

/// The forbidden paths that a file mentions.
fn mentions(source: &Source, forbidden: &[&'static str]) -> Vec<&'static str> {
    let paths: Vec<String> = source.paths().iter().map(|path| path.join("::")).collect();
    let inside = |word: &&&str| {
        let (start, end) = (format!("{word}::"), format!("::{word}"));
        let middle = format!("::{word}::");
        let holds = |path: &String| {
            path == *word || path.starts_with(&start) || path.ends_with(&end) || path.contains(&middle)
        };
        paths.iter().any(holds)
    };
    forbidden.iter().filter(inside).copied().collect()
}

/// Whether some line of code, comments aside, sets an inline style or names a way around the DOM.
fn writes_markup(source: &Source) -> Vec<String> {
    let code = source.text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let styled = |line: &str| {
        line.match_indices("style=").any(|(at, _)| {
            !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '-')
        })
    };
    let bad = |line: &&str| styled(line) || MARKUP.iter().any(|word| line.contains(word));
    code.filter(bad).map(|line| line.trim().to_owned()).collect()
}

/// The one file that may write markup: it escapes whatever is not a word of the program.
const WRITER: &str = "exchange/markup.rs";
/// The one file that compares markup: it knows by it what the tool wrote before, and writes none.
const READER: &str = "bin/city-plan/output.rs";

/// Texts in which an element, an end, a comment or a declaration of markup begins.
fn holds_markup(source: &Source) -> Vec<&str> {
    let begins = |text: &str| {
        text.match_indices('<').any(|(at, _)| {
            text[at + 1..]
                .starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?' | '{'))
        })
    };
    source.strings().into_iter().filter(|text| begins(text)).collect()
}

/// Asks every file under `src/` one question; nothing may come back.
fn check<T: std::fmt::Debug>(ask: impl Fn(&Source) -> Vec<T>) {
    let all = Source::all();
    let found: Vec<_> =
        all.iter().map(|source| (&source.path, ask(source))).filter(|(_, found)| !found.is_empty()).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_module_uses_one_that_it_may_not_use() {
    check(reaches);
}

/// A file, and those between it and itself, where following imports leads back to it.
fn circles(all: &[Source]) -> Vec<String> {
    let imports = imports(all);
    let reach = |from: usize| {
        let (mut reached, mut next) = (vec![false; all.len()], vec![from]);
        while let Some(at) = next.pop() {
            next.extend(imports[at].iter().filter(|to| !std::mem::replace(&mut reached[**to], true)));
        }
        reached
    };
    let reach: Vec<Vec<bool>> = (0..all.len()).map(reach).collect();
    let circle = |at: usize| {
        let members = (0..all.len()).filter(|other| reach[at][*other] && reach[*other][at]);
        let members: Vec<&str> = members.map(|at| all[at].path.as_str()).collect();
        (members.first() == Some(&all[at].path.as_str())).then(|| members.join(" <-> "))
    };
    (0..all.len()).filter_map(circle).collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    for folder in ["src", "xtask/src"] {
        assert_eq!(circles(&Source::below(folder)), [""; 0], "{folder}");
    }
}

#[test]
fn a_circle_of_files_is_found_however_it_is_written() {
    let made_up = |files: &[(&str, &str)]| -> Vec<Source> {
        let file =
            |(path, text): &(&str, &str)| Source { path: (*path).to_owned(), text: (*text).to_owned() };
        files.iter().map(file).collect()
    };
    for (files, expected) in [
        (&[("plan/a.rs", "use super::b::B;"), ("plan/b.rs", "fn f(a: crate::plan::a::A) {}")][..], 1),
        (
            &[
                ("plan/a.rs", "use super::b;"),
                ("plan/b.rs", "use super::c::C;"),
                ("plan/c.rs", "use super::a::A;"),
            ],
            1,
        ),
        // By way of what the module hands on.
        (
            &[
                ("plan/mod.rs", "pub use b::B;"),
                ("plan/a.rs", "use super::B;"),
                ("plan/b.rs", "use super::a::{A};"),
            ],
            1,
        ),
        (
            &[
                ("plan/a.rs", "use super::b::B;"),
                ("plan/b.rs", "// use super::a::A;\nconst A: &str = \"super::a::A\";"),
            ],
            0,
        ),
        // A folder and its own module are one.
        (&[("plan/mod.rs", "mod a; use a::A; pub struct P;"), ("plan/a.rs", "use super::P;")], 0),
        (&[("main.rs", "mod a;"), ("a.rs", "use crate::b::B;"), ("b.rs", "use crate::a::A;")], 1),
    ] {
        let found = circles(&made_up(files));
        assert_eq!(found.len(), expected, "{files:?}: {found:?}");
    }
}

#[test]
fn every_folder_is_a_module_that_this_test_knows() {
    let known = |module: &str| MODULES.iter().any(|(name, _)| *name == module);
    check(|source| match source.top() {
        "" => vec![],
        module if known(module) => vec![],
        _ => vec!["say in MODULES what it may use"],
    });
}

#[test]
fn only_the_edge_asks_the_window_or_the_clock() {
    check(|source| match source.top() {
        "format" | "plan" | "views" | "exchange" | "ui" | "publish" => mentions(source, &EDGE),
        _ => vec![],
    });
}

#[test]
fn what_is_shown_never_carries_styles_or_markup() {
    check(|source| if source.top() == "ui" { writes_markup(source) } else { vec![] });
}

#[test]
fn markup_is_written_in_one_place_and_what_others_rendered_enters_in_one() {
    check(|source| {
        let all =
            if [WRITER, READER].contains(&source.path.as_str()) { vec![] } else { holds_markup(source) };
        let rendered = source.tokens().iter().any(|token| token == "from_renderer");
        let enters = rendered && ![WRITER, "publish/page.rs"].contains(&source.path.as_str());
        all.into_iter().map(str::to_owned).chain(enters.then(|| "Markup::from_renderer".to_owned())).collect()
    });
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    check(|source| if source.text.starts_with("//! ") { vec![] } else { vec!["no //! header"] });
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    check(|source| Some(source.text.lines().count()).filter(|lines| *lines > LONGEST).into_iter().collect());
}

#[test]
fn no_module_or_function_has_a_name_that_says_nothing() {
    check(|source| {
        let tokens = source.tokens();
        let declared = tokens.windows(2).filter(|pair| ["mod", "fn"].contains(&pair[0].as_str()));
        let names =
            declared.map(|pair| pair[1].clone()).chain(source.module().last().map(|name| (*name).to_owned()));
        names.filter(|name| NAMELESS.contains(&name.as_str())).collect()
    });
}

#[test]
fn the_rules_would_fail_on_a_line_that_breaks_them() {
    let made_up = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    for (path, line, expected) in [
        ("plan/mod.rs", "use crate::views::Index;", &["views::Index"][..]),
        ("plan/time.rs", "use crate::{plan::Id, ui::{words, app::App}};", &["ui::words", "ui::app::App"]),
        ("plan/time.rs", "use super::super::views::Query;", &["views::Query"]),
        ("plan/mod.rs", "fn f() { super::ui::show() }", &["ui::show"]),
        ("ui/words/ja.rs", "use super::super::super::embed::Options;", &["embed::Options"]),
        ("ui/app.rs", "type T = Box<dyn Fn(crate::embed::Options)>;", &["embed::Options"]),
        ("views/index.rs", "use city_plan::ui::App; // crate::embed", &["ui::App"]),
        ("views/index.rs", "let c = '\"'; use crate::ui::App; let d = \"a\";", &["ui::App"]),
        ("plan/mod.rs", "use crate::views::*; use super::views::{*};", &["views::*", "views::*"]),
        ("plan/mod.rs", "let all = crate::views::all::<u8>();", &["views::all"]),
        ("ui/app.rs", "use super::super::views::Query; use crate::plan::{Plan, Text};", &[]),
        ("ui/words/ja.rs", "use super::super::plan_words; use super::Words;", &[]),
        ("plan/mod.rs", "// crate::views\nlet a = \"crate::views\"; let b: &'static str = \"\";", &[]),
        ("embed/mod.rs", "use crate::ui::App;", &[]),
        ("embed/mod.rs", "use crate::publish::HtmlOptions;", &["publish::HtmlOptions"]),
        ("publish/page.rs", "use crate::ui::scene::Shared; use super::HtmlOptions;", &[]),
    ] {
        assert_eq!(reaches(&made_up(path, line)), expected, "{line} in {path}");
    }
    for (line, expected) in [
        ("let window = web_sys::window();", &["web_sys::window"][..]),
        ("use web_sys::{HtmlElement, window};", &["web_sys::window"]),
        ("use std::time::{Duration, SystemTime};", &["std::time::SystemTime"]),
        ("let now = std::time::Instant::now();", &["Instant::now"]),
        ("let now = js_sys::Date::new_0();", &["js_sys::Date"]),
        ("use web_sys::HtmlElement; // never web_sys::window", &[]),
    ] {
        assert_eq!(mentions(&made_up("ui/app.rs", line), &EDGE), expected, "{line}");
    }
    for (line, expected) in [
        ("format!(\"<p lang=\\\"{language}\\\">\")", 1),
        ("let a = \"<{tag}>\";", 1),
        ("file.push_str(\"a</svg>\");", 1),
        ("let a = r#\"<link {kind}>\"#;", 1),
        ("let page = \"<!doctype html>\";", 1),
        ("html! { <p class=\"a\">{ words.lead }</p> } // \"<p>\"", 0),
        ("let least = a < b && \"a < b\" == \"<3\"; let all: Vec<String> = b\"<html\".into();", 0),
        ("#[cfg(test)]\nlet a = \"<p>\";", 0),
    ] {
        assert_eq!(holds_markup(&made_up("publish/page.rs", line)).len(), expected, "{line}");
    }
    for (line, expected) in [
        ("<p style=\"color: red\">", 1),
        ("<p style={css}>", 1),
        ("Html::from_html_unchecked(text)", 1),
        ("el!(\"p\", { \"class\": class, \"style\": css })", 1),
        ("<Years year_style={style} data-style=\"a\" />", 0),
        ("let style = query.year_style;", 0),
        ("/// never innerHTML", 0),
    ] {
        assert_eq!(writes_markup(&made_up("ui/app.rs", line)).len(), expected, "{line}");
    }
}
