//! The root of one element: holds its state, applies actions, draws the view that is chosen.
//!
//! Mounted by `embed` in the browser and rendered by the tool as static HTML. The only place that
//! changes state.

use super::aids::Aids;
use super::element::Node;
use super::scene::{Edge, Options, Scene, Shared};
use super::state::{Action, State, Step, reduce};
#[cfg(not(feature = "whole"))]
use super::{controls, element::nodes};
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
    /// The id of what had the focus where this component takes over from another; empty if that has none.
    #[cfg(feature = "whole")]
    #[prop_or_default]
    pub focused: Option<AttrValue>,
    /// Whether the whole component could not be loaded.
    #[prop_or_default]
    pub missed: bool,
    /// How often a reader who was typing paused.
    #[prop_or_default]
    pub paused: u32,
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
    /// Where the whole component was asked to take over; empty if it is not needed.
    #[cfg(not(feature = "whole"))]
    wanted: String,
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
        #[cfg(feature = "whole")]
        let focus = ctx.props().focused.as_ref().map(|id| held(&ctx.props().options, &query, id)).or(focus);
        let state = State { query, ..State::default() };
        let act = ctx.link().callback(|action| action);
        Self {
            state,
            act,
            fresh: true,
            focus,
            rescue: None,
            #[cfg(not(feature = "whole"))]
            wanted: String::new(),
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
        let typing = matches!(action, Action::WordsTyped(_));
        let (next, step) = reduce(&self.state, action);
        if next == self.state {
            return false;
        }
        self.typing = typing;
        let place = |query: &Query| (query.view, query.initiative.clone(), query.item.clone());
        let moved = place(&next.query) != place(&self.state.query);
        if moved {
            self.focus = Some(target(&ctx.props().options, &next.query));
            self.copied = 0;
        }
        self.rescue = Some(rescue);
        if let Some(id) = next.query.opened().filter(|_| moved) {
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
        if props.copied != before.copied {
            self.copied = props.copied;
        }
        self.typing &= props.paused == before.paused;
        *props != *before
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { plan, options, edge, .. } = ctx.props();
        let aids = Aids::of(&plan.0.plan, options, &self.state.query);
        let scene = Scene {
            plan: &plan.0.plan,
            index: &plan.0.index,
            query: &self.state.query,
            folded: if options.printing { &[] } else { &self.state.folded },
            explained: &self.state.explained,
            words: aids.words(&options.language),
            options,
            edge,
            act: &self.act,
            copied: self.copied,
            typing: self.typing,
            #[cfg(not(target_arch = "wasm32"))]
            still: None,
        };
        let opened = scene.query.opened().and_then(|id| scene.index.find(id));
        let body = match (opened, scene.query.view) {
            (Some(at), _) => initiative::view(&scene, at),
            (None, View::Overview) => overview::view(&scene),
            (None, View::Roadmap) => roadmap::view(&scene),
            (None, View::Explorer) => explorer::view(&scene),
            (None, view) => further(&scene, view, ctx.props().missed),
        };
        finished(&scene, aids, body, ctx.props())
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let edge = &ctx.props().edge;
        #[cfg(not(feature = "whole"))]
        {
            let wanted = wanted(ctx.props(), &self.state.query);
            if wanted != self.wanted {
                edge.tell("whole", wanted.clone());
                self.wanted = wanted;
            }
        }
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

/// What takes the focus from the part that had it in the component before: the same part, unless that
/// only stood for a view on its way.
#[cfg(feature = "whole")]
fn held(options: &Options, query: &Query, id: &str) -> String {
    match id {
        id if id.is_empty() || id == options.part_id("heading") => target(options, query),
        id => format!("[id=\"{id}\"]"),
    }
}

/// Whether what a page loads first draws the place of a query by itself.
#[cfg(not(feature = "whole"))]
fn is_first(query: &Query) -> bool {
    query.view.is_first() || query.opened().is_some()
}

/// The part of the URL where the whole component has to take over; empty if it need not.
#[cfg(not(feature = "whole"))]
fn wanted(AppProps { plan, options, .. }: &AppProps, query: &Query) -> String {
    if is_first(query) && !Aids::of(&plan.0.plan, options, query).are_on() {
        return String::new();
    }
    options.address.part(query).unwrap_or_else(|| options.address.name.to_string())
}

/// One of the further views.
#[cfg(feature = "whole")]
fn further(scene: &Scene, view: View, _: bool) -> Node {
    super::whole::view(scene, view)
}

/// A further view is on its way: the loader brings the whole component, which then takes over.
#[cfg(not(feature = "whole"))]
fn further(scene: &Scene, view: View, missed: bool) -> Node {
    shell::waiting(scene, view, missed)
}

/// The page, with readings where the reader wants them.
#[cfg(feature = "whole")]
fn finished(scene: &Scene, aids: Aids, body: Node, props: &AppProps) -> Html {
    let mut page = shell::shell(scene, body).into();
    if aids.furigana {
        super::whole::furigana::annotate(&mut page, props.plan.0.readings());
    }
    page
}

/// The page; where aids could not be loaded it says so.
#[cfg(not(feature = "whole"))]
fn finished(scene: &Scene, aids: Aids, body: Node, props: &AppProps) -> Html {
    let told = props.missed && is_first(scene.query) && aids.are_on();
    let notice = controls::nothing_if(!told, || shell::on_its_way(scene, true));
    shell::shell(scene, nodes([notice, body])).into()
}
