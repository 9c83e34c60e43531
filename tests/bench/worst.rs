//! The files that cost the most: memory and time of the tool for each of them, as `cargo bench --bench worst`.
//!
//! The files are made anew, up to the 50 MB that are read, and stay in a folder of the target for the studio
//! (`worst.mjs` beside this file); `-- --tool FILE` measures another build of the tool. What came of it is written down
//! in `tests/workbooks/hostile/README.md`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark may fail loudly")]

#[path = "../it/fixtures/hostile.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod hostile;

use hostile::{Parts, archive, ods, record, related, shared_stream, stream, xls, xlsx_parts};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("worst");
    std::fs::create_dir_all(&folder).unwrap();
    // `cargo test` runs it with none of the files.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let mut arguments = std::env::args().skip_while(|argument| argument != "--tool").skip(1);
    let tool = arguments.next().unwrap_or_else(|| env!("CARGO_BIN_EXE_city-plan").to_owned());
    println!(
        "| file | MB | memory (MB) | seconds of the processor | what it comes to |\n|---|---|---|---|---|"
    );
    for (name, made) in FILES {
        let file = folder.join(name);
        let bytes = if file.exists() { std::fs::read(&file).unwrap() } else { made() };
        std::fs::write(&file, &bytes).unwrap();
        println!("{}", measured(&tool, &file, bytes.len()));
    }
}

/// One row of the table.
fn measured(tool: &str, file: &Path, bytes: usize) -> String {
    let out = file.with_extension("out");
    drop(std::fs::remove_file(&out));
    let mut command = Command::new("/usr/bin/time");
    command.args(["-f", "%M %U", tool, "import"]).arg(file).arg("-o").arg(&out);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let measured = String::from_utf8_lossy(&output.stderr).lines().last().unwrap_or_default().to_owned();
    let (memory, seconds) = measured.split_once(' ').unwrap_or_default();
    let memory = memory.parse::<usize>().unwrap_or_default() >> 10;
    let code = said.lines().next().and_then(|line| line.rsplit_once('[')).map_or("", |(_, code)| code);
    let name = file.file_name().unwrap().to_string_lossy();
    let came = format!("{} {}", output.status, code.trim_end_matches(']'));
    format!("| {name} | {} | {memory} | {seconds} | {came} |", bytes >> 20)
}

type Made = fn() -> Vec<u8>;

/// The bytes of a file that is read.
const MOST: usize = 50 << 20;

const FILES: &[(&str, Made)] = &[
    ("quoted.csv", || format!("\"{}\"", "あ\"\"\n".repeat((MOST - 2) / 6)).into_bytes()),
    ("text.csv", || "あ".repeat(MOST / 3).into_bytes()),
    ("japanese.csv", || [0x82, 0xA0].repeat(MOST / 2)),
    ("lines.csv", || "名前,説明\n".repeat(2_000_000).into_bytes()),
    ("commas.csv", || format!("{}\n", ",".repeat(16_000)).repeat(MOST / 16_001).into_bytes()),
    ("columns.csv", columns),
    ("measures.csv", || initiatives_csv(800_000)),
    ("measures-100000.xlsx", || archive(&plan_parts(&[("取組", initiatives(100_000))], "", ""))),
    ("measures.xlsx", || archive(&plan_parts(&[("取組", initiatives(150_000))], "", ""))),
    ("one-name.xlsx", || {
        archive(&plan_parts(&[("取組", initiatives_named(150_000, |_| "窓口".into()))], "", ""))
    }),
    ("phases-of-nothing.xlsx", phases_of_nothing),
    ("empty-rows.xlsx", || archive(&plan_parts(&[("取組", rows(1_048_576, |_| "<row/>".into()))], "", ""))),
    ("empty-rows-256.xlsx", || {
        archive(&plan_parts(&[("取組", rows(40_000_000, |_| "<row/>".into()))], "", ""))
    }),
    ("shared-texts.xlsx", shared_texts),
    ("merges.xlsx", merges),
    ("hidden-rows.xlsx", || {
        let row = |at: usize| format!("<row r=\"{at}\" hidden=\"1\"><c><v>1</v></c></row>");
        archive(&plan_parts(&[("取組", rows(1_000_000, row))], "", ""))
    }),
    ("comments.xlsx", || comments(200)),
    ("comments-60.xlsx", || comments(60)),
    ("short-comments.xlsx", short_comments),
    ("styles.xlsx", styles),
    ("sheets.xlsx", || {
        let sheet = text_rows(1, |_| vec!["あ".into()]);
        let names: Vec<String> = (0..9_000).map(|at| format!("控え{at}")).collect();
        let sheets: Vec<_> = names.iter().map(|name| (name.as_str(), sheet.clone())).collect();
        archive(&plan_parts(&sheets, "", ""))
    }),
    ("parts.xlsx", || {
        let mut parts = plan_parts(&[("取組", initiatives(10))], "", "");
        parts.extend((0..19_900).map(|at| (format!("xl/media/{at}.xml"), b"<a/>".repeat(600))));
        archive(&parts)
    }),
    ("one-part.xlsx", one_part),
    ("wide-schedule.xlsx", wide_schedule),
    ("arrows.xlsx", arrows),
    ("formats.xlsx", formats),
    ("coloured.xlsx", coloured),
    ("repeated.ods", || table(&repeated("table:number-rows-repeated=\"1000000\"", "", 4))),
    ("repeated-columns.ods", || table(&repeated("", "table:number-columns-repeated=\"16384\"", 240))),
    ("nested.ods", || table(&"<table:table-row><table:table-cell><table:table>".repeat(1_000_000))),
    ("remarks.ods", || {
        let remark = format!("<office:annotation><text:p>{}</text:p></office:annotation>", "あ".repeat(100));
        let cell = format!(
            "<table:table-cell office:value-type=\"string\">{remark}<text:p>あ</text:p></table:table-cell>"
        );
        table(&format!("<table:table-row>{cell}</table:table-row>").repeat(300_000))
    }),
    ("long-text.xls", long_text),
    ("sheets.xls", || {
        let number = |row: u16| record(0x0203, &[&row.to_le_bytes()[..], &[0; 12]].concat());
        xls(&stream(9_000, &(0..200).flat_map(number).collect::<Vec<u8>>()))
    }),
    ("deep.json", || [b"{\"a\":".repeat(4 << 20), b"1".to_vec(), b"}".repeat(4 << 20)].concat()),
    ("plan-90.json", || plan_json(90 << 20)),
];

