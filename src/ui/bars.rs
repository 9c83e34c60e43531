//! Phases on screen: as a tag, as a strip without words, as steps from top to bottom.
//!
//! Words first; shape and colour (by `data-kind` and `data-end`) repeat them.

use super::scene::Scene;
use crate::plan::words::Basis;
use crate::views::schedule::{Axis, Bar, Now, Scheduled};
use yew::prelude::*;

impl Scene<'_> {
    /// The years of a bar in two runs: from when (to when), and what is to be said of its end.
    /// `next` tells whether another phase follows.
    pub(crate) fn bar_years(&self, bar: &Bar, next: bool) -> (String, Option<&'static str>) {
        let start = self.moment(bar.start);
        let years = match bar.end {
            Some(end) if end == bar.start => self.words.years.only(&start),
            Some(end) => self.words.years.span(&start, &self.moment(end)),
            None => self.words.years.since(&start),
        };
        let end = match bar.end_basis {
            Basis::Stated => None,
            Basis::Inferred if next => Some(self.words.inferred_end_next),
            Basis::Inferred => Some(self.words.inferred_end),
            Basis::Open => Some(self.words.open_end),
        };
        (years, end)
    }
}

/// The word of `data-end`.
pub(super) fn end_word(bar: &Bar) -> &'static str {
    bar.end_basis.as_str()
}

/// A phase as a tag.
pub(super) fn stage(scene: &Scene, bar: &Bar) -> Html {
    html! { <span class="city-plan-stage" data-kind={bar.stage.as_str()}>{ scene.say(&bar.label) }</span> }
}

/// Where a measure stands in one column: its tags, or that nothing is stated.
pub(super) fn stages_in(scene: &Scene, measure: &Scheduled, column: usize) -> Html {
    let mut bars = measure.in_column(column).peekable();
    if bars.peek().is_none() {
        return unsaid(scene.words.unsaid_phase);
    }
    bars.map(|bar| stage(scene, bar)).collect()
}

/// Where a measure stands this year.
pub(super) fn stages_now(scene: &Scene, measure: &Scheduled) -> Html {
    match &measure.now {
        Now::In(bars) => bars.iter().map(|bar| stage(scene, bar)).collect(),
        Now::Nothing => unsaid(scene.words.nothing_now),
        Now::Unknown => unsaid(scene.words.unsaid_phase),
    }
}

fn unsaid(words: &'static str) -> Html {
    html! { <span class="city-plan-stage" data-kind="none">{ words }</span> }
}

/// A whole schedule in one line, without words: they stand beside it.
pub(super) fn strip(measure: &Scheduled, axis: &Axis, column: Option<usize>) -> Html {
    let years = axis.years.len();
    let bar = |bar: &Bar| {
        let (first, last) = bar.columns;
        html! {
            <span class="city-plan-strip__bar" data-kind={bar.stage.as_str()} data-end={end_word(bar)}
                data-from={(first + 1).to_string()} data-span={(last + 1 - first).to_string()} />
        }
    };
    html! {
        <span class="city-plan-strip" data-years={years.to_string()} aria-hidden="true">
            { for measure.rows.first().into_iter().flatten().filter_map(|cell| cell.bar.as_ref()).map(bar) }
            if let Some(column) = column {
                <span class="city-plan-strip__now" data-from={(column + 1).to_string()} />
            }
        </span>
    }
}

/// The phases of a measure from top to bottom.
pub(super) fn steps(scene: &Scene, measure: &Scheduled) -> Html {
    let bars: Vec<&Bar> = measure.bars().collect();
    let step = |(at, bar): (usize, &&Bar)| {
        let (years, end) = scene.bar_years(bar, at + 1 < bars.len());
        html! {
            <li class="city-plan-steps__step" data-kind={bar.stage.as_str()} data-end={end_word(bar)}>
                <span class="city-plan-steps__rail" aria-hidden="true" />
                <div class="city-plan-steps__text">
                    <p class="city-plan-steps__label">
                        { scene.say(&bar.label) }
                        if bar.now { { " " }<span class="city-plan-now">{ scene.words.now_here }</span> }
                    </p>
                    <p class="city-plan-steps__years">
                        <span>{ years }</span>
                        if let Some(end) = end { <span>{ end }</span> }
                    </p>
                </div>
            </li>
        }
    };
    html! { <ol class="city-plan-steps">{ for bars.iter().enumerate().map(step) }</ol> }
}
