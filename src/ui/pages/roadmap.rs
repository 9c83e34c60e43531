//! The roadmap: tools, legend, and the table of years; or, in a narrow container, the list.
//!
//! If the document has its schedule only as a picture or not at all, a notice says so above the list of
//! initiatives.

use super::roadmap_list;
use crate::plan::ScheduleForm;
use crate::plan::document::Legend;
use crate::ui::components::controls::{
    button, checkbox_or_radio, fold, more_choices, more_rows, show_if, spaced, view_end, view_heading,
};
use crate::ui::components::goals::{fold_button, folds, group_name, path, skip_link};
use crate::ui::components::{bars, schedule};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, none, repeat, show_some, text, with_key, wrap};
use crate::ui::state::{Action, CHOICE_BATCH, LIST_START};
use crate::views::query::Grouping;
use crate::views::roadmap::{Area, Cycles, Goal, GroupName, Roadmap, cut, roadmap};
use crate::views::schedule::{Axis, Scale, Stage};
use crate::views::{View, YearStyle};
use std::rc::Rc;

pub(crate) fn view(context: &ViewContext) -> Node {
    let mut roadmap = roadmap(context.plan, context.index, context.query, context.options.today);
    if context.is_running() && !context.options.is_printing {
        roadmap.fold(context.plan, context.toggled_goals);
    }
    let title = text((context.messages.view_heading)(View::Roadmap));
    let tools = show_some(roadmap.axis.as_ref(), |axis| options(context, &roadmap, axis));
    let groups = shorten(context, &mut roadmap);
    let others = cut(&mut roadmap.goals, context.row_limit);
    let body = match &roadmap.axis {
        Some(axis) if context.options.is_narrow => roadmap_list::years(context, &roadmap, axis),
        Some(axis) => table(context, &roadmap, axis),
        None => roadmap_list::names(context, &roadmap),
    };
    nodes([
        view_heading(context, "city-plan-shell__heading city-plan-roadmap__heading", title),
        match &roadmap.axis {
            Some(_) => nodes([tools, show_if(context.is_running(), || remaining(context, &roadmap))]),
            None => notice(context, &roadmap),
        },
        show_some(roadmap.cycles.as_ref(), |cycles| self::cycles(context, cycles)),
        show_if(roadmap.axis.is_none(), || grouping(context, &roadmap)),
        body,
        more_rows(context, others),
        more_choices(context, groups),
        milestones(context, &roadmap),
        view_end(context),
    ])
}

/// Cuts the roadmap to the first groups, and returns the number of the others. The goals of a large plan are
/// folded instead.
fn shorten(context: &ViewContext, roadmap: &mut Roadmap) -> usize {
    let groups = roadmap.goals.len();
    // The others appear all at once.
    let short = context.is_running() && context.choice_limit == CHOICE_BATCH;
    if short && !(folds(roadmap) && roadmap.grouping == Grouping::Goal) {
        roadmap.goals.truncate(LIST_START);
    }
    groups - roadmap.goals.len()
}

/// The cycles of a plan with several, as bands over all years.
fn cycles(context: &ViewContext, cycles: &Cycles) -> Node {
    let messages = context.messages;
    let heading = el!(context.heading_tag(2), "city-plan-initiative__title", text(messages.cycles));
    let (first, last) = (cycles.axis.years[0], cycles.axis.years[cycles.axis.years.len() - 1]);
    let span = (messages.schedule_caption)(&context.year(first), &context.year(last));
    let body = if context.options.is_narrow {
        bars::steps_of(context, &cycles.bars)
    } else {
        let name = text(messages.this_plan);
        let rows = schedule::rows(context, &cycles.bars, &cycles.rows, &cycles.axis, name, true);
        let rows = el!("tbody", "city-plan-roadmap__goals", rows);
        schedule::table(context, &cycles.axis, "terms", text(span), text(messages.period), rows)
    };
    el!("div", "city-plan-initiative__section city-plan-roadmap__terms", heading, body)
}

/// The milestones, which are no phases.
fn milestones(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let line = |&(at, point): &(usize, usize)| {
        let milestone = &context.plan.initiatives[at].milestones[point];
        el!(
            "li",
            "city-plan-plain__item",
            el!("span", {}, text(context.date(milestone.date)), text(" "), context.text(&milestone.label)),
            spaced(context.link(at)),
        )
    };
    show_if(!roadmap.milestones.is_empty(), || {
        el!(
            "div",
            "city-plan-plain",
            el!(context.heading_tag(2), "city-plan-plain__goal", text(context.messages.milestones)),
            wrap("ul", each(&roadmap.milestones, line)),
        )
    })
}

/// The choice of a grouping.
fn grouping(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let choice = |grouping: &Grouping| {
        let callback = context.on(Action::GroupingChosen(*grouping));
        let chosen = roadmap.grouping == *grouping;
        let control = checkbox_or_radio("radio", Some(context.element_id("by")), chosen, callback);
        el!("label", "city-plan-choice", control, text((context.messages.facet)(grouping.facet())))
    };
    show_if(!roadmap.groupings.is_empty() && context.is_running(), || {
        el!(
            "fieldset",
            "city-plan-roadmap__style",
            wrap("legend", text(context.messages.grouping)),
            each(&roadmap.groupings, choice),
        )
    })
}

