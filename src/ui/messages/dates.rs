//! How moments are written: eras and Western years paired, fiscal years told from calendar years.
//!
//! Called by every component that shows a year. Eras are written only where the plan is Japanese.

use super::joined::joined;
use crate::plan::date::Era;
use crate::plan::{Calendar, FiscalYear, Moment};
use crate::views::YearStyle;

/// The language's way to write moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// 令和6年度（2024年度）.
    Japanese,
    /// FY2024 (Reiwa 6).
    English,
}

/// A year in two parts: the first stands out, the second explains it.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Such as 令和6年度.
    pub first: String,
    /// Such as 2024年度; empty where one is enough.
    pub second: String,
}

impl Writing {
    /// A fiscal year of a calendar in its parts.
    pub fn parts_of(self, year: FiscalYear, calendar: Calendar, style: YearStyle) -> Year {
        match calendar.is_of_years() {
            true => self.year_parts(year.0, style),
            false => self.fiscal_year_parts(year, style),
        }
    }

    /// A fiscal year in its parts.
    pub fn fiscal_year_parts(self, year: FiscalYear, style: YearStyle) -> Year {
        let western = match self {
            Self::Japanese => format!("{}年度", year.0),
            Self::English => format!("FY{}", year.0),
        };
        let era = Era::of_fiscal_year(year).map(|era| match self {
            Self::Japanese => format!("{}年度", kanji(era)),
            Self::English => latin(era),
        });
        match (self, style, era) {
            (_, YearStyle::Western, _) | (_, _, None) => Year { first: western, second: String::new() },
            (_, YearStyle::Era, Some(era)) => Year { first: era, second: String::new() },
            (Self::Japanese, YearStyle::Both, Some(era)) => Year { first: era, second: western },
            // An English reader looks for the Western year first.
            (Self::English, YearStyle::Both, Some(era)) => Year { first: western, second: era },
        }
    }

    /// A fiscal year in one run.
    pub fn fiscal_year(self, year: FiscalYear, style: YearStyle) -> String {
        let Year { first, second } = self.fiscal_year_parts(year, style);
        self.pair(&first, &second)
    }

    /// The second part in the brackets of the language.
    pub fn bracketed(self, second: &str) -> String {
        match self {
            Self::Japanese => format!("（{second}）"),
            Self::English => format!("({second})"),
        }
    }

    /// The same right behind a word.
    pub fn beside(self, second: &str) -> String {
        self.pair("", second)
    }

    /// One year or moment and no other.
    pub fn only(self, moment: &str) -> String {
        match self {
            Self::Japanese => format!("{moment}だけ。"),
            Self::English => format!("{moment} only."),
        }
    }

    /// From one moment to another, both included.
    pub fn span(self, start: &str, end: &str) -> String {
        match self {
            Self::Japanese => format!("{start}から{end}まで。"),
            Self::English => format!("From {start} to {end}."),
        }
    }

    /// From a moment on.
    pub fn since(self, start: &str) -> String {
        match self {
            Self::Japanese => format!("{start}から。"),
            Self::English => format!("From {start}."),
        }
    }

    /// A run with another in brackets behind it; the first alone where there is no other.
    pub fn pair(self, first: &str, second: &str) -> String {
        match (self, second) {
            (_, "") => first.to_owned(),
            (Self::Japanese, _) => format!("{first}（{second}）"),
            (Self::English, _) => format!("{first} ({second})"),
        }
    }

    /// Any moment, as precise as it is.
    pub fn moment(self, moment: Moment, style: YearStyle) -> String {
        match moment {
            Moment::FiscalYear(year) => self.fiscal_year(year, style),
            Moment::Year(year) | Moment::MonthOpen(year) => {
                let Year { first, second } = self.year_parts(year, style);
                self.pair(&first, &second)
            }
            Moment::Month(year, month) => {
                self.month(year, month, Era::of_span((year, month, 1), (year, month, 31)), style)
            }
            Moment::Day(year, month, day) => match self {
                Self::Japanese => {
                    format!(
                        "{}{month}月{day}日",
                        self.year(year, Era::of_day((year, month, day)).into_iter().collect(), style)
                    )
                }
                Self::English => format!("{day} {} {year}", MONTHS[usize::from(month) - 1]),
            },
        }
    }

