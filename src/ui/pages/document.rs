//! The text of the document: its chapters as folds, explanations, pictures, notes; the publication itself last.

use super::{about, lists};
use crate::plan::Id;
use crate::plan::document::{Chapter, Essay, Legend, Note, Picture, Slogan};
use crate::plan::vocabulary::Wording;
use crate::ui::components::contents_rail::{Part, long};
use crate::ui::components::controls::{show_if, view_link};
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::components::record::Record;
use crate::ui::components::sections;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, wrap, wrap_some};
use crate::views::document::{Elsewhere, elsewhere, is_empty, outline};
use crate::views::nesting::Nesting;
use crate::views::{View, national};
use std::rc::Rc;

const ESSAYS: &str = "document-essays";
const LISTS: &str = "document-lists";
const PICTURES: &str = "document-pictures";
const NOTES: &str = "document-notes";
const ABOUT: &str = "document-about";

/// The view of the document.
pub(crate) fn document(page: &Page) -> Node {
    let plan = page.context.plan;
    let outline = outline(plan);
    let part = |at: &usize| {
        let chapter = &plan.chapters[*at];
        Part { id: Rc::clone(&chapter.id.0), name: title(page, chapter), count: outline.below[*at].len() }
    };
    let mut parts: Vec<Part> = outline.top.iter().map(part).collect();
    let mut folds =
        vec![each(&outline.top, |at| self::part(page, &outline, *at, outline.top.first() == Some(at)))];
    let messages = page.messages;
    let unanswered = if national::is_answered(plan) { 0 } else { plan.lists.len() };
    let rest: [(&'static str, &'static str, usize, &dyn Fn() -> Node); 5] = [
        (ESSAYS, messages.essays, plan.essays.len(), &|| each(&plan.essays, |one| essay(page, one))),
        (LISTS, messages.other_lists, unanswered, &|| lists::unanswered(page)),
        (PICTURES, messages.pictures, plan.pictures.len(), &|| {
            each(&plan.pictures, |one| picture(page, one))
        }),
        (NOTES, messages.document_notes, plan.notes.len(), &|| each(&plan.notes, |one| note(page, one))),
        (ABOUT, messages.about_document, 0, &|| about::about(page)),
    ];
    for (id, name, count, body) in rest {
        if count != 0 || id == ABOUT {
            parts.push(Part { id: id.into(), name: text(name), count });
            folds.push(further_part(page, id, name, count, body()));
        }
    }
    nodes([
        each(&plan.slogans, |slogan| self::slogan(page, slogan)),
        long(page, View::Document, parts, list(folds)),
    ])
}

/// A part of the view that is no chapter, as a fold.
fn further_part(page: &Page, id: &'static str, name: &'static str, count: usize, body: Node) -> Node {
    let end = if count == 0 { FoldEnd::None } else { FoldEnd::Count(count) };
    let plan = page.context.plan;
    let item = |id: &Id| page.is_target(id);
    let has_target = match id {
        ESSAYS => plan.essays.iter().any(|one| item(&one.id)),
        LISTS => plan.lists.iter().any(|one| item(&one.id) || one.items.iter().any(|one| item(&one.id))),
        PICTURES => plan.pictures.iter().any(|one| item(&one.id)),
        NOTES => plan.notes.iter().any(|one| item(&one.id)),
        _ => plan.editions.iter().any(|one| item(&one.id)),
    };
    page.fold(Fold { id, below: Some(2), name: text(name), end, has_target }, body)
}

fn slogan(page: &Page, slogan: &Slogan) -> Node {
    let source = page.source_link(slogan.source.as_ref());
    el!(
        "div",
        { "class": "city-plan-slogan", "id": page.anchor_id(&slogan.id), "tabindex": "-1" },
        show_some(page.text(slogan.label.as_ref()), |label| el!("p", "city-plan-slogan__label", label)),
        el!("p", "city-plan-slogan__text", page.context.label(&slogan.text), text(" "), source),
    )
}

fn title(page: &Page, chapter: &Chapter) -> Node {
    page.numbered(chapter.number.as_ref(), page.context.label(&chapter.title))
}

/// A chapter at the top as a fold; one without any text as a line.
fn part(page: &Page, outline: &Nesting, at: usize, is_first: bool) -> Node {
    let chapter = &page.context.plan.chapters[at];
    let below = &outline.below[at];
    if below.is_empty() && is_empty(chapter) {
        return line(page, chapter, 2);
    }
    let has_target = |at: usize| page.is_target(&page.context.plan.chapters[at].id);
    let fold = Fold {
        id: &chapter.id,
        below: Some(2),
        name: title(page, chapter),
        end: if below.is_empty() { FoldEnd::None } else { FoldEnd::Count(below.len()) },
        has_target: (is_first && page.context.is_running() && !page.context.options.is_narrow)
            || outline.any(at, &has_target),
    };
    let source = page.source_link(chapter.source.as_ref());
    let text = wrap_some("div", "city-plan-text", text_of(page, chapter, 3));
    page.fold(fold, nodes([text, wrap("p", source), each(below, |at| self::chapter(page, outline, *at, 3))]))
}

