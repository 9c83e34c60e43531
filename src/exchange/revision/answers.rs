//! The states of initiatives as a sheet: what departments fill in with a spreadsheet, and what came back.
//!
//! A sheet with one problem answers nothing; all problems are reported at once, each with its row as a
//! spreadsheet counts it.

use super::messages::Issue;
use super::{InitiativeStatus, Question};
use crate::exchange::csv::{csv as sheet, unguarded};
use crate::exchange::workbook::{self, Cell};
use crate::format::diagnostic::Diagnostic;
use crate::format::nearest::nearest;
use crate::plan::language::{Language, Localized};
use std::collections::HashMap;
use std::ops::ControlFlow;

/// The heads of the columns, in Japanese and English. What is read are the first and the last.
const HEADS: [Localized<&str>; 5] = [
    Localized { ja: "ID", en: "ID" },
    Localized { ja: "番号", en: "Number" },
    Localized { ja: "名前", en: "Name" },
    Localized { ja: "担当", en: "Departments" },
    Localized { ja: "状態", en: "Status" },
];
const ID: usize = 0;
const STATUS: usize = 4;

/// The sheet to fill in: a row for each initiative, its state blank. CSV that Excel opens as it is.
pub fn question_sheet(questions: &[Question], language: Language) -> String {
    let head = HEADS.map(|head| head[language].to_owned()).to_vec();
    let row = |question: &Question| {
        let Question { id, number, name, departments, .. } = question.clone();
        vec![id, number.unwrap_or_default(), name, departments.join("、"), String::new()]
    };
    sheet(&std::iter::once(head).chain(questions.iter().map(row)).collect::<Vec<_>>())
}

/// The states of a sheet: CSV as Excel and others write it, in UTF-8, UTF-16 or Shift_JIS, with commas, tabs
/// or semicolons. Columns are found by their heads and may stand in any order; rows may, too.
///
/// # Errors
/// Everything that is wrong with the sheet.
pub fn read(
    bytes: &[u8],
    questions: &[Question],
) -> Result<Vec<(String, InitiativeStatus)>, Vec<Diagnostic>> {
    let rows = rows(bytes).map_err(|unreadable| vec![unreadable])?;
    let head = rows.first().map_or(&[][..], Vec::as_slice);
    let column = |which: usize| {
        let is = |cell: &String| {
            Language::ALL.iter().any(|language| plain(HEADS[which][*language]) == plain(cell))
        };
        head.iter().position(is).ok_or_else(|| Issue::MissingColumn(HEADS[which]).at(Some(0), ""))
    };
    let (id_column, status_column) = match (column(ID), column(STATUS)) {
        (Ok(id), Ok(state)) => (id, state),
        (id, state) => return Err([id.err(), state.err()].into_iter().flatten().collect()),
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    let known: HashMap<&str, &Question> =
        questions.iter().map(|question| (question.id.as_str(), question)).collect();
    let (mut statuses, mut problems) = (Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate().skip(1) {
        let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
        let (id, word) = (plain(cell(id_column)), cell(status_column));
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let status = InitiativeStatus::from_word(word);
        let problem = match (known.contains_key(id.as_str()), seen.get(&id), status) {
            (false, _, _) => Issue::UnknownId(nearest(&id, known.keys().copied(), 3)),
            (true, Some(row), _) => Issue::DuplicateRow(*row),
            (true, None, None) if word.is_empty() => Issue::MissingStatus,
            (true, None, None) => Issue::UnknownStatus(word),
            (true, None, Some(status)) => {
                seen.insert(id.clone(), at + 1);
                statuses.push((id, status));
                continue;
            }
        };
        problems.push(problem.at(Some(at), &id));
        if known.contains_key(id.as_str()) {
            seen.entry(id).or_insert(at + 1);
        }
    }
    let missing = questions.iter().filter(|question| !seen.contains_key(&question.id));
    problems.extend(missing.map(|question| Issue::MissingRow(&question.name).at(None, &question.id)));
    if problems.is_empty() { Ok(statuses) } else { Err(problems) }
}

/// An id or head as somebody typed it: without spaces around it, half-width, in small letters.
fn plain(cell: &str) -> String {
    let half = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => c,
    };
    // A CSV that was saved as a workbook holds what guarded its cells.
    unguarded(cell.trim()).chars().map(half).collect::<String>().to_ascii_lowercase()
}

/// The rows of the first sheet; what keeps the file from being one.
fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, Diagnostic> {
    let book = workbook::open("", bytes, &mut |_, _| ControlFlow::Continue(()))?;
    let sheet = book.sheets.into_iter().next().unwrap_or_default();
    Ok(sheet.rows.iter().map(|row| row.cells.iter().map(Cell::display_text).collect()).collect())
}
