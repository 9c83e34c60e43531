//! `city-plan import`, `export --format xlsx` and `template` as an editor calls them: what they write, what they
//! say, and how they end.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A folder for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("importing-{name}"));
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn tool(folder: &PathBuf, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_city-plan")).current_dir(folder).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn plan(file: &str) -> String {
    format!("{}/plans/{file}.json", env!("CARGO_MANIFEST_DIR"))
}

fn faulty(file: &str) -> String {
    format!("{}/tests/workbooks/faulty/{file}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn from_the_template_to_a_plan_and_its_page() {
    let folder = folder("template");
    assert!(tool(&folder, &["template", "--out", "hinagata.xlsx"]).status.success());
    let again = tool(&folder, &["template", "--out", "hinagata.xlsx"]);
    assert_eq!(again.status.code(), Some(2), "a workbook that somebody filled in is not written over");
    assert!(said(&again).contains("--force"), "{}", said(&again));
    let imported = tool(&folder, &["import", "hinagata.xlsx", "-o", "plan.json"]);
    assert_eq!(
        (imported.status.code(), said(&imported).as_str()),
        (Some(0), "plan.json を書きました（取組3件）。\n")
    );
    assert!(tool(&folder, &["check", "plan.json"]).status.success());
    assert!(tool(&folder, &["render", "plan.json", "--page", "-o", "plan.html"]).status.success());
    assert!(fs::read_to_string(folder.join("plan.html")).unwrap().contains("予約を受ける"));
}

#[test]
fn a_real_plan_goes_through_a_workbook_on_disk() {
    let folder = folder("real");
    let file = plan("kadoma-2022");
    assert!(tool(&folder, &["export", &file, "--format", "xlsx", "-o", "plan.xlsx"]).status.success());
    assert!(tool(&folder, &["import", "plan.xlsx", "-o", "plan.json"]).status.success());
    let read = |file: PathBuf| serde_json::from_slice::<Value>(&fs::read(file).unwrap()).unwrap();
    let initiatives = |plan: Value| plan["initiatives"].clone();
    assert_eq!(initiatives(read(folder.join("plan.json"))), initiatives(read(file.into())));
    let no_out = tool(&folder, &["export", &plan("kadoma-2022"), "--format", "xlsx"]);
    assert_eq!(no_out.status.code(), Some(2), "a workbook is nothing for a terminal");
}

#[test]
fn one_fault_and_nothing_is_written() {
    let folder = folder("fault");
    fs::write(folder.join("plan.json"), "what was there").unwrap();
    let file = faulty("a-year-that-its-era-never-had.xlsx");
    let output = tool(&folder, &["import", &file, "-o", "plan.json"]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(
        said.contains("直すところ：「予定」シートのD2：「平成40年度」は年度や日付として読めません。"),
        "{said}"
    );
    assert!(said.ends_with("直すところが1件あります。計画は書いていません。\n"), "{said}");
    assert_eq!(fs::read_to_string(folder.join("plan.json")).unwrap(), "what was there");
    let english = tool(&folder, &["import", &file, "-o", "plan.json", "--lang", "en"]);
    assert!(self::said(&english).contains("to mend: sheet “予定”, D2: “平成40年度” is no fiscal year"));
    let json = tool(&folder, &["import", &file, "-o", "plan.json", "--format", "json"]);
    let rows: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!((&rows[0]["cell"], &rows[0]["code"]), (&"D2".into(), &"bad-moment".into()));
    let unreadable =
        tool(&folder, &["import", &faulty("a-PDF-instead-of-a-workbook.xlsx"), "-o", "plan.json"]);
    assert_eq!(unreadable.status.code(), Some(2));
    assert_eq!(tool(&folder, &["import", "no.xlsx", "-o", "plan.json"]).status.code(), Some(2));
}

#[test]
fn ids_that_were_made_stand_in_the_workbook_that_is_written() {
    let folder = folder("ids");
    let file = faulty("a-measure-without-an-id.xlsx");
    let output = tool(&folder, &["import", &file, "-o", "plan.json", "--book-out", "new.xlsx"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("お知らせ：「取組」シート：IDのない項目 1 件に、IDをつけました。"));
    let first = fs::read(folder.join("plan.json")).unwrap();
    let output = tool(&folder, &["import", "new.xlsx", "-o", "again.json"]);
    assert_eq!(said(&output), "again.json を書きました（取組3件）。\n");
    assert_eq!(fs::read(folder.join("again.json")).unwrap(), first);
}
