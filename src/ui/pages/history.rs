//! Chronologies: years with their events, by era, and controls to hide lanes.
//!
//! A date is never more precise than in the document.

use crate::plan::language::Language;
use crate::plan::timeline::{Event, Lane, OtherDate};
use crate::plan::{Chronology, PartialDate, Ref};
use crate::ui::components::controls::{checkbox_or_radio, show_if};
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, with_key, wrap};
use crate::ui::state::Action;
use crate::views::YearStyle;
use crate::views::history::{EraYears, History, LaneChoice, Year, history as histories};
use crate::views::printed::says;

pub(crate) fn history(page: &Page) -> Node {
    each(&histories(page.context.plan, page.context.query), |history| self::chronology(page, history))
}

pub(crate) fn named<'a>(lanes: &'a [Lane], id: Option<&Ref>) -> Option<&'a Lane> {
    lanes.iter().find(|lane| id.is_some_and(|id| **id == *lane.id))
}

fn chronology(page: &Page, history: &History) -> Node {
    let chronology = &page.context.plan.chronologies[history.at];
    let body = nodes([
        show_if(page.context.is_running(), || filters(page, chronology, history)),
        el!(
            "p",
            { "class": "city-plan-note", "role": page.context.is_running().then_some("status") },
            text((page.messages.events)(history.shown, history.total))
        ),
        el!("div", "city-plan-history__years", each(&history.eras, |era| self::era(page, chronology, era))),
        page.end(chronology.remark.as_ref(), chronology.source.as_ref(), &[]),
    ]);
    page.item(&chronology.id, 2, page.context.text(&chronology.name), body)
}

fn filters(page: &Page, chronology: &Chronology, history: &History) -> Node {
    let context = &page.context;
    let all: Vec<&Lane> = chronology.lanes.iter().chain(&chronology.categories).collect();
    let lane = |choice: &LaneChoice| {
        let callback = context.on(Action::LaneToggled(choice.id.clone()));
        let control = checkbox_or_radio("checkbox", None, choice.shown, callback);
        let count = (page.messages.count)(choice.count);
        el!("label", "city-plan-choice", control, context.text(&all[choice.at].name), text(count))
    };
    let name = context.element_id(&format!("decade-{}", history.at));
    let chosen = context.query.decade.filter(|asked| history.decades.iter().any(|(known, _)| known == asked));
    let decade = |decade: Option<i32>, label: String| {
        let callback = context.on(Action::DecadeChosen(decade));
        let control = checkbox_or_radio("radio", Some(name.clone()), chosen == decade, callback);
        el!("label", "city-plan-choice", control, text(label))
    };
    let group = |title: &'static str, choices: Node| {
        // Several chronologies have the same filters: their accessible names say which chronology they belong
        // to.
        let whose = show_if(context.plan.chronologies.len() >= 2, || {
            el!("span", "city-plan-hidden", text(context.messages.colon), context.text(&chronology.name))
        });
        let legend = nodes([text(title), whose]);
        el!("fieldset", "city-plan-history__filter", wrap("legend", legend), choices)
    };
    nodes([
        show_if(history.lanes.len() >= 2, || group(page.messages.shown_lanes, each(&history.lanes, lane))),
        show_if(!history.decades.is_empty(), || {
            let one = |(first, count): &(i32, usize)| {
                decade(
                    Some(*first),
                    format!("{}{}", (page.messages.decade)(*first), (page.messages.count)(*count)),
                )
            };
            let all = decade(None, page.messages.all_decades.to_owned());
            group(page.messages.shown_decades, nodes([all, each(&history.decades, one)]))
        }),
    ])
}

fn era(page: &Page, chronology: &Chronology, era: &EraYears) -> Node {
    // In the Western year style there are no eras.
    let eras = page.context.messages.years == Language::Ja && page.context.year_style() != YearStyle::Western;
    let heading = |name: &'static str| {
        el!(page.context.heading_tag(3), "city-plan-history__era", text((page.messages.era)(name)))
    };
    nodes([
        show_some(era.era.filter(|_| eras), heading),
        each(&era.years, |year| self::year(page, chronology, year, if eras { 4 } else { 3 })),
    ])
}

