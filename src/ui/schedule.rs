//! The table of years: a native table whose cells are the bars.
//!
//! Used by the roadmap and by an initiative's page. Spans come from `views::schedule`; no width is
//! ever computed here.

use super::bars::end_word;
use super::scene::Scene;
use crate::views::schedule::{Axis, Bar, Cell, Scheduled};
use yew::prelude::*;

/// More columns than this do not fit beside the names in a container of 40em.
const FITTING: usize = 4;

/// A table of years in its region. `body` are the row groups.
pub(super) fn table(scene: &Scene, axis: &Axis, id: &str, caption: Html, corner: Html, body: Html) -> Html {
    let years = axis.years.len();
    let caption_id = scene.part_id(id);
    // A region that scrolls has to be reached by keyboard, and named; one that fits is just a box.
    let scrolls = years > FITTING;
    html! {
        <div class="city-plan-roadmap__region" data-fit={(!scrolls).then_some("")}
            role={scrolls.then_some("region")} aria-labelledby={scrolls.then(|| caption_id.clone())}
            tabindex={scrolls.then_some("0")}>
            <table class="city-plan-roadmap__table" data-years={years.to_string()}
                data-now={axis.now.map(|now| (now + 1).to_string())}>
                <caption class="city-plan-roadmap__caption" id={caption_id}>{ caption }</caption>
                <colgroup><col class="city-plan-roadmap__names" /><col span={years.to_string()} /></colgroup>
                <thead><tr>
                    <th class="city-plan-roadmap__corner" scope="col">{ corner }</th>
                    { for (0..years).map(|column| year(scene, axis, column)) }
                </tr></thead>
                { body }
            </table>
        </div>
    }
}

fn year(scene: &Scene, axis: &Axis, column: usize) -> Html {
    let parts = scene.words.years.fiscal_year_parts(axis.years[column], scene.year_style());
    let now = axis.now == Some(column);
    html! {
        <th class="city-plan-roadmap__year" scope="col" aria-current={now.then_some("date")}>
            if now { <span class="city-plan-now">{ scene.words.now }</span> }
            <p>{ parts.first }</p>
            if !parts.second.is_empty() { <p>{ scene.words.years.bracketed(&parts.second) }</p> }
        </th>
    }
}

/// The rows of one measure: one, or more where its phases overlap. `name` is what heads it.
pub(super) fn rows(scene: &Scene, measure: &Scheduled, axis: &Axis, name: Html, last: bool) -> Html {
    let unsaid = [vec![Cell { span: axis.years.len(), bar: None }]];
    let rows: &[Vec<Cell>] = if measure.rows.is_empty() { &unsaid } else { &measure.rows };
    let height = rows.len();
    let bars = measure.bars().count();
    let mut before = 0;
    rows.iter()
        .enumerate()
        .map(|(number, cells)| {
            let follows = |before: usize| before + 1 < bars;
            let drawn: Vec<Html> = cells
                .iter()
                .map(|cell| {
                    let html = self::cell(scene, cell, follows(before), axis);
                    before += usize::from(cell.bar.is_some());
                    html
                })
                .collect();
            html! {
                <tr class="city-plan-roadmap__row" data-last={(last && number + 1 == height).then_some("")}>
                    if number == 0 {
                        <th class="city-plan-roadmap__name" scope="row"
                            rowspan={(height > 1).then(|| height.to_string())}>{ name.clone() }</th>
                    }
                    { drawn }
                </tr>
            }
        })
        .collect()
}

fn cell(scene: &Scene, cell: &Cell, next: bool, axis: &Axis) -> Html {
    let span = (cell.span > 1).then(|| cell.span.to_string());
    let Some(bar) = &cell.bar else {
        return html! {
            <td class="city-plan-roadmap__cell" data-kind="none" colspan={span}><p>{ scene.words.unsaid_phase }</p></td>
        };
    };
    let (years, end) = scene.bar_years(bar, next);
    html! {
        <td class="city-plan-roadmap__cell" data-kind={bar.stage.as_str()} data-end={end_word(bar)}
            data-now={place_of_now(bar, axis)} colspan={span}>
            <div class="city-plan-roadmap__phase">
                <p class="city-plan-roadmap__label">{ scene.say(&bar.label) }</p>
                if let Some(end) = end {
                    <p class="city-plan-roadmap__end"><span class="city-plan-hidden">{ years }</span>{ end }</p>
                } else {
                    <p class="city-plan-hidden">{ years }</p>
                }
            </div>
        </td>
    }
}

/// Whether this year begins the bar (its edge is then drawn by the bar) or lies inside it.
fn place_of_now(bar: &Bar, axis: &Axis) -> Option<&'static str> {
    let now = axis.now.filter(|_| bar.now)?;
    Some(if now == bar.columns.0 { "start" } else { "on" })
}
