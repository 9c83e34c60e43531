//! The interface without a browser.

mod allocations;
mod deferred;
mod host_interface;
mod languages;
mod long_lists;
mod static_html;