fn columns() -> Vec<u8> {
    let heading: Vec<String> = (0..16_000).map(|at| format!("名前{at}")).collect();
    format!("{}\n", heading.join(",")).repeat(240).into_bytes()
}

fn initiatives_csv(count: usize) -> Vec<u8> {
    let mut text = "名前,段,説明,出どころのページ\n".to_owned();
    for at in 0..count {
        writeln!(text, "窓口の予約{at},施策,市役所の窓口を予約,{}", at % 300).unwrap();
    }
    text.into_bytes()
}

fn rows(count: usize, row: impl Fn(usize) -> String) -> String {
    (1..=count).map(row).collect()
}

fn text_rows(count: usize, cells: impl Fn(usize) -> Vec<String>) -> String {
    let cell = |text: &String| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    rows(count, |at| format!("<row>{}</row>", cells(at).iter().map(cell).collect::<String>()))
}

fn initiatives(count: usize) -> String {
    initiatives_named(count, |at| format!("窓口の予約を受ける取組{at}"))
}

fn initiatives_named(count: usize, name: impl Fn(usize) -> String) -> String {
    let headings = ["名前", "段", "説明", "本文", "担当課", "対象", "番号", "出どころのページ"];
    text_rows(count + 1, |at| match at {
        1 => headings.map(str::to_owned).to_vec(),
        at => vec![
            name(at),
            "施策".into(),
            "市役所の窓口を、スマートフォンで予約できるようにします。".into(),
            "待ち時間を短くするため、予約の仕組みを入れます。".into(),
            "市民課".into(),
            "市民".into(),
            format!("{at}"),
            format!("{}", at % 300),
        ],
    })
}

/// The parts of a workbook of a plan with these sheets; of each its rows.
fn plan_parts(sheets: &[(&str, String)], shared: &str, styles: &str) -> Parts {
    let plan = [
        ["ID", "mihon"],
        ["題名", "計画"],
        ["市の名前", "みほん市"],
        ["計画の状態", "案"],
        ["期間の種類", "期間なし"],
        ["ロードマップの示し方", "表や文"],
    ];
    let plan = text_rows(6, |at| plan[at - 1].map(str::to_owned).to_vec());
    let levels = text_rows(2, |at| [["ID", "名前"], ["measure", "施策"]][at - 1].map(str::to_owned).to_vec());
    let all = [("計画", &plan), ("段", &levels)];
    let all: Vec<_> = all.into_iter().chain(sheets.iter().map(|(name, rows)| (*name, rows))).collect();
    let xml: Vec<String> = all.iter().map(|(_, rows)| format!("<sheetData>{rows}</sheetData>")).collect();
    let named: Vec<_> = all.iter().map(|(name, _)| *name).zip(xml.iter().map(String::as_str)).collect();
    xlsx_parts(&named, shared, styles)
}

