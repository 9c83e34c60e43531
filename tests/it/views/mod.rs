//! What readers ask of a plan.

#[cfg(feature = "authoring")]
mod depth;
mod fragment;
#[cfg(feature = "authoring")]
mod long_views;
mod roadmap_rows;
#[cfg(feature = "authoring")]
mod schedule;
mod search;
mod searching;
