//! The states of initiatives as a sheet: what departments fill in with a spreadsheet, and what came back.
//!
//! Called by the tool and the studio. A sheet with one fault answers nothing; every fault is told at once,
//! with its row as a spreadsheet counts it.

use super::{InitiativeStatus, Question};
use crate::exchange::csv::{csv as sheet, unguarded};
use crate::exchange::workbook::{self, Cell};
use crate::plan::language::{Language, Localized};
use std::collections::HashMap;
use std::ops::ControlFlow;

/// The heads of the columns, in Japanese and English. What is read are the first and the last.
const HEADS: [Localized<&str>; 5] = [
    Localized { ja: "ID", en: "ID" },
    Localized { ja: "番号", en: "Number" },
    Localized { ja: "名前", en: "Name" },
    Localized { ja: "担当", en: "Departments" },
    Localized { ja: "状態", en: "State" },
];
const ID: usize = 0;
const STATUS: usize = 4;

/// What is wrong with a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Misread {
    /// The row, as a spreadsheet counts it; none where a row is missing.
    pub row: Option<usize>,
    /// The initiative's id, as it was found or should have been.
    pub id: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file is no sheet that can be read.
    File(Box<workbook::Fault>),
    /// The sheet has no column of this name.
    NoColumn(&'static str),
    /// No initiative of the plan has this id.
    UnknownId,
    /// The initiative stands in another row, too.
    Twice(usize),
    /// There is no state.
    Blank,
    /// The state is none of the words.
    UnknownState(String),
    /// The initiative of this name stands in no row.
    NoRow(String),
}

impl Misread {
    /// What was found and what is expected, as a sentence with its row.
    pub fn message(&self, language: Language) -> String {
        let (id, words) = (&self.id, InitiativeStatus::expected(language));
        let place = match (language, self.row) {
            (_, None) => String::new(),
            (Language::Ja, Some(row)) => format!("{row}行目："),
            (Language::En, Some(row)) => format!("row {row}: "),
        };
        let fault = match (language, &self.fault) {
            (_, Fault::File(fault)) => fault.message(language),
            (Language::Ja, Fault::NoColumn(name)) => format!("「{name}」の列がありません"),
            (Language::En, Fault::NoColumn(name)) => format!("there is no column “{name}”"),
            (Language::Ja, Fault::UnknownId) => format!("「{id}」というIDの取組は、この計画にありません"),
            (Language::En, Fault::UnknownId) => format!("no initiative of this plan has the id “{id}”"),
            (Language::Ja, Fault::Twice(row)) => {
                format!("{id} は、{row}行目にもあります（1つにしてください）")
            }
            (Language::En, Fault::Twice(row)) => format!("{id} stands in row {row}, too (expected once)"),
            (Language::Ja, Fault::Blank) => format!("{id} の状態が空です（書き方：{words}）"),
            (Language::En, Fault::Blank) => format!("{id} has no state (expected {words})"),
            (Language::Ja, Fault::UnknownState(found)) => {
                format!("{id} の状態「{found}」は使えません（書き方：{words}）")
            }
            (Language::En, Fault::UnknownState(found)) => {
                format!("{id}: “{found}” is no state (expected {words})")
            }
            (Language::Ja, Fault::NoRow(name)) => format!("「{name}」（{id}）の行がありません"),
            (Language::En, Fault::NoRow(name)) => format!("there is no row for “{name}” ({id})"),
        };
        format!("{place}{fault}")
    }
}

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
pub fn read(bytes: &[u8], questions: &[Question]) -> Result<Vec<(String, InitiativeStatus)>, Vec<Misread>> {
    let rows = rows(bytes).map_err(|fault| {
        vec![Misread { row: None, id: String::new(), fault: Fault::File(Box::new(fault)) }]
    })?;
    let head = rows.first().map_or(&[][..], Vec::as_slice);
    let column = |which: usize| {
        let is = |cell: &String| {
            Language::ALL.iter().any(|language| plain(HEADS[which][*language]) == plain(cell))
        };
        let fault = Fault::NoColumn(HEADS[which].ja);
        head.iter().position(is).ok_or(Misread { row: Some(1), id: String::new(), fault })
    };
    let (id_column, status_column) = match (column(ID), column(STATUS)) {
        (Ok(id), Ok(state)) => (id, state),
        (id, state) => return Err([id.err(), state.err()].into_iter().flatten().collect()),
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    let known: HashMap<&str, &Question> =
        questions.iter().map(|question| (question.id.as_str(), question)).collect();
    let (mut statuses, mut faults) = (Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate().skip(1) {
        let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
        let (id, word) = (plain(cell(id_column)), cell(status_column));
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let fault = match (known.contains_key(id.as_str()), seen.get(&id), InitiativeStatus::from_word(word))
        {
            (false, _, _) => Fault::UnknownId,
            (true, Some(row), _) => Fault::Twice(*row),
            (true, None, None) if word.is_empty() => Fault::Blank,
            (true, None, None) => Fault::UnknownState(word.to_owned()),
            (true, None, Some(status)) => {
                seen.insert(id.clone(), at + 1);
                statuses.push((id, status));
                continue;
            }
        };
        if fault != Fault::UnknownId {
            seen.entry(id.clone()).or_insert(at + 1);
        }
        faults.push(Misread { row: Some(at + 1), id, fault });
    }
    let missing = questions.iter().filter(|question| !seen.contains_key(&question.id));
    faults.extend(missing.map(|question| {
        let Question { id, name, .. } = question.clone();
        Misread { row: None, id, fault: Fault::NoRow(name) }
    }));
    if faults.is_empty() { Ok(statuses) } else { Err(faults) }
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
fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, workbook::Fault> {
    let book = workbook::open("", bytes, &mut |_, _| ControlFlow::Continue(()))?;
    let sheet = book.sheets.into_iter().next().unwrap_or_default();
    Ok(sheet.rows.iter().map(|row| row.cells.iter().map(Cell::shown).collect()).collect())
}
