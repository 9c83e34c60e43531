//! Small corrections of one initiative: its texts, its phases, and the way back.

use super::date_field::{DateField, date_field};
use super::field::field;
use super::initiatives;
use crate::studio::action::Action;
use crate::studio::context::PageContext;
use crate::studio::edit::{Edit, Field, own};
use crate::studio::messages::filled;
use crate::studio::partial_date;
use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The kinds of a phase, by their messages in the JSON.
const KINDS: [&str; 5] = ["prepare", "operate", "expand", "review", "other"];

pub(super) fn view(context: PageContext) -> Html {
    let chosen = context.state.initiative.and_then(|at| Some((at, context.state.initiatives().get(at)?)));
    html! {
        <>
            <p>{ context.messages.edit_lead }</p>
            { ways_back(context) }
            if let Some((at, initiative)) = chosen {
                { form(context, at, initiative) }
            } else {
                { initiatives::view(context) }
            }
        </>
    }
}

/// Undo and redo. They stay where they are, so that the focus does, too.
fn ways_back(context: PageContext) -> Html {
    let way = |label: &'static str, any: bool, action: Action| {
        let pressed = context.on(move |_: MouseEvent| action.clone());
        html! {
            <button
                type="button" class="city-plan-studio__button" data-kind="plain"
                aria-disabled={(!any).then_some("true")} onclick={pressed}
            >
                { label }
            </button>
        }
    };
    html! {
        <div class="city-plan-studio__row">
            { way(context.messages.undo, !context.state.done.is_empty(), Action::Undid) }
            { way(context.messages.redo, !context.state.undone.is_empty(), Action::Redid) }
        </div>
    }
}

fn form(context: PageContext, at: usize, initiative: &Value) -> Html {
    let messages = context.messages;
    let language = context.state.plan_language();
    let text = |key: &str| initiative.get(key).map_or("", |text| own(text, language));
    let list = |key: &str| initiative.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    html! {
        <>
            <h3 class="city-plan-studio__subheading" id="studio-initiative" tabindex="-1" lang={language.to_owned()}>
                { initiatives::name(initiative, language) }
            </h3>
            { context.button(messages.other, "plain", Action::Chose(None)) }
            <fieldset class="city-plan-studio__group" key={format!("texts-{at}")}>
                <legend>{ messages.texts }</legend>
                { field(context, at, Field::Name, messages.name, text("name"), None) }
                { field(context, at, Field::Lead, messages.lead_field, text("lead"), None) }
                { for list("sections").iter().enumerate().map(|(number, section)| texts(context, at, number, section)) }
            </fieldset>
            { for list("phases").iter().enumerate().map(|(number, one)| phase(context, at, number, one)) }
            { context.button(messages.add_phase, "plain", Action::Edited(Edit::AddPhase(messages.new_phase.into()))) }
        </>
    }
}

/// The paragraphs and bullets of a section.
fn texts(context: PageContext, at: usize, number: usize, section: &Value) -> Html {
    let language = context.state.plan_language();
    let label = section.get("label").map_or("", |label| own(label, language));
    let label = if label.is_empty() { context.messages.section } else { label };
    let count = |key: &str| section.get(key).and_then(Value::as_array).map_or(0, Vec::len);
    let all = count("paragraphs") + count("points");
    let one = |key: &str, before: usize, place: fn(usize, usize) -> Field| -> Html {
        let items = section.get(key).and_then(Value::as_array).into_iter().flatten().enumerate();
        let draw = |(item, text): (usize, &Value)| {
            let label =
                if all > 1 { format!("{label}（{}）", before + item + 1) } else { label.to_owned() };
            let hint = Some(context.messages.empty_goes);
            field(context, at, place(number, item), &label, own(text, language), hint)
        };
        items.map(draw).collect()
    };
    html! {
        <>
            { one("paragraphs", 0, Field::Paragraph) }
            { one("points", count("paragraphs"), Field::Point) }
        </>
    }
}

fn phase(context: PageContext, at: usize, number: usize, phase: &Value) -> Html {
    let messages = context.messages;
    let language = context.state.plan_language();
    let shown = (number + 1).to_string();
    let label = phase.get("label").map_or("", |label| own(label, language));
    // Several phases have a button each, so its label names the phase.
    let remove = match label.trim() {
        "" => filled(messages.remove_unnamed, &[&shown]),
        label => filled(messages.remove_phase, &[label]),
    };
    html! {
        <fieldset class="city-plan-studio__group city-plan-studio__phase" key={format!("phase-{at}-{number}")}>
            <legend>{ filled(messages.phase, &[&shown]) }</legend>
            { field(context, at, Field::Label(number), messages.label, label, None) }
            { span(context, at, number, phase) }
            { kinds(context, number, phase) }
            { context.button(remove, "plain", Action::Edited(Edit::RemovePhase(number))) }
        </fieldset>
    }
}

/// The start and the end of a phase.
fn span(context: PageContext, at: usize, number: usize, phase: &Value) -> Html {
    let messages = context.messages;
    let state = context.state;
    let (plan, initiative) = (state.plan.as_deref().unwrap_or(&Value::Null), &state.initiatives()[at]);
    let years = partial_date::years(plan, initiative, state.year().unwrap_or_default());
    let date = |field, labels, key| {
        date_field(context, DateField { at, field, labels, value: phase.get(key), years: years.clone() })
    };
    html! {
        <div class="city-plan-studio__pair">
            { date(Field::Start(number), [messages.start, messages.start_month], "start") }
            { date(Field::End(number), [messages.end, messages.end_month], "end") }
        </div>
    }
}

fn kinds(context: PageContext, number: usize, phase: &Value) -> Html {
    let messages = context.messages;
    let names = [messages.prepare, messages.operate, messages.expand, messages.review, messages.other_kind];
    let known: Vec<&str> = phase
        .get("kinds")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let boxed = |(kind, name): (&'static str, &'static str)| {
        let heard = context.on(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            Action::Edited(Edit::Kind(number, kind, on))
        });
        html! {
            <label class="city-plan-studio__choice">
                <input type="checkbox" checked={known.contains(&kind)} onchange={heard} />
                <span>{ name }</span>
            </label>
        }
    };
    html! {
        <fieldset class="city-plan-studio__group" data-kind="inner">
            <legend>{ filled(messages.kinds, &[&(number + 1).to_string()]) }</legend>
            { for KINDS.into_iter().zip(names).map(boxed) }
        </fieldset>
    }
}
