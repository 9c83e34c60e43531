//! Dates in each language: eras paired with Western years, fiscal years distinguished from calendar years.
//!
//! Eras are written for Japanese plans alone.

use super::joined::joined;
use crate::plan::date::{Era, MONTHS};
use crate::plan::language::Language;
use crate::plan::{Calendar, FiscalYear, PartialDate};
use crate::views::YearStyle;

/// A year in two texts: the first is prominent, the second explains it.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Such as 令和6年度.
    pub first: String,
    /// Such as 2024年度; empty if one is enough.
    pub second: String,
}

/// Dates in each language.
impl Language {
    /// A fiscal year of a calendar in two texts.
    pub fn parts_of(self, year: FiscalYear, calendar: Calendar, style: YearStyle) -> Year {
        match calendar.is_of_years() {
            true => self.year_parts(year.0, style),
            false => self.fiscal_year_parts(year, style),
        }
    }

    /// A fiscal year in two texts.
    pub fn fiscal_year_parts(self, year: FiscalYear, style: YearStyle) -> Year {
        let western = match self {
            Self::Ja => format!("{}年度", year.0),
            Self::En => format!("FY{}", year.0),
        };
        let era = Era::of_fiscal_year(year).map(|era| match self {
            Self::Ja => format!("{}年度", kanji(era)),
            Self::En => latin(era),
        });
        match (self, style, era) {
            (_, YearStyle::Western, _) | (_, _, None) => Year { first: western, second: String::new() },
            (_, YearStyle::Era, Some(era)) => Year { first: era, second: String::new() },
            (Self::Ja, YearStyle::Both, Some(era)) => Year { first: era, second: western },
            // English readers look for the Western year first.
            (Self::En, YearStyle::Both, Some(era)) => Year { first: western, second: era },
        }
    }

    /// A fiscal year in one text.
    pub fn fiscal_year(self, year: FiscalYear, style: YearStyle) -> String {
        let Year { first, second } = self.fiscal_year_parts(year, style);
        self.pair(&first, &second)
    }

    /// A text in the brackets of the language.
    pub fn bracketed(self, second: &str) -> String {
        match self {
            Self::Ja => format!("（{second}）"),
            Self::En => format!("({second})"),
        }
    }

    /// A text in brackets right after a word.
    pub fn beside(self, second: &str) -> String {
        self.pair("", second)
    }

    /// A single year or date.
    pub fn only(self, date: &str) -> String {
        match self {
            Self::Ja => format!("{date}だけ。"),
            Self::En => format!("{date} only."),
        }
    }

    /// From one date to another, both included.
    pub fn span(self, start: &str, end: &str) -> String {
        match self {
            Self::Ja => format!("{start}から{end}まで。"),
            Self::En => format!("From {start} to {end}."),
        }
    }

    /// From a date on.
    pub fn since(self, start: &str) -> String {
        match self {
            Self::Ja => format!("{start}から。"),
            Self::En => format!("From {start}."),
        }
    }

    /// A text with another in brackets after it; the first alone if the other is empty.
    pub fn pair(self, first: &str, second: &str) -> String {
        match (self, second) {
            (_, "") => first.to_owned(),
            (Self::Ja, _) => format!("{first}（{second}）"),
            (Self::En, _) => format!("{first} ({second})"),
        }
    }

    /// A date, as precise as it is.
    pub fn date(self, date: PartialDate, style: YearStyle) -> String {
        match date {
            PartialDate::FiscalYear(year) => self.fiscal_year(year, style),
            PartialDate::Year(year) | PartialDate::MonthOpen(year) => {
                let Year { first, second } = self.year_parts(year, style);
                self.pair(&first, &second)
            }
            PartialDate::Month(year, month) => {
                self.month(year, month, Era::of_span((year, month, 1), (year, month, 31)), style)
            }
            PartialDate::Day(year, month, day) => match self {
                Self::Ja => {
                    format!(
                        "{}{month}月{day}日",
                        self.year(year, Era::of_day((year, month, day)).into_iter().collect(), style)
                    )
                }
                Self::En => format!("{day} {} {year}", MONTHS[usize::from(month) - 1]),
            },
        }
    }

    fn month(self, year: i32, month: u8, era: Vec<Era>, style: YearStyle) -> String {
        match self {
            Self::Ja => format!("{}{month}月", self.year(year, era, style)),
            Self::En => format!("{} {year}", MONTHS[usize::from(month) - 1]),
        }
    }

