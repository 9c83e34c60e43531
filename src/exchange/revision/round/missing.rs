//! Everything that did not come back: departments without a workbook, initiatives without a row; and rows about another period.
//!
//! The period that was asked for is that of most rows.

use super::answers::Answers;
use super::departments::Share;
use super::file_diagnostics::FileDiagnostics;
use super::merge::Groups;
use super::messages::Issue;
use super::{NO_DEPARTMENT, named, period};
use crate::exchange::workbook::CellRef;
use crate::plan::Plan;
use crate::plan::text::normalize;
use std::collections::{BTreeMap, HashSet};

/// Reports all of it; nothing where there is no row that says which period is meant.
pub(super) fn report(
    plan: &Plan,
    shares: &[Share],
    books: &[Answers],
    groups: &Groups,
    to: &mut FileDiagnostics,
) {
    let Some((year, part)) = most(groups) else { return };
    report_periods(groups, (year, &part), to);
    let is_most = |key: &&(usize, i32, String)| (key.1, &key.2) == (year, &part);
    let mut there: HashSet<usize> = groups.keys().filter(is_most).map(|(at, ..)| *at).collect();
    for share in shares {
        report_share(plan, share, books, &mut there, to);
    }
}

/// The period of most rows.
fn most(groups: &Groups) -> Option<(i32, String)> {
    let mut counts: BTreeMap<(i32, &str), usize> = BTreeMap::new();
    for ((_, year, part), rows) in groups {
        *counts.entry((*year, part)).or_default() += rows.len();
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map(|((year, part), _)| (year, part.to_owned()))
}

fn report_periods(groups: &Groups, most: (i32, &str), to: &mut FileDiagnostics) {
    for ((_, year, part), rows) in groups.iter().filter(|((_, year, part), _)| (*year, part.as_str()) != most)
    {
        for (book, row) in rows {
            let issue = Issue::OtherPeriod(named(period(*year, part)), named(period(most.0, most.1)));
            to.note(book.file, row.place(), issue);
        }
    }
}

/// Reports a department without a workbook, or its initiatives without a row, each once.
fn report_share(
    plan: &Plan,
    share: &Share,
    books: &[Answers],
    there: &mut HashSet<usize>,
    to: &mut FileDiagnostics,
) {
    let department = if share.department.is_empty() { NO_DEPARTMENT } else { &share.department };
    let is_of = |book: &Answers| {
        [&*share.department, department].iter().any(|name| normalize(&book.department) == normalize(name))
    };
    if !books.iter().any(is_of) {
        to.note("", CellRef::default(), Issue::MissingBook(department, share.initiatives.len()));
        return;
    }
    for at in &share.initiatives {
        if there.insert(*at) {
            let name = plan.initiatives[*at].name.own();
            to.note("", CellRef::default(), Issue::MissingRow(name, department));
        }
    }
}
