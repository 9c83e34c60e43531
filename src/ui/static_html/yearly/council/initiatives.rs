//! The initiatives of the paper: the late ones with their reasons, all of them, those that were stopped.

use super::Paper;
use super::counts::name;
use super::table::{grouped, row, table};
use crate::plan::vocabulary::ReportStatus;
use crate::plan::{Report, Text};
use crate::ui::dom::{Node, list, nodes, show_some, text, wrap};
use crate::views::progress::Row;

/// The late ones, or the sentence that none is.
pub(super) fn late(paper: &Paper) -> Node {
    let messages = paper.facts.messages;
    let heads = [
        messages.count,
        messages.department,
        messages.column_mark,
        messages.result,
        messages.reason,
        messages.next,
    ];
    let one = |at: &Row| {
        let report = paper.report(at);
        let cells = vec![
            departments(paper, at),
            report.map(|report| grade(paper, report)),
            own(paper, report.and_then(|report| report.result.as_ref())),
            own(paper, report.and_then(|report| report.reason.as_ref())),
            own(paper, report.and_then(|report| report.next.as_ref())),
        ];
        row(paper.name(at.at), cells)
    };
    let rows: Vec<Node> = paper.reports.late(paper.facts.progress).iter().map(one).collect();
    listed(paper, messages.late, &heads, rows, messages.none_late)
}

/// All initiatives by goal, those without a report among them.
pub(super) fn all(paper: &Paper) -> Node {
    let messages = paper.facts.messages;
    let heads = [
        messages.count,
        messages.department,
        messages.column_mark,
        messages.column_status,
        messages.result,
        messages.column_done,
        messages.next,
    ];
    let mut groups: Vec<(usize, Vec<Node>)> = Vec::new();
    for at in &paper.reports.rows {
        let goal = paper.context().index.root(at.at);
        if groups.last().is_none_or(|(last, _)| *last != goal) {
            groups.push((goal, Vec::new()));
        }
        groups.last_mut().into_iter().for_each(|(_, rows)| rows.push(one(paper, at)));
    }
    let groups = groups.into_iter().map(|(goal, rows)| (paper.name(goal), rows)).collect();
    paper.section(messages.all, grouped(paper.caption(messages.all), heads.map(text).to_vec(), groups))
}

fn one(paper: &Paper, at: &Row) -> Node {
    let report = paper.report(at);
    let none = || text(paper.facts.messages.no_report);
    let cells = vec![
        departments(paper, at),
        Some(report.map_or_else(none, |report| grade(paper, report))),
        report.and_then(|report| status(paper, report)),
        own(paper, report.and_then(|report| report.result.as_ref())),
        own(paper, report.and_then(|report| report.done.as_ref())),
        own(paper, report.and_then(|report| report.next.as_ref())),
    ];
    row(paper.name(at.at), cells)
}

/// Those that were stopped or merged, with their reasons.
pub(super) fn stopped(paper: &Paper) -> Node {
    let messages = paper.facts.messages;
    let heads = [messages.count, messages.department, messages.column_status, messages.reason, messages.next];
    let ended = |at: &&Row| {
        let status = paper.report(at).and_then(|report| report.status);
        matches!(status, Some(ReportStatus::Stopped | ReportStatus::Merged))
    };
    let one = |at: &Row| {
        let report = paper.report(at);
        let cells = vec![
            departments(paper, at),
            report.and_then(|report| status(paper, report)),
            own(paper, report.and_then(|report| report.reason.as_ref())),
            own(paper, report.and_then(|report| report.next.as_ref())),
        ];
        row(paper.name(at.at), cells)
    };
    let rows: Vec<Node> = paper.reports.rows.iter().filter(ended).map(one).collect();
    listed(paper, paper.words.stopped, &heads, rows, paper.words.none_stopped)
}

/// A section with a table, or with the sentence for none.
fn listed(
    paper: &Paper,
    heading: &'static str,
    heads: &[&'static str],
    rows: Vec<Node>,
    none: &'static str,
) -> Node {
    let body = match rows.is_empty() {
        true => wrap("p", text(none)),
        false => table(paper.caption(heading), heads.iter().copied().map(text).collect(), rows),
    };
    paper.section(heading, body)
}

fn own(paper: &Paper, content: Option<&Text>) -> Option<Node> {
    content.map(|content| paper.context().text(content))
}

fn grade(paper: &Paper, report: &Report) -> Node {
    let grades = &paper.facts.progress.grades;
    let at = report.grade.as_deref().and_then(|id| grades.iter().position(|grade| *grade.id == *id));
    name(paper, at)
}

/// The status; of a merged one also into which it went.
fn status(paper: &Paper, report: &Report) -> Option<Node> {
    let (context, messages) = (paper.context(), paper.facts.messages);
    let status = text((messages.status)(report.status?));
    let into = report.merged_into.as_ref().and_then(|into| context.index.find(into));
    let into = show_some(into, |into| {
        let label = format!("{}{}", messages.merged_into, context.messages.colon);
        wrap("p", nodes([text(label), context.name(into)]))
    });
    Some(nodes([status, into]))
}

/// The departments of an initiative.
pub(super) fn departments(paper: &Paper, at: &Row) -> Option<Node> {
    let context = paper.context();
    let all = &context.plan.initiatives[at.at].departments;
    let one = |(number, name): (usize, &Text)| {
        let before = if number == 0 { "" } else { context.messages.comma };
        nodes([text(before), context.text(name)])
    };
    (!all.is_empty()).then(|| list(all.iter().enumerate().map(one).collect()))
}
