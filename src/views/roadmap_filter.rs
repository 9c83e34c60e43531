//! The initiatives of a roadmap that match the reader's filters, and the number of initiatives at each step.
//!
//! Filters by stage look at one fiscal year: the one that the roadmap shows. The step of an initiative with several
//! phases in it is the furthest of theirs, so that the counts and the marks of the rows agree.

use super::availability::Availability;
use super::facet_index::FacetIndex;
use super::query::{Filter, Query};
use super::schedule::{Axis, Now, Scheduled, Stage};

/// The initiatives that match.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matches {
    /// Their indexes among the leaf initiatives.
    pub indexes: Vec<usize>,
    /// The number of initiatives at each step, whatever the filters by stage.
    pub steps: Steps,
    /// The number of initiatives that match the other filters.
    pub all: usize,
}

/// The number of initiatives at each step, without empty steps.
pub type Steps = Vec<(Availability, usize)>;

impl Matches {
    /// The initiatives that match the filters of a query in a column of the roadmap.
    pub fn of(facet_index: &FacetIndex, query: &Query, column: Option<usize>) -> Self {
        let (mut stages, mut others) = (Vec::new(), Vec::new());
        for filter in &query.filters {
            match filter {
                Filter::Stage(stage) => stages.push(*stage),
                other => others.push(other.clone()),
            }
        }
        let leaf = |at: &usize| &facet_index.leaves[*at];
        let mut indexes = facet_index.matching(&others);
        indexes.retain(|at| is_visible(leaf(at), query, facet_index.axis.as_ref()));
        let all = indexes.len();
        let Some(column) = column else { return Self { indexes, steps: Vec::new(), all } };
        let steps = count(indexes.iter().map(|at| &**leaf(at)), column);
        indexes.retain(|at| stages.is_empty() || is_in(leaf(at), column, &stages));
        Self { indexes, steps, all }
    }
}

/// Returns whether an initiative is visible: all are, unless the reader wants only those of the current year.
pub fn is_visible(leaf: &Scheduled, query: &Query, axis: Option<&Axis>) -> bool {
    let known = axis.is_some_and(|axis| axis.now.is_some());
    !(query.this_year_only && known) || leaf.now == Now::In
}

/// The number of initiatives at each step in a column, without empty steps.
pub fn count<'a>(leaves: impl Iterator<Item = &'a Scheduled>, column: usize) -> Steps {
    let mut counts = Availability::ALL.map(|step| (step, 0));
    for step in leaves.filter_map(|leaf| Availability::in_column(leaf, column)) {
        counts[step as usize].1 += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Returns whether an initiative is in one of the stages, by the phase that decides on its step.
fn is_in(leaf: &Scheduled, column: usize, stages: &[Stage]) -> bool {
    let step = Availability::in_column(leaf, column);
    let bars = leaf.bars.iter().filter(|bar| bar.is_in(column));
    bars.filter(|bar| Availability::of(bar.stage) == step).any(|bar| stages.contains(&bar.stage))
}

impl Query {
    /// The step of which all stages are filters, if no other stage is.
    pub fn step(&self) -> Option<Availability> {
        let is_set = |stage: Stage| self.filters.contains(&Filter::Stage(stage));
        Availability::ALL.into_iter().find(|step| {
            Stage::ALL.into_iter().all(|stage| is_set(stage) == (Availability::of(stage) == Some(*step)))
        })
    }

    /// The query with a step as the only filter by stage, or with none.
    pub fn with_step(&self, step: Option<Availability>) -> Self {
        let mut query = self.clone();
        query.filters.retain(|filter| !matches!(filter, Filter::Stage(_)));
        for stage in step.into_iter().flat_map(Availability::stages) {
            query.filters.push(Filter::Stage(stage));
        }
        query
    }
}
