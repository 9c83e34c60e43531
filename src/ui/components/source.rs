//! Where a thing was taken from: document, chapter, page; and that its text is a summary.

use super::controls::nothing_if;
use super::sections::row;
use crate::plan::Text;
use crate::plan::document::Source;
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, el, list, nodes, none, text};

/// The box at the end of an initiative's page.
pub(crate) fn card(
    scene: &Scene,
    source: Option<&Source>,
    schedule: Option<&Source>,
    summarised: bool,
) -> Node {
    let words = scene.words;
    let kind = nothing_if(!summarised, || el!("span", "city-plan-source__kind", text(words.summary)));
    let mut rows = vec![row(text(words.source_document), Some(document(scene, source)))];
    if let Some(source) = source {
        rows.push(places(scene, source));
    }
    rows.push(row(text(words.source_schedule), schedule.map(|schedule| line(scene, schedule))));
    rows.push(row(text(words.source_wording), summarised.then(|| text(words.summary_note))));
    el!(
        "div",
        "city-plan-source",
        el!(scene.heading(2), "city-plan-source__title", text(words.source), kind),
        el!("dl", "city-plan-source__list", list(rows)),
        link(scene),
    )
}

fn document(scene: &Scene, source: Option<&Source>) -> Node {
    let own = scene.plan.document.as_ref().and_then(|document| document.title.as_ref());
    let named = source.and_then(|source| source.document.as_ref());
    scene.say(named.or(own).unwrap_or(&scene.plan.title))
}

fn places(scene: &Scene, source: &Source) -> Node {
    let words = scene.words;
    let say =
        |name: &'static str, said: &Option<Text>| row(text(name), said.as_ref().map(|said| scene.say(said)));
    let page = source.page.as_deref().map(|page| text((words.page)(page)));
    nodes([
        say(words.source_chapter, &source.chapter),
        row(text(words.source_page), page),
        say(words.source_table, &source.table),
        say(words.source_figure, &source.figure),
        say(words.source_origin, &source.origin),
    ])
}

/// A source in one line.
pub(crate) fn line(scene: &Scene, source: &Source) -> Node {
    let mut parts = Vec::new();
    for said in [&source.chapter, &source.table, &source.figure, &source.origin].into_iter().flatten() {
        parts.extend([scene.say(said), text(" ")]);
    }
    parts.extend(source.page.as_deref().map(|page| text((scene.words.page)(page))));
    list(parts)
}

/// The link to the official document, where its address is known.
pub(crate) fn link(scene: &Scene) -> Node {
    let Some(document) = &scene.plan.document else { return none() };
    let Some(url) = document.web_address() else { return none() };
    let words = text((scene.words.document)(document.format.as_deref()));
    let link =
        el!("a", { "class": "city-plan-action", "data-weight": "quiet", "href": url.to_string() }, words);
    bare("p", link)
}
