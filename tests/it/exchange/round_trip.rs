//! A plan comes back from its workbook as it was: all real plans, and a thousand that nobody wrote.

use crate::fixtures::{amount, generated};
use city_plan::exchange::workbook::{Book, Cell, Import, Row, Sheet, export, import, open, template, write};
use city_plan::plan::file::read_json;
use city_plan::plan::language::Language;
use serde_json::Value;
use std::ops::ControlFlow;

fn plans() -> Vec<(String, Value)> {
    let files = std::fs::read_dir("plans").unwrap().map(|entry| entry.unwrap().path());
    let mut plans: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|ending| ending == "json"))
        .filter(|file| !file.ends_with("plan.schema.json"))
        .map(|file| {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            (name, serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap())
        })
        .collect();
    plans.sort_by(|(one, _), (other, _)| one.cmp(other));
    plans
}

/// Through the bytes of a real file.
fn saved(book: &Book) -> Book {
    let bytes = write(book).expect("a workbook");
    open("plan.xlsx", &bytes, &mut |_, _| ControlFlow::Continue(())).expect("it can be read")
}

fn taken(book: &Book, before: Option<&Value>) -> Import {
    import(book, before, &mut |_, _| ControlFlow::Continue(()))
}

fn messages(import: &Import) -> Vec<String> {
    import.diagnostics.iter().map(|finding| finding.line(Language::Ja)).collect()
}

/// The same plan, as the format reads it, and the same JSON.
fn assert_same(name: &str, plan: &Value, back: &Import) {
    let found = messages(back);
    assert_eq!(found, Vec::<String>::new(), "{name}");
    let back = back.plan.as_ref().unwrap_or_else(|| panic!("{name}: no plan"));
    let read = |plan: &Value| read_json(plan.to_string().as_bytes());
    assert_eq!(read(plan), read(back), "{name}");
}

/// A value without what says nothing: empty lists and objects.
fn said(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(said).collect(),
        Value::Object(fields) => {
            let empty = |value: &Value| *value == serde_json::json!([]) || *value == serde_json::json!({});
            let kept = fields.iter().filter(|(_, value)| !empty(value));
            Value::Object(kept.map(|(name, value)| (name.clone(), said(value))).collect())
        }
        value => value.clone(),
    }
}

fn brief(value: &Value) -> String {
    value.to_string().chars().take(200).collect()
}

/// The first place where two values differ, with both.
fn difference(one: &Value, other: &Value) -> Option<String> {
    let inside = |inner: Option<String>, at: String| inner.map(|inner| format!("{at}.{inner}"));
    match (one, other) {
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.find_map(|(at, (one, other))| inside(difference(one, other), at.to_string()))
        }
        (Value::Object(one), Value::Object(other)) => {
            let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
            let of = |fields: &serde_json::Map<String, Value>, name: &String| {
                fields.get(name).cloned().unwrap_or_default()
            };
            names
                .into_iter()
                .find_map(|name| inside(difference(&of(one, name), &of(other, name)), name.clone()))
        }
        _ if one == other => None,
        _ => Some(format!(" {} and {}", brief(one), brief(other))),
    }
}

#[test]
fn plans_that_nobody_wrote_come_back_as_they_were() {
    let plans = amount(100, 1_000) as u64;
    // Half of the processors' work each; every tenth goes through the bytes of a file.
    let half = |from: u64| {
        for number in (from..plans).step_by(2) {
            let plan = generated::plan(number);
            let book = export(&plan, None);
            let book = if number % 10 < 2 { saved(&book) } else { book };
            let back = taken(&book, None);
            let faults: Vec<_> = back.diagnostics.iter().filter(|finding| finding.is_error()).collect();
            assert!(faults.is_empty(), "plan {number}: {:?}", faults[0].line(Language::En));
            let back = back.plan.unwrap();
            assert_eq!(difference(&said(&plan), &said(&back)), None, "plan {number}");
            let read = |plan: &Value| read_json(plan.to_string().as_bytes());
            assert!(
                read(&plan) == read(&back),
                "plan {number} is read as another: {:?}",
                difference(&plan, &back)
            );
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| half(0));
        scope.spawn(|| half(1));
    });
}

#[test]
fn every_real_plan_comes_back_from_its_workbook_as_it_was() {
    for (name, plan) in plans() {
        let back = taken(&saved(&export(&plan, None)), None);
        assert_same(&name, &plan, &back);
        assert_eq!(difference(&said(&plan), &said(&back.plan.unwrap())), None, "{name}: the same JSON, too");
    }
}

