//! The explorer: the initiatives that match the filters, grouped as in the document, or the hits of the search in all
//! of the plan.
//!
//! Filters are conditions of initiatives. An initiative with others below it has the values of all of these.

use super::facet_index::FacetIndex;
use super::facets::{Choice, Facet};
use super::index::Index;
use super::query::{Filter, Query, View};
use super::roadmap::{Goal, goals};
use super::schedule::{Axis, Now, Scale, Scheduled};
use super::search::{self, Hit, Search, Target};
use crate::plan::ancestry::At;
use crate::plan::{Plan, Text, Today};
use std::rc::Rc;

/// The initiatives and hits that match the reader's conditions.
#[derive(Clone, Debug, PartialEq)]
pub struct Explorer {
    /// The years; `None` if the plan has no schedule as text.
    pub axis: Option<Axis>,
    /// True if some initiative has a stage in the current fiscal year.
    pub has_now: bool,
    /// The number of initiatives found.
    pub found_count: usize,
    /// The number of all leaf initiatives.
    pub total: usize,
    /// The leaf initiatives found, and those below an initiative found, by goal and area.
    pub goals: Vec<Goal>,
    /// The hits of the search; `None` while nothing is searched for.
    pub search: Option<Results>,
    /// The facets to narrow the result by.
    pub facets: Vec<Facet>,
    /// The active conditions, with their names.
    pub active: Vec<Active>,
}

/// The hits of the search in all of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// The hits by their groups, without those that the filters leave out.
    pub groups: Vec<Group>,
    /// The number of hits in all groups.
    pub total: usize,
    /// The visible group; `None` if all are.
    pub group: Option<View>,
    /// The words of the search, and the everyday words for them. Its hits are in `groups`.
    pub search: Search,
}

/// The hits of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The view that names it.
    pub view: View,
    /// Its hits, the best first; fewer than `count` if other groups are visible, too.
    pub hits: Vec<(Hit, Option<Rc<Scheduled>>)>,
    /// The number of its hits.
    pub count: usize,
}

/// An active condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Active {
    /// The search text, as typed.
    Text(String),
    /// A filter and its name, if the plan gives it one.
    Filter(Filter, Option<Text>),
}

/// The number of visible hits of a group beside other groups, and the number up to which all of them are visible.
const FIRST_HITS: usize = 5;
const FEW_HITS: usize = 7;

/// Searches and filters a plan.
pub fn explorer(plan: &Plan, index: &Index, query: &Query, today: Today) -> Explorer {
    let facet_index = index.facet_index(plan, today, Scale::Year);
    let total = facet_index.leaves.len();
    let asked = search::has_search_text(query).then(|| search::search(plan, index, query));
    let (found_count, leaves, facets, search) = match asked {
        Some(search) => filter_hits(plan, index, &facet_index, query, search),
        None => {
            let sets = (0..total).map(|place| facet_index.facet_values(place));
            let (kept, facets) = facet_index.filter(sets, query);
            (kept.len(), kept, facets, None)
        }
    };
    let leaves = leaves.into_iter().map(|place| Rc::clone(&facet_index.leaves[place])).collect();
    let has_now = facet_index.leaves.iter().any(|leaf| leaf.now == Now::In);
    let axis = facet_index.axis.clone();
    let active = active(query, &facets);
    let facets = useful(&facet_index, facets);
    Explorer { axis, has_now, found_count, total, goals: goals(plan, index, leaves), search, facets, active }
}

/// The hits that the filters leave, with the leaf initiatives among and below them.
fn filter_hits(
    plan: &Plan,
    index: &Index,
    facet_index: &FacetIndex,
    query: &Query,
    mut search: Search,
) -> (usize, Vec<usize>, Vec<Facet>, Option<Results>) {
    let hits = std::mem::take(&mut search.hits);
    let places = places(plan, facet_index);
    let below = |hit: &Hit| match hit.target {
        Target::Initiative(at) => places_below(index, &places, at),
        Target::Item(..) => Vec::new(),
    };
    let initiatives = hits.iter().take_while(|hit| matches!(hit.target, Target::Initiative(_))).count();
    let leaves: Vec<Vec<usize>> = hits[..initiatives].iter().map(below).collect();
    let unions: Vec<Option<Vec<usize>>> = leaves.iter().map(|leaves| union(facet_index, leaves)).collect();
    let sets = leaves.iter().zip(&unions).map(|(leaves, union)| match (union, leaves.first()) {
        (Some(union), _) => union.as_slice(),
        (None, Some(place)) => facet_index.facet_values(*place),
        (None, None) => &[],
    });
    let (kept, facets) = facet_index.filter(sets, query);
    let mut found: Vec<bool> = vec![false; facet_index.leaves.len()];
    kept.iter().flat_map(|place| &leaves[*place]).for_each(|leaf| found[*leaf] = true);
    let mut is_kept = vec![true; hits.len()];
    is_kept[..initiatives].fill(false);
    kept.iter().for_each(|place| is_kept[*place] = true);
    let schedule = |hit: &Hit| match hit.target {
        Target::Initiative(at) => places[at].map(|place| Rc::clone(&facet_index.leaves[place])),
        Target::Item(..) => None,
    };
    let hits = hits.into_iter().zip(is_kept).filter(|(_, is_kept)| *is_kept);
    let hits = hits.map(|(hit, _)| (schedule(&hit), hit)).map(|(leaf, hit)| (hit, leaf));
    let results = results(query, hits.collect(), search);
    let leaves = (0..found.len()).filter(|place| found[*place]).collect();
    (kept.len(), leaves, facets, Some(results))
}

