//! Chips that are links: one of some choices, each with its number. The one that is chosen is current.

use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, on_click, show_some, text, with_key, wrap};
use crate::ui::state::Action;
use crate::views::Query;

/// A chip: the choices to which it leads, the action of the same, whether it is chosen, words and number.
pub(crate) fn chip(
    context: &ViewContext,
    query: &Query,
    action: Action,
    is_chosen: bool,
    (words, count): (Node, Option<usize>),
) -> Node {
    let href = context.href(query);
    let number = show_some(count, |count| el!("span", "city-plan-chips__number", text(count.to_string())));
    let link = el!(
        "a",
        { "class": "city-plan-chips__link", "href": href.clone(), "aria-current": is_chosen.then_some("true") },
        words,
        number
    );
    with_key(wrap("li", on_click(link, context.on_click(action))), href)
}

/// Chips with a name for the choice.
pub(crate) fn chips(label: &'static str, chips: Node) -> Node {
    el!("ul", { "class": "city-plan-chips", "aria-label": label }, chips)
}
