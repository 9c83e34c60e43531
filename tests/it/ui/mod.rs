//! The interface without a browser.

mod allocations;
mod deferred;
mod host_interface;
#[cfg(feature = "authoring")]
mod languages;
#[cfg(feature = "authoring")]
mod long_lists;
#[cfg(feature = "authoring")]
mod long_views;
mod rows;
#[cfg(feature = "authoring")]
mod running;
#[cfg(feature = "authoring")]
mod static_html;
