//! The root of one element: holds its state, applies actions, draws the view that is chosen.
//!
//! Mounted by `embed` in the browser and rendered by the tool as static HTML. The only place that
//! changes state.

use super::chunks;
use super::chunks::{Chunk, Chunks};
use super::components::controls;
use super::components::reading_preferences::ReadingPreferences;
use super::context::{Options, Shared, ViewContext};
use super::dom::Node;
use super::dom::{nodes, none};
use super::host::{Host, HostEvent};
use super::pages::roadmap;
use super::shell;
use super::state::{Action, FIRST_OTHER, HistoryUpdate, State, reduce};
use crate::plan::text::same_language;
use crate::views::roadmap::rows;
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
    pub host: Host,
    /// Whether the view is drawn, too: on a slow phone the page has a turn between the frame and the view.
    #[prop_or(true)]
    pub draws_view: bool,
    /// How often a link was copied.
    #[prop_or_default]
    pub copies: u32,
    /// Which parts of the component are here.
    #[prop_or(Chunks::ALL)]
    pub chunks: Chunks,
    /// Whether a part could not be loaded.
    #[prop_or_default]
    pub chunk_failed: bool,
    /// How often a reader who was typing paused.
    #[prop_or_default]
    pub typing_pauses: u32,
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
    /// The part that the page was asked for.
    wanted: Option<Chunk>,
    /// What takes the focus once the part has come that the reader waits for.
    awaited: Option<String>,
    /// The same, now that it has come.
    settle: Option<String>,
    /// How often a link was copied, if that of the open initiative was the last one.
    copied: u32,
    /// Whether the reader is typing: who listens is told the result once, not with every letter.
    typing: bool,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let query = ctx.props().located.query.clone();
        // An initiative that the URL names takes the reader there; a mere page view takes no focus.
        let named = (query.opened().is_some() || query.item.is_some()) && ctx.props().located.number > 0;
        let focus = named.then(|| target(&ctx.props().options, &query));
        let awaited = focus.clone().filter(|_| ctx.props().chunks.lacks(&query).is_some());
        let state = State { query, ..State::default() };
        let act = ctx.link().callback(|action| action);
        Self {
            state,
            act,
            fresh: true,
            focus,
            rescue: None,
            wanted: None,
            awaited,
            settle: None,
            copied: 0,
            typing: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let rescue = match &action {
            Action::YearTurned(_) => ctx.props().options.part_selector("year"),
            // From the explanation that was closed to its term.
            Action::TermTurned(id) => format!("[id=\"{id}-of\"]"),
            _ => ctx.props().options.part_selector("results"),
        };
        let typing = matches!(action, Action::TextTyped(_));
        let others = matches!(action, Action::MoreChoicesWanted) && self.state.query.view == View::Roadmap;
        let (next, history_update) = reduce(&self.state, action);
        if next == self.state {
            return false;
        }
        self.typing = typing;
        let place = |query: &Query| (query.view, query.initiative.clone(), query.item.clone());
        let moved = place(&next.query) != place(&self.state.query);
        if others {
            self.focus = Some(FIRST_OTHER.into());
        }
        if moved {
            let target = target(&ctx.props().options, &next.query);
            self.awaited = ctx.props().chunks.lacks(&next.query).map(|_| target.clone());
            self.focus = Some(target);
            // What did not come before may come now.
            self.wanted = None;
            self.copied = 0;
        }
        self.rescue = Some(rescue);
        if let Some(id) = next.query.opened().filter(|_| moved) {
            ctx.props().host.send(HostEvent::Select(id.to_string()));
        }
        if history_update != HistoryUpdate::None {
            ctx.props().host.locate.emit((next.query.clone(), history_update == HistoryUpdate::Push));
        }
        self.state = next;
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &AppProps) -> bool {
        let props = ctx.props();
        if props.plan != before.plan {
            *self = Component::create(ctx);
        } else if props.located != before.located {
            let left = self.state.query.opened().cloned();
            Component::update(self, ctx, Action::Located(props.located.query.clone()));
            // Back from an initiative: to the link that had opened it.
            if let (Some(left), None) = (left, self.state.query.opened()) {
                let mut query = self.state.query.clone();
                query.open(left);
                let part = props.options.address.part(&query).unwrap_or_default();
                self.focus = Some(format!("a[href$=\"#{part}\"]"));
            }
        }
        if props.chunks != before.chunks && props.chunks.lacks(&self.state.query).is_none() {
            self.settle = self.awaited.take();
        }
        if props.copies != before.copies {
            self.copied = props.copies;
        }
        self.typing &= props.typing_pauses == before.typing_pauses;
        *props != *before
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { plan, options, host, chunks, draws_view, .. } = ctx.props();
        let preferences = ReadingPreferences::of(&plan.0.plan, options, &self.state.query);
        let leaves = plan.0.index.leaves().len();
        let context = ViewContext {
            plan: &plan.0.plan,
            index: &plan.0.index,
            query: &self.state.query,
            turned: &self.state.turned,
            explained: &self.state.explained,
            // On paper nothing comes nearer.
            reach: if options.printing { usize::MAX } else { rows(leaves, self.state.reach) },
            choices: if options.printing { usize::MAX } else { self.state.choices },
            messages: chunks.messages(preferences.language(&options.language), plan.0.plan.calendar()),
            options,
            host,
            act: &self.act,
            copied: self.copied,
            typing: self.typing,
            #[cfg(feature = "authoring")]
            placement: None,
        };
        if !draws_view {
            return shell::shell(&context, none()).into();
        }
        let lacks = chunks.lacks(context.query);
        match Chunk::of(context.query).filter(|_| lacks.is_none()) {
            Some(Chunk::Detail) => chunks::read_detail(&plan.0),
            Some(Chunk::Further) => chunks::read_further(&plan.0),
            _ => {}
        }
        let opened = context.query.opened().and_then(|id| context.index.find(id));
        let body = match (lacks, opened, context.query.view) {
            (Some(_), ..) => shell::waiting(&context, ctx.props().chunk_failed),
            (_, Some(at), _) => chunks::initiative(&context, at),
            (_, None, View::Overview) => chunks::overview(&context),
            (_, None, View::Roadmap) => roadmap::view(&context),
            (_, None, View::Explorer) => chunks::explorer(&context),
            (_, None, view) => chunks::further(&context, view),
        };
        finished(&context, preferences, body, ctx.props())
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if !ctx.props().draws_view {
            ctx.props().host.send(HostEvent::Frame);
            return;
        }
        let host = &ctx.props().host;
        let wanted = wanted(ctx.props(), &self.state.query);
        if wanted != self.wanted {
            host.send(HostEvent::Chunk(wanted.map_or("", Chunk::name).into()));
            self.wanted = wanted;
        }
        host.send(HostEvent::Observe(ctx.props().options.part_selector("more")));
        if self.state.query.opened().is_none() && self.state.query.view == View::Explorer {
            host.send(HostEvent::WarmSearch);
        }
        if std::mem::take(&mut self.fresh) {
            host.send(HostEvent::Ready);
        }
        let rescue = self.rescue.take();
        if let Some(selector) = self.settle.take() {
            host.send(HostEvent::SettleFocus(selector));
        }
        if let Some(selector) = self.focus.take() {
            host.send(HostEvent::Focus(selector));
        } else if let Some(selector) = rescue {
            host.send(HostEvent::RestoreFocus(selector));
        }
    }
}

