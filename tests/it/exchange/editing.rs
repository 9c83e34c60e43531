//! What editors do with a plan from year to year: seeing what changed, and beginning the next edition.

use city_plan::exchange::diff::{Change, ChangeKind, diff, sentences};
use city_plan::exchange::revision::{InitiativeStatus, Question, Revision, SourceFile, questions, revised};
use city_plan::plan::language::Language;
use city_plan::views::Index;
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
    let old = crate::fixtures::real(name);
    let mut new = old.clone();
    edit(&mut new);
    diff(&old, &new).iter().map(|change| sentences::sentence(change, Language::Ja)).collect()
}

#[test]
fn a_plan_has_not_changed_against_itself() {
    for name in crate::fixtures::real_plans() {
        let plan = crate::fixtures::real(&name);
        assert_eq!(diff(&plan, &plan), [], "{name}");
        let file = format!("plans/{name}.json");
        let done = tool(&["diff", &file, &file]);
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
    let told = |old: &[&str], new: &[&str]| -> Vec<(ChangeKind, String)> {
        let found = diff(&plan(old), &plan(new));
        found.into_iter().map(|Change { kind, name, .. }| (kind, name)).collect()
    };
    let named = |found: &[(ChangeKind, &str)]| -> Vec<(ChangeKind, String)> {
        found.iter().map(|(kind, name)| (*kind, (*name).to_owned())).collect()
    };
    assert_eq!(
        told(&["gone", "a", "b", "lost", "c"], &["a", "new", "b", "c"]),
        named(&[(ChangeKind::Removed, "gone"), (ChangeKind::Added, "new"), (ChangeKind::Removed, "lost")])
    );
    assert_eq!(told(&["a", "b", "c", "d"], &["d", "a", "b", "c"]), named(&[(ChangeKind::Moved, "d")]));
    assert_eq!(told(&["a", "b"], &[]), named(&[(ChangeKind::Removed, "a"), (ChangeKind::Removed, "b")]));
}

#[test]
fn items_without_ids_are_the_same_by_equality_then_name_then_place() {
    let phases = |phases: Value| json!({ "initiatives": [{ "id": "a", "name": "窓口", "phases": phases }] });
    let said = |old: Value, new: Value| -> Vec<String> {
        diff(&phases(old), &phases(new))
            .iter()
            .map(|change| sentences::sentence(change, Language::Ja))
            .collect()
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
    let found = diff(&plan("g"), &plan("h"));
    assert_eq!(
        sentences::sentence(&found[0], Language::Ja),
        "変更：取組「窓口」　上の項目：「暮らし」→「仕事」"
    );
    assert_eq!(
        sentences::sentence(&found[0], Language::En),
        "changed: initiative “窓口”: parent: “暮らし” → “仕事”"
    );
}

#[test]
fn ten_thousand_initiatives_are_compared_while_an_editor_waits() {
    let plan = |step: usize| {
        let items = (0..10_000).map(|n| {
            let n = (n * step) % 10_000;
            json!({ "id": format!("m-{n}"), "name": format!("施策{n}"), "phases": [{ "label": "運用", "start": 2024 }] })
        });
        json!({ "initiatives": items.collect::<Vec<_>>() })
    };
    let begun = std::time::Instant::now();
    assert_eq!(diff(&plan(1), &plan(1)), []);
    assert!(diff(&plan(1), &plan(7)).len() > 5_000);
    // A comparison of all with all takes minutes; the bound leaves room for a busy machine.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn what_is_no_plan_is_compared_and_revised_all_the_same() {
    let odd = json!({ "language": 3, "initiatives": [1, { "id": 2, "phases": "x" }, { "id": "a" }, [[]]], "editions": [0, {}] });
    let all = [json!(null), json!([1, { "id": [] }]), json!({}), odd, crate::fixtures::real(KADOMA)];
    for old in &all {
        for new in &all {
            let found = diff(old, new);
            assert_eq!(found.is_empty(), old == new, "{old} {new}");
            for change in &found {
                assert!(!sentences::sentence(change, Language::En).is_empty() && change.json().is_object());
            }
        }
        let revision = Revision { year: i32::MIN, statuses: states(&questions(old)), file: None };
        assert_eq!(revised(old, &revision).unwrap().is_object(), old.is_object());
    }
}

#[test]
fn the_tool_counts_first_and_gives_programs_the_same_facts() {
    let folder = folder("changes");
    let mut plan = crate::fixtures::real(KADOMA);
    initiative(&mut plan, "pittari-service")["number"] = "1".into();
    initiatives(&mut plan).pop();
    let new = folder.join("new.json");
    std::fs::write(&new, plan.to_string()).unwrap();
    let arguments = ["diff", "plans/kadoma-2022.json", new.to_str().unwrap()];
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
    assert_eq!(tool(&["diff", "plans/kadoma-2022.json", "nowhere.json"]).status.code(), Some(2));
}

/// Every initiative with a state, one after the other.
fn states(asked: &[Question]) -> Vec<(String, InitiativeStatus)> {
    let states = InitiativeStatus::ALL.into_iter().cycle();
    asked.iter().map(|question| question.id.clone()).zip(states).collect()
}

fn next_edition(name: &str, year: i32) -> Value {
    let plan = crate::fixtures::real(name);
    let states = states(&questions(&plan));
    revised(&plan, &Revision { year, statuses: states, file: None }).unwrap()
}

#[test]
fn the_initiatives_that_are_asked_are_those_that_readers_see() {
    for name in crate::fixtures::real_plans() {
        let value = crate::fixtures::real(&name);
        let plan = crate::fixtures::read(&value).0.unwrap();
        let index = Index::new(&plan);
        let seen: Vec<&str> = index.leaves().iter().map(|at| &*plan.initiatives[*at].id).collect();
        let asked = questions(&value);
        assert_eq!(asked.iter().map(|question| question.id.as_str()).collect::<Vec<_>>(), seen, "{name}");
    }
    let asked = questions(&crate::fixtures::real("hirakata-2024"));
    let first = asked.iter().find(|question| question.id == "online-procedures").unwrap();
    assert_eq!(
        (first.number.as_deref(), &*first.name),
        (Some("1-1"), "市民目線での利便性向上を目指す行政手続きのデジタル化")
    );
    let asked = questions(
        &json!({ "initiatives": [{ "id": "a", "name": "窓口", "departments": ["総務課", { "ja": "市民課" }] }] }),
    );
    assert_eq!(asked[0].departments, ["総務課", "市民課"]);
    let years: Vec<String> =
        questions(&crate::fixtures::real(KADOMA)).into_iter().map(|question| question.years).collect();
    assert_eq!(years[0], "2022年度から");
}

#[test]
fn the_next_edition_is_sound_and_loses_nothing() {
    for name in crate::fixtures::real_plans() {
        let old = crate::fixtures::real(&name);
        let new = next_edition(&name, 2026);
        let (plan, problems) = crate::fixtures::read(&new);
        assert_eq!(crate::fixtures::lines(&problems), [""; 0], "{name}");
        let plan = plan.unwrap();
        assert_eq!(plan.status.unwrap().as_str(), "draft");
        assert_eq!(&**plan.edition.as_ref().unwrap().own(), "令和8年度版");
        let current: Vec<&str> =
            plan.editions.iter().filter(|edition| edition.current).map(|edition| &*edition.id).collect();
        assert_eq!(current, ["edition-2026"], "{name}");
        assert!(plan.editions.len() >= 2, "{name}: the edition before is noted");
        assert_eq!((&old["id"], &old["initiatives"]), (&new["id"], &new["initiatives"]), "{name}");
        let gone: Vec<Change> = diff(&old, &new);
        assert!(gone.iter().all(|change| change.kind != ChangeKind::Removed), "{name}: {gone:?}");
        let review = plan.reviews.last().unwrap();
        assert_eq!((&*review.id, review.initiatives.len()), ("review-2025", questions(&old).len()), "{name}");
        for initiative in review.initiatives.iter() {
            assert_eq!(*initiative.id, format!("review-2025-{}", &*initiative.successors[0]), "{name}");
        }
        assert_eq!(crate::fixtures::real(&name), old, "the plan itself stays");
    }
}

#[test]
fn what_the_cover_said_stands_with_the_edition_before() {
    let (old, new) = (crate::fixtures::real(KADOMA), next_edition(KADOMA, 2026));
    let before = &new["editions"][0];
    assert_eq!((&before["name"], &before["date"]), (&old["title"], &old["date"]));
    assert_eq!((&before["date_printed"], &before["what"]), (&old["date_printed"], &old["status_printed"]));
    assert!(new.get("date").is_none() && new.get("status_printed").is_none());
    let known = next_edition("hirakata-2024", 2028);
    let ids: Vec<&Value> =
        known["editions"].as_array().unwrap().iter().map(|edition| &edition["id"]).collect();
    assert_eq!(ids, ["edition-2016", "edition-2020", "edition-2024", "edition-2028"]);
    assert_eq!(known["editions"][2]["date"], "2024-03");
}

#[test]
fn the_year_after_and_the_same_year_again_find_ids_that_are_free() {
    let first = next_edition(KADOMA, 2026);
    for (year, edition, review) in
        [(2027, "edition-2027", "review-2026"), (2026, "edition-2026-2", "review-2025-2")]
    {
        let again =
            revised(&first, &Revision { year, statuses: states(&questions(&first)), file: None }).unwrap();
        assert_eq!(crate::fixtures::lines(&crate::fixtures::read(&again).1), [""; 0], "{year}");
        assert_eq!(
            (&again["editions"][2]["id"], &again["reviews"][1]["id"]),
            (&json!(edition), &json!(review))
        );
        assert_eq!(again["reviews"].as_array().unwrap().len(), 2);
    }
}

#[test]
fn each_state_has_its_outcome_and_says_no_more_than_was_answered() {
    let plan = json!({ "title": "計画", "initiatives": [{ "id": "a", "name": "窓口" }] });
    for (state, outcome, remark) in [
        (InitiativeStatus::Done, "done", None),
        (InitiativeStatus::Continuing, "unstated", Some("継続：予定のとおり続けています。")),
        (InitiativeStatus::Partly, "partly", None),
        (InitiativeStatus::Studied, "studied", None),
        (InitiativeStatus::NotStarted, "none", Some("未着手：まだ始めていません。")),
    ] {
        let next = revised(&plan, &Revision { year: 2020, statuses: vec![("a".into(), state)], file: None })
            .unwrap();
        let initiative = &next["reviews"][0]["initiatives"][0];
        assert_eq!(
            (initiative["outcome"].as_str(), initiative["remark"]["ja"].as_str()),
            (Some(outcome), remark)
        );
        assert_eq!(next["reviews"][0]["name"]["ja"], "令和元年度のふりかえり");
    }
}

#[test]
fn a_initiative_without_an_answer_makes_no_plan() {
    let plan = crate::fixtures::real(KADOMA);
    let mut states = states(&questions(&plan));
    let left = states.remove(1).0;
    let unanswered = revised(&plan, &Revision { year: 2026, statuses: states, file: None }).unwrap_err();
    assert_eq!(unanswered.iter().map(|one| &one.id).collect::<Vec<_>>(), [&left]);
    assert!(unanswered[0].diagnostic().line(Language::Ja).contains("完了、継続、一部実施、検討のみ、未着手"));
}

#[test]
fn the_tool_asks_then_revises_and_writes_nothing_where_something_is_missing() {
    let folder = folder("revise");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (sheet, new) = (path("states.csv"), path("new.json"));
    let revise = |more: &[&str]| {
        let done = tool(&[&["revise", "plans/kadoma-2022.json", "--year", "2026"], more].concat());
        (done.status.code(), String::from_utf8(done.stderr).unwrap())
    };
    assert_eq!(revise(&["--questions", &sheet]).0, Some(0));
    let asked = std::fs::read_to_string(&sheet).unwrap();
    let (code, said) = revise(&["--questions", &sheet]);
    assert_eq!((code, said.contains("--force")), (Some(2), true), "{said}");
    let (code, said) = revise(&["--answers", &sheet, "-o", &new]);
    assert_eq!(code, Some(1));
    assert_eq!(
        said.lines().last(),
        Some("直すところが18件あります。計画は書いていません。直して、もう一度お試しください。")
    );
    assert!(said.contains("2行目：pittari-service の状態が空です"), "{said}");
    assert!(!Path::new(&new).exists());
    let filled = asked.trim_start_matches('\u{feff}').replace(",\r\n", ",継続\r\n");
    std::fs::write(&sheet, encoding_rs::SHIFT_JIS.encode(&filled).0).unwrap();
    assert_eq!(revise(&["--answers", &sheet, "-o", &new]).0, Some(0));
    let checked = tool(&["check", &new]);
    assert_eq!(checked.status.code(), Some(0));
    std::fs::write(&new, "of somebody").unwrap();
    assert_eq!(revise(&["--answers", &sheet, "-o", &new]).0, Some(2));
    assert_eq!(std::fs::read_to_string(&new).unwrap(), "of somebody");
    assert_eq!(revise(&["--answers", &sheet, "-o", &new, "--force", "--lang", "en"]).0, Some(0));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2, "nothing is left beside them");
    assert_eq!(revise(&["--answers", &sheet]).0, Some(2), "a name for the plan is needed");
}

#[test]
fn the_new_plan_names_the_file_that_it_was_made_of_and_one_changed_byte_of_it_is_found() {
    let folder = folder("revise-previous");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (sheet, old, new) = (path("states.csv"), path("plan-2025.json"), path("plan-2026.json"));
    std::fs::copy(crate::fixtures::path("plans/kadoma-2022.json"), &old).unwrap();
    tool(&["revise", &old, "--year", "2026", "--questions", &sheet]);
    let filled = std::fs::read_to_string(&sheet).unwrap().replace(",\r\n", ",継続\r\n");
    std::fs::write(&sheet, filled).unwrap();
    let revise = |out: &str| {
        let done = tool(&["revise", &old, "--year", "2026", "--answers", &sheet, "--out", out]);
        (done.status.code(), String::from_utf8(done.stdout).unwrap())
    };
    let (code, said) = revise(&new);
    assert_eq!(code, Some(0));
    assert!(
        said.contains("前の版「plan-2025.json」は、そのまま、新しい計画のそばに置いてください。"),
        "{said}"
    );
    let check = || {
        let done = tool(&["check", &new]);
        (done.status.code(), String::from_utf8(done.stdout).unwrap())
    };
    assert_eq!(check(), (Some(0), "1件のファイルを調べました。問題はありません。\n".to_owned()));
    let mut bytes = std::fs::read(&old).unwrap();
    let last = bytes.len() - 1;
    bytes[last] = b' ';
    std::fs::write(&old, &bytes).unwrap();
    let (code, said) = check();
    assert_eq!((code, said.contains("[edition-altered]")), (Some(1), true), "{said}");
    // The same name in another folder: there the new plan would take its place.
    std::fs::create_dir(folder.join("out")).unwrap();
    let said = revise(&path("out/plan-2025.json")).1;
    assert!(said.contains("「plan-2025.json」は、「plan-2025.before-2026.json」という名前にして"), "{said}");
}

#[test]
fn the_entry_of_the_edition_before_has_its_name_and_date_and_replaces_one_of_the_same_file() {
    let mut plan = crate::fixtures::real(crate::fixtures::EXAMPLE);
    plan["date"] = json!("2026-03");
    let file = |name: &str| SourceFile::new(name, "ab", "new.json", 2027);
    let next = |plan: &Value, name: &str| {
        let revision = Revision { year: 2027, statuses: states(&questions(plan)), file: file(name) };
        let next = revised(plan, &revision).unwrap();
        assert_eq!(crate::fixtures::lines(&crate::fixtures::read(&next).1), [""; 0], "{name}");
        next
    };
    let first = next(&plan, "example.json");
    let name = if plan["edition"].is_null() { &plan["title"] } else { &plan["edition"] };
    let entry =
        json!({ "id": "previous-3", "name": name, "date": "2026-03", "url": "example.json", "sha256": "ab" });
    let entries = |plan: &Value| plan["previous"].as_array().unwrap().clone();
    assert_eq!(entries(&first), [entries(&plan), vec![entry]].concat());
    let again = entries(&next(&first, "example.json"));
    assert_eq!(
        (again.len(), &again[2]["id"], &again[2]["name"]),
        (3, &json!("previous-3"), &first["edition"])
    );
    assert_eq!(entries(&next(&first, "other.json"))[3]["id"], "previous-4");
}
