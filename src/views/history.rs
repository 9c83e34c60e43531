//! One time line of all chronologies: its decades and years from the newest on, and the lanes that can be hidden.
//!
//! A date is never more precise than in the document.

use super::history_lanes::{EventAt, LaneChoice, Lanes, choices};
use super::printed::is_same_date;
use super::query::Query;
use crate::plan::timeline::Event;
use crate::plan::{Calendar, PartialDate, Plan};
use std::rc::Rc;

/// The time line with its choices.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The lanes of the time line: those of governments first, from the nation down.
    pub lanes: Lanes,
    /// The lanes that can be hidden; none where hiding would leave nothing or all.
    pub choices: Vec<LaneChoice>,
    /// The decades with visible events, from the newest on.
    pub decades: Vec<Decade>,
    /// The visible events without a date, in the order of the document.
    pub undated: Vec<EventAt>,
    /// The number of visible events.
    pub visible_count: usize,
    /// The number of all events.
    pub total: usize,
    /// The events with a note: a remark, a misprint, a source of its own, a date that the document prints otherwise. In
    /// the order of the time line.
    pub annotated: Vec<EventAt>,
}

/// A decade with its visible events. A decade of one event is joined to its neighbour.
#[derive(Clone, Debug, PartialEq)]
pub struct Decade {
    /// The first year of its oldest decade.
    pub first: i32,
    /// The first year of its newest decade: the same but where decades are joined.
    pub last: i32,
    /// The number of its events.
    pub count: usize,
    /// True for the one that is open at first: that of the address, else the newest.
    pub is_open: bool,
    /// Its years, from the newest on.
    pub years: Vec<Year>,
}

/// A year with its visible events.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year as printed, a calendar or a fiscal year.
    pub date: PartialDate,
    /// Its events, in order of time.
    pub events: Vec<EventAt>,
    /// True if one of its events has a month.
    pub has_months: bool,
}

/// The time line of a plan.
pub fn history(plan: &Plan, query: &Query) -> History {
    let lanes = Lanes::of(plan);
    let all = events(plan, &lanes);
    let choices = choices(plan, &lanes, &all, query);
    let is_hidden = |lane: &usize| choices.iter().any(|choice| choice.lane == *lane && !choice.is_visible);
    let (mut undated, mut decades) = (Vec::new(), Vec::new());
    let (mut visible_count, mut annotated) = (0, Vec::new());
    for at in &all {
        let event = at.of(plan);
        if at.lanes.iter().flatten().any(is_hidden) {
            continue;
        }
        visible_count += 1;
        if is_annotated(event) {
            annotated.push(*at);
        }
        match time(event) {
            Some(date) => place(&mut decades, *at, date, plan.calendar()),
            None => undated.push(*at),
        }
    }
    join_small(&mut decades);
    open(plan, query, &mut decades);
    History { lanes, choices, decades, undated, visible_count, total: all.len(), annotated }
}

/// All events, the newest year first; within a year in order of time. Events without a date come last.
fn events(plan: &Plan, lanes: &Lanes) -> Vec<EventAt> {
    let calendar = plan.calendar();
    let mut all: Vec<EventAt> = Vec::new();
    for (chronology, of) in plan.chronologies.iter().enumerate() {
        all.extend((0..of.events.len()).map(|event| lanes.place(plan, chronology, event)));
    }
    // The sort is stable: events of one date keep the order of the document.
    all.sort_by_key(|at| match time(at.of(plan)) {
        Some(date) => {
            let (year, month, day) = date.earliest(calendar);
            (-year, is_fiscal(date), month, day)
        }
        None => (i32::MAX, false, 0, 0),
    });
    all
}

/// The date of an event; its end if only that is known.
fn time(event: &Event) -> Option<PartialDate> {
    event.date.or(event.until)
}

/// Returns whether an event has a note beside its date and text.
fn is_annotated(event: &Event) -> bool {
    let is_odd = |printed: &Rc<str>| !time(event).is_some_and(|date| is_same_date(printed, date));
    event.remark.is_some()
        || !event.misprints.is_empty()
        || event.inherited
        || event.source.is_some()
        || event.printed.as_ref().is_some_and(is_odd)
}

fn is_fiscal(date: PartialDate) -> bool {
    matches!(date, PartialDate::FiscalYear(_))
}

/// The year of a date: a calendar or a fiscal year, as printed.
fn year(date: PartialDate) -> PartialDate {
    match date {
        PartialDate::FiscalYear(year) => PartialDate::FiscalYear(year),
        PartialDate::Year(year)
        | PartialDate::MonthOpen(year)
        | PartialDate::Month(year, _)
        | PartialDate::Day(year, _, _) => PartialDate::Year(year),
    }
}

/// Adds an event to the last decade and year, or to new ones.
fn place(decades: &mut Vec<Decade>, at: EventAt, date: PartialDate, calendar: Calendar) {
    let first = date.earliest(calendar).0.div_euclid(10) * 10;
    if decades.last().is_none_or(|last| last.first != first) {
        decades.push(Decade { first, last: first, count: 0, is_open: false, years: Vec::new() });
    }
    let Some(decade) = decades.last_mut() else { return };
    decade.count += 1;
    let has_month = !matches!(date, PartialDate::Year(_) | PartialDate::FiscalYear(_));
    match decade.years.last_mut() {
        Some(known) if known.date == year(date) => {
            known.events.push(at);
            known.has_months |= has_month;
        }
        _ => decade.years.push(Year { date: year(date), events: vec![at], has_months: has_month }),
    }
}

/// Joins a decade of one event to the next older one, the oldest to the one before.
fn join_small(decades: &mut Vec<Decade>) {
    let mut at = 0;
    while decades.len() > 1 && at < decades.len() {
        if decades[at].count > 1 {
            at += 1;
            continue;
        }
        let newer = if at + 1 < decades.len() { at } else { at - 1 };
        let older = decades.remove(newer + 1);
        let joined = &mut decades[newer];
        joined.first = older.first;
        joined.count += older.count;
        joined.years.extend(older.years);
        at = newer;
    }
}

/// Opens the decade of the item or of the years in the address, else the newest.
fn open(plan: &Plan, query: &Query, decades: &mut [Decade]) {
    let has_item = |decade: &Decade| {
        let mut events = decade.years.iter().flat_map(|year| &year.events);
        query.item.as_ref().is_some_and(|id| events.any(|at| at.of(plan).id.0 == *id))
    };
    let has_years =
        |decade: &Decade| query.decade.is_some_and(|asked| (decade.first..=decade.last).contains(&asked));
    let asked = decades.iter().position(has_item);
    let asked = asked.or_else(|| decades.iter().position(has_years));
    if let Some(decade) = decades.get_mut(asked.unwrap_or(0)) {
        decade.is_open = true;
    }
}
