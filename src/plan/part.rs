//! How a part of a plan is declared once: its type, its reading from JSON, and its schema.
//!
//! `parts!` declares structs, `words!` fixed sets of words. A field's mode says what its absence
//! means (see `object`). Used by the files of `plan`; reading never stops at a problem: it reports and
//! keeps what is sound.

use super::json::Json;
use super::problem::Expected;
use super::read::Reading;

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
    #[cfg(feature = "editors")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value;
}

/// Declares parts. Modes: `identity`, `required`, `expected`, `chosen`, `optional`, `plain`
/// (has a default), `many`, `detail` and `further`; `object::Mode` says what a missing value
/// means, `later` what the last two put off.
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

        impl $crate::plan::object::Object for $name {
            fn fields(&self) -> &'static str {
                concat!($(stringify!($field), " ", stringify!($mode), "\n"),*)
            }

            fn needed(&self) -> u64 {
                #[allow(non_camel_case_types)]
                enum At { $($field),* }
                0 $(| $crate::plan::part::parts!(@needed $mode) << At::$field as u64)*
            }

            #[cfg(feature = "editors")]
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
                let sound = $crate::plan::object::fill(self, json, to);
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

            #[cfg(feature = "editors")]
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
    (@type detail $type:ty) => { $crate::plan::later::Later<$type> };
    (@type further $type:ty) => { $crate::plan::later::Later<$type> };
    (@type $mode:ident $type:ty) => { $type };
    (@part many $type:ty) => { Vec<$type> };
    (@part detail $type:ty) => { $crate::plan::later::Later<$type> };
    (@part further $type:ty) => { $crate::plan::later::Later<$type> };
    (@part $mode:ident $type:ty) => { $type };
    (@needed identity) => { 1 };
    (@needed required) => { 1 };
    (@needed expected) => { 1 };
    (@needed chosen) => { 1 };
    (@needed $mode:ident) => { 0 };
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

            #[cfg(feature = "editors")]
            fn schema(_: &mut $crate::plan::schema::Definitions) -> serde_json::Value {
                serde_json::json!({ "description": concat!($($doc),*).trim(), "enum": Self::WORDS })
            }
        }
    )*};
}
pub(crate) use {parts, words};
