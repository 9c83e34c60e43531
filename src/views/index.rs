//! The look-ups of a plan, built once: the tree of initiatives, the index of facets for a day, the index of the search.
//!
//! Every view takes them by reference.

use super::facet_index::FacetIndex;
use super::glossary::uses;
use super::hierarchy::Hierarchy;
use super::schedule::Scale;
use crate::plan::ancestry::At;
use crate::plan::{Plan, Today};
use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

/// The look-ups.
#[derive(Debug)]
pub struct Index {
    nodes: Hierarchy,
    /// The last index of facets, with its day and scale.
    facet_index: RefCell<Option<(Today, Scale, Rc<FacetIndex>)>>,
    /// The index of the search. Held as something that drops itself: its code is where the search is.
    search_index: OnceCell<Box<dyn Any>>,
    /// The initiatives that use each term of the glossary.
    uses: OnceCell<Vec<Vec<At>>>,
}

impl Index {
    /// Builds the look-ups.
    pub fn new(plan: &Plan) -> Self {
        let (facet_index, search_index, uses) = (RefCell::default(), OnceCell::new(), OnceCell::new());
        Self { nodes: Hierarchy::new(plan), facet_index, search_index, uses }
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

    /// The index of the search, made on demand; `None` if it was made as another type.
    pub(super) fn search_index<T: Default + 'static>(&self) -> Option<&T> {
        self.search_index.get_or_init(|| Box::new(T::default())).downcast_ref()
    }

    /// The initiatives that use each term of the glossary, by the index of the term.
    pub fn uses(&self, plan: &Plan) -> &[Vec<At>] {
        self.uses.get_or_init(|| uses(plan, self.terms(plan)))
    }
}

impl Deref for Index {
    type Target = Hierarchy;

    fn deref(&self) -> &Hierarchy {
        &self.nodes
    }
}
