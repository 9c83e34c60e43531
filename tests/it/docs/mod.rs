//! What the documents say is so.

mod format_guide;
mod readme;
mod security;
