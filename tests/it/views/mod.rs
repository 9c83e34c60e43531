//! What readers ask of a plan.

#[cfg(feature = "authoring")]
mod depth;
mod fragment;
#[cfg(feature = "authoring")]
mod schedule;
mod searching;
