//! The shell around every view: the plan's name and status, the navigation, the source.

use super::components::contact::telephone_link;
use super::components::controls::{chevron, show_if, spaced, view_heading};
use super::components::reading_preferences;
use super::components::sections::note;
use super::components::source;
use super::context::ViewContext;
use super::dom::{Node, each, el, nodes, none, on_click, on_escape, show_some, text, wrap};
use super::state::{Action, Menu};
use crate::plan::text::{is_plain_japanese, same_language};
use crate::plan::{PartialDate, Text};
use crate::views::View;
use crate::views::overview::opening;

/// The shell around a view.
pub(super) fn shell(context: &ViewContext, body: Node) -> Node {
    // A page of its own has a link that leads past the navigation.
    let view = el!("div", { "class": "city-plan-shell__view", "id": context.element_id(VIEW) }, body);
    frame(context, none(), nodes([over_notice(context), language_note(context), view]))
}

/// The name in the id of the first view, to which the skip link of a page leads.
pub(super) const VIEW: &str = "view";

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

/// The city, the status, the menu of reading preferences, and the title with its id.
fn head(context: &ViewContext, id: String) -> Node {
    let title = context.localized(&context.plan.title).0;
    // Beside the menu a long title has two lines of smaller letters.
    let is_long = title.chars().count() > LONGEST_TITLE;
    let is_long = is_long.then_some("");
    let city = context.text(&context.plan.city);
    let title = context.label(&context.plan.title);
    el!(
        "div",
        { "class": "city-plan-shell__head", "data-long": is_long },
        el!("p", "city-plan-shell__city", city, spaced(badge(context))),
        reading_preferences::menu(context),
        el!(context.heading_tag(0), { "class": "city-plan-shell__title", "id": id }, title),
    )
}

/// The most characters of a title on one line of a phone.
const LONGEST_TITLE: usize = 17;

/// The status, in the document's word if it prints one in the reader's language.
fn badge(context: &ViewContext) -> Node {
    let Some(status) = context.plan.status else { return none() };
    let is_known = |word: &&Text| same_language(context.localized(word).1, context.messages.language);
    let printed = context.plan.status_printed.as_ref().filter(is_known);
    let word =
        printed.map_or_else(|| text((context.messages.status)(status)), |printed| context.text(printed));
    el!("span", { "class": "city-plan-badge", "data-status": status.as_str() }, word)
}

/// The views in the navigation, as many as the container has room for.
fn tabs(context: &ViewContext) -> Vec<View> {
    let room = if context.options.is_narrow { NARROW_TABS } else { View::TABS.len() };
    let first = if context.is_running() { &View::TABS[..room] } else { &View::TABS[..NARROW_TABS] };
    first.iter().copied().filter(|view| view.has_content(context.plan)).collect()
}

/// The number of views in the navigation of a narrow container.
const NARROW_TABS: usize = 3;

/// The links to views, with a further item and the menu of the other views.
fn navigation(context: &ViewContext, more: Node) -> Node {
    let tabs = tabs(context);
    // An open initiative belongs to the roadmap if it was opened there, else to the explorer.
    let is_roadmap = context.query.view == View::Roadmap;
    let is_others = context.query.opened().is_some() && !is_roadmap;
    let current = if is_others { View::Explorer } else { context.query.view };
    let link = |&view: &View| {
        let exactly = context.query.opened().is_none() && view == context.query.view;
        let here = if exactly { "page" } else { "true" };
        let here = Some(here).filter(|_| view == current && context.is_running());
        let href = context.view_href(view);
        let word = match view {
            // Static HTML has no search.
            View::Explorer if !context.is_running() => context.messages.all_initiatives,
            View::Overview => opening_label(context),
            view => (context.messages.view)(view),
        };
        let word = text(word);
        let link = el!("a", { "class": "city-plan-shell__link", "href": href, "aria-current": here }, word);
        wrap("li", on_click(link, context.on_click(Action::ViewChosen(view))))
    };
    let label = context.landmark_label(context.messages.views);
    let list =
        el!("ul", "city-plan-shell__list", each(&tabs, link), more_views(context, &tabs, current), more);
    let menu = show_if(context.open_menu == Some(Menu::Views), || views_menu(context, &tabs));
    el!("nav", { "class": "city-plan-shell__views", "aria-label": label }, list, menu)
}

