//! The components that pages share.

pub(super) mod bars;
pub(super) mod cards;
pub(super) mod chips;
pub(super) mod contact;
pub(super) mod contents_rail;
pub(super) mod controls;
pub(super) mod facets;
pub(super) mod fold;
pub(super) mod glossary_terms;
pub(super) mod goals;
pub(super) mod grades;
pub(super) mod item;
#[cfg(test)]
mod markup_check;
pub(super) mod outcomes;
pub(super) mod paper;
pub(super) mod reading_preferences;
pub(super) mod record;
mod remarks;
pub(super) mod schedule;
pub(super) mod search_form;
pub(super) mod sections;
pub(super) mod share_row;
pub(super) mod source;
pub(super) mod status_line;
pub(super) mod view_head;
