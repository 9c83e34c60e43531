//! Every cell with content is in the plan or in a message: over sheets in every shape that cities draw, with cells put
//! in by chance where nobody expects them. Lists of a plan never become shorter in silence.

use city_plan::exchange::workbook::book::Span;
use city_plan::exchange::workbook::{
    Book, Cell, CellRef, Import, Row, Sheet, export, import, open, template,
};
use city_plan::format::diagnostic::Diagnostic;
use city_plan::plan::language::Language;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use proptest::test_runner::Config;
use serde_json::Value;
use std::ops::ControlFlow;

fn few() -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    Config { cases: cases.unwrap_or(32), failure_persistence: None, ..Config::default() }
}

fn taken(book: &Book, before: Option<&Value>) -> Import {
    import(book, before, &mut |_, _| ControlFlow::Continue(()))
}

/// All messages, in both languages, with the cells that each of them is about.
fn told(import: &Import) -> String {
    let line = |fault: &Diagnostic| {
        let cells: Vec<_> = fault.explanation.cells.iter().map(CellRef::cell).collect();
        let cells = cells.join(" ");
        format!("{}\n{}\n{cells}\n", fault.line(Language::Ja), fault.line(Language::En))
    };
    import.diagnostics.iter().map(line).collect()
}

/// Whether a finding says that a cell is left out: by itself, its row, its column or its sheet.
fn is_about(fault: &Diagnostic, at: &CellRef) -> bool {
    const ROWS: [&str; 1] = ["note-row"];
    const COLUMNS: [&str; 1] = ["unknown-column"];
    const LABELS: [&str; 1] = ["unknown-row"];
    fault.explanation.cells.iter().filter(|place| place.sheet == at.sheet).any(|place| {
        fault.code.as_str() == "unknown-sheet"
            || (place.row, place.column) == (at.row, at.column)
            || ROWS.contains(&fault.code.as_str()) && place.row == at.row
            || LABELS.contains(&fault.code.as_str()) && place.row == at.row && at.column > place.column
            || COLUMNS.contains(&fault.code.as_str()) && place.column == at.column
    })
}

/// The first token that is neither in the plan nor in a finding.
fn lost(book: &Book, back: &Import, tokens: &[String]) -> Option<String> {
    let plan = back.plan.as_ref()?.to_string();
    let says = |text: &str, token: &str| text.lines().any(|line| line.contains(token));
    tokens.iter().find_map(|token| {
        let place = places(book).find(|(_, text)| text.contains(token.as_str())).map(|(place, _)| place)?;
        let named = back
            .diagnostics
            .iter()
            .any(|fault| is_about(fault, &place) || says(&fault.line(Language::Ja), token));
        (!plan.contains(token.as_str()) && !named)
            .then(|| format!("{token} in {} of 「{}」\n{}", place.cell(), place.sheet, told(back)))
    })
}

fn places(book: &Book) -> impl Iterator<Item = (CellRef, String)> {
    book.sheets.iter().flat_map(|sheet| {
        sheet.rows.iter().enumerate().flat_map(move |(row, cells)| {
            let place =
                move |column| CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(column) };
            cells.cells.iter().enumerate().map(move |(column, cell)| (place(column), cell.display_text()))
        })
    })
}

fn put(sheet: &mut Sheet, row: usize, column: usize, cell: Cell) {
    if sheet.rows.len() <= row {
        sheet.rows.resize_with(row + 1, Row::default);
    }
    let cells = &mut sheet.rows[row].cells;
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    cells[column] = cell;
}

fn sheet(name: &str, rows: &[Vec<String>]) -> Sheet {
    let row = |cells: &Vec<String>| Row {
        hidden: false,
        cells: cells.iter().map(|text| Cell::text(text)).collect(),
    };
    Sheet { name: name.into(), rows: rows.iter().map(row).collect(), ..Sheet::default() }
}

fn rows(rows: &[&str]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.split('|').map(str::to_owned).collect()).collect()
}

