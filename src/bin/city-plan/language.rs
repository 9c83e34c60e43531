//! The option `--lang`: the language of messages, as asked for or as the environment says.

use city_plan::plan::Language;
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// The parser of the option's value.
pub(crate) fn parser() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::as_str))
        .map(|tag| Language::ALL.into_iter().find(|language| language.as_str() == tag).unwrap_or_default())
}

/// The language asked for, else that of the environment.
pub(crate) fn or_environment(asked: Option<Language>) -> Language {
    let environment = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let is_japanese = environment.is_some_and(|value| value.starts_with("ja"));
    asked.unwrap_or(if is_japanese { Language::Ja } else { Language::En })
}
