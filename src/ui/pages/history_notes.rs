//! The end of the time line: the sources of its events, and notes on their dates.

use crate::plan::Chronology;
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::components::sections::misprint;
use crate::ui::dom::{Node, each, el, list, nodes, show_some, text, wrap};
use crate::views::history::History;
use crate::views::history_lanes::EventAt;

/// The fold of notes: the chronologies of the document, then the events with a note.
pub(super) fn notes(page: &Page, history: &History) -> Node {
    let chronologies = &page.context.plan.chronologies;
    let fold = Fold {
        id: "history-notes",
        below: Some(2),
        name: text(page.messages.history_notes),
        end: FoldEnd::None,
        has_target: chronologies.iter().any(|one| page.is_target(&one.id)),
    };
    let body = nodes([
        each(chronologies, |one| chronology(page, one)),
        each(&history.annotated, |at| event(page, *at)),
    ]);
    // The sources of single events were collected while these were drawn.
    page.fold(fold, nodes([wrap("ul", body), page.notes_for_editors()]))
}

fn chronology(page: &Page, chronology: &Chronology) -> Node {
    let lanes: Vec<Node> = chronology.lanes.iter().map(|lane| page.context.label(&lane.name)).collect();
    let lanes = lanes.into_iter().map(|lane| nodes([text(page.context.messages.comma), lane])).collect();
    el!(
        "li",
        { "class": "city-plan-entry", "id": page.anchor_id(&chronology.id), "tabindex": "-1" },
        el!("p", "city-plan-entry__name", page.context.label(&chronology.name), el!("span", "city-plan-note", list(lanes))),
        page.source_link(chronology.source.as_ref()),
        show_some(page.text(chronology.remark.as_ref()), |remark| el!("p", "city-plan-entry__text", remark)),
    )
}

/// An event with its remark, its misprints, and its date as printed.
fn event(page: &Page, at: EventAt) -> Node {
    let (context, event) = (&page.context, at.of(page.context.plan));
    let date = event.date.or(event.until).map(|date| nodes([context.date_label(date), text(" ")]));
    let printed = event.printed.as_ref().map(|printed| {
        let label = text(format!("{}{}", page.messages.as_printed, context.messages.colon));
        wrap("p", nodes([label, context.own_text(printed)]))
    });
    el!(
        "li",
        { "class": "city-plan-entry" },
        el!("p", "city-plan-entry__name", show_some(date, |date| date), context.text(&event.text)),
        el!(
            "div",
            "city-plan-entry__text",
            show_some(page.text(event.remark.as_ref()), |remark| wrap("p", remark)),
            show_some(printed, |printed| printed),
            each(&event.misprints, |one| wrap("p", misprint(context, one))),
            show_some(event.source.as_ref(), |from| wrap("p", page.source_line(from))),
            show_if(event.inherited, || wrap("p", text(page.messages.inherited))),
        ),
    )
}