/// A workbook with one initiative and a schedule.
fn scheduled(schedule: Sheet) -> Book {
    let plan = [
        "ID|mihon",
        "題名|計画",
        "市の名前|みほん市",
        "計画の状態|案",
        "期間の種類|期間なし",
        "ロードマップの示し方|表や文",
    ];
    let initiatives = ["ID|名前|段|出どころのページ", "a|窓口の予約|施策|1", "b|書かない窓口|施策|2"];
    let levels = sheet("段", &rows(&["ID|名前", "measure|施策"]));
    Book {
        sheets: vec![sheet("計画", &rows(&plan)), levels, sheet("取組", &rows(&initiatives)), schedule]
    }
}

/// Headings of one schedule, in order.
fn headings() -> impl Strategy<Value = Vec<&'static str>> {
    select(vec![
        vec!["令和6年度", "令和7年度", "令和8年度以降"],
        vec!["R6", "R7", "R8～"],
        vec!["～R6", "R7", "R8〜"],
        vec!["令和6年度", "令和7～8年度", "令和9年度"],
        vec!["R6", "R7-R9", "R10以降"],
        vec!["2024", "2025～2027", "2028年度から"],
        vec!["令和6年度", "令和7年度", "備考"],
        vec!["令和6年度", "令和7年度", "担当課", "令和8年度"],
        vec!["令和6年度上半期", "令和6年度下半期", "令和7年度"],
        vec!["R6", "R7", "R8以降の展開"],
        vec!["R6", "R7", "R6予算（千円）"],
        vec!["令和6年度", "令和7年度", ""],
        vec!["2024年度", "2025年度", "2026年度（予定）", "めざす姿"],
        vec!["令和5年度以前", "令和6年度", "令和7年度以降"],
        vec!["令和6・7年度", "令和8年度"],
        vec!["令和6年度", "7年度", "8年度以降"],
        vec!["R6.4～R7.3", "R7.4～R8.3"],
        vec!["令和六年度", "令和七年度", "令和八年度"],
        vec!["R6", "実績", "R7", "R8"],
    ])
}

