//! StratML Part 2 (ISO 17469-2): a performance report with grades and figures, or a performance plan with the figures
//! alone.

use super::core::{Additions, administration, core};
use super::messages::{ReportMessages, messages};
use super::writer::Writer;
use super::{indicators, lines};
use crate::plan::ancestry::At;
use crate::plan::figures::Value;
use crate::plan::progress::{Progress, Report};
use crate::plan::{PartialDate, Plan};
use crate::views::Index;
use crate::views::progress::Period;
use std::collections::BTreeMap;

/// The namespace of the schema.
const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

/// The file, in a language that the plan's texts have; `None` if the plan has no report and no figure, or no
/// initiative.
pub fn performance_report(plan: &Plan, language: &str) -> Option<String> {
    let nothing = Progress::default();
    let progress = plan.progress.get().unwrap_or(&nothing);
    let has_reports = !progress.reports.is_empty();
    if plan.initiatives.is_empty() || !has_reports && plan.indicators.is_empty() {
        return None;
    }
    let index = Index::new(plan);
    let mut file = Writer::new(plan, language);
    let words = messages(file.is_japanese());
    let (lines, figures) = (lines::lines(&file, words, progress, &index), figures(plan, &index));
    let results = Results { words, progress, lines, figures, reports: reports(progress, &index) };
    let about = results.about(&file);
    let kind = if has_reports { "Performance_Report" } else { "Performance_Plan" };
    file.around("PerformancePlanOrReport", &[("xmlns", NAMESPACE), ("Type", kind)], |file| {
        file.element("Name", &file.own_text(&plan.title));
        if let Some(lead) = &plan.lead {
            file.element("Description", &file.own_text(lead));
        }
        file.element("OtherInformation", &about);
        core(file, &index, &results);
        administration(file, published(plan, progress));
    });
    Some(file.into_string())
}

/// The reports of the plan, by initiative.
struct Results<'a> {
    words: &'static ReportMessages,
    progress: &'a Progress,
    lines: BTreeMap<Option<At>, Vec<String>>,
    figures: BTreeMap<Option<At>, Vec<usize>>,
    reports: BTreeMap<At, Vec<&'a Report>>,
}

impl Results<'_> {
    /// The origin of the texts, the lines of the plan as a whole, and the figures of no initiative.
    fn about(&self, file: &Writer) -> String {
        let figures = self.figures.get(&None).into_iter().flatten();
        let figures = figures.map(|at| figure_line(file, self.words, *at));
        let lines = self.lines.get(&None).into_iter().flatten().cloned();
        [file.origin()].into_iter().chain(lines).chain(figures).collect::<Vec<_>>().join("\n")
    }
}

impl Additions for Results<'_> {
    fn lines(&self, file: &Writer, at: At) -> Vec<String> {
        let dates = lines::dates(file, self.words, self.progress, at);
        dates.into_iter().chain(self.lines.get(&Some(at)).into_iter().flatten().cloned()).collect()
    }

    fn has_indicators(&self, at: At) -> bool {
        self.figures.contains_key(&Some(at)) || self.reports.contains_key(&at)
    }

    fn indicators(&self, file: &mut Writer, at: At) {
        let reports = self.reports.get(&at).map(Vec::as_slice).unwrap_or_default();
        indicators::grades(file, self.words, self.progress, reports);
        let figures = self.figures.get(&Some(at)).into_iter().flatten();
        figures.for_each(|figure| indicators::figure(file, self.words, *figure));
    }
}

/// A figure of no initiative in one line: the schema has no place for it.
fn figure_line(file: &Writer, words: &ReportMessages, at: usize) -> String {
    let indicator = &file.plan.indicators[at];
    let value = |value: &Value| {
        let printed = || value.date_printed.as_ref().map(ToString::to_string);
        let date = value.date.map(|date| file.date(date)).or_else(printed);
        let series = value.series.as_ref().map(|series| file.own_text(series));
        let parts = [date, series, Some(value.printed.to_string())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let values: Vec<String> = indicator.values.iter().map(value).collect();
    format!("{}{}{}", file.own_text(&indicator.name), words.colon, values.join(" / "))
}

/// The figures by the initiative to which they belong: by their own word, or by that of the initiative.
fn figures(plan: &Plan, index: &Index) -> BTreeMap<Option<At>, Vec<usize>> {
    let mut named: BTreeMap<&str, At> = BTreeMap::new();
    for (at, initiative) in plan.initiatives.iter().enumerate() {
        for id in &*initiative.indicators {
            named.entry(id).or_insert(at);
        }
    }
    let mut figures: BTreeMap<Option<At>, Vec<usize>> = BTreeMap::new();
    for (figure, indicator) in plan.indicators.iter().enumerate() {
        let own = indicator.initiative.as_ref().and_then(|id| index.find(id));
        let at = own.or_else(|| named.get(&*indicator.id.0).copied());
        figures.entry(at).or_default().push(figure);
    }
    figures
}

/// The reports by initiative, the earliest first.
fn reports<'a>(progress: &'a Progress, index: &Index) -> BTreeMap<At, Vec<&'a Report>> {
    let mut reports: BTreeMap<At, Vec<&Report>> = BTreeMap::new();
    for report in &*progress.reports {
        if let Some(at) = index.find(&report.initiative) {
            reports.entry(at).or_default().push(report);
        }
    }
    reports.values_mut().for_each(|own| own.sort_by_key(|report| Period::of(report).order()));
    reports
}

/// The day of the last report; that of the plan where no report has one.
fn published(plan: &Plan, progress: &Progress) -> Option<PartialDate> {
    let days = progress.reports.iter().filter_map(|report| report.published);
    let days = days.filter(|date| matches!(date, PartialDate::Day(..)));
    days.max_by_key(|date| date.earliest(plan.calendar())).or(plan.date)
}
