//! The outputs of the yearly round of the invented plan: the same facts in static HTML, in CSV, on the council paper and
//! in StratML.
//!
//! No initiative of the invented plan was stopped, so the test stops one of them.

use crate::fixtures::output::{printed, signs, text};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How a form shows a fact.
enum Sought {
    /// In these words, all of them in one place: the page, a row, an objective.
    Words(&'static [&'static str]),
    /// As rows or measurements that anybody can count: of all, of a goal, of a department.
    Counted(Of, &'static str),
    /// It has no place for it.
    Nowhere(&'static str),
}

use Sought::{Counted, Nowhere, Words};

/// The reports that are counted.
#[derive(Clone, Copy)]
enum Of {
    All,
    Goal(&'static str),
    Department(&'static str),
}

/// A fact, with how each form shows it.
struct Fact {
    name: &'static str,
    html: Sought,
    csv: Sought,
    council: Sought,
    stratml: Sought,
}

const COUNTER: &str = "行かない・書かない・待たない市役所";
const SUPPORT: &str = "だれも取り残さない支え合い";
const NO_DATES: &str = "a row is a report or a figure, and neither has the dates of phases";
const NO_MONEY: &str = "a row is a report or a figure, and neither has budgets";
const NO_NEWS: &str = "a row is a report or a figure, and neither has news";
const NO_LINKS: &str = "a row is a report or a figure, and neither has links";

/// Facts of fiscal year 2025, the latest whole year.
const FACTS: [Fact; 16] = [
    Fact {
        name: "17 reports: 3 ahead, 10 on time, 3 late, 1 not judged",
        html: Words(&["|A予定より進んだ3|B予定どおり10|C遅れている3|Dまだ判断できない1|"]),
        csv: Counted(Of::All, "A3 B10 C3 D1"),
        council: Words(&["|計画全体|17|3|10|3|1|"]),
        stratml: Counted(Of::All, "A3 B10 C3 D1"),
    },
    Fact {
        name: "the first goal",
        html: Words(&["|1 行かない・書かない・待たない市役所|予定より進んだ 1、予定どおり 3、遅れている 1|"]),
        csv: Counted(Of::Goal(COUNTER), "A1 B3 C1"),
        council: Words(&["|1 行かない・書かない・待たない市役所|5|1|3|1|0|"]),
        stratml: Counted(Of::Goal(COUNTER), "A1 B3 C1"),
    },
    Fact {
        name: "the third goal",
        html: Words(&["|3 だれも取り残さない支え合い|予定より進んだ 1、予定どおり 1、遅れている 1|"]),
        csv: Counted(Of::Goal(SUPPORT), "A1 B1 C1"),
        council: Words(&["|3 だれも取り残さない支え合い|3|1|1|1|0|"]),
        stratml: Counted(Of::Goal(SUPPORT), "A1 B1 C1"),
    },
    Fact {
        name: "the department with the most reports",
        html: Words(&["|市民課|取組|4|A予定より進んだ|1|B予定どおり|2|C遅れている|1|"]),
        csv: Counted(Of::Department("市民課"), "A1 B2 C1"),
        council: Words(&["|市民課|4|1|2|1|0|"]),
        stratml: Counted(Of::Department("市民課"), "A1 B2 C1"),
    },
    Fact {
        name: "the department after it",
        html: Words(&["|情報政策課|取組|3|なし|B予定どおり|2|C遅れている|1|"]),
        csv: Counted(Of::Department("情報政策課"), "B2 C1"),
        council: Words(&["|情報政策課|3|0|2|1|0|"]),
        stratml: Counted(Of::Department("情報政策課"), "B2 C1"),
    },
    Fact {
        name: "the first late one, with its reason",
        html: Words(&["|書かない窓口|なぜ：機器の納入が遅れました。|"]),
        csv: Words(&["令和7年度（2025年度）|書かない窓口|C|遅れている|", "|機器の納入が遅れました。|"]),
        council: Words(&["|1-2 書かない窓口|市民課|C 遅れている|始められず|機器の納入が遅れました。|"]),
        stratml: Words(&[
            "書かない窓口",
            "FY2025\n状態：準備中\n結果：始められず\nわけ：機器の納入が遅れました。",
        ]),
    },
    Fact {
        name: "the second late one, with its reason",
        html: Words(&["|やさしい日本語と多言語の案内|なぜ：翻訳を確かめる人が足りませんでした。|"]),
        csv: Words(&["|やさしい日本語と多言語の案内|C|", "|翻訳を確かめる人が足りませんでした。|"]),
        council: Words(&["|C 遅れている|3つの言語（目標 5）|翻訳を確かめる人が足りませんでした。|"]),
        stratml: Words(&[
            "やさしい日本語と多言語の案内",
            "結果：3つの言語（目標 5）\nわけ：翻訳を確かめる人が足りませんでした。",
        ]),
    },
    Fact {
        name: "the third late one, with its reason",
        html: Words(&["|基幹システムの標準化|なぜ：国の仕様が変わり、作り直しています。|"]),
        csv: Words(&["|基幹システムの標準化|C|", "|国の仕様が変わり、作り直しています。|"]),
        council: Words(&[
            "|4-1 基幹システムの標準化|情報政策課|C 遅れている|移れず|国の仕様が変わり、作り直しています。|",
        ]),
        stratml: Words(&["基幹システムの標準化", "結果：移れず\nわけ：国の仕様が変わり、作り直しています。"]),
    },
    Fact {
        name: "an end that moved from fiscal year 2024 to 2025",
        html: Words(&[
            "|第1版の予定|要件整理・機器の導入：令和6年度（2024年度）だけ。|",
            "|今の計画の予定|要件整理・機器の導入：令和6年度（2024年度）から令和7年度（2025年度）まで。|",
        ]),
        csv: Nowhere(NO_DATES),
        council: Words(&[
            "|1-2 書かない窓口|要件整理・機器の導入|令和6年度（2024年度）だけ。|第1版|令和6年度（2024年度）から令和7年度（2025年度）まで。|",
        ]),
        stratml: Words(&[
            "FY2024/FY2025 要件整理・機器の導入",
            "要件整理・機器の導入 はじめの予定：FY2024/FY2024 ",
        ]),
    },
    Fact {
        name: "an initiative that was stopped, with its reason",
        html: Words(&["|中止|22か所|なぜ：使う人が少ないためです。|"]),
        csv: Words(&["|公共施設の無料Wi-Fi|B|予定どおり|中止|22か所|", "|使う人が少ないためです。|"]),
        council: Words(&["|3-4 公共施設の無料Wi-Fi|総務課|中止|使う人が少ないためです。|"]),
        stratml: Words(&[
            "公共施設の無料Wi-Fi",
            "FY2025\n状態：中止\n結果：22か所\nわけ：使う人が少ないためです。",
        ]),
    },
    Fact {
        name: "a figure with its distance to the target",
        html: Words(&["|目標まで、あと14手続|目標：60手続"]),
        csv: Words(&["スマートフォンでできる手続|", "|28|46||60|目標まで、あと14手続|オンライン申請の拡大|"]),
        council: Words(&[
            "|スマートフォンでできる手続|1-1 オンライン申請の拡大|12手続|令和5年度（2023年度）|46手続|令和7年度（2025年度）|60手続|令和10年度（2028年度）|目標まで、あと14手続|",
        ]),
        stratml: Words(&[
            "オンライン申請の拡大",
            "目標まで、あと14手続",
            "<NumberOfUnits>46</",
            "<NumberOfUnits>60</",
        ]),
    },
    Fact {
        name: "a figure that has reached its target",
        html: Words(&["|目標に届きました|目標：1,000人"]),
        csv: Words(&["スマートフォン教室の参加者（延べ）|", "|820|1240||1000|目標に届きました|"]),
        council: Words(&["|1,240人|令和7年度（2025年度）|1,000人|令和10年度（2028年度）|目標に届きました|"]),
        stratml: Words(&["スマートフォン教室の参加者（延べ）", "<NumberOfUnits>1240</", "目標に届きました"]),
    },
    Fact {
        name: "the money of fiscal year 2024",
        html: Words(&["|令和6年度（2024年度）|予算（万円）|450|決算（万円）|431|"]),
        csv: Nowhere(NO_MONEY),
        council: Words(&["|1-2 書かない窓口|令和6年度（2024年度）|450|431|万円|"]),
        stratml: Words(&["書かない窓口", "FY2024 予算：450 万円 決算：431 万円"]),
    },
    Fact {
        name: "the money of fiscal year 2025",
        html: Words(&["|令和7年度（2025年度）|予算（万円）|3,640|決算（万円）|1,020|"]),
        csv: Nowhere(NO_MONEY),
        council: Words(&["|1-2 書かない窓口|令和7年度（2025年度）|3,640|1,020|万円|"]),
        stratml: Words(&["書かない窓口", "FY2025 予算：3,640 万円 決算：1,020 万円"]),
    },
    Fact {
        name: "a piece of news",
        html: Words(&["|令和7年（2025年）12月19日|開始の時期を令和8年度に移しました。|"]),
        csv: Nowhere(NO_NEWS),
        council: Words(&["|令和7年（2025年）12月19日 書かない窓口：開始の時期を令和8年度に移しました。|"]),
        stratml: Words(&["書かない窓口", "お知らせ：2025-12-19 開始の時期を令和8年度に移しました。"]),
    },
    Fact {
        name: "a link",
        html: Words(&["|事業の評価|令和8年度の事務事業シート（PDF）|"]),
        csv: Nowhere(NO_LINKS),
        council: Words(&[
            "|書かない窓口：令和8年度の事務事業シート（PDF） https://example.jp/mihon/sheet-2026-012.pdf|",
        ]),
        stratml: Words(&[
            "リンク：令和8年度の事務事業シート（PDF） https://example.jp/mihon/sheet-2026-012.pdf",
        ]),
    },
];

/// The invented plan with an initiative that was stopped.
fn plan() -> Value {
    let mut plan = crate::fixtures::real(crate::fixtures::EXAMPLE);
    let reports = plan["progress"]["reports"].as_array_mut().unwrap();
    let report = reports.iter_mut().find(|report| report["id"] == "report-2025-free-wifi").unwrap();
    report["status"] = json!("stopped");
    report["reason"] = json!("使う人が少ないためです。");
    plan
}

fn exported(plan: &Value, format: &str, more: &[&str]) -> String {
    printed(plan, "export", &[&["--format", format], more].concat())
}

/// The text of a page in one line, with a stroke between the elements.
fn flat(html: &str) -> String {
    let html = signs(html);
    let body = html.split("</style>").last().unwrap();
    let text = text(body);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    format!("|{}|", lines.collect::<Vec<_>>().join("|"))
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| row.unwrap().iter().map(str::to_owned).collect();
    reader.records().map(row).collect()
}

/// The forms of one plan, each in the pieces in which facts are looked for.
struct Forms {
    html: Vec<String>,
    tables: Vec<Vec<String>>,
    council: Vec<String>,
    stratml: String,
}

impl Forms {
    fn of(plan: &Value) -> Self {
        let tables = ["progress", "figures-by-year"].map(|format| rows(&exported(plan, format, &[])));
        Self {
            html: vec![flat(&printed(plan, "render", &[]))],
            tables: tables.concat(),
            council: vec![flat(&exported(plan, "council", &[]))],
            stratml: exported(plan, "stratml-report", &[]),
        }
    }

    /// What each form says otherwise than the fact.
    fn faults(&self, fact: &Fact) -> Vec<String> {
        let rows: Vec<String> = self.tables.iter().map(|row| row.join("|")).collect();
        let objectives: Vec<String> = self.stratml.split("</Objective>").map(str::to_owned).collect();
        let uncounted = |_| "a page is not counted".to_owned();
        let forms = [
            ("html", fault(&fact.html, &self.html, uncounted)),
            ("csv", fault(&fact.csv, &rows, |of| marks(&self.tables, of))),
            ("council", fault(&fact.council, &self.council, uncounted)),
            ("stratml", fault(&fact.stratml, &objectives, |of| measurements(&self.stratml, of))),
        ];
        let line = |(form, fault): (&str, Option<String>)| Some(format!("{}, {form}: {}", fact.name, fault?));
        forms.into_iter().filter_map(line).collect()
    }
}

/// What a form with these pieces says otherwise.
fn fault(sought: &Sought, pieces: &[String], count: impl Fn(Of) -> String) -> Option<String> {
    match sought {
        Words(words) => {
            let has_all = |piece: &String| words.iter().all(|word| piece.contains(word));
            (!pieces.iter().any(has_all)).then(|| format!("nowhere {words:?}"))
        }
        Counted(of, expected) => {
            let found = count(*of);
            (found != *expected).then(|| format!("{found} instead of {expected}"))
        }
        Nowhere(reason) => reason.is_empty().then(|| "no reason".to_owned()),
    }
}

/// Marks with their numbers: `A3 B10`.
fn written(marks: impl Iterator<Item = String>) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    marks.for_each(|mark| *counts.entry(mark).or_default() += 1);
    counts.iter().map(|(mark, count)| format!("{mark}{count}")).collect::<Vec<_>>().join(" ")
}

/// The marks of the rows of fiscal year 2025.
fn marks(tables: &[Vec<String>], of: Of) -> String {
    let head = &tables[0];
    let column = |name: &str| head.iter().position(|cell| cell == name).expect(name);
    let (mark, goal, department) = (column("評価"), column("目標"), column("担当"));
    let is_of = |row: &&Vec<String>| match of {
        Of::All => true,
        Of::Goal(name) => row[goal] == name,
        Of::Department(name) => row[department] == name,
    };
    let rows = tables.iter().filter(|row| row[0] == "令和7年度（2025年度）").filter(is_of);
    written(rows.map(|row| row[mark].clone()))
}

/// The marks of the measurements of fiscal year 2025.
fn measurements(file: &str, of: Of) -> String {
    let document = roxmltree::Document::parse(file).unwrap();
    let child = |node: roxmltree::Node<'_, '_>, name: &str| {
        node.children().find(|child| child.has_tag_name((NAMESPACE, name))).map(|child| {
            child
                .descendants()
                .filter(|node| node.is_text())
                .filter_map(|node| node.text())
                .map(str::trim)
                .collect::<String>()
        })
    };
    let results = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "ActualResult")));
    let of_year = |node: &roxmltree::Node<'_, '_>| {
        let days = ["StartDate", "EndDate"].map(|name| child(*node, name).unwrap_or_default());
        days == ["2025-04-01", "2026-03-31"]
    };
    let is_of = |node: &roxmltree::Node<'_, '_>| {
        let above = |name: &'static str| node.ancestors().find(|one| one.has_tag_name((NAMESPACE, name)));
        match of {
            Of::All => true,
            Of::Goal(name) => above("Goal").and_then(|goal| child(goal, "Name")).as_deref() == Some(name),
            Of::Department(name) => {
                above("Objective").and_then(|one| child(one, "Stakeholder")).as_deref() == Some(name)
            }
        }
    };
    let grades = results.filter(of_year).filter(is_of).filter_map(|node| child(node, "Descriptor"));
    let mark = |grade: String| grade.strip_prefix("評価")?.split(' ').next().map(str::to_owned);
    written(grades.filter_map(mark))
}

