//! The roadmap: tools, legend, and the table of years; or, in a narrow container, the list.
//!
//! Answers `views::roadmap`. Where the document has its schedule only as a picture or not at all,
//! a notice says so above the list of initiatives.

use super::roadmap_list;
use crate::plan::Given;
use crate::plan::document::Legend;
use crate::ui::components::controls::{
    button, fold, more, nothing_if, others, out, spaced, tick, view_heading,
};
use crate::ui::components::goals::{folds, group_name, path, skip, turner};
use crate::ui::components::{bars, schedule};
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, each, el, keyed, nodes, none, sequence, text, when};
use crate::ui::state::{Action, CHOICES, FIRST};
use crate::views::query::Grouping;
use crate::views::roadmap::{Area, Goal, GroupName, Roadmap, Terms, cut, roadmap};
use crate::views::schedule::{Axis, Scale, Stage};
use crate::views::{View, YearStyle};
use std::rc::Rc;

pub(crate) fn view(scene: &Scene) -> Node {
    let mut roadmap = roadmap(scene.plan, scene.index, scene.query, scene.options.today);
    if scene.running() && !scene.options.printing {
        roadmap.fold(scene.plan, scene.turned);
    }
    let title = text((scene.words.view_heading)(View::Roadmap));
    let tools = when(roadmap.axis.as_ref(), |axis| options(scene, &roadmap, axis));
    let groups = shorten(scene, &mut roadmap);
    let others = cut(&mut roadmap.goals, scene.reach);
    let body = match &roadmap.axis {
        Some(axis) if scene.options.narrow => roadmap_list::years(scene, &roadmap, axis),
        Some(axis) => table(scene, &roadmap, axis),
        None => roadmap_list::names(scene, &roadmap),
    };
    nodes([
        view_heading(scene, "city-plan-shell__heading city-plan-roadmap__heading", title),
        match &roadmap.axis {
            Some(_) => nodes([tools, nothing_if(!scene.running(), || remaining(scene, &roadmap))]),
            None => notice(scene, &roadmap),
        },
        when(roadmap.terms.as_ref(), |terms| self::terms(scene, terms)),
        nothing_if(roadmap.axis.is_some(), || grouping(scene, &roadmap)),
        body,
        more(scene, others),
        self::others(scene, groups),
        milestones(scene, &roadmap),
        out(scene),
    ])
}

/// Leaves the first groups; how many others there are. The goals of a large plan are folded instead.
fn shorten(scene: &Scene, roadmap: &mut Roadmap) -> usize {
    let groups = roadmap.goals.len();
    // They come all at once.
    let short = scene.running() && scene.choices == CHOICES;
    if short && !(folds(roadmap) && roadmap.grouping == Grouping::Goal) {
        roadmap.goals.truncate(FIRST);
    }
    groups - roadmap.goals.len()
}

/// The terms of a plan of several terms, as bands over all its years.
fn terms(scene: &Scene, terms: &Terms) -> Node {
    let words = scene.words;
    let heading = el!(scene.heading(2), "city-plan-initiative__title", text(words.cycles));
    let (first, last) = (terms.axis.years[0], terms.axis.years[terms.axis.years.len() - 1]);
    let span = (words.schedule_caption)(&scene.year(first), &scene.year(last));
    let body = if scene.options.narrow {
        bars::steps_of(scene, &terms.bars)
    } else {
        let name = text(words.this_plan);
        let rows = schedule::rows(scene, &terms.bars, &terms.rows, &terms.axis, name, true);
        let rows = el!("tbody", "city-plan-roadmap__goals", rows);
        schedule::table(scene, &terms.axis, "terms", text(span), text(words.period), rows)
    };
    el!("div", "city-plan-initiative__section city-plan-roadmap__terms", heading, body)
}

