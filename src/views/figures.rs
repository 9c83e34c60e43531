//! Figures as cards: the main value of each, the others beside it, and the distance to its target.
//!
//! Nothing is claimed that the values do not show. Words (約6割) are never drawn as numbers, and a change needs two
//! values of one series. The distance to a target needs a first value: without one it is open if more is better.

use crate::plan::Plan;
use crate::plan::figures::Value;
use crate::plan::text::Text;
use crate::plan::vocabulary::ValueKind;

/// The figures of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// The city's own figures.
    pub own: Vec<Card>,
    /// Figures of others: the nation, a ministry's survey.
    pub others: Vec<Card>,
}

impl Figures {
    /// Returns whether some figure has bars for values and a target.
    pub fn has_targets(&self) -> bool {
        self.own.iter().chain(&self.others).any(|card| card.target.is_some() && !card.trend.is_empty())
    }
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The index in `plan.indicators`.
    pub at: usize,
    /// The index of the main value: the last measured one, else the target. Of several series it is the first value.
    /// `None` if there are no values.
    pub lead: Option<usize>,
    /// The index of the value before it, if the two are all and show a change.
    pub before: Option<usize>,
    /// The bars, if there are any; the card has no bars for a single value or a mere change.
    pub trend: Vec<Point>,
    /// The indexes of values that are beside the main one in words.
    pub beside: Vec<usize>,
    /// The index of the target, if it is not the main value.
    pub target: Option<usize>,
    /// The distance to the target; `None` if its direction is not known.
    pub gap: Option<Gap>,
    /// True if the values are a table of their own: there are too many for a glance.
    pub has_table: bool,
}

/// A bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The index of its value.
    pub at: usize,
    /// Its height in percent of the highest one.
    pub height: usize,
    /// True for a target.
    pub is_target: bool,
}

/// The distance to a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gap {
    /// It is reached.
    Reached,
    /// The difference that is left, in the unit of the figure; never negative.
    Left(f64),
}

/// The values from which on a figure has a table.
const TABLE: usize = 4;
/// The most values beside the main one.
const BESIDE: usize = 3;

/// The figures of a plan, the city's own first. A figure is that of others if it names an authority, or if the document
/// names a source of its own for it.
pub fn figures(plan: &Plan) -> Figures {
    let mut figures = Figures::default();
    for (at, indicator) in plan.indicators.iter().enumerate() {
        let from_others = indicator.source.as_ref().is_some_and(|source| source.origin.is_some());
        let is_own = indicator.authority.is_none() && !from_others;
        let list = if is_own { &mut figures.own } else { &mut figures.others };
        list.push(card(at, &indicator.values));
    }
    figures
}

fn card(at: usize, values: &[Value]) -> Card {
    let is_one_series = values.windows(2).all(|pair| pair[0].series == pair[1].series);
    let last_target = values.iter().rposition(is_target);
    let lead = if is_one_series { values.iter().rposition(is_measured).or(last_target) } else { Some(0) };
    let target = last_target.filter(|target| is_one_series && Some(*target) != lead);
    let trend = if is_one_series { trend(values) } else { Vec::new() };
    let before = if values.len() == 2 && is_one_series { before(values, lead) } else { None };
    let is_shown = |at: &usize| [lead, before, target].contains(&Some(*at));
    let rest = (0..values.len()).filter(|at| trend.is_empty() && !is_shown(at));
    let gap = target.and_then(|target| gap(values, lead?, target));
    let (beside, has_table) = (rest.take(BESIDE).collect(), values.len() >= TABLE);
    Card { at, lead, before, trend, beside, target, gap, has_table }
}

fn is_target(value: &Value) -> bool {
    value.kind == ValueKind::Target
}

/// Returns whether a value was measured; a target and the expectation of a year were not.
fn is_measured(value: &Value) -> bool {
    matches!(value.kind, ValueKind::Actual | ValueKind::Baseline)
}

/// The other one of two measured numbers.
fn before(values: &[Value], lead: Option<usize>) -> Option<usize> {
    let is_number = |value: &Value| is_measured(value) && number(value).is_some();
    (lead == Some(1) && values.iter().all(is_number)).then_some(0)
}

/// A number that can be drawn from zero.
fn number(value: &Value) -> Option<f64> {
    value.number.filter(|number| number.is_finite() && *number >= 0.0)
}

