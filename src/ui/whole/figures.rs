//! Figures with their values, and surveys.
//!
//! Called by the page. A value is written as the document prints it; nothing is computed.

use super::item::Page;
use crate::plan::figures::{Answers, Value, Venue};
use crate::plan::words::ValueKind;
use crate::plan::{Indicator, Survey};
use crate::ui::element::{Node, bare, each, nodes, none, text, when};
use crate::ui::sections;

pub(super) fn figures(page: &Page) -> Node {
    let plan = page.scene.plan;
    nodes([
        each(&plan.surveys, |survey| self::survey(page, survey)),
        each(&plan.indicators, |indicator| self::indicator(page, indicator)),
    ])
}

fn indicator(page: &Page, indicator: &Indicator) -> Node {
    let words = page.words;
    let unit = when(indicator.unit.as_ref(), |unit| nodes([text(" "), page.scene.say(unit)]));
    let title = nodes([page.scene.say(&indicator.name), unit]);
    let columns = [words.date, words.kind, words.value].map(text);
    let rows = indicator.values.iter().map(|value| row(page, value));
    let body = nodes([
        page.facts(vec![(words.carries_out, page.link_to(indicator.initiative.as_ref()))]),
        page.table(&indicator.id, page.scene.say(&indicator.name), columns.into(), rows.collect()),
        page.end(indicator.remark.as_ref(), indicator.source.as_ref(), &indicator.misprints),
    ]);
    page.item(&indicator.id, 2, title, body)
}

fn row(page: &Page, value: &Value) -> Node {
    let words = page.words;
    let kind = match value.kind {
        ValueKind::Actual => words.actual,
        ValueKind::Baseline => words.baseline,
        ValueKind::Target => words.target,
    };
    let date = page.when(value.date, value.date_printed.as_ref());
    let of = when(value.of.as_ref(), |of| nodes([page.scene.say(of), text(" ")]));
    bare(
        "tr",
        nodes([
            page.row_head(date.unwrap_or_else(|| text(words.nothing))),
            page.cell(Some(nodes([of, text(kind)]))),
            bare(
                "td",
                nodes([
                    bare("p", page.scene.own(&value.printed)),
                    page.end(value.remark.as_ref(), value.source.as_ref(), &[]),
                ]),
            ),
        ]),
    )
}

fn survey(page: &Page, survey: &Survey) -> Node {
    let words = page.words;
    let count = |count: Option<f64>| count.map(|count| text(format!("{count}")));
    let venue = |venue: &Venue| {
        let span = when(page.span(venue.start, venue.end), |span| nodes([text(" "), span]));
        bare("li", nodes([page.scene.say(&venue.name), span]))
    };
    let venues = (!survey.venues.is_empty()).then(|| bare("ul", each(&survey.venues, venue)));
    let answers = |answers: &Answers| {
        nodes([bare("p", page.scene.say(&answers.of)), sections::points(&page.scene, &answers.texts)])
    };
    let rate =
        survey.rate_printed.as_ref().map_or_else(none, |rate| nodes([text(" "), page.scene.own(rate)]));
    let body = nodes([
        page.facts(vec![
            (words.purpose, page.say(survey.purpose.as_ref())),
            (words.audience, page.say(survey.audience.as_ref())),
            (words.method, page.say(survey.method.as_ref())),
            (words.asked, count(survey.asked)),
            (words.answered, count(survey.answered).map(|count| nodes([count, rate]))),
            (words.venues, venues),
            (words.findings, page.all(&survey.findings)),
        ]),
        each(&survey.answers, answers),
        page.end(survey.remark.as_ref(), survey.source.as_ref(), &[]),
    ]);
    page.item(&survey.id, 2, page.scene.say(&survey.name), body)
}
