//! The roadmap: what happens in which fiscal year, by goal and area, with this year's count.
//!
//! Called by `ui::roadmap`. Measures without a schedule are listed, never hidden.

use super::index::{At, Index};
use super::query::Query;
use super::schedule::{self, Axis, Now, Scheduled, Stage};
use crate::plan::{Given, Picture, Plan, Today};

/// A roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Roadmap {
    /// How the document gives the schedule.
    pub given: Given,
    /// The years; `None` where no phase is given as text.
    pub axis: Option<Axis>,
    /// The goals, in the order of the document.
    pub goals: Vec<Goal>,
    /// The stages that occur, for the legend.
    pub stages: Vec<Stage>,
    /// Whether some bar has no stated end, for the legend.
    pub unstated_ends: bool,
    /// How many measures are shown.
    pub shown: usize,
    /// How many measures there are.
    pub total: usize,
    /// Position of the picture that holds the schedule, where it exists only as one.
    pub pictures: Vec<usize>,
    /// The column that the narrow form shows.
    pub column: Option<usize>,
}

/// A goal: the root of a tree, or a tree of a single level.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The root; `None` where the measures themselves are roots.
    pub at: Option<At>,
    /// Position of the tree, where the plan has several.
    pub tree: Option<usize>,
    /// Its areas.
    pub areas: Vec<Area>,
    /// How many of its measures are in which stage this fiscal year.
    pub tally: Vec<(Stage, usize)>,
}

/// The measures under one node, in the order of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The node; `None` where it is the goal itself.
    pub at: Option<At>,
    /// The measures.
    pub measures: Vec<Scheduled>,
}

impl Goal {
    /// Its measures, over all areas.
    pub fn measures(&self) -> impl Iterator<Item = &Scheduled> {
        self.areas.iter().flat_map(|area| &area.measures)
    }
}

/// The roadmap of a plan.
pub fn roadmap(plan: &Plan, index: &Index, query: &Query, today: Today) -> Roadmap {
    let axis = Axis::of(plan, today);
    let all = schedule::all(plan, index, axis.as_ref());
    let total = all.len();
    let kept: Vec<Scheduled> =
        all.into_iter().filter(|measure| keep(measure, query, axis.as_ref())).collect();
    let shown = kept.len();
    let bars = || kept.iter().flat_map(|measure| &measure.bars);
    let stages = Stage::ALL.into_iter().filter(|stage| bars().any(|bar| bar.stage == *stage)).collect();
    let unstated_ends = bars().any(|bar| bar.end_basis != crate::plan::words::EndBasis::Stated);
    let column = axis.as_ref().map(|axis| column(axis, query));
    let goals = goals(plan, index, kept);
    let pictures = pictures(plan);
    Roadmap {
        given: schedule::given(plan),
        axis,
        goals,
        stages,
        unstated_ends,
        shown,
        total,
        pictures,
        column,
    }
}

fn keep(measure: &Scheduled, query: &Query, axis: Option<&Axis>) -> bool {
    let known = axis.is_some_and(|axis| axis.now.is_some());
    !(query.this_year_only && known) || measure.now == Now::In
}

/// The column of the year asked for, else of this year, else the nearest to it: the last.
fn column(axis: &Axis, query: &Query) -> usize {
    let asked = query.year.and_then(|year| axis.years.iter().position(|known| *known == year));
    asked.or(axis.now).unwrap_or(axis.years.len() - 1)
}

/// Groups measures, which stand in the order of the document, by goal and area.
pub(super) fn goals(plan: &Plan, index: &Index, measures: Vec<Scheduled>) -> Vec<Goal> {
    let several = index.trees().len() > 1;
    let mut goals: Vec<Goal> = Vec::new();
    for measure in measures {
        let root = index.root(measure.at);
        let goal = (root != measure.at).then_some(root);
        let area = index.parent(measure.at).filter(|parent| Some(*parent) != goal);
        let tree = index.tree(root).and_then(|tree| index.trees()[tree].tree);
        let tree = tree.filter(|tree| several && !plan.trees[*tree].cross_cutting);
        if !goals.last().is_some_and(|last| last.at == goal && last.tree == tree) {
            goals.push(Goal { at: goal, tree, areas: Vec::new(), tally: Vec::new() });
        }
        let Some(last) = goals.last_mut() else { continue };
        match last.areas.last_mut() {
            Some(open) if open.at == area => open.measures.push(measure),
            _ => last.areas.push(Area { at: area, measures: vec![measure] }),
        }
    }
    for goal in &mut goals {
        goal.tally = schedule::tally(goal.measures());
    }
    goals
}

/// The pictures that hold the schedule: the one that the plan names, and others of that kind.
fn pictures(plan: &Plan) -> Vec<usize> {
    let named = plan.roadmap.as_ref().and_then(|roadmap| roadmap.picture.as_deref());
    let is_roadmap = |picture: &Picture| {
        Some(&*picture.id) == named || picture.kind == crate::plan::words::PictureKind::Roadmap
    };
    (0..plan.pictures.len()).filter(|at| is_roadmap(&plan.pictures[*at])).collect()
}
