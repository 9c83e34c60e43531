//! What surrounds every view: the plan's name and status, the navigation, where it all comes from.

use super::components::controls::view_heading;
use super::components::controls::{nothing_if, spaced};
use super::components::reading_aids;
use super::components::sections::note;
use super::components::source;
use super::context::Scene;
use super::dom::{Node, bare, each, el, nodes, none, on_click, text, when};
use super::state::Action;
use crate::plan::text::same_language;
use crate::plan::vocabulary::PeriodKind;
use crate::plan::{Given, Moment, Status};
use crate::views::View;
use crate::views::schedule::given;

/// The shell around a view.
pub(super) fn shell(scene: &Scene, body: Node) -> Node {
    around(scene, none(), el!("div", "city-plan-shell__view", over(scene), body))
}

/// The shell around whatever stands between its navigation, with a further item, and its foot.
pub(super) fn around(scene: &Scene, more: Node, body: Node) -> Node {
    let title = scene.part_id("title");
    // A page may be in a language that the interface does not have.
    let language = scene.words.language;
    let language = Some(language).filter(|language| !same_language(language, &scene.options.language));
    el!(
        "section",
        { "class": "city-plan-shell", "aria-labelledby": title.clone(), "lang": language },
        head(scene, title),
        navigation(scene, more),
        body,
        foot(scene),
    )
}

fn head(scene: &Scene, id: String) -> Node {
    let overview = scene.query.opened().is_none() && scene.query.view == View::Overview;
    let class = if overview { "city-plan-overview__title" } else { "city-plan-shell__title" };
    el!(
        "div",
        "city-plan-shell__head",
        el!("p", "city-plan-shell__city", scene.say(&scene.plan.city), spaced(badge(scene, overview))),
        reading_aids::buttons(scene),
        el!(scene.heading(0), { "class": class, "id": id }, scene.say(&scene.plan.title)),
        nothing_if(!overview, || period(scene)),
    )
}

/// The period below the title, with what the document leaves open.
fn period(scene: &Scene) -> Node {
    let words = scene.words;
    let run = |said: String| el!("span", {}, text(said));
    when(scene.plan.period.as_ref(), |period| {
        let open = [period.start, period.end].into_iter().flatten();
        let open = open.filter(|moment| matches!(moment, Moment::MonthOpen(_))).count() > 0;
        el!(
            "p",
            "city-plan-overview__period",
            nothing_if(period.kind != PeriodKind::None, || run(words.no_period.into())),
            when(period.start, |start| run((words.from)(&scene.moment(start)))),
            nothing_if(period.start.is_none() || period.end.is_none(), || text(words.between)),
            when(period.end, |end| run((words.until)(&scene.moment(end), period.start.is_none()))),
            text(words.between),
            when(period.horizon, |horizon| run((words.horizon)(&scene.moment(horizon)))),
            nothing_if(!open, || el!("span", "city-plan-note", text(words.open_month))),
        )
    })
}

/// The status in the document's own word where it prints one.
fn badge(scene: &Scene, long: bool) -> Node {
    let Some(status) = scene.plan.status else { return none() };
    let words = scene.words;
    let printed = scene.plan.status_printed.as_ref();
    let word = printed.map_or_else(|| text((words.status)(status)), |printed| scene.say(printed));
    let explained = nothing_if(!long || status == Status::Adopted, || {
        text(words.years.beside((words.status_long)(status)))
    });
    el!("span", { "class": "city-plan-badge", "data-status": status.as_str() }, word, explained)
}

