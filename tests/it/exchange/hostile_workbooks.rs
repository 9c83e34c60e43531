//! No file up to 50 MB takes more than 512 MB or makes a reader panic: it is read, or refused with a sentence.
//!
//! Memory is counted, not measured: what is held at once by the thread that reads. `tests/workbooks/hostile/` holds
//! files that were found, with figures of the worst ones; larger ones are made here.

use crate::fixtures::hostile::{
    Parts, archive, ods, parts, record, related, shared_stream, stream, with_part, xls, xlsx, xlsx_parts,
};
use city_plan::exchange::workbook::{self};
use city_plan::plan::language::Language;
use proptest::prelude::*;
use proptest::sample::Index as Pick;
use proptest::test_runner::Config;
use std::ops::ControlFlow;

/// What a reading may hold at once, in bytes.
const MOST: u64 = 512 << 20;

/// What a file comes to: `read`, or the code of what is said of it.
fn outcome(name: &str, bytes: &[u8]) -> String {
    let mut code = String::new();
    let held = allocation_counter::measure(|| {
        let go = &mut |_: usize, _: usize| ControlFlow::Continue(());
        code = match workbook::open(name, bytes, go) {
            Err(fault) => {
                assert!(
                    fault.message(Language::Ja).ends_with('。'),
                    "{name}: {}",
                    fault.message(Language::Ja)
                );
                fault.code.as_str().to_owned()
            }
            Ok(book) => {
                drop(workbook::import(&book, None, go));
                "read".to_owned()
            }
        };
    });
    assert!(held.bytes_max < MOST, "{name} ({code}): {} MB", held.bytes_max >> 20);
    code
}

#[test]
fn files_that_were_found_are_refused_with_the_reason() {
    let right = [
        ("column-XFD-2000-rows-790MB.xlsx", "too-large"),
        ("hidden-rows-aborts.ods", "too-large"),
        ("shared-formula-index-aborts.xlsx", "read"),
        ("span-of-2-to-64-panics.ods", "too-large"),
    ];
    for (name, code) in right {
        let bytes = std::fs::read(crate::fixtures::path("tests/workbooks/hostile").join(name)).expect(name);
        assert_eq!(outcome(name, &bytes), code, "{name}");
    }
}

fn cells(pattern: impl Fn(usize) -> String, count: usize) -> String {
    format!("<sheetData>{}</sheetData>", (1..=count).map(pattern).collect::<String>())
}

/// Sheets of which a little says much.
#[test]
fn a_workbook_that_costs_more_than_it_says_is_refused() {
    let one = "<row><c t=\"inlineStr\"><is><t>あ</t></is></c></row>";
    let row = |at: usize| format!("<row r=\"{at}\"><c r=\"XFD{at}\"><v>1</v></c></row>");
    let rows = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>";
    let far = cells(|_| rows.to_owned(), 1);
    let long = "あ".repeat(30_000);
    let shared = format!("<si><t>{long}</t></si>");
    let wide: String = (0..2_000).map(|at| format!(" a{at}=\"{}\"", "b".repeat(1_000))).collect();
    let attributes = format!("<sheetData><row{wide}>{one}</row></sheetData>");
    let cases = [
        ("last column", xlsx(&[&cells(row, 2_000)], "", ""), "too-large"),
        ("last row of three sheets", xlsx(&[&far, &far, &far], "", ""), "too-large"),
        (
            "beyond the last row",
            xlsx(&[&cells(|_| rows.replace("1048576", "4000000"), 1)], "", ""),
            "too-large",
        ),
        (
            "a shared text in every cell",
            xlsx(&[&cells(|_| "<row><c t=\"s\"><v>0</v></c></row>".into(), 10_000)], &shared, ""),
            "too-large",
        ),
        (
            "formats without end",
            xlsx(&[&cells(|_| one.into(), 1)], "", &"<xf/>".repeat(200_000)),
            "too-large",
        ),
        (
            "shared texts without end",
            xlsx(&[&cells(|_| one.into(), 1)], &"<si/>".repeat(2_100_000), ""),
            "too-large",
        ),
        ("a tag of 2 MB", xlsx(&[&attributes], "", ""), "too-large"),
        (
            "a text of 3 MB",
            xlsx(&[&cells(|_| one.replace('あ', &"あ".repeat(1 << 20)), 1)], "", ""),
            "too-large",
        ),
        (
            "a million merged cells",
            {
                let merged = "<mergeCell ref=\"A2:A1048576\"/>".repeat(1_000_001);
                xlsx(&[&format!("{}<mergeCells>{merged}</mergeCells>", cells(|_| one.into(), 3))], "", "")
            },
            "too-large",
        ),
        (
            "a sheet that says that it is full",
            {
                let said = format!("<dimension ref=\"A1:XFD1048576\"/>{}", cells(|_| one.into(), 1));
                xlsx(&[&said], "", "")
            },
            "read",
        ),
        (
            "shared formulas with huge numbers",
            {
                let formula = |at: usize| {
                    let number = u64::MAX / at as u64;
                    format!("<row><c><f t=\"shared\" si=\"{number}\" ref=\"A1:A9\">B1</f></c></row>")
                };
                xlsx(&[&cells(formula, 20)], "", "")
            },
            "read",
        ),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(outcome(name, &bytes), code, "{name} ({} KB)", bytes.len() >> 10);
    }
}

