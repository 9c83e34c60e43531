//! A plan as StratML Part 1 (ISO 17469-1): goals and objectives, for registers of plans; and what became of it as
//! Part 2 (ISO 17469-2).
//!
//! The order of elements is that of the published schemas (StrategicPlanISOVersion20140401.xsd,
//! PerformancePlanOrReport20160216.xsd), in which objectives do not nest: every node below a root is an objective of
//! that root. Roots become goals.

mod core;
mod indicators;
mod lines;
mod messages;
mod report;
mod writer;

pub use report::performance_report;

use self::core::{administration, core};
use self::writer::Writer;
use crate::plan::Plan;
use crate::views::Index;

/// The namespace of the schema.
const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";

/// The file, in a language that the plan's texts have; `None` if the plan has no initiative, because the schema
/// wants at least one goal.
pub fn stratml(plan: &Plan, language: &str) -> Option<String> {
    if plan.initiatives.is_empty() {
        return None;
    }
    let mut file = Writer::new(plan, language);
    file.around("StrategicPlan", &[("xmlns", NAMESPACE)], |file| {
        file.element("Name", &file.own_text(&plan.title));
        if let Some(lead) = &plan.lead {
            file.element("Description", &file.own_text(lead));
        }
        file.element("OtherInformation", &file.origin());
        core(file, &Index::new(plan), &());
        administration(file, plan.date);
    });
    Some(file.into_string())
}
