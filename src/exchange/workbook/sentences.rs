//! The form in which kinds of findings stand in `finding`: a name, a code, whether the plan is made all the same, and the
//! sentence in Japanese and English.

macro_rules! findings {
    ($($(#[doc = $doc:literal])* $name:ident $code:literal $kind:ident $ja:literal $en:literal)*) => {
        /// The kinds of findings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Finding { $($(#[doc = $doc])* $name,)* }

        impl Finding {
            pub(super) fn words(self) -> (&'static str, bool, Localized<&'static str>) {
                match self { $(Self::$name => ($code, stringify!($kind) == "remark", Localized { ja: $ja, en: $en }),)* }
            }
        }
    };
}
