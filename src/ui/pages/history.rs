//! The time line of all chronologies: decades as folds, years with their events, and controls to hide lanes.
//!
//! A date is never more precise than in the document.

use super::history_notes;
use crate::plan::PartialDate;
use crate::plan::timeline::{Event, OtherDate};
use crate::plan::vocabulary::Tier;
use crate::ui::components::contents_rail::{Part, long};
use crate::ui::components::controls::{checkbox_or_radio, show_if};
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, with_key, wrap};
use crate::ui::state::Action;
use crate::views::View;
use crate::views::history::{Decade, History, Year, history as time_line};
use crate::views::history_lanes::{EventAt, LaneChoice};

/// The id of the fold of events without a date.
const UNDATED: &str = "undated";

/// The view of the chronologies.
pub(crate) fn history(page: &Page) -> Node {
    let history = time_line(page.context.plan, page.context.query);
    let status = page.context.is_running().then_some("status");
    let count = text((page.messages.events)(history.visible_count, history.total));
    let lines = nodes([
        each(&history.decades, |decade| self::decade(page, &history, decade)),
        undated(page, &history),
        history_notes::notes(page, &history),
    ]);
    nodes([
        show_if(page.context.is_running() && !history.choices.is_empty(), || lanes(page, &history)),
        el!("p", { "class": "city-plan-note", "role": status }, count),
        long(page, View::History, parts(page, &history), lines),
    ])
}

/// The list of contents: the decades.
fn parts(page: &Page, history: &History) -> Vec<Part> {
    let decade = |decade: &Decade| Part {
        id: decade_id(decade).into(),
        name: text(decade_name(page, decade)),
        count: decade.count,
    };
    let mut parts: Vec<Part> = history.decades.iter().map(decade).collect();
    if !history.undated.is_empty() {
        let name = text(page.messages.undated);
        parts.push(Part { id: UNDATED.into(), name, count: history.undated.len() });
    }
    parts
}

fn decade_id(decade: &Decade) -> String {
    format!("decade-{}", decade.first)
}

fn decade_name(page: &Page, decade: &Decade) -> String {
    match decade.first == decade.last {
        true => (page.messages.decade)(decade.first),
        false => (page.messages.decades)(decade.first, decade.last),
    }
}

/// A checkbox for each lane that can be hidden.
fn lanes(page: &Page, history: &History) -> Node {
    let lane = |choice: &LaneChoice| {
        let callback = page.context.on(Action::LaneToggled(choice.id.clone()));
        let control = checkbox_or_radio("checkbox", None, choice.is_visible, callback);
        let count = (page.messages.count)(choice.count);
        el!("label", "city-plan-choice", control, lane_name(page, history, choice.lane), text(count))
    };
    let legend = wrap("legend", text(page.messages.shown_lanes));
    el!("fieldset", "city-plan-history__filter", legend, each(&history.choices, lane))
}

fn lane_name(page: &Page, history: &History, lane: usize) -> Node {
    show_some(history.lanes.0[lane].naming_lane(page.context.plan), |lane| page.context.label(&lane.name))
}

fn decade(page: &Page, history: &History, decade: &Decade) -> Node {
    let id = decade_id(decade);
    let fold = Fold {
        id: &id,
        below: Some(2),
        name: text(decade_name(page, decade)),
        end: FoldEnd::Count(decade.count),
        has_target: decade.is_open,
    };
    page.fold(fold, each(&decade.years, |year| self::year(page, history, year)))
}

fn undated(page: &Page, history: &History) -> Node {
    show_if(!history.undated.is_empty(), || {
        let is_target = |at: &EventAt| page.is_target(&at.of(page.context.plan).id);
        let fold = Fold {
            id: UNDATED,
            below: Some(2),
            name: text(page.messages.undated),
            end: FoldEnd::Count(history.undated.len()),
            has_target: history.decades.is_empty() || history.undated.iter().any(is_target),
        };
        let events = each(&history.undated, |at| event(page, history, *at, false));
        page.fold(fold, el!("ul", "city-plan-history__events", events))
    })
}

