//! The name of a period of reports, as a city writes it: 令和8年度上半期.

use crate::plan::date::Era;
use crate::plan::language::Language;
use crate::plan::vocabulary::PartOfYear;
use crate::views::progress::Period;

/// The name of a period, in the era of its first day.
///
/// ```
/// use city_plan::exchange::period_name::period_name;
/// use city_plan::plan::{FiscalYear, Language, vocabulary::PartOfYear};
/// use city_plan::views::progress::Period;
/// let period = Period { year: FiscalYear(2026), part: PartOfYear::FirstHalf };
/// assert_eq!(period_name(period, Language::Ja), "令和8年度上半期");
/// assert_eq!(period_name(period, Language::En), "the first half of fiscal 2026");
/// ```
pub fn period_name(period: Period, language: Language) -> String {
    match language {
        Language::Ja => format!("{}{}", year(period), part_name(period.part, language)),
        Language::En => match part_name(period.part, language) {
            "" => format!("fiscal {}", period.year.0),
            part => format!("the {part} of fiscal {}", period.year.0),
        },
    }
}

fn year(period: Period) -> String {
    match Era::of_fiscal_year(period.year) {
        Some(Era { name, year: 1 }) => format!("{name}元年度"),
        Some(Era { name, year }) => format!("{name}{year}年度"),
        None => format!("{}年度", period.year.0),
    }
}

/// The name of a part of a year; empty for the whole.
pub fn part_name(part: PartOfYear, language: Language) -> &'static str {
    let (ja, en) = match part {
        PartOfYear::Whole => ("", ""),
        PartOfYear::FirstHalf => ("上半期", "first half"),
        PartOfYear::SecondHalf => ("下半期", "second half"),
        PartOfYear::FirstQuarter => ("第1四半期", "first quarter"),
        PartOfYear::SecondQuarter => ("第2四半期", "second quarter"),
        PartOfYear::ThirdQuarter => ("第3四半期", "third quarter"),
        PartOfYear::FourthQuarter => ("第4四半期", "fourth quarter"),
    };
    if language == Language::Ja { ja } else { en }
}
