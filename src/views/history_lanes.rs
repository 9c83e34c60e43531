//! The lanes of the time line: lanes of one government are one, and so are lanes of one name.

use super::query::Query;
use crate::plan::timeline::{Event, Lane};
use crate::plan::vocabulary::Tier;
use crate::plan::{Plan, Ref};
use std::rc::Rc;

/// The order of the governments.
const TIERS: [Tier; 3] = [Tier::Nation, Tier::Prefecture, Tier::City];

/// The lanes and categories of all chronologies, in the order of the time line.
#[derive(Clone, Debug, PartialEq)]
pub struct Lanes(pub Vec<MergedLane>);

/// Lanes or categories that are one in the time line.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedLane {
    /// The government, if it is known.
    pub tier: Option<Tier>,
    /// True for a category.
    pub is_category: bool,
    /// The ids of its lanes, the one with the shortest name first: that one names it.
    pub ids: Vec<Rc<str>>,
}

/// The place of an event in the plan, with its lanes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EventAt {
    /// The index in `plan.chronologies`.
    pub chronology: usize,
    /// The index among the events of the chronology.
    pub event: usize,
    /// Its lane and its category, as indexes in the lanes of the time line.
    pub lanes: [Option<usize>; 2],
}

/// A lane that can be hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneChoice {
    /// The index among the lanes of the time line.
    pub lane: usize,
    /// The id by which the reader's choice is kept.
    pub id: Rc<str>,
    /// The number of its events.
    pub count: usize,
    /// True if it is visible.
    pub is_visible: bool,
}

impl Lanes {
    /// The lanes of a plan's chronologies.
    pub fn of(plan: &Plan) -> Self {
        let mut merged: Vec<(MergedLane, Vec<&Lane>)> = Vec::new();
        for chronology in &plan.chronologies {
            let lanes = chronology.lanes.iter().map(|lane| (lane, false));
            for (lane, is_category) in lanes.chain(chronology.categories.iter().map(|lane| (lane, true))) {
                let same = |known: &Lane| match (known.tier, lane.tier) {
                    (None, None) => known.name == lane.name,
                    (known, tier) => known == tier,
                };
                let known = merged.iter_mut().find(|(known, lanes)| {
                    known.is_category == is_category && lanes.first().is_some_and(|first| same(first))
                });
                match known {
                    Some((_, lanes)) => lanes.push(lane),
                    None => {
                        let new = MergedLane { tier: lane.tier, is_category, ids: Vec::new() };
                        merged.push((new, vec![lane]));
                    }
                }
            }
        }
        let order = |tier: Option<Tier>| TIERS.iter().position(|known| Some(*known) == tier);
        merged.sort_by_key(|(lane, _)| (lane.is_category, order(lane.tier).unwrap_or(TIERS.len())));
        let named = |(mut lane, mut lanes): (MergedLane, Vec<&Lane>)| {
            lanes.sort_by_key(|lane| lane.name.own().chars().count());
            lane.ids = lanes.iter().map(|lane| Rc::clone(&lane.id.0)).collect();
            lane
        };
        Self(merged.into_iter().map(named).collect())
    }

    /// The place of an event, with its lane and category.
    pub fn place(&self, plan: &Plan, chronology: usize, event: usize) -> EventAt {
        let of =
            |id: Option<&Ref>| self.0.iter().position(|lane| id.is_some_and(|id| lane.ids.contains(&id.0)));
        let found = &plan.chronologies[chronology].events[event];
        EventAt { chronology, event, lanes: [of(found.lane.as_ref()), of(found.category.as_ref())] }
    }
}

impl EventAt {
    /// The event.
    pub fn of(self, plan: &Plan) -> &Event {
        &plan.chronologies[self.chronology].events[self.event]
    }
}

impl MergedLane {
    /// The lane of the plan that names it.
    pub fn naming_lane<'a>(&self, plan: &'a Plan) -> Option<&'a Lane> {
        let mut all = plan.chronologies.iter().flat_map(|one| one.lanes.iter().chain(&one.categories));
        all.find(|lane| self.ids.first().is_some_and(|id| lane.id.0 == *id))
    }
}

/// The choices: lanes with several events, if there are two of them or more.
pub(super) fn choices(plan: &Plan, lanes: &Lanes, events: &[EventAt], query: &Query) -> Vec<LaneChoice> {
    let mut choices = Vec::new();
    for (lane, merged) in lanes.0.iter().enumerate() {
        let count = events.iter().filter(|at| at.lanes.contains(&Some(lane))).count();
        let hidden = merged.ids.iter().find(|id| query.hidden.contains(id));
        let id = hidden.or(merged.ids.first());
        if let (Some(id), 2..) = (id, count)
            && merged.naming_lane(plan).is_some()
        {
            choices.push(LaneChoice { lane, id: Rc::clone(id), count, is_visible: hidden.is_none() });
        }
    }
    if choices.len() < 2 {
        choices.clear();
    }
    choices
}
