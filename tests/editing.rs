//! What editors do with a plan from year to year: seeing what changed, and beginning the next edition.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod fixtures;

use city_plan::exchange::changes::{Change, Kind, changes, said};
use city_plan::exchange::workbook::Tongue;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const KADOMA: &str = "kadoma-2022";

/// Runs the tool in the repository, in a Japanese environment.
fn tool(arguments: &[&str]) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.args(arguments).env("LC_ALL", "ja_JP.UTF-8");
    tool.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("editing-{name}"));
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The place of an initiative in its list.
fn at(plan: &Value, id: &str) -> usize {
    plan["initiatives"].as_array().unwrap().iter().position(|item| item["id"] == id).expect(id)
}

/// An initiative by its id.
fn initiative<'a>(plan: &'a mut Value, id: &str) -> &'a mut Value {
    initiatives(plan).iter_mut().find(|item| item["id"] == id).expect(id)
}

fn initiatives(plan: &mut Value) -> &mut Vec<Value> {
    plan["initiatives"].as_array_mut().unwrap()
}

/// The sentences on a plan after an edit, in Japanese.
fn sentences(name: &str, edit: impl FnOnce(&mut Value)) -> Vec<String> {
    let old = fixtures::real(name);
    let mut new = old.clone();
    edit(&mut new);
    changes(&old, &new).iter().map(|change| said::sentence(change, Tongue::Ja)).collect()
}

#[test]
fn a_plan_has_not_changed_against_itself() {
    for name in fixtures::real_plans() {
        let plan = fixtures::real(&name);
        assert_eq!(changes(&plan, &plan), [], "{name}");
        let file = format!("plans/{name}.json");
        let done = tool(&["changes", &file, &file]);
        assert_eq!(done.status.code(), Some(0));
        assert_eq!(String::from_utf8(done.stdout).unwrap(), "違いはありません。\n");
    }
}

#[test]
fn every_edit_is_told_in_one_line() {
    type Edit = fn(&mut Value);
    let edits: [(Edit, &[&str]); 9] = [
        (
            |plan| initiative(plan, "pittari-service")["name"]["ja"] = "新しい名前".into(),
            &["変更：取組「新しい名前」　名前：「ぴったりサービス」→「新しい名前」"],
        ),
        (
            |plan| initiative(plan, "other-online-applications")["phases"][0]["end"] = 2026.into(),
            &["変更：取組「その他オンライン申請」　段階「環境整備・運用開始」の終わり：2022年度→2026年度"],
        ),
        (
            |plan| {
                initiative(plan, "digital-application-forms")["phases"].as_array_mut().unwrap().truncate(1)
            },
            &["変更：取組「申請書等のデジタル化」　段階「運用開始」を削除"],
        ),
        (
            |plan| initiatives(plan).retain(|item| item["id"] != "pittari-service"),
            &["削除：取組「ぴったりサービス」"],
        ),
        (
            |plan| {
                let after = at(plan, "pittari-service") + 1;
                initiatives(plan).insert(after, json!({ "id": "new", "number": "9", "name": "追加の取組" }));
            },
            &["追加：取組「9 追加の取組」"],
        ),
        (
            |plan| initiatives(plan).swap(7, 8),
            &[
                "移動：取組「事前オンライン申請」　場所：「申請書等のデジタル化」の次→「窓口における行政手続のデジタル化」の次",
            ],
        ),
        (
            |plan| plan["period"]["end"] = "2027-03".into(),
            &["変更：計画「（仮称）門真市DX推進計画（案）」　計画期間の終わり：2026年3月→2027年3月"],
        ),
        (
            |plan| plan["status"] = "adopted".into(),
            &["変更：計画「（仮称）門真市DX推進計画（案）」　状態：「案」→「決定」"],
        ),
        (
            |plan| {
                initiative(plan, "pittari-service")["departments"] = json!(["総務課", "企画課"]);
                plan["$schema"] = "elsewhere".into();
            },
            &["変更：取組「ぴったりサービス」　担当：なし→「総務課、企画課」"],
        ),
    ];
    for (edit, expected) in edits {
        assert_eq!(sentences(KADOMA, edit), expected);
    }
}

