//! The page around the panes: name, language, steps, what was said last, and the live plan.
//!
//! It hands Effects on once the page is drawn, so that what they mean is there.

use super::action::{Action, Effect, Pane};
use super::context::PageContext;
use super::messages::{Messages, filled, messages};
use super::panes;
use super::state::{Announcement, LoadingFile, State, reduce};
use crate::plan::language::Language;
use yew::prelude::*;

/// The properties of the page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// Takes what is to be done outside of the page, with the state in which that was wanted.
    pub host: Callback<(Effect, State)>,
    /// The fiscal year that begins next.
    pub next_year: i32,
}

/// The page.
#[derive(Debug, Default)]
pub struct Page {
    state: State,
    /// The effects after the next rendering.
    effects: Vec<Effect>,
}

impl Component for Page {
    type Message = Action;
    type Properties = PageProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { state: State::before(ctx.props().next_year), effects: Vec::new() }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        let (state, effects) = reduce(std::mem::take(&mut self.state), action);
        self.state = state;
        self.effects.extend(effects);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let act = ctx.link().callback(|action| action);
        let context = PageContext { state: &self.state, messages: messages(self.state.language), act: &act };
        // There is room for a phone beside what is corrected, but not for a page.
        let beside =
            (self.state.pane == Pane::Edit && self.state.shows_plan() && !self.state.wide).then_some("phone");
        html! {
            <>
                { head(context) }
                <div class="city-plan-studio__desk">
                    { steps(context) }
                    <main class="city-plan-studio__main" data-beside={beside}>
                        { reading(context) }
                        <h2 class="city-plan-studio__heading" id="studio-heading" tabindex="-1">
                            { step_name(context.messages, self.state.pane) }
                        </h2>
                        <div class="city-plan-studio__pane">{ panes::view(context) }</div>
                        { panes::preview::plan(context) }
                        { announcement(context) }
                    </main>
                </div>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        for effect in std::mem::take(&mut self.effects) {
            ctx.props().host.emit((effect, self.state.clone()));
        }
    }
}

fn head(context: PageContext) -> Html {
    let PageContext { state, messages, .. } = context;
    let (other, tag, name) = match state.language {
        Language::Ja => (Language::En, "en", "English"),
        Language::En => (Language::Ja, "ja", "日本語"),
    };
    let speak = context.on(move |_: MouseEvent| Action::LanguageChosen(other));
    html! {
        <header class="city-plan-studio__head">
            <div class="city-plan-studio__names">
                <h1 class="city-plan-studio__title">{ messages.title }</h1>
                <button type="button" class="city-plan-studio__button" data-kind="plain" lang={tag} onclick={speak}>
                    { name }
                </button>
            </div>
            <p class="city-plan-studio__lead">{ messages.lead }</p>
            if let Some(opened) = &state.opened {
                <p class="city-plan-studio__file">
                    <span class="city-plan-studio__key">{ messages.now_open }</span>
                    <span>{ &opened.name }</span>
                </p>
            }
        </header>
    }
}

/// The name of a step.
fn step_name(messages: &'static Messages, pane: Pane) -> &'static str {
    match pane {
        Pane::Open => messages.step_open,
        Pane::Diagnostics => messages.step_diagnostics,
        Pane::Preview => messages.step_look,
        Pane::Edit => messages.step_edit,
        Pane::Compare => messages.step_compare,
        Pane::Save => messages.step_save,
        Pane::NextEdition => messages.step_next,
    }
}

fn steps(context: PageContext) -> Html {
    let errors = context.state.entries().filter(|entry| entry.is_error).count();
    let step = |(number, pane): (usize, Pane)| {
        let current = (pane == context.state.pane).then_some("step");
        let turn = context.on(move |_: MouseEvent| Action::Turned(pane));
        html! {
            <li>
                <button type="button" class="city-plan-studio__step" aria-current={current} onclick={turn}>
                    <span class="city-plan-studio__number">{ number + 1 }</span>
                    <span>{ step_name(context.messages, pane) }</span>
                    if pane == Pane::Diagnostics && errors > 0 {
                        <span class="city-plan-studio__count">{ filled(context.messages.count, &[&errors.to_string()]) }</span>
                    }
                </button>
            </li>
        }
    };
    html! {
        <nav class="city-plan-studio__nav" aria-label={context.messages.steps}>
            <ol class="city-plan-studio__steps">
                { for Pane::ALL.into_iter().enumerate().map(step) }
            </ol>
        </nav>
    }
}

/// The last announcement. Its element is always there, so that screen readers hear changes.
fn announcement(context: PageContext) -> Html {
    let messages = context.messages;
    let message = match &context.state.announcement {
        Announcement::Nothing => String::new(),
        Announcement::Loading => context
            .state
            .loading
            .as_ref()
            .map(|reading| filled(messages.reading, &[&reading.name]))
            .unwrap_or_default(),
        Announcement::Opened(0, 0) => messages.opened_sound.to_owned(),
        Announcement::Opened(0, notes) => filled(messages.opened_notes, &[&notes.to_string()]),
        Announcement::Opened(errors, _) => filled(messages.opened_found, &[&errors.to_string()]),
        Announcement::Compared => messages.compared.to_owned(),
        Announcement::Useless => messages.useless.to_owned(),
        Announcement::Cancelled => messages.cancelled.to_owned(),
        Announcement::Failed(why) => filled(messages.failed, &[why]),
        Announcement::Refused(sentence) => sentence.clone(),
        Announcement::Changed(0) => messages.changed_sound.to_owned(),
        Announcement::Changed(left) => filled(messages.changed_found, &[&left.to_string()]),
        Announcement::Undone => messages.undone.to_owned(),
        Announcement::Redone => messages.redone.to_owned(),
        Announcement::Saved => messages.saved.to_owned(),
        Announcement::Copied => messages.copied.to_owned(),
        Announcement::NotCopied => messages.not_copied.to_owned(),
        Announcement::Advanced => messages.advanced.to_owned(),
    };
    // At the foot of the window: nothing moves when something is said, and it is in sight wherever one works.
    html! {
        <div class="city-plan-studio__foot">
            <p class="city-plan-studio__told" role="status">{ message }</p>
            if context.state.unsaved {
                <p class="city-plan-studio__unsaved">{ messages.unsaved }</p>
            }
        </div>
    }
}

/// How far a file has come, and a way to end it.
fn reading(context: PageContext) -> Html {
    let Some(LoadingFile { name, progress, .. }) = &context.state.loading else { return Html::default() };
    let messages = context.messages;
    let (value, max) = match progress {
        Some((done, all)) => (Some(done.to_string()), Some(all.to_string())),
        None => (None, None),
    };
    let message = match progress {
        Some((done, all)) => {
            filled(messages.reading_some, &[name, &(done.saturating_mul(100) / all.max(&1)).to_string()])
        }
        None => filled(messages.reading, &[name]),
    };
    html! {
        <div class="city-plan-studio__reading">
            <label class="city-plan-studio__label" for="studio-progress">{ message }</label>
            <progress class="city-plan-studio__progress" id="studio-progress" {value} {max}></progress>
            { context.button(messages.cancel, "plain", Action::Cancelled) }
        </div>
    }
}
