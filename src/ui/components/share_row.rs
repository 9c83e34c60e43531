//! The row of buttons and links that share an initiative or the plan, at its title: the device's own menu, the
//! clipboard, LINE, mail.
//!
//! LINE and mail are plain links: no other server is contacted before a reader follows one. Static pages have these two
//! alone, and only if the address of the page is known.

use super::controls::show_if;
use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, none, on_click, text, with_key, wrap};
use crate::ui::host::HostEvent;
use crate::ui::page_title::page_title;
use crate::views::Query;
use std::rc::Rc;

/// The page on which a reader of LINE chooses a recipient. It needs no script of LINE.
const LINE: &str = "https://social-plugins.line.me/lineit/share?url=";

/// The row for an initiative, or for the plan.
pub(crate) fn row(context: &ViewContext, at: Option<At>) -> Node {
    let messages = context.messages;
    let address = address(context, at);
    // On a page with all initiatives, a row for each would be too much.
    if address.is_empty() || (at.is_some() && context.heading_name() != "heading") {
        return none();
    }
    let name = if at.is_some() { messages.share_initiative } else { messages.share_plan };
    let title = page_title(context.plan, messages, context.language, name_of(context, at));
    let can_share = context.is_running() && context.options.can_share;
    el!(
        "div",
        "city-plan-share-row",
        el!(
            "ul",
            { "class": "city-plan-share-row__list", "aria-label": name },
            show_if(can_share, || way(context, messages.share_menu, HostEvent::Share(address.clone()))),
            show_if(context.is_running(), || copy(context, address.clone())),
            link(messages.share_line, line_address(&address)),
            link(messages.share_mail, mail_address(&title, &address)),
        ),
        show_if(context.is_running(), || confirmation(context)),
    )
}

/// The address of the page of LINE that sends a link.
pub(crate) fn line_address(url: &str) -> String {
    format!("{LINE}{}", encoded(url))
}

/// The address that begins a mail with a title and a link.
pub(crate) fn mail_address(title: &str, url: &str) -> String {
    let (title, url) = (encoded(title), encoded(url));
    format!("mailto:?subject={title}&body={title}%0A{url}")
}

/// The address to share: that of a page of its own if there is one, because it has a preview.
fn address(context: &ViewContext, at: Option<At>) -> String {
    let options = context.options;
    match at {
        Some(at) if !options.pages.is_empty() => context.initiative_page(at),
        _ if options.url.is_empty() => String::new(),
        Some(at) => {
            let id = Rc::clone(&context.plan.initiatives[at].id.0);
            context.full_address(&Query { initiative: Some(id), ..Query::default() })
        }
        None => options.url.to_string(),
    }
}

/// The name of the initiative; `None` for the plan.
fn name_of<'a>(context: &ViewContext<'a>, at: Option<At>) -> Option<&'a Text> {
    at.map(|at| &context.plan.initiatives[at].name)
}

fn way(context: &ViewContext, label: &'static str, event: HostEvent) -> Node {
    let button = el!("button", { "class": "city-plan-share-row__way", "type": "button" }, text(label));
    wrap("li", on_click(button, context.send_on_click(event)))
}

/// The button of the clipboard. For some seconds after a copy its label is the confirmation.
fn copy(context: &ViewContext, address: String) -> Node {
    let label = if context.copies == 0 { context.messages.copy_link } else { context.messages.copied };
    way(context, label, HostEvent::Copy(address))
}

/// The confirmation of a copy for screen readers. With the key it is new after each copy, so that they repeat it.
fn confirmation(context: &ViewContext) -> Node {
    let content = show_if(context.copies != 0, || {
        with_key(el!("span", {}, text(context.messages.copied)), u64::from(context.copies))
    });
    el!("p", { "class": "city-plan-hidden", "role": "status" }, content)
}

fn link(label: &'static str, href: String) -> Node {
    wrap("li", el!("a", { "class": "city-plan-share-row__way", "href": href }, text(label)))
}

/// A text as the value of an address: every byte but letters, digits and four marks is escaped.
fn encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            let [high, low] = [byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)]));
            out.extend(['%', high, low]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_with_a_meaning_in_an_address_are_escaped() {
        assert_eq!(encoded("a-z_0.~"), "a-z_0.~");
        assert_eq!(encoded("市&#?=%\n"), "%E5%B8%82%26%23%3F%3D%25%0A");
    }
}
