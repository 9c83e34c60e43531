//! What became of a plan in a period: every initiative with its report, and how many have which of the city's grades.
//!
//! Nothing is judged here. A count is one of reports that have the grade; an initiative without a report is named, and
//! counted nowhere.

use super::Query;
use super::index::Index;
use crate::format::context::Ids;
use crate::plan::ancestry::At;
use crate::plan::progress::{Grade, Progress, Report};
use crate::plan::text::normalize;
use crate::plan::vocabulary::{GradeMeaning, PartOfYear};
use crate::plan::{Calendar, FiscalYear, PartialDate, Plan, Text};
use std::rc::Rc;

/// A period of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The part of it.
    pub part: PartOfYear,
}

/// The reports of one period.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodReports {
    /// All periods that have reports, the latest first.
    pub periods: Vec<Period>,
    /// The period that is shown.
    pub period: Period,
    /// The whole year before it, where there are reports on that.
    pub before: Option<Period>,
    /// The initiatives, in the order of the document.
    pub rows: Vec<Row>,
    /// The grades that occur, in the city's order, with their numbers; never 0.
    pub tallies: Vec<Tally>,
    /// The goals with their own numbers.
    pub goals: Vec<Group<At>>,
    /// The departments with their own numbers; those with the most initiatives first.
    pub departments: Vec<Group<Text>>,
}

/// An initiative in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The initiative.
    pub at: At,
    /// The index of its report in `progress.reports`.
    pub report: Option<usize>,
    /// The index of its report on the whole year before.
    pub before: Option<usize>,
}

/// The number of reports with one grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The index of the grade in `progress.grades`; `None` for reports without one.
    pub grade: Option<usize>,
    /// The number of reports.
    pub count: usize,
}

/// A group of initiatives with its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<T> {
    /// Its name.
    pub of: T,
    /// The number of its reports.
    pub total: usize,
    /// Its grades, as in [`PeriodReports::tallies`].
    pub tallies: Vec<Tally>,
}

impl Period {
    /// The word for the URL: `2025`, `2026-first_half`.
    pub fn word(self) -> String {
        match self.part {
            PartOfYear::Whole => self.year.0.to_string(),
            part => format!("{}-{}", self.year.0, part.as_str()),
        }
    }

    /// The period of a report.
    pub fn of(report: &Report) -> Self {
        Self { year: report.fiscal_year, part: report.part }
    }

    /// The year, the month of it with which the period ends, and its length: a year is after its parts.
    pub fn order(self) -> (FiscalYear, u8, u8) {
        let (end, length) = match self.part {
            PartOfYear::FirstQuarter => (3, 3),
            PartOfYear::SecondQuarter => (6, 3),
            PartOfYear::FirstHalf => (6, 6),
            PartOfYear::ThirdQuarter => (9, 3),
            PartOfYear::FourthQuarter => (12, 3),
            PartOfYear::SecondHalf => (12, 6),
            PartOfYear::Whole => (12, 12),
        };
        (self.year, end, length)
    }
}

/// A day of the calendar: year, month and day.
pub type Day = (i32, u8, u8);

impl Period {
    /// The first and the last day.
    pub fn days(self, calendar: Calendar) -> (Day, Day) {
        let (_, end, length) = self.order();
        let month = |after: u8| {
            let months = i32::from(calendar.first_month - 1 + after);
            PartialDate::Month(self.year.0 + months / 12, (months % 12) as u8 + 1)
        };
        (month(end - length).earliest(calendar), month(end - 1).last_day(calendar))
    }
}

impl PeriodReports {
    /// The number of reports.
    pub fn total(&self) -> usize {
        self.tallies.iter().map(|tally| tally.count).sum()
    }

    /// The number of reports whose grade has a meaning.
    pub fn count(&self, progress: &Progress, meaning: GradeMeaning) -> usize {
        let has = |tally: &&Tally| grade(progress, tally.grade).is_some_and(|grade| grade.meaning == meaning);
        self.tallies.iter().filter(has).map(|tally| tally.count).sum()
    }

    /// The initiatives that are behind their plan, in the order of the document.
    pub fn late(&self, progress: &Progress) -> Vec<Row> {
        let is_late = |row: &&Row| {
            let report = row.report.and_then(|at| progress.reports.get(at));
            report
                .and_then(|report| grade_of(progress, report))
                .is_some_and(|grade| grade.meaning == GradeMeaning::Behind)
        };
        self.rows.iter().filter(is_late).copied().collect()
    }
}

/// A grade by its index.
pub fn grade(progress: &Progress, at: Option<usize>) -> Option<&Grade> {
    progress.grades.get(at?)
}

/// The grade of a report.
pub fn grade_of<'p>(progress: &'p Progress, report: &Report) -> Option<&'p Grade> {
    let id = report.grade.as_deref()?;
    progress.grades.iter().find(|grade| *grade.id == *id)
}

