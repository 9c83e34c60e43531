//! The nodes of a plan, looked through once: who is below whom, which of them are initiatives, what search compares.
//!
//! It knows nothing of days and choices: `index` adds what depends on them.

use super::glossary_matcher::GlossaryMatcher;
use crate::format::context::Ids;
use crate::plan::ancestry::{Ancestry, At};
use crate::plan::text::normalize;
use crate::plan::{Initiative, Level, Plan, Text, Tree};
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

/// How many initiatives are prepared at once: a few milliseconds on a phone.
const PREPARED: usize = 50;

/// The nodes and how they hang together.
#[derive(Debug)]
pub struct Hierarchy {
    ancestry: Ancestry,
    /// The levels by their ids.
    levels: Ids,
    parents: Vec<Option<At>>,
    children: Vec<Vec<At>>,
    /// Normalized text of each initiative, with that of the nodes above it that search should find it by: made
    /// when somebody searches (see [`Hierarchy::prepare`]).
    searched: Vec<OnceCell<String>>,
    /// How many of them were prepared.
    prepared: Cell<usize>,
    /// Trees with their roots, in the order of the document.
    trees: Vec<IndexedTree>,
    /// The tree of each root, as a position in `trees`.
    tree_of: Vec<Option<usize>>,
    /// The terms that the plan explains, once somebody asks: the glossary may be read late.
    terms: OnceCell<GlossaryMatcher>,
    /// What is carried out in the trees that hold initiatives, in the order of the document.
    leaves: Vec<At>,
}

/// One tree and where it begins.
#[derive(Debug)]
pub struct IndexedTree {
    /// Position in `plan.trees`; `None` where the plan names no tree.
    pub tree: Option<usize>,
    /// Its roots.
    pub roots: Vec<At>,
}

impl Hierarchy {
    /// Looks through the whole plan once. Parents that are missing or lead back are ignored, so
    /// that every initiative stands in exactly one place.
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
            searched: vec![OnceCell::new(); count],
            prepared: Cell::new(0),
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

    /// The node above.
    pub fn parent(&self, at: At) -> Option<At> {
        self.parents[at]
    }

    /// The nodes below, in the order of the document.
    pub fn children(&self, at: At) -> &[At] {
        &self.children[at]
    }

    /// The nodes above, from the root down.
    pub fn above(&self, at: At) -> Vec<At> {
        let mut above: Vec<At> = std::iter::successors(self.parents[at], |at| self.parents[*at]).collect();
        above.reverse();
        above
    }

    /// The root that a node stands under; itself if it is one.
    pub fn root(&self, at: At) -> At {
        std::iter::successors(Some(at), |at| self.parents[*at]).last().unwrap_or(at)
    }

    /// A node and all nodes below it, in the order of the document, however deep.
    pub fn below(&self, at: At) -> Vec<At> {
        let (mut below, mut next) = (Vec::new(), vec![at]);
        while let Some(at) = next.pop() {
            below.push(at);
            next.extend(self.children[at].iter().rev());
        }
        below
    }

    /// Every initiative: what is carried out in the trees that hold initiatives.
    pub fn leaves(&self) -> &[At] {
        &self.leaves
    }

    /// The tree that a node stands in, as a position in `trees`.
    pub fn tree(&self, at: At) -> Option<usize> {
        self.tree_of[self.root(at)]
    }

    /// The trees, in the order of the document.
    pub fn trees(&self) -> &[IndexedTree] {
        &self.trees
    }

    /// The terms that the plan explains.
    pub fn terms(&self, plan: &Plan) -> &GlossaryMatcher {
        self.terms.get_or_init(|| GlossaryMatcher::new(plan))
    }

    /// Whether the normalized `token` stands in what search compares of an initiative.
    pub fn matches(&self, plan: &Plan, at: At, token: &str) -> bool {
        contains(self.searched[at].get_or_init(|| self.searched_text(plan, at)), token)
    }

