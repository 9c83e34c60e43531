//! Years that are decades away from the time that a plan covers, which nearly always are typing errors
//! (1924 for 2024, 平成 for 令和).
//!
//! Asked by `reader` once everything was read. Residents never load it.

use super::date::PartialDate;
use super::notes::{NotedDates, Notes};
use super::plan::Plan;
use crate::format::context::ParseContext;
use crate::format::diagnostic::{Code, Expected};

/// Reports what is too far away from the time that the plan covers.
pub(super) fn check(plan: &Plan, context: &mut ParseContext<Notes>) {
    let far = far(&context.notes, plan);
    // What was asked is forgotten; the fiscal year is not, for lists may still be read.
    context.notes.schedules.clear();
    context.notes.dates.clear();
    for (path, found, expected) in far {
        context.note(Code::OutsidePeriod, path, found, expected);
    }
}

/// So many years away from the stated period, something scheduled is reported.
const DECADES: i32 = 20;
/// So many years away from most of the schedule, where no period is stated: more than a roadmap draws.
const ALONE: i32 = 50;
/// So many years away, a date is reported. A census looks back, and an estimate ahead, by less.
const LIFETIME: i32 = 80;

/// What is too far away: path, what was found, what was expected.
fn far(notes: &Notes, plan: &Plan) -> Vec<(String, String, Expected)> {
    let year = |date: PartialDate| plan.calendar().fiscal_year(date).0;
    let scheduled: Vec<i32> = notes.schedules.iter().map(|noted| year(noted.start)).collect();
    let stated = stated(plan);
    let limit = if stated.is_some() { DECADES } else { ALONE };
    let Some((first, last)) = stated.or_else(|| crowded(&scheduled)) else { return Vec::new() };
    let cover = plan.date.map(|date| NotedDates { start: date, end: date, path: "date".to_owned() });
    let of = |all: &[NotedDates], limit: i32| -> Vec<_> {
        let is_far = |date: PartialDate| year(date) <= first - limit || year(date) >= last + limit;
        let far = all.iter().filter(|noted| is_far(noted.start));
        let found = |noted: &NotedDates| {
            (noted.path.clone(), noted.start.as_written(), Expected::NearPlan(first, last))
        };
        far.map(found).collect()
    };
    let mut far = of(&notes.schedules, limit);
    far.extend(of(&notes.dates, LIFETIME));
    far.extend(of(cover.as_slice(), LIFETIME));
    far
}

/// First and last year of what the plan states of itself: roadmap, period, the year that it looks towards.
fn stated(plan: &Plan) -> Option<(i32, i32)> {
    let year = |date: PartialDate| plan.calendar().fiscal_year(date).0;
    let roadmap = plan.roadmap.iter().flat_map(|roadmap| [roadmap.start, roadmap.end]).flatten();
    let period = plan.period.iter().flat_map(|period| [period.start, period.end, period.horizon]).flatten();
    let years: Vec<i32> = roadmap.map(|year| year.0).chain(period.map(year)).collect();
    Some((*years.iter().min()?, *years.iter().max()?))
}

/// The year around which most years are; the latest where several are equal.
fn crowded(years: &[i32]) -> Option<(i32, i32)> {
    let mut counts = std::collections::BTreeMap::<i32, usize>::new();
    for year in years {
        *counts.entry(*year).or_default() += 1;
    }
    let near = |year: i32| counts.range(year - ALONE..=year + ALONE).map(|(_, count)| count).sum::<usize>();
    let year = counts.keys().copied().max_by_key(|year| (near(*year), *year))?;
    Some((year, year))
}
