//! The search over all of a plan: the words that residents type, on the plans that answer them.

use city_plan::plan::{Plan, Text, Today};
use city_plan::views::explorer::{Results, explorer};
use city_plan::views::query::FacetKey;
use city_plan::views::search::{Hit, marks, near, wording};
use city_plan::views::{Index, Query, View};
use std::fmt::Write;

const TODAY: Today = Today { year: 2026, month: 11, day: 28 };

/// The words of everyday life that residents type first.
const WORDS: [&str; 8] =
    ["保育", "スマホ", "マイナカード", "住民票", "電子図書館", "子育て", "サーバー", "高齢者"];

fn plan(name: &str) -> Plan {
    crate::fixtures::read(&crate::fixtures::real(name)).0.unwrap()
}

fn results(plan: &Plan, index: &Index, query: &Query) -> Results {
    explorer(plan, index, query, TODAY).search.unwrap()
}

fn of(text: &str) -> Query {
    Query { text: text.into(), ..Query::default() }
}

fn group(view: View) -> &'static str {
    match view {
        View::Explorer => "取組",
        other => other.as_str(),
    }
}

/// A hit in a line: its name, the place, the everyday word, and the text with marks.
fn line(hit: &Hit, results: &Results) -> String {
    let words = &results.search.words;
    let piece = |text: &Text| {
        let text = wording(text, "ja", "ja", words).text;
        let mut marked = text.clone();
        for mark in marks(&text, words).into_iter().rev() {
            marked.insert(mark.end, '】');
            marked.insert(mark.start, '【');
        }
        marked
    };
    let synonym = hit.synonym.as_deref().map(|word| format!(" ({word})")).unwrap_or_default();
    let text = hit.text.as_ref().map(|text| format!(" | {}", piece(text))).unwrap_or_default();
    format!("{} | {:?}{synonym}{text}", piece(&hit.name), hit.place)
}

/// All answers to the words on all plans, as a text that people review.
#[test]
fn the_words_that_residents_type_first_are_answered() {
    let mut found = String::new();
    for name in crate::fixtures::real_plans() {
        let plan = plan(&name);
        let index = Index::new(&plan);
        for word in WORDS {
            let results = results(&plan, &index, &of(word));
            writeln!(found, "# {name}: {word}: {} {:?}", results.total, results.search.synonyms).unwrap();
            for one in &results.groups {
                writeln!(found, "{} {}", group(one.view), one.count).unwrap();
                for (hit, _) in &one.hits {
                    writeln!(found, "- {}", line(hit, &results)).unwrap();
                }
            }
            if results.total == 0 {
                writeln!(found, "near: {:?}", near(&plan, &index, &of(word))).unwrap();
            }
        }
    }
    assert_eq!(crate::fixtures::difference("tests/it/views/search.txt", &found), None);
}

/// The groups in which a word is found on a plan, each with its least number of hits and the beginning of the reason
/// of its first one.
type Answer = (&'static str, &'static str, &'static [(View, usize, &'static str)]);