/// A schedule as cities draw it: a title above, a second row of headings, notes and totals below.
fn schedule() -> impl Strategy<Value = (Sheet, Vec<String>)> {
    let name = select(vec!["年度別", "スケジュール", "予定表", "予定", "取組のロードマップ（案）", "工程表"]);
    (name, headings(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(name, headings, title, halves, notes, merged)| {
            let mut tokens = Vec::new();
            let mut token = || {
                tokens.push(format!("印{:03}", tokens.len()));
                tokens.last().unwrap().clone()
            };
            let mut all: Vec<Vec<String>> = Vec::new();
            if title {
                all.extend([vec![token()], vec![]]);
            }
            let above = all.len();
            all.push(std::iter::once("取組").chain(headings.iter().copied()).map(str::to_owned).collect());
            if halves {
                let below =
                    headings.iter().map(|heading| if *heading == "令和6年度" { "上半期" } else { "" });
                all.push(std::iter::once("").chain(below).map(str::to_owned).collect());
            }
            for initiative in ["窓口の予約", "書かない窓口"] {
                let cells: Vec<String> = headings.iter().map(|_| token()).collect();
                all.push(std::iter::once(initiative.to_owned()).chain(cells).collect());
            }
            if notes {
                all.push(vec![format!("※{}", token())]);
                all.push(std::iter::once("合計".to_owned()).chain([token()]).collect());
                all.push(vec![]);
                all.push(vec!["".into(), "".into(), "".into(), "".into(), "".into(), "".into(), token()]);
            }
            let mut sheet = sheet(name, &all);
            if merged {
                let row = above + 1 + usize::from(halves);
                sheet.spans.push(Span { rows: (row, row), columns: (1, 2) });
            }
            (sheet, tokens)
        },
    )
}

/// A sound workbook of a real kind.
fn sound() -> impl Strategy<Value = Book> {
    let real =
        crate::fixtures::real_plans().into_iter().map(|name| export(&crate::fixtures::real(&name), None));
    let generated = (0..6).map(|number| export(&crate::fixtures::generated::plan(number), None));
    select(std::iter::once(template()).chain(real).chain(generated).collect::<Vec<_>>())
}

/// What may be done to a workbook: where, and how.
fn slip() -> impl Strategy<Value = (Pick, Pick, Pick, u8)> {
    (any::<Pick>(), any::<Pick>(), any::<Pick>(), 0..7u8)
}

fn slipped(book: &mut Book, slips: &[(Pick, Pick, Pick, u8)]) -> Vec<String> {
    let mut tokens = Vec::new();
    for (at, (of, row, column, how)) in slips.iter().enumerate() {
        let token = format!("印{at:03}");
        let of = of.index(book.sheets.len());
        let sheet = &mut book.sheets[of];
        // The guide says the same in every workbook.
        if &*sheet.name == "使い方" {
            continue;
        }
        let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let (high, wide) = (sheet.rows.len(), width);
        let (row, column) = match how {
            0 => (row.index(high), column.index(wide)),
            1 => (row.index(high), wide + column.index(3)),
            2 => (high + row.index(3), column.index(wide)),
            3 => (high + row.index(3), wide + column.index(3)),
            4 => {
                sheet.rows.insert(0, Row::default());
                for span in &mut sheet.spans {
                    span.rows = (span.rows.0 + 1, span.rows.1 + 1);
                }
                (0, column.index(wide + 2))
            }
            5 => (0, wide),
            _ => {
                book.sheets.push(self::sheet(&format!("控え{at}"), &[vec![token.clone()]]));
                tokens.push(token);
                continue;
            }
        };
        put(sheet, row, column, Cell::text(&token));
        tokens.push(token);
    }
    // What was written over is nowhere any more.
    let there: Vec<String> = places(book).map(|(_, text)| text).collect();
    tokens.retain(|token| there.iter().any(|text| text == token));
    tokens
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn every_cell_of_a_schedule_is_in_the_plan_or_in_a_message((schedule, tokens) in schedule()) {
        let book = scheduled(schedule);
        let back = taken(&book, None);
        prop_assert!(back.plan.is_some() || back.diagnostics.iter().any(|finding| finding.is_error()));
        prop_assert_eq!(lost(&book, &back, &tokens), None);
    }

    #[test]
    fn every_cell_that_gets_into_a_workbook_is_in_the_plan_or_in_a_message(
        mut book in sound(), slips in prop::collection::vec(slip(), 1..4),
    ) {
        let tokens = slipped(&mut book, &slips);
        let back = taken(&book, None);
        prop_assert!(back.plan.is_some() || back.diagnostics.iter().any(|finding| finding.is_error()));
        prop_assert_eq!(lost(&book, &back, &tokens), None);
    }

    #[test]
    fn no_list_becomes_shorter_without_a_word(
        plan in select(crate::fixtures::real_plans()), headings in headings(), table in 0..5usize,
    ) {
        let before = crate::fixtures::real(&plan);
        let single = match table {
            0 => rows(&["地区|2023|2024", "中央|100|110"]),
            1 => rows(&["ID|段|上の取組|名前|出どころのページ", "a|x||新しい|3"]),
            2 => rows(&["用語|説明|出どころのページ"]),
            3 => rows(&["部署|電話番号|住所"]),
            _ => vec![std::iter::once("取組").chain(headings).map(str::to_owned).collect()],
        };
        let back = taken(&Book { sheets: vec![sheet("控え", &single)] }, Some(&before));
        if let Some(after) = &back.plan {
            let count = |plan: &Value, list: &str| plan[list].as_array().map_or(0, Vec::len);
            for list in ["initiatives", "glossary", "contacts", "indicators", "pictures", "chapters"] {
                let (before, after) = (count(&before, list), count(after, list));
                let says = format!("{before}件から{after}件");
                prop_assert!(after >= before || told(&back).contains(&says), "{list}: {before} to {after}: {}", told(&back));
            }
        }
    }
}

/// The phases of a plan: label, start and end.
fn phases(plan: &Value) -> Vec<String> {
    let initiatives = plan["initiatives"].as_array().unwrap();
    let phases = initiatives
        .iter()
        .flat_map(|initiative| initiative["phases"].as_array().cloned().unwrap_or_default());
    let end = |phase: &Value| {
        if phase["end_basis"] == "open" { "open".to_owned() } else { phase["end"].to_string() }
    };
    let line = |phase: Value| format!("{} {} {}", phase["label"], phase["start"], end(&phase));
    phases.map(|phase| line(phase).replace('"', "")).collect()
}

/// Rows of a schedule, its merged cells, the phases that it comes to, and what is said.
type Schedule =
    (&'static [&'static str], &'static [&'static str], &'static [&'static str], &'static [&'static str]);

