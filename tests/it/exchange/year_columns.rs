//! Figures and money with a column for each fiscal year, as cities keep them: read, written, joined with lists.

use city_plan::exchange::workbook::book::Span;
use city_plan::exchange::workbook::{Book, Cell, Import, Row, Sheet, export, import, open, template, write};
use city_plan::plan::language::Language;
use serde_json::{Value, json};
use std::ops::ControlFlow;

/// A sheet of the editors' own hand: cells parted by `|`; `#` before a number, and what it shows after a colon.
fn sheet(name: &str, rows: &[&str]) -> Sheet {
    let cell = |text: &str| match text.strip_prefix('#') {
        Some(number) => {
            let (number, shown) = number.split_once(':').unwrap_or((number, ""));
            let number = Cell::Number(number.parse().unwrap());
            if shown.is_empty() { number } else { Cell::displayed_as(number, shown) }
        }
        None => Cell::text(text),
    };
    let row = |row: &&str| Row { hidden: false, cells: row.split('|').map(cell).collect() };
    Sheet { name: name.into(), rows: rows.iter().map(row).collect(), ..Sheet::default() }
}

/// A workbook with two initiatives and two figures.
fn book(more: Vec<Sheet>) -> Book {
    let plan = [
        "ID|mihon",
        "題名|計画",
        "市の名前|みほん市",
        "計画の状態|案",
        "期間の種類|期間なし",
        "ロードマップの示し方|表や文",
    ];
    let mut sheets = vec![
        sheet("計画", &plan),
        sheet("段", &["ID|名前", "measure|施策"]),
        sheet("取組", &["ID|名前|段|出どころのページ", "a|窓口の予約|施策|1", "b|書かない窓口|施策|2"]),
        sheet("数字", &["ID|名前|単位|出どころのページ", "rate|予約の割合|%|3", "time|待つ時間|分|3"]),
    ];
    sheets.extend(more);
    Book { sheets }
}

fn taken(book: &Book, before: Option<&Value>) -> Import {
    import(book, before, &mut |_, _| ControlFlow::Continue(()))
}

/// Through the bytes of a real file.
fn saved(book: &Book) -> Book {
    open("plan.xlsx", &write(book).unwrap(), &mut |_, _| ControlFlow::Continue(())).unwrap()
}

/// All messages in both languages, a line each.
fn told(import: &Import) -> String {
    let line = |language| {
        move |found: &city_plan::format::diagnostic::Diagnostic| format!("{}\n", found.line(language))
    };
    let ja = import.diagnostics.iter().map(line(Language::Ja));
    ja.chain(import.diagnostics.iter().map(line(Language::En))).collect()
}

/// The plan of a workbook about which nothing is said.
fn plan(book: &Book) -> Value {
    let back = taken(book, None);
    let told = told(&back);
    assert_eq!(told, "");
    back.plan.unwrap_or_else(|| panic!("{told}"))
}

/// A budget in a line: initiative, year, planned, settled, unit, funds.
fn budgets(plan: &Value) -> Vec<String> {
    let fields = ["initiative", "fiscal_year", "planned", "settled", "unit", "funds"];
    let line = |budget: &Value| fields.map(|field| shown(&budget[field])).join(" ");
    plan["progress"]["budgets"].as_array().into_iter().flatten().map(line).collect()
}

/// A value in a line: date, number, as printed, kind, series.
fn values(plan: &Value, figure: usize) -> Vec<String> {
    let fields = ["date", "number", "printed", "kind", "series"];
    let line = |value: &Value| fields.map(|field| shown(&value[field])).join(" ");
    plan["indicators"][figure]["values"].as_array().into_iter().flatten().map(line).collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

fn real(name: &str) -> Value {
    serde_json::from_str(&crate::fixtures::text(&format!("plans/{name}.json"))).unwrap()
}

fn texts(sheet: &Sheet) -> Vec<String> {
    let line = |row: &Row| row.cells.iter().map(Cell::display_text).collect::<Vec<_>>().join("|");
    sheet.rows.iter().map(line).collect()
}

fn of<'b>(book: &'b Book, name: &str) -> &'b Sheet {
    book.sheets.iter().find(|sheet| &*sheet.name == name).unwrap_or_else(|| panic!("{name}"))
}

