//! Fiscal years, dates with the precision that a document prints, eras, and today.
//!
//! It never asks the clock: today enters as a value. The era table is our own
//! so that static HTML and the browser agree.

use crate::format::context::{FormatNotes, ParseContext};
use crate::format::diagnostic::{Code, Expected};
use crate::format::json::{Json, Value};
use crate::format::read_into::ReadInto;
use crate::format::schema::{Definitions, Schema, Shape};

/// The months in English.
pub const MONTHS: [&str; 12] = [
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

/// A fiscal year, named by the calendar year in which it begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FiscalYear(pub i32);

/// A point in time, no more precise than the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartialDate {
    /// A fiscal year.
    FiscalYear(FiscalYear),
    /// A calendar year.
    Year(i32),
    /// A year whose month the document leaves open (令和4年●月).
    MonthOpen(i32),
    /// A calendar month: year, month 1 to 12.
    Month(i32, u8),
    /// A day: year, month 1 to 12, day 1 to 31.
    Day(i32, u8, u8),
}

/// The first calendar month of a city's fiscal year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// 4 in Japan.
    pub first_month: u8,
}

impl Calendar {
    /// The calendar that begins in a month of the JSON; in April where that is none.
    pub fn from_month(month: Option<f64>) -> Self {
        let month = month.filter(|month| (1.0..=12.0).contains(month));
        month.map_or_else(Self::default, |month| Self { first_month: month as u8 })
    }
}

impl Calendar {
    /// Whether its fiscal years are the years of the calendar: nobody calls them fiscal years then.
    pub fn is_of_years(self) -> bool {
        self.first_month == 1
    }
}

impl Default for Calendar {
    fn default() -> Self {
        Self { first_month: 4 }
    }
}

impl Calendar {
    /// The fiscal year in which a date lies. A bare calendar year counts as the fiscal year that
    /// begins in it, because that is how plans print it.
    pub fn fiscal_year(self, date: PartialDate) -> FiscalYear {
        match date {
            PartialDate::FiscalYear(year) => year,
            PartialDate::Year(year) | PartialDate::MonthOpen(year) => FiscalYear(year),
            PartialDate::Month(year, month) | PartialDate::Day(year, month, _) => {
                FiscalYear(if month < self.first_month { year - 1 } else { year })
            }
        }
    }
}

/// The day that counts as today: the reader's, or one that the page sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// Calendar year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl Today {
    /// Reads `"2024-10-01"`; `None` if it is no date.
    pub fn from_date(date: &str) -> Option<Self> {
        match PartialDate::from_calendar(date)? {
            PartialDate::Day(year, month, day) => Some(Self { year, month, day }),
            _ => None,
        }
    }

    /// The fiscal year of today.
    pub fn fiscal_year(self, calendar: Calendar) -> FiscalYear {
        calendar.fiscal_year(PartialDate::Month(self.year, self.month))
    }
}

impl Default for PartialDate {
    fn default() -> Self {
        Self::FiscalYear(FiscalYear::default())
    }
}

impl PartialDate {
    /// Reads `"2024"`, `"2024-04"`, `"2024-04-01"` or `"2024-XX"`.
    pub fn from_calendar(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year: i32 = digits(parts.next()?, 4)?;
        if !YEARS.contains(&year) {
            return None;
        }
        let Some(month) = parts.next() else { return Some(Self::Year(year)) };
        if month == "XX" {
            return parts.next().is_none().then_some(Self::MonthOpen(year));
        }
        let month = digits(month, 2).filter(|month| (1..=12).contains(month))? as u8;
        let Some(day) = parts.next() else { return Some(Self::Month(year, month)) };
        let day = digits(day, 2)? as u8;
        ((1..=days_in(year, month)).contains(&day) && parts.next().is_none())
            .then_some(Self::Day(year, month, day))
    }

