//! The differences of one initiative between two editions. Translations are not compared: a better translation is no
//! other promise.

use super::{AmendmentKind, Amount, Detail, Edition, Span};
use crate::plan::ancestry::At;
use crate::plan::document::Section;
use crate::plan::vocabulary::ValueKind;
use crate::plan::{Indicator, Initiative, Text};
use crate::views::figures::amount;
use std::rc::Rc;

/// The differences by their kinds; empty where nothing changed.
pub(super) fn details(
    earlier: Edition,
    at: At,
    now: Edition,
    now_at: At,
) -> Vec<(AmendmentKind, Vec<Detail>)> {
    let (old, new) = (&earlier.plan.initiatives[at], &now.plan.initiatives[now_at]);
    let mut rescoped = steps(old, new);
    rescoped.extend(parent(earlier, at, now, now_at));
    rescoped.extend(departments(old, new));
    let kinds = [
        (AmendmentKind::Moved, dates(old, new)),
        (AmendmentKind::Renamed, name(old, new).into_iter().collect()),
        (AmendmentKind::Target, targets(earlier, old, now, new)),
        (AmendmentKind::Rescoped, rescoped),
    ];
    let mut found: Vec<_> =
        kinds.into_iter().filter(|(_, details): &(_, Vec<Detail>)| !details.is_empty()).collect();
    // Where something else changed, so did the words for it.
    if found.is_empty() && texts(old) != texts(new) {
        found.push((AmendmentKind::Reworded, Vec::new()));
    }
    found
}

/// Something planned: a phase or a milestone.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The id, if it has one.
    pub id: Option<&'a str>,
    /// The label.
    pub label: &'a Text,
    /// The dates; of a milestone the first is the last.
    pub span: Span,
}

/// Everything planned of an initiative.
pub fn planned(initiative: &Initiative) -> Vec<Step<'_>> {
    let phase = initiative.phases.iter().map(|phase| Step {
        id: phase.id.as_deref(),
        label: &phase.label,
        span: Span { start: phase.start, end: phase.end },
    });
    let milestone = initiative.milestones.iter().map(|step| Step {
        id: Some(&step.id),
        label: &step.label,
        span: Span { start: step.date, end: Some(step.date) },
    });
    phase.chain(milestone).collect()
}

/// The step with the same id, else the one with the same label.
fn same<'s, 'a>(step: &Step, all: &'s [Step<'a>]) -> Option<&'s Step<'a>> {
    let has_id = |other: &&Step| step.id.is_some() && step.id == other.id;
    all.iter().find(has_id).or_else(|| all.iter().find(|other| other.label.own() == step.label.own()))
}

fn dates(old: &Initiative, new: &Initiative) -> Vec<Detail> {
    let (old, new) = (planned(old), planned(new));
    let moved = |step: &Step| {
        let before = same(step, &old).filter(|before| before.span != step.span)?;
        Some(Detail::Dates(step.label.clone(), before.span, step.span))
    };
    new.iter().filter_map(moved).collect()
}

fn steps(old: &Initiative, new: &Initiative) -> Vec<Detail> {
    let (old, new) = (planned(old), planned(new));
    let only_in = |one: &[Step], other: &[Step], detail: fn(Text) -> Detail| -> Vec<Detail> {
        one.iter().filter(|step| same(step, other).is_none()).map(|step| detail(step.label.clone())).collect()
    };
    let mut found = only_in(&new, &old, Detail::StepAdded);
    found.extend(only_in(&old, &new, Detail::StepLeftOut));
    found
}

fn name(old: &Initiative, new: &Initiative) -> Option<Detail> {
    (old.name.own() != new.name.own()).then(|| Detail::Name(old.name.clone(), new.name.clone()))
}

fn parent(earlier: Edition, at: At, now: Edition, now_at: At) -> Option<Detail> {
    let old = &earlier.plan.initiatives[earlier.index.parent(at)?];
    let new = &now.plan.initiatives[now.index.parent(now_at)?];
    let is_same = old.id == new.id || old.name.own() == new.name.own();
    (!is_same).then(|| Detail::Parent(old.name.clone(), new.name.clone()))
}

fn departments(old: &Initiative, new: &Initiative) -> Option<Detail> {
    let names = |initiative: &Initiative| -> Vec<Rc<str>> {
        initiative.departments.iter().map(|one| Rc::clone(one.own())).collect()
    };
    (names(old) != names(new)).then(|| Detail::Departments(old.departments.clone(), new.departments.clone()))
}

fn targets(earlier: Edition, old: &Initiative, now: Edition, new: &Initiative) -> Vec<Detail> {
    let of = |edition: Edition<'_>, initiative: &Initiative| -> Vec<Indicator> {
        let is_own = |one: &&Indicator| {
            one.initiative.as_deref().is_some_and(|id| *id == *initiative.id)
                || initiative.indicators.iter().any(|id| **id == *one.id)
        };
        edition.plan.indicators.iter().filter(is_own).cloned().collect()
    };
    let before = of(earlier, old);
    let changed = |figure: &Indicator| {
        let old = before.iter().find(|one| one.id == figure.id || one.name.own() == figure.name.own())?;
        let (was, is) = (target(old)?, target(figure)?);
        has_changed(&was, &is).then(|| Detail::Target(figure.name.clone(), was, is))
    };
    of(now, new).iter().filter_map(changed).collect()
}

/// Compares numbers as printed, and units in the language of the plan.
fn has_changed(was: &Amount, is: &Amount) -> bool {
    let unit = |amount: &Amount| amount.unit.as_ref().map(|unit| Rc::clone(unit.own()));
    was.number != is.number || unit(was) != unit(is)
}

/// The last target of a figure.
fn target(figure: &Indicator) -> Option<Amount> {
    let last = figure.values.iter().rfind(|value| value.kind == ValueKind::Target)?;
    let (number, unit) = amount(last, figure.unit.as_ref());
    Some(Amount { number: number.into(), unit: unit.cloned() })
}

/// All running text of an initiative, in the language of its plan.
fn texts(initiative: &Initiative) -> Vec<Rc<str>> {
    let lead = initiative.lead.iter();
    let sections = initiative.sections.iter().flat_map(|section: &Section| {
        section.label.iter().chain(&section.paragraphs).chain(&section.points).chain(&section.remark)
    });
    lead.chain(sections).chain(&initiative.remark).map(|text| Rc::clone(text.own())).collect()
}
