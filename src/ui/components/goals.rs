//! Goals, groups and areas of initiatives, as the roadmap's table, its list and the explorer show them.

use super::controls::{chevron, show_if};
use crate::plan::ancestry::At;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, bare, el, nodes, on_click, sequence, text};
use crate::ui::state::Action;
use crate::views::roadmap::{Area, Goal, GroupName, Roadmap};
use std::rc::Rc;

/// The way past all initiatives, which shows when the keyboard comes to it.
pub(crate) fn skip(context: &ViewContext, label: &'static str) -> Node {
    let after = format!("{}#{}", context.options.page, context.element_id("after"));
    bare("p", el!("a", { "class": "city-plan-skip", "href": after }, text(label)))
}

/// Whether the goals fold in a narrow container, too.
pub(crate) fn folds(roadmap: &Roadmap) -> bool {
    roadmap.folded_at_first(1)
}

/// What a group is called that is no goal.
pub(crate) fn group_name(context: &ViewContext, name: &GroupName) -> Node {
    match name {
        GroupName::Text(said) => context.text(said),
        GroupName::Stage(stage) => text((context.messages.stage)(*stage)),
        GroupName::Unsaid => text(context.messages.unsaid_phase),
    }
}

/// Folds a goal or unfolds it.
pub(crate) fn turner(context: &ViewContext, goal: &Goal, at: usize, number: Node, sum: Node) -> Node {
    let messages = context.messages;
    let (turn, to, expanded) = match goal.folded {
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

/// What stands between a node and one below it.
pub(crate) const BELOW: &str = " › ";

/// The nodes between a goal and its initiatives, from above to below.
pub(crate) fn path(area: &Area, name: &dyn Fn(At) -> Node) -> Node {
    sequence(area.path.len(), &mut |place| {
        nodes([show_if(place != 0, || text(BELOW)), name(area.path[place])])
    })
}
