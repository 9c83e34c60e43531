//! Measures by fiscal year, as cities draw them: a column for each year, what is planned in its cells.
//!
//! Called by `assembly`. Merged cells are spans, and so are arrows; a phase that stands alone lasts its column. It
//! never takes a label for a kind of work unless it says so: ［準備］調査. What it does not read it tells.

use super::book::{Cell, Place, Row, Sheet};
use super::columns::{self, Columns};
use super::fault::{Both, Finding};
use super::findings::Findings;
use super::layout::{Kind, Layout, Table};
use super::moment;
use super::names::folded;
use super::rows::{Item, Rows, is_aside};
use super::sheets::ABOVE;
use super::years::{self, Stretch};
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Signs for: as in the year before.
const ON: [&str; 6] = ["〃", "\"", "”", "同左", "同上", "々"];

/// What a schedule came to.
#[derive(Debug, Default)]
pub(super) struct Schedule<'l> {
    /// The phases.
    pub phases: Vec<Item<'l>>,
    /// What stands where measures are named, in rows without phases.
    pub idle: Vec<(Place, String)>,
}

/// Reads the sheet as phases; `first` is the month in which fiscal years begin. Tables may stand one below the other.
pub(super) fn phases<'l>(
    layout: &'l Layout,
    table: &'l Table,
    sheet: &Sheet,
    first: i32,
    to: &mut Findings,
) -> Schedule<'l> {
    let begins = columns::tables(layout, sheet, first);
    if begins.len() < 2 {
        return one(layout, table, sheet, first, to);
    }
    let mut schedule = Schedule::default();
    for (nth, begin) in begins.iter().enumerate() {
        let begin = if nth == 0 { 0 } else { *begin };
        let end = begins.get(nth + 1).copied().unwrap_or(sheet.rows.len());
        let mut part = Sheet { rows: vec![Row::default(); begin], ..sheet.clone() };
        part.rows.extend_from_slice(&sheet.rows[begin..end]);
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
    to: &mut Findings,
) -> Schedule<'l> {
    let place = |row, column| Place { sheet: sheet.name.clone(), row: Some(row), column: Some(column) };
    let Some(Columns { rows: (top, last), owner, years }) = columns::columns(layout, sheet, first) else {
        without_years(layout, sheet, first, to);
        return Schedule::default();
    };
    let order = |(_, stretch): &(usize, Stretch)| years::order(stretch.start, first);
    let is_wrong = |pair: &&[(usize, Stretch)]| pair[1].1 != pair[0].1 && order(&pair[1]) <= order(&pair[0]);
    if let Some(pair) = years.windows(2).find(is_wrong) {
        let found = columns::shown(sheet.at(last, pair[1].0));
        to.note(Finding::YearsOrder, place(last, pair[1].0), &found, &Both::default());
        return Schedule::default();
    }
    let Some((owner_row, owner)) = owner else {
        let expected = [layout.grid_owner.ja.clone(), layout.grid_owner.en.clone()];
        to.note(Finding::MissingColumn, Place { column: None, ..place(last, 0) }, "", &expected);
        return Schedule::default();
    };
    let is_year = |at: usize| years.iter().any(|(column, _)| *column == at);
    beside(sheet, (top, last), (owner_row, owner), &is_year, to);
    let rows = Rows::new(sheet, last, |at| at == owner || is_year(at));
    rows.remarks(sheet, to);
    let mut reading = Grid { table, sheet, years: &years, last, owner, phases: Vec::new() };
    let mut idle = Vec::new();
    let mut name = None;
    for row in rows.filled {
        let own = sheet.at(row, owner);
        if is_aside(sheet, row) {
            to.note(
                Finding::NoteRow,
                Place { column: None, ..place(row, 0) },
                &sheet.first_shown(row),
                &Both::default(),
            );
            name = None;
            continue;
        }
        let under = sheet.spans.iter().any(|span| {
            (span.columns.0..=span.columns.1).contains(&owner)
                && (span.rows.0 + 1..=span.rows.1).contains(&row)
        });
        if !own.is_empty() {
            name = Some(own.shown().trim().to_owned());
        } else if !under {
            name = None;
        }
        for (column, _) in years.iter().filter(|(column, _)| reading.is_coloured_alone(row, *column)) {
            to.note(Finding::Coloured, place(row, *column), "", &Both::default());
        }
        let before = reading.phases.len();
        reading.row(row, name.as_deref(), to);
        if let Some(name) = name.as_ref().filter(|_| reading.phases.len() == before) {
            idle.push((place(row, owner), name.clone()));
        }
    }
    Schedule { phases: reading.phases, idle }
}

