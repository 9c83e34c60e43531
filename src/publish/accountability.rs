//! The accountability check: what a plan has to say so that people can ask later what became of it.
//!
//! Asked for before a plan is adopted and before each report. It judges no content: a gap is something that is not
//! there. What stands at an initiative counts for those below it, and a report on the whole for its parts.
//!
//! ```
//! # fn show(json: &[u8]) -> Option<()> {
//! use city_plan::plan::file::read_json;
//! use city_plan::publish::accountability;
//! let (plan, _) = read_json(json);
//! for note in accountability(&plan?) {
//!     println!("{note}");
//! }
//! # Some(())
//! # }
//! ```

mod gap;
mod reports;

pub use gap::samples;

use crate::format::diagnostic::Diagnostic;
use crate::plan::ancestry::At;
use crate::plan::figures::Value;
use crate::plan::text::normalize;
use crate::plan::vocabulary::{IndicatorKind, ScheduleForm, ValueKind};
use crate::plan::{FiscalYear, Indicator, Initiative, Plan};
use crate::views::progress::{Period, period_reports};
use crate::views::{Index, Query};
use gap::Gap;
use reports::Reports;
use std::collections::{HashMap, HashSet};

/// The gaps of a plan as notes, initiative by initiative, then those of its figures.
pub fn accountability(plan: &Plan) -> Vec<Diagnostic> {
    let check = Check::of(plan);
    let silent = check.silent();
    let periods = |at: At| silent.get(&at).into_iter().flatten();
    let mut notes = Vec::new();
    let is_picture = plan.roadmap.as_ref().is_some_and(|roadmap| roadmap.form == ScheduleForm::Picture);
    let is_drawn = |at: At| is_picture && !check.has_schedule(at);
    let has_drawn = check.index.leaves().iter().any(|at| is_drawn(*at));
    notes.extend(has_drawn.then(|| Gap::Picture.at("roadmap.form", "")));
    for at in check.index.leaves().iter().copied() {
        let name = plan.initiatives[at].name.own();
        let place = format!("initiatives[{at}]");
        let gap = |field: &str, gap: Gap| gap.at(&format!("{place}{field}"), name);
        notes.extend((!check.has_department(at)).then(|| gap(".departments", Gap::Department)));
        notes.extend((!is_drawn(at) && !check.has_end(at)).then(|| gap(".phases", Gap::End)));
        notes.extend(check.has_activity_alone(at).then(|| gap(".indicators", Gap::Activity)));
        notes.extend(periods(at).map(|period| gap("", Gap::Report(*period))));
        notes.extend(
            check.namesake(at).map(|other| gap(".name", Gap::Name(&format!("initiatives[{other}]")))),
        );
    }
    notes.extend(
        check
            .targets_without_start()
            .into_iter()
            .map(|(at, figure)| Gap::Baseline.at(&format!("indicators[{at}].values"), figure.name.own())),
    );
    notes
}

/// A plan with what is asked of it often.
struct Check<'p> {
    plan: &'p Plan,
    index: Index,
    /// The ids of initiatives for which a department is named as the one that leads.
    led: HashSet<&'p str>,
    /// The figures of each initiative, by its id.
    figures: HashMap<&'p str, Vec<&'p Indicator>>,
    /// The first initiative of each name.
    names: HashMap<String, At>,
}

impl<'p> Check<'p> {
    fn of(plan: &'p Plan) -> Self {
        let index = Index::new(plan);
        let all = plan.progress.get().into_iter().flat_map(|progress| &progress.responsibilities);
        let led = all.filter(|one| !one.partner).map(|one| &*one.initiative).collect();
        let mut figures: HashMap<&str, Vec<&Indicator>> = HashMap::new();
        for figure in plan.indicators.iter() {
            figures.entry(&figure.id).or_default().push(figure);
            if let Some(initiative) = &figure.initiative {
                figures.entry(initiative).or_default().push(figure);
            }
        }
        let mut names = HashMap::new();
        for at in index.leaves() {
            names.entry(normalize(plan.initiatives[*at].name.own())).or_insert(*at);
        }
        Self { plan, index, led, figures, names }
    }

