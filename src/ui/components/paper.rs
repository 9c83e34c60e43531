//! The head and the foot of every printed sheet of the roadmap: title and key above the years, dated steps and the
//! address below the rows.
//!
//! Chromium and Firefox both repeat the head and the foot of a table, and nothing else. These rows are drawn while the
//! page is printed, and never on the screen or in static HTML, which may be pasted without its style sheet.

use super::controls::show_if;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, nodes, none, text, wrap};
use crate::views::View;

/// A row over all columns.
fn row(columns: usize, content: Node) -> Node {
    el!("tr", "city-plan-paper", el!("td", { "colspan": columns }, content))
}

/// The head of every sheet: the title, and the key of the lines.
pub(crate) fn head(context: &ViewContext, columns: usize, key: Node) -> Node {
    show_if(context.options.is_printing, || {
        let view = text((context.messages.view_heading)(View::Roadmap));
        let title =
            el!("p", "city-plan-paper__title", context.text(&context.plan.title), text("\u{3000}"), view);
        row(columns, el!("div", "city-plan-paper__head", title, key))
    })
}

/// The end of the rows: what belongs to the schedule and has no row in it.
pub(crate) fn rest(context: &ViewContext, columns: usize, content: Node) -> Node {
    show_if(context.options.is_printing, || el!("tbody", "city-plan-paper", row(columns, content)))
}

/// The foot of every sheet: the address, the origin and the licence.
pub(crate) fn foot(context: &ViewContext, columns: usize) -> Node {
    let (plan, messages) = (context.plan, context.messages);
    let address = match context.options.url.is_empty() {
        true => none(),
        false => wrap("p", text(context.full_address(context.query))),
    };
    show_if(context.options.is_printing, || {
        let origin = (messages.origin)(&context.isolated(&plan.title), &context.isolated(&plan.city));
        let license = plan.license.as_deref().map(|license| (messages.license)(license)).unwrap_or_default();
        let origin = wrap("p", nodes([context.sentence(origin), text(" "), text(license)]));
        el!("tfoot", "city-plan-paper", row(columns, el!("div", "city-plan-paper__foot", address, origin)))
    })
}
