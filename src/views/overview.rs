//! The first screen: the state of a fiscal year, the next changes, the goals, and topics to search for.

use super::availability::Availability;
use super::facet_index::FacetIndex;
use super::index::Index;
use super::schedule::{Axis, Scale, Stage};
use crate::plan::ancestry::At;
use crate::plan::{Calendar, FiscalYear, Level, PartialDate, Plan, Text, Today};

/// The subject of the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The current fiscal year of a plan with a schedule.
    ThisYear,
    /// The last fiscal year of a plan with a schedule, after its end or before its beginning the nearest one.
    OtherYear,
    /// The initiatives of a plan without a schedule.
    Initiatives,
}

/// The content of the first screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Its subject.
    pub opening: Opening,
    /// The state of the year; `None` without a schedule.
    pub state: Option<YearState>,
    /// The number of leaf initiatives.
    pub leaves: usize,
    /// The next changes in order of time, at most [`LONGEST`].
    pub changes: Vec<Change>,
    /// The number of all milestones.
    pub milestones: usize,
    /// The trees with their roots.
    pub trees: Vec<TreeSummary>,
}

impl Overview {
    /// Returns whether the initiatives are cards on the first screen: without a schedule, if they are few.
    pub fn has_cards(&self) -> bool {
        self.opening == Opening::Initiatives && self.leaves <= MOST_CARDS
    }
}

/// The most initiatives that are cards on the first screen.
const MOST_CARDS: usize = 24;

/// The most changes on the first screen.
pub const LONGEST: usize = 4;

/// The number of initiatives at each step in one fiscal year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearState {
    /// The year.
    pub year: FiscalYear,
    /// The number of initiatives at each step.
    pub steps: [(Availability, usize); 3],
    /// The number of initiatives with a phase of another kind.
    pub others: usize,
}

/// A beginning phase or a milestone.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The initiative.
    pub at: At,
    /// Its date.
    pub date: PartialDate,
    /// Its label as printed.
    pub label: Text,
}

/// A tree with the counts below each of its roots.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeSummary {
    /// The index in `plan.trees`.
    pub tree: Option<usize>,
    /// The roots, each with the number of initiatives on each level below it.
    pub roots: Vec<(At, Vec<(Level, usize)>)>,
}

/// The subject of a plan's first screen.
pub fn opening(plan: &Plan, index: &Index, today: Today) -> Opening {
    match &index.facet_index(plan, today, Scale::Year).axis {
        Some(axis) if axis.now.is_some() => Opening::ThisYear,
        Some(_) => Opening::OtherYear,
        None => Opening::Initiatives,
    }
}

/// The first screen of a plan.
pub fn overview(plan: &Plan, index: &Index, today: Today) -> Overview {
    let facet_index = index.facet_index(plan, today, Scale::Year);
    Overview {
        opening: opening(plan, index, today),
        state: facet_index.axis.as_ref().map(|axis| state(&facet_index, axis, today, plan.calendar())),
        leaves: facet_index.leaves.len(),
        changes: changes(plan, &facet_index, today),
        milestones: facet_index.milestones.len(),
        trees: trees(plan, index),
    }
}

/// The state of the current year; outside of the schedule, that of its nearest year.
fn state(facet_index: &FacetIndex, axis: &Axis, today: Today, calendar: Calendar) -> YearState {
    let is_before = today.fiscal_year(calendar) < axis.years[0];
    let nearest = if is_before { 0 } else { axis.years.len() - 1 };
    let column = axis.now.unwrap_or(nearest);
    let mut steps = Availability::ALL.map(|step| (step, 0));
    let mut others = 0;
    for leaf in &facet_index.leaves {
        match Availability::in_column(leaf, column) {
            Some(step) => steps[step as usize].1 += 1,
            None => {
                others += usize::from(has_phase(
                    leaf.bars.iter().filter(|bar| bar.is_in(column)).map(|bar| bar.stage),
                ))
            }
        }
    }
    YearState { year: axis.years[column], steps, others }
}

/// Returns whether some of the stages is a phase, not a milestone.
fn has_phase(mut stages: impl Iterator<Item = Stage>) -> bool {
    stages.any(|stage| stage != Stage::Step)
}

