//! Ways to take the plan away: a link with its code for phones, files, print.
//!
//! Files hold what is on screen: the initiatives that meet the reader's conditions. Writing them is
//! `exchange`'s matter, saving them the page's.

mod calendar;
mod image;
mod qr;
mod table;

use crate::exchange::calendar as ics;
use crate::exchange::csv;
use crate::ui::components::controls::{button, nothing_if};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, each, el, keyed, nodes, none, text, when};
use crate::ui::state::Action;
use crate::views::schedule::Bar;
use crate::views::{Query, View};
use yew::{Callback, MouseEvent};

pub(crate) fn share(page: &Page) -> Node {
    let words = page.words;
    let ways = |title, lead, ways: Vec<Node>| part(page, title, lead, ways, none());
    nodes([
        link(page),
        part(
            page,
            words.share_table,
            words.share_table_lead,
            vec![save(page, words.save_csv, "csv", table_file(page))],
            table::conditions(page),
        ),
        when(image::drawing(page), |drawing| {
            let svg = save(page, words.save_svg, "svg", Some(drawing.svg()));
            let png = save(page, words.save_png, "png", Some(drawing.json()));
            ways(words.share_picture, words.share_picture_lead, vec![svg, png])
        }),
        when(calendar_file(page), |file| {
            let file = save(page, words.save_ics, "ics", Some(file));
            ways(words.share_calendar, words.share_calendar_lead, vec![file])
        }),
        ways(words.share_data, words.share_data_lead, vec![data(page)]),
        ways(words.share_print, words.share_print_lead, prints(page)),
    ])
}

/// The initiatives on screen as CSV.
pub(crate) fn table_file(page: &Page) -> Option<String> {
    Some(csv::csv(&table::rows(page)))
}

/// Fiscal years and dated steps as a calendar; `None` where there are none.
pub(crate) fn calendar_file(page: &Page) -> Option<String> {
    let (scene, entries) = (&page.scene, calendar::entries(page));
    let file = || ics::calendar(&title(scene), &origin(scene), calendar::stamp(scene, &entries), &entries);
    (!entries.is_empty()).then(file)
}

/// The roadmap on screen as SVG; `None` where the plan gives no schedule as text.
#[cfg(feature = "editors")]
pub(crate) fn picture_file(page: &Page) -> Option<String> {
    Some(image::drawing(page)?.svg())
}

fn part(page: &Page, title: &'static str, lead: &'static str, ways: Vec<Node>, more: Node) -> Node {
    el!(
        "div",
        "city-plan-initiative__section",
        el!(page.scene.heading(2), "city-plan-initiative__title", text(title)),
        el!(
            "div",
            "city-plan-initiative__body",
            bare("p", text(lead)),
            more,
            el!("div", "city-plan-explorer__out", each(&ways, Node::clone)),
        ),
    )
}

/// What is shared: the open initiative or item, else the initiatives that meet the conditions, else the
/// plan.
fn shared(page: &Page) -> Query {
    let mut query = page.scene.query.clone();
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
    let (scene, words) = (&page.scene, page.words);
    let address = scene.address(&shared(page));
    let what = scene.query.initiative.as_ref().and_then(|id| scene.index.find(id));
    let item = scene.query.item.as_ref().and_then(|id| page.items.find(id));
    let what = match (what, item) {
        (Some(at), _) => scene.name(at),
        (None, Some(item)) => scene.say(item.name),
        (None, None) => scene.say(&scene.plan.title),
    };
    let tell = |word: &'static str| {
        let (edge, address) = (scene.edge.clone(), address.clone());
        Callback::from(move |_: MouseEvent| edge.tell(word, address.clone()))
    };
    let said = nothing_if(scene.copied == 0, || {
        keyed(el!("span", {}, text(scene.words.copied)), u64::from(scene.copied))
    });
    let ways = el!(
        "div",
        "city-plan-explorer__out",
        button(text(words.copy), Some("main"), tell("copy")),
        nothing_if(!scene.options.shares, || button(text(words.hand_on), None, tell("share"))),
        el!("p", { "class": "city-plan-note", "role": "status" }, said),
    );
    let link = el!("a", { "class": "city-plan-share__link", "href": address.clone() }, text(address.clone()));
    el!(
        "div",
        "city-plan-initiative__section",
        el!(scene.heading(2), "city-plan-initiative__title", text(words.share_link)),
        el!(
            "div",
            "city-plan-initiative__body city-plan-share",
            bare("div", nodes([bare("p", what), bare("p", link), ways])),
            when(qr::code(page, &address), |code| el!("div", {}, code, note(text(words.code_lead)))),
        ),
    )
}

/// A button that has the page save a file.
fn save(page: &Page, words: &'static str, ending: &'static str, content: Option<String>) -> Node {
    let file = content.map(|content| format!("{}.{ending}\n{content}", page.scene.plan.id.0));
    let edge = page.scene.edge.clone();
    let heard = Callback::from(move |_: MouseEvent| edge.tell("save", file.clone().unwrap_or_default()));
    button(text(words), None, heard)
}

fn data(page: &Page) -> Node {
    let edge = page.scene.edge.clone();
    let name = page.scene.plan.id.0.clone();
    let heard = Callback::from(move |_: MouseEvent| edge.tell("plan", format!("{name}.json")));
    button(text(page.words.save_json), None, heard)
}

/// Opens a view and prints it.
fn prints(page: &Page) -> Vec<Node> {
    let print = |words: &'static str, view: View| {
        let (edge, act) = (page.scene.edge.clone(), page.scene.act.clone());
        let heard = Callback::from(move |_: MouseEvent| {
            act.emit(Action::ViewChosen(view));
            edge.tell("print", "");
        });
        button(text(words), None, heard)
    };
    vec![print(page.words.print_roadmap, View::Roadmap), print(page.words.print_list, View::Explorer)]
}

/// The plan's title and city, without marks of language.
pub(crate) fn title(scene: &Scene) -> String {
    let [title, city] = [&scene.plan.title, &scene.plan.city].map(|said| scene.unmarked(said));
    if title.contains(&city) { title } else { format!("{city} {title}") }
}

/// The address of a place of the plan, where it is known on which page it stands.
pub(crate) fn published(scene: &Scene, query: &Query) -> Option<String> {
    (!scene.options.url.is_empty()).then(|| scene.address(query))
}

/// A bar that lies outside of the years that a file has, as told in it.
fn outside(scene: &Scene, bar: &Bar) -> String {
    let words = scene.words;
    let years = scene.bar_years_in_one(bar, false);
    format!("{}{}{} {years}", words.outside, words.colon, scene.unmarked(&bar.label))
}

/// Where it comes from and what may be done with it, for every file.
pub(crate) fn origin(scene: &Scene) -> String {
    let [title, city] = [&scene.plan.title, &scene.plan.city].map(|said| scene.unmarked(said));
    let license = scene.plan.license.as_deref().map(|license| (scene.words.license)(license));
    let address = published(scene, &Query { view: scene.options.address.initial.view, ..Query::default() });
    let said = (scene.words.origin)(&title, &city);
    [Some(said), license, address].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
