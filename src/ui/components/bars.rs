//! Phases on screen: as a tag, as a strip without words, as steps from top to bottom with their years beside them.
//!
//! Words come first; shape and colour (by `data-kind` and `data-end`) repeat them.

use super::controls::show_if;
use crate::plan::vocabulary::EndBasis;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, repeat, show_some, text};
use crate::ui::messages::joined::joined;
use crate::views::schedule::{Axis, Bar, Now, Scheduled, Stage};

/// The years of a bar, and a note on its end. `has_next` is true if another phase follows.
pub(crate) fn years(context: &ViewContext, bar: &Bar, has_next: bool) -> (String, Option<&'static str>) {
    let messages = context.messages;
    let start = context.date(bar.start);
    if bar.stage == Stage::Step {
        let inferred = if bar.end_basis == EndBasis::Inferred { messages.inferred } else { "" };
        return (messages.years.pair(&start, inferred), None);
    }
    let years = match bar.end {
        Some(end) if end == bar.start => messages.years.only(&start),
        Some(end) => messages.years.span(&start, &context.date(end)),
        None => messages.years.since(&start),
    };
    let end = match bar.end_basis {
        EndBasis::Stated => None,
        EndBasis::Inferred if has_next => Some(messages.inferred_end_next),
        EndBasis::Inferred => Some(messages.inferred_end),
        EndBasis::Open => Some(messages.open_end),
    };
    (years, end)
}

/// The years of a bar with the note on its end, in one text.
pub(crate) fn years_in_one(context: &ViewContext, bar: &Bar, has_next: bool) -> String {
    let (years, end) = self::years(context, bar, has_next);
    joined([Some(&*years), end].into_iter().flatten(), context.messages.between)
}

/// Notes on the bars outside of the drawn years, each with its own years.
pub(crate) fn outside_notes(context: &ViewContext, bars: &[Bar]) -> Node {
    let note = |bar: &Bar| {
        show_if(bar.is_outside(), || {
            let years = text(years_in_one(context, bar, false));
            el!(
                "p",
                "city-plan-note",
                text(context.messages.outside),
                text(context.messages.colon),
                context.text(&bar.label),
                text(" "),
                years
            )
        })
    };
    each(bars, note)
}

/// A phase as a tag.
fn stage(context: &ViewContext, bar: &Bar) -> Node {
    let kind = bar.stage.as_str();
    el!("span", { "class": "city-plan-stage", "data-kind": kind }, context.text(&bar.label))
}

/// A tag that says that nothing is stated.
fn empty_tag(label: &'static str) -> Node {
    el!("span", { "class": "city-plan-stage", "data-kind": "none" }, text(label))
}

/// The tags of the bars that match; `None` if none does.
fn stages_where(context: &ViewContext, leaf: &Scheduled, matches: impl Fn(&Bar) -> bool) -> Option<Node> {
    let mut stages = Vec::new();
    for bar in leaf.bars.iter().filter(|bar| matches(bar)) {
        stages.push(stage(context, bar));
    }
    (!stages.is_empty()).then(|| list(stages))
}

/// The stage of an initiative in one column: its tags, or one that says that nothing is stated.
pub(crate) fn stages_in(context: &ViewContext, leaf: &Scheduled, column: usize) -> Node {
    stages_where(context, leaf, |bar| bar.is_in(column))
        .unwrap_or_else(|| empty_tag(context.messages.no_phase))
}

/// The stage of an initiative in the current year.
pub(crate) fn stages_now(context: &ViewContext, leaf: &Scheduled) -> Node {
    match leaf.now {
        Now::In => stages_where(context, leaf, |bar| bar.now).unwrap_or_default(),
        Now::Nothing => empty_tag(context.messages.nothing_now),
        Now::Unknown => empty_tag(context.messages.no_phase),
    }
}

/// A whole schedule in one line, without the words that are beside it.
pub(crate) fn strip(leaf: &Scheduled, axis: &Axis, column: Option<usize>) -> Node {
    let bar = |bar: &Bar| {
        el!("span", {
            "class": "city-plan-strip__bar", "data-kind": bar.stage.as_str(), "data-end": bar.end_basis.as_str(),
            "data-from": bar.columns.start + 1, "data-span": bar.columns.len(),
        })
    };
    let inside = |one: &Bar| show_if(!one.is_outside(), || bar(one));
    let now = |column| el!("span", { "class": "city-plan-strip__now", "data-from": column + 1 });
    el!(
        "span", { "class": "city-plan-strip", "data-years": axis.years.len(), "aria-hidden": "true" },
        each(&leaf.bars, inside),
        show_some(column, now),
    )
}

/// The numbers of the years over a strip, if they fit there.
pub(crate) fn strip_years(context: &ViewContext, axis: &Axis, column: usize) -> Node {
    let year = |at: usize| {
        let first = context.year_parts(axis.years[at]).first;
        let [_, short, _] = ViewContext::short_year(&first);
        // The number within the era, or the last two digits.
        let digits = short.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '元');
        let digits =
            digits.get(digits.len().saturating_sub(2)..).filter(|_| digits.is_ascii()).unwrap_or(digits);
        el!(if at == column { "b" } else { "span" }, {}, text(digits.to_owned()))
    };
    show_if(axis.years.len() <= MOST_NUMBERS, || {
        el!(
            "span",
            { "class": "city-plan-strip__years", "data-years": axis.years.len(), "aria-hidden": "true" },
            repeat(axis.years.len(), &mut { year })
        )
    })
}

/// The most years with numbers over a strip.
const MOST_NUMBERS: usize = 7;

/// The phases of an initiative from top to bottom.
pub(crate) fn steps(context: &ViewContext, leaf: &Scheduled) -> Node {
    let bars = &leaf.bars;
    let steps = repeat(bars.len(), &mut |at| step(context, &bars[at], at + 1 < bars.len()));
    el!("ol", "city-plan-steps", steps)
}

/// The year in which a bar begins, beside it. The sentence of the bar has it in full.
fn year_beside(context: &ViewContext, bar: &Bar) -> Node {
    let parts = context.year_parts(context.plan.calendar().fiscal_year(bar.start));
    let short = |part: &str| ViewContext::short_year(part)[1].to_owned();
    el!(
        "span",
        { "class": "city-plan-steps__year", "aria-hidden": "true" },
        el!("b", {}, text(short(&parts.first))),
        el!("span", {}, text(short(&parts.second))),
    )
}

fn step(context: &ViewContext, bar: &Bar, has_next: bool) -> Node {
    let (years, end) = self::years(context, bar, has_next);
    let now = if bar.now {
        nodes([text(" "), el!("span", "city-plan-now", text(context.messages.now_here))])
    } else {
        none()
    };
    el!(
        "li",
        {
            "class": "city-plan-steps__step", "data-kind": bar.stage.as_str(), "data-end": bar.end_basis.as_str(),
            "data-span": bar.columns.len(),
        },
        year_beside(context, bar),
        el!("span", { "class": "city-plan-steps__rail", "aria-hidden": "true" }),
        el!(
            "div",
            "city-plan-steps__text",
            el!("p", "city-plan-steps__label", context.text(&bar.label), now),
            el!(
                "p",
                "city-plan-steps__years",
                el!("span", {}, text(years)),
                show_some(end, |end| nodes([text(context.messages.between), el!("span", {}, text(end))]))
            ),
        ),
    )
}
