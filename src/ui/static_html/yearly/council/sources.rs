//! The documents in which all of it stands, with their pages.

use super::Paper;
use crate::plan::Text;
use crate::plan::document::Source;
use crate::ui::components::source;
use crate::ui::dom::{Node, each, el, nodes, text, wrap};
use crate::ui::pages::share::origin;
use std::collections::BTreeSet;

/// A document with the places in it.
struct Cited<'a> {
    document: &'a Text,
    pages: Vec<&'a str>,
}

/// The documents that reports of the period, figures and money name; then the plan itself with its licence.
pub(super) fn section(paper: &Paper) -> Node {
    let context = paper.context();
    let plan = context.plan;
    let reports = paper.reports.rows.iter().filter_map(|row| paper.report(row)?.source.as_ref());
    let figures = plan.indicators.iter().filter_map(|one| one.source.as_ref());
    let money = paper.facts.progress.budgets.iter().filter_map(|one| one.source.as_ref());
    let timings = paper.facts.progress.timings.iter().filter_map(|one| one.source.as_ref());
    let own = plan.document.as_ref().and_then(|document| document.title.as_ref()).unwrap_or(&plan.title);
    let all = cited(own, reports.chain(figures).chain(money).chain(timings));
    let one = |cited: &Cited| {
        let pages = cited.pages.iter().map(|page| (context.messages.page)(page));
        let pages = pages.collect::<Vec<_>>().join(context.messages.comma);
        el!("li", {}, context.text(cited.document), text(format!(" {pages}")))
    };
    let body = nodes([el!("ul", {}, each(&all, one)), wrap("p", text(origin(context)))]);
    paper.section(paper.words.sources, nodes([body, source::link(context)]))
}

/// The documents in the order in which they are named, each with its pages in order.
fn cited<'a>(own: &'a Text, sources: impl Iterator<Item = &'a Source>) -> Vec<Cited<'a>> {
    let mut all: Vec<(&Text, BTreeSet<(usize, &str)>)> = Vec::new();
    for source in sources {
        let document = source.document.as_ref().unwrap_or(own);
        let at = all.iter().position(|(known, _)| *known == document).unwrap_or_else(|| {
            all.push((document, BTreeSet::new()));
            all.len() - 1
        });
        // Shorter numbers are smaller ones.
        all[at].1.extend(source.page.as_deref().map(|page| (page.len(), page)));
    }
    let pages = |pages: BTreeSet<(usize, &'a str)>| pages.into_iter().map(|(_, page)| page).collect();
    all.into_iter().map(|(document, own)| Cited { document, pages: pages(own) }).collect()
}
