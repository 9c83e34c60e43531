//! The overview: how much is in the plan, where it stands this year, its goals, its place, whom to ask.
//!
//! Answers `views::overview`.

use super::scene::Scene;
use super::sections;
use super::state::Action;
use crate::plan::people::{Body, Contact, Relation};
use crate::plan::words::{PeriodKind, RelationKind};
use crate::plan::{Level, Moment, Plan};
use crate::views::View;
use crate::views::overview::{Overview, TreeSummary, overview};
use yew::prelude::*;

pub(super) fn view(scene: &Scene) -> Html {
    let overview = overview(scene.plan, scene.index, scene.options.today);
    let heading = scene.heading(1);
    let lead = scene.plan.lead.as_ref();
    html! { <>
        <@{heading} id={scene.part_id("heading")} tabindex="-1" class="city-plan-hidden">
            { (scene.words.view_heading)(View::Overview) }
        </@>
        if let Some(lead) = lead { <p class="city-plan-overview__lead">{ scene.say(lead) }</p> }
        { figures(scene, &overview) }
        <div class="city-plan-overview__columns">
            { this_year(scene, &overview) }
            { for overview.trees.iter().map(|tree| self::tree(scene, tree)) }
            { place(scene, &overview) }
            { cycles(scene, scene.plan) }
            { bodies(scene, &scene.plan.bodies) }
            { contacts(scene, &scene.plan.contacts) }
        </div>
    </> }
}

fn part(scene: &Scene, title: Html, body: Html) -> Html {
    let heading = scene.heading(2);
    html! {
        <div class="city-plan-initiative__section">
            <@{heading} class="city-plan-initiative__title">{ title }</@>{ body }
        </div>
    }
}

/// The period below the title, with what the document leaves open.
pub(super) fn period(scene: &Scene) -> Html {
    let words = scene.words;
    let Some(period) = &scene.plan.period else { return Html::default() };
    let horizon = period.horizon.map(|horizon| (words.horizon)(&scene.moment(horizon)));
    let open =
        [period.start, period.end].into_iter().flatten().any(|moment| matches!(moment, Moment::MonthOpen(_)));
    html! {
        <p class="city-plan-overview__period">
            if period.kind == PeriodKind::None { <span>{ words.no_period }</span> }
            { for period.start.map(|start| html! { <span>{ (words.from)(&scene.moment(start)) }</span> }) }
            { for period.end.map(|end| html! { <span>{ (words.until)(&scene.moment(end)) }</span> }) }
            { for horizon.map(|horizon| html! { <span>{ horizon }</span> }) }
            if open { <span class="city-plan-note">{ words.open_month }</span> }
        </p>
    }
}

fn figures(scene: &Scene, overview: &Overview) -> Html {
    let item = |name: Html, value: usize, unit: &'static str| {
        html! {
            <div class="city-plan-figures__item">
                <dt class="city-plan-figures__name">{ name }</dt>
                <dd class="city-plan-figures__value">
                    { value }if !unit.is_empty() { <span class="city-plan-figures__unit">{ unit }</span> }
                </dd>
            </div>
        }
    };
    html! {
        <dl class="city-plan-figures">
            { for overview.levels.iter().map(|(level, count)| item(scene.say(&level.name), *count, "")) }
            { for overview.years.map(|years| item(html! { scene.words.period }, years, scene.words.period_unit)) }
        </dl>
    }
}

