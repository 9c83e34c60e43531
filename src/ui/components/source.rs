//! The source of an item: document, chapter, page; with a note on summaries.

use super::controls::{show_if, spaced};
use super::sections::note;
use crate::plan::Text;
use crate::plan::document::{Source, Successor};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, list, nodes, none, show_some, text, wrap};

/// The box at the end of an initiative's page: the document with its place on one line, as a link if its address is
/// known. `gaps` is a note on facts that the document lacks.
pub(crate) fn card(
    context: &ViewContext,
    source: Option<&Source>,
    schedule: Option<&Source>,
    is_summary: bool,
    gaps: Node,
) -> Node {
    let messages = context.messages;
    let kind = show_if(is_summary, || el!("span", "city-plan-source__kind", text(messages.summary)));
    let (name, place) = (document_name(context, source), source.map(|source| line(context, source)));
    let own = nodes([name, show_some(place, spaced)]);
    let schedule = show_some(schedule, |schedule| {
        let label = text((messages.condition)(messages.source_schedule, ""));
        wrap("li", at_page(context, schedule.page.as_deref(), nodes([label, line(context, schedule)])))
    });
    let page = source.and_then(|source| source.page.as_deref());
    let own = wrap("li", at_page(context, page, own));
    el!(
        "div",
        "city-plan-source",
        el!(context.heading_tag(2), "city-plan-source__title", text(messages.source), kind),
        el!("ul", "city-plan-source__list", own, schedule),
        show_if(is_summary, || note(text(messages.summary_note))),
        gaps,
    )
}

/// The document: the plan's own, or another one.
fn document_name(context: &ViewContext, source: Option<&Source>) -> Node {
    let own = context.plan.document.as_ref().and_then(|document| document.title.as_ref());
    let other = source.and_then(|source| source.document.as_ref());
    context.text(other.or(own).unwrap_or(&context.plan.title))
}

/// The words as a link to the document, at the page if it is a PDF; without an address the words alone.
fn at_page(context: &ViewContext, page: Option<&str>, words: Node) -> Node {
    let Some(document) = &context.plan.document else { return words };
    let Some(url) = document.web_address() else { return words };
    let href = page.and_then(|page| document.page_address(page)).unwrap_or_else(|| url.to_string());
    let format = show_some(document.format.as_deref(), |format| text(context.messages.years.beside(format)));
    el!("a", { "href": href }, words, format)
}

/// The title of the plan that has followed, as a link if its address is known.
pub(crate) fn successor(context: &ViewContext, successor: &Successor) -> Node {
    let title = context.text(&successor.title);
    match successor.web_address() {
        Some(url) => el!("a", { "href": url.to_string() }, title),
        None => title,
    }
}

/// A source in one line.
pub(crate) fn line(context: &ViewContext, source: &Source) -> Node {
    let texts = [&source.chapter, &source.table, &source.figure, &source.origin];
    let mut parts: Vec<Node> = texts.into_iter().flatten().map(|content| context.text(content)).collect();
    parts.extend(source.page.as_deref().map(|page| text((context.messages.page)(page))));
    let comma = |at: usize| if at == 0 { none() } else { text(context.messages.comma) };
    list(parts.into_iter().enumerate().map(|(at, part)| nodes([comma(at), part])).collect())
}

/// Document, chapter and page as plain text, for files.
pub(crate) fn plain(context: &ViewContext, source: Option<&Source>) -> String {
    let content = |text: &Text| context.plain_text(text);
    let document = source.and_then(|source| source.document.as_ref()).map(content);
    let chapter = source.and_then(|source| source.chapter.as_ref()).map(content);
    let page = source.and_then(|source| source.page.as_deref()).map(|page| (context.messages.page)(page));
    let document = document.unwrap_or_else(|| title(context));
    [Some(document), chapter, page].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The plan's title and city as plain text.
pub(crate) fn title(context: &ViewContext) -> String {
    let [title, city] = [&context.plan.title, &context.plan.city].map(|content| context.plain_text(content));
    if title.contains(&city) { title } else { format!("{city} {title}") }
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
