//! How a type of a format is declared once: its fields, its reading from JSON, and its schema.
//!
//! `parts!` declares structs, `words!` fixed sets of words. A field's mode says what its absence means (see
//! `object`). Reading never stops at a problem: it reports, and keeps what is sound.

/// Declares parts. Modes: `identity`, `required`, `expected`, `chosen`, `optional`, `plain`
/// (has a default), `many`, `detail` and `further`; `object::Mode` says what a missing value
/// means, `deferred` what the last two put off.
/// `validated by` names a function beside the declaration that compares the fields of one item.
/// What is noted on the way are the `Notes` that are in scope there.
macro_rules! parts {
    ($($(#[doc = $doc:literal])* $name:ident $(validated by $validate:ident)? {
        $($(#[doc = $about:literal])* $mode:ident $field:ident: $type:ty,)*
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $about])* pub $field: $crate::format::declare::parts!(@type $mode $type),)*
        }

        impl $crate::format::object::Object<Notes> for $name {
            fn fields(&self) -> &'static str {
                concat!($(stringify!($field), " ", stringify!($mode), "\n"),*)
            }

            fn needed(&self) -> u64 {
                #[allow(non_camel_case_types)]
                enum At { $($field),* }
                0 $(| $crate::format::declare::parts!(@needed $mode) << At::$field as u64)*
            }

            #[cfg(feature = "authoring")]
            fn expected(&self, at: usize) -> $crate::format::problem::Expected {
                use $crate::format::{declare::parts, schema::Schema};
                [$(<parts!(@part $mode $type)>::EXPECTED),*][at]
            }

            fn slot(&mut self, at: usize) -> &mut dyn $crate::format::read_into::ReadInto<Notes> {
                #[allow(non_camel_case_types)]
                enum At { $($field),* }
                $(if at == At::$field as usize { return &mut self.$field; })*
                // There is no such field; every object has a first one.
                $crate::format::declare::parts!(@first self $($field)*)
            }
        }

        impl $crate::format::read_into::ReadInto<Notes> for $name {
            #[inline(never)]
            fn read(
                &mut self,
                json: &mut $crate::format::json::Json,
                context: &mut $crate::format::context::ParseContext<Notes>,
            ) -> bool {
                let sound = $crate::format::object::fill(self, json, context);
                $(if sound {
                    $validate(self, context);
                })?
                sound
            }
        }

        impl $name {
            /// Reads the lists that were deferred for an initiative and the overview.
            #[allow(dead_code, unused_variables, reason = "only a plan has any")]
            pub(crate) fn read_detail(&self, context: &mut $crate::format::context::ParseContext<Notes>) {
                $($crate::format::declare::parts!(@detail $mode self $field context);)*
            }

            /// Reads the lists that were deferred for the further views.
            #[allow(dead_code, unused_variables, reason = "only a plan has any")]
            pub(crate) fn read_further(&self, context: &mut $crate::format::context::ParseContext<Notes>) {
                $($crate::format::declare::parts!(@further $mode self $field context);)*
            }
        }

        impl $crate::format::schema::Schema for $name {
            const EXPECTED: $crate::format::problem::Expected = $crate::format::problem::Expected::Object;

            #[cfg(feature = "authoring")]
            fn schema(definitions: &mut $crate::format::schema::Definitions) -> serde_json::Value {
                definitions.object(stringify!($name), concat!($($doc),*), |definitions, object| {
                    $(object.$mode::<$type>(definitions, stringify!($field), concat!($($about),*));)*
                })
            }
        }
    )*};
    (@type optional $type:ty) => { Option<$type> };
    (@type expected $type:ty) => { Option<$type> };
    (@type many $type:ty) => { Vec<$type> };
    (@type detail $type:ty) => { $crate::format::deferred::Deferred<$type> };
    (@type further $type:ty) => { $crate::format::deferred::Deferred<$type> };
    (@type $mode:ident $type:ty) => { $type };
    (@part many $type:ty) => { Vec<$type> };
    (@part detail $type:ty) => { $crate::format::deferred::Deferred<$type> };
    (@part further $type:ty) => { $crate::format::deferred::Deferred<$type> };
    (@part $mode:ident $type:ty) => { $type };
    (@needed identity) => { 1 };
    (@needed required) => { 1 };
    (@needed expected) => { 1 };
    (@needed chosen) => { 1 };
    (@needed $mode:ident) => { 0 };
    (@first $part:ident $field:ident $($more:ident)*) => { &mut $part.$field };
    (@detail detail $part:ident $field:ident $to:ident) => {
        $part.$field.resume(stringify!($field), $to)
    };
    (@further further $part:ident $field:ident $to:ident) => {
        $part.$field.resume(stringify!($field), $to)
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

        impl<N: $crate::format::context::FormatNotes> $crate::format::read_into::ReadInto<N> for $name {
            fn read(
                &mut self,
                json: &mut $crate::format::json::Json,
                context: &mut $crate::format::context::ParseContext<N>,
            ) -> bool {
                let at = context.word(json, Self::WORDS);
                if let Some(at) = at {
                    *self = Self::ALL[at];
                }
                at.is_some()
            }
        }

        impl $crate::format::schema::Schema for $name {
            const EXPECTED: $crate::format::problem::Expected =
                $crate::format::problem::Expected::OneOf(Self::WORDS);

            #[cfg(feature = "authoring")]
            fn schema(_: &mut $crate::format::schema::Definitions) -> serde_json::Value {
                serde_json::json!({ "description": concat!($($doc),*).trim(), "enum": Self::WORDS })
            }
        }
    )*};
}
pub(crate) use {parts, words};