/// Tells what keeps a sheet from having headings: years that cannot be read, or that stand below each other.
fn without_years(layout: &Layout, sheet: &Sheet, first: i32, to: &mut Findings) {
    let place = |row, column| Place { sheet: sheet.name.clone(), row, column };
    let expected = [
        format!("{}、令和7年度、令和8年度", layout.grid_owner.ja),
        format!("{}, 2025, 2026", layout.grid_owner.en),
    ];
    let is_year = |cell: &Cell| years::stretch(&columns::shown(cell), None, first).is_some();
    let is_owner = |cell: &Cell| layout.grid_owner.fit(&folded(&cell.shown()), "owner");
    let rows = || sheet.rows.iter().enumerate().take(ABOVE);
    let down = |at: usize| rows().filter(|(_, row)| row.cells.get(at).is_some_and(is_year)).count();
    if (0..ABOVE).any(|at| down(at) > 1) {
        return to.note(Finding::YearsDown, place(None, None), "", &expected);
    }
    // Headings beside that of the measures, with numbers of which nobody knows the year.
    let named = rows().find_map(|(at, row)| Some((at, row.cells.iter().position(is_owner)?)));
    let (row, owner) = named.unwrap_or_default();
    let cells = sheet.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
    let counts = |cell: &Cell| cell.shown().chars().any(|c| c.is_numeric() || "一二三四五".contains(c));
    let numbered: Vec<_> =
        cells.iter().enumerate().skip(owner + 1).filter(|(_, cell)| counts(cell) && !is_year(cell)).collect();
    if named.is_none() || numbered.is_empty() {
        return to.note(Finding::NoHeadings, place(None, None), "", &expected);
    }
    for (at, cell) in numbered {
        to.note(Finding::BadHeading, place(Some(row), Some(at)), &columns::shown(cell), &Both::default());
    }
}

/// Tells what stands above the headings, and in columns that are neither measures nor years.
fn beside(
    sheet: &Sheet,
    (top, last): (usize, usize),
    owner: (usize, usize),
    is_year: &dyn Fn(usize) -> bool,
    to: &mut Findings,
) {
    let place = |row, column| Place { sheet: sheet.name.clone(), row: Some(row), column: Some(column) };
    let headings = columns::headings(sheet, (top, last));
    let named: HashSet<_> = headings.iter().flatten().collect();
    for (row, cells) in sheet.rows.iter().enumerate().take(top) {
        for (at, cell) in cells.cells.iter().enumerate() {
            if !cell.is_empty() && (row, at) != owner && !named.contains(&(row, at)) {
                to.note(Finding::Above, place(row, at), &cell.shown(), &Both::default());
            }
        }
    }
    for (at, heading) in headings.iter().enumerate().filter(|(at, _)| *at != owner.1 && !is_year(*at)) {
        let filled = (last + 1..sheet.rows.len()).filter(|row| !sheet.at(*row, at).is_empty());
        match heading {
            Some((row, of)) => {
                let cell = sheet.at(*row, *of);
                let shown = columns::shown(cell);
                let is_time = years::is_like(&shown) || matches!(cell, Cell::Day(_));
                let is_time = is_time && filled.count() > 0;
                let finding = if is_time { Finding::BadHeading } else { Finding::OtherColumn };
                to.note(finding, place(*row, at), &shown, &Both::default());
            }
            None => filled.for_each(|row| {
                if !is_aside(sheet, row) {
                    to.note(Finding::Outside, place(row, at), &sheet.at(row, at).shown(), &Both::default());
                }
            }),
        }
    }
}

struct Grid<'a, 'l> {
    table: &'l Table,
    sheet: &'a Sheet,
    years: &'a [(usize, Stretch)],
    /// The last row of headings.
    last: usize,
    owner: usize,
    phases: Vec<Item<'l>>,
}

/// What is to be said of a sign that means: nothing is planned. A stroke after a phase may as well mean that it goes on.
fn nothing(shown: &str, goes_on: bool) -> Option<Finding> {
    const NOTHING: [&str; 9] = ["×", "✕", "✖", "☓", "なし", "無し", "該当なし", "予定なし", "／"];
    const STROKES: [&str; 9] = ["－", "-", "―", "—", "–", "‐", "−", "ー", "─"];
    match STROKES.contains(&shown) {
        true if goes_on => Some(Finding::StrokeAfter),
        true => Some(Finding::NothingPlanned),
        false => NOTHING.contains(&shown).then_some(Finding::NothingPlanned),
    }
}

/// Whether a label is a mark, which says that something is planned and not what.
fn is_mark(label: &str) -> bool {
    label.chars().all(|c| "○〇◯●◎△▲▽▼□■◇◆☆★✓✔レ".contains(c))
}

/// Whether a cell says nothing but: as before.
fn is_on(shown: &str) -> bool {
    const LINES: &str = "→⇒➡⇨⟶➔➜▶►▷↓ー－-―—─━･・…>＞= ";
    ON.contains(&shown) || shown.chars().all(|c| LINES.contains(c)) && !matches!(shown, "・" | "…" | "=")
}

