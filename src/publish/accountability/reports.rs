//! The reports of a plan by their initiatives: which are there, and which say that an initiative came to its end.

use crate::plan::vocabulary::ReportStatus;
use crate::plan::{Initiative, Progress, Report};
use crate::views::progress::Period;
use std::collections::HashMap;

/// The reports by their initiatives.
pub(super) struct Reports<'p>(HashMap<&'p str, Vec<&'p Report>>);

impl<'p> Reports<'p> {
    /// All reports of a plan.
    pub(super) fn of(progress: &'p Progress) -> Self {
        let mut reports: HashMap<&str, Vec<&Report>> = HashMap::new();
        for report in &progress.reports {
            reports.entry(&report.initiative).or_default().push(report);
        }
        Self(reports)
    }

    fn on(&self, initiative: &Initiative) -> &[&'p Report] {
        self.0.get(&*initiative.id).map_or(&[], Vec::as_slice)
    }

    /// Returns whether an initiative has a report on a period.
    pub(super) fn has(&self, initiative: &Initiative, period: Period) -> bool {
        self.on(initiative).iter().any(|report| Period::of(report) == period)
    }

    /// Returns whether a report before a period says that the initiative came to its end.
    pub(super) fn has_ended(&self, initiative: &Initiative, period: Period) -> bool {
        let is_end = |report: &&&Report| {
            let status = [ReportStatus::Done, ReportStatus::Stopped, ReportStatus::Merged];
            report.status.is_some_and(|known| status.contains(&known))
        };
        let before = |report: &&Report| Period::of(report).order() < period.order();
        self.on(initiative).iter().filter(is_end).any(before)
    }
}