/// The reports of the period that the reader has chosen: at first the latest whole year, or what is latest. `None`
/// where the plan has no report.
pub fn period_reports(plan: &Plan, index: &Index, query: &Query) -> Option<PeriodReports> {
    let progress = plan.progress.get()?;
    let periods = periods(progress);
    let opened = progress.reports.iter().find(|report| query.item.as_deref() == Some(&*report.id));
    let opened = opened.map(Period::of);
    let is_chosen = |period: &&Period| query.period.as_deref() == Some(&*period.word());
    let chosen =
        periods.iter().find(|period| opened == Some(**period)).or_else(|| periods.iter().find(is_chosen));
    let whole = || periods.iter().find(|period| period.part == PartOfYear::Whole);
    let period = *chosen.or_else(whole).or(periods.first())?;
    let before = Period { year: FiscalYear(period.year.0 - 1), part: PartOfYear::Whole };
    let before = Some(before).filter(|before| periods.contains(before));
    let rows = rows(plan, index, progress, period, before);
    let goals = goals(index, progress, &rows);
    let departments = departments(plan, progress, &rows);
    let tallies = tallies(progress, &rows);
    Some(PeriodReports { periods, period, before, rows, tallies, goals, departments })
}

fn periods(progress: &Progress) -> Vec<Period> {
    let mut periods: Vec<Period> = progress.reports.iter().map(Period::of).collect();
    periods.sort_by_key(|period| std::cmp::Reverse(period.order()));
    periods.dedup();
    periods
}

/// The leaf initiatives and all others with a report of the period.
fn rows(plan: &Plan, index: &Index, progress: &Progress, period: Period, before: Option<Period>) -> Vec<Row> {
    let reports = |period: Period| -> Ids {
        let own = progress.reports.iter().enumerate().filter(|(_, report)| Period::of(report) == period);
        own.map(|(at, report)| (Rc::clone(&report.initiative.0), at)).collect()
    };
    let (now, before) = (reports(period), before.map(reports).unwrap_or_default());
    let mut is_leaf = vec![false; plan.initiatives.len()];
    index.leaves().iter().for_each(|at| is_leaf[*at] = true);
    let row = |at: At| {
        let id = &*plan.initiatives[at].id;
        let row = Row { at, report: now.get(id).copied(), before: before.get(id).copied() };
        (is_leaf[at] || row.report.is_some()).then_some(row)
    };
    (0..plan.initiatives.len()).filter_map(row).collect()
}

/// The grades of rows, in the city's order; then reports without one.
fn tallies(progress: &Progress, rows: &[Row]) -> Vec<Tally> {
    let mut counts = vec![0; progress.grades.len() + 1];
    for report in rows.iter().filter_map(|row| progress.reports.get(row.report?)) {
        let of = |id: &str| progress.grades.iter().position(|grade| *grade.id == *id);
        let at = report.grade.as_deref().and_then(of).unwrap_or(progress.grades.len());
        counts[at] += 1;
    }
    let tally = |(at, count): (usize, usize)| Tally {
        grade: Some(at).filter(|at| *at < progress.grades.len()),
        count,
    };
    counts.into_iter().enumerate().map(tally).filter(|tally| tally.count != 0).collect()
}

fn group<T>(progress: &Progress, of: T, rows: &[Row]) -> Group<T> {
    let tallies = tallies(progress, rows);
    Group { of, total: tallies.iter().map(|tally| tally.count).sum(), tallies }
}

fn goals(index: &Index, progress: &Progress, rows: &[Row]) -> Vec<Group<At>> {
    let mut goals: Vec<(At, Vec<Row>)> = Vec::new();
    for row in rows.iter().filter(|row| row.report.is_some()) {
        let root = index.root(row.at);
        match goals.iter_mut().find(|(goal, _)| *goal == root) {
            Some((_, own)) => own.push(*row),
            None => goals.push((root, vec![*row])),
        }
    }
    goals.into_iter().map(|(goal, rows)| group(progress, goal, &rows)).collect()
}

fn departments(plan: &Plan, progress: &Progress, rows: &[Row]) -> Vec<Group<Text>> {
    let mut places = Ids::new();
    let mut departments: Vec<(Text, Vec<Row>)> = Vec::new();
    for row in rows.iter().filter(|row| row.report.is_some()) {
        for department in &plan.initiatives[row.at].departments {
            let place = *places.entry(normalize(department.own()).into()).or_insert(departments.len());
            if place == departments.len() {
                departments.push((department.clone(), Vec::new()));
            }
            departments[place].1.push(*row);
        }
    }
    let groups = departments.into_iter().map(|(department, rows)| group(progress, department, &rows));
    let mut groups: Vec<Group<Text>> = groups.collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.total));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_begins_and_ends_with_months_of_the_fiscal_year() {
        for (part, first_month, days) in [
            (PartOfYear::Whole, 4, ((2025, 4, 1), (2026, 3, 31))),
            (PartOfYear::FirstHalf, 4, ((2025, 4, 1), (2025, 9, 30))),
            (PartOfYear::SecondHalf, 4, ((2025, 10, 1), (2026, 3, 31))),
            (PartOfYear::FourthQuarter, 4, ((2026, 1, 1), (2026, 3, 31))),
            (PartOfYear::Whole, 1, ((2025, 1, 1), (2025, 12, 31))),
            (PartOfYear::ThirdQuarter, 1, ((2025, 7, 1), (2025, 9, 30))),
        ] {
            let period = Period { year: FiscalYear(2025), part };
            assert_eq!(period.days(Calendar { first_month }), days, "{part:?}");
        }
    }
}
