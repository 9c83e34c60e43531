//! Bytes as a plan: the tool and residents read the same, say no more than anyone reads, and every view of it stands.

use super::resident::resident;
use city_plan::format::diagnostic::Code;
use city_plan::format::json;
use city_plan::plan::{Diagnostic, Plan, Today, file};
use city_plan::views::{Index, Query, explorer, initiative, overview, roadmap};

/// The most problems that are listed, each with the last that counts the others, for each of what is put aside.
const MOST: usize = 3 * 10_001;

/// Reads bytes in both ways and looks at the plan in them.
pub fn check(bytes: &[u8]) {
    let (plan, problems) = file::read_json(bytes);
    // The piece's size comes from the bytes, so that a run can be repeated.
    let size = bytes.iter().fold(1, |sum, byte| (sum * 31 + usize::from(*byte)) % 257) + 1;
    let (seen, seen_problems) = resident(bytes, &mut || size);
    assert!(plan == seen, "the tool and the component read two plans");
    assert_eq!(sorted(&problems), sorted(&seen_problems));
    assert!(problems.len() <= MOST, "{} problems", problems.len());
    let is_json = problems.iter().all(|problem| problem.code != Code::NotJson);
    assert_eq!(json::tree::tree(bytes).is_some(), is_json, "the tree and the reader");
    for problem in &problems {
        assert!(problem.to_string().len() < 4_000, "a message of {}", problem.to_string().len());
    }
    if let Some(plan) = plan {
        look(&plan);
    }
}

fn sorted(problems: &[Diagnostic]) -> Vec<(&'static str, &str)> {
    let told = problems.iter().filter(|problem| problem.code != Code::More);
    let mut told: Vec<_> = told.map(|problem| (problem.code.as_str(), &*problem.path)).collect();
    told.sort_unstable();
    told
}

/// Every view, with the plan's own title searched for.
fn look(plan: &Plan) {
    let index = Index::new(plan);
    let today = Today { year: 2026, month: 4, day: 1 };
    for words in ["", &plan.title.own().chars().take(20).collect::<String>()] {
        let query = Query { text: words.into(), ..Query::default() };
        let roadmap = roadmap::roadmap(plan, &index, &query, today);
        let years = roadmap.axis.as_ref().map_or(0, |axis| axis.years.len());
        let initiatives = roadmap.goals.iter().flat_map(|goal| goal.leaves());
        for row in initiatives.flat_map(|initiative| &initiative.rows) {
            assert_eq!(row.iter().map(|cell| cell.span).sum::<usize>(), years);
        }
        let explorer = explorer::explorer(plan, &index, &query, today);
        assert!(explorer.found_count <= explorer.total && roadmap.visible_count <= roadmap.total);
    }
    overview::overview(plan, &index, today);
    for at in 0..plan.initiatives.len() {
        initiative::initiative(plan, &index, at, today);
    }
}
