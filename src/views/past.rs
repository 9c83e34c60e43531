//! The review of an earlier cycle: how many of its initiatives came to which outcome, and the initiatives in groups.
//!
//! A number is shown only where most outcomes are stated: else it would measure the document, not the city's work.

use super::Query;
use crate::plan::initiatives::ReviewInitiative;
use crate::plan::vocabulary::Outcome;
use crate::plan::{Plan, Review};
use std::collections::HashMap;

/// The outcomes in the order of their tallies.
const ORDER: [Outcome; 5] =
    [Outcome::Done, Outcome::Partly, Outcome::Studied, Outcome::None, Outcome::Unstated];

/// The review of an earlier cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// The index in `plan.reviews`.
    pub at: usize,
    /// The outcomes that occur, with the number of initiatives; never 0.
    pub tallies: Vec<Tally>,
    /// The number of all initiatives.
    pub total: usize,
    /// The number of those that match the reader's choice.
    pub visible_count: usize,
    /// Groups with the initiatives that match the reader's choice.
    pub groups: Vec<PastGroup>,
}

/// The number of initiatives with one outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The outcome.
    pub outcome: Outcome,
    /// The number of initiatives.
    pub count: usize,
}

/// A group of an earlier plan with its initiatives.
#[derive(Clone, Debug, PartialEq)]
pub struct PastGroup {
    /// The index in `review.groups`; `None` for initiatives without a group.
    pub group: Option<usize>,
    /// True if it is only a heading of the groups after it: it has no initiatives and no texts.
    pub is_heading: bool,
    /// Indexes in `review.initiatives`.
    pub initiatives: Vec<usize>,
}

impl Past {
    /// The number of initiatives with an outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.tallies.iter().find(|tally| tally.outcome == outcome).map_or(0, |tally| tally.count)
    }

    /// The tallies of the bar: those of initiatives that were to be carried out and have a stated outcome.
    pub fn counted_tallies(&self) -> Vec<Tally> {
        let is_counted = |tally: &&Tally| !matches!(tally.outcome, Outcome::None | Outcome::Unstated);
        self.tallies.iter().filter(is_counted).copied().collect()
    }

    /// Returns whether most outcomes are stated, so that their numbers are shown.
    pub fn is_counted(&self) -> bool {
        self.count(Outcome::Unstated) * 2 < self.total
    }
}

/// The reviews of a plan, with the initiatives that match the reader's choice.
pub fn past(plan: &Plan, query: &Query) -> Vec<Past> {
    (0..plan.reviews.len()).map(|at| one(at, &plan.reviews[at], query)).collect()
}

fn one(at: usize, review: &Review, query: &Query) -> Past {
    let all = &review.initiatives;
    // The place that an address names is never left out.
    let is_left = |initiative: &ReviewInitiative| {
        query.outcome.as_deref().is_none_or(|outcome| outcome == initiative.outcome.as_str())
            || query.item.as_deref() == Some(&*initiative.id)
    };
    let tally = |outcome: Outcome| {
        let count = all.iter().filter(|initiative| initiative.outcome == outcome).count();
        (count != 0).then_some(Tally { outcome, count })
    };
    let groups = groups(review, &is_left);
    let groups = groups.into_iter().filter(|group| query.outcome.is_none() || !group.initiatives.is_empty());
    Past {
        at,
        tallies: ORDER.into_iter().filter_map(tally).collect(),
        total: all.len(),
        visible_count: all.iter().filter(|initiative| is_left(initiative)).count(),
        groups: groups.collect(),
    }
}

/// The groups in the order of the document, then the initiatives without a group.
fn groups(review: &Review, is_left: &dyn Fn(&ReviewInitiative) -> bool) -> Vec<PastGroup> {
    let ids = review.groups.iter().enumerate().map(|(at, group)| (&*group.id.0, at));
    let ids: HashMap<&str, usize> = ids.collect();
    let empty = |group| PastGroup { group, is_heading: true, initiatives: Vec::new() };
    let mut all: Vec<PastGroup> = (0..review.groups.len()).map(Some).chain([None]).map(empty).collect();
    for (group, of) in all.iter_mut().zip(&review.groups) {
        group.is_heading = of.sections.is_empty() && of.successors.is_empty();
    }
    for (at, initiative) in review.initiatives.iter().enumerate() {
        let known = initiative.group.as_ref().and_then(|group| ids.get(&*group.0));
        let group = &mut all[known.copied().unwrap_or(review.groups.len())];
        group.is_heading = false;
        if is_left(initiative) {
            group.initiatives.push(at);
        }
    }
    all.retain(|group| group.group.is_some() || !group.is_heading);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::initiatives::ReviewGroup;
    use crate::plan::{Id, Ref};

    fn plan(outcomes: &[(&str, Outcome)]) -> Plan {
        let initiative = |(at, (group, outcome)): (usize, &(&str, Outcome))| ReviewInitiative {
            id: Id(format!("past-{at}").into()),
            group: Some(Ref((*group).into())),
            outcome: *outcome,
            ..ReviewInitiative::default()
        };
        let initiatives = outcomes.iter().enumerate().map(initiative).collect();
        let group = |id: &str| ReviewGroup { id: Id(id.into()), ..ReviewGroup::default() };
        let groups = ["goal", "a", "b"].map(group).into();
        let review = Review { initiatives, groups, ..Review::default() };
        Plan { reviews: [review].into_iter().collect(), ..Plan::default() }
    }

    const SOME: [(&str, Outcome); 5] = [
        ("b", Outcome::Done),
        ("a", Outcome::Unstated),
        ("a", Outcome::Done),
        ("a", Outcome::None),
        ("lost", Outcome::Partly),
    ];

    #[test]
    fn outcomes_are_tallied_and_those_that_are_no_result_are_left_out_of_the_bar() {
        let past = past(&plan(&SOME), &Query::default()).remove(0);
        let tallies: Vec<_> =
            past.tallies.iter().map(|tally| (tally.outcome.as_str(), tally.count)).collect();
        assert_eq!(tallies, [("done", 2), ("partly", 1), ("none", 1), ("unstated", 1)]);
        assert_eq!(past.counted_tallies().iter().map(|tally| tally.count).sum::<usize>(), 3);
        assert!(past.is_counted());
        let unstated = plan(&[("a", Outcome::Unstated), ("a", Outcome::Studied)]);
        assert!(!super::past(&unstated, &Query::default())[0].is_counted(), "half of them are unstated");
    }

    #[test]
    fn a_group_without_initiatives_is_the_heading_of_the_next_ones() {
        let past = past(&plan(&SOME), &Query::default()).remove(0);
        let groups: Vec<_> = past
            .groups
            .iter()
            .map(|group| (group.group, group.is_heading, group.initiatives.clone()))
            .collect();
        let expected = [
            (Some(0), true, vec![]),
            (Some(1), false, vec![1, 2, 3]),
            (Some(2), false, vec![0]),
            (None, false, vec![4]),
        ];
        assert_eq!(groups, expected);
    }

    #[test]
    fn a_chosen_outcome_leaves_its_initiatives_and_the_one_of_the_address() {
        let query = Query { outcome: Some("done".into()), item: Some("past-4".into()), ..Query::default() };
        let past = past(&plan(&SOME), &query).remove(0);
        let left: Vec<_> = past.groups.iter().map(|group| group.initiatives.clone()).collect();
        assert_eq!((left, past.visible_count, past.total), (vec![vec![2], vec![0], vec![4]], 3, 5));
    }
}
