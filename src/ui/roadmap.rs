//! The roadmap: tools, legend, and the table of years; or, in a narrow container, the list.
//!
//! Answers `views::roadmap`. Where the document has its schedule only as a picture or not at all,
//! a notice says so above the list of measures.

use super::roadmap_list;
use super::scene::Scene;
use super::schedule;
use super::state::Action;
use crate::plan::Given;
use crate::views::roadmap::{Area, Goal, Roadmap, roadmap};
use crate::views::schedule::Axis;
use crate::views::{View, YearStyle};
use std::rc::Rc;
use yew::prelude::*;

pub(super) fn view(scene: &Scene) -> Html {
    let roadmap = roadmap(scene.plan, scene.index, scene.query, scene.options.today);
    let heading = scene.heading(1);
    let title = (scene.words.view_heading)(View::Roadmap);
    let id = scene.part_id("heading");
    let body = match &roadmap.axis {
        Some(axis) => html! { <>
            { options(scene, &roadmap, axis) }
            { remaining(scene, &roadmap) }
            if scene.options.narrow { { roadmap_list::years(scene, &roadmap, axis) } } else { { table(scene, &roadmap, axis) } }
        </> },
        None => html! { <>{ notice(scene, &roadmap) }{ roadmap_list::names(scene, &roadmap) }</> },
    };
    html! { <>
        <@{heading} id={id} tabindex="-1" class="city-plan-shell__heading city-plan-roadmap__heading">{ title }</@>
        { body }
    </> }
}

/// Tools and legend: folded in a narrow container, always open in a wide one.
fn options(scene: &Scene, roadmap: &Roadmap, axis: &Axis) -> Html {
    let words = scene.words;
    let ids: Vec<Rc<str>> = roadmap.goals.iter().filter_map(|goal| goal_id(scene, goal)).collect();
    let all_folded = !ids.is_empty() && ids.iter().all(|id| scene.folded.contains(id));
    let fold_all = Action::AllFolded(if all_folded { Vec::new() } else { ids.clone() });
    html! {
        <details class="city-plan-options" open={!scene.options.narrow}>
            <summary class="city-plan-options__summary">{ words.options }<span class="city-plan-chevron" /></summary>
            <div class="city-plan-roadmap__tools">
                { year_style(scene) }
                if axis.now.is_some() {
                    <label class="city-plan-choice">
                        <input class="city-plan-choice__box" type="checkbox" checked={scene.query.this_year_only}
                            onchange={scene.on(Action::ThisYearOnlyToggled)} />
                        { words.this_year_only }
                    </label>
                }
                if !ids.is_empty() && !scene.options.narrow {
                    <button class="city-plan-action" data-weight="quiet" type="button" onclick={scene.on(fold_all)}>
                        { if all_folded { words.unfold_all } else { words.fold_all } }
                    </button>
                }
            </div>
            { legend(scene, roadmap) }
        </details>
    }
}

/// A Japanese plan can be read with eras or without.
fn year_style(scene: &Scene) -> Html {
    if !crate::plan::text::same_language(scene.plan.language(), "ja") {
        return Html::default();
    }
    let chosen = scene.year_style();
    // The site's own choice of eras only stays available where the site made it.
    let eras = if scene.options.year_style == YearStyle::Era { YearStyle::Era } else { YearStyle::Both };
    let choice = |style: YearStyle| {
        html! {
            <label class="city-plan-choice">
                <input class="city-plan-choice__box" type="radio" name={scene.part_id("years")} value={style.as_str()}
                    checked={chosen == style} onchange={scene.on(Action::YearStyleChosen(style))} />
                { (scene.words.year_style_name)(style) }
            </label>
        }
    };
    html! {
        <fieldset class="city-plan-roadmap__style">
            <legend>{ scene.words.year_style }</legend>
            { choice(eras) }{ choice(YearStyle::Western) }
        </fieldset>
    }
}

fn legend(scene: &Scene, roadmap: &Roadmap) -> Html {
    let words = scene.words;
    let stage = |stage: &crate::views::schedule::Stage| {
        html! {
            <li class="city-plan-legend__item">
                <span class="city-plan-legend__swatch" data-kind={stage.as_str()} />{ (words.stage_long)(*stage) }
            </li>
        }
    };
    html! {
        <div class="city-plan-legend">
            <ul class="city-plan-legend__list">
                { for roadmap.stages.iter().map(stage) }
                if roadmap.unstated_ends {
                    <li class="city-plan-legend__item">
                        <span class="city-plan-legend__swatch" data-kind="operate" data-end="open" />{ words.legend_open }
                    </li>
                }
            </ul>
            <p class="city-plan-note city-plan-legend__note">{ words.legend_note }</p>
        </div>
    }
}

fn remaining(scene: &Scene, roadmap: &Roadmap) -> Html {
    let filtered = roadmap.shown < roadmap.total;
    let words = if roadmap.shown == 0 {
        scene.words.none_this_year.to_owned()
    } else {
        (scene.words.remaining)(roadmap.shown, roadmap.total)
    };
    // The region is always there, so that what enters it is announced.
    html! { <p class="city-plan-note city-plan-roadmap__remaining" role="status">{ if filtered { words } else { String::new() } }</p> }
}

