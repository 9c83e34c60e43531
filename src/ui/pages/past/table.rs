//! The initiatives of an earlier cycle as rows of a table, one for each.

use crate::plan::{Review, Text};
use crate::ui::components::item::Page;

/// The rows of all earlier cycles, the head first; empty without a cycle.
pub(in crate::ui::pages) fn all(page: &Page) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    for review in &page.context.plan.reviews {
        let rows = rows(page, review);
        all.extend(rows.into_iter().skip(usize::from(!all.is_empty())));
    }
    all
}

/// The rows, the head first.
pub(super) fn rows(page: &Page, review: &Review) -> Vec<Vec<String>> {
    let (context, messages) = (&page.context, page.messages);
    let text = |text: &Text| context.plain_text(text);
    let lines = |texts: &[Text]| texts.iter().map(text).collect::<Vec<_>>();
    let head = [
        messages.column_area,
        messages.column_name,
        messages.departments,
        messages.outcome_is,
        messages.results,
        messages.issues,
        messages.followed_by,
        messages.remark,
        messages.source,
        messages.column_license,
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for initiative in &review.initiatives {
        let is_own = |group: &&crate::plan::initiatives::ReviewGroup| {
            initiative.group.as_ref().is_some_and(|own| *own.0 == *group.id.0)
        };
        let group = review.groups.iter().find(is_own);
        let follows = initiative.successors.iter().filter_map(|id| context.index.find(id));
        let follows: Vec<String> = follows.map(|at| text(&context.plan.initiatives[at].name)).collect();
        let source = initiative.source.as_ref().or(review.source.as_ref());
        rows.push(vec![
            group.map(|group| text(&group.name)).unwrap_or_default(),
            text(&initiative.name),
            lines(&initiative.departments).join(context.messages.comma),
            (messages.outcome)(initiative.outcome).to_owned(),
            lines(&initiative.results).join("\n"),
            lines(&initiative.issues).join("\n"),
            follows.join("\n"),
            initiative.remark.as_ref().map(text).unwrap_or_default(),
            crate::ui::components::source::plain(context, source),
            context.plan.license.as_deref().unwrap_or_default().to_owned(),
        ]);
    }
    rows
}