/// The controls of a wide table, on the line of its caption.
fn by(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let none_to_choose = roadmap.groupings.is_empty() && roadmap.scales.is_empty();
    show_if(!none_to_choose && context.is_running(), || {
        el!("div", "city-plan-roadmap__by", grouping(context, roadmap), scale(context, roadmap))
    })
}

/// The choice of a scale.
fn scale(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let now = roadmap.axis.as_ref().map(|axis| axis.scale);
    let choice = |scale: &Scale| {
        let callback = context.on(Action::ScaleChosen(*scale));
        let control =
            checkbox_or_radio("radio", Some(context.element_id("scale")), now == Some(*scale), callback);
        el!("label", "city-plan-choice", control, text((context.messages.scale_name)(*scale)))
    };
    // The list of a narrow container has whole years only.
    show_if(!roadmap.scales.is_empty() && !context.options.is_narrow, || {
        el!(
            "fieldset",
            "city-plan-roadmap__style",
            wrap("legend", text(context.messages.scale)),
            each(roadmap.scales, choice),
        )
    })
}

/// The tools and the legend.
fn options(context: &ViewContext, roadmap: &Roadmap, axis: &Axis) -> Node {
    let only = show_if(axis.now.is_some(), || {
        let on = context.query.this_year_only;
        let control = checkbox_or_radio("checkbox", None, on, context.on(Action::ThisYearOnlyToggled));
        el!("label", "city-plan-choice", control, text(context.messages.this_year_only))
    });
    let tools = el!(
        "div",
        "city-plan-roadmap__tools",
        year_style(context),
        // A narrow container folds all choices together.
        show_if(context.options.is_narrow, || grouping(context, roadmap)),
        only,
        fold_all(context, roadmap)
    );
    let (messages, content) = match context.is_running() {
        true => (context.messages.options, nodes([tools, legend(context, roadmap)])),
        false => (context.messages.legend, legend(context, roadmap)),
    };
    fold(context, ["city-plan-options", "city-plan-options__summary"], messages.into(), content)
}

fn fold_all(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let goals = || roadmap.goals.iter().enumerate().filter(|(_, goal)| goal.at.is_some());
    let all_folded = goals().all(|(_, goal)| goal.is_folded);
    let label = if all_folded { context.messages.unfold_all } else { context.messages.fold_all };
    show_if(goals().next().is_some() && (!context.options.is_narrow || folds(roadmap)), || {
        let turned = goals().filter(|(place, _)| roadmap.folded_at_first(*place) == all_folded);
        let turned = turned.filter_map(|(_, goal)| goal_id(context, goal)).collect();
        button(text(label), Some("quiet"), context.on(Action::GoalsToggled(turned)))
    })
}

/// The choice of a year style, for Japanese plans.
fn year_style(context: &ViewContext) -> Node {
    if !crate::plan::text::same_language(context.plan.language(), "ja") {
        return none();
    }
    let chosen = context.year_style();
    // Eras alone are offered only if they are the page's own choice.
    let eras = if context.options.year_style == YearStyle::Era { YearStyle::Era } else { YearStyle::Both };
    let eras = context.allowed_year_style(eras);
    let choice = |style: YearStyle| {
        let callback = context.on(Action::YearStyleChosen(style));
        let control =
            checkbox_or_radio("radio", Some(context.element_id("years")), chosen == style, callback);
        el!("label", "city-plan-choice", control, text((context.messages.year_style_name)(style)))
    };
    el!(
        "fieldset",
        "city-plan-roadmap__style",
        wrap("legend", text(context.messages.year_style)),
        choice(eras),
        choice(YearStyle::Western),
    )
}

fn legend(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let messages = context.messages;
    let open =
        show_if(roadmap.unstated_ends, || legend_line("operate", Some("open"), text(messages.legend_open)));
    let stage = |stage: &Stage| legend_line(stage.as_str(), None, text((messages.stage_long)(*stage)));
    el!(
        "div",
        "city-plan-legend",
        el!("ul", "city-plan-legend__list", each(&roadmap.stages, stage), open),
        el!("p", "city-plan-note city-plan-legend__note", text(messages.legend_note)),
    )
}

fn legend_line(kind: &'static str, end: Option<&'static str>, label: Node) -> Node {
    let swatch = el!(
        "span",
        { "class": "city-plan-legend__swatch", "data-kind": kind, "data-end": end, "aria-hidden": "true" }
    );
    el!("li", "city-plan-legend__item", swatch, label)
}

/// The number of visible initiatives. The live region is always there, so that changes are announced.
fn remaining(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let label = match roadmap.shown {
        0 => context.messages.none_this_year.to_owned(),
        shown if shown < roadmap.total => (context.messages.remaining)(shown, roadmap.total),
        _ => String::new(),
    };
    el!("p", { "class": "city-plan-note city-plan-roadmap__remaining", "role": "status" }, text(label))
}

