//! Labelled texts of the plan: paragraphs, then bullets, with misprints and remarks beside them.

use super::controls::{ended, nothing_if};
use super::glossary_terms;
use super::glossary_terms::Explaining;
use crate::plan::Text;
use crate::plan::document::{Misprint, Section};
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, each, el, nodes, sequence, text, when};

/// A titled part of a page, one level below the page's own heading.
pub(crate) fn titled(scene: &Scene, title: Node, body: Node) -> Node {
    el!(
        "div",
        "city-plan-initiative__section",
        el!(scene.heading(2), "city-plan-initiative__title", title),
        el!("div", "city-plan-initiative__body", body),
    )
}

/// Sections, each under its label as printed.
pub(crate) fn sections(scene: &Scene, sections: &[Section]) -> Node {
    sequence(sections.len(), &mut |at| {
        let section = &sections[at];
        let label = section.label.as_ref();
        titled(
            scene,
            label.map_or_else(|| text(scene.words.text), |label| scene.say(label)),
            nodes([
                prose(scene, &at.to_string(), section),
                remark(scene, section.remark.as_ref()),
                misprints(scene, &section.misprints),
            ]),
        )
    })
}

/// The text of a section without its label, its terms explained. `place` tells it from others.
pub(crate) fn prose(scene: &Scene, place: &str, section: &Section) -> Node {
    let explaining = Explaining::new(scene, place);
    nodes([
        each(&section.paragraphs, |paragraph| explaining.text("p", "", paragraph)),
        glossary_terms::points(&explaining, &section.points),
    ])
}

/// Bullets; nothing where there are none.
pub(crate) fn points(scene: &Scene, points: &[Text]) -> Node {
    nothing_if(points.is_empty(), || {
        let point = |point: &Text| bare("li", scene.say(point));
        ended(scene, points.len(), &|range| {
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

/// A remark of ours, called so.
pub(crate) fn remark(scene: &Scene, remark: Option<&Text>) -> Node {
    when(remark, |remark| {
        note(nodes([text((scene.words.condition)(scene.words.remark, "")), scene.say(remark)]))
    })
}

/// Misprints of the document, with the right reading.
pub(crate) fn misprints(scene: &Scene, misprints: &[Misprint]) -> Node {
    let line = |misprint: &Misprint| {
        let (printed, intended) = (scene.foreign(&misprint.printed), scene.foreign(&misprint.intended));
        let why = misprint.remark.as_ref().filter(|_| !scene.running());
        nodes([note(scene.sentence((scene.words.misprint)(&printed, &intended))), remark(scene, why)])
    };
    each(misprints, line)
}

/// A line of a list of definitions; nothing where there is no value.
pub(crate) fn row(name: Node, value: Option<Node>) -> Node {
    when(value, |value| nodes([bare("dt", name), bare("dd", value)]))
}
