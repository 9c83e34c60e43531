//! One initiative: this year, all years, texts, what the document does not say, the source.
//!
//! Answers `views::initiative`. Its heading takes the focus when it is opened.

use super::scene::Scene;
use super::sections::{self, titled};
use super::state::Action;
use super::{bars, schedule, source};
use crate::plan::measures::Reference;
use crate::plan::words::Wording;
use crate::plan::{Initiative, Text};
use crate::views::View;
use crate::views::index::At;
use crate::views::initiative::{InitiativeView, initiative};
use crate::views::schedule::{Axis, Scheduled};
use yew::prelude::*;

pub(super) fn view(scene: &Scene, at: At) -> Html {
    let view = initiative(scene.plan, scene.index, at, scene.options.today);
    let initiative = &scene.plan.initiatives[at];
    html! { <>
        { trail(scene, &view) }
        { head(scene, initiative, at) }
        { for view.axis.as_ref().map(|axis| years(scene, &view, axis)) }
        <div class="city-plan-initiative__columns">
            <div>
                { sections::sections(scene, &initiative.sections) }
                { children(scene, &view) }
                { facts(scene, initiative, &view) }
                { unsaid(scene, &view) }
            </div>
            <div>
                { beside(scene, &view) }
                { source::card(scene, initiative.source.as_ref(), initiative.schedule_source.as_ref(), summarised(initiative)) }
            </div>
        </div>
        { out(scene) }
        { turn(scene, &view) }
    </> }
}

fn summarised(initiative: &Initiative) -> bool {
    initiative.lead.is_some() || initiative.sections.iter().any(|section| section.wording == Wording::Summary)
}

fn trail(scene: &Scene, view: &InitiativeView) -> Html {
    let step = |at: &At| html! { <li class="city-plan-trail__step">{ scene.link(*at) }</li> };
    html! {
        <nav aria-label={scene.words.trail}>
            <ol class="city-plan-trail">
                <li class="city-plan-trail__step">
                    <a href={scene.view_href(View::Overview)} onclick={scene.on_click(Action::ViewChosen(View::Overview))}>
                        { scene.words.to_overview }
                    </a>
                </li>
                { for view.trail.iter().map(step) }
                <li class="city-plan-trail__step" aria-current="page">{ scene.name(view.at) }</li>
            </ol>
        </nav>
    }
}

fn head(scene: &Scene, initiative: &Initiative, at: At) -> Html {
    let heading = scene.heading(1);
    html! {
        <div class="city-plan-initiative__head">
            <p class="city-plan-initiative__number">{ scene.level_and_number(at) }</p>
            <@{heading} class="city-plan-initiative__name" id={scene.part_id("heading")} tabindex="-1">
                { scene.name(at) }
            </@>
            if let Some(lead) = &initiative.lead {
                <p class="city-plan-initiative__lead">{ scene.say(lead) }</p>
            }
            if initiative.row_only { <p class="city-plan-note">{ scene.words.row_only }</p> }
            { sections::remark(scene, initiative.remark.as_ref()) }
            { sections::misprints(scene, &initiative.misprints) }
        </div>
    }
}

/// This year, then all years: a table, or steps in a narrow container.
fn years(scene: &Scene, view: &InitiativeView, axis: &Axis) -> Html {
    if view.scheduled.is_empty() {
        return Html::default();
    }
    let heading = scene.heading(2);
    html! { <>
        { for axis.now.map(|now| today(scene, view, axis, now)) }
        <div class="city-plan-initiative__section">
            <@{heading} class="city-plan-initiative__title">{ scene.words.schedule }</@>
            if scene.options.narrow { { steps(scene, view) } } else { { table(scene, view, axis) } }
        </div>
    </> }
}

