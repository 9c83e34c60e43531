//! A figure as a card: its name, its main value with unit and date, the change, the distance to the target.

use super::value::{in_unit, short_when, when, width};
use super::{table, trend};
use crate::exchange::csv;
use crate::plan::{Indicator, Source};
use crate::ui::components::controls::{button, show_if};
use crate::ui::components::fold::FoldEnd;
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, with_key, wrap};
use crate::ui::host::HostEvent;
use crate::views::figures::{Card, Gap, distance};

/// The card of a figure.
pub(super) fn card(page: &Page, card: &Card) -> Node {
    let indicator = &page.context.plan.indicators[card.at];
    let id = page.anchor_id(&indicator.id);
    let shown = el!(
        "li",
        { "class": "city-plan-figure", "id": id.clone() },
        el!(page.context.heading_tag(3), "city-plan-figure__name", page.context.text(&indicator.name)),
        show_some(card.lead, |lead| value(page, indicator, card, lead)),
        show_some(indicator.authority.as_ref(), |of| small(page.context.text(of))),
        show_if(!card.beside.is_empty(), || {
            el!("ul", "city-plan-figure__beside", each(&card.beside, |at| beside(page, indicator, *at)))
        }),
        show_if(!card.trend.is_empty(), || trend::trend(page, indicator, card)),
        show_some(card.target, |target| way(page, indicator, card, target)),
        show_some(page.link_to(indicator.initiative.as_ref()), |link| {
            let label = text(format!("{}{}", page.messages.carries_out, page.context.messages.colon));
            el!("p", "city-plan-figure__initiative", label, link)
        }),
        show_if(card.has_table, || table::fold(page, indicator)),
        source(page, indicator),
        save(page, indicator),
    );
    with_key(shown, id)
}

fn small(content: Node) -> Node {
    el!("p", "city-plan-figure__when", content)
}

/// The main value of the figure, after the one before it if the two are a change.
fn value(page: &Page, indicator: &Indicator, card: &Card, lead: usize) -> Node {
    let now = &indicator.values[lead];
    let Some(before) = card.before.map(|at| &indicator.values[at]) else {
        let is_long = (width(&now.printed) > WIDEST).then_some("");
        let number = el!(
            "p",
            { "class": "city-plan-figure__value", "data-long": is_long },
            in_unit(page, indicator, now)
        );
        return nodes([number, show_some(when(page, now), small)]);
    };
    let arrow = el!("span", "city-plan-arrow", el!("span", "city-plan-hidden", text(page.messages.becomes)));
    let was = el!("span", "city-plan-figure__was", in_unit(page, indicator, before));
    let dates = [when(page, before), when(page, now)].into_iter().flatten();
    let dates = dates.enumerate().map(|(at, date)| nodes([if at == 0 { none() } else { dash(page) }, date]));
    nodes([
        el!("p", "city-plan-figure__change", was, arrow, el!("span", {}, in_unit(page, indicator, now))),
        small(list(dates.collect())),
    ])
}

/// The width of the widest value in large digits, in widths of a digit.
const WIDEST: usize = 12;

fn dash(page: &Page) -> Node {
    text(page.messages.to_date)
}

/// A value beside the main one, with its date only if it differs from that of the first value.
fn beside(page: &Page, indicator: &Indicator, at: usize) -> Node {
    let value = &indicator.values[at];
    let is_of_another_time = value.date != indicator.values[0].date;
    let label = match (&value.series, is_of_another_time) {
        (Some(series), false) => Some(page.context.text(series)),
        _ => when(page, value),
    };
    let label = show_some(label, |label| el!("span", "city-plan-figure__when", label));
    wrap("li", nodes([label, el!("b", {}, in_unit(page, indicator, value))]))
}

/// The target, and the distance to it.
fn way(page: &Page, indicator: &Indicator, card: &Card, target: usize) -> Node {
    let messages = page.messages;
    let value = &indicator.values[target];
    let gap = card.gap.map(|gap| text(gap_in_words(page, indicator, gap)));
    let label = text(format!("{}{}", messages.target, page.context.messages.colon));
    let date = page.printed_date(value.date, value.date_printed.as_ref());
    let date = show_some(date, |date| nodes([text(page.context.messages.comma), date]));
    nodes([
        show_some(gap, |gap| el!("p", "city-plan-figure__gap", gap)),
        small(nodes([label, in_unit(page, indicator, value), date])),
    ])
}

/// The distance to the target in words.
pub(in crate::ui) fn gap_in_words(page: &Page, indicator: &Indicator, gap: Gap) -> String {
    let messages = page.messages;
    let unit = indicator.unit.as_ref().map(|unit| page.context.plain_text(unit));
    match gap {
        Gap::Reached => messages.reached.to_owned(),
        Gap::Left(left) => (messages.gap)(&distance(left, unit.as_deref(), messages.points)),
    }
}

/// Source and remarks of the figure and its values, folded: they matter to readers who want to check it.
fn source(page: &Page, indicator: &Indicator) -> Node {
    let remarks: Vec<Node> = indicator
        .values
        .iter()
        .filter_map(|value| Some((value, value.remark.as_ref()?)))
        .map(|(value, remark)| {
            let of =
                show_some(short_when(page, value), |when| nodes([when, text(page.context.messages.colon)]));
            wrap("p", nodes([of, page.context.text(remark)]))
        })
        .collect();
    let line = |source: &Source| wrap("p", page.source_line(source));
    let own = indicator.values.iter().filter_map(|value| value.source.as_ref());
    let sources: Vec<Node> = indicator.source.iter().chain(own).map(line).collect();
    let notes = page.end(None, None, &indicator.misprints);
    if sources.is_empty() && remarks.is_empty() && indicator.remark.is_none() {
        return notes;
    }
    let remark = show_some(indicator.remark.as_ref(), |remark| wrap("p", page.context.text(remark)));
    let body = el!("div", "city-plan-figure__source", remark, list(remarks), list(sources));
    let name = page.context.text(&indicator.name);
    nodes([page.small_fold(page.messages.source, name, FoldEnd::None, body), notes])
}

/// The button that saves the figure.
fn save(page: &Page, indicator: &Indicator) -> Node {
    show_if(page.context.is_running(), || {
        let name = format!("{}-{}.csv", page.context.plan.id.0, indicator.id.0);
        let event = HostEvent::Save(name, csv::csv(&table::rows(page, &[indicator])));
        let what = el!("span", "city-plan-hidden", text(" "), page.context.text(&indicator.name));
        let label = nodes([text(page.messages.save_figure), what]);
        let button = button(label, Some("quiet"), page.context.send_on_click(event));
        el!("p", "city-plan-figure__save", button)
    })
}
