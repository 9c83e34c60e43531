//! The panel beside the table of the roadmap: an opened initiative in short, with links to its page and to the rows
//! before and after it, and a button that closes it.
//!
//! Escape closes it from anywhere in it; `j` and `k` open the next and the previous row, and so do the arrow keys while
//! its heading has the focus. No task needs these keys: everything has a link or a button, too.

use crate::plan::ancestry::At;
use crate::ui::components::controls::button;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, nodes, on_click, on_escape, on_key, show_some, text, with_key, wrap};
use crate::ui::state::Action;
use crate::views::roadmap::Roadmap;
use std::rc::Rc;

/// The panel with the content of an initiative.
pub(crate) fn view(context: &ViewContext, roadmap: &Roadmap, at: At, content: Node) -> Node {
    let [before, after] = roadmap.neighbours(context.plan, context.index, at);
    let (heading_id, label) = (context.element_id("panel"), context.landmark_label(context.messages.panel));
    let heading = el!(
        context.heading_tag(2),
        { "class": "city-plan-panel__name", "id": heading_id, "tabindex": "-1" },
        context.name(at)
    );
    let heading = with_row_keys(context, heading, [("ArrowUp", before), ("ArrowDown", after)]);
    // A new heading is read aloud, a changed one is not.
    let heading = with_key(heading, Rc::clone(&context.plan.initiatives[at].id.0));
    let close = nodes([text(context.messages.fold), el!("span", "city-plan-cross")]);
    let close = button(close, Some("quiet"), context.on(Action::InitiativeClosed));
    // No <aside>: complementary landmarks are those of the page.
    let panel = el!(
        "section",
        { "class": "city-plan-panel", "aria-label": label },
        el!("div", "city-plan-panel__head", heading, close),
        content,
        page_link(context, at),
        el!("p", "city-plan-panel__turn", turn(context, before, true), turn(context, after, false)),
    );
    let panel = with_row_keys(context, panel, [("k", before), ("j", after)]);
    on_escape(panel, context.on(Action::InitiativeClosed))
}

/// The node with keys that open other rows.
fn with_row_keys(context: &ViewContext, node: Node, keys: [(&'static str, Option<At>); 2]) -> Node {
    keys.into_iter().fold(node, |node, (key, at)| match at {
        Some(at) => on_key(node, key, context.on(context.row_action(at))),
        None => node,
    })
}

fn page_link(context: &ViewContext, at: At) -> Node {
    let href = context.initiative_href(at);
    let label = text(context.messages.open_page);
    let link = el!("a", { "class": "city-plan-action", "data-weight": "main", "href": href }, label);
    wrap("p", on_click(link, context.on_click(Action::PageOpened)))
}

/// A link to a neighbouring row.
fn turn(context: &ViewContext, at: Option<At>, is_back: bool) -> Node {
    let messages = context.messages;
    let label = if is_back { messages.previous } else { messages.next };
    show_some(at, |at| {
        let name = el!("span", "city-plan-hidden", text(messages.colon), context.name(at));
        let link = el!(
            "a",
            { "class": "city-plan-action", "data-weight": "quiet", "href": context.initiative_href(at) },
            text(label),
            name
        );
        with_key(on_click(link, context.open_row(at)), if is_back { "back" } else { "next" })
    })
}
