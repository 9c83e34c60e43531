//! Bodies and roles, and the relations to other plans and laws.
//!
//! Offices are named, people never.

use crate::plan::people::RelationDate;
use crate::plan::vocabulary::RelationKind;
use crate::plan::{Body, Relation, Role};
use crate::ui::components::controls::foldable_list;
use crate::ui::components::item::Page;
use crate::ui::components::sections;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text, wrap};
use crate::views::overview::place;
use crate::views::people::Structure;

pub(crate) fn people(page: &Page) -> Node {
    let structure = Structure::new(page.context.plan);
    nodes([
        show_some(tree(page, &structure, None), |tree| el!("div", "city-plan-people", tree)),
        each(&page.context.plan.bodies, |body| self::body(page, body)),
        each(&page.context.plan.roles, |role| self::role(page, role)),
    ])
}

/// The hierarchy of bodies and roles as nested lists of links.
fn tree(page: &Page, structure: &Structure, above: Option<usize>) -> Option<Node> {
    let here = structure.below(above);
    let post = |at: &usize| {
        let post = structure.post(*at);
        let below = tree(page, structure, Some(*at)).unwrap_or_else(none);
        let by = show_some(post.by, |by| nodes([text(" "), sections::quiet(page.context.text(by))]));
        wrap("li", nodes([wrap("p", nodes([page.link(post.id), by])), below]))
    };
    let list = |range| el!("ul", "city-plan-people__level", each(&here[range], post));
    (!here.is_empty()).then(|| foldable_list(&page.context, here.len(), &list))
}

/// The mark of a body that is only planned.
fn planned(page: &Page, planned: bool) -> Node {
    if planned { text(page.context.messages.years.beside(page.messages.planned)) } else { none() }
}

fn body(page: &Page, body: &Body) -> Node {
    let messages = page.messages;
    let head = body.head.as_ref().map(|head| {
        nodes([
            show_some(body.head_title.as_ref(), |title| nodes([page.context.text(title), text(" ")])),
            page.context.text(head),
        ])
    });
    let facts = page.facts(vec![
        (messages.reading, page.own_text(body.reading.as_ref())),
        (messages.head, head.or_else(|| page.text(body.head_title.as_ref()))),
        (messages.members, page.text_list(&body.members)),
        (messages.belongs_to, page.link_to(body.parent.as_ref())),
        (messages.legal_basis, page.text(body.legal_basis.as_ref())),
        (messages.since, page.printed_date(body.since, body.since_printed.as_ref())),
        (messages.carries_out, page.links(&body.initiatives)),
    ]);
    let end = page.end(body.remark.as_ref(), body.source.as_ref(), &body.misprints);
    let title = nodes([page.context.text(&body.name), planned(page, body.planned)]);
    page.item(&body.id, 2, title, nodes([facts, page.sections(3, &body.sections), end]))
}

fn role(page: &Page, role: &Role) -> Node {
    let messages = page.messages;
    let facts = page.facts(vec![
        (messages.full, page.own_text(role.full.as_ref())),
        (messages.holder, page.text(role.holder.as_ref())),
        (messages.belongs_to, page.link_to(role.body.as_ref())),
        (messages.head, page.link_to(role.parent.as_ref())),
        (messages.since, page.printed_date(role.since, None)),
        (messages.legal_basis, page.text(role.legal_basis.as_ref())),
    ]);
    let end = page.end(role.remark.as_ref(), role.source.as_ref(), &[]);
    let title = nodes([page.context.text(&role.name), planned(page, role.planned)]);
    page.item(&role.id, 2, title, nodes([facts, page.sections(3, &role.sections), end]))
}

pub(crate) fn relations(page: &Page) -> Node {
    let context = &page.context;
    let kind = |(kind, relations): &(RelationKind, Vec<usize>)| {
        let heading = el!(
            context.heading_tag(2),
            "city-plan-initiative__title",
            text((context.messages.relation)(*kind))
        );
        let all = each(relations, |at| self::relation(page, &context.plan.relations[*at]));
        el!("div", "city-plan-initiative__section", heading, el!("div", "city-plan-initiative__body", all))
    };
    each(&place(context.plan), kind)
}

fn relation(page: &Page, relation: &Relation) -> Node {
    let messages = page.messages;
    let date = |date: &RelationDate| {
        let when = page.printed_date(Some(date.date), date.printed.as_ref()).unwrap_or_else(none);
        let from = crate::ui::dom::show_some(date.source.as_ref(), |from| {
            nodes([text(" "), page.source_line(from)])
        });
        wrap("li", nodes([when, text(" "), page.context.text(&date.what), from]))
    };
    let dates = (!relation.dates.is_empty()).then(|| wrap("ul", each(&relation.dates, date)));
    let counts_as = relation
        .counts_as
        .as_ref()
        .map(|what| page.context.sentence((page.context.messages.counts_as)(&page.context.isolated(what))));
    let period = page.term(relation.start, relation.end, relation.period_printed.as_ref());
    let facts = page.facts(vec![
        (messages.authority, page.text(relation.authority.as_ref())),
        (messages.article, page.text(relation.article.as_ref())),
        (messages.about, counts_as),
        (messages.period, period),
        (messages.date, dates),
        (messages.vision, page.text_list(&relation.vision)),
        (messages.goals, page.text_list(&relation.goals)),
    ]);
    let end = page.end(relation.remark.as_ref(), relation.source.as_ref(), &relation.misprints);
    page.item(
        &relation.id,
        3,
        page.context.text(&relation.name),
        nodes([facts, page.sections(4, &relation.sections), end]),
    )
}
