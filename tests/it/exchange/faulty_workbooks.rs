//! What editors get wrong in workbooks and sheets, each once, and what they are told.
//!
//! The files stand in `tests/workbooks/faulty`, what is said about each in `tests/workbooks/messages.txt`, for people
//! to read. `BLESS=1 cargo test --test it exchange::faulty_workbooks::` makes both again.

use crate::fixtures::faulty_book::{Draft, day};
use crate::fixtures::path;
use city_plan::exchange::workbook::{Cell, import, open};
use city_plan::plan::language::Language;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::ops::ControlFlow;

const FOLDER: &str = "tests/workbooks/faulty";

type Case = (&'static str, fn(&mut Draft));

/// What is wrong, as a sentence, and how it comes about.
const CASES: &[Case] = &[
    // Files.
    ("a PDF instead of a workbook", |d| d.other = Some(("xlsx", b"%PDF-1.7 and so on".to_vec()))),
    ("a picture instead of a workbook", |d| {
        d.other = Some(("xlsx", b"\x89PNG\r\n\x1a\n and so on".to_vec()))
    }),
    ("a web page that is called xls", |d| {
        d.other = Some(("xls", b"<html><table><tr><td>1</td></table>".to_vec()))
    }),
    ("a plan as JSON", |d| d.other = Some(("xlsx", b"{ \"format\": \"city-plan/1\" }".to_vec()))),
    ("an archive that is no workbook", |d| {
        let (_, bytes) = Draft::new().file();
        let edits = [("workbook.xml", String::new(), String::new())];
        let text = crate::fixtures::faulty_book::edited(&bytes, &edits);
        d.other = Some(("xlsx", replaced(&text, b"xl/workbook.xml", b"xl/workbooc.xml")));
    }),
    ("a file that was cut off", |d| {
        let (_, bytes) = Draft::new().file();
        d.other = Some(("xlsx", bytes[..bytes.len() / 2].to_vec()));
    }),
    ("an empty file", |d| d.other = Some(("xlsx", Vec::new()))),
    ("a sheet of blanks alone", |d| d.other = Some(("csv", b" \r\n \r\n".to_vec()))),
    ("an old workbook that is cut off", |d| {
        d.other = Some(("xls", [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat()));
    }),
    ("a sheet whose texts are lost", |d| {
        let lost = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>";
        d.edits.push(("sheet4.xml", "<sheetData>".into(), lost.into()));
    }),
    ("characters in no encoding", |d| d.other = Some(("csv", b"\x83\xFF\xFE\x81,\xFD\xFD\r\n".to_vec()))),
    // Sheets.
    ("a workbook about something else", |d| {
        d.book.sheets.clear();
        d.add("会議室の予約", &["部屋|時間", "第1会議室|10時"]);
    }),
    ("no sheet of the plan itself", |d| d.without_sheet("計画")),
    ("a sheet of the editors", |d| d.add("作業メモ", &["だれ|いつ", "私|あした"])),
    ("a hidden sheet", |d| d.sheet("用語").hidden = true),
    ("two sheets of initiatives", |d| d.add("施策一覧", &["名前|段", "別の施策|施策"])),
    ("a sheet without headings", |d| {
        d.without_sheet("用語");
        d.add("用語", &["AI|人工知能のことです。"]);
    }),
    ("a CSV of initiatives without a plan before", |d| {
        d.other = Draft::csv("取組.csv", "名前,段\r\n窓口,施策\r\n").other
    }),
    // Columns.
    ("a column of the editors", |d| {
        d.heading("取組", "課長の確認");
        d.text("取組", "課長の確認", 2, "済");
    }),
    ("two columns of one name", |d| d.heading("取組", "担当課")),
    ("no column for the names", |d| d.without_heading("取組", "名前")),
    ("no column for what a phase belongs to", |d| {
        d.phases(&["窓口の予約|調査|準備|令和6年度|"]);
        d.without_heading("予定", "取組");
    }),
    ("a misspelt heading", |d| d.rename_heading("取組", "名前", "名前え")),
    ("something beside the table", |d| d.put("取組", 30, 3, Cell::text("あとで直す"))),
    ("a hidden column", |d| d.sheet("取組").hidden_columns = vec![4]),
    ("a row of the first sheet that nobody knows", |d| d.plan("市長の名前", Cell::text("秘密"))),
    ("a row of the first sheet twice", |d| {
        let row = d.sheet("計画").rows[2].clone();
        d.sheet("計画").rows.push(row);
    }),
    // Rows.
    ("an empty row in the middle", |d| d.sheet("取組").rows.insert(2, Default::default())),
    ("a hidden row", |d| d.sheet("取組").rows[2].hidden = true),
    ("merged cells over several rows", |d| {
        d.text("取組", "担当", 3, "市民課");
        let column = d.column("取組", "担当");
        d.merge("取組", (3, 4), (column, column));
    }),
    ("merged cells over several columns", |d| d.merge("取組", (3, 3), (4, 5))),
    // Years and dates.
    ("a year in full-width digits", |d| d.phases(&["窓口の予約|調査|準備|２０２４|Ｒ７年度"])),
    ("a year that its era never had", |d| d.phases(&["窓口の予約|調査|準備|平成40年度|"])),
    ("a year in words", |d| d.phases(&["窓口の予約|調査|準備|来年度|"])),
    ("two years that contradict each other", |d| d.phases(&["窓口の予約|調査|準備|令和6(2025)年度|"])),
    ("a month that there is not", |d| d.phases(&["窓口の予約|調査|準備|2024年13月|"])),
    ("a day that there is not", |d| d.phases(&["窓口の予約|調査|準備|2025年2月29日|"])),
    ("a date as the number of a spreadsheet", |d| {
        d.phases(&["窓口の予約|調査|準備||"]);
        d.set("予定", "始まり", 2, Cell::Number(45_383.0));
    }),
    ("a date of which only the month is meant", |d| {
        d.phases(&["窓口の予約|調査|準備||"]);
        d.set("予定", "始まり", 2, day("2024-04-01"));
    }),
    ("a date where a fiscal year is asked for", |d| d.plan("ロードマップの始まり", day("2024-04-15"))),
    ("an end before its start", |d| d.phases(&["窓口の予約|調査|準備|令和7年度|令和6年度"])),
    ("a number that a spreadsheet made a date", |d| d.set("取組", "番号", 3, day("2024-01-02"))),
    ("a page that a spreadsheet made a date", |d| d.set("取組", "出どころのページ", 3, day("2024-10-12"))),
    // Values.
    ("spaces around a name", |d| d.text("取組", "名前", 3, " 窓口の予約　")),
    ("a formula that went wrong", |d| {
        d.formula("取組", "一言でいうと", 3, " t=\"e\"><f>Z1</f><v>#REF!</v>");
    }),
    ("a formula without a result", |d| d.formula("取組", "一言でいうと", 3, "><f>A1&amp;B1</f>")),
    ("a number in words", |d| d.values(&["予約して来た人の割合|令和8年度|約3割|約3割"])),
    ("a number in full-width digits", |d| d.values(&["予約して来た人の割合|令和8年度|３０|３０"])),
    ("a word that cannot be chosen", |d| d.plan("計画の状態", Cell::text("検討中"))),
    ("a kind of phase that cannot be chosen", |d| d.phases(&["窓口の予約|調査|しらべる|令和6年度|"])),
    ("neither yes nor no", |d| {
        d.heading("段", "こちらでつけた名前");
        d.text("段", "こちらでつけた名前", 2, "たぶん");
    }),
    ("raw JSON that is broken", |d| d.text("取組", "一言でいうと", 3, "JSON:{\"ja\": ")),
    ("an address that is none", |d| d.plan("文書のアドレス", Cell::text("javascript:alert(1)"))),
    ("a month of the fiscal year that there is not", |d| d.plan("年度の始まる月", Cell::Number(13.0))),
    // What has to be there.
    ("a plan without a title", |d| d.plan("題名", Cell::Empty)),
    ("a plan without an id", |d| d.plan("ID", Cell::Empty)),
    ("a plan without the name of its city", |d| d.plan("市の名前", Cell::Empty)),
    ("an initiative without a name", |d| d.set("取組", "名前", 3, Cell::Empty)),
    ("an initiative without a level", |d| d.set("取組", "段", 3, Cell::Empty)),
    ("an initiative without a source", |d| {
        d.set("取組", "出どころのページ", 3, Cell::Empty);
        d.set("取組", "出どころの章", 3, Cell::Empty);
    }),
    ("a phase without a label", |d| d.phases(&["窓口の予約||準備|令和6年度|"])),
    ("a phase without a start", |d| d.phases(&["窓口の予約|調査|準備||"])),
    ("a phase that belongs to nothing", |d| d.phases(&["|調査|準備|令和6年度|"])),
    ("a term without an explanation", |d| d.set("用語", "説明", 2, Cell::Empty)),
    // Ids and references.
    ("an id in capitals", |d| d.text("取組", "ID", 3, "Booking")),
    ("an id in Japanese", |d| d.text("取組", "ID", 3, "予約")),
    ("an id that stands twice", |d| d.text("取組", "ID", 4, "counter-booking")),
    ("an id that another sheet has, too", |d| d.text("用語", "ID", 2, "counter-booking")),
    ("an initiative without an id", |d| d.set("取組", "ID", 3, Cell::Empty)),
    ("a level that does not exist", |d| d.text("取組", "段", 3, "事業")),
    ("an initiative above that does not exist", |d| d.text("取組", "上の取組", 3, "ない取組")),
    ("an initiative above itself", |d| d.text("取組", "上の取組", 2, "窓口の予約")),
    ("a phase of an initiative that does not exist", |d| d.phases(&["窓口の予約２|調査|準備|令和6年度|"])),
    ("a phase of one of two initiatives of one name", |d| {
        d.text("取組", "名前", 4, "窓口の予約");
        d.phases(&["窓口の予約|調査|準備|令和6年度|"]);
    }),
    ("a value of a figure that does not exist", |d| d.values(&["待ち時間|令和8年度|30|30"])),
    // Years as columns.
    ("years without initiatives", |d| d.put("年度別", 0, 1, Cell::text("なにか"))),
    ("years that are not in order", |d| {
        d.put("年度別", 2, 1, Cell::text("令和9年度"));
    }),
    ("a sheet of years without years", |d| {
        for column in 1..4 {
            d.put("年度別", column, 1, Cell::text("いつか"));
        }
        d.sheet("年度別").spans.clear();
    }),
    ("an arrow without a phase before it", |d| d.put("年度別", 1, 3, Cell::text("→"))),
    ("a phase by year without its kind", |d| d.put("年度別", 1, 3, Cell::text("検討"))),
    ("an initiative of the years that does not exist", |d| d.put("年度別", 0, 3, Cell::text("ない取組"))),
    ("a row of years without an initiative", |d| d.put("年度別", 0, 3, Cell::Empty)),
    ("a formula among the years that went wrong", |d| {
        d.put("年度別", 1, 3, Cell::Number(987_654_321.0));
        d.edits.push((".xml", "><v>987654321</v>".into(), " t=\"e\"><f>Z1</f><v>#N/A</v>".into()));
    }),
    ("phases in both sheets", |d| {
        d.add("予定", &["取組|予定|種類|始まり|終わり", "窓口の予約|調査|準備|令和6年度|"])
    }),
    // Amounts with years as columns.
    ("a value by year in words", |d| d.text("数値", "令和8年度 目標", 2, "約3割")),
    ("an amount of money in words", |d| d.text("予算", "令和6年度 予算額", 2, "およそ500")),
    ("a value by year of a figure that does not exist", |d| d.text("数値", "数字", 2, "待ち時間")),
    ("money of an initiative that does not exist", |d| d.text("予算", "取組", 2, "ない取組")),
    ("a year of values twice", |d| {
        d.heading("数値", "R8 目標値");
        d.set("数値", "R8 目標値", 2, Cell::Number(35.0));
    }),
    ("a year of money twice", |d| d.heading("予算", "2024年度予算")),
    ("a year of money without its amount", |d| d.rename_heading("予算", "令和6年度 決算額", "令和6年度")),
    ("money of several years", |d| d.rename_heading("予算", "令和6年度 決算額", "令和6～7年度 決算額")),
    ("a remark below a year", |d| {
        d.without_sheet("予算");
        let rows = ["取組|単位|出どころのページ|令和7年度|", "|||予算額|備考", "窓口の予約|万円|3|500|多い"];
        d.add("予算", &rows);
        d.merge("予算", (1, 1), (3, 4));
    }),
    ("a column of the editors beside the years", |d| {
        d.heading("数値", "課長の確認");
        d.text("数値", "課長の確認", 2, "済");
    }),
    ("a sheet of values without years", |d| {
        d.without_sheet("数値");
        d.add("数値", &["数字|割合", "予約して来た人の割合|30"]);
    }),
    ("a figure without a number in any year", |d| {
        d.set("数値", "令和5年度 基準", 2, Cell::Empty);
        d.set("数値", "令和8年度 目標", 2, Cell::Empty);
    }),
    ("money without a unit", |d| d.set("予算", "単位", 2, Cell::Empty)),
    ("another value of the same year in the list", |d| {
        d.add("数字の値", &["数字|日付|数|印刷のとおり|種類", "予約して来た人の割合|令和8年度|35|35%|目標"]);
    }),
    ("a formula among the amounts that went wrong", |d| {
        d.formula("予算", "令和6年度 予算額", 2, " t=\"e\"><f>Z1</f><v>#N/A</v>");
    }),
    // Sheets of CSV.
    ("a CSV of terms with a line too short", |d| {
        d.other = Draft::csv("用語.csv", "用語,説明,出どころのページ\r\nAI,人工知能のことです。\r\n").other;
    }),
];

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    while let Some(at) = out.windows(from.len()).position(|window| window == from) {
        out[at..at + from.len()].copy_from_slice(to);
    }
    out
}

/// The file of a case: its sentence, and the ending.
fn name(sentence: &str, ending: &str) -> String {
    match ending.rsplit_once('.') {
        // The name of a sheet of CSV says what it is.
        Some((sheet, ending)) => format!("{} ({sheet}).{ending}", sentence.replace(' ', "-")),
        None => format!("{}.{ending}", sentence.replace(' ', "-")),
    }
}

/// The name under which an editor has the file.
fn own_name(file: &str) -> &str {
    file.split_once(" (").map_or(file, |(_, rest)| rest)
}

fn written(sentence: &str, make: fn(&mut Draft)) -> (String, Vec<u8>) {
    let mut draft = Draft::new();
    make(&mut draft);
    let (ending, bytes) = draft.file();
    (name(sentence, ending), bytes)
}

/// What is said about a file, in both languages, and whether a plan came of it.
fn said(file: &str, bytes: &[u8]) -> String {
    let mut said = String::new();
    let own = own_name(file).replace(')', "");
    let (plan, findings) = match open(&own, bytes, &mut |_, _| ControlFlow::Continue(())) {
        Ok(book) => {
            let imported = import(&book, None, &mut |_, _| ControlFlow::Continue(()));
            (imported.plan, imported.diagnostics)
        }
        Err(fault) => (None, vec![fault]),
    };
    for finding in &findings {
        let kind = finding.severity().as_str();
        writeln!(said, "  {kind}: {}", finding.line(Language::Ja)).unwrap();
        writeln!(said, "    {}", finding.line(Language::En)).unwrap();
    }
    let faulty = findings.iter().any(|finding| finding.is_error());
    assert_eq!(plan.is_none(), faulty, "{file}: a plan is made of all or of nothing");
    assert!(!findings.is_empty(), "{file}: nothing was said");
    said
}

#[test]
fn every_fault_is_told_at_its_place() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut all = String::new();
    for (sentence, make) in CASES {
        let (file, bytes) = written(sentence, *make);
        let place = path(FOLDER).join(&file);
        if bless {
            fs::create_dir_all(path(FOLDER)).unwrap();
            fs::write(&place, bytes).unwrap();
        }
        let bytes = fs::read(&place).unwrap_or_else(|error| panic!("{file}: {error}"));
        write!(all, "{sentence}\n{}", said(&file, &bytes)).unwrap();
    }
    assert_eq!(crate::fixtures::difference("tests/workbooks/messages.txt", &all), None);
}

