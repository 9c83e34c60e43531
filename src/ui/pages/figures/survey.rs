//! Tables of the document and surveys, each folded behind its name.

use crate::plan::document::Table;
use crate::plan::figures::{Answers, Venue};
use crate::plan::{Survey, Text};
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::item::Page;
use crate::ui::components::sections;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text, wrap};
use crate::views::figures::digits;

/// The tables of the document.
pub(super) fn tables(page: &Page) -> Node {
    group(page, page.messages.tables, &page.context.plan.tables, table)
}

/// The surveys.
pub(super) fn surveys(page: &Page) -> Node {
    group(page, page.messages.surveys, &page.context.plan.surveys, survey)
}

fn group<T>(page: &Page, title: &'static str, all: &[T], one: fn(&Page, &T) -> Node) -> Node {
    show_if(!all.is_empty(), || {
        let folds = el!("div", "city-plan-gap", each(all, |item| one(page, item)));
        el!("div", "city-plan-section", page.heading(2, text(title)), folds)
    })
}

fn survey(page: &Page, survey: &Survey) -> Node {
    let messages = page.messages;
    let source = page.source_link(survey.source.as_ref());
    let count = |count: Option<f64>| count.map(|count| text(digits(count)));
    let venue = |venue: &Venue| {
        let span = show_some(page.span(venue.start, venue.end), |span| {
            nodes([text(page.context.messages.comma), span])
        });
        wrap("li", nodes([page.context.text(&venue.name), span]))
    };
    let venues = (!survey.venues.is_empty()).then(|| wrap("ul", each(&survey.venues, venue)));
    let answers = |answers: &Answers| {
        let of = el!("p", "city-plan-whole__label", page.context.text(&answers.of));
        nodes([of, sections::points(&page.context, &answers.texts)])
    };
    let rate = survey
        .rate_printed
        .as_ref()
        .map_or_else(none, |rate| page.context.sentence((messages.rate)(&page.context.isolate(rate))));
    let body = nodes([
        page.facts(vec![
            (messages.purpose, page.text(survey.purpose.as_ref())),
            (messages.audience, page.text(survey.audience.as_ref())),
            (messages.method, page.text(survey.method.as_ref())),
            (messages.asked, count(survey.asked)),
            (messages.answered, count(survey.answered).map(|count| nodes([count, rate]))),
            (messages.venues, venues),
            (messages.findings, page.text_list(&survey.findings)),
        ]),
        each(&survey.answers, answers),
        source,
        page.end(survey.remark.as_ref(), survey.source.as_ref(), &[]),
    ]);
    page.note_summary();
    let name = page.context.text(&survey.name);
    let fold = Fold { id: &survey.id, below: Some(3), name, end: FoldEnd::None, has_target: false };
    page.fold(fold, el!("div", "city-plan-text", body))
}

fn table(page: &Page, table: &Table) -> Node {
    let source = page.source_link(table.source.as_ref());
    let columns = table.columns.iter().map(|column| page.context.text(column)).collect();
    let rows = table.rows.iter().map(|row| {
        let cell = |content: &Text| page.cell(Some(page.context.text(content)));
        wrap("tr", each(row, cell))
    });
    let body = nodes([
        page.table(&table.id, page.context.text(&table.name), columns, rows.collect()),
        source,
        page.end(table.remark.as_ref(), table.source.as_ref(), &[]),
    ]);
    let name = page.context.text(&table.name);
    let end = FoldEnd::Count(table.rows.len());
    page.fold(Fold { id: &table.id, below: Some(3), name, end, has_target: false }, body)
}
