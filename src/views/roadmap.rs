//! The roadmap: what happens in which fiscal year, by goal and area, with this year's count.
//!
//! For `ui::pages::roadmap`. Initiatives without a schedule are listed, never hidden.

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

/// Whether a plan with so many initiatives is large, larger than any of those that this was made for: not all
/// of its rows are on the page at once.
pub fn is_large(leaves: usize) -> bool {
    leaves > 150
}

/// A roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Roadmap {
    /// How the document gives the schedule.
    pub form: ScheduleForm,
    /// The years; `None` where no phase is given as text.
    pub axis: Option<Axis>,
    /// The goals, in the order of the document.
    pub goals: Vec<Goal>,
    /// The stages that occur, for the legend.
    pub stages: Vec<Stage>,
    /// Whether some bar has no stated end, for the legend.
    pub unstated_ends: bool,
    /// How many initiatives are shown.
    pub shown: usize,
    /// How many initiatives there are.
    pub total: usize,
    /// Position of the picture that holds the schedule, where it exists only as one.
    pub pictures: Vec<usize>,
    /// The column that the narrow form shows.
    pub column: Option<usize>,
    /// What the initiatives are grouped by.
    pub grouping: Grouping,
    /// What the initiatives can be grouped by; empty where there is no choice.
    pub groupings: Vec<Grouping>,
    /// Into what its years can be divided; empty where there is no choice.
    pub scales: &'static [Scale],
    /// The terms of a plan of several terms.
    pub cycles: Option<Cycles>,
    /// Dated steps: which initiative's, and which of them; in order of time.
    pub milestones: Vec<(At, usize)>,
}

/// Terms as bars over the years of the whole plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycles {
    /// All years.
    pub axis: Axis,
    /// A bar for each term.
    pub bars: Vec<Bar>,
    /// Rows of cells.
    pub rows: Vec<Vec<Cell>>,
}

/// What a group is called that is no goal.
#[derive(Clone, Debug, PartialEq)]
pub enum GroupName {
    /// In the plan's words.
    Text(Text),
    /// A stage.
    Stage(Stage),
    /// The plan does not say.
    Unsaid,
}

/// A goal: the root of a tree, or a tree of a single level.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goal {
    /// The root; `None` where the initiatives themselves are roots, or the group is no goal.
    pub at: Option<At>,
    /// Its name, where the group is no goal.
    pub name: Option<GroupName>,
    /// Position of the tree, where the plan has several.
    pub tree: Option<usize>,
    /// Its areas.
    pub areas: Vec<Area>,
    /// How many of its initiatives are in which stage this fiscal year.
    pub tally: Vec<(Stage, usize)>,
    /// How many initiatives it has, also where fewer are drawn.
    pub count: usize,
    /// Whether its initiatives are folded away behind its heading.
    pub folded: bool,
}

/// The initiatives under one node, in the order of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The nodes between the goal and its initiatives, from above to below; none where the goal itself is the
    /// node. Alone where initiatives right below the goal follow those of another area, the goal.
    pub path: Vec<At>,
    /// The initiatives.
    pub leaves: Vec<Rc<Scheduled>>,
}

impl Roadmap {
    /// Whether a goal is folded at first, by its place: in a large plan all but the first.
    pub fn folded_at_first(&self, place: usize) -> bool {
        is_large(self.total) && place > 0
    }

