//! The source of an item: document, chapter, page; with a note on summaries.

use super::controls::show_if;
use super::sections::row;
use crate::plan::Text;
use crate::plan::document::Source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, list, nodes, none, text, wrap};

/// The box at the end of an initiative's page.
pub(crate) fn card(
    context: &ViewContext,
    source: Option<&Source>,
    schedule: Option<&Source>,
    summarised: bool,
) -> Node {
    let messages = context.messages;
    let kind = show_if(summarised, || el!("span", "city-plan-source__kind", text(messages.summary)));
    let mut rows = vec![row(text(messages.source_document), Some(document(context, source)))];
    if let Some(source) = source {
        rows.push(places(context, source));
    }
    rows.push(row(text(messages.source_schedule), schedule.map(|schedule| line(context, schedule))));
    rows.push(row(text(messages.source_wording), summarised.then(|| text(messages.summary_note))));
    el!(
        "div",
        "city-plan-source",
        el!(context.heading_tag(2), "city-plan-source__title", text(messages.source), kind),
        el!("dl", "city-plan-source__list", list(rows)),
        link(context),
    )
}

fn document(context: &ViewContext, source: Option<&Source>) -> Node {
    let own = context.plan.document.as_ref().and_then(|document| document.title.as_ref());
    let named = source.and_then(|source| source.document.as_ref());
    context.text(named.or(own).unwrap_or(&context.plan.title))
}

fn places(context: &ViewContext, source: &Source) -> Node {
    let messages = context.messages;
    let text_row = |name: &'static str, content: &Option<Text>| {
        row(text(name), content.as_ref().map(|content| context.text(content)))
    };
    let page = source.page.as_deref().map(|page| text((messages.page)(page)));
    nodes([
        text_row(messages.source_chapter, &source.chapter),
        row(text(messages.source_page), page),
        text_row(messages.source_table, &source.table),
        text_row(messages.source_figure, &source.figure),
        text_row(messages.source_origin, &source.origin),
    ])
}

/// A source in one line.
pub(crate) fn line(context: &ViewContext, source: &Source) -> Node {
    let mut parts = Vec::new();
    for content in [&source.chapter, &source.table, &source.figure, &source.origin].into_iter().flatten() {
        parts.extend([context.text(content), text(" ")]);
    }
    parts.extend(source.page.as_deref().map(|page| text((context.messages.page)(page))));
    list(parts)
}

/// The link to the official document, if its address is known.
pub(crate) fn link(context: &ViewContext) -> Node {
    let Some(document) = &context.plan.document else { return none() };
    let Some(url) = document.web_address() else { return none() };
    let label = text((context.messages.document)(document.format.as_deref()));
    let link =
        el!("a", { "class": "city-plan-action", "data-weight": "quiet", "href": url.to_string() }, label);
    wrap("p", link)
}
