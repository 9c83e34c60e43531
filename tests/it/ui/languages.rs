//! The language of the words, of the content and of the page are three things: content is in the language of
//! the page, else in the plan's own; each run says in which language it is; years are called as the plan's
//! calendar has them.

use crate::fixtures::output::{exported, page, plan, printed, rows, runs, runs_with, text};
use serde_json::{Value, json};

fn italian() -> Value {
    serde_json::from_str(&crate::fixtures::text("tests/found/italian.json")).unwrap()
}

/// A plan in a language, with its title in several.
fn titled(own: &str, titles: &[&str]) -> Value {
    let mut plan = plan(Some((2024, 2026)), json!([]));
    plan["language"] = own.into();
    let title: serde_json::Map<String, Value> =
        titles.iter().map(|tag| ((*tag).to_owned(), format!("Title {tag}").into())).collect();
    plan["title"] = title.into();
    plan
}

#[test]
fn content_is_in_the_language_of_the_page_else_in_the_plans_own() {
    for (own, titles, language, expected) in [
        ("it", &["it", "en"][..], "it", "it"),
        ("it", &["en", "it"], "it", "it"),
        ("it", &["en", "it"], "de", "it"),
        ("it", &["en", "it"], "ja", "it"),
        ("it", &["it", "en"], "en-GB", "en"),
        ("ja", &["ja", "it", "en"], "it", "it"),
        ("ja", &["ja", "it", "en"], "en", "en"),
        ("ja", &["ja", "it", "en"], "ja-JP", "ja"),
        ("ja", &["en", "ja"], "ko", "ja"),
        ("en", &["en", "ja"], "ja", "ja"),
        ("de", &["de", "en"], "de-AT", "de"),
        ("ko", &["ko", "ja", "en"], "ko", "ko"),
        ("ar", &["ar", "en"], "ar", "ar"),
        ("ja", &["zh-Hans", "zh-Hant", "ja"], "zh-TW", "zh-Hant"),
        ("ja", &["zh-Hant", "zh-Hans", "ja"], "zh", "zh-Hans"),
        ("zh-Hant", &["zh-Hant", "en"], "fr", "zh-Hant"),
    ] {
        let html = page(&titled(own, titles), language);
        let runs = runs(&html);
        let said = format!("Title {expected}");
        let found = runs.iter().find(|(_, text)| text.contains("Title")).unwrap();
        assert!(found.1.contains(&said), "{own} in {language}: {found:?}");
        let primary = |tag: &str| tag.split('-').next().unwrap().to_owned();
        assert_eq!(primary(&found.0), primary(expected), "{own} in {language}: {found:?}");
    }
}

#[test]
fn every_run_says_in_which_language_it_is() {
    for (plan, language) in [
        (italian(), "it"),
        (italian(), "en"),
        (italian(), "ja"),
        (italian(), "ja-simple"),
        (italian(), "en-GB"),
        (titled("ko", &["ko"]), "ko"),
    ] {
        let mut wrong = Vec::new();
        for (lang, text) in runs(&page(&plan, language)) {
            let japanese = text.chars().any(|c| matches!(c, 'ぁ'..='ヿ'));
            let of_interface = ["Roadmap", "Overview", "Not stated", "Department", "Source"];
            let of_plan = ["Qualità", "Catalogo", "In corso", "Pubblicazione", "Ufficio", "Azione"];
            let expected = if of_plan.iter().any(|word| text.contains(word)) {
                "it"
            } else if of_interface.iter().any(|word| text == *word) {
                "en"
            } else if japanese && plan["language"] == "it" {
                "ja"
            } else {
                continue;
            };
            if !lang.starts_with(expected) {
                wrong.push(format!("{text:?} is said to be {lang:?}"));
            }
        }
        assert!(wrong.is_empty(), "{language}: {wrong:#?}");
    }
}

#[test]
fn a_text_from_right_to_left_says_so_in_static_html() {
    let mut plan = titled("ja", &["ja"]);
    plan["title"] = "خطة المدينة 2024 (1)".into();
    plan["initiatives"] = json!([
        { "id": "a", "level": "action", "name": "שירות דיגיטלי 2.", "departments": ["מחלקה (A)"], "source": { "page": "1" },
          "phases": [{ "label": "دراسة (1)", "start": 2024, "end": 2025 }] },
        { "id": "b", "level": "action", "name": "窓口（1）", "source": { "page": "1" } },
    ]);
    for language in ["ja", "en", "ar"] {
        let turned = |text: &str| text.contains(|c| matches!(c, '\u{590}'..='\u{6ff}'));
        let runs = runs_with(&page(&plan, language), "dir");
        let found: Vec<_> = runs.iter().filter(|(_, text)| turned(text)).collect();
        assert!(found.len() > 5, "{language}: {found:?}");
        let wrong: Vec<_> = runs.iter().filter(|(dir, text)| (dir == "auto") != turned(text)).collect();
        assert!(wrong.is_empty(), "{language}: {wrong:#?}");
    }
}

