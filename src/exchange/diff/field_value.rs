//! The values of fields, in a form for sentences of any language.
//!
//! It never cuts a text short: that is for sentences to do.

use crate::format::schema::Shape;
use crate::plan::PartialDate;
use crate::plan::schema::description;
use crate::plan::value::NAMING;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldValue {
    /// A text in the plan's own language, a word of the format, or a number.
    Text(String),
    /// Several of them.
    List(Vec<String>),
    /// A point in time.
    Date(PartialDate),
    /// Yes or no.
    Flag(bool),
}

impl FieldValue {
    /// As it stands in JSON.
    pub(super) fn json(&self) -> Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::List(texts) => texts.iter().map(String::as_str).collect(),
            Self::Date(date) => serde_json::from_str(&date.as_written()).unwrap_or_default(),
            Self::Flag(flag) => (*flag).into(),
        }
    }
}

/// Fields that stand for a name where an item has none.
const INSTEAD_OF_NAMES: [&str; 5] = ["part", "printed", "plan", "department", "item"];

/// The names of fields with a shape, wherever they are declared.
fn fields_of(is_shape: fn(&Shape) -> bool) -> HashSet<&'static str> {
    let parts = description().parts();
    let fields = parts.flat_map(|(part, shapes)| part.fields.iter().zip(shapes));
    fields.filter(|(_, shape)| is_shape(shape)).map(|(field, _)| field.name).collect()
}

/// Fields that hold a date.
static DATES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| fields_of(|shape| shape.name() == Some("PartialDate")));

/// Fields that hold ids of other items, which an editor knows by their names.
static REFERENCES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| fields_of(|shape| [shape.name(), shape.listed()].contains(&Some("Ref"))));

/// Reads the values of one edition: its language, and the names of its items.
pub(super) struct ValueReader<'a> {
    /// The plan's own language.
    pub(super) language: &'a str,
    /// The name of every item, by its id.
    names: HashMap<&'a str, String>,
}

/// Returns whether an object is a text in several languages: `{"ja": …, "en": …}`.
pub(super) fn is_text(value: &Value, language: &str) -> bool {
    value.as_object().is_some_and(|texts| {
        let known = |tag: &str| texts.contains_key(tag);
        texts.values().all(Value::is_string) && (known(language) || known("ja") || known("en"))
    })
}

impl<'a> ValueReader<'a> {
    pub(super) fn new(plan: &'a Value) -> Self {
        let language = plan["language"].as_str().unwrap_or("ja");
        let mut reader = Self { language, names: HashMap::new() };
        reader.collect(plan);
        reader
    }

    fn collect(&mut self, value: &'a Value) {
        match value {
            Value::Object(fields) => {
                if let Some(id) = value["id"].as_str() {
                    let name = self.name(value);
                    self.names.entry(id).or_insert(name);
                }
                fields.values().for_each(|inner| self.collect(inner));
            }
            Value::Array(items) => items.iter().for_each(|inner| self.collect(inner)),
            _ => {}
        }
    }

    /// The name of an item; empty where it has none.
    pub(super) fn name(&self, item: &Value) -> String {
        let mut fields = NAMING.iter().chain(&INSTEAD_OF_NAMES);
        let field = fields.find(|field| item[**field].is_string() || is_text(&item[**field], self.language));
        field.map(|field| self.text(field, &item[*field])).unwrap_or_default()
    }

    /// A value as one text. `field` is the name of what holds it.
    fn text(&self, field: &str, value: &Value) -> String {
        match value {
            Value::String(text) if REFERENCES.contains(field) => {
                let name = self.names.get(text.as_str()).filter(|name| !name.is_empty());
                name.unwrap_or(text).clone()
            }
            Value::String(text) => text.clone(),
            Value::Array(items) => {
                items.iter().map(|item| self.text(field, item)).collect::<Vec<_>>().join(" | ")
            }
            Value::Object(texts) if is_text(value, self.language) => {
                let text = texts.get(self.language).or_else(|| texts.values().next());
                text.and_then(Value::as_str).unwrap_or_default().to_owned()
            }
            Value::Object(_) => {
                Some(self.name(value)).filter(|name| !name.is_empty()).unwrap_or_else(|| value.to_string())
            }
            other => other.to_string(),
        }
    }

    /// The value of a field.
    pub(super) fn field_value(&self, path: &str, value: &Value) -> FieldValue {
        let field = path.rsplit('.').next().unwrap_or(path);
        match value {
            Value::Bool(flag) => FieldValue::Flag(*flag),
            Value::Array(items) => {
                FieldValue::List(items.iter().map(|item| self.text(field, item)).collect())
            }
            value if DATES.contains(field) => PartialDate::from_json(value)
                .map_or_else(|| FieldValue::Text(self.text(field, value)), FieldValue::Date),
            value => FieldValue::Text(self.text(field, value)),
        }
    }
}
