//! A chronology by years: which events are shown, in order of time, and what can be left out.
//!
//! Called by the view of the history. A date is never more precise than the document.

use super::query::Query;
use crate::plan::date::Era;
use crate::plan::timeline::Event;
use crate::plan::{Calendar, Chronology, PartialDate, Plan};
use std::rc::Rc;

/// A chronology as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// Position in `plan.chronologies`.
    pub at: usize,
    /// Lanes and categories with the number of their events in the decade, and whether they are shown.
    pub lanes: Vec<LaneChoice>,
    /// The decades that hold events, by their first year, with the number of events; empty where all
    /// of them lie in one.
    pub decades: Vec<(i32, usize)>,
    /// The eras, each with its years.
    pub eras: Vec<EraYears>,
    /// How many events are shown.
    pub shown: usize,
    /// How many there are.
    pub total: usize,
}

/// A lane or category to be shown or left out.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneChoice {
    /// Its id.
    pub id: Rc<str>,
    /// Position among the lanes and, after them, the categories of its chronology.
    pub at: usize,
    /// How many events it has.
    pub count: usize,
    /// Whether it is shown.
    pub shown: bool,
}

/// An era with its years.
#[derive(Clone, Debug, PartialEq)]
pub struct EraYears {
    /// 平成; `None` where no date is known.
    pub era: Option<&'static str>,
    /// Its years.
    pub years: Vec<Year>,
}

/// A year with its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year as its events print it: a calendar year or a fiscal year; `None` where no date is known.
    pub date: Option<PartialDate>,
    /// Positions of its events, in order of time.
    pub events: Vec<usize>,
}

/// Every chronology of a plan.
pub fn history(plan: &Plan, query: &Query) -> Vec<History> {
    (0..plan.chronologies.len()).map(|at| chronology(plan, at, query)).collect()
}

fn chronology(plan: &Plan, at: usize, query: &Query) -> History {
    let chronology = &plan.chronologies[at];
    let calendar = plan.calendar();
    let events = &chronology.events;
    let mut order: Vec<usize> = (0..events.len()).collect();
    // Stable: events of one date stay in the order of the document. Those without a date come last.
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
    // A decade that another chronology has leaves this one alone.
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

/// When an event was, or where only that is known, when it ended.
fn time(event: &Event) -> Option<PartialDate> {
    event.date.or(event.until)
}

fn decade(event: &Event, calendar: Calendar) -> Option<i32> {
    Some(time(event)?.earliest(calendar).0.div_euclid(10) * 10)
}

/// The year of a date: a month keeps its place before or after the change of an era.
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
