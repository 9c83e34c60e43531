//! The news of the period, and links to what stands behind the initiatives.

use super::Paper;
use crate::plan::progress::{Link, Update};
use crate::ui::components::controls::show_if;
use crate::ui::dom::{Node, each, el, nodes, show_some, text};
use std::rc::Rc;

/// The news whose day lies in the period, and all links; nothing where there is none of them.
pub(super) fn section(paper: &Paper) -> Node {
    let (messages, progress) = (paper.facts.messages, paper.facts.progress);
    let calendar = paper.context().plan.calendar();
    let (first, last) = paper.reports.period.days(calendar);
    let is_in = |update: &&Update| (first..=last).contains(&update.date.earliest(calendar));
    let news: Vec<&Update> = progress.updates.iter().filter(is_in).collect();
    nodes([
        show_if(!news.is_empty(), || {
            let items = each(&news, |update| self::update(paper, update));
            paper.section(messages.updates, el!("ul", {}, items))
        }),
        show_if(!progress.links.is_empty(), || {
            let items = each(&progress.links, |link| self::link(paper, link));
            paper.section(paper.words.links, el!("ul", {}, items))
        }),
    ])
}

fn update(paper: &Paper, update: &Update) -> Node {
    let context = paper.context();
    let of = update.initiative.as_ref().map(|of| name(paper, of));
    el!(
        "li",
        {},
        text(format!("{} ", context.date(update.date))),
        of.unwrap_or_default(),
        context.text(&update.text),
        show_some(update.web_address(), |url| nodes([text(" "), address(url)])),
    )
}

fn link(paper: &Paper, link: &Link) -> Node {
    let label = nodes([name(paper, &link.about), paper.context().text(&link.label), text(" ")]);
    let shown = match link.web_address() {
        Some(url) => address(url),
        // An address that is none of the web is a text.
        None => text(link.url.to_string()),
    };
    el!("li", {}, label, shown)
}

/// An address that can be read on paper, too.
fn address(url: &Rc<str>) -> Node {
    el!("a", { "href": url.to_string() }, text(url.to_string()))
}

/// The initiative of an item before it: itself, or that of a report. Other items have no name here.
fn name(paper: &Paper, about: &str) -> Node {
    let context = paper.context();
    let report = paper.facts.progress.reports.iter().find(|report| *report.id == *about);
    let at = context.index.find(report.map_or(about, |report| &report.initiative));
    show_some(at, |at| nodes([context.name(at), text(context.messages.colon)]))
}
