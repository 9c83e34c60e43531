//! The root of one element: holds its state, applies actions, draws the view that is chosen.
//!
//! Mounted by `embed` in the browser and rendered by the tool as static HTML. The only place that
//! changes state.

use super::scene::{Edge, Options, Scene, Shared};
use super::state::{Action, State, Step, reduce};
use super::words::Words;
use super::{explorer, initiative, overview, roadmap, shell};
use crate::views::{Query, View};
use yew::prelude::*;

/// What the page gives to one element.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The plan.
    pub plan: Shared,
    /// What the page asks for.
    pub options: Options,
    /// What the URL asks for; a new value replaces the reader's choices.
    pub located: Located,
    /// What only the browser can do.
    #[prop_or_default]
    pub edge: Edge,
    /// How often a link was copied.
    #[prop_or_default]
    pub copied: u32,
}

/// Choices that came from the URL, numbered so that the same ones can come twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// Grows with each change of the URL.
    pub number: u32,
    /// The choices.
    pub query: Query,
}

/// The root component.
#[derive(Debug)]
pub struct App {
    state: State,
    act: Callback<Action>,
    /// Whether the plan has not been drawn yet.
    fresh: bool,
    /// What takes the focus after the next rendering, as a selector inside the element.
    focus: Option<String>,
    /// What takes it where the next rendering removes what holds it.
    rescue: Option<String>,
    /// How often a link was copied, if that of the open initiative was the last one.
    copied: u32,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let query = ctx.props().located.query.clone();
        // An initiative that the URL names takes the reader there; a mere page view takes no focus.
        let named = query.initiative.is_some() && ctx.props().located.number > 0;
        let focus = named.then(|| ctx.props().options.part_selector("heading"));
        let state = State { query, ..State::default() };
        let act = ctx.link().callback(|action| action);
        Self { state, act, fresh: true, focus, rescue: None, copied: 0 }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let rescue = if matches!(action, Action::YearTurned(_)) { "year" } else { "results" };
        let (next, step) = reduce(&self.state, action);
        if next == self.state {
            return false;
        }
        let moved = (next.query.view, &next.query.initiative)
            != (self.state.query.view, &self.state.query.initiative);
        if moved {
            self.focus = Some(ctx.props().options.part_selector("heading"));
            self.copied = 0;
        }
        self.rescue = Some(ctx.props().options.part_selector(rescue));
        if let Some(id) = next.query.initiative.as_ref().filter(|_| moved) {
            ctx.props().edge.tell("select", &**id);
        }
        if step != Step::None {
            ctx.props().edge.locate.emit((next.query.clone(), step == Step::Push));
        }
        self.state = next;
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &AppProps) -> bool {
        let props = ctx.props();
        if props.plan != before.plan {
            *self = Component::create(ctx);
        } else if props.located != before.located {
            let left = self.state.query.initiative.clone();
            Component::update(self, ctx, Action::Located(props.located.query.clone()));
            // Back from an initiative: to the link that had opened it.
            if let (Some(left), None) = (left, &self.state.query.initiative) {
                let query = Query { initiative: Some(left), ..Query::default() };
                let part = props.options.address.part(&query).unwrap_or_default();
                self.focus = Some(format!("a[href$=\"#{part}\"]"));
            }
        }
        if props.copied != before.copied {
            self.copied = props.copied;
        }
        *props != *before
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { plan, options, edge, .. } = ctx.props();
        let scene = Scene {
            plan: &plan.0.plan,
            index: &plan.0.index,
            query: &self.state.query,
            folded: &self.state.folded,
            words: Words::of(&options.language),
            options,
            edge,
            act: &self.act,
            copied: self.copied,
            #[cfg(not(target_arch = "wasm32"))]
            still: None,
        };
        let opened = scene.query.initiative.as_ref().and_then(|id| scene.index.find(id));
        let body = match (opened, scene.query.view) {
            (Some(at), _) => initiative::view(&scene, at),
            (None, View::Overview) => overview::view(&scene),
            (None, View::Roadmap) => roadmap::view(&scene),
            (None, View::Explorer) => explorer::view(&scene),
        };
        shell::shell(&scene, body).into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let edge = &ctx.props().edge;
        if std::mem::take(&mut self.fresh) {
            edge.tell("ready", "");
        }
        let rescue = self.rescue.take();
        if let Some(selector) = self.focus.take() {
            edge.tell("focus", selector);
        } else if let Some(selector) = rescue {
            edge.tell("rescue", selector);
        }
    }
}
