//! An initiative of an earlier cycle: one line with its outcome and departments, the rest folded below.

use crate::plan::Text;
use crate::plan::initiatives::ReviewInitiative;
use crate::plan::vocabulary::Wording;
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::components::outcomes;
use crate::ui::components::sections::{note, running_text};
use crate::ui::dom::{Node, el, list, nodes, none, text, wrap};

/// The departments on the line; the others are in the fold.
const DEPARTMENTS: usize = 2;

/// The line of an initiative as a fold; `level` is that of its heading below the plan's title.
pub(super) fn fold(page: &Page, initiative: &ReviewInitiative, level: u8) -> Node {
    let tag =
        nodes([outcomes::outcome(page, initiative.outcome), departments(page, &initiative.departments)]);
    let name = page.context.text(&initiative.name);
    let body = el!(
        "div",
        "city-plan-text",
        texts(page, initiative),
        super::successors(page, &initiative.successors),
        all_departments(page, &initiative.departments),
        page.end(initiative.remark.as_ref(), initiative.source.as_ref(), &initiative.misprints),
    );
    let fold =
        Fold { id: &initiative.id, below: Some(level), name, end: FoldEnd::Tag(tag), has_target: false };
    page.fold(fold, body)
}

/// The results, then the remaining issues; a sentence where the document has neither.
fn texts(page: &Page, initiative: &ReviewInitiative) -> Node {
    let (results, issues) = (&initiative.results, &initiative.issues);
    if results.is_empty() && issues.is_empty() {
        return wrap("p", text(page.messages.no_results));
    }
    if initiative.wording == Wording::Summary {
        page.note_summary();
    }
    let title = || el!("p", "city-plan-whole__label", text(page.messages.issues));
    nodes([
        running_text(&page.context, &page.next_place(), results),
        show_if(!issues.is_empty(), || {
            nodes([title(), running_text(&page.context, &page.next_place(), issues)])
        }),
    ])
}

/// The first departments, and the number of the others.
fn departments(page: &Page, departments: &[Text]) -> Node {
    if departments.is_empty() {
        return none();
    }
    let others = departments.len().saturating_sub(DEPARTMENTS);
    let first = joined(page, &departments[..departments.len() - others]);
    let others = show_if(others != 0, || text((page.messages.and_others)(others)));
    el!("span", "city-plan-past__departments", first, others)
}

fn all_departments(page: &Page, departments: &[Text]) -> Node {
    show_if(departments.len() > DEPARTMENTS, || {
        let label = text(format!("{}{}", page.messages.departments, page.context.messages.colon));
        note(nodes([label, joined(page, departments)]))
    })
}

fn joined(page: &Page, texts: &[Text]) -> Node {
    let one = |(at, content): (usize, &Text)| {
        let comma = show_if(at != 0, || text(page.context.messages.comma));
        nodes([comma, page.context.text(content)])
    };
    list(texts.iter().enumerate().map(one).collect())
}
