//! The plan as a publication: dates, period and cycles, trees, the document itself.
//!
//! It is the last part of the document's view; the overview has the same in short.

use crate::plan::document::Edition;
use crate::plan::timeline::{Cycle, ReviewCycle};
use crate::plan::{Document, PartialDate, Period, Roadmap, Tree};
use crate::ui::components::item::Page;
use crate::ui::components::source;
use crate::ui::dom::{Node, each, el, list, nodes, show_some, text, wrap};

pub(crate) fn about(page: &Page) -> Node {
    let (plan, messages) = (page.context.plan, page.messages);
    let successor = plan.successor.as_ref().map(|successor| source::successor(&page.context, successor));
    nodes([
        page.facts(vec![
            (messages.reading, page.own_text(plan.reading.as_ref())),
            (messages.publisher, page.text(plan.publisher.as_ref())),
            (messages.status, page.text(plan.status_printed.as_ref())),
            (messages.date, page.printed_date(plan.date, plan.date_printed.as_ref())),
            (messages.editions, page.text(plan.edition.as_ref())),
            (messages.successor, successor),
        ]),
        show_some(plan.document.as_ref(), |document| self::document(page, document)),
        show_some(plan.period.as_ref(), |period| self::period(page, period)),
        show_some(plan.roadmap.as_ref(), |roadmap| self::roadmap(page, roadmap)),
        each(&plan.trees, |tree| self::tree(page, tree)),
        each(&plan.editions, |edition| self::edition(page, edition)),
    ])
}

fn document(page: &Page, document: &Document) -> Node {
    let messages = page.messages;
    let pages = document.pages.map(|pages| text(format!("{pages}")));
    // Anything but a web address is shown as text.
    let address = match document.web_address() {
        Some(url) => Some(el!("a", { "href": url.to_string() }, text(url.to_string()))),
        None => document.url.as_ref().map(|url| text(url.to_string())),
    };
    page.facts(vec![
        (messages.source, page.text(document.title.as_ref())),
        (messages.address, address),
        (messages.kind, page.own_text(document.format.as_ref())),
        (messages.page_count, pages),
    ])
}

fn period(page: &Page, period: &Period) -> Node {
    let messages = page.messages;
    let cycle = |cycle: &Cycle| {
        let span = show_some(page.span(cycle.start, cycle.end), |span| nodes([text(" "), span]));
        let end = page.end(cycle.remark.as_ref(), cycle.source.as_ref(), &[]);
        el!("li", { "id": page.anchor_id(&cycle.id) }, wrap("p", nodes([page.context.text(&cycle.name), span])), end)
    };
    let review = |review: &ReviewCycle| {
        let end = page.end(None, review.source.as_ref(), &[]);
        let content = nodes([page.context.text(&review.part), text(" "), page.context.text(&review.cycle)]);
        el!("li", { "id": page.anchor_id(&review.id) }, wrap("p", content), end)
    };
    let cycles = (!period.cycles.is_empty()).then(|| wrap("ul", each(&period.cycles, cycle)));
    let reviews = (!period.review.is_empty()).then(|| wrap("ul", each(&period.review, review)));
    let span = page.term(period.start, period.end, period.printed.as_ref());
    nodes([
        page.facts(vec![
            (messages.period, span),
            (messages.horizon, page.printed_date(period.horizon, None)),
            (page.context.messages.cycles, cycles),
            (page.context.messages.review, reviews),
        ]),
        page.end(period.remark.as_ref(), period.source.as_ref(), &[]),
    ])
}

fn roadmap(page: &Page, roadmap: &Roadmap) -> Node {
    let [start, end] = [roadmap.start, roadmap.end].map(|year| year.map(PartialDate::FiscalYear));
    let picture = page.link_to(roadmap.picture.as_ref());
    nodes([
        page.facts(vec![(page.messages.roadmap, page.span(start, end)), (page.messages.pictures, picture)]),
        page.end(roadmap.remark.as_ref(), roadmap.source.as_ref(), &[]),
    ])
}

fn tree(page: &Page, tree: &Tree) -> Node {
    let name = wrap("p", page.context.text(&tree.name));
    el!("div", { "id": page.anchor_id(&tree.id) }, name, page.end(tree.remark.as_ref(), tree.source.as_ref(), &[]))
}

/// An earlier or later edition, in one line.
fn edition(page: &Page, edition: &Edition) -> Node {
    let source = page.source_link(edition.source.as_ref());
    let date = page.printed_date(edition.date, edition.date_printed.as_ref());
    let facts = [date, page.text(edition.what.as_ref())].into_iter().flatten();
    let facts = facts.map(|fact| nodes([text(" "), fact])).collect();
    let name = nodes([page.context.label(&edition.name), list(facts), text(" "), source]);
    el!("div", { "id": page.anchor_id(&edition.id), "tabindex": "-1" }, wrap("p", name), page.end(None, None, &[]))
}
