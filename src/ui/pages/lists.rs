//! Lists of other authorities with the initiatives that serve their items, and matrices of related plans.

use crate::plan::figures::{ListItem, MatrixRow};
use crate::plan::{List, Matrix, Ref};
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, nodes, show_some, text, wrap};

pub(crate) fn lists(page: &Page) -> Node {
    let plan = page.context.plan;
    let served: Vec<Ref> = plan.serves.iter().map(|serves| serves.item.clone()).collect();
    nodes([
        show_some(page.links(&served), |served| {
            el!(
                "div",
                "city-plan-past__next",
                el!("p", "city-plan-past__title", text(page.messages.whole_plan)),
                served
            )
        }),
        each(&plan.lists, |list| self::list(page, list)),
    ])
}

/// Related plans by viewpoint.
pub(crate) fn matrices(page: &Page) -> Node {
    each(&page.context.plan.matrices, |matrix| self::matrix(page, matrix))
}

fn list(page: &Page, list: &List) -> Node {
    let facts = page.facts(vec![
        (page.messages.authority, page.text(list.authority.as_ref())),
        (page.messages.date, page.printed_date(list.date, None)),
    ]);
    let items = el!("ul", "city-plan-whole__items", each(&list.items, |item| self::item(page, item)));
    let end = page.end(list.remark.as_ref(), list.source.as_ref(), &[]);
    page.item(&list.id, 2, page.context.text(&list.name), nodes([facts, items, end]))
}

fn item(page: &Page, item: &ListItem) -> Node {
    let serving = page
        .context
        .plan
        .initiatives
        .iter()
        .filter(|initiative| initiative.serves.iter().any(|serves| *serves.item == *item.id));
    let serving: Vec<Ref> = serving.map(|initiative| Ref(initiative.id.0.clone())).collect();
    el!(
        "li",
        { "id": page.anchor_id(&item.id) },
        el!("p", "city-plan-whole__name", page.numbered(item.number.as_ref(), page.context.text(&item.name))),
        page.sections(3, &item.sections),
        page.named_links(page.messages.served_by, &serving),
    )
}

fn matrix(page: &Page, matrix: &Matrix) -> Node {
    let mut columns = vec![text(page.messages.row)];
    columns.extend(matrix.viewpoints.iter().map(|viewpoint| page.context.text(&viewpoint.name)));
    columns.push(text(page.messages.remark));
    let rows = matrix.rows.iter().map(|row| self::row(page, matrix, row));
    let body = nodes([
        page.table(&matrix.id, page.context.text(&matrix.name), columns, rows.collect()),
        page.end(matrix.remark.as_ref(), matrix.source.as_ref(), &[]),
    ]);
    page.item(&matrix.id, 2, page.context.text(&matrix.name), body)
}

fn row(page: &Page, matrix: &Matrix, row: &MatrixRow) -> Node {
    let group = show_some(row.group.as_ref(), |group| nodes([page.context.text(group), text(" ")]));
    let mark = |id: &str| {
        let marked = row.marks.iter().any(|mark| **mark == *id);
        page.cell(Some(text(if marked { page.messages.marked } else { page.messages.unmarked })))
    };
    let cells = each(&row.cells, |cell| wrap("p", page.context.text(cell)));
    let remark = show_some(page.text(row.remark.as_ref()), |remark| wrap("p", remark));
    let empty = row.cells.is_empty() && row.remark.is_none();
    el!(
        "tr",
        { "id": page.anchor_id(&row.id) },
        page.row_head(nodes([group, page.context.text(&row.name)])),
        each(&matrix.viewpoints, |viewpoint| mark(&viewpoint.id)),
        if empty { page.cell(None) } else { wrap("td", nodes([cells, remark])) },
    )
}
