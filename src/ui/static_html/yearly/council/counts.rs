//! The numbers of a period by grade: of the whole plan, by goal, by department.

use super::Paper;
use super::table::{row, table};
use crate::ui::components::controls::show_if;
use crate::ui::dom::{Node, nodes, text};
use crate::views::progress::{Tally, grade};

/// The three tables.
pub(super) fn section(paper: &Paper) -> Node {
    let (context, reports, messages) = (paper.context(), &paper.reports, paper.facts.messages);
    let whole = line(paper, text(paper.words.whole), reports.total(), &reports.tallies);
    let goals = reports.goals.iter().map(|goal| line(paper, paper.name(goal.of), goal.total, &goal.tallies));
    let departments = reports.departments.iter();
    let departments = departments.map(|one| line(paper, context.text(&one.of), one.total, &one.tallies));
    let body = nodes([
        counted(paper, paper.words.whole, paper.words.whole, vec![whole]),
        counted(paper, messages.by_goal, paper.words.goal, goals.collect()),
        show_if(!reports.departments.is_empty(), || {
            counted(paper, messages.by_department, messages.department, departments.collect())
        }),
    ]);
    paper.section(paper.words.counts, body)
}

/// A table of numbers, with a column for each grade.
fn counted(paper: &Paper, caption: &str, head: &'static str, rows: Vec<Node>) -> Node {
    let mut heads = vec![text(head), text(paper.words.reports)];
    heads.extend(paper.reports.tallies.iter().map(|tally| name(paper, tally.grade)));
    table(paper.caption(caption), heads, rows)
}

fn line(paper: &Paper, head: Node, total: usize, own: &[Tally]) -> Node {
    let count = |tally: &Tally| {
        let own = own.iter().find(|own| own.grade == tally.grade);
        Some(text(own.map_or(0, |own| own.count).to_string()))
    };
    let mut cells = vec![Some(text(total.to_string()))];
    cells.extend(paper.reports.tallies.iter().map(count));
    row(head, cells)
}

/// A grade by its mark and its words.
pub(super) fn name(paper: &Paper, at: Option<usize>) -> Node {
    let Some(grade) = grade(paper.facts.progress, at) else { return text(paper.facts.messages.no_grade) };
    let context = paper.context();
    nodes([context.own_text(&grade.mark), text(" "), context.text(&grade.name)])
}
