//! Years that are decades away from the time that a plan covers, which nearly always are typing errors
//! (1924 for 2024, 平成 for 令和).
//!
//! Filled by `judge` while a plan is read, asked once everything was read. Residents never load it.

use super::Moment;
use super::read::Reading;
#[cfg(feature = "editors")]
pub(super) use tool::Extent;

/// Residents see a plan as it is: whether its years can be right is asked by the tool.
#[cfg(not(feature = "editors"))]
impl Reading {
    /// Nothing.
    pub(super) fn schedules(&mut self, _: &'static str, _: Option<Moment>) {}

    /// Nothing.
    pub(super) fn dates(&mut self, _: &'static str, _: Option<Moment>) {}
}

#[cfg(feature = "editors")]
impl Reading {
    /// Notes that something is scheduled for a moment in a field of the current item.
    pub(super) fn schedules(&mut self, field: &'static str, moment: Option<Moment>) {
        let path = self.place_in(field);
        self.extent.schedules.extend(moment.map(|moment| (moment, path)));
    }

    /// Notes that a date stands in a field of the current item.
    pub(super) fn dates(&mut self, field: &'static str, moment: Option<Moment>) {
        let path = self.place_in(field);
        self.extent.dates.extend(moment.map(|moment| (moment, path)));
    }

    /// Reports what is too far away from the time that the plan covers.
    pub(super) fn check_extent(&mut self, plan: &super::Plan) {
        for (path, found, expected) in std::mem::take(&mut self.extent).far(plan) {
            self.note(super::problem::Code::OutsidePeriod, path, found, expected);
        }
    }
}

#[cfg(feature = "editors")]
mod tool {
    use crate::plan::problem::Expected;
    use crate::plan::{Moment, Plan};

    /// Moments of a plan with their paths.
    #[derive(Debug, Default)]
    pub(in crate::plan) struct Extent {
        /// Phases, dated steps, terms.
        pub(in crate::plan) schedules: Vec<(Moment, String)>,
        /// Dates of editions and of values, which may look far back and ahead.
        pub(in crate::plan) dates: Vec<(Moment, String)>,
    }

    /// So many years away from the stated period, something scheduled is told.
    const DECADES: i32 = 20;
    /// So many years away from most of the schedule, where no period is stated: more than a roadmap draws.
    const ALONE: i32 = 50;
    /// So many years away, a date is told. A census looks back, and an estimate ahead, by less.
    const LIFETIME: i32 = 80;

    impl Extent {
        /// What is too far away: path, what was found, what was expected.
        pub(in crate::plan) fn far(&self, plan: &Plan) -> Vec<(String, String, Expected)> {
            let year = |moment: Moment| plan.calendar().fiscal_year(moment).0;
            let scheduled: Vec<i32> = self.schedules.iter().map(|(moment, _)| year(*moment)).collect();
            let stated = stated(plan);
            let limit = if stated.is_some() { DECADES } else { ALONE };
            let Some((first, last)) = stated.or_else(|| crowded(&scheduled)) else { return Vec::new() };
            let cover = plan.date.map(|date| (date, "date".to_owned()));
            let of = |all: &[(Moment, String)], limit: i32| -> Vec<_> {
                let is_far = |moment: Moment| year(moment) <= first - limit || year(moment) >= last + limit;
                let far = all.iter().filter(|(moment, _)| is_far(*moment));
                let told = |(moment, path): &(Moment, String)| {
                    (path.clone(), moment.as_written(), Expected::NearPlan(first, last))
                };
                far.map(told).collect()
            };
            let mut far = of(&self.schedules, limit);
            far.extend(of(&self.dates, LIFETIME));
            far.extend(of(cover.as_slice(), LIFETIME));
            far
        }
    }

    /// First and last year of what the plan states of itself: roadmap, period, the year that it looks towards.
    fn stated(plan: &Plan) -> Option<(i32, i32)> {
        let year = |moment: Moment| plan.calendar().fiscal_year(moment).0;
        let roadmap = plan.roadmap.iter().flat_map(|roadmap| [roadmap.start, roadmap.end]).flatten();
        let period =
            plan.period.iter().flat_map(|period| [period.start, period.end, period.horizon]).flatten();
        let years: Vec<i32> = roadmap.map(|year| year.0).chain(period.map(year)).collect();
        Some((*years.iter().min()?, *years.iter().max()?))
    }

    /// The year around which most years are; the latest where several are equal.
    fn crowded(years: &[i32]) -> Option<(i32, i32)> {
        let mut counts = std::collections::BTreeMap::<i32, usize>::new();
        for year in years {
            *counts.entry(*year).or_default() += 1;
        }
        let near =
            |year: i32| counts.range(year - ALONE..=year + ALONE).map(|(_, count)| count).sum::<usize>();
        let year = counts.keys().copied().max_by_key(|year| (near(*year), *year))?;
        Some((year, year))
    }
}