/// A chapter below another one.
fn chapter(page: &Page, outline: &Nesting, at: usize, below: u8) -> Node {
    let chapter = &page.context.plan.chapters[at];
    let under = &outline.below[at];
    if under.is_empty() && is_empty(chapter) {
        return line(page, chapter, below);
    }
    let record = page.record(head(page, chapter, below), text_of(page, chapter, below + 1));
    match under.is_empty() {
        true => record,
        false => el!(
            "div",
            "city-plan-nested",
            record,
            each(under, |at| self::chapter(page, outline, *at, below + 1))
        ),
    }
}

/// The head of a chapter below another one.
fn head<'a>(page: &Page, chapter: &'a Chapter, below: u8) -> Record<'a> {
    Record {
        tag: "div",
        id: &chapter.id,
        below: Some(below),
        name: title(page, chapter),
        source: page.source_link(chapter.source.as_ref()),
        meta: None,
    }
}

/// The text of a chapter, if it has any, and its notes for editors. `below` is the level of the labels in it.
fn text_of(page: &Page, chapter: &Chapter, below: u8) -> Node {
    if chapter.abstract_summary.is_some() {
        page.note_summary();
    }
    let paragraph = |content: Node| wrap("p", content);
    nodes([
        show_some(page.text(chapter.abstract_summary.as_ref()), paragraph),
        page.sections(below, &chapter.sections),
        show_some(page.text(chapter.signed.as_ref()), |signed| el!("p", "city-plan-note", signed)),
        page.end(chapter.remark.as_ref(), None, &chapter.misprints),
    ])
}

/// A chapter without a text in one line, with the place of its content.
fn line(page: &Page, chapter: &Chapter, below: u8) -> Node {
    let place = match elsewhere(page.context.plan, chapter) {
        Elsewhere::Initiatives(all) => {
            let link = |at: &usize| wrap("li", page.context.link(*at));
            el!("ul", "city-plan-answers", each(&all, link))
        }
        Elsewhere::Item(id) => el!("ul", "city-plan-answers", wrap("li", page.link(&id))),
        Elsewhere::View(view) => {
            let name = (page.context.messages.view_heading)(view);
            wrap("p", view_link(&page.context, name, Some("quiet"), view))
        }
        Elsewhere::Nowhere => sections::note(text(page.messages.no_text)),
    };
    page.record(
        head(page, chapter, below),
        nodes([place, page.end(chapter.remark.as_ref(), None, &chapter.misprints)]),
    )
}

fn essay(page: &Page, essay: &Essay) -> Node {
    let source = page.source_link(essay.source.as_ref());
    let fold = Fold {
        id: &essay.id,
        below: Some(3),
        name: page.numbered(essay.number.as_ref(), page.context.label(&essay.title)),
        end: FoldEnd::None,
        has_target: essay.sections.iter().any(|one| one.id.as_ref().is_some_and(|id| page.is_target(id))),
    };
    let end = page.end(essay.remark.as_ref(), None, &essay.misprints);
    let body = el!("div", "city-plan-text", page.sections(4, &essay.sections), wrap("p", source), end);
    page.fold(fold, body)
}

fn picture(page: &Page, picture: &Picture) -> Node {
    let line = |line: &Legend| {
        let mark =
            show_some(page.text(line.mark.as_ref()), |mark| nodes([text(page.context.messages.colon), mark]));
        wrap("li", nodes([page.context.text(&line.label), mark]))
    };
    let record = Record {
        tag: "div",
        id: &picture.id,
        below: None,
        name: page.context.label(&picture.caption),
        source: page.source_link(picture.source.as_ref()),
        meta: None,
    };
    let legend =
        show_if(!picture.legend.is_empty(), || el!("ul", "city-plan-items", each(&picture.legend, line)));
    let about = page.links(&picture.about).unwrap_or_else(none);
    page.record(record, nodes([legend, about, page.end(picture.remark.as_ref(), None, &[])]))
}

fn note(page: &Page, note: &Note) -> Node {
    if note.wording == Wording::Summary {
        page.note_summary();
    }
    let source = page.source_link(note.source.as_ref());
    let content = page.numbered(note.mark.as_ref(), page.context.text(&note.text));
    el!(
        "div",
        { "class": "city-plan-entry", "id": page.anchor_id(&note.id), "tabindex": "-1" },
        el!("p", "city-plan-entry__text", content),
        source,
        page.links(&note.about).unwrap_or_else(none),
        page.end(None, None, &[]),
    )
}