fn phases_of_nothing() -> Vec<u8> {
    let phases = text_rows(100_001, |at| match at {
        1 => ["取組", "内容", "始まり"].map(str::to_owned).to_vec(),
        at => vec![format!("窓口の予約を受けない取組{at}"), "開始".into(), "令和6年度".into()],
    });
    archive(&plan_parts(&[("取組", initiatives(50_000)), ("予定", phases)], "", ""))
}

fn shared_texts() -> Vec<u8> {
    let shared: String = (0..1_900_000).map(|at| format!("<si><t>{at}</t></si>")).collect();
    let cells = rows(475_000, |at| {
        let cell = |nth: usize| format!("<c t=\"s\"><v>{}</v></c>", (at - 1) * 4 + nth);
        format!("<row>{}</row>", (0..4).map(cell).collect::<String>())
    });
    archive(&plan_parts(&[("取組", cells)], &shared, ""))
}

fn merges() -> Vec<u8> {
    let mut parts = plan_parts(&[("取組", initiatives(40_000)), ("年度別", schedule(20_000))], "", "");
    let spans: String = (0..480_000)
        .map(|at| format!("<mergeCell ref=\"A{}:{}1048576\"/>", 2 + at % 20_000, ["A", "C", "E"][at % 3]))
        .collect();
    for (name, content) in &mut parts {
        if name.ends_with("sheet3.xml") || name.ends_with("sheet4.xml") {
            let text = String::from_utf8(std::mem::take(content)).unwrap();
            *content =
                text.replace("</sheetData>", &format!("</sheetData><mergeCells>{spans}</mergeCells>")).into();
        }
    }
    archive(&parts)
}

fn schedule(count: usize) -> String {
    text_rows(count, |at| match at {
        1 => ["取組", "令和6年度", "令和7年度", "令和8年度"].map(str::to_owned).to_vec(),
        at => vec![format!("窓口の予約を受ける取組{at}"), "開始".into(), "→".into(), "".into()],
    })
}

fn comments(megabytes: usize) -> Vec<u8> {
    let comment = format!("<comment ref=\"B2\"><text><t>{}</t></text></comment>", "あ".repeat(300_000));
    let list = format!("<comments>{}</comments>", comment.repeat(megabytes * 10 / 9));
    let mut parts = plan_parts(&[("取組", initiatives(10))], "", "");
    parts.extend([related(3, &["../comments1.xml"]), ("xl/comments1.xml".into(), list.into_bytes())]);
    archive(&parts)
}

fn short_comments() -> Vec<u8> {
    let comment =
        |at: usize| format!("<comment ref=\"B{at}\"><text><t>確かめてください{at}</t></text></comment>");
    let list = format!("<comments>{}</comments>", (1..990_000).map(comment).collect::<String>());
    let mut parts = plan_parts(&[("取組", initiatives(10))], "", "");
    parts.extend([related(3, &["../comments1.xml"]), ("xl/comments1.xml".into(), list.into_bytes())]);
    archive(&parts)
}

fn styles() -> Vec<u8> {
    let formats: String = (0..65_000)
        .map(|at| format!("<numFmt numFmtId=\"{}\" formatCode=\"0&quot;件{at}&quot;\"/>", at + 200))
        .collect();
    let xfs: String = (0..65_000).map(|at| format!("<xf numFmtId=\"{}\"/>", at + 200)).collect();
    let styles = format!("<numFmts>{formats}</numFmts><cellXfs>{xfs}</cellXfs>");
    let cells = rows(1_000_000, |at| format!("<row><c s=\"{}\"><v>{at}</v></c></row>", at % 65_000));
    archive(&plan_parts(&[("取組", cells)], "", &styles))
}

/// Nearly as many bytes as are read, in one part for thousands of sheets.
fn one_part() -> Vec<u8> {
    let sheet = text_rows(400, |at| vec![format!("あ{at}")]);
    let names: Vec<String> = (0..9_000).map(|at| format!("控え{at}")).collect();
    let sheets: Vec<_> = names.iter().map(|name| (name.as_str(), String::new())).collect();
    let mut parts = plan_parts(&sheets, "", "");
    parts.retain(|(name, _)| !name.starts_with("xl/worksheets/sheet") || name.len() < 26);
    for (name, content) in &mut parts {
        let text = String::from_utf8(std::mem::take(content)).unwrap();
        *content = match name.as_str() {
            "xl/_rels/workbook.xml.rels" => {
                let pieces = text.split("worksheets/sheet").enumerate().map(|(nth, piece)| match nth {
                    0..3 => piece.to_owned(),
                    _ => format!("3{}", &piece[piece.find(".xml").unwrap()..]),
                });
                pieces.collect::<Vec<_>>().join("worksheets/sheet").into_bytes()
            }
            "xl/worksheets/sheet3.xml" => {
                text.replace("<sheetData>", &format!("<sheetData>{sheet}")).into_bytes()
            }
            _ => text.into_bytes(),
        };
    }
    archive(&parts)
}

