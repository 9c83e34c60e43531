//! Where a thing was taken from: document, chapter, page; and that its text is a summary.

use super::scene::Scene;
use crate::plan::Text;
use crate::plan::document::Source;
use yew::prelude::*;

/// The box at the end of an initiative's page.
pub(super) fn card(
    scene: &Scene,
    source: Option<&Source>,
    schedule: Option<&Source>,
    summarised: bool,
) -> Html {
    let words = scene.words;
    let heading = scene.heading(2);
    html! {
        <div class="city-plan-source">
            <@{heading} class="city-plan-source__title">
                { words.source }
                if summarised { <span class="city-plan-source__kind">{ words.summary }</span> }
            </@>
            <dl class="city-plan-source__list">
                <dt>{ words.source_document }</dt><dd>{ document(scene, source) }</dd>
                { for source.map(|source| places(scene, source)) }
                { for schedule.map(|schedule| html! { <>
                    <dt>{ words.source_schedule }</dt><dd>{ line(scene, schedule) }</dd>
                </> }) }
                if summarised { <dt>{ words.source_wording }</dt><dd>{ words.summary_note }</dd> }
            </dl>
            { link(scene) }
        </div>
    }
}

fn document(scene: &Scene, source: Option<&Source>) -> Html {
    let own = scene
        .plan
        .document
        .as_ref()
        .and_then(|document| document.title.as_ref())
        .unwrap_or(&scene.plan.title);
    scene.say(source.and_then(|source| source.document.as_ref()).unwrap_or(own))
}

fn places(scene: &Scene, source: &Source) -> Html {
    let words = scene.words;
    let row = |name: &'static str, text: Option<Html>| {
        text.map(|text| html! { <><dt>{ name }</dt><dd>{ text }</dd></> }).unwrap_or_default()
    };
    let say = |text: &Option<Text>| text.as_ref().map(|text| scene.say(text));
    html! { <>
        { row(words.source_chapter, say(&source.chapter)) }
        { row(words.source_page, source.page.as_deref().map(|page| html! { (words.page)(page) })) }
        { row(words.source_table, say(&source.table)) }
        { row(words.source_figure, say(&source.figure)) }
        { row(words.source_origin, say(&source.origin)) }
    </> }
}

/// A source in one line.
pub(super) fn line(scene: &Scene, source: &Source) -> Html {
    let texts = [&source.chapter, &source.table, &source.figure, &source.origin];
    let mut parts: Vec<Html> = texts.into_iter().flatten().map(|text| scene.say(text)).collect();
    parts.extend(source.page.as_deref().map(|page| html! { (scene.words.page)(page) }));
    parts.into_iter().enumerate().map(|(at, part)| html! { <>if at > 0 { { " " } }{ part }</> }).collect()
}

/// The link to the official document, where its address is known.
pub(super) fn link(scene: &Scene) -> Html {
    let Some(document) = &scene.plan.document else { return Html::default() };
    let Some(url) = &document.url else { return Html::default() };
    html! {
        <p><a class="city-plan-action" data-weight="quiet" href={url.to_string()}>
            { (scene.words.document)(document.format.as_deref()) }
        </a></p>
    }
}
