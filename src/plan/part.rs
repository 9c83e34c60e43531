//! How a part of a plan is declared once: its type, its reading from JSON, and its schema.
//!
//! `parts!` declares structs, `words!` fixed sets of words. A field's mode says what its absence
//! means. Reading never stops at a problem: it reports and keeps what is sound.

use super::id::Id;
use super::problem::{Code, Expected};
use super::raw::Value;
use super::read::Reading;
use std::cell::OnceCell;
use std::rc::Rc;

/// Something that can be filled from JSON.
///
/// Filling a default value in place, through one vtable, keeps the code per field small: handing
/// finished structs from function to function had doubled the component's code for reading.
pub trait Slot {
    /// Takes the value apart; `false` if nothing of it can be kept. Every fault is reported to `to`.
    fn read(&mut self, value: Value, to: &mut Reading) -> bool;
}

/// Anything that can stand in a plan's JSON.
pub trait Part: Slot + Default {
    /// What is said to be expected where something else stands.
    const EXPECTED: Expected;

    /// The JSON Schema of the part; named parts register themselves in `definitions`.
    #[cfg(not(target_arch = "wasm32"))]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value;
}

/// A list that roadmap and explorer do not show. In the browser it is read when a reader opens what does
/// (see [`Reading`]): the code for it is in a part that is loaded then. Until then it is an empty slice
/// of which only is known whether it will stay so.
pub struct Later<T> {
    some: bool,
    /// Held as something that drops itself: the code for that is where the list was read.
    items: OnceCell<Box<dyn AsRef<[T]>>>,
}

impl<T> Later<T> {
    /// Whether the plan has nothing of it.
    pub fn is_empty(&self) -> bool {
        !self.some
    }
}

impl<T> std::ops::Deref for Later<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.items.get().map_or(&[], |items| (**items).as_ref())
    }
}

impl<'a, T> IntoIterator for &'a Later<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: 'static> FromIterator<T> for Later<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let items: Vec<T> = items.into_iter().collect();
        Self { some: !items.is_empty(), items: OnceCell::from(Box::new(items) as Box<dyn AsRef<[T]>>) }
    }
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Self { some: false, items: OnceCell::new() }
    }
}

impl<T: Clone + 'static> Clone for Later<T> {
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
}

impl<T: PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Later<T> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(to)
    }
}

/// The fields of one object, taken out one by one.
pub struct Fields {
    map: Vec<(Box<str>, Value)>,
}

impl Fields {
    /// The object's fields, or a problem if it is no object.
    pub fn of(value: Value, to: &mut Reading) -> Option<Self> {
        match value {
            Value::Map(map) => Some(Self { map }),
            other => {
                to.wrong_type(&other, Expected::Object);
                None
            }
        }
    }

    /// Fills a slot from a field. What would be missed in an absent one comes as an argument, so
    /// that this is compiled once and not per type.
    #[inline(never)]
    fn read(
        &mut self,
        slot: &mut dyn Slot,
        name: &'static str,
        missed: Option<Expected>,
        to: &mut Reading,
    ) -> bool {
        // A field that stands twice counts as it does in a browser: the last one.
        let at = self.map.iter().rposition(|(key, _)| &**key == name);
        let value = at.map(|at| self.map.swap_remove(at).1).filter(|value| *value != Value::Null);
        to.enter(name);
        let sound = match (value, missed) {
            (Some(value), _) => slot.read(value, to),
            (None, Some(expected)) => {
                to.report(Code::Missing, String::new(), expected);
                false
            }
            (None, None) => false,
        };
        to.leave();
        sound
    }

    /// Without it the whole item cannot be shown and is left out.
    pub fn required<T: Part>(&mut self, slot: &mut T, name: &'static str, to: &mut Reading) -> bool {
        self.read(slot, name, Some(T::EXPECTED), to)
    }

    /// It should be there; the item is kept without it.
    pub fn expected<T: Part>(&mut self, slot: &mut Option<T>, name: &'static str, to: &mut Reading) -> bool {
        self.read(slot, name, Some(T::EXPECTED), to);
        true
    }

    /// A word that should be there; the first of its set stands in for it.
    pub fn chosen<T: Part>(&mut self, slot: &mut T, name: &'static str, to: &mut Reading) -> bool {
        self.read(slot, name, Some(T::EXPECTED), to);
        true
    }

    /// It may be there.
    pub fn optional<T: Part>(&mut self, slot: &mut Option<T>, name: &'static str, to: &mut Reading) -> bool {
        self.read(slot, name, None, to);
        true
    }

    /// Its absence has a meaning of its own, the default.
    pub fn plain<T: Part>(&mut self, slot: &mut T, name: &'static str, to: &mut Reading) -> bool {
        self.read(slot, name, None, to);
        true
    }

