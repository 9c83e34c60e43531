//! The roadmap: schedules by goal and area, with the number of initiatives at each step of one fiscal year.
//!
//! Initiatives without a schedule are listed, never hidden.

use super::facet_index::FacetIndex;
use super::facets::Choice;
use super::index::Index;
use super::initiative::page_of;
use super::query::{FacetKey, Filter, Grouping, Query};
use super::roadmap_filter::{self, Matches, Steps};
use super::schedule::{self, Axis, Scale, Scheduled, Stage};
use crate::plan::ancestry::At;
use crate::plan::{FiscalYear, Picture, Plan, ScheduleForm, Text, Today};
use std::collections::{HashMap, HashSet};
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
    pub has_unstated_ends: bool,
    /// The number of visible initiatives.
    pub visible_count: usize,
    /// The number of initiatives without filters by stage.
    pub unfiltered: usize,
    /// The number of initiatives at each step in the column, whatever the filters by stage.
    pub steps: Steps,
    /// The number of all initiatives.
    pub total: usize,
    /// The indexes of the pictures with the schedule, if it exists only as pictures.
    pub pictures: Vec<usize>,
    /// The filters that are no step, each with the name of its value.
    pub conditions: Vec<(Filter, Option<Text>)>,
    /// The column of the year of which rows show the state and by which filters match: the chosen or the current one,
    /// else the nearest.
    pub column: Option<usize>,
    /// The grouping.
    pub grouping: Grouping,
    /// The groupings to choose from; empty if there is no choice.
    pub groupings: Vec<Grouping>,
    /// The scales to choose from; empty if there is no choice.
    pub scales: &'static [Scale],
    /// The cycles with known years, as indexes in those of the period.
    pub cycles: Vec<usize>,
    /// The milestones in order of time: initiative, and index among its milestones.
    pub milestones: Vec<(At, usize)>,
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
    /// The number of its initiatives at each step in the column of the roadmap.
    pub steps: Steps,
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
    pub fn is_folded_at_first(&self, place: usize) -> bool {
        is_large(self.total) && place > 0
    }

    /// Folds the goals; those that the reader has toggled are the other way round.
    pub fn fold(&mut self, plan: &Plan, toggled: &[Rc<str>]) {
        let toggled: HashMap<Rc<str>, usize> = toggled.iter().map(|id| (Rc::clone(id), 0)).collect();
        for place in 0..self.goals.len() {
            let at_first = self.is_folded_at_first(place);
            let Some(goal) = self.goals.get_mut(place) else { continue };
            let Some(at) = goal.at else { continue };
            goal.is_folded = at_first != toggled.contains_key(&plan.initiatives[at].id.0);
        }
    }
}

