//! Initiatives by fiscal year, as cities draw them: a column for each year, what is planned in its cells.
//!
//! Merged cells are spans, and so are arrows; a phase that stands alone lasts its column. It never takes a
//! label for a kind of work unless it says so: ［準備］調査. What it does not read it tells.

use super::book::{Cell, CellRef, Row, Sheet};
use super::cell_symbols::{is_mark, is_on, nothing};
use super::collector::Collector;
use super::columns::{self, ABOVE, Columns};
use super::data_rows::{Rows, is_aside};
use super::item::{Cells, Item};
use super::layout::{Kind, Layout, Table};
use super::messages::Message;
use super::names::normalized;
use super::partial_date;
use super::span_index::{Covered, SpanIndex};
use super::years::{self, YearRange};
use crate::plan::language::Localized;
use serde_json::json;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

/// The phases of a schedule, and its rows without any.
#[derive(Debug, Default)]
pub(super) struct Schedule<'l> {
    /// The phases.
    pub phases: Vec<Item<'l>>,
    /// The names of initiatives in rows without phases.
    pub idle: Vec<(CellRef, String)>,
}

/// Reads the sheet as phases; `first` is the month in which fiscal years begin. Tables may stand one below the other.
pub(super) fn phases<'l>(
    layout: &'l Layout,
    table: &'l Table,
    sheet: &Sheet,
    first: i32,
    to: &mut Collector,
) -> Schedule<'l> {
    let begins = columns::tables(layout, sheet, first);
    if begins.len() < 2 {
        return one(layout, table, sheet, first, to);
    }
    let mut spans = sheet.spans.clone();
    spans.sort_by_key(|span| span.rows.0);
    let mut schedule = Schedule::default();
    let mut part = Sheet { name: sheet.name.clone(), fills: sheet.fills.clone(), ..Sheet::default() };
    for (nth, begin) in begins.iter().enumerate() {
        let begin = if nth == 0 { 0 } else { *begin };
        let end = begins.get(nth + 1).copied().unwrap_or(sheet.rows.len());
        // What stands above is read already.
        part.rows.fill(Row::default());
        part.rows.extend_from_slice(&sheet.rows[begin..end]);
        let after = spans.partition_point(|span| span.rows.0 < end);
        part.spans = spans.drain(..after).collect();
        let read = one(layout, table, &part, first, to);
        schedule.phases.extend(read.phases);
        schedule.idle.extend(read.idle);
    }
    schedule
}

/// Reads one table.
fn one<'l>(
    layout: &'l Layout,
    table: &'l Table,
    sheet: &Sheet,
    first: i32,
    to: &mut Collector,
) -> Schedule<'l> {
    let place = |row, column| CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(column) };
    let Some(Columns { rows: (top, last), owner, years }) = columns::columns(layout, sheet, first) else {
        without_years(layout, sheet, first, to);
        return Schedule::default();
    };
    let order = |(_, year_range): &(usize, YearRange)| years::order(year_range.start, first);
    let is_wrong =
        |pair: &&[(usize, YearRange)]| pair[1].1 != pair[0].1 && order(&pair[1]) <= order(&pair[0]);
    if let Some(pair) = years.windows(2).find(is_wrong) {
        let found = columns::heading_text(sheet.at(last, pair[1].0));
        to.note(Message::UnorderedYears, place(last, pair[1].0), &found, &Localized::default());
        return Schedule::default();
    }
    let Some((owner_row, owner)) = owner else {
        let expected = Localized { ja: layout.grid_owner.ja.clone(), en: layout.grid_owner.en.clone() };
        to.note(Message::MissingColumn, CellRef { column: None, ..place(last, 0) }, "", &expected);
        return Schedule::default();
    };
    let of_years: HashSet<usize> = years.iter().map(|(column, _)| *column).collect();
    let is_year = |at: usize| of_years.contains(&at);
    beside(sheet, (top, last), (owner_row, owner), &is_year, to);
    let rows = Rows::new(sheet, last, |at| at == owner || is_year(at));
    rows.remarks(sheet, to);
    let (spans, inside) = (SpanIndex::of(sheet.spans.iter().copied()), Covered::beside_first(&sheet.spans));
    let mut under = Covered::below_first(&sheet.spans);
    let cells = years.iter().map(|(column, _)| cells(*column)).collect();
    let mut reading =
        Grid { table, sheet, spans, inside, years: &years, cells, last, owner, phases: Vec::new() };
    let mut idle = Vec::new();
    let mut name: Option<Rc<str>> = None;
    for row in rows.filled {
        reading.inside.go_to(row);
        under.go_to(row);
        let own = sheet.at(row, owner);
        if is_aside(sheet, row) {
            to.note(
                Message::NoteRow,
                CellRef { column: None, ..place(row, 0) },
                &sheet.first_shown(row),
                &Localized::default(),
            );
            name = None;
            continue;
        }
        if !own.is_empty() {
            name = Some(own.display_text().trim().into());
        } else if !under.has(owner) {
            name = None;
        }
        for (column, _) in years.iter().filter(|(column, _)| reading.is_coloured_alone(row, *column)) {
            to.note(Message::ColourOnly, place(row, *column), "", &Localized::default());
        }
        let before = reading.phases.len();
        reading.row(row, name.as_ref(), to);
        if let Some(name) = name.as_ref().filter(|_| reading.phases.len() == before) {
            idle.push((place(row, owner), name.to_string()));
        }
    }
    Schedule { phases: reading.phases, idle }
}

