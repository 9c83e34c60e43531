//! The roadmap: schedules by goal and area, with the counts of the current fiscal year.
//!
//! Initiatives without a schedule are listed, never hidden.

use super::axis;
use super::facet_index::FacetIndex;
use super::facets::Choice;
use super::index::Index;
use super::query::{FacetKey, Filter, Grouping, Query};
use super::schedule::{self, Axis, Bar, Cell, Now, Scale, Scheduled, Stage};
use crate::plan::ancestry::At;
use crate::plan::timeline::Cycle;
use crate::plan::vocabulary::EndBasis;
use crate::plan::{Picture, Plan, ScheduleForm, Text, Today};
use std::collections::HashMap;
use std::rc::Rc;

/// Returns whether a plan with so many leaf initiatives is large: larger than any known plan of a city. Not all
/// of its rows are on the page at once.
pub fn is_large(leaves: usize) -> bool {
    leaves > 150
}

/// A roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Roadmap {
    /// The form of the schedule in the document.
    pub form: ScheduleForm,
    /// The years; `None` if the plan has no schedule as text.
    pub axis: Option<Axis>,
    /// The goals, in the order of the document.
    pub goals: Vec<Goal>,
    /// The stages in use, for the legend.
    pub stages: Vec<Stage>,
    /// True if some bar has no stated end, for the legend.
    pub unstated_ends: bool,
    /// The number of visible initiatives.
    pub shown: usize,
    /// The number of all initiatives.
    pub total: usize,
    /// The indexes of the pictures with the schedule, if it exists only as pictures.
    pub pictures: Vec<usize>,
    /// The column of the narrow form.
    pub column: Option<usize>,
    /// The grouping.
    pub grouping: Grouping,
    /// The groupings to choose from; empty if there is no choice.
    pub groupings: Vec<Grouping>,
    /// The scales to choose from; empty if there is no choice.
    pub scales: &'static [Scale],
    /// The cycles of a plan with several.
    pub cycles: Option<Cycles>,
    /// The milestones in order of time: initiative, and index among its milestones.
    pub milestones: Vec<(At, usize)>,
}

/// Cycles as bars over the years of the whole plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycles {
    /// All years.
    pub axis: Axis,
    /// A bar for each cycle.
    pub bars: Vec<Bar>,
    /// Rows of cells.
    pub rows: Vec<Vec<Cell>>,
}

/// The name of a group that is no goal.
#[derive(Clone, Debug, PartialEq)]
pub enum GroupName {
    /// A text of the plan.
    Text(Text),
    /// A stage.
    Stage(Stage),
    /// The group of initiatives without a value.
    Unknown,
}

/// A goal: the root of a tree, or a tree of a single level.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goal {
    /// The root; `None` if the leaf initiatives are roots, or the group is no goal.
    pub at: Option<At>,
    /// Its name, if the group is no goal.
    pub name: Option<GroupName>,
    /// The index of the tree, if the plan has several.
    pub tree: Option<usize>,
    /// Its areas.
    pub areas: Vec<Area>,
    /// The number of its initiatives in each stage of the current fiscal year.
    pub tally: Vec<(Stage, usize)>,
    /// The number of its initiatives, also if fewer are drawn.
    pub count: usize,
    /// True if its initiatives are folded away behind its heading.
    pub is_folded: bool,
}

/// The leaf initiatives below one initiative, in the order of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The initiatives between the goal and the leaves, from above to below; none if the goal is their parent.
    /// If leaves of the goal itself follow another area, the goal alone.
    pub path: Vec<At>,
    /// The initiatives.
    pub leaves: Vec<Rc<Scheduled>>,
}

impl Roadmap {
    /// Returns whether the goal at an index is folded at first: in a large plan, all but the first are.
    pub fn folded_at_first(&self, place: usize) -> bool {
        is_large(self.total) && place > 0
    }

    /// Folds the goals; those that the reader has toggled are the other way round.
    pub fn fold(&mut self, plan: &Plan, toggled: &[Rc<str>]) {
        let toggled: HashMap<Rc<str>, usize> = toggled.iter().map(|id| (Rc::clone(id), 0)).collect();
        for place in 0..self.goals.len() {
            let at_first = self.folded_at_first(place);
            let Some(goal) = self.goals.get_mut(place) else { continue };
            let Some(at) = goal.at else { continue };
            goal.is_folded = at_first != toggled.contains_key(&plan.initiatives[at].id.0);
        }
    }
}