const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

#[test]
fn sixteen_facts_are_the_same_in_every_form() {
    let forms = Forms::of(&plan());
    let faults: Vec<String> = FACTS.iter().flat_map(|fact| forms.faults(fact)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_changed_fact_is_missed_in_every_form() {
    let mut other = plan();
    other["progress"]["reports"].as_array_mut().unwrap().truncate(1);
    for part in ["timings", "budgets", "updates", "links"] {
        other["progress"][part] = json!([]);
    }
    other["indicators"] = json!([]);
    other["progress"]["reports"][0]["fiscal_year"] = json!(2025);
    let forms = Forms::of(&other);
    for fact in &FACTS {
        let held = [&fact.html, &fact.csv, &fact.council, &fact.stratml];
        let held = held.iter().filter(|sought| !matches!(sought, Nowhere(_))).count();
        assert_eq!(forms.faults(fact).len(), held, "{}: {:?}", fact.name, forms.faults(fact));
    }
}

#[test]
fn a_real_plan_is_written_or_says_that_there_is_nothing_to_report() {
    for name in crate::fixtures::real_plans() {
        let plan = crate::fixtures::real(&name);
        let has = |list: &Value| list.as_array().is_some_and(|list| !list.is_empty());
        let (has_reports, has_figures) = (has(&plan["progress"]["reports"]), has(&plan["indicators"]));
        for (format, is_written) in [
            ("progress", has_reports),
            ("council", has_reports),
            ("figures-by-year", has_figures),
            ("stratml-report", has_reports || has_figures),
        ] {
            let mut tool = std::process::Command::new(env!("CARGO_BIN_EXE_city-plan"));
            tool.current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "C");
            let file = format!("plans/{name}.json");
            let done = tool.args(["export", &file, "--format", format]).output().unwrap();
            let said = String::from_utf8(done.stderr).unwrap();
            assert_eq!(done.status.success(), is_written, "{name} {format}: {said}");
            assert_eq!(
                said.contains("The plan has nothing to report in this form. Add reports"),
                !is_written
            );
            assert_eq!(done.stdout.is_empty(), !is_written, "{name} {format}");
        }
    }
}

#[test]
fn a_period_is_chosen_by_its_word_and_an_unknown_one_is_refused_with_those_that_there_are() {
    let plan = plan();
    let half = exported(&plan, "progress", &["--period", "2026-first_half"]);
    assert_eq!(rows(&half).len(), 19);
    assert!(flat(&exported(&plan, "council", &["--period", "2024"])).contains("|計画全体|16|2|12|2|"));
    let mut tool = std::process::Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "ja_JP.UTF-8");
    tool.args(["export", "plans/example.json", "--format", "council", "--period", "2027"]);
    let done = tool.output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(
        said.contains("「2027」の報告は計画にありません。次から選んでください：2026-first_half、2025、2024"),
        "{said}"
    );
}