/// The next changes: milestones that are not past, and phases that begin after the current year. In a plan without a
/// schedule, its milestones.
fn changes(plan: &Plan, facet_index: &FacetIndex, today: Today) -> Vec<Change> {
    let calendar = plan.calendar();
    let mut changes = Vec::new();
    let is_scheduled = facet_index.axis.is_some();
    for &(at, point) in &facet_index.milestones {
        let milestone = &plan.initiatives[at].milestones[point];
        let change = Change { at, date: milestone.date, label: milestone.label.clone() };
        if !is_scheduled || !milestone.date.is_past(today, calendar) {
            insert(&mut changes, change, calendar);
        }
    }
    let this_year = today.fiscal_year(calendar);
    for leaf in &facet_index.leaves {
        for bar in leaf.bars.iter().filter(|bar| bar.stage != Stage::Step) {
            if calendar.fiscal_year(bar.start) > this_year {
                insert(
                    &mut changes,
                    Change { at: leaf.at, date: bar.start, label: bar.label.clone() },
                    calendar,
                );
            }
        }
    }
    changes
}

/// Inserts a change into the earliest ones. A sort would cost residents more bytes than it would save time.
fn insert(changes: &mut Vec<Change>, change: Change, calendar: Calendar) {
    let day = |change: &Change| change.date.earliest(calendar);
    let place = changes.iter().filter(|known| day(known) <= day(&change)).count();
    if place < LONGEST {
        changes.truncate(LONGEST - 1);
        changes.insert(place, change);
    }
}

/// The trees, those that cut across the others at the end.
fn trees(plan: &Plan, index: &Index) -> Vec<TreeSummary> {
    let is_crossing = |tree: Option<usize>| tree.is_some_and(|tree| plan.trees[tree].cross_cutting);
    let mut trees = Vec::new();
    for crossing in [false, true] {
        let these = index.trees().iter().filter(|tree| is_crossing(tree.tree) == crossing);
        trees.extend(these.map(|tree| summary(plan, index, tree.tree, &tree.roots)));
    }
    trees
}

/// The summary of a tree with these roots.
fn summary(plan: &Plan, index: &Index, tree: Option<usize>, roots: &[At]) -> TreeSummary {
    let root = |at: &At| {
        // The first is the root itself.
        (*at, count(plan, index, &index.below(*at)[1..]))
    };
    TreeSummary { tree, roots: roots.iter().map(root).collect() }
}

/// The number of initiatives on each level, in the order of the plan.
pub(super) fn count(plan: &Plan, index: &Index, nodes: &[At]) -> Vec<(Level, usize)> {
    let level = |(level, count): (usize, usize)| (plan.levels[level].clone(), count);
    index.on_levels(plan, nodes).into_iter().map(level).collect()
}

/// A topic of interest to residents, with the first initiative about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The word on the chip, which is searched for.
    pub label: &'static str,
    /// The first initiative with the word in its name or lead.
    pub at: At,
}

/// The most topics on the first screen.
const MOST_TOPICS: usize = 5;

/// The topics about which the plan has an initiative, in the order of `candidates`: the word of the interface, and the
/// word in Japanese, in which plans are written.
pub fn topics(plan: &Plan, candidates: &[(&'static str, &'static str)]) -> Vec<Topic> {
    let mut topics = Vec::new();
    for &(label, word) in candidates {
        let has = |text: &Text| text.own().contains(word) || text.own().contains(label);
        let about =
            plan.initiatives.iter().position(|one| has(&one.name) || one.lead.as_ref().is_some_and(has));
        if let Some(at) = about.filter(|_| topics.len() < MOST_TOPICS) {
            topics.push(Topic { label, at });
        }
    }
    topics
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FiscalYear;

    #[test]
    fn the_earliest_changes_stay_in_order() {
        let mut changes = Vec::new();
        for (at, year) in [2030, 2027, 2029, 2027, 2031, 2026].into_iter().enumerate() {
            let date = PartialDate::FiscalYear(FiscalYear(year));
            insert(&mut changes, Change { at, date, label: Text::default() }, Calendar::default());
        }
        let found: Vec<At> = changes.iter().map(|change| change.at).collect();
        assert_eq!(found, [5, 1, 3, 2], "those of one year in the order of the document");
    }
}
