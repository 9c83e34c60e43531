//! What a reader asks of a plan: pure functions from a plan and a query to plain structs.
//!
//! Views decide order, spans, counts and which words apply; components never filter, sort or
//! count. They use only `format` and `plan`; they never format a sentence and never ask the clock.

pub mod axis;
pub mod chart;
pub mod explorer;
pub mod facet_index;
pub mod facets;
pub mod fragment;
pub mod glossary;
pub mod glossary_matcher;
pub mod hierarchy;
pub mod history;
pub mod index;
pub mod initiative;
pub mod items;
pub mod overview;
pub mod past;
pub mod people;
pub mod printed;
pub mod pronunciation;
pub mod query;
pub mod roadmap;
pub mod schedule;

pub use index::Index;
pub use query::{Query, View, YearStyle};