fn today(scene: &Scene, view: &InitiativeView, axis: &Axis, now: usize) -> Html {
    let heading = scene.heading(2);
    let alone = view.scheduled.len() == 1 && view.scheduled[0].at == view.at;
    let item = |measure: &Scheduled| {
        let bars: Vec<_> = measure.bars().collect();
        let years = bars.iter().enumerate().filter(|(_, bar)| bar.now).map(|(at, bar)| {
            let (years, end) = scene.bar_years(bar, at + 1 < bars.len());
            html! { <span class="city-plan-note city-plan-today__years">{ years }{ end.unwrap_or_default() }</span> }
        });
        html! {
            <li class="city-plan-today__item">
                if !alone { <span class="city-plan-today__name">{ scene.name(measure.at) }</span> }
                { bars::stages_now(scene, measure) }
                { for years }
            </li>
        }
    };
    html! {
        <div class="city-plan-today">
            <@{heading} class="city-plan-today__title">{ (scene.words.stage_now)(&scene.year(axis.years[now])) }</@>
            <ul class="city-plan-today__list">{ for view.scheduled.iter().map(item) }</ul>
        </div>
    }
}

fn table(scene: &Scene, view: &InitiativeView, axis: &Axis) -> Html {
    let last = view.scheduled.len() - 1;
    let (first, end) = (scene.year(axis.years[0]), scene.year(axis.years[axis.years.len() - 1]));
    let caption =
        html! { <span class="city-plan-hidden">{ (scene.words.schedule_caption)(&first, &end) }</span> };
    let row = |(number, measure): (usize, &Scheduled)| {
        schedule::rows(scene, measure, axis, scene.name(measure.at), number == last)
    };
    let body = html! {
        <tbody class="city-plan-roadmap__goals">{ for view.scheduled.iter().enumerate().map(row) }</tbody>
    };
    schedule::table(scene, axis, "caption", caption, html! { scene.measure_word() }, body)
}

fn steps(scene: &Scene, view: &InitiativeView) -> Html {
    let heading = scene.heading(3);
    let alone = view.scheduled.len() == 1 && view.scheduled[0].at == view.at;
    let one = |measure: &Scheduled| {
        html! { <>
            if !alone { <@{heading} class="city-plan-initiative__stepname">{ scene.name(measure.at) }</@> }
            { bars::steps(scene, measure) }
        </> }
    };
    html! { <div class="city-plan-initiative__steps">{ for view.scheduled.iter().map(one) }</div> }
}

fn children(scene: &Scene, view: &InitiativeView) -> Html {
    let Some(first) = view.children.first() else { return Html::default() };
    let title = (scene.words.children)(&scene.level_word(*first).unwrap_or_default());
    titled(scene, 2, html! { title }, links(scene, &view.children))
}

fn links(scene: &Scene, to: &[At]) -> Html {
    let item = |at: &At| {
        let lead = scene.plan.initiatives[*at].lead.as_ref();
        html! {
            <li>{ scene.link(*at) }{ for lead.map(|lead| html! { <p class="city-plan-note">{ scene.say(lead) }</p> }) }</li>
        }
    };
    html! { <ul class="city-plan-initiative__links">{ for to.iter().map(item) }</ul> }
}

/// Who answers, whom it serves, lists, figures, pictures, other plans.
fn facts(scene: &Scene, initiative: &Initiative, view: &InitiativeView) -> Html {
    let words = scene.words;
    let texts = |title: &'static str, texts: &[Text]| {
        if texts.is_empty() {
            Html::default()
        } else {
            titled(scene, 2, html! { title }, sections::points(scene, texts))
        }
    };
    let item = |id: &str| scene.plan.lists.iter().flat_map(|list| &list.items).find(|item| *item.id == *id);
    let served: Vec<Text> = initiative
        .serves
        .iter()
        .filter_map(|serves| item(&serves.item))
        .map(|item| item.name.clone())
        .collect();
    html! { <>
        { texts(words.departments, &initiative.departments) }
        { texts(words.audience, &initiative.audience) }
        { texts(words.serves, &served) }
        { figures(scene, view) }
        { references(scene, &initiative.references) }
        { pictures(scene, view) }
    </> }
}