#[test]
fn sheets_that_share_one_part_are_counted_for_each() {
    let sheet = format!("<sheetData>{}</sheetData>", "<row/>".repeat(10_000));
    let mut all = parts(&xlsx(&[&sheet], "", ""));
    for (name, content) in &mut all {
        let text = String::from_utf8(std::mem::take(content)).expect("XML");
        let repeated = |tag: &str| {
            let start = text.find(tag).expect("a tag");
            let end = start + text[start..].find("/>").expect("its end") + 2;
            let more: String =
                (2..=9_000).map(|at| text[start..end].replace("取組1", &format!("取組{at}"))).collect();
            text[..end].to_owned() + &more + &text[end..]
        };
        *content = if name == "xl/workbook.xml" { repeated("<sheet ") } else { text }.into_bytes();
    }
    assert_eq!(outcome("9,000 sheets of one part", &archive(&all)), "too-large");
}

/// A workbook whose sheets 取組1 and so on refer to parts beside them.
fn with_beside(sheets: usize, sheet: &str, targets: &[&str], beside: Parts) -> Vec<u8> {
    let names: Vec<String> = (1..=sheets).map(|at| format!("取組{at}")).collect();
    let named: Vec<_> = names.iter().map(|name| (name.as_str(), sheet)).collect();
    let mut all = xlsx_parts(&named, "", "");
    all.extend((1..=sheets).map(|at| related(at, targets)));
    all.extend(beside);
    archive(&all)
}

fn comments(count: usize, text: &str) -> Parts {
    let comment = format!("<comment ref=\"B2\"><text><t>{text}</t></text></comment>");
    let list = format!("<comments><commentList>{}</commentList></comments>", comment.repeat(count));
    vec![("xl/comments1.xml".to_owned(), list.into_bytes())]
}

/// What is looked at beside the values of cells counts as they do.
#[test]
#[ignore = "slow: run by `cargo xtask test --full`"]
fn what_lies_over_the_cells_costs_no_more_than_they_may() {
    let one = cells(|_| "<row><c t=\"inlineStr\"><is><t>あ</t></is></c></row>".into(), 1);
    let many: Vec<&str> = vec!["../comments1.xml"; 2_000];
    let long = "あ".repeat(300_000);
    let struck = format!("<si><r><rPr><strike/></rPr><t>{}</t></r></si>", "い".repeat(30_000));
    let striped = |columns: usize| {
        let cell = |at: usize| format!("<c s=\"{}\"><v>1</v></c>", 1 + at % 2);
        let row = format!("<row>{}</row>", (0..columns).map(cell).collect::<String>());
        format!("<sheetData>{}</sheetData>", row.repeat(11_000))
    };
    let fills = |two: [&str; 2]| {
        let fill = |colour| format!("<fill><patternFill><fgColor rgb=\"{colour}\"/></patternFill></fill>");
        format!(
            "<fills>{}{}</fills><cellXfs><xf/><xf fillId=\"0\"/><xf fillId=\"1\"/></cellXfs>",
            fill(two[0]),
            fill(two[1])
        )
    };
    let format = format!(
        "<numFmts><numFmt numFmtId=\"200\" formatCode=\"0&quot;{}&quot;\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>",
        "件".repeat(240)
    );
    let numbers = |count: usize| cells(|_| "<row><c s=\"0\"><v>1</v></c></row>".into(), count);
    let cases = [
        ("comments of 90 MB", with_beside(1, &one, &["../comments1.xml"], comments(100, &long)), "too-large"),
        (
            "comments of 9 MB for each of 30 sheets",
            with_beside(30, &one, &["../comments1.xml"], comments(10, &long)),
            "too-large",
        ),
        ("one part of comments named 2,000 times", with_beside(1, &one, &many, comments(10, &long)), "read"),
        (
            "a million comments",
            with_beside(1, &one, &["../comments1.xml"], comments(1_000_001, "")),
            "too-large",
        ),
        (
            "a struck-out text in many cells",
            xlsx(&[&cells(|_| "<row><c t=\"s\"><v>0</v></c></row>".into(), 500)], &struck, ""),
            "too-large",
        ),
        (
            "a colour in every other cell",
            xlsx(&[&striped(100)], "", &fills(["FFFF0000", "FF00FF00"])),
            "too-large",
        ),
        ("a number with a long unit in many cells", xlsx(&[&numbers(100_000)], "", &format), "too-large"),
        (
            "fills without end",
            xlsx(&[&one], "", &format!("<fills>{}</fills>", "<fill/>".repeat(200_000))),
            "too-large",
        ),
        (
            "fonts without end",
            xlsx(&[&one], "", &format!("<fonts>{}</fonts>", "<font/>".repeat(200_000))),
            "too-large",
        ),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(outcome(name, &bytes), code, "{name} ({} KB)", bytes.len() >> 10);
    }
}

