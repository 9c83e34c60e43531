//! Controls that several views share: buttons, links that act, choices, the chevron, a heading that
//! takes the focus. Native elements only.

use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, bare, checked, el, keyed, nodes, none, on_change, on_click, text};
use crate::ui::state::{Action, LIST_START};
use crate::views::View;
use std::ops::Range;
use yew::{Callback, Event, MouseEvent};

/// A sign that something opens (`down`, `up`) or leads on (`back`, `next`).
pub(crate) fn chevron(to: &'static str) -> Node {
    el!("span", { "class": "city-plan-chevron", "data-to": to })
}

/// A button; `weight` is `main`, `quiet` or nothing.
pub(crate) fn button(label: Node, weight: Option<&'static str>, heard: Callback<MouseEvent>) -> Node {
    let button =
        el!("button", { "class": "city-plan-action", "data-weight": weight, "type": "button" }, label);
    on_click(button, heard)
}

/// A link to a view, looking like a button.
pub(crate) fn view_link(
    context: &ViewContext,
    label: &'static str,
    weight: Option<&'static str>,
    view: View,
) -> Node {
    let href = context.view_href(view);
    let link = el!("a", { "class": "city-plan-action", "data-weight": weight, "href": href }, text(label));
    on_click(link, context.on_click(Action::ViewChosen(view)))
}

/// What stands for the initiatives that are not drawn yet: how many, and the way to them. The page presses
/// it for a reader who comes near.
pub(crate) fn more(context: &ViewContext, others: usize) -> Node {
    show_if(others != 0, || {
        let label = text((context.messages.more)(others));
        let button = el!(
            "button",
            { "class": "city-plan-action city-plan-more", "type": "button", "id": context.element_id("more") },
            label
        );
        on_click(button, context.on(Action::MoreWanted))
    })
}

/// A list that has an end at first: the others of a long one are folded away behind their number.
pub(crate) fn ended(context: &ViewContext, count: usize, list: &dyn Fn(Range<usize>) -> Node) -> Node {
    let first = count.min(LIST_START);
    let others = show_if(first != count, || {
        let summary = bare("summary", text((context.messages.others)(count - first)));
        let open = context.options.printing.then_some("");
        el!("details", { "class": "city-plan-rest", "open": open }, summary, list(first..count))
    });
    nodes([list(0..first), others])
}

/// The way to choices or groups that are not drawn.
pub(crate) fn others(context: &ViewContext, others: usize) -> Node {
    show_if(others != 0, || {
        let label = text((context.messages.others)(others));
        keyed(button(label, Some("quiet"), context.on(Action::MoreChoicesWanted)), "others")
    })
}

/// The end of a view: leads from what is on screen to the ways to take it away. It stands below, so
/// that nothing moves where the component takes over from static HTML.
pub(crate) fn out(context: &ViewContext) -> Node {
    show_if(context.is_running(), || el!("div", "city-plan-explorer__out", share_link(context)))
}

/// Leads to the ways to take away what is on screen.
pub(crate) fn share_link(context: &ViewContext) -> Node {
    view_link(context, context.messages.share, None, View::Share)
}

/// A checkbox or radio button (`kind`) in its state.
pub(crate) fn checkbox_or_radio(
    kind: &'static str,
    name: Option<String>,
    on: bool,
    heard: Callback<Event>,
) -> Node {
    // The attribute, too: tools that rebuild the page elsewhere see no properties.
    let state = on.then_some("");
    let tick =
        el!("input", { "class": "city-plan-choice__box", "type": kind, "name": name, "checked": state });
    on_change(checked(tick, on), heard)
}

/// The heading of a view: the focus comes here when the view is chosen.
pub(crate) fn view_heading(context: &ViewContext, class: &'static str, content: Node) -> Node {
    let id = context.element_id(context.heading_name());
    el!(context.heading_tag(1), { "class": class, "id": id, "tabindex": "-1" }, content)
}

/// Tools that fold in a narrow container and are always open in a wide one. The key makes a change
/// of width open or close them anew, without fighting the reader's own choice.
pub(crate) fn fold(context: &ViewContext, class: [&'static str; 2], label: String, content: Node) -> Node {
    let narrow = context.options.narrow;
    let summary = el!(
        "summary", { "class": class[1] }, el!("span", {}, text(label)), chevron("down")
    );
    let details = el!("details", { "class": class[0], "open": (!narrow).then_some("") }, summary, content);
    keyed(details, if narrow { "narrow" } else { "wide" })
}

/// A number or count with a space before it where the language wants one.
pub(crate) fn spaced(content: Node) -> Node {
    nodes([text(" "), content])
}

/// The content, where it is shown.
pub(crate) fn show_if(shown: bool, content: impl FnOnce() -> Node) -> Node {
    if shown { content() } else { none() }
}
