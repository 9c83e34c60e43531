//! Phases on screen: as a tag, as a strip without words, as steps from top to bottom.
//!
//! Messages first; shape and colour (by `data-kind` and `data-end`) repeat them.

use super::controls::show_if;
use crate::plan::vocabulary::EndBasis;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, sequence, show_some, text};
use crate::ui::messages::joined::joined;
use crate::views::schedule::{Axis, Bar, Now, Scheduled, Stage};

impl ViewContext<'_> {
    /// The years of a bar in two runs: from when (to when), and what is to be said of its end.
    /// `next` tells whether another phase follows.
    pub(crate) fn bar_years(&self, bar: &Bar, next: bool) -> (String, Option<&'static str>) {
        let start = self.date(bar.start);
        if bar.stage == Stage::Step {
            let inferred = if bar.end_basis == EndBasis::Inferred { self.messages.inferred } else { "" };
            return (self.messages.years.pair(&start, inferred), None);
        }
        let years = match bar.end {
            Some(end) if end == bar.start => self.messages.years.only(&start),
            Some(end) => self.messages.years.span(&start, &self.date(end)),
            None => self.messages.years.since(&start),
        };
        let end = match bar.end_basis {
            EndBasis::Stated => None,
            EndBasis::Inferred if next => Some(self.messages.inferred_end_next),
            EndBasis::Inferred => Some(self.messages.inferred_end),
            EndBasis::Open => Some(self.messages.open_end),
        };
        (years, end)
    }

    /// The same in one run.
    pub(crate) fn bar_years_in_one(&self, bar: &Bar, next: bool) -> String {
        let (years, end) = self.bar_years(bar, next);
        joined([Some(&*years), end].into_iter().flatten(), self.messages.between)
    }

    /// The bars that lie outside of the years that are drawn, each with its own years, as told beside these.
    pub(crate) fn outside(&self, bars: &[Bar]) -> Node {
        let bar = |bar: &Bar| {
            show_if(bar.is_outside(), || {
                let years = text(self.bar_years_in_one(bar, false));
                el!(
                    "p",
                    "city-plan-note",
                    text(self.messages.outside),
                    text(self.messages.colon),
                    self.say(&bar.label),
                    text(" "),
                    years
                )
            })
        };
        each(bars, bar)
    }
}

/// A phase as a tag.
fn stage(context: &ViewContext, bar: &Bar) -> Node {
    let kind = bar.stage.as_str();
    el!("span", { "class": "city-plan-stage", "data-kind": kind }, context.say(&bar.label))
}

fn unsaid(label: &'static str) -> Node {
    el!("span", { "class": "city-plan-stage", "data-kind": "none" }, text(label))
}

/// The tags of some bars; `None` where there are none.
fn stages_where(context: &ViewContext, leaf: &Scheduled, wanted: impl Fn(&Bar) -> bool) -> Option<Node> {
    let mut stages = Vec::new();
    for bar in leaf.bars.iter().filter(|bar| wanted(bar)) {
        stages.push(stage(context, bar));
    }
    (!stages.is_empty()).then(|| list(stages))
}

/// Where an initiative stands in one column: its tags, or that nothing is stated.
pub(crate) fn stages_in(context: &ViewContext, leaf: &Scheduled, column: usize) -> Node {
    stages_where(context, leaf, |bar| bar.holds(column))
        .unwrap_or_else(|| unsaid(context.messages.unsaid_phase))
}

/// Where an initiative stands this year.
pub(crate) fn stages_now(context: &ViewContext, leaf: &Scheduled) -> Node {
    match leaf.now {
        Now::In => stages_where(context, leaf, |bar| bar.now).unwrap_or_default(),
        Now::Nothing => unsaid(context.messages.nothing_now),
        Now::Unknown => unsaid(context.messages.unsaid_phase),
    }
}

/// A whole schedule in one line, without words: they stand beside it.
pub(crate) fn strip(leaf: &Scheduled, axis: &Axis, column: Option<usize>) -> Node {
    let bar = |bar: &Bar| {
        el!("span", {
            "class": "city-plan-strip__bar", "data-kind": bar.stage.as_str(), "data-end": bar.end_basis.as_str(),
            "data-from": bar.columns.start + 1, "data-span": bar.columns.len(),
        })
    };
    let bar = |of: &Bar| show_if(!of.is_outside(), || bar(of));
    let now = |column| el!("span", { "class": "city-plan-strip__now", "data-from": column + 1 });
    el!(
        "span", { "class": "city-plan-strip", "data-years": axis.years.len(), "aria-hidden": "true" },
        each(&leaf.bars, bar),
        show_some(column, now),
    )
}

/// The phases of an initiative from top to bottom.
pub(crate) fn steps(context: &ViewContext, leaf: &Scheduled) -> Node {
    steps_of(context, &leaf.bars)
}

/// Bars from top to bottom.
pub(crate) fn steps_of(context: &ViewContext, bars: &[Bar]) -> Node {
    let steps = sequence(bars.len(), &mut |at| step(context, &bars[at], at + 1 < bars.len()));
    el!("ol", "city-plan-steps", steps)
}

fn step(context: &ViewContext, bar: &Bar, next: bool) -> Node {
    let (years, end) = context.bar_years(bar, next);
    let now = if bar.now {
        nodes([text(" "), el!("span", "city-plan-now", text(context.messages.now_here))])
    } else {
        none()
    };
    el!(
        "li",
        {
            "class": "city-plan-steps__step", "data-kind": bar.stage.as_str(), "data-end": bar.end_basis.as_str(),
        },
        el!("span", { "class": "city-plan-steps__rail", "aria-hidden": "true" }),
        el!(
            "div",
            "city-plan-steps__text",
            el!("p", "city-plan-steps__label", context.say(&bar.label), now),
            el!(
                "p",
                "city-plan-steps__years",
                el!("span", {}, text(years)),
                show_some(end, |end| nodes([text(context.messages.between), el!("span", {}, text(end))]))
            ),
        ),
    )
}
