//! The schedule of an initiative: its phases and milestones as bars in the columns of a roadmap, with gaps.
//!
//! Spans and stages are decided here, wording and drawing in `ui`.

pub use super::axis::{Axis, Scale};
use crate::plan::ancestry::At;
use crate::plan::initiatives::Milestone;
use crate::plan::vocabulary::{Basis, EndBasis};
use crate::plan::{Calendar, Initiative, Kind, PartialDate, Phase, Plan, ScheduleForm, Text};
use std::ops::Range;

/// The kind of work in a phase, in the classes of the roadmap.
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
    /// Something else, or unknown.
    Other,
    /// A milestone.
    Step,
}

impl Stage {
    /// Every stage, in the order of an initiative's life.
    pub const ALL: [Self; 7] = [
        Self::Prepare,
        Self::PrepareOperate,
        Self::Operate,
        Self::OperateExpand,
        Self::Expand,
        Self::Other,
        Self::Step,
    ];

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

    /// The word for markup and URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::PrepareOperate => "prepare-operate",
            Self::Operate => "operate",
            Self::OperateExpand => "operate-expand",
            Self::Expand => "expand",
            Self::Other => "other",
            Self::Step => "step",
        }
    }
}

/// A phase or a milestone as a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The label as printed.
    pub label: Text,
    /// The stage.
    pub stage: Stage,
    /// The start, as precise as in the document.
    pub start: PartialDate,
    /// The end; `None` if it is open.
    pub end: Option<PartialDate>,
    /// The certainty of the end.
    pub end_basis: EndBasis,
    /// Its columns on the axis; none if it lies outside.
    pub columns: Range<usize>,
    /// Its subdivisions of the years, in the scale of the axis; none if it lies outside.
    pub subdivisions: Range<usize>,
    /// True if only a piece of it lies on the axis.
    pub is_cut: bool,
    /// True if it holds the current fiscal year.
    pub now: bool,
}

/// A cell of a row: a bar, or a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The number of subdivisions that it spans, 1 or more.
    pub span: usize,
    /// The index of the bar in `Scheduled::bars`; `None` if the plan has nothing there.
    pub bar: Option<usize>,
}

/// The phases and milestones as bars, in the order of their subdivisions.
fn bars(initiative: &Initiative, axis: &Axis, calendar: Calendar) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::with_capacity(initiative.phases.len());
    let phases = initiative.phases.iter().map(|phase| bar(phase, axis, calendar));
    for bar in phases.chain(initiative.milestones.iter().map(|step| self::step(step, axis, calendar))) {
        let order = |bar: &Bar| (bar.subdivisions.start, bar.subdivisions.end);
        // Phases are nearly always in order: an insertion costs less than a sort, in time and in code.
        let mut at = bars.len();
        while at > 0 && order(&bars[at - 1]) > order(&bar) {
            at -= 1;
        }
        bars.insert(at, bar);
    }
    bars
}

/// The rows of cells: more than one if bars overlap. Every row spans the whole axis. Bars outside of the axis are in
/// none. Milestones have rows of their own after those of the phases.
fn rows(bars: &[Bar], width: usize) -> Vec<Vec<Cell>> {
    let of = |is_step: bool| {
        let drawn = bars.iter().enumerate().filter(|(_, bar)| !bar.subdivisions.is_empty());
        drawn.filter(move |(_, bar)| (bar.stage == Stage::Step) == is_step)
    };
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    let mut phase_rows = 0;
    for (at, bar) in of(false).chain(of(true)) {
        let Range { start, end } = bar.subdivisions;
        let first = if bar.stage == Stage::Step { phase_rows } else { 0 };
        let free = (first..rows.len()).find(|row| rows[*row].0 <= start);
        let row = free.unwrap_or_else(|| {
            rows.push((0, Vec::new()));
            rows.len() - 1
        });
        let (next, cells) = &mut rows[row];
        if start > *next {
            cells.push(Cell { span: start - *next, bar: None });
        }
        cells.push(Cell { span: end - start, bar: Some(at) });
        *next = end;
        if bar.stage != Stage::Step {
            phase_rows = rows.len();
        }
    }
    let mut whole = Vec::with_capacity(rows.len());
    for (next, mut cells) in rows {
        if next < width {
            cells.push(Cell { span: width - next, bar: None });
        }
        whole.push(cells);
    }
    whole
}

fn bar(phase: &Phase, axis: &Axis, calendar: Calendar) -> Bar {
    let assumed = if phase.end.is_some() { EndBasis::Stated } else { EndBasis::Open };
    Bar {
        label: phase.label.clone(),
        stage: Stage::of(&phase.kinds),
        end_basis: phase.end_basis.unwrap_or(assumed),
        ..Bar::placed(phase.start, phase.end, axis, calendar)
    }
}