    /// For comparing dates of different precision: the earliest day that it can mean.
    pub fn earliest(self, calendar: Calendar) -> (i32, u8, u8) {
        match self {
            Self::FiscalYear(FiscalYear(year)) => (year, calendar.first_month, 1),
            Self::Year(year) | Self::MonthOpen(year) => (year, 1, 1),
            Self::Month(year, month) => (year, month, 1),
            Self::Day(year, month, day) => (year, month, day),
        }
    }

    /// As it is written in JSON.
    pub(crate) fn as_written(self) -> String {
        match self {
            Self::FiscalYear(FiscalYear(year)) => year.to_string(),
            Self::Year(year) => format!("\"{year}\""),
            Self::MonthOpen(year) => format!("\"{year}-XX\""),
            Self::Month(year, month) => format!("\"{year}-{month:02}\""),
            Self::Day(year, month, day) => format!("\"{year}-{month:02}-{day:02}\""),
        }
    }

    /// The last day that it can mean, as a day of the calendar.
    pub fn last_day(self, calendar: Calendar) -> (i32, u8, u8) {
        let (year, month, day) = self.latest(calendar);
        (year, month, day.min(days_in(year, month)))
    }

    /// The day after the last one that it can mean.
    pub fn day_after(self, calendar: Calendar) -> (i32, u8, u8) {
        let (year, month, day) = self.last_day(calendar);
        match (day < days_in(year, month), month < 12) {
            (true, _) => (year, month, day + 1),
            (false, true) => (year, month + 1, 1),
            (false, false) => (year + 1, 1, 1),
        }
    }

    /// Returns whether the last day that it can mean is over.
    pub fn is_past(self, today: Today, calendar: Calendar) -> bool {
        self.latest(calendar) < (today.year, today.month, today.day)
    }

    /// The latest day that it can mean (31 stands for the end of any month).
    pub fn latest(self, calendar: Calendar) -> (i32, u8, u8) {
        match self {
            Self::FiscalYear(FiscalYear(year)) if calendar.first_month == 1 => (year, 12, 31),
            Self::FiscalYear(FiscalYear(year)) => (year + 1, calendar.first_month - 1, 31),
            Self::Year(year) | Self::MonthOpen(year) => (year, 12, 31),
            Self::Month(year, month) => (year, month, 31),
            Self::Day(year, month, day) => (year, month, day),
        }
    }
}

/// Years that a plan can speak of: from 明治元年 on.
const YEARS: std::ops::RangeInclusive<i32> = 1868..=2200;

fn digits(text: &str, length: usize) -> Option<i32> {
    let fits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.bytes().fold(0, |number, digit| number * 10 + i32::from(digit - b'0')))
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A Japanese era and the year in it, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    /// 令和.
    pub name: &'static str,
    /// 1 is written 元.
    pub year: i32,
}

/// First day of each era, latest first.
pub(crate) const ERAS: [(&str, (i32, u8, u8)); 5] = [
    ("令和", (2019, 5, 1)),
    ("平成", (1989, 1, 8)),
    ("昭和", (1926, 12, 25)),
    ("大正", (1912, 7, 30)),
    ("明治", (1868, 1, 25)),
];

impl Era {
    /// The era of a day.
    pub fn of_day(day: (i32, u8, u8)) -> Option<Self> {
        let (name, start) = ERAS.iter().find(|(_, start)| day >= *start)?;
        Some(Self { name, year: day.0 - start.0 + 1 })
    }

    /// The era of a fiscal year. A year in which the era changed takes the new era, as cities do:
    /// fiscal 2019 is 令和元年度.
    pub fn of_fiscal_year(year: FiscalYear) -> Option<Self> {
        Self::of_day((year.0, 12, 31))
    }

    /// The eras of a calendar year, earlier first; two where it changed.
    pub fn of_year(year: i32) -> Vec<Self> {
        Self::of_span((year, 1, 1), (year, 12, 31))
    }

    /// The eras of a span of days, earlier first; two where it changed within.
    pub fn of_span(first: (i32, u8, u8), last: (i32, u8, u8)) -> Vec<Self> {
        let mut eras: Vec<Self> = [first, last].into_iter().filter_map(Self::of_day).collect();
        eras.dedup();
        eras
    }
}

