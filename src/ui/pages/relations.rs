//! Other plans, laws and rules by kind: a table of name, authority, dates, first sentences and page.
//!
//! In a narrow container each row is a card.

use super::matrices;
use crate::plan::people::RelationDate;
use crate::plan::vocabulary::Wording;
use crate::plan::{Relation, Text};
use crate::ui::components::contents_rail::{Part, long};
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::glossary_terms::TermMarker;
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, nodes, none, text, with_key, wrap};
use crate::views::View;
use crate::views::relations::{Group, Texts, groups, texts};

/// The view of other plans and laws.
pub(crate) fn relations(page: &Page) -> Node {
    let groups = groups(page.context.plan);
    let name = |group: &Group| text((page.context.messages.relation)(group.kind));
    let part =
        |group: &Group| Part { id: group.id().into(), name: name(group), count: group.relations.len() };
    let mut parts: Vec<Part> = groups.iter().map(part).collect();
    parts.extend(matrices::parts(page));
    let fold = |group: &Group| {
        let is_target = |at: &usize| page.is_target(&page.context.plan.relations[*at].id);
        let fold = Fold {
            id: group.id(),
            below: Some(2),
            name: name(group),
            end: FoldEnd::Count(group.relations.len()),
            has_target: group.is_open || group.relations.iter().any(is_target),
        };
        page.fold(fold, table(page, group))
    };
    long(page, View::Relations, parts, nodes([each(&groups, fold), matrices::matrices(page)]))
}

/// The relations of a group. The heads of the columns are visible once, in the first group.
fn table(page: &Page, group: &Group) -> Node {
    let messages = page.messages;
    let heads =
        [messages.row, messages.authority, messages.date, page.context.messages.text, messages.in_document];
    // The heads of the first table are enough for those who see: all have the same columns.
    let is_first = groups(page.context.plan).first().is_some_and(|first| first.kind == group.kind);
    let head = |name: &'static str| match is_first {
        true => text(name),
        false => el!("span", "city-plan-hidden", text(name)),
    };
    let rows = each(&group.relations, |at| self::row(page, &page.context.plan.relations[*at]));
    let caption = text((page.context.messages.relation)(group.kind));
    page.cards(heads.map(head).into(), "relations", caption, None, rows)
}

fn row(page: &Page, relation: &Relation) -> Node {
    let source = page.page_link(relation.source.as_ref());
    let texts = texts(relation);
    let rest = rest(page, relation, &texts);
    let id = page.anchor_id(&relation.id);
    let head = el!("th", { "scope": "row" }, page.context.label(&relation.name));
    let (when, first) = (when(page, relation), first(page, relation, &texts));
    // After the others: it has the notes of all of them.
    let end = page.end(relation.remark.as_ref(), None, &relation.misprints);
    let cell = |content: Option<Node>| match content.filter(|content| !content.is_empty()) {
        Some(content) => wrap("td", content),
        None => el!("td", { "data-empty": "" }, el!("span", "city-plan-hidden", text(page.messages.no))),
    };
    let row = el!(
        "tr",
        { "id": id.clone(), "tabindex": "-1" },
        head,
        cell(page.text(relation.authority.as_ref()).map(paragraph)),
        cell(when),
        cell(Some(nodes([first, rest.unwrap_or_else(none), end]))),
        cell(relation.source.as_ref().filter(|from| from.page.is_some()).map(|_| paragraph(source))),
    );
    with_key(row, id)
}

fn paragraph(content: Node) -> Node {
    wrap("p", content)
}

/// The dates, else the period.
fn when(page: &Page, relation: &Relation) -> Option<Node> {
    let date = |date: &RelationDate| {
        let when = page.printed_date(Some(date.date), date.printed.as_ref()).unwrap_or_else(none);
        if let Some(from) = date.source.as_ref().filter(|from| relation.source.as_ref() != Some(*from)) {
            let from = page.source_line(from);
            page.note_for_editors(nodes([
                page.context.text(&date.what),
                text(page.context.messages.colon),
                from,
            ]));
        }
        wrap("p", nodes([when, text(" "), page.context.label(&date.what)]))
    };
    let term = || page.term(relation.start, relation.end, relation.period_printed.as_ref()).map(paragraph);
    match relation.dates.is_empty() {
        true => term(),
        false => Some(each(&relation.dates, date)),
    }
}

fn first(page: &Page, relation: &Relation, texts: &Texts) -> Node {
    let Some(section) = relation.sections.first().filter(|_| texts.first != 0) else { return none() };
    if section.wording == Wording::Summary {
        page.note_summary();
    }
    TermMarker::new(&page.context, &page.next_place()).paragraph(&section.paragraphs[..texts.first])
}

/// Everything else about a relation, folded; nothing if there is nothing else.
fn rest(page: &Page, relation: &Relation, texts: &Texts) -> Option<Node> {
    let messages = page.messages;
    let counts_as =
        |what: &Text| page.context.sentence((page.context.messages.counts_as)(&page.context.isolated(what)));
    let term = page.term(relation.start, relation.end, relation.period_printed.as_ref());
    let facts = vec![
        (messages.article, page.text(relation.article.as_ref())),
        (messages.about, relation.counts_as.as_ref().map(counts_as)),
        (messages.period, term.filter(|_| !relation.dates.is_empty())),
        (messages.vision, page.text_list(&relation.vision)),
        (messages.goals, page.text_list(&relation.goals)),
    ];
    let is_empty = texts.rest.is_empty() && facts.iter().all(|(_, fact)| fact.is_none());
    (!is_empty).then(|| {
        let open = (page.context.opens_all || page.is_target(&relation.id)).then_some("");
        let name = el!(
            "span",
            "city-plan-hidden",
            text(page.context.messages.colon),
            page.context.text(&relation.name)
        );
        el!(
            "details",
            { "class": "city-plan-rest", "open": open },
            wrap("summary", nodes([text(messages.more), name])),
            page.facts(facts),
            page.sections(3, &texts.rest),
        )
    })
}
