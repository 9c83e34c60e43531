//! The search form of the first screen and of the explorer.

use super::controls::show_if;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, text, with_listener, with_value};
use crate::ui::state::Action;
use crate::views::query::LONGEST_WORDS;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::html::{oninput, onsubmit};
use yew::{Callback, InputEvent, SubmitEvent, TargetCast};

/// A form with the search text of the query. `label` names the box, `hint` is below it, and the button and Enter call
/// `submit`.
pub(crate) fn search_form(
    context: &ViewContext,
    label: &'static str,
    hint: Option<&'static str>,
    submit: Callback<()>,
) -> Node {
    let messages = context.messages;
    let (box_id, hint_id) = (context.element_id("q"), context.element_id("q-hint"));
    let input = el!("input", {
        "class": "city-plan-find__box", "id": box_id.clone(), "type": "search", "name": "q", "autocomplete": "off",
        "maxlength": LONGEST_WORDS,
        "aria-describedby": hint.map(|_| hint_id.clone()),
    });
    let input = with_value(input, &context.query.text);
    let input = with_listener(input, Rc::new(oninput::Wrapper::new(on_input(context))));
    let search = el!(
        "button", { "class": "city-plan-action", "data-weight": "main", "type": "submit" }, text(messages.search)
    );
    let form = el!(
        "form",
        {
            "class": "city-plan-find", "role": "search", "aria-label": context.landmark_label(messages.search_name),
        },
        el!("label", { "class": "city-plan-find__label", "for": box_id }, text(label)),
        el!("div", "city-plan-find__row", input, search),
        show_if(hint.is_some(), || {
            let hint = text(hint.unwrap_or_default());
            el!("p", { "class": "city-plan-note city-plan-find__hint", "id": hint_id }, hint)
        }),
    );
    let on_submit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        submit.emit(());
    });
    with_listener(form, Rc::new(onsubmit::Wrapper::new(on_submit)))
}

/// Passes on the text of the box. During the composition of an input method it is not final.
fn on_input(context: &ViewContext) -> Callback<InputEvent> {
    let act = context.act.clone();
    Callback::from(move |event: InputEvent| {
        if !event.is_composing() {
            act.emit(Action::TextTyped(event.target_unchecked_into::<HtmlInputElement>().value()));
        }
    })
}
