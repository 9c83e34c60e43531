//! The rail of steps, each with its state, and the buttons for the next step and the one before.
//!
//! A step in which there is nothing to do yet is a text, not a button.

use super::action::{Action, Pane};
use super::context::PageContext;
use super::messages::{Messages, filled};
use super::progress::{Note, Step};
use yew::prelude::*;

/// The name of a step.
pub(super) fn step_name(messages: &'static Messages, pane: Pane) -> &'static str {
    match pane {
        Pane::Open => messages.step_open,
        Pane::Diagnostics => messages.step_diagnostics,
        Pane::Edit => messages.step_edit,
        Pane::Preview => messages.step_look,
        Pane::Compare => messages.step_compare,
        Pane::Save => messages.step_save,
        Pane::NextEdition => messages.step_next,
    }
}

/// The steps in the order of the work.
pub(super) fn rail(context: PageContext) -> Html {
    let messages = context.messages;
    let closed = Pane::ALL.iter().any(|pane| !context.state.is_open(*pane));
    let reason = if context.state.opened.is_some() { messages.closed_faults } else { messages.closed_file };
    html! {
        <nav class="city-plan-studio__nav" aria-label={messages.steps}>
            <ol class="city-plan-studio__steps">
                { for Pane::ALL.into_iter().enumerate().map(|(number, pane)| item(context, number + 1, pane)) }
            </ol>
            if closed {
                <p class="city-plan-studio__hint">{ reason }</p>
            }
        </nav>
    }
}

fn item(context: PageContext, number: usize, pane: Pane) -> Html {
    let step = context.state.step(pane);
    let content = content(context, number, pane, step);
    if !step.is_open {
        return html! {
            <li><span class="city-plan-studio__step" data-closed="closed">{ content }</span></li>
        };
    }
    let current = (pane == context.state.pane).then_some("step");
    let turn = context.on(move |_: MouseEvent| Action::Turned(pane));
    html! {
        <li>
            <button type="button" class="city-plan-studio__step" aria-current={current} onclick={turn}>{ content }</button>
        </li>
    }
}

fn content(context: PageContext, number: usize, pane: Pane, step: Step) -> Html {
    let messages = context.messages;
    let note = note(messages, step.note);
    let is_fault = matches!(step.note, Note::Faults(1..) | Note::Unsaved);
    html! {
        <>
            <span class="city-plan-studio__number" data-done={step.is_done.then_some("done")}>
                if step.is_done {
                    { "✓" }<span class="city-plan-studio__hidden">{ messages.done }</span>
                } else {
                    { number }
                }
            </span>
            <span>
                { step_name(messages, pane) }
                if !note.is_empty() {
                    <span class="city-plan-studio__state" data-kind={is_fault.then_some("fault")}>{ note }</span>
                }
            </span>
        </>
    }
}

fn note(messages: &'static Messages, note: Note) -> String {
    let counted = |sentence: &str, count: usize| filled(sentence, &[&count.to_string()]);
    match note {
        Note::None => String::new(),
        Note::Opened => messages.state_opened.to_owned(),
        Note::Faults(0) => messages.state_sound.to_owned(),
        Note::Faults(left) => counted(messages.state_faults, left),
        Note::Corrections(count) => counted(messages.state_corrections, count),
        Note::Looked(true) => messages.state_seen.to_owned(),
        Note::Looked(false) => messages.state_not_seen.to_owned(),
        Note::NotCompared => messages.state_not_compared.to_owned(),
        Note::Changes(count) => counted(messages.state_changes, count),
        Note::Unsaved => messages.state_unsaved.to_owned(),
        Note::Packed => messages.state_packed.to_owned(),
        Note::Unanswered(0) => messages.state_answered.to_owned(),
        Note::Unanswered(left) => counted(messages.state_unanswered, left),
    }
}

/// The buttons for the next step and the one before.
pub(super) fn ways(context: PageContext) -> Html {
    let (messages, state) = (context.messages, context.state);
    let is_open = |pane: &&Pane| state.is_open(**pane);
    let here = Pane::ALL.iter().position(|pane| *pane == state.pane).unwrap_or_default();
    let (before, after) = (&Pane::ALL[..here], &Pane::ALL[here + 1..]);
    // In a step with a main button of its own, the button for the next step is a plain one.
    let kind = if matches!(state.pane, Pane::Save | Pane::Open) { "plain" } else { "main" };
    let next = after.iter().find(is_open).map(|pane| {
        let label = filled(messages.next, &[step_name(messages, *pane)]);
        context.button(label, kind, Action::Turned(*pane))
    });
    let back = before.iter().rfind(is_open).map(|pane| {
        let label = filled(messages.back, &[step_name(messages, *pane)]);
        context.button(label, "quiet", Action::Turned(*pane))
    });
    html! {
        if next.is_some() || back.is_some() {
            <div class="city-plan-studio__ways">{ for next }{ for back }</div>
        }
    }
}