    fn year(self, year: i32, eras: Vec<Era>, style: YearStyle) -> String {
        let Year { first, second } = self.parts(year, eras, style);
        self.pair(&first, &second)
    }

    /// A calendar year in two texts.
    pub fn year_parts(self, year: i32, style: YearStyle) -> Year {
        self.parts(year, Era::of_year(year), style)
    }

    fn parts(self, year: i32, eras: Vec<Era>, style: YearStyle) -> Year {
        let western = match self {
            Self::Ja => format!("{year}年"),
            Self::En => year.to_string(),
        };
        if self == Self::En || style == YearStyle::Western {
            return Year { first: western, second: String::new() };
        }
        let first = joined(eras.into_iter().map(|era| format!("{}年", kanji(era))), "・");
        Year { first, second: if style == YearStyle::Both { western } else { String::new() } }
    }
}

fn kanji(era: Era) -> String {
    match era.year {
        1 => format!("{}元", era.name),
        year => format!("{}{year}", era.name),
    }
}

fn latin(era: Era) -> String {
    let name = match era.name {
        "令和" => "Reiwa",
        "平成" => "Heisei",
        "昭和" => "Showa",
        "大正" => "Taisho",
        _ => "Meiji",
    };
    format!("{name} {}", era.year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_people_say_them() {
        let ja = |date, style| Language::Ja.date(date, style);
        use YearStyle::{Both, Era, Western};
        for (date, style, expected) in [
            (PartialDate::FiscalYear(FiscalYear(2024)), Both, "令和6年度（2024年度）"),
            (PartialDate::FiscalYear(FiscalYear(2019)), Both, "令和元年度（2019年度）"),
            (PartialDate::FiscalYear(FiscalYear(2024)), Era, "令和6年度"),
            (PartialDate::FiscalYear(FiscalYear(2024)), Western, "2024年度"),
            (PartialDate::Year(1989), Both, "昭和64年・平成元年（1989年）"),
            (PartialDate::Month(1989, 1), Both, "昭和64年・平成元年（1989年）1月"),
            (PartialDate::Month(1989, 2), Both, "平成元年（1989年）2月"),
            (PartialDate::Day(1989, 1, 7), Both, "昭和64年（1989年）1月7日"),
            (PartialDate::Day(1989, 1, 8), Both, "平成元年（1989年）1月8日"),
            (PartialDate::MonthOpen(1989), YearStyle::Era, "昭和64年・平成元年"),
            (PartialDate::Year(1926), Both, "大正15年・昭和元年（1926年）"),
            (PartialDate::Month(1926, 12), Both, "大正15年・昭和元年（1926年）12月"),
            (PartialDate::Day(1926, 12, 24), Both, "大正15年（1926年）12月24日"),
            (PartialDate::Year(1912), Both, "明治45年・大正元年（1912年）"),
            (PartialDate::Month(1912, 7), Both, "明治45年・大正元年（1912年）7月"),
            (PartialDate::Day(1912, 7, 30), Both, "大正元年（1912年）7月30日"),
            (PartialDate::Month(2019, 5), Both, "令和元年（2019年）5月"),
            (PartialDate::Year(1990), Both, "平成2年（1990年）"),
            (PartialDate::FiscalYear(FiscalYear(1988)), Both, "昭和63年度（1988年度）"),
            (PartialDate::FiscalYear(FiscalYear(1989)), Both, "平成元年度（1989年度）"),
            (PartialDate::Year(2019), Both, "平成31年・令和元年（2019年）"),
            (PartialDate::Month(2019, 4), Both, "平成31年（2019年）4月"),
            (PartialDate::Month(2019, 5), Both, "令和元年（2019年）5月"),
            (PartialDate::Day(2022, 9, 1), Both, "令和4年（2022年）9月1日"),
            (PartialDate::MonthOpen(2022), Western, "2022年"),
        ] {
            assert_eq!(ja(date, style), expected);
        }
        let en = |date| Language::En.date(date, Both);
        assert_eq!(en(PartialDate::FiscalYear(FiscalYear(2024))), "FY2024 (Reiwa 6)");
        assert_eq!(en(PartialDate::Day(2022, 9, 1)), "1 September 2022");
    }
}
