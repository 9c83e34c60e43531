//! Phases on screen: as a tag, as a strip without words, as steps from top to bottom.
//!
//! Words first; shape and colour (by `data-kind` and `data-end`) repeat them.

use super::controls::nothing_if;
use crate::plan::vocabulary::EndBasis;
use crate::ui::context::Scene;
use crate::ui::dom::{Node, each, el, list, nodes, none, sequence, text, when};
use crate::ui::messages::joined::joined;
use crate::views::schedule::{Axis, Bar, Now, Scheduled, Stage};

impl Scene<'_> {
    /// The years of a bar in two runs: from when (to when), and what is to be said of its end.
    /// `next` tells whether another phase follows.
    pub(crate) fn bar_years(&self, bar: &Bar, next: bool) -> (String, Option<&'static str>) {
        let start = self.moment(bar.start);
        if bar.stage == Stage::Step {
            let inferred = if bar.end_basis == EndBasis::Inferred { self.words.inferred } else { "" };
            return (self.words.years.pair(&start, inferred), None);
        }
        let years = match bar.end {
            Some(end) if end == bar.start => self.words.years.only(&start),
            Some(end) => self.words.years.span(&start, &self.moment(end)),
            None => self.words.years.since(&start),
        };
        let end = match bar.end_basis {
            EndBasis::Stated => None,
            EndBasis::Inferred if next => Some(self.words.inferred_end_next),
            EndBasis::Inferred => Some(self.words.inferred_end),
            EndBasis::Open => Some(self.words.open_end),
        };
        (years, end)
    }

    /// The same in one run.
    pub(crate) fn bar_years_in_one(&self, bar: &Bar, next: bool) -> String {
        let (years, end) = self.bar_years(bar, next);
        joined([Some(&*years), end].into_iter().flatten(), self.words.between)
    }

    /// The bars that lie outside of the years that are drawn, each with its own years, as told beside these.
    pub(crate) fn outside(&self, bars: &[Bar]) -> Node {
        let bar = |bar: &Bar| {
            nothing_if(!bar.is_outside(), || {
                let years = text(self.bar_years_in_one(bar, false));
                el!(
                    "p",
                    "city-plan-note",
                    text(self.words.outside),
                    text(self.words.colon),
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
fn stage(scene: &Scene, bar: &Bar) -> Node {
    let kind = bar.stage.as_str();
    el!("span", { "class": "city-plan-stage", "data-kind": kind }, scene.say(&bar.label))
}

fn unsaid(words: &'static str) -> Node {
    el!("span", { "class": "city-plan-stage", "data-kind": "none" }, text(words))
}

/// The tags of some bars; `None` where there are none.
fn stages_where(scene: &Scene, leaf: &Scheduled, wanted: impl Fn(&Bar) -> bool) -> Option<Node> {
    let mut stages = Vec::new();
    for bar in leaf.bars.iter().filter(|bar| wanted(bar)) {
        stages.push(stage(scene, bar));
    }
    (!stages.is_empty()).then(|| list(stages))
}

/// Where an initiative stands in one column: its tags, or that nothing is stated.
pub(crate) fn stages_in(scene: &Scene, leaf: &Scheduled, column: usize) -> Node {
    stages_where(scene, leaf, |bar| bar.holds(column)).unwrap_or_else(|| unsaid(scene.words.unsaid_phase))
}

/// Where an initiative stands this year.
pub(crate) fn stages_now(scene: &Scene, leaf: &Scheduled) -> Node {
    match leaf.now {
        Now::In => stages_where(scene, leaf, |bar| bar.now).unwrap_or_default(),
        Now::Nothing => unsaid(scene.words.nothing_now),
        Now::Unknown => unsaid(scene.words.unsaid_phase),
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
    let bar = |of: &Bar| nothing_if(of.is_outside(), || bar(of));
    let now = |column| el!("span", { "class": "city-plan-strip__now", "data-from": column + 1 });
    el!(
        "span", { "class": "city-plan-strip", "data-years": axis.years.len(), "aria-hidden": "true" },
        each(&leaf.bars, bar),
        when(column, now),
    )
}

/// The phases of an initiative from top to bottom.
pub(crate) fn steps(scene: &Scene, leaf: &Scheduled) -> Node {
    steps_of(scene, &leaf.bars)
}

/// Bars from top to bottom.
pub(crate) fn steps_of(scene: &Scene, bars: &[Bar]) -> Node {
    let steps = sequence(bars.len(), &mut |at| step(scene, &bars[at], at + 1 < bars.len()));
    el!("ol", "city-plan-steps", steps)
}

fn step(scene: &Scene, bar: &Bar, next: bool) -> Node {
    let (years, end) = scene.bar_years(bar, next);
    let now = if bar.now {
        nodes([text(" "), el!("span", "city-plan-now", text(scene.words.now_here))])
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
            el!("p", "city-plan-steps__label", scene.say(&bar.label), now),
            el!(
                "p",
                "city-plan-steps__years",
                el!("span", {}, text(years)),
                when(end, |end| nodes([text(scene.words.between), el!("span", {}, text(end))]))
            ),
        ),
    )
}
