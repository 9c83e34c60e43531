//! Tables of which each row is a card in a narrow container.
//!
//! There is one table for both. In a wide container its first column stays in sight. In a narrow one the heads of the
//! columns are gone, so that a cell that needs a name brings it along, and empty cells are not drawn.

use super::item::Page;
use crate::plan::Text;
use crate::ui::dom::{Node, el, list, text, wrap};

impl Page<'_> {
    /// The table: the heads of its columns, the kind of its rows for the style sheet, the caption, the rows. The caption
    /// is hidden, because the heading before the table is visible. A table that may be wider than its container has a
    /// name and is a region that scrolls.
    pub(crate) fn cards(
        &self,
        heads: Vec<Node>,
        kind: &'static str,
        caption: Node,
        name: Option<&Text>,
        rows: Node,
    ) -> Node {
        let heads = heads.into_iter().map(|head| el!("th", { "scope": "col" }, head)).collect();
        let head = wrap("thead", wrap("tr", list(heads)));
        let name = name.filter(|_| !self.context.options.is_narrow).map(|name| self.context.plain_text(name));
        el!(
            "div",
            {
                "class": "city-plan-cardtable",
                "role": name.is_some().then_some("region"),
                "tabindex": name.is_some().then_some("0"),
                "aria-label": name,
            },
            el!("table", { "data-of": kind }, el!("caption", "city-plan-hidden", caption), head, wrap("tbody", rows))
        )
    }

    /// A cell with the name that it needs in a card. Without content it is empty for those who see.
    pub(crate) fn card_cell(&self, name: Node, content: Option<Node>) -> Node {
        match content {
            Some(content) => el!("td", {}, el!("p", "city-plan-cardtable__name", name), content),
            None => {
                let nothing = el!("span", "city-plan-hidden", text(self.messages.no));
                el!("td", { "data-empty": "" }, nothing)
            }
        }
    }
}
