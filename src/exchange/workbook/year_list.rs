//! The lists of which a sheet may have a column for each fiscal year: values of figures, and budgets.
//!
//! It knows which words stand beside a year in a heading, and which fields they mean; it reads no cells.

use super::names::{NameTable, Names};
use super::years::{self, YearRange};
use crate::plan::date::Era;
use crate::plan::{FiscalYear, PartialDate};

/// Two lists whose amounts belong to fiscal years.
const LISTS: [Of; 2] = [
    Of { part: "Value", field: "values", year: "date", key: "values_by_year", inside: &["series"] },
    Of { part: "Budget", field: "budgets", year: "fiscal_year", key: "budgets_by_year", inside: &[] },
];

/// The amounts in the order of columns, with the words of headings. The first of a list may stand without its word,
/// if nothing else can be meant.
const VALUES: [(&str, &str); 4] =
    [("baseline", "基準"), ("expected", "見込み"), ("target", "目標"), ("actual", "実績")];
const BUDGETS: [(&str, &str); 2] = [("planned", "予算額"), ("settled", "決算額")];

struct Of {
    part: &'static str,
    field: &'static str,
    year: &'static str,
    key: &'static str,
    /// The fields that are columns of their own; all that are no amounts where there is none.
    inside: &'static [&'static str],
}

/// A list with a sheet of years.
#[derive(Clone, Debug)]
pub(super) struct YearList {
    /// The part of its items.
    pub part: &'static str,
    /// Its field.
    pub field: &'static str,
    /// The field with the year.
    pub year: &'static str,
    /// The key of its sheet in `names.txt`.
    pub key: &'static str,
    /// The names of its sheet.
    pub names: Names,
    /// The fields that are columns of their own.
    inside: &'static [&'static str],
    amounts: Vec<Amount>,
}

/// What a column of a year holds.
#[derive(Clone, Debug)]
struct Amount {
    /// A field of the item, or its kind.
    word: &'static str,
    /// The word in a heading that is written.
    written: &'static str,
    /// The words that are understood, as headings are compared; the longest first.
    understood: Vec<String>,
}

/// The meaning of a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum YearHeading {
    /// A fiscal year, and what the column holds.
    Amount(i32, &'static str),
    /// It begins like a year and cannot be read.
    Bad,
    /// Nothing of a year.
    Other,
}

impl YearList {
    /// The lists that a format has; `named` are the names of a field of a part, or of one of its kinds.
    pub(super) fn all(names: &NameTable, named: impl Fn(&str, &str) -> Option<Names>) -> Vec<Self> {
        let list = |of: &Of| {
            let amounts = amounts(of, |word| named(of.part, word));
            let names = names.sheet(of.key);
            let (part, field, year, key, inside) = (of.part, of.field, of.year, of.key, of.inside);
            let list = Self { part, field, year, key, names, inside, amounts };
            (!list.amounts.is_empty()).then_some(list)
        };
        LISTS.iter().filter_map(list).collect()
    }

    /// The key of the list's own sheet.
    pub(super) fn table_key(&self) -> String {
        format!("{}.{}", self.part, self.field)
    }

    /// Returns whether the list is that of a part and field.
    pub(super) fn is_of(&self, part: &str, field: &str) -> bool {
        part == self.part && field == self.field
    }

    /// Returns whether a column of a field means that a row is one item, with its year beside it.
    pub(super) fn is_of_rows(&self, field: &str) -> bool {
        field == self.year || field == "printed"
    }

    /// Returns whether its items are kinds of one number, and not several numbers.
    pub(super) fn has_kinds(&self) -> bool {
        !self.inside.is_empty()
    }

    /// Returns whether a field has a column of its own beside the years.
    pub(super) fn is_inside(&self, field: &str) -> bool {
        if self.has_kinds() {
            return self.inside.contains(&field);
        }
        field != self.year && !self.words().any(|word| word == field)
    }

