//! The words of a performance report, in Japanese and English.

use crate::exchange::period_name::part_name;
use crate::plan::language::Language;
use crate::plan::vocabulary::{Counting, Judge, PartOfYear, ReportStatus};

/// The words in one language.
pub(super) struct ReportMessages {
    /// Before each label's content.
    pub(super) colon: &'static str,
    /// The aspect that grades measure.
    pub(super) progress: &'static str,
    /// The name of a grade as a descriptor.
    pub(super) grade: &'static str,
    /// The name of a status as a descriptor.
    pub(super) status: &'static str,
    /// The status in a word.
    pub(super) status_name: fn(ReportStatus) -> &'static str,
    /// The part of a year in a word; empty for all of it.
    pub(super) part: fn(PartOfYear) -> &'static str,
    /// Label before the initiative into which another went.
    pub(super) merged_into: &'static str,
    /// Label before the result.
    pub(super) result: &'static str,
    /// Label before what was done.
    pub(super) done: &'static str,
    /// Label before what comes next.
    pub(super) next: &'static str,
    /// Label before a reason.
    pub(super) reason: &'static str,
    /// Label before those who gave the grade.
    pub(super) judge: &'static str,
    /// Those who gave the grade.
    pub(super) judge_name: fn(Judge) -> &'static str,
    /// Label before the day of publication.
    pub(super) published: &'static str,
    /// Label before a source.
    pub(super) source: &'static str,
    /// The name of the kind of a value as a descriptor.
    pub(super) kind: &'static str,
    /// A value before the plan.
    pub(super) baseline: &'static str,
    /// A value that was expected on the way.
    pub(super) expected: &'static str,
    /// Label before how values are counted.
    pub(super) counting: &'static str,
    /// How values are counted.
    pub(super) counting_name: fn(Counting) -> &'static str,
    /// More is better, less is better.
    pub(super) better: [&'static str; 2],
    /// The distance to a target.
    pub(super) gap: fn(&str) -> String,
    /// The target is reached.
    pub(super) reached: &'static str,
    /// The unit between percentages.
    pub(super) points: &'static str,
    /// Label before dates that were stated at first.
    pub(super) first: &'static str,
    /// Label before actual dates.
    pub(super) actual: &'static str,
    /// Label before a budget.
    pub(super) budget: &'static str,
    /// Label before a settled account.
    pub(super) settled: &'static str,
    /// Label before a piece of news.
    pub(super) update: &'static str,
    /// Label before a link.
    pub(super) link: &'static str,
}

/// The words of a language.
pub(super) fn messages(is_japanese: bool) -> &'static ReportMessages {
    if is_japanese { &JAPANESE } else { &ENGLISH }
}

static JAPANESE: ReportMessages = ReportMessages {
    colon: "：",
    progress: "進みぐあい",
    grade: "評価",
    status: "状態",
    status_name: |status| match status {
        ReportStatus::NotStarted => "まだ始まっていない",
        ReportStatus::Preparing => "準備中",
        ReportStatus::Running => "実施中",
        ReportStatus::Done => "完了",
        ReportStatus::Stopped => "中止",
        ReportStatus::Merged => "ほかの取組とまとめた",
    },
    part: |part| part_name(part, Language::Ja),
    merged_into: "まとめた先",
    result: "結果",
    done: "したこと",
    next: "これから",
    reason: "わけ",
    judge: "評価した人",
    judge_name: |judge| match judge {
        Judge::Department => "担当課",
        Judge::Body => "市の推進組織",
        Judge::Outside => "外部の人",
    },
    published: "公表した日",
    source: "出どころ",
    kind: "区分",
    baseline: "基準値",
    expected: "見込み",
    counting: "数え方",
    counting_name: |counting| match counting {
        Counting::PerYear => "年度ごと",
        Counting::Cumulative => "はじめからの合計",
        Counting::AtDate => "その時点",
    },
    better: ["多いほどよい", "少ないほどよい"],
    gap: |value| format!("目標まで、あと{value}"),
    reached: "目標に届きました",
    points: "ポイント",
    first: "はじめの予定",
    actual: "実際",
    budget: "予算",
    settled: "決算",
    update: "お知らせ",
    link: "リンク",
};

static ENGLISH: ReportMessages = ReportMessages {
    colon: ": ",
    progress: "Progress",
    grade: "Grade",
    status: "Status",
    status_name: |status| match status {
        ReportStatus::NotStarted => "Not begun",
        ReportStatus::Preparing => "In preparation",
        ReportStatus::Running => "Running",
        ReportStatus::Done => "Completed",
        ReportStatus::Stopped => "Stopped",
        ReportStatus::Merged => "Merged with another",
    },
    part: |part| part_name(part, Language::En),
    merged_into: "Merged into",
    result: "Result",
    done: "Done",
    next: "Next",
    reason: "Reason",
    judge: "Graded by",
    judge_name: |judge| match judge {
        Judge::Department => "The department",
        Judge::Body => "A body of the city",
        Judge::Outside => "People from outside",
    },
    published: "Published",
    source: "Source",
    kind: "Kind",
    baseline: "Baseline",
    expected: "Expected",
    counting: "Counting",
    counting_name: |counting| match counting {
        Counting::PerYear => "For each year",
        Counting::Cumulative => "Sum since the beginning",
        Counting::AtDate => "At a date",
    },
    better: ["More is better", "Less is better"],
    gap: |value| format!("{value} to the target"),
    reached: "The target is reached",
    points: "percentage points",
    first: "Planned at first",
    actual: "Actual",
    budget: "Budget",
    settled: "Spent",
    update: "News",
    link: "Link",
};
