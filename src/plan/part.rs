//! How a part of a plan is declared once: its type, its reading from JSON, and its schema.
//!
//! `parts!` declares structs, `words!` fixed sets of words. A field's mode says what its absence
//! means. Reading never stops at a problem: it reports and keeps what is sound.

use super::json::{Json, Value};
use super::problem::{Code, Expected};
use super::read::Reading;
use std::cell::OnceCell;
use std::rc::Rc;

/// Something that can be filled from JSON.
///
/// Filling a default value in place, through one vtable, keeps the code per field small: handing
/// finished structs from function to function had doubled the component's code for reading.
pub trait Slot {
    /// Takes exactly one value; `false` if nothing of it can be kept. Every fault is reported to `to`.
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool;

    /// Makes up what has to be there and is not.
    fn make_up(&mut self, _: &mut Reading) {}
}

/// Anything that can stand in a plan's JSON.
pub trait Part: Slot + Default + 'static {
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

/// What the absence of a field means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The id; where it is missing or bad one is made, so that the item can be kept.
    Identity,
    /// Without it the whole item cannot be shown and is left out.
    Required,
    /// It should be there; the item is kept without it, or with what stands in for it.
    Expected,
    /// It may be there, or its absence has a meaning of its own: the default.
    Optional,
}

/// The fields of an object with the words of their modes, from `mode name` in lines.
pub fn fields(lines: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines.lines().filter_map(|line| line.split_once(' '))
}

impl Mode {
    /// What a word of `parts!` means.
    fn of(word: &str) -> Self {
        match word.as_bytes().first() {
            Some(b'i') => Self::Identity,
            Some(b'r') => Self::Required,
            Some(b'e' | b'c') => Self::Expected,
            _ => Self::Optional,
        }
    }
}

/// An object as `parts!` declares it: its fields, and the slots behind them.
pub trait Object {
    /// Its fields with their modes, a line each, in the order of their slots; at most 64. One text: a table
    /// of names would cost residents 2 KB.
    fn fields(&self) -> &'static str;

    /// What is expected in a field.
    #[cfg(not(target_arch = "wasm32"))]
    fn expected(&self, at: usize) -> Expected;

    /// The slot of a field.
    fn slot(&mut self, at: usize) -> &mut dyn Slot;
}

/// Fills an object from its fields, in the order in which they stand; `false` if it cannot be kept.
pub fn fill(object: &mut dyn Object, json: &mut Json, to: &mut Reading) -> bool {
    let begun = json.value();
    if begun != Value::Map {
        return to.wrong_type(json, &begun, Expected::Object);
    }
    let lines = object.fields();
    let (mut seen, mut sound) = (0_u64, true);
    json.map(&mut |json, name| {
        let Some((at, (mode, name))) = fields(lines).enumerate().find(|(_, (_, known))| *known == name)
        else {
            to.unknown_field(name, lines);
            json.skip();
            return;
        };
        // Null is what is not there.
        if json.is_null() {
            return;
        }
        seen |= 1 << at;
        to.enter(name);
        if !object.slot(at).read(json, to) {
            sound &= Mode::of(mode) != Mode::Required;
            object.slot(at).make_up(to);
        }
        to.leave();
    });
    for (at, (mode, name)) in fields(lines).enumerate() {
        let mode = Mode::of(mode);
        if seen & (1 << at) == 0 && mode != Mode::Optional {
            to.enter(name);
            #[cfg(not(target_arch = "wasm32"))]
            to.report(Code::Missing, String::new(), object.expected(at));
            #[cfg(target_arch = "wasm32")]
            to.report(Code::Missing, String::new(), Expected::Object);
            object.slot(at).make_up(to);
            sound &= mode != Mode::Required;
            to.leave();
        }
    }
    sound
}

impl<T: Part> Slot for Later<T> {
    /// The tool reads and checks such a list like any other.
    #[cfg(not(target_arch = "wasm32"))]
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
        let mut items: Vec<T> = Vec::new();
        let sound = items.read(json, to);
        self.keep(items);
        sound
    }

    /// In the browser it is put aside until what shows it is opened.
    #[cfg(target_arch = "wasm32")]
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
        self.some = to.put_aside(json);
        true
    }
}

impl<T: Part> Part for Later<T> {
    const EXPECTED: Expected = Expected::List;

    #[cfg(not(target_arch = "wasm32"))]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        Vec::<T>::schema(definitions)
    }
}

impl<T: Part> Later<T> {
    /// Reads the list if it was put aside.
    pub(super) fn take_up(&self, name: &'static str, to: &mut Reading) {
        let Some(text) = to.taken_up(name) else { return };
        let mut items: Vec<T> = Vec::new();
        to.enter(name);
        items.read(&mut Json::new(&text), to);
        to.leave();
        let _ = self.items.set(Box::new(items));
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn keep(&mut self, items: Vec<T>) {
        *self = items.into_iter().collect();
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

        impl $crate::plan::part::Object for $name {
            fn fields(&self) -> &'static str {
                concat!($(stringify!($mode), " ", stringify!($field), "\n"),*)
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn expected(&self, at: usize) -> $crate::plan::problem::Expected {
                use $crate::plan::part::{Part, parts};
                [$(<parts!(@part $mode $type)>::EXPECTED),*][at]
            }

            fn slot(&mut self, at: usize) -> &mut dyn $crate::plan::part::Slot {
                #[allow(non_camel_case_types)]
                enum At { $($field),* }
                $(if at == At::$field as usize { return &mut self.$field; })*
                // There is no such field; every object has a first one.
                $crate::plan::part::parts!(@first self $($field)*)
            }
        }

        impl $crate::plan::part::Slot for $name {
            #[inline(never)]
            fn read(
                &mut self,
                json: &mut $crate::plan::json::Json,
                to: &mut $crate::plan::read::Reading,
            ) -> bool {
                let sound = $crate::plan::part::fill(self, json, to);
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
    (@part many $type:ty) => { Vec<$type> };
    (@part detail $type:ty) => { $crate::plan::part::Later<$type> };
    (@part further $type:ty) => { $crate::plan::part::Later<$type> };
    (@part $mode:ident $type:ty) => { $type };
    (@first $part:ident $field:ident $($more:ident)*) => { &mut $part.$field };
    (@detail detail $part:ident $field:ident $to:ident) => {
        $part.$field.take_up(stringify!($field), $to)
    };
    (@further further $part:ident $field:ident $to:ident) => {
        $part.$field.take_up(stringify!($field), $to)
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
                json: &mut $crate::plan::json::Json,
                to: &mut $crate::plan::read::Reading,
            ) -> bool {
                let at = to.word(json, Self::WORDS);
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
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
        let sound = self.insert(T::default()).read(json, to);
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
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
        // A field that stands twice counts as it does in a browser: the last one.
        self.clear();
        to.items(json, &mut |json, to| {
            let known = to.known();
            self.push(T::default());
            if !self.last_mut().is_some_and(|last| last.read(json, to)) {
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
            fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
                match json.value() {
                    $pattern => {
                        *self = $value;
                        true
                    }
                    other => to.wrong_type(json, &other, Expected::$expected),
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
value!(Rc<str>, String, "string", Value::Text(value) => value.into());
