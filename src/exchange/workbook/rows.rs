//! The rows of a sheet as items: fields with their values, each with its place.
//!
//! Called by `assembly`. References are still the texts that stand in the cells; every row is looked at, however
//! many are empty in between.

use super::book::{Cell, Place, Sheet};
use super::cell;
use super::fault::{Both, Finding};
use super::findings::Findings;
use super::layout::{Column, Kind, Table};
use super::merged::merged;
use super::names::folded;
use super::sheets::{self, Heading, Headings};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;
use std::rc::Rc;

/// The cell of each field, by its path with points between: the row, where it is not that of the item, and the column.
pub(super) type Cells = HashMap<String, (Option<usize>, usize)>;

/// An item of a sheet.
#[derive(Debug)]
pub(super) struct Item<'l> {
    /// The table that it is a row of.
    pub table: &'l Table,
    /// Its fields, as the format has them.
    pub value: Value,
    /// What it belongs to, as written.
    pub owner: Option<Rc<str>>,
    /// The sheet.
    pub sheet: Rc<str>,
    /// The row; of the first sheet none.
    pub row: Option<usize>,
    /// The places of its fields; all rows of a sheet have the same.
    pub cells: Rc<Cells>,
    /// The column of the owner.
    pub owner_column: Option<usize>,
    /// The ids that cannot be used, for those that refer to them.
    pub bad_id: Option<String>,
}

impl Item<'_> {
    /// Where a field stands, or where it would.
    pub(super) fn place(&self, field: &str) -> Place {
        let exact = self.cells.get(field).copied();
        // What an object lacks is told at its first column.
        let inside = || {
            let inner = format!("{field}.");
            self.cells.iter().filter(|(path, _)| path.starts_with(&inner)).map(|(_, cell)| *cell).min()
        };
        let cell = exact.or_else(inside);
        Place {
            sheet: self.sheet.clone(),
            row: cell.and_then(|(row, _)| row).or(self.row),
            column: cell.map(|(_, column)| column),
        }
    }
}

/// Notes where a field stands; of its languages the document's own counts.
pub(super) fn stand(cells: &mut Cells, column: &Column, in_language: bool, at: (Option<usize>, usize)) {
    let path = column.path.join(".");
    if !in_language || !cells.contains_key(&path) {
        cells.insert(path, at);
    }
}

/// Puts a value at the end of a path of fields.
pub(super) fn put(item: &mut Value, path: &[String], value: Value) {
    if let [fields @ .., last] = path {
        let inner = fields.iter().fold(item, |inner, field| {
            if !inner[field.as_str()].is_object() {
                inner[field.as_str()] = Value::Object(Map::new());
            }
            &mut inner[field.as_str()]
        });
        inner[last.as_str()] = value;
    }
}

/// How many rows are read between two looks at whether to go on.
const STEP: usize = 2_000;

