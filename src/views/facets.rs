//! Which conditions can be set, how many measures each would leave, and whether a measure meets them.
//!
//! Called by `explorer`. A facet's counts take every other facet into account, not itself, so that
//! a second value of the same facet shows what it would add.

use super::index::{At, Index};
use super::query::{FacetKey, Filter, Query};
use super::schedule::{Now, Scheduled, Stage};
use crate::plan::{Plan, Text, words::Basis};
use std::rc::Rc;

/// A facet with its options.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// Which one.
    pub key: FacetKey,
    /// Name of the list, where it is one; the level's name for goals.
    pub name: Option<Text>,
    /// Its options; empty where the plan does not say (then a note tells so).
    pub choices: Vec<Choice>,
    /// Whether some of the matches were made here and are not in the document.
    pub inferred: bool,
}

/// An option of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The condition that it sets.
    pub filter: Filter,
    /// Its name, where the plan gives it; stages are named by `ui`.
    pub name: Option<Text>,
    /// How many measures it would show.
    pub count: usize,
    /// Whether it is set.
    pub chosen: bool,
}

/// What one measure has of each facet.
pub(super) struct Traits(Vec<Filter>);

/// The traits of a measure: its own and those of the nodes above it.
pub(super) fn traits(plan: &Plan, index: &Index, measure: &Scheduled) -> Traits {
    let stages = Stage::ALL.into_iter().filter(|stage| measure.is_now(*stage));
    let mut traits: Vec<Filter> = stages.map(Filter::Stage).collect();
    let root = index.root(measure.at);
    traits.push(Filter::Goal(Rc::clone(&plan.initiatives[root].id.0)));
    let family = index.above(measure.at).into_iter().chain([measure.at]);
    for initiative in family.map(|at| &plan.initiatives[at]) {
        traits.extend(initiative.serves.iter().map(|serves| Filter::Item(Rc::clone(&serves.item.0))));
        traits.extend(initiative.departments.iter().map(|name| Filter::Department(Rc::clone(name.own()))));
    }
    Traits(traits)
}

impl Traits {
    /// Whether the measure meets the query's filters, those of `except` left aside.
    pub(super) fn meet(&self, query: &Query, except: Option<FacetKey>) -> bool {
        FacetKey::ALL.into_iter().filter(|key| Some(*key) != except).all(|key| {
            let mut wanted = query.filters.iter().filter(|filter| filter.key() == key).peekable();
            wanted.peek().is_none() || wanted.any(|filter| self.0.contains(filter))
        })
    }

    /// The values of one facet.
    pub(super) fn of(&self, key: FacetKey) -> impl Iterator<Item = &Filter> {
        self.0.iter().filter(move |filter| filter.key() == key)
    }

    fn has(&self, filter: &Filter) -> bool {
        self.0.contains(filter)
    }
}

/// The facets that the plan has something for. `found` are the measures that meet the search words.
pub(super) fn facets(
    plan: &Plan,
    index: &Index,
    query: &Query,
    all: &[Scheduled],
    found: &[Traits],
) -> Vec<Facet> {
    let choice = |filter: Filter, name: Option<Text>| {
        let key = filter.key();
        let meets = |traits: &&Traits| traits.has(&filter) && traits.meet(query, Some(key));
        let count = found.iter().filter(meets).count();
        let chosen = query.filters.contains(&filter);
        Choice { filter, name, count, chosen }
    };
    let mut facets = Vec::new();
    let stages: Vec<Stage> = Stage::ALL
        .into_iter()
        .filter(|stage| all.iter().any(|measure| measure.bars.iter().any(|bar| bar.stage == *stage)))
        .collect();
    let known = all.iter().any(|measure| measure.now == Now::In);
    if known {
        let choices = stages.into_iter().map(|stage| choice(Filter::Stage(stage), None)).collect();
        facets.push(Facet { key: FacetKey::Stage, name: None, choices, inferred: false });
    }
    facets.extend(goals(plan, index, all).map(|(name, roots)| {
        let root = |at: At| {
            choice(
                Filter::Goal(Rc::clone(&plan.initiatives[at].id.0)),
                Some(plan.initiatives[at].name.clone()),
            )
        };
        Facet { key: FacetKey::Goal, name, choices: roots.into_iter().map(root).collect(), inferred: false }
    }));
    facets.extend(plan.lists.iter().filter_map(|list| {
        let pointers = || {
            plan.initiatives
                .iter()
                .flat_map(|initiative| &initiative.serves)
                .filter(|serves| *serves.list == *list.id)
        };
        let served = list.items.iter().filter(|item| pointers().any(|serves| *serves.item == *item.id));
        let choices: Vec<Choice> =
            served.map(|item| choice(Filter::Item(Rc::clone(&item.id.0)), Some(item.name.clone()))).collect();
        let inferred = pointers().any(|serves| serves.basis == Basis::Inferred);
        (!choices.is_empty()).then(|| Facet {
            key: FacetKey::Item,
            name: Some(list.name.clone()),
            choices,
            inferred,
        })
    }));
    let departments = departments(plan)
        .into_iter()
        .map(|name| choice(Filter::Department(Rc::clone(name.own())), Some(name)));
    facets.push(Facet {
        key: FacetKey::Department,
        name: None,
        choices: departments.collect(),
        inferred: false,
    });
    facets
}

/// The roots, where there are measures below several of them, and what their level is called.
fn goals(plan: &Plan, index: &Index, all: &[Scheduled]) -> Option<(Option<Text>, Vec<At>)> {
    let mut roots: Vec<At> = Vec::new();
    for measure in all {
        let root = index.root(measure.at);
        if root != measure.at && !roots.contains(&root) {
            roots.push(root);
        }
    }
    let first = roots.first()?;
    let level = index.level(plan, &plan.initiatives[*first]);
    let same = roots.iter().all(|at| plan.initiatives[*at].level == plan.initiatives[*first].level);
    (roots.len() > 1).then(|| (level.filter(|_| same).map(|level| level.name.clone()), roots))
}

/// The values of one facet in the order in which they are offered, with their names; stages are named
/// by `ui`.
pub(super) fn values(plan: &Plan, key: FacetKey) -> Vec<(Filter, Option<Text>)> {
    match key {
        FacetKey::Stage => Stage::ALL.into_iter().map(|stage| (Filter::Stage(stage), None)).collect(),
        FacetKey::Department => {
            let named = |name: Text| (Filter::Department(Rc::clone(name.own())), Some(name));
            departments(plan).into_iter().map(named).collect()
        }
        FacetKey::Item => {
            let items = plan.lists.iter().flat_map(|list| &list.items);
            items.map(|item| (Filter::Item(Rc::clone(&item.id.0)), Some(item.name.clone()))).collect()
        }
        FacetKey::Goal => Vec::new(),
    }
}

fn departments(plan: &Plan) -> Vec<Text> {
    let mut names: Vec<Text> = Vec::new();
    for name in plan.initiatives.iter().flat_map(|initiative| &initiative.departments) {
        if !names.iter().any(|known| known.own() == name.own()) {
            names.push(name.clone());
        }
    }
    names
}
