//! The declaration of a format's types, once: their fields, their reading from JSON, and their description.
//!
//! `parts!` declares structs, `words!` fixed sets of words. A field's mode says what its absence means (see
//! `schema::Mode`). Reading never stops at a problem: it reports, and keeps what is sound.

/// Declares parts.
///
/// A field is a line `mode name: Type,` below its documentation. The modes:
///
/// | mode | type | absence |
/// |---|---|---|
/// | `identity` | as it stands | a problem; an id is made |
/// | `required` | as it stands | a problem; the item is left out |
/// | `expected` | `Option` | a problem; the item is kept without it |
/// | `chosen` | as it stands | a problem; the default stands in |
/// | `optional` | `Option` | allowed |
/// | `plain` | as it stands | allowed; the default stands in |
/// | `many` | a list | allowed; the list is empty |
///
/// What else is known of a field follows its type after `=>`, in this order: `deferred(Detail)`, `deferred(Further)` or
/// `deferred(Progress)` for a list or an optional part that is read when a view needs it (see `deferred`),
/// `refers_to(Part)` for the parts to which its ids lead, `label("Japanese", "English")` for its name in workbooks, differences and
/// documentation. A mode or an attribute that is not known does not compile.
///
/// `validated by` names a function beside the declaration that compares the fields of one item.
/// The `Notes` that are in scope are those of the format.
macro_rules! parts {
    ($($(#[doc = $doc:literal])* $name:ident $(validated by $validate:ident)? {
        $($(#[doc = $about:literal])* $mode:ident $field:ident: $type:ty $(=> $($key:ident $values:tt)+)?,)*
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $about])* pub $field: $crate::format::declare::parts!(@type $mode $type; $($($key $values)+)?),)*
        }

        impl $crate::format::object::Object<Notes> for $name {
            fn fields(&self) -> &'static str {
                concat!($(stringify!($field), " ", $crate::format::declare::parts!(@sign $mode), "\n"),*)
            }

            fn needed(&self) -> u64 {
                #[allow(non_camel_case_types)]
                enum At { $($field),* }
                0 $(| ($crate::format::declare::parts!(@mode $mode).is_needed() as u64) << At::$field as u64)*
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
                let part = $crate::format::schema::for_authors::<Self>();
                let sound = $crate::format::object::fill(self, json, context, part);
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
                $($crate::format::declare::parts!(@resume Detail self $field context; $($($key $values)+)?);)*
            }

            /// Reads the parts that were deferred for the views of progress.
            #[allow(dead_code, unused_variables, reason = "only a plan has any")]
            pub(crate) fn read_progress(&self, context: &mut $crate::format::context::ParseContext<Notes>) {
                $($crate::format::declare::parts!(@resume Progress self $field context; $($($key $values)+)?);)*
            }

            /// Reads the lists that were deferred for the further views.
            #[allow(dead_code, unused_variables, reason = "only a plan has any")]
            pub(crate) fn read_further(&self, context: &mut $crate::format::context::ParseContext<Notes>) {
                $($crate::format::declare::parts!(@resume Further self $field context; $($($key $values)+)?);)*
            }
        }

        impl $crate::format::schema::Declared for $name {
            const PART: &'static $crate::format::schema::Part = &$crate::format::schema::Part {
                name: stringify!($name),
                about: concat!($($doc),*),
                fields: &[$($crate::format::schema::Field {
                    name: stringify!($field),
                    about: concat!($($about),*),
                    mode: $crate::format::declare::parts!(@mode $mode),
                    deferred: $crate::format::declare::parts!(@deferred $($($key $values)+)?),
                    refers_to: $crate::format::declare::parts!(@refers_to $($($key $values)+)?),
                    label: $crate::format::declare::parts!(@label $($($key $values)+)?),
                    expected: <$crate::format::declare::parts!(@listed $mode $type)
                        as $crate::format::schema::Schema>::EXPECTED,
                    describe: <$crate::format::declare::parts!(@listed $mode $type)
                        as $crate::format::schema::Schema>::describe,
                }),*],
            };
        }

        impl $crate::format::schema::Schema for $name {
            const EXPECTED: $crate::format::diagnostic::Expected = $crate::format::diagnostic::Expected::Object;

            fn describe(
                definitions: &mut $crate::format::schema::Definitions,
            ) -> $crate::format::schema::Shape {
                definitions.part(<Self as $crate::format::schema::Declared>::PART)
            }
        }
    )*};
    (@type identity $type:ty; $($rest:tt)*) => { $type };
    (@type required $type:ty; $($rest:tt)*) => { $type };
    (@type expected $type:ty; $($rest:tt)*) => { Option<$type> };
    (@type chosen $type:ty; $($rest:tt)*) => { $type };
    (@type optional $type:ty; deferred $until:tt $($rest:tt)*) => { $crate::format::deferred::DeferredPart<$type> };
    (@type optional $type:ty; $($rest:tt)*) => { Option<$type> };
    (@type plain $type:ty; $($rest:tt)*) => { $type };
    (@type many $type:ty; deferred $until:tt $($rest:tt)*) => { $crate::format::deferred::Deferred<$type> };
    (@type many $type:ty; $($rest:tt)*) => { Vec<$type> };
    (@type $mode:ident $($rest:tt)*) => { $crate::format::declare::parts!(@unknown $mode) };
    (@listed many $type:ty) => { Vec<$type> };
    (@listed $mode:ident $type:ty) => { $type };
    // A sign of one letter for each mode, which residents load.
    (@sign identity) => { "i" };
    (@sign required) => { "r" };
    (@sign expected) => { "e" };
    (@sign chosen) => { "e" };
    (@sign optional) => { "o" };
    (@sign plain) => { "o" };
    (@sign many) => { "o" };
    (@sign $mode:ident) => { $crate::format::declare::parts!(@unknown $mode) };
    (@mode identity) => { $crate::format::schema::Mode::Identity };
    (@mode required) => { $crate::format::schema::Mode::Required };
    (@mode expected) => { $crate::format::schema::Mode::Expected };
    (@mode chosen) => { $crate::format::schema::Mode::Expected };
    (@mode optional) => { $crate::format::schema::Mode::Optional };
    (@mode plain) => { $crate::format::schema::Mode::Optional };
    (@mode many) => { $crate::format::schema::Mode::Optional };
    (@mode $mode:ident) => { $crate::format::declare::parts!(@unknown $mode) };
    (@deferred deferred($until:ident) $($rest:tt)*) => {
        Some($crate::format::schema::DeferredUntil::$until)
    };
    (@deferred $($rest:tt)*) => { None };
    (@refers_to deferred $until:tt $($rest:tt)*) => { $crate::format::declare::parts!(@refers_to $($rest)*) };
    (@refers_to refers_to($($part:ident),+) $($rest:tt)*) => { &[$(stringify!($part)),+] };
    (@refers_to $($rest:tt)*) => { &[] };
    (@label deferred $until:tt $($rest:tt)*) => { $crate::format::declare::parts!(@label $($rest)*) };
    (@label refers_to $parts:tt $($rest:tt)*) => { $crate::format::declare::parts!(@label $($rest)*) };
    (@label label($ja:literal, $en:literal)) => { $crate::format::schema::Label { ja: $ja, en: $en } };
    (@label) => { $crate::format::schema::Label { ja: "", en: "" } };
    (@label $key:ident $($rest:tt)*) => {
        compile_error!(concat!(
            "the attribute `", stringify!($key), "` is not known at this place; ",
            "write deferred, refers_to and label in this order, each once at most",
        ))
    };
    (@unknown $mode:ident) => {
        compile_error!(concat!(
            "unknown mode `", stringify!($mode), "`; ",
            "write identity, required, expected, chosen, optional, plain or many",
        ))
    };
    (@first $part:ident $field:ident $($more:ident)*) => { &mut $part.$field };
    (@resume Detail $part:ident $field:ident $to:ident; deferred(Detail) $($rest:tt)*) => {
        $part.$field.resume(stringify!($field), $to)
    };
    (@resume Further $part:ident $field:ident $to:ident; deferred(Further) $($rest:tt)*) => {
        $part.$field.resume(stringify!($field), $to)
    };
    (@resume Progress $part:ident $field:ident $to:ident; deferred(Progress) $($rest:tt)*) => {
        $part.$field.resume(stringify!($field), $to)
    };
    (@resume $until:ident $part:ident $field:ident $to:ident; $($rest:tt)*) => {};
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
            const EXPECTED: $crate::format::diagnostic::Expected =
                $crate::format::diagnostic::Expected::OneOf(Self::WORDS);

            fn describe(_: &mut $crate::format::schema::Definitions) -> $crate::format::schema::Shape {
                $crate::format::schema::Shape::Words(Self::WORDS, concat!($($doc),*))
            }
        }
    )*};
}
pub(crate) use {parts, words};
