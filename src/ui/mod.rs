//! How the answers look: yew components, the same in the browser and as static HTML.
//!
//! This room uses only `plan` and `views`. It never touches the clock, the network, the clipboard
//! or the URL: these reach it as properties and callbacks. No inline style, no raw HTML.

mod aids;
pub mod app;
mod bars;
mod controls;
mod element;
mod explorer;
mod facets;
mod goals;
mod initiative;
mod joined;
mod overview;
pub mod parts;
mod roadmap;
mod roadmap_list;
pub mod scene;
mod schedule;
mod sections;
mod shell;
mod source;
pub mod state;
mod terms;
mod text;
pub mod whole;
pub mod words;
pub mod years;
