//! From a JavaScript object to a plan's JSON tree.
//!
//! By hand, because a deserializer brings the formatting of floats and of its own errors with it:
//! 25 KB of wasm that no resident ever needs. What is no JSON (functions, symbols) is `null`.

use crate::plan::raw::Value;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Object};

/// No plan is deeper.
const DEEPEST: usize = 100;

/// The tree of any JavaScript value. An object inside of itself is `null`.
pub(super) fn from_js(from: &JsValue) -> Value {
    value(from, &mut Vec::new())
}

fn value(from: &JsValue, around: &mut Vec<JsValue>) -> Value {
    if let Some(text) = from.as_string() {
        Value::Text(text.into())
    } else if let Some(number) = from.as_f64() {
        Value::Number(number)
    } else if let Some(truth) = from.as_bool() {
        Value::Bool(truth)
    } else if !from.is_object() || around.len() == DEEPEST || around.contains(from) {
        Value::Null
    } else {
        around.push(from.clone());
        let value = branch(from, around);
        around.pop();
        value
    }
}

fn branch(from: &JsValue, around: &mut Vec<JsValue>) -> Value {
    if Array::is_array(from) {
        let items: &Array = from.unchecked_ref();
        Value::List(items.iter().map(|item| value(&item, around)).collect())
    } else {
        let entries = Object::entries(from.unchecked_ref());
        let entry = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default().into_boxed_str(), value(&entry.get(1), around))
        };
        Value::Map(entries.iter().map(entry).collect())
    }
}
