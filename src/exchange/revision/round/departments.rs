//! The initiatives of each department: those that it leads, and those in which it helps.
//!
//! An initiative without a department belongs to that of the nearest one above it, as on its page.

use crate::plan::ancestry::At;
use crate::plan::text::normalize;
use crate::plan::{Plan, Text};
use crate::views::Index;
use std::collections::HashMap;

/// A department with its initiatives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Share {
    /// Its name in the plan's own language; empty for initiatives of which no department is known.
    pub(super) department: String,
    /// The initiatives, in the order of the document.
    pub(super) initiatives: Vec<At>,
}

/// The departments in the order in which the document names them first; what has none comes last.
pub(super) fn shares(plan: &Plan) -> Vec<Share> {
    let index = Index::new(plan);
    let further = further(plan);
    let (mut shares, mut places): (Vec<Share>, HashMap<String, usize>) = (Vec::new(), HashMap::new());
    let mut alone = Share { department: String::new(), initiatives: Vec::new() };
    for at in index.leaves().iter().copied() {
        let printed = printed(plan, &index, at);
        let others = further.get(&*plan.initiatives[at].id).into_iter().flatten().copied();
        let names: Vec<&Text> = printed.iter().chain(others).collect();
        if names.is_empty() {
            alone.initiatives.push(at);
        }
        for name in names {
            let place = *places.entry(normalize(name.own())).or_insert(shares.len());
            if place == shares.len() {
                shares.push(Share { department: name.own().to_string(), initiatives: Vec::new() });
            }
            let initiatives = &mut shares[place].initiatives;
            if initiatives.last() != Some(&at) {
                initiatives.push(at);
            }
        }
    }
    shares.extend(Some(alone).filter(|alone| !alone.initiatives.is_empty()));
    shares
}

/// The departments that the document prints: of the initiative, or of the nearest one above it that has some.
fn printed<'p>(plan: &'p Plan, index: &Index, at: At) -> &'p [Text] {
    let own = [at].into_iter().chain(index.above(at).into_iter().rev());
    let mut departments = own.map(|at| &plan.initiatives[at].departments[..]);
    departments.find(|departments| !departments.is_empty()).unwrap_or_default()
}

/// The departments of the plan's progress, by the ids of their initiatives.
fn further(plan: &Plan) -> HashMap<&str, Vec<&Text>> {
    let mut further: HashMap<&str, Vec<&Text>> = HashMap::new();
    for one in plan.progress.get().into_iter().flat_map(|progress| &progress.responsibilities) {
        further.entry(&one.initiative).or_default().push(&one.department);
    }
    further
}
