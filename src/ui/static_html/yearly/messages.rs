//! The messages of the yearly round, in Japanese and English. Words that the public page has come from there.

use crate::plan::text::{is_plain_japanese, same_language};
use crate::plan::vocabulary::{Better, Counting, IndicatorKind};

/// The messages in one language.
pub(super) struct YearlyMessages {
    /// The kind of paper, above its title.
    pub(super) paper: &'static str,
    /// Heading of the numbers.
    pub(super) counts: &'static str,
    /// The plan as a whole.
    pub(super) whole: &'static str,
    /// Heading of the column with the goals.
    pub(super) goal: &'static str,
    /// Heading of the column with the number of reports.
    pub(super) reports: &'static str,
    /// Heading of the dates that moved.
    pub(super) moved: &'static str,
    /// No date moved.
    pub(super) none_moved: &'static str,
    /// Heading of the column with phases and milestones.
    pub(super) phase: &'static str,
    /// Heading of the column with the dates that were stated at first.
    pub(super) first: &'static str,
    /// Heading of the initiatives that were stopped or merged.
    pub(super) stopped: &'static str,
    /// None was stopped.
    pub(super) none_stopped: &'static str,
    /// Heading of the figures.
    pub(super) figures: &'static str,
    /// Heading of the column with the last value.
    pub(super) latest: &'static str,
    /// Heading of the column with the distance to the target.
    pub(super) distance: &'static str,
    /// How the distance was computed.
    pub(super) distance_method: &'static str,
    /// Heading of the money.
    pub(super) money: &'static str,
    /// Heading of the column with the budget.
    pub(super) budget: &'static str,
    /// Heading of the column with the settled account.
    pub(super) settled: &'static str,
    /// Heading of the links.
    pub(super) links: &'static str,
    /// The meaning of the sign in cells without content.
    pub(super) nothing: fn(&str) -> String,
    /// Heading of the sources.
    pub(super) sources: &'static str,
    /// Heading of the column of figures with what they measure.
    pub(super) kind: &'static str,
    /// What a figure measures.
    pub(super) kind_name: fn(IndicatorKind) -> &'static str,
    /// Heading of the column with how values are counted.
    pub(super) counting: &'static str,
    /// How values are counted.
    pub(super) counting_name: fn(Counting) -> &'static str,
    /// Heading of the column with which values are better.
    pub(super) better: &'static str,
    /// Which values are better.
    pub(super) better_name: fn(Better) -> &'static str,
    /// Heading of the column with the time of the baseline.
    pub(super) baseline_date: &'static str,
    /// The words for no year, in the place of a year.
    pub(super) no_year: &'static str,
    /// The title of the picture of an initiative: its name.
    pub(super) picture: fn(&str) -> String,
    /// A phase that has not really begun, or whose real dates are not stated.
    pub(super) no_actual: &'static str,
    /// The label of the dates of the plan as it is.
    pub(super) planned: &'static str,
}

impl YearlyMessages {
    /// The messages of a language; English for every language without its own.
    pub(super) fn in_language(language: &str) -> &'static Self {
        match is_plain_japanese(language) || same_language(language, "ja") {
            true => &JAPANESE,
            false => &ENGLISH,
        }
    }
}

static JAPANESE: YearlyMessages = YearlyMessages {
    paper: "議会資料",
    counts: "評価ごとの数",
    whole: "計画全体",
    goal: "目標",
    reports: "報告",
    moved: "時期が変わったもの",
    none_moved: "はじめの予定から年度が変わったものはありません。",
    phase: "予定・節目",
    first: "はじめの予定",
    stopped: "中止した取組、ほかの取組とまとめた取組",
    none_stopped: "この時期に中止した取組、まとめた取組はありません。",
    figures: "数値",
    latest: "いちばん新しい値",
    distance: "目標との差",
    distance_method: "目標との差は、いちばん新しい値と目標から計算しました。どちらがよいか分からない数値には書いていません。",
    money: "予算と決算",
    budget: "予算",
    settled: "決算",
    links: "関係するページと資料",
    nothing: |sign| format!("表の「{sign}」は、計画に書かれていないことを表します。"),
    sources: "出どころ",
    kind: "活動か成果か",
    kind_name: |kind| match kind {
        IndicatorKind::Activity => "活動",
        IndicatorKind::Outcome => "成果",
    },
    counting: "数え方",
    counting_name: |counting| match counting {
        Counting::PerYear => "年度ごと",
        Counting::Cumulative => "はじめからの合計",
        Counting::AtDate => "その時点",
    },
    better: "どちらがよいか",
    better_name: |better| match better {
        Better::More => "多いほどよい",
        Better::Less => "少ないほどよい",
    },
    baseline_date: "基準の時期",
    no_year: "年の記載なし",
    picture: |name| format!("「{name}」の予定と実際"),
    no_actual: "実際の時期は書かれていません",
    planned: "今の予定",
};

static ENGLISH: YearlyMessages = YearlyMessages {
    paper: "Paper for the council",
    counts: "Numbers by grade",
    whole: "The whole plan",
    goal: "Goal",
    reports: "Reports",
    moved: "Dates that moved",
    none_moved: "Nothing moved to another fiscal year than planned at first.",
    phase: "Phase or milestone",
    first: "Planned at first",
    stopped: "Stopped or merged initiatives",
    none_stopped: "No initiative was stopped or merged in this period.",
    figures: "Figures",
    latest: "Latest value",
    distance: "Distance to the target",
    distance_method: "The distance is computed from the latest value and the target. Figures of which nobody says which values are better have none.",
    money: "Budgets and accounts",
    budget: "Budget",
    settled: "Spent",
    links: "Related pages and documents",
    nothing: |sign| format!("“{sign}” in a table stands for what the plan does not say."),
    sources: "Sources",
    kind: "Activity or outcome",
    kind_name: |kind| match kind {
        IndicatorKind::Activity => "Activity",
        IndicatorKind::Outcome => "Outcome",
    },
    counting: "Counting",
    counting_name: |counting| match counting {
        Counting::PerYear => "For each year",
        Counting::Cumulative => "Sum since the beginning",
        Counting::AtDate => "At a date",
    },
    better: "Which is better",
    better_name: |better| match better {
        Better::More => "More is better",
        Better::Less => "Less is better",
    },
    baseline_date: "Date of the baseline",
    no_year: "no year stated",
    picture: |name| format!("Planned and actual dates: {name}"),
    no_actual: "No actual dates are stated",
    planned: "Planned now",
};
