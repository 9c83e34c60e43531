//! The number of a value as a document prints it, with its unit or without.

use super::cell::{of_number, plain_number};
use serde_json::Value;

/// A text in all of its languages.
pub(super) fn texts(text: &Value) -> Vec<String> {
    let all = text.as_object().into_iter().flat_map(|texts| texts.values());
    std::iter::once(text).chain(all).filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The number of a value as it is printed: 46, 1,240, 71%, 52分.
pub(super) fn printed_number(printed: &str, units: &[String]) -> Option<Value> {
    // Units with digits would eat those of the number.
    let is_word = |unit: &str| !unit.is_empty() && !unit.contains(char::is_numeric);
    let without = |unit: &String| printed.strip_suffix(unit.as_str()).filter(|_| is_word(unit));
    let bare = units.iter().find_map(without).unwrap_or(printed);
    let bare = bare.trim_end_matches(['%', '％']).trim();
    let (sign, digits) = bare.strip_prefix(['△', '▲']).map_or((1.0, bare), |digits| (-1.0, digits));
    let is_digits = digits.starts_with(|c: char| c.is_numeric() || matches!(c, '-' | '−' | '－'));
    let number = plain_number(digits).filter(|number| is_digits && number.is_finite())?;
    Some(of_number(sign * number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_number_and_its_unit_are_a_number_and_words_are_none() {
        let units = ["人".to_owned(), "people".to_owned(), "0".to_owned()];
        for (printed, number) in [
            ("46", json!(46)),
            ("1,240", json!(1240)),
            ("1,240人", json!(1240)),
            ("12 people", json!(12)),
            ("71%", json!(71)),
            ("24.50", json!(24.5)),
            ("△12", json!(-12)),
            ("-3.5", json!(-3.5)),
            ("100", json!(100)),
        ] {
            assert_eq!(printed_number(printed, &units), Some(number), "{printed}");
        }
        for printed in ["約6割", "", "人", "%", "3割", "4から6", "1人以上", "—", "NaN", "1.2.3"] {
            assert_eq!(printed_number(printed, &units), None, "{printed}");
        }
    }
}