const ANSWERS: [Answer; 21] = [
    ("example", "納入", &[(View::Progress, 1, "")]),
    ("kadoma-2022", "保育", &[(View::History, 2, "…")]),
    ("kadoma-2022", "保育園", &[(View::History, 2, "…")]),
    ("kadoma-2022", "スマホ", &[(View::Explorer, 3, ""), (View::History, 1, ""), (View::Figures, 3, "")]),
    ("kadoma-2022", "マイナカード", &[(View::Explorer, 5, "マイナンバーカード"), (View::Figures, 3, "")]),
    ("kadoma-2022", "住民票", &[(View::Explorer, 1, ""), (View::History, 1, "住民票")]),
    ("kadoma-2022", "電子図書館", &[(View::History, 1, "電子図書館")]),
    ("kadoma-2022", "子育て", &[(View::History, 2, ""), (View::Glossary, 1, "マイナポータル")]),
    ("kadoma-2022", "サーバー", &[(View::Glossary, 1, "クラウドサービス")]),
    ("kadoma-2022", "高齢者", &[(View::History, 1, "高齢者"), (View::Document, 1, "")]),
    ("higashiosaka-2021", "子育て", &[(View::History, 3, "子育て"), (View::Past, 1, "")]),
    ("higashiosaka-2021", "サーバー", &[(View::History, 1, ""), (View::Past, 1, "")]),
    (
        "higashiosaka-2021",
        "住民票",
        &[(View::Explorer, 1, ""), (View::History, 2, ""), (View::Figures, 2, "")],
    ),
    ("higashiosaka-2026", "保育", &[(View::Explorer, 3, "子育て")]),
    ("higashiosaka-2026", "高齢者", &[(View::Relations, 1, "")]),
    ("hirakata-2024", "保育", &[(View::Explorer, 1, ""), (View::Past, 4, "保育")]),
    ("hirakata-2024", "電子図書館", &[(View::Past, 1, "")]),
    ("hirakata-2024", "サーバー", &[(View::Explorer, 2, ""), (View::Past, 1, ""), (View::Document, 1, "")]),
    ("hirakata-2024", "子育て", &[(View::Explorer, 2, ""), (View::National, 3, "子ども・子育て")]),
    ("higashiomi-2023", "マイナカード", &[(View::Explorer, 5, "マイナンバーカード")]),
    ("higashiomi-2023", "高齢者", &[(View::Document, 1, "")]),
];

#[test]
fn what_a_plan_says_of_a_word_is_found_in_its_group_with_a_marked_reason() {
    for (name, word, groups) in ANSWERS {
        let plan = plan(name);
        let results = results(&plan, &Index::new(&plan), &of(word));
        for (view, least, begin) in groups {
            let group = results.groups.iter().find(|group| group.view == *view);
            let group = group.unwrap_or_else(|| panic!("{name}: {word} is not found in {view:?}"));
            assert!(group.count >= *least, "{name}: {word} in {view:?}: {}", group.count);
            for (hit, _) in &group.hits {
                assert!(
                    line(hit, &results).contains('【'),
                    "{name}: {word}: {} has no mark",
                    line(hit, &results)
                );
            }
            let first = &group.hits[0].0;
            let begins = *begin == "…" || first.name.own().starts_with(begin);
            assert!(begins, "{name}: {word} in {view:?} begins with {}", first.name.own());
        }
    }
}

#[test]
fn names_come_before_leads_and_leads_before_texts() {
    for name in crate::fixtures::real_plans() {
        let plan = plan(&name);
        let index = Index::new(&plan);
        for word in ["オンライン", "マイナンバーカード", "デジタル", "DX"] {
            for group in results(&plan, &index, &of(word)).groups {
                let places: Vec<_> = group.hits.iter().map(|(hit, _)| hit.place).collect();
                assert!(places.is_sorted(), "{name}: {word}: {places:?}");
            }
        }
    }
}

#[test]
fn an_initiative_is_not_found_by_the_text_of_the_one_above_it() {
    let plan = plan("kadoma-2022");
    let index = Index::new(&plan);
    let found = |word: &str| -> Vec<String> {
        let query = Query { group: Some(View::Explorer), typed_only: true, ..of(word) };
        let groups = results(&plan, &index, &query).groups;
        let hits =
            groups.into_iter().filter(|group| group.view == View::Explorer).flat_map(|group| group.hits);
        hits.map(|(hit, _)| hit.name.own().to_string()).collect()
    };
    assert!(found("ライン").is_empty());
    let online = found("おんらいん");
    assert_eq!(online, found("オンライン"));
    assert!(online.iter().take(4).all(|name| name.contains("オンライン")), "{online:?}");
    assert!(online.len() < 13, "{online:?}");
    // The text of the initiative above it says it, its own does not.
    let found = found("スマートフォン");
    assert!(found.contains(&"行政手続のオンライン化拡充".to_owned()), "{found:?}");
    assert!(!found.contains(&"ぴったりサービス".to_owned()), "{found:?}");
}

#[test]
fn no_word_is_found_across_a_point_that_was_left_out() {
    let plan = plan("hirakata-2024");
    let index = Index::new(&plan);
    let results = results(&plan, &index, &of("保育"));
    let lines = results.groups.iter().flat_map(|group| &group.hits).map(|(hit, _)| line(hit, &results));
    let lines: Vec<String> = lines.collect();
    assert!(lines.iter().all(|line| !line.contains("確【保") && line.contains("【保育")), "{lines:#?}");
}

