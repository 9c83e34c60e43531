//! The whole plan on one static page, for pages without scripts and for every page before its scripts have run.
//!
//! It has the content of all views of the running component, from the same components, without controls.

use super::{large, with_context};
use crate::plan::ancestry::At;
use crate::ui::components::item::Page;
use crate::ui::components::{controls, sections};
use crate::ui::context::{StaticPlacement, ViewContext};
use crate::ui::dom::{Node, draw_static, each, el, nodes, show_some, text, wrap};
use crate::ui::loaded::Shared;
use crate::ui::messages::further::FurtherMessages;
use crate::ui::options::Options;
use crate::ui::pages::content;
use crate::ui::pages::{initiative, overview, roadmap};
use crate::ui::shell;
use crate::views::initiative::initiative as initiative_view;
use crate::views::{Query, View};
use yew::prelude::*;

/// The properties of the static page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StaticPageProps {
    /// The plan.
    pub plan: Shared,
    /// Language, heading level and year style; the first view is that of the address.
    pub options: Options,
}

/// The static page of a plan, without the root element.
#[derive(Debug)]
pub struct StaticPage;

impl Component for StaticPage {
    type Message = ();
    type Properties = StaticPageProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        draw_static(|| Self::render(ctx.props()))
    }
}

impl StaticPage {
    fn render(StaticPageProps { plan, options }: &StaticPageProps) -> Html {
        let query = Query { view: options.address.initial.view, ..Query::default() };
        with_context(plan, options, &query, |context| Self::page(context, options))
    }

    fn page(context: ViewContext, options: &Options) -> Html {
        // The first view of the running component comes first, so that nothing moves when the component takes
        // its place.
        let begin = options.address.initial.view;
        let offered = |view: &View| *view != View::Share && view.has_content(context.plan);
        let mut views: Vec<View> = View::ALL.into_iter().filter(offered).collect();
        views.sort_by_key(|view| (*view != begin, !view.is_first()));
        let firsts = views.iter().filter(|view| view.is_first() || **view == begin).count();
        let page = Page::new(context);
        let body = nodes([
            each(&views[..firsts], |view| part(&context, *view)),
            contents(&page, &views[firsts..]),
            each(&views[firsts..], |view| part(&context, *view)),
        ]);
        let more = format!("{}#{}", options.page, context.element_id("more"));
        let more =
            el!("a", { "class": "city-plan-shell__link", "href": more }, text(context.messages.further));
        shell::frame(&context, wrap("li", more), body).into()
    }
}

/// Links to the further views. They are below the first views, so that nothing above moves when the component
/// takes its place.
fn contents(page: &Page, views: &[View]) -> Node {
    let context = &page.context;
    let link = |view: &View| {
        let title = (context.messages.view_heading)(*view);
        wrap("li", el!("a", { "href": context.view_href(*view) }, text(title)))
    };
    el!("ul", { "class": "city-plan-contents", "id": context.element_id("more") }, each(views, link))
}

/// One view as a section of the page.
fn part(context: &ViewContext, view: View) -> Node {
    let context = &ViewContext {
        placement: Some(StaticPlacement { depth: 0, heading_name: view.as_str() }),
        ..*context
    };
    let heading = || {
        let title = text((context.messages.view_heading)(view));
        controls::view_heading(context, "city-plan-shell__heading", title)
    };
    let body = match view {
        View::Overview => overview::view(context),
        View::Roadmap if is_large(context) => {
            nodes([heading(), large::goals(context, FurtherMessages::of(context))])
        }
        View::Roadmap => roadmap::view(context),
        View::Explorer => initiatives(context),
        view => nodes([heading(), el!("div", "city-plan-whole", content(&Page::new(*context), view))]),
    };
    let class =
        if is_large(context) { "city-plan-shell__view city-plan-brief" } else { "city-plan-shell__view" };
    el!("div", { "class": class }, body)
}

/// All initiatives in the order of the document, each with the id that its permalink has.
fn initiatives(context: &ViewContext) -> Node {
    let below = ViewContext {
        placement: context
            .placement
            .map(|placement| StaticPlacement { depth: placement.depth + 1, ..placement }),
        ..*context
    };
    let all: Vec<At> = (0..context.plan.initiatives.len()).collect();
    let heading =
        controls::view_heading(context, "city-plan-shell__heading", text(context.messages.all_initiatives));
    let body = if is_large(context) { large::leaves(context) } else { each(&all, |at| one(&below, *at)) };
    nodes([heading, body])
}

fn is_large(context: &ViewContext) -> bool {
    crate::views::roadmap::is_large(context.index.leaves().len())
}

fn one(context: &ViewContext, at: At) -> Node {
    let view = initiative_view(context.plan, context.index, at, context.options.today);
    let name = el!(context.heading_tag(1), { "class": "city-plan-initiative__name" }, context.name(at));
    let id = context.anchor_id(&context.plan.initiatives[at].id);
    let reading = context.plan.initiatives[at].reading.as_deref();
    let reading = show_some(reading, |reading| sections::note(context.own_text(reading)));
    el!("div", { "class": "city-plan-initiative", "id": id }, initiative::page(context, &view, name), reading)
}
