//! Bodies and roles as one chart: the city's own first, then those of other governments.
//!
//! Offices are named, people never.

use crate::plan::vocabulary::Tier;
use crate::plan::{Body, Role, Text};
use crate::ui::components::controls::show_if;
use crate::ui::components::item::Page;
use crate::ui::components::record::Record;
use crate::ui::components::sections::note;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, wrap};
use crate::views::people::{Post, Structure};

/// The view of bodies and roles.
pub(crate) fn people(page: &Page) -> Node {
    let structure = Structure::new(page.context.plan);
    let basis = show_some(structure.common_basis(), |basis| {
        note(labelled(page, text(page.messages.legal_basis), page.context.text(basis)))
    });
    nodes([basis, charts(page, &structure)])
}

fn charts(page: &Page, structure: &Structure) -> Node {
    if structure.others.is_empty() {
        return chart(page, structure, &structure.own, 2);
    }
    let part = |title: &'static str, posts: &[usize]| {
        show_if(!posts.is_empty(), || {
            el!("div", "city-plan-section", page.heading(2, text(title)), chart(page, structure, posts, 3))
        })
    };
    nodes([
        part(page.messages.own_bodies, &structure.own),
        part(page.messages.other_bodies, &structure.others),
    ])
}

/// Posts with the posts below them as nested lists, which the style sheet joins by lines.
fn chart(page: &Page, structure: &Structure, posts: &[usize], below: u8) -> Node {
    let post = |at: &usize| {
        let under = structure.below(*at);
        let record = match structure.post(*at) {
            Post::Body(body) => self::body(page, body, structure.common_basis(), below),
            Post::Role(role) => self::role(page, role, structure.common_basis(), below),
        };
        let under = show_if(!under.is_empty(), || chart(page, structure, under, below));
        el!("li", "city-plan-people__post", record, under)
    };
    el!("ul", "city-plan-people__level", each(posts, post))
}

/// Facts in one line, with a space of a full sign between them.
fn meta(facts: Vec<Option<Node>>) -> Option<Node> {
    let facts: Vec<Node> = facts.into_iter().flatten().collect();
    let spaced = |(at, fact)| nodes([if at == 0 { none() } else { text("\u{3000}") }, fact]);
    (!facts.is_empty()).then(|| list(facts.into_iter().enumerate().map(spaced).collect()))
}

/// A fact after its name.
fn labelled(page: &Page, name: Node, fact: Node) -> Node {
    nodes([name, text(page.context.messages.colon), fact])
}

fn body(page: &Page, body: &Body, basis: Option<&Text>, below: u8) -> Node {
    let messages = page.messages;
    let head = |head: &Text| {
        let title =
            body.head_title.as_ref().map_or_else(|| text(messages.head), |title| page.context.text(title));
        labelled(page, title, page.context.text(head))
    };
    let head = body.head.as_ref().map(head).or_else(|| page.text(body.head_title.as_ref()));
    let members = page.text_list(&body.members);
    let record = Record {
        tag: "div",
        id: &body.id,
        below: Some(below),
        name: name(page, &body.name, body.planned),
        source: page.page_link(body.source.as_ref()),
        meta: meta(vec![
            page.own_text(body.reading.as_ref().filter(|_| !page.context.is_running())),
            tier(page, body.tier),
            head,
            since(page, body.since, body.since_printed.as_ref()),
            page.text(body.legal_basis.as_ref().filter(|_| basis.is_none())),
        ]),
    };
    let members = show_some(members, |members| nodes([wrap("p", text(messages.members)), members]));
    let end = page.end(body.remark.as_ref(), None, &body.misprints);
    let content = nodes([page.sections(below + 1, &body.sections), members, carries_out(page, body), end]);
    page.record(record, content)
}

fn role(page: &Page, role: &Role, basis: Option<&Text>, below: u8) -> Node {
    let full = role.full.as_ref().map(|full| page.context.in_language("en", text(full.to_string())));
    let record = Record {
        tag: "div",
        id: &role.id,
        below: Some(below),
        name: name(page, &role.name, role.planned),
        source: page.page_link(role.source.as_ref()),
        meta: meta(vec![
            page.text(role.holder.as_ref()),
            full,
            since(page, role.since, None),
            page.text(role.legal_basis.as_ref().filter(|_| basis.is_none())),
        ]),
    };
    let end = page.end(role.remark.as_ref(), None, &[]);
    page.record(record, nodes([page.sections(below + 1, &role.sections), end]))
}

/// The name, with a mark if the post is only planned.
fn name(page: &Page, name: &Text, planned: bool) -> Node {
    let mark = show_if(planned, || text(page.context.messages.years.beside(page.messages.planned)));
    nodes([page.context.label(name), mark])
}

/// The government, if it is not the city.
fn tier(page: &Page, tier: Tier) -> Option<Node> {
    match tier {
        Tier::City => None,
        Tier::Prefecture => Some(text(page.messages.of_prefecture)),
        Tier::Nation => Some(text(page.messages.of_nation)),
    }
}

/// The date since when a post exists.
fn since(
    page: &Page,
    since: Option<crate::plan::PartialDate>,
    printed: Option<&std::rc::Rc<str>>,
) -> Option<Node> {
    let from = page.span(since, None);
    let printed = printed.filter(|_| from.is_none() || !page.context.is_running());
    let printed = page.own_text(printed).map(|printed| nodes([text(" "), printed]));
    (from.is_some() || printed.is_some())
        .then(|| nodes([from.unwrap_or_else(none), printed.unwrap_or_else(none)]))
}

fn carries_out(page: &Page, body: &Body) -> Node {
    page.named_links(page.messages.carries_out, &body.initiatives)
}