fn year(page: &Page, chronology: &Chronology, year: &Year, level: u8) -> Node {
    let name = match year.date {
        Some(date) => page.context.date(date),
        None => page.messages.nothing.to_owned(),
    };
    let events = each(&year.events, |at| event(page, chronology, &chronology.events[*at]));
    let shown = el!(
        "div",
        "city-plan-history__year",
        el!(page.context.heading_tag(level), "city-plan-history__name", text(name.clone())),
        wrap("ul", events),
    );
    with_key(shown, name)
}

fn event(page: &Page, chronology: &Chronology, event: &Event) -> Node {
    let context = &page.context;
    let tag = |lanes: &[Lane], id: Option<&Ref>, dashed: bool| {
        show_some(named(lanes, id), |lane| {
            let second = lanes.iter().position(|known| known.id == lane.id) != Some(0);
            let look = (second || dashed).then_some("second");
            nodes([
                el!("span", { "class": "city-plan-history__lane", "data-lane": look }, context.text(&lane.name)),
                text(" "),
            ])
        })
    };
    let other_date = |other: &OtherDate| {
        let when = page.printed_date(Some(other.date), other.printed.as_ref()).unwrap_or_else(none);
        let until =
            crate::ui::dom::show_some(page.span(None, other.until), |until| nodes([text(" "), until]));
        el!("p", "city-plan-note", when, until, text(" "), context.text(&other.text))
    };
    let item = el!(
        "li",
        { "class": "city-plan-history__event", "id": page.anchor_id(&event.id) },
        show_some(date(page, event), |date| el!("p", "city-plan-history__month", date)),
        el!(
            "div",
            "city-plan-history__text",
            wrap(
                "p",
                nodes([
                    tag(&chronology.lanes, event.lane.as_ref(), false),
                    tag(&chronology.categories, event.category.as_ref(), !chronology.lanes.is_empty()),
                    context.text(&event.text),
                    flags(page, event),
                ])
            ),
            each(&event.other_dates, other_date),
            page.end(event.remark.as_ref(), event.source.as_ref(), &event.misprints),
        ),
    );
    with_key(item, event.id.0.clone())
}

/// Month and day, because the year is above. Screen readers get the whole date.
fn date(page: &Page, event: &Event) -> Option<Node> {
    let messages = page.messages;
    let date = event.date?;
    let short = match date {
        PartialDate::Month(_, month) => (messages.month)(month),
        PartialDate::Day(_, month, day) => (messages.day)(month, day),
        PartialDate::MonthOpen(_) => messages.month_open.to_owned(),
        PartialDate::Year(_) | PartialDate::FiscalYear(_) => return None,
    };
    Some(nodes([
        el!("span", "city-plan-hidden", text(page.context.date(date))),
        el!("span", { "aria-hidden": "true" }, text(short)),
    ]))
}

/// Notes on the date, after the event.
fn flags(page: &Page, event: &Event) -> Node {
    let messages = page.messages;
    let flags = [
        (event.about, messages.about_then),
        (event.planned, messages.planned),
        (event.open, messages.goes_on),
        (event.inherited, messages.inherited),
    ];
    let flags = flags.into_iter().filter(|(on, _)| *on);
    let mut content: Vec<Node> =
        flags.map(|(_, word)| text(format!(" {}", page.context.messages.years.bracketed(word)))).collect();
    content.extend(page.span(None, event.until).map(|until| nodes([text(" "), until])));
    // The date is above already: only its peculiarities follow.
    let odd = event
        .printed
        .as_ref()
        .filter(|printed| !(page.context.is_running() && event.date.is_some_and(|date| says(printed, date))));
    content.extend(page.printed_date(None, odd));
    show_if(!content.is_empty(), || el!("span", "city-plan-note", list(content)))
}
