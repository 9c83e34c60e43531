//! What was promised of each phase and milestone at first, what is planned now, and what came of it.
//!
//! Only dates that the city states are compared. A date of an edition is a promise, whatever became of it.

use super::schedule::Axis;
use crate::plan::ancestry::At;
use crate::plan::progress::{Progress, Timing};
use crate::plan::{Calendar, Id, PartialDate, Plan, Text};
use std::ops::Range;

/// The dates of a phase; of a milestone, which has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The first fiscal year, month or day.
    pub start: PartialDate,
    /// The last one; `None` if it goes on, or there is only one.
    pub end: Option<PartialDate>,
}

/// A phase or milestone of which the city states other dates than those of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// The initiative.
    pub at: At,
    /// The label.
    pub label: Text,
    /// True for a milestone.
    pub is_milestone: bool,
    /// The first edition that states it, by its index in `plan.editions`, with its dates there.
    pub first: Option<(usize, Dates)>,
    /// The dates of the plan as it is now.
    pub planned: Dates,
    /// The dates on which it really came.
    pub actual: Option<Dates>,
}

impl Dates {
    /// The columns of the years on an axis. One that goes on ends with the current year; with its first one where no
    /// year is the current one.
    pub fn columns(self, axis: &Axis, calendar: Calendar) -> Range<usize> {
        let (columns, ..) = axis.place(self.start, self.end, calendar);
        if self.end.is_some() {
            return columns;
        }
        let last = axis.now.map_or(columns.start + 1, |now| (now + 1).max(columns.start + 1));
        columns.start..columns.end.min(last)
    }

    /// Returns whether it begins or ends in another fiscal year. An open end is no date that could be another.
    fn differs(self, other: Self, calendar: Calendar) -> bool {
        let year = |date| calendar.fiscal_year(date);
        let ends = self.end.zip(other.end);
        year(self.start) != year(other.start) || ends.is_some_and(|(one, other)| year(one) != year(other))
    }
}

impl Promise {
    /// The dates that were stated at first: in an earlier edition, else in the plan as it is.
    pub fn first_dates(&self) -> Dates {
        self.first.map_or(self.planned, |(_, dates)| dates)
    }

    /// Returns whether it is planned for, or came in, another fiscal year than that which was stated at first.
    pub fn is_moved(&self, calendar: Calendar) -> bool {
        let first = self.first_dates();
        self.planned.differs(first, calendar)
            || self.actual.is_some_and(|actual| actual.differs(first, calendar))
    }
}

/// The phases and milestones of an initiative of which the city states other dates, in the order of the plan.
pub fn promises(plan: &Plan, progress: &Progress, at: At) -> Vec<Promise> {
    let initiative = &plan.initiatives[at];
    let phases = initiative.phases.iter().filter_map(|phase| {
        let planned = Dates { start: phase.start, end: phase.end };
        promise(plan, progress, at, (phase.id.as_ref()?, &phase.label, false), planned)
    });
    let milestones = initiative.milestones.iter().filter_map(|step| {
        let planned = Dates { start: step.date, end: None };
        promise(plan, progress, at, (&step.id, &step.label, true), planned)
    });
    phases.chain(milestones).collect()
}

fn promise(
    plan: &Plan,
    progress: &Progress,
    at: At,
    (id, label, is_milestone): (&Id, &Text, bool),
    planned: Dates,
) -> Option<Promise> {
    let dates = |timing: &Timing| Dates { start: timing.start, end: timing.end };
    let own = || progress.timings.iter().filter(|timing| *timing.of == **id);
    let of_edition = |edition: &str| own().find(|timing| timing.edition.as_deref() == Some(edition));
    let editions = plan.editions.iter().enumerate();
    let mut stated = editions.filter_map(|(number, edition)| Some((number, dates(of_edition(&edition.id)?))));
    let first = stated.next();
    let actual = own().find(|timing| timing.edition.is_none()).map(dates);
    let is_stated = first.is_some() || actual.is_some();
    is_stated.then(|| Promise { at, label: label.clone(), is_milestone, first, planned, actual })
}

/// The phases and milestones of the whole plan that are planned for, or came in, another fiscal year than at first.
pub fn moved(plan: &Plan, progress: &Progress) -> Vec<Promise> {
    let all = (0..plan.initiatives.len()).flat_map(|at| promises(plan, progress, at));
    all.filter(|promise| promise.is_moved(plan.calendar())).collect()
}
