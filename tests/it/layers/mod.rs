//! The order of the code.

mod browser_waits;
mod features;
mod modules;
