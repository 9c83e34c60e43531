//! The glossary: terms under the rows of kana, each with its explanation and the initiatives that use it.

use crate::plan::Entry;
use crate::plan::ancestry::At;
use crate::plan::document::Alias;
use crate::plan::vocabulary::{EntryPlace, Wording};
use crate::ui::components::controls::{folded_after, show_if};
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, wrap};
use crate::views::glossary::{Group, glossary as index, is_short};

/// The most initiatives below a term that are not folded away.
const USES: usize = 3;

/// The view of the glossary.
pub(crate) fn glossary(page: &Page) -> Node {
    let plan = page.context.plan;
    let groups = index(plan);
    let footnotes = plan.glossary.iter().all(|entry| entry.place == EntryPlace::Footnote);
    let lead = if footnotes { page.messages.footnote_terms } else { page.messages.glossary_terms };
    let is_used = page.context.index.uses(plan).iter().any(|uses| !uses.is_empty());
    nodes([
        el!("p", "city-plan-shell__lead", text(lead(plan.glossary.len()))),
        show_if(is_used, || note(text(page.messages.term_uses))),
        show_if(groups.len() > 1, || {
            let link = |group: &Group| {
                let href = format!("{}#{}", page.context.options.page, letter_id(page, group));
                wrap("li", el!("a", { "class": "city-plan-index__link", "href": href }, letter(page, group)))
            };
            el!("ul", "city-plan-index", each(&groups, link))
        }),
        each(&groups, |group| self::group(page, group)),
    ])
}

fn letter_id(page: &Page, group: &Group) -> String {
    page.context.element_id(&format!("letter-{}", group.letter))
}

fn letter(page: &Page, group: &Group) -> Node {
    match group.is_latin() {
        true => text("A–Z"),
        false => page.context.own_text(&group.letter.to_string()),
    }
}

fn group(page: &Page, group: &Group) -> Node {
    let heading = el!(
        page.context.heading_tag(2),
        { "class": "city-plan-section__title", "id": letter_id(page, group), "tabindex": "-1" },
        letter(page, group)
    );
    let entries = each(&group.entries, |at| entry(page, *at));
    el!("div", "city-plan-glossary__group", heading, el!("div", "city-plan-glossary__entries", entries))
}

fn entry(page: &Page, at: usize) -> Node {
    let (context, entry) = (&page.context, &page.context.plan.glossary[at]);
    if entry.wording == Wording::Summary {
        page.note_summary();
    }
    let source = page.page_link(entry.source.as_ref());
    let small = |content: Node| el!("span", "city-plan-glossary__read", content);
    let read = show_some(page.own_text(entry.reading.as_ref()), |reading| nodes([text(" "), small(reading)]));
    let fold = Fold {
        id: &entry.id,
        below: Some(3),
        name: nodes([context.label(&entry.word), read]),
        end: FoldEnd::None,
        // On a phone a long glossary is a list of words at first.
        has_target: context.is_running() && (!context.options.is_narrow || is_short(context.plan)),
    };
    let body = nodes([
        el!("p", "city-plan-text", context.text(&entry.explanation), text(" "), source),
        more(page, entry),
        uses(page, &context.index.uses(context.plan)[at]),
        page.end(entry.remark.as_ref(), None, &entry.misprints),
    ]);
    el!("div", "city-plan-glossary__entry", page.fold(fold, body))
}

/// The full form and other spellings. Misprints and pages are notes for editors.
fn more(page: &Page, entry: &Entry) -> Node {
    let (context, messages) = (&page.context, page.messages);
    let labelled =
        |name: &'static str, content: Node| nodes([text(name), text(context.messages.colon), content]);
    let spelling = |alias: &Alias| {
        let from = show_some(alias.source.as_ref(), |from| nodes([text(" "), page.source_line(from)]));
        nodes([context.own_text(&alias.word), from])
    };
    let (misprints, others): (Vec<&Alias>, Vec<&Alias>) =
        entry.aliases.iter().partition(|alias| alias.misprint);
    for alias in misprints {
        page.note_for_editors(labelled(messages.also_misprinted, spelling(alias)));
    }
    for (name, content) in [(messages.pages, &entry.pages), (messages.mark, &entry.mark)] {
        if let Some(content) = page.own_text(content.as_ref()) {
            page.note_for_editors(labelled(name, content));
        }
    }
    let language = entry.full_language.as_deref().unwrap_or("en");
    let full = entry.full.as_ref().map(|full| context.in_language(language, text(full.to_string())));
    let comma = |at: usize| if at == 0 { none() } else { text(context.messages.comma) };
    let words =
        others.iter().enumerate().map(|(at, alias)| nodes([comma(at), context.own_text(&alias.word)]));
    let words: Vec<Node> = words.collect();
    for alias in others.iter().filter(|alias| alias.source.is_some()) {
        page.note_for_editors(spelling(alias));
    }
    let comma = show_if(full.is_some() && !words.is_empty(), || text(context.messages.comma));
    let is_empty = full.is_none() && words.is_empty();
    let other_forms = nodes([full.unwrap_or_else(none), comma, list(words)]);
    nodes([
        show_if(!is_empty, || el!("p", "city-plan-glossary__full", other_forms)),
        page.links(&entry.see).unwrap_or_else(none),
    ])
}

/// The initiatives that use the term.
fn uses(page: &Page, uses: &[At]) -> Node {
    let link = |at: &At| wrap("li", page.context.link(*at));
    folded_after(&page.context, USES, uses.len(), &|range| {
        show_if(!range.is_empty(), || el!("ul", "city-plan-answers", each(&uses[range], link)))
    })
}
