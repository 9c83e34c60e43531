//! The years of a roadmap, their subdivisions, and the place of a date on them.
//!
//! A date outside of the years has no column.

use crate::plan::{Calendar, FiscalYear, Initiative, PartialDate, Period, Plan, ScheduleForm, Today};
use std::ops::Range;

/// The years of a roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// First to last fiscal year, at least one.
    pub years: Vec<FiscalYear>,
    /// The column of this fiscal year, if it is one of them.
    pub now: Option<usize>,
    /// The subdivision of each year.
    pub scale: Scale,
}

/// The subdivision of the years of a roadmap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Whole years.
    #[default]
    Year,
    /// Halves.
    Half,
    /// Quarters.
    Quarter,
    /// Months.
    Month,
}

impl Scale {
    /// Every scale, from the coarsest.
    pub const ALL: [Self; 4] = [Self::Year, Self::Half, Self::Quarter, Self::Month];

    /// The word for markup and URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Half => "half",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }

    /// Parses the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.as_str() == word)
    }

    /// The number of subdivisions of a year.
    pub fn subdivisions(self) -> usize {
        match self {
            Self::Year => 1,
            Self::Half => 2,
            Self::Quarter => 4,
            Self::Month => 12,
        }
    }

    /// The scales to choose from: all if some phase or milestone of the plan has a month, else none.
    pub fn of(plan: &Plan) -> &'static [Self] {
        let fine = |date: PartialDate| matches!(date, PartialDate::Month(..) | PartialDate::Day(..));
        let is_fine = |initiative: &Initiative| {
            initiative.phases.iter().any(|phase| fine(phase.start) || phase.end.is_some_and(fine))
                || initiative.milestones.iter().any(|step| fine(step.date))
        };
        if plan.initiatives.iter().any(is_fine) { &Self::ALL } else { &[] }
    }
}

impl Axis {
    /// The years that the plan states for its roadmap, else its period, and the scheduled years around them.
    /// `None` if the plan has no schedule as text.
    pub fn of(plan: &Plan, today: Today) -> Option<Self> {
        let calendar = plan.calendar();
        let mut years = Vec::new();
        let phases = plan.initiatives.iter().flat_map(|initiative| &initiative.phases);
        for date in phases.flat_map(|phase| [Some(phase.start), phase.end]).flatten() {
            note(&mut years, calendar.fiscal_year(date));
        }
        let roadmap = plan.roadmap.as_ref();
        // A few milestones beside a schedule that is only a picture, or none, do not make a table of it.
        if !years.is_empty() || roadmap.is_none_or(|roadmap| roadmap.form == ScheduleForm::Table) {
            for step in plan.initiatives.iter().flat_map(|initiative| &initiative.milestones) {
                note(&mut years, calendar.fiscal_year(step.date));
            }
        }
        let stated = roadmap.and_then(|roadmap| roadmap.start.zip(roadmap.end));
        let period = || {
            let Period { start, end, .. } = plan.period.as_ref()?;
            let [start, end] = [start, end].map(|date| date.map(|date| calendar.fiscal_year(date)));
            start.or(end).zip(end.or(start)).filter(|(start, end)| end.0 - start.0 < LONGEST)
        };
        Self::over(&years, stated.or_else(period), today.fiscal_year(calendar))
    }

    /// The `stated` years, and as many of the scheduled years around them as fit, the nearest first: a mistyped year
    /// (1924, 2204) must not push out the stated ones. Without stated years, it begins where the schedule is
    /// densest.
    pub(super) fn over(
        years: &[i32],
        stated: Option<(FiscalYear, FiscalYear)>,
        this_year: FiscalYear,
    ) -> Option<Self> {
        let near = |year: &&i32| years.iter().filter(|other| (**other - **year).abs() < LONGEST).count();
        let crowded = *years.iter().max_by_key(|year| (near(year), **year))?;
        let (mut first, mut last) =
            stated.map_or((crowded, crowded), |(start, end)| (start.0, end.0.min(start.0 + LONGEST - 1)));
        loop {
            let before = years.iter().copied().filter(|year| *year < first).max().map(|year| (year, last));
            let after = years.iter().copied().filter(|year| *year > last).min().map(|year| (first, year));
            let wider = before.into_iter().chain(after).min_by_key(|(first, last)| last - first);
            let Some(wider) = wider.filter(|(first, last)| last - first < LONGEST) else { break };
            (first, last) = wider;
        }
        let years: Vec<FiscalYear> = (first..=last).map(FiscalYear).collect();
        let now = years.iter().position(|year| *year == this_year);
        Some(Self { years, now, scale: Scale::Year })
    }

