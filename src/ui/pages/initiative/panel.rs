//! An initiative in short, for the panel beside the roadmap: its lead, its state, the next change, its effects for
//! residents, the departments in charge.

use crate::plan::ancestry::At;
use crate::ui::components::controls::show_if;
use crate::ui::components::sections::{body, note};
use crate::ui::components::status_line;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, show_some, text, wrap};
use crate::ui::messages::joined::joined;
use crate::views::initiative::{InitiativeView, initiative};
use crate::views::schedule::Scheduled;

/// The content of the panel below its heading.
pub(crate) fn panel(context: &ViewContext, at: At) -> Node {
    let view = initiative(context.plan, context.index, at, context.options.today);
    let lead = context.plan.initiatives[at].lead.as_ref();
    nodes([
        show_some(lead, |lead| wrap("p", context.text(lead))),
        each(&view.scheduled, |leaf| state(context, &view, leaf)),
        next_change(context, &view),
        texts(context, &view),
        departments(context, at),
    ])
}

fn state(context: &ViewContext, view: &InitiativeView, leaf: &Scheduled) -> Node {
    let name = show_if(leaf.at != view.at, || el!("span", "city-plan-panel__row", context.name(leaf.at)));
    el!("p", "city-plan-panel__state", name, status_line::short(context, leaf))
}

/// A part of the panel under a small heading.
fn part(context: &ViewContext, title: Node, content: Node) -> Node {
    let heading = el!(context.heading_tag(3), "city-plan-panel__sub", title);
    el!("div", "city-plan-panel__part", heading, content)
}

fn next_change(context: &ViewContext, view: &InitiativeView) -> Node {
    show_some(view.upcoming, |(leaf, bar)| {
        let bar = &view.scheduled[leaf].bars[bar];
        let change = nodes([wrap("b", text(context.date(bar.start))), text(" "), context.text(&bar.label)]);
        part(context, text(context.messages.overview.next_changes), wrap("p", change))
    })
}

fn texts(context: &ViewContext, view: &InitiativeView) -> Node {
    let sections = &context.plan.initiatives[view.at].sections;
    let messages = context.messages;
    show_if(!view.first_texts.is_empty(), || {
        let title = if view.has_effects { messages.for_you } else { messages.text };
        part(context, text(title), each(&view.first_texts, |at| body(context, *at, &sections[*at])))
    })
}

fn departments(context: &ViewContext, at: At) -> Node {
    let messages = context.messages;
    let departments = &context.plan.initiatives[at].departments;
    let names = joined(departments.iter().map(|name| context.isolated(name)), messages.comma);
    show_if(!departments.is_empty(), || {
        note(nodes([text((messages.condition)(messages.departments, "")), context.sentence(names)]))
    })
}
