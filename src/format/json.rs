//! JSON as text, read value by value where it stands: nothing is kept but what a part takes.
//!
//! The same reader in the tool and in the browser. Written
//! here because every resident pays for it: it is a tenth of `serde_json` with a tree, and needs no
//! second copy of a plan in memory. Never judges a value, never recurses deeper than `DEEPEST`.

mod scalar;
#[cfg(feature = "authoring")]
pub mod tree;

use std::borrow::Cow;

/// No plan is deeper; beyond it the text counts as no JSON.
const DEEPEST: usize = 100;

/// What stands at a place. Numbers are `f64`, as in JavaScript.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'j> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(Cow<'j, str>),
    /// The beginning of an array; [`Json::list`] hands out its items.
    List,
    /// The beginning of an object; [`Json::map`] hands out its fields.
    Map,
}

/// A text being read. Where it is no JSON it ends: every value after that is `Null`, lists and maps are
/// over, and [`Json::fault`] says where.
#[derive(Debug)]
pub struct Json<'j> {
    text: &'j str,
    at: usize,
    depth: usize,
    fault: Option<usize>,
}

/// Stands for the end of the text where no bracket ends a list or a map.
const END: u8 = 0;

impl<'j> Json<'j> {
    /// At the beginning of a text.
    pub fn new(text: &'j str) -> Self {
        Self::below(text, 0)
    }

    /// The same for a text that was cut out of others, so many levels below the top.
    pub fn below(text: &'j str, depth: usize) -> Self {
        Self { text, at: 0, depth, fault: None }
    }

    /// Where the text stops being JSON, as a position in bytes; also where something follows it.
    pub fn fault(&mut self) -> Option<usize> {
        if self.fault.is_none() && self.peek().is_some() {
            self.fail();
        }
        self.fault
    }

    /// The next value. Of a list or a map only the beginning is taken: the caller goes on with
    /// [`Json::list`] or [`Json::map`], or gives it to [`Json::pass`].
    pub fn value(&mut self) -> Value<'j> {
        let begins = self.peek();
        self.at += usize::from(begins.is_some());
        match begins {
            Some(b'"') => Value::Text(self.string()),
            Some(b'{') => Value::Map,
            Some(b'[') => Value::List,
            Some(b'-' | b'0'..=b'9') => {
                self.at -= 1;
                self.number()
            }
            Some(b't') => self.word("rue", Value::Bool(true)),
            Some(b'f') => self.word("alse", Value::Bool(false)),
            Some(b'n') => self.word("ull", Value::Null),
            _ => self.fail(),
        }
    }

    /// Takes the next value if it is `null`.
    pub fn is_null(&mut self) -> bool {
        self.peek() == Some(b'n') && self.value() == Value::Null
    }

    /// Passes over the rest of a value of which the beginning was taken; how many items or fields it has.
    pub fn pass(&mut self, begun: &Value) -> usize {
        let mut count = 0;
        match begun {
            Value::List => self.list(&mut |json| {
                count += 1;
                json.skip();
            }),
            Value::Map => self.map(&mut |json, _| {
                count += 1;
                json.skip();
            }),
            _ => {}
        }
        count
    }

    /// Passes over the next value; its text.
    pub fn skip(&mut self) -> &'j str {
        let _ = self.peek();
        let begin = self.at;
        let begun = self.value();
        self.pass(&begun);
        self.text.get(begin..self.at).unwrap_or_default()
    }

    /// Hands out the items of a list that was begun; `each` has to take exactly one value.
    pub fn list(&mut self, each: &mut dyn FnMut(&mut Self)) {
        self.items(b']', each);
    }

    /// Hands out the items of a list that was cut: those up to the end of the text.
    pub fn cut_list(&mut self, each: &mut dyn FnMut(&mut Self)) {
        self.items(END, each);
    }

    fn items(&mut self, end: u8, each: &mut dyn FnMut(&mut Self)) {
        self.depth += 1;
        if !self.is_over(end) {
            loop {
                each(self);
                if !self.goes_on(end) {
                    break;
                }
            }
        }
        self.depth -= 1;
    }

    /// Hands out the fields of a map that was begun; `each` has to take exactly one value.
    pub fn map(&mut self, each: &mut dyn FnMut(&mut Self, &str)) {
        self.fields(b'}', each);
    }

    /// Hands out the fields of a map that was cut: those up to the end of the text.
    pub fn cut_map(&mut self, each: &mut dyn FnMut(&mut Self, &str)) {
        self.fields(END, each);
    }

    fn fields(&mut self, end: u8, each: &mut dyn FnMut(&mut Self, &str)) {
        self.depth += 1;
        if !self.is_over(end) {
            loop {
                if !self.takes(b'"') {
                    self.fail();
                }
                let key = self.string();
                if !self.takes(b':') {
                    self.fail();
                }
                if self.fault.is_some() {
                    break;
                }
                each(self, &key);
                if !self.goes_on(end) {
                    break;
                }
            }
        }
        self.depth -= 1;
    }

    /// Whether a list or map ends before it has begun, or is too deep.
    fn is_over(&mut self, end: u8) -> bool {
        if self.depth > DEEPEST {
            self.fail();
        }
        self.fault.is_some() || self.ends(end)
    }

    fn ends(&mut self, end: u8) -> bool {
        if end == END { self.peek().is_none() } else { self.takes(end) }
    }

    /// Whether another item or field follows.
    fn goes_on(&mut self, end: u8) -> bool {
        if self.fault.is_some() || self.ends(end) {
            return false;
        }
        let more = self.takes(b',');
        if !more {
            self.fail();
        }
        more
    }

    /// The next byte that is no blank.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn takes(&mut self, byte: u8) -> bool {
        let takes = self.peek() == Some(byte);
        self.at += usize::from(takes);
        takes
    }

    #[inline(never)]
    fn fail(&mut self) -> Value<'j> {
        self.fault.get_or_insert(self.at);
        self.at = self.text.len();
        Value::Null
    }

    fn word(&mut self, rest: &str, value: Value<'j>) -> Value<'j> {
        if self.text.get(self.at..).is_some_and(|text| text.starts_with(rest)) {
            self.at += rest.len();
            return value;
        }
        self.fail()
    }
}

