//! One initiative's years: its phases and dated steps as bars in the columns of a roadmap, gaps named.
//!
//! Used by the roadmap, the explorer's strips and the initiative's page. It decides spans and
//! stages; how they are worded and drawn is `ui`'s matter.

pub use super::axis::{Axis, Scale};
use crate::plan::ancestry::At;
use crate::plan::initiatives::Milestone;
use crate::plan::vocabulary::{Basis, EndBasis};
use crate::plan::{Calendar, Initiative, Kind, PartialDate, Phase, Plan, ScheduleForm, Text};
use std::ops::Range;

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
    /// A dated step (`milestones`).
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

    /// The word in markup and in the URL.
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

/// A phase or a dated step as a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Label as printed.
    pub label: Text,
    /// Its class.
    pub stage: Stage,
    /// When it begins, as precise as the document.
    pub start: PartialDate,
    /// When it ends; `None` where the end is open.
    pub end: Option<PartialDate>,
    /// How certain the end is.
    pub end_basis: EndBasis,
    /// Its years among those of the axis; none where it lies outside of them.
    pub columns: Range<usize>,
    /// Its parts of the years, in the scale of the axis; none where it lies outside of them.
    pub parts: Range<usize>,
    /// Whether only a piece of it lies within the axis.
    pub cut: bool,
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

/// The phases and dated steps as bars, by their parts of the years.
fn bars(initiative: &Initiative, axis: &Axis, calendar: Calendar) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::with_capacity(initiative.phases.len());
    let phases = initiative.phases.iter().map(|phase| bar(phase, axis, calendar));
    for bar in phases.chain(initiative.milestones.iter().map(|step| self::step(step, axis, calendar))) {
        let order = |bar: &Bar| (bar.parts.start, bar.parts.end);
        // A plan's phases stand in order nearly always: this costs less than a sort, in time and in code.
        let mut at = bars.len();
        while at > 0 && order(&bars[at - 1]) > order(&bar) {
            at -= 1;
        }
        bars.insert(at, bar);
    }
    bars
}

/// The rows of cells: more than one where bars overlap. Every row spans all parts of the axis. A bar that
/// lies outside of the axis stands in none.
pub(super) fn rows(bars: &[Bar], columns: usize) -> Vec<Vec<Cell>> {
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    for (at, bar) in bars.iter().enumerate().filter(|(_, bar)| !bar.parts.is_empty()) {
        let Range { start, end } = bar.parts;
        let free = rows.iter().position(|(next, _)| *next <= start);
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

/// Where an initiative stands this fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// In one or several of its phases (those with `now`).
    In,
    /// The plan has a schedule for it, but nothing for this year.
    Nothing,
    /// The plan gives no schedule for it, or this year is not among its years.
    Unknown,
}

/// An initiative with its schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled {
    /// Which initiative it is.
    pub at: At,
    /// Its bars, by their columns; also those outside of the axis.
    pub bars: Vec<Bar>,
    /// Its rows of cells; none where the plan gives it no schedule within the axis.
    pub rows: Vec<Vec<Cell>>,
    /// Where it stands this fiscal year.
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
        let bars = bars(initiative, axis, plan.calendar());
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
    /// A bar without words, in its place on the axis.
    pub(super) fn placed(
        start: PartialDate,
        end: Option<PartialDate>,
        axis: &Axis,
        calendar: Calendar,
    ) -> Self {
        let (columns, parts, cut) = axis.place(start, end, calendar);
        Self {
            label: Text::default(),
            stage: Stage::Other,
            start,
            end,
            end_basis: EndBasis::Stated,
            now: axis.now.is_some_and(|now| columns.contains(&now)),
            columns,
            parts,
            cut,
        }
    }

    /// Whether it holds a column.
    pub fn holds(&self, column: usize) -> bool {
        self.columns.contains(&column)
    }

    /// Whether none of it lies within the axis.
    pub fn is_outside(&self) -> bool {
        self.columns.is_empty()
    }
}

/// How many initiatives are in which stage this fiscal year; stages that nobody is in are left out.
pub fn tally<'a>(leaves: impl Iterator<Item = &'a Scheduled>) -> Vec<(Stage, usize)> {
    let mut counts = [0; Stage::ALL.len()];
    for leaf in leaves {
        for (at, stage) in Stage::ALL.into_iter().enumerate() {
            counts[at] += usize::from(leaf.is_now(stage));
        }
    }
    Stage::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect()
}

/// Whether the plan gives a schedule as text, as a picture only, or not at all.
pub fn form(plan: &Plan) -> ScheduleForm {
    plan.roadmap.as_ref().map_or(ScheduleForm::None, |roadmap| roadmap.form)
}

/// Initiatives with their schedules.
pub fn all(plan: &Plan, initiatives: &[At], axis: Option<&Axis>) -> Vec<Scheduled> {
    initiatives.iter().map(|at| Scheduled::of(plan, *at, axis)).collect()
}
