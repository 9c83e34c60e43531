//! The pages: one for each view and one for an initiative.
//!
//! The roadmap is in the first load. The others are in chunks, which are loaded when one of them is opened;
//! [`further`] draws the views beside initiatives, roadmap and overview.

mod about;
mod document;
pub(super) mod explorer;
mod figures;
mod glossary;
mod history;
pub(super) mod initiative;
mod lists;
pub(super) mod overview;
mod past;
mod people;
pub(super) mod roadmap;
mod roadmap_list;
pub(super) mod share;
mod timetables;

use super::components::controls;
use super::components::item::Page;
use super::context::ViewContext;
use super::dom::{Node, el, nodes, none, text};
use super::shell;
use crate::views::View;

/// A further view of the running component.
pub(super) fn further(context: &ViewContext, view: View) -> Node {
    let page = Page::new(*context);
    let title = (context.messages.view_heading)(view);
    let trail = if View::TABS.contains(&view) { none() } else { shell::trail(context, none(), text(title)) };
    let heading = controls::view_heading(context, "city-plan-shell__heading", text(title));
    let out = if view == View::Share { none() } else { controls::view_end(context) };
    nodes([trail, heading, el!("div", "city-plan-whole", content(&page, view)), out])
}

/// The content of a further view below its heading.
pub(super) fn content(page: &Page, view: View) -> Node {
    match view {
        View::Past => past::past(page),
        View::History => history::history(page),
        View::Figures => figures::figures(page),
        View::National => nodes([lists::lists(page), timetables::timetables(page)]),
        View::Relations => nodes([people::relations(page), lists::matrices(page)]),
        View::People => people::people(page),
        View::Document => nodes([about::about(page), document::prose(page), document::notes(page)]),
        View::Glossary => glossary::glossary(page),
        View::Share => share::share(page),
        View::Overview | View::Roadmap | View::Explorer => none(),
    }
}
