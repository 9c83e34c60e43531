//! What the tool writes is read back by readers of others, in the form that the README shows.

use city_plan::exchange::workbook;
use icalendar::parser::{Component, read_calendar, unfold};
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;

/// A place for the files of one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("city-plan-back-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, plan: &Value) -> String {
        let file = self.0.join(name);
        std::fs::write(&file, plan.to_string()).unwrap();
        file.to_str().unwrap().to_owned()
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

fn tool(arguments: &[&str]) -> String {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    let done = tool
        .args(arguments)
        .env("LC_ALL", "ja_JP.UTF-8")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

fn found(name: &str) -> Value {
    serde_json::from_str(&crate::fixtures::text(&format!("tests/found/{name}.json"))).unwrap()
}

/// Numbers of initiatives that a spreadsheet would change, or run.
const NUMBERS: [&str; 22] = [
    "1-2",
    "(1)",
    "1.10",
    "1/2",
    "3E2",
    "001",
    "12:30",
    "R6.4",
    "H30.1.1",
    "12345678901234567",
    "１－２",
    "1月2日",
    "Mar-1",
    "5%",
    "=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠a",
    "\t=1",
    "\u{200b}=1",
    "'95",
];

/// A plan whose initiatives have these numbers.
fn numbered(numbers: &[&str]) -> Value {
    let mut plan = found("numbers");
    let initiative = plan["initiatives"][0].clone();
    let initiatives = numbers.iter().enumerate().map(|(at, number)| {
        let mut initiative = initiative.clone();
        initiative["id"] = json!(format!("n{at}"));
        initiative["name"] = json!(format!("{number}の施策"));
        initiative["number"] = json!(number);
        initiative
    });
    plan["initiatives"] = initiatives.collect();
    plan
}

/// The rows of a CSV file, by its own reader.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The same as a workbook's readers see it.
fn cells(name: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    let book = workbook::open(name, bytes, &mut |_, _| ControlFlow::Continue(())).unwrap();
    let rows = book.sheets[0].rows.iter();
    rows.map(|row| row.cells.iter().map(workbook::Cell::display_text).collect()).collect()
}

#[test]
fn numbers_stay_text_in_the_table_and_come_back() {
    let folder = Folder::new("numbers");
    for plan in [found("numbers"), numbered(&NUMBERS)] {
        let file = folder.write("plan.json", &plan);
        let csv = tool(&["export", &file, "--format", "csv"]);
        let (others, ours) = (rows(&csv), cells("取組.csv", csv.as_bytes()));
        assert_eq!(others.len(), plan["initiatives"].as_array().unwrap().len() + 1);
        for (at, initiative) in plan["initiatives"].as_array().unwrap().iter().enumerate() {
            let number = initiative["number"].as_str().unwrap();
            assert_eq!(others[at + 1][2], format!("'{number}"));
            assert_eq!(ours[at + 1][2], number, "by our own reader");
        }
    }
}

#[test]
fn names_that_a_spreadsheet_would_run_come_back_from_the_sheet_of_states() {
    let folder = Folder::new("states");
    let mut plan = numbered(&NUMBERS);
    for (at, number) in NUMBERS.iter().enumerate() {
        plan["initiatives"][at]["name"] = json!(number);
        plan["initiatives"][at]["id"] = json!(format!("{at}-2"));
    }
    let (file, sheet, next) =
        (folder.write("plan.json", &plan), folder.path("states.csv"), folder.path("next.json"));
    tool(&["revise", &file, "--year", "2026", "--questions", &sheet]);
    let csv = std::fs::read_to_string(&sheet).unwrap();
    for (row, number) in rows(&csv)[1..].iter().zip(NUMBERS) {
        assert!(row[0].starts_with('\'') && row[2] == format!("'{number}"), "{row:?}");
    }
    let answered: Vec<&str> = csv.lines().collect();
    let filled = answered.iter().map(|line| (*line).to_owned()).enumerate().map(|(at, line)| match at {
        0 => line,
        _ if line.ends_with(',') => line + "継続",
        _ => line,
    });
    std::fs::write(&sheet, filled.collect::<Vec<_>>().join("\r\n")).unwrap();
    tool(&["revise", &file, "--year", "2026", "--answers", &sheet, "--out", &next]);
    let next: Value = serde_json::from_str(&std::fs::read_to_string(&next).unwrap()).unwrap();
    assert_eq!(next["initiatives"].as_array().unwrap().len(), NUMBERS.len());
}

/// The events of a calendar, as lists of names and values.
fn events(file: &str) -> Vec<Vec<(String, String)>> {
    let text = unfold(file);
    let calendar = read_calendar(&text).unwrap();
    let fields = |event: &Component| {
        event.properties.iter().map(|one| (one.name.to_string(), one.val.to_string())).collect::<Vec<_>>()
    };
    calendar.components.iter().map(fields).collect()
}

fn value<'a>(event: &'a [(String, String)], name: &str) -> Option<&'a str> {
    event.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

