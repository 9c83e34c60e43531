//! The explorer: search box, filters, and the measures found, grouped as in the document.
//!
//! Answers `views::explorer`. Typing never moves the focus; an input method's composition is left alone.

use super::bars;
use super::facets;
use super::scene::Scene;
use super::state::Action;
use crate::plan::words::Wording;
use crate::views::View;
use crate::views::explorer::{Explorer, explorer};
use crate::views::roadmap::{Area, Goal};
use crate::views::schedule::Scheduled;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(super) fn view(scene: &Scene) -> Html {
    let explorer = explorer(scene.plan, scene.index, scene.query, scene.options.today);
    let heading = scene.heading(1);
    html! { <>
        <@{heading} id={scene.part_id("heading")} tabindex="-1" class="city-plan-shell__heading">
            { (scene.words.view_heading)(View::Explorer) }
        </@>
        { form(scene) }
        <div class="city-plan-explorer">
            { facets::facets(scene, &explorer) }
            <div class="city-plan-explorer__results" id={scene.part_id("results")} tabindex="-1">
                { count(scene, &explorer) }
                { facets::chips(scene, &explorer) }
                if explorer.found == 0 { { empty(scene) } } else {
                    { for explorer.goals.iter().map(|goal| self::goal(scene, &explorer, goal)) }
                }
            </div>
        </div>
    </> }
}

fn form(scene: &Scene) -> Html {
    let words = scene.words;
    let (box_id, hint_id) = (scene.part_id("q"), scene.part_id("q-hint"));
    let act = scene.act.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        // While an input method composes, the text is not yet what the reader means.
        if !event.is_composing() {
            act.emit(Action::WordsTyped(event.target_unchecked_into::<HtmlInputElement>().value()));
        }
    });
    let focus = scene.edge.focus.clone();
    let results = scene.part_selector("results");
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        // Results are there already; the button leads to them, which helps where they are below the fold.
        event.prevent_default();
        focus.emit(results.clone());
    });
    html! {
        <form class="city-plan-find" role="search" aria-label={words.search_name} {onsubmit}>
            <label class="city-plan-find__label" for={box_id.clone()}>{ words.search_label }</label>
            <div class="city-plan-find__row">
                <input class="city-plan-find__box" id={box_id} type="search" name="q" value={scene.query.words.clone()}
                    autocomplete="off" aria-describedby={hint_id.clone()} {oninput} />
                <button class="city-plan-action" data-weight="main" type="submit">{ words.search }</button>
            </div>
            <p class="city-plan-note city-plan-find__hint" id={hint_id}>{ words.search_hint }</p>
        </form>
    }
}

fn count(scene: &Scene, explorer: &Explorer) -> Html {
    let what = scene.measure_word();
    html! { <>
        <div class="city-plan-explorer__head">
            <p class="city-plan-explorer__count">
                <span class="city-plan-explorer__number">{ explorer.found }</span>{ (scene.words.found)(&what) }
            </p>
            <p class="city-plan-note">{ (scene.words.of_total)(explorer.total) }</p>
        </div>
        <p class="city-plan-hidden" role="status">
            { if scene.query.is_filtered() { (scene.words.announce)(explorer.found, &what) } else { String::new() } }
        </p>
    </> }
}

/// Nothing was found: what to try, and a way out.
fn empty(scene: &Scene) -> Html {
    let words = scene.words;
    let heading = scene.heading(2);
    html! {
        <div class="city-plan-empty">
            <@{heading} class="city-plan-empty__title">{ words.empty_title }</@>
            <p>{ words.empty_lead }</p>
            <p class="city-plan-empty__ways">
                <button class="city-plan-action" data-weight="main" type="button"
                    onclick={scene.on(Action::ConditionsCleared)}>{ words.show_all }</button>
                <a class="city-plan-action" href={scene.view_href(View::Roadmap)}
                    onclick={scene.on_click(Action::ViewChosen(View::Roadmap))}>{ words.see_roadmap }</a>
            </p>
        </div>
    }
}

