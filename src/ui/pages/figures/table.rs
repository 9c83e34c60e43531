//! The values of figures as rows: a table behind a card, and the rows of a file.

use super::value::in_unit;
use crate::plan::figures::Value;
use crate::plan::vocabulary::ValueKind;
use crate::plan::{Indicator, Text};
use crate::ui::components::fold::FoldEnd;
use crate::ui::components::item::Page;
use crate::ui::components::source;
use crate::ui::dom::{Node, el, text};
use crate::views::Query;
use std::rc::Rc;

/// The values of a figure as a folded table. Series have a column if there are any.
pub(super) fn fold(page: &Page, indicator: &Indicator) -> Node {
    let messages = page.messages;
    let has_series = indicator.values.iter().any(|value| value.series.is_some());
    let mut heads = vec![text(messages.date)];
    heads.extend(has_series.then(|| text(messages.series)));
    heads.extend([messages.kind, messages.value].map(text));
    let row = |value: &Value| {
        let date = page.printed_date(value.date, value.date_printed.as_ref());
        let series = if has_series { page.cell(page.text(value.series.as_ref())) } else { Node::default() };
        el!(
            "tr",
            {},
            page.row_head(date.unwrap_or_else(|| text(messages.nothing))),
            series,
            page.cell(Some(text(kind(page, value.kind)))),
            page.cell(Some(in_unit(page, indicator, value))),
        )
    };
    let rows: Vec<Node> = indicator.values.iter().map(row).collect();
    let end = FoldEnd::Count(rows.len());
    let table = page.table(&indicator.id, page.context.text(&indicator.name), heads, rows);
    page.small_fold(messages.as_table, page.context.text(&indicator.name), end, table)
}

fn kind(page: &Page, kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Actual => page.messages.actual,
        ValueKind::Baseline => page.messages.baseline,
        ValueKind::Target => page.messages.target,
        ValueKind::Expected => page.messages.expected,
    }
}

/// The values of figures as the rows of a file, the head first.
pub(in crate::ui::pages) fn rows(page: &Page, all: &[&Indicator]) -> Vec<Vec<String>> {
    let messages = page.messages;
    let head = [
        messages.column_figure,
        messages.date,
        messages.as_printed,
        messages.series,
        messages.kind,
        messages.value,
        messages.column_digits,
        messages.unit,
        messages.authority,
        messages.column_name,
        messages.remark,
        messages.source,
        messages.column_license,
        messages.column_address,
    ];
    let values =
        all.iter().flat_map(|indicator| indicator.values.iter().map(|value| row(page, indicator, value)));
    [head.map(str::to_owned).to_vec()].into_iter().chain(values).collect()
}

fn row(page: &Page, indicator: &Indicator, value: &Value) -> Vec<String> {
    let context = &page.context;
    let text = |text: Option<&Text>| text.map(|text| context.plain_text(text)).unwrap_or_default();
    let owned = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let initiative = indicator.initiative.as_ref().and_then(|id| context.index.find(id));
    let remarks = [indicator.remark.as_ref(), value.remark.as_ref()].into_iter().flatten();
    let remarks: Vec<String> = remarks.map(|remark| context.plain_text(remark)).collect();
    let from = value.source.as_ref().or(indicator.source.as_ref());
    let origin = text(from.and_then(|source| source.origin.as_ref()));
    let place = source::plain(context, from);
    let query = Query {
        item: Some(Rc::clone(&indicator.id.0)),
        view: crate::views::View::Figures,
        ..Query::default()
    };
    vec![
        text(Some(&indicator.name)),
        value.date.map(|date| context.date(date)).unwrap_or_default(),
        owned(value.date_printed.as_deref()),
        text(value.series.as_ref()),
        kind(page, value.kind).to_owned(),
        owned(Some(&value.printed)),
        value.number.map(|number| number.to_string()).unwrap_or_default(),
        text(indicator.unit.as_ref()),
        text(indicator.authority.as_ref()),
        text(initiative.map(|at| &context.plan.initiatives[at].name)),
        remarks.join("\n"),
        [place, origin].join("\n").trim_end().to_owned(),
        owned(context.plan.license.as_deref()),
        if context.options.url.is_empty() { String::new() } else { context.full_address(&query) },
    ]
}
