//! The JSON Schema of a plan, made of the description of its parts.
//!
//! `plans/plan.schema.json` is its text. Editors get completion and checking from it; the tool does not need it.

use super::plan::Plan;
use crate::format::schema::{Definition, Definitions, Part, Schema, Shape};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// The schema of a whole plan.
pub fn schema() -> Value {
    let mut schema = schema_of(description());
    // A plan may say which schema it follows, so that editors offer completion.
    schema["$defs"]["Plan"]["properties"]["$schema"] = json!({ "type": "string" });
    schema
}

/// The schema of a format whose documents are of the part `Plan`.
pub fn schema_of(format: &Definitions) -> Value {
    let named: Map<String, Value> =
        format.all().map(|(name, definition)| (name.to_owned(), of_definition(definition))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "city-plan",
        "description": "A municipal plan. plans/README.md explains each field with an example.",
        "$ref": of_shape(&Shape::Named("Plan"))["$ref"],
        "$defs": named,
    })
}

/// The description of a whole plan.
pub fn description() -> &'static Definitions {
    static DESCRIPTION: LazyLock<Definitions> = LazyLock::new(|| {
        let mut definitions = Definitions::default();
        Plan::describe(&mut definitions);
        definitions
    });
    &DESCRIPTION
}

fn of_definition(definition: &Definition) -> Value {
    match definition {
        Definition::Value(schema) => serde_json::from_str(schema).unwrap_or_default(),
        Definition::Part(part, shapes) => of_part(part, shapes),
    }
}

fn of_part(part: &Part, shapes: &[Shape]) -> Value {
    let mut properties = Map::new();
    for (field, shape) in part.fields.iter().zip(shapes) {
        let mut schema = of_shape(shape);
        schema["description"] = field.about.trim().into();
        properties.insert(field.name.to_owned(), schema);
    }
    let mut schema = json!({ "description": part.about.trim(), "type": "object", "properties": properties });
    let required: Vec<&str> =
        part.fields.iter().filter(|field| field.is_needed()).map(|field| field.name).collect();
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema["additionalProperties"] = json!(false);
    schema
}

fn of_shape(shape: &Shape) -> Value {
    match shape {
        Shape::Plain(schema) => serde_json::from_str(schema).unwrap_or_default(),
        Shape::Named(name) => json!({ "$ref": format!("#/$defs/{name}") }),
        Shape::List(inner) => json!({ "type": "array", "items": of_shape(inner) }),
        Shape::Words(words, about) => json!({ "description": about.trim(), "enum": words }),
    }
}
