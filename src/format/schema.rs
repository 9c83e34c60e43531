//! The JSON Schema of a format, gathered from the types themselves. Residents never load it.

use super::problem::Expected;
#[cfg(feature = "authoring")]
use serde_json::{Map, Value, json};

/// A value with its place in the schema.
pub trait Schema: Default + 'static {
    /// What is said to be expected where something else stands.
    const EXPECTED: Expected;

    /// The JSON Schema of the value; named types register themselves in `definitions`.
    #[cfg(feature = "authoring")]
    fn schema(definitions: &mut Definitions) -> serde_json::Value;
}

#[cfg(feature = "authoring")]
/// The named types met so far.
#[derive(Default)]
pub struct Definitions {
    /// Their schemas, by name.
    pub named: Map<String, Value>,
}

#[cfg(feature = "authoring")]
impl Definitions {
    /// Registers a type once and answers the reference to it.
    pub fn define(&mut self, name: &str, schema: impl FnOnce() -> Value) -> Value {
        if !self.named.contains_key(name) {
            self.named.insert(name.to_owned(), schema());
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// Registers an object by its fields.
    pub fn object(
        &mut self,
        name: &str,
        about: &str,
        fields: impl FnOnce(&mut Self, &mut ObjectSchema),
    ) -> Value {
        if !self.named.contains_key(name) {
            // Claimed before its fields are met, so that types keep the order in which they are declared.
            self.named.insert(name.to_owned(), Value::Null);
            let mut object = ObjectSchema::default();
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

#[cfg(feature = "authoring")]
/// The fields of an object; one method per mode of `parts!`.
#[derive(Default)]
pub struct ObjectSchema {
    properties: Map<String, Value>,
    required: Vec<String>,
}

#[cfg(feature = "authoring")]
impl ObjectSchema {
    fn add(&mut self, name: &str, about: &str, mut schema: Value) {
        schema["description"] = json!(about.trim());
        self.properties.insert(name.to_owned(), schema);
    }
    fn must<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.required.push(name.to_owned());
        self.add(name, about, T::schema(definitions));
    }
    /// The id.
    pub fn identity<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.must::<T>(definitions, name, about);
    }
    /// Must be there, or the item is lost.
    pub fn required<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.must::<T>(definitions, name, about);
    }
    /// Must be there; the item is kept without it.
    pub fn expected<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.must::<T>(definitions, name, about);
    }
    /// Must be there; a default stands in.
    pub fn chosen<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.must::<T>(definitions, name, about);
    }
    /// May be there.
    pub fn optional<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.add(name, about, T::schema(definitions));
    }
    /// May be there; its absence means a default.
    pub fn plain<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.add(name, about, T::schema(definitions));
    }
    /// A list that the component reads when an initiative or the overview is opened.
    pub fn detail<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.many::<T>(definitions, name, about);
    }
    /// A list that the component reads when a further view is opened.
    pub fn further<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.many::<T>(definitions, name, about);
    }
    /// A list.
    pub fn many<T: Schema>(&mut self, definitions: &mut Definitions, name: &str, about: &str) {
        self.add(name, about, Vec::<T>::schema(definitions));
    }
}
