//! The further views: all that a plan says beside its measures and their years.
//!
//! Called by `app` for one view at a time, and by `still` for all of them on one static page. What a
//! page loads first has none of this: the loader brings it when a reader opens one of these views.

mod about;
#[cfg(feature = "editors")]
mod brief;
mod document;
#[cfg(test)]
mod english;
mod figures;
#[cfg(feature = "editors")]
pub mod files;
pub(super) mod furigana;
mod glossary;
mod history;
mod item;
mod lists;
mod past;
mod people;
#[cfg(test)]
mod plain;
mod share;
#[cfg(feature = "editors")]
pub mod still;
mod timetables;
mod words;

use super::element::{Node, el, nodes, none, text};
use super::scene::Scene;
use super::{controls, shell};
use crate::views::View;
use item::Page;

/// A further view of the running component.
pub(super) fn view(scene: &Scene, view: View) -> Node {
    let page = Page::new(*scene);
    let title = (scene.words.view_heading)(view);
    let trail = if View::TABS.contains(&view) { none() } else { shell::trail(scene, none(), text(title)) };
    let heading = controls::view_heading(scene, "city-plan-shell__heading", text(title));
    let out = if view == View::Share { none() } else { controls::out(scene) };
    nodes([trail, heading, el!("div", "city-plan-whole", content(&page, view)), out])
}

/// What a further view holds below its heading.
fn content(page: &Page, view: View) -> Node {
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