/// Reads a sheet of items; `step` hears the row, and may end it.
pub(super) fn items<'l>(
    table: &'l Table,
    sheet: &Sheet,
    language: &str,
    step: &mut dyn FnMut(usize) -> ControlFlow<()>,
    to: &mut Findings,
) -> Vec<Item<'l>> {
    let place = |row, column| Place { sheet: sheet.name.clone(), row, column };
    let needed = || table.columns.iter().filter(|column| column.required && column.kind != Kind::Id);
    let Some(headings) = sheets::headings(table, sheet) else {
        let expected = [0, 1].map(|at| {
            let name = |column: &Column| [&column.names.ja, &column.names.en][at].clone();
            needed().map(name).take(3).collect::<Vec<_>>().join(["、", ", "][at])
        });
        to.unread.insert(table.part.clone());
        if sheet.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.is_empty())) {
            to.note(Finding::NoHeadings, place(None, None), "", &expected);
        }
        return Vec::new();
    };
    told(&headings, sheet, to);
    let mut has_all = true;
    for column in needed().filter(|column| column.path.len() == 1) {
        if !headings
            .columns
            .iter()
            .any(|found| matches!(found, Heading::Field(of, _) if of.path == column.path))
        {
            has_all = false;
            let expected = [column.names.ja.clone(), column.names.en.clone()];
            to.note(Finding::MissingColumn, place(Some(headings.row), None), "", &expected);
        }
    }
    let owner = headings.columns.iter().position(|heading| matches!(heading, Heading::Owner));
    if table.has_owner() && owner.is_none() {
        has_all = false;
        let expected = [table.owner.ja.clone(), table.owner.en.clone()];
        to.note(Finding::MissingColumn, place(Some(headings.row), None), "", &expected);
    }
    // Row after row would lack the same.
    if !has_all {
        to.unread.insert(table.part.clone());
        return Vec::new();
    }
    let rows = Rows::new(sheet, headings.row, |column| {
        headings
            .columns
            .get(column)
            .is_some_and(|heading| matches!(heading, Heading::Owner | Heading::Field(..)))
    });
    rows.remarks(sheet, to);
    let fields = fields(&headings);
    let Some(merged) = merged(sheet, &headings, to) else { return Vec::new() };
    let mut cells = Cells::new();
    for (at, heading) in &fields {
        if let Heading::Field(column, tongue) = heading {
            stand(&mut cells, column, tongue.is_some(), (None, *at));
        }
    }
    let cells = Rc::new(cells);
    let mut items = Vec::new();
    for row in rows.filled {
        if row.is_multiple_of(STEP) && step(row).is_break() {
            break;
        }
        if is_heading_again(sheet, headings.row, row) {
            continue;
        }
        if is_aside(sheet, row) {
            to.note(Finding::NoteRow, place(Some(row), None), &sheet.first_shown(row), &Both::default());
            continue;
        }
        let mut item = Item {
            table,
            value: Value::Object(Map::new()),
            owner: None,
            sheet: sheet.name.clone(),
            row: Some(row),
            cells: cells.clone(),
            owner_column: owner,
            bad_id: None,
        };
        let width = sheet.rows[row].cells.len();
        // Beyond the last cell of a row nothing stands but what merged cells say.
        for (at, heading) in fields.iter().filter(|(at, _)| *at < width || merged.has(*at)) {
            let (own, above) = (sheet.at(row, *at), merged.at(sheet, row, *at));
            if above.is_some_and(|above| !own.is_empty() && above != own) {
                let place = place(Some(row), Some(*at));
                to.note(Finding::Covered, place, &own.shown(), &Both::default());
            }
            let cell = above.unwrap_or(own);
            match heading {
                Heading::Owner => {
                    item.owner = take(cell, &Kind::String, place(Some(row), Some(*at)), to)
                        .and_then(|value| value.as_str().map(Rc::from));
                }
                Heading::Field(column, tongue) => {
                    let tongue = tongue.as_deref().map(|tag| (tag, language));
                    field(&mut item, column, tongue, cell, (row, *at), to);
                }
                Heading::Unknown(_) | Heading::None => {}
            }
        }
        items.push(item);
    }
    items
}

/// The columns that are read: of two of one meaning, which is a fault, the first. A list may stand in several.
fn fields<'h, 'l>(headings: &'h Headings<'l>) -> Vec<(usize, &'h Heading<'l>)> {
    let mut seen = HashSet::new();
    let mut fields = Vec::new();
    for (at, heading) in headings.columns.iter().enumerate() {
        let is_new = match heading {
            Heading::Owner => seen.insert((&[][..], None)),
            Heading::Field(column, _) if matches!(column.kind, Kind::List { .. }) => true,
            Heading::Field(column, tongue) => seen.insert((&column.path, tongue.as_deref())),
            Heading::Unknown(_) | Heading::None => false,
        };
        fields.extend(is_new.then_some((at, heading)));
    }
    fields
}