    /// A list; unsound items are left out.
    pub fn many<T: Part>(&mut self, slot: &mut Vec<T>, name: &'static str, to: &mut Reading) -> bool {
        self.read(slot, name, None, to);
        true
    }

    /// A list that an initiative or the overview shows.
    pub fn detail<T: Part + 'static>(
        &mut self,
        slot: &mut Later<T>,
        name: &'static str,
        to: &mut Reading,
    ) -> bool {
        self.later(slot, name, to)
    }

    /// A list that only the further views show.
    pub fn further<T: Part + 'static>(
        &mut self,
        slot: &mut Later<T>,
        name: &'static str,
        to: &mut Reading,
    ) -> bool {
        self.later(slot, name, to)
    }

    /// The tool reads and checks such a list like any other.
    #[cfg(not(target_arch = "wasm32"))]
    fn later<T: Part + 'static>(
        &mut self,
        slot: &mut Later<T>,
        name: &'static str,
        to: &mut Reading,
    ) -> bool {
        let mut items = Vec::new();
        self.many(&mut items, name, to);
        *slot = items.into_iter().collect();
        true
    }

    /// In the browser it is put aside until what shows it is opened.
    #[cfg(target_arch = "wasm32")]
    fn later<T>(&mut self, slot: &mut Later<T>, name: &'static str, to: &mut Reading) -> bool {
        if let Some(at) = self.map.iter().rposition(|(key, _)| &**key == name) {
            let value = self.map.swap_remove(at).1;
            slot.some = matches!(&value, Value::List(items) if !items.is_empty());
            to.put_aside(name, value);
        }
        true
    }

    /// Reads a list that was put aside.
    pub(super) fn rest<T: Part + 'static>(
        slot: &Later<T>,
        name: &'static str,
        to: &mut Reading,
    ) {
        let Some(value) = to.taken_up(name) else { return };
        let mut items: Vec<T> = Vec::new();
        to.enter(name);
        items.read(value, to);
        to.leave();
        let _ = slot.items.set(Box::new(items));
    }

    /// The id; where it is missing or bad one is made, so that the item can be kept.
    pub fn identity(&mut self, slot: &mut Id, name: &'static str, to: &mut Reading) -> bool {
        if !self.read(slot, name, Some(Expected::Id), to) {
            slot.0 = to.made_id();
        }
        true
    }

    /// What nobody took is reported by the tool: the names of all fields would cost residents 1 KB.
    #[cfg(target_arch = "wasm32")]
    pub fn finish(self, _: &'static [&'static str], _: &mut Reading) {}

    /// Reports the fields that nobody took.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn finish(self, names: &'static [&'static str], to: &mut Reading) {
        // `$schema` lets editors offer completion; it says nothing about the plan.
        for (key, _) in
            self.map.into_iter().filter(|(key, _)| !names.contains(&&**key) && &**key != "$schema")
        {
            to.report(Code::UnknownField, super::raw::quoted(&key), Expected::Field(names));
        }
    }
}

/// Declares parts. Modes: `identity`, `required`, `expected`, `chosen`, `optional`, `plain`
/// (has a default), `many`, `detail` and `further`; see the methods of `Fields` for what each does with a missing value.
/// `judged by` names the function of `judge` that compares the fields of one item.
macro_rules! parts {
    ($($(#[doc = $doc:literal])* $name:ident $(judged by $judge:ident)? {
        $($(#[doc = $about:literal])* $mode:ident $field:ident: $type:ty,)*
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $about])* pub $field: $crate::plan::part::parts!(@type $mode $type),)*
        }

        impl $crate::plan::part::Slot for $name {
            #[inline(never)]
            fn read(
                &mut self,
                value: $crate::plan::raw::Value,
                to: &mut $crate::plan::read::Reading,
            ) -> bool {
                let Some(mut fields) = $crate::plan::part::Fields::of(value, to) else { return false };
                let mut sound = true;
                $(sound &= fields.$mode(&mut self.$field, stringify!($field), to);)*
                fields.finish(&[$(stringify!($field)),*], to);
                $(if sound {
                    $crate::plan::judge::$judge(self, to);
                })?
                sound
            }
        }

        impl $name {
            /// Reads the lists that were put aside for an initiative and the overview.
            #[allow(dead_code, unused_variables, reason = "only a plan has any")]
            pub(super) fn read_detail(&self, to: &mut $crate::plan::read::Reading) {
                $($crate::plan::part::parts!(@detail $mode self $field to);)*
            }

            /// Reads the lists that were put aside for the further views.
            #[allow(dead_code, unused_variables, reason = "only a plan has any")]
            pub(super) fn read_further(&self, to: &mut $crate::plan::read::Reading) {
                $($crate::plan::part::parts!(@further $mode self $field to);)*
            }
        }

        impl $crate::plan::part::Part for $name {
            const EXPECTED: $crate::plan::problem::Expected = $crate::plan::problem::Expected::Object;

            #[cfg(not(target_arch = "wasm32"))]
            fn schema(definitions: &mut $crate::plan::schema::Definitions) -> serde_json::Value {
                definitions.object(stringify!($name), concat!($($doc),*), |definitions, object| {
                    $(object.$mode::<$type>(definitions, stringify!($field), concat!($($about),*));)*
                })
            }
        }
    )*};
    (@type optional $type:ty) => { Option<$type> };
    (@type expected $type:ty) => { Option<$type> };
    (@type many $type:ty) => { Vec<$type> };
    (@type detail $type:ty) => { $crate::plan::part::Later<$type> };
    (@type further $type:ty) => { $crate::plan::part::Later<$type> };
    (@type $mode:ident $type:ty) => { $type };
    (@detail detail $part:ident $field:ident $to:ident) => {
        $crate::plan::part::Fields::rest(&$part.$field, stringify!($field), $to)
    };
    (@further further $part:ident $field:ident $to:ident) => {
        $crate::plan::part::Fields::rest(&$part.$field, stringify!($field), $to)
    };
    (@$when:ident $mode:ident $part:ident $field:ident $to:ident) => {};
}

