//! What is wrong with a plan's JSON, for its author: code, path, found, expected.
//!
//! Shown by the tool and, shortened, in the browser's console.
//! Residents never see one. The Japanese wording is in `japanese`, which residents never load.

use super::AUTHORING;
use serde::ser::{Serialize, SerializeTuple, Serializer};
use std::fmt;

/// One finding about the JSON of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What kind of finding it is.
    pub code: Code,
    /// Where, such as `initiatives[3].phases[0].end`; empty for the whole file.
    pub path: String,
    /// What stands there, as written; empty where nothing does.
    pub found: String,
    /// What should stand there. In the browser it says nothing: that leads to the tool, which says it.
    pub expected: Expected,
}

impl Problem {
    /// How many problems it stands for.
    pub fn weight(&self) -> usize {
        if self.code == Code::More { self.found.parse().unwrap_or(1) } else { 1 }
    }

    /// The first of many problems, with one that says how many more there are.
    pub fn first(problems: &[Self], count: usize) -> Vec<Self> {
        let Some((first, rest)) = problems.split_at_checked(count).filter(|(_, rest)| !rest.is_empty())
        else {
            return problems.to_vec();
        };
        let more = rest.iter().map(Self::weight).sum();
        first.iter().cloned().chain([Self::more(more)]).collect()
    }

    /// That so many more were found than are told.
    pub(crate) fn more(count: usize) -> Self {
        let (path, found) = (String::new(), count.to_string());
        Self { code: Code::More, path, found, expected: Expected::Fewer }
    }
}

/// As the page hears of it: code, path and what was found. Without names, which would cost residents 1 KB.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut tuple = to.serialize_tuple(3)?;
        tuple.serialize_element(self.code.as_str())?;
        tuple.serialize_element(&self.path)?;
        tuple.serialize_element(&self.found)?;
        tuple.end()
    }
}

