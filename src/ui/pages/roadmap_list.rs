//! The roadmap in a narrow container: one fiscal year at a time, each initiative with its whole schedule on
//! request. Also the plain list of initiatives of a plan without a schedule as text.

use crate::ui::components::bars;
use crate::ui::components::controls::{chevron, show_if, spaced};
use crate::ui::components::goals::{fold_button, folds, group_name, path, skip_link};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, on_click, repeat, show_some, text, with_key, wrap};
use crate::ui::state::Action;
use crate::views::Query;
use crate::views::roadmap::{Area, Goal, Roadmap};
use crate::views::schedule::{Axis, Scheduled};
use std::rc::Rc;

/// The list of one year.
pub(crate) fn years(context: &ViewContext, roadmap: &Roadmap, axis: &Axis) -> Node {
    let column = roadmap.column.unwrap_or(0);
    el!(
        "div",
        "city-plan-roadmap__years",
        year_switch(context, axis, column),
        skip_link(context, context.messages.skip_list),
        each(&roadmap.goals, |goal| goal_list(context, goal, folds(roadmap), axis, column)),
    )
}

fn year_switch(context: &ViewContext, axis: &Axis, column: usize) -> Node {
    let messages = context.messages;
    let count = axis.years.len();
    let parts = context.year_parts(axis.years[column]);
    let second = show_if(!parts.second.is_empty(), || text(messages.years.bracketed(&parts.second)));
    let now = show_if(axis.now == Some(column), || spaced(el!("span", "city-plan-now", text(messages.now))));
    let mut pip =
        |at| el!("span", { "class": "city-plan-year__pip", "data-on": (at == column).then_some("") });
    let announcement =
        format!("{} {}", context.year(axis.years[column]), (messages.year_place)(column + 1, count));
    el!(
        "div",
        {
            "class": "city-plan-year", "role": "group", "id": context.element_id("year"), "tabindex": "-1",
            "aria-label": messages.year_group,
        },
        el!(
            "div",
            "city-plan-year__row",
            turn(context, axis, column.checked_sub(1), "back"),
            el!(
                "div",
                "city-plan-year__title",
                el!("p", "city-plan-year__name", text(parts.first)),
                el!("p", "city-plan-year__west", second, now),
            ),
            turn(context, axis, Some(column + 1).filter(|column| *column < count), "next"),
        ),
        el!(
            "div",
            { "class": "city-plan-year__pips", "data-years": count, "aria-hidden": "true" },
            repeat(count, &mut pip)
        ),
        el!("p", { "class": "city-plan-hidden", "role": "status" }, text(announcement)),
    )
}

/// A link to a neighbouring year, or an empty place, so that nothing moves.
fn turn(context: &ViewContext, axis: &Axis, column: Option<usize>, to: &'static str) -> Node {
    let Some(column) = column else {
        return el!("span", "city-plan-year__stop");
    };
    let year = axis.years[column];
    let messages = context.messages;
    let hidden = el!("span", "city-plan-hidden", text((messages.year_hidden)(&context.year(year))));
    let content = match to {
        "back" => vec![chevron(to), text(messages.year_before), hidden],
        _ => vec![text(messages.year_after), hidden, chevron(to)],
    };
    let href = context.href(&Query { year: Some(year), ..context.query.clone() });
    let link = el!("a", { "class": "city-plan-year__go", "href": href }, list(content));
    // The key keeps the focus on the same side while the years change.
    with_key(on_click(link, context.on_click(Action::YearChosen(year))), to)
}

fn goal_list(context: &ViewContext, goal: &Goal, folds: bool, axis: &Axis, column: usize) -> Node {
    let heading = |at: usize| {
        let number = el!("span", "city-plan-list__number", context.level_and_number(at));
        if folds {
            let sum = el!("span", "city-plan-roadmap__sum", text((context.messages.count)(goal.count)));
            return el!(
                context.heading_tag(2),
                "city-plan-list__heading",
                fold_button(context, goal, at, number, sum)
            );
        }
        el!(context.heading_tag(2), "city-plan-list__heading", number, context.name(at))
    };
    let list = el!(
        "div",
        "city-plan-list__goal",
        show_some(goal.at, heading),
        show_some(goal.name.as_ref(), |name| {
            el!(context.heading_tag(2), "city-plan-list__heading", group_name(context, name))
        }),
        show_if(!goal.is_folded, || each(&goal.areas, |area| area_list(context, area, &|leaf| {
            leaf_item(context, leaf, axis, column)
        }))),
    );
    match goal.at {
        Some(at) => with_key(list, Rc::clone(&context.plan.initiatives[at].id.0)),
        None => list,
    }
}

fn area_list(context: &ViewContext, area: &Area, item: &dyn Fn(&Scheduled) -> Node) -> Node {
    nodes([
        show_if(!area.path.is_empty(), || {
            el!(context.heading_tag(3), "city-plan-list__area", path(area, &|at| context.link(at)))
        }),
        wrap("ul", each(&area.leaves, |leaf| item(leaf))),
    ])
}

fn leaf_item(context: &ViewContext, leaf: &Scheduled, axis: &Axis, column: usize) -> Node {
    let messages = context.messages;
    let initiative = &context.plan.initiatives[leaf.at];
    let summary = el!(
        "summary",
        "city-plan-list__sum",
        el!("span", "city-plan-list__name", context.name(leaf.at)),
        el!(
            "span",
            "city-plan-list__more",
            el!("span", { "data-when": "closed" }, text(messages.all_years)),
            el!("span", { "data-when": "open" }, text(messages.fold)),
            chevron("down"),
        ),
        el!(
            "span",
            "city-plan-list__now",
            bars::stages_in(context, leaf, column),
            bars::strip(leaf, axis, Some(column)),
        ),
    );
    let link = if initiative.row_only { none() } else { wrap("p", context.link(leaf.at)) };
    let steps = el!("div", "city-plan-list__steps", bars::steps(context, leaf), link);
    let item =
        el!("li", "city-plan-list__initiative", el!("details", "city-plan-list__item", summary, steps));
    with_key(item, Rc::clone(&initiative.id.0))
}

/// The initiatives without any schedule, by goal and area.
pub(crate) fn names(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let item = |leaf: &Scheduled| el!("li", "city-plan-plain__item", context.link(leaf.at));
    let heading = |at: usize| {
        let number = el!("span", "city-plan-list__number", context.level_and_number(at));
        el!(context.heading_tag(2), "city-plan-plain__goal", number, context.link(at))
    };
    let goal = |goal: &Goal| {
        let group = |name| el!(context.heading_tag(2), "city-plan-plain__goal", group_name(context, name));
        nodes([
            show_some(goal.at, heading),
            show_some(goal.name.as_ref(), group),
            each(&goal.areas, |area| area_list(context, area, &item)),
        ])
    };
    el!("div", "city-plan-plain", each(&roadmap.goals, goal))
}
