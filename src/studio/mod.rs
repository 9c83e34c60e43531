//! The studio: the page on which editors open a plan, see what is wrong, correct it and save it.
//!
//! ```text
//! file -> opening (in a worker) -> Answer -> Action -> state::reduce -> State + [Effect]
//! State -> page, panes -> DOM        Effect -> host -> the page's script: save, copy, show
//! ```
//!
//! It sends nothing anywhere and keeps nothing but what is downloaded. All but `host` is compiled natively as
//! well; residents never load any of it.

pub mod action;
pub mod announcement;
pub mod catalog;
pub mod comparison;
mod context;
mod draft;
pub mod edit;
pub mod entry;
pub mod feeds;
mod foot;
mod guide;
#[cfg(target_arch = "wasm32")]
pub mod host;
pub mod messages;
pub mod opening;
pub mod page;
mod panes;
pub mod partial_date;
pub mod progress;
mod rail;
pub mod round;
pub mod saving;
pub mod state;
