//! `city-plan collect` and `city-plan join` as an editor meets them: files, messages, and how they end.

use city_plan::exchange::csv::csv;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PLAN: &str = "plans/example.json";

/// An empty folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs the tool in English; answers how it ended, its standard output and its standard error.
fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    let done =
        tool.current_dir(crate::fixtures::path("")).args(arguments).args(["--lang", "en"]).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (done.status.code(), text(done.stdout), text(done.stderr))
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn every_department_gets_a_file_and_none_is_written_over() {
    let folder = folder("collect");
    let forms = folder.join("forms");
    let collect = ["collect", PLAN, "--year", "2026", "--part", "second_half", "--out", text(&forms)];
    let (code, out, _) = run(&collect);
    assert_eq!((code, out.lines().count()), (Some(0), 13), "{out}");
    assert!(forms.join("市民課.xlsx").is_file() && fs::read_dir(&forms).unwrap().count() == 12);
    let filled = b"filled in".to_vec();
    fs::write(forms.join("市民課.xlsx"), &filled).unwrap();
    let (code, _, error) = run(&collect);
    assert_eq!(code, Some(2), "{error}");
    assert!(error.contains("市民課.xlsx") && error.contains("--force"), "{error}");
    assert_eq!(fs::read(forms.join("市民課.xlsx")).unwrap(), filled);
    assert_eq!(run(&[&collect[..], &["--force"]].concat()).0, Some(0));
    assert_eq!(
        run(&["collect", PLAN, "--year", "2026", "--part", "spring", "--out", text(&forms)]).0,
        Some(2)
    );
}

#[test]
fn a_folder_of_files_is_joined_and_the_exit_code_says_whether_somebody_has_to_look() {
    let folder = folder("join");
    let (forms, new) = (folder.join("forms"), folder.join("new.json"));
    run(&[
        "collect",
        PLAN,
        "--year",
        "2026",
        "--part",
        "first_half",
        "--format",
        "csv",
        "--out",
        text(&forms),
    ]);
    // Programs keep such files beside open ones.
    fs::write(forms.join("~$市民課.csv"), "x").unwrap();
    let (code, out, _) = run(&["join", PLAN, text(&forms), "--out", text(&new)]);
    assert_eq!((code, out.lines().count()), (Some(0), 1), "{out}");
    let file = forms.join("市民課.csv");
    let sheet = fs::read_to_string(&file).unwrap().replace("51手続", "60手続").replace("実施中", "順調");
    fs::write(&file, &sheet).unwrap();
    let (code, out, _) = run(&["join", PLAN, text(&forms), "--out", text(&new), "--force"]);
    assert_eq!(code, Some(1), "{out}");
    assert!(out.contains("[unknown-word]") && out.contains("[replaced-value]"), "{out}");
    assert!(fs::read_to_string(&new).unwrap().contains("60手続"));
    let (code, _, error) = run(&["join", PLAN, text(&file), "--out", text(&file), "--force"]);
    assert_eq!(code, Some(2), "{error}");
    assert_eq!(fs::read_to_string(&file).unwrap(), sheet, "the input is never written over");
}

#[test]
fn a_plan_without_initiatives_has_no_forms() {
    let folder = folder("collect-none");
    let plan = folder.join("plan.json");
    let empty = r#"{"format":"city-plan/1","id":"x","title":"T","city":"C","status":"draft","period":{"kind":"none"},"roadmap":{"form":"none"}}"#;
    fs::write(&plan, empty).unwrap();
    let (code, _, error) =
        run(&["collect", text(&plan), "--year", "2026", "--out", text(&folder.join("forms"))]);
    assert_eq!(code, Some(2), "{error}");
    assert!(error.contains("no initiatives") && !folder.join("forms").exists(), "{error}");
}

#[test]
fn nothing_is_written_where_nothing_can_be_joined() {
    let folder = folder("join-nothing");
    let (file, new) = (folder.join("a.csv"), folder.join("new.json"));
    fs::write(&file, csv(&[vec!["名前".into()], vec!["りんご".into()]])).unwrap();
    let (code, out, error) = run(&["join", PLAN, text(&file), "--out", text(&new)]);
    assert_eq!(code, Some(2), "{out}");
    assert!(out.contains("[missing-sheet]") && error.contains("no plan was written"), "{out}{error}");
    assert!(!new.exists());
    assert_eq!(run(&["join", PLAN, text(&folder.join("none.csv")), "--out", text(&new)]).0, Some(2));
}
