//! The days of entries: one for every date of a plan, at midnight in Japan.

use crate::plan::progress::Report;
use crate::plan::{Calendar, FiscalYear, PartialDate};
use crate::views::progress::Period;

/// A day of the calendar: year, month, day.
pub(super) type Day = (i32, u8, u8);

/// Midnight in Japan, which has no summer time.
const MIDNIGHT: &str = "T00:00:00+09:00";

/// A day as a point in time (RFC 3339).
pub(super) fn written((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}{MIDNIGHT}")
}

/// The day of a point in time that [`written`] has written.
pub(super) fn read(text: &str) -> Option<Day> {
    match PartialDate::from_calendar(text.strip_suffix(MIDNIGHT)?)? {
        PartialDate::Day(year, month, day) => Some((year, month, day)),
        _ => None,
    }
}

/// The date of a report with its day: its publication, else the day of which it speaks, else the end of its period.
pub(super) fn of_report(report: &Report, calendar: Calendar) -> (PartialDate, Day) {
    match report.published.or(report.as_of) {
        Some(date) => (date, date.earliest(calendar)),
        None => (PartialDate::FiscalYear(report.fiscal_year), end_of_period(report, calendar)),
    }
}

/// The last day of the period of a report.
fn end_of_period(report: &Report, calendar: Calendar) -> Day {
    let (FiscalYear(year), months, _) = Period::of(report).order();
    // Counted from 0, from the first month of the year.
    let last = calendar.first_month + months - 2;
    PartialDate::Month(year + i32::from(last / 12), last % 12 + 1).last_day(calendar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::vocabulary::PartOfYear;

    #[test]
    fn a_report_without_a_day_has_the_last_one_of_its_period() {
        for (part, first_month, day) in [
            (PartOfYear::Whole, 4, (2026, 3, 31)),
            (PartOfYear::FirstHalf, 4, (2025, 9, 30)),
            (PartOfYear::SecondHalf, 4, (2026, 3, 31)),
            (PartOfYear::FirstQuarter, 4, (2025, 6, 30)),
            (PartOfYear::ThirdQuarter, 4, (2025, 12, 31)),
            (PartOfYear::Whole, 1, (2025, 12, 31)),
            (PartOfYear::FirstQuarter, 12, (2026, 2, 28)),
        ] {
            let report = Report { fiscal_year: FiscalYear(2025), part, ..Report::default() };
            assert_eq!(of_report(&report, Calendar { first_month }).1, day, "{part:?}");
        }
    }

    #[test]
    fn a_day_comes_back_as_it_was_written() {
        assert_eq!(written((2026, 4, 1)), "2026-04-01T00:00:00+09:00");
        assert_eq!(read("2026-04-01T00:00:00+09:00"), Some((2026, 4, 1)));
        for other in ["2026-04-01", "2026-04-01T00:00:00Z", "2026-04T00:00:00+09:00", "yesterday", ""] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
