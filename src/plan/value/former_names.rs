//! A plan's JSON under the names of today, for what works on the value itself.
//!
//! The reader understands former names where it meets them (`format::object`); here they are replaced, so that no
//! comparison and no export takes them for unknown fields. Never touches a field that its object still has.

use crate::format::context::FormatNotes;
use crate::format::diagnostic::fields;
use crate::plan::notes::Notes;
use crate::plan::schema::schema;
use serde_json::{Map, Value};
use std::sync::OnceLock;

/// The plan with each former name replaced.
pub(super) fn with_current_names(mut plan: Value) -> Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    let schema = SCHEMA.get_or_init(schema);
    replace(&mut plan, schema, &schema["$defs"]);
    plan
}

fn replace(value: &mut Value, schema: &Value, definitions: &Value) {
    let part = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next());
    let schema = part.map_or(schema, |part| &definitions[part]);
    match value {
        Value::Array(items) => {
            items.iter_mut().for_each(|item| replace(item, &schema["items"], definitions));
        }
        Value::Object(object) => {
            let Some(known) = schema["properties"].as_object() else { return };
            replace_names(object, known);
            for (name, value) in object {
                replace(value, &schema["properties"][name.as_str()], definitions);
            }
        }
        _ => {}
    }
}

/// As the reader does it: of two fields of one name the first counts that is not null.
fn replace_names(object: &mut Map<String, Value>, known: &Map<String, Value>) {
    let current = |name: &str| {
        let (_, current) = fields(Notes::FORMER_NAMES).find(|(former, _)| *former == name)?;
        (!known.contains_key(name) && known.contains_key(current)).then_some(current)
    };
    if object.keys().all(|name| current(name).is_none()) {
        return;
    }
    for (name, value) in std::mem::take(object) {
        let name = current(&name).map_or(name, str::to_owned);
        if object.get(&name).is_none_or(Value::is_null) {
            object.insert(name, value);
        }
    }
}