#[test]
fn texts_of_a_picture_say_in_which_language_they_are() {
    let svg = exported(&italian(), "svg", &["--lang", "ja"]);
    let runs = runs(&svg);
    let of_plan = ["Qualità", "Catalogo", "In corso", "Pubblicazione"];
    let found: Vec<_> =
        runs.iter().filter(|(_, text)| of_plan.iter().any(|word| text.starts_with(word))).collect();
    assert!(found.len() > 2, "{runs:?}");
    let wrong: Vec<_> = found.iter().filter(|(lang, _)| lang != "it").collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let japanese = |text: &str| text.contains(|c| matches!(c, 'ぁ'..='ヿ'));
    let wrong: Vec<_> = runs.iter().filter(|(lang, text)| japanese(text) && lang != "ja").collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn years_of_the_calendar_are_not_called_fiscal_years() {
    let mut calendar = italian();
    calendar["roadmap"] = json!({ "form": "table", "start": 2019, "end": 2021 });
    calendar["initiatives"][2]["phases"] = json!([{ "label": "In corso", "start": 2019, "end": 2020 }]);
    for language in ["it", "en", "de", "ja", "ja-simple"] {
        let html = page(&calendar, language);
        let said = text(&html);
        for wrong in ["年度", "fiscal", "Fiscal", "FY20"] {
            assert!(!said.contains(wrong), "{language}: {wrong} in {said}");
        }
        for (format, file) in
            ["csv", "svg", "ics"].map(|format| (format, exported(&calendar, format, &["--lang", language])))
        {
            for wrong in ["年度", "fiscal", "FY20"] {
                assert!(!file.contains(wrong), "{language} {format}: {wrong} in {file}");
            }
        }
    }
    assert!(!exported(&calendar, "stratml", &[]).contains("FY"));
    let heads = |plan: &Value, language: &str| rows(plan, &["--lang", language]).remove(0);
    assert!(heads(&calendar, "it").contains(&"2019".to_owned()), "{:?}", heads(&calendar, "it"));
    assert!(heads(&calendar, "ja").contains(&"2019年".to_owned()), "{:?}", heads(&calendar, "ja"));
    calendar["fiscal_year_start"] = json!(7);
    assert!(heads(&calendar, "it").contains(&"FY2019".to_owned()), "{:?}", heads(&calendar, "it"));
    assert!(heads(&calendar, "ja").contains(&"2019年度".to_owned()), "{:?}", heads(&calendar, "ja"));
    calendar["language"] = json!("ja");
    calendar["fiscal_year_start"] = json!(1);
    assert!(
        heads(&calendar, "ja").contains(&"平成31年・令和元年（2019年）".to_owned()),
        "{:?}",
        heads(&calendar, "ja")
    );
}

/// A plan in English with everything from which sentences are put together.
fn english() -> Value {
    let phase = |label: &str, start: Value, end: Value, basis: &str| json!({ "label": label, "start": start, "end": end, "end_basis": basis });
    json!({
        "format": "city-plan/1", "id": "plan", "language": "en", "title": "Test plan", "city": "Test Town",
        "status": "superseded", "license": "CC0", "fiscal_year_start": 4,
        "period": { "kind": "dates", "start": "2022", "end": "2024-03", "cycles": [
            { "id": "c1", "name": "First term", "start": 2022, "end": 2023, "end_basis": "inferred" },
            { "id": "c2", "name": "Second term", "start": 2024, "current": true },
        ] },
        "roadmap": { "form": "table", "start": 2022, "end": 2026 },
        "levels": [{ "id": "goal", "name": "Goal" }, { "id": "action", "name": "Action" }],
        "initiatives": [
            { "id": "g", "level": "goal", "name": "Open counters", "source": { "page": "1" } },
            { "id": "a", "level": "action", "parent": "g", "name": "Booking", "number": "1", "source": { "page": "2" },
              "departments": ["Counter office", "Data office"],
              "milestones": [{ "id": "s", "label": "Opening", "date": "2024-10", "basis": "inferred" }],
              "phases": [
                phase("Study", json!(2022), json!(2022), "stated"),
                phase("Trial", json!(2023), json!(2024), "inferred"),
                { "label": "Running", "start": "2025-05" },
                { "label": "Before", "start": 1950, "end": 1951 },
              ] },
            { "id": "b", "level": "action", "parent": "g", "name": "Maps", "source": { "page": "2" }, "row_only": true },
        ],
        "bodies": [{ "id": "o", "name": "Board", "head": "Mayor", "head_title": "Chair", "planned": true, "source": { "page": "3" } }],
        "relations": [{ "id": "r", "kind": "higher", "name": "Great plan", "start": 2020, "end": 2029, "counts_as": "Digital plan", "source": { "page": "3" } }],
        "contacts": [{ "id": "k", "department": "Data office", "telephone": "1" }],
    })
}

#[test]
fn sentences_on_an_english_page_have_their_spaces() {
    let mut found = Vec::new();
    for (name, plan) in [("italian", italian()), ("english", english())] {
        let html = text(&printed(&plan, "render", &["--lang", "en", "--today", "2025-06-01"]));
        let svg = text(&exported(&plan, "svg", &["--lang", "en"]));
        let csv = rows(&plan, &["--lang", "en"]).concat().join("\n");
        for line in [html, svg, csv].iter().flat_map(|text| text.lines()) {
            let signs: Vec<char> = line.trim().chars().collect();
            for pair in signs.windows(2) {
                let wrong = match (pair[0], pair[1]) {
                    (' ', ' ' | ',' | '.' | ':' | ')') | ('(', ' ') => true,
                    ('.', next) => next.is_ascii_uppercase() || next == '(',
                    (',' | ':' | ')', next) => next.is_alphanumeric() && !line.contains("://"),
                    (before, '(') => before.is_alphanumeric(),
                    (before, next) => {
                        before.is_ascii_digit() && next.is_ascii_lowercase()
                            || before.is_ascii_lowercase() && next.is_ascii_uppercase()
                            || "（）：、。".contains(next)
                    }
                };
                if wrong {
                    found.push(format!("{name}: {}{} in {line:?}", pair[0], pair[1]));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    let said = text(&page(&english(), "en"));
    assert!(said.contains("From 2022 until March 2024"), "{said}");
}
