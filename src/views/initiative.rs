//! One initiative: its place in the tree, its schedule, its relations, and the gaps of the document.

use super::hierarchy::Hierarchy;
use super::index::Index;
use super::schedule::{Axis, Scheduled};
use crate::plan::ancestry::At;
use crate::plan::vocabulary::{SectionKind, ValueKind};
use crate::plan::{Calendar, Indicator, Initiative, Plan, Today};

/// The content of a page about one initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct InitiativeView {
    /// The initiative.
    pub at: At,
    /// Its ancestors, from the root down.
    pub trail: Vec<At>,
    /// The years; `None` if the plan has no schedule as text.
    pub axis: Option<Axis>,
    /// The schedules of itself and its descendants, without empty ones.
    pub scheduled: Vec<Scheduled>,
    /// The next phase or milestone to begin, as indexes in `scheduled` and its bars.
    pub upcoming: Option<(usize, usize)>,
    /// The indexes of its texts for residents: its effects, else its outline.
    pub first_texts: Vec<usize>,
    /// True if those are its effects.
    pub has_effects: bool,
    /// The indexes of its other texts.
    pub other_texts: Vec<usize>,
    /// Its children.
    pub children: Vec<At>,
    /// The initiatives that the document relates to it.
    pub related: Vec<At>,
    /// Its siblings.
    pub siblings: Vec<At>,
    /// The indexes of its figures.
    pub indicators: Vec<usize>,
    /// The indexes of its pictures.
    pub pictures: Vec<usize>,
    /// The things that the document does not say about it.
    pub gaps: Vec<Gap>,
    /// The previous initiative of its level, in the order of the document.
    pub previous: Option<At>,
    /// The next one.
    pub next: Option<At>,
}

/// A gap: something that readers look for and the document does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A text beside the name.
    Text,
    /// A schedule.
    Schedule,
    /// The department in charge.
    Department,
    /// Target figures.
    Indicator,
}

/// The page of an initiative.
pub fn initiative(plan: &Plan, index: &Index, at: At, today: Today) -> InitiativeView {
    let initiative = &plan.initiatives[at];
    let axis = Axis::of(plan, today);
    let mut below = index.below(at);
    // The schedule of the whole comes after those of its parts.
    below.rotate_left(1);
    let scheduled: Vec<Scheduled> = below
        .into_iter()
        .map(|at| Scheduled::of(plan, at, axis.as_ref()))
        .filter(|one| !one.bars.is_empty())
        .collect();
    let is_of = |kind: SectionKind| move |at: &usize| initiative.sections[*at].kind == kind;
    let has_effects = initiative.sections.iter().any(|section| section.kind == SectionKind::Effect);
    let first = is_of(if has_effects { SectionKind::Effect } else { SectionKind::Outline });
    let (first_texts, other_texts) = (0..initiative.sections.len()).partition(first);
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
        upcoming: upcoming(&scheduled, today, plan.calendar()),
        scheduled,
        first_texts,
        has_effects,
        other_texts,
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
        gaps: Vec::new(),
        previous,
        next,
        axis,
    };
    view.gaps = gaps(plan, index, &view);
    view
}

/// The initiative whose page shows another one: itself, unless it is a mere row of a schedule, without any text of its
/// own; then the one of which it is a row.
pub fn page_of(plan: &Plan, index: &Hierarchy, at: At) -> At {
    let initiative = &plan.initiatives[at];
    let is_mere_row = initiative.row_only && initiative.lead.is_none() && initiative.sections.is_empty();
    match index.parent(at).filter(|_| is_mere_row) {
        Some(parent) => page_of(plan, index, parent),
        None => at,
    }
}

/// The values of a figure that are its course, as indexes: the start, the latest measured one, the target. None if the
/// figure has several series.
pub fn course(figure: &Indicator) -> Vec<usize> {
    let values = &figure.values;
    if values.iter().any(|value| value.series.is_some()) {
        return Vec::new();
    }
    let last = |kind: ValueKind| values.iter().rposition(|value| value.kind == kind);
    [ValueKind::Baseline, ValueKind::Actual, ValueKind::Target].into_iter().filter_map(last).collect()
}

/// The bar that begins next, after today; one dated by its year alone, after this year.
fn upcoming(scheduled: &[Scheduled], today: Today, calendar: Calendar) -> Option<(usize, usize)> {
    let mut first = None;
    for (number, leaf) in scheduled.iter().enumerate() {
        for (place, bar) in leaf.bars.iter().enumerate() {
            let day = bar.start.earliest(calendar);
            let is_earlier = first.is_none_or(|(known, _)| day < known);
            if day > (today.year, today.month, today.day) && is_earlier {
                first = Some((day, (number, place)));
            }
        }
    }
    first.map(|(_, place)| place)
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

/// The gaps of an initiative. A goal needs no department; its leaf initiatives do.
fn gaps(plan: &Plan, index: &Index, view: &InitiativeView) -> Vec<Gap> {
    let initiative = &plan.initiatives[view.at];
    let family = || view.trail.iter().chain([&view.at]).map(|at| &plan.initiatives[*at]);
    let mut gaps = Vec::new();
    if initiative.sections.is_empty() && initiative.lead.is_none() {
        gaps.push(Gap::Text);
    }
    let below = || index.below(view.at).into_iter().map(|at| &plan.initiatives[at]);
    if below().all(|initiative| initiative.phases.is_empty() && initiative.milestones.is_empty()) {
        gaps.push(Gap::Schedule);
    }
    if family().chain(below()).all(|initiative| initiative.departments.is_empty()) {
        gaps.push(Gap::Department);
    }
    if view.indicators.is_empty() {
        gaps.push(Gap::Indicator);
    }
    gaps
}
