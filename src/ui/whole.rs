//! The whole plan on one page: static HTML, for pages without scripts and for every page before its
//! scripts have run.
//!
//! Rendered by the tool (`city-plan render`), never in the browser. It holds what the running
//! component shows view by view, from the same components, without anything that has to be pressed.

use super::element::{Node, each, el, nodes, text};
use super::scene::{Edge, Options, Scene, Shared, Still};
use super::words::Words;
use super::{controls, initiative, overview, roadmap, shell};
use crate::views::index::At;
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
        let WholeProps { plan, options } = ctx.props();
        let scene = Scene {
            plan: &plan.0.plan,
            index: &plan.0.index,
            query: &Query { view: options.address.initial.view, ..Query::default() },
            folded: &[],
            words: Words::of(&options.language),
            options,
            edge: &Edge::default(),
            act: &Callback::noop(),
            copied: 0,
            still: Some(Still { deeper: 0, heading_part: "heading" }),
        };
        // The view that the running component begins with comes first: nothing moves when it takes over.
        let begin = options.address.initial.view;
        let mut views = View::ALL;
        views.sort_by_key(|view| *view != begin);
        shell::around(&scene, each(&views, |view| part(&scene, *view))).into()
    }
}

/// One view as a part of the page.
fn part(scene: &Scene, view: View) -> Node {
    let scene = &Scene { still: Some(Still { deeper: 0, heading_part: view.as_str() }), ..*scene };
    let body = match view {
        View::Overview => overview::view(scene),
        View::Roadmap => roadmap::view(scene),
        View::Explorer => initiatives(scene),
    };
    el!("div", "city-plan-shell__view", body)
}

/// All initiatives in the order of the document, each with the id that its permalink has.
fn initiatives(scene: &Scene) -> Node {
    let below =
        Scene { still: scene.still.map(|still| Still { deeper: still.deeper + 1, ..still }), ..*scene };
    let all: Vec<At> = (0..scene.plan.initiatives.len()).collect();
    nodes([
        controls::view_heading(scene, "city-plan-shell__heading", text(scene.words.all_initiatives)),
        each(&all, |at| one(&below, *at)),
    ])
}

fn one(scene: &Scene, at: At) -> Node {
    let view = initiative_view(scene.plan, scene.index, at, scene.options.today);
    let name = el!(scene.heading(1), { "class": "city-plan-initiative__name" }, scene.name(at));
    let id = scene.initiative_part(at);
    el!("div", { "class": "city-plan-initiative", "id": id }, initiative::page(scene, &view, name))
}
