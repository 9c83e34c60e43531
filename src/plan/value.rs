//! The values that every part is made of: truth, numbers, strings, what may be absent, and lists.
//!
//! Used by `part::parts!`; what the field's own words mean (texts, times, ids) is in their own files.

use super::json::{Json, Value};
use super::part::{Part, Slot};
use super::problem::Expected;
use super::read::Reading;
use std::rc::Rc;

/// Lists up to this length are kept without room to grow.
const SHORT: usize = 8;

impl<T: Part> Slot for Option<T> {
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
        let sound = self.insert(T::default()).read(json, to);
        if !sound {
            *self = None;
        }
        sound
    }
}

impl<T: Part> Part for Option<T> {
    const EXPECTED: Expected = T::EXPECTED;

    #[cfg(feature = "editors")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        T::schema(definitions)
    }
}

impl<T: Part> Slot for Vec<T> {
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
        to.items(json, &mut |json, to| read_item(self, json, to))
    }
}

/// Reads one more item of a list; it is left out where nothing of it can be kept.
pub(super) fn read_item<T: Part>(items: &mut Vec<T>, json: &mut Json, to: &mut Reading) {
    let known = to.known();
    // Most lists are short, and a large plan has tens of thousands of them: no room beyond their items.
    if items.len() < SHORT && items.len() == items.capacity() {
        items.reserve_exact(1);
    }
    items.push(T::default());
    if !items.last_mut().is_some_and(|last| last.read(json, to)) {
        items.pop();
        to.lose(known);
    }
}

impl<T: Part> Part for Vec<T> {
    const EXPECTED: Expected = Expected::List;

    #[cfg(feature = "editors")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": T::schema(definitions) })
    }
}

/// Declares how a single JSON value becomes a Rust one.
macro_rules! value {
    ($type:ty, $expected:ident, $schema:literal, $pattern:pat => $value:expr) => {
        impl Slot for $type {
            fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
                match json.value() {
                    $pattern => {
                        *self = $value;
                        true
                    }
                    other => to.wrong_type(json, &other, Expected::$expected),
                }
            }
        }

        impl Part for $type {
            const EXPECTED: Expected = Expected::$expected;

            #[cfg(feature = "editors")]
            fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
                serde_json::json!({ "type": $schema })
            }
        }
    };
}

value!(bool, Bool, "boolean", Value::Bool(value) => value);
// Beyond that a number cannot be shown as it is written, and no plan has one.
value!(f64, Number, "number", Value::Number(value @ -1e15..1e15) => value);

impl Slot for Rc<str> {
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
        match json.value() {
            Value::Text(value) => {
                to.check_signs(&value);
                super::judge::characters(&value, to);
                *self = to.share(&value);
                true
            }
            other => to.wrong_type(json, &other, Expected::String),
        }
    }
}

impl Part for Rc<str> {
    const EXPECTED: Expected = Expected::String;

    #[cfg(feature = "editors")]
    fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "string" })
    }
}
