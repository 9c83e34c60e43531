//! The tree of a plan's initiatives: parents and children, trees, levels, leaf initiatives.
//!
//! It depends on no day and no choice of the reader: `index` adds what does.

use super::glossary_matcher::GlossaryMatcher;
use crate::format::context::Ids;
use crate::plan::ancestry::{Ancestry, At};
use crate::plan::{Initiative, Level, Plan, Tree};
use std::cell::OnceCell;
use std::rc::Rc;

/// The tree of initiatives.
#[derive(Debug)]
pub struct Hierarchy {
    ancestry: Ancestry,
    /// The levels by their ids.
    levels: Ids,
    parents: Vec<Option<At>>,
    children: Vec<Vec<At>>,
    /// The trees with their roots, in the order of the document.
    trees: Vec<IndexedTree>,
    /// The tree of each root, as an index in `trees`.
    tree_of: Vec<Option<usize>>,
    /// The matcher of glossary terms, made on demand: the glossary may be parsed late.
    terms: OnceCell<GlossaryMatcher>,
    /// The leaf initiatives of the plan's main trees, in the order of the document.
    leaves: Vec<At>,
}

/// A tree with its roots.
#[derive(Debug)]
pub struct IndexedTree {
    /// The index in `plan.trees`; `None` if the plan declares no tree.
    pub tree: Option<usize>,
    /// Its roots.
    pub roots: Vec<At>,
}

impl Hierarchy {
    /// Builds the tree. Missing parents and cycles are ignored, so that every initiative has exactly one place.
    pub fn new(plan: &Plan) -> Self {
        let count = plan.initiatives.len();
        let ancestry = Ancestry::new(plan);
        let parents: Vec<Option<At>> = (0..count).map(|at| ancestry.parent(at)).collect();
        let mut children = vec![Vec::new(); count];
        for (at, parent) in parents.iter().enumerate() {
            if let Some(parent) = parent {
                children[*parent].push(at);
            }
        }
        let (trees, leaves) = (Vec::new(), Vec::new());
        let tree_of = vec![None; count];
        let mut nodes = Self {
            ancestry,
            levels: plan.levels.iter().enumerate().map(|(at, level)| (Rc::clone(&level.id.0), at)).collect(),
            parents,
            children,
            trees,
            tree_of,
            terms: OnceCell::new(),
            leaves,
        };
        nodes.trees = nodes.plant(plan);
        for (tree, planted) in nodes.trees.iter().enumerate() {
            for root in &planted.roots {
                nodes.tree_of[*root] = Some(tree);
            }
        }
        nodes.leaves = nodes.carried_out(plan);
        nodes
    }

    /// The initiative with an id.
    pub fn find(&self, id: &str) -> Option<At> {
        self.ancestry.find(id)
    }