fn goal(scene: &Scene, explorer: &Explorer, goal: &Goal) -> Html {
    let heading = scene.heading(2);
    let count = goal.measures().count();
    let key = goal.at.map_or("", |at| &*scene.plan.initiatives[at].id);
    html! {
        <div class="city-plan-result__goal" key={key}>
            if let Some(at) = goal.at {
                <@{heading} class="city-plan-result__goalname">
                    <span>{ scene.level_and_number(at) }</span>
                    <a href={scene.initiative_href(at)} onclick={scene.open(at)}>{ marked_name(scene, explorer, at) }</a>
                    <span>{ (scene.words.count)(count) }</span>
                </@>
            }
            { for goal.areas.iter().map(|area| self::area(scene, explorer, area)) }
        </div>
    }
}

fn marked_name(scene: &Scene, explorer: &Explorer, at: usize) -> Html {
    scene.say_marked(&scene.plan.initiatives[at].name, &explorer.needles)
}

/// An area with its measures; measures without an area are items of their own.
fn area(scene: &Scene, explorer: &Explorer, area: &Area) -> Html {
    match area.at {
        Some(at) => html! {
            <ul><li class="city-plan-result__item">
                { title(scene, explorer, at) }
                <ul class="city-plan-result__measures">
                    { for area.measures.iter().map(|measure| row(scene, explorer, measure)) }
                </ul>
            </li></ul>
        },
        None => html! { <ul>{ for area.measures.iter().map(|measure| item(scene, explorer, measure)) }</ul> },
    }
}

fn title(scene: &Scene, explorer: &Explorer, at: usize) -> Html {
    let heading = scene.heading(3);
    let lead = scene.plan.initiatives[at].lead.as_ref();
    html! { <>
        <@{heading} class="city-plan-result__name">
            <a href={scene.initiative_href(at)} onclick={scene.open(at)}>{ marked_name(scene, explorer, at) }</a>
        </@>
        if let Some(lead) = lead { <p class="city-plan-result__lead">{ scene.say_marked(lead, &explorer.needles) }</p> }
    </> }
}

/// A measure below an area.
fn row(scene: &Scene, explorer: &Explorer, measure: &Scheduled) -> Html {
    let at = measure.at;
    html! {
        <li class="city-plan-result__measure" key={&*scene.plan.initiatives[at].id}>
            <p>{ name(scene, explorer, at) }</p>
            { now(scene, explorer, measure) }
        </li>
    }
}

fn name(scene: &Scene, explorer: &Explorer, at: usize) -> Html {
    if scene.plan.initiatives[at].row_only {
        return marked_name(scene, explorer, at);
    }
    html! { <a href={scene.initiative_href(at)} onclick={scene.open(at)}>{ marked_name(scene, explorer, at) }</a> }
}

/// A measure that stands right below a goal, or is a root.
fn item(scene: &Scene, explorer: &Explorer, measure: &Scheduled) -> Html {
    html! {
        <li class="city-plan-result__item" key={&*scene.plan.initiatives[measure.at].id}>
            { title(scene, explorer, measure.at) }
            { snippet(scene, explorer, measure.at) }
            { now(scene, explorer, measure) }
        </li>
    }
}

/// The sentence that holds the search words, where neither name nor lead does.
fn snippet(scene: &Scene, explorer: &Explorer, at: usize) -> Html {
    let initiative = &scene.plan.initiatives[at];
    let found = |text: &&crate::plan::Text| {
        let said = text.in_language(scene.words.language).0;
        !crate::views::explorer::marks(said, &explorer.needles).is_empty()
    };
    if explorer.needles.is_empty()
        || [&initiative.name].into_iter().chain(&initiative.lead).any(|text| found(&text))
    {
        return Html::default();
    }
    let sections = initiative.sections.iter().filter(|section| section.wording == Wording::Summary);
    let mut texts = sections.flat_map(|section| section.paragraphs.iter().chain(&section.points));
    texts
        .find(found)
        .map(|text| html! { <p>{ scene.say_marked(text, &explorer.needles) }</p> })
        .unwrap_or_default()
}

fn now(scene: &Scene, explorer: &Explorer, measure: &Scheduled) -> Html {
    let Some(axis) = explorer.axis.as_ref().filter(|_| !measure.rows.is_empty()) else {
        return Html::default();
    };
    html! {
        <div class="city-plan-result__now">
            { bars::strip(measure, axis, axis.now) }
            { bars::stages_now(scene, measure) }
        </div>
    }
}
