//! The interface without a browser.

mod allocations;
mod languages;
mod long_lists;
mod static_html;
