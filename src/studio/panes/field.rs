//! Fields with their labels and hints: of an initiative, with what is wrong with it, and for a file.

use crate::studio::action::{Action, FileRole};
use crate::studio::context::PageContext;
use crate::studio::edit::{self, Edit, Field};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A field of the initiative at a place. What was written is taken when the field is left.
pub(super) fn field(
    context: PageContext,
    at: usize,
    field: Field,
    label: &str,
    value: &str,
    hint: Option<&str>,
) -> Html {
    let path = edit::path(at, field);
    let id = format!("studio-{}", path.replace(['.', '[', ']'], "-"));
    let wrong: Vec<_> = context.state.problems.iter().filter(|entry| entry.is_at(&path)).collect();
    let (hint_id, wrong_id) = (format!("{id}-hint"), format!("{id}-wrong"));
    let described = [hint.map(|_| hint_id.clone()), (!wrong.is_empty()).then(|| wrong_id.clone())];
    let described: Vec<String> = described.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let invalid = (!wrong.is_empty()).then_some("true");
    let long = matches!(field, Field::Lead | Field::Paragraph(..) | Field::Point(..));
    let lang = context.state.plan_language().to_owned();
    let wrote = move |text: String| Action::Edited(Edit::Write(field, text));
    let typed = move |text: String| Action::Typed(field, text);
    // What is being written stays, whatever else happens on the page.
    let draft = context.state.draft.as_ref().filter(|(other, _)| *other == field);
    let value = draft.map_or(value, |(_, text)| text.as_str());
    let input = if long {
        let heard = context
            .on(move |event: Event| wrote(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        let hearing = context
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
            context.on(move |event: Event| wrote(event.target_unchecked_into::<HtmlInputElement>().value()));
        let hearing = context
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
                    <strong>{ context.messages.wrong }</strong>
                    { for wrong.iter().map(|entry| html! { <span>{ &entry.message[context.state.language] }</span> }) }
                </p>
            }
        </div>
    }
}

/// A field for a file of a slot. The page's script hears of it by the attribute, and of what is dropped beside it.
pub(super) fn file_field(context: PageContext, role: FileRole, label: &'static str) -> Html {
    let (id, role) = match role {
        FileRole::Plan => ("studio-file", "plan"),
        FileRole::Published => ("studio-published", "published"),
    };
    let hint = format!("{id}-hint");
    html! {
        <div class="city-plan-studio__drop" data-drop={role}>
            <label class="city-plan-studio__label" for={id}>{ label }</label>
            <input
                class="city-plan-studio__file-input" type="file" {id} data-role={role} aria-describedby={hint.clone()}
                accept=".xlsx,.xlsm,.xls,.ods,.csv,.json"
            />
            <p class="city-plan-studio__hint" id={hint}>
                { context.messages.file_hint }<br />{ context.messages.drop }
            </p>
        </div>
    }
}
