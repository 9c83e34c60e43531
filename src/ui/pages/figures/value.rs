//! One value of a figure in words: its amount with the unit, and its series, date and kind.

use crate::plan::figures::Value;
use crate::plan::vocabulary::ValueKind;
use crate::plan::{Indicator, Text};
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, el, list, nodes, none, show_some, text};
use crate::views::figures::amount;

/// A value with its unit.
pub(in crate::ui) fn in_unit(page: &Page, indicator: &Indicator, value: &Value) -> Node {
    let (amount, unit) = amount(value, indicator.unit.as_ref());
    nodes([page.context.own_text(amount), show_some(unit, |unit| self::unit(page, unit))])
}

/// A value below its bar. A long unit is left out there: the value in large digits has it.
pub(super) fn below_bar(page: &Page, indicator: &Indicator, value: &Value) -> Node {
    let (amount, unit) = amount(value, indicator.unit.as_ref());
    let is_short = |unit: &&Text| !page.context.is_running() || width(page.context.localized(unit).0) <= 4;
    let unit = unit.filter(is_short);
    nodes([page.context.own_text(amount), show_some(unit, |unit| self::unit(page, unit))])
}

fn unit(page: &Page, unit: &Text) -> Node {
    // Words in Latin letters need a space after the number.
    let is_word = page.context.localized(unit).0.starts_with(|c: char| c.is_ascii_alphabetic());
    let space = if is_word { text(" ") } else { none() };
    nodes([space, el!("span", "city-plan-figure__unit", page.context.text(unit))])
}

/// The width of a text in widths of a digit: a kanji is as wide as two.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// The series and the date of a value, which distinguish its remark from others.
pub(in crate::ui) fn short_when(page: &Page, value: &Value) -> Option<Node> {
    let date = value.date.map(|date| text(page.context.date(date)));
    joined(
        page,
        [page.text(value.series.as_ref()), date.or_else(|| page.own_text(value.date_printed.as_ref()))],
    )
}

/// The series, the date, and the kind of a value that was not measured.
pub(super) fn when(page: &Page, value: &Value) -> Option<Node> {
    let kind = match value.kind {
        ValueKind::Actual => None,
        ValueKind::Baseline => Some(text(page.messages.baseline)),
        ValueKind::Target => Some(text(page.messages.target)),
        ValueKind::Expected => Some(text(page.messages.expected)),
    };
    let date = page.printed_date(value.date, value.date_printed.as_ref());
    joined(page, [page.text(value.series.as_ref()), date, kind])
}

/// The parts that are there, with commas between them.
fn joined<const N: usize>(page: &Page, parts: [Option<Node>; N]) -> Option<Node> {
    let parts = parts.into_iter().flatten().enumerate();
    let comma = |at: usize| if at == 0 { none() } else { text(page.context.messages.comma) };
    let parts: Vec<Node> = parts.map(|(at, part)| nodes([comma(at), part])).collect();
    (!parts.is_empty()).then(|| list(parts))
}
