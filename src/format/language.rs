//! The languages in which messages and interfaces are written.
//!
//! A plan's own texts may have any language; theirs is a [tag](crate::plan::language_tag).

use std::ops::Index;

/// A language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The language's tag.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }
}

/// A value in every language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Localized<T = String> {
    /// The value in Japanese.
    pub ja: T,
    /// The value in English.
    pub en: T,
}

impl<T> Localized<T> {
    /// The value that a function gives for each language.
    ///
    /// ```
    /// use city_plan::format::language::{Language, Localized};
    /// let name = Localized::new(|language| language.as_str());
    /// assert_eq!(name[Language::En], "en");
    /// ```
    pub fn new(value: impl Fn(Language) -> T) -> Self {
        Self { ja: value(Language::Ja), en: value(Language::En) }
    }

    /// Applies a function to the value of each language.
    pub fn map<U>(self, apply: impl Fn(T) -> U) -> Localized<U> {
        Localized { ja: apply(self.ja), en: apply(self.en) }
    }
}

impl Localized {
    /// The same text in every language: a quotation, a name.
    pub fn same(text: &str) -> Self {
        Self { ja: text.to_owned(), en: text.to_owned() }
    }
}

impl<T> Index<Language> for Localized<T> {
    type Output = T;

    fn index(&self, language: Language) -> &T {
        match language {
            Language::Ja => &self.ja,
            Language::En => &self.en,
        }
    }
}