fn year(page: &Page, history: &History, year: &Year) -> Node {
    let name = page.context.date(year.date);
    let events = each(&year.events, |at| event(page, history, *at, year.has_months));
    let heading = page.context.heading_tag(3);
    let shown = el!(
        "div",
        "city-plan-history__year",
        el!(heading, "city-plan-history__name", page.context.unbroken(&name)),
        el!("ul", "city-plan-history__events", events),
    );
    with_key(shown, name)
}

fn event(page: &Page, history: &History, at: EventAt, has_months: bool) -> Node {
    let context = &page.context;
    let event = at.of(context.plan);
    let lanes = each(&at.lanes, |lane| show_some(*lane, |lane| chip(page, history, lane)));
    let body = nodes([
        show_if(at.lanes.iter().any(Option::is_some), || el!("p", "city-plan-history__lanes", lanes)),
        wrap("p", nodes([context.text(&event.text), flags(page, event)])),
        each(&event.other_dates, |other| other_date(page, other)),
    ]);
    let source = page.page_link(event.source.as_ref().filter(|from| from.page.is_some()));
    let item = el!(
        "li",
        { "class": "city-plan-history__event", "id": page.anchor_id(&event.id), "data-months": has_months.then_some(if has_month(event) { "own" } else { "others" }) },
        show_if(has_month(event), || el!("p", "city-plan-history__month", month(page, event))),
        el!("div", "city-plan-history__text", body),
        source,
    );
    with_key(item, event.id.0.clone())
}

/// The lane of an event. Governments differ by their line, too.
fn chip(page: &Page, history: &History, lane: usize) -> Node {
    let look = match history.lanes.0[lane].tier {
        Some(Tier::Nation) => Some("nation"),
        Some(Tier::Prefecture) => Some("prefecture"),
        _ if lane == 0 => None,
        Some(Tier::City) => None,
        None => Some("second"),
    };
    el!(
        "span",
        { "class": "city-plan-history__lane", "data-lane": look },
        lane_name(page, history, lane)
    )
}

fn has_month(event: &Event) -> bool {
    let date = event.date.or(event.until);
    date.is_some_and(|date| !matches!(date, PartialDate::Year(_) | PartialDate::FiscalYear(_)))
}

/// Month and day, because the year is above. Screen readers get the whole date.
fn month(page: &Page, event: &Event) -> Node {
    let messages = page.messages;
    let short = match event.date.or(event.until) {
        Some(PartialDate::Month(_, month)) => (messages.month)(month),
        Some(PartialDate::Day(_, month, day)) => (messages.day)(month, day),
        Some(PartialDate::MonthOpen(_)) => messages.month_open.to_owned(),
        _ => return none(),
    };
    let whole = event.date.map(|date| page.context.date(date)).unwrap_or_default();
    nodes([el!("span", "city-plan-hidden", text(whole)), el!("span", { "aria-hidden": "true" }, text(short))])
}

fn other_date(page: &Page, other: &OtherDate) -> Node {
    let when = page.printed_date(Some(other.date), other.printed.as_ref()).unwrap_or_else(none);
    let until = show_some(page.span(None, other.until), |until| nodes([text(" "), until]));
    el!("p", "city-plan-note", when, until, text(page.context.messages.colon), page.context.text(&other.text))
}

/// Notes on the date, after the event.
fn flags(page: &Page, event: &Event) -> Node {
    let messages = page.messages;
    let flags = [
        (event.about, messages.about_then),
        (event.planned, messages.planned),
        (event.open, messages.goes_on),
    ];
    let flags = flags.into_iter().filter(|(on, _)| *on);
    let mut content: Vec<Node> =
        flags.map(|(_, word)| text(format!(" {}", page.context.messages.years.bracketed(word)))).collect();
    let until = event
        .until
        .map(|until| (page.context.messages.until)(&page.context.date(until), event.date.is_none()));
    content.extend(until.map(|until| nodes([text(" "), page.context.unbroken(&until)])));
    // The date is above already. Static pages have every printed form.
    let printed = event.printed.as_ref().filter(|_| !page.context.is_running());
    content.extend(page.own_text(printed).map(|printed| nodes([text(" "), printed])));
    show_if(!content.is_empty(), || el!("span", "city-plan-note", list(content)))
}