#[test]
fn money_with_years_as_columns_is_a_budget_for_each_year() {
    let expected = ["a 2025 500 480 万円 -", "a 2026 300 - 万円 -", "- 2026 9000 - 万円 国庫補助金"];
    let shapes: [&[&str]; 4] = [
        &[
            "取組|単位|財源|出どころのページ|令和7年度 予算額|令和7年度 決算額|令和8年度 予算額",
            "窓口の予約|万円||3|#500|#480|#300",
            "|万円|国庫補助金|3|||#9000:9,000",
        ],
        &[
            "Initiative|Budget (2025)|Settled account (FY2025)|FY2026 budget|Unit|Funds|Source: page",
            "a|#500|#480|#300|万円||3",
            "|||#9000|万円|国庫補助金|3",
        ],
        &[
            "市の予算（令和8年度）",
            "取組|単位|財源|出どころのページ|R7年度予算|7年度決算|8年度予算",
            "窓口の予約|万円||3|#500|#480|#300",
            "|万円|国庫補助金|3|||#9000",
        ],
        &[
            "取組|単位|財源|出どころのページ|令和7年度||令和8年度|",
            "||||予算額|決算額|予算額|決算額",
            "窓口の予約|万円||3|#500|#480|#300|",
            "|万円|国庫補助金|3|||#9000|",
        ],
    ];
    for (nth, shape) in shapes.iter().enumerate() {
        let name = if nth == 1 { "Budgets" } else { "予算" };
        let mut money = sheet(name, shape);
        if nth == 3 {
            money.spans = vec![
                Span { rows: (0, 0), columns: (4, 5) },
                Span { rows: (0, 0), columns: (6, 7) },
                Span { rows: (0, 1), columns: (0, 0) },
            ];
        }
        let back = taken(&book(vec![money]), None);
        let told = told(&back);
        // The title above the headings alone is told.
        assert_eq!(told.lines().count(), if nth == 2 { 2 } else { 0 }, "{nth}: {told}");
        assert_eq!(budgets(&back.plan.unwrap_or_else(|| panic!("{told}"))), expected, "{nth}");
    }
}

#[test]
fn figures_with_years_as_columns_are_a_value_for_each_cell_as_it_is_shown() {
    let figures = sheet(
        "数値",
        &[
            "数字|何の値か|令和5年度 基準|令和7年度 見込み|令和7年度 実績|令和10年度 目標",
            "予約の割合||#10:10%|#20|#24.5:24.5%|30%",
            "待つ時間|本庁|#52|||20分",
            "time|支所|#1240:1,240|||",
        ],
    );
    let plan = plan(&book(vec![figures]));
    assert_eq!(
        values(&plan, 0),
        ["2023 10 10% baseline -", "2025 20 20 expected -", "2025 24.5 24.5% - -", "2028 30 30% target -"]
    );
    assert_eq!(
        values(&plan, 1),
        ["2023 52 52 baseline 本庁", "2028 20 20分 target 本庁", "2023 1240 1,240 baseline 支所"]
    );
    let english = sheet(
        "Figures by year",
        &["Figure|Series|FY2023 baseline|FY2025 actual|FY2026|FY2028 target", "rate||#10|#24|#26|#30"],
    );
    let plan = self::plan(&book(vec![english]));
    assert_eq!(
        values(&plan, 0),
        ["2023 10 10 baseline -", "2025 24 24 - -", "2026 26 26 - -", "2028 30 30 target -"]
    );
}

