//! The facts of a plan as a whole: its size, its length, its place among other plans.

use super::index::Index;
use super::overview::count;
use crate::plan::vocabulary::RelationKind;
use crate::plan::{Level, Plan};

/// The facts of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanFacts {
    /// The number of initiatives on each level of the main trees, from the root down.
    pub levels: Vec<(Level, usize)>,
    /// The number of fiscal years in the plan's period.
    pub years: Option<usize>,
    /// The higher plans and the laws on which the plan is based, a few of each, as indexes in `plan.relations`.
    pub place: Vec<(RelationKind, Vec<usize>)>,
    /// The number of other plans and laws beside them.
    pub other_relations: usize,
}

/// The order of the kinds. This plan comes after the higher ones.
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

/// The facts of a plan.
pub fn plan_facts(plan: &Plan, index: &Index) -> PlanFacts {
    let calendar = plan.calendar();
    let period = plan.period.as_ref();
    let year = |date: Option<_>| date.map(|date| calendar.fiscal_year(date));
    let (start, end) =
        (year(period.and_then(|period| period.start)), year(period.and_then(|period| period.end)));
    let nearest = nearest(plan);
    PlanFacts {
        levels: count(plan, index, &index.trees_with_leaves(plan)),
        years: start.zip(end).map(|(start, end)| (end.0 - start.0 + 1).max(1) as usize),
        other_relations: plan.relations.len() - nearest.iter().map(|(_, few)| few.len()).sum::<usize>(),
        place: nearest,
    }
}

/// The most plans or laws of a kind in the facts.
const FEW: usize = 2;

/// The first plans above this one, and the first laws.
fn nearest(plan: &Plan) -> Vec<(RelationKind, Vec<usize>)> {
    let mut nearest = place(plan);
    nearest.retain(|(kind, _)| matches!(kind, RelationKind::Higher | RelationKind::Law));
    nearest.iter_mut().for_each(|(_, relations)| relations.truncate(FEW));
    nearest
}

/// Other plans and laws by their kind, in the order of `PLACE`, as indexes in `plan.relations`.
pub fn place(plan: &Plan) -> Vec<(RelationKind, Vec<usize>)> {
    let of_kind = |kind: RelationKind| {
        (0..plan.relations.len()).filter(|at| plan.relations[*at].kind == kind).collect::<Vec<_>>()
    };
    PLACE.into_iter().map(|kind| (kind, of_kind(kind))).filter(|(_, found)| !found.is_empty()).collect()
}
