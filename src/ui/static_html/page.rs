//! The whole plan on one page: static HTML, for pages without scripts and for every page before its
//! scripts have run.
//!
//! Rendered by the tool (`city-plan render`) and the studio, never for residents. It holds what the running
//! component shows view by view, from the same components, without anything that has to be pressed.

use super::{large, with_scene};
use crate::plan::ancestry::At;
use crate::ui::components::item::Page;
use crate::ui::components::{controls, sections};
use crate::ui::context::{Options, Scene, Shared, Still};
use crate::ui::dom::{Node, bare, each, el, nodes, text, unchanging, when};
use crate::ui::messages::further::WholeWords;
use crate::ui::pages::content;
use crate::ui::pages::{initiative, overview, roadmap};
use crate::ui::shell;
use crate::views::initiative::initiative as initiative_view;
use crate::views::{Query, View};
use yew::prelude::*;

/// What the static page is made of.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WholeProps {
    /// The plan.
    pub plan: Shared,
    /// Language, heading level, year style; the view at the beginning is that of the address.
    pub options: Options,
}

/// The static page of a plan, without the root element.
#[derive(Debug)]
pub struct Whole;

impl Component for Whole {
    type Message = ();
    type Properties = WholeProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        unchanging(|| Self::drawn(ctx.props()))
    }
}

impl Whole {
    fn drawn(WholeProps { plan, options }: &WholeProps) -> Html {
        let query = Query { view: options.address.initial.view, ..Query::default() };
        with_scene(plan, options, &query, |scene| Self::page(scene, options))
    }

    fn page(scene: Scene, options: &Options) -> Html {
        // The view that the running component begins with comes first: nothing moves when it takes over.
        let begin = options.address.initial.view;
        let offered = |view: &View| *view != View::Share && view.has_content(scene.plan);
        let mut views: Vec<View> = View::ALL.into_iter().filter(offered).collect();
        views.sort_by_key(|view| (*view != begin, !view.is_first()));
        let firsts = views.iter().filter(|view| view.is_first() || **view == begin).count();
        let page = Page::new(scene);
        let body = nodes([
            each(&views[..firsts], |view| part(&scene, *view)),
            contents(&page, &views[firsts..]),
            each(&views[firsts..], |view| part(&scene, *view)),
        ]);
        let more = format!("{}#{}", options.page, scene.part_id("more"));
        let more = el!("a", { "class": "city-plan-shell__link", "href": more }, text(scene.words.further));
        shell::around(&scene, bare("li", more), body).into()
    }
}

/// Links to the further views. They stand behind the first ones: nothing above may move when the
/// running component takes over.
fn contents(page: &Page, views: &[View]) -> Node {
    let scene = &page.scene;
    let link = |view: &View| {
        let title = (scene.words.view_heading)(*view);
        bare("li", el!("a", { "href": scene.view_href(*view) }, text(title)))
    };
    el!("ul", { "class": "city-plan-contents", "id": scene.part_id("more") }, each(views, link))
}

/// One view as a part of the page.
fn part(scene: &Scene, view: View) -> Node {
    let scene = &Scene { still: Some(Still { deeper: 0, heading_part: view.as_str() }), ..*scene };
    let heading = || {
        let title = text((scene.words.view_heading)(view));
        controls::view_heading(scene, "city-plan-shell__heading", title)
    };
    let body = match view {
        View::Overview => overview::view(scene),
        View::Roadmap if is_large(scene) => nodes([heading(), large::goals(scene, WholeWords::of(scene))]),
        View::Roadmap => roadmap::view(scene),
        View::Explorer => initiatives(scene),
        view => nodes([heading(), el!("div", "city-plan-whole", content(&Page::new(*scene), view))]),
    };
    let class =
        if is_large(scene) { "city-plan-shell__view city-plan-brief" } else { "city-plan-shell__view" };
    el!("div", { "class": class }, body)
}

/// All initiatives in the order of the document, each with the id that its permalink has.
fn initiatives(scene: &Scene) -> Node {
    let below =
        Scene { still: scene.still.map(|still| Still { deeper: still.deeper + 1, ..still }), ..*scene };
    let all: Vec<At> = (0..scene.plan.initiatives.len()).collect();
    let heading =
        controls::view_heading(scene, "city-plan-shell__heading", text(scene.words.all_initiatives));
    let body = if is_large(scene) { large::leaves(scene) } else { each(&all, |at| one(&below, *at)) };
    nodes([heading, body])
}

fn is_large(scene: &Scene) -> bool {
    crate::views::roadmap::is_large(scene.index.leaves().len())
}

fn one(scene: &Scene, at: At) -> Node {
    let view = initiative_view(scene.plan, scene.index, at, scene.options.today);
    let name = el!(scene.heading(1), { "class": "city-plan-initiative__name" }, scene.name(at));
    let id = scene.anchor(&scene.plan.initiatives[at].id);
    let reading = scene.plan.initiatives[at].reading.as_deref();
    let reading = when(reading, |reading| sections::note(scene.own(reading)));
    el!("div", { "class": "city-plan-initiative", "id": id }, initiative::page(scene, &view, name), reading)
}
