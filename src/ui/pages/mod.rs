//! The pages: one for each view and one for an initiative.
//!
//! The overview is in the first load. The others are in chunks, which are loaded when one of them is opened;
//! [`further`] draws the views beside initiatives, roadmap and overview.

mod about;
mod document;
pub(super) mod explorer;
pub(super) mod figures;
mod glossary;
mod history;
mod history_notes;
pub(super) mod initiative;
mod lists;
mod matrices;
pub(super) mod overview;
mod past;
mod people;
pub(super) mod plan_facts;
mod relations;
pub(super) mod roadmap;
mod roadmap_list;
mod roadmap_panel;
mod roadmap_table;
mod roadmap_tools;
pub(super) mod share;
mod timetables;

use super::components::controls;
use super::components::item::Page;
use super::components::view_head::view_head;
use super::context::ViewContext;
use super::dom::{Node, el, nodes, none, text};
use super::shell;
use crate::views::View;

/// A further view of the running component.
pub(super) fn further(context: &ViewContext, view: View) -> Node {
    let page = Page::new(*context);
    let title = (context.messages.view_heading)(view);
    let trail = if View::TABS.contains(&view) {
        none()
    } else {
        shell::trail(context, shell::overview_link(context), none(), text(title))
    };
    let heading = controls::view_heading(context, "city-plan-shell__heading", text(title));
    let out = if view == View::Share { none() } else { controls::view_end(context) };
    nodes([trail, heading, further_body(&page, view), out])
}

/// A further view below its heading: its head and its content.
pub(super) fn further_body(page: &Page, view: View) -> Node {
    let content = content(page, view);
    let rest = page.notes_for_editors();
    nodes([view_head(page), el!("div", "city-plan-whole", content, rest)])
}

/// The content of a further view.
fn content(page: &Page, view: View) -> Node {
    match view {
        View::Past => past::past(page),
        View::History => history::history(page),
        View::Figures => figures::figures(page),
        View::National => lists::national(page),
        View::Relations => relations::relations(page),
        View::People => people::people(page),
        View::Document => document::document(page),
        View::Glossary => glossary::glossary(page),
        View::Share => share::share(page),
        View::Overview | View::Roadmap | View::Explorer => none(),
    }
}
