//! One initiative's years: its phases as bars in the columns of a roadmap, gaps named.
//!
//! Used by the roadmap, the explorer's strips and the initiative's page. It decides spans and
//! stages; how they are worded and drawn is `ui`'s matter.

use super::index::{At, Index};
use crate::plan::words::EndBasis;
use crate::plan::{Calendar, FiscalYear, Given, Kind, Moment, Phase, Plan, Text, Today};

/// What kind of work a phase is, in the classes that the roadmap draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Preparing.
    Prepare,
    /// Preparing, then running.
    PrepareOperate,
    /// Running.
    Operate,
    /// Running and expanding.
    OperateExpand,
    /// Expanding.
    Expand,
    /// Something else, or the label does not tell.
    Other,
}

impl Stage {
    /// Every stage, in the order of a measure's life.
    pub const ALL: [Self; 6] =
        [Self::Prepare, Self::PrepareOperate, Self::Operate, Self::OperateExpand, Self::Expand, Self::Other];

    /// The stage of a set of kinds; reviewing alone does not change it.
    pub fn of(kinds: &[Kind]) -> Self {
        let has = |kind| kinds.contains(&kind);
        match (has(Kind::Prepare), has(Kind::Operate), has(Kind::Expand)) {
            (_, true, true) | (true, false, true) => Self::OperateExpand,
            (false, false, true) => Self::Expand,
            (true, true, false) => Self::PrepareOperate,
            (false, true, false) => Self::Operate,
            (true, false, false) => Self::Prepare,
            (false, false, false) => Self::Other,
        }
    }

    /// The word in markup and in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::PrepareOperate => "prepare-operate",
            Self::Operate => "operate",
            Self::OperateExpand => "operate-expand",
            Self::Expand => "expand",
            Self::Other => "other",
        }
    }
}

/// A phase as a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Label as printed.
    pub label: Text,
    /// Its class.
    pub stage: Stage,
    /// When it begins, as precise as the document.
    pub start: Moment,
    /// When it ends; `None` where the end is open.
    pub end: Option<Moment>,
    /// How certain the end is.
    pub end_basis: EndBasis,
    /// First and last year, within the axis.
    pub columns: (usize, usize),
    /// First and last part of the years, in the scale of the axis.
    pub parts: (usize, usize),
    /// Whether this fiscal year lies in it.
    pub now: bool,
}

/// A cell of a row: a bar, or a gap that says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// How many parts of years it spans, 1 or more.
    pub span: usize,
    /// Position of the bar in `Scheduled::bars`; `None` where the plan says nothing.
    pub bar: Option<usize>,
}

/// The years of a roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// First to last fiscal year, at least one.
    pub years: Vec<FiscalYear>,
    /// The column of this fiscal year, if it is one of them.
    pub now: Option<usize>,
    /// Into what each year is divided.
    pub scale: Scale,
}

/// Into what the years of a roadmap are divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Nothing.
    #[default]
    Year,
    /// Halves.
    Half,
    /// Quarters.
    Quarter,
    /// Months.
    Month,
}

impl Scale {
    /// Every scale, from the coarsest.
    pub const ALL: [Self; 4] = [Self::Year, Self::Half, Self::Quarter, Self::Month];

    /// The word in markup and in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Half => "half",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }

    /// The scale that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.as_str() == word)
    }

    /// How many parts a year has.
    pub fn parts(self) -> usize {
        match self {
            Self::Year => 1,
            Self::Half => 2,
            Self::Quarter => 4,
            Self::Month => 12,
        }
    }

    /// The scales in which a plan's phases can be told apart; none but the year where they are given by
    /// years.
    pub fn of(plan: &Plan) -> &'static [Self] {
        let fine = |moment: Moment| matches!(moment, Moment::Month(..) | Moment::Day(..));
        let mut phases = plan.initiatives.iter().flat_map(|initiative| &initiative.phases);
        match phases.any(|phase| fine(phase.start) || phase.end.is_some_and(fine)) {
            true => &Self::ALL,
            false => &[],
        }
    }
}

