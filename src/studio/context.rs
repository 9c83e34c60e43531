//! The context that every pane is drawn with: the state, the messages, and a way to act.

use super::action::Action;
use super::messages::{Messages, yearly};
use super::state::State;
use yew::prelude::*;

/// The state with its messages, and a way to act.
#[derive(Clone, Copy)]
pub(super) struct PageContext<'a> {
    pub(super) state: &'a State,
    pub(super) messages: &'static Messages,
    pub(super) act: &'a Callback<Action>,
}

impl PageContext<'_> {
    /// The messages about the work of a year.
    pub(super) fn yearly(self) -> &'static yearly::Messages {
        yearly::messages(self.state.language)
    }

    /// A callback that makes something happen.
    pub(super) fn on<E: 'static>(self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        self.act.reform(action)
    }

    /// A button.
    pub(super) fn button(self, label: impl Into<AttrValue>, kind: &'static str, action: Action) -> Html {
        let pressed = self.on(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" class="city-plan-studio__button" data-kind={kind} onclick={pressed}>
                { label.into() }
            </button>
        }
    }
}
