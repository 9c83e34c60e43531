//! What is to be mended: each finding with its place, and the row in which it stands.

use crate::studio::action::{Action, Pane};
use crate::studio::context::PageContext;
use crate::studio::finding::{Finding, Row, TOLD};
use crate::studio::words::filled;
use yew::prelude::*;

pub(super) fn view(context: PageContext) -> Html {
    let words = context.words;
    let (remarks, faults): (Vec<&Finding>, Vec<&Finding>) =
        context.state.findings().partition(|finding| finding.remark);
    let told = faults.len() + remarks.len();
    let found = context.state.opened.as_ref().map_or(0, |opened| opened.found);
    let more = if told >= TOLD { found.saturating_sub(told) } else { 0 };
    html! {
        <>
            if context.state.plan.is_none() {
                <p class="city-plan-studio__note">{ words.no_plan }</p>
            }
            if told == 0 {
                <p>{ words.sound }</p>
            }
            { list(context, "studio-faults", words.count_faults, &faults) }
            { list(context, "studio-remarks", words.count_remarks, &remarks) }
            if more > 0 {
                <p>{ filled(words.more, &[&more.to_string()]) }</p>
            }
            if context.state.plan.is_some() {
                { context.button(words.to_look, "main", Action::Turned(Pane::Look)) }
            } else {
                { context.button(words.to_mended, "main", Action::Turned(Pane::Open)) }
            }
        </>
    }
}

fn list(context: PageContext, id: &'static str, heading: &str, findings: &[&Finding]) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    html! {
        <section class="city-plan-studio__part" aria-labelledby={id}>
            <h3 class="city-plan-studio__subheading" {id}>{ filled(heading, &[&findings.len().to_string()]) }</h3>
            <ol class="city-plan-studio__findings">
                { for findings.iter().map(|finding| one(context, finding)) }
            </ol>
        </section>
    }
}

fn one(context: PageContext, finding: &Finding) -> Html {
    let words = context.words;
    let kind = if finding.remark { words.remark } else { words.fault };
    let initiative = finding.initiative().filter(|at| context.state.initiatives().len() > *at);
    html! {
        <li class="city-plan-studio__finding" data-kind={ if finding.remark { "remark" } else { "fault" } }>
            <p class="city-plan-studio__said">
                <span class="city-plan-studio__kind">{ kind }</span>
                { &finding.said[context.state.language] }
            </p>
            { place(context, finding) }
            if let Some(row) = &finding.row {
                { table(context, finding, row) }
            }
            if let Some(at) = initiative {
                { context.button(words.mend, "plain", Action::Chose(Some(at))) }
            }
        </li>
    }
}

fn place(context: PageContext, finding: &Finding) -> Html {
    let words = context.words;
    let place = &finding.place[context.state.language];
    if !place.is_empty() {
        return html! { <p class="city-plan-studio__place">{ place }</p> };
    }
    if finding.path.is_empty() {
        return Html::default();
    }
    html! {
        <p class="city-plan-studio__place">
            <span>{ words.at_path }</span>
            <code class="city-plan-studio__cell-name">{ &finding.path }</code>
        </p>
    }
}

/// The row as it stands in the sheet. The faulty cell is marked with a word and a border.
fn table(context: PageContext, finding: &Finding, row: &Row) -> Html {
    let words = context.words;
    let number = row.number.to_string();
    let caption = filled(words.row_caption, &[&finding.sheet, &number]);
    let cell = |cell: &crate::studio::finding::Cell| {
        html! {
            <td data-marked={cell.marked.then_some("marked")}>
                if cell.marked {
                    <strong class="city-plan-studio__here">{ words.this_cell }</strong>
                }
                if cell.text.is_empty() {
                    { words.empty_cell }
                } else {
                    <span lang="ja">{ &cell.text }</span>
                }
            </td>
        }
    };
    let heading = |cell: &crate::studio::finding::Cell| {
        html! {
            <th scope="col">
                <span>{ &cell.column }</span>
                if !cell.heading.is_empty() {
                    <br /><span lang="ja">{ &cell.heading }</span>
                }
            </th>
        }
    };
    html! {
        <div class="city-plan-studio__sheet" role="group" tabindex="0" aria-label={caption.clone()}>
            <table>
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.row }</th>
                        { for row.cells.iter().map(heading) }
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">{ number }</th>
                        { for row.cells.iter().map(cell) }
                    </tr>
                </tbody>
            </table>
        </div>
    }
}
