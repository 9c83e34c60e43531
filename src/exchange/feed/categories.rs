//! The groups of an initiative: its goal, its departments and the people whom it is for.
//!
//! Departments and audiences of an initiative are its own and those of the initiatives above it. Two of one name are one,
//! however it is written.

use super::entry::Category;
use super::options::{Source, line};
use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::plan::text::normalize;
use std::collections::HashMap;

/// The groups of all initiatives.
pub(super) struct Groups<'a> {
    /// Departments beside those that the plan prints, by the id of the initiative.
    responsible: HashMap<&'a str, Vec<&'a Text>>,
}

impl<'a> Groups<'a> {
    pub(super) fn new(source: &Source<'a>) -> Self {
        let mut responsible: HashMap<&str, Vec<&Text>> = HashMap::new();
        for one in source.plan.progress.get().into_iter().flat_map(|progress| &progress.responsibilities) {
            responsible.entry(&*one.initiative.0).or_default().push(&one.department);
        }
        Self { responsible }
    }

    /// The departments of an initiative, each once.
    pub(super) fn departments(&self, source: &Source<'a>, at: At) -> Vec<&'a Text> {
        let own = |at: At| {
            let initiative = &source.plan.initiatives[at];
            let more = self.responsible.get(&*initiative.id.0).into_iter().flatten().copied();
            initiative.departments.iter().chain(more).collect::<Vec<_>>()
        };
        distinct(family(source, at).flat_map(own))
    }

    /// The people whom an initiative is for, each group once.
    pub(super) fn audiences(&self, source: &Source<'a>, at: At) -> Vec<&'a Text> {
        distinct(family(source, at).flat_map(|at| &source.plan.initiatives[at].audience))
    }

    /// The categories of an initiative's entries.
    pub(super) fn categories(&self, source: &Source<'a>, at: At) -> Vec<Category> {
        let named = |kind: &str| {
            let kind = kind.to_owned();
            move |name: &Text| Category {
                kind: kind.clone(),
                term: line(name.own()),
                label: source.text(name),
            }
        };
        let root = source.index.root(at);
        let goal = is_goal(source, root).then(|| Category {
            kind: "goal".to_owned(),
            term: source.plan.initiatives[root].id.to_string(),
            label: source.name(root),
        });
        let departments = self.departments(source, at).into_iter().map(named("department"));
        let audiences = self.audiences(source, at).into_iter().map(named("audience"));
        goal.into_iter().chain(departments).chain(audiences).collect()
    }
}

/// Returns whether an initiative is a goal: it has initiatives below it and none above, and is no viewpoint.
pub(super) fn is_goal(source: &Source, at: At) -> bool {
    let tree = source.index.tree(at).and_then(|tree| source.index.trees()[tree].tree);
    let is_viewpoint = tree.is_some_and(|tree| source.plan.trees[tree].cross_cutting);
    source.index.parent(at).is_none() && !source.index.children(at).is_empty() && !is_viewpoint
}

/// An initiative and those above it.
fn family<'s>(source: &'s Source, at: At) -> impl Iterator<Item = At> + 's {
    std::iter::successors(Some(at), |at| source.index.parent(*at))
}

/// Names of which no two are alike.
fn distinct<'a>(names: impl Iterator<Item = &'a Text>) -> Vec<&'a Text> {
    let mut all: Vec<(String, &Text)> = Vec::new();
    for name in names {
        let folded = normalize(name.own());
        if all.iter().all(|(known, _)| *known != folded) {
            all.push((folded, name));
        }
    }
    all.into_iter().map(|(_, name)| name).collect()
}
