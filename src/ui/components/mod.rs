//! The components that pages share.

pub(super) mod bars;
pub(super) mod controls;
pub(super) mod facets;
pub(super) mod glossary_terms;
pub(super) mod goals;
pub(super) mod item;
#[cfg(test)]
mod markup_check;
pub(super) mod reading_preferences;
pub(super) mod schedule;
pub(super) mod sections;
pub(super) mod source;
