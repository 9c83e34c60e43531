//! The list of initiatives to choose from, by a part of their name or number.

use crate::plan::text::normalize;
use crate::studio::action::Action;
use crate::studio::context::PageContext;
use crate::studio::edit;
use crate::studio::messages::filled;
use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How many are shown at once.
const SHOWN: usize = 20;

pub(super) fn view(context: PageContext) -> Html {
    let messages = context.messages;
    let wanted = normalize(&context.state.search);
    let language = context.state.plan_language();
    let named: Vec<(usize, String)> =
        context.state.initiatives().iter().map(|one| name(one, language)).enumerate().collect();
    let found: Vec<&(usize, String)> =
        named.iter().filter(|(_, name)| normalize(name).contains(&wanted)).collect();
    let heard = context
        .on(|event: InputEvent| Action::Searched(event.target_unchecked_into::<HtmlInputElement>().value()));
    let choice = |(at, name): &&(usize, String)| {
        let at = *at;
        let chosen = context.on(move |_: MouseEvent| Action::Chose(Some(at)));
        html! {
            <li key={at}>
                <button type="button" class="city-plan-studio__initiative" lang={language.to_owned()} onclick={chosen}>
                    { name }
                </button>
            </li>
        }
    };
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
            <p role="status">
                { filled(messages.found, &[&found.len().to_string()]) }
                if found.len() > SHOWN {
                    <span class="city-plan-studio__aside">{ filled(messages.found_more, &[&SHOWN.to_string()]) }</span>
                }
            </p>
            <ul class="city-plan-studio__initiatives">{ for found.iter().take(SHOWN).map(choice) }</ul>
        </>
    }
}

/// Number and name of an initiative, in the plan's own language.
pub(super) fn name(initiative: &Value, language: &str) -> String {
    let number = initiative.get("number").and_then(Value::as_str).unwrap_or_default();
    let name = initiative.get("name").map_or("", |name| edit::own(name, language));
    if number.is_empty() { name.to_owned() } else { format!("{number}　{name}") }
}
