//! The answers to a reader's questions: pure functions from a plan and a query to plain structs.
//!
//! Views decide order, spans and counts; components never filter, sort or count. Views use only `format` and
//! `plan`. They never format a sentence and never ask for the time.

pub mod availability;
pub mod axis;
pub mod changes;
pub mod document;
pub mod explorer;
pub mod facet_index;
pub mod facets;
pub mod figures;
pub mod fragment;
pub mod glossary;
pub mod glossary_matcher;
pub mod hierarchy;
pub mod history;
pub mod history_lanes;
pub mod index;
pub mod initiative;
pub mod items;
pub mod misprint;
pub mod national;
pub mod nesting;
pub mod overview;
pub mod paragraphs;
pub mod past;
pub mod people;
pub mod plan_facts;
pub mod printed;
pub mod progress;
pub mod promises;
pub mod pronunciation;
pub mod query;
pub mod relations;
pub mod roadmap;
pub mod roadmap_filter;
pub mod schedule;
pub mod search;
pub mod timetable;
pub mod timings;
pub mod unbroken;

pub use index::Index;
pub use query::{Query, View, YearStyle};
