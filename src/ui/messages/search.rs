//! The messages of the search, by language. They are in the chunk of the explorer.

#[cfg(test)]
pub(crate) mod all_texts;
mod en;
mod ja;
mod plain;

use crate::plan::text::{is_plain_japanese, same_language};
use crate::plan::vocabulary::Outcome;
use crate::views::View;
use crate::views::search::Place;

/// The messages of the search in one language.
pub(crate) struct SearchMessages {
    /// The question above the search box.
    pub(crate) ask: &'static str,
    /// An example of what can be typed.
    pub(crate) hint: &'static str,
    /// Name of a group of hits, by its view.
    pub(crate) group: fn(View) -> &'static str,
    /// Name of the choice of a group.
    pub(crate) groups: &'static str,
    /// All groups.
    pub(crate) all_groups: &'static str,
    /// The words after the number of hits.
    pub(crate) found: fn(usize) -> &'static str,
    /// The everyday words that were searched for, too.
    pub(crate) synonyms: fn(&[String]) -> String,
    /// The link that searches for the typed words only.
    pub(crate) typed_only: fn(&str) -> String,
    /// The link that searches for everyday words, too.
    pub(crate) with_synonyms: &'static str,
    /// The reason of a hit: its place, and the everyday word for which it was found.
    pub(crate) reason: fn(Place, Option<&str>) -> String,
    /// The outcome of an initiative of an earlier plan; empty if it is not stated.
    pub(crate) outcome: fn(Outcome) -> &'static str,
    /// The link to the other hits of a group, with their number.
    pub(crate) others: fn(usize) -> String,
    /// Only initiatives could be searched so far.
    pub(crate) partial: &'static str,
    /// Nothing was found.
    pub(crate) nothing: fn(&str) -> String,
    /// The groups that were searched.
    pub(crate) scope: fn(&str) -> String,
    /// A hint at the city's other plans.
    pub(crate) elsewhere: &'static str,
    /// Heading of the near words.
    pub(crate) near: &'static str,
    /// Heading of the links to the goals.
    pub(crate) by_goal: &'static str,
    /// Heading of the contact.
    pub(crate) contact: &'static str,
    /// No initiative meets the conditions.
    pub(crate) none_left: &'static str,
    /// A suggestion after that.
    pub(crate) none_left_lead: &'static str,
    /// The button that removes all conditions.
    pub(crate) show_all: &'static str,
    /// The button below the open filters that moves the focus to the result.
    pub(crate) see_result: fn(usize) -> String,
    /// The number of all initiatives.
    pub(crate) of_total: fn(usize) -> String,
    /// A note on inferred matches.
    pub(crate) inferred: &'static str,
}

impl SearchMessages {
    /// The table of a language; English for every language without one, as in `Chunks::messages`.
    pub(crate) fn in_language(language: &str) -> &'static Self {
        match language {
            _ if is_plain_japanese(language) => &self::plain::MESSAGES,
            _ if same_language(language, "ja") => &self::ja::MESSAGES,
            _ => &self::en::MESSAGES,
        }
    }
}