    /// An initiative and those above it.
    fn family(&self, at: At) -> impl Iterator<Item = &'p Initiative> {
        let plan = self.plan;
        self.index.above(at).into_iter().chain([at]).map(move |at| &plan.initiatives[at])
    }

    /// An initiative and those below it.
    fn branch(&self, at: At) -> impl Iterator<Item = &'p Initiative> {
        let plan = self.plan;
        self.index.below(at).into_iter().map(move |at| &plan.initiatives[at])
    }

    /// Returns whether a department leads: of the initiative, of one above it, or of its parts.
    fn has_department(&self, at: At) -> bool {
        let leads = |one: &Initiative| !one.departments.is_empty() || self.led.contains(&*one.id);
        self.family(at).chain(self.branch(at)).any(leads)
    }

    /// Returns whether something of it has an end: a phase, or a dated step. A schedule of the whole counts for its
    /// parts.
    fn has_end(&self, at: At) -> bool {
        let ends = |one: &Initiative| {
            one.phases.iter().any(|phase| phase.end.is_some()) || !one.milestones.is_empty()
        };
        self.family(at).chain(self.branch(at)).any(ends)
    }

    /// Returns whether something of it is dated in words.
    fn has_schedule(&self, at: At) -> bool {
        let is_dated = |one: &Initiative| !one.phases.is_empty() || !one.milestones.is_empty();
        self.family(at).chain(self.branch(at)).any(is_dated)
    }

    /// Returns whether it has figures, all of them of activity. The outcome of a goal counts for what leads to it.
    fn has_activity_alone(&self, at: At) -> bool {
        let figures = |one: &'p Initiative| {
            let ids = [&*one.id].into_iter().chain(one.indicators.iter().map(|id| &**id));
            ids.filter_map(|id| self.figures.get(id)).flatten().collect::<Vec<_>>()
        };
        let own: Vec<_> = self.branch(at).flat_map(figures).collect();
        let mut all = self.family(at).flat_map(figures).chain(own.iter().copied());
        !own.is_empty() && all.all(|figure| figure.kind == Some(IndicatorKind::Activity))
    }

    /// The first initiative of the same name.
    fn namesake(&self, at: At) -> Option<At> {
        let first = self.names.get(&normalize(self.plan.initiatives[at].name.own())).copied();
        first.filter(|first| *first != at)
    }

    /// The initiatives without a report on a period on which others have one: those that the view of progress names, if
    /// their schedule had begun and no report before said that they had ended.
    fn silent(&self) -> HashMap<At, Vec<Period>> {
        let Some(progress) = self.plan.progress.get() else { return HashMap::new() };
        let reports = Reports::of(progress);
        let all = period_reports(self.plan, &self.index, &Query::default());
        let periods = all.map(|reports| reports.periods).unwrap_or_default();
        let in_period = |period: &Period| {
            let query = Query { period: Some(period.word().into()), ..Query::default() };
            let rows =
                period_reports(self.plan, &self.index, &query).map(|shown| shown.rows).unwrap_or_default();
            let silent = rows.into_iter().filter(|row| row.report.is_none()).map(|row| row.at);
            silent.map(|at| (at, *period)).collect::<Vec<_>>()
        };
        let is_due = |(at, period): &(At, Period)| {
            let whole = self.family(*at).any(|one| reports.has(one, *period));
            !whole && self.has_begun(*at, *period) && !reports.has_ended(&self.plan.initiatives[*at], *period)
        };
        let mut silent: HashMap<At, Vec<Period>> = HashMap::new();
        for (at, period) in periods.iter().flat_map(in_period).filter(is_due) {
            silent.entry(at).or_default().push(period);
        }
        silent
    }

    /// Returns whether its schedule begins in the year of a period or before; so does one without dates.
    fn has_begun(&self, at: At, period: Period) -> bool {
        let calendar = self.plan.calendar();
        let starts = self.branch(at).flat_map(|one| {
            let phases = one.phases.iter().map(|phase| phase.start);
            phases.chain(one.milestones.iter().map(|step| step.date))
        });
        let first = starts.map(|start| calendar.fiscal_year(start)).min();
        first.is_none_or(|first| first <= period.year)
    }

    /// The city's own figures with a target of a series in which no value says from where it starts.
    fn targets_without_start(&self) -> Vec<(usize, &'p Indicator)> {
        let first = self.plan.period.as_ref().and_then(|period| period.start);
        let first = first.map(|start| self.plan.calendar().fiscal_year(start));
        let lacks = |figure: &Indicator| {
            let targets = figure.values.iter().filter(|value| value.kind == ValueKind::Target);
            let starts = |target: &Value| {
                let mut of = figure.values.iter().filter(|value| value.series == target.series);
                of.any(|value| self.is_start(value, first))
            };
            targets.into_iter().any(|target| !starts(target))
        };
        let is_own = |figure: &Indicator| {
            let from_others = figure.source.as_ref().is_some_and(|source| source.origin.is_some());
            figure.authority.is_none() && !from_others
        };
        let figures = self.plan.indicators.iter().enumerate();
        figures.filter(|(_, figure)| is_own(figure) && lacks(figure)).collect()
    }

    /// Returns whether a value is a baseline, or was measured before the first year of the plan.
    fn is_start(&self, value: &Value, first: Option<FiscalYear>) -> bool {
        let year = value.date.map(|date| self.plan.calendar().fiscal_year(date));
        let is_before = || first.is_none_or(|first| year.is_some_and(|year| year < first));
        value.kind == ValueKind::Baseline || value.kind == ValueKind::Actual && is_before()
    }
}
