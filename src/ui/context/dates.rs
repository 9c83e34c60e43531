//! Years and dates of a rendering, in the year style of the reader.

use super::ViewContext;
use crate::plan::text::{PLAIN_JAPANESE, same_language};
use crate::plan::{FiscalYear, PartialDate};
use crate::ui::messages::dates::Year;
use crate::views::YearStyle;

impl ViewContext<'_> {
    /// The current year style. A plan that is not Japanese has no eras.
    pub(crate) fn year_style(&self) -> YearStyle {
        if !same_language(self.plan.language(), "ja") {
            return YearStyle::Western;
        }
        self.allowed_year_style(self.query.year_style.unwrap_or(self.options.year_style))
    }

    /// The nearest year style that the interface allows: plain Japanese never shows an era alone.
    pub(crate) fn allowed_year_style(&self, style: YearStyle) -> YearStyle {
        if self.messages.language == PLAIN_JAPANESE && style == YearStyle::Era {
            YearStyle::Both
        } else {
            style
        }
    }

    /// A fiscal year in one text.
    pub(crate) fn year(&self, year: FiscalYear) -> String {
        let Year { first, second } = self.year_parts(year);
        self.messages.years.pair(&first, &second)
    }

    /// A fiscal year in two texts; a calendar year in a plan by calendar years.
    pub(crate) fn year_parts(&self, year: FiscalYear) -> Year {
        self.messages.years.parts_of(year, self.plan.calendar(), self.year_style())
    }

    /// The part of a year that is on a button: 令和6 of 令和6年度, 2024 of FY2024. The rest is before and after it.
    pub(crate) fn short_year(part: &str) -> [&str; 3] {
        let rest = part.trim_start_matches("FY");
        let short = rest.trim_end_matches(['年', '度']);
        [&part[..part.len() - rest.len()], short, &rest[short.len()..]]
    }

    /// A date in one text.
    pub(crate) fn date(&self, date: PartialDate) -> String {
        match date {
            PartialDate::FiscalYear(year) => self.year(year),
            date => self.messages.years.date(date, self.year_style()),
        }
    }

    /// The current fiscal year.
    pub(crate) fn this_year(&self) -> FiscalYear {
        self.options.today.fiscal_year(self.plan.calendar())
    }
}
