//! Items of a list that name the item above them, as a tree.

use crate::format::context::Ids;
use crate::plan::ancestry::DEEPEST;

/// The tree of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Nesting {
    /// The items at the top, as indexes in the list.
    pub top: Vec<usize>,
    /// The items below each item.
    pub below: Vec<Vec<usize>>,
}

impl Nesting {
    /// Builds the tree of items, each with its id and that of the item above. Cycles are opened, so that every item
    /// has a place.
    pub fn new<'a>(items: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> Self {
        let items: Vec<(&str, Option<&str>)> = items.collect();
        let ids: Ids = items.iter().enumerate().map(|(at, (id, _))| ((*id).into(), at)).collect();
        let mut above: Vec<Option<usize>> =
            items.iter().map(|(_, above)| ids.get((*above)?).copied()).collect();
        let (mut top, mut below) = (Vec::new(), vec![Vec::new(); items.len()]);
        for at in 0..items.len() {
            if std::iter::successors(Some(at), |at| above[*at]).nth(DEEPEST).is_some() {
                above[at] = None;
            }
            match above[at] {
                Some(above) => below[above].push(at),
                None => top.push(at),
            }
        }
        Self { top, below }
    }

    /// The number of items below an item, on all levels.
    pub fn count(&self, at: usize) -> usize {
        self.below[at].iter().map(|at| 1 + self.count(*at)).sum()
    }

    /// Returns whether an item or one below it meets a condition.
    pub fn any(&self, at: usize, is_met: &dyn Fn(usize) -> bool) -> bool {
        is_met(at) || self.below[at].iter().any(|at| self.any(*at, is_met))
    }
}