#[test]
fn the_invented_plan_is_written_with_years_as_columns_and_the_rest_in_the_list() {
    let plan = real("example");
    let book = export(&plan, None);
    let figures = texts(of(&book, "数値"));
    assert_eq!(figures[0], "数字|令和5年度 基準|令和6年度 実績|令和7年度 実績|令和10年度 目標");
    assert_eq!(figures.len(), 9, "a row for each figure: {figures:#?}");
    assert_eq!(figures[1], "スマートフォンでできる手続|12|28|46|60");
    assert_eq!(figures[4], "窓口で待つ時間（引っ越し、平均）|52分|47分|38分|20分");
    let list: Vec<String> = texts(of(&book, "数字の値"));
    assert_eq!(list.len(), 4, "two months and one target with a remark: {list:#?}");
    let money = texts(of(&book, "予算"));
    let years = "|令和6年度 予算額|令和6年度 決算額|令和7年度 予算額|令和7年度 決算額|令和8年度 予算額|令和8年度 決算額";
    assert!(money[0].starts_with("取組|") && money[0].ends_with(years), "{money:#?}");
    assert!(money[1].ends_with("|450|431||||"), "{money:#?}");
    // Numbers stay numbers in the file, whatever they show.
    let again = saved(&book);
    let is_number = |cell: &Cell| match cell {
        Cell::Number(_) => true,
        Cell::Displayed(shown) => matches!(shown.value, Cell::Number(_)),
        _ => false,
    };
    for row in &of(&again, "数値").rows[1..] {
        assert!(row.cells[1..].iter().all(|cell| cell.is_empty() || is_number(cell)), "{row:?}");
    }
    let back = taken(&again, None);
    assert_eq!((told(&back).as_str(), back.plan), ("", Some(plan)));
}

#[test]
fn values_come_back_in_their_order_or_stay_in_the_list() {
    let value = |date: Value, number: i32, more: Value| {
        let mut value = json!({ "date": date, "number": number, "printed": number.to_string() });
        for (field, inner) in more.as_object().unwrap() {
            value[field] = inner.clone();
        }
        value
    };
    let target = || json!({ "kind": "target" });
    let cases = [
        // In time, with a month between.
        (
            vec![
                value(json!(2024), 1, json!({})),
                value(json!("2025-05"), 2, json!({})),
                value(json!(2026), 3, target()),
            ],
            true,
        ),
        // Against time.
        (vec![value(json!(2026), 3, target()), value(json!(2024), 1, json!({}))], false),
        // Series by series, and year by year.
        (
            vec![
                value(json!(2024), 1, json!({ "series": "甲" })),
                value(json!(2025), 2, json!({ "series": "甲" })),
                value(json!(2024), 3, json!({ "series": "乙" })),
            ],
            true,
        ),
        (
            vec![
                value(json!(2024), 1, json!({ "series": "甲" })),
                value(json!(2024), 2, json!({ "series": "乙" })),
                value(json!(2025), 3, json!({ "series": "甲" })),
            ],
            false,
        ),
        // Twice the same year: only a list can say so.
        (vec![value(json!(2024), 1, json!({})), value(json!(2024), 2, json!({}))], false),
        // A kind that is written out, a remark, other words.
        (vec![value(json!(2024), 1, json!({ "kind": "actual" }))], false),
        (vec![value(json!(2024), 1, json!({ "remark": "およそ" }))], false),
        (vec![value(json!(2024), 1, json!({ "printed": "約1人" }))], false),
        (vec![value(json!(2024), 1, json!({ "printed": "1人" }))], true),
        (vec![value(json!(2024), 1, json!({ "number": 1.5, "printed": "1.50" }))], true),
    ];
    for (values, is_by_year) in cases {
        let mut plan = plan(&book(vec![]));
        plan["indicators"] = json!([{ "id": "people", "name": "人数", "unit": "人", "values": values, "source": { "page": "3" } }]);
        let book = saved(&export(&plan, None));
        assert_eq!(
            book.sheets.iter().any(|sheet| &*sheet.name == "数値"),
            is_by_year,
            "{}",
            plan["indicators"]
        );
        let back = taken(&book, None);
        assert_eq!((told(&back).as_str(), back.plan.as_ref()), ("", Some(&plan)));
    }
}

