//! The JSON as a tree, before anything is known about it: serde only.
//!
//! Filled by `serde_json` in the tool and by `serde-wasm-bindgen` in the browser; `part` takes it
//! apart. One generic tree instead of a serde shape per struct, for two reasons: a value of a
//! wrong type costs only itself and is reported with its path, and the component pays for one
//! visitor instead of fifty (about 40 KB of wasm). It never judges a value.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::rc::Rc;

/// A JSON value. Numbers are `f64`, as in JavaScript; maps keep their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, or `undefined` in a JavaScript object.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(Rc<str>),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Map(Vec<(Box<str>, Value)>),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Value;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, found: bool) -> Result<Value, E> {
        Ok(Value::Bool(found))
    }
    fn visit_i64<E>(self, found: i64) -> Result<Value, E> {
        Ok(Value::Number(found as f64))
    }
    fn visit_u64<E>(self, found: u64) -> Result<Value, E> {
        Ok(Value::Number(found as f64))
    }
    fn visit_f64<E>(self, found: f64) -> Result<Value, E> {
        Ok(Value::Number(found))
    }
    fn visit_str<E>(self, found: &str) -> Result<Value, E> {
        Ok(Value::Text(found.into()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut found: A) -> Result<Value, A::Error> {
        let mut list = Vec::with_capacity(found.size_hint().unwrap_or(0).min(4096));
        while let Some(item) = found.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut found: A) -> Result<Value, A::Error> {
        let mut map = Vec::new();
        while let Some((key, value)) = found.next_entry::<String, Value>()? {
            map.push((key.into_boxed_str(), value));
        }
        Ok(Value::Map(map))
    }
}

impl Value {
    /// The value in a few words, for a problem: strings as written, the rest by its kind.
    pub fn brief(&self) -> String {
        match self {
            Self::Null => "null".into(),
            Self::Bool(value) => value.to_string(),
            Self::Number(value) => number(*value),
            Self::Text(value) => quoted(value),
            Self::List(items) => format!("a list of {}", items.len()),
            Self::Map(_) => "an object".into(),
        }
    }
}

/// A number as written, to two places: the full formatting of floats would cost residents 6 KB.
fn number(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    if size >= 1e15 {
        return format!("{sign}1000000000000000 or more");
    }
    match (size.fract() * 100.0) as u32 {
        0 => format!("{sign}{}", size as u64),
        hundredths => format!("{sign}{}.{hundredths:02}", size as u64),
    }
}

/// A string in quotation marks, cut where it is too long to be read in one line.
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((cut, _)) => format!("\"{}…\"", text.get(..cut).unwrap_or_default()),
        None => format!("\"{text}\""),
    }
}