/// A sheet may stand in a part that is called as if nobody read it.
#[test]
fn a_sheet_counts_whatever_its_part_is_called() {
    let sheet = format!(
        "<sheetData><row><c t=\"inlineStr\"><is><t>{}</t></is></c></row></sheetData>",
        "あ".repeat(1 << 20)
    );
    for called in ["sheet1.data", "customXml/sheet1.xml", "externalLinks/sheet1.xml"] {
        let mut all = parts(&xlsx(&[&sheet], "", ""));
        for (name, content) in &mut all {
            if name == "xl/worksheets/sheet1.xml" {
                *name = format!("xl/worksheets/{called}");
            }
            let text = String::from_utf8(std::mem::take(content)).expect("XML");
            *content = text.replace("worksheets/sheet1.xml", &format!("worksheets/{called}")).into_bytes();
        }
        assert_eq!(outcome(called, &archive(&all)), "too-large", "{called}");
    }
}

#[test]
fn an_ods_that_repeats_more_than_it_says_is_refused() {
    let cell = |attributes: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" {attributes}><text:p>あ</text:p></table:table-cell>"
        )
    };
    let table = |rows: &str| ods(&format!("<table:table table:name=\"取組\">{rows}</table:table>"));
    let row =
        |attributes: &str, cells: &str| format!("<table:table-row {attributes}>{cells}</table:table-row>");
    let all_rows = "table:number-rows-repeated=\"1048576\"";
    let all_columns = "table:number-columns-repeated=\"16384\"";
    let empty = |repeated: &str| format!("<table:table-cell {repeated}/>");
    let huge = "18446744073709551615";
    let spaces = format!(
        "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"{huge}\"/>あ</text:p></table:table-cell>"
    );
    let cases = [
        ("every cell", table(&row(all_rows, &cell(all_columns))), "too-large"),
        (
            "rows without end",
            table(&row(&format!("table:number-rows-repeated=\"{huge}\""), &cell(""))),
            "too-large",
        ),
        (
            "columns without end",
            table(&row("", &cell(&format!("table:number-columns-repeated=\"{huge}\"")))),
            "too-large",
        ),
        (
            "after empty columns without end",
            table(&row("", &(empty(&format!("table:number-columns-repeated=\"{huge}\"")) + &cell("")))),
            "too-large",
        ),
        (
            "after empty rows without end",
            table(
                &(row(&format!("table:number-rows-repeated=\"{huge}\""), &empty("")) + &row("", &cell(""))),
            ),
            "too-large",
        ),
        (
            "empty to the end",
            table(&(row("", &(cell("") + &empty(all_columns))) + &row(all_rows, &empty(all_columns)))),
            "read",
        ),
        ("spaces without end", table(&row("", &spaces)), "too-large"),
        (
            "spans without end",
            table(&row(
                "",
                &cell(&format!(
                    "table:number-rows-spanned=\"{huge}\" table:number-columns-spanned=\"{huge}\""
                )),
            )),
            "read",
        ),
        (
            "hidden without end",
            table(
                &(row(
                    &format!("table:visibility=\"collapse\" table:number-rows-repeated=\"{huge}\""),
                    &empty(""),
                )
                .repeat(100)
                    + &row("", &cell(""))),
            ),
            "too-large",
        ),
        (
            "numbers that are none",
            table(&row(
                "table:number-rows-repeated=\"-1\"",
                &cell("table:number-columns-repeated=\"1e9\" office:value=\"1e400\""),
            )),
            "read",
        ),
        (
            "tables in tables",
            table(&"<table:table-row><table:table-cell><table:table>".repeat(50_000)),
            "damaged",
        ),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(outcome(name, &bytes), code, "{name}");
    }
}

