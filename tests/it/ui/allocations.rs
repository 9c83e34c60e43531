//! How much a plan makes a phone do, counted instead of timed: what grows faster than the plan fails here,
//! and so does a choice that looks at more than it has to.
//!
//! Times are the benchmarks' matter (`tests/bench`).

use crate::fixtures::fair::{self, IN_A_GOAL};
use allocation_counter::{AllocationInfo, measure};
use city_plan::plan::file::read_json;
use city_plan::plan::{FiscalYear, Plan, Today};
use city_plan::views::explorer::explorer;
use city_plan::views::roadmap::{cut, roadmap, rows};
use city_plan::views::{Index, Query};

const TODAY: Today = Today { year: 2024, month: 10, day: 1 };

/// A plan of so many initiatives, read.
fn plan(initiatives: usize) -> Plan {
    let (plan, problems) = read_json(fair::plan(initiatives).to_string().as_bytes());
    assert_eq!(crate::fixtures::lines(&problems), Vec::<String>::new());
    plan.unwrap()
}

fn counted(work: impl FnOnce()) -> AllocationInfo {
    measure(work)
}

/// The steps from bytes to what is drawn, each with its work.
fn steps(initiatives: usize) -> Vec<(&'static str, AllocationInfo)> {
    let bytes = fair::plan(initiatives).to_string().into_bytes();
    let reading = counted(|| drop(read_json(&bytes)));
    let plan = plan(initiatives);
    let indexing = counted(|| drop(Index::new(&plan)));
    let index = Index::new(&plan);
    let query = Query::default();
    let searched = Query { text: "子育て".into(), ..Query::default() };
    let mut done = vec![("reading", reading), ("indexing", indexing)];
    let roadmap = || drop(roadmap(&plan, &index, &query, TODAY));
    let explorer = || drop(explorer(&plan, &index, &searched, TODAY));
    done.push(("the first roadmap", counted(roadmap)));
    done.push(("the roadmap after a choice", counted(roadmap)));
    done.push(("the first search", counted(explorer)));
    done.push(("another letter", counted(explorer)));
    done
}

#[test]
fn no_step_grows_faster_than_the_plan() {
    let (small, large) = (steps(500), steps(4_000));
    for ((step, small), (_, large)) in small.into_iter().zip(large) {
        let times = |large: u64, small: u64| large as f64 / small.max(1) as f64;
        // Lists double their room as they grow.
        assert!(times(large.count_total, small.count_total) < 8.8, "{step}: {small:?}, {large:?}");
        assert!(times(large.bytes_total, small.bytes_total) < 16.0, "{step}: {small:?}, {large:?}");
    }
}

#[test]
fn what_was_found_out_of_each_initiative_is_not_found_out_again() {
    let initiatives = 2_000;
    let goals = initiatives / IN_A_GOAL;
    for (step, work) in steps(initiatives) {
        if ["the roadmap after a choice", "another letter"].contains(&step) {
            // A list for each goal; nothing for an initiative.
            assert!(work.count_total < 12 * goals as u64 + 200, "{step}: {work:?}");
        }
    }
}

#[test]
fn of_a_large_plan_few_rows_are_drawn_and_the_others_are_counted() {
    for (initiatives, drawn_of_them) in [(40, 40), (150, 150), (151, 30), (4_000, 30)] {
        let plan = plan(initiatives);
        let index = Index::new(&plan);
        let query = Query { year: Some(FiscalYear(2025)), ..Query::default() };
        let mut roadmap = roadmap(&plan, &index, &query, TODAY);
        let others = cut(&mut roadmap.goals, rows(initiatives, 30));
        let drawn: usize = roadmap.goals.iter().map(|goal| goal.leaves().count()).sum();
        assert_eq!(drawn + others, initiatives);
        // Headings take their places among the rows.
        assert!(drawn <= drawn_of_them && drawn + 2 >= drawn_of_them, "{initiatives}: {drawn}");
    }
}

#[test]
fn few_rows_are_drawn_of_what_is_found_in_a_large_plan_too() {
    let plan = plan(500);
    let index = Index::new(&plan);
    let words = plan.initiatives[index.leaves()[0]].departments[0].own().to_string();
    let mut found = explorer(&plan, &index, &Query { text: words, ..Query::default() }, TODAY);
    // Fewer than a small plan has, and more than a reader sees at once.
    assert!((31..150).contains(&found.found_count), "{}", found.found_count);
    assert!(cut(&mut found.goals, rows(500, 30)) > 0);
}

#[test]
fn a_large_plan_begins_folded_and_says_behind_which_heading_the_rest_is() {
    let plan = plan(2_000);
    let index = Index::new(&plan);
    let mut roadmap = roadmap(&plan, &index, &Query::default(), TODAY);
    roadmap.fold(&plan, &[]);
    let folded = roadmap.goals.iter().filter(|goal| goal.is_folded).count();
    assert_eq!((roadmap.goals[0].is_folded, folded), (false, roadmap.goals.len() - 1));
    let others = cut(&mut roadmap.goals, 30);
    let behind: usize = roadmap.goals.iter().filter(|goal| goal.is_folded).map(|goal| goal.count).sum();
    let open = roadmap.goals.iter().filter(|goal| !goal.is_folded).map(|goal| goal.leaves().count());
    let open: usize = open.sum();
    assert!(roadmap.goals.len() < 30);
    assert_eq!(open, IN_A_GOAL);
    assert_eq!(open + behind + others, 2_000);
}