fn table(context: &ViewContext, roadmap: &Roadmap, axis: &Axis) -> Node {
    let (first, last) = (context.year(axis.years[0]), context.year(axis.years[axis.years.len() - 1]));
    let what = context.leaf_word();
    let caption = context.sentence((context.messages.caption)(&first, &last, roadmap.shown, &what));
    let body = each(&roadmap.goals, |goal| goal_rows(context, goal, axis));
    nodes([
        skip_link(context, context.messages.skip_table),
        by(context, roadmap),
        schedule::table(context, axis, "caption", caption, context.sentence(what.to_string()), body),
    ])
}

fn goal_id(context: &ViewContext, goal: &Goal) -> Option<Rc<str>> {
    goal.at.map(|at| Rc::clone(&context.plan.initiatives[at].id.0))
}

fn goal_rows(context: &ViewContext, goal: &Goal, axis: &Axis) -> Node {
    let id = goal_id(context, goal);
    let rows = el!(
        "tbody",
        "city-plan-roadmap__goals",
        show_some(goal.at, |at| goal_row(context, goal, at, axis)),
        show_some(goal.name.as_ref(), |name| group_row(context, goal, name, axis)),
        show_if(!goal.is_folded, || each(&goal.areas, |area| area_rows(context, area, axis))),
    );
    // Without a key, groups that are no goals are distinguished by their index.
    match id {
        Some(id) => with_key(rows, id),
        None => rows,
    }
}

/// A heading over all columns.
fn spanning(class: &'static str, axis: &Axis, content: Node) -> Node {
    el!("th", { "class": class, "colspan": axis.subdivision_count() + 1, "scope": "rowgroup" }, content)
}

/// The heading of a group that is no goal.
fn group_row(context: &ViewContext, goal: &Goal, name: &GroupName, axis: &Axis) -> Node {
    let count = (context.messages.count)(goal.count);
    let name = el!("span", "city-plan-roadmap__goalname", group_name(context, name));
    let count = el!("span", "city-plan-roadmap__sum", text(count));
    let heading = el!("p", "city-plan-roadmap__fold", name, spaced(count));
    wrap("tr", spanning("city-plan-roadmap__goal", axis, heading))
}

fn goal_row(context: &ViewContext, goal: &Goal, at: usize, axis: &Axis) -> Node {
    let messages = context.messages;
    let tally = show_if(!goal.tally.is_empty(), || {
        el!("span", "city-plan-roadmap__sum", text((messages.tally)(&goal.tally)))
    });
    let number = el!("span", "city-plan-roadmap__number", context.level_and_number(at));
    if !context.is_running() {
        let name = el!("span", "city-plan-roadmap__goalname", context.link(at));
        let heading = el!("p", "city-plan-roadmap__fold", number, spaced(name), spaced(tally));
        return wrap("tr", spanning("city-plan-roadmap__goal", axis, heading));
    }
    wrap("tr", spanning("city-plan-roadmap__goal", axis, fold_button(context, goal, at, number, tally)))
}

fn area_rows(context: &ViewContext, area: &Area, axis: &Axis) -> Node {
    let last = area.leaves.len().saturating_sub(1);
    let heading = show_if(!area.path.is_empty(), || {
        let heading = wrap("p", path(area, &|at| context.link(at)));
        el!("tr", "city-plan-roadmap__row", spanning("city-plan-roadmap__area", axis, heading))
    });
    let rows = repeat(area.leaves.len(), &mut |number| {
        let leaf = &area.leaves[number];
        // An initiative with a text of its own is a link; for a mere row of the schedule, its area is.
        let row_only = context.plan.initiatives[leaf.at].row_only && !area.path.is_empty();
        let name = if row_only { context.name(leaf.at) } else { context.link(leaf.at) };
        schedule::leaf_rows(context, leaf, axis, name, number == last)
    });
    nodes([heading, rows])
}

/// A notice without a table: the reason, and the place of the schedule.
fn notice(context: &ViewContext, roadmap: &Roadmap) -> Node {
    let messages = context.messages;
    let (title, lead) = match roadmap.form {
        ScheduleForm::Picture => (messages.picture_title, messages.picture_lead),
        ScheduleForm::Table | ScheduleForm::None => (messages.no_schedule_title, messages.no_schedule_lead),
    };
    let remark = context.plan.roadmap.as_ref().and_then(|roadmap| roadmap.remark.as_ref());
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
            crate::ui::components::source::link(context),
        ),
        show_some(remark, |remark| el!("p", "city-plan-note city-plan-plain", context.text(remark))),
        each(&roadmap.pictures, |at| picture_legend(context, *at)),
    ])
}

fn picture_legend(context: &ViewContext, at: usize) -> Node {
    let legend = &context.plan.pictures[at].legend;
    let line = |line: &Legend| legend_line(Stage::of(&line.kinds).as_str(), None, context.text(&line.label));
    show_if(!legend.is_empty(), || {
        el!(
            "div",
            "city-plan-legend city-plan-legend--picture",
            el!(context.heading_tag(2), "city-plan-legend__title", text(context.messages.picture_legend)),
            el!("ul", "city-plan-legend__list", each(legend, line)),
        )
    })
}
