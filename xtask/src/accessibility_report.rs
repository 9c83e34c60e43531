//! Tables of the page *Accessibility* (`www/accessibility.html`): what was tested against which
//! criterion, and what came of it. Called by `pages`. Everything comes from the data beside the tests
//! (`tests/browser/accessibility/*.json`); `results.json` is what the last full run left there.
//! Never calls something passed that those results do not.

use crate::markup::{Attribute, Markup};
use crate::project::Project;
use anyhow::{Context, Result, bail};
use serde_json::Value;

/// What the placeholders `{{name}}` of the page stand for.
pub fn tables(project: &Project) -> Result<Vec<(&'static str, String)>> {
    let folder = project.browser_tests().join("accessibility");
    let json = |name: &str| -> Result<Value> {
        let file = folder.join(name);
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("{} could not be read", file.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is no JSON", file.display()))
    };
    let (criteria, results) = (json("criteria.json")?, json("results.json")?);
    let (standard, beyond, people) = (json("jis.json")?, json("beyond.json")?, json("people.json")?);
    let run = Run::new(&criteria, &results)?;
    let (rows, counts) = run.standard(&standard);
    let [fine, faulty, absent, open] = counts;
    Ok([
        ("date", Markup::text(&day(&results["date"]))),
        ("tools", pairs(&results["tools"])),
        ("browsers", pairs(&results["browsers"])),
        ("counts", Markup::text(&format!("適合{fine}、不適合{faulty}、該当なし{absent}、未確認{open}"))),
        ("seeded", Markup::text(&results["seeded"]["defects"]["passed"].to_string())),
        ("tests", Markup::text(&results["all"]["passed"].to_string())),
        ("standard", rows),
        ("beyond", run.standard(&beyond).0),
        ("people", each(&people, |one| row(&[text(&one["who"]), text(&one["what"]), text(&one["state"])]))),
        ("criteria", run.criteria()),
        ("journeys", journeys(&results["journeys"], &json("journeys.json")?)?),
        ("limits", limits(&[&standard, &beyond])),
    ]
    .map(|(name, markup)| (name, markup.into_string()))
    .into())
}

/// The 53 criteria and what the last full run says of each.
struct Run<'a> {
    criteria: &'a [Value],
    results: &'a [Value],
}

impl<'a> Run<'a> {
    fn new(criteria: &'a Value, results: &'a Value) -> Result<Self> {
        let list = |value: &'a Value| value.as_array().map(Vec::as_slice).unwrap_or_default();
        let run = Self { criteria: list(criteria), results: list(&results["criteria"]) };
        if run.criteria.len() != run.results.len() {
            bail!(
                "results.json speaks of {} criteria, criteria.json of {}; run `cargo xtask test --full`",
                run.results.len(),
                run.criteria.len()
            );
        }
        Ok(run)
    }

    /// The result of a criterion by its number.
    fn result(&self, number: &Value) -> &str {
        let found = self.results.iter().find(|result| result["number"] == *number);
        found.and_then(|result| result["result"].as_str()).unwrap_or("untested")
    }

    /// Rows of a standard, and how many of its criteria passed, failed, do not apply and are untested.
    fn standard(&self, standard: &Value) -> (Markup, [usize; 4]) {
        let mut counts = [0; 4];
        let rows = each(standard, |one| {
            let applies = one["applies"] == true;
            let tested = one["criteria"].as_array().map(Vec::as_slice).unwrap_or_default();
            let has = |result: &str| tested.iter().any(|number| self.result(number) == result);
            let all = !tested.is_empty() && tested.iter().all(|number| self.result(number) == "passed");
            let (at, word) = match applies {
                false => (2, "該当なし"),
                true if all => (0, "適合"),
                true if has("failed") => (1, "不適合"),
                true => (3, "未確認"),
            };
            counts[at] += 1;
            let how = match applies {
                true => numbers(tested),
                false => Markup::text("内容がないことを確認"),
            };
            let by_people =
                Markup::text(if one["people"].is_string() { "未実施" } else { "予定なし" });
            let name = text(&one["number"]).then(&Markup::text(" ")).then(&text(&one["name"]));
            row(&[name, text(&one["level"]), Markup::text(word), how, by_people, text(&one["why"])])
        });
        (rows, counts)
    }

    /// Each criterion with its tests and result.
    fn criteria(&self) -> Markup {
        let all = self.criteria.iter().zip(self.results);
        all.fold(Markup::new(), |rows, (criterion, result)| {
            rows.then(&criterion_row(criterion, result)).line(0)
        })
    }
}

