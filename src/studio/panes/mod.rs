//! The parts of the page, one file each; `page` draws the one that is on show.
//!
//! Every pane is a function of the state. None of them changes anything but by an Action.

mod compare;
mod diagnostics;
mod edit;
mod field;
mod initiatives;
pub(super) mod look;
mod next;
mod open;
mod save;

use super::action::Pane;
use super::context::PageContext;
use yew::Html;

/// The pane that is on show.
pub(super) fn view(context: PageContext) -> Html {
    let has_plan = context.state.plan.is_some();
    match context.state.pane {
        Pane::Open => open::view(context),
        Pane::Diagnostics if context.state.opened.is_some() => diagnostics::view(context),
        Pane::Look if has_plan => look::view(context),
        Pane::Edit if has_plan => edit::view(context),
        Pane::Compare if has_plan => compare::view(context),
        Pane::Save if has_plan => save::view(context),
        Pane::Next if has_plan => next::view(context),
        _ => context.nothing(),
    }
}
