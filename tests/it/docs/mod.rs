//! What the documents say is so.

mod format_guide;
mod links;
mod readme;
mod security;