/// The button of the menu with the views that have no place of their own in the navigation.
fn more_views(context: &ViewContext, tabs: &[View], current: View) -> Node {
    let is_open = context.open_menu == Some(Menu::Views);
    show_if(context.is_running(), || {
        let here = (!tabs.contains(&current)).then_some("true");
        let button = el!(
            "button",
            {
                "class": "city-plan-shell__link", "type": "button", "id": context.element_id(Menu::Views.button()),
                "aria-expanded": if is_open { "true" } else { "false" }, "aria-current": here,
            },
            text(context.messages.more_views),
            chevron(if is_open { "up" } else { "down" }),
        );
        wrap("li", on_click(button, context.on(Action::MenuToggled(Menu::Views))))
    })
}

/// The views that have no place of their own in the navigation, each with its content in a sentence.
fn views_menu(context: &ViewContext, tabs: &[View]) -> Node {
    let item = |view: &View| {
        let view = *view;
        show_if(!tabs.contains(&view) && view.has_content(context.plan), || {
            let here = (context.query.opened().is_none() && view == context.query.view).then_some("page");
            let link = el!(
                "a",
                { "class": "city-plan-menu__link", "href": context.view_href(view), "aria-current": here },
                wrap("b", text((context.messages.view_heading)(view))),
                el!("span", {}, text((context.messages.view_lead)(view))),
            );
            el!("li", "city-plan-menu__item", on_click(link, context.on_click(Action::ViewChosen(view))))
        })
    };
    let menu = el!("div", "city-plan-sheet", el!("ul", "city-plan-menu", each(&View::ALL, item)));
    on_escape(menu, context.on(Action::MenuToggled(Menu::Views)))
}

/// One step of a breadcrumb trail.
pub(super) fn trail_step(content: Node) -> Node {
    el!("li", "city-plan-trail__step", content)
}

/// The breadcrumb trail from the link `first` to `title`; `between` is the steps in the middle.
pub(super) fn trail(context: &ViewContext, first: Node, between: Node, title: Node) -> Node {
    el!(
        "nav",
        {
            "aria-label": context.landmark_label(context.messages.trail),
        },
        el!(
            "ol",
            "city-plan-trail",
            trail_step(first),
            between,
            el!("li", { "class": "city-plan-trail__step", "aria-current": "page" }, title),
        )
    )
}

/// The word for the first screen: its plan may have a state of this year, or only initiatives.
fn opening_label(context: &ViewContext) -> &'static str {
    (context.messages.overview.opening)(opening(context.plan, context.index, context.options.today))
}

/// The name of a view in a breadcrumb trail: the first screen is called there as its tab is.
pub(super) fn view_name(context: &ViewContext, view: View) -> &'static str {
    match view {
        View::Overview => opening_label(context),
        _ => (context.messages.view_heading)(view),
    }
}

/// The link to the first screen.
pub(super) fn overview_link(context: &ViewContext) -> Node {
    let link = el!("a", { "href": context.view_href(View::Overview) }, text(opening_label(context)));
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

/// A note that the texts of the plan are in another language than the reader chose.
fn language_note(context: &ViewContext) -> Node {
    let sample = context.plan.lead.as_ref().unwrap_or(&context.plan.title);
    let (_, language) = context.localized(sample);
    let wanted = context.messages.language;
    let is_other = if is_plain_japanese(wanted) {
        !is_plain_japanese(language)
    } else {
        !same_language(language, wanted)
    };
    show_if(is_other, || el!("p", "city-plan-banner", text(context.messages.other_language)))
}

/// A note after the end of the period, with the next plan, else the city's contact.
pub(super) fn over_notice(context: &ViewContext) -> Node {
    let calendar = context.plan.calendar();
    let end: Option<PartialDate> = context.plan.period.as_ref().and_then(|period| period.end);
    let Some(end) = end.filter(|end| calendar.fiscal_year(*end) < context.this_year()) else {
        return none();
    };
    let ended = text((context.messages.over)(&context.date(end)));
    el!("p", "city-plan-banner", ended, spaced(next_plan(context)))
}

/// The next plan as a link, else the telephone number of the city's contact.
fn next_plan(context: &ViewContext) -> Node {
    let messages = context.messages;
    if let Some(successor) = &context.plan.successor {
        return surrounded(messages.next_plan, source::successor(context, successor));
    }
    let number = context.plan.contacts.first().and_then(|contact| contact.telephone.as_deref());
    show_some(number, |number| surrounded(messages.next_plan_contact, telephone_link(number)))
}

/// A node between the two parts of a sentence.
fn surrounded((before, after): (&'static str, &'static str), node: Node) -> Node {
    nodes([text(before), node, text(after)])
}

/// The origin of the texts, remark and licence, and the link to the document.
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