fn step(step: &Milestone, axis: &Axis, calendar: Calendar) -> Bar {
    let inferred = step.basis == Basis::Inferred;
    Bar {
        label: step.label.clone(),
        stage: Stage::Step,
        end_basis: if inferred { EndBasis::Inferred } else { EndBasis::Stated },
        ..Bar::placed(step.date, Some(step.date), axis, calendar)
    }
}

/// The state of an initiative in the current fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// In one or several of its phases (those with `now`).
    In,
    /// Its schedule has nothing for this year.
    Nothing,
    /// It has no schedule, or this year is not on the axis.
    Unknown,
}

/// An initiative with its schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled {
    /// The initiative.
    pub at: At,
    /// Its bars in order, also those outside of the axis.
    pub bars: Vec<Bar>,
    /// Its rows of cells; none if it has no schedule on the axis.
    pub rows: Vec<Vec<Cell>>,
    /// Its state in the current fiscal year.
    pub now: Now,
}

impl Scheduled {
    /// The schedule of one initiative.
    pub fn of(plan: &Plan, at: At, axis: Option<&Axis>) -> Self {
        let initiative = &plan.initiatives[at];
        let scheduled = !(initiative.phases.is_empty() && initiative.milestones.is_empty());
        let Some(axis) = axis.filter(|_| scheduled) else {
            return Self { at, bars: Vec::new(), rows: Vec::new(), now: Now::Unknown };
        };
        Self::with_dates(initiative, at, axis, plan.calendar())
    }

    /// The schedule of an initiative whose dates may be others than those of the plan.
    pub(super) fn with_dates(initiative: &Initiative, at: At, axis: &Axis, calendar: Calendar) -> Self {
        let bars = bars(initiative, axis, calendar);
        let rows = rows(&bars, axis.subdivision_count());
        let now = match axis.now {
            None => Now::Unknown,
            Some(_) if bars.iter().any(|bar| bar.now) => Now::In,
            Some(_) => Now::Nothing,
        };
        Self { at, bars, rows, now }
    }

    /// The rows for a table. If a column is a year, milestones are left out beside phases: a day is no year, and a list
    /// below the table has them.
    pub fn table_rows(&self, scale: Scale) -> &[Vec<Cell>] {
        let is_phase = |cell: &Cell| cell.bar.is_some_and(|at| self.bars[at].stage != Stage::Step);
        let phases = self.rows.iter().take_while(|row| row.iter().any(is_phase)).count();
        let count = if phases > 0 && scale == Scale::Year { phases } else { self.rows.len() };
        &self.rows[..count]
    }

    /// Returns whether one of its phases of this year is of a stage.
    pub fn is_now(&self, stage: Stage) -> bool {
        self.bars.iter().any(|bar| bar.now && bar.stage == stage)
    }
}

impl Bar {
    /// A bar without label, in its place on the axis.
    pub(super) fn placed(
        start: PartialDate,
        end: Option<PartialDate>,
        axis: &Axis,
        calendar: Calendar,
    ) -> Self {
        let (columns, subdivisions, is_cut) = axis.place(start, end, calendar);
        Self {
            label: Text::default(),
            stage: Stage::Other,
            start,
            end,
            end_basis: EndBasis::Stated,
            now: axis.now.is_some_and(|now| columns.contains(&now)),
            columns,
            subdivisions,
            is_cut,
        }
    }

    /// Returns whether it is in a column.
    pub fn is_in(&self, column: usize) -> bool {
        self.columns.contains(&column)
    }

    /// Returns whether none of it lies on the axis.
    pub fn is_outside(&self) -> bool {
        self.columns.is_empty()
    }
}

/// The number of initiatives in each stage of the current fiscal year, without empty stages.
pub fn tally<'a>(leaves: impl Iterator<Item = &'a Scheduled>) -> Vec<(Stage, usize)> {
    let mut counts = [0; Stage::ALL.len()];
    for leaf in leaves {
        for (at, stage) in Stage::ALL.into_iter().enumerate() {
            counts[at] += usize::from(leaf.is_now(stage));
        }
    }
    Stage::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect()
}

/// The form of the plan's schedule: text, a picture only, or none.
pub fn form(plan: &Plan) -> ScheduleForm {
    plan.roadmap.as_ref().map_or(ScheduleForm::None, |roadmap| roadmap.form)
}

/// Initiatives with their schedules.
pub fn all(plan: &Plan, initiatives: &[At], axis: Option<&Axis>) -> Vec<Scheduled> {
    initiatives.iter().map(|at| Scheduled::of(plan, *at, axis)).collect()
}
