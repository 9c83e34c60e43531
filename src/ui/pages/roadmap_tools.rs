//! The tools above the rows of the roadmap: the choice of a step, the active conditions, the key of the lines, and the
//! choices of display.

use crate::plan::Text;
use crate::ui::components::controls::{button, checkbox_or_radio, chevron, show_if};
use crate::ui::components::goals::folds;
use crate::ui::components::status_line;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, on_click, text, with_key, wrap};
use crate::ui::state::Action;
use crate::views::availability::Availability;
use crate::views::query::{Filter, Grouping};
use crate::views::roadmap::{Goal, Roadmap};
use crate::views::schedule::{Axis, Scale, Stage};
use std::rc::Rc;

/// Everything above the rows.
pub(crate) fn tools(context: &ViewContext, roadmap: &Roadmap, axis: &Axis) -> Node {
    let narrow = context.options.is_narrow;
    let choices = show_if(context.is_running(), || display_choices(context, roadmap, axis));
    let (label, folded) = match narrow && context.is_running() {
        true => (context.messages.options, nodes([choices.clone(), legend(context, roadmap)])),
        false => (context.messages.legend, legend(context, roadmap)),
    };
    nodes([
        el!(
            "div",
            "city-plan-roadmap__top",
            show_if(context.is_running(), || step_choice(context, roadmap, axis)),
            key(context),
            fold(label, folded, narrow),
        ),
        show_if(context.is_running(), || nodes([conditions(context, roadmap), remaining(context, roadmap)])),
        show_if(!narrow && axis.now.is_none(), || {
            status_line::origin(context, axis, roadmap.column.unwrap_or_default())
        }),
        show_if(!narrow, || choices),
    ])
}

/// The chips that choose the initiatives of one step.
fn step_choice(context: &ViewContext, roadmap: &Roadmap, axis: &Axis) -> Node {
    let messages = context.messages;
    // In another year it is no state, but the plan.
    let is_now = axis.now.is_some() && axis.now == roadmap.column;
    let word = if is_now { messages.availability } else { messages.availability_step };
    let chosen = context.query.step();
    let chip = |step: Option<Availability>, label: &'static str, count: usize| {
        let query = context.query.with_step(step);
        let is_chosen = chosen == step
            && roadmap.conditions.iter().all(|(filter, _)| !matches!(filter, Filter::Stage(_)));
        let chip = el!(
            "a",
            {
                "class": "city-plan-chips__chip", "href": context.href(&query),
                "aria-current": is_chosen.then_some("true"),
            },
            text(label),
            el!("span", "city-plan-chips__count", text(count.to_string())),
        );
        // The key keeps the focus where it is.
        let key = step.map_or("all", Availability::as_str);
        with_key(wrap("li", on_click(chip, context.on_click(Action::StepChosen(step)))), key)
    };
    let steps = each(&roadmap.steps, |(step, count)| chip(Some(*step), word(*step), *count));
    show_if(roadmap.steps.len() > 1 || chosen.is_some(), || {
        el!(
            "ul",
            { "class": "city-plan-chips city-plan-roadmap__steps", "aria-label": messages.step_choice },
            chip(None, messages.all_steps, roadmap.unfiltered),
            steps,
        )
    })
}

/// The filters that are no step, each with a button that removes it.
fn conditions(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let messages = context.messages;
    let chip = |(filter, name): &(Filter, Option<Text>)| {
        let value = match (filter, name) {
            (Filter::Stage(stage), _) => text((messages.stage)(*stage)),
            (_, Some(name)) => context.text(name),
            (filter, None) => context.own_text(filter.value()),
        };
        let off = el!("span", "city-plan-chips__off", el!("span", "city-plan-cross"), text(messages.remove));
        let label = el!("span", {}, text((messages.facet)(filter.key())), text(messages.colon), value);
        let chip = el!("button", { "class": "city-plan-chips__chip", "type": "button" }, label, off);
        let key = format!("{} {}", filter.key().as_str(), filter.value());
        with_key(on_click(chip, context.on(Action::FilterToggled(filter.clone()))), key)
    };
    show_if(!roadmap.conditions.is_empty(), || {
        el!(
            "div",
            { "class": "city-plan-chips", "role": "group", "aria-label": messages.active },
            each(&roadmap.conditions, chip),
            button(text(messages.clear), Some("quiet"), context.on(Action::ConditionsCleared)),
        )
    })
}

/// The three lines of the steps, in plain words.
pub(crate) fn key(context: &ViewContext) -> Node {
    let line = |step: &Availability| {
        let kind = match step {
            Availability::Preparing => Stage::Prepare,
            Availability::InUse => Stage::Operate,
            Availability::Expanding => Stage::Expand,
        };
        legend_line(kind.as_str(), None, text((context.messages.availability_step)(*step)))
    };
    let label = context.messages.legend;
    el!("ul", { "class": "city-plan-shortkey", "aria-label": label }, each(&Availability::ALL, line))
}