#[test]
fn budgets_come_back_in_their_order_in_rows_or_as_a_list() {
    let budget = |initiative: &str, year: i32, more: Value| {
        let mut budget = json!({ "initiative": initiative, "fiscal_year": year, "unit": "万円", "source": { "page": "3" } });
        for (field, inner) in more.as_object().unwrap() {
            budget[field] = inner.clone();
        }
        budget
    };
    let planned = |number: f64| json!({ "planned": number });
    let cases: [(Vec<Value>, Option<usize>); 5] = [
        (
            vec![budget("a", 2024, json!({ "planned": 1.5 })), budget("a", 2025, json!({ "settled": 2.5 }))],
            Some(1),
        ),
        (
            vec![
                budget("a", 2024, planned(1.5)),
                budget("b", 2024, planned(2.5)),
                budget("a", 2025, planned(3.5)),
            ],
            Some(3),
        ),
        (vec![budget("a", 2025, planned(1.5)), budget("a", 2024, planned(2.5))], Some(2)),
        // Without an amount, and twice the same: only a list can say so.
        (vec![budget("a", 2024, json!({})), budget("a", 2025, planned(2.5))], None),
        (vec![budget("a", 2024, planned(1.5)), budget("a", 2024, planned(2.5))], None),
    ];
    for (budgets, rows) in cases {
        let mut plan = plan(&book(vec![]));
        plan["progress"] = json!({ "budgets": budgets });
        let book = saved(&export(&plan, None));
        let money = texts(of(&book, "予算"));
        let by_year = money[0].contains("予算額|");
        assert_eq!(money[0].contains("令和"), rows.is_some(), "{money:#?} {by_year}");
        assert_eq!(money.len() - 1, rows.unwrap_or(budgets.len()), "{money:#?}");
        let back = taken(&book, None);
        assert_eq!((told(&back).as_str(), back.plan.as_ref()), ("", Some(&plan)));
    }
}

#[test]
fn both_sheets_together_are_the_plan_and_what_both_say_is_there_once() {
    let figures = sheet("数値", &["数字|令和6年度 実績|令和10年度 目標", "予約の割合|#10|#30"]);
    let list = sheet(
        "数字の値",
        &[
            "数字|日付|数|印刷のとおり|種類|備考",
            "予約の割合|2025年10月|#20|20|実績|途中の数です。",
            "予約の割合|令和10年度|#30|30|目標|下げました。",
        ],
    );
    let money = sheet("年度別の予算", &["取組|単位|出どころのページ|令和7年度 予算額", "a|万円|3|#500"]);
    let rows = sheet("予算", &["取組|年度|予算額|単位|出どころのページ", "b|令和7年度|#200|万円|3"]);
    let plan = plan(&book(vec![list, figures, rows, money]));
    assert_eq!(values(&plan, 0), ["2024 10 10 - -", "2025-10 20 20 actual -", "2028 30 30 target -"]);
    assert_eq!(plan["indicators"][0]["values"][2]["remark"], "下げました。");
    assert_eq!(budgets(&plan), ["a 2025 500 - 万円 -", "b 2025 200 - 万円 -"]);
}

