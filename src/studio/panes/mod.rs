//! The parts of the page, one file each; `page` draws the one that is on show.
//!
//! Every pane is a function of the state. None of them changes anything but by an Action.

mod compare;
mod date_field;
mod diagnostics;
mod edit;
mod field;
mod initiatives;
mod next_edition;
mod open;
mod other_forms;
pub(super) mod preview;
mod round;
mod save;

use super::action::Pane;
use super::context::PageContext;
use yew::Html;

/// The pane that is on show. A step in which there is nothing to do is never turned to.
pub(super) fn view(context: PageContext) -> Html {
    match context.state.pane {
        Pane::Open => open::view(context),
        Pane::Diagnostics => diagnostics::view(context),
        Pane::Preview => preview::view(context),
        Pane::Edit => edit::view(context),
        Pane::Compare => compare::view(context),
        Pane::Save => save::view(context),
        Pane::NextEdition => next_edition::view(context),
    }
}
