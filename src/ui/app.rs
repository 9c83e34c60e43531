//! The root component of one element: holds its state, applies actions, draws the chosen view.
//!
//! The browser mounts it by way of `embed`, the tool renders it as static HTML. Nothing else changes state. Rendering
//! parses nothing: deferred lists are parsed where their chunk or the view that shows them arrives.

use super::chunks;
use super::chunks::{Chunk, Chunks};
use super::components::controls;
use super::components::reading_preferences::ReadingPreferences;
use super::context::ViewContext;
use super::dom::Node;
use super::dom::{nodes, none};
use super::host::{Host, HostEvent};
use super::loaded::Shared;
use super::options::Options;
use super::pages::roadmap;
use super::shell;
use super::state::{Action, FIRST_OTHER, HistoryUpdate, State, reduce};
use crate::views::roadmap::rows;
use crate::views::{Query, View};
use yew::prelude::*;

/// The properties of one element.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The plan.
    pub plan: Shared,
    /// The options of the page.
    pub options: Options,
    /// The choices in the URL; a new value replaces the reader's choices.
    pub located: Located,
    /// The callbacks to the page.
    #[prop_or_default]
    pub host: Host,
    /// False for the first rendering on a page, which draws the frame alone: on a slow phone the page has a turn
    /// before the view.
    #[prop_or(true)]
    pub draws_view: bool,
    /// The number of copies of a link so far.
    #[prop_or_default]
    pub copies: u32,
    /// The loaded chunks.
    #[prop_or(Chunks::ALL)]
    pub chunks: Chunks,
    /// True if the last chunk could not be loaded.
    #[prop_or_default]
    pub chunk_failed: bool,
    /// The number of pauses in the reader's typing so far.
    #[prop_or_default]
    pub typing_pauses: u32,
}

/// Choices from the URL, numbered so that the same ones can arrive twice.
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
    /// True until the plan is drawn for the first time.
    is_new: bool,
    /// The selector of the element that takes the focus after the next rendering.
    focus: Option<String>,
    /// The selector of the element that takes it if the next rendering removes the focused one.
    restore_focus: Option<String>,
    /// The chunk that the page was asked for.
    wanted: Option<Chunk>,
    /// The selector of the element that takes the focus after the awaited chunk has arrived.
    awaited_focus: Option<String>,
    /// The same after its arrival.
    settle_focus: Option<String>,
    /// The number of copies of a link, if that of the open initiative was the last one.
    copies: u32,
    /// True while the reader is typing: screen readers hear the result once, not with every letter.
    is_typing: bool,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let query = ctx.props().located.query.clone();
        // An initiative or item in the URL takes the focus; a mere page view does not.
        let named = (query.opened().is_some() || query.item.is_some()) && ctx.props().located.number > 0;
        let focus = named.then(|| target(&ctx.props().options, &query));
        let awaited_focus = focus.clone().filter(|_| ctx.props().chunks.missing(&query).is_some());
        let state = State { query, ..State::default() };
        let act = ctx.link().callback(|action| action);
        let app = Self {
            state,
            act,
            is_new: true,
            focus,
            restore_focus: None,
            wanted: None,
            awaited_focus,
            settle_focus: None,
            copies: 0,
            is_typing: false,
        };
        app.parse_deferred(ctx.props());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let restore_focus = match &action {
            Action::YearChosen(_) => ctx.props().options.element_selector("year"),
            // From the closed explanation to its term.
            Action::TermToggled(id) => format!("[id=\"{id}-of\"]"),
            _ => ctx.props().options.element_selector("results"),
        };
        let typing = matches!(action, Action::TextTyped(_));
        let others = matches!(action, Action::MoreChoicesWanted) && self.state.query.view == View::Roadmap;
        let (next, history_update) = reduce(&self.state, action);
        if next == self.state {
            return false;
        }
        self.is_typing = typing;
        let place = |query: &Query| (query.view, query.initiative.clone(), query.item.clone());
        let moved = place(&next.query) != place(&self.state.query);
        if others {
            self.focus = Some(FIRST_OTHER.into());
        }
        if moved {
            let target = target(&ctx.props().options, &next.query);
            self.awaited_focus = ctx.props().chunks.missing(&next.query).map(|_| target.clone());
            self.focus = Some(target);
            // A chunk that failed before may load now.
            self.wanted = None;
            self.copies = 0;
        }
        self.restore_focus = Some(restore_focus);
        if let Some(id) = next.query.opened().filter(|_| moved) {
            ctx.props().host.send(HostEvent::Select(id.to_string()));
        }
        if history_update != HistoryUpdate::None {
            ctx.props().host.locate.emit((next.query.clone(), history_update == HistoryUpdate::Push));
        }
        self.state = next;
        self.parse_deferred(ctx.props());
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &AppProps) -> bool {
        let props = ctx.props();
        if props.plan != before.plan {
            *self = Component::create(ctx);
        } else if props.located != before.located {
            let left = self.state.query.opened().cloned();
            Component::update(self, ctx, Action::Located(props.located.query.clone()));
            // Back from an initiative, the focus goes to the link that had opened it.
            if let (Some(left), None) = (left, self.state.query.opened()) {
                let mut query = self.state.query.clone();
                query.open(left);
                let segment = props.options.address.segment(&query).unwrap_or_default();
                self.focus = Some(format!("a[href$=\"#{segment}\"]"));
            }
        }
        if props.chunks != before.chunks && props.chunks.missing(&self.state.query).is_none() {
            self.settle_focus = self.awaited_focus.take();
        }
        if props.copies != before.copies {
            self.copies = props.copies;
        }
        self.is_typing &= props.typing_pauses == before.typing_pauses;
        self.parse_deferred(props);
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
            toggled_goals: &self.state.toggled_goals,
            open_terms: &self.state.open_terms,
            // Nobody scrolls on paper.
            row_limit: if options.is_printing { usize::MAX } else { rows(leaves, self.state.row_limit) },
            choice_limit: if options.is_printing { usize::MAX } else { self.state.choice_limit },
            messages: chunks.messages(preferences.language(&options.language), plan.0.plan.calendar()),
            options,
            host,
            act: &self.act,
            copies: self.copies,
            is_typing: self.is_typing,
            placement: None,
        };
        if !draws_view {
            return shell::shell(&context, none()).into();
        }
        let opened = context.query.opened().and_then(|id| context.index.find(id));
        let body = match (chunks.missing(context.query), opened, context.query.view) {
            (Some(_), ..) => shell::waiting(&context, ctx.props().chunk_failed),
            (_, Some(at), _) => chunks::initiative(&context, at),
            (_, None, View::Overview) => chunks::overview(&context),
            (_, None, View::Roadmap) => roadmap::view(&context),
            (_, None, View::Explorer) => chunks::explorer(&context),
            (_, None, view) => chunks::further(&context, view),
        };
        page(&context, preferences, body, ctx.props())
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
        host.send(HostEvent::Observe(ctx.props().options.element_selector("more")));
        if self.state.query.opened().is_none() && self.state.query.view == View::Explorer {
            host.send(HostEvent::WarmSearch);
        }
        if std::mem::take(&mut self.is_new) {
            host.send(HostEvent::Ready);
        }
        let restore_focus = self.restore_focus.take();
        if let Some(selector) = self.settle_focus.take() {
            host.send(HostEvent::SettleFocus(selector));
        }
        if let Some(selector) = self.focus.take() {
            host.send(HostEvent::Focus(selector));
        } else if let Some(selector) = restore_focus {
            host.send(HostEvent::RestoreFocus(selector));
        }
    }
}