#[test]
fn two_amounts_for_one_year_are_named_with_both_cells() {
    let figures = sheet("数値", &["数字|令和6年度 実績|令和10年度 目標", "予約の割合|#10|#30"]);
    let list = sheet("数字の値", &["数字|日付|数|印刷のとおり|種類", "予約の割合|令和10年度|#35|35|目標"]);
    let money = sheet("年度別の予算", &["取組|単位|出どころのページ|令和7年度 予算額", "a|万円|3|#500"]);
    let rows = sheet("予算", &["取組|年度|予算額|単位|出どころのページ", "a|令和7年度|#200|万円|3"]);
    let back = taken(&book(vec![figures, list, money, rows]), None);
    let told = told(&back);
    assert!(back.plan.is_none());
    for said in [
        "「数字の値」シートのC2：「令和10年度 35」は、「数値」シートのC2に書いた同じ年度の内容とちがいます。",
        "「予算」シートのC2：「令和7年度 200」は、「年度別の予算」シートのD2に書いた同じ年度の内容とちがいます。",
        "Keep one of the two.",
    ] {
        assert!(told.contains(said), "{said} in {told}");
    }
}

#[test]
fn a_single_sheet_of_years_takes_the_place_of_its_amounts_and_leaves_the_others() {
    let before = real("example");
    let exported = export(&before, None);
    let mut figures = of(&exported, "数値").clone();
    figures.rows[1].cells[3] = Cell::Number(47.0);
    let back = taken(&Book { sheets: vec![figures] }, Some(&before));
    let mut expected = before.clone();
    expected["indicators"][0]["values"][2]["number"] = json!(47);
    expected["indicators"][0]["values"][2]["printed"] = json!("47");
    assert_eq!(back.plan.as_ref(), Some(&expected), "{}", told(&back));
    // A file of any name is known by its headings.
    let mut file = of(&exported, "数値").clone();
    file.name = "控え".into();
    assert_eq!(taken(&Book { sheets: vec![file] }, Some(&before)).plan.as_ref(), Some(&before));
    let mut file = of(&exported, "予算").clone();
    file.name = "控え".into();
    assert_eq!(taken(&Book { sheets: vec![file] }, Some(&before)).plan.as_ref(), Some(&before));
    // The list alone takes the place of all values, as it always did.
    let list = sheet("数字の値", &["数字|日付|数|印刷のとおり", "fig-datasets|令和8年度|#99|99"]);
    let back = taken(&Book { sheets: vec![list] }, Some(&before));
    let plan = back.plan.as_ref().unwrap_or_else(|| panic!("{}", told(&back)));
    assert_eq!((values(plan, 0), values(plan, 7)), (vec![], vec!["2026 99 99 - -".to_owned()]));
    assert!(told(&back).contains("に減ります"));
    let money =
        sheet("予算", &["取組|単位|出どころのページ|令和9年度 予算額", "counter-without-forms|万円|4|#100"]);
    let back = taken(&Book { sheets: vec![money] }, Some(&before));
    let plan = back.plan.as_ref().unwrap_or_else(|| panic!("{}", told(&back)));
    assert_eq!(budgets(plan), ["counter-without-forms 2027 100 - 万円 -"]);
}

#[test]
fn columns_of_the_editors_stay_beside_the_years() {
    let plan = real("example");
    let mut old = export(&plan, None);
    for name in ["数値", "予算"] {
        let sheet = old.sheets.iter_mut().find(|sheet| &*sheet.name == name).unwrap();
        for (nth, row) in sheet.rows.iter_mut().enumerate() {
            row.cells.push(Cell::text(&if nth == 0 { "確認".to_owned() } else { format!("済{nth}") }));
        }
        sheet.rows[1..].reverse();
    }
    let new = saved(&export(&plan, Some(&old)));
    for name in ["数値", "予算"] {
        let sheet = of(&new, name);
        let last: Vec<String> =
            texts(sheet).iter().map(|row| row.rsplit('|').next().unwrap().to_owned()).collect();
        let expected = (1..sheet.rows.len()).map(|nth| format!("済{nth}"));
        assert_eq!(last, std::iter::once("確認".to_owned()).chain(expected).collect::<Vec<_>>(), "{name}");
    }
    assert_eq!(taken(&new, None).plan, Some(plan));
}

