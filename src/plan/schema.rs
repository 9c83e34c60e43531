//! The JSON Schema of a plan, generated from the parts themselves; native only.
//!
//! Called by the test that keeps `plans/plan.schema.json` current. Editors get completion and
//! checking from it; the tool does not need it.

use super::plan::Plan;
use crate::format::schema::Definitions;
use crate::format::schema::Schema;
use serde_json::{Value, json};

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
