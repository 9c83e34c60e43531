//! The roadmap in a narrow container: one fiscal year at a time, each measure with its whole
//! schedule on request. Also the plain list of measures where no schedule is given as text.

use super::bars;
use super::scene::Scene;
use super::state::Action;
use crate::views::Query;
use crate::views::roadmap::{Area, Goal, Roadmap};
use crate::views::schedule::{Axis, Scheduled};
use yew::prelude::*;

/// The list of one year.
pub(super) fn years(scene: &Scene, roadmap: &Roadmap, axis: &Axis) -> Html {
    let column = roadmap.column.unwrap_or(0);
    html! {
        <div class="city-plan-roadmap__years">
            { year_switch(scene, axis, column) }
            { for roadmap.goals.iter().map(|goal| goal_list(scene, goal, axis, column)) }
        </div>
    }
}

fn year_switch(scene: &Scene, axis: &Axis, column: usize) -> Html {
    let words = scene.words;
    let parts = words.years.fiscal_year_parts(axis.years[column], scene.year_style());
    let pip =
        |at: usize| html! { <span class="city-plan-year__pip" data-on={(at == column).then_some("")} /> };
    html! {
        <div class="city-plan-year" role="group" aria-label={words.year_group}>
            <div class="city-plan-year__row">
                { turn(scene, axis, column.checked_sub(1), "back") }
                <div class="city-plan-year__title">
                    <p class="city-plan-year__name">{ parts.first }</p>
                    <p class="city-plan-year__west">
                        if !parts.second.is_empty() { { words.years.bracketed(&parts.second) } }
                        if axis.now == Some(column) { { " " }<span class="city-plan-now">{ words.now }</span> }
                    </p>
                </div>
                { turn(scene, axis, Some(column + 1).filter(|column| *column < axis.years.len()), "next") }
            </div>
            <div class="city-plan-year__pips" data-years={axis.years.len().to_string()} aria-hidden="true">
                { for (0..axis.years.len()).map(pip) }
            </div>
            <p class="city-plan-hidden" role="status">
                { scene.year(axis.years[column]) }{ " " }{ (words.year_place)(column + 1, axis.years.len()) }
            </p>
        </div>
    }
}

/// A step to a neighbouring year; an empty place where there is none, so that nothing moves.
fn turn(scene: &Scene, axis: &Axis, column: Option<usize>, to: &'static str) -> Html {
    let Some(column) = column else {
        return html! { <span class="city-plan-year__stop" /> };
    };
    let year = axis.years[column];
    let word = if to == "back" { scene.words.year_before } else { scene.words.year_after };
    let chevron = html! { <span class="city-plan-chevron" data-to={to} /> };
    let href = scene.href(&Query { year: Some(year), ..scene.query.clone() });
    html! {
        <a class="city-plan-year__go" href={href} onclick={scene.on_click(Action::YearTurned(year))}>
            if to == "back" { { chevron.clone() } }
            { word }<span class="city-plan-hidden">{ (scene.words.year_hidden)(&scene.year(year)) }</span>
            if to != "back" { { chevron } }
        </a>
    }
}

fn goal_list(scene: &Scene, goal: &Goal, axis: &Axis, column: usize) -> Html {
    html! {
        <div class="city-plan-list__goal">
            { goal_heading(scene, goal) }
            { for goal.areas.iter().map(|area| area_list(scene, area, axis, column)) }
        </div>
    }
}

fn goal_heading(scene: &Scene, goal: &Goal) -> Html {
    let Some(at) = goal.at else { return Html::default() };
    let heading = scene.heading(2);
    html! {
        <@{heading} class="city-plan-list__heading">
            <span class="city-plan-list__number">{ scene.level_and_number(at) }</span>{ scene.name(at) }
        </@>
    }
}

fn area_list(scene: &Scene, area: &Area, axis: &Axis, column: usize) -> Html {
    let heading = scene.heading(3);
    html! { <>
        { for area.at.map(|at| html! { <@{heading} class="city-plan-list__area">{ scene.link(at) }</@> }) }
        <ul>{ for area.measures.iter().map(|measure| measure_item(scene, measure, axis, column)) }</ul>
    </> }
}

fn measure_item(scene: &Scene, measure: &Scheduled, axis: &Axis, column: usize) -> Html {
    let words = scene.words;
    html! {
        <li class="city-plan-list__measure" key={&*scene.plan.initiatives[measure.at].id}>
            <details class="city-plan-list__item">
                <summary class="city-plan-list__sum">
                    <span class="city-plan-list__name">{ scene.name(measure.at) }</span>
                    <span class="city-plan-list__more">
                        <span data-when="closed">{ words.all_years }</span><span data-when="open">{ words.fold }</span>
                        <span class="city-plan-chevron" />
                    </span>
                    <span class="city-plan-list__now">
                        { bars::stages_in(scene, measure, column) }
                        { bars::strip(measure, axis, Some(column)) }
                    </span>
                </summary>
                <div class="city-plan-list__steps">
                    { bars::steps(scene, measure) }
                    if !scene.plan.initiatives[measure.at].row_only { <p>{ scene.link(measure.at) }</p> }
                </div>
            </details>
        </li>
    }
}

/// The measures without any schedule, by goal and area.
pub(super) fn names(scene: &Scene, roadmap: &Roadmap) -> Html {
    let (upper, lower) = (scene.heading(2), scene.heading(3));
    let item = |at: usize| html! { <li class="city-plan-plain__item">{ scene.link(at) }</li> };
    let area = |area: &Area| {
        html! { <>
            { for area.at.map(|at| html! { <@{lower} class="city-plan-list__area">{ scene.link(at) }</@> }) }
            <ul>{ for area.measures.iter().map(|measure| item(measure.at)) }</ul>
        </> }
    };
    let goal = |goal: &Goal| {
        html! { <>
            { for goal.at.map(|at| html! {
                <@{upper} class="city-plan-plain__goal">
                    <span class="city-plan-list__number">{ scene.level_and_number(at) }</span>{ scene.link(at) }
                </@>
            }) }
            { for goal.areas.iter().map(area) }
        </> }
    };
    html! { <div class="city-plan-plain">{ for roadmap.goals.iter().map(goal) }</div> }
}
