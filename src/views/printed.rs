//! A comparison of a printed date with the parsed one.
//!
//! With it, 令和4(2022)年4月 is not shown twice, but 令和4年頃 is.

use crate::plan::PartialDate;
use crate::plan::date::Era;

/// Returns whether `printed` has the numbers of `date` and otherwise only the words that go with them.
pub fn says(printed: &str, date: PartialDate) -> bool {
    let (year, month, day) = match date {
        PartialDate::Year(year) => (year, None, None),
        PartialDate::Month(year, month) => (year, Some(month), None),
        PartialDate::Day(year, month, day) => (year, Some(month), Some(day)),
        // A printed fiscal year may say more than the parsed one; an open month always does.
        PartialDate::FiscalYear(_) | PartialDate::MonthOpen(_) => return false,
    };
    let eras = Era::of_year(year).into_iter().map(|era| era.year);
    let mut known: Vec<i32> = eras.chain([year]).collect();
    known.extend([month, day].into_iter().flatten().map(i32::from));
    let words = |c: char| "令和平成昭大正明治年月日()（） ".contains(c) || c.is_ascii_digit() || c == '元';
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
            None => {}
        }
        in_number = c.is_ascii_digit();
    }
    let part =
        |part: Option<u8>, sign: char| part.is_none_or(|part| printed.contains(&format!("{part}{sign}")));
    let whole = part(month, '月') && part(day, '日');
    printed.chars().all(words) && numbers.iter().all(|number| known.contains(number)) && whole
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("令和4年度", PartialDate::FiscalYear(crate::plan::FiscalYear(2022)), false),
        ] {
            assert_eq!(says(printed, date), expected, "{printed}");
        }
    }
}
