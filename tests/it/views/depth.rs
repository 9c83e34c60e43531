//! A plan may have any number of levels: nothing of it is left out, and its initiatives are counted once,
//! everywhere alike.

use crate::fixtures::output;
use city_plan::exchange::stratml::stratml;
use city_plan::plan::ancestry::At;
use city_plan::plan::{Plan, Today};
use city_plan::views::overview::overview;
use city_plan::views::query::Grouping;
use city_plan::views::roadmap::{Goal, roadmap};
use city_plan::views::{Index, Query, explorer::explorer};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A node: the tree it is in, how many nodes back its parent stands, its level, whether it has a phase.
type Node = (usize, usize, usize, bool);

/// Trees of any depth; levels are skipped, nodes of a deep level stand without a parent.
fn trees() -> impl Strategy<Value = Vec<Node>> {
    prop::collection::vec((0..3_usize, 0..5_usize, 0..6_usize, prop::bool::weighted(0.4)), 1..24)
}

/// The plan of some nodes. The last of its trees cuts across the initiatives.
fn plan(nodes: &[Node]) -> Value {
    let level = |tree: usize, level: usize| json!({ "id": format!("level-{tree}-{level}"), "name": format!("{}段{level}", ["甲", "乙", "丙"][tree]), "tree": format!("tree-{tree}") });
    let mut initiatives: Vec<Value> = Vec::new();
    for (at, (tree, back, depth, phase)) in nodes.iter().enumerate() {
        let before: Vec<usize> = (0..at).filter(|other| nodes[*other].0 == *tree).collect();
        let parent = before.len().checked_sub(*back).filter(|_| *back > 0).map(|place| before[place]);
        let mut node = json!({
            "id": format!("node-{at}"), "level": format!("level-{tree}-{depth}"), "name": format!("項目{at}号"),
            "source": { "page": "1" },
        });
        if let Some(parent) = parent {
            node["parent"] = format!("node-{parent}").into();
        }
        if *phase {
            node["phases"] = json!([{ "label": format!("段階{at}号"), "start": 2024, "end": 2025 }]);
        }
        initiatives.push(node);
    }
    let trees: Vec<Value> = (0..3)
        .map(|tree| json!({ "id": format!("tree-{tree}"), "name": format!("体系{tree}"), "cross_cutting": tree == 2, "source": { "page": "1" } }))
        .collect();
    let levels: Vec<Value> = (0..3).flat_map(|tree| (0..6).map(move |depth| level(tree, depth))).collect();
    json!({
        "format": "city-plan/1", "id": "plan", "title": "みほん市計画", "city": "みほん市", "status": "adopted",
        "period": { "kind": "none" }, "roadmap": { "form": "table", "start": 2024, "end": 2026 },
        "trees": trees, "levels": levels, "initiatives": initiatives,
    })
}

const TODAY: Today = Today { year: 2025, month: 6, day: 1 };

fn read(plan: &Value) -> Plan {
    let (plan, problems) = crate::fixtures::read(plan);
    assert!(problems.is_empty(), "{:?}", crate::fixtures::lines(&problems));
    plan.unwrap()
}

/// Every initiative that stands in some goals, as a goal, on the way to its initiatives, or as an initiative.
fn standing(goals: &[Goal]) -> BTreeSet<At> {
    let areas = || goals.iter().flat_map(|goal| &goal.areas);
    let named = goals.iter().filter_map(|goal| goal.at).chain(areas().flat_map(|area| area.path.clone()));
    named.chain(areas().flat_map(|area| area.leaves.iter().map(|initiative| initiative.at))).collect()
}

/// The initiatives of the trees that hold initiatives, and the initiatives: leaves, and what has phases of its own.
fn expected(nodes: &[Node], plan: &Plan, index: &Index) -> (BTreeSet<At>, usize) {
    let all: BTreeSet<At> = (0..nodes.len()).filter(|at| nodes[*at].0 != 2).collect();
    let is_initiative =
        |at: &&At| index.children(**at).is_empty() || !plan.initiatives[**at].phases.is_empty();
    let initiatives = all.iter().filter(is_initiative).count();
    (all, initiatives)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_holds_all_initiatives_and_the_same_number_of_initiatives(nodes in trees()) {
        let plan = read(&plan(&nodes));
        let index = Index::new(&plan);
        let (all, initiatives) = expected(&nodes, &plan, &index);
        let query = Query::default();
        let roadmap = roadmap(&plan, &index, &query, TODAY);
        let explorer = explorer(&plan, &index, &query, TODAY);
        prop_assert_eq!(standing(&roadmap.goals), all.clone(), "in the roadmap");
        prop_assert_eq!(standing(&explorer.goals), all, "in the explorer");
        let counts = [
            overview(&plan, &index, TODAY).leaves,
            roadmap.total,
            roadmap.goals.iter().map(|goal| goal.count).sum(),
            explorer.total,
            explorer.found_count,
        ];
        prop_assert_eq!(counts, [initiatives; 5]);
        let file = stratml(&plan, "ja").unwrap();
        for initiative in &plan.initiatives {
            prop_assert!(file.contains(&format!("<Name>{}</Name>", initiative.name.own())), "{}", initiative.name.own());
        }
    }

    #[test]
    fn initiatives_without_a_heading_never_follow_those_of_another(nodes in trees()) {
        let plan = read(&plan(&nodes));
        let goals = roadmap(&plan, &Index::new(&plan), &Query::default(), TODAY).goals;
        for goal in &goals {
            prop_assert!(goal.areas.iter().skip(1).all(|area| !area.path.is_empty()), "{goal:?}");
        }
        let headed = |goal: &Goal| goal.at.is_some() || goal.name.is_some();
        prop_assert!(goals.iter().skip(1).all(headed), "{goals:?}");
        prop_assert_eq!(Query::default().grouping, Grouping::Goal);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn files_and_static_pages_hold_all_of_it(nodes in trees()) {
        let json = plan(&nodes);
        let plan = read(&json);
        let index = Index::new(&plan);
        let (all, initiatives) = expected(&nodes, &plan, &index);
        let rows = output::rows(&json, &[]);
        prop_assert_eq!(rows.len() - 1, initiatives, "rows of the table");
        let cells: Vec<String> = rows.concat();
        let html = output::page(&json, "ja");
        let svg = output::exported(&json, "svg", &[]);
        for (at, initiative) in plan.initiatives.iter().enumerate() {
            let name = initiative.name.own();
            prop_assert!(html.contains(&format!(">{name}<")), "{name} on the page");
            if all.contains(&at) {
                prop_assert!(cells.iter().any(|cell| cell.split(" › ").any(|part| part == &**name)), "{name} in {rows:?}");
                prop_assert!(svg.is_empty() || svg.contains(&**name), "{name} in the picture");
            }
        }
    }
}

#[test]
fn the_levels_of_a_plan_of_four_are_all_seen_and_counted_alike() {
    let plan: Value = serde_json::from_str(&crate::fixtures::text("tests/found/four-levels.json")).unwrap();
    let rows = output::rows(&plan, &[]);
    assert_eq!(rows[1][..4], ["暮らし", "窓口 › 待たない窓口", "", "窓口の予約"]);
    assert_eq!(rows.len(), 3);
    let text = output::text(&output::page(&plan, "ja"));
    assert!(text.contains("窓口 › 待たない窓口"), "{text}");
    // The same number under the same name, wherever initiatives are counted.
    assert!(text.contains("政策、事務事業\n\n2") || text.contains("政策、事務事業\n2"), "{text}");
    assert!(text.contains("2の政策、事務事業"), "{text}");
}
