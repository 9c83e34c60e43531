//! A chronology by years: its visible events in order of time, and the lanes that can be hidden.
//!
//! A date is never more precise than in the document.

use super::query::Query;
use crate::plan::date::Era;
use crate::plan::timeline::Event;
use crate::plan::{Calendar, Chronology, PartialDate, Plan};
use std::rc::Rc;

/// A chronology with its choices.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The index in `plan.chronologies`.
    pub at: usize,
    /// The lanes and categories, with the number of their events in the decade.
    pub lanes: Vec<LaneChoice>,
    /// The decades with events, by their first year, with the number of events; empty if there is only one.
    pub decades: Vec<(i32, usize)>,
    /// The eras, each with its years.
    pub eras: Vec<EraYears>,
    /// The number of visible events.
    pub shown: usize,
    /// The number of all events.
    pub total: usize,
}

/// A lane or category that can be hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneChoice {
    /// Its id.
    pub id: Rc<str>,
    /// The index among the lanes and, after them, the categories of the chronology.
    pub at: usize,
    /// The number of its events.
    pub count: usize,
    /// True if it is visible.
    pub shown: bool,
}

/// An era with its years.
#[derive(Clone, Debug, PartialEq)]
pub struct EraYears {
    /// The name, as 平成; `None` for events without a date.
    pub era: Option<&'static str>,
    /// Its years.
    pub years: Vec<Year>,
}

/// A year with its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year as printed, a calendar or a fiscal year; `None` for events without a date.
    pub date: Option<PartialDate>,
    /// The indexes of its events, in order of time.
    pub events: Vec<usize>,
}

/// The chronologies of a plan.
pub fn history(plan: &Plan, query: &Query) -> Vec<History> {
    (0..plan.chronologies.len()).map(|at| chronology(plan, at, query)).collect()
}

fn chronology(plan: &Plan, at: usize, query: &Query) -> History {
    let chronology = &plan.chronologies[at];
    let calendar = plan.calendar();
    let events = &chronology.events;
    let mut order: Vec<usize> = (0..events.len()).collect();
    // The sort is stable: events of one date keep the order of the document. Events without a date come last.
    order.sort_by_key(|at| time(&events[*at]).map_or((i32::MAX, 0, 0), |time| time.earliest(calendar)));
    let mut decades: Vec<(i32, usize)> = Vec::new();
    for decade in order.iter().filter_map(|at| decade(&events[*at], calendar)) {
        match decades.last_mut() {
            Some((known, count)) if *known == decade => *count += 1,
            _ => decades.push((decade, 1)),
        }
    }
    if decades.len() < 2 {
        decades.clear();
    }
    // The decade may belong to another chronology; then it does not filter this one.
    let asked = query.decade.filter(|asked| decades.iter().any(|(known, _)| known == asked));
    let in_decade = |at: &&usize| asked.is_none_or(|asked| decade(&events[**at], calendar) == Some(asked));
    let lanes = lanes(chronology, query, order.iter().filter(in_decade).map(|at| &events[*at]));
    let shown: Vec<usize> =
        order.iter().filter(in_decade).filter(|at| is_shown(&events[**at], query)).copied().collect();
    let mut eras: Vec<EraYears> = Vec::new();
    for at in &shown {
        let time = time(&events[*at]);
        let era = time.and_then(|time| Era::of_day(time.earliest(calendar))).map(|era| era.name);
        let date = time.map(year);
        if eras.last().is_none_or(|last| last.era != era) {
            eras.push(EraYears { era, years: Vec::new() });
        }
        let Some(last) = eras.last_mut() else { continue };
        match last.years.last_mut() {
            Some(year) if year.date == date => year.events.push(*at),
            _ => last.years.push(Year { date, events: vec![*at] }),
        }
    }
    History { at, lanes, decades, eras, shown: shown.len(), total: events.len() }
}

/// The date of an event; its end if only that is known.
fn time(event: &Event) -> Option<PartialDate> {
    event.date.or(event.until)
}

fn decade(event: &Event, calendar: Calendar) -> Option<i32> {
    Some(time(event)?.earliest(calendar).0.div_euclid(10) * 10)
}

/// The year of a date. A month stays with it, because an era can change within the year.
fn year(date: PartialDate) -> PartialDate {
    match date {
        PartialDate::FiscalYear(year) => PartialDate::FiscalYear(year),
        PartialDate::Year(year)
        | PartialDate::MonthOpen(year)
        | PartialDate::Month(year, _)
        | PartialDate::Day(year, _, _) => PartialDate::Year(year),
    }
}

fn is_shown(event: &Event, query: &Query) -> bool {
    let hidden = |id: Option<&crate::plan::Ref>| id.is_some_and(|id| query.hidden.contains(&id.0));
    !hidden(event.lane.as_ref()) && !hidden(event.category.as_ref())
}

fn lanes<'a>(
    chronology: &Chronology,
    query: &Query,
    events: impl Iterator<Item = &'a Event> + Clone,
) -> Vec<LaneChoice> {
    let all = chronology.lanes.iter().chain(&chronology.categories).enumerate();
    let choice = |(at, lane): (usize, &crate::plan::timeline::Lane)| {
        let of =
            |event: &&Event| [&event.lane, &event.category].into_iter().flatten().any(|id| **id == *lane.id);
        let count = events.clone().filter(of).count();
        LaneChoice { id: Rc::clone(&lane.id.0), at, count, shown: !query.hidden.contains(&lane.id.0) }
    };
    all.map(choice).collect()
}
