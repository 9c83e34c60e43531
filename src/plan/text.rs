//! Texts in one or several languages.

use super::language_tag::is_language_tag;
pub use super::normalize::{NormalizedChar, letters, normalize, normalized_chars};
use crate::format::context::{FormatNotes, ParseContext};
use crate::format::diagnostic::{Code, Expected};
use crate::format::json::{Json, Value, quoted};
use crate::format::read_into::ReadInto;
use crate::format::schema::{Definitions, Schema, Shape};
use std::rc::Rc;

/// A text: in the plan's own language, or in several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// In the plan's own language.
    One(Rc<str>),
    /// Language tag (BCP 47) and text, in the order of the JSON.
    Many(Rc<[(Rc<str>, Rc<str>)]>),
}

impl Default for Text {
    fn default() -> Self {
        Self::One(Rc::default())
    }
}

impl Text {
    /// The text in the language of a page, else in the plan's `own`, else the first that there is; with the
    /// language that it is in. A tag that is like the one asked for will do: Japanese for plain Japanese,
    /// `zh-Hant` for `zh-TW`.
    pub fn in_language<'a>(&'a self, page: &str, own: &'a str) -> (&'a Rc<str>, &'a str) {
        let texts = match self {
            Self::One(text) => return (text, own),
            Self::Many(texts) => texts,
        };
        let mut best = (0, &texts[0]);
        for text in texts.iter() {
            let nearness = nearness(&text.0, page) * 4 + nearness(&text.0, own);
            if nearness > best.0 {
                best = (nearness, text);
            }
        }
        (&best.1.1, &best.1.0)
    }

    /// The text that the document itself uses: the first one.
    pub fn own(&self) -> &Rc<str> {
        match self {
            Self::One(text) => text,
            Self::Many(texts) => &texts[0].1,
        }
    }

    /// Every wording, for search.
    pub fn all(&self) -> impl Iterator<Item = &Rc<str>> {
        let (one, many) = match self {
            Self::One(text) => (Some(text), None),
            Self::Many(texts) => (None, Some(texts)),
        };
        one.into_iter().chain(many.into_iter().flat_map(|texts| texts.iter().map(|(_, text)| text)))
    }
}

/// Returns whether two language tags share their primary language: `ja` and `ja-JP` do.
pub fn same_language(one: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(one) == primary(other)
}

/// Returns whether a letter is of a script that is written from right to left: Hebrew, Arabic and their like.
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        || matches!(c, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The nearness of two language tags: 3 the same, 2 alike, 1 of the same language only, 0 not at all.
fn nearness(tag: &str, context: &str) -> u8 {
    let alike = same_language(tag, context);
    let the_same = tag.eq_ignore_ascii_case(context);
    let kind = is_plain_japanese(tag) == is_plain_japanese(context)
        && is_traditional(tag) == is_traditional(context);
    u8::from(alike) + u8::from(alike && (kind || the_same)) + u8::from(the_same)
}

/// Returns whether a tag of Chinese is of traditional characters.
fn is_traditional(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    ["-hant", "-tw", "-hk", "-mo"].iter().any(|part| tag.contains(part))
}

/// The tag of plain Japanese (やさしい日本語): `simple` is a registered variant of any language.
pub const PLAIN_JAPANESE: &str = "ja-simple";

/// Returns whether a language tag is of plain Japanese: `ja-simple` and `ja-JP-simple` are.
pub fn is_plain_japanese(tag: &str) -> bool {
    same_language(tag, PLAIN_JAPANESE) && tag.to_ascii_lowercase().ends_with("-simple")
}

impl<N: FormatNotes> ReadInto<N> for Text {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        match json.value() {
            Value::Text(text) => {
                let is_filled = is_filled(&text, context);
                *self = Self::One(context.share(&text));
                is_filled
            }
            Value::Map => {
                let mut texts: Vec<(Rc<str>, Rc<str>)> = Vec::new();
                let mut some = false;
                context.map_keys.begin();
                json.map(&mut |json, language| {
                    some = true;
                    let tag = context.share(language);
                    // As everywhere, null is what is not there.
                    let is_null = json.is_null();
                    let before = context.map_keys.record(&tag, !is_null);
                    if before.is_some() {
                        context.report(Code::DuplicateKey, quoted(language), Expected::Once);
                    }
                    if is_null {
                        return;
                    }
                    if before == Some(true) {
                        json.skip();
                        return;
                    }
                    match json.value() {
                        Value::Text(text) if !is_filled(&text, context) => {}
                        Value::Text(_) if !is_language_tag(language) => {
                            context.report(Code::BadLanguage, quoted(language), Expected::Language);
                        }
                        Value::Text(text) => texts.push((tag, text.into())),
                        other => drop(context.wrong_type(json, &other, Expected::String)),
                    }
                });
                if !some {
                    context.report(Code::WrongType, Value::Map.brief(0), Expected::Text);
                }
                if texts.is_empty() {
                    return false;
                }
                *self = Self::Many(texts.into());
                true
            }
            other => context.wrong_type(json, &other, Expected::Text),
        }
    }
}

