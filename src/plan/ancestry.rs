//! Who stands above whom: initiatives by their ids, and their parents by position.
//!
//! For the checks of `structure` and the look-ups of `views::Hierarchy`.

use super::plan::Plan;
use crate::format::context::Ids;
use std::rc::Rc;

/// Position of an initiative in `plan.initiatives`.
pub type At = usize;

/// No tree that people can read is deeper; a longer chain of parents leads in a circle.
pub const DEEPEST: usize = 64;

/// The initiatives of a plan by id, and the parent of each as the JSON names it.
#[derive(Debug)]
pub struct Ancestry {
    ids: Ids,
    parents: Vec<Option<usize>>,
}

impl Ancestry {
    /// Looks through all initiatives once.
    pub fn new(plan: &Plan) -> Self {
        let of = |(at, initiative): (usize, &super::Initiative)| (Rc::clone(&initiative.id.0), at);
        let ids: Ids = plan.initiatives.iter().enumerate().map(of).collect();
        let parent = |initiative: &super::Initiative| ids.get(&**initiative.parent.as_ref()?).copied();
        let parents = plan.initiatives.iter().map(parent).collect();
        Self { ids, parents }
    }

    /// The initiative with an id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The parent that the JSON names, unless it leads back.
    pub fn parent(&self, at: usize) -> Option<usize> {
        self.parents[at].filter(|_| !self.leads_in_a_circle(at))
    }

    /// Whether following the parents never ends.
    pub fn leads_in_a_circle(&self, at: usize) -> bool {
        std::iter::successors(Some(at), |at| self.parents[*at]).nth(DEEPEST).is_some()
    }
}
