//! The yearly round: the forms for all departments, and what came back, with its messages.

use super::field::file_field;
use crate::exchange::period_name::period_name;
use crate::plan::vocabulary::PartOfYear;
use crate::studio::action::{Action, FileRole, Output};
use crate::studio::context::PageContext;
use crate::studio::entry::Entry;
use crate::studio::messages::filled;
use crate::studio::round::{RoundAnswer, RoundStep};
use crate::views::progress::Period;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The section of the round.
pub(super) fn view(context: PageContext) -> Html {
    let yearly = context.yearly();
    let round = &context.state.round;
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-round">
            <h3 class="city-plan-studio__subheading" id="studio-round">{ yearly.round_head }</h3>
            <p>{ yearly.round_lead }</p>
            { year(context) }
            if let Some(period) = round.period() {
                { part(context, period) }
                { context.button(yearly.save_forms, "plain", Action::OutputWanted(Output::Forms)) }
            } else {
                <p role="status">{ yearly.no_report_year }</p>
            }
            { file_field(context, FileRole::Forms, yearly.round_files) }
            if let Some(answer) = &round.answer {
                { result(context, answer) }
            }
        </section>
    }
}

fn year(context: PageContext) -> Html {
    let messages = context.messages;
    let dated = context.on(|event: InputEvent| {
        Action::Round(RoundStep::Dated(event.target_unchecked_into::<HtmlInputElement>().value()))
    });
    html! {
        <div class="city-plan-studio__field">
            <label class="city-plan-studio__label" for="studio-report-year">{ context.yearly().round_year }</label>
            <p class="city-plan-studio__hint" id="studio-report-year-hint">{ messages.next_year_hint }</p>
            <input
                class="city-plan-studio__input" data-kind="short" id="studio-report-year" type="text"
                inputmode="numeric" autocomplete="off" value={context.state.round.year.clone()} oninput={dated}
                aria-describedby="studio-report-year-hint"
            />
        </div>
    }
}

/// The choice of the part of the year, each with the whole name of its period.
fn part(context: PageContext, period: Period) -> Html {
    let chosen = context.on(|event: Event| {
        let word = event.target_unchecked_into::<HtmlSelectElement>().value();
        let part = PartOfYear::ALL.iter().copied().find(|part| part.as_str() == word);
        Action::Round(RoundStep::PartChosen(part.unwrap_or_default()))
    });
    let option = |part: &PartOfYear| {
        let name = period_name(Period { part: *part, ..period }, context.state.language);
        html! { <option value={part.as_str()} selected={period.part == *part}>{ name }</option> }
    };
    html! {
        <div class="city-plan-studio__field">
            <label class="city-plan-studio__label" for="studio-report-part">{ context.yearly().round_part }</label>
            <select class="city-plan-studio__input" id="studio-report-part" onchange={chosen}>
                { for PartOfYear::ALL.iter().map(option) }
            </select>
        </div>
    }
}

/// What came of joining: the messages with their files, and the plan.
fn result(context: PageContext, answer: &RoundAnswer) -> Html {
    let yearly = context.yearly();
    let messages = context.messages;
    let more = answer.found.saturating_sub(answer.entries.len());
    let counts = [answer.reports.to_string(), answer.open.to_string()];
    html! {
        <>
            <p>{ filled(yearly.round_joined, &[&counts[0], &counts[1]]) }</p>
            <ol class="city-plan-studio__diagnostics">
                { for answer.entries.iter().map(|(file, entry)| one(context, file, entry)) }
            </ol>
            if more > 0 {
                <p>{ filled(messages.more, &[&more.to_string()]) }</p>
            }
            if answer.plan.is_some() {
                <div class="city-plan-studio__row">
                    { context.button(yearly.save_joined, "main", Action::OutputWanted(Output::Joined)) }
                    { context.button(yearly.open_joined, "plain", Action::Round(RoundStep::Adopted)) }
                </div>
            }
        </>
    }
}

fn one(context: PageContext, file: &str, entry: &Entry) -> Html {
    let (messages, language) = (context.messages, context.state.language);
    let place = &entry.place[language];
    html! {
        <li class="city-plan-studio__diagnostic" data-kind={ if entry.is_error { "error" } else { "note" } }>
            <p class="city-plan-studio__message">
                <span class="city-plan-studio__kind">{ if entry.is_error { messages.error } else { messages.note } }</span>
                { &entry.message[language] }
            </p>
            if !file.is_empty() {
                <p class="city-plan-studio__place">{ file }{ " " }{ place }</p>
            }
        </li>
    }
}
