//! The whole plan on one page: static HTML, for pages without scripts and for every page before its
//! scripts have run.
//!
//! Rendered by the tool (`city-plan render`), never in the browser. It holds what the running
//! component shows view by view, from the same components, without anything that has to be pressed.

mod about;
mod document;
mod figures;
mod glossary;
mod history;
mod item;
mod lists;
mod past;
mod people;
mod words;

use super::element::{Node, bare, each, el, nodes, none, text, when};
use super::scene::{Edge, Options, Scene, Shared, Still};
use super::words::Words;
use super::{controls, initiative, overview, roadmap, sections, shell};
use crate::views::index::At;
use crate::views::initiative::initiative as initiative_view;
use crate::views::{Query, View};
use item::Page;
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
        let page = Page::new(scene);
        let parts = parts(&page);
        let body = nodes([
            each(&views, |view| part(&scene, *view)),
            contents(&page, &parts),
            each(&parts, |part| further(&page, part)),
        ]);
        let more = format!("{}#{}", options.page, scene.part_id("more"));
        let more = el!("a", { "class": "city-plan-shell__link", "href": more }, text(page.words.more));
        shell::around(&scene, bare("li", more), body).into()
    }
}

/// A part of the page that no view of the running component has yet.
struct Part {
    /// In its id.
    word: &'static str,
    title: &'static str,
    draw: fn(&Page) -> Node,
}

/// The parts that the plan has something for, in reading order.
fn parts(page: &Page) -> Vec<Part> {
    let (plan, words) = (page.scene.plan, page.words);
    let milestones = plan.initiatives.iter().any(|initiative| !initiative.milestones.is_empty());
    let prose = [plan.slogans.len(), plan.chapters.len(), plan.essays.len(), plan.tables.len()];
    let lists = plan.lists.len() + plan.matrices.len() + plan.dependencies.len();
    let all: [(bool, Part); 11] = [
        (true, Part { word: "about", title: words.about_plan, draw: about::about }),
        (
            prose.iter().sum::<usize>() > 0,
            Part { word: "document", title: words.document, draw: document::prose },
        ),
        (!plan.reviews.is_empty(), Part { word: "past", title: words.past, draw: past::past }),
        (
            !plan.chronologies.is_empty(),
            Part { word: "history", title: words.history, draw: history::history },
        ),
        (
            !plan.timetables.is_empty(),
            Part { word: "timetables", title: words.timetables, draw: history::timetables },
        ),
        (lists > 0 || milestones, Part { word: "lists", title: words.lists, draw: lists::lists }),
        (
            !plan.indicators.is_empty() || !plan.surveys.is_empty(),
            Part { word: "figures", title: words.figures, draw: figures::figures },
        ),
        (
            !plan.bodies.is_empty() || !plan.roles.is_empty(),
            Part { word: "people", title: words.people, draw: people::people },
        ),
        (
            !plan.relations.is_empty(),
            Part { word: "relations", title: words.relations, draw: people::relations },
        ),
        (
            !plan.glossary.is_empty(),
            Part { word: "glossary", title: words.glossary, draw: glossary::glossary },
        ),
        (
            !plan.notes.is_empty() || !plan.pictures.is_empty() || !plan.editions.is_empty(),
            Part { word: "notes", title: words.notes, draw: document::notes },
        ),
    ];
    all.into_iter().filter(|(any, _)| *any).map(|(_, part)| part).collect()
}

/// Links to the further parts. They stand behind the views: the running component has them not yet,
/// and nothing above may move when it takes over.
fn contents(page: &Page, parts: &[Part]) -> Node {
    let link = |part: &Part| {
        let href = format!("{}#{}", page.scene.options.page, page.scene.part_id(part.word));
        el!("li", {}, el!("a", { "href": href }, text(part.title)))
    };
    if parts.is_empty() {
        return none();
    }
    el!("ul", { "class": "city-plan-contents", "id": page.scene.part_id("more") }, each(parts, link))
}

fn further(page: &Page, part: &Part) -> Node {
    let still = page.scene.still.map(|still| Still { heading_part: part.word, ..still });
    let scene = Scene { still, ..page.scene };
    let heading = controls::view_heading(&scene, "city-plan-shell__heading", text(part.title));
    el!("div", "city-plan-shell__view", heading, (part.draw)(page))
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
    let reading = scene.plan.initiatives[at].reading.as_deref();
    let reading = when(reading, |reading| sections::note(scene.own(reading)));
    el!("div", { "class": "city-plan-initiative", "id": id }, initiative::page(scene, &view, name), reading)
}
