//! The workbooks that came back, joined into the reports of the plan.

use super::answers::{Answers, ReturnedFile, read};
use super::departments::shares;
use super::file_diagnostics::FileDiagnostics;
use super::merge::{Groups, Merge, Row};
use super::messages::Issue;
use super::shown::Shown;
use super::{is_on, missing, named, period, reports};
use crate::exchange::revision::fresh_ids::FreshIds;
use crate::exchange::workbook::{Owner, ReportReader, ReportRow, put};
use crate::plan::Plan;
use crate::plan::file::read_json;
use crate::plan::vocabulary::PartOfYear;
use crate::views::progress::Period;
use serde_json::{Value, json};
use std::collections::HashMap;

/// The result of joining.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// The new plan; none where no row could be used.
    pub plan: Option<Value>,
    /// The number of reports that are new or have changed.
    pub reports: usize,
    /// The diagnostics of the files, errors first.
    pub diagnostics: FileDiagnostics,
}

/// Joins files into the reports of a plan; `value` is its JSON. The plan itself is not changed.
pub fn join(value: &Value, plan: &Plan, files: &[ReturnedFile<'_>]) -> Joined {
    let mut diagnostics = FileDiagnostics::default();
    let shares = shares(plan);
    let books: Vec<Answers> = match ReportReader::new(value) {
        Some(reader) => {
            files.iter().filter_map(|file| read(plan, &shares, &reader, file, &mut diagnostics)).collect()
        }
        None => Vec::new(),
    };
    let groups = groups(plan, &books, &mut diagnostics);
    missing::report(plan, &shares, &books, &groups, &mut diagnostics);
    let (joined, touched) = write(value, plan, &groups, &mut diagnostics);
    check(&joined, &touched, &mut diagnostics);
    diagnostics.sort();
    Joined { plan: (!groups.is_empty()).then_some(joined), reports: touched.len(), diagnostics }
}

/// The rows by what they are about. Rows that cannot be used are reported with all that is written in them.
fn groups<'a>(plan: &Plan, books: &'a [Answers<'a>], to: &mut FileDiagnostics) -> Groups<'a> {
    let ids = plan.initiatives.iter().enumerate().map(|(at, initiative)| (&*initiative.id.0, at));
    let ids: HashMap<&str, usize> = ids.collect();
    let mut groups = Groups::new();
    for (book, row) in books.iter().flat_map(|book| book.rows.iter().map(move |row| (book, row))) {
        let name = row.initiative();
        let at = match &row.owner {
            Owner::Known(id) => ids.get(id.as_str()).copied(),
            Owner::Unknown(near) if !name.is_empty() => {
                to.note(
                    book.file,
                    row.place(),
                    Issue::UnknownInitiative(name, near.as_deref(), row.contents()),
                );
                continue;
            }
            Owner::Several(ids) => {
                to.note(
                    book.file,
                    row.place(),
                    Issue::AmbiguousInitiative(name, ids.join("、"), row.contents()),
                );
                continue;
            }
            Owner::Unknown(_) => None,
        };
        match at.zip(row.period()) {
            Some((at, (year, part))) => {
                groups.entry((at, year, part.to_owned())).or_default().push((book, row))
            }
            None => to.note(book.file, row.place(), Issue::UnusableRow(row.contents())),
        }
    }
    groups
}

/// A report that was written: its place in the list, and a row that it is from.
type Touched<'a> = (usize, Row<'a>);

/// The plan with the reports of all rows.
fn write<'a>(
    value: &Value,
    plan: &Plan,
    groups: &'a Groups<'a>,
    to: &mut FileDiagnostics,
) -> (Value, Vec<Touched<'a>>) {
    let (mut all, mut touched) = (reports(value).to_vec(), Vec::new());
    let (old, mut ids) = (reports(value), FreshIds::of(value));
    let (shown, reader) = (Shown::of(value), ReportReader::new(value));
    for ((at, year, part), rows) in groups {
        let initiative = &plan.initiatives[*at];
        let place = old.iter().position(|report| is_on(report, &initiative.id, *year, part));
        let known = place.map(|place| (place, &old[place]));
        let name = initiative.name.own();
        let merge = Merge { name, language: plan.language(), known, shown: &shown, rows };
        let changes = merge.changes(to);
        report_ids(place.map(|place| &old[place]), rows, to);
        if changes.is_empty() {
            continue;
        }
        let new = || new_report(&initiative.id, period(*year, part), rows, &mut ids);
        let mut report = place.map_or_else(new, |place| old[place].clone());
        changes.into_iter().for_each(|(path, value)| put(&mut report, path, value));
        let report = reader.as_ref().map_or(report.clone(), |reader| reader.ordered(report));
        let place = place.unwrap_or(all.len());
        if place == all.len() {
            all.push(report);
        } else {
            all[place] = report;
        }
        touched.extend(rows.first().map(|row| (place, *row)));
    }
    let mut joined = value.clone();
    if !touched.is_empty() {
        if !joined["progress"].is_object() {
            joined["progress"] = json!({});
        }
        joined["progress"]["reports"] = all.into();
    }
    (joined, touched)
}

/// Reports ids that are written in rows: a report keeps its own.
fn report_ids(known: Option<&Value>, rows: &[Row], to: &mut FileDiagnostics) {
    for (book, row) in rows {
        let other = row.id().filter(|id| known.is_none_or(|known| known["id"] != *id));
        if let Some(id) = other {
            to.note(book.file, row.cell(&["id".to_owned()]), Issue::UnusedCell("ID", id));
        }
    }
}

/// A report without answers. Its source says who answered.
fn new_report(initiative: &str, period: Period, rows: &[Row], ids: &mut FreshIds) -> Value {
    let mut departments: Vec<&str> = rows.iter().map(|(book, _)| book.department.as_str()).collect();
    departments.dedup();
    let name = named(period);
    let id = ids.free(format!("report-{}-{initiative}", period.word().replace('_', "-")));
    let mut report = json!({
        "id": id,
        "initiative": initiative,
        "fiscal_year": period.year.0,
        "source": { "document": {
            "ja": format!("{}の進捗（{}の回答）", name.ja, departments.join("、")),
            "en": format!("Progress in {} (answers of {})", name.en, departments.join(", ")),
        } },
    });
    if period.part != PartOfYear::Whole {
        report["part"] = period.part.as_str().into();
    }
    report
}

/// Reads the reports that were written with the plan's own reader, and reports problems at their cells.
fn check(joined: &Value, touched: &[Touched], to: &mut FileDiagnostics) {
    let (_, problems) = read_json(joined.to_string().as_bytes());
    let places: HashMap<usize, &ReportRow> = touched.iter().map(|(place, (_, row))| (*place, *row)).collect();
    let files: HashMap<usize, &str> = touched.iter().map(|(place, (book, _))| (*place, book.file)).collect();
    for problem in problems {
        let inside = problem.path.strip_prefix("progress.reports[").and_then(|rest| rest.split_once(']'));
        let Some((place, field)) = inside else { continue };
        let Some((row, place)) = place.parse().ok().and_then(|place| Some((places.get(&place)?, place)))
        else {
            continue;
        };
        let file = files.get(&place).copied().unwrap_or_default();
        to.add(file, row.explain(&problem, field.trim_start_matches('.')));
    }
}
