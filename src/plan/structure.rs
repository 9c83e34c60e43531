//! Whether a plan as a whole is what it says: its format, its fiscal year, its levels and parents.
//!
//! Called by `reader` once everything was read that the first view shows. It reports and never changes anything.

use super::ancestry::Ancestry;
use super::notes::Notes;
use super::plan::Plan;
use crate::format::AUTHORING;
use crate::format::context::{Ids, ParseContext, PathSegment};
use crate::format::diagnostic::{Code, Expected};
use crate::format::json::{Value, quoted};
use std::rc::Rc;

/// The format that this version reads.
pub const FORMAT: &str = "city-plan/1";

/// Checks what only shows once everything was read.
pub(super) fn check(plan: &Plan, context: &mut ParseContext<Notes>) {
    check_format(plan, context);
    let places = context.positions();
    check_tree(plan, &places, context);
    if AUTHORING {
        check_departments(plan, &places, context);
    }
}

fn check_format(plan: &Plan, context: &mut ParseContext<Notes>) {
    let format = plan.format.as_deref().unwrap_or(FORMAT);
    if format != FORMAT {
        context.report_at(
            &[PathSegment::Field("format")],
            Code::UnknownFormat,
            quoted(format),
            Expected::Format,
        );
    }
    let month = plan.fiscal_year_start.unwrap_or(4.0);
    if month.fract() != 0.0 || !(1.0..=12.0).contains(&month) {
        let found = Value::Number(month).brief(0);
        context.report_at(
            &[PathSegment::Field("fiscal_year_start")],
            Code::BadPeriod,
            found,
            Expected::MonthNumber,
        );
    }
}

/// Levels and parents have to be what they say, and a parent is never below its child.
fn check_tree(plan: &Plan, places: &[usize], context: &mut ParseContext<Notes>) {
    let tree = Ancestry::new(plan);
    let levels: Ids = plan.levels.iter().map(|level| (Rc::clone(&level.id.0), 0)).collect();
    for (at, (initiative, place)) in plan.initiatives.iter().zip(places).enumerate() {
        let place =
            |name| [PathSegment::Field("initiatives"), PathSegment::At(*place), PathSegment::Field(name)];
        let level = &*initiative.level;
        // A level or parent that is nowhere at all was reported as dangling already, and one that
        // was left out has a problem of its own.
        if context.is_kept(level) && !levels.contains_key(level) {
            context.report_at(&place("level"), Code::DanglingId, quoted(level), Expected::IdIn("levels"));
        }
        let Some(parent) = initiative.parent.as_deref() else { continue };
        if context.is_kept(parent) && tree.find(parent).is_none() {
            context.report_at(
                &place("parent"),
                Code::DanglingId,
                quoted(parent),
                Expected::IdIn("initiatives"),
            );
        }
        if tree.leads_in_a_circle(at) {
            context.report_at(&place("parent"), Code::Cycle, quoted(parent), Expected::Chain);
        }
    }
}

/// Departments that look alike count as one: the editor should write them in one way.
fn check_departments(plan: &Plan, places: &[usize], context: &mut ParseContext<Notes>) {
    let mut known: std::collections::HashMap<String, &str> = std::collections::HashMap::new();
    for (at, initiative) in plan.initiatives.iter().enumerate() {
        for (number, name) in initiative.departments.iter().enumerate() {
            let name = &**name.own();
            let first = *known.entry(super::text::normalize(name)).or_insert(name);
            if first != name {
                let found = format!("{} beside {}", quoted(name), quoted(first));
                let place = places.get(at).copied().unwrap_or(at);
                let list = [
                    PathSegment::Field("initiatives"),
                    PathSegment::At(place),
                    PathSegment::Field("departments"),
                    PathSegment::At(number),
                ];
                context.report_at(&list, Code::InconsistentSpelling, found, Expected::OneSpelling);
            }
        }
    }
}