/// Bars from zero for at least three numbers, or for one and a target. Two numbers are a change, not a course.
fn trend(values: &[Value]) -> Vec<Point> {
    let numbers: Vec<f64> = values.iter().filter_map(number).collect();
    let (has_target, has_measured) = (values.iter().any(is_target), values.iter().any(is_measured));
    let most = numbers.iter().fold(0.0, |most: f64, number| most.max(*number));
    let is_course = numbers.len() >= 3 || numbers.len() == 2 && has_target && has_measured;
    if numbers.len() != values.len() || !is_course || most <= 0.0 {
        return Vec::new();
    }
    let height = |number: f64| (number / most * 100.0).round() as usize;
    let point = |(at, value): (usize, &Value)| Point {
        at,
        height: height(numbers[at]),
        is_target: !is_measured(value),
    };
    values.iter().enumerate().map(point).collect()
}

/// The distance from the main value to the target. Its direction is that from the first value, which has to be another
/// one or the baseline.
fn gap(values: &[Value], lead: usize, target: usize) -> Option<Gap> {
    let first = values.iter().position(is_measured)?;
    let is_start = first != lead || values[first].kind == ValueKind::Baseline;
    let [first, now, target] = [first, lead, target].map(|at| values[at].number);
    let (first, now, target) = (first?, now?, target?);
    if !is_start || first == target {
        return None;
    }
    let left = if first < target { target - now } else { now - target };
    // Differences of decimals have a tail that no document prints.
    let left = (left * 1000.0).round() / 1000.0;
    Some(if left <= 0.0 { Gap::Reached } else { Gap::Left(left) })
}

/// The printed number without its unit, and the unit if it can follow. A form with other words has no unit.
pub fn amount<'a>(value: &'a Value, unit: Option<&'a Text>) -> (&'a str, Option<&'a Text>) {
    let printed = &*value.printed;
    let Some(unit) = unit else { return (printed, None) };
    let own = unit.own();
    let bare = printed.strip_suffix(&**own).or_else(|| printed.strip_suffix('％').filter(|_| **own == *"%"));
    let is_plain = |text: &str| text.chars().all(|c| c.is_ascii_digit() || ",.-".contains(c));
    match bare {
        Some(bare) if !bare.is_empty() => (bare, Some(unit)),
        None if is_plain(printed) => (printed, Some(unit)),
        _ => (printed, None),
    }
}

