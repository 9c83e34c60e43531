//! One initiative: where it stands in the tree, this year, its years, its texts, what is not said.
//!
//! For `ui::pages::initiative`.

use super::index::Index;
use super::schedule::{Axis, Scheduled};
use crate::plan::ancestry::At;
use crate::plan::{Indicator, Initiative, Plan, Today};

/// What a page about one initiative shows.
#[derive(Clone, Debug, PartialEq)]
pub struct InitiativeView {
    /// Which it is.
    pub at: At,
    /// The nodes above it, from the root down.
    pub trail: Vec<At>,
    /// The years; `None` where no phase is given as text.
    pub axis: Option<Axis>,
    /// Its own schedule and those of the nodes below it; only those that have one.
    pub scheduled: Vec<Scheduled>,
    /// The nodes right below it.
    pub children: Vec<At>,
    /// The nodes that the document relates to it.
    pub related: Vec<At>,
    /// The nodes beside it.
    pub siblings: Vec<At>,
    /// Positions of the figures that belong to it.
    pub indicators: Vec<usize>,
    /// Positions of the pictures that stand with it.
    pub pictures: Vec<usize>,
    /// What the document does not say about it.
    pub unsaid: Vec<Unsaid>,
    /// The one before it in the document, on its level.
    pub previous: Option<At>,
    /// The one after it.
    pub next: Option<At>,
}

/// Something that readers look for and the document does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// Any text beside the name.
    Text,
    /// When anything happens.
    Schedule,
    /// Who answers for it.
    Department,
    /// Figures to be reached.
    Indicator,
}

/// The page of the initiative at a position.
pub fn initiative(plan: &Plan, index: &Index, at: At, today: Today) -> InitiativeView {
    let initiative = &plan.initiatives[at];
    let axis = Axis::of(plan, today);
    let mut below = index.below(at);
    // What is said of the whole stands after its parts.
    below.rotate_left(1);
    let scheduled = below
        .into_iter()
        .map(|at| Scheduled::of(plan, at, axis.as_ref()))
        .filter(|one| !one.bars.is_empty())
        .collect();
    let related: Vec<At> = initiative.related.iter().filter_map(|id| index.find(id)).collect();
    let beside = beside(plan, index, at);
    let position = beside.iter().position(|known| *known == at);
    let previous = position.and_then(|position| position.checked_sub(1)).map(|position| beside[position]);
    let next = position.and_then(|position| beside.get(position + 1)).copied();
    let parent = index.parent(at);
    let siblings = beside
        .iter()
        .copied()
        .filter(|known| *known != at && parent.is_some() && index.parent(*known) == parent);
    let mut view = InitiativeView {
        at,
        trail: index.above(at),
        scheduled,
        children: index.children(at).to_vec(),
        siblings: siblings.filter(|known| !related.contains(known)).collect(),
        related,
        indicators: positions(&plan.indicators, |figure| belongs(figure, initiative)),
        pictures: positions(&plan.pictures, |picture| {
            let shown =
                initiative.shows.iter().chain(initiative.sections.iter().flat_map(|section| &section.shows));
            shown.into_iter().any(|id| **id == *picture.id)
                || picture.about.iter().any(|id| **id == *initiative.id)
        }),
        unsaid: Vec::new(),
        previous,
        next,
        axis,
    };
    view.unsaid = unsaid(plan, index, &view);
    view
}

/// The initiatives of the same level, in the order of the document.
fn beside(plan: &Plan, index: &Index, at: At) -> Vec<At> {
    let level = &plan.initiatives[at].level;
    let tree = index.tree(at);
    let same = |other: &At| plan.initiatives[*other].level == *level && index.tree(*other) == tree;
    (0..plan.initiatives.len()).filter(same).collect()
}

fn belongs(figure: &Indicator, initiative: &Initiative) -> bool {
    figure.initiative.as_deref() == Some(&*initiative.id)
        || initiative.indicators.iter().any(|id| **id == *figure.id)
}

fn positions<T>(items: &[T], wanted: impl Fn(&T) -> bool) -> Vec<usize> {
    (0..items.len()).filter(|at| wanted(&items[*at])).collect()
}

/// A goal is not expected to say who answers for it; its initiatives are.
fn unsaid(plan: &Plan, index: &Index, view: &InitiativeView) -> Vec<Unsaid> {
    let initiative = &plan.initiatives[view.at];
    let family = || view.trail.iter().chain([&view.at]).map(|at| &plan.initiatives[*at]);
    let mut unsaid = Vec::new();
    if initiative.sections.is_empty() && initiative.lead.is_none() {
        unsaid.push(Unsaid::Text);
    }
    let below = || index.below(view.at).into_iter().map(|at| &plan.initiatives[at]);
    if below().all(|initiative| initiative.phases.is_empty() && initiative.milestones.is_empty()) {
        unsaid.push(Unsaid::Schedule);
    }
    if family().chain(below()).all(|initiative| initiative.departments.is_empty()) {
        unsaid.push(Unsaid::Department);
    }
    if view.indicators.is_empty() {
        unsaid.push(Unsaid::Indicator);
    }
    unsaid
}
