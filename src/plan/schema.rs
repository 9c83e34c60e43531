//! The JSON Schema of a plan, generated from the parts themselves; native only.
//!
//! Called by the test that keeps `plans/plan.schema.json` current. Editors get completion and
//! checking from it; the tool does not need it.

use super::Plan;
use super::part::Part;
use serde_json::{Map, Value, json};

/// The schema of a whole plan.
pub fn schema() -> Value {
    let mut definitions = Definitions::default();
    let root = Plan::schema(&mut definitions);
    // A plan may say which schema it follows, so that editors offer completion.
    definitions.named["Plan"]["properties"]["$schema"] = json!({ "type": "string" });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "city-plan",
        "description": "A municipal plan. plans/README.md explains each field with an example.",
        "$ref": root["$ref"],
        "$defs": definitions.named,
    })
}

/// The named parts met so far.
#[derive(Default)]
pub struct Definitions {
    named: Map<String, Value>,
}

impl Definitions {
    /// Registers a part once and answers the reference to it.
    pub fn define(&mut self, name: &str, schema: impl FnOnce() -> Value) -> Value {
        if !self.named.contains_key(name) {
            self.named.insert(name.to_owned(), schema());
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// Registers an object by its fields.
    pub fn object(&mut self, name: &str, about: &str, fields: impl FnOnce(&mut Self, &mut Object)) -> Value {
        if !self.named.contains_key(name) {
            // Claimed before its fields are met, so that parts keep the order in which they are declared.
            self.named.insert(name.to_owned(), Value::Null);
            let mut object = Object::default();
            fields(self, &mut object);
            let mut schema =
                json!({ "description": about.trim(), "type": "object", "properties": object.properties });
            if !object.required.is_empty() {
                schema["required"] = json!(object.required);
            }
            schema["additionalProperties"] = json!(false);
            self.named.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// The fields of an object; one method per mode of `parts!`.
#[derive(Default)]
pub struct Object {
    properties: Map<String, Value>,
    required: Vec<String>,
}

impl Object {
    fn add(&mut self, name: &str, about: &str, mut schema: Value) {
        schema["description"] = json!(about.trim());
        self.properties.insert(name.to_owned(), schema);
    }
    fn must<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.required.push(name.to_owned());
        self.add(name, about, T::schema(definitions));
    }
    /// The id.
    pub fn identity<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.must::<T>(definitions, name, about);
    }
    /// Must be there, or the item is lost.
    pub fn required<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.must::<T>(definitions, name, about);
    }
    /// Must be there; the item is kept without it.
    pub fn expected<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.must::<T>(definitions, name, about);
    }
    /// Must be there; a default stands in.
    pub fn chosen<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.must::<T>(definitions, name, about);
    }
    /// May be there.
    pub fn optional<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.add(name, about, T::schema(definitions));
    }
    /// May be there; its absence means a default.
    pub fn plain<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.add(name, about, T::schema(definitions));
    }
    /// A list that the component reads when an initiative or the overview is opened.
    pub fn detail<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.many::<T>(definitions, name, about);
    }
    /// A list that the component reads when a further view is opened.
    pub fn further<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.many::<T>(definitions, name, about);
    }
    /// A list.
    pub fn many<T: Part>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.add(name, about, Vec::<T>::schema(definitions));
    }
}
