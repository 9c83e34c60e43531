//! The view of sharing: a link with its QR code, then files, print and a code to embed as cards.
//!
//! Files have the content on screen: the initiatives that match the reader's conditions. `exchange` writes
//! them, the page saves them. Each is shown with its format, and its size or the number of its rows.

mod calendar;
mod embedding;
mod history;
mod image;
mod link;
mod qr;
mod table;

use crate::exchange::calendar as ics;
use crate::exchange::csv;
use crate::plan::Indicator;
use crate::ui::components::bars;
use crate::ui::components::controls::button;
use crate::ui::components::item::Page;
use crate::ui::components::source::title;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, wrap};
use crate::ui::host::HostEvent;
use crate::ui::state::Action;
use crate::views::schedule::Bar;
use crate::views::{Query, View};
use yew::{Callback, MouseEvent};

pub(crate) fn share(page: &Page) -> Node {
    let messages = page.messages;
    let drawing = image::drawing(page).map(|drawing| {
        let svg = drawing.svg();
        let size = (messages.kilobytes)(svg.len().div_ceil(1024));
        let svg = save(page, messages.save_svg, &size, "svg", svg);
        let png = save(page, messages.save_png, "", "png", drawing.json());
        card(page, messages.share_picture, messages.share_picture_lead, none(), vec![svg, png])
    });
    let entries = calendar::entries(page).len();
    let calendar = calendar_file(page).map(|file| {
        let file = save(page, messages.save_ics, &(messages.items)(entries), "ics", file);
        card(page, messages.share_calendar, messages.share_calendar_lead, none(), vec![file])
    });
    let cards = vec![
        card(page, messages.share_table, messages.share_table_lead, table::conditions(page), tables(page)),
        drawing.unwrap_or_else(none),
        calendar.unwrap_or_else(none),
        card(page, messages.share_data, messages.share_data_lead, none(), vec![data(page)]),
        card(page, messages.share_print, messages.share_print_lead, none(), prints(page)),
        show_some(embedding::code(page), |code| {
            card(page, messages.share_embed, messages.share_embed_lead, none(), vec![code])
        }),
    ];
    nodes([link::link(page), el!("ul", "city-plan-files", list(cards))])
}

/// A card: its title, a sentence, more content, and its buttons.
fn card(page: &Page, title: &'static str, lead: &'static str, more: Node, ways: Vec<Node>) -> Node {
    el!(
        "li",
        "city-plan-files__card",
        el!(page.context.heading_tag(2), "city-plan-files__title", text(title)),
        wrap("p", text(lead)),
        more,
        el!("div", "city-plan-files__ways", each(&ways, Node::clone)),
    )
}

/// The tables as CSV: one for each kind of thing that the plan has.
fn tables(page: &Page) -> Vec<Node> {
    let (context, messages) = (&page.context, page.messages);
    let mut tables = vec![(messages.save_csv, "", table::rows(page))];
    let indicators: Vec<&Indicator> = context.plan.indicators.iter().collect();
    let figures = super::figures::table::rows(page, &indicators);
    let past = super::past::table::all(page);
    tables.extend((figures.len() > 1).then_some((messages.save_all_figures, "-figures", figures)));
    tables.extend((past.len() > 1).then_some((messages.save_past, "-past", past)));
    if View::History.has_content(context.plan) {
        tables.push((messages.save_history, "-history", history::rows(page)));
    }
    let file = |(label, name, rows): (&'static str, &str, Vec<Vec<String>>)| {
        let size = (messages.rows)(rows.len() - 1);
        save_as(page, label, &size, format!("{}{name}.csv", context.plan.id.0), csv::csv(&rows))
    };
    tables.into_iter().map(file).collect()
}

/// The initiatives on screen as CSV.
#[allow(dead_code, reason = "only static pages come with files")]
pub(crate) fn table_file(page: &Page) -> Option<String> {
    Some(csv::csv(&table::rows(page)))
}

/// Fiscal years and milestones as a calendar; `None` if there are none.
pub(crate) fn calendar_file(page: &Page) -> Option<String> {
    let (context, entries) = (&page.context, calendar::entries(page));
    let file =
        || ics::calendar(&title(context), &origin(context), calendar::stamp(context, &entries), &entries);
    (!entries.is_empty()).then(file)
}

/// The roadmap on screen as SVG; `None` if the plan has no schedule as text.
#[allow(dead_code, reason = "only static pages come with files")]
pub(crate) fn picture_file(page: &Page) -> Option<String> {
    Some(image::drawing(page)?.svg())
}

/// A button that has the page save a file under the plan's name.
fn save(page: &Page, label: &'static str, size: &str, ending: &'static str, content: String) -> Node {
    save_as(page, label, size, format!("{}.{ending}", page.context.plan.id.0), content)
}

/// A button that has the page save a file, with its size beside it.
fn save_as(page: &Page, label: &'static str, size: &str, name: String, content: String) -> Node {
    let button = button(text(label), None, page.context.send_on_click(HostEvent::Save(name, content)));
    wrap("div", nodes([button, sized(size)]))
}

fn sized(size: &str) -> Node {
    if size.is_empty() { none() } else { el!("span", "city-plan-note", text(format!(" {size}"))) }
}

fn data(page: &Page) -> Node {
    let event = HostEvent::SavePlan(format!("{}.json", page.context.plan.id.0));
    let size = (page.messages.items)(page.context.plan.initiatives.len());
    let button = button(text(page.messages.save_json), None, page.context.send_on_click(event));
    wrap("div", nodes([button, sized(&size)]))
}

/// Buttons that open a view and print it.
fn prints(page: &Page) -> Vec<Node> {
    let print = |label: &'static str, view: View, event: HostEvent| {
        let (host, act) = (page.context.host.clone(), page.context.act.clone());
        let callback = Callback::from(move |_: MouseEvent| {
            act.emit(Action::ViewChosen(view));
            host.send(event.clone());
        });
        button(text(label), None, callback)
    };
    vec![
        print(page.messages.print_roadmap, View::Roadmap, HostEvent::Print),
        print(page.messages.print_large, View::Roadmap, HostEvent::PrintLarge),
        print(page.messages.print_list, View::Explorer, HostEvent::Print),
    ]
}

/// The address of a place of the plan, if the page of the plan is known.
pub(crate) fn published(context: &ViewContext, query: &Query) -> Option<String> {
    (!context.options.url.is_empty()).then(|| context.full_address(query))
}

/// A note in a file on a bar outside of its years.
fn outside(context: &ViewContext, bar: &Bar) -> String {
    let messages = context.messages;
    let years = bars::years_in_one(context, bar, false);
    format!("{}{}{} {years}", messages.outside, messages.colon, context.plain_text(&bar.label))
}

/// The source and the licence, for every file.
pub(crate) fn origin(context: &ViewContext) -> String {
    let [title, city] = [&context.plan.title, &context.plan.city].map(|content| context.plain_text(content));
    let license = context.plan.license.as_deref().map(|license| (context.messages.license)(license));
    let address =
        published(context, &Query { view: context.options.address.initial.view, ..Query::default() });
    let content = (context.messages.origin)(&title, &city);
    [Some(content), license, address].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
