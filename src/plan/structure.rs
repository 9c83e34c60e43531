//! Whether a plan as a whole is what it says: its format, its fiscal year, its levels and parents.
//!
//! Called by `read` once everything was read that the first view shows. It reports and never changes anything.

use super::Plan;
use super::ancestry::{Ancestry, Ids};
use super::json::{Value, quoted};
use super::problem::{Code, Expected};
use super::read::{Reading, Step};
use std::rc::Rc;

/// The format that this version reads.
pub const FORMAT: &str = "city-plan/1";

/// Checks what only shows once everything was read.
pub(super) fn check(plan: &Plan, to: &mut Reading) {
    check_format(plan, to);
    let places = to.places();
    check_tree(plan, &places, to);
    #[cfg(feature = "editors")]
    check_departments(plan, &places, to);
}

fn check_format(plan: &Plan, to: &mut Reading) {
    let format = plan.format.as_deref().unwrap_or(FORMAT);
    if format != FORMAT {
        to.report_at(&[Step::Field("format")], Code::UnknownFormat, quoted(format), Expected::Format);
    }
    let month = plan.fiscal_year_start.unwrap_or(4.0);
    if month.fract() != 0.0 || !(1.0..=12.0).contains(&month) {
        let found = Value::Number(month).brief(0);
        to.report_at(&[Step::Field("fiscal_year_start")], Code::BadPeriod, found, Expected::MonthNumber);
    }
}

/// Levels and parents have to be what they say, and a parent is never below its child.
fn check_tree(plan: &Plan, places: &[usize], to: &mut Reading) {
    let tree = Ancestry::new(plan);
    let levels: Ids = plan.levels.iter().map(|level| (Rc::clone(&level.id.0), 0)).collect();
    for (at, (initiative, place)) in plan.initiatives.iter().zip(places).enumerate() {
        let place = |name| [Step::Field("initiatives"), Step::At(*place), Step::Field(name)];
        let level = &*initiative.level;
        // A level or parent that is nowhere at all was reported as dangling already, and one that
        // was left out has a problem of its own.
        if to.is_kept(level) && !levels.contains_key(level) {
            to.report_at(&place("level"), Code::DanglingId, quoted(level), Expected::IdIn("levels"));
        }
        let Some(parent) = initiative.parent.as_deref() else { continue };
        if to.is_kept(parent) && tree.find(parent).is_none() {
            to.report_at(&place("parent"), Code::DanglingId, quoted(parent), Expected::IdIn("initiatives"));
        }
        if tree.leads_in_a_circle(at) {
            to.report_at(&place("parent"), Code::Circle, quoted(parent), Expected::IdIn("initiatives"));
        }
    }
}

/// Departments that look alike count as one: the editor should write them in one way.
#[cfg(feature = "editors")]
fn check_departments(plan: &Plan, places: &[usize], to: &mut Reading) {
    let mut known: std::collections::HashMap<String, &str> = std::collections::HashMap::new();
    for (at, initiative) in plan.initiatives.iter().enumerate() {
        for (number, name) in initiative.departments.iter().enumerate() {
            let name = &**name.own();
            let first = *known.entry(super::text::fold(name)).or_insert(name);
            if first != name {
                let found = format!("{} beside {}", quoted(name), quoted(first));
                let place = places.get(at).copied().unwrap_or(at);
                let list = [
                    Step::Field("initiatives"),
                    Step::At(place),
                    Step::Field("departments"),
                    Step::At(number),
                ];
                to.report_at(&list, Code::LookAlike, found, Expected::OneSpelling);
            }
        }
    }
}
