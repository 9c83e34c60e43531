//! The views of a plan beside its initiatives: every item once, in the order in which readers look for it.

use city_plan::plan::Plan;
use city_plan::plan::vocabulary::Tier;
use city_plan::views::document::{Elsewhere, elsewhere, is_empty, outline};
use city_plan::views::history::{History, history};
use city_plan::views::history_lanes::EventAt;
use city_plan::views::national::national;
use city_plan::views::people::Structure;
use city_plan::views::relations::{groups, texts};
use city_plan::views::timetable::{Steps, parts, steps};
use city_plan::views::{Query, View};
use serde_json::json;
use std::collections::BTreeSet;
use std::rc::Rc;

fn real(name: &str) -> Plan {
    crate::fixtures::read(&crate::fixtures::real(name)).0.unwrap()
}

fn plans() -> Vec<(String, Plan)> {
    crate::fixtures::real_plans().into_iter().map(|name| (name.clone(), real(&name))).collect()
}

/// The events of a time line, in its order.
fn events(history: &History) -> Vec<EventAt> {
    let years = history.decades.iter().flat_map(|decade| &decade.years);
    years.flat_map(|year| &year.events).chain(&history.undated).copied().collect()
}

#[test]
fn all_chronologies_are_one_time_line_with_every_event_once() {
    for (name, plan) in plans() {
        let history = history(&plan, &Query::default());
        let ids: BTreeSet<&str> = events(&history).iter().map(|at| &*at.of(&plan).id).collect();
        let total: usize = plan.chronologies.iter().map(|one| one.events.len()).sum();
        assert_eq!(
            (ids.len(), events(&history).len(), history.visible_count),
            (total, total, total),
            "{name}"
        );
    }
}

#[test]
fn a_time_line_begins_with_the_newest_decade_which_alone_is_open_and_no_decade_has_a_single_event() {
    for (name, plan) in plans().into_iter().filter(|(_, plan)| !plan.chronologies.is_empty()) {
        let history = history(&plan, &Query::default());
        let firsts: Vec<i32> = history.decades.iter().map(|decade| decade.first).collect();
        assert!(firsts.is_sorted_by(|one, next| one > next), "{name}: {firsts:?}");
        let open: Vec<bool> = history.decades.iter().map(|decade| decade.is_open).collect();
        assert!(open[0] && !open[1..].contains(&true), "{name}");
        assert!(history.decades.iter().all(|decade| decade.count > 1), "{name}");
        let days: Vec<i32> = history
            .decades
            .iter()
            .flat_map(|one| &one.years)
            .map(|year| year.date.earliest(plan.calendar()).0)
            .collect();
        assert!(days.is_sorted_by(|one, next| one >= next), "{name}: {days:?}");
    }
}

#[test]
fn lanes_of_one_government_are_one_and_a_lane_of_one_event_is_no_choice() {
    let plan = real("hirakata-2024");
    let all = history(&plan, &Query::default());
    let names: Vec<&str> =
        all.lanes.0.iter().map(|lane| &**lane.naming_lane(&plan).unwrap().name.own()).collect();
    assert_eq!(names, ["国", "大阪府", "枚方市"]);
    let choices: Vec<usize> = all.choices.iter().map(|choice| choice.lane).collect();
    assert_eq!(choices, [0, 2], "one event of the prefecture needs no filter");
    let query = Query { hidden: vec![Rc::clone(&all.choices[0].id)], ..Query::default() };
    let city = history(&plan, &query);
    assert_eq!(
        city.visible_count,
        city.total - all.choices[0].count,
        "every lane of the nation is hidden with one choice"
    );
}

#[test]
fn the_decade_of_an_event_that_the_address_names_is_open() {
    let plan = real("hirakata-2024");
    let query = Query { item: Some("event-table-it-basic-act".into()), ..Query::default() };
    let open: Vec<i32> = history(&plan, &query)
        .decades
        .iter()
        .filter(|decade| decade.is_open)
        .map(|decade| decade.last)
        .collect();
    assert_eq!(open, [2000]);
    let query = Query { decade: Some(2010), ..Query::default() };
    let open: Vec<i32> = history(&plan, &query)
        .decades
        .iter()
        .filter(|decade| decade.is_open)
        .map(|decade| decade.last)
        .collect();
    assert_eq!(open, [2010], "addresses with a decade still lead there");
}

