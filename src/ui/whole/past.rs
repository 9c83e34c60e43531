//! What became of an earlier term: its measures with departments, results, remaining issues.
//!
//! Called by the page. A measure leads to its successors only where the document says so.

use super::item::Page;
use crate::plan::Review;
use crate::plan::measures::{ReviewGroup, ReviewMeasure};
use crate::ui::element::{Node, each, nodes, text};

pub(super) fn past(page: &Page) -> Node {
    each(&page.scene.plan.reviews, |review| self::review(page, review))
}

fn review(page: &Page, review: &Review) -> Node {
    let body = nodes([
        page.facts(vec![(page.words.period, page.span(review.start, review.end))]),
        page.sections(3, &review.sections),
        each(&review.groups, |group| self::group(page, group)),
        each(&review.measures, |measure| self::measure(page, measure)),
        page.end(review.remark.as_ref(), review.source.as_ref(), &[]),
    ]);
    page.item(&review.id, 2, page.scene.say(&review.name), body)
}

fn group(page: &Page, group: &ReviewGroup) -> Node {
    let body = nodes([
        page.sections(3, &group.sections),
        page.facts(vec![(page.words.followed_by, page.links(&group.successors))]),
        page.end(None, group.source.as_ref(), &[]),
    ]);
    page.item(&group.id, 3, page.numbered(group.number.as_ref(), page.scene.say(&group.name)), body)
}

fn measure(page: &Page, measure: &ReviewMeasure) -> Node {
    let body = nodes([
        page.facts(vec![
            (page.words.belongs_to, page.link_to(measure.group.as_ref())),
            (page.words.departments, page.all(&measure.departments)),
            (page.words.status, Some(text((page.words.outcome)(measure.outcome)))),
            (page.words.results, page.all(&measure.results)),
            (page.words.issues, page.all(&measure.issues)),
            (page.words.followed_by, page.links(&measure.successors)),
        ]),
        page.end(measure.remark.as_ref(), measure.source.as_ref(), &measure.misprints),
    ]);
    page.item(&measure.id, 3, page.scene.say(&measure.name), body)
}
