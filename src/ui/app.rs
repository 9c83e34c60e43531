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
use super::focus::{link_to, target};
use super::host::{Host, HostEvent};
use super::loaded::Shared;
use super::options::Options;
use super::page_title::title_of;
use super::pages::overview;
use super::shell;
use super::state::{Action, FIRST_OTHER, HistoryUpdate, ROW_BATCH, State, reduce};
use crate::plan::ancestry::At;
use crate::views::roadmap::rows;
use crate::views::{Query, View};
use std::rc::Rc;
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
    /// The number of files of earlier editions that have arrived so far.
    #[prop_or_default]
    pub editions: u32,
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
    /// The selector of the element that takes it if that one is not there.
    other_focus: Option<String>,
    /// The selector of the element that is scrolled into view after the next rendering.
    reveal: Option<String>,
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
    /// The title that was sent to the page last.
    title: String,
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
            other_focus: None,
            reveal: None,
            restore_focus: None,
            wanted: None,
            awaited_focus,
            settle_focus: None,
            copies: 0,
            title: String::new(),
            is_typing: false,
        };
        app.parse_deferred(ctx.props());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let restore_focus = match &action {
            Action::YearChosen(_) => ctx.props().options.element_selector("year"),
            Action::MenuToggled(menu) => ctx.props().options.element_selector(menu.button()),
            // From the closed explanation to its term.
            Action::TermToggled(id) => format!("[id=\"{id}-of\"]"),
            _ => ctx.props().options.element_selector("results"),
        };
        let typing = matches!(action, Action::TextTyped(_));
        let others = matches!(action, Action::MoreChoicesWanted) && self.state.query.view == View::Roadmap;
        let is_closed = matches!(action, Action::InitiativeClosed);
        let left = self.state.query.opened().cloned().filter(|_| is_closed);
        let (next, history_update) = reduce(&self.state, action);
        if next == self.state {
            return false;
        }
        self.is_typing = typing;
        let place = |query: &Query| (query.view, query.initiative.clone(), query.item.clone());
        let is_page_opened = self.state.has_panel && !next.has_panel;
        let moved = place(&next.query) != place(&self.state.query) || is_page_opened;
        if others {
            self.focus = Some(FIRST_OTHER.into());
        }
        if moved {
            let options = &ctx.props().options;
            let target = match left {
                Some(left) => self.link_back(options, &next.query, left),
                None if has_panel(options, &next) => options.element_selector("panel"),
                None => target(options, &next.query),
            };
            // From row to row, the table follows.
            let next_row = next.query.opened().filter(|_| self.state.has_panel && has_panel(options, &next));
            self.reveal = next_row.map(|id| link_to(options, &next.query, Rc::clone(id)));
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
                let query = self.state.query.clone();
                self.focus = Some(self.link_back(&props.options, &query, left));
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
            editions: &plan.0.editions,
            query: &self.state.query,
            toggled_goals: &self.state.toggled_goals,
            open_terms: &self.state.open_terms,
            // Nobody scrolls on paper.
            row_limit: if options.is_printing { usize::MAX } else { rows(leaves, self.state.row_limit) },
            choice_limit: if options.is_printing { usize::MAX } else { self.state.choice_limit },
            messages: chunks.messages(preferences.language, plan.0.plan.calendar()),
            options,
            language: preferences.language,
            has_panel: has_panel(options, &self.state),
            open_menu: self.state.open_menu,
            opens_all: self.state.opens_all,
            shows_notes: self.state.shows_notes,
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
        let missing = chunks.missing(context.query);
        let body = match (missing, opened, context.query.view) {
            (Some(_), ..) => shell::waiting(&context, ctx.props().chunk_failed),
            (_, Some(at), View::Roadmap) if context.has_panel => {
                chunks::roadmap(&context, Some(&(at, chunks::panel(&context, at))))
            }
            (_, Some(at), _) => chunks::initiative(&context, at, &became(&context, at, *chunks)),
            (_, None, View::Overview) => overview::view(&context, facts(&context, *chunks)),
            (_, None, View::Roadmap) => chunks::roadmap(&context, None),
            (_, None, View::Explorer) => chunks::explorer(&context),
            (_, None, View::Progress) => chunks::progress(&context),
            (_, None, View::Changes) => chunks::changes(&context),
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
        let wanted = wanted(ctx.props(), &self.state);
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
        if let Some(selector) = self.reveal.take() {
            host.send(HostEvent::Reveal(selector));
        }
        self.send_title(ctx.props());
        let restore_focus = self.restore_focus.take();
        if let Some(selector) = self.settle_focus.take() {
            host.send(HostEvent::SettleFocus(selector));
        }
        if let Some(selector) = self.focus.take() {
            host.send(HostEvent::Focus(selector));
            if let Some(selector) = self.other_focus.take() {
                host.send(HostEvent::SettleFocus(selector));
            }
        } else if let Some(selector) = restore_focus {
            host.send(HostEvent::RestoreFocus(selector));
        }
    }
}

