//! Charts of figures: the values that can be drawn beside each other, and the lengths of their bars.
//!
//! Words (約6割) are never drawn as numbers.

use crate::plan::Indicator;
use crate::plan::text::Text;

/// The bars of one figure, in the order of its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The index of each value, and the length of its bar from 0 to 1.
    pub bars: Vec<(usize, f64)>,
}

impl Chart {
    /// The chart of a figure; `None` if fewer than two of its values are numbers from 0 on.
    pub fn of(figure: &Indicator) -> Option<Self> {
        let numbers: Vec<(usize, f64)> =
            figure.values.iter().enumerate().filter_map(|(at, value)| Some((at, value.number?))).collect();
        if numbers.len() < 2 || numbers.iter().any(|(_, number)| !(number.is_finite() && *number >= 0.0)) {
            return None;
        }
        let most = numbers.iter().map(|(_, number)| *number).fold(0.0, f64::max);
        // Shares are drawn against the whole.
        let share = figure.unit.as_ref().map(Text::own).is_some_and(|unit| matches!(&**unit, "%" | "％"));
        let whole = if share && most <= 100.0 { 100.0 } else { most };
        if whole <= 0.0 {
            return None;
        }
        Some(Self { bars: numbers.into_iter().map(|(at, number)| (at, number / whole)).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::figures::Value;

    fn chart(numbers: &[Option<f64>], unit: &str) -> Option<Vec<(usize, f64)>> {
        let value = |number: &Option<f64>| Value { number: *number, ..Value::default() };
        let values = numbers.iter().map(value).collect();
        Chart::of(&Indicator { values, unit: Some(Text::One(unit.into())), ..Indicator::default() })
            .map(|chart| chart.bars)
    }

    #[test]
    fn words_and_single_numbers_are_not_drawn() {
        assert_eq!(chart(&[None, Some(1.0)], "件"), None);
        assert_eq!(chart(&[Some(-1.0), Some(1.0)], "件"), None);
        assert_eq!(chart(&[Some(0.0), Some(0.0)], "件"), None);
    }

    #[test]
    fn shares_are_drawn_against_the_whole_and_numbers_against_the_largest() {
        assert_eq!(chart(&[Some(50.0), None, Some(25.0)], "%"), Some(vec![(0, 0.5), (2, 0.25)]));
        assert_eq!(chart(&[Some(50.0), Some(25.0)], "件"), Some(vec![(0, 1.0), (1, 0.5)]));
    }
}