    /// The level of an initiative.
    pub fn level<'a>(&self, plan: &'a Plan, initiative: &Initiative) -> Option<&'a Level> {
        plan.levels.get(*self.levels.get(&*initiative.level)?)
    }

    /// The parent of an initiative.
    pub fn parent(&self, at: At) -> Option<At> {
        self.parents[at]
    }

    /// The children, in the order of the document.
    pub fn children(&self, at: At) -> &[At] {
        &self.children[at]
    }

    /// The ancestors, from the root down.
    pub fn above(&self, at: At) -> Vec<At> {
        let mut above: Vec<At> = std::iter::successors(self.parents[at], |at| self.parents[*at]).collect();
        above.reverse();
        above
    }

    /// The root of an initiative's tree; itself if it is one.
    pub fn root(&self, at: At) -> At {
        std::iter::successors(Some(at), |at| self.parents[*at]).last().unwrap_or(at)
    }

    /// An initiative and all of its descendants, in the order of the document.
    pub fn below(&self, at: At) -> Vec<At> {
        let (mut below, mut next) = (Vec::new(), vec![at]);
        while let Some(at) = next.pop() {
            below.push(at);
            next.extend(self.children[at].iter().rev());
        }
        below
    }

    /// The leaf initiatives of the plan's main trees.
    pub fn leaves(&self) -> &[At] {
        &self.leaves
    }

    /// The tree of an initiative, as an index in `trees`.
    pub fn tree(&self, at: At) -> Option<usize> {
        self.tree_of[self.root(at)]
    }

    /// The trees, in the order of the document.
    pub fn trees(&self) -> &[IndexedTree] {
        &self.trees
    }

    /// The matcher of glossary terms.
    pub fn terms(&self, plan: &Plan) -> &GlossaryMatcher {
        self.terms.get_or_init(|| GlossaryMatcher::new(plan))
    }

    /// The levels of the leaf initiatives, whose names are the city's word for them. Empty if such a level also
    /// has other initiatives, which would be counted, too.
    pub fn leaf_levels<'a>(&self, plan: &'a Plan) -> Vec<&'a Level> {
        let on = self.on_levels(plan, &self.leaves);
        let is_held = |level: usize| on.binary_search_by_key(&level, |held| held.0).is_ok();
        let all = self.on_levels(plan, &self.trees_with_leaves(plan));
        let held: usize = all.iter().filter(|(level, _)| is_held(*level)).map(|(_, count)| count).sum();
        let levels = || on.iter().map(|(level, _)| &plan.levels[*level]).collect();
        if held == self.leaves.len() || on.len() > 1 { levels() } else { Vec::new() }
    }

    /// The levels of some initiatives, as indexes in the order of the plan, with the number of initiatives on
    /// each.
    pub fn on_levels(&self, plan: &Plan, nodes: &[At]) -> Vec<(usize, usize)> {
        let mut on: Vec<(usize, usize)> = Vec::new();
        for level in nodes.iter().filter_map(|at| self.levels.get(&*plan.initiatives[*at].level)) {
            let place = on.partition_point(|(known, _)| known < level);
            match on.get_mut(place).filter(|(known, _)| known == level) {
                Some((_, count)) => *count += 1,
                None => on.insert(place, (*level, 1)),
            }
        }
        on
    }

    /// The trees that the plan declares; roots that belong to none come first.
    fn plant(&self, plan: &Plan) -> Vec<IndexedTree> {
        let trees = plan.trees.iter().enumerate().map(|(at, tree)| (Rc::clone(&tree.id.0), at));
        let trees: Ids = trees.collect();
        let tree_of = |at: At| trees.get(&**self.level(plan, &plan.initiatives[at])?.tree.as_ref()?).copied();
        let named = (0..plan.trees.len()).map(Some);
        let planted = [None].into_iter().chain(named).map(|tree| IndexedTree { tree, roots: Vec::new() });
        let mut planted: Vec<IndexedTree> = planted.collect();
        for root in (0..plan.initiatives.len()).filter(|at| self.parents[*at].is_none()) {
            planted[tree_of(root).map_or(0, |tree| tree + 1)].roots.push(root);
        }
        planted.retain(|planted| !planted.roots.is_empty());
        planted
    }

    /// The initiatives of the trees that have leaf initiatives.
    pub fn trees_with_leaves(&self, plan: &Plan) -> Vec<At> {
        let leaves = |planted: &&IndexedTree| !planted.source(plan).is_some_and(|tree| tree.cross_cutting);
        let roots = self.trees.iter().filter(leaves).flat_map(|planted| &planted.roots);
        roots.flat_map(|root| self.below(*root)).collect()
    }

    /// The roots that have initiatives below them, of the trees that have leaf initiatives.
    pub fn goals(&self, plan: &Plan) -> Vec<At> {
        let is_main = |planted: &&IndexedTree| !planted.source(plan).is_some_and(|tree| tree.cross_cutting);
        let roots = self.trees.iter().filter(is_main).flat_map(|planted| &planted.roots);
        roots.copied().filter(|root| !self.children[*root].is_empty()).collect()
    }

    /// The initiatives that are carried out: those without children, and those with phases of their own.
    fn carried_out(&self, plan: &Plan) -> Vec<At> {
        let is_leaf = |at: &At| self.children[*at].is_empty() || !plan.initiatives[*at].phases.is_empty();
        self.trees_with_leaves(plan).into_iter().filter(is_leaf).collect()
    }
}

impl IndexedTree {
    /// The declaration of the tree in the plan.
    pub fn source<'a>(&self, plan: &'a Plan) -> Option<&'a Tree> {
        self.tree.map(|at| &plan.trees[at])
    }
}
