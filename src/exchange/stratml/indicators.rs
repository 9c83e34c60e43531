//! Performance indicators of Part 2: the grades of reports, which are qualitative, and the figures.

use super::lines::source;
use super::messages::ReportMessages;
use super::writer::{Writer, day, identifier};
use crate::exchange::markup::Attribute;
use crate::plan::figures::Value;
use crate::plan::progress::{Progress, Report};
use crate::plan::vocabulary::{Better, IndicatorKind, ValueKind};
use crate::plan::{Indicator, Text};
use crate::views::figures::{Gap, distance, figures};
use crate::views::progress::{Period, grade_of};

/// The grades of an initiative, a measurement for each report.
pub(super) fn grades(file: &mut Writer, words: &ReportMessages, progress: &Progress, reports: &[&Report]) {
    let Some(first) = reports.first() else { return };
    let marks: Vec<&str> = progress.grades.iter().map(|grade| &*grade.mark).collect();
    let scale = if marks.is_empty() { words.status.to_owned() } else { marks.join(" / ") };
    file.around("PerformanceIndicator", &[("PerformanceIndicatorType", "Qualitative")], |file| {
        file.required("MeasurementDimension", words.progress);
        file.required("UnitOfMeasurement", &scale);
        // No id of a plan has a point, so this is nobody else's.
        file.element("Identifier", &format!("{}.grades", identifier(&first.initiative)));
        for report in reports {
            file.around("MeasurementInstance", &[], |file| {
                file.around("ActualResult", &[], |file| result(file, words, progress, report));
            });
        }
    });
}

/// A report: its days, the grade or else the status, and its words.
fn result(file: &mut Writer, words: &ReportMessages, progress: &Progress, report: &Report) {
    let calendar = file.plan.calendar();
    let (start, end) = Period::of(report).days(calendar);
    let end = report.as_of.map_or(end, |date| date.last_day(calendar));
    file.required("StartDate", &day(start));
    file.required("EndDate", &day(end));
    let status = report.status.map(words.status_name);
    let grade =
        grade_of(progress, report).map(|grade| format!("{} {}", grade.mark, file.own_text(&grade.name)));
    let descriptor = match (grade, status) {
        (Some(grade), _) => Some((words.grade, grade)),
        (None, status) => status.map(|status| (words.status, status.to_owned())),
    };
    if let Some((name, value)) = descriptor {
        self::descriptor(file, name, &value);
    }
    file.element("Description", &description(file, words, report));
}

fn descriptor(file: &mut Writer, name: &str, value: &str) {
    file.around("Descriptor", &[], |file| {
        file.required("DescriptorName", name);
        file.required("DescriptorValue", value);
    });
}

/// All that a report says, a line for each of its fields.
fn description(file: &Writer, words: &ReportMessages, report: &Report) -> String {
    let text = |text: &Option<Text>| text.as_ref().map(|text| file.own_text(text));
    let merged = report.merged_into.as_ref().and_then(|id| {
        let into = file.plan.initiatives.iter().find(|one| *one.id == **id)?;
        Some(file.own_text(&into.name))
    });
    let part = (words.part)(report.part);
    let period = format!("FY{}{}{part}", report.fiscal_year.0, if part.is_empty() { "" } else { " " });
    let fields = [
        (words.status, report.status.map(|status| (words.status_name)(status).to_owned())),
        (words.merged_into, merged),
        (words.result, text(&report.result)),
        (words.done, text(&report.done)),
        (words.reason, text(&report.reason)),
        (words.next, text(&report.next)),
        (words.judge, report.judge.map(|judge| (words.judge_name)(judge).to_owned())),
        (words.published, report.published.map(|date| file.date(date))),
        (words.source, Some(source(file, report.source.as_ref())).filter(|source| !source.is_empty())),
    ];
    let line = |(label, content): (&str, Option<String>)| Some(format!("{label}{}{}", words.colon, content?));
    [period].into_iter().chain(fields.into_iter().filter_map(line)).collect::<Vec<_>>().join("\n")
}

/// A figure with all of its values.
pub(super) fn figure(file: &mut Writer, words: &ReportMessages, at: usize) {
    let indicator = &file.plan.indicators[at];
    let stage = indicator.kind.map(|kind| match kind {
        IndicatorKind::Activity => "Output",
        IndicatorKind::Outcome => "Outcome",
    });
    let stage = stage.map(|stage| -> Attribute { ("ValueChainStage", stage) });
    let attributes: Vec<Attribute> =
        stage.into_iter().chain([("PerformanceIndicatorType", "Quantitative")]).collect();
    file.around("PerformanceIndicator", &attributes, |file| {
        let text = |text: Option<&Text>| text.map(|text| file.own_text(text)).unwrap_or_default();
        let (name, unit) = (text(Some(&indicator.name)), text(indicator.unit.as_ref()));
        file.required("MeasurementDimension", &name);
        file.required("UnitOfMeasurement", &unit);
        file.element("Identifier", &identifier(&indicator.id));
        for value in &*indicator.values {
            file.around("MeasurementInstance", &[], |file| self::value(file, words, value));
        }
        file.element("OtherInformation", &about(file, words, at, indicator));
    });
}

fn value(file: &mut Writer, words: &ReportMessages, value: &Value) {
    let (element, kind) = match value.kind {
        ValueKind::Target => ("TargetResult", None),
        ValueKind::Expected => ("TargetResult", Some(words.expected)),
        ValueKind::Baseline => ("ActualResult", Some(words.baseline)),
        ValueKind::Actual => ("ActualResult", None),
    };
    let calendar = file.plan.calendar();
    file.around(element, &[], |file| {
        if let Some(date) = value.date {
            file.required("StartDate", &day(date.earliest(calendar)));
            file.required("EndDate", &day(date.last_day(calendar)));
        }
        file.element("NumberOfUnits", &value.number.map(|number| number.to_string()).unwrap_or_default());
        if let Some(kind) = kind {
            descriptor(file, words.kind, kind);
        }
        let texts = [&value.series, &value.remark].map(|text| text.as_ref().map(|text| file.own_text(text)));
        let [series, remark] = texts;
        let words = [series, Some(value.printed.to_string()), remark];
        file.element("Description", &words.into_iter().flatten().collect::<Vec<_>>().join(" "));
    });
}

/// How a figure is counted, which values are better, its distance to the target, its remark and its source.
fn about(file: &Writer, words: &ReportMessages, at: usize, indicator: &Indicator) -> String {
    let counting = indicator.counting.map(|one| {
        let name = (words.counting_name)(one);
        format!("{}{}{name}", words.counting, words.colon)
    });
    let better = indicator.better.map(|better| words.better[usize::from(better == Better::Less)].to_owned());
    let all = figures(file.plan);
    let card = all.own.iter().chain(&all.others).find(|card| card.at == at);
    let unit = indicator.unit.as_ref().map(|unit| file.own_text(unit));
    let gap = card.and_then(|card| card.gap).map(|gap| match gap {
        Gap::Reached => words.reached.to_owned(),
        Gap::Left(left) => (words.gap)(&distance(left, unit.as_deref(), words.points)),
    });
    let remark = indicator.remark.as_ref().map(|remark| file.own_text(remark));
    let source = Some(source(file, indicator.source.as_ref())).filter(|source| !source.is_empty());
    let source = source.map(|source| format!("{}{}{source}", words.source, words.colon));
    [counting, better, gap, remark, source].into_iter().flatten().collect::<Vec<_>>().join("\n")
}
