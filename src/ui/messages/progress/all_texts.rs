//! All messages of a table of progress, with sample values; see `ui::messages::all_texts`.

use super::ProgressMessages;
use crate::plan::vocabulary::{Judge, LinkKind, PartOfYear, ReportStatus};
use crate::ui::messages::all_texts::{Sample, destructure};

/// All messages of the table.
pub(in crate::ui) fn all_texts(messages: &ProgressMessages, sample: &Sample) -> Vec<String> {
    destructure!(
        all: ProgressMessages = *messages;
        texts:
            periods, no_grade, no_report, merged_into, late, none_late, reason, next, department, by_goal,
            by_department, count, all, choose_grade, every_grade, result, column_period, column_mark,
            column_grade, column_status, column_done, column_judge, column_published, by_year, planned_and_actual,
            planned_now, actual, see_progress, see_promise, money, money_method, not_settled, funds, year, updates, more, links, places, responsible, partner;
        sampled:
            period, results_of, sum, reported, method, judge, judge_name, published, unreported, scale, status,
            caption, shown, save, save_all, planned, moved, budget, settled, link;
        without_text:
    );
    all.extend(PartOfYear::ALL.iter().map(|part| period(sample.year, *part)));
    all.extend(Judge::ALL.iter().map(|one| judge(*one).to_owned()));
    all.extend(Judge::ALL.iter().map(|one| judge_name(*one).to_owned()));
    all.extend(ReportStatus::ALL.iter().map(|one| status(*one).to_owned()));
    all.extend(LinkKind::ALL.iter().map(|one| link(*one).to_owned()));
    for count in [1, 12] {
        all.extend([reported, scale, save, save_all].map(|message| message(count)));
        all.push(sum(20, 8, count));
        all.push(method(20, count));
    }
    all.extend([sum(1, 1, 0), method(20, 0), shown(3, 18)]);
    all.extend([0, 1, 2, -1, -3].map(moved));
    all.extend([results_of, published, caption].map(|message| message(sample.year)));
    all.extend([unreported, planned, budget, settled].map(|message| message(sample.what)));
    all
}
