//! A plan in other formats: what leaves the page or the tool as a file.
//!
//! Writers take what they write as plain values and know nothing of words on screen; `ui` and the
//! tool fill them. Each file carries where it comes from and what may be done with it.

pub mod calendar;
pub mod csv;
#[cfg(feature = "authoring")]
pub mod diff;
pub mod drawing;
pub mod embedding;
#[cfg(feature = "authoring")]
pub mod feed;
pub mod markup;
pub mod period_name;
#[cfg(feature = "authoring")]
pub mod revision;
pub mod sha256;
pub mod stratml;
#[cfg(feature = "authoring")]
pub mod workbook;
