//! The rows of the roadmap: the step at which each initiative stands, the filters by step, and what opens from where.

use city_plan::plan::file::read_json;
use city_plan::plan::{Plan, Today};
use city_plan::views::availability::{Availability, stations};
use city_plan::views::initiative::{initiative, page_of};
use city_plan::views::query::Filter;
use city_plan::views::roadmap::roadmap;
use city_plan::views::schedule::{Axis, Scale, Scheduled, Stage};
use city_plan::views::{Index, Query};

use Availability::{Expanding, InUse, Preparing};

const TODAY: Today = Today { year: 2025, month: 6, day: 1 };
const AFTER_THE_END: Today = Today { year: 2027, month: 4, day: 1 };

fn plan() -> Plan {
    let phase = |kinds: &str, start: u16, end: u16| {
        format!(r#"{{ "label": "段階", "kinds": [{kinds}], "start": {start}, "end": {end} }}"#)
    };
    let (prepare, operate, expand) = (r#""prepare""#, r#""operate""#, r#""expand""#);
    let row = |id: &str, parent: &str, more: &str, phases: &[String]| {
        format!(
            r#"{{ "id": "{id}", "level": "works", "parent": "{parent}", "name": "{id}", {more}
            "phases": [{}], "source": {{ "page": "1" }} }}"#,
            phases.join(",")
        )
    };
    let head = |id: &str, level: &str, more: &str| {
        format!(
            r#"{{ "id": "{id}", "level": "{level}", "name": "{id}", {more} "source": {{ "page": "1" }} }}"#
        )
    };
    let initiatives = [
        head("goal", "goals", ""),
        head("area", "areas", r#""parent": "goal", "#),
        row("booking", "area", "", &[phase(prepare, 2024, 2025), phase(operate, 2026, 2026)]),
        row("payment", "area", r#""lead": "払えます。", "row_only": true,"#, &[phase(operate, 2024, 2026)]),
        row("bare", "area", r#""row_only": true,"#, &[phase(prepare, 2025, 2025), phase(expand, 2025, 2026)]),
        row("rules", "goal", "", &[phase(r#""review""#, 2024, 2026)]),
        row("later", "goal", "", &[phase(prepare, 2026, 2026)]),
    ];
    let json = format!(
        r#"{{ "format": "city-plan/1", "id": "rows", "title": "計画", "city": "みほん市", "status": "adopted",
        "period": {{ "kind": "fiscal_years", "start": 2024, "end": 2026 }}, "roadmap": {{ "form": "table" }},
        "levels": [{{ "id": "goals", "name": "目標" }}, {{ "id": "areas", "name": "分野" }}, {{ "id": "works", "name": "取組" }}],
        "initiatives": [{}] }}"#,
        initiatives.join(",")
    );
    let (plan, problems) = read_json(json.as_bytes());
    assert!(problems.is_empty(), "{problems:?}");
    plan.unwrap()
}

fn names(plan: &Plan, shown: &[std::rc::Rc<Scheduled>]) -> Vec<String> {
    shown.iter().map(|leaf| plan.initiatives[leaf.at].name.own().to_string()).collect()
}

/// The initiatives that a query leaves on the roadmap, the counts of the steps, and the number without the step.
fn found(query: &Query, today: Today) -> (Vec<String>, Vec<(Availability, usize)>, usize) {
    let plan = plan();
    let found = roadmap(&plan, &Index::new(&plan), query, today);
    let areas = found.goals.iter().flat_map(|goal| &goal.areas);
    let shown = areas.flat_map(|area| names(&plan, &area.leaves)).collect();
    (shown, found.steps, found.unfiltered)
}

#[test]
fn a_step_leaves_the_initiatives_that_stand_there_and_the_counts_agree() {
    let steps = vec![(Preparing, 1), (InUse, 1), (Expanding, 1)];
    for (step, expected) in [
        (None, &["booking", "payment", "bare", "rules", "later"][..]),
        (Some(Preparing), &["booking"]),
        (Some(InUse), &["payment"]),
        // It is prepared and expanded in the same year: the furthest step counts.
        (Some(Expanding), &["bare"]),
    ] {
        let query = Query::default().with_step(step);
        assert_eq!(query.step(), step);
        let (shown, counts, all) = found(&query, TODAY);
        assert_eq!(shown, expected, "{step:?}");
        assert_eq!((counts, all), (steps.clone(), 5), "{step:?}: the counts are those of all");
    }
    let others = Query { filters: vec![Filter::Stage(Stage::Other)], ..Query::default() };
    assert_eq!(found(&others, TODAY).0, ["rules"]);
    assert_eq!(others.step(), None);
}

#[test]
fn after_the_end_of_the_plan_the_steps_are_those_of_its_last_year() {
    let (shown, counts, _) = found(&Query::default().with_step(Some(InUse)), AFTER_THE_END);
    assert_eq!(shown, ["booking", "payment"]);
    assert_eq!(counts, [(Preparing, 1), (InUse, 2), (Expanding, 1)]);
}

#[test]
fn a_filter_that_is_no_step_is_a_condition_with_its_name() {
    let plan = plan();
    let mut query = Query::default().with_step(Some(Preparing));
    query.filters.push(Filter::Goal("nowhere".into()));
    let found = roadmap(&plan, &Index::new(&plan), &query, TODAY);
    assert_eq!(found.conditions, [(Filter::Goal("nowhere".into()), None)], "the step has a chip of its own");
    assert_eq!(
        (found.visible_count, found.unfiltered),
        (0, 0),
        "a filter that the plan does not know leaves nothing"
    );
    query.filters.push(Filter::Stage(Stage::Operate));
    let found = roadmap(&plan, &Index::new(&plan), &query, TODAY);
    assert_eq!(found.conditions.len(), 4, "stages that are no step together are conditions, too");
}

#[test]
fn the_line_of_an_initiative_is_filled_up_to_its_step() {
    let plan = plan();
    let axis = Axis::of(&plan, TODAY).unwrap();
    let index = Index::new(&plan);
    let line = |id: &str, column: usize| {
        let leaf = Scheduled::of(&plan, index.find(id).unwrap(), Some(&axis));
        let sign =
            |station: city_plan::views::availability::Station| match (station.is_done, station.is_current) {
                (true, _) => 'x',
                (_, true) => 'o',
                _ => '-',
            };
        stations(&leaf, column).map(|stations| stations.into_iter().map(sign).collect::<String>())
    };
    for (id, column, expected) in [
        ("booking", 1, Some("o--")),
        ("booking", 2, Some("xo-")),
        ("payment", 0, Some("xo-")),
        ("bare", 1, Some("xxo")),
        ("bare", 0, Some("---")),
        ("later", 0, Some("---")),
        ("rules", 1, None),
    ] {
        assert_eq!(line(id, column).as_deref(), expected, "{id} in column {column}");
    }
}

#[test]
fn the_nearest_year_stands_for_one_outside_of_the_schedule() {
    let plan = plan();
    let calendar = plan.calendar();
    for (year, expected) in [(1990, 0), (2023, 0), (2024, 0), (2025, 1), (2026, 2), (2027, 2), (2050, 2)] {
        let today = Today { year, month: 6, day: 1 };
        let axis = Axis::of(&plan, today).unwrap();
        assert_eq!(axis.nearest(today.fiscal_year(calendar)), expected, "{year}");
    }
}

#[test]
fn a_mere_row_leads_to_the_page_that_holds_it_and_a_row_with_a_text_to_its_own() {
    let plan = plan();
    let index = Index::new(&plan);
    let page = |id: &str| &*plan.initiatives[page_of(&plan, &index, index.find(id).unwrap())].id.0;
    assert_eq!(
        [page("bare"), page("payment"), page("booking"), page("area")],
        ["area", "payment", "booking", "area"]
    );
}

#[test]
fn the_rows_lead_from_one_to_the_next_in_the_order_of_the_table() {
    let plan = plan();
    let index = Index::new(&plan);
    let found = roadmap(&plan, &index, &Query::default(), TODAY);
    let name = |at: Option<usize>| at.map(|at| &*plan.initiatives[at].id.0);
    let around = |id: &str| {
        let [before, after] = found.neighbours(&plan, &index, index.find(id).unwrap());
        (name(before), name(after))
    };
    assert_eq!(around("area"), (None, Some("booking")));
    assert_eq!(around("booking"), (Some("area"), Some("payment")));
    // The bare row is on the page of its area, which has been there before. Then the goal has rows of its own, below
    // its name.
    assert_eq!(around("payment"), (Some("booking"), Some("goal")));
    assert_eq!(around("rules"), (Some("goal"), Some("later")));
    assert_eq!(around("later"), (Some("rules"), None));
}

#[test]
fn the_next_change_is_the_first_one_after_today() {
    let plan = plan();
    let index = Index::new(&plan);
    let next = |id: &str, today: Today| {
        let view = initiative(&plan, &index, index.find(id).unwrap(), today);
        view.upcoming.map(|(leaf, bar)| {
            let leaf = &view.scheduled[leaf];
            (plan.initiatives[leaf.at].id.0.to_string(), leaf.bars[bar].stage)
        })
    };
    assert_eq!(next("booking", TODAY), Some(("booking".into(), Stage::Operate)));
    assert_eq!(next("area", TODAY), Some(("booking".into(), Stage::Operate)));
    assert_eq!(next("payment", TODAY), None);
    assert_eq!(next("area", AFTER_THE_END), None);
}

#[test]
fn a_milestone_takes_no_year_of_the_table_and_has_a_row_of_its_own_at_finer_scales() {
    let one = |id: &str, phases: &str| {
        format!(
            r#"{{ "id": "{id}", "level": "works", "name": "{id}", "source": {{ "page": "1" }}, {phases}
            "milestones": [{{ "id": "{id}-open", "date": "2025-10", "label": "公開" }}] }}"#
        )
    };
    let phases = r#""phases": [{ "label": "運用", "kinds": ["operate"], "start": 2024, "end": 2026 }],"#;
    let json = format!(
        r#"{{ "format": "city-plan/1", "id": "dated", "title": "計画", "city": "みほん市", "status": "adopted",
        "roadmap": {{ "form": "table" }}, "levels": [{{ "id": "works", "name": "取組" }}],
        "initiatives": [{}, {}] }}"#,
        one("phased", phases),
        one("dated-only", "")
    );
    let plan = read_json(json.as_bytes()).0.unwrap();
    let rows = |at: usize, scale: Scale| {
        let axis = Axis { scale, ..Axis::of(&plan, TODAY).unwrap() };
        let leaf = Scheduled::of(&plan, at, Some(&axis));
        (leaf.table_rows(scale).len(), leaf.rows.len())
    };
    assert_eq!(rows(0, Scale::Year), (1, 2), "the picture has it in every scale");
    assert_eq!(rows(0, Scale::Month), (2, 2));
    assert_eq!(rows(1, Scale::Year), (1, 1), "without phases it is all there is");
}