fn this_year(scene: &Scene, overview: &Overview) -> Html {
    let words = scene.words;
    let row = |(stage, count): &(crate::views::schedule::Stage, usize)| {
        let unit = |_| html! { <span class="city-plan-tally__unit" data-kind={stage.as_str()} /> };
        html! {
            <div class="city-plan-tally__row">
                <dt>{ (words.stage)(*stage) }</dt>
                <dd class="city-plan-tally__count">{ *count }</dd>
                <dd class="city-plan-tally__units" aria-hidden="true">{ for (0..(*count).min(60)).map(unit) }</dd>
            </div>
        }
    };
    let lead = (words.tally_lead)(&scene.year(overview.this_year), overview.measures, &scene.measure_word());
    let ways = html! {
        <div class="city-plan-explorer__out">
            <a class="city-plan-action" data-weight="main" href={scene.view_href(View::Roadmap)}
                onclick={scene.on_click(Action::ViewChosen(View::Roadmap))}>{ words.see_roadmap }</a>
            <a class="city-plan-action" href={scene.view_href(View::Explorer)}
                onclick={scene.on_click(Action::ViewChosen(View::Explorer))}>{ words.see_explorer }</a>
        </div>
    };
    if overview.tally.is_empty() {
        return html! { <div class="city-plan-initiative__section">{ ways }</div> };
    }
    part(
        scene,
        html! { words.tally_heading },
        html! { <>
            <p class="city-plan-note city-plan-tally">{ lead }</p>
            <dl>{ for overview.tally.iter().map(row) }</dl>
            { ways }
        </> },
    )
}

fn tree(scene: &Scene, tree: &TreeSummary) -> Html {
    let counts = |counts: &[(Level, usize)]| {
        let counts: Vec<String> = counts
            .iter()
            .map(|(level, count)| (scene.words.level_count)(&scene.plain(&level.name), *count))
            .collect();
        if counts.is_empty() {
            Html::default()
        } else {
            html! { <p class="city-plan-note">{ counts.join(if scene.words.language == "ja" { "、" } else { ", " }) }</p> }
        }
    };
    let root = |(place, (at, below)): (usize, &(usize, Vec<(Level, usize)>))| {
        let number = scene.plan.initiatives[*at].number.clone();
        html! {
            <li class="city-plan-goals__item">
                <span class="city-plan-goals__number" aria-hidden="true">{ number.as_deref().map_or_else(|| (place + 1).to_string(), str::to_owned) }</span>
                <div><p class="city-plan-goals__name">{ scene.link(*at) }</p>{ counts(below) }</div>
            </li>
        }
    };
    let level = tree.roots.first().and_then(|(at, _)| scene.level_word(*at)).unwrap_or_default();
    part(
        scene,
        html! { (scene.words.goals)(tree.roots.len(), &level) },
        html! {
            <ol class="city-plan-goals">{ for tree.roots.iter().enumerate().map(root) }</ol>
        },
    )
}

/// This plan among others, from above to below.
fn place(scene: &Scene, overview: &Overview) -> Html {
    if overview.place.is_empty() {
        return Html::default();
    }
    let group = |kind: &RelationKind, relations: &[usize]| {
        html! {
            <li class="city-plan-place__item">
                <p class="city-plan-place__kind">{ (scene.words.relation)(*kind) }</p>
                { for relations.iter().map(|at| relation(scene, &scene.plan.relations[*at])) }
            </li>
        }
    };
    let itself = html! {
        <li class="city-plan-place__item" data-self="">
            <p class="city-plan-place__kind">{ scene.words.this_plan }</p>
            <p class="city-plan-place__name">{ scene.say(&scene.plan.title) }</p>
        </li>
    };
    let (above, rest): (Vec<_>, Vec<_>) =
        overview.place.iter().partition(|(kind, _)| *kind == RelationKind::Higher);
    part(
        scene,
        html! { scene.words.place },
        html! {
            <ul class="city-plan-place">
                { for above.iter().map(|(kind, relations)| group(kind, relations)) }
                { itself }
                { for rest.iter().map(|(kind, relations)| group(kind, relations)) }
            </ul>
        },
    )
}

fn relation(scene: &Scene, relation: &Relation) -> Html {
    html! { <>
        <p class="city-plan-place__name">
            { scene.say(&relation.name) }{ for relation.article.iter().map(|article| html! { <>{ " " }{ scene.say(article) }</> }) }
        </p>
        { for relation.counts_as.iter().map(|what| html! {
            <p class="city-plan-note">{ (scene.words.counts_as)(&scene.plain(what)) }</p>
        }) }
    </> }
}