/// The number of visible initiatives. The live region is always there, so that changes are announced.
fn remaining(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let label = match roadmap.visible_count {
        0 => context.messages.none_this_year.to_owned(),
        shown if shown < roadmap.total => (context.messages.remaining)(shown, roadmap.total),
        _ => String::new(),
    };
    el!("p", { "class": "city-plan-note city-plan-roadmap__remaining", "role": "status" }, text(label))
}

fn fold(label: &'static str, content: Node, narrow: bool) -> Node {
    let summary = el!("summary", "city-plan-options__summary", el!("span", {}, text(label)), chevron("down"));
    let details = el!("details", "city-plan-options", summary, content);
    with_key(details, if narrow { "narrow" } else { "wide" })
}

/// The choices of display: on one line above the table, folded together in a narrow container.
fn display_choices(context: &ViewContext, roadmap: &Roadmap, axis: &Axis) -> Node {
    let only = show_if(axis.now.is_some(), || {
        let on = context.query.this_year_only;
        let control = checkbox_or_radio("checkbox", None, on, context.on(Action::ThisYearOnlyToggled));
        el!("label", "city-plan-choice", control, text(context.messages.this_year_only))
    });
    el!(
        "div",
        "city-plan-roadmap__tools",
        grouping(context, roadmap),
        scale(context, roadmap, axis),
        only,
        fold_all(context, roadmap),
    )
}

/// The choice of a grouping.
pub(crate) fn grouping(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let choice = |grouping: &Grouping| {
        let callback = context.on(Action::GroupingChosen(*grouping));
        let chosen = roadmap.grouping == *grouping;
        let control = checkbox_or_radio("radio", Some(context.element_id("by")), chosen, callback);
        el!("label", "city-plan-choice", control, text((context.messages.facet)(grouping.facet())))
    };
    show_if(!roadmap.groupings.is_empty(), || {
        el!(
            "fieldset",
            "city-plan-roadmap__style",
            wrap("legend", text(context.messages.grouping)),
            each(&roadmap.groupings, choice),
        )
    })
}

/// The choice of a scale. The list of a narrow container has whole years only.
fn scale(context: &ViewContext, roadmap: &Roadmap, axis: &Axis) -> Node {
    let choice = |scale: &Scale| {
        let callback = context.on(Action::ScaleChosen(*scale));
        let control =
            checkbox_or_radio("radio", Some(context.element_id("scale")), axis.scale == *scale, callback);
        el!("label", "city-plan-choice", control, text((context.messages.scale_name)(*scale)))
    };
    show_if(!roadmap.scales.is_empty() && !context.options.is_narrow, || {
        el!(
            "fieldset",
            "city-plan-roadmap__style",
            wrap("legend", text(context.messages.scale)),
            each(roadmap.scales, choice),
        )
    })
}

fn fold_all(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let goals = || roadmap.goals.iter().enumerate().filter(|(_, goal)| goal.at.is_some());
    let all_folded = goals().all(|(_, goal)| goal.is_folded);
    let label = if all_folded { context.messages.unfold_all } else { context.messages.fold_all };
    show_if(goals().next().is_some() && (!context.options.is_narrow || folds(roadmap)), || {
        let turned = goals().filter(|(place, _)| roadmap.is_folded_at_first(*place) == all_folded);
        let turned = turned.filter_map(|(_, goal)| goal_id(context, goal)).collect();
        button(text(label), Some("quiet"), context.on(Action::GoalsToggled(turned)))
    })
}

/// The id of a goal.
pub(crate) fn goal_id(context: &ViewContext, goal: &Goal) -> Option<Rc<str>> {
    goal.at.map(|at| Rc::clone(&context.plan.initiatives[at].id.0))
}

/// All lines that the rows have, in the words of the document.
fn legend(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let messages = context.messages;
    let open = show_if(roadmap.has_unstated_ends, || {
        legend_line("operate", Some("open"), text(messages.legend_open))
    });
    let stage = |stage: &Stage| legend_line(stage.as_str(), None, text((messages.stage_long)(*stage)));
    let lines = el!("ul", "city-plan-legend__list", each(&roadmap.stages, stage), open);
    list(vec![el!(
        "div",
        "city-plan-legend",
        lines,
        el!("p", "city-plan-note city-plan-legend__note", text(messages.legend_note)),
    )])
}

/// A line of a legend.
pub(crate) fn legend_line(kind: &'static str, end: Option<&'static str>, label: Node) -> Node {
    let swatch = el!(
        "span",
        { "class": "city-plan-legend__swatch", "data-kind": kind, "data-end": end, "aria-hidden": "true" }
    );
    el!("li", "city-plan-legend__item", swatch, label)
}
