//! Labelled texts of the plan: paragraphs, then bullets, with remarks and misprints.

use super::controls::{foldable_list, show_if};
use super::glossary_terms;
use super::glossary_terms::Explaining;
use crate::plan::Text;
use crate::plan::document::{Misprint, Section};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, repeat, show_some, text, wrap};

/// A titled section of a page, one level below the page's heading.
pub(crate) fn titled(context: &ViewContext, title: Node, body: Node) -> Node {
    el!(
        "div",
        "city-plan-initiative__section",
        el!(context.heading_tag(2), "city-plan-initiative__title", title),
        el!("div", "city-plan-initiative__body", body),
    )
}

/// Sections, each under its label as printed.
pub(crate) fn sections(context: &ViewContext, sections: &[Section]) -> Node {
    repeat(sections.len(), &mut |at| {
        let section = &sections[at];
        let label = section.label.as_ref();
        titled(
            context,
            label.map_or_else(|| text(context.messages.text), |label| context.text(label)),
            nodes([
                prose(context, &at.to_string(), section),
                remark(context, section.remark.as_ref()),
                misprints(context, &section.misprints),
            ]),
        )
    })
}

/// The text of a section without its label, with explained terms. `place` distinguishes it from other texts.
pub(crate) fn prose(context: &ViewContext, place: &str, section: &Section) -> Node {
    let explaining = Explaining::new(context, place);
    nodes([
        each(&section.paragraphs, |paragraph| explaining.text("p", "", paragraph)),
        glossary_terms::points(&explaining, &section.points),
    ])
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

/// Words in small type beside others.
pub(crate) fn quiet(content: Node) -> Node {
    el!("span", "city-plan-note", content)
}

/// A remark by the authors of the data, with its label.
pub(crate) fn remark(context: &ViewContext, remark: Option<&Text>) -> Node {
    show_some(remark, |remark| {
        note(nodes([text((context.messages.condition)(context.messages.remark, "")), context.text(remark)]))
    })
}

/// Misprints of the document, with the intended text.
pub(crate) fn misprints(context: &ViewContext, misprints: &[Misprint]) -> Node {
    let line = |misprint: &Misprint| {
        let (printed, intended) = (context.isolate(&misprint.printed), context.isolate(&misprint.intended));
        let why = misprint.remark.as_ref().filter(|_| !context.is_running());
        nodes([
            note(context.sentence((context.messages.misprint)(&printed, &intended))),
            remark(context, why),
        ])
    };
    each(misprints, line)
}

/// A row of a description list; nothing without a value.
pub(crate) fn row(name: Node, value: Option<Node>) -> Node {
    show_some(value, |value| nodes([wrap("dt", name), wrap("dd", value)]))
}
