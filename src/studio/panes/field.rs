//! Fields with their labels and hints: those of an initiative with their problems, and those for files.

use crate::studio::action::{Action, FileRole};
use crate::studio::context::PageContext;
use crate::studio::edit::{self, Edit, Field};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The state of a field: its id, its problems, and the attributes that relate the two.
pub(super) struct FieldState {
    /// The id of its control.
    pub(super) id: String,
    /// Its problems, to be drawn below it.
    pub(super) wrong: Html,
    /// The ids of its hint and problems, for `aria-describedby`.
    pub(super) described_by: Option<String>,
    /// The value of `aria-invalid`.
    pub(super) invalid: Option<&'static str>,
}

/// The state of a field of the initiative at a place.
pub(super) fn field_state(context: PageContext, at: usize, field: Field, hint: Option<&str>) -> FieldState {
    let path = edit::path(at, field);
    let id = format!("studio-{}", path.replace(['.', '[', ']'], "-"));
    let entries: Vec<_> = context.state.problems.iter().filter(|entry| entry.is_at(&path)).collect();
    let is_wrong = !entries.is_empty();
    let ids = [hint.map(|_| format!("{id}-hint")), is_wrong.then(|| format!("{id}-wrong"))];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    let wrong = html! {
        if is_wrong {
            <p class="city-plan-studio__wrong" id={format!("{id}-wrong")}>
                <strong>{ context.messages.wrong }</strong>
                { for entries.iter().map(|entry| html! { <span>{ &entry.message[context.state.language] }</span> }) }
            </p>
        }
    };
    FieldState {
        id,
        wrong,
        described_by: (!ids.is_empty()).then(|| ids.join(" ")),
        invalid: is_wrong.then_some("true"),
    }
}

/// A field of the initiative at a place. Its text is applied when the field is left.
pub(super) fn field(
    context: PageContext,
    at: usize,
    field: Field,
    label: &str,
    value: &str,
    hint: Option<&str>,
) -> Html {
    let FieldState { id, wrong, described_by, invalid } = field_state(context, at, field, hint);
    let hint_id = format!("{id}-hint");
    let long = matches!(field, Field::Lead | Field::Paragraph(..) | Field::Point(..));
    let lang = context.state.plan_language().to_owned();
    let wrote = move |text: String| Action::Edited(Edit::Write(field, text));
    let typed = move |text: String| Action::Typed(field, text);
    // A draft is kept whatever else changes on the page.
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
                aria-describedby={described_by} aria-invalid={invalid} onchange={heard} oninput={hearing}
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
                autocomplete="off" aria-describedby={described_by} aria-invalid={invalid}
                onchange={heard} oninput={hearing}
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
            { wrong }
        </div>
    }
}

/// A field for a file of a slot. The page's script hears of it by the attribute, and of what is dropped beside it.
pub(super) fn file_field(context: PageContext, role: FileRole, label: &'static str) -> Html {
    let (id, role) = match role {
        FileRole::Plan => ("studio-file", "plan"),
        FileRole::Published => ("studio-published", "published"),
        FileRole::Forms => ("studio-forms", "forms"),
    };
    let hint = format!("{id}-hint");
    let is_several = role == "forms";
    let (accept, about) = match is_several {
        true => (".xlsx,.xlsm,.xls,.ods,.csv", context.yearly().round_hint),
        false => (".xlsx,.xlsm,.xls,.ods,.csv,.json", context.messages.file_hint),
    };
    html! {
        <div class="city-plan-studio__drop" data-drop={role}>
            <label class="city-plan-studio__label" for={id}>{ label }</label>
            <input
                class="city-plan-studio__file-input" type="file" {id} data-role={role} aria-describedby={hint.clone()}
                {accept} multiple={is_several}
            />
            <p class="city-plan-studio__hint" id={hint}>
                { about }<br />{ context.messages.drop }
            </p>
        </div>
    }
}