impl Grid<'_, '_> {
    fn row(&mut self, row: usize, name: Option<&str>, to: &mut Findings) {
        // The phases that end in the column before, which an arrow carries on.
        let mut open: Vec<usize> = Vec::new();
        // After a formula that went wrong nobody knows what an arrow carries on.
        let mut unknown = false;
        let years = self.years;
        for (nth, (column, stretch)) in years.iter().enumerate() {
            let cell = self.sheet.at(row, *column);
            let place = Place { sheet: self.sheet.name.clone(), row: Some(row), column: Some(*column) };
            let shown = match cell {
                Cell::Wrong(error) => {
                    to.note(Finding::FormulaError, place, error, &Both::default());
                    unknown = true;
                    continue;
                }
                Cell::Unanswered(_) => {
                    to.note(Finding::FormulaWithoutValue, place, &cell.shown(), &Both::default());
                    unknown = true;
                    continue;
                }
                cell => cell.shown(),
            };
            let shown = shown.trim();
            let last = self.span_end(row, *column).unwrap_or(*stretch);
            if shown.is_empty() {
                // Inside of merged cells nothing stands, and the phase goes on.
                if !self.is_inside(row, *column) {
                    open.clear();
                }
            } else if let Some(finding) = nothing(shown, !open.is_empty() || unknown) {
                to.note(finding, place, shown, &Both::default());
                open.clear();
            } else if is_on(shown) {
                if open.is_empty() && !unknown {
                    to.note(Finding::NothingBefore, place, shown, &Both::default());
                }
                for at in &open {
                    end(&mut self.phases[*at].value, &last);
                }
            } else {
                open.clear();
                for line in shown.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    // A label that ends in an arrow goes on where the next cell is an arrow.
                    open.push(self.phases.len());
                    self.phase((row, nth), name, line, &last, to);
                }
            }
        }
    }

    fn phase(
        &mut self,
        at: (usize, usize),
        name: Option<&str>,
        line: &str,
        last: &Stretch,
        to: &mut Findings,
    ) {
        let (column, stretch) = self.years[at.1];
        let (kind, label) = self.kind(line);
        let mut value = json!({ "label": label, "start": moment::value(stretch.start) });
        end(&mut value, last);
        let place = Place { sheet: self.sheet.name.clone(), row: Some(at.0), column: Some(column) };
        if stretch.open_start {
            value["start_basis"] = json!("inferred");
            let heading = columns::shown(self.sheet.at(self.last, column));
            to.note(
                Finding::OpenStart,
                place.clone(),
                &heading,
                &super::cell::both(&moment::written(stretch.start)),
            );
        }
        match kind {
            Some(kind) => value["kinds"] = json!([kind]),
            None if is_mark(label) => to.note(Finding::Mark, place, label, &Both::default()),
            None => to.note(Finding::NoKind, place, label, &Both::default()),
        }
        let cell = |field: &str| (field.to_owned(), (at.0, column));
        self.phases.push(Item {
            table: self.table,
            value,
            owner: name.map(str::to_owned),
            sheet: self.sheet.name.clone(),
            row: Some(at.0),
            cells: ["label", "start", "end", "kinds"].map(cell).into_iter().collect::<HashMap<_, _>>(),
            owner_column: Some(self.owner),
            bad_id: None,
        });
    }

    /// The kind that a label names in brackets before it.
    fn kind<'t>(&self, line: &'t str) -> (Option<String>, &'t str) {
        let words = self.table.column(&["kinds"]).map(|column| &column.kind);
        let Some(Kind::List { of, .. }) = words else { return (None, line) };
        let Kind::Word(words) = &**of else { return (None, line) };
        let word = |name: &str| words.iter().find(|(word, names)| names.fit(&folded(name), word));
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
    fn span_end(&self, row: usize, column: usize) -> Option<Stretch> {
        let span = self.sheet.spans.iter().find(|span| span.rows.0 == row && span.columns.0 == column)?;
        let inside = self.years.iter().rev().find(|(at, _)| *at <= span.columns.1);
        inside.map(|(_, stretch)| *stretch)
    }

    /// Whether a cell says by its colour alone that something is planned; stripes of whole rows say nothing.
    fn is_coloured_alone(&self, row: usize, column: usize) -> bool {
        let fill = |column| self.sheet.fills.at(row, column);
        self.sheet.at(row, column).is_empty()
            && !self.is_inside(row, column)
            && fill(column).is_some_and(|colour| fill(self.owner) != Some(colour))
    }

    fn is_inside(&self, row: usize, column: usize) -> bool {
        self.sheet.spans.iter().any(|span| {
            (span.rows.0..=span.rows.1).contains(&row)
                && (span.columns.0 + 1..=span.columns.1).contains(&column)
        })
    }
}

/// Lets a phase last to the end of a column; without an end where that has none.
fn end(phase: &mut serde_json::Value, last: &Stretch) {
    match (last.end, phase.as_object_mut()) {
        (Some(end), _) => phase["end"] = moment::value(end),
        (None, Some(fields)) => {
            fields.shift_remove("end");
            fields.insert("end_basis".into(), json!("open"));
        }
        (None, None) => {}
    }
}