#[test]
fn an_xls_that_says_too_much_of_its_size_is_read_or_refused() {
    let number = |row: u16, column: u16| {
        let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
        record(0x0203, &[place, 1_f64.to_le_bytes().to_vec()].concat())
    };
    let size = |row: u32, column: u16| {
        let [first, last] = [0_u32.to_le_bytes(), row.to_le_bytes()];
        record(0x0200, &[&first[..], &last, &[0, 0], &column.to_le_bytes(), &[0, 0]].concat())
    };
    let few = number(0, 0);
    let cases = [
        (
            "first and last cell",
            xls(&stream(1, &[few.clone(), number(u16::MAX, u16::MAX)].concat())),
            "too-large",
        ),
        (
            "a full sheet by its word",
            xls(&stream(1, &[size(u32::MAX, u16::MAX), few.clone()].concat())),
            "read",
        ),
        ("less than nothing", xls(&stream(1, &[size(0, 0), few.clone()].concat())), "read"),
        ("many sheets of one place", xls(&stream(9_000, &number(9, 9).repeat(10_000))), "too-large"),
        (
            "a long text in many cells",
            {
                // 8,191 characters of two bytes, of which the last stand in a further record.
                let text = [&[0xFF, 0x1F, 1][..], &[0x42, 0x30].repeat(0x1FFF)].concat();
                let (first, rest) = text.split_at(8_003);
                let list = record(0x00FC, &[&[1, 0, 0, 0, 1, 0, 0, 0][..], first].concat());
                let rest = record(0x003C, &[&[1][..], rest].concat());
                let cell = |at: u16| {
                    record(0x00FD, &[&at.to_le_bytes()[..], &[0, 0, 0, 0], &0_u32.to_le_bytes()].concat())
                };
                xls(&shared_stream(
                    1,
                    &[list, rest].concat(),
                    &(0..60_000).flat_map(cell).collect::<Vec<u8>>(),
                ))
            },
            "too-large",
        ),
        (
            "a sheet outside of the file",
            {
                let mut stream = stream(1, &few);
                let at = stream.windows(2).position(|two| two == [0x85, 0]).expect("a sheet") + 4;
                stream[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
                xls(&stream)
            },
            "damaged",
        ),
        (
            "a chain that leads in a circle",
            {
                let mut bytes = xls(&stream(1, &few.repeat(1_000)));
                let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().expect("a word"));
                // The list of entries follows itself.
                let (entries, chains) = (word(48), word(76) as usize);
                let at = (chains + 1) * 4096 + entries as usize * 4;
                bytes[at..at + 4].copy_from_slice(&entries.to_le_bytes());
                bytes
            },
            "damaged",
        ),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(outcome(name, &bytes), code, "{name}");
    }
}

#[test]
fn a_csv_without_end_is_refused() {
    let quoted = format!("\"{}\"", "\"\"\n".repeat(100_000));
    let cases = [
        ("commas", ",".repeat(5_000_000), "too-large"),
        ("lines", "a\n".repeat(2_200_000), "too-large"),
        ("empty lines", format!("a{}b", "\n".repeat(2_200_000)), "too-large"),
        (
            "lines before a quotation mark and commas",
            format!("{}a\"b{}", "\n".repeat(9), ",".repeat(5_000_000)),
            "too-large",
        ),
        ("a text", "あ".repeat(5 << 20), "read"),
        ("quotation marks", quoted, "read"),
        ("one byte too many", "a".repeat((50 << 20) + 1), "too-large"),
    ];
    for (name, text, code) in cases {
        assert_eq!(outcome("取組.csv", text.as_bytes()), code, "{name}");
    }
}

#[test]
fn an_archive_with_too_many_parts_is_refused_before_it_is_opened() {
    let none: crate::fixtures::hostile::Parts = (0..30_000).map(|at| (format!("{at}"), Vec::new())).collect();
    assert_eq!(outcome("many parts", &archive(&none)), "too-large");
    let mut bytes = archive(&vec![("xl/workbook.xml".to_owned(), b"<workbook/>".to_vec())]);
    for end in [b"PK\x05\x06", b"PK\x06\x06"] {
        bytes.extend(end.iter().chain(&[0xFF; 60]).copied().collect::<Vec<u8>>().repeat(200));
    }
    assert_eq!(outcome("many directories", &bytes), "too-large");
}

