//! An index of all leaf initiatives with their schedules and facet values, which roadmap and explorer query
//! with every choice of the reader.
//!
//! `Index` builds it once for a day and a scale. A query is then one pass over numbers, however many values a
//! facet has. It never reads texts: they belong to `search`.

use super::facets::{Choice, Facet};
use super::hierarchy::Hierarchy;
use super::misprint::corrected_text;
use super::query::{FacetKey, Filter, Query};
use super::schedule;
use super::schedule::{Axis, Now, Scale, Scheduled, Stage};
use crate::plan::ancestry::At;
use crate::plan::text::normalize;
use crate::plan::vocabulary::Basis;
use crate::plan::{Initiative, Plan, Text, Today};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

/// The index of facets.
#[derive(Debug)]
pub struct FacetIndex {
    /// The years; `None` where no phase is given as text.
    pub axis: Option<Axis>,
    /// The scales to choose from; empty if there is no choice.
    pub scales: &'static [Scale],
    /// Every leaf initiative, in the order of the document.
    pub leaves: Vec<Rc<Scheduled>>,
    /// The milestones in order of time: initiative, and index among its milestones.
    pub milestones: Vec<(At, usize)>,
    /// The facets without counts; the choices of all facets are numbered through.
    facets: Vec<Facet>,
    /// The facet values of each initiative, as those numbers.
    facet_values: Vec<Vec<usize>>,
}

/// The first number of each kind of value.
#[derive(Default)]
struct Numbers {
    stages: [Option<usize>; Stage::ALL.len()],
    /// By the indexes of the roots.
    goals: Vec<Option<usize>>,
    items: HashMap<Rc<str>, usize>,
    /// By their normalized names: width and blanks make no other department. Those of audiences begin with `AUDIENCE`.
    names: HashMap<Rc<str>, usize>,
}

/// Stands before the normalized name of an audience, which may be that of a department, too.
const AUDIENCE: &str = "\t";

impl FacetIndex {
    /// Builds the index. A scale that the plan does not offer becomes that of years.
    pub fn of(plan: &Plan, nodes: &Hierarchy, today: Today, scale: Scale) -> Self {
        let scales = Scale::of(plan);
        let scale = if scales.contains(&scale) { scale } else { Scale::Year };
        let axis = Axis::of(plan, today).map(|axis| Axis { scale, ..axis });
        let leaves: Vec<Rc<Scheduled>> =
            schedule::all(plan, nodes.leaves(), axis.as_ref()).into_iter().map(Rc::new).collect();
        let mut numbers = Numbers { goals: vec![None; plan.initiatives.len()], ..Numbers::default() };
        let facets = facets(plan, nodes, &leaves, &mut numbers);
        let mut met = vec![At::MAX; facets.iter().map(|facet| facet.choices.len()).sum()];
        let facet_values =
            leaves.iter().map(|leaf| facet_values(plan, nodes, leaf, &numbers, &mut met)).collect();
        Self { axis, scales, leaves, milestones: milestones(plan), facets, facet_values }
    }

