//! The differences between two editions of a plan, item by item.
//!
//! ```text
//! two JSON plans -> compare (pairs by matching) -> [Change] -> said -> a line for an editor
//! ```
//!
//! It compares what is written, not what it means: it never says whether a change is right, and it never
//! needs the plans to be sound.

mod compare;
mod field_value;
mod labels;
mod matching;
pub mod sentences;

pub use field_value::FieldValue;

use serde_json::{Value, json};

/// The kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// It is only in the new edition.
    Added,
    /// It is only in the old edition.
    Removed,
    /// Something of it is different; it may also stand elsewhere.
    Changed,
    /// It stands elsewhere in its list, and nothing else of it is different.
    Moved,
}

impl ChangeKind {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 4] = [Self::Added, Self::Removed, Self::Changed, Self::Moved];

    /// Its word for other programs.
    pub fn as_str(self) -> &'static str {
        ["added", "removed", "changed", "moved"][self as usize]
    }
}

/// A field that is different. Where one side is missing, the field was not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its path inside the item: `name`, `source.page`; with the language of a translation, `name.en`.
    pub path: String,
    /// The value in the old edition.
    pub old: Option<FieldValue>,
    /// The value in the new edition.
    pub new: Option<FieldValue>,
}

/// From where to where an item moved: the names of what it stood and stands behind, none at the beginning.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// The item before it in the old edition.
    pub old: Option<String>,
    /// The item before it in the new edition.
    pub new: Option<String>,
}

/// An item that is not the same in both editions.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The kind of the change.
    pub kind: ChangeKind,
    /// The list in which it stands, as in JSON: `initiatives`, `period.cycles`. Empty for the plan itself.
    pub part: String,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// Its number as printed.
    pub number: Option<String>,
    /// Its name in the plan's own language; the new one where it was renamed. Empty where it has none.
    pub name: String,
    /// Its place in its list, counted from 1: in the new edition, or in the old one where it was removed.
    pub position: usize,
    /// The fields of it that are different.
    pub fields: Vec<Field>,
    /// The changes in the lists inside it: phases and texts of an initiative.
    pub inner: Vec<Change>,
    /// Its old and new place, if it moved.
    pub moved: Option<Places>,
}

/// Compares two editions. The changes are in the order of the new edition; a removed item stands
/// where it was. Items are the same where their ids are; without ids, where they are equal, have the
/// same name, or stand at the same place. Takes time in proportion to the plans' size.
///
/// ```
/// use city_plan::exchange::diff::{ChangeKind, diff, sentences};
/// use city_plan::plan::language::Language;
/// use serde_json::json;
///
/// let edition = |end: i32| json!({ "title": "計画", "initiatives": [
///     { "id": "a", "name": "窓口の予約", "phases": [{ "label": "運用", "start": 2024, "end": end }] },
/// ]});
/// let found = diff(&edition(2025), &edition(2026));
/// assert_eq!((found.len(), found[0].kind, found[0].id.as_deref()), (1, ChangeKind::Changed, Some("a")));
/// assert_eq!(
///     sentences::sentence(&found[0], Language::Ja),
///     "変更：取組「窓口の予約」　段階「運用」の終わり：2025年度→2026年度"
/// );
/// ```
pub fn diff(old: &Value, new: &Value) -> Vec<Change> {
    compare::plans(old, new)
}

impl Change {
    /// The change for other programs, with the same facts and without sentences.
    pub fn json(&self) -> Value {
        let value = |value: &Option<FieldValue>| value.as_ref().map_or(Value::Null, FieldValue::json);
        let field = |field: &Field| json!({ "field": field.path, "old": value(&field.old), "new": value(&field.new) });
        json!({
            "kind": self.kind.as_str(),
            "part": self.part,
            "id": self.id,
            "number": self.number,
            "name": self.name,
            "position": self.position,
            "fields": self.fields.iter().map(field).collect::<Vec<_>>(),
            "changes": self.inner.iter().map(Self::json).collect::<Vec<_>>(),
            "moved": self.moved.as_ref().map(|places| json!({ "old": places.old, "new": places.new })),
        })
    }
}
