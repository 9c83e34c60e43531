//! What readers ask of a plan.

#[cfg(feature = "authoring")]
mod changes;
#[cfg(feature = "authoring")]
mod depth;
mod fragment;
#[cfg(feature = "authoring")]
mod long_views;
#[cfg(feature = "authoring")]
mod progress;
mod roadmap_rows;
#[cfg(feature = "authoring")]
mod schedule;
mod search;
mod searching;