/// Declares the codes; those after the line are found by the tool alone, and their texts cost residents nothing.
macro_rules! codes {
    (
        $($(#[doc = $doc:literal])* $name:ident = $code:literal,)*
        ---
        $($(#[doc = $about:literal])* $found:ident = $text:literal,)*
    ) => {
        /// The kind of a finding; its text is stable and can be searched for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[doc = $doc])* $name,)* $($(#[doc = $about])* $found,)* }

        impl Code {
            /// All codes, for documentation and tests.
            pub const ALL: &[Self] = &[$(Self::$name,)* $(Self::$found,)*];

            /// The code as printed in brackets.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                    $(Self::$found => if AUTHORING { $text } else { "" },)*
                }
            }
        }
    };
}

codes! {
    /// The file is not JSON.
    NotJson = "not-json",
    /// The file's `format` is not one that this version reads.
    UnknownFormat = "unknown-format",
    /// A value of another type.
    WrongType = "wrong-type",
    /// A field that has to be there is not.
    Missing = "missing",
    /// A word that is not one of a fixed set.
    UnknownWord = "unknown-word",
    /// A fiscal year or month that does not exist.
    BadPeriod = "bad-period",
    /// A field or a language that stands more than once in one object.
    DuplicateKey = "duplicate-key",
    /// An id that is not made of lower-case letters, digits and hyphens.
    BadId = "bad-id",
    /// An id that another item has already.
    DuplicateId = "duplicate-id",
    /// A reference to an id that no item has.
    DanglingId = "dangling-id",
    /// A reference that leads back to where it began.
    Circle = "circle",
    /// An end before its start.
    EndBeforeStart = "end-before-start",
    /// An empty text, or an empty source.
    Empty = "empty",
    /// An address that does not lead to a page of the web.
    BadAddress = "bad-address",
    /// What is no language tag (BCP 47).
    BadLanguage = "bad-language",
    /// As many problems as it says were found beside those that are told.
    More = "more",

    ---

    /// A field that the format does not know.
    UnknownField = "unknown-field",
    /// A field under a name that it had in earlier files.
    RenamedField = "renamed-field",
    /// A year decades away from the time that the plan covers.
    OutsidePeriod = "outside-period",
    /// Signs that could not be read, such as half of an emoji.
    Unreadable = "unreadable",
    /// A telephone number or mail address that no device can use.
    BadContact = "bad-contact",
    /// A character that other devices do not show, or that nobody types.
    OddCharacter = "odd-character",
    /// A name that differs from another only in how it is written.
    LookAlike = "look-alike",
}

/// What a value should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expected {
    /// JSON at all.
    Json,
    /// The format's name and version.
    Format,
    /// A text, or a map of languages to texts.
    Text,
    /// One string.
    String,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// An array.
    List,
    /// An object.
    Object,
    /// Each field once.
    Once,
    /// Signs of Unicode.
    Readable,
    /// No more problems than can be told.
    Fewer,
    /// A fiscal year, or a date of the calendar.
    PartialDate,
    /// A fiscal year.
    FiscalYear,
    /// A month of the calendar, 1 to 12.
    MonthNumber,
    /// An id.
    Id,
    /// An id that nobody else has.
    OwnId,
    /// The id of an item of the plan.
    KnownId,
    /// An id of an item in one list of the plan.
    IdIn(&'static str),
    /// An end that is not before the start.
    EndAfterStart,
    /// A year near those of the plan, from first to last.
    NearPlan(i32, i32),
    /// The address of a page.
    Address,
    /// A telephone number.
    Telephone,
    /// A mail address.
    Email,
    /// A character of usual texts.
    Character,
    /// One way to write a name.
    OneSpelling,
    /// A language tag (BCP 47).
    Language,
    /// A place in a document.
    Place,
    /// One of a set of words.
    OneOf(&'static [&'static str]),
    /// A field of the format: one of those that the item may have (see `object::Object::fields`).
    Field(&'static str),
    /// The name that a field has today.
    Renamed(&'static str),
}

/// The fields of an object with the words of their modes, from `name mode` in lines.
pub fn fields(lines: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines.lines().filter_map(|line| line.split_once(' '))
}

impl Expected {
    /// The names of the fields that an item may have, with something between them.
    pub fn names(fields: &'static str, between: &str) -> String {
        self::fields(fields).map(|(name, _)| name).collect::<Vec<_>>().join(between)
    }
}

impl Expected {
    /// What the value is not, and what it should look like.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Json => ("JSON", "a plan as JSON in UTF-8"),
            Self::Format => ("a format of this version", "\"city-plan/1\""),
            Self::Text => ("a text", "\"…\" or {\"ja\": \"…\", \"en\": \"…\"}"),
            Self::String => ("a string", "\"…\""),
            Self::Bool => ("true or false", "true or false"),
            Self::Number => ("a number", "a number of up to 15 digits, without quotation marks"),
            Self::List => ("a list", "[ … ]"),
            Self::Object => ("an object", "{ … }"),
            Self::Once => ("alone", "each field once"),
            Self::Readable => ("readable", "the text as it was"),
            Self::Fewer => ("told", "these are told when others are mended"),
            Self::PartialDate => ("a fiscal year", "2024 or \"2024-04\""),
            Self::FiscalYear => ("a fiscal year", "2024"),
            Self::MonthNumber => ("a month", "a number from 1 to 12"),
            Self::Id => ("an id", "lower-case letters, digits and hyphens"),
            Self::OwnId => ("an id of its own", "an id that no other item has"),
            Self::KnownId => ("the id of an item", "an id that stands in this plan"),
            Self::IdIn(list) => ("the id of such an item", list),
            Self::EndAfterStart => ("after the start", "an end that is not before the start"),
            Self::NearPlan(..) => ("near the time that the plan covers", ""),
            Self::Address => (
                "an address",
                "https://…, its host in plain letters, without blanks, user names or signs that are not seen",
            ),
            Self::Language => ("a language", "a language tag such as \"ja\", \"en\" or \"zh-Hant\""),
            Self::Telephone => ("a number that can be dialled", "06-0000-0000, with its area code"),
            Self::Email => ("an address that can be written to", "name@example.jp"),
            Self::Character => ("an ordinary character", "the ordinary character"),
            Self::OneSpelling => ("the same name in one spelling", "one spelling"),
            Self::Place => ("a source", "a chapter or a page"),
            Self::OneOf(_) => ("a known word", ""),
            Self::Field(_) => ("a field of the format", ""),
            Self::Renamed(_) => ("a name of today", ""),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::OneOf(words) => {
                for (at, word) in words.iter().enumerate() {
                    let before = match at {
                        0 => "",
                        _ if at + 1 == words.len() => " or ",
                        _ => ", ",
                    };
                    write!(to, "{before}\"{word}\"")?;
                }
                Ok(())
            }
            Self::Field(fields) => to.write_str(&Self::names(fields, ", ")),
            Self::Renamed(name) => write!(to, "`{name}`"),
            Self::IdIn(list) => write!(to, "an id from `{list}`"),
            Self::NearPlan(first, last) => {
                write!(to, "a year near {first} to {last}; check for a typing error")
            }
            other => to.write_str(other.words().1),
        }
    }
}

/// The browser's console leads to the tool, which explains; residents never load the words.
impl fmt::Display for Problem {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        if !self.path.is_empty() {
            write!(to, "{}: ", self.path)?;
        }
        match self.code {
            Code::Missing => to.write_str("missing")?,
            Code::DuplicateKey => write!(to, "{} stands more than once; the first one counts", self.found)?,
            Code::Unreadable => write!(to, "{} has signs that could not be read", self.found)?,
            Code::More => write!(to, "and {} more problems", self.found)?,
            Code::RenamedField => {
                return write!(
                    to,
                    "field {} is called {} now [{}]",
                    self.found.replace('"', "`"),
                    self.expected,
                    self.code.as_str()
                );
            }
            Code::LookAlike => write!(to, "{} differ only in how they are written", self.found)?,
            Code::Circle => write!(to, "{} leads back to where it began", self.found)?,
            _ => write!(to, "{} is not {}", self.found, self.expected.words().0)?,
        }
        write!(to, " (expected {}) [{}]", self.expected, self.code.as_str())
    }
}
