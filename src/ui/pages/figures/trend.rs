//! The values of a figure as bars from zero: measured ones in ink, targets dashed. Their words are HTML, so that they grow
//! with the text; in a very narrow container they are rows of year and value.

use super::value::below_bar;
use crate::plan::figures::Value;
use crate::plan::{Indicator, PartialDate};
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text};
use crate::views::figures::{Card, Point};

/// The key of the bars, once for all cards.
pub(super) fn key(page: &Page) -> Node {
    let item = |is_target: bool, word: &'static str| {
        let swatch =
            el!("span", { "class": "city-plan-trend__swatch", "data-target": is_target.then_some("") });
        el!("li", "city-plan-key__item", swatch, text(word))
    };
    el!("ul", "city-plan-key", item(false, page.messages.actual), item(true, page.messages.target_dashed))
}

/// The bars of a card, with a line at the target.
pub(super) fn trend(page: &Page, indicator: &Indicator, card: &Card) -> Node {
    let goal = card.trend.iter().find(|point| Some(point.at) == card.target);
    el!(
        "div",
        "city-plan-trend",
        el!("ol", "city-plan-trend__points", each(&card.trend, |point| self::point(page, indicator, point))),
        show_some(goal, goal_line),
    )
}

/// A dashed line at the height of the target.
fn goal_line(goal: &Point) -> Node {
    let top = 100 - goal.height;
    drawing("city-plan-trend__goal", None, el!("line", { "x1": "0", "x2": "100", "y1": top, "y2": top }))
}

/// The room for half a line around a dashed bar, in percent of its drawing.
const INSET: usize = 3;

fn drawing(class: &'static str, target: Option<&'static str>, shape: Node) -> Node {
    el!(
        "svg",
        {
            "class": class, "data-target": target, "viewBox": "0 0 100 100", "preserveAspectRatio": "none",
            "aria-hidden": "true", "focusable": "false",
        },
        shape,
    )
}

fn point(page: &Page, indicator: &Indicator, point: &Point) -> Node {
    let value = &indicator.values[point.at];
    let is_target = point.is_target.then_some("");
    // A dashed line is drawn on the edge of its shape, which stays inside.
    let inset = if point.is_target { INSET } else { 0 };
    let top = (100 - point.height).max(inset).min(100 - inset);
    let shape = el!("rect", { "x": inset, "y": top, "width": 100 - 2 * inset, "height": 100 - inset - top });
    el!(
        "li",
        { "class": "city-plan-trend__point", "data-target": is_target },
        drawing("city-plan-trend__bar", is_target, shape),
        el!("span", "city-plan-trend__number", below_bar(page, indicator, value)),
        el!("span", "city-plan-trend__year", year(page, value), kind(page, point.is_target)),
    )
}

/// The year in its two texts, one below the other.
fn year(page: &Page, value: &Value) -> Node {
    let context = &page.context;
    let parts = match value.date {
        Some(PartialDate::FiscalYear(year)) => context.year_parts(year),
        Some(PartialDate::Year(year)) => context.messages.years.year_parts(year, context.year_style()),
        Some(date) => return el!("span", {}, text(context.date(date))),
        None => return show_some(page.own_text(value.date_printed.as_ref()), |printed| printed),
    };
    let second = if parts.second.is_empty() { none() } else { el!("span", {}, text(parts.second)) };
    nodes([el!("span", {}, text(parts.first)), second])
}

fn kind(page: &Page, is_target: bool) -> Node {
    if is_target { el!("span", {}, text(page.messages.target)) } else { none() }
}
