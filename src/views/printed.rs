//! A comparison of a printed date with the parsed one.
//!
//! With it, 令和4(2022)年4月 is not shown twice, and of 令和4年頃 only 頃 is added.

use crate::plan::PartialDate;
use crate::plan::date::Era;

/// Returns whether `printed` has the numbers of `date` and otherwise only the words that go with them.
pub fn is_same_date(printed: &str, date: PartialDate) -> bool {
    let (year, month, day) = match date {
        PartialDate::Year(year) => (year, None, None),
        PartialDate::Month(year, month) => (year, Some(month), None),
        PartialDate::Day(year, month, day) => (year, Some(month), Some(day)),
        PartialDate::FiscalYear(year) => (year.0, None, None),
        // The words of an open month are never those of its date alone.
        PartialDate::MonthOpen(_) => return false,
    };
    let is_fiscal = matches!(date, PartialDate::FiscalYear(_));
    let eras = Era::of_year(year).into_iter().map(|era| era.year);
    let mut known: Vec<i32> = eras.chain([year]).collect();
    known.extend([month, day].into_iter().flatten().map(i32::from));
    let words = |c: char| match c {
        '度' => is_fiscal,
        '月' => month.is_some(),
        '日' => day.is_some(),
        c => "令和平成昭大正明治年元()（） ".contains(c) || c.is_ascii_digit(),
    };
    let mut numbers: Vec<i32> = Vec::new();
    let mut in_number = false;
    for c in printed.chars() {
        match c.to_digit(10) {
            Some(digit) if in_number => {
                if let Some(last) = numbers.last_mut() {
                    *last = last.saturating_mul(10).saturating_add(digit as i32);
                }
            }
            Some(digit) => numbers.push(digit as i32),
            None if c == '元' => numbers.push(1),
            None => {}
        }
        in_number = c.is_ascii_digit();
    }
    let part =
        |part: Option<u8>, sign: char| part.is_none_or(|part| printed.contains(&format!("{part}{sign}")));
    let whole = part(month, '月') && part(day, '日') && is_fiscal == printed.contains("年度");
    let is_known = !numbers.is_empty() && numbers.iter().all(|number| known.contains(number));
    printed.chars().all(words) && is_known && whole
}

/// The words after a date that `printed` has: 現在 of 令和4年4月1日現在. `None` if it does not begin with the date.
pub fn suffix(printed: &str, date: PartialDate) -> Option<&str> {
    // 2024年 is no beginning of 2024年度, 令和1 none of 令和10年, and 令和8年8 none of 令和8年8月.
    let goes_on = |begin: &str, rest: &str| {
        begin.ends_with(|c: char| c.is_ascii_digit())
            || ["度", "年度"].iter().any(|more| rest.starts_with(more))
    };
    let mut parted = printed.char_indices().map(|(at, _)| printed.split_at(at));
    let found = parted.rfind(|(begin, rest)| !goes_on(begin, rest) && is_same_date(begin, date));
    found.map(|(_, rest)| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_after_a_date_are_what_a_printed_form_adds() {
        let day = PartialDate::Day(2022, 9, 1);
        let fiscal = PartialDate::FiscalYear(crate::plan::FiscalYear(2024));
        for (printed, date, expected) in [
            ("令和4(2022)年9月1日現在", day, Some("現在")),
            ("令和4年9月現在", day, None),
            ("平成23(2011)年時点", PartialDate::Year(2011), Some("時点")),
            ("令和3(2021)年8月~9月", PartialDate::Year(2021), Some("8月~9月")),
            ("令和2(2020)年国勢調査", PartialDate::Year(2020), Some("国勢調査")),
            ("2024年度末", fiscal, Some("末")),
            ("2024年末", fiscal, None),
            ("2024年度末", PartialDate::Year(2024), None),
            ("令和40年", PartialDate::Year(2022), None),
            ("令和8年8月", PartialDate::Year(2026), Some("8月")),
            ("令和元年度末", PartialDate::FiscalYear(crate::plan::FiscalYear(2019)), Some("末")),
            ("5年間で整備", fiscal, None),
            ("現在", day, None),
        ] {
            assert_eq!(suffix(printed, date), expected, "{printed}");
        }
    }

    #[test]
    fn the_same_date_in_other_signs_is_known_and_anything_else_is_not() {
        let month = PartialDate::Month(2022, 4);
        for (printed, date, expected) in [
            ("令和4(2022)年4月", month, true),
            ("令和4年4月", month, true),
            ("令和4年", month, false),
            ("令和4年4月頃", month, false),
            ("令和4年5月", month, false),
            ("昭和64年1月7日", PartialDate::Day(1989, 1, 7), true),
            ("大正15年12月", PartialDate::Month(1926, 12), true),
            ("明治45年", PartialDate::Year(1912), true),
            ("令和元年（2019年）", PartialDate::Year(2019), true),
            ("令和4年度", PartialDate::FiscalYear(crate::plan::FiscalYear(2022)), true),
            ("令和4（2022）年度", PartialDate::FiscalYear(crate::plan::FiscalYear(2022)), true),
            ("令和4年", PartialDate::FiscalYear(crate::plan::FiscalYear(2022)), false),
            ("令和4年度", PartialDate::Year(2022), false),
            ("", PartialDate::Year(2022), false),
        ] {
            assert_eq!(is_same_date(printed, date), expected, "{printed}");
        }
    }
}