/// The next of numbers that are the same everywhere, below a bound.
fn next(state: &mut u64, bound: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % bound
}

/// A value of a figure in 人, mostly one that fits into a cell.
fn any_value(state: &mut u64) -> Value {
    let number = next(state, 3_000);
    let printed = match next(state, 6) {
        0 => format!("{number}人"),
        1 if number >= 1_000 => format!("{},{:03}", number / 1_000, number % 1_000),
        2 => format!("約{number}人"),
        _ => number.to_string(),
    };
    let year = 2020 + next(state, 5);
    let date = match next(state, 8) {
        0 => json!(format!("{year}-{:02}", 1 + next(state, 12))),
        1 => json!(year.to_string()),
        _ => json!(year),
    };
    let mut value = json!({ "date": date, "number": number, "printed": printed });
    let kinds = ["", "", "target", "baseline", "expected", "actual"];
    let kind = kinds[next(state, 6) as usize];
    if !kind.is_empty() {
        value["kind"] = json!(kind);
    }
    match next(state, 5) {
        0 => value["series"] = json!("本庁"),
        1 => value["series"] = json!({ "ja": "支所", "en": "Branch" }),
        _ => {}
    }
    value
}

fn any_budget(state: &mut u64) -> Value {
    let mut budget =
        json!({ "fiscal_year": 2020 + next(state, 6), "unit": "万円", "source": { "page": "3" } });
    for (field, chance) in [("planned", 9), ("settled", 5)] {
        if next(state, 10) < chance {
            budget[field] = json!(next(state, 9_000) as i64 - 100);
        }
    }
    if next(state, 2) == 0 {
        budget["initiative"] = json!(["a", "b"][next(state, 2) as usize]);
    }
    if next(state, 4) == 0 {
        budget["funds"] = json!({ "ja": "一般財源", "en": "General funds" });
    }
    budget
}

#[test]
fn values_and_budgets_that_nobody_wrote_come_back_in_their_order() {
    let empty = plan(&book(vec![]));
    let (mut in_years, mut in_lists) = (0, 0);
    for number in 0..400 {
        let mut state = number;
        let mut plan = empty.clone();
        plan["fiscal_year_start"] = json!(1 + next(&mut state, 12));
        for figure in [0, 1] {
            let count = 1 + next(&mut state, 5);
            let mut values: Vec<Value> = (0..count).map(|_| any_value(&mut state)).collect();
            if next(&mut state, 3) > 0 {
                values.sort_by_key(|value| value["date"].to_string().replace('"', ""));
            }
            plan["indicators"][figure]["values"] = json!(values);
            plan["indicators"][figure]["unit"] = json!({ "ja": "人", "en": "people" });
        }
        let count = 1 + next(&mut state, 4);
        let budgets: Vec<Value> = (0..count).map(|_| any_budget(&mut state)).collect();
        plan["progress"] = json!({ "budgets": budgets });
        let book = export(&plan, None);
        let names: Vec<&str> = book.sheets.iter().map(|sheet| &*sheet.name).collect();
        in_years += usize::from(names.contains(&"数値"));
        in_lists += usize::from(names.contains(&"数字の値"));
        let book = if number % 8 == 0 { saved(&book) } else { book };
        let back = taken(&book, None);
        let faults: Vec<_> = back.diagnostics.iter().filter(|finding| finding.is_error()).collect();
        assert!(faults.is_empty(), "{number}: {}", told(&back));
        assert_eq!(back.plan.as_ref(), Some(&plan), "{number}");
    }
    assert!(in_years > 100 && in_lists > 100, "{in_years} and {in_lists}");
}

#[test]
fn the_template_has_both_sheets_with_an_example() {
    let book = template();
    assert_eq!(texts(of(&book, "数値"))[1], "予約して来た人の割合|0%|30%");
    assert!(texts(of(&book, "予算"))[0].contains("|令和6年度 予算額|令和6年度 決算額"));
}
