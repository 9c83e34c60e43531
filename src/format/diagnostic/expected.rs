//! The expectation that a value did not meet.
//!
//! The words for it are in `json_sentences`, which residents never load.

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
    /// The characters of the original.
    Readable,
    /// Fewer problems than can be listed.
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
    /// A chain of parents that ends at the top.
    Chain,
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
    /// Degrees from minus to plus so many.
    Degrees(u8),
    /// An ordinary character.
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