impl App {
    /// Parses the deferred lists that the next rendering shows, if their chunk is loaded. A second call with the same
    /// chunk does nothing.
    fn parse_deferred(&self, AppProps { plan, options, chunks, draws_view, .. }: &AppProps) {
        if !draws_view {
            return;
        }
        let query = &self.state.query;
        let chunk = Chunk::of(query);
        let furigana = ReadingPreferences::of(&plan.0.plan, options, query).furigana;
        if chunks.has(Chunk::Further) && (furigana || chunk == Some(Chunk::Further)) {
            chunks::resume_further(&plan.0, furigana);
        } else if chunks.has(Chunk::Detail) && chunk == Some(Chunk::Detail) {
            chunks::resume_detail(&plan.0);
        }
    }
}

/// The selector of the element that takes the focus at the place of a query: the item, else the heading.
fn target(options: &Options, query: &Query) -> String {
    match &query.item {
        Some(id) => {
            let item = Query { initiative: Some(id.clone()), ..Query::default() };
            format!("[id=\"{}\"]", options.address.segment(&item).unwrap_or_default())
        }
        None => options.element_selector("heading"),
    }
}

/// The next chunk to load.
fn wanted(AppProps { plan, options, chunks, .. }: &AppProps, query: &Query) -> Option<Chunk> {
    let preferences = ReadingPreferences::of(&plan.0.plan, options, query);
    chunks.wanted(query, preferences, Chunk::of_messages(&options.language, plan.0.plan.calendar()))
}

/// The page with its view, with furigana if the reader wants it, and with a notice if the chunk for the reader's
/// preferences failed.
fn page(context: &ViewContext, preferences: ReadingPreferences, body: Node, props: &AppProps) -> Html {
    let AppProps { plan, chunks, chunk_failed, .. } = props;
    let has_further = chunks.has(Chunk::Further);
    let failed = *chunk_failed && !has_further && preferences.need_chunk();
    let is_noticed = failed && chunks.missing(context.query).is_none();
    let notice = controls::show_if(is_noticed, || shell::waiting_notice(context, true));
    let mut page = shell::shell(context, nodes([notice, body])).into();
    if has_further && preferences.furigana {
        chunks::furigana(&mut page, &plan.0);
    }
    page
}
