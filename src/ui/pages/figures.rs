//! Figures with their values, and surveys.
//!
//! Called by the page. A value is written as the document prints it; nothing is computed.

use crate::plan::document::Table;
use crate::plan::figures::{Answers, Value, Venue};
use crate::plan::vocabulary::ValueKind;
use crate::plan::{Indicator, Survey};
use crate::ui::components::item::Page;
use crate::ui::components::sections;
use crate::ui::dom::{Node, bare, drawn, each, el, nodes, none, sequence, text, when};
use crate::ui::messages::joined::joined;
use crate::views::chart::Chart;

pub(crate) fn figures(page: &Page) -> Node {
    let plan = page.scene.plan;
    nodes([
        each(&plan.indicators, |indicator| self::indicator(page, indicator)),
        each(&plan.tables, |table| self::table(page, table)),
        each(&plan.surveys, |survey| self::survey(page, survey)),
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
        when(Chart::of(indicator), |chart| self::chart(page, indicator, &chart)),
        page.table(&indicator.id, page.scene.say(&indicator.name), columns.into(), rows.collect()),
        page.end(indicator.remark.as_ref(), indicator.source.as_ref(), &indicator.misprints),
    ]);
    page.item(&indicator.id, 2, title, body)
}

/// Units of the drawing: as wide as a phone, so that its words are as large as those around it.
const WIDTH: usize = 320;
const ROW: usize = 44;

/// Bars from top to bottom, each with its words above it. The table below says the same.
fn chart(page: &Page, indicator: &Indicator, chart: &Chart) -> Node {
    let label = (page.words.chart)(&page.scene.unmarked(&indicator.name));
    let bar = |row: usize| {
        let (at, length) = chart.bars[row];
        let value = &indicator.values[at];
        let (top, kind) = (row * ROW, kind(value.kind));
        let width = ((WIDTH as f64 * length).round() as usize).max(1);
        let of = value.of.as_ref().map(|of| page.scene.unmarked(of));
        let date = value.date.map(|date| page.scene.moment(date));
        let name = joined([of, date].into_iter().flatten(), " ");
        nodes([
            el!("text", { "class": "city-plan-chart__name", "x": "0", "y": top + 16 }, drawn(name)),
            el!(
                "text",
                { "class": "city-plan-chart__value", "x": WIDTH, "y": top + 16 },
                drawn(value.printed.to_string())
            ),
            el!("rect", { "class": "city-plan-chart__whole", "x": "0", "y": top + 22, "width": WIDTH, "height": "14" }),
            el!("rect", {
                "class": "city-plan-chart__bar", "data-value": kind, "x": "0", "y": top + 22, "width": width,
                "height": "14",
            }),
        ])
    };
    let height = chart.bars.len() * ROW;
    el!(
        "svg",
        {
            "class": "city-plan-chart", "role": "img", "aria-label": label, "viewBox": format!("0 0 {WIDTH} {height}"),
        },
        sequence(chart.bars.len(), &mut { bar }),
    )
}

fn kind(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Actual => "actual",
        ValueKind::Baseline => "baseline",
        ValueKind::Target => "target",
    }
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

fn table(page: &Page, table: &Table) -> Node {
    let columns = table.columns.iter().map(|column| page.scene.say(column)).collect();
    let rows = table.rows.iter().map(|row| {
        let cell = |said: &crate::plan::Text| page.cell(Some(page.scene.say(said)));
        bare("tr", each(row, cell))
    });
    let body = nodes([
        page.table(&table.id, page.scene.say(&table.name), columns, rows.collect()),
        page.end(table.remark.as_ref(), table.source.as_ref(), &[]),
    ]);
    page.item(&table.id, 2, page.scene.say(&table.name), body)
}
