//! The parts of the page, one file each; `page` draws the one that is on show.
//!
//! Every pane is a function of the state. None of them changes anything but by an Action.

mod compare;
mod diagnostics;
mod edit;
mod field;
mod initiatives;
mod next_edition;
mod open;
pub(super) mod preview;
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
        Pane::Preview if has_plan => preview::view(context),
        Pane::Edit if has_plan => edit::view(context),
        Pane::Compare if has_plan => compare::view(context),
        Pane::Save if has_plan => save::view(context),
        Pane::NextEdition if has_plan => next_edition::view(context),
        _ => context.nothing(),
    }
}
