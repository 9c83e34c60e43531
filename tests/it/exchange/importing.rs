//! `city-plan import`, `export --format xlsx` and `template` as an editor calls them: what they write, what they
//! say, and how they end.

use crate::fixtures::hostile::{archive, ods, parts, record, shared_stream, stream, with_part, xls, xlsx};
use city_plan::studio::opening::read;
use serde_json::Value;
use std::fs;
use std::ops::ControlFlow;
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
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.current_dir(folder).env("LC_ALL", "ja_JP.UTF-8").args(arguments).output().unwrap()
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
    assert!(
        said.ends_with("直すところが1件あります。計画は書いていません。直して、もう一度お試しください。\n"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(folder.join("plan.json")).unwrap(), "what was there");
    let english = tool(&folder, &["import", &file, "-o", "plan.json", "--lang", "en"]);
    assert!(self::said(&english).contains("error: sheet “予定”, D2: “平成40年度” is not a fiscal year"));
    let json = tool(&folder, &["import", &file, "-o", "plan.json", "--format", "json"]);
    let rows: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!((&rows[0]["cell"], &rows[0]["code"]), (&"D2".into(), &"bad-date".into()));
    let unreadable =
        tool(&folder, &["import", &faulty("a-PDF-instead-of-a-workbook.xlsx"), "-o", "plan.json"]);
    assert_eq!(unreadable.status.code(), Some(2));
    assert_eq!(tool(&folder, &["import", "no.xlsx", "-o", "plan.json"]).status.code(), Some(2));
}