/// Links to the criteria of these numbers.
fn numbers(tested: &[Value]) -> Markup {
    tested.iter().enumerate().fold(Markup::text("項目"), |list, (at, number)| {
        let link =
            Markup::element("a", &[("href", &format!("#c{number}"))], &Markup::text(&number.to_string()));
        list.then(&Markup::text(if at == 0 { "" } else { "、" })).then(&link)
    })
}

/// A criterion, its result and its tests.
fn criterion_row(criterion: &Value, result: &Value) -> Markup {
    let word = match result["result"].as_str() {
        Some("passed") => "適合",
        Some("people") => "未実施",
        Some("failed") => "不適合",
        _ => "未確認",
    };
    let test = |test: &Value, more: &str| {
        let name = [&test["file"], &test["title"]].map(|part| part.as_str().unwrap_or_default()).join(" › ");
        item(&Markup::element("code", &[], &Markup::text(&name)).then(&Markup::text(more)))
    };
    let tests = each(&result["tests"], |one| test(one, &format!("、{}件", one["passed"])));
    let list = tests.then(&each(&criterion["native"], |one| test(one, "")));
    let list = match list == Markup::new() {
        true => paragraph(&[], &Markup::text("人が行います")),
        false => Markup::element("ul", &[], &list),
    };
    let number = &criterion["number"];
    let ja = paragraph(&[], &Markup::text(&format!("{number} ")).then(&text(&criterion["ja"])));
    let head = ja.then(&paragraph(&[("lang", "en")], &text(&criterion["en"])));
    let cells = Markup::element("th", &[("scope", "row")], &head)
        .then(&Markup::element("td", &[], &paragraph(&[], &Markup::text(word))))
        .then(&Markup::element("td", &[], &list));
    Markup::element("tr", &[("id", &format!("c{number}"))], &cells)
}

/// Engines and ways to operate as columns, journeys as rows: in Japanese, as `words`, and as the tests call
/// them.
fn journeys(results: &Value, words: &Value) -> Result<Markup> {
    const COLUMNS: [[&str; 2]; 6] = [
        ["chromium", "touch"],
        ["chromium", "keyboard"],
        ["firefox", "touch"],
        ["firefox", "keyboard"],
        ["webkit", "touch"],
        ["webkit", "keyboard"],
    ];
    let all = results.as_array().context("results.json has no journeys")?;
    let mut names: Vec<&Value> = Vec::new();
    for one in all {
        if !names.contains(&&one["journey"]) {
            names.push(&one["journey"]);
        }
    }
    let cell = |name: &Value, [engine, way]: [&str; 2]| {
        let found =
            all.iter().find(|one| one["journey"] == *name && one["engine"] == engine && one["way"] == way);
        match found.and_then(|one| one["status"].as_str()) {
            Some("passed") => "できる",
            Some("not offered") => "試す手段なし",
            Some("skipped") | None => "未確認",
            Some(_) => "できない",
        }
    };
    let mut rows = Markup::new();
    for name in names {
        let words = name.as_str().and_then(|name| words[name].as_str());
        let words = words.with_context(|| format!("journeys.json has no words for the journey {name}"))?;
        let aside = paragraph(&[("class", "page-aside"), ("lang", "en")], &text(name));
        let head = paragraph(&[], &Markup::text(words)).then(&aside);
        let all = COLUMNS.iter().fold(Markup::element("th", &[("scope", "row")], &head), |cells, column| {
            cells.then(&Markup::element("td", &[], &paragraph(&[], &Markup::text(cell(name, *column)))))
        });
        rows = rows.then(&Markup::element("tr", &[], &all)).line(0);
    }
    Ok(rows)
}

/// Known limits, each once.
fn limits(standards: &[&Value]) -> Markup {
    let all = standards.iter().filter_map(|standard| standard.as_array()).flatten();
    let mut found: Vec<&str> = Vec::new();
    for limit in all.filter_map(|one| one["limits"].as_str()) {
        if !found.contains(&limit) {
            found.push(limit);
        }
    }
    found.iter().fold(Markup::new(), |list, limit| list.then(&item(&Markup::text(limit))).line(0))
}

fn each(list: &Value, mut of: impl FnMut(&Value) -> Markup) -> Markup {
    let all = list.as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().fold(Markup::new(), |list, one| list.then(&of(one)))
}

fn pairs(object: &Value) -> Markup {
    let pairs = object.as_object().into_iter().flatten();
    pairs.fold(Markup::new(), |list, (name, version)| {
        list.then(&item(&Markup::text(&format!("{name} ")).then(&text(version)))).line(0)
    })
}

/// A row of a table, whose first cell is its head.
fn row(cells: &[Markup]) -> Markup {
    let cells = cells.iter().enumerate().fold(Markup::new(), |cells, (at, cell)| {
        let (name, attributes): (_, &[Attribute]) =
            if at == 0 { ("th", &[("scope", "row")]) } else { ("td", &[]) };
        cells.then(&Markup::element(name, attributes, &paragraph(&[], cell)))
    });
    Markup::element("tr", &[], &cells).line(0)
}

