//! The native tests: one crate, by module.
//!
//! `cargo test --test it plan::` runs those of a module. They run twice: as authors have the crate, and as residents
//! have it (`--no-default-features`), with reader, look-ups, views and interface, but without tool and studio.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

#[cfg(feature = "authoring")]
mod docs;
#[cfg(feature = "authoring")]
mod exchange;
mod fixtures;
#[cfg(feature = "authoring")]
mod layers;
mod mutation;
mod plan;
#[cfg(not(feature = "authoring"))]
#[allow(unreachable_pub, reason = "part of a crate of its own, too")]
#[path = "../../fuzz/src/resident.rs"]
mod resident;
#[cfg(feature = "authoring")]
#[allow(unreachable_pub, reason = "a crate of its own, too")]
#[path = "../../fuzz/src/lib.rs"]
mod targets;
#[cfg(feature = "authoring")]
mod tool;
mod ui;
mod views;

#[cfg(feature = "authoring")]
use targets::resident;