#[test]
fn the_template_is_a_plan_that_can_be_shown() {
    let back = taken(&saved(&template()), None);
    let faults: Vec<_> = messages(&back);
    let plan = back.plan.unwrap_or_else(|| panic!("{faults:#?}"));
    let booking = &plan["initiatives"][1];
    assert_eq!(booking["phases"][1]["start"], 2025);
    assert_eq!(booking["phases"][1]["end"], 2026);
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn workbooks_by_other_programs_are_read_alike() {
    let mut count = 0;
    for entry in std::fs::read_dir("tests/workbooks/written").unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let Some((plan, _)) = name.split_once('.').filter(|(_, rest)| rest.contains('.')) else { continue };
        let plan = crate::fixtures::text(&format!("tests/workbooks/written/{plan}.json"));
        let book = open(&name, &std::fs::read(&file).unwrap(), &mut |_, _| ControlFlow::Continue(()));
        let back = taken(&book.unwrap_or_else(|fault| panic!("{name}: {}", fault.line(Language::En))), None);
        assert_eq!(messages(&back), Vec::<String>::new(), "{name}");
        let plan: Value = serde_json::from_str(&plan).unwrap();
        assert_eq!(difference(&said(&plan), &said(&back.plan.unwrap())), None, "{name}");
        count += 1;
    }
    assert!(count > 10, "{count} files");
}

/// A sheet of the editors' own hand: rows of texts, cells parted by `|`.
fn sheet(name: &str, rows: &[&str]) -> Sheet {
    let cells = |row: &&str| row.split('|').map(Cell::text).collect();
    let rows = rows.iter().map(|row| Row { hidden: false, cells: cells(row) }).collect();
    Sheet { name: name.into(), rows, ..Sheet::default() }
}

fn small(initiatives: &[&str], more: Vec<Sheet>) -> Book {
    let plan = [
        "ID|mihon",
        "題名|計画",
        "市の名前|みほん市",
        "計画の状態|案",
        "期間の種類|期間なし",
        "ロードマップの示し方|表や文",
    ];
    let mut sheets =
        vec![sheet("計画", &plan), sheet("段", &["ID|名前", "measure|施策"]), sheet("取組", initiatives)];
    sheets.extend(more);
    Book { sheets }
}

