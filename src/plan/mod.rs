//! What a plan is: validated types, built once per plan, shared and never changed.
//!
//! This module uses only `format`. `reader` makes a [`Plan`] of JSON together with all of its
//! [`Diagnostic`]s; every other module only looks at it.

pub mod address;
pub mod ancestry;
mod characters;
pub mod contact;
pub mod date;
pub mod document;
pub mod everyday_words;
mod extent;
pub mod figures;
pub mod file;
pub mod id;
pub mod initiatives;
pub mod language_tag;
pub mod normalize;
mod notes;
pub mod people;
#[allow(clippy::module_inception, reason = "the plan itself, beside what it is made of")]
mod plan;
pub mod previous;
pub mod progress;
pub mod reader;
#[cfg(feature = "authoring")]
pub mod schema;
mod structure;
pub mod text;
pub mod timeline;
mod validate;
#[cfg(feature = "authoring")]
pub mod value;
pub mod vocabulary;

pub use crate::format::diagnostic::Diagnostic;
pub use crate::format::language::{self, Language, Localized};
pub use date::{Calendar, FiscalYear, PartialDate, Today};
pub use document::{
    Chapter, Document, Edition, Entry, Essay, Note, Picture, Slogan, Source, Successor, Table,
};
pub use everyday_words::EverydayWord;
pub use figures::{Indicator, List, Matrix, Survey};
pub use id::{Id, Ref};
pub use initiatives::{Dependency, Initiative, Level, Phase, Review, Serves, Tree};
pub use language_tag::LanguageTag;
pub use people::{Body, Contact, Relation, Role};
pub use plan::{Plan, Roadmap};
pub use previous::{PreviousEdition, Succession};
pub use progress::{Grade, Progress, Report};
pub use reader::PlanContext;
pub use structure::FORMAT;
pub use text::Text;
pub use timeline::{Chronology, Period, Timetable};
pub use vocabulary::{Kind, ScheduleForm, Status};
