//! The filters of the explorer, and the conditions that are set.
//!
//! Answers `views::facets`. Filters apply at once and never move the focus.

use super::controls::{button, fold, nothing_if, others, tick};
use super::sections::note;
use crate::plan::Text;
use crate::ui::context::Scene;
use crate::ui::dom::{Node, each, el, keyed, nodes, on_click, text, when};
use crate::ui::state::Action;
use crate::views::explorer::{Active, Explorer};
use crate::views::facets::{Choice, Facet};
use crate::views::query::{FacetKey, Filter};

/// All facets.
pub(crate) fn facets(scene: &Scene, explorer: &Explorer) -> Node {
    let words = (scene.words.filters)(scene.query.filters.len());
    let content =
        el!("div", "city-plan-explorer__facets", each(&explorer.facets, |facet| self::facet(scene, facet)));
    fold(scene, ["city-plan-explorer__filters", "city-plan-explorer__summary"], words, content)
}

fn facet(scene: &Scene, facet: &Facet) -> Node {
    let remark = match (facet.key, facet.choices.is_empty(), facet.inferred) {
        (FacetKey::Department, true, _) => Some(scene.words.no_departments),
        (_, _, true) => Some(scene.words.inferred_list),
        _ => None,
    };
    el!(
        "fieldset",
        "city-plan-facet",
        el!("legend", "city-plan-facet__name", facet_name(scene, facet)),
        choices(scene, facet),
        when(remark, |remark| note(text(remark))),
    )
}

/// The choices of a facet: the first ones and those that are set, and the way to the others.
fn choices(scene: &Scene, facet: &Facet) -> Node {
    let numbered = facet.choices.iter().enumerate();
    let drawn: Vec<&Choice> = numbered
        .filter(|(place, choice)| choice.chosen || *place < scene.choices)
        .map(|(_, choice)| choice)
        .collect();
    let more = others(scene, facet.choices.len() - drawn.len());
    nodes([each(&drawn, |choice| self::choice(scene, choice)), more])
}

fn facet_name(scene: &Scene, facet: &Facet) -> Node {
    facet.name.as_ref().map_or_else(|| text((scene.words.facet)(facet.key)), |name| scene.say(name))
}

fn key(filter: &Filter) -> String {
    format!("{}={}", filter.key().as_str(), filter.value())
}

fn choice(scene: &Scene, choice: &Choice) -> Node {
    let heard = scene.on(Action::FilterToggled(choice.filter.clone()));
    let option = el!(
        "label",
        "city-plan-facet__option",
        tick("checkbox", None, choice.chosen, heard),
        el!("span", "city-plan-facet__text", value(scene, &choice.filter, choice.name.as_ref(), true)),
        el!("span", "city-plan-facet__count", text((scene.words.count)(choice.count))),
    );
    keyed(option, key(&choice.filter))
}

/// A filter's value as it is called on screen.
fn value(scene: &Scene, filter: &Filter, name: Option<&Text>, long: bool) -> Node {
    match (filter, name) {
        (Filter::Stage(stage), _) if long => text((scene.words.stage_long)(*stage)),
        (Filter::Stage(stage), _) => text((scene.words.stage)(*stage)),
        (_, Some(name)) => scene.say(name),
        (filter, None) => scene.own(filter.value()),
    }
}

/// The conditions that are set, each with its way out.
pub(crate) fn chips(scene: &Scene, explorer: &Explorer) -> Node {
    nothing_if(explorer.active.is_empty(), || {
        el!(
            "div",
            { "class": "city-plan-chips", "role": "group", "aria-label": scene.words.active },
            each(&explorer.active, |active| chip(scene, explorer, active)),
            button(text(scene.words.clear), Some("quiet"), scene.on(Action::ConditionsCleared)),
        )
    })
}

fn chip(scene: &Scene, explorer: &Explorer, active: &Active) -> Node {
    let words = scene.words;
    let (facet, value, action, key) = match active {
        Active::Words(typed) => {
            let action = Action::WordsTyped(String::new());
            // Nobody said in which language they were typed; letters beyond ASCII are those of the plan.
            let own = typed.is_ascii().then_some(words.language);
            let typed = scene.in_language(own.unwrap_or(scene.plan.language()), text(typed.clone()));
            (text(words.condition_words), typed, action, "words".to_owned())
        }
        Active::Filter(filter, name) => {
            let has = |facet: &&Facet| facet.choices.iter().any(|choice| choice.filter == *filter);
            let facet = explorer.facets.iter().find(has);
            let facet =
                facet.map_or_else(|| text((words.facet)(filter.key())), |facet| facet_name(scene, facet));
            let value = value(scene, filter, name.as_ref(), false);
            (facet, value, Action::FilterToggled(filter.clone()), key(filter))
        }
    };
    let off = el!("span", "city-plan-chips__off", el!("span", "city-plan-cross"), text(words.remove));
    let chip = el!(
        "button",
        { "class": "city-plan-chips__chip", "type": "button" },
        el!("span", {}, facet, text(words.colon), value),
        off,
    );
    keyed(on_click(chip, scene.on(action)), key)
}
