//! `city-plan check` as an editor or another program meets it: what it prints, and how it ends.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A plan of four initiatives; the fourth's phase ends as given.
fn plan(end: &str) -> String {
    let initiative = |number: usize| json!({ "id": format!("measure-{number}"), "level": "measure", "name": "窓口の予約", "source": { "page": "1" } });
    let mut plan = json!({
        "format": "city-plan/1", "id": "a", "title": "計画", "city": "市", "status": "draft",
        "period": { "kind": "none" }, "roadmap": { "form": "table" },
        "levels": [{ "id": "measure", "name": "施策" }],
        "initiatives": (0..4).map(initiative).collect::<Vec<_>>(),
    });
    plan["initiatives"][3]["phases"] = json!([{ "label": "運用", "start": 2024, "end": end }]);
    plan.to_string()
}

const SOUND: &str = "2024-04";
const BROKEN: &str = "2024-13";
const LINE: &str = r#"plans/a.json: initiatives[3].phases[0].end: "2024-13" is not a fiscal year (expected 2024 or "2024-04") [bad-period]"#;

/// A folder of its own for a test, with files in it.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    for (file, text) in files {
        let file = folder.join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    folder
}

/// Runs the tool in a folder; answers how it ended and what it printed.
fn run(folder: &Path, arguments: &[&str], locale: &str) -> (Option<i32>, String) {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.current_dir(folder)
        .args(arguments)
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .env("LC_ALL", locale);
    let output = tool.output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

/// Checks files in a folder of their own and compares the end and the lines.
fn check(name: &str, files: &[(&str, &str)], arguments: &[&str], expected: (i32, &[&str])) {
    let (code, printed) = run(&folder(name, files), arguments, "C");
    assert_eq!(
        (code, printed.lines().collect::<Vec<_>>()),
        (Some(expected.0), expected.1.to_vec()),
        "{name}"
    );
}

#[test]
fn a_former_name_is_noted_with_the_name_of_today_and_is_no_problem() {
    let former = plan(SOUND).replace(r#""form""#, r#""given""#);
    let lines = [
        "a.json: roadmap: field `given` is called `form` now; rename it [renamed-field]",
        "1 file checked, no problem",
    ];
    check("former", &[("a.json", &former)], &["check", "a.json"], (0, &lines));
}

#[test]
fn the_real_plans_are_sound() {
    let files: Vec<String> =
        crate::fixtures::real_plans().iter().map(|name| format!("plans/{name}.json")).collect();
    let arguments: Vec<&str> = ["check"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let (code, printed) = run(&crate::fixtures::path(""), &arguments, "C");
    assert_eq!((code, printed), (Some(0), format!("{} files checked, no problem\n", files.len())));
}

#[test]
fn all_json_in_plans_can_be_checked_at_once() {
    let files: Vec<String> =
        crate::fixtures::names("plans", ".json").iter().map(|name| format!("plans/{name}.json")).collect();
    let arguments: Vec<&str> = ["check"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let (code, printed) = run(&crate::fixtures::path(""), &arguments, "C");
    assert_eq!(code, Some(0), "{printed}");
}

#[test]
fn a_problem_is_one_line_with_file_place_fault_remedy_and_code() {
    let files = [("plans/a.json", &*plan(BROKEN))];
    for document in ["README.md", "plans/README.md"] {
        let is_shown = crate::fixtures::text(document).contains(&format!("\n{LINE}\n"));
        assert!(is_shown, "{document} has to show this line: {LINE}");
    }
    check("one-line", &files, &["check", "plans/a.json"], (1, &[LINE, "1 file checked, 1 problem"]));
}

#[test]
fn every_problem_of_every_file_is_listed() {
    let two = plan(BROKEN).replace("\"status\":\"draft\",", "");
    let files = [("plans/a.json", &*plan(BROKEN)), ("b.json", &two), ("c.json", &plan(SOUND))];
    let expected = [
        LINE,
        // In the order of the file; what is missing comes last.
        &LINE.replace("plans/a.json", "b.json"),
        r#"b.json: status: missing field `status` (expected "draft", "adopted" or "superseded") [missing]"#,
        "3 files checked, 3 problems",
    ];
    check("every-problem", &files, &["check", "plans/a.json", "b.json", "c.json"], (1, &expected));
}

#[test]
fn a_file_that_cannot_be_read_ends_with_two() {
    let folder = folder("unreadable", &[("c.json", &plan(SOUND))]);
    let (code, printed) = run(&folder, &["check", "nobody.json"], "C");
    assert_eq!(code, Some(2));
    assert!(printed.starts_with("nobody.json: the file cannot be read ("), "{printed}");
    let (code, printed) = run(&folder, &["check", "."], "C");
    assert_eq!(code, Some(2), "a folder is no file: {printed}");
}

#[test]
fn a_file_that_holds_no_plan_ends_with_two() {
    let useless = "the file has no plan that can be shown; a plan needs at least `title` and `city`";
    for (name, text) in
        [("not-json", "計画"), ("empty", ""), ("list", "[]"), ("no-title", "{\"city\": \"市\"}")]
    {
        let (code, printed) = run(&folder(name, &[("a.json", text)]), &["check", "a.json"], "C");
        assert_eq!(code, Some(2), "{name}");
        assert!(printed.lines().any(|line| line == format!("a.json: {useless}")), "{name}: {printed}");
    }
}

#[test]
fn of_several_files_the_worst_decides_how_the_tool_ends() {
    let files = [("sound.json", &*plan(SOUND)), ("broken.json", &plan(BROKEN)), ("none.json", "計画")];
    let folder = folder("worst", &files);
    for (names, expected) in [
        (vec!["sound.json", "sound.json"], 0),
        (vec!["sound.json", "broken.json"], 1),
        (vec!["broken.json", "sound.json"], 1),
        (vec!["none.json", "sound.json"], 2),
        (vec!["sound.json", "broken.json", "none.json"], 2),
        (vec!["absent.json", "broken.json"], 2),
        (vec![], 2),
    ] {
        let arguments: Vec<&str> = ["check"].into_iter().chain(names.iter().copied()).collect();
        assert_eq!(run(&folder, &arguments, "C").0, Some(expected), "{names:?}");
    }
}

#[test]
fn other_programs_get_json_with_the_same_facts() {
    let files = [("plans/a.json", &*plan(BROKEN)), ("none.json", "計画")];
    let arguments = ["check", "--format", "json", "plans/a.json", "none.json"];
    let (code, printed) = run(&folder("json", &files), &arguments, "C");
    let rows: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(code, Some(2));
    assert_eq!(
        rows[0],
        json!({
            "file": "plans/a.json", "code": "bad-period", "path": "initiatives[3].phases[0].end",
            "severity": "error", "found": "\"2024-13\"", "expected": "2024 or \"2024-04\"",
            "message": LINE.strip_prefix("plans/a.json: ").unwrap(),
        })
    );
    let facts: Vec<_> = rows.as_array().unwrap().iter().map(|row| (&row["file"], &row["code"])).collect();
    let expected = [("plans/a.json", "bad-period"), ("none.json", "not-json"), ("none.json", "not-usable")];
    assert_eq!(
        facts,
        expected.map(|(file, code)| (json!(file), json!(code))).each_ref().map(|(a, b)| (a, b))
    );
    let (code, printed) =
        run(&folder("json", &[("c.json", &plan(SOUND))]), &["check", "--format", "json", "c.json"], "C");
    assert_eq!((code, printed.trim()), (Some(0), "[]"));
}

#[test]
fn messages_are_in_the_language_asked_for_or_of_the_environment() {
    let folder = folder("language", &[("plans/a.json", &plan(BROKEN))]);
    let japanese = "plans/a.json: initiatives[3].phases[0].end: \"2024-13\" は年度や日付ではありません\
                    （書き方：年度は 2024、年月は \"2024-04\"） [bad-period]";
    let says = |arguments: &[&str], locale: &str| {
        let arguments = [&["check", "plans/a.json"], arguments].concat();
        run(&folder, &arguments, locale).1.lines().next().map(str::to_owned)
    };
    for (arguments, locale, expected) in [
        (vec!["--lang", "ja"], "C", japanese),
        (vec![], "ja_JP.UTF-8", japanese),
        (vec!["--lang", "en"], "ja_JP.UTF-8", LINE),
        (vec![], "en_US.UTF-8", LINE),
        (vec![], "", LINE),
    ] {
        assert_eq!(says(&arguments, locale).as_deref(), Some(expected), "{arguments:?} {locale}");
    }
}

#[test]
fn a_sound_plan_without_an_address_of_its_document_is_asked_for_it_beside_the_result() {
    let folder = folder("advice", &[("a.json", &plan(SOUND))]);
    let tool = Command::new(env!("CARGO_BIN_EXE_city-plan"))
        .current_dir(&folder)
        .args(["check", "a.json", "--lang", "en"])
        .output()
        .unwrap();
    assert_eq!(tool.status.code(), Some(0));
    let advice = String::from_utf8(tool.stderr).unwrap();
    assert!(advice.starts_with("a.json: document.url: The document has no address."), "{advice}");
    assert!(advice.ends_with("[no-document-address]\n"), "{advice}");
}
