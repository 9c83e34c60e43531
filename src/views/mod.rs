//! What a reader asks of a plan: pure functions from a plan and a query to plain structs.
//!
//! Views decide order, spans, counts and which words apply; components never filter, sort or
//! count. This room uses only `plan`; it never formats a sentence and never asks the clock.

#[cfg(feature = "whole")]
pub mod chart;
pub mod explorer;
pub mod facets;
pub mod fragment;
#[cfg(feature = "whole")]
pub mod glossary;
#[cfg(feature = "whole")]
pub mod history;
pub mod index;
pub mod initiative;
#[cfg(feature = "whole")]
pub mod items;
pub mod overview;
#[cfg(feature = "whole")]
pub mod past;
#[cfg(feature = "whole")]
pub mod people;
#[cfg(feature = "whole")]
pub mod printed;
pub mod query;
#[cfg(feature = "whole")]
pub mod readings;
pub mod roadmap;
pub mod schedule;
pub mod terms;

pub use index::Index;
pub use query::{Query, View, YearStyle};
