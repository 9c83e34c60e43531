//! The dated steps of a plan as entries of a calendar: milestones, and the days on which phases begin.

use super::ids;
use super::options::Source;
use crate::exchange::calendar::Entry;
use crate::plan::ancestry::At;
use crate::plan::{Initiative, PartialDate};
use std::collections::HashSet;

/// A step and its initiative.
pub(super) struct Step {
    pub(super) entry: Entry,
    pub(super) at: At,
}

/// All steps of a plan, and the number of milestones that have none because they have no id of their own.
pub(super) fn steps(source: &Source) -> (Vec<Step>, usize) {
    let (mut steps, mut seen, mut unnamed) = (Vec::new(), HashSet::new(), 0);
    for (at, initiative) in source.plan.initiatives.iter().enumerate() {
        for milestone in &initiative.milestones {
            if ids::is_made_up(&milestone.id) || !seen.insert(milestone.id.to_string()) {
                unnamed += 1;
                continue;
            }
            let summary = source.words.labelled(&source.name(at), &source.text(&milestone.label));
            steps.push(step(source, at, &milestone.id, milestone.date, summary));
        }
        for (item, date, label) in beginnings(source, initiative) {
            if seen.insert(item.clone()) {
                let summary = source.words.begins(&source.name(at), &label);
                let mut begun = step(source, at, &item, date, summary);
                begun.entry.end = day_after(source, begun.entry.start);
                steps.push(begun);
            }
        }
    }
    steps.sort_by_key(|step| step.entry.start);
    (steps, unnamed)
}

/// The beginnings of phases: the names for their ids, dates and labels. Phases without an id are one beginning where they
/// begin at the same date.
fn beginnings(source: &Source, initiative: &Initiative) -> Vec<(String, PartialDate, String)> {
    let mut all: Vec<(String, PartialDate, String)> = Vec::new();
    for phase in &initiative.phases {
        let own = phase.id.as_ref().filter(|id| !ids::is_made_up(id)).map(|id| id.0.to_string());
        let item = own.unwrap_or_else(|| format!("{}/{}", &*initiative.id, phase.start.as_written()));
        let label = source.text(&phase.label);
        match all.iter_mut().find(|(known, ..)| *known == item) {
            Some((_, _, labels)) => *labels = format!("{labels} / {label}"),
            None => all.push((item, phase.start, label)),
        }
    }
    all
}

/// A step over all days that its date can mean.
fn step(source: &Source, at: At, item: &str, date: PartialDate, summary: String) -> Step {
    let calendar = source.calendar();
    let title = source.text(&source.plan.title);
    let entry = Entry {
        id: ids::of_item(&source.plan.id, item),
        start: date.earliest(calendar),
        end: date.day_after(calendar),
        summary,
        description: [source.words.date(date, calendar), title].join("\n"),
        url: source.place_of(Some(at)),
    };
    Step { entry, at }
}

fn day_after(source: &Source, (year, month, day): (i32, u8, u8)) -> (i32, u8, u8) {
    PartialDate::Day(year, month, day).day_after(source.calendar())
}
