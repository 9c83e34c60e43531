//! The state of an initiative, its phases of this year, and its schedule.

use crate::ui::components::controls::show_if;
use crate::ui::components::schedule::RowHead;
use crate::ui::components::{bars, schedule, status_line};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, none, repeat, show_some, text};
use crate::views::availability::stations;
use crate::views::initiative::InitiativeView;
use crate::views::schedule::{Axis, Scheduled};

/// The only schedule of an initiative, if there is one: then its name is not repeated.
fn only(view: &InitiativeView) -> Option<&Scheduled> {
    let [only] = view.scheduled.as_slice() else { return None };
    Some(only).filter(|only| only.at == view.at)
}

/// The line of steps of an initiative with a schedule of its own.
pub(super) fn state(context: &ViewContext, view: &InitiativeView) -> Node {
    show_some(view.axis.as_ref().zip(only(view)), |(axis, leaf)| status_line::full(context, leaf, axis))
}

/// The phases of this year, unless the line of steps has them; after the end of the plan those of its last year.
pub(super) fn today(context: &ViewContext, view: &InitiativeView) -> Node {
    let Some(axis) = view.axis.as_ref().filter(|_| !view.scheduled.is_empty()) else { return none() };
    let column = axis.nearest(context.this_year());
    let has_line = only(view).is_some_and(|leaf| stations(leaf, column).is_some());
    let year = context.year(axis.years[column]);
    let (title, origin) = match axis.now {
        Some(_) => ((context.messages.stage_now)(&year), none()),
        None => ((context.messages.as_planned)(&year), status_line::origin(context, axis, column)),
    };
    show_if(!has_line, || {
        let item = |leaf: &Scheduled| item(context, view, leaf, axis, column);
        el!(
            "div",
            "city-plan-today",
            el!(context.heading_tag(2), "city-plan-today__title", text(title)),
            el!("ul", "city-plan-today__list", each(&view.scheduled, item)),
            origin,
        )
    })
}

fn item(context: &ViewContext, view: &InitiativeView, leaf: &Scheduled, axis: &Axis, column: usize) -> Node {
    let bars = &leaf.bars;
    let years = repeat(bars.len(), &mut |at| {
        show_if(bars[at].is_in(column), || {
            let years = bars::years_in_one(context, &bars[at], at + 1 < bars.len());
            nodes([
                text(context.messages.between),
                el!("span", "city-plan-note city-plan-today__years", text(years)),
            ])
        })
    });
    let is_target = context.query.item.as_deref() == Some(&*context.plan.initiatives[leaf.at].id);
    let id = is_target.then(|| context.anchor_id(&context.plan.initiatives[leaf.at].id));
    el!(
        "li",
        { "class": "city-plan-today__item", "id": id },
        show_if(only(view).is_none(), || el!("span", "city-plan-today__name", context.name(leaf.at))),
        text(context.messages.between),
        el!("span", "city-plan-today__state", status_line::in_column(context, leaf, axis, column)),
        years,
    )
}

/// All years: a table, or steps in a narrow container.
pub(super) fn all(context: &ViewContext, view: &InitiativeView) -> Node {
    let Some(axis) = view.axis.as_ref().filter(|_| !view.scheduled.is_empty()) else { return none() };
    el!(
        "div",
        "city-plan-initiative__section",
        el!(context.heading_tag(2), "city-plan-initiative__title", text(context.messages.schedule)),
        // On a page with all initiatives, a table for each would be too much.
        if context.options.is_narrow || !context.is_running() {
            steps(context, view)
        } else {
            table(context, view, axis)
        },
    )
}

fn table(context: &ViewContext, view: &InitiativeView, axis: &Axis) -> Node {
    let last = view.scheduled.len() - 1;
    let (first, end) = (context.year(axis.years[0]), context.year(axis.years[axis.years.len() - 1]));
    let caption = text((context.messages.schedule_caption)(&first, &end));
    let rows = repeat(view.scheduled.len(), &mut |number| {
        let leaf = &view.scheduled[number];
        let (name, is_last) = (context.name(leaf.at), number == last);
        schedule::leaf_rows(context, leaf, axis, &RowHead { name, open: None, is_open: false, is_last })
    });
    let body = el!("tbody", "city-plan-roadmap__goals", rows);
    let corner = context.sentence(context.leaf_word().to_string());
    schedule::table(context, axis, "caption", caption, corner, body)
}

fn steps(context: &ViewContext, view: &InitiativeView) -> Node {
    let one = |leaf: &Scheduled| {
        let name = || el!(context.heading_tag(3), "city-plan-initiative__stepname", context.name(leaf.at));
        nodes([show_if(only(view).is_none(), name), bars::steps(context, leaf)])
    };
    el!("div", "city-plan-initiative__steps", each(&view.scheduled, one))
}
