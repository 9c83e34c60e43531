//! A large plan on a static page: its goals as a way in, and each initiative with its years, no more.
//!
//! Called by `still`, because the whole of some thousand initiatives makes a page that no phone can open. It
//! says what it leaves out. Never drawn in the browser: the running component draws what comes near.

use crate::plan::ancestry::At;
use crate::ui::components::controls::nothing_if;
use crate::ui::components::goals::{group_name, path};
use crate::ui::components::sections::note;
use crate::ui::components::source;
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, each, el, keyed, nodes, text, when};
use crate::ui::messages::further::WholeWords;
use crate::views::roadmap::{Area, Goal, Roadmap, roadmap};
use crate::views::schedule::Scheduled;

/// In the place of the roadmap: what is left out, and the goals.
pub(crate) fn goals(scene: &Scene, words: &WholeWords) -> Node {
    let roadmap = self::roadmap_of(scene);
    let goal = |goal: &Goal| {
        let count = text((scene.words.count)(goal.count));
        el!("li", "city-plan-plain__item", name(scene, goal), el!("span", "city-plan-note", count))
    };
    let named = roadmap.goals.iter().any(|goal| goal.at.is_some() || goal.name.is_some());
    nodes([
        el!(
            "div",
            "city-plan-notice",
            el!("p", "city-plan-notice__text", text((words.brief)(roadmap.total))),
            source::link(scene),
        ),
        when(named.then_some(&roadmap.goals), |goals| {
            el!("div", "city-plan-plain", bare("ul", each(goals, goal)))
        }),
    ])
}

/// In the place of all initiatives: the initiatives with their years.
pub(crate) fn leaves(scene: &Scene) -> Node {
    let roadmap = self::roadmap_of(scene);
    el!(
        "div",
        "city-plan-plain",
        each(&roadmap.goals, |goal| {
            let heading = |at: At| {
                let id = scene.anchor(&scene.plan.initiatives[at].id);
                let number = el!("span", "city-plan-list__number", scene.level_and_number(at));
                el!(scene.heading(2), { "class": "city-plan-plain__goal", "id": id }, number, scene.name(at))
            };
            // Each is laid out as it comes near.
            el!(
                "div",
                "city-plan-initiative",
                when(goal.at, heading),
                each(&goal.areas, |area| self::area(scene, area)),
            )
        })
    )
}

fn roadmap_of(scene: &Scene) -> Roadmap {
    roadmap(scene.plan, scene.index, scene.query, scene.options.today)
}

fn name(scene: &Scene, goal: &Goal) -> Node {
    match (goal.at, &goal.name) {
        (Some(at), _) => scene.link(at),
        (None, Some(name)) => group_name(scene, name),
        (None, None) => text(scene.leaf_word()),
    }
}

fn area(scene: &Scene, area: &Area) -> Node {
    let heading = nothing_if(area.path.is_empty(), || {
        let id = area.path.last().map(|at| scene.anchor(&scene.plan.initiatives[*at].id));
        let path = path(area, &|at| scene.name(at));
        el!(scene.heading(3), { "class": "city-plan-list__area", "id": id }, path)
    });
    nodes([heading, bare("ul", each(&area.leaves, |leaf| self::leaf(scene, leaf)))])
}

/// Its name, and its phases in one line.
fn leaf(scene: &Scene, leaf: &Scheduled) -> Node {
    let phase = |at: usize| {
        let bar = &leaf.bars[at];
        let years = scene.bar_years_in_one(bar, at + 1 < leaf.bars.len());
        format!("{} {years}", scene.plain(&bar.label))
    };
    let phases: Vec<String> = (0..leaf.bars.len()).map(phase).collect();
    let phases = phases.join(scene.words.comma);
    let initiative = &scene.plan.initiatives[leaf.at];
    let line = when((!phases.is_empty()).then_some(phases), |phases| note(scene.sentence(phases)));
    let item = el!(
        "li",
        { "class": "city-plan-plain__item", "id": scene.anchor(&initiative.id) },
        bare("p", scene.name(leaf.at)),
        line,
    );
    keyed(item, initiative.id.0.clone())
}
