//! One field with its label, its hint and what is wrong with it.

use crate::studio::edit::{self, Edit, Field};
use crate::studio::page::Scene;
use crate::studio::state::Action;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A field of the measure at a place. What was written is taken when the field is left.
pub(super) fn field(
    scene: Scene,
    at: usize,
    field: Field,
    label: &str,
    value: &str,
    hint: Option<&str>,
) -> Html {
    let path = edit::path(at, field);
    let id = format!("studio-{}", path.replace(['.', '[', ']'], "-"));
    let wrong: Vec<_> = scene.state.problems.iter().filter(|finding| finding.is_at(&path)).collect();
    let (hint_id, wrong_id) = (format!("{id}-hint"), format!("{id}-wrong"));
    let described = [hint.map(|_| hint_id.clone()), (!wrong.is_empty()).then(|| wrong_id.clone())];
    let described: Vec<String> = described.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let invalid = (!wrong.is_empty()).then_some("true");
    let long = matches!(field, Field::Lead | Field::Paragraph(..) | Field::Point(..));
    let lang = scene.state.language().to_owned();
    let wrote = move |text: String| Action::Edited(Edit::Write(field, text));
    let typed = move |text: String| Action::Typed(field, text);
    // What is being written stays, whatever else happens on the page.
    let draft = scene.state.draft.as_ref().filter(|(other, _)| *other == field);
    let value = draft.map_or(value, |(_, text)| text.as_str());
    let input = if long {
        let heard =
            scene.on(move |event: Event| wrote(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        let hearing = scene
            .on(move |event: InputEvent| typed(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        let rows = (value.chars().count() / 36 + 1).clamp(2, 8).to_string();
        html! {
            <textarea
                class="city-plan-studio__input" id={id.clone()} {lang} {rows} value={value.to_owned()}
                aria-describedby={described} aria-invalid={invalid} onchange={heard} oninput={hearing}
            />
        }
    } else {
        let heard =
            scene.on(move |event: Event| wrote(event.target_unchecked_into::<HtmlInputElement>().value()));
        let hearing = scene
            .on(move |event: InputEvent| typed(event.target_unchecked_into::<HtmlInputElement>().value()));
        html! {
            <input
                class="city-plan-studio__input" id={id.clone()} type="text" {lang} value={value.to_owned()}
                autocomplete="off" aria-describedby={described} aria-invalid={invalid} onchange={heard} oninput={hearing}
            />
        }
    };
    html! {
        <div class="city-plan-studio__field">
            <label class="city-plan-studio__label" for={id}>{ label }</label>
            if let Some(hint) = hint {
                <p class="city-plan-studio__hint" id={hint_id}>{ hint }</p>
            }
            { input }
            if !wrong.is_empty() {
                <p class="city-plan-studio__wrong" id={wrong_id}>
                    <strong>{ scene.words.wrong }</strong>
                    { for wrong.iter().map(|finding| html! { <span>{ &finding.said[scene.state.tongue as usize] }</span> }) }
                </p>
            }
        </div>
    }
}