/// Declares a fixed set of words as an enum; the first is the default.
macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident {
        $($(#[$about:meta])* $variant:ident = $word:literal,)*
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$about])* $variant,)* }

        impl $name {
            /// Every word, in order.
            pub const WORDS: &[&str] = &[$($word),*];
            /// Every value, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word in JSON.
            pub fn as_str(self) -> &'static str {
                Self::WORDS[self as usize]
            }
            /// The value that a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Some(Self::ALL[Self::WORDS.iter().position(|known| *known == word)?])
            }
        }

        impl $crate::plan::part::Slot for $name {
            fn read(
                &mut self,
                value: $crate::plan::raw::Value,
                to: &mut $crate::plan::read::Reading,
            ) -> bool {
                let at = to.word(value, Self::WORDS);
                if let Some(at) = at {
                    *self = Self::ALL[at];
                }
                at.is_some()
            }
        }

        impl $crate::plan::part::Part for $name {
            const EXPECTED: $crate::plan::problem::Expected =
                $crate::plan::problem::Expected::OneOf(Self::WORDS);

            #[cfg(not(target_arch = "wasm32"))]
            fn schema(_: &mut $crate::plan::schema::Definitions) -> serde_json::Value {
                serde_json::json!({ "description": concat!($($doc),*).trim(), "enum": Self::WORDS })
            }
        }
    )*};
}
pub(crate) use {parts, words};

impl<T: Part> Slot for Option<T> {
    fn read(&mut self, value: Value, to: &mut Reading) -> bool {
        let sound = self.insert(T::default()).read(value, to);
        if !sound {
            *self = None;
        }
        sound
    }
}

impl<T: Part> Part for Option<T> {
    const EXPECTED: Expected = T::EXPECTED;

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        T::schema(definitions)
    }
}

impl<T: Part> Slot for Vec<T> {
    fn read(&mut self, value: Value, to: &mut Reading) -> bool {
        to.items(value, &mut |item, to| {
            let known = to.known();
            self.push(T::default());
            if !self.last_mut().is_some_and(|last| last.read(item, to)) {
                self.pop();
                to.lose(known);
            }
        })
    }
}

impl<T: Part> Part for Vec<T> {
    const EXPECTED: Expected = Expected::List;

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": T::schema(definitions) })
    }
}

/// Declares how a single JSON value becomes a Rust one.
macro_rules! value {
    ($type:ty, $expected:ident, $schema:literal, $pattern:pat => $value:expr) => {
        impl Slot for $type {
            fn read(&mut self, value: Value, to: &mut Reading) -> bool {
                match value {
                    $pattern => {
                        *self = $value;
                        true
                    }
                    other => to.wrong_type(&other, Expected::$expected),
                }
            }
        }

        impl Part for $type {
            const EXPECTED: Expected = Expected::$expected;

            #[cfg(not(target_arch = "wasm32"))]
            fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
                serde_json::json!({ "type": $schema })
            }
        }
    };
}

value!(bool, Bool, "boolean", Value::Bool(value) => value);
value!(f64, Number, "number", Value::Number(value) => value);
value!(Rc<str>, String, "string", Value::Text(value) => value);
