//! Long views: said once, folded at first, with everything still there.

use super::running::{page, plan, real, view, words};
use city_plan::views::{Query, View};

const VIEWS: [View; 2] = [View::Past, View::Figures];

/// The words of a page between its navigation and its foot.
fn content(html: &str) -> String {
    let (_, view) = html.split_once("id=\"city-plan-heading\"").unwrap();
    words(&format!("<{}", view.split("city-plan-shell__foot").next().unwrap()))
}

/// How often a text has another one.
fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

/// The plans with content for a view, by their names.
fn with(view: View) -> Vec<String> {
    let has = |name: &String| view.has_content(&real(name).0.plan);
    crate::fixtures::real_plans().into_iter().filter(has).collect()
}

#[test]
fn a_view_says_once_that_its_texts_are_summaries_and_repeats_no_label() {
    for view in VIEWS {
        for name in with(view) {
            let words = content(&self::view(&real(&name), view));
            assert!(count(&words, "この画面の文章は要約です") <= 1, "{name}, {view:?}");
            for label in ["要約", "内容", "出典：", "補足：", "担当：", "計画書の表記：", "結果："]
            {
                assert!(count(&words, label) <= 2, "{name}, {view:?}: {label} {}", count(&words, label));
            }
        }
    }
}

#[test]
fn outcomes_are_counted_in_squares_and_in_words() {
    let html = view(&real("hirakata-2024"), View::Past);
    let (_, bar) = html.split_once("city-plan-count__squares").unwrap();
    let (squares, rest) = bar.split_once("</div>").unwrap();
    let (key, _) = rest.split_once("</ul>").unwrap();
    assert_eq!(count(squares, "city-plan-count__unit"), 29);
    assert_eq!(words(key).replace(char::is_whitespace, ""), "実施25一部実施2研究・検討のみ2");
    let words = words(&html);
    assert!(words.contains("結果が書かれた29件のうち、25件を実施しました。"));
    assert!(words.contains("結果が書かれていない2件と、個別施策のない1件は、数に入れていません。"));
}

#[test]
fn outcomes_that_a_document_hardly_states_are_no_bar() {
    let html = view(&real("higashiosaka-2021"), View::Past);
    assert_eq!(count(&html, "city-plan-count__squares"), 0);
    assert!(words(&html).contains("8件のうち、結果が書かれているのは1件です。"));
}

#[test]
fn each_initiative_of_an_earlier_term_is_one_fold() {
    let plan = real("hirakata-2024");
    let query = Query { view: View::Past, ..Query::default() };
    let folds = |query: &Query, is_printing: bool| {
        let html = page(&plan, query.clone(), is_printing);
        (count(&html, "data-tag"), count(&html, "<details class=\"city-plan-fold\" open"))
    };
    assert_eq!(folds(&query, false), (32, 0));
    let printed = folds(&query, true);
    assert!(printed.0 == 32 && printed.1 >= 32, "on paper all are open: {printed:?}");
    assert_eq!(folds(&Query { item: Some("past-line".into()), ..query.clone() }, false), (32, 1));
    assert_eq!(folds(&Query { outcome: Some("partly".into()), ..query.clone() }, false).0, 2);
}

#[test]
fn notes_for_editors_wait_behind_the_switch_and_stand_in_static_html() {
    let remark = "成果の文に施策の名前はありません。";
    let running = view(&real("hirakata-2024"), View::Past);
    assert!(!running.contains(remark) && words(&running).contains("編集の注を表示"));
    let html = rendered("plans/hirakata-2024.json");
    let (before, _) = html.split_once(remark).unwrap();
    let at = |tag: &str| before.rfind(tag).unwrap();
    assert!(at("<details class=\"city-plan-notes\"") > at("</details>"), "it is in a fold");
}

fn rendered(file: &str) -> String {
    let mut tool = std::process::Command::new(env!("CARGO_BIN_EXE_city-plan"));
    let done = tool.args(["render", file]).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    String::from_utf8(done.stdout).unwrap()
}

