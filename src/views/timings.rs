//! The dates of an initiative in each edition of the plan, and those on which its phases really came.
//!
//! Only dates that the city states are compared; nothing is late because today is.

use super::promises::{Promise, promises};
use super::schedule::{Axis, Scheduled};
use crate::plan::ancestry::At;
use crate::plan::progress::{Progress, Timing};
use crate::plan::vocabulary::EndBasis;
use crate::plan::{Initiative, PartialDate, Plan, Text};

/// The schedule of an initiative as it was planned once, is planned now, or came to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Whose dates they are.
    pub origin: Origin,
    /// The phases and milestones with those dates.
    pub scheduled: Scheduled,
}

/// Whose dates a course has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// An earlier edition, by its index in `plan.editions`.
    Edition(usize),
    /// The plan as it is now.
    Current,
    /// What really happened.
    Actual,
}

/// A phase or milestone whose beginning has moved since the first edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Its label.
    pub label: Text,
    /// So many fiscal years later; below 0 earlier.
    pub years: i32,
}

/// The courses of an initiative: earlier editions, the plan as it is, what happened. Empty where the city states no
/// other dates than those of the plan.
pub fn courses(plan: &Plan, progress: &Progress, at: At, axis: &Axis) -> Vec<Course> {
    let initiative = &plan.initiatives[at];
    let course = |origin: Origin, initiative: &Initiative| {
        let scheduled = Scheduled::with_dates(initiative, at, axis, plan.calendar());
        (!scheduled.bars.is_empty()).then_some(Course { origin, scheduled })
    };
    let of_edition = |edition: usize| {
        let id = &*plan.editions[edition].id;
        let is_of = |timing: &&Timing| timing.edition.as_deref().is_some_and(|own| *own == *id);
        course(Origin::Edition(edition), &dated(initiative, progress, &is_of))
    };
    let mut courses: Vec<Course> = (0..plan.editions.len()).filter_map(of_edition).collect();
    let actual = course(Origin::Actual, &dated(initiative, progress, &|timing| timing.edition.is_none()));
    let actual = actual.map(|course| until_today(course, axis));
    if courses.is_empty() && actual.is_none() {
        return courses;
    }
    courses.extend(course(Origin::Current, &compared(initiative, progress)));
    courses.extend(actual);
    courses
}

/// A course of which nothing lies in the future: a phase that goes on ends with the current year, and that it has no end
/// needs no note.
fn until_today(mut course: Course, axis: &Axis) -> Course {
    for bar in course.scheduled.bars.iter_mut().filter(|bar| bar.end.is_none()) {
        bar.end_basis = EndBasis::Stated;
        if let Some(now) = axis.now {
            bar.columns.end = bar.columns.end.min((now + 1).max(bar.columns.start + 1));
        }
    }
    course
}

/// The phases and milestones that have any timing, as they are planned now.
fn compared(initiative: &Initiative, progress: &Progress) -> Initiative {
    let is_timed = |id: &str| progress.timings.iter().any(|timing| *timing.of == *id);
    let mut compared = initiative.clone();
    compared.phases.retain(|phase| phase.id.as_ref().is_some_and(|id| is_timed(id)));
    compared.milestones.retain(|step| is_timed(&step.id));
    compared
}

/// The phases and milestones that have a timing, with its dates.
fn dated(initiative: &Initiative, progress: &Progress, is_of: &dyn Fn(&&Timing) -> bool) -> Initiative {
    let timing = |id: &str| progress.timings.iter().filter(is_of).find(|timing| *timing.of == *id);
    let mut dated = initiative.clone();
    dated.phases.retain_mut(|phase| {
        let timing = phase.id.as_ref().and_then(|id| timing(id));
        timing.is_some_and(|timing| {
            (phase.start, phase.end, phase.end_basis) = (timing.start, timing.end, None);
            true
        })
    });
    dated.milestones.retain_mut(|step| timing(&step.id).map(|timing| step.date = timing.start).is_some());
    dated
}

/// The phases and milestones that begin in another fiscal year than in the first edition that states them: as they
/// really began, else as they are planned now.
pub fn moves(plan: &Plan, progress: &Progress, at: At) -> Vec<Move> {
    let year = |date: PartialDate| plan.calendar().fiscal_year(date).0;
    let moved = |promise: Promise| {
        let (_, first) = promise.first?;
        let now = promise.actual.unwrap_or(promise.planned);
        let years = year(now.start) - year(first.start);
        (years != 0).then_some(Move { label: promise.label, years })
    };
    promises(plan, progress, at).into_iter().filter_map(moved).collect()
}
