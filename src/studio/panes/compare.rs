//! The changes since the published plan, a sentence for each item.

use super::field::file_field;
use crate::exchange::diff::sentences;
use crate::studio::action::{Action, FileRole, Output};
use crate::studio::context::PageContext;
use crate::studio::messages::filled;
use yew::prelude::*;

/// How many changes are shown.
const SHOWN: usize = 300;

pub(super) fn view(context: PageContext) -> Html {
    let messages = context.messages;
    html! {
        <>
            <p>{ messages.compare_lead }</p>
            { file_field(context, FileRole::Published, messages.published_file) }
            if let Some((name, _)) = &context.state.published {
                { list(context, name) }
            }
        </>
    }
}

fn list(context: PageContext, name: &str) -> Html {
    let (messages, language) = (context.messages, context.state.language);
    let all = context.state.changes.as_deref().unwrap_or_default();
    let tag = context.state.plan_language();
    let more = all.len().saturating_sub(SHOWN);
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-changes">
            <h3 class="city-plan-studio__subheading" id="studio-changes">{ sentences::summary(all, language) }</h3>
            <p>{ filled(messages.compared_with, &[name]) }</p>
            <ul class="city-plan-studio__changes">
                { for all.iter().take(SHOWN).map(|change| html! {
                    <li class="city-plan-studio__change" lang={tag.to_owned()}>
                        { sentences::sentence(change, language) }
                    </li>
                }) }
            </ul>
            if more > 0 {
                <p>{ filled(messages.changes_more, &[&more.to_string()]) }</p>
            }
            if !all.is_empty() {
                { context.button(messages.save_changes, "plain", Action::OutputWanted(Output::Changes)) }
            }
        </section>
    }
}
