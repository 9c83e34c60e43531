//! A text of JSON as a tree of values, for what works on all of a file: with all that the format does not know.
//!
//! Called by the tool, the studio and `exchange`. Built by the reader that residents have, so that both decide
//! alike what is JSON and which of two fields of one name counts.

use super::{Json, Value};
use crate::format::byte_order_mark::without_mark;
use serde_json::{Map, Number};

/// The tree of a file's bytes; `None` where they are no JSON.
pub fn tree(bytes: &[u8]) -> Option<serde_json::Value> {
    let text = std::str::from_utf8(without_mark(bytes)).ok()?;
    let mut json = Json::new(text);
    let tree = json.tree();
    json.fault().is_none().then_some(tree)
}

impl Json<'_> {
    fn tree(&mut self) -> serde_json::Value {
        let begin = self.at;
        match self.value() {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => value.into(),
            Value::Number(value) => {
                let text = self.text.get(begin..self.at).unwrap_or_default().trim_ascii();
                number(text, value)
            }
            Value::Text(text) => text.into_owned().into(),
            Value::List => {
                let mut items = Vec::new();
                self.list(&mut |json| items.push(json.tree()));
                items.into()
            }
            Value::Map => {
                let mut fields = Map::new();
                self.map(&mut |json, name| {
                    let value = json.tree();
                    // As in the reading of a plan: the first that is not null.
                    if fields.get(name).is_none_or(serde_json::Value::is_null) {
                        fields.insert(name.to_owned(), value);
                    }
                });
                fields.into()
            }
        }
    }
}

/// A number as it is written, so that what nobody changed is written alike again; the largest there is where it
/// is beyond all that can be held.
fn number(text: &str, value: f64) -> serde_json::Value {
    let whole = || text.parse::<i64>().map(Number::from).or_else(|_| text.parse::<u64>().map(Number::from));
    let held = text.parse().unwrap_or(value).clamp(f64::MIN, f64::MAX);
    // The nought below nought is no whole number.
    let number = if text == "-0" { None } else { whole().ok() };
    number.or_else(|| Number::from_f64(held)).map_or(serde_json::Value::Null, serde_json::Value::Number)
}
