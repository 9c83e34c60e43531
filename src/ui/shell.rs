//! The shell around every view: the plan's name and status, the navigation, the source.

use super::components::controls::view_heading;
use super::components::controls::{show_if, spaced};
use super::components::reading_preferences;
use super::components::sections::note;
use super::components::source;
use super::context::ViewContext;
use super::dom::{Node, each, el, nodes, none, on_click, show_some, text, wrap};
use super::state::Action;
use crate::plan::text::same_language;
use crate::plan::vocabulary::PeriodKind;
use crate::plan::{PartialDate, ScheduleForm, Status};
use crate::views::View;
use crate::views::schedule::form;

/// The shell around a view.
pub(super) fn shell(context: &ViewContext, body: Node) -> Node {
    frame(context, none(), el!("div", "city-plan-shell__view", over_notice(context), body))
}

/// The shell around a body, with a further item in the navigation.
pub(super) fn frame(context: &ViewContext, more: Node, body: Node) -> Node {
    let title = context.element_id("title");
    // The page may be in a language that the interface does not have.
    let language = context.messages.language;
    let language = Some(language).filter(|language| !same_language(language, &context.options.language));
    el!(
        "section",
        { "class": "city-plan-shell", "aria-labelledby": title.clone(), "lang": language },
        head(context, title),
        navigation(context, more),
        body,
        foot(context),
    )
}

fn head(context: &ViewContext, id: String) -> Node {
    let overview = context.query.opened().is_none() && context.query.view == View::Overview;
    let class = if overview { "city-plan-overview__title" } else { "city-plan-shell__title" };
    el!(
        "div",
        "city-plan-shell__head",
        el!("p", "city-plan-shell__city", context.text(&context.plan.city), spaced(badge(context, overview))),
        reading_preferences::buttons(context),
        el!(context.heading_tag(0), { "class": class, "id": id }, context.text(&context.plan.title)),
        show_if(overview, || period(context)),
    )
}

/// The period below the title, with a note on months that the document leaves open.
fn period(context: &ViewContext) -> Node {
    let messages = context.messages;
    let run = |content: String| el!("span", {}, text(content));
    show_some(context.plan.period.as_ref(), |period| {
        let open = [period.start, period.end].into_iter().flatten();
        let open = open.filter(|date| matches!(date, PartialDate::MonthOpen(_))).count() > 0;
        el!(
            "p",
            "city-plan-overview__period",
            show_if(period.kind == PeriodKind::None, || run(messages.no_period.into())),
            show_some(period.start, |start| run((messages.from)(&context.date(start)))),
            show_if(period.start.is_some() && period.end.is_some(), || text(messages.between)),
            show_some(period.end, |end| run((messages.until)(&context.date(end), period.start.is_none()))),
            text(messages.between),
            show_some(period.horizon, |horizon| run((messages.horizon)(&context.date(horizon)))),
            show_if(open, || el!("span", "city-plan-note", text(messages.open_month))),
        )
    })
}

/// The status, in the document's word if it prints one.
fn badge(context: &ViewContext, long: bool) -> Node {
    let Some(status) = context.plan.status else { return none() };
    let messages = context.messages;
    let printed = context.plan.status_printed.as_ref();
    let word = printed.map_or_else(|| text((messages.status)(status)), |printed| context.text(printed));
    let explained = show_if(long && status != Status::Adopted, || {
        text(messages.years.beside((messages.status_long)(status)))
    });
    el!("span", { "class": "city-plan-badge", "data-status": status.as_str() }, word, explained)
}

