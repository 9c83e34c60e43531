//! The whole plan on one static page, for pages without scripts and for every page before its scripts have run.
//!
//! It has the content of all views of the running component, from the same components, without controls.

use super::{fold, large, with_context};
use crate::plan::ancestry::At;
use crate::ui::components::item::Page;
use crate::ui::components::{controls, sections};
use crate::ui::context::{StaticPlacement, ViewContext};
use crate::ui::dom::{Node, draw_static, each, el, nodes, none, show_some, text, wrap};
use crate::ui::loaded::Shared;
use crate::ui::options::Options;
use crate::ui::pages::{
    further_body, initiative, initiative_progress, overview, plan_facts, progress_summary, roadmap,
};
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
    /// The initiative that the page is about; the whole plan if absent.
    #[prop_or_default]
    pub initiative: Option<At>,
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
    fn render(StaticPageProps { plan, options, initiative }: &StaticPageProps) -> Html {
        let query = Query { view: options.address.initial.view, ..Query::default() };
        with_context(plan, options, &query, |context| match initiative {
            Some(at) => Self::initiative(context, *at),
            None => Self::page(context, options),
        })
    }

    /// The page of one initiative, with links to the page of the plan.
    fn initiative(context: ViewContext, at: At) -> Html {
        let messages = context.further_messages();
        let placement = StaticPlacement { depth: 0, heading_name: "heading" };
        let context = ViewContext { placement: Some(placement), ..context };
        let view = initiative_view(context.plan, context.index, at, context.options.today);
        let name = controls::view_heading(&context, "city-plan-initiative__name", context.name(at));
        let href = context.initiative_href(at);
        let to_plan = el!("a", { "class": "city-plan-action", "href": href }, text(messages.to_plan));
        let body = el!(
            "div",
            { "class": "city-plan-shell__view", "id": context.element_id(shell::VIEW) },
            initiative::page(&context, &view, name, &initiative_progress(&context, at)),
            el!("p", "city-plan-explorer__out", to_plan),
        );
        shell::frame(&context, none(), body).into()
    }

    fn page(context: ViewContext, options: &Options) -> Html {
        // The first view of the running component comes first, so that nothing moves when the component takes
        // its place.
        let begin = options.address.initial.view;
        let has_place = |view: &View| match view {
            View::Share => false,
            // Nothing can be loaded later.
            View::Changes => context.editions.has_any(),
            view => view.has_content(context.plan),
        };
        let mut views: Vec<View> = View::ALL.into_iter().filter(has_place).collect();
        views.sort_by_key(|view| (*view != begin, !view.is_first()));
        let firsts = views.iter().filter(|view| view.is_first() || **view == begin).count();
        let page = Page::new(context);
        let body = nodes([
            each(&views[..firsts], |view| part(&context, *view, *view == begin)),
            contents(&page, &views[firsts..]),
            each(&views[firsts..], |view| part(&context, *view, false)),
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

/// One view as a section of the page. The first one and the list of initiatives are open, the others are folded.
fn part(context: &ViewContext, view: View, is_first: bool) -> Node {
    let is_folded = !is_first && view != View::Explorer;
    let heading_name = if is_folded { fold::heading_name(view) } else { view.as_str() };
    let context = &ViewContext { placement: Some(StaticPlacement { depth: 0, heading_name }), ..*context };
    let heading = || {
        let title = text((context.messages.view_heading)(view));
        controls::view_heading(context, "city-plan-shell__heading", title)
    };
    let body = match view {
        View::Overview => {
            let facts = nodes([progress_summary(context), plan_facts::view(context)]);
            overview::view(context, Some(facts))
        }
        View::Roadmap if is_large(context) => {
            nodes([heading(), large::goals(context, context.further_messages())])
        }
        View::Roadmap => roadmap::view(context, None),
        View::Explorer => initiatives(context),
        view => nodes([controls::show_if(!is_folded, heading), further_body(&Page::new(*context), view)]),
    };
    let body = nodes([body, fold::to_top(context)]);
    let body = if is_folded { fold::view(context, view, body) } else { body };
    let class =
        if is_large(context) { "city-plan-shell__view city-plan-brief" } else { "city-plan-shell__view" };
    let id = is_first.then(|| context.element_id(shell::VIEW));
    el!("div", { "class": class, "id": id }, body)
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
    let lead =
        controls::show_if(!is_large(context), || sections::note(text(context.further_messages().fold_lead)));
    let body = if is_large(context) { large::leaves(context) } else { each(&all, |at| one(&below, *at)) };
    nodes([heading, lead, body])
}

fn is_large(context: &ViewContext) -> bool {
    crate::views::roadmap::is_large(context.index.leaves().len())
}

fn one(context: &ViewContext, at: At) -> Node {
    let view = initiative_view(context.plan, context.index, at, context.options.today);
    let id = context.anchor_id(&context.plan.initiatives[at].id);
    let reading = context.plan.initiatives[at].reading.as_deref();
    let reading = show_some(reading, |reading| sections::note(context.own_text(reading)));
    let became = initiative_progress(context, at);
    let body = nodes([initiative::page(context, &view, none(), &became), reading]);
    fold::initiative(context, &view, id, body)
}
