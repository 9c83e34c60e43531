//! The first sheet of a department's workbook: of which plan it is, whose, on which period, and what to fill in.
//!
//! Two of its lines are read again when the workbook comes back.

use crate::exchange::period_name::period_name;
use crate::plan::language::Language;
use crate::plan::{Plan, Progress};
use crate::views::progress::Period;

/// How the line with the id of the plan begins.
const PLAN: &str = "計画のID：";
/// How the line with the department begins.
const DEPARTMENT: &str = "担当：";

/// The text, a paragraph a line.
pub(super) fn explanation(plan: &Plan, department: &str, period: Period) -> String {
    let title = plan.title.own();
    let (ja, en) = (period_name(period, Language::Ja), period_name(period, Language::En));
    let mut lines = vec![
        format!("■ {title}　{ja}の進捗"),
        format!("{PLAN}{}", &*plan.id),
        format!("{DEPARTMENT}{department}"),
        format!("期間：{ja}"),
        "「進捗」シートの行ごとに、状態、評価、結果、したこと、これから、わけを書いてください。".to_owned(),
        "取組、年度、期は、変えないでください。書くことがない行も、消さないでください。".to_owned(),
    ];
    lines.extend(plan.progress.get().and_then(grades));
    lines.extend([
        "書き終わったら、このファイルを、とりまとめの課に戻してください。".to_owned(),
        String::new(),
        "■ In short".to_owned(),
        format!("Progress in {en}. Fill in a row for each initiative in the sheet 進捗: status, grade, result, what was done, what comes next, and why it is late or was stopped. Leave the other columns as they are, and send the file back."),
    ]);
    lines.join("\n")
}

/// The city's grades, each with its mark and its words.
fn grades(progress: &Progress) -> Option<String> {
    let one = |grade: &crate::plan::Grade| format!("{}（{}）", grade.mark, grade.name.own());
    let all: Vec<String> = progress.grades.iter().map(one).collect();
    (!all.is_empty()).then(|| format!("評価は、次の記号で書けます：{}", all.join("、")))
}

/// The id of the plan that a line names.
pub(super) fn plan_id(line: &str) -> Option<&str> {
    line.strip_prefix(PLAN).map(str::trim)
}

/// The department that a line names.
pub(super) fn department(line: &str) -> Option<&str> {
    line.strip_prefix(DEPARTMENT).map(str::trim)
}
