//! A feed and its entries, before they are written in a format.

use super::day::Day;
use crate::plan::PartialDate;

/// The content of a feed, for every format.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Feed {
    /// The id of the plan.
    pub(super) plan: String,
    /// Its id, as a URN.
    pub(super) id: String,
    /// Its language, as a tag.
    pub(super) language: String,
    /// Its title.
    pub(super) title: String,
    /// Its subject, in a sentence.
    pub(super) subtitle: String,
    /// The city.
    pub(super) author: String,
    /// The licence of its texts.
    pub(super) rights: Option<String>,
    /// The address of the page of the plan, or of the place in it.
    pub(super) page: String,
    /// The address of its files without their ending, if it is known.
    pub(super) address: Option<String>,
    /// Its entries, the latest first.
    pub(super) entries: Vec<Entry>,
}

impl Feed {
    /// The day of the latest entry, if there is any.
    pub(super) fn updated(&self) -> Option<Day> {
        self.entries.iter().map(|entry| entry.day).max()
    }
}

/// Something that has become of a plan.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The id of its item, as a URN.
    pub(super) id: String,
    /// The kind of its item: `update`, `report` or `edition`.
    pub(super) kind: String,
    /// Its date, as precise as the plan has it.
    pub(super) date: PartialDate,
    /// The day that stands for the date.
    pub(super) day: Day,
    /// Its title, in one line.
    pub(super) title: String,
    /// Its text, in one or several lines.
    pub(super) summary: String,
    /// The address of its place in the page of the plan.
    pub(super) url: String,
    /// An address at which more stands.
    pub(super) related: Option<String>,
    /// The language of the text, where it is another than that of the feed.
    pub(super) language: Option<String>,
    /// Its goal, departments and audiences.
    pub(super) categories: Vec<Category>,
}

/// A group to which an entry belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Category {
    /// The kind of group: `goal`, `department` or `audience`.
    pub(super) kind: String,
    /// The id of the group; the name in the plan's own language where it has none.
    pub(super) term: String,
    /// Its name.
    pub(super) label: String,
}

/// The kind of entries about news.
pub(super) const UPDATE: &str = "update";
/// The kind of entries about reports.
pub(super) const REPORT: &str = "report";
/// The kind of entries about editions.
pub(super) const EDITION: &str = "edition";
