//! The roadmap in a narrow container: one fiscal year at a time, each initiative with its state and its whole schedule
//! as a strip. Also the plain list of initiatives of a plan without a schedule as text.

use crate::ui::components::controls::{chevron, show_if};
use crate::ui::components::goals::{fold_button, folds, group_name, path, skip_link};
use crate::ui::components::sections::note;
use crate::ui::components::{bars, status_line};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, on_click, repeat, show_some, text, with_key, wrap};
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
        year_bar(context, axis, column),
        skip_link(context, context.messages.skip_list),
        each(&roadmap.goals, |goal| goal_list(context, goal, folds(roadmap), axis, column)),
    )
}

/// A button for each year. The bar stays in sight.
fn year_bar(context: &ViewContext, axis: &Axis, column: usize) -> Node {
    let messages = context.messages;
    let now = show_if(axis.now == Some(column), || {
        nodes([el!("span", "city-plan-now", text(messages.now)), text(" ")])
    });
    let ended = axis.years[axis.years.len() - 1] < context.this_year();
    let year = context.year(axis.years[column]);
    let sentence = if ended { (messages.ended_as_planned)(&year) } else { (messages.year_shown)(&year) };
    let years = repeat(axis.years.len(), &mut |at| year_button(context, axis, at, at == column));
    el!(
        "div",
        {
            "class": "city-plan-yearbar", "role": "group", "id": context.element_id("year"), "tabindex": "-1",
            "aria-label": messages.year_group,
        },
        el!("ul", "city-plan-yearbar__list", years),
        el!("p", { "class": "city-plan-yearbar__sentence", "role": "status" }, now, text(sentence)),
    )
}

fn year_button(context: &ViewContext, axis: &Axis, column: usize, is_chosen: bool) -> Node {
    let year = axis.years[column];
    let parts = context.year_parts(year);
    let href = context.href(&Query { year: Some(year), ..context.query.clone() });
    let now = axis.now == Some(column);
    let link = el!(
        "a",
        {
            "class": "city-plan-yearbar__year", "href": href, "aria-current": is_chosen.then_some("true"),
            "data-now": now.then_some(""),
        },
        wrap("b", short(&parts.first)),
        show_if(!parts.second.is_empty(), || wrap("span", short(&parts.second))),
        show_if(now, || el!("span", "city-plan-hidden", text(context.messages.now))),
    );
    // The key keeps the focus on the year.
    with_key(wrap("li", on_click(link, context.on_click(Action::YearChosen(year)))), column.to_string())
}

/// A year without the words around it, which screen readers have nevertheless.
fn short(part: &str) -> Node {
    let [before, short, after] = ViewContext::short_year(part).map(str::to_owned);
    let hidden = |words: String| show_if(!words.is_empty(), || el!("span", "city-plan-hidden", text(words)));
    nodes([hidden(before), text(short), hidden(after)])
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
        show_if(!goal.is_folded, || repeat(goal.areas.len(), &mut |place| {
            area_list(context, &goal.areas[place], &|leaf, number| {
                leaf_item(context, leaf, axis, column, place == 0 && number == 0)
            })
        })),
    );
    match goal.at {
        Some(at) => with_key(list, Rc::clone(&context.plan.initiatives[at].id.0)),
        None => list,
    }
}

fn area_list(context: &ViewContext, area: &Area, item: &dyn Fn(&Scheduled, usize) -> Node) -> Node {
    nodes([
        show_if(!area.path.is_empty(), || {
            el!(context.heading_tag(3), "city-plan-list__area", path(area, &|at| context.row_link(at)))
        }),
        wrap("ul", repeat(area.leaves.len(), &mut |number| item(&area.leaves[number], number))),
    ])
}

/// An initiative in a year: the whole row is a link to it.
fn leaf_item(context: &ViewContext, leaf: &Scheduled, axis: &Axis, column: usize, is_first: bool) -> Node {
    let strip = el!(
        "span",
        "city-plan-list__strip",
        show_if(is_first, || bars::strip_years(context, axis, column)),
        bars::strip(leaf, axis, Some(column)),
    );
    let state = status_line::in_column(context, leaf, axis, column);
    let item = el!(
        "li",
        "city-plan-list__initiative",
        el!("p", "city-plan-list__name", context.row_link(leaf.at)),
        chevron("next"),
        el!("div", "city-plan-list__now", el!("p", "city-plan-list__state", state), strip),
    );
    with_key(item, Rc::clone(&context.plan.initiatives[leaf.at].id.0))
}

/// The initiatives without any schedule, by goal and area, each with its lead.
pub(crate) fn names(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let item = |leaf: &Scheduled, _: usize| {
        let lead = context.plan.initiatives[leaf.at].lead.as_ref();
        el!(
            "li",
            "city-plan-plain__initiative",
            wrap("p", context.link(leaf.at)),
            show_some(lead, |lead| note(context.text(lead))),
        )
    };
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