const SCHEDULES: &[Schedule] = &[
    // Headings that leave the era to the one before, and other writings.
    (
        &["取組|令和6年度|7年度|８年度以降", "窓口の予約|甲|乙|丙"],
        &[],
        &["甲 2024 2024", "乙 2025 2025", "丙 2026 open"],
        &[],
    ),
    (&["取組|R6|7|8", "窓口の予約|甲|乙|丙"], &[], &["甲 2024 2024", "乙 2025 2025", "丙 2026 2026"], &[]),
    (&["取組|2024年度|25年度", "窓口の予約|甲|乙"], &[], &["甲 2024 2024", "乙 2025 2025"], &[]),
    (&["取組|令6|令7", "窓口の予約|甲|乙"], &[], &["甲 2024 2024", "乙 2025 2025"], &[]),
    (&["取組|令和六年度|令和七年度", "窓口の予約|甲|乙"], &[], &["甲 2024 2024", "乙 2025 2025"], &[]),
    (
        &["取組|R6.4～R7.3|R7.4～R8.3", "窓口の予約|甲|乙"],
        &[],
        &["甲 2024-04 2025-03", "乙 2025-04 2026-03"],
        &[],
    ),
    (
        &["取組|令和6年度から令和8年度まで|令和9年度以降", "窓口の予約|甲|乙"],
        &[],
        &["甲 2024 2026", "乙 2027 open"],
        &[],
    ),
    (&["取組|平成31/令和元年度|令和2年度", "窓口の予約|甲|乙"], &[], &["甲 2019 2019", "乙 2020 2020"], &[]),
    (
        &["取組|6年度|7年度", "窓口の予約|甲|乙"],
        &[],
        &[],
        &["見出し「6年度」は年度として読めません", "見出し「7年度」"],
    ),
    (&["取組|第1期|第2期", "窓口の予約|甲|乙"], &[], &[], &["見出し「第1期」は年度として読めません"]),
    (&["年度|窓口の予約", "R6|甲", "R7|乙"], &[], &[], &["年度が縦に並んでいます"]),
    // Two rows of headings.
    (
        &["|令和6年度||令和7年度|", "取組|上期|下期|上期|下期", "窓口の予約|甲|→|乙|丙"],
        &["B1:C1", "D1:E1"],
        &["甲 2024-04 2025-03", "乙 2025-04 2025-09", "丙 2025-10 2026-03"],
        &[],
    ),
    (
        &["取組|令和6年度||令和7年度|", "|計画|実績|計画|実績", "窓口の予約|甲|乙|丙|丁"],
        &["A1:A2", "B1:C1", "D1:E1"],
        &["甲 2024 2024", "丙 2025 2025"],
        &["2列（C2ほか）：「実績」"],
    ),
    (
        &["番号|取組|担当課|スケジュール|", "|||R6|R7", "1|窓口の予約|市民課|甲|乙"],
        &["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
        &["甲 2024 2024", "乙 2025 2025"],
        &["「番号」「担当課」の列は計画に入れません", "見出しより上の「スケジュール」"],
    ),
    // The numbers of initiatives, with and without their names.
    (&["取組番号|R6|R7", "1-1|甲|乙"], &[], &["甲 2024 2024", "乙 2025 2025"], &[]),
    (
        &["取組番号|取組名|R6|R7", "9|窓口の予約|甲|乙"],
        &[],
        &["甲 2024 2024", "乙 2025 2025"],
        &["「取組番号」の列"],
    ),
    // Tables one below the other.
    (
        &["取組|R6|R7", "窓口の予約|甲|乙", "", "2 しごと", "取組|R8|R9", "書かない窓口|丙|丁"],
        &[],
        &["甲 2024 2024", "乙 2025 2025", "丙 2026 2026", "丁 2027 2027"],
        &["「2 しごと」の行"],
    ),
    // Signs that say: nothing, or perhaps nothing.
    (
        &["取組|R6|R7|R8", "窓口の予約|×|－|甲", "書かない窓口|なし|乙|×"],
        &[],
        &["甲 2026 2026", "乙 2025 2025"],
        &["「×」「－」「なし」などは、予定の言葉ではないので"],
    ),
    (
        &["取組|R6|R7", "窓口の予約|甲|－"],
        &[],
        &[],
        &["C2：「－」は、左の予定が続くのか、予定がないのか分かりません"],
    ),
    (&["取組|R6|R7", "窓口の予約|甲|――→"], &[], &["甲 2024 2025"], &[]),
    (
        &["取組|R6|R7", "窓口の予約|○|甲"],
        &[],
        &["○ 2024 2024", "甲 2025 2025"],
        &["「○」だけでは、何をするのか"],
    ),
    (
        &["取組|R6|R7", "窓口の予約|1,200千円|5%", "書かない窓口|1200|甲"],
        &[],
        &["甲 2025 2025"],
        &["「1,200千円」「5%」「1200」は、予定の言葉ではないので、予定なしと読みました"],
    ),
    // Notes below.
    (
        &["取組|R6|R7", "窓口の予約|甲|乙", "出典：市の調べ", "注1 予定です", "作成：市民課"],
        &[],
        &["甲 2024 2024", "乙 2025 2025"],
        &["「出典：市の調べ」「注1 予定です」「作成：市民課」の行は、注か合計とみなして"],
    ),
];

#[test]
fn amounts_by_year_take_no_schedule_away() {
    let before =
        serde_json::from_str(&crate::fixtures::text("tests/found/import/02-plan-before.json")).unwrap();
    let name = |value: &Value| value["initiatives"][0]["name"].as_str().unwrap().to_owned();
    for amounts in ["1200|1300", "1,200千円|1,300千円", "5%|10%", "-|1300"] {
        let shape = ["取組|R6|R7".to_owned(), format!("{}|{amounts}", name(&before))];
        let shape: Vec<&str> = shape.iter().map(String::as_str).collect();
        let back = taken(&Book { sheets: vec![sheet("金額", &rows(&shape))] }, Some(&before));
        assert!(back.plan.is_none(), "{amounts}");
        assert!(told(&back).contains("を空にすることになるので"), "{amounts}: {}", told(&back));
    }
}

/// Merged cells as a spreadsheet names them: B1:C1.
fn span(name: &str) -> Span {
    let cell = |name: &str| (usize::from(name.as_bytes()[1] - b'1'), usize::from(name.as_bytes()[0] - b'A'));
    let (from, to) = name.split_once(':').unwrap();
    let (from, to) = (cell(from), cell(to));
    Span { rows: (from.0, to.0), columns: (from.1, to.1) }
}

#[test]
fn schedules_of_cities_come_to_what_they_say() {
    for (shape, merged, expected, says) in SCHEDULES {
        let mut schedule = sheet("スケジュール", &rows(shape));
        schedule.spans = merged.iter().map(|name| span(name)).collect();
        let mut book = scheduled(schedule);
        put(&mut book.sheets[2], 0, 4, Cell::text("番号"));
        put(&mut book.sheets[2], 1, 4, Cell::text("1-1"));
        let back = taken(&book, None);
        let told = told(&back);
        assert_eq!(back.plan.as_ref().map(phases).unwrap_or_default(), *expected, "{shape:?}: {told}");
        for text in *says {
            assert!(told.contains(text), "{shape:?}: {text} in {told}");
        }
    }
}

#[test]
fn a_list_in_several_columns_is_one_list() {
    let cases: [(&[&str], &[&str]); 4] = [
        (&["名前|段|担当課|", "a|施策|市民課|税務課"], &["C1:D1"]),
        (&["名前|段|担当課1|担当課2", "a|施策|市民課|税務課"], &[]),
        (&["名前|段|担当課①|担当課②", "a|施策|市民課|税務課"], &[]),
        (&["名前|段|担当課", "a|施策|市民課　税務課"], &[]),
    ];
    for (shape, merged) in cases {
        let mut book = scheduled(sheet("メモ", &rows(&["控え"])));
        let mut initiatives = sheet("取組", &rows(shape));
        put(&mut initiatives, 0, 5, Cell::text("出どころのページ"));
        put(&mut initiatives, 1, 5, Cell::text("3"));
        // The headings once more, as on the next page.
        initiatives.rows.push(initiatives.rows[0].clone());
        initiatives.spans = merged.iter().map(|name| span(name)).collect();
        book.sheets[2] = initiatives;
        let back = taken(&book, None);
        let told = told(&back);
        let plan = back.plan.unwrap_or_else(|| panic!("{shape:?}: {told}"));
        assert_eq!(
            plan["initiatives"][0]["departments"],
            serde_json::json!(["市民課", "税務課"]),
            "{shape:?}"
        );
        assert_eq!(plan["initiatives"].as_array().unwrap().len(), 1, "{shape:?}: {told}");
    }
}

/// A file of `tests/found/import`, under the name by which it is known.
fn found(file: &str, name: &str) -> Import {
    let bytes = std::fs::read(crate::fixtures::path("tests/found/import").join(file)).unwrap();
    let before = crate::fixtures::text("tests/found/import/02-plan-before.json");
    let before: Value = serde_json::from_str(&before).unwrap();
    match open(name, &bytes, &mut |_, _| ControlFlow::Continue(())) {
        Ok(book) => taken(&book, Some(&before)),
        Err(fault) => Import { plan: None, diagnostics: vec![fault] },
    }
}

/// What a file comes to: whether a plan, what that holds, and what is said, in its first line.
const CASES: &[(&str, bool, &[&str], &[&str])] = &[
    ("02-population-erases-roadmap.csv", false, &[], &["計画として読めるシートがありません"]),
    ("02-single-sheet-erases-measures.csv", true, &["新しい施策"], &["「予定」が 1件から0件 に減ります"]),
    (
        "04-grid-ikou.xlsx",
        true,
        &["全課へ\",\"kinds\":[\"expand\"],\"start\":2026,\"end_basis\":\"open\""],
        &[],
    ),
    ("04-grid-span-heading.xlsx", true, &["開始\",\"kinds\":[\"operate\"],\"start\":2025,\"end\":2026"], &[]),
    ("10-duplicate-column.xlsx", false, &[], &["D1：「番号」は、A1の「No.」と同じ内容"]),
    ("11-same-names.xlsx", false, &[], &["「取組」シートの2行目、「取組」シートの3行目"]),
    ("12-many-remarks.xlsx", true, &[], &["「取組」シートの6列（E1ほか）"]),
    ("17-fault-after-1000-remarks.xlsx", false, &[], &["直すところ", "「予定」シートのC2：「来年度」"]),
    ("05-number-formats.xlsx", true, &["\"第2号\"", "\"number\":5,\"printed\":\"5%\"", "1,234件"], &[]),
    ("06-month-as-number.xlsx", false, &[], &["「2024.1」は、1月か10月か分かりません"]),
    ("07-fills-only.xlsx", true, &[], &["「年度別」シートの2列（B2ほか）：色だけのセル"]),
    ("07-shape-arrow.xlsx", true, &[], &["「年度別」シートのB2：図形の「仕組みの検討・導入」"]),
    (
        "08-struck-through.xlsx",
        true,
        &["\"スマートフォンで予約します。\""],
        &["取り消し線の「電話で予約します。」「old」"],
    ),
    ("09-month-format.xlsx", true, &["\"start\":\"2024-06\",\"end\":\"2024-09\""], &[]),
    ("13-gaiji.csv", true, &["外字の入った名前です。"], &["外字（このパソコンだけの文字）"]),
    ("28-about.xlsx", true, &["\"end\":\"2024-10\""], &["「令和6年度頃」の「頃」は計画に入れられない"]),
    ("30-levels-as-columns.csv", false, &[], &["段が列になっています（政策名、施策名、事務事業名）"]),
    ("31-iso-2022-jp.csv", true, &["マイ"], &[]),
    ("27-roadmap-missing.xlsx", false, &[], &["「ロードマップの示し方」が書かれていません"]),
];

#[test]
fn what_was_found_in_real_use_comes_to_what_is_right() {
    for (file, is_plan, holds, says) in CASES {
        // Some files are known by their name alone.
        let name = if ["13-gaiji.csv", "31-iso-2022-jp.csv"].contains(file) { "用語.csv" } else { file };
        let back = found(file, name);
        let told = told(&back);
        assert_eq!(back.plan.is_some(), *is_plan, "{file}: {told}");
        let plan = back.plan.unwrap_or_default().to_string();
        for text in *holds {
            assert!(plan.contains(text), "{file}: {text} in {plan}");
        }
        for text in says.iter().filter(|text| **text != "直すところ") {
            assert!(told.contains(text), "{file}: {text} in {told}");
        }
        let remarks: Vec<bool> = back.diagnostics.iter().map(|finding| !finding.is_error()).collect();
        assert!(remarks.is_sorted(), "{file}: faults first: {told}");
    }
}

/// The same files as another program writes them in its two other forms, and what is said otherwise in them.
#[test]
fn what_eyes_see_is_seen_in_every_form_of_a_workbook() {
    const SHOWN: [&str; 5] = [
        "05-number-formats.xlsx",
        "07-fills-only.xlsx",
        "07-shape-arrow.xlsx",
        "08-struck-through.xlsx",
        "09-month-format.xlsx",
    ];
    // An old workbook does not say where shapes are and what stands in them, nor which of some words are struck out.
    const OTHERWISE: [(&str, &[&str], &[&str]); 2] = [
        ("07-shape-arrow.xls", &[], &["図形（矢印や線、画像）は読めません"]),
        (
            "08-struck-through.xls",
            &["電話で予約します。スマートフォンで予約します。"],
            &["文字の一部に取り消し線があります", "取り消し線の「old」「施策」"],
        ),
    ];
    for (file, is_plan, holds, says) in CASES.iter().filter(|(file, ..)| SHOWN.contains(file)) {
        for form in ["ods", "xls"] {
            let file = file.replace("xlsx", form);
            let otherwise = OTHERWISE.iter().find(|(of, ..)| *of == file);
            let (holds, says) = otherwise.map_or((holds, says), |(_, holds, says)| (holds, says));
            let back = found(&file, &file);
            let told = told(&back);
            assert_eq!(back.plan.is_some(), *is_plan, "{file}: {told}");
            let plan = back.plan.unwrap_or_default().to_string();
            for text in *holds {
                assert!(plan.contains(text), "{file}: {text} in {plan}");
            }
            for text in *says {
                assert!(told.contains(text), "{file}: {text} in {told}");
            }
        }
    }
}

/// Hours of a day, rules by which cells change their look, comments: none of them goes into a plan, all are told.
#[test]
fn what_no_plan_has_a_place_for_is_told_in_every_form_of_a_workbook() {
    let says = ["13:30」を 2024年6月12日 と読みました", "条件付き書式があります", "は計画に入れません"];
    for form in ["xlsx", "ods", "xls"] {
        let file = format!("40-hours-rules-comments.{form}");
        let back = found(&file, &file);
        let told = told(&back);
        assert!(back.plan.is_some_and(|plan| plan.to_string().contains("2024-09-20")), "{file}: {told}");
        for text in says {
            assert!(told.contains(text), "{file}: {text} in {told}");
        }
        assert_eq!(told.contains("担当に確かめる"), form != "xls", "{file}: {told}");
    }
}

/// Files that are no workbook that can be read, and what is said about each.
#[test]
fn a_file_that_cannot_be_read_says_what_it_is_and_what_to_do() {
    let archive = |names: &[&str]| {
        let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for name in names {
            out.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        }
        out.finish().unwrap().into_inner()
    };
    let link = br#"{"url":"https://docs.google.com/spreadsheets/d/x","doc_id":"x"}"#;
    let cases: [(Vec<u8>, &str, &str); 8] = [
        (archive(&["xl/workbook.bin"]), "unsupported-format", "xlsb"),
        (archive(&["Index/Document.iwa"]), "unsupported-format", "Numbers"),
        (archive(&["word/document.xml"]), "not-a-workbook", "Word"),
        (link.to_vec(), "link-file", "Google スプレッドシート"),
        (b"[InternetShortcut]\r\nURL=https://example.lg.jp/".to_vec(), "link-file", "url"),
        (
            b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".to_vec(),
            "unsupported-format",
            "2003",
        ),
        (b"ID;PWXL;N;E\r\nC;Y1;X1;K1".to_vec(), "unsupported-format", "SYLK"),
        ([&[0x09, 0x04, 6, 0][..], &[0; 40]].concat(), "unsupported-format", "Excel 4.0"),
    ];
    for (bytes, code, kind) in cases {
        let fault = open("計画.xlsx", &bytes, &mut |_, _| ControlFlow::Continue(())).unwrap_err();
        assert_eq!(fault.code.as_str(), code, "{kind}");
        let said = fault.line(Language::Ja);
        assert!(said.contains(kind) && said.contains("ください"), "{said}");
    }
    // A sheet of CSV that is called xlsx is one of CSV.
    let csv = "用語,説明\r\nAI,人工知能です。\r\n".as_bytes();
    let book = open("用語.xlsx", csv, &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!((&*book.sheets[0].name, book.sheets[0].rows.len()), ("用語", 2));
}

#[test]
fn several_offices_in_one_cell_are_several_and_the_name_of_one_stays_whole() {
    let initiatives = |offices: &str| {
        let mut book = scheduled(sheet("控え", &rows(&["|"])));
        book.sheets[2] = sheet("取組", &rows(&["ID|名前|段|担当課|出どころのページ"]));
        let row = ["a", "窓口", "施策", offices, "1"].map(Cell::text).to_vec();
        book.sheets[2].rows.push(Row { hidden: false, cells: row });
        let back = taken(&book, None);
        let told = told(&back);
        let plan = back.plan.unwrap_or_else(|| panic!("{told}"));
        (plan["initiatives"][0]["departments"].clone(), told)
    };
    for text in [
        "市民課・情報政策課",
        "市民課／情報政策課",
        "市民課/情報政策課",
        "市民課、情報政策課",
        "市民課\n情報政策課",
    ] {
        let (departments, told) = initiatives(text);
        assert_eq!(departments, serde_json::json!(["市民課", "情報政策課"]), "{text}");
        let is_told = told.contains("市民課、情報政策課 に分けて読みました");
        assert_eq!(is_told, text.contains(['・', '／', '/']), "{text}: {told}");
    }
    for text in ["こども・若者課", "スポーツ／文化振興課"] {
        assert_eq!(initiatives(text).0, serde_json::json!([text]));
    }
}