/// Terms of a longer period, and how often the plan is reviewed.
fn cycles(scene: &Scene, plan: &Plan) -> Html {
    let Some(period) = &plan.period else { return Html::default() };
    let words = scene.words;
    let cycle = |cycle: &crate::plan::course::Cycle| {
        let span: Vec<String> = [
            cycle.start.map(|start| (words.from)(&scene.moment(start))),
            cycle.end.map(|end| (words.until)(&scene.moment(end))),
        ]
        .into_iter()
        .flatten()
        .collect();
        html! {
            <><dt>{ scene.say(&cycle.name) }</dt>
            <dd>{ span.concat() }{ if cycle.end_basis == Some(crate::plan::words::Basis::Inferred) { scene.words.years.bracketed(words.inferred_end) } else { String::new() } }
                if cycle.current { { " " }<span class="city-plan-now">{ words.current_cycle }</span> }</dd></>
        }
    };
    let review = |review: &crate::plan::course::ReviewCycle| {
        html! { <><dt>{ scene.say(&review.part) }</dt><dd>{ scene.say(&review.cycle) }</dd></> }
    };
    html! { <>
        if !period.cycles.is_empty() {
            { part(scene, html! { words.cycles }, html! { <dl class="city-plan-contact__list">{ for period.cycles.iter().map(cycle) }</dl> }) }
        }
        if !period.review.is_empty() {
            { part(scene, html! { words.review }, html! { <dl class="city-plan-contact__list">{ for period.review.iter().map(review) }</dl> }) }
        }
    </> }
}

fn bodies(scene: &Scene, bodies: &[Body]) -> Html {
    if bodies.is_empty() {
        return Html::default();
    }
    let body = |body: &Body| {
        let head = body.head.as_ref().map(|head| {
            let title = body.head_title.as_ref().map(|title| scene.plain(title)).unwrap_or_default();
            if title.is_empty() {
                scene.plain(head).to_string()
            } else {
                (scene.words.head)(&title, &scene.plain(head))
            }
        });
        html! {
            <li class="city-plan-goals__item city-plan-goals__item--plain">
                <p class="city-plan-goals__name">{ scene.say(&body.name) }
                    if body.planned { { scene.words.years.bracketed(scene.words.planned) } }</p>
                { for head.map(|head| html! { <p class="city-plan-note">{ head }</p> }) }
                { sections::remark(scene, body.remark.as_ref()) }
            </li>
        }
    };
    part(
        scene,
        html! { scene.words.bodies },
        html! { <ul class="city-plan-goals">{ for bodies.iter().map(body) }</ul> },
    )
}

fn contacts(scene: &Scene, contacts: &[Contact]) -> Html {
    if contacts.is_empty() {
        return Html::default();
    }
    let words = scene.words;
    let row = |name: &'static str, value: Option<Html>| {
        value.map(|value| html! { <><dt>{ name }</dt><dd>{ value }</dd></> }).unwrap_or_default()
    };
    let contact = |contact: &Contact| {
        let telephone = contact.telephone.as_ref().map(|number| {
            html! { <a href={format!("tel:{number}")}>{ number.to_string() }</a> }
        });
        let email = contact
            .email
            .as_ref()
            .map(|mail| html! { <a href={format!("mailto:{mail}")}>{ mail.to_string() }</a> });
        let code = contact.postal_code.as_deref().map(|code| format!("{code} ")).unwrap_or_default();
        let address = contact.address.as_ref().map(|address| html! { <>{ code }{ scene.say(address) }</> });
        html! {
            <dl class="city-plan-contact__list">
                { row(words.contact_department, Some(scene.say(&contact.department))) }
                { row(words.telephone, telephone) }
                { row(words.fax, contact.fax.as_deref().map(|fax| html! { fax.to_owned() })) }
                { row(words.email, email) }
                { row(words.address, address) }
            </dl>
        }
    };
    part(scene, html! { words.contact }, contacts.iter().map(contact).collect())
}
