//! The yearly round on the page: the forms of all departments as one archive, and what came back.
//!
//! Both are made in a worker, from texts and bytes alone. It never decides what is taken: `exchange::revision::round` does.

use super::entry::{Entry, LISTED};
use super::partial_date;
use crate::exchange::revision::round::{FileDiagnostic, NO_DEPARTMENT, ReturnedFile, forms, join};
use crate::exchange::workbook::Book;
use crate::plan::FiscalYear;
use crate::plan::file::read_json;
use crate::plan::vocabulary::PartOfYear;
use crate::publish::archive::{archive, file_names};
use crate::views::progress::Period;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The state of the round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Round {
    /// The fiscal year of the reports, as it is written.
    pub year: String,
    /// The part of the year.
    pub part: PartOfYear,
    /// The result of joining.
    pub answer: Option<RoundAnswer>,
}

/// A step of the round.
#[derive(Clone, Debug, PartialEq)]
pub enum RoundStep {
    /// Another fiscal year.
    Dated(String),
    /// Another part of the year.
    PartChosen(PartOfYear),
    /// The files of departments were read.
    Returned,
    /// They were joined.
    Joined(Box<RoundAnswer>),
    /// The joined plan takes the place of the plan, which becomes the published one.
    Adopted,
}

/// The result of joining, as it comes from the worker.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoundAnswer {
    /// The joined plan; none where no row could be used.
    pub plan: Option<Value>,
    /// The number of reports that are new or have changed.
    pub reports: usize,
    /// The number of entries that somebody has to look at.
    pub open: usize,
    /// The first entries, each with its file.
    pub entries: Vec<(String, Entry)>,
    /// How many entries there are in all.
    pub found: usize,
}

impl Round {
    /// The period of the reports, where a year is written.
    pub fn period(&self) -> Option<Period> {
        let year = partial_date::read(&self.year)?.as_i64()?;
        Some(Period { year: FiscalYear(i32::try_from(year).ok()?), part: self.part })
    }

    /// The joined plan as a file.
    pub fn json(&self) -> Option<String> {
        let plan = self.answer.as_ref()?.plan.as_ref()?;
        Some(format!("{plan:#}\n"))
    }
}

impl RoundAnswer {
    /// The answer about a file that was not read, with the entries that say why.
    pub fn refusal(file: &str, entries: Vec<Entry>) -> Self {
        let found = entries.len();
        let entries = entries.into_iter().map(|entry| (file.to_owned(), entry)).collect();
        Self { open: found, found, entries, ..Self::default() }
    }
}

/// The archive with a workbook for each department; nothing where the plan cannot be read or a workbook cannot be
/// written.
pub fn forms_archive(plan: &Value, period: Period) -> Option<Vec<u8>> {
    let typed = read_json(plan.to_string().as_bytes()).0?;
    let forms = forms(plan, &typed, period);
    let names = forms.iter().map(|form| form.department.as_str());
    let names = file_names(names.map(|name| if name.is_empty() { NO_DEPARTMENT } else { name }));
    let names: Vec<String> = names.into_iter().map(|name| name + ".xlsx").collect();
    let books: Vec<Vec<u8>> = forms.iter().map(|form| form.xlsx().ok()).collect::<Option<_>>()?;
    let files: Vec<(&str, &[u8])> =
        names.iter().map(String::as_str).zip(books.iter().map(Vec::as_slice)).collect();
    archive(&files).ok()
}

/// Joins the files of departments into a plan.
pub fn join_files(plan: &Value, files: &[ReturnedFile<'_>]) -> RoundAnswer {
    let Some(typed) = read_json(plan.to_string().as_bytes()).0 else { return RoundAnswer::default() };
    let joined = join(plan, &typed, files);
    let entry =
        |found: &FileDiagnostic| (found.file.clone(), Entry::in_book(&found.diagnostic, &Book::default()));
    RoundAnswer {
        plan: joined.plan,
        reports: joined.reports,
        open: joined.diagnostics.open(),
        entries: joined.diagnostics.0.iter().take(LISTED).map(entry).collect(),
        found: joined.diagnostics.0.len(),
    }
}
