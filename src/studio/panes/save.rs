//! Saving and publishing: one archive with all files to publish, and the steps that follow.

use super::other_forms;
use crate::exchange::diff::{Change, sentences};
use crate::studio::action::{Action, Output};
use crate::studio::context::PageContext;
use crate::studio::guide::Guide;
use crate::studio::messages::filled;
use yew::prelude::*;

/// The number of changes that are shown.
const SHOWN: usize = 20;

pub(super) fn view(context: PageContext) -> Html {
    let left = context.state.problems.len();
    html! {
        <>
            if left > 0 {
                <p class="city-plan-studio__note">{ filled(context.messages.problems_left, &[&left.to_string()]) }</p>
            }
            { pack(context) }
            { changes(context) }
            { other_forms::view(context) }
        </>
    }
}

/// The button of the archive, and the steps to publish it.
fn pack(context: PageContext) -> Html {
    let messages = context.messages;
    let guide = Guide::new(context.state, messages);
    let steps = |steps: Vec<String>| {
        let steps = steps.iter().map(|step| html! { <li>{ step }</li> });
        html! { <ol class="city-plan-studio__todo">{ for steps }</ol> }
    };
    html! {
        <section class="city-plan-studio__box" aria-labelledby="studio-pack">
            <h3 class="city-plan-studio__subheading" id="studio-pack">{ messages.pack_head }</h3>
            <p>{ messages.pack_lead }</p>
            { context.button(messages.pack, "main", Action::OutputWanted(Output::Archive)) }
            <h4 class="city-plan-studio__todo-head">{ messages.first_head }</h4>
            { steps(guide.first()) }
            <h4 class="city-plan-studio__todo-head">{ messages.later_head }</h4>
            { steps(guide.later()) }
        </section>
    }
}

/// The changes since the published plan, or since the file was opened.
fn changes(context: PageContext) -> Html {
    let (messages, state) = (context.messages, context.state);
    let heading = if state.published.is_some() { messages.since_published } else { messages.since_opening };
    let all: Vec<Change> = state.changes_to_publish();
    let more = all.len().saturating_sub(SHOWN);
    let tag = state.plan_language().to_owned();
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-since">
            <h3 class="city-plan-studio__subheading" id="studio-since">{ heading }</h3>
            if all.is_empty() {
                <p>{ messages.no_changes }</p>
            } else {
                <ul class="city-plan-studio__changes">
                    { for all.iter().take(SHOWN).map(|change| html! {
                        <li class="city-plan-studio__change" lang={tag.clone()}>
                            { sentences::sentence(change, state.language) }
                        </li>
                    }) }
                </ul>
            }
            if more > 0 {
                <p>{ filled(messages.changes_more, &[&more.to_string()]) }</p>
            }
        </section>
    }
}