/// A number with commas between thousands, without zeros after the point.
pub fn digits(number: f64) -> String {
    let plain = number.to_string();
    let (whole, rest) = plain.split_once('.').map_or((&*plain, None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        let after = whole.len() - at;
        if at != 0 && after % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    rest.into_iter().for_each(|rest| {
        grouped.push('.');
        grouped.push_str(rest);
    });
    grouped
}

/// A distance to a target with its unit: between percentages it is in `points`.
pub fn distance(left: f64, unit: Option<&str>, points: &str) -> String {
    let Some(unit) = unit else { return digits(left) };
    let unit = if unit == "%" || unit == "％" { points } else { unit };
    let is_word = unit.starts_with(|c: char| c.is_ascii_alphabetic());
    format!("{}{}{unit}", digits(left), if is_word { " " } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Indicator, Source};
    use ValueKind::{Actual, Baseline, Target};

    fn value(kind: ValueKind, number: f64) -> Value {
        Value { kind, number: Some(number), printed: number.to_string().into(), ..Value::default() }
    }

    fn word(printed: &str) -> Value {
        Value { printed: printed.into(), ..Value::default() }
    }

    fn series(of: &str, number: f64) -> Value {
        Value { series: Some(Text::One(of.into())), ..value(Actual, number) }
    }

    fn of(values: Vec<Value>) -> Card {
        card(0, &values)
    }

    #[test]
    fn the_last_measured_value_is_the_main_one_and_without_one_the_target() {
        for (values, lead, target) in [
            (vec![value(Baseline, 12.0), value(Actual, 46.0), value(Target, 60.0)], 1, Some(2)),
            (vec![value(Target, 60.0)], 0, None),
            (vec![word("約6割")], 0, None),
            (vec![series("70代", 74.5), series("60代", 73.5)], 0, None),
        ] {
            let card = of(values);
            assert_eq!((card.lead, card.target), (Some(lead), target));
        }
    }

    #[test]
    fn a_figure_without_values_is_a_card_without_one() {
        assert_eq!(of(Vec::new()).lead, None);
    }

    #[test]
    fn two_numbers_are_a_change_and_more_of_them_or_a_target_are_bars() {
        let heights = |card: &Card| card.trend.iter().map(|point| point.height).collect::<Vec<_>>();
        let change = of(vec![value(Actual, 29.3), value(Actual, 88.6)]);
        assert_eq!((change.before, heights(&change)), (Some(0), vec![]));
        let course = of(vec![value(Actual, 1.0), value(Actual, 2.0), value(Actual, 4.0)]);
        assert_eq!((course.before, heights(&course)), (None, vec![25, 50, 100]));
        let target = of(vec![value(Actual, 71.0), value(Target, 80.0)]);
        assert_eq!((target.before, heights(&target)), (None, vec![89, 100]));
        for values in [
            vec![word("約6割"), value(Actual, 1.0), value(Actual, 2.0)],
            vec![value(Actual, -1.0), value(Actual, 1.0), value(Actual, 2.0)],
            vec![value(Actual, 0.0), value(Actual, 0.0), value(Actual, 0.0)],
            vec![series("70代", 74.5), series("60代", 73.5), series("50代", 70.0)],
        ] {
            let card = of(values);
            assert_eq!((card.before, heights(&card)), (None, vec![]));
            assert_eq!(card.beside.len(), 2, "they are shown in words");
        }
    }

    #[test]
    fn the_distance_to_a_target_is_stated_only_where_its_direction_is_known() {
        for (values, gap) in [
            (vec![value(Baseline, 12.0), value(Actual, 46.0), value(Target, 60.0)], Some(Gap::Left(14.0))),
            (vec![value(Baseline, 52.0), value(Actual, 38.0), value(Target, 20.0)], Some(Gap::Left(18.0))),
            (vec![value(Actual, 820.0), value(Actual, 1240.0), value(Target, 1000.0)], Some(Gap::Reached)),
            (vec![value(Baseline, 5.0), value(Actual, 0.0), value(Target, 0.0)], Some(Gap::Reached)),
            (vec![value(Baseline, 0.1), value(Actual, 0.2), value(Target, 0.5)], Some(Gap::Left(0.3))),
            (vec![value(Baseline, 12.0), value(Target, 60.0)], Some(Gap::Left(48.0))),
            // A single value does not show if more is better.
            (vec![value(Actual, 71.0), value(Target, 80.0)], None),
            (vec![word("多い"), value(Actual, 71.0), value(Target, 80.0)], None),
        ] {
            assert_eq!(of(values).gap, gap);
        }
    }

    #[test]
    fn a_figure_with_a_source_of_its_own_is_that_of_others() {
        let figure = |origin: Option<&str>, authority: Option<&str>| Indicator {
            values: vec![value(Actual, 1.0)],
            authority: authority.map(|of| Text::One(of.into())),
            source: Some(Source { origin: origin.map(|of| Text::One(of.into())), ..Source::default() }),
            ..Indicator::default()
        };
        let indicators = vec![figure(Some("総務省"), None), figure(None, Some("国")), figure(None, None)];
        let figures = figures(&Plan { indicators: indicators.into_iter().collect(), ..Plan::default() });
        let places = |cards: &[Card]| cards.iter().map(|card| card.at).collect::<Vec<_>>();
        assert_eq!((places(&figures.own), places(&figures.others)), (vec![2], vec![0, 1]));
    }

    #[test]
    fn a_unit_follows_a_number_and_is_never_doubled() {
        for (printed, unit, expected) in [
            ("119,764人", "人", ("119,764", true)),
            ("46", "手続", ("46", true)),
            ("47.4%", "%", ("47.4", true)),
            ("58.83％", "%", ("58.83", true)),
            ("最大1.5倍", "倍", ("最大1.5", true)),
            ("500人程度", "人", ("500人程度", false)),
            ("8割を超えており", "%", ("8割を超えており", false)),
        ] {
            let (value, unit) = (word(printed), Text::One(unit.into()));
            let (amount, unit) = amount(&value, Some(&unit));
            assert_eq!((amount, unit.is_some()), expected, "{printed}");
        }
        assert_eq!(amount(&word("1.45"), None), ("1.45", None));
    }

    #[test]
    fn a_computed_number_looks_like_a_printed_one() {
        for (number, text) in [(14.0, "14"), (790.0, "790"), (1790.0, "1,790"), (1234567.5, "1,234,567.5")] {
            assert_eq!(digits(number), text);
        }
    }
}
