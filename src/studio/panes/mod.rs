//! The parts of the page, one file each; `page` draws the one that is on show.
//!
//! Every pane is a function of the state. None of them changes anything but by an Action.

mod compare;
mod edit;
mod field;
mod findings;
pub(super) mod look;
mod measures;
mod next;
mod open;
mod save;

use super::page::Scene;
use super::state::Pane;
use yew::Html;

/// The pane that is on show.
pub(super) fn view(scene: Scene) -> Html {
    let has_plan = scene.state.plan.is_some();
    match scene.state.pane {
        Pane::Open => open::view(scene),
        Pane::Findings if scene.state.opened.is_some() => findings::view(scene),
        Pane::Look if has_plan => look::view(scene),
        Pane::Edit if has_plan => edit::view(scene),
        Pane::Compare if has_plan => compare::view(scene),
        Pane::Save if has_plan => save::view(scene),
        Pane::Next if has_plan => next::view(scene),
        _ => scene.nothing(),
    }
}