#[test]
fn the_council_paper_is_one_file_with_headings_and_tables_that_are_read_out() {
    for (language, heading) in [("ja", "遅れている取組と、そのわけ"), ("en", "Late, and why")] {
        let paper = exported(&plan(), "council", &["--lang", language]);
        assert!(paper.contains(&format!("<html lang=\"{language}\">")), "{language}");
        assert!(paper.contains(&format!("<h2>{heading}</h2>")), "{language}");
        for outside in ["<script", "<link", "src=\"", "url(", "@import"] {
            assert!(!paper.contains(outside), "{outside}");
        }
        for print in ["@page", "counter(page)", "table-header-group"] {
            assert!(paper.contains(print), "{print}");
        }
        assert_eq!((paper.matches("<h1").count(), paper.matches("<main").count()), (1, 1));
        let tables: Vec<&str> = paper.split("<table").skip(1).collect();
        assert!(tables.len() >= 8, "{}", tables.len());
        for table in tables {
            let table = table.split("</table>").next().unwrap();
            assert!(
                table.starts_with("><caption>") && table.contains("</caption><thead><tr><th scope=\"col\">")
            );
            let heads = table.matches("<th").count() - table.matches("<thead").count();
            assert_eq!(heads, table.matches("<th scope=\"").count(), "{table}");
            let rows = table.split("<tbody>").skip(1).flat_map(|body| body.split("<tr>").skip(1));
            for row in rows {
                assert!(row.starts_with("<th scope=\"row"), "{row}");
            }
        }
    }
}