    /// Folds the goals, save for those that a reader has `turned` to the other.
    pub fn fold(&mut self, plan: &Plan, turned: &[Rc<str>]) {
        let turned: HashMap<Rc<str>, usize> = turned.iter().map(|id| (Rc::clone(id), 0)).collect();
        for place in 0..self.goals.len() {
            let at_first = self.folded_at_first(place);
            let Some(goal) = self.goals.get_mut(place) else { continue };
            let Some(at) = goal.at else { continue };
            goal.folded = at_first != turned.contains_key(&plan.initiatives[at].id.0);
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
    // A grouping that the URL asks for and the plan has nothing for is none.
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

/// What initiatives can be grouped by, if there is a choice.
fn groupings(facet_index: &FacetIndex, kept: &[usize]) -> Vec<Grouping> {
    let any = |grouping: &Grouping| {
        *grouping == Grouping::Goal || facet_index.knows(kept.iter().copied(), grouping.facet())
    };
    let groupings: Vec<Grouping> = Grouping::ALL.into_iter().filter(any).collect();
    if groupings.len() > 1 { groupings } else { Vec::new() }
}

/// Initiatives under the values of a facet.
fn grouped(facet_index: &FacetIndex, kept: &[usize], key: FacetKey) -> Vec<Goal> {
    let group = |(choice, leaves): (Option<&Choice>, Vec<Rc<Scheduled>>)| {
        let name = match choice.map(|choice| (&choice.filter, &choice.name)) {
            Some((Filter::Stage(stage), _)) => GroupName::Stage(*stage),
            Some((_, Some(name))) => GroupName::Text(name.clone()),
            _ => GroupName::Unsaid,
        };
        let (tally, count) = (schedule::tally(leaves.iter().map(|leaf| &**leaf)), leaves.len());
        let areas = vec![Area { path: Vec::new(), leaves }];
        Goal { name: Some(name), areas, tally, count, ..Goal::default() }
    };
    facet_index.grouped(kept.iter().copied(), key).into_iter().map(group).collect()
}

/// The terms of the period, where their years are known.
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

/// Whether an initiative is shown: all are, unless the reader wants only those of this year.
pub fn keep(leaf: &Scheduled, query: &Query, axis: Option<&Axis>) -> bool {
    let known = axis.is_some_and(|axis| axis.now.is_some());
    !(query.this_year_only && known) || leaf.now == Now::In
}

/// The column of the year asked for, else of this year, else the nearest to it: the last.
fn column(axis: &Axis, query: &Query) -> usize {
    let asked = query.year.and_then(|year| axis.years.iter().position(|known| *known == year));
    asked.or(axis.now).unwrap_or(axis.years.len() - 1)
}

/// Groups initiatives, which stand in the order of the document, by goal and area.
pub(super) fn goals(plan: &Plan, index: &Index, leaves: Vec<Rc<Scheduled>>) -> Vec<Goal> {
    let several = index.trees().len() > 1;
    let mut goals: Vec<Goal> = Vec::new();
    // A root without anything below it is a goal among goals; where all are such, they are a list.
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
        // What has the parent of the initiative before it stands in the same area: no path is made for it.
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

/// Puts an initiative into the last area of a goal where it belongs there, else into a new one.
fn add_to_area(index: &Index, goal: &mut Goal, leaf: Rc<Scheduled>) {
    let mut path: Vec<At> = index.above(leaf.at).into_iter().skip(1).collect();
    if path.is_empty() && goal.areas.last().is_some_and(|area| !area.path.is_empty()) {
        // Not in the area before it, but right below the goal.
        path.extend(goal.at);
    }
    match goal.areas.last_mut() {
        Some(open) if open.path == path => open.leaves.push(leaf),
        _ => goal.areas.push(Area { path, leaves: vec![leaf] }),
    }
}

/// How many rows are drawn of a plan with so many initiatives, where a reader has come as far as `reach`: all of
/// a small plan, however many were found in a large one.
pub fn rows(leaves: usize, reach: usize) -> usize {
    if is_large(leaves) { reach } else { usize::MAX }
}

/// Leaves only the first `reach` rows, headings among them; says how many initiatives do not stand among them
/// nor behind a heading that is folded.
pub fn cut(goals: &mut Vec<Goal>, reach: usize) -> usize {
    let (mut left, mut others) = (reach, 0);
    for goal in &mut *goals {
        goal.folded &= left > 0;
        left = left.saturating_sub(1);
        if goal.folded {
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
    goals.retain(|goal| goal.folded || !goal.areas.is_empty());
    others
}

/// The pictures that hold the schedule: the one that the plan names, and others of that kind.
fn pictures(plan: &Plan) -> Vec<usize> {
    let named = plan.roadmap.as_ref().and_then(|roadmap| roadmap.picture.as_deref());
    let is_roadmap = |picture: &Picture| {
        Some(&*picture.id) == named || picture.kind == crate::plan::vocabulary::PictureKind::Roadmap
    };
    (0..plan.pictures.len()).filter(|at| is_roadmap(&plan.pictures[*at])).collect()
}
