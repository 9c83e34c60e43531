//! The interface: yew components, the same in the browser and as static HTML.
//!
//! It is given a plan, a query and what the host allows. It never touches the clock, the network, the clipboard or
//! the URL: these reach it as properties and callbacks. No inline style, no raw HTML.
//!
//! From the lowest layer up: [`state`], `dom` and [`messages`]; [`context`]; `components`; `shell`; `pages`;
//! [`chunks`]; [`app`] and [`static_html`].

pub mod action;
pub mod app;
pub mod chunks;
mod components;
pub mod context;
mod dom;
pub mod editions;
mod focus;
mod furigana;
pub mod host;
pub mod loaded;
pub mod messages;
pub mod options;
pub mod page_title;
mod pages;
mod shell;
pub mod state;
#[cfg(feature = "authoring")]
pub mod static_html;
