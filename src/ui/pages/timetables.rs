//! Timetables of other authorities: a table, in a narrow container a card for each row with its years as steps.
//!
//! Finished items, open ends and ministries are shown as printed.

use crate::plan::Timetable;
use crate::plan::timeline::{TimetableRow, TimetableStep};
use crate::ui::components::contents_rail::Part;
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::components::sections;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, wrap};
use crate::views::timetable::{Part as Rows, Steps, parts as rows_of, steps};
use std::rc::Rc;

/// The parts of the list of contents.
pub(super) fn parts(page: &Page) -> Vec<Part> {
    let part = |timetable: &Timetable| Part {
        id: Rc::clone(&timetable.id.0),
        name: page.context.label(&timetable.name),
        count: timetable.rows.len(),
    };
    page.context.plan.timetables.iter().map(part).collect()
}

/// The timetables of the plan.
pub(super) fn timetables(page: &Page) -> Node {
    each(&page.context.plan.timetables, |timetable| self::timetable(page, timetable))
}

fn timetable(page: &Page, timetable: &Timetable) -> Node {
    let source = page.source_link(timetable.source.as_ref());
    let rows = rows_of(timetable);
    let (is_open, is_alone) = (rows.iter().any(|part| part.is_open), rows.len() < 2);
    let parts = list(
        rows.iter().enumerate().map(|(at, part)| self::part(page, timetable, part, at, is_alone)).collect(),
    );
    let name = nodes([page.context.label(&timetable.name)]);
    let authority = nodes([page.context.text(&timetable.authority), text("\u{3000}"), source]);
    let body = nodes([
        el!("p", "city-plan-entry__meta", authority),
        show_if(is_open, || sections::note(text(page.messages.open_groups))),
        show_if(timetable.rows.iter().any(|row| row.order_only), || {
            sections::note(text(page.messages.order_only))
        }),
        parts,
        page.end(timetable.remark.as_ref(), None, &timetable.misprints),
    ]);
    let id = page.anchor_id(&timetable.id);
    el!("div", { "class": "city-plan-section", "id": id, "tabindex": "-1" }, page.heading(2, name), body)
}

/// The rows below a heading of the timetable as a fold; the first one is open.
fn part(page: &Page, timetable: &Timetable, part: &Rows, at: usize, is_alone: bool) -> Node {
    let table = table(page, timetable, part);
    let Some(group) = part.group.map(|at| &timetable.groups[at]).filter(|_| !is_alone) else { return table };
    let fold = Fold {
        id: &group.id,
        below: Some(3),
        name: page.context.label(&group.name),
        end: FoldEnd::Count(part.rows.len()),
        // On a phone all parts are closed at first.
        has_target: at == 0 && !page.context.options.is_narrow && page.context.is_running(),
    };
    page.fold(fold, table)
}

fn table(page: &Page, timetable: &Timetable, part: &Rows) -> Node {
    let mut heads = vec![text(page.messages.row)];
    heads.extend(timetable.columns.iter().map(|column| {
        // On screen the printed label is enough: it has the years.
        let span = page.span(column.start, column.end).filter(|_| !page.context.is_running());
        nodes([page.context.label(&column.label), show_some(span, |span| nodes([text(" "), span]))])
    }));
    // The parts of a timetable have each a table of their own.
    let name = part.group.map_or(&timetable.name, |at| &timetable.groups[at].name);
    page.cards(
        heads,
        "timetable",
        page.context.label(name),
        Some(name),
        each(&part.rows, |at| row(page, timetable, &timetable.rows[*at])),
    )
}

fn row(page: &Page, timetable: &Timetable, row: &TimetableRow) -> Node {
    let departments = each(&row.departments, |one| el!("p", "city-plan-note", page.context.text(one)));
    let name = page.text(row.name.as_ref()).unwrap_or_else(|| text(page.messages.unnamed));
    let end = page.end(row.remark.as_ref(), None, &row.misprints);
    let head = el!("th", { "scope": "row" }, wrap("p", name), departments, end);
    let cells = match steps(timetable, row) {
        Steps::InOrder => in_order(page, timetable, row),
        Steps::ByColumn(columns, apart) => by_column(page, timetable, row, &columns, &apart),
    };
    wrap("tr", nodes([head, cells]))
}

fn step(page: &Page, step: &TimetableStep) -> Node {
    wrap("p", page.context.text(&step.text))
}

/// The steps in the columns of their years.
fn by_column(
    page: &Page,
    timetable: &Timetable,
    row: &TimetableRow,
    columns: &[Vec<usize>],
    apart: &[usize],
) -> Node {
    let cell = |(at, column): (usize, &crate::plan::timeline::TimetableColumn)| {
        let here = &columns[at];
        let steps = || {
            nodes([
                each(here, |at| step(page, &row.steps[*at])),
                // Steps without a column come after those of the last one.
                if at + 1 == columns.len() { each(apart, |at| step(page, &row.steps[*at])) } else { none() },
            ])
        };
        let is_empty = here.is_empty() && (at + 1 != columns.len() || apart.is_empty());
        page.card_cell(page.context.label(&column.label), (!is_empty).then(steps))
    };
    list(timetable.columns.iter().enumerate().map(cell).collect())
}

/// The steps in their order across all columns.
fn in_order(page: &Page, timetable: &Timetable, row: &TimetableRow) -> Node {
    let steps = each(&row.steps, |one| wrap("li", page.context.text(&one.text)));
    el!("td", { "colspan": timetable.columns.len() }, el!("ol", "city-plan-cardtable__order", steps))
}
