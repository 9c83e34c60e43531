//! The filters of the explorer, and the active conditions.
//!
//! Filters apply at once and never move the focus.

use super::controls::{button, checkbox_or_radio, fold, more_choices, show_if};
use super::sections::note;
use crate::plan::Text;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, on_click, text, with_key, wrap};
use crate::ui::host::HostEvent;
use crate::ui::messages::search::SearchMessages;
use crate::ui::state::Action;
use crate::views::explorer::{Active, Explorer};
use crate::views::facets::{Choice, Facet};
use crate::views::query::Filter;

/// All facets; nothing if there are none. Below them, on a phone, is a button that goes to the results.
pub(crate) fn facets(
    context: &ViewContext,
    messages: &SearchMessages,
    explorer: &Explorer,
    count: usize,
) -> Node {
    let label = (context.messages.filters)(context.query.filters.len());
    let inferred = explorer.facets.iter().any(|facet| facet.is_inferred);
    let see_result = context.send_on_click(HostEvent::Focus(context.element_selector("results")));
    let see_result = show_if(context.options.is_narrow, || {
        wrap("p", button(text((messages.see_result)(count)), Some("main"), see_result))
    });
    let content = el!(
        "div",
        "city-plan-explorer__facets",
        each(&explorer.facets, |facet| self::facet(context, facet)),
        show_if(inferred, || note(text(messages.inferred))),
        see_result,
    );
    show_if(!explorer.facets.is_empty(), || {
        fold(context, ["city-plan-explorer__filters", "city-plan-explorer__summary"], label, content)
    })
}

fn facet(context: &ViewContext, facet: &Facet) -> Node {
    el!(
        "fieldset",
        "city-plan-facet",
        el!("legend", "city-plan-facet__name", facet_name(context, facet)),
        choices(context, facet),
    )
}

/// The choices of a facet: the first ones and the active ones, with a button for the others.
fn choices(context: &ViewContext, facet: &Facet) -> Node {
    let numbered = facet.choices.iter().enumerate();
    let drawn: Vec<&Choice> = numbered
        .filter(|(place, choice)| choice.is_chosen || *place < context.choice_limit)
        .map(|(_, choice)| choice)
        .collect();
    let more = more_choices(context, facet.choices.len() - drawn.len());
    nodes([each(&drawn, |choice| self::choice(context, choice)), more])
}

fn facet_name(context: &ViewContext, facet: &Facet) -> Node {
    facet.name.as_ref().map_or_else(|| text((context.messages.facet)(facet.key)), |name| context.text(name))
}

fn key(filter: &Filter) -> String {
    format!("{}={}", filter.key().as_str(), filter.value())
}

fn choice(context: &ViewContext, choice: &Choice) -> Node {
    let callback = context.on(Action::FilterToggled(choice.filter.clone()));
    let option = el!(
        "label",
        "city-plan-facet__option",
        checkbox_or_radio("checkbox", None, choice.is_chosen, callback),
        el!("span", "city-plan-facet__text", value(context, &choice.filter, choice.name.as_ref(), true)),
        el!("span", "city-plan-facet__count", text((context.messages.count)(choice.count))),
    );
    with_key(option, key(&choice.filter))
}

/// The name of a filter's value.
fn value(context: &ViewContext, filter: &Filter, name: Option<&Text>, long: bool) -> Node {
    match (filter, name) {
        (Filter::Stage(stage), _) if long => text((context.messages.stage_long)(*stage)),
        (Filter::Stage(stage), _) => text((context.messages.stage)(*stage)),
        (_, Some(name)) => context.text(name),
        (filter, None) => context.own_text(filter.value()),
    }
}

/// The active conditions, each with a button that removes it.
pub(crate) fn chips(context: &ViewContext, explorer: &Explorer) -> Node {
    show_if(!explorer.active.is_empty(), || {
        el!(
            "div",
            { "class": "city-plan-chips", "role": "group", "aria-label": context.messages.active },
            each(&explorer.active, |active| chip(context, explorer, active)),
            button(text(context.messages.clear), Some("quiet"), context.on(Action::ConditionsCleared)),
        )
    })
}

fn chip(context: &ViewContext, explorer: &Explorer, active: &Active) -> Node {
    let messages = context.messages;
    let (facet, value, action, key) = match active {
        Active::Text(typed) => {
            let action = Action::TextTyped(String::new());
            // The language of the typed text is unknown; other letters than ASCII are taken for the plan's
            // language.
            let own = typed.is_ascii().then_some(messages.language);
            let typed = context.in_language(own.unwrap_or(context.plan.language()), text(typed.clone()));
            (text(messages.condition_words), typed, action, "words".to_owned())
        }
        Active::Filter(filter, name) => {
            let has = |facet: &&Facet| facet.choices.iter().any(|choice| choice.filter == *filter);
            let facet = explorer.facets.iter().find(has);
            let facet = facet
                .map_or_else(|| text((messages.facet)(filter.key())), |facet| facet_name(context, facet));
            let value = value(context, filter, name.as_ref(), false);
            (facet, value, Action::FilterToggled(filter.clone()), key(filter))
        }
    };
    let off = el!("span", "city-plan-chips__off", el!("span", "city-plan-cross"), text(messages.remove));
    let chip = el!(
        "button",
        { "class": "city-plan-chips__chip", "type": "button" },
        el!("span", {}, facet, text(messages.colon), value),
        off,
    );
    with_key(on_click(chip, context.on(action)), key)
}