impl Axis {
    /// The years from the plan's roadmap or period, stretched to hold every phase. `None` where
    /// the plan gives no schedule as text.
    pub fn of(plan: &Plan, today: Today) -> Option<Self> {
        let calendar = plan.calendar();
        let mut stretch = Stretch::default();
        for phase in plan.initiatives.iter().flat_map(|initiative| &initiative.phases) {
            stretch.over(calendar.fiscal_year(phase.start));
            stretch.over(calendar.fiscal_year(phase.end.unwrap_or(phase.start)));
        }
        stretch.0?;
        let stated = plan.roadmap.as_ref().and_then(|roadmap| roadmap.start.zip(roadmap.end));
        match (stated, &plan.period) {
            (Some((start, end)), _) => {
                stretch.over(start);
                stretch.over(end);
            }
            (None, Some(period)) => {
                for moment in [period.start, period.end].into_iter().flatten() {
                    stretch.over(calendar.fiscal_year(moment));
                }
            }
            (None, None) => {}
        }
        let this_year = today.fiscal_year(calendar);
        let (first, last) = stretch.0?;
        // A mistyped year (1924, 2204) must not draw two hundred columns; the years nearest to
        // what the plan says of itself are kept.
        let anchor = stated.map_or(this_year, |(start, _)| start).0.clamp(first, last);
        let first = first.max(anchor - LONGEST + 1);
        let last = last.min(first + LONGEST - 1);
        let years: Vec<FiscalYear> = (first..=last).map(FiscalYear).collect();
        let now = years.iter().position(|year| *year == this_year);
        Some(Self { years, now, scale: Scale::Year })
    }

    /// How many parts all its years have together.
    pub fn parts(&self) -> usize {
        self.years.len() * self.scale.parts()
    }

    /// The part in which a moment begins or ends. What is known by its year fills the year.
    fn part(&self, moment: Moment, calendar: Calendar, ends: bool) -> usize {
        let parts = self.scale.parts();
        let within = match moment {
            Moment::Month(_, month) | Moment::Day(_, month, _) => {
                usize::from(month + 12 - calendar.first_month) % 12 * parts / 12
            }
            _ if ends => parts - 1,
            _ => 0,
        };
        self.column(calendar.fiscal_year(moment)) * parts + within
    }

    /// The years from the first to the last, no more than can be drawn.
    pub(super) fn between(first: FiscalYear, last: FiscalYear, this_year: FiscalYear) -> Self {
        let last = last.0.min(first.0 + LONGEST - 1);
        let years: Vec<FiscalYear> = (first.0..=last).map(FiscalYear).collect();
        let now = years.iter().position(|year| *year == this_year);
        Self { years, now, scale: Scale::Year }
    }

    pub(super) fn column(&self, year: FiscalYear) -> usize {
        let first = self.years[0].0;
        (year.0 - first).clamp(0, self.years.len() as i32 - 1) as usize
    }
}

/// The first and last year met so far.
#[derive(Default)]
struct Stretch(Option<(i32, i32)>);

impl Stretch {
    fn over(&mut self, FiscalYear(year): FiscalYear) {
        let (first, last) = self.0.unwrap_or((year, year));
        self.0 = Some((first.min(year), last.max(year)));
    }
}

/// The most columns that a roadmap draws.
const LONGEST: i32 = 30;

/// The phases as bars, by their parts of the years.
fn bars(phases: &[Phase], axis: &Axis, calendar: Calendar) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::with_capacity(phases.len());
    for phase in phases {
        let bar = bar(phase, axis, calendar);
        // A plan's phases stand in order nearly always: this costs less than a sort, in time and in code.
        let mut at = bars.len();
        while at > 0 && bars[at - 1].parts > bar.parts {
            at -= 1;
        }
        bars.insert(at, bar);
    }
    bars
}

/// The rows of cells: more than one where bars overlap. Every row spans all parts of the axis.
pub(super) fn rows(bars: &[Bar], columns: usize) -> Vec<Vec<Cell>> {
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    for (at, bar) in bars.iter().enumerate() {
        let (first, last) = bar.parts;
        let free = rows.iter().position(|(next, _)| *next <= first);
        let row = free.unwrap_or_else(|| {
            rows.push((0, Vec::new()));
            rows.len() - 1
        });
        let (next, cells) = &mut rows[row];
        if first > *next {
            cells.push(Cell { span: first - *next, bar: None });
        }
        cells.push(Cell { span: last + 1 - first, bar: Some(at) });
        *next = last + 1;
    }
    let mut whole = Vec::with_capacity(rows.len());
    for (next, mut cells) in rows {
        if next < columns {
            cells.push(Cell { span: columns - next, bar: None });
        }
        whole.push(cells);
    }
    whole
}

