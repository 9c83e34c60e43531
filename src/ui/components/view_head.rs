//! The head of a long view: the sentences that are true of the whole view, and its two switches.
//!
//! It is made after the content, from the facts in `remarks`.

use super::controls::{button, checkbox_or_radio, show_if};
use super::item::Page;
use crate::plan::Language;
use crate::ui::dom::{Node, el, nodes, none, text};
use crate::ui::state::Action;

/// The head of a view whose content is drawn.
pub(crate) fn view_head(page: &Page) -> Node {
    nodes([lead(page), tools(page)])
}

fn lead(page: &Page) -> Node {
    let messages = page.messages;
    let sentences = [
        (page.remarks.has_summaries.get(), messages.summaries),
        (page.remarks.has_page_links.get(), messages.page_links),
    ];
    let sentences: Vec<&str> =
        sentences.iter().filter(|(is_true, _)| *is_true).map(|(_, says)| *says).collect();
    if sentences.is_empty() {
        return none();
    }
    let space = if page.context.messages.years == Language::Ja { "" } else { " " };
    el!("p", "city-plan-shell__lead", text(sentences.join(space)))
}

fn tools(page: &Page) -> Node {
    let has_folds = page.remarks.folds.get() >= 2;
    show_if(page.context.is_running() && (has_folds || page.remarks.has_notes.get()), || {
        el!(
            "div",
            "city-plan-tools",
            show_if(has_folds, || open_all(page)),
            show_if(page.remarks.has_notes.get(), || notes_switch(page)),
        )
    })
}

fn open_all(page: &Page) -> Node {
    let messages = page.messages;
    let label = if page.context.opens_all { messages.close_all } else { messages.open_all };
    button(text(label), Some("quiet"), page.context.on(Action::FoldsToggled))
}

fn notes_switch(page: &Page) -> Node {
    let callback = page.context.on(Action::NotesToggled);
    let control = checkbox_or_radio("checkbox", None, page.context.shows_notes, callback);
    el!("label", "city-plan-choice", control, text(page.messages.show_notes))
}
