//! The messages of what changed between editions, by language. They are in the chunk of that view; the tool prints
//! the same sentences.

#[cfg(test)]
pub(crate) mod all_texts;
mod en;
mod ja;
mod plain;

use crate::plan::text::{is_plain_japanese, same_language};
use crate::views::changes::AmendmentKind;

/// The messages of changes in one language.
pub(crate) struct ChangesMessages {
    /// Name of the choice of an edition.
    pub(crate) editions: &'static str,
    /// Two editions: the earlier one and this one.
    pub(crate) from_to: fn(&str, &str) -> String,
    /// This edition, where it has no name.
    pub(crate) this_edition: &'static str,
    /// The numbers of this edition: changed, added, ended.
    pub(crate) sum: fn(&str, [usize; 3]) -> String,
    /// The number of initiatives without a change.
    pub(crate) unchanged: fn(usize) -> String,
    /// Nothing changed.
    pub(crate) nothing: &'static str,
    /// A kind of change.
    pub(crate) kind: fn(AmendmentKind) -> &'static str,
    /// Name of the choice of a kind.
    pub(crate) choose_kind: &'static str,
    /// All kinds.
    pub(crate) every_kind: &'static str,
    /// It is new.
    pub(crate) added: &'static str,
    /// It is not in this edition any more.
    pub(crate) ended: &'static str,
    /// One became several.
    pub(crate) split: fn(&str, &str) -> String,
    /// Several became one.
    pub(crate) merged: fn(&str, &str) -> String,
    /// A phase or a step has other dates: its label, before, now.
    pub(crate) dates: fn(&str, &str, &str) -> String,
    /// From one date to another, within a sentence.
    pub(crate) span: fn(&str, &str) -> String,
    /// From a date on, within a sentence.
    pub(crate) since: fn(&str) -> String,
    /// Another name: before, now.
    pub(crate) name: fn(&str, &str) -> String,
    /// Another target: the figure, before, now.
    pub(crate) target: fn(&str, &str, &str) -> String,
    /// A phase or step was added.
    pub(crate) step_added: fn(&str) -> String,
    /// A phase or step was left out.
    pub(crate) step_left_out: fn(&str) -> String,
    /// Another goal: before, now.
    pub(crate) parent: fn(&str, &str) -> String,
    /// Other departments: before, now.
    pub(crate) departments: fn(&str, &str) -> String,
    /// No departments.
    pub(crate) no_department: &'static str,
    /// Other words.
    pub(crate) reworded: &'static str,
    /// Quotation marks around a name.
    pub(crate) quoted: fn(&str) -> String,
    /// Several names and the last one.
    pub(crate) and: fn(&str, &str) -> String,
    /// Label before a reason.
    pub(crate) reason: &'static str,
    /// Heading of what cannot be matched.
    pub(crate) unmatched: &'static str,
    /// So many initiatives of an earlier edition have no stated successor.
    pub(crate) unmatched_earlier: fn(usize, &str) -> String,
    /// So many initiatives of this edition have no stated origin.
    pub(crate) unmatched_now: fn(usize) -> String,
    /// The file of an edition could not be fetched.
    pub(crate) missing: fn(&str) -> String,
    /// The file of an edition is no plan.
    pub(crate) unreadable: fn(&str) -> String,
    /// The file of an edition is not the one that this plan names.
    pub(crate) altered: fn(&str) -> String,
    /// Heading of the history of one promise.
    pub(crate) promise: fn(&str) -> String,
    /// The order of that history.
    pub(crate) promise_lead: &'static str,
    /// Link from a history to all changes.
    pub(crate) see_all: &'static str,
    /// What really happened.
    pub(crate) actual: &'static str,
    /// The promise is not in an edition.
    pub(crate) not_in_edition: &'static str,
    /// The edition has no dates of it.
    pub(crate) no_dates: &'static str,
    /// The button that saves the changes, with their number.
    pub(crate) save: fn(usize) -> String,
    /// Heading of the column with the kind.
    pub(crate) column_kind: &'static str,
    /// Heading of the column with the sentence.
    pub(crate) column_change: &'static str,
}

impl ChangesMessages {
    /// The table of a language; English for every language without one, as in `Chunks::messages`.
    pub(crate) fn in_language(language: &str) -> &'static Self {
        match language {
            _ if is_plain_japanese(language) => &self::plain::MESSAGES,
            _ if same_language(language, "ja") => &self::ja::MESSAGES,
            _ => &self::en::MESSAGES,
        }
    }
}
