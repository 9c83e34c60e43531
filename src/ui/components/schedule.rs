//! The table of years: a native table with bars as cells.
//!
//! Spans come from `views::schedule`; no width is ever computed here.

use super::bars;
use super::controls::show_if;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, none, on_click, repeat, text, wrap};
use crate::views::schedule::{Axis, Bar, Cell, Scale, Scheduled, Stage};
use yew::{Callback, MouseEvent};

/// The heading of an initiative's rows, and what a click on them does.
pub(crate) struct RowHead {
    /// The name.
    pub(crate) name: Node,
    /// Opens the initiative. It is for the pointer alone: the name is a link to the same.
    pub(crate) open: Option<Callback<MouseEvent>>,
    /// True if the initiative is open beside the table.
    pub(crate) is_open: bool,
    /// True for the last initiative of its group.
    pub(crate) is_last: bool,
}

/// The largest number of columns that fits beside the names: in a container of 40em, of 60em, and there beside the
/// panel.
fn fitting(context: &ViewContext) -> usize {
    match (context.has_panel, context.options.is_wide) {
        (true, _) => 5,
        (_, true) => 6,
        _ => 4,
    }
}

/// A table of years in its region. `body` are the row groups.
pub(crate) fn table(
    context: &ViewContext,
    axis: &Axis,
    id: &str,
    caption: Node,
    corner: Node,
    body: Node,
) -> Node {
    table_below(context, axis, id, caption, corner, none(), body)
}

/// A table of years in its region with `head`, a row above the years.
pub(crate) fn table_below(
    context: &ViewContext,
    axis: &Axis,
    id: &str,
    caption: Node,
    corner: Node,
    head: Node,
    body: Node,
) -> Node {
    let years = axis.years.len();
    let divided = axis.scale != Scale::Year;
    let id = context.element_id(id);
    let table = el!(
        "table",
        {
            "class": "city-plan-roadmap__table", "data-years": years, "data-now": axis.now.map(|now| now + 1),
            "data-scale": axis.scale.as_str(),
            "data-pattern": (context.has_panel && !context.options.is_printing).then_some("panel"),
        },
        el!("caption", { "class": "city-plan-roadmap__caption", "id": id.clone() }, caption),
        wrap("colgroup", nodes([el!("col", "city-plan-roadmap__names"), el!("col", { "span": axis.subdivision_count() })])),
        el!(
            "thead",
            {},
            head,
            wrap(
                "tr",
                nodes([
                    el!(
                        "th",
                        { "class": "city-plan-roadmap__corner", "scope": "col", "rowspan": divided.then_some(2) },
                        corner
                    ),
                    repeat(years, &mut |column| year(context, axis, column)),
                ]),
            ),
            show_if(divided, || subdivisions(context, axis)),
        ),
        body,
    );
    // A region that scrolls needs a name and keyboard access; one that fits is just a box.
    if axis.subdivision_count() > fitting(context) {
        el!(
            "div",
            { "class": "city-plan-roadmap__region", "role": "region", "aria-labelledby": id, "tabindex": "0" },
            table
        )
    } else {
        el!("div", { "class": "city-plan-roadmap__region", "data-fit": "" }, table)
    }
}

fn year(context: &ViewContext, axis: &Axis, column: usize) -> Node {
    let parts = context.year_parts(axis.years[column]);
    let now = axis.now == Some(column);
    let span = Some(axis.scale.subdivisions()).filter(|parts| *parts > 1);
    let scope = if span.is_some() { "colgroup" } else { "col" };
    let second = if parts.second.is_empty() {
        none()
    } else {
        wrap("p", text(context.messages.years.bracketed(&parts.second)))
    };
    el!(
        "th",
        { "class": "city-plan-roadmap__year", "scope": scope, "colspan": span, "aria-current": now.then_some("date") },
        if now { el!("span", "city-plan-now", text(context.messages.now)) } else { none() },
        wrap("p", text(parts.first)),
        second,
    )
}

/// The subdivisions of the years, below them.
fn subdivisions(context: &ViewContext, axis: &Axis) -> Node {
    let first = context.plan.calendar().first_month;
    let subdivision = |at: usize| {
        let name = (context.messages.subdivision)(axis.scale, at % axis.scale.subdivisions(), first);
        el!("th", { "class": "city-plan-roadmap__part", "scope": "col" }, wrap("p", text(name)))
    };
    wrap("tr", repeat(axis.subdivision_count(), &mut { subdivision }))
}

/// The rows of one initiative: one, or more where its bars overlap.
pub(crate) fn leaf_rows(context: &ViewContext, leaf: &Scheduled, axis: &Axis, head: &RowHead) -> Node {
    let bars = &leaf.bars;
    let empty = [vec![Cell { span: axis.subdivision_count(), bar: None }]];
    let rows = leaf.table_rows(axis.scale);
    let rows = if rows.is_empty() { &empty[..] } else { rows };
    let height = rows.len();
    repeat(height, &mut |number| {
        let name = show_if(number == 0, || {
            let rows = Some(height).filter(|rows| *rows > 1);
            let outside = bars::outside_notes(context, bars);
            let name = head.name.clone();
            el!("th", { "class": "city-plan-roadmap__name", "scope": "row", "rowspan": rows }, name, outside)
        });
        let cells = each(&rows[number], |cell| self::cell(context, bars, cell, axis));
        let row = el!(
            "tr",
            {
                "class": "city-plan-roadmap__row", "data-last": (head.is_last && number + 1 == height).then_some(""),
                "data-opens": head.open.is_some().then_some(""), "data-open": head.is_open.then_some(""),
            },
            name,
            cells
        );
        match &head.open {
            Some(open) => on_click(row, open.clone()),
            None => row,
        }
    })
}

fn cell(context: &ViewContext, bars: &[Bar], cell: &Cell, axis: &Axis) -> Node {
    let span = Some(cell.span).filter(|span| *span > 1);
    let Some(at) = cell.bar else {
        let gap = wrap("p", text(context.messages.no_phase));
        return el!("td", { "class": "city-plan-roadmap__cell", "data-kind": "none", "colspan": span }, gap);
    };
    let bar = &bars[at];
    let years = text(bars::years_in_one(context, bar, at + 1 < bars.len()));
    // If the columns do not show the years, words do. An open end is drawn, and its words are hidden.
    let end = if bar.is_cut || bar.stage == Stage::Step {
        el!("p", "city-plan-roadmap__end", years)
    } else {
        el!("p", "city-plan-hidden", years)
    };
    let phase = el!(
        "div",
        "city-plan-roadmap__phase",
        el!("p", "city-plan-roadmap__label", context.text(&bar.label)),
        end
    );
    el!(
        "td",
        {
            "class": "city-plan-roadmap__cell", "data-kind": bar.stage.as_str(), "data-end": bar.end_basis.as_str(),
            "data-now": place_of_now(bar, axis), "colspan": span,
        },
        phase
    )
}

/// The place of the current year in a bar: at its start, where the bar draws the edge, or inside.
fn place_of_now(bar: &Bar, axis: &Axis) -> Option<&'static str> {
    let now = axis.now.filter(|_| bar.now)?;
    Some(if now * axis.scale.subdivisions() == bar.subdivisions.start { "start" } else { "on" })
}