/// What takes the focus when a reader comes to the place of a query: the item, else the heading.
fn target(options: &Options, query: &Query) -> String {
    match &query.item {
        Some(id) => {
            let item = Query { initiative: Some(id.clone()), ..Query::default() };
            format!("[id=\"{}\"]", options.address.part(&item).unwrap_or_default())
        }
        None => options.part_selector("heading"),
    }
}

/// The part that has to be loaded next.
fn wanted(AppProps { plan, options, chunks, .. }: &AppProps, query: &Query) -> Option<Chunk> {
    let preferences = ReadingPreferences::of(&plan.0.plan, options, query);
    let fiscal = !plan.0.plan.calendar().is_of_years();
    chunks.wanted(query, preferences, fiscal && same_language(&options.language, "ja"))
}

/// The page, with readings where the reader wants them; where aids could not be loaded it says so.
fn finished(context: &ViewContext, preferences: ReadingPreferences, body: Node, props: &AppProps) -> Html {
    let AppProps { plan, chunks, chunk_failed, .. } = props;
    let here = chunks.has(Chunk::Further);
    let told = *chunk_failed && !here && preferences.are_on() && chunks.lacks(context.query).is_none();
    let notice = controls::show_if(told, || shell::on_its_way(context, true));
    let mut page = shell::shell(context, nodes([notice, body])).into();
    if here && preferences.furigana {
        chunks::read_further(&plan.0);
        chunks::furigana(&mut page, &plan.0);
    }
    page
}
