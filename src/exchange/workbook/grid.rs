//! Measures by fiscal year, as cities draw them: a column for each year, what is planned in its cells.
//!
//! Called by `assembly`. Merged cells are spans, and so are arrows; a phase that stands alone lasts its year. It
//! never takes a label for a kind of work unless it says so: ［準備］調査.

use super::book::{Cell, Place, Sheet};
use super::fault::{Both, Finding};
use super::layout::{Kind, Layout, Table};
use super::names::folded;
use super::rows::{Findings, Item, Rows};
use super::sheets;
use serde_json::json;
use std::collections::HashMap;

/// Signs for: as in the year before.
const ON: [&str; 12] = ["→", "⇒", "➡", "⇨", "〃", "\"", "”", "同左", "同上", "↓", "ー", "-"];

/// Reads the sheet as phases.
pub(super) fn phases<'l>(
    layout: &'l Layout,
    table: &'l Table,
    sheet: &Sheet,
    to: &mut Findings,
) -> Vec<Item<'l>> {
    let place = |row, column| Place { sheet: sheet.name.clone(), row: Some(row), column: Some(column) };
    let Some((above, years)) = sheets::years(sheet) else {
        let expected = [
            format!("{}、令和7年度、令和8年度", layout.grid_owner.ja),
            format!("{}, 2025, 2026", layout.grid_owner.en),
        ];
        to.note(Finding::NoHeadings, Place { sheet: sheet.name.clone(), ..Place::default() }, "", &expected);
        return Vec::new();
    };
    if let Some(pair) = years.windows(2).find(|pair| pair[1].1 <= pair[0].1) {
        let found = sheet.at(above, pair[1].0).shown();
        to.note(Finding::YearsOrder, place(above, pair[1].0), &found, &Both::default());
        return Vec::new();
    }
    let Some(owner) = owner_column(layout, sheet, above, years[0].0) else {
        let expected = [layout.grid_owner.ja.clone(), layout.grid_owner.en.clone()];
        to.note(Finding::MissingColumn, Place { column: None, ..place(above, 0) }, "", &expected);
        return Vec::new();
    };
    let rows = Rows::new(sheet, above, |at| at == owner || years.iter().any(|(column, _)| *column == at));
    rows.remarks(sheet, to);
    let mut reading = Grid { table, sheet, years: &years, owner, phases: Vec::new() };
    let mut name = None;
    for row in rows.filled {
        let own = sheet.at(row, owner);
        let under = sheet.spans.iter().any(|span| {
            (span.columns.0..=span.columns.1).contains(&owner)
                && (span.rows.0 + 1..=span.rows.1).contains(&row)
        });
        if !own.is_empty() {
            name = Some(own.shown().trim().to_owned());
        } else if !under {
            name = None;
        }
        reading.row(row, name.as_deref(), to);
    }
    reading.phases
}

/// The column that names the measures: by its heading, else the one before the years.
fn owner_column(layout: &Layout, sheet: &Sheet, above: usize, first_year: usize) -> Option<usize> {
    let by_heading = |fits: &dyn Fn(&str) -> bool| {
        (0..first_year).find(|at| (0..=above).any(|row| fits(&folded(&sheet.at(row, *at).shown()))))
    };
    by_heading(&|name| name == "id")
        .or_else(|| by_heading(&|name| !name.is_empty() && layout.grid_owner.fit(name, "owner")))
}

struct Grid<'a, 'l> {
    table: &'l Table,
    sheet: &'a Sheet,
    years: &'a [(usize, i32)],
    owner: usize,
    phases: Vec<Item<'l>>,
}

impl Grid<'_, '_> {
    fn row(&mut self, row: usize, name: Option<&str>, to: &mut Findings) {
        // The phases that end in the column before, which an arrow carries on.
        let mut open: Vec<usize> = Vec::new();
        // After a formula that went wrong nobody knows what an arrow carries on.
        let mut unknown = false;
        for (nth, (column, year)) in self.years.iter().enumerate() {
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
            let end = self.span_end(row, *column).unwrap_or(*year);
            if shown.is_empty() {
                // Inside of merged cells nothing stands, and the phase goes on.
                if !self.is_inside(row, *column) {
                    open.clear();
                }
            } else if ON.contains(&shown) {
                if open.is_empty() && !unknown {
                    to.note(Finding::NothingBefore, place, shown, &Both::default());
                }
                for at in &open {
                    self.phases[*at].value["end"] = json!(end.max(*year));
                }
            } else {
                open.clear();
                for line in shown.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    // A label that ends in an arrow goes on where the next cell is an arrow.
                    open.push(self.phases.len());
                    self.phase((row, nth), name, line, (*year, end), to);
                }
            }
        }
    }

    fn phase(
        &mut self,
        at: (usize, usize),
        name: Option<&str>,
        line: &str,
        years: (i32, i32),
        to: &mut Findings,
    ) {
        let column = self.years[at.1].0;
        let (kind, label) = self.kind(line);
        let mut value = json!({ "label": label, "start": years.0, "end": years.1 });
        match kind {
            Some(kind) => value["kinds"] = json!([kind]),
            None => {
                let place = Place { sheet: self.sheet.name.clone(), row: Some(at.0), column: Some(column) };
                to.note(Finding::NoKind, place, label, &Both::default());
            }
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

    /// The last year of the merged cells that begin here.
    fn span_end(&self, row: usize, column: usize) -> Option<i32> {
        let span = self.sheet.spans.iter().find(|span| span.rows.0 == row && span.columns.0 == column)?;
        let inside = self.years.iter().rev().find(|(at, _)| *at <= span.columns.1);
        inside.map(|(_, year)| *year)
    }

    fn is_inside(&self, row: usize, column: usize) -> bool {
        self.sheet.spans.iter().any(|span| {
            (span.rows.0..=span.rows.1).contains(&row)
                && (span.columns.0 + 1..=span.columns.1).contains(&column)
        })
    }
}
