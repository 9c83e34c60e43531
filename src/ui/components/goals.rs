//! Goals, groups and areas of initiatives, as the roadmap's table, its list and the explorer show them.

use super::controls::{chevron, show_if};
use crate::plan::ancestry::At;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, nodes, on_click, repeat, text, wrap};
use crate::ui::state::Action;
use crate::views::roadmap::{Area, Goal, GroupName, Roadmap};
use std::rc::Rc;

/// A link past all initiatives, visible when the keyboard reaches it.
pub(crate) fn skip_link(context: &ViewContext, label: &'static str) -> Node {
    let after = format!("{}#{}", context.options.page, context.element_id("after"));
    wrap("p", el!("a", { "class": "city-plan-skip", "href": after }, text(label)))
}

/// Returns whether the goals fold in a narrow container, too.
pub(crate) fn folds(roadmap: &Roadmap) -> bool {
    roadmap.is_folded_at_first(1)
}

/// The name of a group that is no goal.
pub(crate) fn group_name(context: &ViewContext, name: &GroupName) -> Node {
    match name {
        GroupName::Text(content) => context.text(content),
        GroupName::Stage(stage) => text((context.messages.stage)(*stage)),
        GroupName::Unknown => text(context.messages.no_phase),
    }
}

/// A button that folds a goal or unfolds it.
pub(crate) fn fold_button(context: &ViewContext, goal: &Goal, at: usize, number: Node, sum: Node) -> Node {
    let messages = context.messages;
    let (turn, to, expanded) = match goal.is_folded {
        true => (messages.unfold, "down", "false"),
        false => (messages.fold, "up", "true"),
    };
    let turner = el!(
        "button",
        { "class": "city-plan-roadmap__fold", "type": "button", "aria-expanded": expanded },
        number,
        el!("span", "city-plan-roadmap__goalname", context.name(at)),
        sum,
        el!("span", "city-plan-roadmap__turn", text(turn), chevron(to)),
    );
    let id = Rc::clone(&context.plan.initiatives[at].id.0);
    on_click(turner, context.on(Action::GoalToggled(id)))
}

/// The separator between an initiative and one below it.
pub(crate) const BELOW: &str = " › ";

/// The initiatives between a goal and its leaves, from above to below.
pub(crate) fn path(area: &Area, name: &dyn Fn(At) -> Node) -> Node {
    repeat(area.path.len(), &mut |place| nodes([show_if(place != 0, || text(BELOW)), name(area.path[place])]))
}
