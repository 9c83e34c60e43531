//! The yearly round: what departments get, what they send back, and what becomes of every cell of it.

use crate::fixtures::{EXAMPLE, difference, read, real};
use city_plan::exchange::csv::csv;
use city_plan::exchange::revision::round::{FileDiagnostic, Joined, ReturnedFile, forms, join};
use city_plan::exchange::workbook::{Book, Cell, CellRef, Row, Sheet, open, write_with_explanation};
use city_plan::plan::vocabulary::PartOfYear;
use city_plan::plan::{FiscalYear, Language};
use city_plan::views::progress::Period;
use serde_json::{Value, json};
use std::fmt::Write;
use std::ops::ControlFlow;

const SECOND_HALF: Period = Period { year: FiscalYear(2026), part: PartOfYear::SecondHalf };
const FIRST_HALF: Period = Period { year: FiscalYear(2026), part: PartOfYear::FirstHalf };
/// The columns of answers in words, by their place.
const TEXTS: [usize; 4] = [6, 7, 8, 9];
const STATUS: usize = 3;
const GRADE: usize = 5;

/// The form of one department, as a spreadsheet program has it open.
#[derive(Clone)]
struct Opened {
    department: String,
    explanation: String,
    sheet: Sheet,
}

impl Opened {
    fn row(&self, initiative: &str) -> usize {
        let is_of = |row: &Row| row.cells[0].display_text() == initiative;
        self.sheet.rows.iter().position(is_of).unwrap_or_else(|| panic!("{initiative} is not in the form"))
    }

    fn put(&mut self, row: usize, column: usize, text: &str) {
        self.sheet.rows[row].cells.resize(10, Cell::Empty);
        self.sheet.rows[row].cells[column] = Cell::text(text);
    }

    /// Fills in all rows: a marker of its own in every cell of words, a status and a grade.
    fn fill(&mut self) {
        for row in 1..self.sheet.rows.len() {
            for column in TEXTS {
                self.put(row, column, &format!("{}の印{row}-{column}", self.department));
            }
            self.put(row, STATUS, "実施中");
            self.put(row, GRADE, "B");
        }
    }

    fn bytes(&self, format: &str) -> Vec<u8> {
        let texts = |row: &Row| row.cells.iter().map(Cell::display_text).collect();
        match format {
            "csv" => csv(&self.sheet.rows.iter().map(texts).collect::<Vec<_>>()).into_bytes(),
            _ => {
                let book = Book { sheets: vec![self.sheet.clone()] };
                write_with_explanation(&book, &self.explanation).unwrap()
            }
        }
    }
}

fn opened(plan: &Value, period: Period, department: &str) -> Opened {
    let typed = read(plan).0.unwrap();
    let all = forms(plan, &typed, period);
    let form = all.iter().find(|form| form.department == department).unwrap();
    let book = open("a.xlsx", &form.xlsx().unwrap(), &mut |_, _| ControlFlow::Continue(())).unwrap();
    let (explanation, sheet) = (&book.sheets[0], book.sheets[1].clone());
    let lines =
        explanation.rows.iter().map(|row| row.cells.first().map(Cell::display_text).unwrap_or_default());
    Opened { department: department.to_owned(), explanation: lines.collect::<Vec<_>>().join("\n"), sheet }
}

fn joined(plan: &Value, files: &[(String, Vec<u8>)]) -> Joined {
    let files: Vec<ReturnedFile> = files.iter().map(|(name, bytes)| ReturnedFile { name, bytes }).collect();
    join(plan, &read(plan).0.unwrap(), &files)
}

fn lines(joined: &Joined, language: Language) -> Vec<String> {
    joined.diagnostics.0.iter().map(|found| found.line(language)).collect()
}

fn codes(joined: &Joined) -> Vec<&str> {
    joined.diagnostics.0.iter().map(|found| found.diagnostic.code.as_str()).collect()
}

/// Whether a diagnostic is about a cell of a file: by itself, its row, or its sheet.
fn is_about(found: &FileDiagnostic, file: &str, at: &CellRef) -> bool {
    let whole = ["unread-rows", "unknown-sheet", "other-plan"].contains(&found.diagnostic.code.as_str());
    let is_file = found.diagnostic.explanation.cells.is_empty();
    found.file == file
        && (is_file
            || found.diagnostic.explanation.cells.iter().any(|place| {
                place.sheet == at.sheet
                    && (whole || place.row == at.row && (place.column == at.column || place.column.is_none()))
            }))
}