fn navigation(context: &ViewContext, more: Node) -> Node {
    // An open initiative belongs to the explorer, a view outside of the navigation to the overview.
    let current = match context.query.view {
        _ if context.query.opened().is_some() => View::Explorer,
        view if View::TABS.contains(&view) => view,
        _ => View::Overview,
    };
    let link = |&view: &View| {
        let exactly = context.query.opened().is_none() && view == context.query.view;
        let here = if exactly { "page" } else { "true" };
        let here = Some(here).filter(|_| view == current && context.is_running());
        let href = context.view_href(view);
        let word = match view {
            // Static HTML has no search.
            View::Explorer if !context.is_running() => context.messages.all_initiatives,
            view => (context.messages.view)(view),
        };
        let word = text(word);
        let link = el!("a", { "class": "city-plan-shell__link", "href": href, "aria-current": here }, word);
        wrap("li", on_click(link, context.on_click(Action::ViewChosen(view))))
    };
    let offered = |view: &View| show_if(view.has_content(context.plan), || link(view));
    el!(
        "nav",
        {
            "class": "city-plan-shell__views", "aria-label": context.landmark_label(context.messages.views),
        },
        el!("ul", "city-plan-shell__list", each(&View::TABS, offered), more)
    )
}

/// The breadcrumb trail from the overview to `title`; `between` holds the steps in the middle.
pub(super) fn trail(context: &ViewContext, between: Node, title: Node) -> Node {
    el!(
        "nav",
        {
            "aria-label": context.landmark_label(context.messages.trail),
        },
        el!(
            "ol",
            "city-plan-trail",
            el!("li", "city-plan-trail__step", overview_link(context)),
            between,
            el!("li", { "class": "city-plan-trail__step", "aria-current": "page" }, title),
        )
    )
}

/// The link to the overview.
fn overview_link(context: &ViewContext) -> Node {
    let link = el!("a", { "href": context.view_href(View::Overview) }, text(context.messages.to_overview));
    on_click(link, context.on_click(Action::ViewChosen(View::Overview)))
}

/// The place of a view that is being loaded, or could not be.
pub(super) fn waiting(context: &ViewContext, chunk_failed: bool) -> Node {
    let opened = context.query.opened().and_then(|id| context.index.find(id));
    let title = match opened {
        Some(at) => context.name(at),
        None => text((context.messages.view_heading)(context.query.view)),
    };
    nodes([view_heading(context, "city-plan-shell__heading", title), waiting_notice(context, chunk_failed)])
}

/// A notice that a view is being loaded, or could not be.
pub(super) fn waiting_notice(context: &ViewContext, chunk_failed: bool) -> Node {
    let messages = context.messages;
    let (content, tone) =
        if chunk_failed { (messages.chunk_failed, "trouble") } else { (messages.waiting, "wait") };
    el!(
        "div",
        { "class": "city-plan-notice", "data-tone": tone },
        el!("p", { "class": "city-plan-notice__text", "role": "status" }, text(content)),
        show_if(chunk_failed, || source::link(context)),
    )
}

/// A notice that the period is over, because the roadmap then marks no year.
fn over_notice(context: &ViewContext) -> Node {
    let calendar = context.plan.calendar();
    let end: Option<PartialDate> = context.plan.period.as_ref().and_then(|period| period.end);
    let Some(end) = end.filter(|end| calendar.fiscal_year(*end) < context.this_year()) else {
        return none();
    };
    let messages = context.messages;
    let scheduled = form(context.plan) == ScheduleForm::Table;
    let until = (messages.until)(&context.date(end), false);
    el!(
        "div",
        "city-plan-notice",
        el!(
            "p",
            "city-plan-notice__text",
            el!("span", "city-plan-notice__title", text(messages.years.pair(messages.over, &until))),
            show_if(scheduled, || text(messages.over_lead)),
        )
    )
}

fn foot(context: &ViewContext) -> Node {
    let plan = context.plan;
    let origin = (context.messages.origin)(&context.isolated(&plan.title), &context.isolated(&plan.city));
    el!(
        "div",
        { "class": "city-plan-shell__foot", "id": context.element_id("after"), "tabindex": "-1" },
        note(context.sentence(origin)),
        // Paper has no links: it needs the address.
        show_if(context.options.is_printing, || note(text(context.full_address(context.query)))),
        show_some(plan.remark.as_ref(), |remark| note(context.text(remark))),
        show_some(plan.license.as_deref(), |license| note(text((context.messages.license)(license)))),
        nodes([source::link(context)]),
    )
}