impl Goal {
    /// Its initiatives, over all areas.
    pub fn leaves(&self) -> impl Iterator<Item = &Scheduled> {
        self.areas.iter().flat_map(|area| area.leaves.iter().map(|leaf| &**leaf))
    }
}

/// The roadmap of a plan.
pub fn roadmap(plan: &Plan, index: &Index, query: &Query, today: Today) -> Roadmap {
    let facet_index = index.facet_index(plan, today, query.scale);
    let axis = facet_index.axis.as_ref();
    let kept: Vec<usize> =
        (0..facet_index.leaves.len()).filter(|at| keep(&facet_index.leaves[*at], query, axis)).collect();
    let leaves = || kept.iter().map(|at| &facet_index.leaves[*at]);
    let bars = || leaves().flat_map(|leaf| &leaf.bars);
    let stages = Stage::ALL.into_iter().filter(|stage| bars().any(|bar| bar.stage == *stage)).collect();
    let unstated_ends = bars().any(|bar| bar.end_basis != crate::plan::vocabulary::EndBasis::Stated);
    let column = axis.map(|axis| column(axis, query));
    let groupings = groupings(&facet_index, &kept);
    // The URL may ask for a grouping for which the plan has no values.
    let grouping = if groupings.contains(&query.grouping) { query.grouping } else { Grouping::Goal };
    let goals = match grouping {
        Grouping::Goal => goals(plan, index, leaves().map(Rc::clone).collect()),
        other => grouped(&facet_index, &kept, other.facet()),
    };
    let pictures = pictures(plan);
    Roadmap {
        form: schedule::form(plan),
        axis: facet_index.axis.clone(),
        goals,
        stages,
        unstated_ends,
        shown: kept.len(),
        total: facet_index.leaves.len(),
        pictures,
        column,
        grouping,
        groupings,
        scales: facet_index.scales,
        cycles: cycles(plan, today),
        milestones: facet_index.milestones.clone(),
    }
}

/// The groupings to choose from, if there is a choice.
fn groupings(facet_index: &FacetIndex, kept: &[usize]) -> Vec<Grouping> {
    let any = |grouping: &Grouping| {
        *grouping == Grouping::Goal || facet_index.knows(kept.iter().copied(), grouping.facet())
    };
    let groupings: Vec<Grouping> = Grouping::ALL.into_iter().filter(any).collect();
    if groupings.len() > 1 { groupings } else { Vec::new() }
}

/// Groups initiatives by the values of a facet.
fn grouped(facet_index: &FacetIndex, kept: &[usize], key: FacetKey) -> Vec<Goal> {
    let group = |(choice, leaves): (Option<&Choice>, Vec<Rc<Scheduled>>)| {
        let name = match choice.map(|choice| (&choice.filter, &choice.name)) {
            Some((Filter::Stage(stage), _)) => GroupName::Stage(*stage),
            Some((_, Some(name))) => GroupName::Text(name.clone()),
            _ => GroupName::Unknown,
        };
        let (tally, count) = (schedule::tally(leaves.iter().map(|leaf| &**leaf)), leaves.len());
        let areas = vec![Area { path: Vec::new(), leaves }];
        Goal { name: Some(name), areas, tally, count, ..Goal::default() }
    };
    facet_index.grouped(kept.iter().copied(), key).into_iter().map(group).collect()
}

/// The cycles of the period, if their years are known.
fn cycles(plan: &Plan, today: Today) -> Option<Cycles> {
    let calendar = plan.calendar();
    let cycles = plan.period.as_ref().map(|period| period.cycles.as_slice()).unwrap_or_default();
    let known = |cycle: &&Cycle| cycle.start.is_some();
    let mut years = Vec::new();
    for date in cycles.iter().flat_map(|cycle| [cycle.start, cycle.end]).flatten() {
        axis::note(&mut years, calendar.fiscal_year(date));
    }
    let axis = Axis::over(&years, None, today.fiscal_year(calendar))?;
    let bar = |cycle: &Cycle| {
        let stated = if cycle.end.is_some() { EndBasis::Stated } else { EndBasis::Open };
        Bar {
            label: cycle.name.clone(),
            stage: if cycle.current { Stage::Operate } else { Stage::Other },
            end_basis: cycle.end_basis.unwrap_or(stated),
            ..Bar::placed(cycle.start.unwrap_or_default(), cycle.end, &axis, calendar)
        }
    };
    let bars: Vec<Bar> = cycles.iter().filter(known).map(bar).collect();
    let rows = schedule::rows(&bars, axis.years.len());
    Some(Cycles { axis, bars, rows })
}

