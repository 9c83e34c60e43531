//! What became of an earlier term: its measures with departments, results and remaining issues, beside
//! the measures of this plan that follow them.
//!
//! Answers `views::past`. A measure leads to its successors only where the document says so; where it
//! does not, it stands alone.

use crate::plan::initiatives::ReviewMeasure;
use crate::plan::vocabulary::{Outcome, Wording};
use crate::plan::{Ref, Review, Text};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::dom::{Node, bare, each, el, nodes, none, text, when};
use crate::views::past::{PastGroup, past as groups};

pub(crate) fn past(page: &Page) -> Node {
    each(&page.scene.plan.reviews, |review| self::review(page, review))
}

fn review(page: &Page, review: &Review) -> Node {
    let body = nodes([
        page.facts(vec![(page.words.period, page.span(review.start, review.end))]),
        page.sections(3, &review.sections),
        note(text(page.words.follows_lead)),
        each(&groups(review), |past| self::group(page, review, past)),
        page.end(review.remark.as_ref(), review.source.as_ref(), &[]),
    ]);
    page.item(&review.id, 2, page.scene.say(&review.name), body)
}

fn group(page: &Page, review: &Review, past: &PastGroup) -> Node {
    let measures = |level: u8| each(&past.measures, |at| self::measure(page, &review.measures[*at], level));
    let Some(group) = past.group.map(|at| &review.groups[at]) else {
        return measures(3);
    };
    let said = nodes([page.sections(4, &group.sections), page.end(None, group.source.as_ref(), &[])]);
    let body = nodes([beside(page, &group.successors, said), measures(4)]);
    page.item(&group.id, 3, page.numbered(group.number.as_ref(), page.scene.say(&group.name)), body)
}

/// What is said of something, beside what follows it.
fn beside(page: &Page, successors: &[Ref], said: Node) -> Node {
    match successors.is_empty() {
        true => said,
        false => el!("div", "city-plan-past__pair", bare("div", said), follows(page, successors)),
    }
}

fn follows(page: &Page, successors: &[Ref]) -> Node {
    let title = el!("p", "city-plan-past__title", text(page.words.followed_by));
    el!("div", "city-plan-past__next", title, page.links(successors).unwrap_or_else(none))
}

fn measure(page: &Page, measure: &ReviewMeasure, level: u8) -> Node {
    let words = page.words;
    let part = |title: &'static str, said: &[Text]| {
        when(page.all(said), |said| {
            el!("div", "city-plan-past__part", el!("p", "city-plan-past__title", text(title)), said)
        })
    };
    let outcome = el!(
        "p",
        "city-plan-past__outcome",
        text(words.outcome_is),
        text(" "),
        el!("strong", {}, text((words.outcome)(measure.outcome)))
    );
    let said = nodes([
        if measure.outcome == Outcome::Unstated { none() } else { outcome },
        part(words.departments, &measure.departments),
        part(words.results, &measure.results),
        part(words.issues, &measure.issues),
        page.end(measure.remark.as_ref(), measure.source.as_ref(), &measure.misprints),
    ]);
    let summary =
        measure.wording == Wording::Summary && !(measure.results.is_empty() && measure.issues.is_empty());
    let title = nodes([page.scene.say(&measure.name), if summary { page.summary() } else { none() }]);
    page.item(&measure.id, level, title, beside(page, &measure.successors, said))
}
