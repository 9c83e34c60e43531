//! Runs of a heading or label in which a line never ends: dates with both years, the city's name, words in brackets,
//! Latin words with a hyphen. An era without its year, or half of a name, is hard to read.

use std::ops::Range;

/// The greatest width of a run in full-width signs: a longer one would not fit into a line of a phone.
const WIDEST: usize = 13;

/// The runs of a text, in order.
pub fn unbroken_runs(text: &str, city: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut next = 0;
    while let Some(rest) = text.get(next..).filter(|rest| !rest.is_empty()) {
        match run(rest, city) {
            0 => next += rest.chars().next().map_or(1, char::len_utf8),
            length => {
                if fits(&rest[..length]) {
                    runs.push(next..next + length);
                }
                next += length;
            }
        }
    }
    runs
}

/// The length of the run at the start of a text; 0 if none begins there.
fn run(rest: &str, city: &str) -> usize {
    if !city.is_empty() && rest.starts_with(city) {
        return city.len();
    }
    match rest.chars().next() {
        Some('【') => through(rest, '】'),
        Some('（') => through(rest, '）'),
        Some(first) if is_date(first) => {
            let date = span(rest, is_date);
            let tail = &rest[date..];
            let years = if tail.starts_with('（') { through(tail, '）') } else { 0 };
            match is_year(&rest[..date]) {
                true if tail.get(..years).is_some_and(is_year) => date + years,
                true => date,
                false => word(rest),
            }
        }
        _ => word(rest),
    }
}

/// Returns whether a text names a year by a number.
fn is_year(text: &str) -> bool {
    text.contains('年') && text.contains(|sign: char| sign.is_ascii_digit() || sign == '元')
}

/// The length of a Latin word if it has a hyphen; else 0.
fn word(rest: &str) -> usize {
    let length = span(rest, |c| c.is_ascii_alphanumeric() || c == '-');
    let has_hyphen = rest[..length].trim_matches('-').contains('-');
    if has_hyphen { length } else { 0 }
}

/// The length up to a closing sign, this included; 0 without one.
fn through(rest: &str, close: char) -> usize {
    rest.find(close).map_or(0, |at| at + close.len_utf8())
}

/// The length of the signs at the start of a text that match.
fn span(rest: &str, is_match: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !is_match(c)).unwrap_or(rest.len())
}

/// Returns whether a sign is one of a date.
fn is_date(sign: char) -> bool {
    sign.is_ascii_digit() || "令和平成昭大正明治元年度月日".contains(sign)
}

/// Returns whether a run fits into a line of a phone.
fn fits(run: &str) -> bool {
    let halves: usize = run.chars().map(|sign| if sign.is_ascii() { 1 } else { 2 }).sum();
    halves <= 2 * WIDEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_never_ends_in_a_date_a_name_or_a_word_in_brackets() {
        for (text, expected) in [
            ("令和7年度（2025年度）まで", &["令和7年度（2025年度）"][..]),
            ("令和8年3月（2026年3月）まで", &["令和8年3月（2026年3月）"]),
            ("平成28年度からの12年間", &["平成28年度", "12年"]),
            ("【第2次枚方市情報化計画】情報化基本計画", &["【第2次枚方市情報化計画】"]),
            ("枚方市情報化基本計画", &["枚方市"]),
            ("e-Japan戦略II、〜e-OSAKA", &["e-Japan", "e-OSAKA"]),
            ("重点取組事項（総務省）", &["（総務省）"]),
            ("年表、和解、AI、RPA、5G", &[]),
            ("（とても長いので、一つの行にはどうしても入らない言葉）", &[]),
            ("（とじない", &[]),
            ("", &[]),
        ] {
            let found: Vec<&str> = unbroken_runs(text, "枚方市").into_iter().map(|run| &text[run]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
