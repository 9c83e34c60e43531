//! Reports and the next fiscal year: the yearly round, then what became of each initiative, and the draft that is made
//! of it.

use super::round;
use crate::exchange::revision::{InitiativeStatus, Question, questions};
use crate::studio::action::{Action, Output};
use crate::studio::context::PageContext;
use crate::studio::messages::filled;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

pub(super) fn view(context: PageContext) -> Html {
    let (messages, state) = (context.messages, context.state);
    let asked = state.plan.as_deref().map(questions).unwrap_or_default();
    let left = state.unanswered();
    let dated = context
        .on(|event: InputEvent| Action::Dated(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <>
            { round::view(context) }
            <section class="city-plan-studio__part" aria-labelledby="studio-next">
                <h3 class="city-plan-studio__subheading" id="studio-next">{ context.yearly().next_head }</h3>
                <p>{ messages.next_lead }</p>
                <div class="city-plan-studio__field">
                    <label class="city-plan-studio__label" for="studio-year">{ messages.next_year }</label>
                    <p class="city-plan-studio__hint" id="studio-year-hint">{ messages.next_year_hint }</p>
                    <input
                        class="city-plan-studio__input" data-kind="short" id="studio-year" type="text" inputmode="numeric"
                        autocomplete="off" value={state.next_year.clone()} oninput={dated}
                        aria-describedby="studio-year-hint"
                    />
                </div>
                <div class="city-plan-studio__part">
                    <p>{ messages.all_continue_lead }</p>
                    { context.button(messages.all_continue, "plain", Action::Continued) }
                </div>
                <fieldset class="city-plan-studio__group">
                    <legend>{ messages.answers }</legend>
                    { for asked.iter().enumerate().map(|(number, question)| one(context, number, question)) }
                </fieldset>
                if state.year().is_none() {
                    <p role="status">{ messages.no_year }</p>
                } else if left > 0 {
                    <p role="status">{ filled(messages.unanswered, &[&left.to_string()]) }</p>
                } else {
                    <p role="status">{ messages.all_answered }</p>
                    <p>{ earlier_file(context) }</p>
                    <div class="city-plan-studio__row">
                        { context.button(messages.save_next, "main", Action::OutputWanted(Output::Next)) }
                        { context.button(messages.open_next, "plain", Action::Advanced) }
                    </div>
                }
            </section>
        </>
    }
}

/// The step for the file of the edition before, or the reason for which the draft names none.
fn earlier_file(context: PageContext) -> String {
    let yearly = context.yearly();
    match context.state.source_file() {
        Some(file) if file.is_renamed() => filled(yearly.rename_edition, &[&file.name, &file.url]),
        Some(file) => filled(yearly.keep_edition, &[&file.url]),
        None => yearly.no_edition_file.to_owned(),
    }
}

fn one(context: PageContext, number: usize, question: &Question) -> Html {
    let language = context.state.plan_language().to_owned();
    let id = format!("studio-answer-{number}");
    let known = context.state.answers.iter().find(|(id, _)| *id == question.id).map(|(_, status)| *status);
    let name = match &question.number {
        Some(printed) => format!("{printed}　{}", question.name),
        None => question.name.clone(),
    };
    let about = question.id.clone();
    let chosen = context.on(move |event: Event| {
        let word = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::Answered(about.clone(), InitiativeStatus::from_word(&word))
    });
    let option = |status: InitiativeStatus| {
        let name = status.name(context.state.language);
        html! { <option value={name} selected={known == Some(status)}>{ name }</option> }
    };
    html! {
        <div class="city-plan-studio__answer" key={question.id.clone()}>
            <label for={id.clone()} lang={language.clone()}>
                <span class="city-plan-studio__label">{ name }</span>
                <span class="city-plan-studio__hint">{ &question.years }</span>
            </label>
            <select class="city-plan-studio__input" {id} onchange={chosen}>
                <option value="" selected={known.is_none()}>{ context.messages.no_answer }</option>
                { for InitiativeStatus::ALL.into_iter().map(option) }
            </select>
        </div>
    }
}