fn whole_year(value: &Value) -> Option<i32> {
    match value {
        Value::Number(year) if year.fract() == 0.0 && YEARS.contains(&(*year as i32)) => Some(*year as i32),
        _ => None,
    }
}

impl<N: FormatNotes> ReadInto<N> for FiscalYear {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        let value = json.value();
        match whole_year(&value) {
            Some(year) => {
                self.0 = year;
                true
            }
            None => context.wrong(Code::BadPeriod, json, &value, Expected::FiscalYear),
        }
    }
}

impl Schema for FiscalYear {
    const EXPECTED: Expected = Expected::FiscalYear;

    fn describe(_: &mut Definitions) -> Shape {
        Shape::Plain(year_schema())
    }
}

impl<N: FormatNotes> ReadInto<N> for PartialDate {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        let value = json.value();
        let date = match &value {
            Value::Text(text) => Self::from_calendar(text),
            other => whole_year(other).map(|year| Self::FiscalYear(FiscalYear(year))),
        };
        match date {
            Some(date) => {
                *self = date;
                true
            }
            None => context.wrong(Code::BadPeriod, json, &value, Expected::PartialDate),
        }
    }
}

impl Schema for PartialDate {
    const EXPECTED: Expected = Expected::PartialDate;

    fn describe(definitions: &mut Definitions) -> Shape {
        definitions.value("PartialDate", || {
            let about = r#"A number is a fiscal year (2024). A string is of the calendar: a year \"2024\", a month \"2024-04\", a day \"2024-04-01\", or a month that the document leaves open \"2024-XX\"."#;
            let year = year_schema();
            format!(
                r#"{{"description":"{about}","anyOf":[{year},
                {{"type":"string","pattern":"^[0-9]{{4}}(-(XX|[0-9]{{2}}(-[0-9]{{2}})?))?$"}}]}}"#
            )
        })
    }
}

/// The JSON Schema of a fiscal year.
fn year_schema() -> String {
    format!(r#"{{"type":"integer","minimum":{},"maximum":{}}}"#, YEARS.start(), YEARS.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fiscal_year_begins_in_april() {
        let japan = Calendar::default();
        for (date, year) in [("2024-03-31", 2023), ("2024-04-01", 2024), ("2025-01", 2024), ("2024", 2024)] {
            let date = PartialDate::from_calendar(date).expect(date);
            assert_eq!(japan.fiscal_year(date), FiscalYear(year), "{date:?}");
        }
        let october = Calendar { first_month: 10 };
        assert_eq!(october.fiscal_year(PartialDate::Month(2024, 9)), FiscalYear(2023));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for date in [
            "2024-13",
            "2024-02-30",
            "2024-00",
            "24",
            "2024-4",
            "令和6",
            "2024-04-01-01",
            "2024-XX-01",
            "0999",
        ] {
            assert_eq!(PartialDate::from_calendar(date), None, "{date}");
        }
        assert_eq!(PartialDate::from_calendar("2024-02-29"), Some(PartialDate::Day(2024, 2, 29)));
        assert_eq!(PartialDate::from_calendar("2022-XX"), Some(PartialDate::MonthOpen(2022)));
    }

    #[test]
    fn eras_change_on_their_day() {
        let era = |day| Era::of_day(day).map(|era| (era.name, era.year));
        assert_eq!(era((2019, 4, 30)), Some(("平成", 31)));
        assert_eq!(era((2019, 5, 1)), Some(("令和", 1)));
        assert_eq!(era((1989, 1, 7)), Some(("昭和", 64)));
        assert_eq!(era((1964, 10, 10)), Some(("昭和", 39)));
        assert_eq!(Era::of_fiscal_year(FiscalYear(2019)), Some(Era { name: "令和", year: 1 }));
        assert_eq!(Era::of_fiscal_year(FiscalYear(1988)), Some(Era { name: "昭和", year: 63 }));
        assert_eq!(Era::of_year(2019).len(), 2);
        assert_eq!(Era::of_year(2020).len(), 1);
    }
}