impl Roadmap {
    /// The rows that open, before and after an initiative: those of areas and of leaf initiatives, from above to
    /// below.
    pub fn neighbours(&self, plan: &Plan, index: &Index, at: At) -> [Option<At>; 2] {
        let areas = self.goals.iter().filter(|goal| !goal.is_folded).flat_map(|goal| &goal.areas);
        let rows = areas.flat_map(|area| {
            let leaves = area.leaves.iter().map(|leaf| leaf.at);
            area.path.iter().copied().chain(leaves)
        });
        // Each page once, at its first row.
        let mut met = vec![false; plan.initiatives.len()];
        let pages = rows.map(|at| page_of(plan, index, at));
        let pages: Vec<At> = pages.filter(|at| !std::mem::replace(&mut met[*at], true)).collect();
        let Some(place) = pages.iter().position(|page| *page == at) else { return [None, None] };
        let before = place.checked_sub(1).map(|place| pages[place]);
        [before, pages.get(place + 1).copied()]
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
    let this_year = today.fiscal_year(plan.calendar());
    let column = facet_index.axis.as_ref().map(|axis| column(axis, query, this_year));
    let Matches { indexes, steps, all } = Matches::of(&facet_index, query, column);
    let leaves = || indexes.iter().map(|at| &facet_index.leaves[*at]);
    let bars = || leaves().flat_map(|leaf| &leaf.bars);
    let stages = Stage::ALL.into_iter().filter(|stage| bars().any(|bar| bar.stage == *stage)).collect();
    let has_unstated_ends = bars().any(|bar| bar.end_basis != crate::plan::vocabulary::EndBasis::Stated);
    let groupings = groupings(&facet_index, &indexes);
    // The URL may ask for a grouping for which the plan has no values.
    let grouping = if groupings.contains(&query.grouping) { query.grouping } else { Grouping::Goal };
    let mut goals = match grouping {
        Grouping::Goal => goals(plan, index, leaves().map(Rc::clone).collect()),
        other => goals_by_facet(&facet_index, &indexes, other.facet()),
    };
    for goal in &mut goals {
        goal.steps = column.map(|column| roadmap_filter::count(goal.leaves(), column)).unwrap_or_default();
    }
    let pictures = pictures(plan);
    let is_filtered = indexes.len() < facet_index.leaves.len();
    let shown: HashSet<At> = leaves().filter(|_| is_filtered).map(|leaf| leaf.at).collect();
    let milestones = facet_index.milestones.iter().copied();
    let milestones = milestones.filter(|(at, _)| !is_filtered || shown.contains(at)).collect();
    Roadmap {
        form: schedule::form(plan),
        axis: facet_index.axis.clone(),
        goals,
        stages,
        has_unstated_ends,
        visible_count: indexes.len(),
        unfiltered: all,
        conditions: conditions(&facet_index, query),
        steps,
        total: facet_index.leaves.len(),
        pictures,
        column,
        grouping,
        groupings,
        scales: facet_index.scales,
        cycles: cycles(plan),
        milestones,
    }
}

/// The filters that are no step.
fn conditions(facet_index: &FacetIndex, query: &Query) -> Vec<(Filter, Option<Text>)> {
    let is_step = query.step().is_some();
    let others = query.filters.iter().filter(|filter| !(is_step && filter.key() == FacetKey::Stage));
    others.map(|filter| (filter.clone(), facet_index.name(filter))).collect()
}

/// The groupings to choose from, if there is a choice.
fn groupings(facet_index: &FacetIndex, indexes: &[usize]) -> Vec<Grouping> {
    let any = |grouping: &Grouping| {
        *grouping == Grouping::Goal || facet_index.has_values(indexes.iter().copied(), grouping.facet())
    };
    let groupings: Vec<Grouping> = Grouping::ALL.into_iter().filter(any).collect();
    if groupings.len() > 1 { groupings } else { Vec::new() }
}

/// Groups initiatives by the values of a facet.
fn goals_by_facet(facet_index: &FacetIndex, indexes: &[usize], key: FacetKey) -> Vec<Goal> {
    let group = |(choice, leaves): (Option<&Choice>, Vec<Rc<Scheduled>>)| {
        let name = match choice.map(|choice| (&choice.filter, &choice.name)) {
            Some((Filter::Stage(stage), _)) => GroupName::Stage(*stage),
            Some((_, Some(name))) => GroupName::Text(name.clone()),
            _ => GroupName::Unknown,
        };
        let count = leaves.len();
        let areas = vec![Area { path: Vec::new(), leaves }];
        Goal { name: Some(name), areas, count, ..Goal::default() }
    };
    facet_index.groups(indexes.iter().copied(), key).into_iter().map(group).collect()
}

/// The cycles of the period with known years.
fn cycles(plan: &Plan) -> Vec<usize> {
    let cycles = plan.period.as_ref().map(|period| period.cycles.as_slice()).unwrap_or_default();
    (0..cycles.len()).filter(|at| cycles[*at].start.is_some()).collect()
}

/// The column of the chosen year, else that of the current year or the nearest one.
fn column(axis: &Axis, query: &Query, this_year: FiscalYear) -> usize {
    let asked = query.year.and_then(|year| axis.years.iter().position(|known| *known == year));
    asked.unwrap_or_else(|| axis.nearest(this_year))
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
