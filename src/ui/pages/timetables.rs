//! Timetables of other authorities, as native tables in the order of the document.
//!
//! Finished items, open ends and ministries are shown as printed.

use super::history::named;
use crate::plan::Timetable;
use crate::plan::timeline::{TimetableRow, TimetableStep};
use crate::ui::components::item::Page;
use crate::ui::components::sections;
use crate::ui::dom::{Node, each, nodes, none, show_some, text, wrap};

pub(crate) fn timetables(page: &Page) -> Node {
    each(&page.context.plan.timetables, |timetable| self::timetable(page, timetable))
}

fn timetable(page: &Page, timetable: &Timetable) -> Node {
    let messages = page.messages;
    let mut heads = vec![text(messages.row), text(messages.departments)];
    heads.extend(timetable.columns.iter().map(|column| {
        // On screen the printed label is enough: it has the years.
        let span = page.span(column.start, column.end).filter(|_| !page.context.is_running());
        nodes([page.context.text(&column.label), show_some(span, |span| nodes([text(" "), span]))])
    }));
    heads.push(text(messages.remark));
    let rows = timetable.rows.iter().map(|row| self::timetable_row(page, timetable, row));
    let body = nodes([
        page.facts(vec![(messages.authority, Some(page.context.text(&timetable.authority)))]),
        page.table(&timetable.id, page.context.text(&timetable.name), heads, rows.collect()),
        page.end(timetable.remark.as_ref(), timetable.source.as_ref(), &timetable.misprints),
    ]);
    page.item(&timetable.id, 2, page.context.text(&timetable.name), body)
}

fn timetable_row(page: &Page, timetable: &Timetable, row: &TimetableRow) -> Node {
    let messages = page.messages;
    let group = named(&timetable.groups, row.group.as_ref());
    let head = nodes([
        show_some(group, |group| nodes([page.context.text(&group.name), text(" ")])),
        page.text(row.name.as_ref())
            .unwrap_or_else(|| text(if group.is_some() { "" } else { messages.nothing })),
    ]);
    let step = |step: &TimetableStep| wrap("p", page.context.text(&step.text));
    let in_column = |id: Option<&str>| -> Vec<&TimetableStep> {
        row.steps.iter().filter(|step| step.column.as_deref() == id).collect()
    };
    let cells = each(&timetable.columns, |column| {
        let steps = in_column(Some(&column.id));
        if steps.is_empty() { page.cell(None) } else { wrap("td", each(&steps, |one| step(one))) }
    });
    let apart = in_column(None);
    let rest = nodes([
        each(&apart, |one| step(one)),
        if row.order_only { sections::note(text(messages.order_only)) } else { none() },
        page.end(row.remark.as_ref(), None, &row.misprints),
    ]);
    let empty = apart.is_empty() && !row.order_only && row.remark.is_none() && row.misprints.is_empty();
    wrap(
        "tr",
        nodes([
            page.row_head(head),
            if row.departments.is_empty() {
                page.cell(None)
            } else {
                wrap("td", each(&row.departments, |one| wrap("p", page.context.text(one))))
            },
            cells,
            if empty { page.cell(None) } else { wrap("td", rest) },
        ]),
    )
}
