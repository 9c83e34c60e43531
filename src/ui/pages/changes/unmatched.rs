//! What nobody has matched: said with its number, and listed by name.

use super::Comparison;
use crate::plan::ancestry::At;
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::dom::{Node, each, el, nodes, text, wrap};
use crate::views::changes::Changes;

/// The initiatives of both editions that cannot be matched.
pub(super) fn unmatched(comparison: &Comparison, found: &Changes) -> Node {
    let (page, messages) = (comparison.page, comparison.messages);
    let context = &page.context;
    let is_needed = !found.unmatched_earlier.is_empty() || !found.unmatched_now.is_empty();
    show_if(is_needed, || {
        let [earlier, now] = found.unmatched_leaves(&comparison.earlier.index, context.index);
        let name = context.isolated(&comparison.previous.name);
        let earlier_words = context.sentence((messages.unmatched_earlier)(earlier.len(), &name));
        let earlier_name = |at: &At| wrap("li", context.text(&comparison.earlier.plan.initiatives[*at].name));
        let now_words = text((messages.unmatched_now)(now.len()));
        nodes([
            page.heading(2, text(messages.unmatched)),
            fold(comparison, ("earlier", earlier_words), !earlier.is_empty(), || {
                each(&earlier, earlier_name)
            }),
            fold(comparison, ("now", now_words), !now.is_empty(), || {
                each(&now, |at| wrap("li", context.link(*at)))
            }),
        ])
    })
}

fn fold(
    comparison: &Comparison,
    (id, name): (&'static str, Node),
    is_needed: bool,
    names: impl Fn() -> Node,
) -> Node {
    show_if(is_needed, || {
        let fold =
            Fold { id: &format!("unmatched-{id}"), below: None, name, end: FoldEnd::None, has_target: false };
        comparison.page.fold(fold, el!("ul", "city-plan-changes__names", names()))
    })
}