#[test]
fn a_calendar_of_the_tool_has_real_days_and_links_only_where_the_page_is_named() {
    let page = "https://www.example.jp/keikaku";
    let part = "https://www.example.jp/keikaku#main";
    for file in ["tests/found/far.json", "plans/kadoma-2022.json", "plans/higashiomi-2023.json"] {
        for more in [&[][..], &["--url", page], &["--url", part], &["--today", "2024-10-01"]] {
            let text = tool(&[&["export", file, "--format", "ics"], more].concat());
            assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{file}");
            let events = events(&text);
            assert!(!events.is_empty());
            let mut uids = Vec::new();
            for event in &events {
                let day = value(event, "DTSTAMP").unwrap();
                let parts = [day.get(..4), day.get(4..6), day.get(6..8)]
                    .map(|part| part.unwrap().parse::<u32>().unwrap());
                assert!(
                    parts[0] >= 1990 && (1..=12).contains(&parts[1]) && (1..=31).contains(&parts[2]),
                    "{day}"
                );
                assert!(day.ends_with("T000000Z"), "{day}");
                if more.contains(&"--today") {
                    assert_eq!(day, "20241001T000000Z");
                }
                let url = value(event, "URL");
                assert_eq!(url.is_some(), more.contains(&"--url"), "{url:?}");
                let is_sound = |url: &str| {
                    url.starts_with("https://www.example.jp/keikaku#") && url.matches('#').count() == 1
                };
                assert!(url.is_none_or(is_sound), "{url:?}");
                assert!(value(event, "SUMMARY").is_some_and(|summary| !summary.is_empty()));
                uids.push(value(event, "UID").unwrap().to_owned());
            }
            let all = uids.len();
            uids.sort();
            uids.dedup();
            assert_eq!(uids.len(), all, "{file}: no two events are the same one");
            assert_eq!(
                text,
                tool(&[&["export", file, "--format", "ics"], more].concat()),
                "the same on every day"
            );
        }
        let csv = tool(&["export", file, "--format", "csv"]);
        assert!(
            rows(&csv)[1..].iter().all(|row| row.last().unwrap().is_empty()),
            "{file}: a link to nowhere"
        );
    }
}

#[test]
fn a_text_longer_than_a_cell_is_written_and_comes_back() {
    let folder = Folder::new("long");
    for length in [6_554, 8_000, 30_000] {
        let mut plan = found("far");
        plan["initiatives"][0]["sections"] =
            json!([{ "paragraphs": ["本文です。".repeat(length), "次の段落"] }]);
        plan["lead"] = json!({ "ja": "𠮷野です。".repeat(length), "en": "A plan. ".repeat(length).trim() });
        let (file, book, back) =
            (folder.write("plan.json", &plan), folder.path("plan.xlsx"), folder.path("back.json"));
        tool(&["export", &file, "--format", "xlsx", "--out", &book]);
        drop(std::fs::remove_file(&back));
        tool(&["import", &book, "--out", &back]);
        let back: Value = serde_json::from_str(&std::fs::read_to_string(&back).unwrap()).unwrap();
        assert!(back["lead"] == plan["lead"], "{length}");
        assert!(back["initiatives"][0]["sections"] == plan["initiatives"][0]["sections"], "{length}");
    }
}

/// Texts that are hard to write or draw.
fn hard() -> Value {
    let mut plan = found("far");
    plan["fiscal_year_start"] = json!(1);
    plan["period"] = json!({ "kind": "dates", "start": "2024-01-01", "end": "2025-12-31" });
    plan["title"] = json!("خطة المدينة الرقمية\u{b}\u{fffe}");
    plan["initiatives"][0]["name"] = json!("Donaudampfschifffahrtsgesellschaftskapitänsmütze\u{0}".repeat(3));
    plan["initiatives"][0]["phases"] = json!([
        { "label": "תוכנית (1) \u{202e}הכנה", "kinds": ["prepare"], "start": "2024-01", "end": "2024-03" },
        { "label": "W".repeat(90), "kinds": ["operate"], "start": "2024-04", "end": "2025-12" },
    ]);
    plan
}

#[test]
fn characters_that_xml_has_not_are_left_out_and_two_readers_agree() {
    let folder = Folder::new("xml");
    let file = folder.write("plan.json", &hard());
    for format in ["svg", "stratml"] {
        let text = tool(&["export", &file, "--format", format]);
        let tree = roxmltree::Document::parse(&text).unwrap();
        let theirs: Vec<&str> =
            tree.descendants().filter_map(|node| node.is_text().then(|| node.text())?).collect();
        assert!(theirs.concat().contains("خطة المدينة الرقمية"), "{format}");
        let mut reader = quick_xml::Reader::from_str(&text);
        let mut elements = 0;
        loop {
            match reader.read_event().unwrap() {
                quick_xml::events::Event::Start(_) | quick_xml::events::Event::Empty(_) => elements += 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(elements, tree.descendants().filter(roxmltree::Node::is_element).count(), "{format}");
    }
}

#[test]
fn a_calendar_year_begins_in_january_in_every_export() {
    let folder = Folder::new("january");
    let file = folder.write("plan.json", &hard());
    let starts: Vec<String> = events(&tool(&["export", &file, "--format", "ics"]))
        .iter()
        .filter(|event| value(event, "UID").unwrap().contains("-20"))
        .map(|event| value(event, "DTSTART").unwrap().to_owned())
        .collect();
    assert_eq!(starts, ["20240101", "20250101"]);
    let stratml = tool(&["export", &file, "--format", "stratml"]);
    for part in ["<StartDate>2024-01-01</StartDate>", "<EndDate>2025-12-31</EndDate>", "2024-01/2024-03 "] {
        assert!(stratml.contains(part), "{part}");
    }
    let head = &rows(&tool(&["export", &file, "--format", "csv"]))[0];
    assert!(head.iter().any(|cell| cell.contains("2024")) && head.iter().any(|cell| cell.contains("2025")));
    assert!(!head.iter().any(|cell| cell.contains("2023") || cell.contains("2026")), "{head:?}");
}