fn ids(import: &Import) -> Vec<String> {
    let plan = import.plan.as_ref().unwrap_or_else(|| panic!("{:#?}", messages(import)));
    let initiatives = plan["initiatives"].as_array().unwrap();
    initiatives.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn sheets_and_columns_are_known_in_english_too_and_in_any_order() {
    let plan = [
        "Roadmap: form|table",
        "Status|draft",
        "City|Mihon City",
        "Period: Kind|none",
        "Title|A plan",
        "ID|mihon",
        "Language|en",
    ];
    let book = Book {
        sheets: vec![
            sheet("Phases", &["Start|Measure|End|Kinds|Phase", "2024|Booking|2025|prepare, operate|Trial"]),
            sheet(
                "Measures",
                &["Our initiatives, as of May", "Source: page|Level|Name", "12|Measure|Booking"],
            ),
            sheet("Levels", &["Name|ID", "Measure|measure"]),
            sheet("Plan", &plan),
        ],
    };
    let back = taken(&book, None);
    assert_eq!(ids(&back), ["booking"], "{:#?}", messages(&back));
    let phase = &back.plan.unwrap()["initiatives"][0]["phases"][0];
    assert_eq!(phase["kinds"], serde_json::json!(["prepare", "operate"]));
    assert_eq!((&phase["start"], &phase["end"]), (&2024.into(), &2025.into()));
}

#[test]
fn ids_are_made_once_and_kept() {
    let rows = ["名前|段|出どころのページ", "窓口の予約|施策|1", "書かない窓口|施策|2"];
    let first = taken(&small(&rows, vec![]), None);
    let made = ids(&first);
    assert_eq!(made, ids(&taken(&small(&rows, vec![]), None)), "the same names make the same ids");
    // In another order, with one more, and one that has another name now.
    let rows =
        ["名前|段|出どころのページ", "書かない窓口|施策|2", "オンライン相談|施策|3", "窓口の予約|施策|1"];
    let second = taken(&small(&rows, vec![]), first.plan.as_ref());
    assert_eq!([&ids(&second)[0], &ids(&second)[2]], [&made[1], &made[0]]);
    // In the workbook that is saved then, the ids stand, and names may change.
    let mut saved = saved(&export(second.plan.as_ref().unwrap(), None));
    let initiatives = saved.sheets.iter_mut().find(|sheet| &*sheet.name == "取組").unwrap();
    let name = initiatives.rows[0].cells.iter().position(|cell| cell.display_text() == "名前").unwrap();
    initiatives.rows[1].cells[name] = Cell::text("書かなくてよい窓口");
    assert_eq!(ids(&taken(&saved, None)), ids(&second));
}

#[test]
fn what_editors_add_for_themselves_stays_in_the_workbook() {
    let rows = ["ID|名前|課長の確認|段|出どころのページ", "a|窓口|済|施策|1", "b|予約|まだ|施策|2"];
    let mut old = small(&rows, vec![sheet("作業メモ", &["あとで直す"])]);
    let plan = taken(&old, None).plan.unwrap();
    old.sheets[2].rows.swap(1, 2);
    let new = saved(&export(&plan, Some(&old)));
    let initiatives = new.sheets.iter().find(|sheet| &*sheet.name == "取組").unwrap();
    let own = initiatives.rows[0].cells.iter().position(|cell| cell.display_text() == "課長の確認").unwrap();
    assert_eq!(
        [initiatives.at(1, own).display_text(), initiatives.at(2, own).display_text()],
        ["済", "まだ"]
    );
    assert!(new.sheets.iter().any(|sheet| &*sheet.name == "作業メモ"));
    assert_eq!(taken(&new, None).plan, Some(plan));
}

#[test]
fn a_sheet_of_csv_takes_the_place_of_its_sheet_in_the_plan_before() {
    let plan: Value = serde_json::from_str(&crate::fixtures::text("plans/kadoma-2022.json")).unwrap();
    let text = "用語,読み方,説明,出どころのページ\r\nAI,えーあい,人工知能のことです。,40\r\n髙﨑①,たかさき,例です。,41\r\n";
    let (japanese, ..) = encoding_rs::SHIFT_JIS.encode(text);
    for bytes in [text.as_bytes(), &japanese] {
        let book = open("C:\\計画\\用語.csv", bytes, &mut |_, _| ControlFlow::Continue(())).unwrap();
        let back = taken(&book, Some(&plan));
        let new = back.plan.as_ref().unwrap_or_else(|| panic!("{:#?}", messages(&back)));
        let words: Vec<_> = new["glossary"].as_array().unwrap().iter().map(|entry| &entry["word"]).collect();
        assert_eq!(words, ["AI", "髙﨑①"]);
        assert_eq!(difference(&plan["initiatives"], &new["initiatives"]), None);
    }
}

#[test]
fn many_rows_are_answered_with_progress_and_can_be_stopped() {
    let rows = amount(20_000, 100_000);
    let mut text = String::from("ID,名前,段,出どころのページ\n");
    for row in 0..rows {
        text += &format!("m-{row},取組{row},measure,{}\n", row % 90);
    }
    let mut looks = 0;
    let book = open("取組.csv", text.as_bytes(), &mut |_, _| {
        looks += 1;
        ControlFlow::Continue(())
    });
    let book = book.unwrap_or_else(|fault| panic!("{}", fault.line(Language::En)));
    assert!(looks >= rows / 1_000, "{looks} looks at how far it is");
    let stopped = open("取組.csv", text.as_bytes(), &mut |done, _| {
        if done > 200_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped.unwrap_err().code.as_str(), "cancelled");
    // The same as an xlsx, and as a plan.
    let whole = small(&["ID|名前"], vec![]);
    let sheets = whole.sheets[..2].iter().cloned().chain(book.sheets).collect();
    let bytes = write(&Book { sheets }).unwrap();
    let mut looks = 0;
    let book = open("plan.xlsx", &bytes, &mut |_, _| {
        looks += 1;
        ControlFlow::Continue(())
    });
    let book = book.unwrap_or_else(|fault| panic!("{}", fault.line(Language::En)));
    assert!(looks >= rows / 5_000, "{looks} looks at how far it is");
    assert_eq!(ids(&taken(&book, None)).len(), rows);
    let stopped = open("plan.xlsx", &bytes, &mut |_, _| ControlFlow::Break(()));
    assert_eq!(stopped.unwrap_err().code.as_str(), "cancelled");
    let stopped = import(&book, None, &mut |_, _| ControlFlow::Break(()));
    assert_eq!((stopped.plan, stopped.diagnostics[0].code.as_str()), (None, "cancelled"));
}
