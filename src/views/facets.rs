//! Which conditions can be set, and how many initiatives each would leave.
//!
//! Made by `facet_index`, shown by `ui::components::facets`.

use super::query::{FacetKey, Filter};
use crate::plan::Text;

/// A facet with its options.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// Which one.
    pub key: FacetKey,
    /// Name of the list, where it is one; the level's name for goals.
    pub name: Option<Text>,
    /// Its options; empty where the plan does not say (then a note tells so).
    pub choices: Vec<Choice>,
    /// Whether some of the matches were made here and are not in the document.
    pub inferred: bool,
}

/// An option of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The condition that it sets.
    pub filter: Filter,
    /// Its name, where the plan gives it; stages are named by `ui`.
    pub name: Option<Text>,
    /// How many initiatives it would show.
    pub count: usize,
    /// Whether it is set.
    pub chosen: bool,
}
