//! Goes through two plans side by side and notes what differs, each thing under the item it belongs to.
//!
//! It knows only the shape of JSON, texts in several languages and lists of items, so that a field the format
//! gains later is compared like the others.

use super::field_value::{FieldValue, ValueReader, is_text};
use super::matching::{Step, moved, pairs, steps};
use super::{Change, ChangeKind, Field, Places};
use serde_json::{Map, Value};

/// Fields that say nothing about the plan.
const IGNORED: [&str; 2] = ["$schema", "format"];

/// Both editions.
struct Editions<'a> {
    old: ValueReader<'a>,
    new: ValueReader<'a>,
}

/// The differences inside one item.
#[derive(Default)]
struct Found {
    fields: Vec<Field>,
    inner: Vec<Change>,
}

pub(super) fn plans(old: &Value, new: &Value) -> Vec<Change> {
    let editions = Editions { old: ValueReader::new(old), new: ValueReader::new(new) };
    let mut found = Found::default();
    editions.values("", Some(old), Some(new), &mut found);
    let Found { fields, inner } = found;
    let whole = (!fields.is_empty())
        .then(|| Change { fields, ..item(&editions.new, ChangeKind::Changed, "", new, 0) });
    whole.into_iter().chain(inner).collect()
}

/// A change of an item, with nothing inside it yet.
fn item(reader: &ValueReader, kind: ChangeKind, part: &str, value: &Value, position: usize) -> Change {
    let printed = |field: &str| value[field].as_str().map(str::to_owned);
    Change {
        kind,
        part: part.to_owned(),
        id: printed("id"),
        number: printed("number"),
        name: reader.name(value),
        position,
        fields: Vec::new(),
        inner: Vec::new(),
        moved: None,
    }
}

/// The texts of a value by their languages.
fn languages<'a>(value: &'a Value, own: &'a str) -> Vec<(&'a str, &'a Value)> {
    match value {
        Value::Object(texts) => texts.iter().map(|(tag, text)| (tag.as_str(), text)).collect(),
        one => vec![(own, one)],
    }
}

fn inside(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

impl Editions<'_> {
    /// Compares what stands at the same place; null is what is not there.
    fn values(&self, path: &str, old: Option<&Value>, new: Option<&Value>, found: &mut Found) {
        let [old, new] = [old, new].map(|value| value.filter(|value| !value.is_null()));
        if old == new {
            return;
        }
        let language = self.new.language;
        let text = |value: &Value| value.is_string() || is_text(value, language);
        let translated = [old, new].into_iter().flatten().any(Value::is_object);
        let items = |value: Option<&Value>| match value {
            None => true,
            Some(Value::Array(items)) => {
                items.iter().all(|item| item.is_object() && !is_text(item, language))
            }
            Some(_) => false,
        };
        match (old, new) {
            (old, new) if items(old) && items(new) => {
                let [old, new] =
                    [old, new].map(|list| list.and_then(Value::as_array).map_or(&[][..], Vec::as_slice));
                self.lists(path, old, new, found);
            }
            (Some(old), Some(new)) if translated && text(old) && text(new) => {
                self.texts(path, old, new, found)
            }
            (Some(Value::Object(old)), Some(Value::Object(new))) => self.objects(path, old, new, found),
            (old, new) => self.field(path, old, new, found),
        }
    }

    fn field(&self, path: &str, old: Option<&Value>, new: Option<&Value>, found: &mut Found) {
        let mut values = [
            old.map(|value| self.old.field_value(path, value)),
            new.map(|value| self.new.field_value(path, value)),
        ];
        if values[0] == values[1] {
            // What differs is not what is values first, such as a translation in a list: then all of it is.
            values = [old, new].map(|value| value.map(|value| FieldValue::Text(value.to_string())));
        }
        let [old, new] = values;
        found.fields.push(Field { path: path.to_owned(), old, new });
    }

    /// A text in several languages differs where one of them does.
    fn texts(&self, path: &str, old: &Value, new: &Value, found: &mut Found) {
        let own = self.new.language;
        let [old, new] = [old, new].map(|text| languages(text, own));
        let of = |texts: &[(&str, &Value)], tag: &str| {
            texts
                .iter()
                .find(|(other, _)| *other == tag)
                .and_then(|(_, text)| text.as_str().map(str::to_owned))
        };
        let gone = old.iter().filter(|(tag, _)| new.iter().all(|(other, _)| other != tag));
        for (tag, _) in new.iter().chain(gone) {
            let (old, new) = (of(&old, tag), of(&new, tag));
            if old != new {
                let path = if *tag == own { path.to_owned() } else { inside(path, tag) };
                found.fields.push(Field {
                    path,
                    old: old.map(FieldValue::Text),
                    new: new.map(FieldValue::Text),
                });
            }
        }
    }

    fn objects(&self, path: &str, old: &Map<String, Value>, new: &Map<String, Value>, found: &mut Found) {
        let was: Vec<&String> = old.keys().collect();
        let places: Vec<Option<usize>> = {
            let at: std::collections::HashMap<&String, usize> =
                was.iter().enumerate().map(|(at, key)| (*key, at)).collect();
            new.keys().map(|key| at.get(key).copied()).collect()
        };
        let keys: Vec<&String> = new.keys().collect();
        for step in steps(was.len(), &places) {
            let key = match step {
                Step::New(at) => keys[at],
                Step::Removed(at) => was[at],
            };
            if !IGNORED.contains(&key.as_str()) {
                self.values(&inside(path, key), old.get(key), new.get(key), found);
            }
        }
    }

    fn lists(&self, part: &str, old: &[Value], new: &[Value], found: &mut Found) {
        let pairs = pairs(old, new, &|item| self.new.name(item));
        let moved = moved(&pairs);
        let behind = |reader: &ValueReader, list: &[Value], at: usize| {
            at.checked_sub(1).map(|before| self.label(reader, &list[before], before + 1))
        };
        for step in steps(old.len(), &pairs) {
            let change = match step {
                Step::Removed(at) => Some(item(&self.old, ChangeKind::Removed, part, &old[at], at + 1)),
                Step::New(at) => match pairs[at] {
                    None => Some(item(&self.new, ChangeKind::Added, part, &new[at], at + 1)),
                    Some(was) => {
                        let mut inside = Found::default();
                        self.values("", Some(&old[was]), Some(&new[at]), &mut inside);
                        let places = moved[at].then(|| Places {
                            old: behind(&self.old, old, was),
                            new: behind(&self.new, new, at),
                        });
                        let Found { fields, inner } = inside;
                        let same = fields.is_empty() && inner.is_empty();
                        let kind = if same { ChangeKind::Moved } else { ChangeKind::Changed };
                        (!same || places.is_some()).then(|| Change {
                            fields,
                            inner,
                            moved: places,
                            ..item(&self.new, kind, part, &new[at], at + 1)
                        })
                    }
                },
            };
            found.inner.extend(change);
        }
    }

    /// The name of an item, else its position.
    fn label(&self, reader: &ValueReader, value: &Value, position: usize) -> String {
        let name = reader.name(value);
        if name.is_empty() { position.to_string() } else { name }
    }
}