/// The place of each initiative among the leaf initiatives.
fn places(plan: &Plan, facet_index: &FacetIndex) -> Vec<Option<usize>> {
    let mut places = vec![None; plan.initiatives.len()];
    for (place, leaf) in facet_index.leaves.iter().enumerate() {
        places[leaf.at] = Some(place);
    }
    places
}

/// The places of the leaf initiatives below an initiative, itself first if it is one.
fn places_below(index: &Index, places: &[Option<usize>], at: At) -> Vec<usize> {
    match index.children(at) {
        [] => places[at].into_iter().collect(),
        _ => index.below(at).into_iter().filter_map(|at| places[at]).collect(),
    }
}

/// The facet values of several leaf initiatives, each once.
fn union(facet_index: &FacetIndex, leaves: &[usize]) -> Option<Vec<usize>> {
    (leaves.len() > 1).then(|| {
        let mut values: Vec<usize> =
            leaves.iter().flat_map(|place| facet_index.facet_values(*place)).copied().collect();
        values.sort_unstable();
        values.dedup();
        values
    })
}

/// The groups of hits, of which one may be chosen.
fn results(query: &Query, hits: Vec<(Hit, Option<Rc<Scheduled>>)>, search: Search) -> Results {
    let total = hits.len();
    let mut groups: Vec<Group> = Vec::new();
    for hit in hits {
        let view = hit.0.target.group();
        match groups.last_mut() {
            Some(group) if group.view == view => group.hits.push(hit),
            _ => groups.push(Group { view, hits: vec![hit], count: 0 }),
        }
    }
    let is_known = |view: &View| groups.iter().any(|group| group.view == *view);
    let group = query.group.filter(is_known);
    let others = groups.len() > 1 && group.is_none();
    for group in &mut groups {
        group.count = group.hits.len();
        if others && group.count > FEW_HITS {
            group.hits.truncate(FIRST_HITS);
        }
    }
    Results { groups, total, group, search }
}

impl Results {
    /// The visible groups.
    pub fn visible(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| self.group.is_none_or(|chosen| chosen == group.view))
    }
}

/// Cuts the visible hits to `limit`. Returns the number of those that are left out.
pub fn cut_hits(results: &mut Results, limit: usize) -> usize {
    let (mut left, mut others) = (limit, 0);
    let chosen = results.group;
    for group in results.groups.iter_mut().filter(|group| chosen.is_none_or(|chosen| chosen == group.view)) {
        let kept = group.hits.len().min(left);
        left -= kept;
        others += group.hits.len() - kept;
        group.hits.truncate(kept);
    }
    others
}

/// The facets that filter something: without choices that no initiative has, and without a facet of which every
/// initiative has every choice.
fn useful(facet_index: &FacetIndex, facets: Vec<Facet>) -> Vec<Facet> {
    let total = facet_index.leaves.len();
    let sets = (0..total).map(|place| facet_index.facet_values(place));
    let (_, unfiltered) = facet_index.filter(sets, &Query::default());
    let mut useful = Vec::new();
    for (mut facet, unfiltered) in facets.into_iter().zip(unfiltered) {
        let counts: Vec<usize> = unfiltered.choices.iter().map(|choice| choice.count).collect();
        let mut count = counts.iter();
        facet.choices.retain(|choice| count.next() != Some(&0) || choice.is_chosen);
        let is_chosen = facet.choices.iter().any(|choice| choice.is_chosen);
        if is_chosen || counts.iter().any(|count| (1..total).contains(count)) {
            useful.push(facet);
        }
    }
    useful
}

fn active(query: &Query, facets: &[Facet]) -> Vec<Active> {
    let words = Some(query.text.trim()).filter(|words| !words.is_empty());
    let choices = || facets.iter().flat_map(|facet| &facet.choices);
    let named = |filter: &Filter| {
        let is_same = |choice: &&Choice| choice.filter.is_same(filter);
        Active::Filter(filter.clone(), choices().find(is_same).and_then(|choice| choice.name.clone()))
    };
    let words = words.map(|words| Active::Text(words.to_owned()));
    words.into_iter().chain(query.filters.iter().map(named)).collect()
}
