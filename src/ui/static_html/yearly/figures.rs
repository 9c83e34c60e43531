//! Figures as a table with a column for each year and kind of value; a row for each series.
//!
//! A cell has the number of the plan, or the printed word where there is none. Several values of one cell are all in
//! it. The exact dates are in the table with a row for each value.

use super::messages::YearlyMessages;
use crate::exchange::csv;
use crate::plan::figures::Value;
use crate::plan::vocabulary::ValueKind;
use crate::plan::{FiscalYear, Indicator, Text};
use crate::ui::components::item::Page;
use crate::ui::components::source;
use crate::ui::pages::figures::card::gap_in_words;
use crate::views::figures::{Card, figures};
use std::collections::BTreeSet;

/// The kinds of values that have columns by year.
const KINDS: [ValueKind; 3] = [ValueKind::Target, ValueKind::Expected, ValueKind::Actual];

/// A column of values: their year, where there is one, and their kind as its place in [`KINDS`].
type Column = (Option<FiscalYear>, usize);

/// The figures by year as CSV; `None` if there are none.
pub(in crate::ui::static_html) fn file(page: &Page) -> Option<String> {
    let rows = rows(page);
    (rows.len() > 1).then(|| csv::csv(&rows))
}

fn rows(page: &Page) -> Vec<Vec<String>> {
    let messages = YearlyMessages::in_language(page.context.messages.language);
    let plan = page.context.plan;
    let columns: BTreeSet<Column> =
        plan.indicators.iter().flat_map(|one| &*one.values).filter_map(|value| column(page, value)).collect();
    let columns: Vec<Column> = columns.into_iter().collect();
    let figures = figures(plan);
    let rows = figures.own.iter().chain(&figures.others).flat_map(|card| {
        let indicator = &plan.indicators[card.at];
        series(indicator).into_iter().map(|of| row(page, messages, (card, indicator, of), &columns))
    });
    [head(page, messages, &columns)].into_iter().chain(rows).collect()
}

/// The column of a value; `None` for a baseline, which has its own.
fn column(page: &Page, value: &Value) -> Option<Column> {
    let kind = KINDS.iter().position(|kind| *kind == value.kind)?;
    Some((value.date.map(|date| page.context.plan.calendar().fiscal_year(date)), kind))
}

/// The series of a figure, in their order; a figure without any is one.
fn series(indicator: &Indicator) -> Vec<Option<&Text>> {
    let mut all = Vec::new();
    for value in &*indicator.values {
        if !all.contains(&value.series.as_ref()) {
            all.push(value.series.as_ref());
        }
    }
    if all.is_empty() { vec![None] } else { all }
}

fn head(page: &Page, messages: &YearlyMessages, columns: &[Column]) -> Vec<String> {
    let words = page.messages;
    let kinds = [words.target, words.expected, words.actual];
    let of_value = |(year, kind): &Column| {
        let year = year.map_or_else(|| messages.no_year.to_owned(), |year| page.context.year(year));
        format!("{} {year}", kinds[*kind])
    };
    let first = [words.column_figure, words.series, messages.kind, messages.counting, messages.better];
    let first = first.into_iter().chain([words.unit, words.baseline, messages.baseline_date]);
    let last = [messages.distance, words.column_name, words.departments, words.column_goal, words.remark];
    let last = last.into_iter().chain([words.source, words.column_license]);
    let values = columns.iter().map(of_value);
    first.map(str::to_owned).chain(values).chain(last.map(str::to_owned)).collect()
}

fn row(
    page: &Page,
    messages: &YearlyMessages,
    (card, indicator, series): (&Card, &Indicator, Option<&Text>),
    columns: &[Column],
) -> Vec<String> {
    let context = &page.context;
    let text = |text: Option<&Text>| text.map(|text| context.plain_text(text)).unwrap_or_default();
    let values: Vec<&Value> =
        indicator.values.iter().filter(|value| value.series.as_ref() == series).collect();
    let baselines: Vec<&Value> =
        values.iter().filter(|value| value.kind == ValueKind::Baseline).copied().collect();
    let dates: Vec<String> = baselines.iter().filter_map(|value| Some(context.date(value.date?))).collect();
    let in_column = |at: &Column| -> Vec<&Value> {
        values.iter().filter(|value| column(page, value).as_ref() == Some(at)).copied().collect()
    };
    let gap = card.gap.map(|gap| gap_in_words(page, indicator, gap)).unwrap_or_default();
    let first = vec![
        text(Some(&indicator.name)),
        text(series),
        indicator.kind.map(messages.kind_name).unwrap_or_default().to_owned(),
        indicator.counting.map(messages.counting_name).unwrap_or_default().to_owned(),
        indicator.better.map(messages.better_name).unwrap_or_default().to_owned(),
        text(indicator.unit.as_ref()),
        numbers(&baselines),
        dates.join(BETWEEN),
    ];
    let cells = columns.iter().map(|at| numbers(&in_column(at)));
    first.into_iter().chain(cells).chain([gap]).chain(belongs(page, indicator)).collect()
}

/// The sign between several values of one cell.
const BETWEEN: &str = " / ";

/// The numbers of values; the printed word of one that has none.
fn numbers(values: &[&Value]) -> String {
    let number = |value: &&Value| value.number.map_or_else(|| value.printed.to_string(), |it| it.to_string());
    values.iter().map(number).collect::<Vec<_>>().join(BETWEEN)
}

/// The initiative of a figure, its departments and its goal; remarks, source and licence.
fn belongs(page: &Page, indicator: &Indicator) -> Vec<String> {
    let context = &page.context;
    let plan = context.plan;
    let at = indicator.initiative.as_ref().and_then(|id| context.index.find(id));
    let initiative = at.map(|at| &plan.initiatives[at]);
    let departments = initiative.map(|initiative| &*initiative.departments).unwrap_or_default();
    let departments: Vec<String> = departments.iter().map(|name| context.plain_text(name)).collect();
    let goal = at.map(|at| &plan.initiatives[context.index.root(at)]);
    let name = |one: Option<&crate::plan::Initiative>| one.map(|one| context.plain_text(&one.name));
    let own = indicator.values.iter().filter_map(|value| value.remark.as_ref());
    let remarks = indicator.remark.iter().chain(own).map(|remark| context.plain_text(remark));
    vec![
        name(initiative).unwrap_or_default(),
        departments.join(context.messages.comma),
        name(goal).unwrap_or_default(),
        remarks.collect::<Vec<_>>().join("\n"),
        source::plain(context, indicator.source.as_ref()),
        plan.license.as_deref().unwrap_or_default().to_owned(),
    ]
}
