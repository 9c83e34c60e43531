//! The answers to a reader's questions: pure functions from a plan and a query to plain structs.
//!
//! Views decide order, spans and counts; components never filter, sort or count. Views use only `format` and
//! `plan`. They never format a sentence and never ask for the time.

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
