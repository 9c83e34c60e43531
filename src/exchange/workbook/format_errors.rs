//! The problems of a plan's JSON as messages about the workbook that it was made of.
//!
//! A problem of JSON has a path; an editor has sheets, rows and columns.

use super::draft::Draft;
use super::gap::Gap;
use super::item::Item;
use super::layout::Column;
use super::messages::Message;
use crate::format::diagnostic::{Code, Expected};
use crate::plan::Diagnostic;
use crate::plan::language::Localized;
use std::collections::HashMap;

/// The item that a path leads into, and the field in it.
pub(super) fn item_at<'p>(path: &'p str, paths: &HashMap<String, usize>) -> (usize, &'p str) {
    let mut end = path.len();
    while let Some(close) = path[..end].rfind(']') {
        if let Some(at) = paths.get(&path[..=close]) {
            return (*at, path[close + 1..].trim_start_matches('.'));
        }
        end = close;
    }
    (0, path)
}

/// The names of the columns that a missing object needs first.
fn inside(columns: &[Column], path: &[&str]) -> Option<Localized> {
    let is_inside = |column: &&Column| {
        column.path.len() > path.len() && column.path.iter().zip(path).all(|(one, other)| one == other)
    };
    let needed: Vec<_> = columns.iter().filter(is_inside).filter(|column| column.required).collect();
    let first = columns.iter().find(is_inside).into_iter().collect();
    let named = if needed.is_empty() { first } else { needed };
    let ja: Vec<&str> = named.iter().map(|column| column.names.ja.as_str()).collect();
    let en: Vec<&str> = named.iter().map(|column| column.names.en.as_str()).collect();
    let both = Localized { ja: ja.join("」と「"), en: en.join("” and “") };
    (!named.is_empty()).then_some(both)
}

/// A problem of the JSON as a message at a cell.
pub(super) fn draft(problem: &Diagnostic, item: &Item, field: &str) -> Draft {
    // `paragraphs[2].en` stands in the cell of `paragraphs`.
    let field = field.split('[').next().unwrap_or_default();
    let (message, expected) = match problem.code {
        Code::Missing | Code::Empty if field == "source" || field.ends_with("_source") => {
            (Message::MissingSource, source(item, field))
        }
        Code::Missing | Code::Empty => (Message::Missing, name(item, field)),
        Code::DanglingId => (Message::UnknownName, Gap::Id.text()),
        Code::DuplicateId => (Message::DuplicateId, Gap::OtherItem.text()),
        Code::EndBeforeStart => {
            (Message::EndBeforeStart, Localized::same(problem.explanation.hint.trim_matches('"')))
        }
        code => (of_code(code, problem.explanation.expectation), problem.explanation.expected.clone()),
    };
    message.at(item.place(field), problem.found.trim_matches('"'), &expected)
}

/// The message of the workbook for a code of the JSON.
fn of_code(code: Code, expectation: Option<Expected>) -> Message {
    match code {
        Code::BadPeriod => match expectation {
            Some(Expected::FiscalYear) => Message::BadYear,
            Some(Expected::MonthNumber) => Message::BadMonth,
            _ => Message::BadDate,
        },
        Code::BadId => Message::BadId,
        Code::OutsidePeriod => Message::OutsidePeriod,
        Code::UnusualCharacter => Message::UnusualCharacter,
        Code::ReplacementCharacter => Message::ReplacementCharacter,
        Code::BadContact => Message::BadContact,
        Code::BadPosition => Message::BadPosition,
        Code::InconsistentSpelling => Message::InconsistentSpelling,
        Code::Cycle => Message::Cycle,
        Code::BadLanguage => Message::BadLanguage,
        Code::BadAddress => Message::BadAddress,
        Code::UnknownWord => Message::UnknownWord,
        _ => Message::InvalidValue,
    }
}

/// The name of the column of a field.
fn name(item: &Item, field: &str) -> Localized {
    let path: Vec<&str> = field.split('.').collect();
    match item.table.column(&path) {
        Some(column) => column.names.localized(),
        None => inside(&item.table.columns, &path).unwrap_or_else(|| Localized::same(field)),
    }
}

/// The columns in which a source is written.
fn source(item: &Item, field: &str) -> Localized {
    let column = |inner: &str| item.table.column(&[field, inner]);
    match (column("page"), column("chapter")) {
        (Some(page), Some(chapter)) => Localized {
            ja: format!("「{}」か「{}」", page.names.ja, chapter.names.ja),
            en: format!("“{}”, “{}”", page.names.en, chapter.names.en),
        },
        _ => name(item, field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::diagnostic::Severity;

    /// Diagnostics that no plan made of a workbook has: its fields are written under their names of today, and all
    /// of its problems are listed.
    const NEVER: [Code; 2] = [Code::RenamedField, Code::More];

    #[test]
    fn what_is_no_error_in_json_is_none_in_a_workbook() {
        for code in Code::OF_JSON.iter().filter(|code| !NEVER.contains(code)) {
            if code.severity() != Severity::Error {
                assert_eq!(of_code(*code, None).code(), *code, "it would stop the import");
            }
        }
    }
}