/// Tells what keeps a sheet from having headings: years that cannot be read, or that stand below each other.
fn without_years(layout: &Layout, sheet: &Sheet, first: i32, to: &mut Collector) {
    let place = |row, column| CellRef { sheet: sheet.name.clone(), row, column };
    let expected = Localized {
        ja: format!("{}、令和7年度、令和8年度", layout.grid_owner.ja),
        en: format!("{}, 2025, 2026", layout.grid_owner.en),
    };
    let is_year = |cell: &Cell| years::year_range(&columns::heading_text(cell), None, first).is_some();
    let is_owner = |cell: &Cell| layout.grid_owner.fit(&normalized(&cell.display_text()), "owner");
    let rows = || sheet.rows.iter().enumerate().take(ABOVE);
    let down = |at: usize| rows().filter(|(_, row)| row.cells.get(at).is_some_and(is_year)).count();
    if (0..ABOVE).any(|at| down(at) > 1) {
        return to.note(Message::YearsAsRows, place(None, None), "", &expected);
    }
    // Headings beside that of the initiatives, with numbers of which nobody knows the year.
    let named = rows().find_map(|(at, row)| Some((at, row.cells.iter().position(is_owner)?)));
    let (row, owner) = named.unwrap_or_default();
    let cells = sheet.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
    let counts =
        |cell: &Cell| cell.display_text().chars().any(|c| c.is_numeric() || "一二三四五".contains(c));
    let numbered: Vec<_> =
        cells.iter().enumerate().skip(owner + 1).filter(|(_, cell)| counts(cell) && !is_year(cell)).collect();
    if named.is_none() || numbered.is_empty() {
        return to.note(Message::MissingHeadings, place(None, None), "", &expected);
    }
    for (at, cell) in numbered {
        to.note(
            Message::BadHeading,
            place(Some(row), Some(at)),
            &columns::heading_text(cell),
            &Localized::default(),
        );
    }
}

