//! The roadmap: choices, key, and the table of years; or, in a narrow container, the list.
//!
//! If the document has its schedule only as a picture or not at all, there is a notice above the list of initiatives.

use super::roadmap_tools::{legend_line, tools};
use super::{roadmap_list, roadmap_panel, roadmap_table};
use crate::plan::ScheduleForm;
use crate::plan::ancestry::At;
use crate::plan::document::Legend;
use crate::plan::timeline::Cycle;
use crate::plan::vocabulary::EndBasis;
use crate::ui::components::controls::{more_choices, more_rows, show_if, spaced, view_end, view_heading};
use crate::ui::components::goals::folds;
use crate::ui::components::sections::note;
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text, wrap};
use crate::ui::state::{CHOICE_BATCH, LIST_START};
use crate::views::query::Grouping;
use crate::views::roadmap::{Roadmap, cut, roadmap};
use crate::views::schedule::Stage;
use crate::views::{Query, View};

/// The roadmap. `opened` is the initiative in the panel beside the table, with its content.
pub(crate) fn view(context: &ViewContext, opened: Option<&(At, Node)>) -> Node {
    // The table has all years: its rows show the state in the current one.
    let year = context.query.year.filter(|_| context.options.is_narrow);
    let query = Query { year, ..context.query.clone() };
    let mut roadmap = roadmap(context.plan, context.index, &query, context.options.today);
    if context.is_running() && !context.options.is_printing {
        roadmap.fold(context.plan, context.toggled_goals);
    }
    let title = text((context.messages.view_heading)(View::Roadmap));
    let panel =
        show_some(opened, |(at, content)| roadmap_panel::view(context, &roadmap, *at, content.clone()));
    let head = match &roadmap.axis {
        Some(axis) => tools(context, &roadmap, axis),
        None => nodes([notice(context, &roadmap), milestones(context, &roadmap)]),
    };
    let groups = shorten(context, &mut roadmap);
    let others = cut(&mut roadmap.goals, context.row_limit);
    let body = match &roadmap.axis {
        Some(axis) if context.options.is_narrow => roadmap_list::years(context, &roadmap, axis),
        Some(axis) => {
            // On paper the dated steps are below the rows of the table.
            let steps = show_if(context.options.is_printing, || milestones(context, &roadmap));
            roadmap_table::view(context, &roadmap, axis, panel, steps)
        }
        None => roadmap_list::names(context, &roadmap),
    };
    nodes([
        view_heading(context, "city-plan-shell__heading city-plan-roadmap__heading", title),
        head,
        cycles(context, &roadmap.cycles),
        body,
        more_rows(context, others),
        more_choices(context, groups),
        show_if(roadmap.axis.is_some() && !context.options.is_printing, || milestones(context, &roadmap)),
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

/// The cycles of a plan with several, as cards. `shown` are indexes in the period's cycles.
fn cycles(context: &ViewContext, shown: &[usize]) -> Node {
    let all = context.plan.period.as_ref().map(|period| period.cycles.as_slice()).unwrap_or_default();
    show_if(!shown.is_empty(), || {
        let inferred = shown.iter().any(|at| all[*at].end_basis == Some(EndBasis::Inferred));
        el!(
            "div",
            "city-plan-roadmap__terms",
            el!(context.heading_tag(2), "city-plan-initiative__title", text(context.messages.cycles)),
            el!("ol", "city-plan-spans", each(shown, |at| cycle(context, &all[*at]))),
            show_if(inferred, || note(text(context.messages.inferred_end))),
        )
    })
}

fn cycle(context: &ViewContext, cycle: &Cycle) -> Node {
    let years = context.messages.years;
    let start = cycle.start.map(|start| context.date(start)).unwrap_or_default();
    let span = match cycle.end {
        Some(end) => years.span(&start, &context.date(end)),
        None => years.since(&start),
    };
    let current =
        show_if(cycle.current, || spaced(el!("span", "city-plan-now", text(context.messages.current_cycle))));
    el!(
        "li",
        { "class": "city-plan-spans__span", "aria-current": cycle.current.then_some("true") },
        el!("p", "city-plan-spans__name", context.text(&cycle.name), current),
        wrap("p", text(span)),
    )
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
            source::link(context),
        ),
        show_some(remark, |remark| el!("p", "city-plan-note city-plan-plain", context.text(remark))),
        each(&roadmap.pictures, |at| picture_legend(context, *at)),
        show_if(context.is_running(), || super::roadmap_tools::grouping(context, roadmap)),
    ])
}

fn picture_legend(context: &ViewContext, at: usize) -> Node {
    let legend = &context.plan.pictures[at].legend;
    let line = |line: &Legend| legend_line(Stage::of(&line.kinds).as_str(), None, context.text(&line.label));
    if legend.is_empty() {
        return none();
    }
    el!(
        "div",
        "city-plan-legend city-plan-legend--picture",
        el!(context.heading_tag(2), "city-plan-legend__title", text(context.messages.picture_legend)),
        el!("ul", "city-plan-legend__list", each(legend, line)),
    )
}
