//! The reasons for which a file is not JSON, in words.

use crate::format::byte_order_mark::without_mark;
use crate::format::diagnostic::{Code, Diagnostic, Expected};
use crate::format::language::{Language, Localized};

/// The beginning of a reason as parsers give it, and the same in words.
const CAUSES: [(&str, Localized<&str>); 15] = [
    ("not UTF-8", Localized { ja: "文字コードがUTF-8ではありません", en: "the file is not in UTF-8" }),
    (
        "UTF-16",
        Localized {
            ja: "文字コードがUTF-16です。UTF-8で保存してください",
            en: "the file is in UTF-16; save it as UTF-8",
        },
    ),
    ("EOF", Localized { ja: "途中で終わっています", en: "the file ends too early" }),
    (
        "trailing comma",
        Localized {
            ja: "最後の項目のあとに、余分なコンマがあります",
            en: "there is a comma after the last item",
        },
    ),
    (
        "trailing characters",
        Localized {
            ja: "終わりのかっこのあとに、まだ文字があります",
            en: "there is text after the last bracket",
        },
    ),
    ("expected value", Localized { ja: "値の書き方が正しくありません", en: "this is not a value" }),
    ("expected ident", Localized { ja: "値の書き方が正しくありません", en: "this is not a value" }),
    ("expected `:`", Localized { ja: "コロン（:）がありません", en: "a colon (:) is missing" }),
    (
        "expected `,`",
        Localized {
            ja: "コンマ（,）か、終わりのかっこがありません",
            en: "a comma or a closing bracket is missing",
        },
    ),
    (
        "key must be a string",
        Localized {
            ja: "項目名が \" で囲まれていません", en: "the field name is not in quotation marks"
        },
    ),
    (
        "control character",
        Localized {
            ja: "\" の中に、改行などの文字がそのまま入っています",
            en: "there is a line break or another control character inside quotation marks",
        },
    ),
    (
        "invalid escape",
        Localized {
            ja: "\\ のあとの文字が正しくありません",
            en: "the character after \\ is not allowed there",
        },
    ),
    (
        "invalid number",
        Localized {
            ja: "数の書き方が正しくありません",
            en: "the number is not written as JSON writes numbers",
        },
    ),
    (
        "recursion limit",
        Localized {
            ja: "かっこが深く重なりすぎています", en: "the brackets are nested too deeply"
        },
    ),
    ("number out of range", Localized { ja: "数が大きすぎます", en: "the number is too large" }),
];

/// The beginnings of the reasons for which there are words.
pub(super) fn known_causes() -> impl Iterator<Item = &'static str> {
    CAUSES.iter().map(|(begin, _)| *begin)
}

/// The reason that a parser gives, with its place in words.
pub(super) fn reason(why: &str, language: Language) -> String {
    let cause = CAUSES.iter().find(|(begin, _)| why.starts_with(begin)).map(|(_, cause)| cause[language]);
    let number = |name: &str| {
        let rest = why.rsplit_once(name)?.1;
        Some(rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default().to_owned())
    };
    let place = match (number("line "), number("column "), language) {
        (Some(line), Some(column), Language::Ja) => format!("{line}行目の{column}文字目"),
        (Some(line), Some(column), Language::En) => format!("line {line}, column {column}"),
        (Some(line), None, Language::Ja) => format!("{line}行目"),
        (Some(line), None, Language::En) => format!("line {line}"),
        _ => String::new(),
    };
    match (place.is_empty(), cause, language) {
        (true, cause, _) => cause.unwrap_or(why).to_owned(),
        (_, None, _) => place,
        (_, Some(cause), Language::Ja) => format!("{place}：{cause}"),
        (_, Some(cause), Language::En) => format!("{place}: {cause}"),
    }
}

impl Diagnostic {
    /// Says more about bytes that are no JSON than the reader does. It never decides that they are none.
    pub(crate) fn explain_syntax(&mut self, bytes: &[u8]) {
        if let Some(why) = cause(bytes) {
            *self = Self::in_json(Code::NotJson, String::new(), why, Expected::Json, "");
        }
    }
}

/// The reason for which bytes are no JSON, as parsers give it.
fn cause(bytes: &[u8]) -> Option<String> {
    // Every plan begins with a bracket, which has a zero beside it where characters have two bytes or four.
    let is_wide = bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || bytes.iter().take(4).any(|byte| *byte == 0);
    match std::str::from_utf8(bytes) {
        _ if is_wide => Some("UTF-16".to_owned()),
        Err(error) => {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + sound.iter().filter(|byte| **byte == b'\n').count();
            Some(format!("not UTF-8 at line {line}"))
        }
        Ok(_) => {
            let read = serde_json::from_slice::<serde_json::Value>(without_mark(bytes));
            read.err().map(|error| error.to_string())
        }
    }
}
