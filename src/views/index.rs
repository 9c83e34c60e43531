//! The look-ups of a plan, built once: the tree of initiatives, and the index of facets for a day.
//!
//! Every view takes them by reference.

use super::facet_index::FacetIndex;
use super::hierarchy::Hierarchy;
use super::schedule::Scale;
use crate::plan::{Plan, Today};
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

/// The look-ups.
#[derive(Debug)]
pub struct Index {
    nodes: Hierarchy,
    /// The last index of facets, with its day and scale.
    facet_index: RefCell<Option<(Today, Scale, Rc<FacetIndex>)>>,
}

impl Index {
    /// Builds the look-ups.
    pub fn new(plan: &Plan) -> Self {
        Self { nodes: Hierarchy::new(plan), facet_index: RefCell::default() }
    }

    /// The index of facets for a day and a scale.
    pub fn facet_index(&self, plan: &Plan, today: Today, scale: Scale) -> Rc<FacetIndex> {
        let mut kept = self.facet_index.borrow_mut();
        if let Some((day, known, facet_index)) = &*kept
            && (*day, *known) == (today, scale)
        {
            return Rc::clone(facet_index);
        }
        let facet_index = Rc::new(FacetIndex::of(plan, &self.nodes, today, scale));
        *kept = Some((today, scale, Rc::clone(&facet_index)));
        facet_index
    }
}

impl Deref for Index {
    type Target = Hierarchy;

    fn deref(&self) -> &Hierarchy {
        &self.nodes
    }
}
