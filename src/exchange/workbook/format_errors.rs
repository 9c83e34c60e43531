//! What the format finds wrong with the plan of a workbook, in the words of the workbook.
//!
//! Called by `assembly`: a problem of JSON has a path; an editor has sheets, rows and columns.

use super::fault::{Fault, Finding};
use super::item::Item;
use super::layout::Column;
use crate::format::problem::{Code, Expected};
use crate::plan::Problem;
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

/// What an object that is missing needs first, by the names of its columns.
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

/// A problem as a finding.
pub(super) fn fault(problem: &Problem, item: &Item, field: &str) -> Fault {
    // `paragraphs[2].en` stands in the cell of `paragraphs`.
    let field = field.split('[').next().unwrap_or_default();
    let name = || -> Localized {
        let path: Vec<&str> = field.split('.').collect();
        match item.table.column(&path) {
            Some(column) => column.names.localized(),
            None => inside(&item.table.columns, &path).unwrap_or_else(|| Localized::same(field)),
        }
    };
    let found = problem.found.trim_matches('"');
    let place = item.place(field);
    let of = |finding, expected: &Localized| Fault::new(finding, place.clone(), found, expected);
    let source = field == "source" || field.ends_with("_source");
    match problem.code {
        Code::Missing | Code::Empty if source => {
            let column = |inner: &str| item.table.column(&[field, inner]);
            let expected = match (column("page"), column("chapter")) {
                (Some(page), Some(chapter)) => Localized {
                    ja: format!("「{}」か「{}」", page.names.ja, chapter.names.ja),
                    en: format!("“{}”, “{}”", page.names.en, chapter.names.en),
                },
                _ => name(),
            };
            of(Finding::NoSource, &expected)
        }
        Code::Missing | Code::Empty => of(Finding::Missing, &name()),
        Code::DanglingId => of(
            Finding::UnknownName,
            &Localized { ja: "IDを確かめてください".into(), en: "check the ID".into() },
        ),
        Code::BadPeriod if problem.expected == Expected::FiscalYear => {
            of(Finding::BadYear, &Localized::default())
        }
        Code::BadPeriod if problem.expected == Expected::MonthNumber => {
            of(Finding::BadMonth, &Localized::default())
        }
        Code::BadPeriod => of(Finding::BadDate, &Localized::default()),
        Code::BadId => of(Finding::BadId, &Localized::default()),
        Code::EndBeforeStart => of(Finding::EndBeforeStart, &Localized::default()),
        Code::OutsidePeriod => of(Finding::OutsidePeriod, &Localized::same(&problem.expected.to_string())),
        Code::OddCharacter => of(Finding::OddCharacter, &Localized::default()),
        Code::BadContact => of(Finding::BadContact, &Localized::default()),
        Code::LookAlike => of(Finding::LookAlike, &Localized::default()),
        Code::Circle => of(Finding::Circle, &Localized::default()),
        Code::BadLanguage => of(Finding::BadLanguage, &Localized::default()),
        Code::BadAddress => of(Finding::BadAddress, &Localized::default()),
        Code::DuplicateId => {
            of(Finding::DuplicateId, &Localized { ja: "ほかの項目".into(), en: "another item".into() })
        }
        Code::UnknownWord => of(Finding::UnknownWord, &Localized::same(&problem.expected.to_string())),
        Code::NotJson
        | Code::UnknownFormat
        | Code::WrongType
        | Code::UnknownField
        | Code::RenamedField
        | Code::DuplicateKey
        | Code::Unreadable
        | Code::More => of(Finding::Refused, &Localized::same(&problem.expected.to_string())),
    }
}
