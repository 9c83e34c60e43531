//! A workbook of ten times the size is ten times the work, and not a hundred times.
//!
//! Work is counted in allocations where it makes some. Where it makes none the workbooks are so large that going through
//! all of a sheet for each of its cells would come to no end in a day.

use city_plan::exchange::workbook::book::Span;
use city_plan::exchange::workbook::{Book, Cell, Import, Row, Sheet, import};
use city_plan::plan::language::Language;
use std::ops::ControlFlow;

fn taken(book: &Book) -> Import {
    import(book, None, &mut |_, _| ControlFlow::Continue(()))
}

fn row(cells: &[&str]) -> Row {
    Row { hidden: false, cells: cells.iter().map(|text| Cell::text(text)).collect() }
}

fn sheet(name: &str, rows: Vec<Row>) -> Sheet {
    Sheet { name: name.into(), rows, ..Sheet::default() }
}

/// A workbook of a plan with these sheets beside that of the plan itself.
fn book(sheets: Vec<Sheet>) -> Book {
    let plan = [
        ["ID", "mihon"],
        ["題名", "計画"],
        ["市の名前", "みほん市"],
        ["計画の状態", "案"],
        ["期間の種類", "期間なし"],
        ["ロードマップの示し方", "表や文"],
    ];
    let plan = sheet("計画", plan.iter().map(|cells| row(cells)).collect());
    let levels = sheet("段", vec![row(&["ID", "名前"]), row(&["measure", "施策"])]);
    Book { sheets: [plan, levels].into_iter().chain(sheets).collect() }
}

/// Initiatives of these names, without ids.
fn initiatives(names: impl Iterator<Item = String>) -> Sheet {
    let rows = names.map(|name| row(&[&name, "施策", "1"]));
    sheet("取組", std::iter::once(row(&["名前", "段", "出どころのページ"])).chain(rows).collect())
}

/// Phases of initiatives of these names.
fn phases(names: impl Iterator<Item = String>) -> Sheet {
    let rows = names.map(|name| row(&[&name, "開始", "令和6年度"]));
    sheet("予定", std::iter::once(row(&["取組", "内容", "始まり"])).chain(rows).collect())
}

/// Workbooks of a kind, by how many items they have.
type Kind = (&'static str, fn(usize) -> Book);

const KINDS: [Kind; 7] = [
    ("initiatives of one name", |count| book(vec![initiatives((0..count).map(|_| "窓口".into()))])),
    ("phases of one of many initiatives of one name", |count| {
        book(vec![initiatives((0..count).map(|_| "窓口".into())), phases((0..count).map(|_| "窓口".into()))])
    }),
    ("phases of initiatives that there are not", |count| {
        let initiatives = initiatives((0..count).map(|at| format!("取組{at}")));
        book(vec![initiatives, phases((0..count).map(|at| format!("何か{at}")))])
    }),
    ("columns that nobody knows", |count| {
        let mut initiatives = initiatives(["窓口".to_owned()].into_iter());
        initiatives.rows[0].cells.extend((0..count).map(|at| Cell::text(&format!("メモ{at}"))));
        initiatives.rows[1].cells.extend((0..count).map(|_| Cell::text("あ")));
        book(vec![initiatives])
    }),
    ("columns of one meaning", |count| {
        let mut initiatives = initiatives((0..30).map(|at| format!("取組{at}")));
        initiatives.rows[0].cells.extend((0..count).map(|_| Cell::text("説明")));
        for row in &mut initiatives.rows[1..] {
            row.cells.extend((0..count).map(|_| Cell::text("あ")));
        }
        book(vec![initiatives])
    }),
    ("columns of years", |count| {
        let heading = |at: usize| Cell::text(&format!("{}年{}月", 2000 + at / 12, at % 12 + 1));
        let mut rows = vec![row(&["取組"]), row(&["窓口"])];
        rows[0].cells.extend((0..count).map(heading));
        rows[1].cells.extend((0..count).map(|at| Cell::text(if at == 0 { "開始" } else { "→" })));
        book(vec![initiatives(["窓口".to_owned()].into_iter()), sheet("年度別", rows)])
    }),
    ("sheets that nobody knows", |count| {
        book((0..count).map(|at| sheet(&format!("控え{at}"), vec![row(&["あ"])])).collect())
    }),
];

#[test]
fn a_workbook_of_eight_times_the_size_is_not_much_more_than_eight_times_the_work() {
    const SMALL: usize = 250;
    for (kind, made) in KINDS {
        let work = |count: usize| {
            let book = made(count);
            allocation_counter::measure(|| drop(taken(&book))).count_total
        };
        // What is made once for all workbooks is made before.
        work(1);
        let fixed = work(1);
        let (small, large) = (work(SMALL) - fixed, work(SMALL * 8) - fixed);
        assert!(large < small * 12, "{kind}: {small} allocations, and {large} at eight times as many");
    }
}

#[test]
#[ignore = "slow: run by `cargo xtask test --full`"]
fn merged_cells_without_number_are_looked_up_and_not_gone_through() {
    const ROWS: usize = 60_000;
    let mut years = vec![row(&["取組", "令和6年度", "令和7年度", "令和8年度"])];
    years.extend((0..ROWS).map(|at| row(&[if at == 0 { "窓口" } else { "" }, "", "", "あ"])));
    let mut years = sheet("年度別", years);
    // Each over the other: from its row to the last of all rows that there can be.
    let over = |at: usize, columns| Span { rows: (1 + at % ROWS, 1_048_575), columns };
    years.spans = (0..200_000).map(|at| over(at, (at % 3, at % 3 + 1))).collect();
    let mut list = initiatives((0..ROWS).map(|at| format!("取組{at}")));
    list.spans = (0..200_000).map(|at| over(at, (4, 4))).collect();
    let back = taken(&book(vec![list, years]));
    assert!(!back.diagnostics.is_empty());
}

#[test]
fn merged_cells_that_repeat_more_than_a_workbook_may_hold_are_refused() {
    let mut list = initiatives((0..3_000).map(|at| format!("取組{at}")));
    for (name, cells) in [("a text", "あ".repeat(10_000)), ("a name", "施策".to_owned())] {
        list.rows[1].cells[1] = Cell::text(&cells);
        let end = if name == "a text" { 3_000 } else { 1_048_575 };
        list.spans = vec![Span { rows: (1, end), columns: (1, 1) }];
        let back = taken(&book(vec![list.clone()]));
        let said: Vec<_> =
            back.diagnostics.iter().map(|fault| (fault.code.as_str(), fault.message(Language::Ja))).collect();
        let is_refused = said.iter().any(|(code, _)| *code == "too-large");
        assert_eq!(is_refused, name == "a text", "{name}: {said:?}");
    }
}

#[test]
#[ignore = "slow: run by `cargo xtask test --full`"]
fn rows_of_headings_far_apart_are_found_without_looking_at_what_is_between() {
    // One row is as wide as can be, and there are as many rows as can be.
    let mut rows = vec![row(&["取組", "令和6年度", "令和7年度"])];
    rows[0].cells.resize(16_384, Cell::Empty);
    rows[0].cells[16_383] = Cell::text("備考");
    rows.extend((0..400_000).map(|_| row(&["窓口", "開始"])));
    let back = taken(&book(vec![initiatives(["窓口".to_owned()].into_iter()), sheet("年度別", rows)]));
    assert!(!back.diagnostics.is_empty());
}
