//! How a part of a plan is declared once: its type, its reading from JSON, and its schema.
//!
//! `parts!` declares structs, `words!` fixed sets of words. A field's mode says what its absence
//! means. Reading never stops at a problem: it reports and keeps what is sound.

use super::problem::{Code, Expected};
use super::raw::Value;
use super::read::Reading;
use std::rc::Rc;

/// Anything that can stand in a plan's JSON.
pub trait Part: Sized {
    /// What is said to be expected where something else stands.
    const EXPECTED: Expected;

    /// Takes the value apart; `None` if nothing of it can be kept. Every fault is reported to `to`.
    fn read(value: Value, to: &mut Reading) -> Option<Self>;

    /// The JSON Schema of the part; named parts register themselves in `definitions`.
    #[cfg(not(target_arch = "wasm32"))]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value;
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
            other => to.wrong_type(&other, Expected::Object),
        }
    }

    /// Takes out a field's value. What is told from the type comes as an argument, so that this
    /// is compiled once and not per type.
    fn take(&mut self, name: &'static str, missed: Option<Expected>, to: &mut Reading) -> Option<Value> {
        let at = self.map.iter().position(|(key, _)| &**key == name);
        let value = at.map(|at| self.map.swap_remove(at).1).filter(|value| *value != Value::Null);
        if let (None, Some(expected)) = (&value, missed) {
            to.enter(name);
            to.report(Code::Missing, String::new(), expected);
            to.leave();
        }
        value
    }

    fn read<T: Part>(&mut self, name: &'static str, missed: Option<Expected>, to: &mut Reading) -> Option<T> {
        let value = self.take(name, missed, to)?;
        to.enter(name);
        let part = T::read(value, to);
        to.leave();
        part
    }

    /// Without it the whole item cannot be shown and is left out.
    pub fn required<T: Part>(&mut self, name: &'static str, to: &mut Reading) -> Option<T> {
        self.read(name, Some(T::EXPECTED), to)
    }

    /// It should be there; the item is kept without it.
    pub fn expected<T: Part>(&mut self, name: &'static str, to: &mut Reading) -> Option<T> {
        self.read(name, Some(T::EXPECTED), to)
    }

    /// A word that should be there; the first of its set stands in for it.
    pub fn chosen<T: Part + Default>(&mut self, name: &'static str, to: &mut Reading) -> T {
        self.read(name, Some(T::EXPECTED), to).unwrap_or_default()
    }

    /// It may be there.
    pub fn optional<T: Part>(&mut self, name: &'static str, to: &mut Reading) -> Option<T> {
        self.read(name, None, to)
    }

    /// Its absence has a meaning of its own, the default.
    pub fn plain<T: Part + Default>(&mut self, name: &'static str, to: &mut Reading) -> T {
        self.read(name, None, to).unwrap_or_default()
    }

    /// A list; unsound items are left out.
    pub fn many<T: Part>(&mut self, name: &'static str, to: &mut Reading) -> Vec<T> {
        self.read(name, None, to).unwrap_or_default()
    }

    /// The id; where it is missing or bad one is made, so that the item can be kept.
    pub fn identity<T: Part + From<Rc<str>>>(&mut self, name: &'static str, to: &mut Reading) -> T {
        self.read(name, Some(T::EXPECTED), to).unwrap_or_else(|| T::from(to.made_id()))
    }

    /// Reports the fields that nobody took.
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
/// (has a default)
/// and `many`; see the methods of `Fields` for what each does with a missing value.
macro_rules! parts {
    ($($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $about:literal])* $mode:ident $field:ident: $type:ty,)*
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[doc = $about])* pub $field: $crate::plan::part::parts!(@type $mode $type),)*
        }

        impl $crate::plan::part::Part for $name {
            const EXPECTED: $crate::plan::problem::Expected = $crate::plan::problem::Expected::Object;

            fn read(
                value: $crate::plan::raw::Value,
                to: &mut $crate::plan::read::Reading,
            ) -> Option<Self> {
                let mut fields = $crate::plan::part::Fields::of(value, to)?;
                $(let $field = fields.$mode::<$type>(stringify!($field), to);)*
                fields.finish(&[$(stringify!($field)),*], to);
                Some(Self { $($field: $crate::plan::part::parts!(@take $mode $field),)* })
            }

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
    (@type $mode:ident $type:ty) => { $type };
    (@take required $field:ident) => { $field? };
    (@take $mode:ident $field:ident) => { $field };
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

        impl $crate::plan::part::Part for $name {
            const EXPECTED: $crate::plan::problem::Expected =
                $crate::plan::problem::Expected::OneOf(Self::WORDS);

            fn read(
                value: $crate::plan::raw::Value,
                to: &mut $crate::plan::read::Reading,
            ) -> Option<Self> {
                to.word(value, Self::WORDS).map(|at| Self::ALL[at])
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn schema(_: &mut $crate::plan::schema::Definitions) -> serde_json::Value {
                serde_json::json!({ "description": concat!($($doc),*).trim(), "enum": Self::WORDS })
            }
        }
    )*};
}
pub(crate) use {parts, words};

impl<T: Part> Part for Vec<T> {
    const EXPECTED: Expected = Expected::List;

    fn read(value: Value, to: &mut Reading) -> Option<Self> {
        let Value::List(items) = value else {
            return to.wrong_type(&value, Expected::List);
        };
        let mut kept = Self::with_capacity(items.len());
        for (at, item) in items.into_iter().enumerate() {
            to.enter_at(at);
            if let Some(item) = T::read(item, to) {
                kept.push(item);
            }
            to.leave();
        }
        Some(kept)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": T::schema(definitions) })
    }
}

impl Part for bool {
    const EXPECTED: Expected = Expected::Bool;

    fn read(value: Value, to: &mut Reading) -> Option<Self> {
        match value {
            Value::Bool(value) => Some(value),
            other => to.wrong_type(&other, Expected::Bool),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "boolean" })
    }
}

impl Part for f64 {
    const EXPECTED: Expected = Expected::Number;

    fn read(value: Value, to: &mut Reading) -> Option<Self> {
        match value {
            Value::Number(value) if value.is_finite() => Some(value),
            other => to.wrong_type(&other, Expected::Number),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "number" })
    }
}

impl Part for Rc<str> {
    const EXPECTED: Expected = Expected::String;

    fn read(value: Value, to: &mut Reading) -> Option<Self> {
        match value {
            Value::Text(value) => Some(value),
            other => to.wrong_type(&other, Expected::String),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "string" })
    }
}
