//! The context that every pane is drawn with: the state, the words, and a way to act.
//!
//! Made by `page` for each drawing.

use super::action::{Action, Pane};
use super::state::State;
use super::words::{Words, filled};
use yew::prelude::*;

/// The state with its words, and a way to act.
#[derive(Clone, Copy)]
pub(super) struct PageContext<'a> {
    pub(super) state: &'a State,
    pub(super) words: &'static Words,
    pub(super) act: &'a Callback<Action>,
}

impl PageContext<'_> {
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

    /// What stands where no plan is open: the way to the first step, or to what keeps it from being shown.
    pub(super) fn nothing(self) -> Html {
        let faults = self.state.findings().filter(|finding| !finding.remark).count();
        if faults > 0 {
            return html! {
                <>
                    <p>{ filled(self.words.not_yet, &[&faults.to_string()]) }</p>
                    { self.button(self.words.to_findings, "plain", Action::Turned(Pane::Findings)) }
                </>
            };
        }
        html! {
            <>
                <p>{ self.words.nothing_open }</p>
                { self.button(self.words.to_open, "plain", Action::Turned(Pane::Open)) }
            </>
        }
    }
}
