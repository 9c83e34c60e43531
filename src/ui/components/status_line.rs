//! The three steps of an initiative as a line with stations: preparing, in use, expanding.
//!
//! The plain word of the step comes first, the label of the document beside or beneath it. In a year that is not the
//! current one, the word is that of the plan, not of a state.

use super::bars;
use super::controls::{show_if, spaced};
use super::sections::note;
use crate::plan::ancestry::At;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, none, repeat, show_some, text};
use crate::views::availability::{Availability, Station, stations};
use crate::views::schedule::{Axis, Bar, Scheduled};

/// The step of an initiative in the current year with the label of the document; after the end of the plan that of its
/// last year. Nothing for an initiative without phases.
pub(crate) fn short(context: &ViewContext, leaf: &Scheduled) -> Node {
    let facet_index = context.index.facet_index(context.plan, context.options.today, context.query.scale);
    let Some(axis) = facet_index.axis.as_ref().filter(|_| !leaf.bars.is_empty()) else { return none() };
    let column = axis.nearest(context.this_year());
    let origin = show_if(axis.now.is_none(), || {
        let year = context.year(axis.years[column]);
        let origin = context.messages.years.bracketed(&(context.messages.as_planned)(&year));
        spaced(el!("span", "city-plan-stops__printed", text(origin)))
    });
    nodes([in_column(context, leaf, axis, column), origin])
}

/// The step in a column with the label of the document; in another stage the label alone.
pub(crate) fn in_column(context: &ViewContext, leaf: &Scheduled, axis: &Axis, column: usize) -> Node {
    let Some(step) = Availability::in_column(leaf, column) else {
        return match axis.now == Some(column) {
            true => bars::stages_now(context, leaf),
            false => bars::stages_in(context, leaf, column),
        };
    };
    let bar = step.bar(leaf, Some(column)).map(|at| &leaf.bars[at]);
    let printed = show_some(bar.and_then(|bar| printed_label(context, step, bar)), |printed| {
        spaced(el!("span", "city-plan-stops__printed", printed))
    });
    nodes([word(context, leaf, axis, column), printed])
}

/// The step in a column without the label, for a row with the bar beside it; nothing in another stage.
pub(crate) fn word(context: &ViewContext, leaf: &Scheduled, axis: &Axis, column: usize) -> Node {
    let word = show_some(Availability::in_column(leaf, column), |step| {
        let messages = context.messages;
        let is_now = axis.now == Some(column);
        let word = if is_now { (messages.availability)(step) } else { (messages.availability_step)(step) };
        let station = |_| el!("span", "city-plan-stops__stop");
        el!(
            "span",
            { "class": "city-plan-stops", "data-at": step as usize + 1 },
            el!("span", { "class": "city-plan-stops__line", "aria-hidden": "true" }, repeat(3, &mut { station })),
            text(word),
        )
    });
    nodes([word, changed(context, leaf.at)])
}

/// The mark of an initiative that changed since the latest edition; the reader has seen those changes.
pub(crate) fn changed(context: &ViewContext, at: At) -> Node {
    show_if(context.editions.has_changed(at), || {
        spaced(el!("span", "city-plan-stops__printed", text(context.messages.changed)))
    })
}

/// The label of the document, unless it is the word of the step.
fn printed_label(context: &ViewContext, step: Availability, bar: &Bar) -> Option<Node> {
    let messages = context.messages;
    let label = context.isolated(&bar.label);
    let words = [(messages.availability)(step), (messages.availability_step)(step)];
    (!words.contains(&&*label)).then(|| context.sentence((messages.printed)(&label)))
}

/// All stations with their years, and the current one marked. Nothing for an initiative without a phase that has a
/// step.
pub(crate) fn full(context: &ViewContext, leaf: &Scheduled, axis: &Axis) -> Node {
    let column = axis.nearest(context.this_year());
    let year = context.year(axis.years[column]);
    let (label, origin) = match axis.now {
        Some(_) => ((context.messages.stage_now)(&year), none()),
        None => ((context.messages.as_planned)(&year), origin(context, axis, column)),
    };
    show_some(stations(leaf, column), |stations| {
        let line = each(&stations, |station| self::station(context, leaf, axis, column, *station));
        nodes([el!("ol", { "class": "city-plan-line", "aria-label": label }, line), origin])
    })
}

/// A sentence on the year of the states, if it is not the current one.
pub(crate) fn origin(context: &ViewContext, axis: &Axis, column: usize) -> Node {
    let ended = axis.years[axis.years.len() - 1] < context.this_year();
    let (messages, year) = (context.messages, context.year(axis.years[column]));
    note(text(if ended { (messages.ended_as_planned)(&year) } else { (messages.year_shown)(&year) }))
}

fn station(context: &ViewContext, leaf: &Scheduled, axis: &Axis, column: usize, station: Station) -> Node {
    let messages = context.messages;
    let Station { step, bar, is_done, is_current } = station;
    let now =
        show_if(is_current && axis.now.is_some(), || el!("span", "city-plan-now", text(messages.now_here)));
    let years = show_some(bar.map(|at| &leaf.bars[at]), |bar| {
        let is_to_come = bar.columns.start > column;
        let start = (messages.from)(&context.date(bar.start));
        let start = if is_to_come { messages.years.pair(&start, messages.planned_start) } else { start };
        nodes([
            el!("span", "city-plan-line__years", text(start)),
            show_some(printed_label(context, step, bar), |printed| {
                el!("span", "city-plan-line__years", printed)
            }),
        ])
    });
    el!(
        "li",
        {
            "class": "city-plan-line__stop", "data-done": is_done.then_some(""),
            "aria-current": is_current.then_some("step"),
        },
        el!("span", "city-plan-line__name", text((messages.availability_step)(step))),
        now,
        years,
    )
}
