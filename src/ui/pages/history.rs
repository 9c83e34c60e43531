//! Chronologies: years with their events, by era, and what can be left out.
//!
//! Answers `views::history`. A date is as precise as the document prints it, never more.

use crate::plan::timeline::{AlsoDate, Event, Lane};
use crate::plan::{Chronology, Moment, Ref};
use crate::ui::components::controls::{nothing_if, tick};
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, bare, each, el, keyed, list, nodes, none, text, when};
use crate::ui::messages::dates::Writing;
use crate::ui::state::Action;
use crate::views::YearStyle;
use crate::views::history::{EraYears, History, LaneChoice, Year, history as histories};
use crate::views::printed::says;

pub(crate) fn history(page: &Page) -> Node {
    each(&histories(page.scene.plan, page.scene.query), |history| self::chronology(page, history))
}

pub(crate) fn named<'a>(lanes: &'a [Lane], id: Option<&Ref>) -> Option<&'a Lane> {
    lanes.iter().find(|lane| id.is_some_and(|id| **id == *lane.id))
}

fn chronology(page: &Page, history: &History) -> Node {
    let chronology = &page.scene.plan.chronologies[history.at];
    let body = nodes([
        nothing_if(!page.scene.running(), || filters(page, chronology, history)),
        el!(
            "p",
            { "class": "city-plan-note", "role": page.scene.running().then_some("status") },
            text((page.words.events)(history.shown, history.total))
        ),
        el!("div", "city-plan-history__years", each(&history.eras, |era| self::era(page, chronology, era))),
        page.end(chronology.remark.as_ref(), chronology.source.as_ref(), &[]),
    ]);
    page.item(&chronology.id, 2, page.scene.say(&chronology.name), body)
}

fn filters(page: &Page, chronology: &Chronology, history: &History) -> Node {
    let scene = &page.scene;
    let all: Vec<&Lane> = chronology.lanes.iter().chain(&chronology.categories).collect();
    let lane = |choice: &LaneChoice| {
        let heard = scene.on(Action::LaneToggled(choice.id.clone()));
        let tick = tick("checkbox", None, choice.shown, heard);
        let count = (page.words.count)(choice.count);
        el!("label", "city-plan-choice", tick, scene.say(&all[choice.at].name), text(count))
    };
    let name = scene.part_id(&format!("decade-{}", history.at));
    let chosen = scene.query.decade.filter(|asked| history.decades.iter().any(|(known, _)| known == asked));
    let decade = |decade: Option<i32>, words: String| {
        let heard = scene.on(Action::DecadeChosen(decade));
        let tick = tick("radio", Some(name.clone()), chosen == decade, heard);
        el!("label", "city-plan-choice", tick, text(words))
    };
    let group = |title: &'static str, choices: Node| {
        // Two chronologies have the same filters: whoever hears only their names is told whose they are.
        let whose = nothing_if(scene.plan.chronologies.len() < 2, || {
            el!("span", "city-plan-hidden", text(scene.words.colon), scene.say(&chronology.name))
        });
        let legend = nodes([text(title), whose]);
        el!("fieldset", "city-plan-history__filter", bare("legend", legend), choices)
    };
    nodes([
        nothing_if(history.lanes.len() < 2, || group(page.words.shown_lanes, each(&history.lanes, lane))),
        nothing_if(history.decades.is_empty(), || {
            let one = |(first, count): &(i32, usize)| {
                decade(Some(*first), format!("{}{}", (page.words.decade)(*first), (page.words.count)(*count)))
            };
            let all = decade(None, page.words.all_decades.to_owned());
            group(page.words.shown_decades, nodes([all, each(&history.decades, one)]))
        }),
    ])
}

fn era(page: &Page, chronology: &Chronology, era: &EraYears) -> Node {
    // Readers of Western years alone have no use for eras.
    let eras = page.scene.words.years == Writing::Japanese && page.scene.year_style() != YearStyle::Western;
    let heading = |name: &'static str| {
        el!(page.scene.heading(3), "city-plan-history__era", text((page.words.era)(name)))
    };
    nodes([
        when(era.era.filter(|_| eras), heading),
        each(&era.years, |year| self::year(page, chronology, year, if eras { 4 } else { 3 })),
    ])
}

