//! Every initiative with its report, as a table and as a file.

use crate::exchange::csv;
use crate::plan::Text;
use crate::plan::progress::Report;
use crate::ui::components::chips::{chip, chips};
use crate::ui::components::controls::{button, show_if};
use crate::ui::components::grades::Facts;
use crate::ui::components::sections::note;
use crate::ui::components::source;
use crate::ui::dom::{Node, each, el, list, nodes, show_some, text, wrap};
use crate::ui::host::HostEvent;
use crate::ui::state::Action;
use crate::views::Query;
use crate::views::progress::{Period, PeriodReports, Row, Tally, grade, grade_of};
use std::rc::Rc;

/// The table with its choice of grades and its files.
pub(super) fn all(facts: &Facts, reports: &PeriodReports) -> Node {
    let rows: Vec<&Row> = reports.rows.iter().filter(|row| is_chosen(facts, row)).collect();
    el!(
        "div",
        "city-plan-section",
        facts.page.heading(2, text(facts.messages.all)),
        grades(facts, reports, rows.len()),
        table(facts, reports, &rows),
        files(facts, reports),
    )
}

fn report<'a>(facts: &Facts<'a>, at: Option<usize>) -> Option<&'a Report> {
    facts.progress.reports.get(at?)
}

/// Returns whether the row has the grade that the reader has chosen.
fn is_chosen(facts: &Facts, row: &Row) -> bool {
    let Some(chosen) = &facts.page.context.query.outcome else { return true };
    let report = report(facts, row.report);
    report.and_then(|report| report.grade.as_deref()).is_some_and(|grade| *grade == **chosen)
}

/// The grades to choose from. Static HTML shows all of them.
fn grades(facts: &Facts, reports: &PeriodReports, shown: usize) -> Node {
    let (context, messages) = (&facts.page.context, facts.messages);
    let one = |grade: Option<Rc<str>>, words: Node, count: usize| {
        let is_chosen = context.query.outcome == grade;
        let query = Query { outcome: grade.clone(), ..context.query.clone() };
        chip(context, &query, Action::OutcomeChosen(grade), is_chosen, (words, Some(count)))
    };
    let of = |tally: &Tally| {
        show_some(grade(facts.progress, tally.grade), |grade| {
            one(Some(Rc::clone(&grade.id.0)), facts.grade(Some(grade)), tally.count)
        })
    };
    show_if(context.is_running() && reports.tallies.len() >= 2, || {
        let every = one(None, text(messages.every_grade), reports.rows.len());
        let status = (messages.shown)(shown, reports.rows.len());
        nodes([
            chips(messages.choose_grade, nodes([every, each(&reports.tallies, of)])),
            el!("p", { "class": "city-plan-note", "role": "status" }, text(status)),
        ])
    })
}

fn table(facts: &Facts, reports: &PeriodReports, rows: &[&Row]) -> Node {
    let (page, messages) = (facts.page, facts.messages);
    let period = super::name(facts, reports.period);
    let grade_head = (messages.results_of)(&period);
    let before = reports.before.map(|before| super::name(facts, before));
    let mut heads = vec![
        text(messages.count),
        text(grade_head.clone()),
        text(messages.result),
        text(messages.department),
    ];
    heads.extend(before.clone().map(text));
    let row = |row: &&Row| {
        let report = report(facts, row.report);
        let own = grade_cell(facts, row.report);
        let result = report
            .and_then(|report| report.result.as_ref())
            .map(|result| wrap("p", page.context.text(result)));
        let departments = &page.context.plan.initiatives[row.at].departments;
        let departments = (!departments.is_empty()).then(|| wrap("p", joined(facts, departments)));
        let before = before
            .as_ref()
            .map(|head| page.card_cell(text(head.clone()), Some(grade_cell(facts, row.before))));
        el!(
            "tr",
            { "id": report.map(|report| page.anchor_id(&report.id)), "tabindex": report.map(|_| "-1") },
            el!("th", { "scope": "row" }, page.context.link(row.at)),
            page.card_cell(text(grade_head.clone()), Some(own)),
            page.card_cell(text(messages.result), result),
            page.card_cell(text(messages.department), departments),
            list(before.into_iter().collect()),
        )
    };
    page.cards(heads, "progress", text((messages.caption)(&period)), None, each(rows, row))
}