/// Dated steps, which are no phases.
fn milestones(scene: &Scene, roadmap: &Roadmap) -> Node {
    let line = |&(at, point): &(usize, usize)| {
        let milestone = &scene.plan.initiatives[at].milestones[point];
        el!(
            "li",
            "city-plan-plain__item",
            el!("span", {}, text(scene.moment(milestone.date)), text(" "), scene.say(&milestone.label)),
            spaced(scene.link(at)),
        )
    };
    nothing_if(roadmap.milestones.is_empty(), || {
        el!(
            "div",
            "city-plan-plain",
            el!(scene.heading(2), "city-plan-plain__goal", text(scene.words.milestones)),
            bare("ul", each(&roadmap.milestones, line)),
        )
    })
}

/// What the initiatives are grouped by.
fn grouping(scene: &Scene, roadmap: &Roadmap) -> Node {
    let choice = |grouping: &Grouping| {
        let heard = scene.on(Action::GroupingChosen(*grouping));
        let chosen = roadmap.grouping == *grouping;
        let tick = tick("radio", Some(scene.part_id("by")), chosen, heard);
        el!("label", "city-plan-choice", tick, text((scene.words.facet)(grouping.facet())))
    };
    nothing_if(roadmap.groupings.is_empty() || !scene.running(), || {
        el!(
            "fieldset",
            "city-plan-roadmap__style",
            bare("legend", text(scene.words.grouping)),
            each(&roadmap.groupings, choice),
        )
    })
}

/// What a wide table can be changed by, on the line of its caption.
fn by(scene: &Scene, roadmap: &Roadmap) -> Node {
    let none_to_choose = roadmap.groupings.is_empty() && roadmap.scales.is_empty();
    nothing_if(none_to_choose || !scene.running(), || {
        el!("div", "city-plan-roadmap__by", grouping(scene, roadmap), scale(scene, roadmap))
    })
}

/// Into what the years are divided.
fn scale(scene: &Scene, roadmap: &Roadmap) -> Node {
    let now = roadmap.axis.as_ref().map(|axis| axis.scale);
    let choice = |scale: &Scale| {
        let heard = scene.on(Action::ScaleChosen(*scale));
        let tick = tick("radio", Some(scene.part_id("scale")), now == Some(*scale), heard);
        el!("label", "city-plan-choice", tick, text((scene.words.scale_name)(*scale)))
    };
    // The list of a narrow container goes by years.
    nothing_if(roadmap.scales.is_empty() || scene.options.narrow, || {
        el!(
            "fieldset",
            "city-plan-roadmap__style",
            bare("legend", text(scene.words.scale)),
            each(roadmap.scales, choice),
        )
    })
}

/// Tools and legend.
fn options(scene: &Scene, roadmap: &Roadmap, axis: &Axis) -> Node {
    let only = nothing_if(axis.now.is_none(), || {
        let on = scene.query.this_year_only;
        let tick = tick("checkbox", None, on, scene.on(Action::ThisYearOnlyToggled));
        el!("label", "city-plan-choice", tick, text(scene.words.this_year_only))
    });
    let tools = el!(
        "div",
        "city-plan-roadmap__tools",
        year_style(scene),
        // A narrow container folds all that can be chosen together.
        nothing_if(!scene.options.narrow, || grouping(scene, roadmap)),
        only,
        fold_all(scene, roadmap)
    );
    let (words, content) = match scene.running() {
        true => (scene.words.options, nodes([tools, legend(scene, roadmap)])),
        false => (scene.words.legend, legend(scene, roadmap)),
    };
    fold(scene, ["city-plan-options", "city-plan-options__summary"], words.into(), content)
}

fn fold_all(scene: &Scene, roadmap: &Roadmap) -> Node {
    let goals = || roadmap.goals.iter().enumerate().filter(|(_, goal)| goal.at.is_some());
    let all_folded = goals().all(|(_, goal)| goal.folded);
    let words = if all_folded { scene.words.unfold_all } else { scene.words.fold_all };
    nothing_if(goals().next().is_none() || (scene.options.narrow && !folds(roadmap)), || {
        let turned = goals().filter(|(place, _)| roadmap.folded_at_first(*place) == all_folded);
        let turned = turned.filter_map(|(_, goal)| goal_id(scene, goal)).collect();
        button(text(words), Some("quiet"), scene.on(Action::AllTurned(turned)))
    })
}

