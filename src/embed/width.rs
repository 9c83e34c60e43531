//! Whether the element is too narrow for a table: layout follows the container, not the window.

use super::Running;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Under 40em the roadmap is a list; the style sheet's container queries draw the same line.
const TABLE_EM: f64 = 40.0;

/// Whether `host` is narrower than a table needs, in its own unit (never under 16 px).
pub(super) fn is_narrow(host: &Element) -> bool {
    let unit = web_sys::window().and_then(|window| {
        let page = window.document()?.document_element()?;
        let size = window.get_computed_style(&page).ok()??.get_property_value("font-size").ok()?;
        size.split('.').next()?.trim_end_matches("px").parse::<u32>().ok()
    });
    let width = host.get_bounding_client_rect().width();
    // An element that is not shown has no width yet; a table is then as good a guess as any.
    width > 0.0 && width < TABLE_EM * f64::from(unit.unwrap_or(16).max(16))
}

/// An observer that ends with its element.
pub(super) struct Width {
    observer: ResizeObserver,
    _heard: Closure<dyn FnMut()>,
}

impl Width {
    /// Draws the element again when it becomes narrow or wide. `None` where the browser cannot tell.
    pub(super) fn watch(running: &Rc<Running>) -> Option<Self> {
        let weak = Rc::downgrade(running);
        let heard = Closure::<dyn FnMut()>::new(move || {
            if let Some(running) = weak.upgrade() {
                let narrow = is_narrow(&running.host);
                running.change(|props| props.options.narrow = narrow);
            }
        });
        let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        observer.observe(&running.host);
        Some(Self { observer, _heard: heard })
    }
}

impl Drop for Width {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
