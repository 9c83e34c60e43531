//! Moving the focus, and hearing text that an input method has composed.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventInit, HtmlElement};

/// Moves the focus to the first part of `root` that the selector names; shows it where a visible
/// heading was long scrolled away.
pub(super) fn focus(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(part) = found.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
        drop(part.focus());
    }
}

/// Yew hears no `compositionend`, and browsers disagree whether an `input` follows it. So one is
/// sent after every composition; hearing the same text twice changes nothing.
pub(super) fn hear_composed_text(root: &Element) {
    let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let options = EventInit::new();
        options.set_bubbles(true);
        options.set_composed(true);
        if let (Some(target), Ok(input)) =
            (event.target(), Event::new_with_event_init_dict("input", &options))
        {
            drop(target.dispatch_event(&input));
        }
    });
    // The listener belongs to the root, which goes with the element; JavaScript frees both.
    let listener = heard.into_js_value();
    drop(root.add_event_listener_with_callback("compositionend", listener.unchecked_ref()));
}
