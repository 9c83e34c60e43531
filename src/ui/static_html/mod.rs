//! The whole plan as static HTML, and its files. Residents never load this code.

pub mod changes;
pub mod files;
mod fold;
mod large;
pub mod link_preview;
pub mod page;
pub mod yearly;

use super::chunks::Chunks;
use super::context::{StaticPlacement, ViewContext};
use super::host::Host;
use super::loaded::Shared;
use super::options::Options;
use crate::views::Query;
use yew::Callback;

/// Draws with the context of a static page, on which everything is visible and nothing can be chosen.
fn with_context<T>(
    plan: &Shared,
    options: &Options,
    query: &Query,
    draw: impl FnOnce(ViewContext) -> T,
) -> T {
    draw(ViewContext {
        plan: &plan.0.plan,
        index: &plan.0.index,
        editions: &plan.0.editions,
        query,
        toggled_goals: &[],
        open_terms: &[],
        row_limit: usize::MAX,
        choice_limit: usize::MAX,
        messages: Chunks::ALL.messages(&options.language, plan.0.plan.calendar()),
        options,
        language: &options.language,
        has_panel: false,
        open_menu: None,
        opens_all: false,
        shows_notes: false,
        host: &Host::default(),
        act: &Callback::noop(),
        copies: 0,
        is_typing: false,
        placement: Some(StaticPlacement { depth: 0, heading_name: "heading" }),
    })
}