fn navigation(scene: &Scene, more: Node) -> Node {
    // An open initiative belongs to the explorer; what has no place of its own, to the overview.
    let current = match scene.query.view {
        _ if scene.query.opened().is_some() => View::Explorer,
        view if View::TABS.contains(&view) => view,
        _ => View::Overview,
    };
    let link = |&view: &View| {
        let exactly = scene.query.opened().is_none() && view == scene.query.view;
        let here = if exactly { "page" } else { "true" };
        let here = Some(here).filter(|_| view == current && scene.running());
        let href = scene.view_href(view);
        let word = match view {
            // Nothing is searched in static HTML.
            View::Explorer if !scene.running() => scene.words.all_initiatives,
            view => (scene.words.view)(view),
        };
        let word = text(word);
        let link = el!("a", { "class": "city-plan-shell__link", "href": href, "aria-current": here }, word);
        bare("li", on_click(link, scene.on_click(Action::ViewChosen(view))))
    };
    let offered = |view: &View| nothing_if(!view.has_content(scene.plan), || link(view));
    el!(
        "nav",
        {
            "class": "city-plan-shell__views", "aria-label": scene.landmark(scene.words.views),
        },
        el!("ul", "city-plan-shell__list", each(&View::TABS, offered), more)
    )
}

/// The way from the overview to what is open; `between` are the steps in the middle.
pub(super) fn trail(scene: &Scene, between: Node, title: Node) -> Node {
    el!(
        "nav",
        {
            "aria-label": scene.landmark(scene.words.trail),
        },
        el!(
            "ol",
            "city-plan-trail",
            el!("li", "city-plan-trail__step", overview_link(scene)),
            between,
            el!("li", { "class": "city-plan-trail__step", "aria-current": "page" }, title),
        )
    )
}

/// The link to the overview.
fn overview_link(scene: &Scene) -> Node {
    let link = el!("a", { "href": scene.view_href(View::Overview) }, text(scene.words.to_overview));
    on_click(link, scene.on_click(Action::ViewChosen(View::Overview)))
}

/// A place that is still on its way, or did not come.
pub(super) fn waiting(scene: &Scene, missed: bool) -> Node {
    let opened = scene.query.opened().and_then(|id| scene.index.find(id));
    let title = match opened {
        Some(at) => scene.name(at),
        None => text((scene.words.view_heading)(scene.query.view)),
    };
    nodes([view_heading(scene, "city-plan-shell__heading", title), on_its_way(scene, missed)])
}

/// That what the reader chose is still on its way, or did not come.
pub(super) fn on_its_way(scene: &Scene, missed: bool) -> Node {
    let words = scene.words;
    let (said, tone) = if missed { (words.missed, "trouble") } else { (words.waiting, "wait") };
    el!(
        "div",
        { "class": "city-plan-notice", "data-tone": tone },
        el!("p", { "class": "city-plan-notice__text", "role": "status" }, text(said)),
        nothing_if(!missed, || source::link(scene)),
    )
}

/// After the period the roadmap marks no year: this says why.
fn over(scene: &Scene) -> Node {
    let calendar = scene.plan.calendar();
    let end: Option<Moment> = scene.plan.period.as_ref().and_then(|period| period.end);
    let Some(end) = end.filter(|end| calendar.fiscal_year(*end) < scene.this_year()) else {
        return none();
    };
    let words = scene.words;
    let scheduled = given(scene.plan) == Given::Table;
    let until = (words.until)(&scene.moment(end), false);
    el!(
        "div",
        "city-plan-notice",
        el!(
            "p",
            "city-plan-notice__text",
            el!("span", "city-plan-notice__title", text(words.years.pair(words.over, &until))),
            nothing_if(!scheduled, || text(words.over_lead)),
        )
    )
}

fn foot(scene: &Scene) -> Node {
    let plan = scene.plan;
    let origin = (scene.words.origin)(&scene.plain(&plan.title), &scene.plain(&plan.city));
    el!(
        "div",
        { "class": "city-plan-shell__foot", "id": scene.part_id("after"), "tabindex": "-1" },
        note(scene.sentence(origin)),
        // Paper leads nowhere: it has to say where this is.
        nothing_if(!scene.options.printing, || note(text(scene.address(scene.query)))),
        when(plan.remark.as_ref(), |remark| note(scene.say(remark))),
        when(plan.license.as_deref(), |license| note(text((scene.words.license)(license)))),
        nodes([source::link(scene)]),
    )
}