/// A Japanese plan can be read with eras or without.
fn year_style(scene: &Scene) -> Node {
    if !crate::plan::text::same_language(scene.plan.language(), "ja") {
        return none();
    }
    let chosen = scene.year_style();
    // The site's own choice of eras only stays available where the site made it.
    let eras = if scene.options.year_style == YearStyle::Era { YearStyle::Era } else { YearStyle::Both };
    let eras = scene.paired(eras);
    let choice = |style: YearStyle| {
        let heard = scene.on(Action::YearStyleChosen(style));
        let tick = tick("radio", Some(scene.part_id("years")), chosen == style, heard);
        el!("label", "city-plan-choice", tick, text((scene.words.year_style_name)(style)))
    };
    el!(
        "fieldset",
        "city-plan-roadmap__style",
        bare("legend", text(scene.words.year_style)),
        choice(eras),
        choice(YearStyle::Western),
    )
}

fn legend(scene: &Scene, roadmap: &Roadmap) -> Node {
    let words = scene.words;
    let open =
        nothing_if(!roadmap.unstated_ends, || legend_line("operate", Some("open"), text(words.legend_open)));
    let stage = |stage: &Stage| legend_line(stage.as_str(), None, text((words.stage_long)(*stage)));
    el!(
        "div",
        "city-plan-legend",
        el!("ul", "city-plan-legend__list", each(&roadmap.stages, stage), open),
        el!("p", "city-plan-note city-plan-legend__note", text(words.legend_note)),
    )
}

fn legend_line(kind: &'static str, end: Option<&'static str>, words: Node) -> Node {
    let swatch = el!(
        "span",
        { "class": "city-plan-legend__swatch", "data-kind": kind, "data-end": end, "aria-hidden": "true" }
    );
    el!("li", "city-plan-legend__item", swatch, words)
}

/// How many remain. The region is always there, so that what enters it is announced.
fn remaining(scene: &Scene, roadmap: &Roadmap) -> Node {
    let words = match roadmap.shown {
        0 => scene.words.none_this_year.to_owned(),
        shown if shown < roadmap.total => (scene.words.remaining)(shown, roadmap.total),
        _ => String::new(),
    };
    el!("p", { "class": "city-plan-note city-plan-roadmap__remaining", "role": "status" }, text(words))
}

fn table(scene: &Scene, roadmap: &Roadmap, axis: &Axis) -> Node {
    let (first, last) = (scene.year(axis.years[0]), scene.year(axis.years[axis.years.len() - 1]));
    let what = scene.leaf_word();
    let caption = scene.sentence((scene.words.caption)(&first, &last, roadmap.shown, &what));
    let body = each(&roadmap.goals, |goal| goal_rows(scene, goal, axis));
    nodes([
        skip(scene, scene.words.skip_table),
        by(scene, roadmap),
        schedule::table(scene, axis, "caption", caption, scene.sentence(what.to_string()), body),
    ])
}

fn goal_id(scene: &Scene, goal: &Goal) -> Option<Rc<str>> {
    goal.at.map(|at| Rc::clone(&scene.plan.initiatives[at].id.0))
}

fn goal_rows(scene: &Scene, goal: &Goal, axis: &Axis) -> Node {
    let id = goal_id(scene, goal);
    let rows = el!(
        "tbody",
        "city-plan-roadmap__goals",
        when(goal.at, |at| goal_row(scene, goal, at, axis)),
        when(goal.name.as_ref(), |name| group_row(scene, goal, name, axis)),
        nothing_if(goal.folded, || each(&goal.areas, |area| area_rows(scene, area, axis))),
    );
    // Without a key, groups that are no goals are told apart by their place.
    match id {
        Some(id) => keyed(rows, id),
        None => rows,
    }
}