    /// The fields that hold the amounts.
    pub(super) fn fields(&self) -> impl Iterator<Item = &'static str> {
        let number = self.has_kinds().then_some("number");
        number.into_iter().chain(self.words().filter(|_| !self.has_kinds()))
    }

    /// The amounts in the order of columns.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.amounts.iter().map(|amount| amount.word)
    }

    /// The heading that is written: 令和7年度 予算額.
    pub(super) fn written(&self, year: i32, word: &str) -> String {
        let amount = self.amounts.iter().find(|amount| amount.word == word);
        format!("{} {}", written_year(year), amount.map_or(word, |amount| amount.written))
    }

    /// Reads a heading. `before` is the last one that was a year, whose era goes on: 令和6年度 予算額, 7年度 予算額.
    pub(super) fn read(
        &self,
        text: &str,
        first: i32,
        before: &mut Option<(String, YearRange)>,
    ) -> YearHeading {
        /// The characters of a text that is longer than any heading.
        const LONGEST: usize = 60;
        let counts = |c: char| c.is_ascii_digit() || "元一二三四五六七八九十".contains(c);
        let text = years::plain(text);
        if text.chars().count() > LONGEST || !text.contains(counts) {
            return YearHeading::Other;
        }
        for (word, rest) in self.beside_words(&text) {
            if let Some(year) = single_year(rest, first, before) {
                return YearHeading::Amount(year, word);
            }
        }
        let alone = single_year(&text, first, &mut None);
        // A year alone is that of an actual value, as in the format; of money nobody knows which it is.
        match (alone, self.has_kinds()) {
            (Some(year), true) => {
                single_year(&text, first, before);
                YearHeading::Amount(year, "actual")
            }
            (Some(_), false) => YearHeading::Bad,
            (None, _) if years::begins(&text) => YearHeading::Bad,
            (None, _) => YearHeading::Other,
        }
    }

    /// The word of a heading that stands below its year.
    pub(super) fn word_alone(&self, text: &str) -> bool {
        let text = years::plain(text);
        self.amounts.iter().any(|amount| amount.understood.contains(&text))
    }

    /// What is beside each of the words in a heading, the longest word first.
    fn beside_words<'t>(&self, text: &'t str) -> Vec<(&'static str, &'t str)> {
        let inside = text.trim_end_matches([')', ']']);
        let mut found = Vec::new();
        for amount in &self.amounts {
            for name in &amount.understood {
                let rest = inside.strip_suffix(name.as_str()).or_else(|| text.strip_prefix(name.as_str()));
                found.extend(rest.map(|rest| (name.len(), amount.word, rest)));
            }
        }
        found.sort_by_key(|(length, ..)| std::cmp::Reverse(*length));
        found.into_iter().map(|(_, word, rest)| (word, rest)).collect()
    }
}

/// The amounts of a list with all their words.
fn amounts(of: &Of, named: impl Fn(&str) -> Option<Names>) -> Vec<Amount> {
    let written: &[(&'static str, &'static str)] = if of.inside.is_empty() { &BUDGETS } else { &VALUES };
    let amount = |(word, written): &(&'static str, &'static str)| {
        let names = named(word)?;
        let all = [word, *written, names.ja.as_str(), names.en.as_str()].into_iter();
        let mut understood: Vec<String> =
            all.chain(names.more.iter().map(String::as_str)).map(years::plain).collect();
        understood.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Some(Amount { word, written, understood })
    };
    written.iter().filter_map(amount).collect()
}

/// The year of a heading without its word, if it is one whole fiscal year.
fn single_year(text: &str, first: i32, before: &mut Option<(String, YearRange)>) -> Option<i32> {
    let bare = text.trim_matches(['(', ')', '[', ']', ':', '_', '/', 'の', '・', '-', '~']);
    let whole = |text: &str| years::year_range(text, None, first).map(|range| (text.to_owned(), range));
    let carried = || {
        let (text, last) = before.as_ref()?;
        years::continue_range(bare, text, *last, first)
    };
    let (text, range) = whole(text).or_else(|| whole(bare)).or_else(carried)?;
    match (range.start, range.end) {
        (PartialDate::FiscalYear(FiscalYear(year)), Some(end)) if end == range.start && !range.open_start => {
            *before = Some((text, range));
            Some(year)
        }
        _ => None,
    }
}

/// A fiscal year in its era: 令和7年度.
pub(super) fn written_year(year: i32) -> String {
    match Era::of_fiscal_year(FiscalYear(year)) {
        Some(Era { name, year: 1 }) => format!("{name}元年度"),
        Some(Era { name, year }) => format!("{name}{year}年度"),
        None => format!("{year}年度"),
    }
}
