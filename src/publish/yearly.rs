//! The files of the yearly round: tables of progress and figures, the performance report, dates as a picture.

use super::{HtmlOptions, PublishError};
use crate::exchange::stratml::performance_report;
use crate::ui::loaded::Shared;
use crate::ui::static_html::files::{File, file};
use crate::views::progress::{Period, PeriodReports, period_reports};
use crate::views::{Index, Query};

/// A file of the yearly round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearlyFile {
    /// The reports of a period, by its word, or of all, as CSV.
    Progress(Option<String>),
    /// The figures with a column for each year, as CSV.
    FiguresByYear,
    /// StratML Part 2.
    PerformanceReport,
    /// The promised and the actual dates of an initiative, by its index, as SVG.
    Timings(usize),
}

/// The file of a plan.
///
/// # Errors
/// The plan has nothing for the file, or no report on the period.
pub fn yearly_file(plan: &Shared, options: &HtmlOptions, what: &YearlyFile) -> Result<String, PublishError> {
    let what = match what {
        YearlyFile::PerformanceReport => {
            let plan = &plan.0.plan;
            let written = performance_report(plan, options.language(plan));
            return written.ok_or(PublishError::NothingToReport);
        }
        YearlyFile::Progress(None) => File::Progress(None),
        YearlyFile::Progress(Some(word)) => File::Progress(Some(period(plan, Some(word))?)),
        YearlyFile::FiguresByYear => File::FiguresByYear,
        YearlyFile::Timings(at) => File::Timings(*at),
    };
    let options = options.options(&plan.0.plan, "");
    file(plan, &options, what).ok_or(PublishError::NothingToReport)
}

/// The period of a word; the latest whole year, or what is latest, for none.
pub(super) fn period(plan: &Shared, word: Option<&str>) -> Result<Period, PublishError> {
    let plan = &plan.0.plan;
    let query = Query { period: word.map(Into::into), ..Query::default() };
    let reports = period_reports(plan, &Index::new(plan), &query).ok_or(PublishError::NothingToReport)?;
    let PeriodReports { period, periods, .. } = reports;
    match word {
        Some(word) if period.word() != word => {
            let known = periods.iter().map(|period| period.word()).collect();
            Err(PublishError::UnknownPeriod(word.to_owned(), known))
        }
        _ => Ok(period),
    }
}