#[test]
fn ids_that_were_made_stand_in_the_workbook_that_is_written() {
    let folder = folder("ids");
    let file = faulty("an-initiative-without-an-id.xlsx");
    let output = tool(&folder, &["import", &file, "-o", "plan.json", "--write-workbook", "new.xlsx"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("お知らせ：「取組」シート：IDのない項目 1 件に、IDをつけました。"));
    let first = fs::read(folder.join("plan.json")).unwrap();
    let output = tool(&folder, &["import", "new.xlsx", "-o", "again.json"]);
    assert_eq!(said(&output), "again.json を書きました（取組3件）。\n");
    assert_eq!(fs::read(folder.join("again.json")).unwrap(), first);
}

/// A file, its name, its code, and what is said of it: what it is, and a way on.
type Refused = (&'static str, Vec<u8>, &'static str, [&'static str; 2]);

/// Files that cannot be read, for each its own reason.
fn refused() -> Vec<Refused> {
    let compound = |streams: &[&str]| {
        let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
        for name in streams {
            std::io::Write::write_all(&mut file.create_stream(name).unwrap(), &[0; 5_000]).unwrap();
        }
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    let locked = record(0x002F, &[1, 0, 1, 0, 1, 0]);
    let locked_ods = || {
        let entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
        let manifest = format!("<manifest:manifest xmlns:manifest=\"m\">{entry}</manifest:manifest>");
        with_part(&parts(&ods("")), "META-INF/manifest.xml", manifest.as_bytes())
    };
    let of_macros = || {
        let mut stream = stream(1, &[]);
        let sheet = stream.windows(2).position(|two| two == [0x85, 0]).unwrap();
        stream[sheet + 9] = 1;
        xls(&stream)
    };
    let retyped = |kind: &str, folder: &str| {
        let mut all = parts(&xlsx(&["<sheetData/>"], "", ""));
        for (name, content) in &mut all {
            let text = String::from_utf8(std::mem::take(content)).unwrap();
            let text = text.replace("/worksheet\"", &format!("/{kind}\""));
            *content = text.replace("worksheets/", &format!("{folder}/")).into_bytes();
            *name = name.replace("worksheets/", &format!("{folder}/"));
        }
        archive(&all)
    };
    let text = "取組,段,担当課\n窓口の予約,施策,市民課\n書かない窓口,施策,市民課\n";
    let as_latin = || encoding_rs::WINDOWS_1252.decode(text.as_bytes()).0.into_owned().into_bytes();
    let as_shift_jis = || encoding_rs::SHIFT_JIS.decode(text.as_bytes()).0.into_owned().into_bytes();
    let lost = || text.replace(|c: char| c as u32 > 0x3000, "\u{fffd}").into_bytes();
    let xlsb = vec![("xl/workbook.bin".to_owned(), Vec::new())];
    vec![
        (
            "鍵.xlsx",
            compound(&["/EncryptedPackage", "/EncryptionInfo"]),
            "encrypted",
            ["パスワード", "外して"],
        ),
        ("鍵.xls", xls(&shared_stream(1, &locked, &[])), "encrypted", ["パスワード", "外して"]),
        ("鍵.ods", locked_ods(), "encrypted", ["パスワード", "外して"]),
        ("マクロ.xls", of_macros(), "unsupported-sheet", ["マクロだけのシート", "消して"]),
        (
            "マクロ.xlsx",
            retyped("xlMacrosheet", "macrosheets"),
            "unsupported-sheet",
            ["マクロだけのシート", "消して"],
        ),
        (
            "ダイアログ.xlsx",
            retyped("dialogsheet", "dialogsheets"),
            "unsupported-sheet",
            ["読めない種類のシート", "消して"],
        ),
        ("グラフ.xlsx", retyped("chartsheet", "chartsheets"), "only-charts", ["グラフ", "元の表"]),
        ("表.xlsb", archive(&xlsb), "unsupported-format", ["xlsb", "Excel ブック（xlsx）"]),
        ("取組.csv", as_latin(), "garbled", ["文字が化けて", "CSV UTF-8"]),
        ("取組.csv", as_shift_jis(), "garbled", ["文字が化けて", "CSV UTF-8"]),
        ("取組.csv", lost(), "garbled", ["文字が化けて", "CSV UTF-8"]),
        ("取組.csv", b"\x83\xFF\xFE\x81,\xFD\xFD\r\n".to_vec(), "bad-encoding", ["文字コード", "CSV UTF-8"]),
    ]
}

#[test]
fn a_file_that_no_reader_can_take_says_what_it_is_and_what_to_do_on_every_surface() {
    let folder = folder("refused");
    for (name, bytes, code, says) in refused() {
        fs::write(folder.join(name), &bytes).unwrap();
        let output = tool(&folder, &["import", name, "-o", "plan.json"]);
        let on_tool = said(&output);
        assert!(on_tool.contains(&format!("[{code}]")), "{name}: {on_tool}");
        assert_eq!(output.status.code(), Some(2), "{name}: {on_tool}");
        assert!(!folder.join("plan.json").exists(), "{name}");
        let answer = read(name, &bytes, None, &mut |_, _| ControlFlow::Continue(()));
        let in_studio = &answer.entries[0];
        assert_eq!((in_studio.code.as_str(), answer.plan.is_none()), (code, true), "{name}");
        for text in says {
            assert!(
                on_tool.contains(text) && in_studio.message.ja.contains(text),
                "{name}: {text} in {on_tool}"
            );
        }
        // No words of the command line in a window, and none of programmers anywhere.
        assert!(
            !in_studio.message.ja.contains("city-plan") && !in_studio.message.ja.contains("--"),
            "{name}"
        );
    }
}

#[test]
fn letters_of_other_languages_are_not_taken_for_damaged_ones() {
    for text in [
        "nome,descrizione\nqualità,perché è così\n",
        "名前,説明\n縺れ,繧ぐ\n",
        "Ortsname,Größe\nKöln,ß\n",
        "名前,説明\ncafé,naïve\n",
    ] {
        let answer = read("用語.csv", text.as_bytes(), None, &mut |_, _| ControlFlow::Continue(()));
        assert_ne!(answer.entries[0].code, "garbled", "{text}");
    }
}
