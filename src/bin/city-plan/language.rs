//! The option `--lang` of the commands that write messages. Without it the environment decides.

use city_plan::plan::Language;
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// The language of a command's messages.
#[derive(clap::Args, Clone, Copy, Debug)]
pub(crate) struct LanguageOption {
    /// Language of the messages; that of the environment (LC_ALL, LC_MESSAGES, LANG) if absent.
    #[arg(long, value_name = "ja|en", value_parser = parser())]
    lang: Option<Language>,
}

impl LanguageOption {
    /// The language asked for, else that of the environment.
    pub(crate) fn get(self) -> Language {
        self.lang.unwrap_or_else(of_environment)
    }
}

fn parser() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::as_str))
        .map(|tag| Language::ALL.into_iter().find(|language| language.as_str() == tag).unwrap_or_default())
}

/// The language of the environment: Japanese where it asks for Japanese, else English.
pub(crate) fn of_environment() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if locale.is_some_and(|locale| locale.starts_with("ja")) { Language::Ja } else { Language::En }
}
