//! Tables of the paper: a caption, heads with their scope, and cells that are never empty.

use crate::ui::dom::{Node, el, list, text, wrap};

/// The sign of a cell for which the plan has nothing; the head of the paper says so.
pub(super) const NOTHING: &str = "―";

/// A table with one body.
pub(super) fn table(caption: Node, heads: Vec<Node>, rows: Vec<Node>) -> Node {
    around(caption, heads, wrap("tbody", list(rows)))
}

/// A table whose rows are in groups, each below its name.
pub(super) fn grouped(caption: Node, heads: Vec<Node>, groups: Vec<(Node, Vec<Node>)>) -> Node {
    let width = heads.len();
    let body = |(name, rows): (Node, Vec<Node>)| {
        let head = el!("th", { "scope": "rowgroup", "colspan": width }, name);
        el!("tbody", {}, wrap("tr", head), list(rows))
    };
    around(caption, heads, list(groups.into_iter().map(body).collect()))
}

fn around(caption: Node, heads: Vec<Node>, body: Node) -> Node {
    let head = |content: Node| el!("th", { "scope": "col" }, content);
    let heads = list(heads.into_iter().map(head).collect());
    el!("table", {}, wrap("caption", caption), wrap("thead", wrap("tr", heads)), body)
}

/// A row: its head, and its cells.
pub(super) fn row(head: Node, cells: Vec<Option<Node>>) -> Node {
    let nothing = || text(NOTHING);
    let cell = |content: Option<Node>| wrap("td", content.unwrap_or_else(nothing));
    let cells = list(cells.into_iter().map(cell).collect());
    el!("tr", {}, el!("th", { "scope": "row" }, head), cells)
}
