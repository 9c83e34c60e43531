//! Lists of other authorities: titles with counts. Those to which the city's initiatives answer come first.

use super::timetables;
use crate::plan::List;
use crate::plan::figures::ListItem;
use crate::ui::components::contents_rail::{Part, long};
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::components::record::Record;
use crate::ui::components::sections::note;
use crate::ui::dom::{Node, each, el, nodes, none, text, with_key, wrap};
use crate::views::View;
use crate::views::misprint::corrected_text;
use crate::views::national::{Answers, ListAnswers, national as answered};

/// Lists with the initiatives that answer to their items, then all other lists, then timetables.
pub(crate) fn national(page: &Page) -> Node {
    let lists = answered(page.context.plan);
    let mut parts = Vec::new();
    let mut part = |id: &'static str, name: &'static str, lists: &[ListAnswers]| {
        if !lists.is_empty() {
            parts.push(Part { id: id.into(), name: text(name), count: lists.len() });
        }
    };
    part(ANSWERED, page.messages.answered_lists, &lists.answered);
    part(OTHERS, page.messages.other_lists, &lists.others);
    parts.extend(timetables::parts(page));
    let lead = text(page.messages.answered_lead);
    let section = |id: &'static str, name: &'static str, lead: Node, lists: &[ListAnswers]| {
        show_if(!lists.is_empty(), || section(page, id, name, lead, lists))
    };
    let content = nodes([
        section(ANSWERED, page.messages.answered_lists, note(lead), &lists.answered),
        timetables::timetables(page),
        section(OTHERS, page.messages.other_lists, none(), &lists.others),
    ]);
    long(page, View::National, parts, content)
}

const ANSWERED: &str = "lists-answered";
const OTHERS: &str = "lists-others";

/// All lists, for a plan that relates no initiative to their items.
pub(crate) fn unanswered(page: &Page) -> Node {
    each(&answered(page.context.plan).others, |one| list(page, one))
}

fn section(page: &Page, id: &str, name: &'static str, lead: Node, lists: &[ListAnswers]) -> Node {
    let id = page.context.anchor_id(id);
    let heading = page.heading(2, text(name));
    let lists = each(lists, |one| list(page, one));
    el!("div", { "class": "city-plan-section", "id": id, "tabindex": "-1" }, heading, lead, lists)
}

fn list(page: &Page, answers: &ListAnswers) -> Node {
    let list = &page.context.plan.lists[answers.at];
    let source = page.source_link(list.source.as_ref());
    let fold = Fold {
        id: &list.id,
        below: Some(3),
        name: name(page, list),
        end: FoldEnd::Count(list.items.len()),
        has_target: answers.is_open || list.items.iter().any(|item| page.is_target(&item.id)),
    };
    let body = match answers.is_plain {
        true => el!("ul", "city-plan-items", each(&list.items, |item| plain(page, item))),
        false => {
            let pairs: Vec<(&ListItem, &Answers)> = list.items.iter().zip(&answers.items).collect();
            wrap("ul", each(&pairs, |(item, answers)| record(page, item, answers)))
        }
    };
    let date = list.date.map(|date| el!("p", "city-plan-entry__meta", page.context.date_label(date)));
    let end = page.end(list.remark.as_ref(), None, &[]);
    page.fold(fold, nodes([date.unwrap_or_else(none), body, wrap("p", source), end]))
}

/// The name of a list with its authority.
fn name(page: &Page, list: &List) -> Node {
    let name = page.context.label(&list.name);
    match &list.authority {
        Some(authority) => {
            let years = page.context.messages.years;
            let authority = years.bracketed(&page.context.isolated(authority));
            nodes([name, el!("span", "city-plan-keep city-plan-authority", page.context.sentence(authority))])
        }
        None => name,
    }
}

/// An item that has nothing but its name.
fn plain(page: &Page, item: &ListItem) -> Node {
    let name =
        page.numbered(item.number.as_ref(), page.context.text(&corrected_text(&item.name, &item.misprints)));
    let id = page.anchor_id(&item.id);
    let end = page.end(None, None, &item.misprints);
    with_key(el!("li", { "id": id.clone(), "tabindex": "-1" }, name, end), id)
}

fn record(page: &Page, item: &ListItem, answers: &Answers) -> Node {
    let record = Record {
        tag: "li",
        id: &item.id,
        below: None,
        name: page
            .numbered(item.number.as_ref(), page.context.text(&corrected_text(&item.name, &item.misprints))),
        source: none(),
        meta: answers.is_plan.then(|| text(page.messages.whole_plan)),
    };
    let links = show_if(!answers.initiatives.is_empty(), || {
        let link = |at: &usize| wrap("li", page.context.link(*at));
        el!("ul", "city-plan-answers", each(&answers.initiatives, link))
    });
    page.record(
        record,
        nodes([page.sections(4, &item.sections), links, page.end(None, None, &item.misprints)]),
    )
}