/// The report on an initiative by its name.
fn report<'p>(plan: &'p Value, period: Period, name: &str) -> Option<&'p Value> {
    let of = plan["initiatives"].as_array().unwrap().iter().find(|one| one["name"]["ja"] == name)?;
    plan["progress"]["reports"].as_array().unwrap().iter().find(|report| {
        report["initiative"] == of["id"]
            && report["fiscal_year"] == period.year.0
            && report["part"].as_str().unwrap_or("year") == period.part.as_str()
    })
}

/// The cells of a form that are neither in the plan nor in a diagnostic.
fn lost(joined: &Joined, file: &str, form: &Opened, sheet: &str) -> Vec<String> {
    let plan = joined.plan.clone().unwrap_or_default();
    let (text, said) = (plan.to_string(), lines(joined, Language::Ja).join("\n"));
    let mut lost = Vec::new();
    for (at, row) in form.sheet.rows.iter().enumerate().skip(1) {
        let name = row.cells.first().map(Cell::display_text).unwrap_or_default();
        for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = CellRef { sheet: sheet.into(), row: Some(at), column: Some(column) };
            let found = joined.diagnostics.0.iter().any(|found| is_about(found, file, &place));
            let shown = cell.display_text();
            let is_kept = if TEXTS.contains(&column) || column > 9 {
                text.contains(&shown) || said.contains(&shown)
            } else {
                let report =
                    plan["initiatives"].is_array().then(|| report(&plan, SECOND_HALF, &name)).flatten();
                let value = |field: &str| report.map(|report| report[field].clone()).unwrap_or_default();
                match column {
                    STATUS => value("status") == "running",
                    GRADE => value("grade") == "grade-b",
                    _ => report.is_some(),
                }
            };
            if !is_kept && !found {
                lost.push(format!("{file} {}: {shown}", place.cell()));
            }
        }
    }
    lost
}

/// The sheet of a form in a file: that of CSV is called as the file is.
fn sheet_name(format: &str, department: &str) -> String {
    if format == "csv" { department.to_owned() } else { "進捗".to_owned() }
}

/// Three departments, of which two share an initiative: they differ on two cells of it, agree on one, and one of them
/// says what the other does not. A row of the third is gone.
fn three(plan: &Value) -> Vec<Opened> {
    let mut all: Vec<Opened> =
        ["市民課", "情報政策課", "市民協働課"].map(|name| opened(plan, SECOND_HALF, name)).into();
    all.iter_mut().for_each(Opened::fill);
    let shared = "書かない窓口";
    let next = "どちらの課も同じ印";
    for form in &mut all[..2] {
        let row = form.row(shared);
        form.put(row, 8, next);
    }
    let row = all[1].row(shared);
    all[1].put(row, 9, "");
    let gone = all[2].row("デジタル相談員の配置");
    all[2].sheet.rows.remove(gone);
    all
}

#[test]
fn three_workbooks_with_two_conflicts_and_a_missing_row_lose_no_cell() {
    let plan = real(EXAMPLE);
    let all = three(&plan);
    for format in ["xlsx", "csv"] {
        let files: Vec<(String, Vec<u8>)> =
            all.iter().map(|form| (format!("{}.{format}", form.department), form.bytes(format))).collect();
        let joined = joined(&plan, &files);
        for form in &all {
            let (file, sheet) =
                (format!("{}.{format}", form.department), sheet_name(format, &form.department));
            assert_eq!(lost(&joined, &file, form, &sheet), [""; 0], "{:#?}", lines(&joined, Language::Ja));
        }
        let count = |code: &str| codes(&joined).iter().filter(|known| **known == code).count();
        assert_eq!((count("conflicting-answers"), count("missing-row")), (2, 1), "{format}");
        // Nine departments sent nothing.
        assert_eq!((count("missing-book"), joined.diagnostics.open()), (9, 12), "{format}");
        let report = |name: &str| report(joined.plan.as_ref().unwrap(), SECOND_HALF, name);
        let shared = report("書かない窓口").unwrap();
        assert_eq!(shared["next"], "どちらの課も同じ印");
        assert_eq!(
            (&shared["result"], &shared["done"]),
            (&Value::Null, &Value::Null),
            "none of two is taken"
        );
        let row = all[0].row("書かない窓口");
        assert_eq!(shared["reason"], format!("市民課の印{row}-9"), "one of them says it");
        assert_eq!(report("デジタル相談員の配置"), None);
        assert_eq!(joined.reports, 8);
        if format == "xlsx" {
            let both = [Language::Ja, Language::En].map(|language| lines(&joined, language).join("\n"));
            assert_eq!(difference("tests/round/conflicts.txt", &(both.join("\n\n") + "\n")), None);
        }
        let (_, problems) = read(joined.plan.as_ref().unwrap());
        assert_eq!(problems, []);
    }
}