/// A plan with figures, with these fields of its document and of its figures.
fn with_figures(document: &str, figures: &str) -> String {
    let json = format!(
        r#"{{ "format": "city-plan/1", "id": "figures", "title": "検査用の計画", "city": "みほん市",
        "status": "adopted", "period": {{ "kind": "none" }}, "roadmap": {{ "form": "none" }},
        "document": {{ {document} }}, "levels": [{{ "id": "l", "name": "取組" }}],
        "initiatives": [{{ "id": "a", "level": "l", "name": "窓口", "source": {{ "page": "1" }} }}],
        "surveys": [{{ "id": "s", "name": "市民調査", "source": {{ "page": "5-6", "chapter": "第2章" }} }}],
        "indicators": [{figures}] }}"#
    );
    view(&plan(&json), View::Figures)
}

#[test]
fn a_source_leads_to_its_page_of_a_pdf_and_to_nothing_else() {
    for (document, expected) in [
        (r#""url": "https://example.jp/plan.pdf""#, Some("https://example.jp/plan.pdf#page=5")),
        (r#""url": "https://example.jp/plan", "format": "PDF""#, Some("https://example.jp/plan#page=5")),
        (r#""url": "https://example.jp/plan""#, None),
        (r#""title": "計画書""#, None),
    ] {
        let html = with_figures(document, "");
        let link = html.split("<a class=\"city-plan-page-link\" href=\"").nth(1);
        assert_eq!(link.map(|link| link.split('"').next().unwrap()), expected, "{document}");
        assert!(words(&html).contains("p.5-6"), "{document}");
    }
}

#[test]
fn figures_of_the_city_come_first_each_with_its_unit_and_its_way_to_the_target() {
    let html = with_figures(
        "",
        r#"{ "id": "nation", "name": "国の数", "authority": "国", "unit": "件",
            "values": [{ "date": 2024, "printed": "7件", "number": 7 }], "source": { "page": "1" } },
        { "id": "ages", "name": "持つ人", "unit": "%", "source": { "page": "1" }, "values": [
            { "date": 2024, "printed": "74.5%", "number": 74.5, "series": "70代" },
            { "date": 2024, "printed": "73.5%", "number": 73.5, "series": "60代" }] },
        { "id": "own", "name": "できる手続", "unit": "手続", "source": { "page": "1" }, "values": [
            { "date": 2023, "printed": "12", "number": 12, "kind": "baseline" },
            { "date": 2024, "printed": "28", "number": 28 },
            { "date": 2025, "printed": "46", "number": 46 },
            { "date": 2028, "printed": "60", "number": 60, "kind": "target" }] }"#,
    );
    let words = words(&html);
    let place = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} is not in {words}"));
    assert!(place("この市の数値") < place("できる手続") && place("できる手続") < place("国などの数値"));
    assert!(place("国などの数値") < place("国の数"));
    for text in [
        "46手続令和7年度（2025年度）",
        "目標まで、あと14手続",
        "目標：60手続、令和10年度（2028年度）",
        "74.5%70代、令和6年度（2024年度）",
        "60代73.5%",
        "7件令和6年度（2024年度）",
        "すべての数値をCSVで保存（3種類、7行）",
    ] {
        place(text);
    }
    // A table only where there are too many values for a glance.
    assert_eq!(count(&words, "表で見る"), 1);
    assert!(!html.contains("<text"), "letters of drawings do not grow with the text");
}

#[test]
fn a_change_is_told_from_the_earlier_to_the_later_value() {
    let html = view(&real("kadoma-2022"), View::Figures);
    let (_, card) = html.split_once("スマートフォン保有世帯数の割合").unwrap();
    let card = &card[..card.find("</li>").unwrap()];
    assert!(card.contains("city-plan-figure__change"), "{card}");
    let words = words(card);
    assert!(words.contains("29.3%") && words.contains("88.6%"), "{words}");
    assert!(words.contains("平成23年（2011年）時点") && words.contains("令和3年（2021年）時点"), "{words}");
}
