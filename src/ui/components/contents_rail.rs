//! The list of the contents of a long view, with counts.
//!
//! In a wide container it is beside the content and stays in sight. In a narrow one the names of the folds are the
//! list.

use super::item::Page;
use crate::ui::dom::{Node, each, el, on_click, text};
use crate::ui::state::Action;
use crate::views::View;
use std::rc::Rc;

/// A part of a long view.
pub(crate) struct Part {
    /// The id of its fold or heading.
    pub(crate) id: Rc<str>,
    /// Its name.
    pub(crate) name: Node,
    /// The number of things in it; 0 is not shown.
    pub(crate) count: usize,
}

/// Content beside the list of its parts. One part needs no list.
pub(crate) fn long(page: &Page, view: View, parts: Vec<Part>, content: Node) -> Node {
    if parts.len() < 2 {
        return content;
    }
    el!("div", "city-plan-long", rail(page, view, &parts), el!("div", "city-plan-long__content", content))
}

/// The list, with the number of things in all parts.
fn rail(page: &Page, view: View, parts: &[Part]) -> Node {
    let (context, messages) = (&page.context, page.messages);
    let heading = (context.messages.view_heading)(view);
    let label = context.landmark_label(&format!("{}{}{heading}", messages.contents, context.messages.colon));
    let total = parts.iter().map(|part| part.count).sum();
    let count = if total == 0 { String::new() } else { (messages.count)(total) };
    el!(
        "nav",
        { "class": "city-plan-rail", "aria-label": label },
        el!("p", "city-plan-rail__title", text(messages.contents), text(count)),
        el!("ul", {}, each(parts, |part| link(page, view, part))),
    )
}

fn link(page: &Page, view: View, part: &Part) -> Node {
    let context = &page.context;
    let count = if part.count == 0 { String::new() } else { part.count.to_string() };
    let link = el!(
        "a",
        {
            "class": "city-plan-rail__link", "href": context.item_href(view, &part.id),
            "aria-current": page.is_target(&part.id).then_some("true"),
        },
        el!("span", "city-plan-rail__name", part.name.clone()),
        el!("span", "city-plan-rail__count", text(count)),
    );
    let action = Action::ItemOpened(view, Rc::clone(&part.id));
    el!("li", {}, on_click(link, context.on_click(action)))
}