    fn month(self, year: i32, month: u8, era: Vec<Era>, style: YearStyle) -> String {
        match self {
            Self::Japanese => format!("{}{month}月", self.year(year, era, style)),
            Self::English => format!("{} {year}", MONTHS[usize::from(month) - 1]),
        }
    }

    fn year(self, year: i32, eras: Vec<Era>, style: YearStyle) -> String {
        let Year { first, second } = self.parts(year, eras, style);
        self.pair(&first, &second)
    }

    /// A year of the calendar in its parts.
    pub fn year_parts(self, year: i32, style: YearStyle) -> Year {
        self.parts(year, Era::of_year(year), style)
    }

    fn parts(self, year: i32, eras: Vec<Era>, style: YearStyle) -> Year {
        let western = match self {
            Self::Japanese => format!("{year}年"),
            Self::English => year.to_string(),
        };
        if self == Self::English || style == YearStyle::Western {
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

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_people_say_them() {
        let ja = |moment, style| Writing::Japanese.moment(moment, style);
        use YearStyle::{Both, Era, Western};
        for (moment, style, expected) in [
            (Moment::FiscalYear(FiscalYear(2024)), Both, "令和6年度（2024年度）"),
            (Moment::FiscalYear(FiscalYear(2019)), Both, "令和元年度（2019年度）"),
            (Moment::FiscalYear(FiscalYear(2024)), Era, "令和6年度"),
            (Moment::FiscalYear(FiscalYear(2024)), Western, "2024年度"),
            (Moment::Year(1989), Both, "昭和64年・平成元年（1989年）"),
            (Moment::Month(1989, 1), Both, "昭和64年・平成元年（1989年）1月"),
            (Moment::Month(1989, 2), Both, "平成元年（1989年）2月"),
            (Moment::Day(1989, 1, 7), Both, "昭和64年（1989年）1月7日"),
            (Moment::Day(1989, 1, 8), Both, "平成元年（1989年）1月8日"),
            (Moment::MonthOpen(1989), YearStyle::Era, "昭和64年・平成元年"),
            (Moment::Year(1926), Both, "大正15年・昭和元年（1926年）"),
            (Moment::Month(1926, 12), Both, "大正15年・昭和元年（1926年）12月"),
            (Moment::Day(1926, 12, 24), Both, "大正15年（1926年）12月24日"),
            (Moment::Year(1912), Both, "明治45年・大正元年（1912年）"),
            (Moment::Month(1912, 7), Both, "明治45年・大正元年（1912年）7月"),
            (Moment::Day(1912, 7, 30), Both, "大正元年（1912年）7月30日"),
            (Moment::Month(2019, 5), Both, "令和元年（2019年）5月"),
            (Moment::Year(1990), Both, "平成2年（1990年）"),
            (Moment::FiscalYear(FiscalYear(1988)), Both, "昭和63年度（1988年度）"),
            (Moment::FiscalYear(FiscalYear(1989)), Both, "平成元年度（1989年度）"),
            (Moment::Year(2019), Both, "平成31年・令和元年（2019年）"),
            (Moment::Month(2019, 4), Both, "平成31年（2019年）4月"),
            (Moment::Month(2019, 5), Both, "令和元年（2019年）5月"),
            (Moment::Day(2022, 9, 1), Both, "令和4年（2022年）9月1日"),
            (Moment::MonthOpen(2022), Western, "2022年"),
        ] {
            assert_eq!(ja(moment, style), expected);
        }
        let en = |moment| Writing::English.moment(moment, Both);
        assert_eq!(en(Moment::FiscalYear(FiscalYear(2024))), "FY2024 (Reiwa 6)");
        assert_eq!(en(Moment::Day(2022, 9, 1)), "1 September 2022");
    }
}