fn item(inside: &Markup) -> Markup {
    Markup::element("li", &[], inside)
}

fn paragraph(attributes: &[Attribute], inside: &Markup) -> Markup {
    Markup::element("p", attributes, inside)
}

/// A date as people write it: 2026年11月21日.
fn day(date: &Value) -> String {
    let parts: Vec<_> =
        date.as_str().unwrap_or_default().split('-').map(|part| part.trim_start_matches('0')).collect();
    match parts[..] {
        [year, month, day] => format!("{year}年{month}月{day}日"),
        _ => "未実施".into(),
    }
}

fn text(value: &Value) -> Markup {
    Markup::text(value.as_str().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn words(result: &str) -> String {
        let criteria = json!([{ "number": 1, "ja": "項目", "en": "item" }]);
        let results = json!({ "criteria": [{ "number": 1, "result": result, "tests": [] }] });
        let standard = json!([{ "number": "1.1.1", "name": "名", "level": "A", "applies": true, "why": "", "criteria": [1] }]);
        Run::new(&criteria, &results).unwrap().standard(&standard).0.into_string()
    }

    #[test]
    fn a_criterion_of_the_standard_is_met_only_where_all_its_tests_passed() {
        assert!(words("passed").contains("<p>適合</p>"));
        assert!(words("failed").contains("<p>不適合</p>"));
        assert!(words("people").contains("<p>未確認</p>"));
        assert!(words("untested").contains("<p>未確認</p>"));
    }

    #[test]
    fn a_journey_stands_in_japanese_with_what_each_engine_did() {
        let journey = |engine: &str, way: &str, status: &str| json!({ "journey": "Opens", "engine": engine, "way": way, "status": status });
        let results = json!([
            journey("chromium", "touch", "passed"),
            journey("firefox", "touch", "failed"),
            journey("webkit", "touch", "not offered"),
            journey("webkit", "keyboard", "skipped"),
        ]);
        let rows = journeys(&results, &json!({ "Opens": "開く" })).unwrap().into_string();
        assert!(rows.contains("<p>開く</p><p class=\"page-aside\" lang=\"en\">Opens</p>"), "{rows}");
        let cells: Vec<&str> =
            rows.split("<td><p>").skip(1).filter_map(|cell| cell.split('<').next()).collect();
        assert_eq!(cells, ["できる", "未確認", "できない", "未確認", "試す手段なし", "未確認"]);
        assert!(journeys(&results, &json!({})).is_err(), "a journey without words");
    }

    #[test]
    fn no_word_of_a_test_or_tool_becomes_markup() {
        const WORD: &str = "\"><img src=x onerror=alert(1)>'</td><script>&lt;";
        let criteria =
            json!([{ "number": WORD, "ja": WORD, "en": WORD, "native": [{ "file": WORD, "title": WORD }] }]);
        let tests = json!([{ "file": WORD, "title": WORD, "passed": WORD }]);
        let results = json!({ "criteria": [{ "number": WORD, "result": "passed", "tests": tests }] });
        let standard = json!([{ "number": WORD, "name": WORD, "level": WORD, "applies": true, "why": WORD, "limits": WORD, "criteria": [WORD] }]);
        let run = Run::new(&criteria, &results).unwrap();
        let journey = json!([{ "journey": WORD, "engine": WORD, "way": WORD, "status": WORD }]);
        let all = [
            run.standard(&standard).0,
            run.criteria(),
            journeys(&journey, &json!({ WORD: WORD })).unwrap(),
            limits(&[&standard]),
            pairs(&json!({ WORD: WORD })),
        ];
        for html in all.map(Markup::into_string) {
            let names = html
                .split('<')
                .skip(1)
                .map(|tag| tag.trim_start_matches('/').split([' ', '>']).next().unwrap());
            let known = ["tr", "th", "td", "p", "a", "ul", "li", "code"];
            assert_eq!(names.filter(|name| !known.contains(name)).collect::<Vec<_>>(), [""; 0], "{html}");
            assert!(!html.contains("\"><img") && html.contains("&lt;img"), "{html}");
        }
    }

    #[test]
    fn results_of_other_criteria_are_refused() {
        let refusal = Run::new(&json!([{}, {}]), &json!({ "criteria": [{}] })).err().unwrap();
        assert!(refusal.to_string().contains("--full"), "{refusal}");
    }

    #[test]
    fn a_date_is_written_without_slashes() {
        assert_eq!(day(&json!("2026-01-09")), "2026年1月9日");
    }
}
