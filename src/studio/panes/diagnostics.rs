//! The list of diagnostics, each with its place and its row.

use crate::studio::action::{Action, Pane};
use crate::studio::context::PageContext;
use crate::studio::entry::{Entry, LISTED, Row};
use crate::studio::messages::filled;
use yew::prelude::*;

pub(super) fn view(context: PageContext) -> Html {
    let messages = context.messages;
    let (notes, errors): (Vec<&Entry>, Vec<&Entry>) =
        context.state.entries().partition(|entry| !entry.is_error);
    let listed = errors.len() + notes.len();
    let found = context.state.opened.as_ref().map_or(0, |opened| opened.found);
    let more = if listed >= LISTED { found.saturating_sub(listed) } else { 0 };
    html! {
        <>
            if context.state.plan.is_none() {
                <p class="city-plan-studio__note">{ messages.no_plan }</p>
            }
            if listed == 0 {
                <p>{ messages.sound }</p>
            }
            { list(context, "studio-errors", messages.count_errors, &errors) }
            { list(context, "studio-notes", messages.count_notes, &notes) }
            if more > 0 {
                <p>{ filled(messages.more, &[&more.to_string()]) }</p>
            }
            { gaps(context) }
            if context.state.plan.is_none() {
                { context.button(messages.to_corrected, "main", Action::Turned(Pane::Open)) }
            }
        </>
    }
}

/// What makes the plan unaccountable: a group of its own, because the plan is sound without it.
fn gaps(context: PageContext) -> Html {
    let yearly = context.yearly();
    let gaps = &context.state.gaps;
    if context.state.plan.is_none() {
        return Html::default();
    }
    let more = gaps.found.saturating_sub(gaps.entries.len());
    let head = filled(yearly.count_gaps, &[&gaps.found.to_string()]);
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-gaps">
            <h3 class="city-plan-studio__subheading" id="studio-gaps">{ head }</h3>
            <p>{ yearly.gaps_lead }</p>
            if gaps.found == 0 {
                <p>{ yearly.no_gaps }</p>
            } else {
                <ol class="city-plan-studio__diagnostics">
                    { for gaps.entries.iter().map(|entry| one(context, entry)) }
                </ol>
            }
            if more > 0 {
                <p>{ filled(yearly.more_gaps, &[&more.to_string()]) }</p>
            }
        </section>
    }
}

fn list(context: PageContext, id: &'static str, heading: &str, entries: &[&Entry]) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <section class="city-plan-studio__part" aria-labelledby={id}>
            <h3 class="city-plan-studio__subheading" {id}>{ filled(heading, &[&entries.len().to_string()]) }</h3>
            <ol class="city-plan-studio__diagnostics">
                { for entries.iter().map(|entry| one(context, entry)) }
            </ol>
        </section>
    }
}

fn one(context: PageContext, entry: &Entry) -> Html {
    let messages = context.messages;
    let kind = if entry.is_error { messages.error } else { messages.note };
    let initiative = entry.initiative().filter(|at| context.state.initiatives().len() > *at);
    html! {
        <li class="city-plan-studio__diagnostic" data-kind={ if entry.is_error { "error" } else { "note" } }>
            <p class="city-plan-studio__message">
                <span class="city-plan-studio__kind">{ kind }</span>
                { &entry.message[context.state.language] }
            </p>
            { place(context, entry) }
            if let Some(row) = &entry.row {
                { table(context, entry, row) }
            }
            if let Some(at) = initiative {
                { context.button(messages.correct, "plain", Action::Chose(Some(at))) }
            }
        </li>
    }
}

fn place(context: PageContext, entry: &Entry) -> Html {
    let messages = context.messages;
    let place = &entry.place[context.state.language];
    if !place.is_empty() {
        return html! { <p class="city-plan-studio__place">{ place }</p> };
    }
    if entry.path.is_empty() {
        return Html::default();
    }
    html! {
        <p class="city-plan-studio__place">
            <span>{ messages.at_path }</span>
            <code class="city-plan-studio__cell-name">{ &entry.path }</code>
        </p>
    }
}

/// The row as it stands in the sheet. The faulty cell is marked with a word and a border.
fn table(context: PageContext, entry: &Entry, row: &Row) -> Html {
    let messages = context.messages;
    let number = row.number.to_string();
    let caption = filled(messages.row_caption, &[&entry.sheet, &number]);
    let cell = |cell: &crate::studio::entry::Cell| {
        html! {
            <td data-marked={cell.marked.then_some("marked")}>
                if cell.marked {
                    <strong class="city-plan-studio__here">{ messages.this_cell }</strong>
                }
                if cell.text.is_empty() {
                    { messages.empty_cell }
                } else {
                    <span lang="ja">{ &cell.text }</span>
                }
            </td>
        }
    };
    let heading = |cell: &crate::studio::entry::Cell| {
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
                        <th scope="col">{ messages.row }</th>
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
