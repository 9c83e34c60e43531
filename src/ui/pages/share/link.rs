//! The link to the place on screen, with its QR code and the buttons and links that send it.
//!
//! LINE and mail are plain links: no other server is contacted before a reader follows one.

use super::qr;
use crate::ui::components::controls::{button, show_if};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::components::share_row::{line_address, mail_address};
use crate::ui::components::source;
use crate::ui::dom::{Node, el, nodes, show_some, text, with_key, wrap};
use crate::ui::host::HostEvent;
use crate::views::{Query, View};

pub(super) fn link(page: &Page) -> Node {
    let (context, messages) = (&page.context, page.messages);
    let address = context.full_address(&shared(page));
    let link = el!("a", { "class": "city-plan-share__link", "href": address.clone() }, text(address.clone()));
    let copied = show_if(context.copies != 0, || {
        with_key(el!("span", {}, text(context.messages.copied)), u64::from(context.copies))
    });
    let send = |label: &'static str, href: String| el!("a", { "class": "city-plan-action", "href": href }, text(label));
    let ways = el!(
        "div",
        "city-plan-share__ways",
        button(text(messages.copy), Some("main"), context.send_on_click(HostEvent::Copy(address.clone()))),
        show_if(context.options.can_share, || {
            button(text(messages.hand_on), None, context.send_on_click(HostEvent::Share(address.clone())))
        }),
        send(messages.send_line, line_address(&address)),
        send(messages.send_mail, mail_address(&title(page), &address)),
        el!("p", { "class": "city-plan-note", "role": "status" }, copied),
    );
    let code = |code: Node| wrap("div", nodes([code, note(text(messages.code_lead))]));
    el!(
        "div",
        "city-plan-share",
        el!(
            "div",
            {},
            el!(context.heading_tag(2), "city-plan-files__title", text(messages.share_link)),
            wrap("p", what(page)),
            wrap("p", link),
            ways
        ),
        show_some(qr::code(page, &address), code),
    )
}

/// The query to share: the open initiative or item, else the initiatives that match the conditions, else the
/// plan.
pub(super) fn shared(page: &Page) -> Query {
    let mut query = page.context.query.clone();
    let item = query.item.as_ref().and_then(|id| page.items.find(id));
    query.view = match (item, query.is_filtered()) {
        (Some(item), _) => item.view,
        (None, true) => View::Explorer,
        (None, false) => page.context.options.address.initial.view,
    };
    if item.is_none() {
        query.item = None;
    }
    query
}

/// The name of what is shared.
fn what(page: &Page) -> Node {
    let context = &page.context;
    let what = context.query.initiative.as_ref().and_then(|id| context.index.find(id));
    let item = context.query.item.as_ref().and_then(|id| page.items.find(id));
    match (what, item) {
        (Some(at), _) => context.name(at),
        (None, Some(item)) => context.text(item.name),
        (None, None) => context.text(&context.plan.title),
    }
}

/// The name of what is shared as plain text, with the plan.
fn title(page: &Page) -> String {
    let context = &page.context;
    let plan = source::title(context);
    let what = context.query.initiative.as_ref().and_then(|id| context.index.find(id));
    let item = context.query.item.as_ref().and_then(|id| page.items.find(id)).map(|item| item.name);
    let name = what.map(|at| &context.plan.initiatives[at].name).or(item);
    name.map_or_else(|| plan.clone(), |name| format!("{}｜{plan}", context.plain_text(name)))
}