/// Reads one cell into an item; `tongue` is the language of the heading, and the plan's own.
pub(super) fn field(
    item: &mut Item,
    column: &Column,
    tongue: Option<(&str, &str)>,
    cell: &Cell,
    at: (usize, usize),
    to: &mut Findings,
) {
    let place = Place { sheet: item.sheet.clone(), row: Some(at.0), column: Some(at.1) };
    let Some(value) = take(cell, &column.kind, place.clone(), to) else {
        if column.kind == Kind::Id && !cell.is_empty() {
            item.bad_id = Some(cell.shown().trim().to_owned());
        }
        return;
    };
    match tongue {
        Some((tag, own)) if tag != own => {
            let before = super::tables::within(&item.value, &column.path).cloned();
            match beside(before, own, tag, value) {
                Some(value) => put(&mut item.value, &column.path, value),
                None => to.note(Finding::LanguagesDiffer, place, &cell.shown(), &Both::default()),
            }
        }
        _ => {
            let before = super::tables::within_mut(&mut item.value, &column.path).map(Value::take);
            put(&mut item.value, &column.path, joined(before, value));
        }
    }
}

/// A list with what another column of it brings; anything else as it is.
fn joined(before: Option<Value>, value: Value) -> Value {
    match (before, value) {
        (Some(Value::Array(mut items)), Value::Array(more)) => {
            items.extend(more);
            Value::Array(items)
        }
        (_, value) => value,
    }
}

/// A text, or a list of texts, with another language beside what is there; nothing where they do not fit.
fn beside(before: Option<Value>, own: &str, tag: &str, value: Value) -> Option<Value> {
    Some(match (before, value) {
        (Some(Value::Array(items)), Value::Array(more)) if items.len() == more.len() => {
            let pairs = items.into_iter().zip(more);
            pairs.map(|(one, other)| beside(Some(one), own, tag, other)).collect::<Option<Value>>()?
        }
        (None, Value::Array(more)) => {
            more.into_iter().map(|other| beside(None, own, tag, other)).collect::<Option<Value>>()?
        }
        (Some(Value::Object(mut texts)), value) => {
            texts.insert(tag.to_owned(), value);
            Value::Object(texts)
        }
        (Some(text @ Value::String(_)), value) => {
            Value::Object([(own.to_owned(), text), (tag.to_owned(), value)].into_iter().collect())
        }
        (Some(_), _) => return None,
        (None, value) => Value::Object([(tag.to_owned(), value)].into_iter().collect()),
    })
}

/// What a cell says, and what is to be said about it.
fn take(cell: &Cell, kind: &Kind, place: Place, to: &mut Findings) -> Option<Value> {
    let read = cell::read(cell, kind);
    if let Some((finding, expected)) = read.said {
        to.note(finding, place, &cell.shown(), &expected);
    }
    read.value
}

/// What the headings themselves give reason to say.
fn told(headings: &Headings, sheet: &Sheet, to: &mut Findings) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let hidden: HashSet<usize> = sheet.hidden_columns.iter().copied().collect();
    let place = |row, at| Place { sheet: sheet.name.clone(), row: Some(row), column: Some(at) };
    for (at, heading) in headings.columns.iter().enumerate() {
        let place = place(headings.row, at);
        let found = sheet.at(headings.row, at).shown();
        let key = match heading {
            Heading::None => continue,
            Heading::Unknown(name) => {
                to.note(Finding::UnknownColumn, place, name, &Both::default());
                continue;
            }
            Heading::Owner => String::new(),
            // A list may stand in several columns: under one heading, or under numbered ones.
            Heading::Field(column, _) if matches!(column.kind, Kind::List { .. }) && found.is_empty() => {
                continue;
            }
            Heading::Field(column, tag) => {
                let number = folded(&found).trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned();
                let number = Some(number).filter(|_| matches!(column.kind, Kind::List { .. }));
                format!("{} {tag:?} {number:?}", column.path.join("."))
            }
        };
        if let Some(first) = seen.get(&key) {
            let other = Place { column: Some(*first), ..place.clone() };
            let first = sheet.at(headings.row, *first).shown();
            let expected =
                [format!("{}の「{first}」", other.cell()), format!("“{first}” in {}", other.cell())];
            to.note(Finding::TwiceColumn, place, &found, &expected);
            continue;
        }
        seen.insert(key, at);
        if hidden.contains(&at) {
            to.note(Finding::HiddenColumn, place, &found, &Both::default());
        }
    }
    // What stands above the headings, and where no heading is.
    for (row, cells) in sheet.rows.iter().enumerate().filter(|(row, _)| *row != headings.row) {
        for (at, cell) in cells.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if row < headings.row {
                to.note(Finding::Above, place(row, at), &cell.shown(), &Both::default());
            } else if headings.columns.get(at).is_none_or(|heading| matches!(heading, Heading::None)) {
                to.note(Finding::Outside, place(row, at), &cell.shown(), &Both::default());
            }
        }
    }
}