/// Whether a text says anything; reports one that does not.
fn is_filled<N: FormatNotes>(text: &str, context: &mut ParseContext<N>) -> bool {
    context.check_signs(text);
    let is_filled = !text.trim().is_empty();
    if !is_filled {
        context.report(Code::Empty, "an empty text".into(), Expected::Text);
    }
    N::check_text(text, context);
    is_filled
}

impl Schema for Text {
    const EXPECTED: Expected = Expected::Text;

    fn describe(definitions: &mut Definitions) -> Shape {
        definitions.value("Text", || {
            let about =
                "One string in the plan's own language, or a map from language tags (ja, en) to texts.";
            let pattern = super::language_tag::PATTERN;
            format!(
                r#"{{"description":"{about}","anyOf":[
                {{"type":"string","minLength":1}},
                {{"type":"object","minProperties":1,"additionalProperties":{{"type":"string"}},
                "propertyNames":{{"pattern":"{pattern}"}}}}]}}"#
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_japanese_is_japanese_and_is_distinguished_from_it() {
        for (tag, plain) in [("ja-simple", true), ("JA-JP-Simple", true), ("ja", false), ("en-simple", false)]
        {
            assert_eq!(
                (is_plain_japanese(tag), same_language(tag, "ja")),
                (plain, !tag.starts_with("en")),
                "{tag}"
            );
        }
        let text =
            |tags: &[&str]| Text::Many(tags.iter().map(|tag| (Rc::from(*tag), Rc::from(*tag))).collect());
        for (tags, asked, own, expected) in [
            (&["ja", "en", "ja-simple"][..], PLAIN_JAPANESE, "ja", "ja-simple"),
            (&["ja", "en"], PLAIN_JAPANESE, "ja", "ja"),
            (&["ja-simple", "ja"], "ja", "ja", "ja"),
            (&["ja-simple", "ja"], "ja-JP", "ja", "ja"),
            (&["en", "fr"], PLAIN_JAPANESE, "ja", "en"),
            (&["en", "it"], "it", "it", "it"),
            (&["en", "it"], "de", "it", "it"),
            (&["en", "it"], "IT-ch", "ja", "it"),
            (&["en", "it"], "en-GB", "it", "en"),
            (&["en-US", "en-GB"], "EN-gb", "ja", "en-GB"),
            (&["zh-Hans", "zh-Hant", "en"], "zh-TW", "ja", "zh-Hant"),
            (&["zh-Hant", "zh-Hans", "en"], "zh-CN", "ja", "zh-Hans"),
            (&["zh-Hans", "en"], "zh-Hant", "ja", "zh-Hans"),
            (&["en", "zh-Hant"], "ko", "zh-TW", "zh-Hant"),
            (&["fr", "de"], "ko", "ja", "fr"),
        ] {
            let text = text(tags);
            let (found, language) = text.in_language(asked, own);
            assert_eq!((&**found, language), (expected, expected), "{asked}, else {own}, of {tags:?}");
        }
        assert_eq!(Text::One("x".into()).in_language("en", "it").1, "it");
    }
}
