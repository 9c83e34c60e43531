//! The initiatives that are behind their plan, in the order of the document, with their reasons.

use crate::plan::{Report, Text};
use crate::ui::components::grades::Facts;
use crate::ui::components::sections::note;
use crate::ui::dom::{Node, each, el, list, nodes, show_some, text, wrap};
use crate::views::progress::{PeriodReports, Row};

/// The initiatives that are late, or the sentence that none is.
pub(super) fn late(facts: &Facts, reports: &PeriodReports) -> Node {
    let late = reports.late(facts.progress);
    let content = if late.is_empty() {
        wrap("p", text(facts.messages.none_late))
    } else {
        el!("ul", "city-plan-late", each(&late, |row| one(facts, row)))
    };
    el!("div", "city-plan-section", facts.page.heading(2, text(facts.messages.late)), content)
}

fn one(facts: &Facts, row: &Row) -> Node {
    let context = &facts.page.context;
    let report = row.report.and_then(|at| facts.progress.reports.get(at));
    let name = el!("p", "city-plan-late__name", context.link(row.at));
    let departments = &context.plan.initiatives[row.at].departments;
    let departments = show_some(departments.first(), |_| {
        let names = departments.iter().map(|name| context.plain_text(name)).collect::<Vec<_>>();
        // That it is a department is said by its name.
        note(context.own_text(&names.join(context.messages.comma)))
    });
    el!("li", {}, name, show_some(report, |report| reasons(facts, report)), departments)
}

/// Why, and what comes next.
pub(super) fn reasons(facts: &Facts, report: &Report) -> Node {
    let lines = [(facts.messages.reason, &report.reason), (facts.messages.next, &report.next)];
    let line = |(label, content): (&'static str, &Option<Text>)| {
        show_some(content.as_ref(), |content| {
            let label = el!("b", {}, text(format!("{label}{}", facts.page.context.messages.colon)));
            wrap("p", nodes([label, facts.page.context.text(content)]))
        })
    };
    list(lines.map(line).into())
}