#[test]
fn lists_are_a_view_only_where_the_document_says_what_answers_to_them() {
    let offered: Vec<String> = plans()
        .into_iter()
        .filter(|(_, plan)| View::National.has_content(plan))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(offered, ["higashiosaka-2021", "hirakata-2024"]);
    for (name, plan) in plans() {
        let lists = national(&plan);
        assert_eq!(lists.answered.len() + lists.others.len(), plan.lists.len(), "{name}");
        assert!(lists.others.iter().all(|list| !list.is_open), "{name}");
    }
    let hirakata = national(&real("hirakata-2024"));
    assert!(hirakata.answered.len() == 4 && hirakata.answered[0].is_open);
}

#[test]
fn every_chapter_has_a_place_and_one_without_a_text_leads_to_its_content() {
    for (name, plan) in plans() {
        let outline = outline(&plan);
        let all: usize = outline.top.iter().map(|at| 1 + outline.count(*at)).sum();
        assert_eq!(all, plan.chapters.len(), "{name}");
        let empty = (0..plan.chapters.len())
            .filter(|at| outline.below[*at].is_empty() && is_empty(&plan.chapters[*at]));
        let nowhere: Vec<&str> = empty
            .filter(|at| elsewhere(&plan, &plan.chapters[*at]) == Elsewhere::Nowhere)
            .map(|at| &**plan.chapters[at].title.own())
            .collect();
        assert_eq!(nowhere, [""; 0], "{name}");
    }
}

#[test]
fn the_citys_own_bodies_come_before_those_of_other_governments() {
    let plan = real("higashiosaka-2021");
    let structure = Structure::new(&plan);
    assert_eq!((structure.own.len(), structure.others.len()), (6, 6));
    assert!(structure.own.iter().all(|at| structure.post(*at).tier() == Tier::City));
}

#[test]
fn the_texts_of_a_relation_are_shown_once() {
    for (name, plan) in plans() {
        let grouped: usize = groups(&plan).iter().map(|group| group.relations.len()).sum();
        assert_eq!(grouped, plan.relations.len(), "{name}");
        for relation in &plan.relations {
            let texts = texts(relation);
            let rest: usize = texts.rest.iter().map(|section| section.paragraphs.len()).sum();
            let all: usize = relation.sections.iter().map(|section| section.paragraphs.len()).sum();
            assert_eq!(texts.first + rest, all, "{name}: {}", &*relation.id);
        }
    }
}

#[test]
fn the_rows_of_a_timetable_stand_below_the_heading_that_the_document_prints_above_them() {
    let plan = real("higashiosaka-2021");
    let timetable = &plan.timetables[0];
    let rows: Vec<(Option<usize>, usize)> =
        parts(timetable).iter().map(|part| (part.group, part.rows.len())).collect();
    assert_eq!(rows, [(Some(0), 10), (Some(1), 4), (Some(2), 8), (Some(3), 2)]);
    assert!(matches!(steps(timetable, &timetable.rows[0]), Steps::InOrder));
    let Steps::ByColumn(columns, apart) = steps(timetable, &timetable.rows[4]) else {
        panic!("certain columns")
    };
    assert_eq!((columns, apart), (vec![vec![0], vec![1], vec![2], vec![3], vec![4]], vec![]));
}

#[test]
fn items_above_each_other_in_a_circle_keep_their_place() {
    let chapter = |id: &str, parent: &str| json!({ "id": id, "parent": parent, "title": id, "source": { "page": "1" } });
    let mut plan = crate::fixtures::real("kadoma-2022");
    plan["chapters"] = json!([chapter("one", "two"), chapter("two", "one")]);
    let plan = crate::fixtures::read(&plan).0.unwrap();
    let outline = outline(&plan);
    let all: usize = outline.top.iter().map(|at| 1 + outline.count(*at)).sum();
    assert_eq!(all, 2);
}