impl App {
    /// The selector of the link to the initiative that was closed. Some views have none: then their heading takes the
    /// focus.
    fn link_back(&mut self, options: &Options, query: &Query, left: Rc<str>) -> String {
        self.other_focus = Some(options.element_selector("heading"));
        link_to(options, query, left)
    }

    /// Sends the title of the place that the reader is at, if it is another one than before.
    fn send_title(&mut self, AppProps { plan, options, host, chunks, .. }: &AppProps) {
        let (plan, query) = (&plan.0.plan, &self.state.query);
        let language = ReadingPreferences::of(plan, options, query).language;
        let messages = chunks.messages(language, plan.calendar());
        let title = title_of(plan, messages, language, query, options.address.initial.view);
        if title != self.title {
            host.send(HostEvent::Title(title.clone()));
            self.title = title;
        }
    }

    /// Parses the deferred lists that the next rendering shows, if their chunk is loaded. A second call with the same
    /// chunk does nothing.
    fn parse_deferred(&self, AppProps { plan, options, chunks, draws_view, host, .. }: &AppProps) {
        if !draws_view {
            return;
        }
        let query = &self.state.query;
        let furigana = ReadingPreferences::of(&plan.0.plan, options, query).furigana;
        if query.searches_all() {
            chunks.warm_search(&plan.0);
        }
        if chunks.has(Chunk::Progress) && (needs_progress(query) || is_overview(query)) {
            chunks::resume_progress(&plan.0);
        }
        if chunks.has(Chunk::Changes) && query.view == View::Changes {
            for url in chunks::await_editions(&plan.0, query) {
                host.send(HostEvent::Edition(url.to_string()));
            }
        }
        let shows_all = furigana || Chunk::of(query) == Some(Chunk::Further) || query.searches_all();
        if chunks.has(Chunk::Further) && shows_all {
            chunks::resume_further(&plan.0, furigana);
        } else if chunks.has(Chunk::Initiatives) && (query.opened().is_some() || is_overview(query)) {
            chunks::resume_detail(&plan.0);
        }
    }
}

/// Returns whether the place of a query is the first screen.
fn is_overview(query: &Query) -> bool {
    query.opened().is_none() && query.view == View::Overview
}

/// The facts of the plan, if their chunk is loaded.
fn facts(context: &ViewContext, chunks: Chunks) -> Option<Node> {
    let progress = chunks.has(Chunk::Progress) && !context.plan.progress.is_empty();
    let progress = controls::show_if(progress, || chunks::progress_summary(context));
    chunks.has(Chunk::Initiatives).then(|| nodes([progress, chunks::plan_facts(context)]))
}

/// Returns whether the open initiative is in a panel beside the table of the roadmap.
fn has_panel(options: &Options, state: &State) -> bool {
    state.has_panel && options.is_wide && state.query.opened().is_some()
}

/// Returns whether the place of a query shows what became of an initiative or of the plan, or searches in it.
fn needs_progress(query: &Query) -> bool {
    query.opened().is_some() || query.view == View::Progress || query.searches_all()
}

/// What became of an initiative, if it is loaded.
fn became(context: &ViewContext, at: At, chunks: Chunks) -> [Node; 2] {
    match chunks.has(Chunk::Progress) && !context.plan.progress.is_empty() {
        true => chunks::initiative_progress(context, at),
        false => Default::default(),
    }
}

/// The next chunk to load.
fn wanted(
    AppProps { plan, options, chunks, .. }: &AppProps,
    State { query, row_limit, .. }: &State,
) -> Option<Chunk> {
    // Paper has all of the first screen.
    let is_near = is_overview(query) && (options.is_printing || *row_limit > ROW_BATCH);
    let preferences = ReadingPreferences::of(&plan.0.plan, options, query);
    let messages = Chunk::of_messages(preferences.language, plan.0.plan.calendar());
    let progress = !plan.0.plan.progress.is_empty() && (is_near || needs_progress(query));
    let facts = [(Chunk::Initiatives, is_near), (Chunk::Progress, progress)];
    chunks.wanted(
        query,
        preferences,
        messages,
        facts.map(|(chunk, is_wanted)| Some(chunk).filter(|_| is_wanted)),
    )
}

/// The page with its view, with furigana if the reader wants it, and with a notice if the chunk for the reader's
/// preferences or for the whole search failed.
fn page(context: &ViewContext, preferences: ReadingPreferences, body: Node, props: &AppProps) -> Html {
    let AppProps { plan, chunks, chunk_failed, .. } = props;
    let has_further = chunks.has(Chunk::Further);
    let needs_further = preferences.needs_chunk() || context.query.searches_all();
    let failed = *chunk_failed && !has_further && needs_further;
    let is_noticed = failed && chunks.missing(context.query).is_none();
    let notice = controls::show_if(is_noticed, || shell::waiting_notice(context, true));
    let mut page = shell::shell(context, nodes([notice, body])).into();
    if has_further && preferences.furigana {
        chunks::furigana(&mut page, &plan.0);
    }
    page
}