    /// The column of a fiscal year, else that of the nearest year: the last one after the end of a plan.
    pub fn nearest(&self, year: FiscalYear) -> usize {
        let after_first = usize::try_from(year.0 - self.years[0].0).unwrap_or(0);
        after_first.min(self.years.len() - 1)
    }

    /// The number of subdivisions of all years together.
    pub fn subdivision_count(&self) -> usize {
        self.years.len() * self.scale.subdivisions()
    }

    /// The columns from one date to another, their subdivisions, and whether a known date is outside of them. A
    /// missing end extends to the last column and is not outside.
    pub(super) fn place(
        &self,
        start: PartialDate,
        end: Option<PartialDate>,
        calendar: Calendar,
    ) -> (Range<usize>, Range<usize>, bool) {
        let count = self.years.len() as i32;
        let year = |date| calendar.fiscal_year(date).0 - self.years[0].0;
        let first = year(start);
        let after = end.map_or(count.max(first + 1), |end| year(end).max(first) + 1);
        let columns = first.clamp(0, count) as usize..after.clamp(0, count) as usize;
        let each = self.scale.subdivisions();
        let mut fine = columns.start * each..columns.end * each;
        if !columns.is_empty() && first >= 0 {
            fine.start += self.subdivision(start, calendar, false);
        }
        if let Some(end) = end.filter(|_| !columns.is_empty() && after <= count) {
            fine.end = (fine.end - each + 1 + self.subdivision(end, calendar, true)).max(fine.start + 1);
        }
        let is_cut = !columns.is_empty() && (first < 0 || end.is_some() && after > count);
        (columns, fine, is_cut)
    }

    /// The subdivision of its year in which a date begins or ends. A date known by its year fills the year.
    fn subdivision(&self, date: PartialDate, calendar: Calendar, is_end: bool) -> usize {
        let count = self.scale.subdivisions();
        match date {
            PartialDate::Month(_, month) | PartialDate::Day(_, month, _) => {
                usize::from(month + 12 - calendar.first_month) % 12 * count / 12
            }
            _ if is_end => count - 1,
            _ => 0,
        }
    }
}

/// Adds a scheduled year to the list, once.
pub(super) fn note(years: &mut Vec<i32>, FiscalYear(year): FiscalYear) {
    if !years.contains(&year) {
        years.push(year);
    }
}

/// The largest number of years on a roadmap.
const LONGEST: i32 = 50;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_fall_into_the_subdivisions_of_their_fiscal_year() {
        let axis = |scale| Axis { years: vec![FiscalYear(2024), FiscalYear(2025)], now: None, scale };
        let subdivision = |scale, date: PartialDate, is_end: bool| {
            let (_, fine, _) = axis(scale).place(date, Some(date), Calendar::default());
            if is_end { fine.end - 1 } else { fine.start }
        };
        let year = PartialDate::FiscalYear(FiscalYear(2025));
        for (scale, date, ends, expected) in [
            (Scale::Month, PartialDate::Month(2024, 4), false, 0),
            (Scale::Month, PartialDate::Month(2025, 3), true, 11),
            (Scale::Month, PartialDate::Day(2025, 4, 30), false, 12),
            (Scale::Quarter, PartialDate::Month(2024, 7), false, 1),
            (Scale::Half, PartialDate::Month(2024, 10), false, 1),
            (Scale::Half, year, false, 2),
            (Scale::Half, year, true, 3),
            (Scale::Year, PartialDate::Month(2025, 3), true, 0),
        ] {
            assert_eq!(subdivision(scale, date, ends), expected, "{scale:?} {date:?}");
        }
    }
}
