//! Controls that several views share: buttons, links that act, choices, the chevron, a heading that
//! takes the focus. Native elements only.

use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, checked, el, keyed, nodes, none, on_change, on_click, text};
use crate::ui::state::{Action, FIRST};
use crate::views::View;
use std::ops::Range;
use yew::{Callback, Event, MouseEvent};

/// A sign that something opens (`down`, `up`) or leads on (`back`, `next`).
pub(crate) fn chevron(to: &'static str) -> Node {
    el!("span", { "class": "city-plan-chevron", "data-to": to })
}

/// A button; `weight` is `main`, `quiet` or nothing.
pub(crate) fn button(words: Node, weight: Option<&'static str>, heard: Callback<MouseEvent>) -> Node {
    let button =
        el!("button", { "class": "city-plan-action", "data-weight": weight, "type": "button" }, words);
    on_click(button, heard)
}

/// A link to a view, looking like a button.
pub(crate) fn view_link(
    scene: &Scene,
    words: &'static str,
    weight: Option<&'static str>,
    view: View,
) -> Node {
    let href = scene.view_href(view);
    let link = el!("a", { "class": "city-plan-action", "data-weight": weight, "href": href }, text(words));
    on_click(link, scene.on_click(Action::ViewChosen(view)))
}

/// What stands for the initiatives that are not drawn yet: how many, and the way to them. The page presses
/// it for a reader who comes near.
pub(crate) fn more(scene: &Scene, others: usize) -> Node {
    nothing_if(others == 0, || {
        let words = text((scene.words.more)(others));
        let button = el!(
            "button",
            { "class": "city-plan-action city-plan-more", "type": "button", "id": scene.part_id("more") },
            words
        );
        on_click(button, scene.on(Action::MoreWanted))
    })
}

/// A list that has an end at first: the others of a long one are folded away behind their number.
pub(crate) fn ended(scene: &Scene, count: usize, list: &dyn Fn(Range<usize>) -> Node) -> Node {
    let first = count.min(FIRST);
    let others = nothing_if(first == count, || {
        let summary = bare("summary", text((scene.words.others)(count - first)));
        let open = scene.options.printing.then_some("");
        el!("details", { "class": "city-plan-rest", "open": open }, summary, list(first..count))
    });
    nodes([list(0..first), others])
}

/// The way to choices or groups that are not drawn.
pub(crate) fn others(scene: &Scene, others: usize) -> Node {
    nothing_if(others == 0, || {
        let words = text((scene.words.others)(others));
        keyed(button(words, Some("quiet"), scene.on(Action::MoreChoicesWanted)), "others")
    })
}

/// The end of a view: leads from what is on screen to the ways to take it away. It stands below, so
/// that nothing moves where the component takes over from static HTML.
pub(crate) fn out(scene: &Scene) -> Node {
    nothing_if(!scene.running(), || el!("div", "city-plan-explorer__out", share_link(scene)))
}

/// Leads to the ways to take away what is on screen.
pub(crate) fn share_link(scene: &Scene) -> Node {
    view_link(scene, scene.words.share, None, View::Share)
}

/// A checkbox or radio button (`kind`) in its state.
pub(crate) fn tick(kind: &'static str, name: Option<String>, on: bool, heard: Callback<Event>) -> Node {
    // The attribute, too: tools that rebuild the page elsewhere see no properties.
    let state = on.then_some("");
    let tick =
        el!("input", { "class": "city-plan-choice__box", "type": kind, "name": name, "checked": state });
    on_change(checked(tick, on), heard)
}

/// The heading of a view: the focus comes here when the view is chosen.
pub(crate) fn view_heading(scene: &Scene, class: &'static str, content: Node) -> Node {
    let id = scene.part_id(scene.heading_part());
    el!(scene.heading(1), { "class": class, "id": id, "tabindex": "-1" }, content)
}

/// Tools that fold in a narrow container and are always open in a wide one. The key makes a change
/// of width open or close them anew, without fighting the reader's own choice.
pub(crate) fn fold(scene: &Scene, class: [&'static str; 2], words: String, content: Node) -> Node {
    let narrow = scene.options.narrow;
    let summary = el!(
        "summary", { "class": class[1] }, el!("span", {}, text(words)), chevron("down")
    );
    let details = el!("details", { "class": class[0], "open": (!narrow).then_some("") }, summary, content);
    keyed(details, if narrow { "narrow" } else { "wide" })
}

/// A number or count with a space before it where the language wants one.
pub(crate) fn spaced(content: Node) -> Node {
    nodes([text(" "), content])
}

/// A place that stays empty.
pub(crate) fn nothing_if(empty: bool, content: impl FnOnce() -> Node) -> Node {
    if empty { none() } else { content() }
}