/// What numbers of a file may say at their worst.
const WORST: [&str; 9] = [
    "0",
    "-1",
    "2147483648",
    "4294967296",
    "9223372036854775808",
    "18446744073709551616",
    "1e400",
    "XFD1048576",
    "A1:XFD1048576",
];

/// The places of numbers and of cells' names in XML: in quotation marks, or between tags.
fn numbers(xml: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in xml.char_indices() {
        if matches!(sign, '"' | '<' | '>') {
            let inside = &xml[start..at];
            if inside.len() < 20
                && inside.bytes().any(|byte| byte.is_ascii_digit())
                && !inside.contains([' ', '/'])
            {
                found.push(start..at);
            }
            start = at + 1;
        }
    }
    found
}

/// Every number of every part of a workbook is once as bad as it can be.
#[test]
fn no_number_of_a_workbook_can_be_so_bad_that_reading_it_ends_badly() {
    for name in ["example.openpyxl.xlsx", "example.libreoffice.ods"] {
        let bytes = std::fs::read(crate::fixtures::path("tests/workbooks/written").join(name)).expect(name);
        let all = parts(&bytes);
        for (part, content) in
            all.iter().filter(|(part, _)| part.ends_with(".xml") || part.ends_with(".rels"))
        {
            let xml = String::from_utf8(content.clone()).expect("XML");
            let numbers = numbers(&xml);
            // Cells are alike: of a long part some are taken, not always of the same column.
            let step = numbers.len() / 8 + 1;
            for (nth, place) in numbers.iter().step_by(step).enumerate() {
                let worst = WORST[nth % WORST.len()];
                let changed = [&xml[..place.start], worst, &xml[place.end..]].concat();
                let code = outcome(name, &with_part(&all, part, changed.as_bytes()));
                assert_ne!(code, "unreadable", "{name}: {part} at {place:?}: {worst}");
            }
        }
    }
}

/// A few cases by default, more by the environment variable `PROPTEST_CASES`.
fn few() -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    Config { cases: cases.unwrap_or(16), failure_persistence: None, ..Config::default() }
}

fn written() -> impl Strategy<Value = (String, Vec<u8>)> {
    let names = [
        "example.openpyxl.xlsx",
        "example.libreoffice.ods",
        "example.libreoffice.xls",
        "example.exceljs.xlsx",
    ];
    let read =
        |name: &str| std::fs::read(crate::fixtures::path("tests/workbooks/written").join(name)).expect(name);
    prop::sample::select(names.map(|name| (name.to_owned(), read(name))).to_vec())
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn a_workbook_with_bytes_changed_is_read_or_refused(
        (name, mut bytes) in written(), changes in prop::collection::vec((any::<Pick>(), any::<u8>()), 1..8),
        cut in prop::option::of(any::<Pick>()),
    ) {
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.map_or(bytes.len(), |cut| cut.index(bytes.len())));
        outcome(&name, &bytes);
    }

    #[test]
    fn a_workbook_with_its_xml_changed_is_read_or_refused(
        (name, bytes) in written(), part in any::<Pick>(), places in prop::collection::vec(any::<Pick>(), 1..4),
        worst in prop::collection::vec(prop::sample::select(&WORST[..]), 4), from in any::<Pick>(), to in any::<Pick>(),
    ) {
        prop_assume!(!name.ends_with(".xls"));
        let mut all = parts(&bytes);
        let at = part.index(all.len());
        let mut xml = String::from_utf8_lossy(&all[at].1).into_owned();
        for (place, worst) in places.iter().zip(&worst) {
            let numbers = numbers(&xml);
            if !numbers.is_empty() {
                xml.replace_range(place.get(&numbers).clone(), worst);
            }
        }
        // A piece of the part stands a second time in another place.
        let tags: Vec<usize> = xml.match_indices('<').map(|(at, _)| at).collect();
        if tags.len() > 1 {
            let (start, end) = (*from.get(&tags), *to.get(&tags));
            let piece = xml[start.min(end)..start.max(end)].to_owned();
            xml.insert_str(start, &piece);
        }
        all[at].1 = xml.into_bytes();
        outcome(&name, &archive(&all));
    }
}
