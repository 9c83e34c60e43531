//! The yearly round: a workbook for each department with the rows of its initiatives for one period, and the workbooks
//! that came back, joined into the reports of the plan.
//!
//! ```text
//! plan -> shares -> forms (xlsx, CSV)          the files that came back -> answers -> join -> new plan + [FileDiagnostic]
//! ```
//!
//! Nothing is lost: every cell that comes back is in the new plan or in a diagnostic. Nothing is guessed: of two answers
//! that differ none is taken.

mod answers;
mod departments;
mod explanation;
mod file_diagnostics;
mod forms;
mod join;
mod merge;
pub mod messages;
mod missing;
mod shown;

pub use answers::ReturnedFile;
pub use file_diagnostics::{FileDiagnostic, FileDiagnostics};
pub use forms::{Form, forms};
pub use join::{Joined, join};

use crate::exchange::period_name::period_name;
use crate::plan::FiscalYear;
use crate::plan::language::Localized;
use crate::plan::vocabulary::PartOfYear;
use crate::views::progress::Period;
use serde_json::Value;

/// The name for the share of initiatives of which no department is known.
pub const NO_DEPARTMENT: &str = "担当なし";

/// The columns of the sheets: whose report it is, then the answers.
const COLUMNS: [&str; 10] = [
    "initiative",
    "fiscal_year",
    "part",
    "status",
    "merged_into",
    "grade",
    "result",
    "done",
    "next",
    "reason",
];

/// The reports of a plan.
fn reports(plan: &Value) -> &[Value] {
    plan["progress"]["reports"].as_array().map_or(&[], Vec::as_slice)
}

/// Returns whether a report is one on an initiative for a year and a part of it.
fn is_on(report: &Value, initiative: &str, year: i32, part: &str) -> bool {
    report["initiative"] == initiative
        && report["fiscal_year"] == year
        && report["part"].as_str().unwrap_or(PartOfYear::Whole.as_str()) == part
}

/// The period of a year and the word for a part of it.
fn period(year: i32, part: &str) -> Period {
    let part = PartOfYear::ALL.iter().copied().find(|known| known.as_str() == part).unwrap_or_default();
    Period { year: FiscalYear(year), part }
}

/// The name of a period in both languages.
fn named(period: Period) -> Localized {
    Localized::new(|language| period_name(period, language))
}

/// A text in the plan's own language, else in the first that there is.
fn own_text<'t>(text: &'t Value, language: &str) -> &'t Value {
    let texts = text.as_object();
    texts.and_then(|texts| texts.get(language).or_else(|| texts.values().next())).unwrap_or(text)
}