    /// The sets of facet values that match the filters of a query, by their places, and the facets with the count of
    /// each choice. The counts of a facet respect every other facet, not itself, so that a second value of the same
    /// facet shows what it would add.
    pub fn filter<'a>(
        &'a self,
        sets: impl Iterator<Item = &'a [usize]>,
        query: &Query,
    ) -> (Vec<usize>, Vec<Facet>) {
        let mut facets = self.facets.clone();
        for choice in facets.iter_mut().flat_map(|facet| &mut facet.choices) {
            choice.is_chosen = query.filters.iter().any(|set| set.is_same(&choice.filter));
        }
        let (keys, chosen): (Vec<FacetKey>, Vec<bool>) = facets
            .iter()
            .flat_map(|facet| facet.choices.iter().map(|choice| (facet.key, choice.is_chosen)))
            .unzip();
        let asked: Vec<FacetKey> = FacetKey::ALL
            .into_iter()
            .filter(|key| query.filters.iter().any(|one| one.key() == *key))
            .collect();
        let (mut kept, mut counts) = (Vec::new(), vec![0; keys.len()]);
        for (place, facet_values) in sets.enumerate() {
            let unmet =
                |key: &&FacetKey| !facet_values.iter().any(|value| chosen[*value] && keys[*value] == **key);
            let mut unmet = asked.iter().filter(unmet);
            let (first, second) = (unmet.next(), unmet.next());
            if first.is_none() {
                kept.push(place);
            }
            if second.is_none() {
                for value in facet_values.iter().filter(|value| first.is_none_or(|key| keys[**value] == *key))
                {
                    counts[*value] += 1;
                }
            }
        }
        let choices = facets.iter_mut().flat_map(|facet| &mut facet.choices);
        choices.zip(counts).for_each(|(choice, count)| choice.count = count);
        (kept, facets)
    }

    /// The indexes of the initiatives that match filters: one filter of each facet that has any.
    pub fn matching(&self, filters: &[Filter]) -> Vec<usize> {
        let choices = self.facets.iter().flat_map(|facet| facet.choices.iter());
        let chosen: Vec<Option<FacetKey>> = choices
            .map(|choice| filters.iter().find(|set| set.is_same(&choice.filter)).map(Filter::key))
            .collect();
        let matches = |at: &usize| {
            let has = |key| self.facet_values[*at].iter().any(|value| chosen[*value] == Some(key));
            filters.iter().all(|filter| has(filter.key()))
        };
        (0..self.leaves.len()).filter(matches).collect()
    }

    /// The name of a filter's value, if the plan gives it one.
    pub fn name(&self, filter: &Filter) -> Option<Text> {
        let mut choices = self.facets.iter().flat_map(|facet| facet.choices.iter());
        choices.find(|choice| choice.filter.is_same(filter))?.name.clone()
    }

    /// The facet values of a leaf initiative, by its place in `leaves`.
    pub fn facet_values(&self, place: usize) -> &[usize] {
        &self.facet_values[place]
    }

    /// The values of one facet in the order of the choices, each with the initiatives of `kept` that have it;
    /// at the end those without a value. An initiative with several values is under each of them.
    pub fn groups(
        &self,
        kept: impl Iterator<Item = usize>,
        key: FacetKey,
    ) -> Vec<(Option<&Choice>, Vec<Rc<Scheduled>>)> {
        let all = self.facets.iter().flat_map(|facet| facet.choices.iter().map(|choice| (facet.key, choice)));
        let mut groups: Vec<(Option<&Choice>, Vec<Rc<Scheduled>>)> =
            all.map(|(known, choice)| (Some(choice).filter(|_| known == key), Vec::new())).collect();
        let mut none = Vec::new();
        for at in kept {
            let mut some = false;
            for value in &self.facet_values[at] {
                let (choice, leaves) = &mut groups[*value];
                if choice.is_some() {
                    some = true;
                    leaves.push(Rc::clone(&self.leaves[at]));
                }
            }
            if !some {
                none.push(Rc::clone(&self.leaves[at]));
            }
        }
        groups.push((None, none));
        groups.retain(|(_, leaves)| !leaves.is_empty());
        groups
    }

    /// Returns whether some initiative among `kept` has a value of a facet.
    pub fn has_values(&self, mut kept: impl Iterator<Item = usize>, key: FacetKey) -> bool {
        let keys: Vec<bool> = self
            .facets
            .iter()
            .flat_map(|facet| facet.choices.iter().map(move |_| facet.key == key))
            .collect();
        keys.contains(&true) && kept.any(|at| self.facet_values[at].iter().any(|value| keys[*value]))
    }
}