/// Returns whether an initiative is visible: all are, unless the reader wants only those of the current year.
pub fn keep(leaf: &Scheduled, query: &Query, axis: Option<&Axis>) -> bool {
    let known = axis.is_some_and(|axis| axis.now.is_some());
    !(query.this_year_only && known) || leaf.now == Now::In
}

/// The column of the chosen year, else of the current year, else the last one.
fn column(axis: &Axis, query: &Query) -> usize {
    let asked = query.year.and_then(|year| axis.years.iter().position(|known| *known == year));
    asked.or(axis.now).unwrap_or(axis.years.len() - 1)
}

/// Groups leaf initiatives in the order of the document by goal and area.
pub(super) fn goals(plan: &Plan, index: &Index, leaves: Vec<Rc<Scheduled>>) -> Vec<Goal> {
    let several = index.trees().len() > 1;
    let mut goals: Vec<Goal> = Vec::new();
    // A root without children is a goal among goals; if all roots are such, they are a plain list.
    let has_children = |root: &At| !index.children(*root).is_empty();
    let grows: Vec<bool> = index.trees().iter().map(|tree| tree.roots.iter().any(has_children)).collect();
    let mut parent = None;
    for leaf in leaves {
        let root = index.root(leaf.at);
        let tree = index.tree(root);
        let goal = tree.is_some_and(|tree| grows[tree]).then_some(root);
        let tree = tree.and_then(|tree| index.trees()[tree].tree);
        let tree = tree.filter(|tree| several && !plan.trees[*tree].cross_cutting);
        let begins = !goals.last().is_some_and(|last| last.at == goal && last.tree == tree);
        if begins {
            let name =
                tree.filter(|_| goal.is_none()).map(|tree| GroupName::Text(plan.trees[tree].name.clone()));
            goals.push(Goal { at: goal, tree, name, ..Goal::default() });
        }
        let Some(last) = goals.last_mut() else { continue };
        // With the parent of the previous initiative, it is in the same area and needs no path.
        let before = std::mem::replace(&mut parent, index.parent(leaf.at));
        match last.areas.last_mut() {
            Some(open) if !begins && before == parent => open.leaves.push(leaf),
            _ => add_to_area(index, last, leaf),
        }
    }
    for goal in &mut goals {
        goal.tally = schedule::tally(goal.leaves());
        goal.count = goal.leaves().count();
    }
    goals
}

/// Adds an initiative to the last area of a goal if it belongs there, else to a new one.
fn add_to_area(index: &Index, goal: &mut Goal, leaf: Rc<Scheduled>) {
    let mut path: Vec<At> = index.above(leaf.at).into_iter().skip(1).collect();
    if path.is_empty() && goal.areas.last().is_some_and(|area| !area.path.is_empty()) {
        // It is not in the previous area, but right below the goal.
        path.extend(goal.at);
    }
    match goal.areas.last_mut() {
        Some(open) if open.path == path => open.leaves.push(leaf),
        _ => goal.areas.push(Area { path, leaves: vec![leaf] }),
    }
}

/// The number of rows to draw: all of a small plan, `limit` of a large one, however many were found.
pub fn rows(leaves: usize, limit: usize) -> usize {
    if is_large(leaves) { limit } else { usize::MAX }
}

/// Cuts the goals to `limit` rows, headings included. Returns the number of initiatives that are neither in
/// these rows nor behind a folded heading.
pub fn cut(goals: &mut Vec<Goal>, limit: usize) -> usize {
    let (mut left, mut others) = (limit, 0);
    for goal in &mut *goals {
        goal.is_folded &= left > 0;
        left = left.saturating_sub(1);
        if goal.is_folded {
            continue;
        }
        for area in &mut goal.areas {
            let kept = area.leaves.len().min(left);
            left -= kept;
            others += area.leaves.len() - kept;
            area.leaves.truncate(kept);
        }
        goal.areas.retain(|area| !area.leaves.is_empty());
    }
    goals.retain(|goal| goal.is_folded || !goal.areas.is_empty());
    others
}

/// The pictures with the schedule: the one that the plan names, and others of that kind.
fn pictures(plan: &Plan) -> Vec<usize> {
    let named = plan.roadmap.as_ref().and_then(|roadmap| roadmap.picture.as_deref());
    let is_roadmap = |picture: &Picture| {
        Some(&*picture.id) == named || picture.kind == crate::plan::vocabulary::PictureKind::Roadmap
    };
    (0..plan.pictures.len()).filter(|at| is_roadmap(&plan.pictures[*at])).collect()
}
