//! The whole plan as static HTML, and its files. Residents never load it.

pub mod files;
mod large;
pub mod page;

use super::chunks::Parts;
use super::context::{Edge, Options, Scene, Shared, Still};
use crate::views::Query;
use yew::Callback;

/// Draws with the context of a page that never changes: everything is there, and nothing can be chosen.
fn with_scene<T>(plan: &Shared, options: &Options, query: &Query, draw: impl FnOnce(Scene) -> T) -> T {
    draw(Scene {
        plan: &plan.0.plan,
        index: &plan.0.index,
        query,
        turned: &[],
        reach: usize::MAX,
        choices: usize::MAX,
        explained: &[],
        words: Parts::ALL.words(&options.language, plan.0.plan.calendar()),
        options,
        edge: &Edge::default(),
        act: &Callback::noop(),
        copied: 0,
        typing: false,
        still: Some(Still { deeper: 0, heading_part: "heading" }),
    })
}
