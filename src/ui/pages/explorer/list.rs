//! The initiatives that meet the conditions, grouped as in the document.

use crate::plan::ancestry::At;
use crate::ui::components::controls::show_if;
use crate::ui::components::goals::{group_name, path};
use crate::ui::components::sections::note;
use crate::ui::components::{bars, status_line};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, show_some, text, with_key, wrap};
use crate::ui::messages::search::SearchMessages;
use crate::views::Query;
use crate::views::explorer::Explorer;
use crate::views::roadmap::{Area, Goal};
use crate::views::schedule::Scheduled;
use std::rc::Rc;

/// The number of initiatives, and the sentence that announces it.
pub(super) fn head(context: &ViewContext, messages: &SearchMessages, explorer: &Explorer) -> (Node, String) {
    let what = context.leaf_word();
    let total = show_if(context.query.is_filtered(), || {
        el!("span", "city-plan-note", text((messages.of_total)(explorer.total)))
    });
    let count = el!(
        "p",
        "city-plan-explorer__count",
        el!("span", "city-plan-explorer__number", text(explorer.found_count.to_string())),
        context.sentence((context.messages.found)(&what)),
        total,
    );
    (count, (context.messages.announce)(explorer.found_count, &what))
}

/// The list, by goals.
pub(super) fn list(context: &ViewContext, explorer: &Explorer) -> Node {
    each(&explorer.goals, |goal| self::goal(context, explorer, goal))
}

fn goal(context: &ViewContext, explorer: &Explorer, goal: &Goal) -> Node {
    let heading = |at: At| {
        let count = (context.messages.count)(goal.count);
        el!(
            context.heading_tag(2),
            "city-plan-result__goalname",
            el!("span", {}, context.level_and_number(at)),
            context.link(at),
            el!("span", "city-plan-result__count", text(count)),
        )
    };
    let below = 2 + u8::from(goal.at.is_some() || goal.name.is_some());
    let goal_key = goal.at.map(|at| Rc::clone(&context.plan.initiatives[at].id.0));
    let found = el!(
        "div",
        "city-plan-result__goal",
        show_some(goal.at, heading),
        show_some(goal.name.as_ref(), |name| {
            el!(context.heading_tag(2), "city-plan-result__goalname", group_name(context, name))
        }),
        each(&goal.areas, |area| self::area(context, explorer, area, below)),
    );
    with_key(found, goal_key.unwrap_or_default())
}

/// An area with its initiatives; initiatives without an area are items of their own.
fn area(context: &ViewContext, explorer: &Explorer, area: &Area, level: u8) -> Node {
    let items = match area.path.last() {
        Some(at) => el!(
            "li",
            "city-plan-result__item",
            title(context, *at, level, path(area, &|at| context.link(at))),
            el!(
                "ul",
                "city-plan-result__initiatives",
                each(&area.leaves, |leaf| row(context, explorer, leaf))
            ),
        ),
        None => each(&area.leaves, |leaf| item(context, explorer, leaf, level)),
    };
    // The id as the key keeps translated siblings in place when the results change.
    let id = area.path.last().map(|at| Rc::clone(&context.plan.initiatives[*at].id.0));
    with_key(wrap("ul", items), id.unwrap_or_default())
}

fn title(context: &ViewContext, at: At, level: u8, name: Node) -> Node {
    let lead = context.plan.initiatives[at].lead.as_ref();
    nodes([
        el!(context.heading_tag(level), "city-plan-result__name", name),
        show_some(lead, |lead| el!("p", "city-plan-result__lead", context.text(lead))),
    ])
}

/// An initiative below an area.
fn row(context: &ViewContext, explorer: &Explorer, leaf: &Scheduled) -> Node {
    let row = el!(
        "li",
        "city-plan-result__initiative",
        wrap("p", context.link(leaf.at)),
        now(context, explorer, leaf),
        address(context, leaf.at),
    );
    with_key(row, Rc::clone(&context.plan.initiatives[leaf.at].id.0))
}

/// An initiative right below a goal, or a root.
fn item(context: &ViewContext, explorer: &Explorer, leaf: &Scheduled, level: u8) -> Node {
    let item = el!(
        "li",
        "city-plan-result__item",
        title(context, leaf.at, level, context.link(leaf.at)),
        now(context, explorer, leaf),
        address(context, leaf.at),
    );
    with_key(item, Rc::clone(&context.plan.initiatives[leaf.at].id.0))
}

/// The address of an initiative, on paper.
fn address(context: &ViewContext, at: At) -> Node {
    show_if(context.options.is_printing, || {
        let id = Some(Rc::clone(&context.plan.initiatives[at].id.0));
        note(text(context.full_address(&Query { initiative: id, ..Query::default() })))
    })
}

/// The schedule in one line, with the stage of the current year where some initiative has one.
fn now(context: &ViewContext, explorer: &Explorer, leaf: &Scheduled) -> Node {
    let axis = explorer.axis.as_ref().filter(|_| !leaf.bars.is_empty());
    show_some(axis, |axis| {
        el!(
            "div",
            "city-plan-result__now",
            bars::strip(leaf, axis, axis.now),
            show_if(explorer.has_now, || bars::stages_now(context, leaf)),
            status_line::changed(context, leaf.at),
        )
    })
}
