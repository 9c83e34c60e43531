//! Diagnostics of the files that came back, each with its file.

use super::messages::Issue;
use crate::exchange::workbook::CellRef;
use crate::format::diagnostic::{Diagnostic, Severity};
use crate::plan::language::Language;

/// A diagnostic with its file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileDiagnostic {
    /// The name of the file; empty for what is about none of them.
    pub file: String,
    /// The diagnostic.
    pub diagnostic: Diagnostic,
}

impl FileDiagnostic {
    /// The line for the command line: file, place, sentence and code.
    pub fn line(&self, language: Language) -> String {
        let line = self.diagnostic.line(language);
        if self.file.is_empty() { line } else { format!("{}: {line}", self.file) }
    }
}

/// The diagnostics of one joining.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileDiagnostics(pub Vec<FileDiagnostic>);

impl FileDiagnostics {
    /// Notes an issue at a place of a file.
    pub(super) fn note(&mut self, file: &str, place: CellRef, issue: Issue) {
        self.add(file, issue.at(place));
    }

    /// Notes a diagnostic of a file.
    pub(super) fn add(&mut self, file: &str, diagnostic: Diagnostic) {
        self.0.push(FileDiagnostic { file: file.to_owned(), diagnostic });
    }

    /// The number of those that somebody has to look at: all but notes.
    pub fn open(&self) -> usize {
        self.0.iter().filter(|found| found.diagnostic.severity() != Severity::Note).count()
    }

    /// Puts errors first, then warnings, then notes; what is about no file after what is about one.
    pub(super) fn sort(&mut self) {
        let weight = |severity: Severity| match severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Note => 2,
        };
        self.0.sort_by_key(|found| (weight(found.diagnostic.severity()), found.file.is_empty()));
    }
}