#[test]
fn changes_come_in_the_order_of_the_new_plan_and_what_is_gone_where_it_was() {
    let plan = |names: &[&str]| json!({ "initiatives": names.iter().map(|name| json!({ "id": name, "name": name })).collect::<Vec<_>>() });
    let told = |old: &[&str], new: &[&str]| -> Vec<(Kind, String)> {
        let found = changes(&plan(old), &plan(new));
        found.into_iter().map(|Change { kind, name, .. }| (kind, name)).collect()
    };
    let named = |found: &[(Kind, &str)]| -> Vec<(Kind, String)> {
        found.iter().map(|(kind, name)| (*kind, (*name).to_owned())).collect()
    };
    assert_eq!(
        told(&["gone", "a", "b", "lost", "c"], &["a", "new", "b", "c"]),
        named(&[(Kind::Removed, "gone"), (Kind::Added, "new"), (Kind::Removed, "lost")])
    );
    assert_eq!(told(&["a", "b", "c", "d"], &["d", "a", "b", "c"]), named(&[(Kind::Moved, "d")]));
    assert_eq!(told(&["a", "b"], &[]), named(&[(Kind::Removed, "a"), (Kind::Removed, "b")]));
}

#[test]
fn items_without_ids_are_the_same_by_equality_then_name_then_place() {
    let phases = |phases: Value| json!({ "initiatives": [{ "id": "a", "name": "窓口", "phases": phases }] });
    let said = |old: Value, new: Value| -> Vec<String> {
        changes(&phases(old), &phases(new)).iter().map(|change| said::sentence(change, Tongue::Ja)).collect()
    };
    let phase = |label: &str, start: i32| json!({ "label": label, "start": start });
    assert_eq!(
        said(json!([phase("検討", 2024), phase("検討", 2026)]), json!([phase("検討", 2026)])),
        ["変更：取組「窓口」　段階「検討」を削除"]
    );
    assert_eq!(
        said(
            json!([phase("検討", 2024), phase("運用", 2025)]),
            json!([phase("研究", 2024), phase("運用", 2026)])
        ),
        [
            "変更：取組「窓口」　段階「研究」の見出し：「検討」→「研究」；段階「運用」の始まり：2025年度→2026年度"
        ]
    );
}

#[test]
fn a_reference_is_told_by_the_name_of_what_it_points_at() {
    let goals = json!([{ "id": "g", "name": "暮らし" }, { "id": "h", "name": "仕事" }]);
    let plan = |parent: &str| {
        let mut plan = json!({ "initiatives": goals });
        plan["initiatives"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "id": "a", "name": "窓口", "parent": parent }));
        plan
    };
    let found = changes(&plan("g"), &plan("h"));
    assert_eq!(said::sentence(&found[0], Tongue::Ja), "変更：取組「窓口」　上の項目：「暮らし」→「仕事」");
    assert_eq!(
        said::sentence(&found[0], Tongue::En),
        "changed: initiative “窓口”: parent: “暮らし” → “仕事”"
    );
}

#[test]
fn ten_thousand_measures_are_compared_while_an_editor_waits() {
    let plan = |step: usize| {
        let items = (0..10_000).map(|n| {
            let n = (n * step) % 10_000;
            json!({ "id": format!("m-{n}"), "name": format!("施策{n}"), "phases": [{ "label": "運用", "start": 2024 }] })
        });
        json!({ "initiatives": items.collect::<Vec<_>>() })
    };
    let begun = std::time::Instant::now();
    assert_eq!(changes(&plan(1), &plan(1)), []);
    assert!(changes(&plan(1), &plan(7)).len() > 5_000);
    // A comparison of all with all takes minutes; the bound leaves room for a busy machine.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn the_tool_counts_first_and_gives_programs_the_same_facts() {
    let folder = folder("changes");
    let mut plan = fixtures::real(KADOMA);
    initiative(&mut plan, "pittari-service")["number"] = "1".into();
    initiatives(&mut plan).pop();
    let new = folder.join("new.json");
    std::fs::write(&new, plan.to_string()).unwrap();
    let arguments = ["changes", "plans/kadoma-2022.json", new.to_str().unwrap()];
    let done = tool(&arguments);
    let text = String::from_utf8(done.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((done.status.code(), lines.len()), (Some(0), 3), "{text}");
    assert_eq!(lines[0], "違いが2件あります（削除1件、変更1件）。");
    let english = tool(&[&arguments[..], &["--lang", "en"]].concat()).stdout;
    assert!(String::from_utf8(english).unwrap().starts_with("2 changes: 1 removed, 1 changed\n"));
    let rows = tool(&[&arguments[..], &["--format", "json"]].concat()).stdout;
    let rows: Value = serde_json::from_slice(&rows).unwrap();
    assert_eq!(rows[0]["id"], "pittari-service");
    assert_eq!(rows[0]["fields"], json!([{ "field": "number", "old": null, "new": "1" }]));
    assert_eq!(rows[0]["message"], lines[1]);
    assert_eq!(tool(&["changes", "plans/kadoma-2022.json", "nowhere.json"]).status.code(), Some(2));
}
