//! What readers ask of a plan.

mod depth;
mod fragment;
mod schedule;
mod searching;
