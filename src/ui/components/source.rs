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
    nodes([
        text_row(messages.source_chapter, &source.chapter),
        row(text(messages.source_page), page(context, source)),
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
    parts.extend(page(context, source));
    list(parts)
}

/// The printed page of a source: a link to it where the plan has the address of its PDF, else its number.
pub(crate) fn page(context: &ViewContext, source: &Source) -> Option<Node> {
    let page = source.page.as_deref()?;
    let label = text((context.messages.page)(page));
    // Another document has pages of its own.
    let address = page_address(context, page).filter(|_| source.document.is_none());
    Some(match address {
        Some(href) => el!("a", { "href": href }, label),
        None => label,
    })
}

/// The address of a printed page of the official document, if that is a PDF: viewers open it there.
pub(crate) fn page_address(context: &ViewContext, page: &str) -> Option<String> {
    context.plan.document.as_ref()?.page_address(page)
}

/// The link to the official document, if its address is known: to the page of the open initiative if it is a PDF.
pub(crate) fn link(context: &ViewContext) -> Node {
    let Some(document) = &context.plan.document else { return none() };
    let Some(url) = document.web_address() else { return none() };
    let whole = || (url.to_string(), (context.messages.document)(document.format.as_deref()));
    let (href, label) = opened_page(context).unwrap_or_else(whole);
    let link = el!("a", { "class": "city-plan-action", "data-weight": "quiet", "href": href }, text(label));
    wrap("p", link)
}

/// The address of the document at the page of the open initiative, and the words of the link.
fn opened_page(context: &ViewContext) -> Option<(String, String)> {
    let at = context.index.find(context.query.opened()?)?;
    let source = context.plan.initiatives[at].source.as_ref().filter(|source| source.document.is_none())?;
    let page = source.page.as_deref()?;
    Some((page_address(context, page)?, (context.messages.document_page)(page)))
}