fn table(scene: &Scene, roadmap: &Roadmap, axis: &Axis) -> Html {
    let (first, last) = (scene.year(axis.years[0]), scene.year(axis.years[axis.years.len() - 1]));
    let what = scene.measure_word();
    let caption = html! { (scene.words.caption)(&first, &last, roadmap.shown, &what) };
    let after = format!("{}#{}", scene.options.page, scene.part_id("after"));
    let body = roadmap.goals.iter().map(|goal| goal_rows(scene, goal, axis)).collect();
    html! { <>
        <p><a class="city-plan-skip" href={after}>{ scene.words.skip_table }</a></p>
        { schedule::table(scene, axis, "caption", caption, html! { what }, body) }
    </> }
}

fn goal_id(scene: &Scene, goal: &Goal) -> Option<Rc<str>> {
    goal.at.map(|at| Rc::clone(&scene.plan.initiatives[at].id.0))
}

fn goal_rows(scene: &Scene, goal: &Goal, axis: &Axis) -> Html {
    let id = goal_id(scene, goal);
    let folded = id.as_ref().is_some_and(|id| scene.folded.contains(id));
    html! {
        <tbody class="city-plan-roadmap__goals" key={id.as_deref().unwrap_or_default()}>
            { for goal.at.map(|at| goal_row(scene, goal, at, folded, axis)) }
            if !folded { { for goal.areas.iter().map(|area| area_rows(scene, area, axis)) } }
        </tbody>
    }
}

fn goal_row(scene: &Scene, goal: &Goal, at: usize, folded: bool, axis: &Axis) -> Html {
    let words = scene.words;
    let (turn, to) = if folded { (words.unfold, "down") } else { (words.fold, "up") };
    let id = Rc::clone(&scene.plan.initiatives[at].id.0);
    html! {
        <tr><th class="city-plan-roadmap__goal" colspan={(axis.years.len() + 1).to_string()} scope="rowgroup">
            <button class="city-plan-roadmap__fold" type="button" aria-expanded={(!folded).to_string()}
                onclick={scene.on(Action::GoalFolded(id))}>
                <span class="city-plan-roadmap__number">{ scene.level_and_number(at) }</span>
                <span class="city-plan-roadmap__goalname">{ scene.name(at) }</span>
                if !goal.tally.is_empty() {
                    <span class="city-plan-roadmap__sum">{ (words.tally)(&goal.tally) }</span>
                }
                <span class="city-plan-roadmap__turn">{ turn }<span class="city-plan-chevron" data-to={to} /></span>
            </button>
        </th></tr>
    }
}

fn area_rows(scene: &Scene, area: &Area, axis: &Axis) -> Html {
    let last = area.measures.len().saturating_sub(1);
    // A measure with a text of its own is a link; a mere row of the schedule leads to its area.
    let name = |at: usize| {
        if scene.plan.initiatives[at].row_only && area.at.is_some() { scene.name(at) } else { scene.link(at) }
    };
    html! { <>
        if let Some(at) = area.at {
            <tr class="city-plan-roadmap__row">
                <th class="city-plan-roadmap__area" colspan={(axis.years.len() + 1).to_string()} scope="rowgroup">
                    <p>{ scene.link(at) }</p>
                </th>
            </tr>
        }
        { for area.measures.iter().enumerate().map(|(number, measure)| {
            schedule::rows(scene, measure, axis, name(measure.at), number == last)
        }) }
    </> }
}

/// Why there is no table, and where the schedule is.
fn notice(scene: &Scene, roadmap: &Roadmap) -> Html {
    let words = scene.words;
    let (title, lead) = match roadmap.given {
        Given::Picture => (words.picture_title, words.picture_lead),
        Given::Table | Given::None => (words.no_schedule_title, words.no_schedule_lead),
    };
    let remark = scene.plan.roadmap.as_ref().and_then(|roadmap| roadmap.remark.as_ref());
    let document = scene.plan.document.as_ref();
    html! { <>
        <div class="city-plan-notice">
            <p class="city-plan-notice__text">
                <span class="city-plan-notice__title">{ title }</span>{ lead }
            </p>
            if let Some(url) = document.and_then(|document| document.url.as_ref()) {
                <a class="city-plan-action" href={url.to_string()}>
                    { (words.document)(document.and_then(|document| document.format.as_deref())) }
                </a>
            }
        </div>
        if let Some(remark) = remark { <p class="city-plan-note city-plan-plain">{ scene.say(remark) }</p> }
        { for roadmap.pictures.iter().map(|at| picture_legend(scene, *at)) }
    </> }
}

fn picture_legend(scene: &Scene, at: usize) -> Html {
    let picture = &scene.plan.pictures[at];
    if picture.legend.is_empty() {
        return Html::default();
    }
    let line = |line: &crate::plan::document::Legend| {
        let stage = crate::views::schedule::Stage::of(&line.kinds);
        html! {
            <li class="city-plan-legend__item">
                <span class="city-plan-legend__swatch" data-kind={stage.as_str()} />
                { scene.say(&line.label) }
            </li>
        }
    };
    let heading = scene.heading(2);
    html! {
        <div class="city-plan-legend city-plan-legend--picture">
            <@{heading} class="city-plan-legend__title">{ scene.words.picture_legend }</@>
            <ul class="city-plan-legend__list">{ for picture.legend.iter().map(line) }</ul>
        </div>
    }
}