#[test]
fn texts_of_the_council_paper_say_their_language() {
    let mut plan = plan();
    plan["initiatives"][1]["name"] = json!({ "ja": "オンライン申請の拡大" });
    let paper = exported(&plan, "council", &["--lang", "en"]);
    assert!(paper.contains("<span lang=\"ja\">オンライン申請の拡大</span>"));
    assert!(!flat(&paper).contains("遅れている"), "a text that has an English form is in English");
}

#[test]
fn promised_and_actual_dates_of_an_initiative_are_two_bars_with_their_words() {
    let id = ["--initiative", "counter-without-forms", "--today", "2026-11-28"];
    let picture = exported(&plan(), "timings", &id);
    let document = roxmltree::Document::parse(&picture).unwrap();
    let dashed = document.descendants().filter(|node| node.attribute("stroke-dasharray").is_some()).count();
    let filled = document.descendants().filter(|node| {
        node.has_tag_name(("http://www.w3.org/2000/svg", "rect")) && node.attribute("fill") == Some("#00428c")
    });
    assert_eq!((dashed, filled.count()), (3, 2), "three promises, two of which came");
    let words: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    for part in [
        "書かない窓口",
        "令和7年度（2025年度）から令和8年度（2026年度）まで。",
        "令和8年（2026年）10月1日から。",
        "実際の時期は書かれていません",
    ] {
        assert!(words.contains(&part), "{part}: {words:?}");
    }
    let description =
        words.iter().find(|words| words.starts_with("要件整理・機器の導入 はじめの予定")).unwrap();
    assert_eq!(description.lines().count(), 3);
}