    /// Gets some of a large plan ready to be searched, so that the first letter has not to wait for all of
    /// it; whether there is more to do.
    pub fn warm_search(&self, plan: &Plan) -> bool {
        let from = self.prepared.get();
        let until = (from + PREPARED).min(self.leaves.len());
        for at in &self.leaves[from..until] {
            self.matches(plan, *at, "");
        }
        self.prepared.set(until);
        until < self.leaves.len()
    }

    /// What the city calls its initiatives: the level on which all of them stand, or the levels, where they
    /// stand on several. None where a level of theirs also holds nodes above initiatives, whose number is another.
    pub fn leaf_levels<'a>(&self, plan: &'a Plan) -> Vec<&'a Level> {
        let on = self.on_levels(plan, &self.leaves);
        let is_held = |level: usize| on.binary_search_by_key(&level, |held| held.0).is_ok();
        let all = self.on_levels(plan, &self.trees_with_leaves(plan));
        let held: usize = all.iter().filter(|(level, _)| is_held(*level)).map(|(_, count)| count).sum();
        let levels = || on.iter().map(|(level, _)| &plan.levels[*level]).collect();
        if held == self.leaves.len() || on.len() > 1 { levels() } else { Vec::new() }
    }

    /// The levels on which some nodes stand, as positions in the order of the plan, and how many stand on each.
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

    /// Trees as the plan declares them; what belongs to none stands first.
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

    /// The nodes of the trees that hold initiatives.
    pub fn trees_with_leaves(&self, plan: &Plan) -> Vec<At> {
        let leaves = |planted: &&IndexedTree| !planted.source(plan).is_some_and(|tree| tree.cross_cutting);
        let roots = self.trees.iter().filter(leaves).flat_map(|planted| &planted.roots);
        roots.flat_map(|root| self.below(*root)).collect()
    }

    /// What is carried out: the leaves, and a node above others that has phases of its own.
    fn carried_out(&self, plan: &Plan) -> Vec<At> {
        let is_leaf = |at: &At| self.children[*at].is_empty() || !plan.initiatives[*at].phases.is_empty();
        self.trees_with_leaves(plan).into_iter().filter(is_leaf).collect()
    }

    /// An initiative is also found by what is said of the nodes above it: a schedule row such as
    /// ぴったりサービス has no text of its own.
    fn searched_text(&self, plan: &Plan, at: At) -> String {
        let mut searched = String::new();
        for at in self.above(at).into_iter().chain([at]) {
            for text in spoken(&plan.initiatives[at]) {
                searched.push_str(&normalize(text));
                // Separates texts, so that nothing is found across two of them.
                searched.push('\n');
            }
        }
        searched
    }
}

impl IndexedTree {
    /// The tree as the plan declares it.
    pub fn source<'a>(&self, plan: &'a Plan) -> Option<&'a Tree> {
        self.tree.map(|at| &plan.trees[at])
    }
}

/// Every text of an initiative that search looks into.
fn spoken(initiative: &Initiative) -> impl Iterator<Item = &str> {
    let texts = [&initiative.name].into_iter().chain(&initiative.lead).chain(&initiative.departments);
    let sections =
        initiative.sections.iter().flat_map(|section| section.paragraphs.iter().chain(&section.points));
    let phases = initiative.phases.iter().map(|phase| &phase.label);
    let plain = [initiative.reading.as_deref(), initiative.number.as_deref()].into_iter().flatten();
    texts.chain(sections).chain(phases).flat_map(Text::all).map(|text| &**text).chain(plain)
}

/// Whether a text holds another. The library's search would cost residents 2 KB; its first bytes as one
/// number are found as fast, because most letters of Japanese begin with the same byte.
fn contains(text: &str, token: &str) -> bool {
    let beginning = token.len().min(4);
    let number = |bytes: &[u8]| bytes.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    let wanted = number(&token.as_bytes()[..beginning]);
    let unused = 32 - 8 * beginning as u32;
    let mut seen = 0_u32;
    text.len() >= token.len()
        && (beginning == 0
            || text.bytes().enumerate().any(|(at, byte)| {
                seen = seen << 8 | u32::from(byte);
                seen << unused == wanted << unused
                    && at + 1 >= beginning
                    && text.as_bytes()[at + 1 - beginning..].starts_with(token.as_bytes())
            }))
}