#[test]
fn what_departments_send_back_unchanged_changes_nothing() {
    let plan = real(EXAMPLE);
    let typed = read(&plan).0.unwrap();
    for period in [FIRST_HALF, Period { part: PartOfYear::Whole, ..FIRST_HALF }] {
        let all = forms(&plan, &typed, period);
        let own = |form: &city_plan::exchange::revision::round::Form| {
            (form.department.clone() + ".xlsx", form.xlsx().unwrap())
        };
        let joined = joined(&plan, &all.iter().map(own).collect::<Vec<_>>());
        assert_eq!((joined.plan.as_ref(), joined.reports), (Some(&plan), 0));
        let expected = if period == FIRST_HALF { 0 } else { 18 };
        assert_eq!(codes(&joined), vec!["empty-row"; expected]);
    }
}

#[test]
fn a_department_that_corrects_the_plan_is_heard_and_the_old_value_is_told() {
    let plan = real(EXAMPLE);
    let (mut first, second) = (opened(&plan, FIRST_HALF, "市民課"), opened(&plan, FIRST_HALF, "情報政策課"));
    let row = first.row("書かない窓口");
    let old = first.sheet.at(row, 6).display_text();
    first.put(row, 6, "機器の半分がそろった");
    first.put(row, 8, "");
    let row = first.row("オンライン申請の拡大");
    first.put(row, 8, "");
    let files = [&first, &second].map(|form| (format!("{}.xlsx", form.department), form.bytes("xlsx")));
    let joined = joined(&plan, &files);
    let report = |name: &str| report(joined.plan.as_ref().unwrap(), FIRST_HALF, name).unwrap().clone();
    assert_eq!(report("書かない窓口")["result"], "機器の半分がそろった");
    // The other department left the cell as it was; that is no second answer.
    let told: Vec<String> = lines(&joined, Language::Ja);
    let is_told = |code: &str, part: &str| told.iter().any(|line| line.contains(code) && line.contains(part));
    assert!(
        is_told("replaced-value", &old) && is_told("replaced-value", "ほかの言語の文も外しました"),
        "{told:#?}"
    );
    // An empty cell takes nothing away.
    let kept = report("オンライン申請の拡大")["next"]["ja"].as_str().unwrap().to_owned();
    assert!(is_told("kept-value", &kept), "{told:#?}");
    assert!(!codes(&joined).contains(&"conflicting-answers"));
}

