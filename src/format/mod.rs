//! How a format of JSON is declared and read, whatever it is about; it knows no plan.
//!
//! [`declare`] makes of a list of fields a type, its reading and its schema. [`json`] takes the text value by
//! value, [`object`] fills the fields, [`context`] knows where the reading is and keeps every [`diagnostic`]. A
//! value that is unsound is reported; what is sound stays.

pub mod byte_order_mark;
pub mod context;
pub mod declare;
pub mod deferred;
pub mod diagnostic;
pub mod json;
pub mod language;
pub mod nearest;
pub mod object;
pub mod read_into;
pub mod schema;
pub mod value;

/// Whether this is compiled for authors, who get every report, or for residents, who load as little as
/// possible. An `if` on it compiles both sides, and the compiler drops the one that never runs.
pub const AUTHORING: bool = cfg!(feature = "authoring");
