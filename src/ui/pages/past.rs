//! The review of an earlier cycle: its initiatives with departments, results and remaining issues, beside the
//! initiatives of this plan that follow them.
//!
//! An initiative has successors only if the document says so.

use crate::plan::initiatives::ReviewInitiative;
use crate::plan::vocabulary::{Outcome, Wording};
use crate::plan::{Ref, Review, Text};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text, wrap};
use crate::views::past::{PastGroup, past as groups};

pub(crate) fn past(page: &Page) -> Node {
    each(&page.context.plan.reviews, |review| self::review(page, review))
}

fn review(page: &Page, review: &Review) -> Node {
    let body = nodes([
        page.facts(vec![(page.messages.period, page.span(review.start, review.end))]),
        page.sections(3, &review.sections),
        note(text(page.messages.follows_lead)),
        each(&groups(review), |past| self::group(page, review, past)),
        page.end(review.remark.as_ref(), review.source.as_ref(), &[]),
    ]);
    page.item(&review.id, 2, page.context.text(&review.name), body)
}

fn group(page: &Page, review: &Review, past: &PastGroup) -> Node {
    let initiatives =
        |level: u8| each(&past.initiatives, |at| self::initiative(page, &review.initiatives[*at], level));
    let Some(group) = past.group.map(|at| &review.groups[at]) else {
        return initiatives(3);
    };
    let content = nodes([page.sections(4, &group.sections), page.end(None, group.source.as_ref(), &[])]);
    let body = nodes([beside(page, &group.successors, content), initiatives(4)]);
    page.item(&group.id, 3, page.numbered(group.number.as_ref(), page.context.text(&group.name)), body)
}

/// Content beside the successors.
fn beside(page: &Page, successors: &[Ref], content: Node) -> Node {
    match successors.is_empty() {
        true => content,
        false => el!("div", "city-plan-past__pair", wrap("div", content), follows(page, successors)),
    }
}

fn follows(page: &Page, successors: &[Ref]) -> Node {
    let title = el!("p", "city-plan-past__title", text(page.messages.followed_by));
    el!("div", "city-plan-past__next", title, page.links(successors).unwrap_or_else(none))
}

fn initiative(page: &Page, initiative: &ReviewInitiative, level: u8) -> Node {
    let messages = page.messages;
    let part = |title: &'static str, content: &[Text]| {
        show_some(page.text_list(content), |content| {
            el!("div", "city-plan-past__part", el!("p", "city-plan-past__title", text(title)), content)
        })
    };
    let outcome = el!(
        "p",
        "city-plan-past__outcome",
        text(messages.outcome_is),
        text(" "),
        el!("strong", {}, text((messages.outcome)(initiative.outcome)))
    );
    let content = nodes([
        if initiative.outcome == Outcome::Unstated { none() } else { outcome },
        part(messages.departments, &initiative.departments),
        part(messages.results, &initiative.results),
        part(messages.issues, &initiative.issues),
        page.end(initiative.remark.as_ref(), initiative.source.as_ref(), &initiative.misprints),
    ]);
    let summary = initiative.wording == Wording::Summary
        && !(initiative.results.is_empty() && initiative.issues.is_empty());
    let title = nodes([page.context.text(&initiative.name), if summary { page.summary() } else { none() }]);
    page.item(&initiative.id, level, title, beside(page, &initiative.successors, content))
}
