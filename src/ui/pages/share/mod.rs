//! The view of sharing: a link with its QR code, files, print.
//!
//! Files have the content on screen: the initiatives that match the reader's conditions. `exchange` writes
//! them, the page saves them.

mod calendar;
mod image;
mod qr;
mod table;

use crate::exchange::calendar as ics;
use crate::exchange::csv;
use crate::ui::components::bars;
use crate::ui::components::controls::{button, show_if};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text, with_key, wrap};
use crate::ui::host::HostEvent;
use crate::ui::state::Action;
use crate::views::schedule::Bar;
use crate::views::{Query, View};
use yew::{Callback, MouseEvent};

pub(crate) fn share(page: &Page) -> Node {
    let messages = page.messages;
    let ways = |title, lead, ways: Vec<Node>| part(page, title, lead, ways, none());
    nodes([
        link(page),
        part(
            page,
            messages.share_table,
            messages.share_table_lead,
            vec![save(page, messages.save_csv, "csv", table_file(page))],
            table::conditions(page),
        ),
        show_some(image::drawing(page), |drawing| {
            let svg = save(page, messages.save_svg, "svg", Some(drawing.svg()));
            let png = save(page, messages.save_png, "png", Some(drawing.json()));
            ways(messages.share_picture, messages.share_picture_lead, vec![svg, png])
        }),
        show_some(calendar_file(page), |file| {
            let file = save(page, messages.save_ics, "ics", Some(file));
            ways(messages.share_calendar, messages.share_calendar_lead, vec![file])
        }),
        ways(messages.share_data, messages.share_data_lead, vec![data(page)]),
        ways(messages.share_print, messages.share_print_lead, prints(page)),
    ])
}

/// The initiatives on screen as CSV.
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

fn part(page: &Page, title: &'static str, lead: &'static str, ways: Vec<Node>, more: Node) -> Node {
    el!(
        "div",
        "city-plan-initiative__section",
        el!(page.context.heading_tag(2), "city-plan-initiative__title", text(title)),
        el!(
            "div",
            "city-plan-initiative__body",
            wrap("p", text(lead)),
            more,
            el!("div", "city-plan-explorer__out", each(&ways, Node::clone)),
        ),
    )
}

/// The query to share: the open initiative or item, else the initiatives that match the conditions, else the
/// plan.
fn shared(page: &Page) -> Query {
    let mut query = page.context.query.clone();
    let item = query.item.as_ref().and_then(|id| page.items.find(id));
    query.view = match (item, query.is_filtered()) {
        (Some(item), _) => item.view,
        (None, true) => View::Explorer,
        (None, false) => View::Roadmap,
    };
    if item.is_none() {
        query.item = None;
    }
    query
}

fn link(page: &Page) -> Node {
    let (context, messages) = (&page.context, page.messages);
    let address = context.full_address(&shared(page));
    let what = context.query.initiative.as_ref().and_then(|id| context.index.find(id));
    let item = context.query.item.as_ref().and_then(|id| page.items.find(id));
    let what = match (what, item) {
        (Some(at), _) => context.name(at),
        (None, Some(item)) => context.text(item.name),
        (None, None) => context.text(&context.plan.title),
    };
    let content = show_if(context.copies != 0, || {
        with_key(el!("span", {}, text(context.messages.copied)), u64::from(context.copies))
    });
    let ways = el!(
        "div",
        "city-plan-explorer__out",
        button(text(messages.copy), Some("main"), context.send_on_click(HostEvent::Copy(address.clone()))),
        show_if(context.options.can_share, || button(
            text(messages.hand_on),
            None,
            context.send_on_click(HostEvent::Share(address.clone()))
        )),
        el!("p", { "class": "city-plan-note", "role": "status" }, content),
    );
    let link = el!("a", { "class": "city-plan-share__link", "href": address.clone() }, text(address.clone()));
    el!(
        "div",
        "city-plan-initiative__section",
        el!(context.heading_tag(2), "city-plan-initiative__title", text(messages.share_link)),
        el!(
            "div",
            "city-plan-initiative__body city-plan-share",
            wrap("div", nodes([wrap("p", what), wrap("p", link), ways])),
            show_some(qr::code(page, &address), |code| el!("div", {}, code, note(text(messages.code_lead)))),
        ),
    )
}

/// A button that has the page save a file.
fn save(page: &Page, label: &'static str, ending: &'static str, content: Option<String>) -> Node {
    let name = format!("{}.{ending}", page.context.plan.id.0);
    let event = HostEvent::Save(name, content.unwrap_or_default());
    button(text(label), None, page.context.send_on_click(event))
}

fn data(page: &Page) -> Node {
    let event = HostEvent::SavePlan(format!("{}.json", page.context.plan.id.0));
    button(text(page.messages.save_json), None, page.context.send_on_click(event))
}

/// Buttons that open a view and print it.
fn prints(page: &Page) -> Vec<Node> {
    let print = |label: &'static str, view: View| {
        let (host, act) = (page.context.host.clone(), page.context.act.clone());
        let callback = Callback::from(move |_: MouseEvent| {
            act.emit(Action::ViewChosen(view));
            host.send(HostEvent::Print);
        });
        button(text(label), None, callback)
    };
    vec![print(page.messages.print_roadmap, View::Roadmap), print(page.messages.print_list, View::Explorer)]
}

/// The plan's title and city as plain text.
pub(crate) fn title(context: &ViewContext) -> String {
    let [title, city] = [&context.plan.title, &context.plan.city].map(|content| context.plain_text(content));
    if title.contains(&city) { title } else { format!("{city} {title}") }
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