fn grade_cell(facts: &Facts, at: Option<usize>) -> Node {
    match report(facts, at) {
        None => note(text(facts.messages.no_report)),
        Some(report) => wrap("p", facts.grade(grade_of(facts.progress, report))),
    }
}

fn joined(facts: &Facts, texts: &[Text]) -> Node {
    let context = &facts.page.context;
    let one = |(at, content): (usize, &Text)| {
        nodes([show_if(at != 0, || text(context.messages.comma)), context.text(content)])
    };
    list(texts.iter().enumerate().map(one).collect())
}

/// The buttons that save the period, and all periods.
fn files(facts: &Facts, reports: &PeriodReports) -> Node {
    let context = &facts.page.context;
    let save = |label: String, name: &str, rows: &[Vec<String>], weight: Option<&'static str>| {
        let name = format!("{}-{name}.csv", context.plan.id.0);
        button(text(label), weight, context.send_on_click(HostEvent::Save(name, csv::csv(rows))))
    };
    show_if(context.is_running(), || {
        let own = rows(facts, Some(reports.period));
        let every = rows(facts, None);
        let period = format!("progress-{}", reports.period.word());
        el!(
            "p",
            "city-plan-tools",
            save((facts.messages.save)(own.len() - 1), &period, &own, None),
            save((facts.messages.save_all)(every.len() - 1), "progress", &every, Some("quiet")),
        )
    })
}

/// The reports of a period, or of all, as CSV; `None` if there are none.
#[allow(dead_code, reason = "only static pages come with files")]
pub(in crate::ui) fn file(facts: &Facts, period: Option<Period>) -> Option<String> {
    let rows = rows(facts, period);
    (rows.len() > 1).then(|| csv::csv(&rows))
}

/// The reports of a period, or of all, as rows, the head first.
pub(in crate::ui::pages) fn rows(facts: &Facts, period: Option<Period>) -> Vec<Vec<String>> {
    let (page, messages) = (facts.page, facts.messages);
    let head = [
        messages.column_period,
        page.messages.column_name,
        messages.column_mark,
        messages.column_grade,
        messages.column_status,
        messages.result,
        messages.column_done,
        messages.next,
        messages.reason,
        messages.column_judge,
        messages.column_published,
        messages.department,
        page.messages.column_goal,
        page.messages.source,
        page.messages.column_license,
    ];
    let is_of = |report: &&Report| period.is_none_or(|period| period == Period::of(report));
    let rows = facts.progress.reports.iter().filter(is_of).map(|report| row(facts, report));
    [head.map(str::to_owned).to_vec()].into_iter().chain(rows).collect()
}

fn row(facts: &Facts, report: &Report) -> Vec<String> {
    let context = &facts.page.context;
    let text = |text: Option<&Text>| text.map(|text| context.plain_text(text)).unwrap_or_default();
    let at = context.index.find(&report.initiative);
    let initiative = at.map(|at| &context.plan.initiatives[at]);
    let goal = at.map(|at| &context.plan.initiatives[context.index.root(at)].name);
    let departments = initiative.map(|initiative| &*initiative.departments).unwrap_or_default();
    let departments: Vec<String> = departments.iter().map(|name| context.plain_text(name)).collect();
    let grade = grade_of(facts.progress, report);
    vec![
        super::name(facts, Period::of(report)),
        text(initiative.map(|initiative| &initiative.name)),
        grade.map(|grade| grade.mark.to_string()).unwrap_or_default(),
        text(grade.map(|grade| &grade.name)),
        report.status.map(|status| (facts.messages.status)(status).to_owned()).unwrap_or_default(),
        text(report.result.as_ref()),
        text(report.done.as_ref()),
        text(report.next.as_ref()),
        text(report.reason.as_ref()),
        report.judge.map(|judge| (facts.messages.judge_name)(judge).to_owned()).unwrap_or_default(),
        report.published.map(|date| context.date(date)).unwrap_or_default(),
        departments.join(context.messages.comma),
        text(goal),
        source::plain(context, report.source.as_ref()),
        context.plan.license.as_deref().unwrap_or_default().to_owned(),
    ]
}
