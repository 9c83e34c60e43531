//! The code by which another page shows the plan: the script and the element of this page.

use super::link::shared;
use crate::exchange::embedding::embedding;
use crate::ui::components::controls::button;
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, el, nodes, text};
use crate::ui::host::HostEvent;

/// The code with a button that copies it; `None` if the page has no script or no file of the plan to name.
pub(super) fn code(page: &Page) -> Option<Node> {
    let (script, source) = (&page.context.options.script, &page.context.options.source);
    if script.is_empty() || source.is_empty() {
        return None;
    }
    let query = shared(page);
    let initiative = query.initiative.as_deref();
    let code = embedding(script, source, query.view.as_str(), initiative);
    let copy = HostEvent::Copy(code.clone());
    let copy = button(text(page.messages.copy_code), None, page.context.send_on_click(copy));
    Some(nodes([el!("p", { "class": "city-plan-files__code", "dir": "ltr" }, text(code)), copy]))
}
