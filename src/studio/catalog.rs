//! The initiatives of a plan by their levels: goals, areas and measures apart, and viewpoints behind them.
//!
//! It reads the JSON unchecked, and never hides an initiative: one without a known level comes last.

use super::edit::{language, own};
use serde_json::Value;

/// The initiatives of one level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The name of the level; empty for initiatives without a known one.
    pub name: String,
    /// The places of its initiatives in the plan.
    pub initiatives: Vec<usize>,
}

/// All initiatives by their levels, in the order of the levels; levels of trees that cut across others last.
pub fn groups(plan: &Value) -> Vec<Group> {
    let (across, levels): (Vec<&Value>, Vec<&Value>) =
        list(plan, "levels").iter().partition(|level| is_across(plan, level));
    let levels: Vec<&Value> = levels.into_iter().chain(across).collect();
    let mut groups: Vec<Group> = levels.iter().map(|level| group(plan, level)).collect();
    groups.push(Group::default());
    for (at, initiative) in list(plan, "initiatives").iter().enumerate() {
        let known = levels.iter().position(|level| level["id"] == initiative["level"]);
        let place = known.unwrap_or(levels.len());
        groups[place].initiatives.push(at);
    }
    groups.retain(|group| !group.initiatives.is_empty());
    groups
}

/// The empty group of a level.
fn group(plan: &Value, level: &Value) -> Group {
    Group { name: own(&level["name"], language(plan)).to_owned(), initiatives: Vec::new() }
}

fn is_across(plan: &Value, level: &Value) -> bool {
    let trees = list(plan, "trees");
    !level["tree"].is_null()
        && trees.iter().any(|tree| tree["id"] == level["tree"] && tree["cross_cutting"] == true)
}

fn list<'a>(plan: &'a Value, field: &str) -> &'a [Value] {
    plan[field].as_array().map_or(&[], Vec::as_slice)
}
