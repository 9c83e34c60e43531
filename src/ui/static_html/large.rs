//! A large plan on a static page: its goals as a table of contents, and each initiative with its years alone.
//!
//! The whole content of some thousand initiatives would make a page that no phone can open. The page says what
//! it leaves out. The running component does not need it: it draws rows when they come near.

use crate::plan::ancestry::At;
use crate::ui::components::bars;
use crate::ui::components::controls::show_if;
use crate::ui::components::goals::{group_name, path};
use crate::ui::components::sections::note;
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, show_some, text, with_key, wrap};
use crate::ui::messages::further::FurtherMessages;
use crate::views::roadmap::{Area, Goal, Roadmap, roadmap};
use crate::views::schedule::Scheduled;

/// The goals in the place of the roadmap, with a note on what is left out.
pub(crate) fn goals(context: &ViewContext, messages: &FurtherMessages) -> Node {
    let roadmap = self::roadmap_of(context);
    let goal = |goal: &Goal| {
        let count = text((context.messages.count)(goal.count));
        el!("li", "city-plan-plain__item", name(context, goal), el!("span", "city-plan-note", count))
    };
    let named = roadmap.goals.iter().any(|goal| goal.at.is_some() || goal.name.is_some());
    nodes([
        el!(
            "div",
            "city-plan-notice",
            el!("p", "city-plan-notice__text", text((messages.brief)(roadmap.total))),
            source::link(context),
        ),
        show_some(named.then_some(&roadmap.goals), |goals| {
            el!("div", "city-plan-plain", wrap("ul", each(goals, goal)))
        }),
    ])
}

/// The initiatives with their years, in the place of their full texts.
pub(crate) fn leaves(context: &ViewContext) -> Node {
    let roadmap = self::roadmap_of(context);
    el!(
        "div",
        "city-plan-plain",
        each(&roadmap.goals, |goal| {
            let heading = |at: At| {
                let id = context.anchor_id(&context.plan.initiatives[at].id);
                let number = el!("span", "city-plan-list__number", context.level_and_number(at));
                el!(context.heading_tag(2), { "class": "city-plan-plain__goal", "id": id }, number, context.name(at))
            };
            // The style sheet lays each out as it comes near.
            el!(
                "div",
                "city-plan-initiative",
                show_some(goal.at, heading),
                each(&goal.areas, |area| self::area(context, area)),
            )
        })
    )
}

fn roadmap_of(context: &ViewContext) -> Roadmap {
    roadmap(context.plan, context.index, context.query, context.options.today)
}

fn name(context: &ViewContext, goal: &Goal) -> Node {
    match (goal.at, &goal.name) {
        (Some(at), _) => context.link(at),
        (None, Some(name)) => group_name(context, name),
        (None, None) => text(context.leaf_word()),
    }
}

fn area(context: &ViewContext, area: &Area) -> Node {
    let heading = show_if(!area.path.is_empty(), || {
        let id = area.path.last().map(|at| context.anchor_id(&context.plan.initiatives[*at].id));
        let path = path(area, &|at| context.name(at));
        el!(context.heading_tag(3), { "class": "city-plan-list__area", "id": id }, path)
    });
    nodes([heading, wrap("ul", each(&area.leaves, |leaf| self::leaf(context, leaf)))])
}

/// A leaf initiative with its phases in one line.
fn leaf(context: &ViewContext, leaf: &Scheduled) -> Node {
    let phase = |at: usize| {
        let bar = &leaf.bars[at];
        let years = bars::years_in_one(context, bar, at + 1 < leaf.bars.len());
        format!("{} {years}", context.isolated(&bar.label))
    };
    let phases: Vec<String> = (0..leaf.bars.len()).map(phase).collect();
    let phases = phases.join(context.messages.comma);
    let initiative = &context.plan.initiatives[leaf.at];
    let line = show_some((!phases.is_empty()).then_some(phases), |phases| note(context.sentence(phases)));
    let item = el!(
        "li",
        { "class": "city-plan-plain__item", "id": context.anchor_id(&initiative.id) },
        wrap("p", context.name(leaf.at)),
        line,
    );
    with_key(item, initiative.id.0.clone())
}
