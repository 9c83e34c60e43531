//! The review of an earlier cycle: the number of initiatives with each outcome, then one line for each of them with its
//! results, remaining issues and successors folded below.
//!
//! Successors are those that the document names; none are inferred.

mod initiative;
pub(super) mod table;

use crate::exchange::csv;
use crate::plan::initiatives::ReviewGroup;
use crate::plan::vocabulary::Outcome;
use crate::plan::{Ref, Review};
use crate::ui::components::chips;
use crate::ui::components::chips::chip;
use crate::ui::components::contents_rail::{Part, long};
use crate::ui::components::controls::{button, show_if};
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::components::outcomes;
use crate::ui::components::sections::note;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text, with_key};
use crate::ui::host::HostEvent;
use crate::ui::state::Action;
use crate::views::past::{Past, PastGroup, past as pasts};
use crate::views::{Query, View};
use std::rc::Rc;

/// The view of earlier cycles.
pub(crate) fn past(page: &Page) -> Node {
    each(&pasts(page.context.plan, page.context.query), |past| review(page, past))
}

fn review(page: &Page, past: &Past) -> Node {
    let review = &page.context.plan.reviews[past.at];
    let source = page.source_link(review.source.as_ref());
    let notes = page.end(review.remark.as_ref(), review.source.as_ref(), &[]);
    let groups = each(&past.groups, |group| self::group(page, review, past, group));
    let body = nodes([
        show_some(page.span(review.start, review.end), |span| el!("p", "city-plan-section__lead", span)),
        show_if(!review.sections.is_empty(), || {
            el!("div", "city-plan-text", page.sections(3, &review.sections))
        }),
        notes,
        sum(page, past),
        chips(page, past),
        long(page, View::Past, parts(page, review, past), groups),
        save(page, review),
    ]);
    page.section(&review.id, page.context.text(&review.name), source, body)
}

/// The number of initiatives with each outcome, in a sentence and as squares.
fn sum(page: &Page, past: &Past) -> Node {
    let messages = page.messages;
    let (unstated, none_taken) = (past.count(Outcome::Unstated), past.count(Outcome::None));
    if past.total == 0 {
        return none();
    }
    if !past.is_counted() {
        return el!("p", "city-plan-sum", text((messages.few_outcomes)(past.total - unstated, past.total)));
    }
    let counted = past.counted_tallies();
    let sum = counted.iter().map(|tally| tally.count).sum();
    nodes([
        el!("p", "city-plan-sum", text((messages.outcomes)(past.count(Outcome::Done), sum))),
        outcomes::bar(page, &counted),
        show_if(sum != past.total, || note(text((messages.not_counted)(unstated, none_taken)))),
    ])
}

/// The outcomes to choose from. Static HTML shows all of them.
fn chips(page: &Page, past: &Past) -> Node {
    let context = &page.context;
    let chip = |outcome: Option<Outcome>, word: &'static str, count: usize| {
        let outcome: Option<Rc<str>> = outcome.map(|outcome| outcome.as_str().into());
        let query = Query { outcome: outcome.clone(), item: None, ..context.query.clone() };
        let is_chosen = context.query.outcome == outcome;
        chip(context, &query, Action::OutcomeChosen(outcome), is_chosen, (text(word), Some(count)))
    };
    show_if(context.is_running() && past.tallies.len() >= 2, || {
        let all = chip(None, page.messages.all_outcomes, past.total);
        let others = each(&past.tallies, |tally| {
            chip(Some(tally.outcome), (page.messages.outcome)(tally.outcome), tally.count)
        });
        let shown = (page.messages.visible_count)(past.visible_count, past.total);
        nodes([
            chips::chips(page.messages.choose_outcome, nodes([all, others])),
            el!("p", { "class": "city-plan-note", "role": "status" }, text(shown)),
        ])
    })
}

fn parts(page: &Page, review: &Review, past: &Past) -> Vec<Part> {
    let part = |group: &PastGroup| {
        let of = group.group.map(|at| &review.groups[at]);
        of.map(|of| Part { id: Rc::clone(&of.id.0), name: name(page, of), count: group.initiatives.len() })
    };
    past.groups.iter().filter_map(part).collect()
}

fn name(page: &Page, group: &ReviewGroup) -> Node {
    page.numbered(group.number.as_ref(), page.context.text(&group.name))
}

/// A group with its initiatives. Groups below one that is only a heading have a smaller heading.
fn group(page: &Page, review: &Review, past: &Past, group: &PastGroup) -> Node {
    let is_below = past.groups.iter().any(|group| group.is_heading);
    let level = if is_below && !group.is_heading { 4 } else { 3 };
    let initiatives =
        |level: u8| each(&group.initiatives, |at| initiative::fold(page, &review.initiatives[*at], level));
    let Some(of) = group.group.map(|at| &review.groups[at]) else {
        return el!("div", "city-plan-past__group", initiatives(3));
    };
    let heading = heading(page, of, level);
    let shown = el!(
        "div",
        "city-plan-past__group",
        heading,
        successors(page, &of.successors),
        initiatives(level + 1),
    );
    with_key(shown, page.anchor_id(&of.id))
}

/// The name of a group. Texts about the group as a whole are folded below it.
fn heading(page: &Page, group: &ReviewGroup, level: u8) -> Node {
    let name = name(page, group);
    if group.sections.is_empty() {
        let class = if level == 3 { "city-plan-section__sub" } else { "city-plan-whole__label" };
        let id = page.anchor_id(&group.id);
        let heading = el!(page.context.heading_tag(level), { "class": class, "id": id }, name);
        return nodes([heading, page.end(None, group.source.as_ref(), &[])]);
    }
    let body = nodes([
        el!("div", "city-plan-text", page.sections(level + 1, &group.sections)),
        page.end(None, group.source.as_ref(), &[]),
    ]);
    let (below, end) = (Some(level), FoldEnd::None);
    page.fold(Fold { id: &group.id, below, name, end, has_target: false }, body)
}

/// The initiatives of this plan that follow.
fn successors(page: &Page, successors: &[Ref]) -> Node {
    show_some(page.links(successors), |links| {
        let title = el!("p", "city-plan-past__title", text(page.messages.followed_by));
        el!("div", "city-plan-past__next", title, links)
    })
}

/// The button that saves the initiatives of a review with their outcomes.
fn save(page: &Page, review: &Review) -> Node {
    let context = &page.context;
    show_if(context.is_running() && !review.initiatives.is_empty(), || {
        let rows = table::rows(page, review);
        let label = text((page.messages.save_rows)(rows.len() - 1));
        let name = format!("{}-past.csv", context.plan.id.0);
        let event = HostEvent::Save(name, csv::csv(&rows));
        el!("p", "city-plan-tools", button(label, None, context.send_on_click(event)))
    })
}
