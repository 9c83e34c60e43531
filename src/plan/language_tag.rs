//! Language tags (BCP 47): of a plan's texts, and of what a page asks for.
//!
//! A tag becomes the attribute `lang` of markup and the name of a text's language; nothing else is let in.

use crate::format::context::{FormatNotes, ParseContext};
use crate::format::diagnostic::{Code, Expected};
use crate::format::json::{Json, Value};
use crate::format::read_into::ReadInto;
use crate::format::schema::{Definitions, Schema, Shape};
use std::ops::Deref;
use std::rc::Rc;

/// A language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageTag(Rc<str>);

impl Deref for LanguageTag {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

/// Returns whether a text has the form of a language tag: `ja`, `en-GB`, `zh-Hant-TW`, `ja-simple`, `x-local`.
///
/// ```
/// use city_plan::plan::language_tag::is_language_tag;
/// assert!(is_language_tag("zh-Hant-TW") && !is_language_tag("ja_JP") && !is_language_tag("ja\" onclick=\""));
/// ```
pub fn is_language_tag(tag: &str) -> bool {
    let subtag =
        |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = tag.split('-').next().unwrap_or_default();
    // A single letter announces what comes after it, and nothing may come to nothing.
    let announced = |part: &str| part.len() == 1;
    let primary = first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && (!announced(first) || matches!(first, "x" | "X" | "i" | "I"));
    primary && tag.split('-').all(subtag) && !matches!(tag.as_bytes(), [_] | [.., b'-', _])
}

impl<N: FormatNotes> ReadInto<N> for LanguageTag {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        match json.value() {
            Value::Text(tag) if is_language_tag(&tag) => {
                self.0 = context.share(&tag);
                true
            }
            other => context.wrong(Code::BadLanguage, json, &other, Expected::Language),
        }
    }
}

impl Schema for LanguageTag {
    const EXPECTED: Expected = Expected::Language;

    fn describe(_: &mut Definitions) -> Shape {
        Shape::Plain(format!(r#"{{"type":"string","pattern":"{PATTERN}"}}"#))
    }
}

/// The form of a tag, for the schema.
pub(super) const PATTERN: &str = concat!(
    "^([A-Za-z]{2,8}|[xXiI](-[A-Za-z0-9])*-[A-Za-z0-9]{2,8})",
    "((-[A-Za-z0-9])*-[A-Za-z0-9]{2,8})*$"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_the_form_of_a_tag_is_one() {
        for tag in
            ["ja", "JA", "en-GB", "zh-Hant-TW", "ja-simple", "de-1996", "x-local", "i-klingon", "en-a-bb"]
        {
            assert!(is_language_tag(tag), "{tag}");
        }
        for text in [
            "",
            "-",
            "ja-",
            "-ja",
            "ja--JP",
            "ja_JP",
            "j",
            "x",
            "1a",
            "日本語",
            "ja JP",
            " ja",
            "ja\n",
            "ja\"",
            "abcdefghi",
            "ja-abcdefghi",
            "en-a",
            "ja\u{0}",
            "ｊａ",
            "ja<",
            "ja'",
        ] {
            assert!(!is_language_tag(text), "{text:?}");
        }
    }
}
