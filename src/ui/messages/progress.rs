//! The messages of the views of progress, by language. They are in the chunk of those views.

#[cfg(test)]
pub(crate) mod all_texts;
mod en;
mod ja;
mod plain;

use crate::plan::text::{is_plain_japanese, same_language};
use crate::plan::vocabulary::{Judge, LinkKind, PartOfYear, ReportStatus};

/// The messages of progress in one language.
pub(crate) struct ProgressMessages {
    /// Name of the choice of a period.
    pub(crate) periods: &'static str,
    /// A period: its fiscal year as a text, and the part of it.
    pub(crate) period: fn(&str, PartOfYear) -> String,
    /// Heading of the results of a period.
    pub(crate) results_of: fn(&str) -> String,
    /// The sum: reports, those that are on time or ahead, those that are late.
    pub(crate) sum: fn(usize, usize, usize) -> String,
    /// The sum of reports without grades.
    pub(crate) reported: fn(usize) -> String,
    /// How they were counted, with those that cannot be judged yet.
    pub(crate) method: fn(usize, usize) -> String,
    /// Who gave the grades.
    pub(crate) judge: fn(Judge) -> &'static str,
    /// When the report was published.
    pub(crate) published: fn(&str) -> String,
    /// The initiatives that have no report, by their names.
    pub(crate) unreported: fn(&str) -> String,
    /// The meanings of the grades, as a heading, with their number.
    pub(crate) scale: fn(usize) -> String,
    /// A report without a grade.
    pub(crate) no_grade: &'static str,
    /// An initiative without a report.
    pub(crate) no_report: &'static str,
    /// A status of an initiative.
    pub(crate) status: fn(ReportStatus) -> &'static str,
    /// The initiative into which another went.
    pub(crate) merged_into: &'static str,
    /// Heading of the initiatives that are late.
    pub(crate) late: &'static str,
    /// No initiative is late.
    pub(crate) none_late: &'static str,
    /// Label before a reason.
    pub(crate) reason: &'static str,
    /// Label before what comes next.
    pub(crate) next: &'static str,
    /// Label before the department.
    pub(crate) department: &'static str,
    /// Heading of the numbers by goal.
    pub(crate) by_goal: &'static str,
    /// Heading of the numbers by department.
    pub(crate) by_department: &'static str,
    /// Heading of the column with the number of initiatives.
    pub(crate) count: &'static str,
    /// Heading of the table.
    pub(crate) all: &'static str,
    /// Name of the choice of a grade.
    pub(crate) choose_grade: &'static str,
    /// All grades.
    pub(crate) every_grade: &'static str,
    /// Caption of the table: the period.
    pub(crate) caption: fn(&str) -> String,
    /// Heading of the column with the result.
    pub(crate) result: &'static str,
    /// The number of rows that are shown, and of all.
    pub(crate) shown: fn(usize, usize) -> String,
    /// The button that saves the table, with its rows.
    pub(crate) save: fn(usize) -> String,
    /// The button that saves the reports of all periods, with their number.
    pub(crate) save_all: fn(usize) -> String,
    /// Heading of the column with the period.
    pub(crate) column_period: &'static str,
    /// Heading of the column with the mark of the grade.
    pub(crate) column_mark: &'static str,
    /// Heading of the column with the words of the grade.
    pub(crate) column_grade: &'static str,
    /// Heading of the column with the status.
    pub(crate) column_status: &'static str,
    /// Heading of the column with what was done.
    pub(crate) column_done: &'static str,
    /// Heading of the column with those who gave the grade.
    pub(crate) column_judge: &'static str,
    /// Those who gave a grade, as a noun.
    pub(crate) judge_name: fn(Judge) -> &'static str,
    /// Heading of the column with the day on which a report was published.
    pub(crate) column_published: &'static str,
    /// Heading of the results of an initiative by year.
    pub(crate) by_year: &'static str,
    /// Heading of the planned and the actual dates.
    pub(crate) planned_and_actual: &'static str,
    /// The plan of an edition.
    pub(crate) planned: fn(&str) -> String,
    /// The plan as it is now.
    pub(crate) planned_now: &'static str,
    /// What really happened.
    pub(crate) actual: &'static str,
    /// So many years later than planned at first; below 0 earlier.
    pub(crate) moved: fn(i32) -> String,
    /// Link from the first screen to the view of progress.
    pub(crate) see_progress: &'static str,
    /// Link to the history of the promise over all editions.
    pub(crate) see_promise: &'static str,
    /// Heading of the money.
    pub(crate) money: &'static str,
    /// What the two columns of money mean.
    pub(crate) money_method: &'static str,
    /// Heading of the column with the budget, with its unit.
    pub(crate) budget: fn(&str) -> String,
    /// Heading of the column with the settled account, with its unit.
    pub(crate) settled: fn(&str) -> String,
    /// An account that is not settled yet.
    pub(crate) not_settled: &'static str,
    /// Label before the funds.
    pub(crate) funds: &'static str,
    /// Heading of the column with the fiscal year.
    pub(crate) year: &'static str,
    /// Heading of the news.
    pub(crate) updates: &'static str,
    /// The word for the page with more.
    pub(crate) more: &'static str,
    /// Heading of the links.
    pub(crate) links: &'static str,
    /// The kind of a link.
    pub(crate) link: fn(LinkKind) -> &'static str,
    /// Heading of the places.
    pub(crate) places: &'static str,
    /// Heading of the departments with their parts.
    pub(crate) responsible: &'static str,
    /// A department that helps.
    pub(crate) partner: &'static str,
}

impl ProgressMessages {
    /// The table of a language; English for every language without one, as in `Chunks::messages`.
    pub(crate) fn in_language(language: &str) -> &'static Self {
        match language {
            _ if is_plain_japanese(language) => &self::plain::MESSAGES,
            _ if same_language(language, "ja") => &self::ja::MESSAGES,
            _ => &self::en::MESSAGES,
        }
    }
}
