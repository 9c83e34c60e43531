//! The filters of the explorer, and the conditions that are set.
//!
//! Answers `views::facets`. Filters apply at once and never move the focus.

use super::scene::Scene;
use super::state::Action;
use crate::plan::Text;
use crate::views::explorer::{Active, Explorer};
use crate::views::facets::{Choice, Facet};
use crate::views::query::{FacetKey, Filter};
use yew::prelude::*;

/// All facets: folded in a narrow container, always open in a wide one.
pub(super) fn facets(scene: &Scene, explorer: &Explorer) -> Html {
    let set = scene.query.filters.len();
    html! {
        <details class="city-plan-explorer__filters" open={!scene.options.narrow}>
            <summary class="city-plan-explorer__summary">
                <span>{ (scene.words.filters)(set) }</span><span class="city-plan-chevron" />
            </summary>
            <div class="city-plan-explorer__facets">{ for explorer.facets.iter().map(|facet| self::facet(scene, facet)) }</div>
        </details>
    }
}

fn facet(scene: &Scene, facet: &Facet) -> Html {
    let note = match (facet.key, facet.choices.is_empty(), facet.inferred) {
        (FacetKey::Department, true, _) => Some(scene.words.no_departments),
        (_, _, true) => Some(scene.words.inferred_list),
        _ => None,
    };
    html! {
        <fieldset class="city-plan-facet">
            <legend class="city-plan-facet__name">{ facet_name(scene, facet) }</legend>
            { for facet.choices.iter().map(|choice| self::choice(scene, choice)) }
            if let Some(note) = note { <p class="city-plan-note">{ note }</p> }
        </fieldset>
    }
}

fn facet_name(scene: &Scene, facet: &Facet) -> Html {
    match &facet.name {
        Some(name) => scene.say(name),
        None => html! { (scene.words.facet)(facet.key) },
    }
}

fn choice(scene: &Scene, choice: &Choice) -> Html {
    html! {
        <label class="city-plan-facet__option" key={format!("{}={}", choice.filter.key().as_str(), choice.filter.value())}>
            <input class="city-plan-choice__box" type="checkbox" checked={choice.chosen}
                onchange={scene.on(Action::FilterToggled(choice.filter.clone()))} />
            <span class="city-plan-facet__text">{ value(scene, &choice.filter, choice.name.as_ref(), true) }</span>
            <span class="city-plan-facet__count">{ (scene.words.count)(choice.count) }</span>
        </label>
    }
}

/// A filter's value as it is called on screen.
fn value(scene: &Scene, filter: &Filter, name: Option<&Text>, long: bool) -> Html {
    match (filter, name) {
        (Filter::Stage(stage), _) if long => html! { (scene.words.stage_long)(*stage) },
        (Filter::Stage(stage), _) => html! { (scene.words.stage)(*stage) },
        (_, Some(name)) => scene.say(name),
        (filter, None) => scene.own(filter.value()),
    }
}

/// The conditions that are set, each with its way out.
pub(super) fn chips(scene: &Scene, explorer: &Explorer) -> Html {
    if explorer.active.is_empty() {
        return Html::default();
    }
    html! {
        <div class="city-plan-chips" role="group" aria-label={scene.words.active}>
            { for explorer.active.iter().map(|active| chip(scene, explorer, active)) }
            <button class="city-plan-action" data-weight="quiet" type="button"
                onclick={scene.on(Action::ConditionsCleared)}>{ scene.words.clear }</button>
        </div>
    }
}

fn chip(scene: &Scene, explorer: &Explorer, active: &Active) -> Html {
    let words = scene.words;
    let (facet, value, action, key) = match active {
        Active::Words(typed) => {
            let action = Action::WordsTyped(String::new());
            (html! { words.condition_words }, html! { typed.clone() }, action, "words".to_owned())
        }
        Active::Filter(filter, name) => {
            let facet = explorer
                .facets
                .iter()
                .find(|facet| facet.choices.iter().any(|choice| choice.filter == *filter));
            let facet =
                facet.map_or_else(|| html! { (words.facet)(filter.key()) }, |facet| facet_name(scene, facet));
            let key = format!("{}={}", filter.key().as_str(), filter.value());
            (
                facet,
                self::value(scene, filter, name.as_ref(), false),
                Action::FilterToggled(filter.clone()),
                key,
            )
        }
    };
    html! {
        <button class="city-plan-chips__chip" type="button" key={key} onclick={scene.on(action)}>
            <span>{ facet }{ (words.condition)("", "") }{ value }</span>
            <span class="city-plan-chips__off"><span class="city-plan-cross" />{ words.remove }</span>
        </button>
    }
}
