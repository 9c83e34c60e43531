//! The explorer: search box, filters, and the results: the initiatives grouped as in the document, or the hits of the
//! search in all of the plan.
//!
//! Typing never moves the focus, and the composition of an input method is not disturbed.

mod help;
mod hits;
mod list;

use crate::ui::components::controls::{more_rows, show_if, view_end, view_heading};
use crate::ui::components::facets;
use crate::ui::components::search_form::search_form;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, nodes, none, text};
use crate::ui::host::HostEvent;
use crate::ui::messages::search::SearchMessages;
use crate::views::explorer::{Explorer, cut_hits, explorer};
use crate::views::roadmap::cut;
use crate::views::search::warm;
use crate::views::{Query, View};
use yew::Callback;

/// The explorer.
pub(crate) fn view(context: &ViewContext) -> Node {
    let messages = context.search_messages();
    warm(context.plan, context.index);
    // The wording that the reader sees comes before others.
    let query = Query { language: Some(context.reader_language().into()), ..context.query.clone() };
    let mut explorer = explorer(context.plan, context.index, &query, context.options.today);
    let others = match &mut explorer.search {
        Some(results) => cut_hits(results, context.row_limit),
        None => cut(&mut explorer.goals, context.row_limit),
    };
    nodes([
        view_heading(
            context,
            "city-plan-shell__heading",
            text((context.messages.view_heading)(View::Explorer)),
        ),
        el!("div", "city-plan-ask", search_form(context, messages.ask, Some(messages.hint), submit(context))),
        el!(
            "div",
            "city-plan-explorer",
            head(context, messages, &explorer),
            facets::facets(context, messages, &explorer, count(&explorer)),
            el!(
                "div",
                { "class": "city-plan-explorer__results", "id": context.element_id("results"), "tabindex": "-1" },
                results(context, messages, &explorer),
                more_rows(context, others),
                view_end(context),
            )
        ),
    ])
}

/// The number of results on screen.
fn count(explorer: &Explorer) -> usize {
    explorer.search.as_ref().map_or(explorer.found_count, |results| results.total)
}

/// The results are there already; the button moves the focus to them, in case they are below the fold.
fn submit(context: &ViewContext) -> Callback<()> {
    let host = context.host.clone();
    let results = context.element_selector("results");
    Callback::from(move |()| host.send(HostEvent::Focus(results.clone())))
}

/// The number of results, and the active conditions.
fn head(context: &ViewContext, messages: &SearchMessages, explorer: &Explorer) -> Node {
    let (visible, announcement) = match &explorer.search {
        Some(results) => hits::head(context, messages, results),
        None => list::head(context, messages, explorer),
    };
    let is_announced = context.query.is_filtered() && !context.is_typing;
    let announcement = if is_announced { announcement } else { String::new() };
    el!(
        "div",
        "city-plan-explorer__head",
        visible,
        facets::chips(context, explorer),
        el!("p", { "class": "city-plan-hidden", "role": "status" }, context.sentence(announcement)),
    )
}

fn results(context: &ViewContext, messages: &SearchMessages, explorer: &Explorer) -> Node {
    match &explorer.search {
        _ if count(explorer) == 0 && !context.query.filters.is_empty() => help::none_left(context, messages),
        // Something may still be found.
        Some(results) if results.total == 0 && results.search.is_partial => none(),
        Some(results) if results.total == 0 => help::help(context, messages),
        Some(results) => hits::hits(context, messages, explorer, results),
        None => show_if(explorer.found_count > 0, || list::list(context, explorer)),
    }
}
