//! What became of one initiative: planned beside actual dates, a report for each period, money, news, links, places,
//! the departments in charge.

use super::late::reasons;
use crate::plan::ancestry::At;
use crate::plan::progress::{Budget, Link, Place, Report, Responsibility, Update};
use crate::plan::{Initiative, Ref, Text};
use crate::ui::components::bars::{strip, strip_years, years_in_one};
use crate::ui::components::controls::show_if;
use crate::ui::components::grades::Facts;
use crate::ui::components::sections::{note, titled};
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, repeat, show_some, text, wrap};
use crate::views::View;
use crate::views::progress::{Period, grade_of};
use crate::views::schedule::Axis;
use crate::views::timings::{Course, Move, Origin, courses, moves};
use std::rc::Rc;

/// The parts of an initiative's page: those in its first column, and those beside them.
pub(in crate::ui) fn parts(facts: &Facts, at: At) -> [Node; 2] {
    let initiative = &facts.page.context.plan.initiatives[at];
    [
        nodes([planned_and_actual(facts, at), promise_link(facts, initiative), by_period(facts, initiative)]),
        nodes([
            updates(facts, initiative),
            money(facts, initiative),
            responsible(facts, initiative),
            links(facts, initiative),
            places(facts, initiative),
        ]),
    ]
}

/// The link to what each edition promised. Static HTML has no files of editions to compare.
fn promise_link(facts: &Facts, initiative: &Initiative) -> Node {
    let context = &facts.page.context;
    show_if(context.is_running() && !context.plan.previous.is_empty(), || {
        wrap("p", context.item_link(View::Changes, &initiative.id.0, text(facts.messages.see_promise)))
    })
}

fn is_of(own: Option<&Ref>, initiative: &Initiative) -> bool {
    own.is_some_and(|own| **own == *initiative.id)
}

/// A part under its heading; nothing for an empty list.
fn part<T>(facts: &Facts, title: &'static str, all: &[T], body: impl Fn() -> Node) -> Node {
    show_if(!all.is_empty(), || titled(&facts.page.context, text(title), body()))
}

fn planned_and_actual(facts: &Facts, at: At) -> Node {
    let context = &facts.page.context;
    let Some(axis) = Axis::of(context.plan, context.options.today) else { return none() };
    let courses = courses(context.plan, facts.progress, at, &axis);
    let moves = moves(context.plan, facts.progress, at);
    part(facts, facts.messages.planned_and_actual, &courses, || {
        nodes([
            strip_years(context, &axis, axis.nearest(context.this_year())),
            el!("ul", "city-plan-courses", each(&courses, |course| self::course(facts, course, &axis))),
            show_if(!moves.is_empty(), || {
                el!("ul", "city-plan-moves", each(&moves, |one| moved(facts, one)))
            }),
        ])
    })
}

/// The dates of an edition, or what happened: in words, and as a strip.
fn course(facts: &Facts, course: &Course, axis: &Axis) -> Node {
    let context = &facts.page.context;
    let name = match course.origin {
        Origin::Edition(at) => {
            let name = context.isolated(&context.plan.editions[at].name).to_string();
            context.sentence((facts.messages.planned)(&name))
        }
        Origin::Current => text(facts.messages.planned_now),
        Origin::Actual => text(facts.messages.actual),
    };
    let bars = &course.scheduled.bars;
    let one = |at: usize| {
        let years = years_in_one(context, &bars[at], at + 1 < bars.len());
        let label = el!("span", {}, context.text(&bars[at].label), text(context.messages.colon));
        el!("li", {}, label, el!("span", {}, text(years)))
    };
    let kind = if course.origin == Origin::Actual { "actual" } else { "planned" };
    el!(
        "li",
        { "class": "city-plan-courses__course", "data-of": kind },
        el!("p", "city-plan-courses__name", name),
        strip(&course.scheduled, axis, None),
        el!("ul", "city-plan-courses__phases", repeat(bars.len(), &mut { one })),
    )
}

fn moved(facts: &Facts, one: &Move) -> Node {
    let context = &facts.page.context;
    let label = nodes([context.text(&one.label), text(context.messages.colon)]);
    el!("li", "city-plan-moves__move", label, text((facts.messages.moved)(one.years)))
}

/// The reports, the latest first.
fn by_period(facts: &Facts, initiative: &Initiative) -> Node {
    let mut own: Vec<&Report> =
        facts.progress.reports.iter().filter(|report| is_of(Some(&report.initiative), initiative)).collect();
    own.sort_by_key(|report| std::cmp::Reverse(Period::of(report).order()));
    part(facts, facts.messages.by_year, &own, || {
        nodes([
            el!("ul", "city-plan-reports", each(&own, |report| self::report(facts, report))),
            super::scale(facts),
        ])
    })
}

fn report(facts: &Facts, report: &Report) -> Node {
    let context = &facts.page.context;
    let line = |content: &Option<Text>| show_some(content.as_ref(), |one| wrap("p", context.text(one)));
    let status = report.status.map(|status| (facts.messages.status)(status));
    let merged = show_some(report.merged_into.as_ref(), |into| {
        let label = text(format!("{}{}", facts.messages.merged_into, context.messages.colon));
        note(nodes([label, facts.page.link(into)]))
    });
    el!(
        "li",
        "city-plan-reports__report",
        el!("p", "city-plan-reports__period", text(super::name(facts, Period::of(report)))),
        el!(
            "div",
            "city-plan-reports__text",
            show_if(report.grade.is_some(), || wrap("p", facts.grade(grade_of(facts.progress, report)))),
            show_some(status, |status| note(text(status))),
            merged,
            line(&report.result),
            line(&report.done),
            reasons(facts, report),
            show_some(report.source.as_ref(), |from| note(text(source::plain(context, Some(from))))),
        ),
    )
}

