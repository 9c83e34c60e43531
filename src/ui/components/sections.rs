//! Labelled texts of the plan: paragraphs, then bullets, with remarks and misprints.

use super::controls::{foldable_list, show_if};
use super::glossary_terms;
use super::glossary_terms::TermMarker;
use crate::plan::Text;
use crate::plan::document::{Misprint, Section};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, show_some, text, wrap};
use crate::views::paragraphs::{paragraphs, sentences};

/// A titled section of a page, one level below the page's heading.
pub(crate) fn titled(context: &ViewContext, title: Node, body: Node) -> Node {
    el!(
        "div",
        "city-plan-initiative__section",
        el!(context.heading_tag(2), "city-plan-initiative__title", title),
        el!("div", "city-plan-initiative__body", body),
    )
}

/// Sections in an order, each under its label as printed.
pub(crate) fn sections(context: &ViewContext, sections: &[Section], order: &[usize]) -> Node {
    each(order, |at| section(context, *at, &sections[*at]))
}

fn section(context: &ViewContext, at: usize, section: &Section) -> Node {
    let label = section.label.as_ref();
    let label = label.map_or_else(|| text(context.messages.text), |label| context.text(label));
    titled(context, label, body(context, at, section))
}

/// A section without its label. `at` distinguishes it from other texts.
pub(crate) fn body(context: &ViewContext, at: usize, section: &Section) -> Node {
    nodes([
        prose(context, &at.to_string(), section),
        remark(context, section.remark.as_ref()),
        misprints(context, &section.misprints),
    ])
}

/// The text of a section without its label, with explained terms. `place` distinguishes it from other texts.
pub(crate) fn prose(context: &ViewContext, place: &str, section: &Section) -> Node {
    let term_marker = TermMarker::new(context, place);
    nodes([
        paragraphs_of(&term_marker, context, &section.paragraphs),
        glossary_terms::points(&term_marker, &section.points),
    ])
}

/// Sentences as paragraphs, with explained terms.
pub(crate) fn running_text(context: &ViewContext, place: &str, sentences: &[Text]) -> Node {
    paragraphs_of(&TermMarker::new(context, place), context, sentences)
}

/// Plans have a sentence a line: some of them make a paragraph.
fn paragraphs_of(term_marker: &TermMarker, context: &ViewContext, all: &[Text]) -> Node {
    let length = |text: &Text| sentences(context.localized(text).0);
    let lengths: Vec<usize> = all.iter().map(length).collect();
    each(&paragraphs(&lengths), |range| term_marker.paragraph(&all[range.clone()]))
}

/// Bullets; nothing for an empty list.
pub(crate) fn points(context: &ViewContext, points: &[Text]) -> Node {
    show_if(!points.is_empty(), || {
        let point = |point: &Text| wrap("li", context.text(point));
        foldable_list(context, points.len(), &|range| {
            el!("ul", "city-plan-initiative__points", each(&points[range], point))
        })
    })
}

/// A note in small type.
pub(crate) fn note(content: Node) -> Node {
    el!("p", "city-plan-note", content)
}

/// A remark by the authors of the data, with its label.
pub(crate) fn remark(context: &ViewContext, remark: Option<&Text>) -> Node {
    show_some(remark, |remark| {
        note(nodes([text((context.messages.condition)(context.messages.remark, "")), context.text(remark)]))
    })
}

/// Misprints of the document, with the intended text.
pub(crate) fn misprints(context: &ViewContext, misprints: &[Misprint]) -> Node {
    each(misprints, |one| note(misprint(context, one)))
}

/// A misprint in one sentence, and the reason for the reading.
pub(crate) fn misprint(context: &ViewContext, misprint: &Misprint) -> Node {
    let (printed, intended) = (context.isolate(&misprint.printed), context.isolate(&misprint.intended));
    nodes([
        context.sentence((context.messages.misprint)(&printed, &intended)),
        show_some(misprint.remark.as_ref(), |remark| nodes([text(" "), context.text(remark)])),
    ])
}

/// A row of a description list; nothing without a value.
pub(crate) fn row(name: Node, value: Option<Node>) -> Node {
    show_some(value, |value| nodes([wrap("dt", name), wrap("dd", value)]))
}
