//! The terms that the document explains, in its order, with every spelling.
//!
//! Called by the page.

use super::item::Page;
use crate::plan::Entry;
use crate::plan::document::Alias;
use crate::plan::words::Wording;
use crate::ui::element::{Node, bare, each, el, nodes, none, text, when};

pub(super) fn glossary(page: &Page) -> Node {
    el!("dl", "city-plan-whole__glossary", each(&page.scene.plan.glossary, |entry| self::entry(page, entry)))
}

fn entry(page: &Page, entry: &Entry) -> Node {
    let words = page.words;
    let language = entry.full_language.as_deref().unwrap_or("en");
    let full = entry.full.as_ref().map(|full| page.scene.in_language(language, text(full.to_string())));
    let summary = if entry.wording == Wording::Summary { page.summary() } else { none() };
    let mark = when(page.own(entry.mark.as_ref()), |mark| nodes([text(" "), mark]));
    let alias = |alias: &Alias| {
        let name = if alias.misprint { words.also_misprinted } else { words.also_written };
        let from = when(alias.source.as_ref(), |from| nodes([text(" "), page.place(from)]));
        bare("p", nodes([text(format!("{name}：")), page.scene.own(&alias.word), from]))
    };
    nodes([
        el!(
            "dt",
            { "id": page.anchor(&entry.id) },
            bare("strong", page.scene.say(&entry.word)),
            mark,
            when(page.own(entry.reading.as_ref()), |reading| nodes([text(format!(" {}：", words.reading)), reading])),
        ),
        bare(
            "dd",
            nodes([
                bare("p", nodes([page.scene.say(&entry.explanation), summary])),
                when(full, |full| bare("p", nodes([text(format!("{}：", words.full)), full]))),
                each(&entry.aliases, alias),
                page.named_links(words.see, &entry.see),
                when(page.own(entry.pages.as_ref()), |pages| {
                    bare("p", nodes([text(format!("{}：", words.pages)), pages]))
                }),
                page.end(entry.remark.as_ref(), entry.source.as_ref(), &entry.misprints),
            ]),
        ),
    ])
}
