//! Searching: what a reader types finds what the document writes in another way, and marks it.

use city_plan::plan::Today;
use city_plan::plan::file::read_json;
use city_plan::views::explorer::explorer;
use city_plan::views::query::Filter;
use city_plan::views::search::marks;
use city_plan::views::{Index, Query};

const TODAY: Today = Today { year: 2024, month: 10, day: 1 };

/// Words that say the same and are no other way of writing: what no folding finds.
const OTHER_WORDS: [&str; 3] = ["第六次", "子供", "こども"];

#[test]
fn every_word_finds_what_is_written_in_another_way() {
    let (plan, _) = read_json(crate::fixtures::text("tests/found/search.json").as_bytes());
    let plan = plan.unwrap();
    let index = Index::new(&plan);
    let words = crate::fixtures::text("tests/found/words.txt");
    for words in words.lines().filter(|words| !OTHER_WORDS.contains(words)) {
        let query = Query { text: words.into(), ..Query::default() };
        let found = explorer(&plan, &index, &query, TODAY);
        assert_eq!(found.found_count, 1, "{words}");
        let known = &found.search.as_ref().unwrap().search.words;
        let marked = plan.initiatives.iter().filter(|one| !marks(one.name.own(), known).is_empty());
        assert_eq!(marked.count(), 1, "{words} is marked");
    }
}

#[test]
fn departments_that_differ_in_width_or_blanks_are_one() {
    let (plan, _) = read_json(crate::fixtures::text("tests/found/departments.json").as_bytes());
    let plan = plan.unwrap();
    let index = Index::new(&plan);
    for asked in ["デジタル課", "デジタル課 ", "ﾃﾞｼﾞﾀﾙ課", "デジタル　課"] {
        let query = Query { filters: vec![Filter::Department(asked.into())], ..Query::default() };
        let found = explorer(&plan, &index, &query, TODAY);
        let departments = &found.facets.last().unwrap().choices;
        assert_eq!((departments.len(), found.found_count), (1, 5), "{asked}");
        assert_eq!(departments[0].filter, Filter::Department("デジタル課".into()), "as printed first");
        assert!(departments[0].is_chosen, "{asked}");
        let mut query = query;
        query.toggle(departments[0].filter.clone());
        assert_eq!(query.filters, [], "the choice is taken back");
    }
}