/// A heading over all columns.
fn spanning(class: &'static str, axis: &Axis, content: Node) -> Node {
    el!("th", { "class": class, "colspan": axis.parts() + 1, "scope": "rowgroup" }, content)
}

/// The heading of a group that is no goal.
fn group_row(scene: &Scene, goal: &Goal, name: &GroupName, axis: &Axis) -> Node {
    let count = (scene.words.count)(goal.count);
    let name = el!("span", "city-plan-roadmap__goalname", group_name(scene, name));
    let count = el!("span", "city-plan-roadmap__sum", text(count));
    let heading = el!("p", "city-plan-roadmap__fold", name, spaced(count));
    bare("tr", spanning("city-plan-roadmap__goal", axis, heading))
}

fn goal_row(scene: &Scene, goal: &Goal, at: usize, axis: &Axis) -> Node {
    let words = scene.words;
    let tally = nothing_if(goal.tally.is_empty(), || {
        el!("span", "city-plan-roadmap__sum", text((words.tally)(&goal.tally)))
    });
    let number = el!("span", "city-plan-roadmap__number", scene.level_and_number(at));
    if !scene.running() {
        let name = el!("span", "city-plan-roadmap__goalname", scene.link(at));
        let heading = el!("p", "city-plan-roadmap__fold", number, spaced(name), spaced(tally));
        return bare("tr", spanning("city-plan-roadmap__goal", axis, heading));
    }
    bare("tr", spanning("city-plan-roadmap__goal", axis, turner(scene, goal, at, number, tally)))
}

fn area_rows(scene: &Scene, area: &Area, axis: &Axis) -> Node {
    let last = area.leaves.len().saturating_sub(1);
    let heading = nothing_if(area.path.is_empty(), || {
        let heading = bare("p", path(area, &|at| scene.link(at)));
        el!("tr", "city-plan-roadmap__row", spanning("city-plan-roadmap__area", axis, heading))
    });
    let rows = sequence(area.leaves.len(), &mut |number| {
        let leaf = &area.leaves[number];
        // An initiative with a text of its own is a link; a mere row of the schedule leads to its area.
        let row_only = scene.plan.initiatives[leaf.at].row_only && !area.path.is_empty();
        let name = if row_only { scene.name(leaf.at) } else { scene.link(leaf.at) };
        schedule::measure_rows(scene, leaf, axis, name, number == last)
    });
    nodes([heading, rows])
}

/// Why there is no table, and where the schedule is.
fn notice(scene: &Scene, roadmap: &Roadmap) -> Node {
    let words = scene.words;
    let (title, lead) = match roadmap.given {
        Given::Picture => (words.picture_title, words.picture_lead),
        Given::Table | Given::None => (words.no_schedule_title, words.no_schedule_lead),
    };
    let remark = scene.plan.roadmap.as_ref().and_then(|roadmap| roadmap.remark.as_ref());
    nodes([
        el!(
            "div",
            "city-plan-notice",
            el!(
                "p",
                "city-plan-notice__text",
                el!("span", "city-plan-notice__title", text(title)),
                text(lead)
            ),
            crate::ui::components::source::link(scene),
        ),
        when(remark, |remark| el!("p", "city-plan-note city-plan-plain", scene.say(remark))),
        each(&roadmap.pictures, |at| picture_legend(scene, *at)),
    ])
}

fn picture_legend(scene: &Scene, at: usize) -> Node {
    let legend = &scene.plan.pictures[at].legend;
    let line = |line: &Legend| legend_line(Stage::of(&line.kinds).as_str(), None, scene.say(&line.label));
    nothing_if(legend.is_empty(), || {
        el!(
            "div",
            "city-plan-legend city-plan-legend--picture",
            el!(scene.heading(2), "city-plan-legend__title", text(scene.words.picture_legend)),
            el!("ul", "city-plan-legend__list", each(legend, line)),
        )
    })
}