/// Tells what stands above the headings, and in columns that are neither initiatives nor years.
fn beside(
    sheet: &Sheet,
    (top, last): (usize, usize),
    owner: (usize, usize),
    is_year: &dyn Fn(usize) -> bool,
    to: &mut Collector,
) {
    let place = |row, column| CellRef { sheet: sheet.name.clone(), row: Some(row), column: Some(column) };
    let headings = columns::headings(sheet, (top, last));
    let named: HashSet<_> = headings.iter().flatten().collect();
    for (row, cells) in sheet.rows.iter().enumerate().take(top) {
        for (at, cell) in cells.cells.iter().enumerate() {
            if !cell.is_empty() && (row, at) != owner && !named.contains(&(row, at)) {
                to.note(
                    Message::TextAboveHeadings,
                    place(row, at),
                    &cell.display_text(),
                    &Localized::default(),
                );
            }
        }
    }
    let mut filled = filled(sheet, last, |at| at != owner.1 && !is_year(at));
    for (at, heading) in headings.iter().enumerate().filter(|(at, _)| *at != owner.1 && !is_year(*at)) {
        let filled = filled.remove(&at).unwrap_or_default();
        match heading {
            Some((row, of)) => {
                let cell = sheet.at(*row, *of);
                let shown = columns::heading_text(cell);
                let is_time = years::is_like(&shown) || matches!(cell, Cell::Day(_));
                let is_time = is_time && !filled.is_empty();
                let finding = if is_time { Message::BadHeading } else { Message::IgnoredColumn };
                to.note(finding, place(*row, at), &shown, &Localized::default());
            }
            None => filled.into_iter().for_each(|row| {
                if !is_aside(sheet, row) {
                    to.note(
                        Message::NoColumnHeading,
                        place(row, at),
                        &sheet.at(row, at).display_text(),
                        &Localized::default(),
                    );
                }
            }),
        }
    }
}

/// The places of the fields of a phase: all in its cell.
fn cells(column: usize) -> Rc<Cells> {
    let fields = ["label", "start", "end", "kinds"];
    Rc::new(fields.map(|field| (field.to_owned(), (None, column))).into_iter().collect())
}

/// The rows below the headings in which something stands, by the columns that are asked for.
fn filled(sheet: &Sheet, last: usize, asked: impl Fn(usize) -> bool) -> HashMap<usize, Vec<usize>> {
    let mut filled: HashMap<usize, Vec<usize>> = HashMap::new();
    for (row, cells) in sheet.rows.iter().enumerate().skip(last + 1) {
        for (at, _) in cells.cells.iter().enumerate().filter(|(at, cell)| asked(*at) && !cell.is_empty()) {
            filled.entry(at).or_default().push(row);
        }
    }
    filled
}

struct Grid<'a, 'l> {
    table: &'l Table,
    sheet: &'a Sheet,
    spans: SpanIndex,
    /// The merged cells that cover cells to the right of their first column.
    inside: Covered,
    years: &'a [(usize, YearRange)],
    /// The places of the fields of phases, for each of the years.
    cells: Vec<Rc<Cells>>,
    /// The last row of headings.
    last: usize,
    owner: usize,
    phases: Vec<Item<'l>>,
}