/// Whether a row has the headings once more, as on every page of a printed table.
fn is_heading_again(sheet: &Sheet, above: usize, row: usize) -> bool {
    let shown = |row: usize, at: usize| sheet.at(row, at).shown().trim().to_owned();
    let cells = sheet.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
    let filled: Vec<usize> = (0..cells.len()).filter(|at| !cells[*at].is_empty()).collect();
    filled.len() > 1 && filled.iter().all(|at| shown(row, *at) == shown(above, *at))
}

/// Whether a row is a note below the table, or a total: nothing that an item could be made of.
pub(super) fn is_aside(sheet: &Sheet, row: usize) -> bool {
    const NOTES: [&str; 10] = ["※", "＊", "*", "注）", "注)", "(注", "（注", "［注", "注：", "注:"];
    const TOTALS: [&str; 6] = ["合計", "小計", "総計", "総合計", "計", "total"];
    let cells = sheet.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
    let alone = cells.iter().filter(|cell| !cell.is_empty()).count() == 1;
    let first = sheet.first_shown(row);
    let first = first.trim();
    const SOURCES: [&str; 7] = ["注", "出典", "資料", "作成", "凡例", "備考", "単位"];
    let inner = first.trim_start_matches(['（', '(', '［', '[']);
    let is_sign = |c: char| matches!(c, '：' | ':' | '）' | ')' | ' ' | '\u{3000}') || c.is_numeric();
    let is_source =
        SOURCES.iter().any(|word| inner.strip_prefix(word).is_some_and(|rest| rest.starts_with(is_sign)));
    alone && (is_source || NOTES.iter().any(|note| first.starts_with(note)))
        || TOTALS.contains(&first.to_lowercase().as_str())
}

/// The rows below the headings.
pub(super) struct Rows {
    /// Those with something in them.
    pub filled: Vec<usize>,
    /// Empty ones between them, one for each run.
    blank: Vec<usize>,
    /// Hidden ones, one for each run.
    hidden: Vec<usize>,
}

impl Rows {
    /// Looks at what stands in the columns that count.
    pub(super) fn new(sheet: &Sheet, above: usize, counts: impl Fn(usize) -> bool) -> Self {
        let filled = |row: &usize| {
            let cells = sheet.rows[*row].cells.iter().enumerate();
            cells.into_iter().any(|(at, cell)| counts(at) && !cell.is_empty())
        };
        let filled: Vec<usize> = (above + 1..sheet.rows.len()).filter(filled).collect();
        let gaps = filled.windows(2).filter(|pair| pair[1] > pair[0] + 1).map(|pair| pair[0] + 1);
        let first = filled.first().filter(|first| **first > above + 1).map(|_| above + 1);
        let hidden = |at: usize| sheet.rows.get(at).is_some_and(|row| row.hidden);
        let begins = |at: &&usize| hidden(**at) && !hidden(**at - 1);
        Self {
            blank: first.into_iter().chain(gaps).collect(),
            hidden: filled.iter().filter(begins).copied().collect(),
            filled,
        }
    }

    /// What there is to say about them.
    pub(super) fn remarks(&self, sheet: &Sheet, to: &mut Findings) {
        let mut told = |finding, rows: &[usize]| {
            for row in rows {
                let place = Place { sheet: sheet.name.clone(), row: Some(*row), column: None };
                to.note(finding, place, "", &Both::default());
            }
        };
        told(Finding::BlankRow, &self.blank);
        told(Finding::HiddenRow, &self.hidden);
    }
}
