//! The messages of progress in English.

use super::ProgressMessages;
use crate::plan::vocabulary::{Judge, LinkKind, PartOfYear, ReportStatus};

pub(crate) const MESSAGES: ProgressMessages = ProgressMessages {
    periods: "Period",
    period: |year, part| {
        let part = match part {
            PartOfYear::Whole => return year.to_owned(),
            PartOfYear::FirstHalf => "first half",
            PartOfYear::SecondHalf => "second half",
            PartOfYear::FirstQuarter => "first quarter",
            PartOfYear::SecondQuarter => "second quarter",
            PartOfYear::ThirdQuarter => "third quarter",
            PartOfYear::FourthQuarter => "fourth quarter",
        };
        format!("{year}, {part}")
    },
    results_of: |period| format!("Results of {period}"),
    sum: |total, good, late| {
        let late = match late {
            0 => "None is late.".to_owned(),
            1 => "1 is late.".to_owned(),
            late => format!("{late} are late."),
        };
        format!("Of {}, {good} went as planned or better. {late}", counted(total, "initiative"))
    },
    reported: |total| format!("There are reports on {}.", counted(total, "initiative")),
    method: |total, open| {
        let open = if open == 0 {
            String::new()
        } else {
            format!(" The {open} that cannot be judged yet are among the {total}.")
        };
        format!(
            "How we counted: the {} with a report for this period, by the grades that the city gave.{open}",
            counted(total, "initiative")
        )
    },
    judge: |judge| match judge {
        Judge::Department => "Graded by the departments.",
        Judge::Body => "Graded by a body of the city.",
        Judge::Outside => "Graded by people from outside.",
    },
    published: |date| format!("Published: {date}."),
    unreported: |names| format!("Without a report: {names}."),
    scale: |count| format!("What the grades mean ({count})"),
    no_grade: "No grade",
    no_report: "No report",
    status: |status| match status {
        ReportStatus::NotStarted => "Not begun",
        ReportStatus::Preparing => "In preparation",
        ReportStatus::Running => "Running",
        ReportStatus::Done => "Completed",
        ReportStatus::Stopped => "Stopped",
        ReportStatus::Merged => "Merged with another",
    },
    merged_into: "Merged into",
    late: "Late, and why",
    none_late: "No initiative is late.",
    reason: "Why",
    next: "Next",
    department: "In charge",
    by_goal: "Results by goal",
    by_department: "Results by department",
    count: "Initiatives",
    all: "All initiatives",
    choose_grade: "Choose a grade",
    every_grade: "All",
    caption: |period| format!("Results of {period}"),
    result: "In a few words",
    shown: |shown, total| format!("{shown} of {total}"),
    save: |rows| format!("Save this table as CSV ({})", counted(rows, "row")),
    save_all: |rows| format!("Save all periods as CSV ({})", counted(rows, "row")),
    column_period: "Period",
    column_mark: "Grade",
    column_grade: "What the grade means",
    column_status: "Status",
    column_done: "Done",
    column_judge: "Graded by",
    judge_name: |judge| match judge {
        Judge::Department => "The department",
        Judge::Body => "A body of the city",
        Judge::Outside => "People from outside",
    },
    column_published: "Published",
    by_year: "Results by year",
    planned_and_actual: "Planned and actual",
    planned: |edition| format!("Planned in: {edition}"),
    planned_now: "Planned now",
    actual: "Actual",
    moved: |years| match years {
        0 => "As planned at first".to_owned(),
        late if late > 0 => {
            format!("{} later than planned at first", counted(late.unsigned_abs() as usize, "year"))
        }
        early => format!("{} earlier than planned at first", counted(early.unsigned_abs() as usize, "year")),
    },
    see_progress: "See the progress in full",
    see_promise: "See the history of this promise",
    money: "Money",
    money_method: "The budget was set at the beginning of the year; the account says what was spent.",
    budget: |unit| format!("Budget ({unit})"),
    settled: |unit| format!("Spent ({unit})"),
    not_settled: "Not yet known",
    funds: "Funds",
    year: "Fiscal year",
    updates: "News",
    more: "More",
    links: "Links",
    link: |kind| match kind {
        LinkKind::Service => "Use it",
        LinkKind::Form => "Apply",
        LinkKind::Evaluation => "Evaluation",
        LinkKind::Council => "Council",
        LinkKind::Law => "Law",
        LinkKind::News => "News",
        LinkKind::Data => "Data",
        LinkKind::Other => "Other",
    },
    places: "Where to find it",
    responsible: "Departments",
    partner: "partner",
};

/// A number with its word.
fn counted(count: usize, word: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {word}{ending}")
}
