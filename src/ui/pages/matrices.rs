//! Related plans by viewpoint: a mark where the document has one.

use crate::plan::Matrix;
use crate::plan::figures::{MatrixRow, Viewpoint};
use crate::ui::components::contents_rail::Part;
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, nodes, show_some, text, wrap};
use std::rc::Rc;

/// The parts of the list of contents.
pub(super) fn parts(page: &Page) -> Vec<Part> {
    let part = |matrix: &Matrix| Part {
        id: Rc::clone(&matrix.id.0),
        name: page.context.label(&matrix.name),
        count: matrix.rows.len(),
    };
    page.context.plan.matrices.iter().map(part).collect()
}

/// The matrices of the plan.
pub(super) fn matrices(page: &Page) -> Node {
    each(&page.context.plan.matrices, |matrix| self::matrix(page, matrix))
}

fn matrix(page: &Page, matrix: &Matrix) -> Node {
    let mut heads = vec![text(page.messages.row)];
    heads.extend(matrix.viewpoints.iter().map(|viewpoint| page.context.label(&viewpoint.name)));
    let has_more = matrix.rows.iter().any(|row| !row.cells.is_empty());
    if has_more {
        heads.push(text(page.messages.remark));
    }
    let fold = Fold {
        id: &matrix.id,
        below: Some(2),
        name: page.context.label(&matrix.name),
        end: FoldEnd::Count(matrix.rows.len()),
        has_target: matrix.rows.iter().any(|row| page.is_target(&row.id)),
    };
    let source = page.source_link(matrix.source.as_ref());
    let rows = each(&matrix.rows, |row| self::row(page, matrix, row, has_more));
    let table = page.cards(heads, "matrix", page.context.label(&matrix.name), Some(&matrix.name), rows);
    page.fold(fold, nodes([table, wrap("p", source), page.end(matrix.remark.as_ref(), None, &[])]))
}

fn row(page: &Page, matrix: &Matrix, row: &MatrixRow, has_more: bool) -> Node {
    let group = show_some(row.group.as_ref(), |group| {
        nodes([page.context.label(group), text(page.context.messages.colon)])
    });
    let mark = |viewpoint: &Viewpoint| {
        let has_mark = row.marks.iter().any(|mark| **mark == *viewpoint.id);
        let mark = || {
            wrap("p", nodes([el!("span", { "aria-hidden": "true" }, text("✓ ")), text(page.messages.marked)]))
        };
        page.card_cell(page.context.label(&viewpoint.name), has_mark.then(mark))
    };
    let more = || each(&row.cells, |cell| wrap("p", page.context.text(cell)));
    let name = match &row.relation {
        Some(relation) => page.link(relation),
        None => page.context.label(&row.name),
    };
    if let Some(remark) = &row.remark {
        page.note_for_editors(nodes([
            page.context.text(&row.name),
            text(page.context.messages.colon),
            page.context.text(remark),
        ]));
    }
    el!(
        "tr",
        { "id": page.anchor_id(&row.id), "tabindex": "-1" },
        el!("th", { "scope": "row" }, group, name),
        each(&matrix.viewpoints, mark),
        show_if(has_more, || page.card_cell(text(page.messages.remark), (!row.cells.is_empty()).then(more))),
    )
}
