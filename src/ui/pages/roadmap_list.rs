//! The roadmap in a narrow container: one fiscal year at a time, each initiative with its whole
//! schedule on request. Also the plain list of initiatives where no schedule is given as text.

use crate::ui::components::bars;
use crate::ui::components::controls::{chevron, nothing_if, spaced};
use crate::ui::components::goals::{folds, group_name, path, skip, turner};
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, each, el, keyed, list, nodes, none, on_click, sequence, text, when};
use crate::ui::state::Action;
use crate::views::Query;
use crate::views::roadmap::{Area, Goal, Roadmap};
use crate::views::schedule::{Axis, Scheduled};
use std::rc::Rc;

/// The list of one year.
pub(crate) fn years(scene: &Scene, roadmap: &Roadmap, axis: &Axis) -> Node {
    let column = roadmap.column.unwrap_or(0);
    el!(
        "div",
        "city-plan-roadmap__years",
        year_switch(scene, axis, column),
        skip(scene, scene.words.skip_list),
        each(&roadmap.goals, |goal| goal_list(scene, goal, folds(roadmap), axis, column)),
    )
}

fn year_switch(scene: &Scene, axis: &Axis, column: usize) -> Node {
    let words = scene.words;
    let count = axis.years.len();
    let parts = scene.year_parts(axis.years[column]);
    let second = nothing_if(parts.second.is_empty(), || text(words.years.bracketed(&parts.second)));
    let now = nothing_if(axis.now != Some(column), || spaced(el!("span", "city-plan-now", text(words.now))));
    let mut pip =
        |at| el!("span", { "class": "city-plan-year__pip", "data-on": (at == column).then_some("") });
    let heard = format!("{} {}", scene.year(axis.years[column]), (words.year_place)(column + 1, count));
    el!(
        "div",
        {
            "class": "city-plan-year", "role": "group", "id": scene.part_id("year"), "tabindex": "-1",
            "aria-label": words.year_group,
        },
        el!(
            "div",
            "city-plan-year__row",
            turn(scene, axis, column.checked_sub(1), "back"),
            el!(
                "div",
                "city-plan-year__title",
                el!("p", "city-plan-year__name", text(parts.first)),
                el!("p", "city-plan-year__west", second, now),
            ),
            turn(scene, axis, Some(column + 1).filter(|column| *column < count), "next"),
        ),
        el!(
            "div",
            { "class": "city-plan-year__pips", "data-years": count, "aria-hidden": "true" },
            sequence(count, &mut pip)
        ),
        el!("p", { "class": "city-plan-hidden", "role": "status" }, text(heard)),
    )
}

/// A step to a neighbouring year; an empty place where there is none, so that nothing moves.
fn turn(scene: &Scene, axis: &Axis, column: Option<usize>, to: &'static str) -> Node {
    let Some(column) = column else {
        return el!("span", "city-plan-year__stop");
    };
    let year = axis.years[column];
    let words = scene.words;
    let hidden = el!("span", "city-plan-hidden", text((words.year_hidden)(&scene.year(year))));
    let content = match to {
        "back" => vec![chevron(to), text(words.year_before), hidden],
        _ => vec![text(words.year_after), hidden, chevron(to)],
    };
    let href = scene.href(&Query { year: Some(year), ..scene.query.clone() });
    let link = el!("a", { "class": "city-plan-year__go", "href": href }, list(content));
    // The key keeps the focus on the same side while the years change.
    keyed(on_click(link, scene.on_click(Action::YearTurned(year))), to)
}

fn goal_list(scene: &Scene, goal: &Goal, folds: bool, axis: &Axis, column: usize) -> Node {
    let heading = |at: usize| {
        let number = el!("span", "city-plan-list__number", scene.level_and_number(at));
        if folds {
            let sum = el!("span", "city-plan-roadmap__sum", text((scene.words.count)(goal.count)));
            return el!(scene.heading(2), "city-plan-list__heading", turner(scene, goal, at, number, sum));
        }
        el!(scene.heading(2), "city-plan-list__heading", number, scene.name(at))
    };
    let list = el!(
        "div",
        "city-plan-list__goal",
        when(goal.at, heading),
        when(goal.name.as_ref(), |name| {
            el!(scene.heading(2), "city-plan-list__heading", group_name(scene, name))
        }),
        nothing_if(goal.folded, || each(&goal.areas, |area| area_list(scene, area, &|leaf| {
            measure_item(scene, leaf, axis, column)
        }))),
    );
    match goal.at {
        Some(at) => keyed(list, Rc::clone(&scene.plan.initiatives[at].id.0)),
        None => list,
    }
}

fn area_list(scene: &Scene, area: &Area, item: &dyn Fn(&Scheduled) -> Node) -> Node {
    nodes([
        nothing_if(area.path.is_empty(), || {
            el!(scene.heading(3), "city-plan-list__area", path(area, &|at| scene.link(at)))
        }),
        bare("ul", each(&area.leaves, |leaf| item(leaf))),
    ])
}

fn measure_item(scene: &Scene, leaf: &Scheduled, axis: &Axis, column: usize) -> Node {
    let words = scene.words;
    let initiative = &scene.plan.initiatives[leaf.at];
    let summary = el!(
        "summary",
        "city-plan-list__sum",
        el!("span", "city-plan-list__name", scene.name(leaf.at)),
        el!(
            "span",
            "city-plan-list__more",
            el!("span", { "data-when": "closed" }, text(words.all_years)),
            el!("span", { "data-when": "open" }, text(words.fold)),
            chevron("down"),
        ),
        el!(
            "span",
            "city-plan-list__now",
            bars::stages_in(scene, leaf, column),
            bars::strip(leaf, axis, Some(column)),
        ),
    );
    let link = if initiative.row_only { none() } else { bare("p", scene.link(leaf.at)) };
    let steps = el!("div", "city-plan-list__steps", bars::steps(scene, leaf), link);
    let item =
        el!("li", "city-plan-list__initiative", el!("details", "city-plan-list__item", summary, steps));
    keyed(item, Rc::clone(&initiative.id.0))
}

/// The initiatives without any schedule, by goal and area.
pub(crate) fn names(scene: &Scene, roadmap: &Roadmap) -> Node {
    let item = |leaf: &Scheduled| el!("li", "city-plan-plain__item", scene.link(leaf.at));
    let heading = |at: usize| {
        let number = el!("span", "city-plan-list__number", scene.level_and_number(at));
        el!(scene.heading(2), "city-plan-plain__goal", number, scene.link(at))
    };
    let goal = |goal: &Goal| {
        let group = |name| el!(scene.heading(2), "city-plan-plain__goal", group_name(scene, name));
        nodes([
            when(goal.at, heading),
            when(goal.name.as_ref(), group),
            each(&goal.areas, |area| area_list(scene, area, &item)),
        ])
    };
    el!("div", "city-plan-plain", each(&roadmap.goals, goal))
}