impl Value<'_> {
    /// The value in a few words, for a problem: strings as written, the rest by its kind. `count` is what
    /// [`Json::pass`] has counted.
    pub fn brief(&self, count: usize) -> String {
        match self {
            Self::Null => "null".into(),
            Self::Bool(value) => value.to_string(),
            Self::Number(value) => number(*value),
            Self::Text(value) => quoted(value),
            Self::List => format!("a list of {count}"),
            Self::Map => "an object".into(),
        }
    }
}

/// A number as written, to two places: the full formatting of floats would cost residents 6 KB.
fn number(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    if size >= 1e15 {
        return format!("{sign}1000000000000000 or more");
    }
    match (size.fract() * 100.0) as u32 {
        0 => format!("{sign}{}", size as u64),
        hundredths => format!("{sign}{}.{hundredths:02}", size as u64),
    }
}

/// A string in quotation marks, cut where it is too long to be read in one line.
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((cut, _)) => format!("\"{}…\"", text.get(..cut).unwrap_or_default()),
        None => format!("\"{text}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same text as another, well-known reader understands it.
    fn tree(json: &mut Json) -> serde_json::Value {
        match json.value() {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => value.into(),
            Value::Number(value) => value.into(),
            Value::Text(text) => text.into_owned().into(),
            Value::List => {
                let mut items = Vec::new();
                json.list(&mut |json| items.push(tree(json)));
                items.into()
            }
            Value::Map => {
                let mut fields = serde_json::Map::new();
                json.map(&mut |json, key| drop(fields.insert(key.to_owned(), tree(json))));
                fields.into()
            }
        }
    }

    fn both(text: &str) -> (Option<serde_json::Value>, Option<serde_json::Value>) {
        let mut json = Json::new(text);
        let ours = tree(&mut json);
        (Some(ours).filter(|_| json.fault().is_none()), serde_json::from_str(text).ok())
    }

    /// Numbers as `f64`, whatever they were written as.
    fn as_floats(value: serde_json::Value) -> serde_json::Value {
        match value {
            serde_json::Value::Number(number) => number.as_f64().into(),
            serde_json::Value::Array(items) => items.into_iter().map(as_floats).collect(),
            serde_json::Value::Object(map) => {
                map.into_iter().map(|(key, value)| (key, as_floats(value))).collect()
            }
            other => other,
        }
    }

    #[test]
    fn what_is_json_and_what_is_not_is_decided_as_elsewhere() {
        for text in [
            "",
            " ",
            "null",
            " true ",
            "false",
            "nul",
            "truer",
            "0",
            "-0",
            "-1.5",
            "01",
            "1.",
            ".5",
            "1e3",
            "1E-2",
            "1e",
            "--1",
            "29.3",
            "0.1",
            "123456789012345",
            "\"\"",
            "\"a\\nb\\u3042\\ud83d\\ude00\"",
            "\"\\x\"",
            "\"a\nb\"",
            "\"open",
            "[",
            "[]",
            "[1,2]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{}",
            "{\"a\":1}",
            "{\"a\" 1}",
            "{\"a\":}",
            "{a:1}",
            "{\"a\":1,}",
            "{\"a\":[{\"b\":null}]}",
            "{} {}",
            "[]]",
            "\"\\u12\"",
            "\u{feff}1",
        ] {
            let (ours, theirs) = both(text);
            assert_eq!(ours.map(as_floats), theirs.map(as_floats), "{text:?}");
        }
    }

    #[test]
    fn what_is_nested_without_end_is_no_json() {
        let deep = "[".repeat(100_000);
        let mut json = Json::new(&deep);
        json.skip();
        assert!(json.fault().is_some());
    }

    #[test]
    fn a_value_is_passed_over_with_its_text() {
        let mut json = Json::new("  {\"a\": [1, \"]\"]} , 2");
        assert_eq!(json.skip(), "{\"a\": [1, \"]\"]}");
    }

    proptest! {
        #[test]
        fn nothing_panics_and_sound_texts_are_understood(text in "[\\[\\]{}\":,0-9eE.+a-z\\\\ -]{0,40}") {
            let (ours, theirs) = both(&text);
            prop_assert_eq!(ours.map(as_floats), theirs.map(as_floats));
        }

        #[test]
        fn decimals_of_fifteen_digits_are_the_nearest_floats(whole in 0_u64..1_000_000_000, part in 0_u32..1_000_000) {
            let text = format!("{whole}.{part:06}");
            prop_assert_eq!(Json::new(&text).value(), Value::Number(text.parse().unwrap()));
        }
    }
}
