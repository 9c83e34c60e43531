//! The whole plan as static HTML, and its files. Residents never load it.

pub mod files;
mod large;
pub mod page;
