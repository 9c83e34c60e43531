//! The elements of both parts of StratML: the organization, goals with their objectives, and dates of the plan.

use super::writer::{Writer, day, identifier};
use crate::plan::ancestry::At;
use crate::plan::{Initiative, PartialDate, Phase};
use crate::views::Index;

/// The elements that a part adds to goals and objectives.
pub(super) trait Additions {
    /// Further lines on an initiative.
    fn lines(&self, file: &Writer, at: At) -> Vec<String>;

    /// Returns whether an initiative has indicators.
    fn has_indicators(&self, at: At) -> bool;

    /// The indicators of an initiative.
    fn indicators(&self, file: &mut Writer, at: At);
}

/// No additions: Part 1 has no indicators.
impl Additions for () {
    fn lines(&self, _: &Writer, _: At) -> Vec<String> {
        Vec::new()
    }

    fn has_indicators(&self, _: At) -> bool {
        false
    }

    fn indicators(&self, _: &mut Writer, _: At) {}
}

/// The organization, its vision, and the goals.
pub(super) fn core(file: &mut Writer, index: &Index, additions: &dyn Additions) {
    let plan = file.plan;
    file.around("StrategicPlanCore", &[], |file| {
        file.around("Organization", &[], |file| file.element("Name", &file.own_text(&plan.city)));
        let slogans: Vec<String> = plan.slogans.iter().map(|slogan| file.own_text(&slogan.text)).collect();
        if !slogans.is_empty() {
            file.around("Vision", &[], |file| file.element("Description", &slogans.join("\n")));
        }
        for root in index.trees().iter().flat_map(|tree| &tree.roots) {
            goal(file, index, *root, additions);
        }
    });
}

fn goal(file: &mut Writer, index: &Index, root: At, additions: &dyn Additions) {
    let plan = file.plan;
    file.around("Goal", &[], |file| {
        let initiative = &plan.initiatives[root];
        file.required("Name", &file.own_text(&initiative.name));
        file.required("Description", &description(file, initiative));
        rest(file, root, additions);
        if additions.has_indicators(root) {
            own_objective(file, root, additions);
        }
        let mut below: Vec<At> = index.children(root).iter().rev().copied().collect();
        while let Some(at) = below.pop() {
            below.extend(index.children(at).iter().rev());
            file.around("Objective", &[], |file| {
                let initiative = &plan.initiatives[at];
                file.element("Name", &file.own_text(&initiative.name));
                file.element("Description", &description(file, initiative));
                rest(file, at, additions);
                additions.indicators(file, at);
            });
        }
    });
}

/// The objective that carries the indicators of a goal: the schema has no place for them in the goal itself.
fn own_objective(file: &mut Writer, root: At, additions: &dyn Additions) {
    file.around("Objective", &[], |file| {
        file.element("Name", &file.own_text(&file.plan.initiatives[root].name));
        additions.indicators(file, root);
    });
}

fn description(file: &Writer, initiative: &Initiative) -> String {
    let sections = initiative.sections.iter();
    let texts = sections.flat_map(|section| section.paragraphs.iter().chain(&section.points));
    initiative.lead.iter().chain(texts).map(|text| file.own_text(text)).collect::<Vec<_>>().join("\n")
}

/// Identifier, number, departments, and the years, for which the schema has no element.
fn rest(file: &mut Writer, at: At, additions: &dyn Additions) {
    let initiative = &file.plan.initiatives[at];
    file.element("Identifier", &identifier(&initiative.id));
    file.element("SequenceIndicator", initiative.number.as_deref().unwrap_or_default());
    for department in &initiative.departments {
        let name = file.own_text(department);
        file.around("Stakeholder", &[("StakeholderTypeType", "Organization")], |file| {
            file.required("Name", &name)
        });
    }
    let mut lines: Vec<String> = initiative.phases.iter().map(|phase| self::phase(file, phase)).collect();
    lines.extend(additions.lines(file, at));
    file.element("OtherInformation", &lines.join("\n"));
}

fn phase(file: &Writer, phase: &Phase) -> String {
    let end = phase.end.map(|end| file.date(end)).unwrap_or_default();
    format!("{}/{end} {}", file.date(phase.start), file.own_text(&phase.label))
}

/// The period of the plan, the day of its publication, and the address of its document.
pub(super) fn administration(file: &mut Writer, published: Option<PartialDate>) {
    let plan = file.plan;
    let period = plan.period.as_ref();
    let calendar = plan.calendar();
    let start = period.and_then(|period| period.start).map(|start| day(start.earliest(calendar)));
    let end = period.and_then(|period| period.end).map(|end| day(end.last_day(calendar)));
    let published = published.filter(|date| matches!(date, PartialDate::Day(..)));
    let source = plan.document.as_ref().and_then(|document| document.web_address()).map(ToString::to_string);
    file.around("AdministrativeInformation", &[], |file| {
        file.element("StartDate", &start.unwrap_or_default());
        file.element("EndDate", &end.unwrap_or_default());
        file.element(
            "PublicationDate",
            &published.map(|date| day(date.earliest(calendar))).unwrap_or_default(),
        );
        file.element("Source", &source.unwrap_or_default());
    });
}
