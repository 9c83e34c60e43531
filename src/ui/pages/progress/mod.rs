//! What became of the plan in a period: a sentence and a square for each initiative, the late ones with their reasons,
//! numbers by goal and by department, and every initiative in a table.
//!
//! Only the city's own words and grades are shown; the view counts them and says how.

mod groups;
pub(in crate::ui) mod initiative;
mod late;
pub(in crate::ui) mod overview;
pub(in crate::ui) mod table;

use crate::plan::vocabulary::GradeMeaning;
use crate::ui::components::chips::{chip, chips};
use crate::ui::components::controls::show_if;
use crate::ui::components::fold::{Fold, FoldEnd};
use crate::ui::components::grades::Facts;
use crate::ui::components::item::Page;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text};
use crate::ui::state::Action;
use crate::views::Query;
use crate::views::progress::{Period, PeriodReports, period_reports};

/// The view of progress.
pub(crate) fn progress(page: &Page) -> Node {
    let context = &page.context;
    let Some(facts) = Facts::of(page) else { return none() };
    let Some(reports) = period_reports(context.plan, context.index, context.query) else { return none() };
    nodes([
        periods(&facts, &reports),
        results(&facts, &reports),
        el!("div", "city-plan-pair", late::late(&facts, &reports), groups::goals(&facts, &reports)),
        groups::departments(&facts, &reports),
        table::all(&facts, &reports),
    ])
}

/// The name of a period in the reader's year style.
pub(in crate::ui) fn name(facts: &Facts, period: Period) -> String {
    (facts.messages.period)(&facts.page.context.year(period.year), period.part)
}

/// The periods to choose from. Static HTML has the one that is shown at first.
fn periods(facts: &Facts, reports: &PeriodReports) -> Node {
    let context = &facts.page.context;
    show_if(context.is_running() && reports.periods.len() >= 2, || {
        let one = |period: &Period| {
            let query = Query { period: Some(period.word().into()), outcome: None, ..context.query.clone() };
            let action = Action::PeriodChosen(period.word().into());
            chip(context, &query, action, *period == reports.period, (text(name(facts, *period)), None))
        };
        chips(facts.messages.periods, each(&reports.periods, one))
    })
}

/// The numbers of the period: in a sentence, as squares, and how they were counted.
fn results(facts: &Facts, reports: &PeriodReports) -> Node {
    el!(
        "div",
        "city-plan-section",
        facts.page.heading(2, text((facts.messages.results_of)(&name(facts, reports.period)))),
        sentence(facts, reports),
        facts.bar(&reports.tallies),
        method(facts, reports),
        scale(facts),
    )
}

/// The numbers in a sentence; without grades the number of reports.
pub(in crate::ui) fn sentence(facts: &Facts, reports: &PeriodReports) -> Node {
    let count = |meaning| reports.count(facts.progress, meaning);
    let (good, late) =
        (count(GradeMeaning::Ahead) + count(GradeMeaning::OnTrack), count(GradeMeaning::Behind));
    let total = reports.total();
    let is_graded = good + late + count(GradeMeaning::NotJudged) != 0;
    let sentence =
        if is_graded { (facts.messages.sum)(total, good, late) } else { (facts.messages.reported)(total) };
    el!("p", "city-plan-sum", text(sentence))
}

/// How the numbers were counted, who gave the grades and when, and which initiatives have no report.
pub(in crate::ui) fn method(facts: &Facts, reports: &PeriodReports) -> Node {
    let (context, messages) = (&facts.page.context, facts.messages);
    let report = reports.rows.iter().find_map(|row| facts.progress.reports.get(row.report?));
    let judge = report.and_then(|report| report.judge);
    let published = report.and_then(|report| report.published);
    let unreported: Vec<String> = reports
        .rows
        .iter()
        .filter(|row| row.report.is_none())
        .map(|row| context.isolated(&context.plan.initiatives[row.at].name).to_string())
        .collect();
    let unreported = show_if(!unreported.is_empty(), || {
        context.sentence((messages.unreported)(&unreported.join(context.messages.comma)))
    });
    nodes([
        el!(
            "p",
            "city-plan-note",
            text((messages.method)(reports.total(), reports.count(facts.progress, GradeMeaning::NotJudged)))
        ),
        el!(
            "p",
            "city-plan-note",
            show_some(judge, |judge| text((messages.judge)(judge))),
            text(" "),
            show_some(published, |date| text((messages.published)(&context.date(date)))),
        ),
        el!("p", "city-plan-note", unreported),
    ])
}

/// The meanings of the grades, folded.
fn scale(facts: &Facts) -> Node {
    let grades = &facts.progress.grades;
    show_if(grades.iter().any(|grade| grade.rule.is_some()), || {
        let name = text((facts.messages.scale)(grades.len()));
        let fold = Fold { id: "progress-scale", below: None, name, end: FoldEnd::None, has_target: false };
        facts.page.fold(fold, facts.scale())
    })
}
