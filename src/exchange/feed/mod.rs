//! Feeds, for people who follow what becomes of a plan: Atom, JSON Feed, calendars and short texts.
//!
//! They are made of the plan, and of the feeds that an earlier run has written. The clock is never asked: the same
//! plan gives the same bytes on every day.
//!
//! - News, reports and editions are entries of feeds. Phases and milestones are entries of calendars alone.
//! - An entry is known by the id of its item, never by a text, a date or a place in the file. An item without an id has no
//!   entry, and is counted.
//! - The day of an entry is the first one that its date can mean, at midnight in Japan: the first day of a month, of a
//!   year, of a fiscal year. A report without a day of publication has the last day of its period.
//! - An entry whose item has left the plan stays in its feed as it was. A calendar has the dates of the plan as it is: no
//!   date that is planned no more stays in anybody's calendar.

mod atom;
mod categories;
mod day;
mod entry;
mod error;
mod feed_file;
mod ids;
mod index_file;
mod json;
pub mod messages;
mod news;
mod options;
mod previous;
mod scope;
mod sentences;
mod set;
mod short_text;
mod steps;
mod words;

pub use error::FeedError;
pub use feed_file::{FeedFile, FileKind};
pub use index_file::INDEX;
pub use options::FeedOptions;
pub use previous::Previous;
pub use scope::ScopeKind;
pub use set::{Feeds, feeds};
