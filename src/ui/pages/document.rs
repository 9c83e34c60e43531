//! The prose of the document: chapters, explanations, slogans, tables, pictures, notes.
//!
//! Nothing can be chosen here, so there is no file for it in `views`.

use crate::plan::document::{Chapter, Edition, Essay, Legend, Note, Picture, Slogan};
use crate::plan::vocabulary::Wording;
use crate::ui::components::item::Page;
use crate::ui::components::sections;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text, wrap};

/// Slogans, chapters and explanations.
pub(crate) fn prose(page: &Page) -> Node {
    let plan = page.context.plan;
    nodes([
        each(&plan.slogans, |slogan| self::slogan(page, slogan)),
        each(&plan.chapters, |chapter| self::chapter(page, chapter)),
        each(&plan.essays, |essay| self::essay(page, essay)),
    ])
}

fn slogan(page: &Page, slogan: &Slogan) -> Node {
    el!(
        "div",
        { "id": page.anchor_id(&slogan.id) },
        show_some(page.text(slogan.label.as_ref()), sections::note),
        wrap("p", page.context.text(&slogan.text)),
        page.end(None, slogan.source.as_ref(), &[]),
    )
}

fn chapter(page: &Page, chapter: &Chapter) -> Node {
    let title = page.numbered(chapter.number.as_ref(), page.context.text(&chapter.title));
    let body = nodes([
        page.facts(vec![
            (page.messages.abstract_summary, page.text(chapter.abstract_summary.as_ref())),
            (page.messages.signed, page.text(chapter.signed.as_ref())),
        ]),
        page.sections(3, &chapter.sections),
        page.end(chapter.remark.as_ref(), chapter.source.as_ref(), &chapter.misprints),
    ]);
    page.item(&chapter.id, 2, title, body)
}

fn essay(page: &Page, essay: &Essay) -> Node {
    let title = page.numbered(essay.number.as_ref(), page.context.text(&essay.title));
    let end = page.end(essay.remark.as_ref(), essay.source.as_ref(), &essay.misprints);
    page.item(&essay.id, 2, title, nodes([page.sections(3, &essay.sections), end]))
}

/// Pictures, editions, and notes on the text of the document.
pub(crate) fn notes(page: &Page) -> Node {
    let plan = page.context.plan;
    nodes([
        each(&plan.pictures, |picture| self::picture(page, picture)),
        each(&plan.editions, |edition| self::edition(page, edition)),
        each(&plan.notes, |note| self::note(page, note)),
    ])
}

fn picture(page: &Page, picture: &Picture) -> Node {
    let line = |line: &Legend| {
        let mark = show_some(page.text(line.mark.as_ref()), |mark| nodes([text(" "), mark]));
        wrap("li", nodes([page.context.text(&line.label), mark]))
    };
    let legend = (!picture.legend.is_empty()).then(|| wrap("ul", each(&picture.legend, line)));
    let body = nodes([
        page.facts(vec![(page.messages.legend, legend), (page.messages.about, page.links(&picture.about))]),
        page.end(picture.remark.as_ref(), picture.source.as_ref(), &[]),
    ]);
    page.item(
        &picture.id,
        2,
        nodes([
            text(page.messages.pictures),
            text(page.context.messages.colon),
            page.context.text(&picture.caption),
        ]),
        body,
    )
}

fn edition(page: &Page, edition: &Edition) -> Node {
    let body = nodes([
        page.facts(vec![
            (page.messages.date, page.printed_date(edition.date, edition.date_printed.as_ref())),
            (page.messages.event, page.text(edition.what.as_ref())),
        ]),
        page.end(None, edition.source.as_ref(), &[]),
    ]);
    page.item(
        &edition.id,
        2,
        nodes([
            text(page.messages.editions),
            text(page.context.messages.colon),
            page.context.text(&edition.name),
        ]),
        body,
    )
}

fn note(page: &Page, note: &Note) -> Node {
    let summary = if note.wording == Wording::Summary { page.summary() } else { none() };
    el!(
        "div",
        { "id": page.anchor_id(&note.id) },
        wrap("p", nodes([page.numbered(note.mark.as_ref(), page.context.text(&note.text)), summary])),
        page.named_links(page.messages.about, &note.about),
        page.end(None, note.source.as_ref(), &[]),
    )
}
