//! The overview: the size of the plan, its current year, and its place among other plans.

use super::index::Index;
use super::schedule::{self, Scale, Stage};
use crate::plan::ancestry::At;
use crate::plan::vocabulary::RelationKind;
use crate::plan::{FiscalYear, Level, Plan, Today};

/// The content of the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The number of initiatives on each level of the main trees, from the root down.
    pub levels: Vec<(Level, usize)>,
    /// The number of fiscal years in the plan's period.
    pub years: Option<usize>,
    /// The current fiscal year.
    pub this_year: FiscalYear,
    /// True if the plan's period is over.
    pub over: bool,
    /// The number of initiatives in each stage of the current fiscal year.
    pub tally: Vec<(Stage, usize)>,
    /// The number of leaf initiatives.
    pub leaves: usize,
    /// The trees with their roots.
    pub trees: Vec<TreeSummary>,
    /// Other plans and laws, in the order of the view.
    pub place: Vec<(RelationKind, Vec<usize>)>,
}

/// A tree with the counts below each of its roots.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeSummary {
    /// The index in `plan.trees`.
    pub tree: Option<usize>,
    /// The roots, each with the number of initiatives on each level below it.
    pub roots: Vec<(At, Vec<(Level, usize)>)>,
}

/// The order: higher plans, lower plans, then plans beside; this plan comes after the higher ones.
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

/// Other plans and laws by their kind, in the order of `PLACE`, as indexes in `plan.relations`.
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

/// The number of initiatives on each level, in the order of the plan.
fn count(plan: &Plan, index: &Index, nodes: &[At]) -> Vec<(Level, usize)> {
    let level = |(level, count): (usize, usize)| (plan.levels[level].clone(), count);
    index.on_levels(plan, nodes).into_iter().map(level).collect()
}