impl Grid<'_, '_> {
    fn row(&mut self, row: usize, name: Option<&Rc<str>>, to: &mut Collector) {
        // The phases that end in the column before, which an arrow carries on, and up to where arrows did.
        let mut open = self.phases.len()..self.phases.len();
        let mut carried = None;
        // After a formula that went wrong nobody knows what an arrow carries on.
        let mut unknown = false;
        let years = self.years;
        for (nth, (column, year_range)) in years.iter().enumerate() {
            let cell = self.sheet.at(row, *column);
            let place = CellRef { sheet: self.sheet.name.clone(), row: Some(row), column: Some(*column) };
            let shown = match cell {
                Cell::Wrong(error) => {
                    to.note(Message::FormulaError, place, error, &Localized::default());
                    unknown = true;
                    continue;
                }
                Cell::Unanswered(_) => {
                    to.note(Message::FormulaWithoutValue, place, &cell.display_text(), &Localized::default());
                    unknown = true;
                    continue;
                }
                cell => cell.display_text(),
            };
            let shown = shown.trim();
            let last = self.span_end(row, *column).unwrap_or(*year_range);
            if shown.is_empty() {
                // Inside of merged cells nothing stands, and the phase goes on.
                if !self.inside.has(*column) {
                    self.carry(&mut open, &mut carried);
                }
            } else if let Some(finding) = nothing(cell, shown, !open.is_empty() || unknown) {
                to.note(finding, place, shown, &Localized::default());
                self.carry(&mut open, &mut carried);
            } else if is_on(shown) {
                if open.is_empty() && !unknown {
                    to.note(Message::ArrowWithoutPhase, place, shown, &Localized::default());
                }
                carried = Some(last);
            } else {
                self.carry(&mut open, &mut carried);
                for line in shown.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    // A label that ends in an arrow goes on where the next cell is an arrow.
                    self.phase((row, nth), name, line, &last, to);
                }
                open.end = self.phases.len();
            }
        }
        self.carry(&mut open, &mut carried);
    }

    /// Lets the open phases end where the last arrow did, once; those that come next are open from here on.
    fn carry(&mut self, open: &mut Range<usize>, carried: &mut Option<YearRange>) {
        if let Some(last) = carried.take() {
            self.phases[open.clone()].iter_mut().for_each(|phase| end(&mut phase.value, &last));
        }
        *open = self.phases.len()..self.phases.len();
    }

    fn phase(
        &mut self,
        at: (usize, usize),
        name: Option<&Rc<str>>,
        line: &str,
        last: &YearRange,
        to: &mut Collector,
    ) {
        let (column, year_range) = self.years[at.1];
        let (kind, label) = self.kind(line);
        let mut value = json!({ "label": label, "start": partial_date::value(year_range.start) });
        end(&mut value, last);
        let place = CellRef { sheet: self.sheet.name.clone(), row: Some(at.0), column: Some(column) };
        if year_range.open_start {
            value["start_basis"] = json!("inferred");
            let heading = columns::heading_text(self.sheet.at(self.last, column));
            to.note(
                Message::OpenStart,
                place.clone(),
                &heading,
                &Localized::same(&partial_date::format_date(year_range.start)),
            );
        }
        match kind {
            Some(kind) => value["kinds"] = json!([kind]),
            None if is_mark(label) => to.note(Message::SymbolOnly, place, label, &Localized::default()),
            None => to.note(Message::MissingKind, place, label, &Localized::default()),
        }
        self.phases.push(Item {
            table: self.table,
            value,
            owner: name.cloned(),
            sheet: self.sheet.name.clone(),
            row: Some(at.0),
            cells: self.cells[at.1].clone(),
            owner_column: Some(self.owner),
            by_year: false,
            bad_id: None,
        });
    }

    /// The kind that a label names in brackets before it.
    fn kind<'t>(&self, line: &'t str) -> (Option<String>, &'t str) {
        let words = self.table.column(&["kinds"]).map(|column| &column.kind);
        let Some(Kind::List { of, .. }) = words else { return (None, line) };
        let Kind::Word(words) = &**of else { return (None, line) };
        let word = |name: &str| words.iter().find(|(word, names)| names.fit(&normalized(name), word));
        // The label is the kind itself.
        if let Some((word, _)) = words.iter().find(|(_, names)| names.ja == line) {
            return (Some(word.clone()), line);
        }
        let brackets = [('［', '］'), ('[', ']'), ('【', '】')];
        let inside = brackets.iter().find_map(|(open, close)| line.strip_prefix(*open)?.split_once(*close));
        match inside.and_then(|(name, label)| Some((word(name)?, label.trim()))) {
            Some(((word, _), label)) if !label.is_empty() => (Some(word.clone()), label),
            _ => (None, line),
        }
    }

    /// The last column of the merged cells that begin here.
    fn span_end(&self, row: usize, column: usize) -> Option<YearRange> {
        let span = self.spans.at(row, column)?;
        let before = self.years.partition_point(|(at, _)| *at <= span.columns.1);
        self.years[..before].last().map(|(_, year_range)| *year_range)
    }

    /// Returns whether a cell says by its colour alone that something is planned; stripes of whole rows say nothing.
    fn is_coloured_alone(&self, row: usize, column: usize) -> bool {
        let fill = |column| self.sheet.fills.at(row, column);
        self.sheet.at(row, column).is_empty()
            && !self.inside.has(column)
            && fill(column).is_some_and(|colour| fill(self.owner) != Some(colour))
    }
}

/// Lets a phase last to the end of a column; without an end where that has none.
fn end(phase: &mut serde_json::Value, last: &YearRange) {
    match (last.end, phase.as_object_mut()) {
        (Some(end), _) => phase["end"] = partial_date::value(end),
        (None, Some(fields)) => {
            fields.shift_remove("end");
            fields.insert("end_basis".into(), json!("open"));
        }
        (None, None) => {}
    }
}
