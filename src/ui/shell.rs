//! What surrounds every view: the plan's name and status, the navigation, where it all comes from.

use super::scene::Scene;
use super::source;
use super::state::Action;
use crate::plan::{Moment, Status};
use crate::views::View;
use crate::views::schedule::given;
use yew::prelude::*;

/// The shell around a view.
pub(super) fn shell(scene: &Scene, body: Html) -> Html {
    let title = scene.part_id("title");
    html! {
        <section class="city-plan-shell" aria-labelledby={title.clone()}>
            { head(scene, title) }
            { navigation(scene) }
            <div class="city-plan-shell__view">{ over(scene) }{ body }</div>
            { foot(scene) }
        </section>
    }
}

fn head(scene: &Scene, id: String) -> Html {
    let overview = scene.query.initiative.is_none() && scene.query.view == View::Overview;
    let heading = scene.heading(0);
    let class = if overview { "city-plan-overview__title" } else { "city-plan-shell__title" };
    html! {
        <div class="city-plan-shell__head">
            <p class="city-plan-shell__city">{ scene.say(&scene.plan.city) }{ badge(scene, overview) }</p>
            <@{heading} class={class} id={id}>{ scene.say(&scene.plan.title) }</@>
            if overview { { super::overview::period(scene) } }
        </div>
    }
}

/// The status in the document's own word where it prints one.
fn badge(scene: &Scene, long: bool) -> Html {
    let Some(status) = scene.plan.status else { return Html::default() };
    let word = match &scene.plan.status_printed {
        Some(printed) => scene.say(printed),
        None => html! { (scene.words.status)(status) },
    };
    let explained = long && status != Status::Adopted;
    html! {
        <span class="city-plan-badge" data-status={status.as_str()}>
            { word }
            if explained { { scene.words.years.bracketed((scene.words.status_long)(status)) } }
        </span>
    }
}

fn navigation(scene: &Scene) -> Html {
    // An open initiative belongs to the explorer.
    let current = if scene.query.initiative.is_some() { View::Explorer } else { scene.query.view };
    let link = |view: View| {
        html! {
            <li><a class="city-plan-shell__link" href={scene.view_href(view)} aria-current={(view == current).then_some("page")}
                onclick={scene.on_click(Action::ViewChosen(view))}>{ (scene.words.view)(view) }</a></li>
        }
    };
    html! {
        <nav class="city-plan-shell__views" aria-label={scene.words.views}>
            <ul class="city-plan-shell__list">{ for View::ALL.into_iter().map(link) }</ul>
        </nav>
    }
}

/// After the period the roadmap marks no year: this says why.
fn over(scene: &Scene) -> Html {
    let calendar = scene.plan.calendar();
    let period = scene.plan.period.as_ref();
    let end: Option<Moment> = period.and_then(|period| period.end);
    let Some(end) = end.filter(|end| calendar.fiscal_year(*end) < scene.this_year()) else {
        return Html::default();
    };
    let scheduled = given(scene.plan) == crate::plan::Given::Table;
    let until = (scene.words.until)(&scene.moment(end));
    html! {
        <div class="city-plan-notice">
            <p class="city-plan-notice__text">
                <span class="city-plan-notice__title">{ scene.words.over }</span>
                { scene.words.years.bracketed(&until) }
                if scheduled { { scene.words.over_lead } }
            </p>
        </div>
    }
}

fn foot(scene: &Scene) -> Html {
    let plan = scene.plan;
    let origin = (scene.words.origin)(&scene.plain(&plan.title), &scene.plain(&plan.city));
    html! {
        <div class="city-plan-shell__foot" id={scene.part_id("after")} tabindex="-1">
            <p class="city-plan-note">{ origin }</p>
            if let Some(remark) = &plan.remark { <p class="city-plan-note">{ scene.say(remark) }</p> }
            if let Some(license) = &plan.license { <p class="city-plan-note">{ (scene.words.license)(license) }</p> }
            { source::link(scene) }
        </div>
    }
}
