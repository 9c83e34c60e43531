//! Labelled texts of the plan: paragraphs, then bullets, with misprints and remarks beside them.

use super::scene::Scene;
use crate::plan::Text;
use crate::plan::document::{Misprint, Section};
use yew::prelude::*;

/// A titled part of a page, one level below the page's own heading.
pub(super) fn titled(scene: &Scene, below: u8, title: Html, body: Html) -> Html {
    let heading = scene.heading(below);
    html! {
        <div class="city-plan-initiative__section">
            <@{heading} class="city-plan-initiative__title">{ title }</@>
            <div class="city-plan-initiative__body">{ body }</div>
        </div>
    }
}

/// Sections, each under its label as printed.
pub(super) fn sections(scene: &Scene, sections: &[Section]) -> Html {
    sections
        .iter()
        .map(|section| {
            let title =
                section.label.as_ref().map_or_else(|| html! { scene.words.text }, |label| scene.say(label));
            titled(scene, 2, title, body(scene, section))
        })
        .collect()
}

/// The text of a section without its label.
pub(super) fn body(scene: &Scene, section: &Section) -> Html {
    html! { <>
        { for section.paragraphs.iter().map(|paragraph| html! { <p>{ scene.say(paragraph) }</p> }) }
        { points(scene, &section.points) }
        { remark(scene, section.remark.as_ref()) }
        { misprints(scene, &section.misprints) }
    </> }
}

/// Bullets; nothing where there are none.
pub(super) fn points(scene: &Scene, points: &[Text]) -> Html {
    if points.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="city-plan-initiative__points">
            { for points.iter().map(|point| html! { <li>{ scene.say(point) }</li> }) }
        </ul>
    }
}

/// A remark of ours, called so.
pub(super) fn remark(scene: &Scene, remark: Option<&Text>) -> Html {
    let Some(remark) = remark else { return Html::default() };
    let words = scene.words;
    html! { <p class="city-plan-note">{ (words.condition)(words.remark, "") }{ scene.say(remark) }</p> }
}

/// Misprints of the document, with the right reading.
pub(super) fn misprints(scene: &Scene, misprints: &[Misprint]) -> Html {
    let line = |misprint: &Misprint| {
        html! { <p class="city-plan-note">{ (scene.words.misprint)(&misprint.printed, &misprint.intended) }</p> }
    };
    misprints.iter().map(line).collect()
}
