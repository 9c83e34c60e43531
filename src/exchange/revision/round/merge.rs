//! The answers on one report, from one department or from several.
//!
//! A cell that is as the plan has it is no answer: of several, only those that differ from the plan count. Where these
//! differ from one another, none is taken.

use super::answers::Answers;
use super::file_diagnostics::FileDiagnostics;
use super::messages::{Answer, Issue};
use super::shown::Shown;
use super::{COLUMNS, own_text};
use crate::exchange::workbook::ReportRow;
use crate::plan::language::Localized;
use crate::plan::schema::description;
use serde_json::Value;
use std::collections::BTreeMap;

/// A row with the file that it is from.
pub(super) type Row<'a> = (&'a Answers<'a>, &'a ReportRow);

/// The rows about each initiative (by its place in the plan), year and part of it.
pub(super) type Groups<'a> = BTreeMap<(usize, i32, String), Vec<Row<'a>>>;

/// A report of the plan with the rows about it.
pub(super) struct Merge<'a> {
    /// The name of the initiative.
    pub(super) name: &'a str,
    /// The plan's own language.
    pub(super) language: &'a str,
    /// The report of the plan with its place among all, if there is one already.
    pub(super) known: Option<(usize, &'a Value)>,
    /// The texts of the plan's reports.
    pub(super) shown: &'a Shown,
    /// The rows.
    pub(super) rows: &'a [Row<'a>],
}

impl<'a> Merge<'a> {
    /// The values to be written, by their paths.
    pub(super) fn changes(&self, to: &mut FileDiagnostics) -> Vec<(&'static [String], Value)> {
        let mut paths: Vec<&'static [String]> = Vec::new();
        for (path, _) in self.rows.iter().flat_map(|(_, row)| row.answers()) {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        if paths.is_empty()
            && let Some((answers, row)) = self.rows.first()
        {
            to.note(answers.file, row.place(), Issue::EmptyRow(self.name));
        }
        self.keep(&paths, to);
        paths.into_iter().filter_map(|path| Some((path, self.change(path, to)?))).collect()
    }

    /// The new value of a field; none where nobody changes it, or not all in the same way.
    fn change(&self, path: &'static [String], to: &mut FileDiagnostics) -> Option<Value> {
        let old = self.old(path);
        let is_new =
            |value: &Value| old.is_none_or(|old| value != old && value != own_text(old, self.language));
        let answer = |row: &Row<'a>| {
            let value = row.1.answers().find(|(of, _)| *of == path)?.1;
            is_new(value).then_some((*row, value))
        };
        let answers: Vec<(Row<'a>, &Value)> = self.rows.iter().filter_map(answer).collect();
        let ((file, row), value) = *answers.first()?;
        let cell = row.cell(path);
        if answers.iter().any(|(_, other)| *other != value) {
            let rows: Vec<Row<'a>> = answers.iter().map(|(row, _)| *row).collect();
            to.note(file.file, cell, conflict(self.name, path, &rows));
            return None;
        }
        if let Some(old) = old {
            let has_others = old.as_object().is_some_and(|texts| texts.len() > 1) && !value.is_object();
            let shown = self.shown(path, old);
            to.note(file.file, cell, Issue::Replaced(label(path), &shown, has_others));
        }
        Some(value.clone())
    }

    /// Reports the values that stay although the cells for them are empty.
    fn keep(&self, answered: &[&'static [String]], to: &mut FileDiagnostics) {
        for field in &COLUMNS[3..] {
            let path = [(*field).to_owned()];
            if answered.iter().any(|other| *other == path) {
                continue;
            }
            let blank = self.rows.iter().find(|(_, row)| row.is_blank(&path));
            if let (Some(old), Some((answers, row))) = (self.old(&path), blank) {
                let shown = self.shown(&path, old);
                to.note(answers.file, row.cell(&path), Issue::Kept(label(&path), &shown));
            }
        }
    }

    /// The value that the plan has.
    fn old(&self, path: &[String]) -> Option<&'a Value> {
        let (_, report) = self.known?;
        path.iter().try_fold(report, |value, field| value.get(field)).filter(|value| !value.is_null())
    }

    /// The text of the plan's value, as it would stand in a cell.
    fn shown(&self, path: &[String], old: &Value) -> String {
        let cell = self.known.map(|(at, _)| self.shown.text(at, &path.join("."))).unwrap_or_default();
        if !cell.is_empty() {
            return cell;
        }
        let own = own_text(old, self.language);
        own.as_str().map_or_else(|| own.to_string(), str::to_owned)
    }
}

/// The issue that rows differ on a field.
fn conflict<'a>(name: &'a str, path: &'static [String], rows: &[Row<'a>]) -> Issue<'a> {
    let answers = rows.iter().map(|(answers, row)| Answer {
        department: &answers.department,
        file: answers.file,
        sheet: row.sheet(),
        row: row.place().row.map_or(0, |row| row + 1),
        text: row.text(path),
    });
    Issue::Conflict(label(path), name, answers.collect())
}

/// The label of a field.
fn label(path: &[String]) -> Localized<&'static str> {
    let field = path.first().and_then(|field| description().field("Report", field));
    field.map(|field| Localized { ja: field.label.ja, en: field.label.en }).unwrap_or_default()
}
