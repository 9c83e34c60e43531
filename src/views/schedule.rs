//! One initiative's years: its phases as bars in the columns of a roadmap, gaps named.
//!
//! Used by the roadmap, the explorer's strips and the initiative's page. It decides spans and
//! stages; how they are worded and drawn is `ui`'s matter.

use super::index::{At, Index};
use crate::plan::words::Basis;
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
    pub end_basis: Basis,
    /// First and last column, within the axis.
    pub columns: (usize, usize),
    /// Whether this fiscal year lies in it.
    pub now: bool,
}

/// A cell of a row: a bar, or a gap that says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// How many columns it spans, 1 or more.
    pub span: usize,
    /// The bar; `None` where the plan says nothing.
    pub bar: Option<Bar>,
}

/// The years of a roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// First to last fiscal year, at least one.
    pub years: Vec<FiscalYear>,
    /// The column of this fiscal year, if it is one of them.
    pub now: Option<usize>,
}

impl Axis {
    /// The years from the plan's roadmap or period, stretched to hold every phase. `None` where
    /// the plan gives no schedule as text.
    pub fn of(plan: &Plan, today: Today) -> Option<Self> {
        let calendar = plan.calendar();
        let phases = plan.initiatives.iter().flat_map(|initiative| &initiative.phases);
        let of_phases = phases.flat_map(|phase| [Some(phase.start), phase.end]).flatten();
        let mut years: Vec<FiscalYear> = of_phases.map(|moment| calendar.fiscal_year(moment)).collect();
        if years.is_empty() {
            return None;
        }
        if let Some(roadmap) = &plan.roadmap {
            years.extend([roadmap.start, roadmap.end].into_iter().flatten());
            let stated = roadmap.start.is_some() && roadmap.end.is_some();
            let period = plan.period.iter().filter(|_| !stated);
            let moments = period.flat_map(|period| [period.start, period.end]).flatten();
            years.extend(moments.map(|moment| calendar.fiscal_year(moment)));
        }
        let first = years.iter().min()?.0;
        // A mistyped year (2204) must not draw two hundred columns.
        let last = years.iter().max()?.0.min(first + LONGEST - 1);
        let years: Vec<FiscalYear> = (first..=last).map(FiscalYear).collect();
        let this_year = today.fiscal_year(calendar);
        let now = years.iter().position(|year| *year == this_year);
        Some(Self { years, now })
    }

    fn column(&self, year: FiscalYear) -> usize {
        let first = self.years[0].0;
        (year.0 - first).clamp(0, self.years.len() as i32 - 1) as usize
    }
}

/// The most columns that a roadmap draws.
const LONGEST: i32 = 30;

/// The rows of cells of one initiative: more than one where phases overlap. Every row spans all
/// columns of the axis.
pub fn rows(phases: &[Phase], axis: &Axis, calendar: Calendar) -> Vec<Vec<Cell>> {
    let mut lanes: Vec<Vec<Bar>> = Vec::new();
    let mut bars: Vec<Bar> = Vec::with_capacity(phases.len());
    for bar in phases.iter().map(|phase| bar(phase, axis, calendar)) {
        // A plan's phases stand in order nearly always: this costs less than a sort, in time and in code.
        let after = bars.iter().rposition(|before| before.columns <= bar.columns).map_or(0, |at| at + 1);
        bars.insert(after, bar);
    }
    for bar in bars {
        let free = |lane: &&mut Vec<Bar>| lane.last().is_none_or(|last| last.columns.1 < bar.columns.0);
        match lanes.iter_mut().find(free) {
            Some(lane) => lane.push(bar),
            None => lanes.push(vec![bar]),
        }
    }
    lanes.into_iter().map(|lane| cells(lane, axis.years.len())).collect()
}

fn bar(phase: &Phase, axis: &Axis, calendar: Calendar) -> Bar {
    let start = axis.column(calendar.fiscal_year(phase.start));
    let last = axis.years.len() - 1;
    let end = phase.end.map_or(last, |end| axis.column(calendar.fiscal_year(end))).max(start);
    let assumed = if phase.end.is_some() { Basis::Stated } else { Basis::Open };
    Bar {
        label: phase.label.clone(),
        stage: Stage::of(&phase.kinds),
        start: phase.start,
        end: phase.end,
        end_basis: phase.end_basis.unwrap_or(assumed),
        columns: (start, end),
        now: axis.now.is_some_and(|now| (start..=end).contains(&now)),
    }
}

fn cells(bars: Vec<Bar>, columns: usize) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(bars.len() + 2);
    let mut next = 0;
    for bar in bars {
        let (first, last) = bar.columns;
        if first > next {
            cells.push(Cell { span: first - next, bar: None });
        }
        cells.push(Cell { span: last + 1 - first, bar: Some(bar) });
        next = last + 1;
    }
    if next < columns {
        cells.push(Cell { span: columns - next, bar: None });
    }
    cells
}

/// Where a measure stands this fiscal year.
#[derive(Clone, Debug, PartialEq)]
pub enum Now {
    /// In these phases.
    In(Vec<Bar>),
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
            return Self { at, rows: Vec::new(), now: Now::Unknown };
        };
        let rows = rows(phases, axis, plan.calendar());
        let bars = rows.iter().flatten().filter_map(|cell| cell.bar.as_ref());
        let now: Vec<Bar> = bars.filter(|bar| bar.now).cloned().collect();
        let now = match (axis.now, now.is_empty()) {
            (None, _) => Now::Unknown,
            (_, true) => Now::Nothing,
            (_, false) => Now::In(now),
        };
        Self { at, rows, now }
    }

    /// Its bars, in order.
    pub fn bars(&self) -> impl Iterator<Item = &Bar> {
        self.rows.iter().flatten().filter_map(|cell| cell.bar.as_ref())
    }

    /// The bars that hold a column.
    pub fn in_column(&self, column: usize) -> impl Iterator<Item = &Bar> {
        self.bars().filter(move |bar| (bar.columns.0..=bar.columns.1).contains(&column))
    }

    /// Its stages this year, without repetition.
    pub fn stages_now(&self) -> Vec<Stage> {
        let Now::In(bars) = &self.now else { return Vec::new() };
        Stage::ALL.into_iter().filter(|stage| bars.iter().any(|bar| bar.stage == *stage)).collect()
    }
}

/// How many measures are in which stage this fiscal year; stages that nobody is in are left out.
pub fn tally(measures: &[Scheduled]) -> Vec<(Stage, usize)> {
    let count = |stage| measures.iter().filter(|measure| measure.stages_now().contains(&stage)).count();
    Stage::ALL.into_iter().map(|stage| (stage, count(stage))).filter(|(_, count)| *count > 0).collect()
}

/// Whether the plan gives a schedule as text, as a picture only, or not at all.
pub fn given(plan: &Plan) -> Given {
    plan.roadmap.as_ref().map_or(Given::None, |roadmap| roadmap.given)
}

/// Every measure with its schedule, in the order of the document.
pub fn all(plan: &Plan, index: &Index, axis: Option<&Axis>) -> Vec<Scheduled> {
    index.measures().iter().map(|at| Scheduled::of(plan, *at, axis)).collect()
}
