//! The role of each sheet of a workbook: by its name in Japanese or English, or by its headings.

use super::book::Sheet;
use super::columns;
use super::layout::{Layout, Table};
use super::names::normalized;
use super::sheets::{self, Heading};
use super::year_list::YearList;
use super::year_table;
use std::collections::HashSet;

/// The role of a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role<'l> {
    /// The plan itself: fields one below the other.
    Plan,
    /// A list of items.
    Table(&'l Table),
    /// Initiatives by fiscal year.
    Grid,
    /// Items of a list by fiscal year.
    Years(&'l YearList),
    /// How to fill in the workbook.
    Guide,
    /// Nothing of a plan.
    Unknown,
}

/// Words in the names of schedules: 取組スケジュール（案）.
const SCHEDULES: [&str; 7] =
    ["スケジュール", "ロードマップ", "予定表", "工程表", "行程表", "年度別", "年次計画"];

/// The role of a sheet by its name. A schedule is known by its columns too, a single sheet by its headings.
pub(super) fn role<'l>(layout: &'l Layout, sheet: &Sheet, single: bool) -> Role<'l> {
    let name = normalized(&sheet.name);
    if layout.guide.fit(&name, "guide") {
        return Role::Guide;
    }
    if layout.grid.fit(&name, "grid") {
        return Role::Grid;
    }
    if let Some(role) = by_year(layout, sheet) {
        return role;
    }
    let is_called_so = SCHEDULES.iter().any(|word| name.contains(&normalized(word)));
    match layout.by_name(&sheet.name) {
        Some(table) if table.part == "Plan" => Role::Plan,
        // Phases by year in a sheet that is called as the list is.
        Some(table) if (table.part == "Phase" || is_called_so) && is_grid(layout, table, sheet) => Role::Grid,
        Some(table) => Role::Table(table),
        None if is_called_so && columns::is_schedule(layout, sheet) => Role::Grid,
        None if single => by_headings(layout, sheet),
        None => Role::Unknown,
    }
}

/// The role of a sheet that is called as a list with years as columns, or as the list itself.
fn by_year<'l>(layout: &'l Layout, sheet: &Sheet) -> Option<Role<'l>> {
    let name = normalized(&sheet.name);
    let table = |list: &YearList| layout.table(list.part, list.field);
    let called = layout.by_year.iter().find(|list| list.names.fit(&name, list.key));
    if let Some((list, table)) = called.and_then(|list| Some((list, table(list)?))) {
        let is_list = year_table::is_of_rows(list, table, sheet);
        return Some(if is_list { Role::Table(table) } else { Role::Years(list) });
    }
    let of = layout.by_name(&sheet.name)?;
    let list = layout.by_year.iter().find(|list| list.is_of(&of.part, &of.field))?;
    year_table::is_by_year(list, of, sheet).then_some(Role::Years(list))
}

fn is_grid(layout: &Layout, table: &Table, sheet: &Sheet) -> bool {
    let starts = |heading: &Heading| matches!(heading, Heading::Field(column, _) if column.path == ["start"]);
    columns::is_schedule(layout, sheet)
        && !sheets::headings(table, sheet).is_some_and(|found| found.columns.iter().any(starts))
}

/// The list that most headings of a sheet are of.
fn by_headings<'l>(layout: &'l Layout, sheet: &Sheet) -> Role<'l> {
    if columns::is_schedule(layout, sheet) {
        return Role::Grid;
    }
    let is_named = |list: &&YearList| {
        let table = layout.table(list.part, list.field);
        table.is_some_and(|table| {
            year_table::is_by_year(list, table, sheet) && year_table::has_subject(list, table, sheet)
        })
    };
    if let Some(list) = layout.by_year.iter().find(is_named) {
        return Role::Years(list);
    }
    let written = sheets::filled_rows(sheet);
    let count = |table: &Table| {
        let found = sheets::of_written(table, &written)?;
        let known = found.columns.iter().filter(|column| sheets::is_known(column)).count();
        let there: HashSet<&[String]> = found
            .columns
            .iter()
            .filter_map(|found| match found {
                Heading::Field(of, _) => Some(of.path.as_slice()),
                _ => None,
            })
            .collect();
        let needed = table.columns.iter().filter(|column| column.required && column.path != ["id"]);
        let lacking = needed.filter(|column| !there.contains(column.path.as_slice())).count();
        (known > 1).then_some((known, std::cmp::Reverse(lacking)))
    };
    let counted = layout.tables.iter().filter_map(|table| Some((count(table)?, table)));
    // Of those with as many, the first: the common ones come first in the format.
    let best = counted.reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.map_or(Role::Unknown, |(_, table)| Role::Table(table))
}