fn bar(phase: &Phase, axis: &Axis, calendar: Calendar) -> Bar {
    let start = axis.column(calendar.fiscal_year(phase.start));
    let last = axis.years.len() - 1;
    let end = phase.end.map_or(last, |end| axis.column(calendar.fiscal_year(end))).max(start);
    let begins = axis.part(phase.start, calendar, false);
    let ends = phase.end.map_or(axis.parts() - 1, |end| axis.part(end, calendar, true));
    let parts = (begins, ends.max(begins));
    let assumed = if phase.end.is_some() { EndBasis::Stated } else { EndBasis::Open };
    Bar {
        label: phase.label.clone(),
        stage: Stage::of(&phase.kinds),
        start: phase.start,
        end: phase.end,
        end_basis: phase.end_basis.unwrap_or(assumed),
        columns: (start, end),
        parts,
        now: axis.now.is_some_and(|now| (start..=end).contains(&now)),
    }
}

/// Where a measure stands this fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// In one or several of its phases (those with `now`).
    In,
    /// The plan has a schedule for it, but nothing for this year.
    Nothing,
    /// The plan gives no schedule for it, or this year is not among its years.
    Unknown,
}

/// A measure with its schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled {
    /// Which initiative it is.
    pub at: At,
    /// Its bars, by their columns.
    pub bars: Vec<Bar>,
    /// Its rows of cells; empty where the plan gives it no schedule.
    pub rows: Vec<Vec<Cell>>,
    /// Where it stands this fiscal year.
    pub now: Now,
}

impl Scheduled {
    /// The schedule of one initiative.
    pub fn of(plan: &Plan, at: At, axis: Option<&Axis>) -> Self {
        let phases = &plan.initiatives[at].phases;
        let Some(axis) = axis.filter(|_| !phases.is_empty()) else {
            return Self { at, bars: Vec::new(), rows: Vec::new(), now: Now::Unknown };
        };
        let bars = bars(phases, axis, plan.calendar());
        let rows = rows(&bars, axis.parts());
        let now = match axis.now {
            None => Now::Unknown,
            Some(_) if bars.iter().any(|bar| bar.now) => Now::In,
            Some(_) => Now::Nothing,
        };
        Self { at, bars, rows, now }
    }

    /// Whether one of its phases of this year is of a stage.
    pub fn is_now(&self, stage: Stage) -> bool {
        self.bars.iter().any(|bar| bar.now && bar.stage == stage)
    }
}

impl Bar {
    /// Whether it holds a column.
    pub fn holds(&self, column: usize) -> bool {
        (self.columns.0..=self.columns.1).contains(&column)
    }
}

/// How many measures are in which stage this fiscal year; stages that nobody is in are left out.
pub fn tally<'a>(measures: impl Iterator<Item = &'a Scheduled>) -> Vec<(Stage, usize)> {
    let mut counts = [0; Stage::ALL.len()];
    for measure in measures {
        for (at, stage) in Stage::ALL.into_iter().enumerate() {
            counts[at] += usize::from(measure.is_now(stage));
        }
    }
    Stage::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect()
}

/// Whether the plan gives a schedule as text, as a picture only, or not at all.
pub fn given(plan: &Plan) -> Given {
    plan.roadmap.as_ref().map_or(Given::None, |roadmap| roadmap.given)
}

/// Every measure with its schedule, in the order of the document.
pub fn all(plan: &Plan, index: &Index, axis: Option<&Axis>) -> Vec<Scheduled> {
    index.measures().iter().map(|at| Scheduled::of(plan, *at, axis)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_fall_into_the_parts_of_their_fiscal_year() {
        let axis = |scale| Axis { years: vec![FiscalYear(2024), FiscalYear(2025)], now: None, scale };
        let part = |scale, moment, ends| axis(scale).part(moment, Calendar::default(), ends);
        let year = Moment::FiscalYear(FiscalYear(2025));
        for (scale, moment, ends, expected) in [
            (Scale::Month, Moment::Month(2024, 4), false, 0),
            (Scale::Month, Moment::Month(2025, 3), true, 11),
            (Scale::Month, Moment::Day(2025, 4, 30), false, 12),
            (Scale::Quarter, Moment::Month(2024, 7), false, 1),
            (Scale::Half, Moment::Month(2024, 10), false, 1),
            (Scale::Half, year, false, 2),
            (Scale::Half, year, true, 3),
            (Scale::Year, Moment::Month(2025, 3), true, 0),
        ] {
            assert_eq!(part(scale, moment, ends), expected, "{scale:?} {moment:?}");
        }
    }
}
