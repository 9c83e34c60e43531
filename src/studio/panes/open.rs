//! The first step: open a file, or take the template.

use super::field::file_field;
use crate::studio::action::{Action, FileRole, Output};
use crate::studio::context::PageContext;
use yew::prelude::*;

pub(super) fn view(context: PageContext) -> Html {
    let messages = context.messages;
    html! {
        <>
            if context.state.unsaved {
                <p class="city-plan-studio__note">{ messages.replaces }</p>
            }
            { file_field(context, FileRole::Plan, messages.choose_file) }
            <section class="city-plan-studio__part" aria-labelledby="studio-template">
                <h3 class="city-plan-studio__subheading" id="studio-template">{ messages.template_head }</h3>
                <p>{ messages.template_lead }</p>
                { context.button(messages.template, "plain", Action::OutputWanted(Output::Template)) }
            </section>
            <section class="city-plan-studio__part" aria-labelledby="studio-promise">
                <h3 class="city-plan-studio__subheading" id="studio-promise">{ messages.promise_head }</h3>
                <ul>{ for messages.promise.lines().map(|line| html! { <li>{ line }</li> }) }</ul>
            </section>
        </>
    }
}
