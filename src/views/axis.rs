//! The years of a roadmap: which are drawn, into what they are divided, and where a date lies on them.
//!
//! Used by the roadmap, the explorer's strips, the initiative's page and what is exported. A date outside
//! of the years has no column.

use crate::plan::{Calendar, FiscalYear, Initiative, PartialDate, Period, Plan, ScheduleForm, Today};
use std::ops::Range;

/// The years of a roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// First to last fiscal year, at least one.
    pub years: Vec<FiscalYear>,
    /// The column of this fiscal year, if it is one of them.
    pub now: Option<usize>,
    /// Into what each year is divided.
    pub scale: Scale,
}

/// Into what the years of a roadmap are divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Nothing.
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

    /// The word in markup and in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Half => "half",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }

    /// The scale that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.as_str() == word)
    }

    /// How many parts a year has.
    pub fn parts(self) -> usize {
        match self {
            Self::Year => 1,
            Self::Half => 2,
            Self::Quarter => 4,
            Self::Month => 12,
        }
    }

    /// The scales in which a plan's phases and dated steps can be told apart; none but the year where they
    /// are given by years.
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
    /// The years that the plan states for its roadmap, else its period, and those around them in which
    /// something is scheduled. `None` where the plan gives no schedule as text.
    pub fn of(plan: &Plan, today: Today) -> Option<Self> {
        let calendar = plan.calendar();
        let mut years = Vec::new();
        let phases = plan.initiatives.iter().flat_map(|initiative| &initiative.phases);
        for date in phases.flat_map(|phase| [Some(phase.start), phase.end]).flatten() {
            note(&mut years, calendar.fiscal_year(date));
        }
        let roadmap = plan.roadmap.as_ref();
        // Some dated steps beside a schedule that is only a picture, or none, do not make a table of it.
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

    /// The `stated` years and as many as can be drawn of those around them in which something is, the nearest
    /// first: a mistyped year (1924, 2204) must not push out what the plan says of itself. Where no years
    /// are stated, it begins where most of what is scheduled is near.
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

    /// How many parts all its years have together.
    pub fn parts(&self) -> usize {
        self.years.len() * self.scale.parts()
    }

    /// The columns from one date to another, their parts, and whether it goes on outside of them. Without
    /// an end it goes on to the last column, which is no going outside.
    pub(super) fn place(
        &self,
        start: PartialDate,
        end: Option<PartialDate>,
        calendar: Calendar,
    ) -> (Range<usize>, Range<usize>, bool) {
        let count = self.years.len() as i32;
        let year = |date| calendar.fiscal_year(date).0 - self.years[0].0;
        let begins = year(start);
        let ends = end.map_or(count.max(begins + 1), |end| year(end).max(begins) + 1);
        let columns = begins.clamp(0, count) as usize..ends.clamp(0, count) as usize;
        let scale = self.scale.parts();
        let mut parts = columns.start * scale..columns.end * scale;
        if !columns.is_empty() && begins >= 0 {
            parts.start += self.part(start, calendar, false);
        }
        if let Some(end) = end.filter(|_| !columns.is_empty() && ends <= count) {
            parts.end = (parts.end - scale + 1 + self.part(end, calendar, true)).max(parts.start + 1);
        }
        let cut = !columns.is_empty() && (begins < 0 || end.is_some() && ends > count);
        (columns, parts, cut)
    }

    /// The part of its year in which a date begins or ends. What is known by its year fills the year.
    fn part(&self, date: PartialDate, calendar: Calendar, ends: bool) -> usize {
        let parts = self.scale.parts();
        match date {
            PartialDate::Month(_, month) | PartialDate::Day(_, month, _) => {
                usize::from(month + 12 - calendar.first_month) % 12 * parts / 12
            }
            _ if ends => parts - 1,
            _ => 0,
        }
    }
}

/// Notes a year in which something is scheduled; each once.
pub(super) fn note(years: &mut Vec<i32>, FiscalYear(year): FiscalYear) {
    if !years.contains(&year) {
        years.push(year);
    }
}

/// The most columns that a roadmap draws.
const LONGEST: i32 = 50;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_fall_into_the_parts_of_their_fiscal_year() {
        let axis = |scale| Axis { years: vec![FiscalYear(2024), FiscalYear(2025)], now: None, scale };
        let part = |scale, date: PartialDate, ends: bool| {
            let (_, parts, _) = axis(scale).place(date, Some(date), Calendar::default());
            if ends { parts.end - 1 } else { parts.start }
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
            assert_eq!(part(scale, date, ends), expected, "{scale:?} {date:?}");
        }
    }
}
