//! The native tests: one crate, by module.
//!
//! `cargo test --test it plan::` runs those of a module. Residents' configuration (`--no-default-features`) has the
//! reader alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

#[cfg(feature = "editors")]
mod docs;
#[cfg(feature = "editors")]
mod exchange;
#[cfg(feature = "editors")]
mod fixtures;
#[cfg(feature = "editors")]
mod layers;
mod mutation;
mod plan;
#[cfg(not(feature = "editors"))]
#[allow(unreachable_pub, reason = "part of a crate of its own, too")]
#[path = "../../fuzz/src/resident.rs"]
mod resident;
#[cfg(feature = "editors")]
#[allow(unreachable_pub, reason = "a crate of its own, too")]
#[path = "../../fuzz/src/lib.rs"]
mod targets;
#[cfg(feature = "editors")]
mod tool;
#[cfg(feature = "editors")]
mod ui;
#[cfg(feature = "editors")]
mod views;

#[cfg(feature = "editors")]
use targets::resident;
