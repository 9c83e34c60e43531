//! The list of initiatives to choose from, by their levels, and by a part of their name or number.

use crate::plan::text::normalize;
use crate::studio::action::Action;
use crate::studio::catalog::{Group, groups};
use crate::studio::context::PageContext;
use crate::studio::edit;
use crate::studio::messages::filled;
use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The number of initiatives of a level that are shown at once.
const SHOWN: usize = 100;

pub(super) fn view(context: PageContext) -> Html {
    let messages = context.messages;
    let wanted = normalize(&context.state.search);
    let language = context.state.plan_language();
    let all = context.state.initiatives();
    let names: Vec<String> = all.iter().map(|one| name(one, language)).collect();
    let is_found = |at: &usize| normalize(&names[*at]).contains(&wanted);
    let mut groups = context.state.plan.as_deref().map(groups).unwrap_or_default();
    for group in &mut groups {
        group.initiatives.retain(is_found);
    }
    let found: usize = groups.iter().map(|group| group.initiatives.len()).sum();
    let [found, all] = [found, all.len()].map(|count| count.to_string());
    let count = match wanted.is_empty() {
        true => filled(messages.all_items, &[&all]),
        false => filled(messages.found, &[&all, &found]),
    };
    let heard = context
        .on(|event: InputEvent| Action::Searched(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <>
            <div class="city-plan-studio__field">
                <label class="city-plan-studio__label" for="studio-search">{ messages.search }</label>
                <p class="city-plan-studio__hint" id="studio-search-hint">{ messages.search_hint }</p>
                <input
                    class="city-plan-studio__input" id="studio-search" type="search" autocomplete="off"
                    aria-describedby="studio-search-hint" value={context.state.search.clone()} oninput={heard}
                />
            </div>
            <p role="status">{ count }</p>
            { for groups.iter().map(|group| level(context, group, &names)) }
        </>
    }
}

/// The initiatives of a level below its name.
fn level(context: PageContext, group: &Group, names: &[String]) -> Html {
    let messages = context.messages;
    let count = group.initiatives.len();
    let language = context.state.plan_language().to_owned();
    let heading = if group.name.is_empty() { messages.no_level } else { &group.name };
    let choice = |at: &usize| {
        let at = *at;
        let chosen = context.on(move |_: MouseEvent| Action::Chose(Some(at)));
        html! {
            <li key={at}>
                <button type="button" class="city-plan-studio__initiative" lang={language.clone()} onclick={chosen}>
                    { &names[at] }
                </button>
            </li>
        }
    };
    html! {
        if count > 0 {
            <h3 class="city-plan-studio__level" lang={language.clone()}>
                { filled(messages.level, &[heading, &count.to_string()]) }
            </h3>
            <ul class="city-plan-studio__initiatives">
                { for group.initiatives.iter().take(SHOWN).map(choice) }
            </ul>
            if count > SHOWN {
                <p class="city-plan-studio__hint">{ filled(messages.found_more, &[&SHOWN.to_string()]) }</p>
            }
        }
    }
}

/// Number and name of an initiative, in the plan's own language.
pub(super) fn name(initiative: &Value, language: &str) -> String {
    let number = initiative.get("number").and_then(Value::as_str).unwrap_or_default();
    let name = initiative.get("name").map_or("", |name| edit::own(name, language));
    if number.is_empty() { name.to_owned() } else { format!("{number}　{name}") }
}
