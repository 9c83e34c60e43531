//! The URL's fragment, in and out. What it means is `views::fragment`'s matter.

use super::Running;
use crate::ui::app::Located;
use crate::ui::scene::Shared;
use crate::views::Query;
use crate::views::fragment::{Address, Found};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Window;
use yew::prelude::Callback;

/// While somebody types, the URL follows after this many milliseconds: browsers refuse to change
/// it more than some hundred times in half a minute.
const PATIENCE: i32 = 300;

/// One element's part of the fragment.
pub(super) struct Location(Rc<Inner>);

struct Inner {
    address: Address,
    plan: Shared,
    heard: RefCell<Option<Closure<dyn FnMut()>>>,
    /// The choices that still have to be written, and the timer that will do it.
    waiting: RefCell<Option<Query>>,
    timer: Cell<Option<i32>>,
    written: RefCell<Option<Closure<dyn FnMut()>>>,
}

/// The choices that the URL holds for an element now.
pub(super) fn located(address: &Address, plan: &Shared, number: u32) -> Located {
    let query = match address.read(&fragment(), |id| plan.0.index.find(id).is_some()) {
        Found::Query(query) => *query,
        Found::Initial | Found::Foreign => address.initial.clone(),
    };
    // An initiative in the URL at the very beginning is where the reader wants to go.
    let number = number + u32::from(number == 0 && query != address.initial);
    Located { number, query }
}

impl Location {
    pub(super) fn new(address: Address, plan: Shared) -> Self {
        let inner = Rc::new(Inner {
            address,
            plan,
            heard: RefCell::default(),
            waiting: RefCell::default(),
            timer: Cell::default(),
            written: RefCell::default(),
        });
        let weak = Rc::downgrade(&inner);
        let flush = Closure::<dyn FnMut()>::new(move || {
            if let Some(inner) = weak.upgrade() {
                inner.timer.set(None);
                inner.flush();
            }
        });
        inner.written.replace(Some(flush));
        Self(inner)
    }

    /// Follows the URL: back, forward, links of the page.
    pub(super) fn watch(&self, running: &Rc<Running>) {
        let (inner, running) = (Rc::downgrade(&self.0), Rc::downgrade(running));
        let heard = Closure::<dyn FnMut()>::new(move || {
            let (Some(inner), Some(running)) = (inner.upgrade(), running.upgrade()) else { return };
            let found = inner.address.read(&fragment(), |id| inner.plan.0.index.find(id).is_some());
            let query = match found {
                Found::Query(query) => *query,
                Found::Initial => inner.address.initial.clone(),
                Found::Foreign => return,
            };
            running.change(|props| props.located = Located { number: props.located.number + 1, query });
        });
        if let Some(window) = web_sys::window() {
            drop(window.add_event_listener_with_callback("hashchange", heard.as_ref().unchecked_ref()));
        }
        self.0.heard.replace(Some(heard));
    }

    /// Stops following.
    pub(super) fn leave(&self) {
        let Some(window) = web_sys::window() else { return };
        if let Some(heard) = self.0.heard.take() {
            drop(window.remove_event_listener_with_callback("hashchange", heard.as_ref().unchecked_ref()));
        }
        if let Some(timer) = self.0.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
    }

    /// Writes choices to the URL: at once as a new step, or after a while into the current one.
    pub(super) fn writer(&self) -> Callback<(Query, bool)> {
        let weak = Rc::downgrade(&self.0);
        Callback::from(move |(query, push): (Query, bool)| {
            if let Some(inner) = weak.upgrade() {
                inner.write(query, push);
            }
        })
    }
}

impl Inner {
    fn write(&self, query: Query, push: bool) {
        if push {
            self.flush();
            self.put(&query, true);
            return;
        }
        self.waiting.replace(Some(query));
        let Some(window) = web_sys::window() else { return };
        if let Some(timer) = self.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        if let Some(written) = &*self.written.borrow() {
            let flush = written.as_ref().unchecked_ref();
            self.timer
                .set(window.set_timeout_with_callback_and_timeout_and_arguments_0(flush, PATIENCE).ok());
        }
    }

    fn flush(&self) {
        if let Some(query) = self.waiting.take() {
            self.put(&query, false);
        }
    }

    fn put(&self, query: &Query, push: bool) {
        let Some(window) = web_sys::window() else { return };
        let next = self.address.write(query, &fragment(), |id| self.plan.0.index.find(id).is_some());
        // A page that forbids it (a sandboxed frame) loses the permalink, not the component.
        drop(put(&window, &next, push));
    }
}

fn put(window: &Window, fragment: &str, push: bool) -> Result<(), JsValue> {
    let here = window.location();
    let mark = if fragment.is_empty() { "" } else { "#" };
    let url = format!("{}{}{mark}{fragment}", here.pathname()?, here.search()?);
    let history = window.history()?;
    if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&history.state()?, "", Some(&url))
    }
}

fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}
