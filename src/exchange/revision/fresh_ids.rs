//! New ids beside those that a plan has already.

use serde_json::Value;
use std::collections::HashSet;

/// The ids that are taken.
pub(in crate::exchange) struct FreshIds(HashSet<String>);

impl FreshIds {
    /// All ids of a plan.
    pub(in crate::exchange) fn of(plan: &Value) -> Self {
        fn collect(value: &Value, ids: &mut HashSet<String>) {
            match value {
                Value::Object(fields) => {
                    ids.extend(value["id"].as_str().map(str::to_owned));
                    fields.values().for_each(|inner| collect(inner, ids));
                }
                Value::Array(items) => items.iter().for_each(|inner| collect(inner, ids)),
                _ => {}
            }
        }
        let mut ids = HashSet::new();
        collect(plan, &mut ids);
        Self(ids)
    }

    /// The id, or with the first number behind it that makes it one of its own.
    pub(in crate::exchange) fn free(&mut self, id: String) -> String {
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let mut all = std::iter::once(id.clone()).chain(numbered);
        let free = all.find(|id| !self.0.contains(id)).unwrap_or(id);
        self.0.insert(free.clone());
        free
    }
}