#[test]
fn the_typed_words_alone_are_searched_for_when_the_reader_wants_it() {
    let plan = plan("kadoma-2022");
    let index = Index::new(&plan);
    let all = results(&plan, &index, &of("スマホ"));
    let typed = results(&plan, &index, &Query { typed_only: true, ..of("スマホ") });
    assert_eq!(
        (all.search.synonyms, typed.search.synonyms.len(), typed.total),
        (vec!["スマートフォン".into()], 0, 1)
    );
    assert!(typed.search.has_synonyms && typed.search.words.len() == 1);
    let none = results(&plan, &index, &of("門真市"));
    assert!(!none.search.has_synonyms && none.search.synonyms.is_empty());
}

#[test]
fn a_chosen_group_has_all_of_its_hits_and_others_a_few() {
    let plan = plan("hirakata-2024");
    let index = Index::new(&plan);
    let all = results(&plan, &index, &of("デジタル"));
    let large = all.groups.iter().find(|group| group.count > 7).unwrap();
    assert_eq!(large.hits.len(), 5);
    let one = results(&plan, &index, &Query { group: Some(large.view), ..of("デジタル") });
    let visible: Vec<_> = one.visible().collect();
    assert_eq!((visible.len(), visible[0].view, visible[0].hits.len()), (1, large.view, large.count));
    assert_eq!(one.total, all.total, "the number of all hits stays");
    let unknown = results(&plan, &index, &Query { group: Some(View::Share), ..of("デジタル") });
    assert_eq!(unknown.visible().count(), all.groups.len());
}

#[test]
fn filters_narrow_the_initiatives_and_count_those_around_them() {
    let plan = plan("kadoma-2022");
    let index = Index::new(&plan);
    let query = of("オンライン");
    let wide = explorer(&plan, &index, &query, TODAY);
    let mut tried = 0;
    for choice in wide.facets.iter().flat_map(|facet| &facet.choices).filter(|choice| choice.count > 0) {
        let filtered =
            explorer(&plan, &index, &Query { filters: vec![choice.filter.clone()], ..query.clone() }, TODAY);
        assert_eq!(filtered.found_count, choice.count, "{:?}", choice.filter);
        let others = |results: &Results| results.total - results.groups[0].count;
        assert_eq!(others(filtered.search.as_ref().unwrap()), others(wide.search.as_ref().unwrap()));
        tried += 1;
    }
    assert!(tried > 2, "{tried}");
}

#[test]
fn no_facet_filters_nothing() {
    for name in crate::fixtures::real_plans() {
        let plan = plan(&name);
        let index = Index::new(&plan);
        let all = explorer(&plan, &index, &Query::default(), TODAY);
        for facet in &all.facets {
            let narrows = facet.choices.iter().any(|choice| (1..all.total).contains(&choice.count));
            assert!(narrows && facet.choices.iter().all(|choice| choice.count > 0), "{name}: {facet:?}");
            let names = facet.choices.iter().filter_map(|choice| choice.name.as_ref());
            for choice in names.map(Text::own) {
                assert!(!choice.contains('й'), "{name}: {choice} is a misprint");
            }
        }
        let has_audience = plan.initiatives.iter().any(|initiative| !initiative.audience.is_empty());
        let is_there = all.facets.iter().any(|facet| facet.key == FacetKey::Audience);
        assert!(!is_there || has_audience, "{name}");
    }
}

#[test]
fn the_words_of_a_city_are_searched_for_too() {
    let mut json = crate::fixtures::real("kadoma-2022");
    json["everyday_words"] = serde_json::json!([
        { "word": "ガラスケ", "synonyms": ["ぴったりサービス"] },
        { "word": "ルミエール" },
    ]);
    let plan = crate::fixtures::read(&json).0.unwrap();
    let results = results(&plan, &Index::new(&plan), &of("ガラスケ"));
    assert_eq!(results.search.synonyms, ["ぴったりサービス".into()]);
    assert!(results.groups.iter().any(|group| group.view == View::History), "{results:?}");
}