fn year(page: &Page, chronology: &Chronology, year: &Year, level: u8) -> Node {
    let name = match year.moment {
        Some(moment) => page.scene.moment(moment),
        None => page.words.nothing.to_owned(),
    };
    let events = each(&year.events, |at| event(page, chronology, &chronology.events[*at]));
    let shown = el!(
        "div",
        "city-plan-history__year",
        el!(page.scene.heading(level), "city-plan-history__name", text(name.clone())),
        bare("ul", events),
    );
    keyed(shown, name)
}

fn event(page: &Page, chronology: &Chronology, event: &Event) -> Node {
    let scene = &page.scene;
    let tag = |lanes: &[Lane], id: Option<&Ref>, dashed: bool| {
        when(named(lanes, id), |lane| {
            let second = lanes.iter().position(|known| known.id == lane.id) != Some(0);
            let look = (second || dashed).then_some("second");
            nodes([
                el!("span", { "class": "city-plan-history__lane", "data-lane": look }, scene.say(&lane.name)),
                text(" "),
            ])
        })
    };
    let also = |also: &AlsoDate| {
        let when = page.when(Some(also.date), also.printed.as_ref()).unwrap_or_else(none);
        let until = crate::ui::dom::when(page.span(None, also.until), |until| nodes([text(" "), until]));
        el!("p", "city-plan-note", when, until, text(" "), scene.say(&also.text))
    };
    let item = el!(
        "li",
        { "class": "city-plan-history__event", "id": page.anchor(&event.id) },
        when(date(page, event), |date| el!("p", "city-plan-history__month", date)),
        el!(
            "div",
            "city-plan-history__text",
            bare(
                "p",
                nodes([
                    tag(&chronology.lanes, event.lane.as_ref(), false),
                    tag(&chronology.categories, event.category.as_ref(), !chronology.lanes.is_empty()),
                    scene.say(&event.text),
                    flags(page, event),
                ])
            ),
            each(&event.also, also),
            page.end(event.remark.as_ref(), event.source.as_ref(), &event.misprints),
        ),
    );
    keyed(item, event.id.0.clone())
}

/// What the year above does not say: month and day. Those who hear it hear the whole date.
fn date(page: &Page, event: &Event) -> Option<Node> {
    let words = page.words;
    let date = event.date?;
    let short = match date {
        Moment::Month(_, month) => (words.month)(month),
        Moment::Day(_, month, day) => (words.day)(month, day),
        Moment::MonthOpen(_) => words.month_open.to_owned(),
        Moment::Year(_) | Moment::FiscalYear(_) => return None,
    };
    Some(nodes([
        el!("span", "city-plan-hidden", text(page.scene.moment(date))),
        el!("span", { "aria-hidden": "true" }, text(short)),
    ]))
}

/// What has to be known about the date, after the event.
fn flags(page: &Page, event: &Event) -> Node {
    let words = page.words;
    let flags = [
        (event.about, words.about_then),
        (event.planned, words.planned),
        (event.open, words.goes_on),
        (event.inherited, words.inherited),
    ];
    let flags = flags.into_iter().filter(|(on, _)| *on);
    let mut said: Vec<Node> =
        flags.map(|(_, word)| text(format!(" {}", page.scene.words.years.bracketed(word)))).collect();
    said.extend(page.span(None, event.until).map(|until| nodes([text(" "), until])));
    // The date stands above already: only what is odd about it is said.
    let odd = event
        .printed
        .as_ref()
        .filter(|printed| !(page.scene.running() && event.date.is_some_and(|date| says(printed, date))));
    said.extend(page.when(None, odd));
    nothing_if(said.is_empty(), || el!("span", "city-plan-note", list(said)))
}