fn figures(scene: &Scene, view: &InitiativeView) -> Html {
    if view.indicators.is_empty() {
        return Html::default();
    }
    let figure = |at: &usize| {
        let figure = &scene.plan.indicators[*at];
        let value = |value: &crate::plan::figures::Value| {
            let date = value.date.map(|date| scene.moment(date)).unwrap_or_default();
            let of = value.of.as_ref().map(|of| scene.say(of));
            html! { <li>{ date }{ " " }{ for of }{ " " }{ scene.own(&value.printed) }</li> }
        };
        html! { <>
            <p>{ scene.say(&figure.name) }</p>
            <ul class="city-plan-initiative__points">{ for figure.values.iter().map(value) }</ul>
            { for figure.source.iter().map(|source| html! { <p class="city-plan-note">{ source::line(scene, source) }</p> }) }
        </> }
    };
    titled(scene, 2, html! { scene.words.indicators }, view.indicators.iter().map(figure).collect())
}

fn references(scene: &Scene, references: &[Reference]) -> Html {
    if references.is_empty() {
        return Html::default();
    }
    let reference = |reference: &Reference| {
        html! { <>
            <p>{ scene.say(&reference.plan) }</p>
            if reference.entries.is_empty() {
                <p class="city-plan-note">{ scene.words.no_entries }</p>
            } else {
                { sections::points(scene, &reference.entries) }
            }
            { sections::remark(scene, reference.remark.as_ref()) }
        </> }
    };
    titled(scene, 2, html! { scene.words.references }, references.iter().map(reference).collect())
}

fn pictures(scene: &Scene, view: &InitiativeView) -> Html {
    if view.pictures.is_empty() {
        return Html::default();
    }
    let captions: Vec<Text> =
        view.pictures.iter().map(|at| scene.plan.pictures[*at].caption.clone()).collect();
    let body = html! { <>
        { sections::points(scene, &captions) }
        <p class="city-plan-note">{ scene.words.picture_note }</p>
    </> };
    titled(scene, 2, html! { scene.words.pictures }, body)
}

fn unsaid(scene: &Scene, view: &InitiativeView) -> Html {
    if view.unsaid.is_empty() {
        return Html::default();
    }
    let sentence = (scene.words.unsaid_sentence)(&view.unsaid);
    titled(scene, 2, html! { scene.words.unsaid }, html! { <p>{ sentence }</p> })
}

fn beside(scene: &Scene, view: &InitiativeView) -> Html {
    let words = scene.words;
    let group = |title: String, to: &[At]| {
        if to.is_empty() { Html::default() } else { titled(scene, 2, html! { title }, links(scene, to)) }
    };
    let parent =
        view.trail.last().map(|at| scene.plain(&scene.plan.initiatives[*at].name)).unwrap_or_default();
    html! { <>
        { group(words.related.to_owned(), &view.related) }
        { group((words.siblings)(&parent), &view.siblings) }
    </> }
}

fn out(scene: &Scene) -> Html {
    let words = scene.words;
    let copy = scene.edge.copy_link.clone();
    let print = scene.edge.print.clone();
    html! {
        <div class="city-plan-explorer__out">
            <button class="city-plan-action" type="button" onclick={move |_| copy.emit(())}>{ words.copy_link }</button>
            <button class="city-plan-action" type="button" onclick={move |_| print.emit(())}>{ words.print }</button>
            <p class="city-plan-note" role="status">{ if scene.copied { words.copied } else { "" } }</p>
        </div>
    }
}

fn turn(scene: &Scene, view: &InitiativeView) -> Html {
    if view.previous.is_none() && view.next.is_none() {
        return Html::default();
    }
    let words = scene.words;
    let side = |at: At, word: &'static str, to: &'static str| {
        let text = html! {
            <span><span class="city-plan-turn__word">{ word }</span><span class="city-plan-turn__name">{ scene.name(at) }</span></span>
        };
        let chevron = html! { <span class="city-plan-chevron" data-to={to} /> };
        html! {
            <a class="city-plan-turn__link" data-to={to} href={scene.initiative_href(at)} onclick={scene.open(at)}>
                if to == "back" { { chevron.clone() }{ text.clone() } } else { { text }{ chevron } }
            </a>
        }
    };
    html! {
        <nav class="city-plan-turn" aria-label={words.turn}>
            { for view.previous.map(|at| side(at, words.previous, "back")) }
            { for view.next.map(|at| side(at, words.next, "next")) }
        </nav>
    }
}
