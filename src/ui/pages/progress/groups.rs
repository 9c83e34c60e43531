//! The numbers of a period by goal and by department.

use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::grades::{Facts, mark};
use crate::ui::dom::{Node, each, el, list, nodes, text, wrap};
use crate::views::progress::{Group, PeriodReports, Tally, grade};

/// The goals, each with its squares.
pub(super) fn goals(facts: &Facts, reports: &PeriodReports) -> Node {
    let goal = |group: &Group<At>| {
        let initiative = &facts.page.context.plan.initiatives[group.of];
        let name = facts.page.numbered(initiative.number.as_ref(), facts.page.context.link(group.of));
        let name = el!("p", "city-plan-late__name", name);
        el!("li", {}, name, facts.squares(&group.tallies), facts.line(&group.tallies))
    };
    show_if(!reports.goals.is_empty(), || {
        el!(
            "div",
            "city-plan-section",
            facts.page.heading(2, text(facts.messages.by_goal)),
            el!("ul", "city-plan-late", each(&reports.goals, goal)),
        )
    })
}

/// The departments as a table: the number of initiatives, and of each grade.
pub(super) fn departments(facts: &Facts, reports: &PeriodReports) -> Node {
    let page = facts.page;
    let mut heads = vec![text(facts.messages.department), text(facts.messages.count)];
    heads.extend(reports.tallies.iter().map(|tally| head(facts, tally)));
    let row = |group: &Group<Text>| {
        let count = |tally: &Tally| {
            let own = group.tallies.iter().find(|own| own.grade == tally.grade);
            let name = head(facts, tally);
            page.card_cell(name, own.map(|own| number(own.count)))
        };
        el!(
            "tr",
            {},
            el!("th", { "scope": "row" }, page.context.text(&group.of)),
            page.card_cell(text(facts.messages.count), Some(number(group.total))),
            list(reports.tallies.iter().map(count).collect()),
        )
    };
    show_if(reports.departments.len() >= 2, || {
        let title = text(facts.messages.by_department);
        let rows = each(&reports.departments, row);
        let table = page.cards(heads, "departments", title.clone(), None, rows);
        let body = if page.context.options.is_narrow {
            let (id, end) = ("progress-departments", FoldEnd::Count(reports.departments.len()));
            page.fold(Fold { id, below: Some(2), name: title, end, has_target: false }, table)
        } else {
            nodes([page.heading(2, title), table])
        };
        el!("div", "city-plan-section", body)
    })
}

/// The head of a grade's column.
fn head(facts: &Facts, tally: &Tally) -> Node {
    match grade(facts.progress, tally.grade) {
        Some(grade) => {
            let name = facts.page.context.text(&grade.name);
            nodes([mark(facts.page, grade), el!("span", "city-plan-hidden", name)])
        }
        None => text(facts.messages.no_grade),
    }
}

fn number(count: usize) -> Node {
    wrap("p", text(count.to_string()))
}
