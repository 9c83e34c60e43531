//! The name of a period of reports, as a city writes it: 令和8年度上半期.

use crate::plan::date::Era;
use crate::plan::language::Language;
use crate::plan::vocabulary::PartOfYear;
use crate::views::progress::Period;

/// The name of a period, in the era of its first day.
///
/// ```
/// use city_plan::exchange::revision::round::period_name;
/// use city_plan::plan::{FiscalYear, Language, vocabulary::PartOfYear};
/// use city_plan::views::progress::Period;
/// let period = Period { year: FiscalYear(2026), part: PartOfYear::FirstHalf };
/// assert_eq!(period_name(period, Language::Ja), "令和8年度上半期");
/// assert_eq!(period_name(period, Language::En), "the first half of fiscal 2026");
/// ```
pub fn period_name(period: Period, language: Language) -> String {
    match language {
        Language::Ja => format!("{}{}", year(period), part(period.part)),
        Language::En => match part_in_english(period.part) {
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

fn part(part: PartOfYear) -> &'static str {
    match part {
        PartOfYear::Whole => "",
        PartOfYear::FirstHalf => "上半期",
        PartOfYear::SecondHalf => "下半期",
        PartOfYear::FirstQuarter => "第1四半期",
        PartOfYear::SecondQuarter => "第2四半期",
        PartOfYear::ThirdQuarter => "第3四半期",
        PartOfYear::FourthQuarter => "第4四半期",
    }
}

fn part_in_english(part: PartOfYear) -> &'static str {
    match part {
        PartOfYear::Whole => "",
        PartOfYear::FirstHalf => "first half",
        PartOfYear::SecondHalf => "second half",
        PartOfYear::FirstQuarter => "first quarter",
        PartOfYear::SecondQuarter => "second quarter",
        PartOfYear::ThirdQuarter => "third quarter",
        PartOfYear::FourthQuarter => "fourth quarter",
    }
}
