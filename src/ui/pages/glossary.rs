//! The glossary: terms under the letters by which readers look them up, with every spelling.

use crate::plan::Entry;
use crate::plan::document::Alias;
use crate::plan::vocabulary::{EntryPlace, Wording};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, wrap};
use crate::views::glossary::{Group, glossary as index};

pub(crate) fn glossary(page: &Page) -> Node {
    let groups = index(page.context.plan);
    let footnotes = page.context.plan.glossary.iter().all(|entry| entry.place == EntryPlace::Footnote);
    let lead = if footnotes { page.messages.footnote_terms } else { page.messages.glossary_terms };
    nodes([
        el!("p", "city-plan-shell__lead", text(lead(page.context.plan.glossary.len()))),
        letters(page, &groups, true),
        letters(page, &groups, false),
        each(&groups, |group| self::group(page, group)),
    ])
}

/// Links to the letters of one script.
fn letters(page: &Page, groups: &[Group], latin: bool) -> Node {
    let mut links = Vec::new();
    for group in groups.iter().filter(|group| group.is_latin() == latin) {
        let href = format!("{}#{}", page.context.options.page, letter_id(page, group));
        links.push(wrap(
            "li",
            el!("a", { "class": "city-plan-index__link", "href": href }, letter(page, group)),
        ));
    }
    if links.is_empty() {
        return none();
    }
    el!("ul", "city-plan-index", list(links))
}

fn letter_id(page: &Page, group: &Group) -> String {
    page.context.element_id(&format!("letter-{}", group.letter))
}

fn letter(page: &Page, group: &Group) -> Node {
    if group.is_latin() { text(group.letter.clone()) } else { page.context.own_text(&group.letter) }
}

fn group(page: &Page, group: &Group) -> Node {
    let heading = el!(
        page.context.heading_tag(2),
        { "class": "city-plan-glossary__letter", "id": letter_id(page, group), "tabindex": "-1" },
        letter(page, group)
    );
    let entries = each(&group.entries, |at| entry(page, &page.context.plan.glossary[*at]));
    el!("div", "city-plan-glossary__group", heading, wrap("dl", entries))
}

fn entry(page: &Page, entry: &Entry) -> Node {
    let messages = page.messages;
    let context = &page.context;
    let language = entry.full_language.as_deref().unwrap_or("en");
    let full = entry.full.as_ref().map(|full| context.in_language(language, text(full.to_string())));
    let summary = if entry.wording == Wording::Summary { page.summary() } else { none() };
    let small =
        |name: &'static str, content: Node| note(nodes([text(name), text(context.messages.colon), content]));
    let alias = |alias: &Alias| {
        let name = if alias.misprint { messages.also_misprinted } else { messages.also_written };
        let from = show_some(alias.source.as_ref(), |from| nodes([text(" "), page.source_line(from)]));
        small(name, nodes([context.own_text(&alias.word), from]))
    };
    let reading = |reading: Node| nodes([text(" "), el!("span", "city-plan-glossary__read", reading)]);
    el!(
        "div",
        { "class": "city-plan-glossary__entry", "id": page.anchor_id(&entry.id) },
        el!(
            "dt",
            "city-plan-glossary__term",
            context.text(&entry.word),
            show_some(page.own_text(entry.mark.as_ref()), |mark| nodes([text(" "), mark])),
            show_some(page.own_text(entry.reading.as_ref()), reading),
        ),
        wrap(
            "dd",
            nodes([
                wrap("p", nodes([context.text(&entry.explanation), summary])),
                show_some(full, |full| el!("p", "city-plan-glossary__full", full)),
                each(&entry.aliases, alias),
                page.named_links(messages.see, &entry.see),
                show_some(page.own_text(entry.pages.as_ref()), |pages| small(messages.pages, pages)),
                page.end(entry.remark.as_ref(), entry.source.as_ref(), &entry.misprints),
            ]),
        ),
    )
}
