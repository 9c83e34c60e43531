//! A plan as StratML Part 1 (ISO 17469-1): goals and objectives, for registers of plans.
//!
//! The order of elements is that of the published schema (StrategicPlanISOVersion20140401.xsd), in which
//! objectives do not nest: every node below a root is an objective of that root. Roots become goals.

use super::markup::{Attribute, Markup};
use crate::plan::ancestry::At;
use crate::plan::{Initiative, PartialDate, Plan, Text};
use crate::views::Index;

/// The namespace of the schema.
const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";

/// The file, in a language that the plan's texts have; `None` if the plan has no initiative, because the schema
/// wants at least one goal.
pub fn stratml(plan: &Plan, language: &str) -> Option<String> {
    if plan.initiatives.is_empty() {
        return None;
    }
    let mut file = Writer { xml: Markup::xml(), depth: 0, plan, language };
    file.around("StrategicPlan", &[("xmlns", NAMESPACE)], |file| {
        file.element("Name", &file.own_text(&plan.title));
        if let Some(lead) = &plan.lead {
            file.element("Description", &file.own_text(lead));
        }
        file.element("OtherInformation", &file.origin());
        file.core(&Index::new(plan));
        file.administration();
    });
    Some(file.xml.into_string())
}

struct Writer<'a> {
    xml: Markup,
    depth: usize,
    plan: &'a Plan,
    language: &'a str,
}

impl Writer<'_> {
    fn own_text(&self, text: &Text) -> String {
        text.in_language(self.language, self.plan.language()).0.to_string()
    }

    /// A line.
    fn line(&mut self, content: &Markup) {
        let xml = std::mem::take(&mut self.xml);
        let indent = Markup::text(&"  ".repeat(self.depth));
        self.xml = xml.then(&indent).then(content).line(0);
    }

    /// An element with a text; none where there is nothing to say.
    fn element(&mut self, name: &'static str, text: &str) {
        if !text.is_empty() {
            self.required(name, text);
        }
    }

    /// An element that the schema requires, even where it is empty.
    fn required(&mut self, name: &'static str, text: &str) {
        self.line(&Markup::element(name, &[], &Markup::text(text)));
    }

    fn around(&mut self, name: &'static str, attributes: &[Attribute], content: impl FnOnce(&mut Self)) {
        self.line(&Markup::new().begin(name, attributes));
        self.depth += 1;
        content(self);
        self.depth -= 1;
        self.line(&Markup::new().end(name));
    }

    /// That these are summaries, of what, and what may be done with them.
    fn origin(&self) -> String {
        let license = self.plan.license.as_deref().unwrap_or_default();
        let (title, city) = (self.own_text(&self.plan.title), self.own_text(&self.plan.city));
        match self.language.starts_with("ja") {
            true => format!("{city}「{title}」の要約。利用条件：{license}"),
            false => format!("Summary of {title} ({city}). Licence: {license}"),
        }
    }

    fn core(&mut self, index: &Index) {
        let plan = self.plan;
        self.around("StrategicPlanCore", &[], |file| {
            file.around("Organization", &[], |file| file.element("Name", &file.own_text(&plan.city)));
            let slogans: Vec<String> =
                plan.slogans.iter().map(|slogan| file.own_text(&slogan.text)).collect();
            if !slogans.is_empty() {
                file.around("Vision", &[], |file| file.element("Description", &slogans.join("\n")));
            }
            for root in index.trees().iter().flat_map(|tree| &tree.roots) {
                file.goal(index, *root);
            }
        });
    }

    fn goal(&mut self, index: &Index, root: At) {
        let plan = self.plan;
        self.around("Goal", &[], |file| {
            let initiative = &plan.initiatives[root];
            file.required("Name", &file.own_text(&initiative.name));
            file.required("Description", &file.description(initiative));
            file.rest(initiative);
            let mut below: Vec<At> = index.children(root).iter().rev().copied().collect();
            while let Some(at) = below.pop() {
                below.extend(index.children(at).iter().rev());
                file.around("Objective", &[], |file| {
                    let initiative = &plan.initiatives[at];
                    file.element("Name", &file.own_text(&initiative.name));
                    file.element("Description", &file.description(initiative));
                    file.rest(initiative);
                });
            }
        });
    }

    fn description(&self, initiative: &Initiative) -> String {
        let sections = initiative.sections.iter();
        let texts = sections.flat_map(|section| section.paragraphs.iter().chain(&section.points));
        initiative.lead.iter().chain(texts).map(|text| self.own_text(text)).collect::<Vec<_>>().join("\n")
    }

    /// Identifier, number, departments, and the years, for which the schema has no element.
    fn rest(&mut self, initiative: &Initiative) {
        let id = &initiative.id.0;
        // An XML id begins with a letter.
        let safe = if id.starts_with(|c: char| c.is_ascii_digit()) { "id-" } else { "" };
        self.element("Identifier", &format!("{safe}{id}"));
        self.element("SequenceIndicator", initiative.number.as_deref().unwrap_or_default());
        for department in &initiative.departments {
            let name = self.own_text(department);
            self.around("Stakeholder", &[("StakeholderTypeType", "Organization")], |file| {
                file.required("Name", &name)
            });
        }
        let phases: Vec<String> = initiative.phases.iter().map(|phase| self.phase(phase)).collect();
        self.element("OtherInformation", &phases.join("\n"));
    }

    fn phase(&self, phase: &crate::plan::Phase) -> String {
        let written = |date: PartialDate| match date {
            PartialDate::FiscalYear(year) if !self.plan.calendar().is_of_years() => format!("FY{}", year.0),
            other => other.as_written().trim_matches('"').to_owned(),
        };
        let end = phase.end.map(written).unwrap_or_default();
        format!("{}/{end} {}", written(phase.start), self.own_text(&phase.label))
    }

    fn administration(&mut self) {
        let plan = self.plan;
        let period = plan.period.as_ref();
        let calendar = plan.calendar();
        let date = |(year, month, day): (i32, u8, u8)| format!("{year:04}-{month:02}-{day:02}");
        let start = period.and_then(|period| period.start).map(|start| date(start.earliest(calendar)));
        let end = period.and_then(|period| period.end).map(|end| date(end.last_day(calendar)));
        let published = plan.date.filter(|date| matches!(date, PartialDate::Day(..)));
        let source =
            plan.document.as_ref().and_then(|document| document.web_address()).map(ToString::to_string);
        self.around("AdministrativeInformation", &[], |file| {
            file.element("StartDate", &start.unwrap_or_default());
            file.element("EndDate", &end.unwrap_or_default());
            file.element(
                "PublicationDate",
                &published.map(|day| date(day.earliest(calendar))).unwrap_or_default(),
            );
            file.element("Source", &source.unwrap_or_default());
        });
    }
}
