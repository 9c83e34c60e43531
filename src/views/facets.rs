//! Facets: the conditions to choose from, and the number of initiatives that each would leave.
//!
//! `facet_index` makes them.

use super::query::{FacetKey, Filter};
use crate::plan::Text;

/// A facet with its choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// The kind of facet.
    pub key: FacetKey,
    /// The name of a national list, or of the level of goals.
    pub name: Option<Text>,
    /// Its choices.
    pub choices: Vec<Choice>,
    /// True if some matches were inferred and are not in the document.
    pub is_inferred: bool,
}

/// A choice of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The filter that it sets.
    pub filter: Filter,
    /// Its name, if the plan gives it one; `ui` names stages.
    pub name: Option<Text>,
    /// The number of initiatives that it would show.
    pub count: usize,
    /// True if it is set.
    pub is_chosen: bool,
}
