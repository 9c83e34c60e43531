//! The link to what is on screen, with its QR code and the ways to send it.
//!
//! LINE and mail are plain links: nothing is asked of anybody before a reader follows one.

use super::qr;
use crate::ui::components::controls::{button, show_if};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::components::source;
use crate::ui::dom::{Node, el, nodes, show_some, text, with_key, wrap};
use crate::ui::host::HostEvent;
use crate::views::{Query, View};
use std::fmt::Write;

/// The page on which LINE asks to whom a text is sent. It needs no script of LINE.
const LINE: &str = "https://line.me/R/msg/text/?";

pub(super) fn link(page: &Page) -> Node {
    let (context, messages) = (&page.context, page.messages);
    let address = context.full_address(&shared(page));
    let link = el!("a", { "class": "city-plan-share__link", "href": address.clone() }, text(address.clone()));
    let copied = show_if(context.copies != 0, || {
        with_key(el!("span", {}, text(context.messages.copied)), u64::from(context.copies))
    });
    let send = |label: &'static str, href: String| el!("a", { "class": "city-plan-action", "href": href }, text(label));
    let (title, url) = (encoded(&title(page)), encoded(&address));
    let ways = el!(
        "div",
        "city-plan-share__ways",
        button(text(messages.copy), Some("main"), context.send_on_click(HostEvent::Copy(address.clone()))),
        show_if(context.options.can_share, || {
            button(text(messages.hand_on), None, context.send_on_click(HostEvent::Share(address.clone())))
        }),
        send(messages.send_line, format!("{LINE}{title}%0A{url}")),
        send(messages.send_mail, format!("mailto:?subject={title}&body={title}%0A{url}")),
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

/// The same as plain text, with the plan.
fn title(page: &Page) -> String {
    let context = &page.context;
    let plan = source::title(context);
    let what = context.query.initiative.as_ref().and_then(|id| context.index.find(id));
    let item = context.query.item.as_ref().and_then(|id| page.items.find(id)).map(|item| item.name);
    let name = what.map(|at| &context.plan.initiatives[at].name).or(item);
    name.map_or_else(|| plan.clone(), |name| format!("{}｜{plan}", context.plain_text(name)))
}

/// A text as the value of an address: every byte but letters, digits and four marks is escaped.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_text_in_an_address_means_nothing_but_itself() {
        assert_eq!(encoded("a-z_0.~"), "a-z_0.~");
        assert_eq!(encoded("市&#?=%\n"), "%E5%B8%82%26%23%3F%3D%25%0A");
    }
}
