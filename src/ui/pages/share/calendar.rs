//! The calendar of a plan: the first day of each fiscal year with the phases that begin, and the milestones.

use super::{origin, published};
use crate::exchange::calendar::Entry;
use crate::plan::ancestry::At;
use crate::plan::{FiscalYear, PartialDate, Today};
use crate::ui::components::item::Page;
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::views::Query;
use crate::views::schedule::Axis;
use std::rc::Rc;

pub(crate) fn entries(page: &Page) -> Vec<Entry> {
    let context = &page.context;
    let axis = Axis::of(context.plan, context.options.today);
    let years = axis.map(|axis| axis.years).unwrap_or_default();
    let mut entries: Vec<Entry> = years.into_iter().map(|year| year_begins(page, year)).collect();
    for at in 0..context.plan.initiatives.len() {
        entries.extend(milestones(page, at));
    }
    entries
}

fn year_begins(page: &Page, year: FiscalYear) -> Entry {
    let (context, plan) = (&page.context, page.context.plan);
    let calendar = plan.calendar();
    let named = |at: &At| {
        let initiative = &plan.initiatives[*at];
        let begin = initiative.phases.iter().filter(|phase| calendar.fiscal_year(phase.start) == year);
        let name = page.context.plain_text(&initiative.name);
        begin
            .map(|phase| (page.messages.begins)(&name, &page.context.plain_text(&phase.label)))
            .collect::<Vec<_>>()
    };
    let mut description: Vec<String> = context.index.leaves().iter().flat_map(named).collect();
    description.push(origin(context));
    let start = PartialDate::FiscalYear(year).earliest(calendar);
    Entry {
        id: format!("{}-{}@city-plan", plan.id.0, year.0),
        start,
        end: PartialDate::Day(start.0, start.1, start.2).day_after(calendar),
        summary: (page.messages.year_begins)(&context.year(year), &source::title(context)),
        description: description.join("\n"),
        url: published(context, &Query { year: Some(year), ..Query::default() }).unwrap_or_default(),
    }
}

fn milestones(page: &Page, at: At) -> Vec<Entry> {
    let (context, plan) = (&page.context, page.context.plan);
    let initiative = &plan.initiatives[at];
    let calendar = plan.calendar();
    let entry = |milestone: &crate::plan::initiatives::Milestone| {
        let query = Query { initiative: Some(Rc::clone(&initiative.id.0)), ..Query::default() };
        let when = context.date(milestone.date);
        let name = page.context.plain_text(&initiative.name);
        Entry {
            id: format!("{}-{}@city-plan", plan.id.0, milestone.id.0),
            start: milestone.date.earliest(calendar),
            end: milestone.date.day_after(calendar),
            summary: format!("{} {name}", page.context.plain_text(&milestone.label)),
            // As precise as the document: a month is an entry of all its days.
            description: [when, origin(context)].join("\n"),
            url: published(context, &query).unwrap_or_default(),
        }
    };
    initiative.milestones.iter().map(entry).collect()
}

/// The day on which a calendar is made; if it is unknown, the date of the plan, else of the first entry.
pub(crate) fn stamp(context: &ViewContext, entries: &[Entry]) -> Today {
    let plan = context.plan.date.map(|date| date.earliest(context.plan.calendar()));
    let first = entries.iter().map(|entry| entry.start).min();
    match plan.or(first).filter(|_| context.options.today.year == 0) {
        Some((year, month, day)) => Today { year, month, day },
        None => context.options.today,
    }
}
