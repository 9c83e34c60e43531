//! Figures as cards, the city's own first; tables and surveys below.
//!
//! Values are shown as printed. Only the distance to a target is computed.

pub(in crate::ui) mod card;
mod survey;
pub(super) mod table;
mod trend;
pub(in crate::ui) mod value;

use crate::exchange::csv;
use crate::plan::Indicator;
use crate::ui::components::controls::{button, show_if};
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, nodes, text};
use crate::ui::host::HostEvent;
use crate::views::figures::{Card, Figures, figures as cards};

/// The view of figures.
pub(crate) fn figures(page: &Page) -> Node {
    let (plan, messages) = (page.context.plan, page.messages);
    let figures = cards(plan);
    nodes([
        show_if(figures.has_targets(), || trend::key(page)),
        group(page, messages.own_figures, &figures.own),
        group(page, messages.other_figures, &figures.others),
        save_all(page, &figures),
        survey::tables(page),
        survey::surveys(page),
    ])
}

/// The figures as CSV; `None` if there are none.
#[allow(dead_code, reason = "only static pages come with files")]
pub(crate) fn figures_file(page: &Page) -> Option<String> {
    let figures = cards(page.context.plan);
    let all = all_of(page, &figures);
    (!all.is_empty()).then(|| csv::csv(&table::rows(page, &all)))
}

fn all_of<'a>(page: &Page<'a>, figures: &Figures) -> Vec<&'a Indicator> {
    figures.own.iter().chain(&figures.others).map(|card| &page.context.plan.indicators[card.at]).collect()
}

fn group(page: &Page, title: &'static str, all: &[Card]) -> Node {
    show_if(!all.is_empty(), || {
        el!(
            "div",
            "city-plan-section",
            page.heading(2, text(title)),
            el!("ul", "city-plan-cards", each(all, |card| card::card(page, card))),
        )
    })
}

fn save_all(page: &Page, figures: &Figures) -> Node {
    show_if(page.context.is_running() && !page.context.plan.indicators.is_empty(), || {
        let all = all_of(page, figures);
        let rows = table::rows(page, &all);
        let label = (page.messages.save_figures)(all.len(), rows.len() - 1);
        let name = format!("{}-figures.csv", page.context.plan.id.0);
        let event = HostEvent::Save(name, csv::csv(&rows));
        el!("p", "city-plan-tools", button(text(label), None, page.context.send_on_click(event)))
    })
}
