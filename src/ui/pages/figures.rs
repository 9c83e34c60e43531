//! Figures with their values, and surveys.
//!
//! Values are shown as printed; nothing is computed.

use crate::plan::document::Table;
use crate::plan::figures::{Answers, Value, Venue};
use crate::plan::vocabulary::ValueKind;
use crate::plan::{Indicator, Survey};
use crate::ui::components::item::Page;
use crate::ui::components::sections;
use crate::ui::dom::{Node, each, el, nodes, none, repeat, show_some, svg_text, text, wrap};
use crate::ui::messages::joined::joined;
use crate::views::chart::Chart;

pub(crate) fn figures(page: &Page) -> Node {
    let plan = page.context.plan;
    nodes([
        each(&plan.indicators, |indicator| self::indicator(page, indicator)),
        each(&plan.tables, |table| self::table(page, table)),
        each(&plan.surveys, |survey| self::survey(page, survey)),
    ])
}

fn indicator(page: &Page, indicator: &Indicator) -> Node {
    let messages = page.messages;
    let unit = show_some(indicator.unit.as_ref(), |unit| nodes([text(" "), page.context.text(unit)]));
    let title = nodes([page.context.text(&indicator.name), unit]);
    let columns = [messages.date, messages.kind, messages.value].map(text);
    let rows = indicator.values.iter().map(|value| row(page, value));
    let body = nodes([
        page.facts(vec![(messages.carries_out, page.link_to(indicator.initiative.as_ref()))]),
        show_some(Chart::of(indicator), |chart| self::chart(page, indicator, &chart)),
        page.table(&indicator.id, page.context.text(&indicator.name), columns.into(), rows.collect()),
        page.end(indicator.remark.as_ref(), indicator.source.as_ref(), &indicator.misprints),
    ]);
    page.item(&indicator.id, 2, title, body)
}

/// The width of the drawing in its units: that of a phone, so that its words are as large as those around it.
const WIDTH: usize = 320;
const ROW: usize = 44;

/// Bars from top to bottom, each below its label. The table below has the same content.
fn chart(page: &Page, indicator: &Indicator, chart: &Chart) -> Node {
    let label = (page.messages.chart)(&page.context.plain_text(&indicator.name));
    let bar = |row: usize| {
        let (at, length) = chart.bars[row];
        let value = &indicator.values[at];
        let (top, kind) = (row * ROW, kind(value.kind));
        let width = ((WIDTH as f64 * length).round() as usize).max(1);
        let of = value.series.as_ref().map(|of| page.context.plain_text(of));
        let date = value.date.map(|date| page.context.date(date));
        let name = joined([of, date].into_iter().flatten(), " ");
        nodes([
            el!("text", { "class": "city-plan-chart__name", "x": "0", "y": top + 16 }, svg_text(name)),
            el!(
                "text",
                { "class": "city-plan-chart__value", "x": WIDTH, "y": top + 16 },
                svg_text(value.printed.to_string())
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
        repeat(chart.bars.len(), &mut { bar }),
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
    let messages = page.messages;
    let kind = match value.kind {
        ValueKind::Actual => messages.actual,
        ValueKind::Baseline => messages.baseline,
        ValueKind::Target => messages.target,
    };
    let date = page.printed_date(value.date, value.date_printed.as_ref());
    let of = show_some(value.series.as_ref(), |of| nodes([page.context.text(of), text(" ")]));
    wrap(
        "tr",
        nodes([
            page.row_head(date.unwrap_or_else(|| text(messages.nothing))),
            page.cell(Some(nodes([of, text(kind)]))),
            wrap(
                "td",
                nodes([
                    wrap("p", page.context.own_text(&value.printed)),
                    page.end(value.remark.as_ref(), value.source.as_ref(), &[]),
                ]),
            ),
        ]),
    )
}

fn survey(page: &Page, survey: &Survey) -> Node {
    let messages = page.messages;
    let count = |count: Option<f64>| count.map(|count| text(format!("{count}")));
    let venue = |venue: &Venue| {
        let span = show_some(page.span(venue.start, venue.end), |span| nodes([text(" "), span]));
        wrap("li", nodes([page.context.text(&venue.name), span]))
    };
    let venues = (!survey.venues.is_empty()).then(|| wrap("ul", each(&survey.venues, venue)));
    let answers = |answers: &Answers| {
        nodes([wrap("p", page.context.text(&answers.of)), sections::points(&page.context, &answers.texts)])
    };
    let rate = survey
        .rate_printed
        .as_ref()
        .map_or_else(none, |rate| nodes([text(" "), page.context.own_text(rate)]));
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
        page.end(survey.remark.as_ref(), survey.source.as_ref(), &[]),
    ]);
    page.item(&survey.id, 2, page.context.text(&survey.name), body)
}

fn table(page: &Page, table: &Table) -> Node {
    let columns = table.columns.iter().map(|column| page.context.text(column)).collect();
    let rows = table.rows.iter().map(|row| {
        let cell = |content: &crate::plan::Text| page.cell(Some(page.context.text(content)));
        wrap("tr", each(row, cell))
    });
    let body = nodes([
        page.table(&table.id, page.context.text(&table.name), columns, rows.collect()),
        page.end(table.remark.as_ref(), table.source.as_ref(), &[]),
    ]);
    page.item(&table.id, 2, page.context.text(&table.name), body)
}