#[test]
fn no_message_of_the_studio_sends_its_reader_to_the_command_line() {
    for (sentence, make) in CASES {
        let (file, bytes) = written(sentence, *make);
        let own = own_name(&file).replace(')', "");
        let answer =
            city_plan::studio::opening::read(&own, &bytes, None, &mut |_, _| ControlFlow::Continue(()));
        for finding in answer.entries {
            for said in [&finding.message.ja, &finding.message.en] {
                assert!(!said.contains("`city-plan") && !said.contains("--"), "{sentence}: {said}");
                assert!(
                    !["{found}", "{expected}"].iter().any(|gap| said.contains(gap)),
                    "{sentence}: {said}"
                );
            }
        }
    }
}

#[test]
fn there_are_at_least_sixty_of_them_and_no_file_without_a_case() {
    assert!(CASES.len() >= 60, "{}", CASES.len());
    let expected: BTreeSet<String> =
        CASES.iter().map(|(sentence, make)| written(sentence, *make).0).collect();
    assert_eq!(expected.len(), CASES.len(), "each sentence once");
    let there = fs::read_dir(path(FOLDER)).unwrap();
    let there = there.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    assert_eq!(there.collect::<BTreeSet<_>>(), expected);
}

#[test]
fn no_beginning_of_a_workbook_ends_in_a_panic() {
    let (_, whole) = Draft::new().file();
    for end in (0..whole.len()).step_by(whole.len() / 97) {
        drop(open("book.xlsx", &whole[..end], &mut |_, _| ControlFlow::Continue(())));
        // A byte that flips in the middle.
        let mut flipped = whole.clone();
        flipped[end] ^= 0x55;
        if let Ok(book) = open("book.xlsx", &flipped, &mut |_, _| ControlFlow::Continue(())) {
            drop(import(&book, None, &mut |_, _| ControlFlow::Continue(())));
        }
    }
}
