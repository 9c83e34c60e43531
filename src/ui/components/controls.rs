//! Controls that several views share: buttons, links that act, choices, the chevron, the focusable heading.
//! Native elements only.

use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, checked, el, nodes, none, on_change, on_click, text, with_key, wrap};
use crate::ui::state::{Action, LIST_START};
use crate::views::View;
use std::ops::Range;
use yew::{Callback, Event, MouseEvent};

/// A chevron for content that opens (`down`, `up`) or links that lead on (`back`, `next`).
pub(crate) fn chevron(to: &'static str) -> Node {
    el!("span", { "class": "city-plan-chevron", "data-to": to })
}

/// A button; `weight` is `main`, `quiet` or nothing.
pub(crate) fn button(label: Node, weight: Option<&'static str>, callback: Callback<MouseEvent>) -> Node {
    let button =
        el!("button", { "class": "city-plan-action", "data-weight": weight, "type": "button" }, label);
    on_click(button, callback)
}

/// A link to a view in the shape of a button.
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

/// A button in the place of initiatives that are not drawn yet, with their number. The page presses it when the
/// reader comes near.
pub(crate) fn more_rows(context: &ViewContext, others: usize) -> Node {
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

/// A list of which the items beyond the first ones are folded away behind their number.
pub(crate) fn foldable_list(
    context: &ViewContext,
    count: usize,
    list: &dyn Fn(Range<usize>) -> Node,
) -> Node {
    folded_after(context, LIST_START, count, list)
}

/// A list of which the items after the first `visible` ones are folded away behind their number.
pub(crate) fn folded_after(
    context: &ViewContext,
    visible: usize,
    count: usize,
    list: &dyn Fn(Range<usize>) -> Node,
) -> Node {
    let first = count.min(visible);
    let others = show_if(first != count, || {
        let summary = wrap("summary", text((context.messages.others)(count - first)));
        let open = context.options.is_printing.then_some("");
        el!("details", { "class": "city-plan-rest", "open": open }, summary, list(first..count))
    });
    nodes([list(0..first), others])
}

/// A button for choices or groups that are not drawn yet.
pub(crate) fn more_choices(context: &ViewContext, others: usize) -> Node {
    show_if(others != 0, || {
        let label = text((context.messages.others)(others));
        with_key(button(label, Some("quiet"), context.on(Action::MoreChoicesWanted)), "others")
    })
}

/// The end of a view: a link to the view of sharing. It is below, so that nothing moves when the component
/// takes the place of static HTML.
pub(crate) fn view_end(context: &ViewContext) -> Node {
    show_if(context.is_running(), || el!("div", "city-plan-explorer__out", share_link(context)))
}

/// A link to the view of sharing.
pub(crate) fn share_link(context: &ViewContext) -> Node {
    view_link(context, context.messages.share, None, View::Share)
}

/// A checkbox or radio button (`kind`) in its state.
pub(crate) fn checkbox_or_radio(
    kind: &'static str,
    name: Option<String>,
    on: bool,
    callback: Callback<Event>,
) -> Node {
    // The attribute is set, too: tools that copy the page see no properties.
    let state = on.then_some("");
    let control =
        el!("input", { "class": "city-plan-choice__box", "type": kind, "name": name, "checked": state });
    on_change(checked(control, on), callback)
}

/// The heading of a view, which takes the focus when the view is chosen.
pub(crate) fn view_heading(context: &ViewContext, class: &'static str, content: Node) -> Node {
    let id = context.element_id(context.heading_name());
    el!(context.heading_tag(1), { "class": class, "id": id, "tabindex": "-1" }, content)
}

/// Tools that are folded in a narrow container and open in a wide one. With the key, a change of width opens or
/// closes them anew and otherwise respects the reader's choice.
pub(crate) fn fold(context: &ViewContext, class: [&'static str; 2], label: String, content: Node) -> Node {
    let narrow = context.options.is_narrow;
    let summary = el!(
        "summary", { "class": class[1] }, el!("span", {}, text(label)), chevron("down")
    );
    let details = el!("details", { "class": class[0], "open": (!narrow).then_some("") }, summary, content);
    with_key(details, if narrow { "narrow" } else { "wide" })
}

/// Content with a space before it.
pub(crate) fn spaced(content: Node) -> Node {
    nodes([text(" "), content])
}

/// The content if `is_visible`, else nothing.
pub(crate) fn show_if(is_visible: bool, content: impl FnOnce() -> Node) -> Node {
    if is_visible { content() } else { none() }
}