fn wide_schedule() -> Vec<u8> {
    let rows = text_rows(200, |at| {
        let cell = |nth: usize| match (at, nth) {
            (1, 0) => "取組".into(),
            (1, nth) => format!("{}年{}月", 1000 + nth / 12, nth % 12 + 1),
            (at, 0) => format!("窓口の予約を受ける取組{at}"),
            (_, 1) => "開始".into(),
            _ => "→".into(),
        };
        (0..16_384).map(cell).collect()
    });
    archive(&plan_parts(&[("取組", initiatives(300)), ("年度別", rows)], "", ""))
}

/// Cells of many lines, each of which arrows carry on.
fn arrows() -> Vec<u8> {
    let lines = "あ\n".repeat(10_000);
    let rows = text_rows(60, |at| {
        let cell = |nth: usize| match (at, nth) {
            (1, 0) => "取組".into(),
            (1, nth) => format!("{}年{}月", 1000 + nth / 12, nth % 12 + 1),
            (at, 0) => format!("窓口の予約を受ける取組{at}"),
            (_, 1) => lines.clone(),
            _ => "→".into(),
        };
        (0..6_000).map(cell).collect()
    });
    archive(&plan_parts(&[("取組", initiatives(300)), ("年度別", rows)], "", ""))
}

fn formats() -> Vec<u8> {
    let code = format!("#,##0&quot;{}&quot;{}", "件".repeat(20), "0".repeat(200));
    let styles = format!(
        "<numFmts><numFmt numFmtId=\"200\" formatCode=\"{code}\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>"
    );
    let cells = rows(240_000, |at| format!("<row><c s=\"0\"><v>{at}</v></c></row>"));
    archive(&plan_parts(&[("取組", cells)], "", &styles))
}

fn coloured() -> Vec<u8> {
    let fill = "<fill><patternFill><fgColor rgb=\"FFFF0000\"/></patternFill></fill><fill><patternFill><fgColor rgb=\"FF00FF00\"/></patternFill></fill>";
    let styles = format!("<fills>{fill}</fills><cellXfs><xf/><xf fillId=\"0\"/><xf fillId=\"1\"/></cellXfs>");
    let cells = rows(9_900, |at| {
        let cell = |nth: usize| format!("<c s=\"{}\"><v>{at}</v></c>", 1 + nth % 2);
        format!("<row>{}</row>", (0..100).map(cell).collect::<String>())
    });
    archive(&plan_parts(&[("年度別", cells)], "", &styles))
}

fn table(rows: &str) -> Vec<u8> {
    ods(&format!("<table:table table:name=\"取組\">{rows}</table:table>"))
}

fn repeated(row: &str, cell: &str, count: usize) -> String {
    let cell = format!(
        "<table:table-cell office:value-type=\"string\" {cell}><text:p>あ</text:p></table:table-cell>"
    );
    if row.is_empty() {
        format!("<table:table-row>{cell}</table:table-row>").repeat(count)
    } else {
        format!("<table:table-row {row}>{}</table:table-row>", cell.repeat(count))
    }
}

fn long_text() -> Vec<u8> {
    let text = [&[0xFF, 0x0F, 1][..], &[0x42, 0x30].repeat(0x0FFF)].concat();
    let list = record(0x00FC, &[&[1, 0, 0, 0, 1, 0, 0, 0][..], &text].concat());
    let cell =
        |at: u16| record(0x00FD, &[&at.to_le_bytes()[..], &[0, 0, 0, 0], &0_u32.to_le_bytes()].concat());
    xls(&shared_stream(1, &list, &(0..60_000).flat_map(cell).collect::<Vec<u8>>()))
}

fn plan_json(bytes: usize) -> Vec<u8> {
    let mut text = r#"{"$schema":"plan.schema.json","format":"city-plan-1","id":"mihon","title":"計画","language":"ja","initiatives":["#.to_owned();
    for at in 0.. {
        if text.len() > bytes {
            break;
        }
        let comma = if at == 0 { "" } else { "," };
        write!(text, r#"{comma}{{"id":"a{at}","level":"measure","name":"窓口の予約を受ける取組{at}","summary":"市役所の窓口を、スマートフォンで予約できるようにします。","source":{{"page":"{}"}}}}"#, at % 300).unwrap();
    }
    text += "]}";
    text.into_bytes()
}