/// Budget and settled account by year, the latest first.
fn money(facts: &Facts, initiative: &Initiative) -> Node {
    let own = |budget: &&Budget| is_of(budget.initiative.as_ref(), initiative);
    let mut own: Vec<&Budget> = facts.progress.budgets.iter().filter(own).collect();
    own.sort_by_key(|budget| std::cmp::Reverse(budget.fiscal_year));
    part(facts, facts.messages.money, &own, || table_of_money(facts, &own))
}

fn table_of_money(facts: &Facts, own: &[&Budget]) -> Node {
    let (page, messages) = (facts.page, facts.messages);
    let context = &page.context;
    let unit = own.first().map(|budget| context.plain_text(&budget.unit)).unwrap_or_default();
    let (budget, settled) = ((messages.budget)(&unit), (messages.settled)(&unit));
    let heads = vec![text(messages.year), text(budget.clone()), text(settled.clone())];
    let row = |one: &&Budget| {
        let amount = |number: f64| text(crate::views::figures::digits(number));
        let settled_amount = one.settled.map_or_else(|| text(messages.not_settled), amount);
        el!(
            "tr",
            {},
            el!("th", { "scope": "row" }, text(context.year(one.fiscal_year))),
            page.card_cell(text(budget.clone()), one.planned.map(amount)),
            page.card_cell(text(settled.clone()), Some(settled_amount)),
        )
    };
    let remark = |one: &&Budget| {
        let funds = show_some(one.funds.as_ref(), |funds| {
            let label =
                format!("{}（{}）{}", messages.funds, context.year(one.fiscal_year), context.messages.colon);
            note(nodes([text(label), context.text(funds)]))
        });
        nodes([funds, show_some(one.remark.as_ref(), |remark| note(context.text(remark)))])
    };
    nodes([
        note(text(messages.money_method)),
        page.cards(heads, "money", text(messages.money), None, each(own, row)),
        each(own, remark),
    ])
}

/// News, the latest first, each with its day.
fn updates(facts: &Facts, initiative: &Initiative) -> Node {
    let own = |update: &&Update| is_of(update.initiative.as_ref(), initiative);
    let own: Vec<&Update> = facts.progress.updates.iter().filter(own).collect();
    part(facts, facts.messages.updates, &own, || news(facts, &own))
}

/// A list of news.
pub(super) fn news(facts: &Facts, updates: &[&Update]) -> Node {
    let context = &facts.page.context;
    let mut updates = updates.to_vec();
    let calendar = context.plan.calendar();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date.earliest(calendar)));
    let one = |update: &&Update| {
        let more = update.web_address().map(|url| more(context, url, facts.messages.more));
        el!(
            "li",
            {},
            el!("p", "city-plan-late__name", text(context.date(update.date))),
            wrap("p", nodes([context.text(&update.text), show_some(more, |more| nodes([text(" "), more]))])),
        )
    };
    el!("ul", "city-plan-late", each(&updates, one))
}

fn more(_: &ViewContext, url: &Rc<str>, words: &'static str) -> Node {
    el!("a", { "href": url.to_string() }, text(words))
}

/// Links by their kind.
fn links(facts: &Facts, initiative: &Initiative) -> Node {
    let context = &facts.page.context;
    let own: Vec<&Link> =
        facts.progress.links.iter().filter(|link| is_of(Some(&link.about), initiative)).collect();
    let one = |link: &&Link| {
        let label = context.text(&link.label);
        let shown = match link.web_address() {
            Some(url) => el!("a", { "href": url.to_string() }, label),
            None => label,
        };
        let kind = el!("span", "city-plan-note", text((facts.messages.link)(link.kind)));
        el!("li", {}, wrap("p", kind), wrap("p", shown))
    };
    part(facts, facts.messages.links, &own, || el!("ul", "city-plan-late", each(&own, one)))
}

/// Places, by their districts.
fn places(facts: &Facts, initiative: &Initiative) -> Node {
    let context = &facts.page.context;
    let own: Vec<&Place> =
        facts.progress.places.iter().filter(|place| is_of(Some(&place.initiative), initiative)).collect();
    let one = |place: &&Place| {
        let district = place
            .district
            .as_ref()
            .map(|district| nodes([text(" "), el!("span", "city-plan-note", context.text(district))]));
        let name = context.text(&place.name);
        let name = match place.web_address() {
            Some(url) => el!("a", { "href": url.to_string() }, name),
            None => name,
        };
        el!("li", {}, wrap("p", nodes([name, list(district.into_iter().collect())])))
    };
    part(facts, facts.messages.places, &own, || el!("ul", "city-plan-late", each(&own, one)))
}

/// The departments with their parts in the work.
fn responsible(facts: &Facts, initiative: &Initiative) -> Node {
    let context = &facts.page.context;
    let own = |one: &&Responsibility| is_of(Some(&one.initiative), initiative);
    let own: Vec<&Responsibility> = facts.progress.responsibilities.iter().filter(own).collect();
    let one = |one: &&Responsibility| {
        let part =
            if one.partner { context.messages.years.beside(facts.messages.partner) } else { String::new() };
        let contact = show_some(one.contact.as_ref(), |contact| note(context.text(contact)));
        el!("li", {}, wrap("p", nodes([context.text(&one.department), text(part)])), contact)
    };
    part(facts, facts.messages.responsible, &own, || el!("ul", "city-plan-late", each(&own, one)))
}
