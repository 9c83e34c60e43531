//! The pages: one for each view and one for an initiative.
//!
//! The overview is in the first load. The others are in chunks, which are loaded when one of them is opened;
//! [`further`] draws the views beside initiatives, roadmap and overview.

mod about;
pub(super) mod changes;
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
pub(super) mod progress;
mod relations;
pub(super) mod roadmap;
mod roadmap_list;
mod roadmap_panel;
mod roadmap_table;
mod roadmap_tools;
pub(super) mod share;
mod timetables;

use super::components::controls;
use super::components::grades::Facts;
use super::components::item::Page;
use super::components::view_head::view_head;
use super::context::ViewContext;
use super::dom::{Node, el, nodes, none, text};
use super::loaded::Loaded;
use super::shell;
use crate::format::AUTHORING;
use crate::plan::ancestry::At;
use crate::views::{Query, View};
use std::rc::Rc;

/// A further view of the running component.
pub(super) fn further(context: &ViewContext, view: View) -> Node {
    let page = Page::new(*context);
    framed(&page, view, further_body(&page, view))
}

/// What became of the plan, in the running component. Apart from the other views, so that its chunk has nothing of them.
pub(super) fn progress(context: &ViewContext) -> Node {
    let page = Page::new(*context);
    let content = progress::progress(&page);
    framed(&page, View::Progress, body(&page, content))
}

/// What changed since earlier editions, in the running component.
pub(super) fn changes(context: &ViewContext) -> Node {
    let page = Page::new(*context);
    let content = changes::view(&page);
    framed(&page, View::Changes, body(&page, content))
}

/// Reads the files of earlier editions that have arrived; returns the addresses of those that a query needs and nobody
/// has asked for.
pub(super) fn await_editions(loaded: &Loaded, query: &Query) -> Vec<Rc<str>> {
    loaded.resume_progress();
    let needed = changes::needed(loaded, query);
    needed.iter().for_each(|previous| loaded.editions.read(previous));
    changes::mark(loaded);
    let urls = needed.iter().map(|previous| &previous.url);
    urls.filter(|url| loaded.editions.request(url)).cloned().collect()
}

/// What became of one initiative: a part of its page, and one beside that.
pub(super) fn initiative_progress(context: &ViewContext, at: At) -> [Node; 2] {
    let page = Page::new(*context);
    Facts::of(&page).map_or_else(Default::default, |facts| progress::initiative::parts(&facts, at))
}

/// What became of the plan, for the first screen.
pub(super) fn progress_summary(context: &ViewContext) -> Node {
    let page = Page::new(*context);
    Facts::of(&page).map_or_else(none, |facts| progress::overview::summary(&facts))
}

/// A view between its trail, its heading and the link to the view of sharing.
fn framed(page: &Page, view: View, body: Node) -> Node {
    let context = &page.context;
    let title = (context.messages.view_heading)(view);
    let trail = if View::TABS.contains(&view) {
        none()
    } else {
        shell::trail(context, shell::overview_link(context), none(), text(title))
    };
    let heading = controls::view_heading(context, "city-plan-shell__heading", text(title));
    let out = if view == View::Share { none() } else { controls::view_end(context) };
    nodes([trail, heading, body, out])
}

/// A further view below its heading: its head and its content.
pub(super) fn further_body(page: &Page, view: View) -> Node {
    body(page, content(page, view))
}

fn body(page: &Page, content: Node) -> Node {
    let rest = page.notes_for_editors();
    nodes([view_head(page), el!("div", "city-plan-whole", content, rest)])
}

/// The content of a further view.
fn content(page: &Page, view: View) -> Node {
    match view {
        // Residents' browsers draw it from its own chunk.
        View::Progress if AUTHORING => progress::progress(page),
        View::Changes if AUTHORING => changes::view(page),
        View::Past => past::past(page),
        View::History => history::history(page),
        View::Figures => figures::figures(page),
        View::National => lists::national(page),
        View::Relations => relations::relations(page),
        View::People => people::people(page),
        View::Document => document::document(page),
        View::Glossary => glossary::glossary(page),
        View::Share => share::share(page),
        View::Overview | View::Roadmap | View::Explorer | View::Progress | View::Changes => none(),
    }
}
