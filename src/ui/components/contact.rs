//! A contact: the department that answers, with what a reader can call or write to.

use super::sections::{note, row};
use super::{sections, source};
use crate::plan::contact::{Piece, email, telephone};
use crate::plan::people::Contact;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, show_some, text};

/// A printed telephone number, or several, each as a link that calls it.
pub(crate) fn telephone_link(printed: &str) -> Node {
    linked(&telephone(printed))
}

/// Printed pieces, of which those that are usable are links.
fn linked(pieces: &[Piece]) -> Node {
    each(pieces, |piece| {
        let printed = text(piece.printed.to_owned());
        match piece.href.clone() {
            Some(href) => el!("a", { "href": href }, printed),
            None => printed,
        }
    })
}

/// A contact as a list of facts.
pub(crate) fn contact(context: &ViewContext, contact: &Contact) -> Node {
    let messages = context.messages;
    let code = contact.postal_code.as_deref().map(|code| format!("{code} ")).unwrap_or_default();
    let address = contact.address.as_ref();
    let from = contact.source.as_ref().filter(|_| !context.is_running());
    let from = show_some(from, |from| note(source::line(context, from)));
    let list = el!(
        "dl",
        "city-plan-contact__list",
        row(text(messages.contact_department), Some(context.text(&contact.department))),
        row(text(messages.telephone), contact.telephone.as_deref().map(telephone_link)),
        row(text(messages.fax), contact.fax.as_deref().map(|fax| text(fax.to_owned()))),
        row(text(messages.email), contact.email.as_deref().map(|printed| linked(&email(printed)))),
        row(text(messages.address), address.map(|address| nodes([text(code), context.text(address)]))),
    );
    nodes([list, sections::remark(context, contact.remark.as_ref()), from])
}
