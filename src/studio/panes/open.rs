//! The first step: open a file, or take the template.

use super::field::file_field;
use crate::studio::action::{Action, Slot, Wish};
use crate::studio::context::PageContext;
use yew::prelude::*;

pub(super) fn view(context: PageContext) -> Html {
    let words = context.words;
    html! {
        <>
            if context.state.unsaved {
                <p class="city-plan-studio__note">{ words.replaces }</p>
            }
            { file_field(context, Slot::Plan, words.choose_file) }
            <section class="city-plan-studio__part" aria-labelledby="studio-template">
                <h3 class="city-plan-studio__subheading" id="studio-template">{ words.template_head }</h3>
                <p>{ words.template_lead }</p>
                { context.button(words.template, "plain", Action::Wanted(Wish::Template)) }
            </section>
            <section class="city-plan-studio__part" aria-labelledby="studio-promise">
                <h3 class="city-plan-studio__subheading" id="studio-promise">{ words.promise_head }</h3>
                <ul>{ for words.promise.lines().map(|line| html! { <li>{ line }</li> }) }</ul>
            </section>
        </>
    }
}