/// Does something to a form, and says which codes come of it besides those of what is missing.
type Fault = (&'static str, fn(&mut Opened), &'static [&'static str]);

#[test]
fn every_fault_is_named_and_loses_no_cell() {
    let plan = real(EXAMPLE);
    let faults: [Fault; 13] = [
        ("nothing", |_| {}, &[]),
        (
            "a heading of an answer was renamed",
            |form| form.put(0, 6, "成果のまとめ"),
            &["unknown-column", "unused-cell", "unused-cell", "unused-cell", "unused-cell"],
        ),
        (
            "a heading that every row needs was renamed",
            |form| form.put(0, 1, "いつ"),
            &["missing-column", "unknown-column", "unread-rows"],
        ),
        (
            "all headings were renamed",
            |form| (0..10).for_each(|at| form.put(0, at, &format!("列{at}"))),
            &["missing-headings", "unread-rows"],
        ),
        ("the sheet was renamed", |form| form.sheet.name = "Sheet1".into(), &[]),
        ("a status of no kind", |form| form.put(1, STATUS, "いい感じ"), &["unknown-word"]),
        ("a grade of no kind", |form| form.put(1, GRADE, "特A"), &["unknown-name"]),
        (
            "a row of no initiative",
            |form| form.put(1, 0, "オンライン申請の拡大化計画"),
            &["missing-row", "unknown-name"],
        ),
        ("a row without an initiative", |form| form.put(1, 0, ""), &["missing-row", "unused-row"]),
        ("a year of no kind", |form| form.put(1, 1, "来年"), &["bad-year", "missing-row", "unused-row"]),
        ("another period", |form| form.put(1, 2, "上半期"), &["missing-row", "other-period"]),
        (
            "a row twice, with another answer",
            |form| {
                let mut row = form.sheet.rows[1].clone();
                row.cells[6] = Cell::text("別の印");
                form.sheet.rows.push(row);
            },
            &["conflicting-answers"],
        ),
        (
            "a column and a row of somebody's own",
            |form| {
                form.sheet.rows[0].cells.push(Cell::text("メモ"));
                form.sheet.rows[2].cells.push(Cell::text("来週きく"));
                form.sheet
                    .rows
                    .push(Row {
                        hidden: false, cells: vec![Cell::text("※ 見出しは変えていません")]
                    });
            },
            &["note-row", "unknown-column", "unused-cell"],
        ),
    ];
    for (name, fault, expected) in faults {
        for format in ["xlsx", "csv"] {
            let mut form = opened(&plan, SECOND_HALF, "市民課");
            form.fill();
            fault(&mut form);
            let file = format!("市民課.{format}");
            let joined = joined(&plan, &[(file.clone(), form.bytes(format))]);
            let sheet = if format == "csv" { "市民課".to_owned() } else { form.sheet.name.to_string() };
            assert_eq!(
                lost(&joined, &file, &form, &sheet),
                [""; 0],
                "{name}: {:#?}",
                lines(&joined, Language::Ja)
            );
            let mut found = codes(&joined);
            found.retain(|code| *code != "missing-book" && *code != "replaced-value");
            found.sort_unstable();
            // Of a sheet of CSV nothing but its headings says what it is.
            let is_unknown = format == "csv" && expected.contains(&"missing-headings");
            let expected = if is_unknown { &["missing-sheet", "unknown-sheet"] } else { expected };
            assert_eq!(found, expected, "{name}, {format}: {:#?}", lines(&joined, Language::Ja));
        }
    }
}

#[test]
fn files_that_are_no_forms_of_this_plan_are_named_and_the_others_are_joined() {
    let plan = real(EXAMPLE);
    let mut form = opened(&plan, SECOND_HALF, "市民課");
    form.fill();
    let (sound, mut other) = (form.bytes("xlsx"), form.clone());
    other.explanation = other.explanation.replace("計画のID：", "計画のID：other-");
    let half = sound[..sound.len() / 2].to_vec();
    let mut sheetless = form.clone();
    sheetless.sheet.rows.truncate(1);
    let own = json!({ "a": 1 }).to_string().into_bytes();
    for (name, bytes, code) in [
        ("other.xlsx", other.bytes("xlsx"), "other-plan"),
        ("half.xlsx", half, "damaged"),
        ("empty.csv", Vec::new(), "empty-file"),
        ("picture.png", b"\x89PNG\r\n".to_vec(), "not-a-workbook"),
        ("plan.json", own, "json-file"),
        ("none.csv", "名前,値段\nりんご,100\n".into(), "missing-sheet"),
        ("headings.xlsx", sheetless.bytes("xlsx"), "unread-rows"),
    ] {
        let files = [(name.to_owned(), bytes.clone()), ("市民課.xlsx".to_owned(), sound.clone())];
        let both = joined(&plan, &files);
        let named = both
            .diagnostics
            .0
            .iter()
            .any(|found| found.file == name && found.diagnostic.code.as_str() == code);
        assert!(named, "{name}: {:#?}", lines(&both, Language::En));
        assert_eq!(both.reports, 4, "{name}");
        let alone = joined(&plan, &files[..1]);
        assert_eq!((alone.plan, alone.reports), (None, 0), "{name}");
    }
}

#[test]
fn damage_anywhere_in_a_file_never_panics() {
    let plan = real(EXAMPLE);
    let mut form = opened(&plan, SECOND_HALF, "市民協働課");
    form.fill();
    for format in ["xlsx", "csv"] {
        let bytes = form.bytes(format);
        let step = (bytes.len() / crate::fixtures::amount(60, 2_000)).max(1);
        for at in (0..bytes.len()).step_by(step) {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x55;
            let joined = joined(&plan, &[(format!("市民協働課.{format}"), damaged)]);
            assert!(joined.plan.is_some() || !joined.diagnostics.0.is_empty(), "{format} {at}");
        }
    }
}

#[test]
fn each_department_gets_what_it_leads_and_where_it_helps_and_nothing_is_left_out() {
    let mut plan = real(EXAMPLE);
    // The department of a goal is that of what is below it, where that has none; one initiative has none at all.
    let initiatives = plan["initiatives"].as_array_mut().unwrap();
    let at = |id: &str, all: &[Value]| all.iter().position(|one| one["id"] == id).unwrap();
    let (goal, below) = (at("goal-foundation", initiatives), at("open-data", initiatives));
    initiatives[goal]["departments"] = json!(["総合政策課"]);
    initiatives[below].as_object_mut().unwrap().remove("departments");
    let alone = at("cashless-payment", initiatives);
    initiatives[alone].as_object_mut().unwrap().remove("departments");
    let typed = read(&plan).0.unwrap();
    let mut table = String::new();
    for form in forms(&plan, &typed, SECOND_HALF) {
        let rows = form
            .csv()
            .lines()
            .skip(1)
            .map(|line| line.split(',').next().unwrap().to_owned())
            .collect::<Vec<_>>();
        assert_eq!(rows.len(), form.count);
        writeln!(table, "{}: {}", form.department, rows.join("、")).unwrap();
    }
    assert_eq!(difference("tests/round/shares.txt", &table), None);
}
