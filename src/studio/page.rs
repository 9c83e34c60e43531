//! The page around the panes: name, language, steps, what was said last, and the live plan.
//!
//! It hands Effects on once the page is drawn, so that what they mean is there.

use super::action::{Action, Effect, Pane};
use super::context::PageContext;
use super::foot::foot;
use super::messages::{filled, messages};
use super::panes;
use super::rail::{rail, step_name, ways};
use super::state::{LoadingFile, State, reduce};
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
                    { rail(context) }
                    <main class="city-plan-studio__main" data-beside={beside}>
                        { reading(context) }
                        <h2 class="city-plan-studio__heading" id="studio-heading" tabindex="-1">
                            { step_name(context.messages, self.state.pane) }
                        </h2>
                        <div class="city-plan-studio__pane">{ panes::view(context) }</div>
                        { panes::preview::plan(context) }
                        { ways(context) }
                        { foot(context) }
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
    let sentence =
        |text: &'static str| html! { <span class="city-plan-studio__sentence">{ text }{ " " }</span> };
    let speak = context.on(move |_: MouseEvent| Action::LanguageChosen(other));
    html! {
        <header class="city-plan-studio__head">
            <div class="city-plan-studio__names">
                <h1 class="city-plan-studio__title">{ messages.title }</h1>
                <button type="button" class="city-plan-studio__button" data-kind="plain" lang={tag} onclick={speak}>
                    { name }
                </button>
            </div>
            // Each sentence stays in one line where there is room for it.
            <p class="city-plan-studio__lead">{ for messages.lead.lines().map(sentence) }</p>
            if let Some(opened) = &state.opened {
                <p class="city-plan-studio__file">
                    <span class="city-plan-studio__key">{ messages.now_open }</span>
                    <span>{ &opened.name }</span>
                </p>
            }
        </header>
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
