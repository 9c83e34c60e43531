//! The overview: what the plan is, how much is in it, where it stands this year and among others.
//!
//! For `ui::pages::overview`.

use super::index::Index;
use super::schedule::{self, Scale, Stage};
use crate::plan::ancestry::At;
use crate::plan::vocabulary::RelationKind;
use crate::plan::{FiscalYear, Level, Plan, Today};

/// What the overview shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// How many nodes stand on each level of the trees of initiatives, from the root down.
    pub levels: Vec<(Level, usize)>,
    /// How many fiscal years the plan covers, where it has a period.
    pub years: Option<usize>,
    /// This fiscal year.
    pub this_year: FiscalYear,
    /// Whether the plan's period is over.
    pub over: bool,
    /// How many initiatives are in which stage this fiscal year.
    pub tally: Vec<(Stage, usize)>,
    /// How many initiatives there are.
    pub leaves: usize,
    /// The trees with their roots.
    pub trees: Vec<TreeSummary>,
    /// Other plans and laws, in the order in which they are shown.
    pub place: Vec<(RelationKind, Vec<usize>)>,
}

/// A tree and what stands under each of its roots.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeSummary {
    /// Position in `plan.trees`.
    pub tree: Option<usize>,
    /// The roots, each with the number of nodes per level below it.
    pub roots: Vec<(At, Vec<(Level, usize)>)>,
}

/// The order from above to below, then beside; this plan stands after the plans above it.
const PLACE: [RelationKind; 10] = [
    RelationKind::Higher,
    RelationKind::Part,
    RelationKind::Law,
    RelationKind::National,
    RelationKind::Prefectural,
    RelationKind::Merged,
    RelationKind::Earlier,
    RelationKind::Later,
    RelationKind::Related,
    RelationKind::Rule,
];

/// The overview of a plan.
pub fn overview(plan: &Plan, index: &Index, today: Today) -> Overview {
    let facet_index = index.facet_index(plan, today, Scale::Year);
    let calendar = plan.calendar();
    let this_year = today.fiscal_year(calendar);
    let period = plan.period.as_ref();
    let year = |date: Option<_>| date.map(|date| calendar.fiscal_year(date));
    let (start, end) =
        (year(period.and_then(|period| period.start)), year(period.and_then(|period| period.end)));
    Overview {
        levels: count(plan, index, &index.trees_with_leaves(plan)),
        years: start.zip(end).map(|(start, end)| (end.0 - start.0 + 1).max(1) as usize),
        this_year,
        over: end.is_some_and(|end| end < this_year),
        tally: schedule::tally(facet_index.leaves.iter().map(|leaf| &**leaf)),
        leaves: facet_index.leaves.len(),
        trees: index.trees().iter().map(|tree| summary(plan, index, tree.tree, &tree.roots)).collect(),
        place: place(plan),
    }
}

/// Other plans and laws by their kind, from above to below, as positions in `plan.relations`.
pub fn place(plan: &Plan) -> Vec<(RelationKind, Vec<usize>)> {
    let of_kind = |kind: RelationKind| {
        (0..plan.relations.len()).filter(|at| plan.relations[*at].kind == kind).collect::<Vec<_>>()
    };
    PLACE.into_iter().map(|kind| (kind, of_kind(kind))).filter(|(_, found)| !found.is_empty()).collect()
}

fn summary(plan: &Plan, index: &Index, tree: Option<usize>, roots: &[At]) -> TreeSummary {
    let root = |at: &At| {
        // The first is the root itself.
        (*at, count(plan, index, &index.below(*at)[1..]))
    };
    TreeSummary { tree, roots: roots.iter().map(root).collect() }
}

/// How many of the nodes stand on each level, levels in the order of the plan.
fn count(plan: &Plan, index: &Index, nodes: &[At]) -> Vec<(Level, usize)> {
    let level = |(level, count): (usize, usize)| (plan.levels[level].clone(), count);
    index.on_levels(plan, nodes).into_iter().map(level).collect()
}
