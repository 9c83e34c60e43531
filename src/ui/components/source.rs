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

/// The address of a page of the official document, if that is a PDF: viewers open it there. Of a span it is the first.
pub(crate) fn page_address(context: &ViewContext, page: &str) -> Option<String> {
    let document = context.plan.document.as_ref()?;
    let url = document.web_address().filter(|url| !url.contains('#'))?;
    let in_pdf = is_pdf(url) || document.format.as_deref().is_some_and(is_pdf);
    let number: String = page.chars().take_while(char::is_ascii_digit).collect();
    (in_pdf && !number.is_empty()).then(|| format!("{url}#page={number}"))
}

/// Returns whether an address or a format ends with the letters of PDF.
fn is_pdf(word: &str) -> bool {
    word.get(word.len().saturating_sub(3)..).is_some_and(|end| end.eq_ignore_ascii_case("pdf"))
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