#[test]
fn an_initiative_without_other_dates_and_an_unknown_id_are_refused() {
    for (id, expected) in [
        ("open-data", "「open-data」には、計画の予定とくらべる時期（progress の timings）がありません。"),
        ("open-dat", "「open-dat」という取組のIDはありません。open-data のことですか。"),
    ] {
        let mut tool = std::process::Command::new(env!("CARGO_BIN_EXE_city-plan"));
        tool.current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "ja_JP.UTF-8");
        let done = tool.args(["export", "plans/example.json", "--format", "timings", "--initiative", id]);
        let done = done.output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(done.status.code() == Some(2) && said.contains(expected), "{said}");
    }
}

#[test]
fn the_picture_is_painted_where_its_name_ends_so_or_a_missing_font_is_told() {
    let file = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("timings.png");
    let _ = std::fs::remove_file(&file);
    let mut tool = std::process::Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "C");
    tool.args(["export", "plans/example.json", "--format", "timings", "--initiative", "standard-systems"]);
    let done = tool.arg("--out").arg(&file).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    match std::fs::read(&file) {
        Ok(painted) => assert!(painted.starts_with(b"\x89PNG") && done.status.success(), "{said}"),
        Err(_) => assert!(said.contains("no font of this machine has"), "{said}"),
    }
}
