//! The outcomes of initiatives: a square for each of them, so that everybody can count, with the numbers in words.
//!
//! Words come before colour: no square is without its word.

use super::item::Page;
use crate::plan::vocabulary::Outcome;
use crate::ui::dom::{Node, each, el, repeat, text};
use crate::views::past::Tally;

/// The tallies as squares, and their numbers.
pub(crate) fn bar(page: &Page, tallies: &[Tally]) -> Node {
    let squares = |tally: &Tally| {
        repeat(
            tally.count,
            &mut |_| el!("span", { "class": "city-plan-count__unit", "data-outcome": tally.outcome.as_str() }),
        )
    };
    let key = |tally: &Tally| {
        let number = el!("span", "city-plan-key__number", text(tally.count.to_string()));
        el!("li", "city-plan-key__item", outcome(page, tally.outcome), number)
    };
    el!(
        "div",
        "city-plan-count",
        el!("div", { "class": "city-plan-count__squares", "aria-hidden": "true" }, each(tallies, squares)),
        el!("ul", "city-plan-key", each(tallies, key)),
    )
}

/// An outcome as its square and its word.
pub(crate) fn outcome(page: &Page, outcome: Outcome) -> Node {
    el!(
        "span",
        { "class": "city-plan-outcome", "data-outcome": outcome.as_str() },
        el!("span", { "class": "city-plan-count__unit", "data-outcome": outcome.as_str(), "aria-hidden": "true" }),
        el!("span", "city-plan-outcome__word", text((page.messages.outcome)(outcome))),
    )
}