/// The facets for which the plan has values, with their choices numbered.
fn facets(plan: &Plan, nodes: &Hierarchy, leaves: &[Rc<Scheduled>], numbers: &mut Numbers) -> Vec<Facet> {
    let mut count = 0;
    let mut number = || {
        count += 1;
        count - 1
    };
    let choice = |filter: Filter, name: Option<Text>| Choice { filter, name, count: 0, is_chosen: false };
    let mut facets = Vec::new();
    if leaves.iter().any(|leaf| leaf.now == Now::In) {
        let mut choices = Vec::new();
        for (place, stage) in Stage::ALL.into_iter().enumerate() {
            if leaves.iter().any(|leaf| leaf.bars.iter().any(|bar| bar.stage == stage)) {
                numbers.stages[place] = Some(number());
                choices.push(choice(Filter::Stage(stage), None));
            }
        }
        facets.push(Facet { key: FacetKey::Stage, name: None, choices, is_inferred: false });
    }
    if let Some((name, roots)) = goals(plan, nodes, leaves) {
        let mut choices = Vec::new();
        for at in roots {
            numbers.goals[at] = Some(number());
            let root = &plan.initiatives[at];
            choices.push(choice(Filter::Goal(Rc::clone(&root.id.0)), Some(root.name.clone())));
        }
        facets.push(Facet { key: FacetKey::Goal, name, choices, is_inferred: false });
    }
    let serves = || plan.initiatives.iter().flat_map(|initiative| &initiative.serves);
    let served: HashMap<Rc<str>, usize> = serves().map(|serves| (Rc::clone(&serves.item.0), 0)).collect();
    let by_us = serves().filter(|serves| serves.basis == Basis::Inferred);
    let inferred: HashMap<Rc<str>, usize> = by_us.map(|serves| (Rc::clone(&serves.list.0), 0)).collect();
    for list in &plan.lists {
        let mut choices = Vec::new();
        for item in list.items.iter().filter(|item| served.contains_key(&*item.id.0)) {
            numbers.items.insert(Rc::clone(&item.id.0), number());
            let name = corrected_text(&item.name, &item.misprints);
            choices.push(choice(Filter::Item(Rc::clone(&item.id.0)), Some(name)));
        }
        if !choices.is_empty() {
            let is_inferred = inferred.contains_key(&*list.id.0);
            facets.push(Facet { key: FacetKey::Item, name: Some(list.name.clone()), choices, is_inferred });
        }
    }
    let mut named =
        |key: FacetKey, before: &str, names: fn(&Initiative) -> &[Text], filter: fn(Rc<str>) -> Filter| {
            let mut choices = Vec::new();
            for name in plan.initiatives.iter().flat_map(names) {
                let folded = Rc::from(before.to_owned() + &normalize(name.own()));
                if let Entry::Vacant(first) = numbers.names.entry(folded) {
                    first.insert(number());
                    choices.push(choice(filter(Rc::clone(name.own())), Some(name.clone())));
                }
            }
            if !choices.is_empty() {
                facets.push(Facet { key, name: None, choices, is_inferred: false });
            }
        };
    named(FacetKey::Audience, AUDIENCE, |initiative| &initiative.audience, Filter::Audience);
    named(FacetKey::Department, "", |initiative| &initiative.departments, Filter::Department);
    facets
}

/// The facet values of an initiative: its own and those of the initiatives above it. `met` holds, for each
/// number, the last initiative with it.
fn facet_values(
    plan: &Plan,
    nodes: &Hierarchy,
    leaf: &Scheduled,
    numbers: &Numbers,
    met: &mut [At],
) -> Vec<usize> {
    let mut facet_values: Vec<usize> = Vec::new();
    let mut has = |number: Option<usize>| {
        if let Some(number) = number {
            // Each value once, even if several departments have the same normalized name.
            if std::mem::replace(&mut met[number], leaf.at) != leaf.at {
                facet_values.push(number);
            }
        }
    };
    for (place, stage) in Stage::ALL.into_iter().enumerate() {
        has(numbers.stages[place].filter(|_| leaf.is_now(stage)));
    }
    has(numbers.goals[nodes.root(leaf.at)]);
    let family = std::iter::successors(Some(leaf.at), |at| nodes.parent(*at));
    for initiative in family.map(|at| &plan.initiatives[at]) {
        for serves in &initiative.serves {
            has(numbers.items.get(&*serves.item.0).copied());
        }
        for (before, names) in [(AUDIENCE, &initiative.audience), ("", &initiative.departments)] {
            for name in names {
                has(numbers.names.get(&*(before.to_owned() + &normalize(name.own()))).copied());
            }
        }
    }
    facet_values
}

/// The roots, if several of them have leaf initiatives below, and the name of their level.
fn goals(plan: &Plan, nodes: &Hierarchy, leaves: &[Rc<Scheduled>]) -> Option<(Option<Text>, Vec<At>)> {
    let mut met = vec![false; plan.initiatives.len()];
    let mut roots: Vec<At> = Vec::new();
    for leaf in leaves {
        let root = nodes.root(leaf.at);
        if root != leaf.at && !std::mem::replace(&mut met[root], true) {
            roots.push(root);
        }
    }
    let first = roots.first()?;
    let level = nodes.level(plan, &plan.initiatives[*first]);
    let same = roots.iter().all(|at| plan.initiatives[*at].level == plan.initiatives[*first].level);
    (roots.len() > 1).then(|| (level.filter(|_| same).map(|level| level.name.clone()), roots))
}

/// All milestones, in order of time.
fn milestones(plan: &Plan) -> Vec<(At, usize)> {
    let calendar = plan.calendar();
    let mut all: Vec<(At, usize)> = Vec::new();
    let day = |(at, point): (At, usize)| plan.initiatives[at].milestones[point].date.earliest(calendar);
    for (at, initiative) in plan.initiatives.iter().enumerate() {
        for point in 0..initiative.milestones.len() {
            // A sort would cost residents more bytes than this costs them time.
            let place = all.partition_point(|known| day(*known) <= day((at, point)));
            all.insert(place, (at, point));
        }
    }
    all
}
