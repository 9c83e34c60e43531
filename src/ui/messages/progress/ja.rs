//! The messages of progress in Japanese.

use super::ProgressMessages;
use crate::plan::vocabulary::{Judge, LinkKind, PartOfYear, ReportStatus};

pub(crate) const MESSAGES: ProgressMessages = ProgressMessages {
    periods: "見る時期",
    period: |year, part| {
        let part = match part {
            PartOfYear::Whole => "",
            PartOfYear::FirstHalf => " 上半期",
            PartOfYear::SecondHalf => " 下半期",
            PartOfYear::FirstQuarter => " 第1四半期",
            PartOfYear::SecondQuarter => " 第2四半期",
            PartOfYear::ThirdQuarter => " 第3四半期",
            PartOfYear::FourthQuarter => " 第4四半期",
        };
        format!("{year}{part}")
    },
    results_of: |period| format!("{period}の結果"),
    sum: |total, good, late| {
        let late = if late == 0 {
            "遅れている取組はありません。".to_owned()
        } else {
            format!("{late}が遅れています。")
        };
        format!("{total}の取組のうち、{good}が予定どおりか、予定より進みました。{late}")
    },
    reported: |total| format!("{total}の取組の報告があります。"),
    method: |total, open| {
        let open = if open == 0 {
            String::new()
        } else {
            format!("まだ判断できない{open}件も{total}に入れています。")
        };
        format!("数え方：この時期の報告がある{total}の取組を、市がつけた評価で数えました。{open}")
    },
    judge: |judge| match judge {
        Judge::Department => "評価したのは、担当課です。",
        Judge::Body => "評価したのは、市の推進組織です。",
        Judge::Outside => "評価したのは、外部の人です。",
    },
    published: |date| format!("公表：{date}。"),
    unreported: |names| format!("報告のない取組：{names}。"),
    scale: |count| format!("評価の意味（{count}段階）"),
    no_grade: "評価なし",
    no_report: "報告なし",
    status: |status| match status {
        ReportStatus::NotStarted => "まだ始まっていない",
        ReportStatus::Preparing => "準備中",
        ReportStatus::Running => "実施中",
        ReportStatus::Done => "完了",
        ReportStatus::Stopped => "中止",
        ReportStatus::Merged => "ほかの取組とまとめた",
    },
    merged_into: "まとめた先",
    late: "遅れている取組と、そのわけ",
    none_late: "遅れている取組はありません。",
    reason: "なぜ",
    next: "これから",
    department: "担当",
    by_goal: "目標ごと",
    by_department: "担当課ごと",
    count: "取組",
    all: "すべての取組",
    choose_grade: "評価でしぼる",
    every_grade: "すべて",
    caption: |period| format!("{period}の結果"),
    result: "中身",
    shown: |shown, total| format!("{total}件のうち{shown}件"),
    save: |rows| format!("この表をCSVで保存（{rows}行）"),
    save_all: |rows| format!("全部の時期のCSV（{rows}行）"),
    column_period: "時期",
    column_mark: "評価",
    column_grade: "評価の意味",
    column_status: "状態",
    column_done: "したこと",
    column_judge: "評価した人",
    judge_name: |judge| match judge {
        Judge::Department => "担当課",
        Judge::Body => "市の推進組織",
        Judge::Outside => "外部の人",
    },
    column_published: "公表した日",
    by_year: "年度ごとの結果",
    planned_and_actual: "予定と実際",
    planned: |edition| format!("{edition}の予定"),
    planned_now: "今の計画の予定",
    actual: "実際",
    moved: |years| match years {
        0 => "はじめの予定どおり".to_owned(),
        late if late > 0 => format!("はじめの予定より{late}年あとになりました"),
        early => format!("はじめの予定より{}年はやくなりました", -early),
    },
    see_progress: "進み具合をくわしく見る",
    see_promise: "この取組の約束の移り変わりを見る",
    money: "使うお金",
    money_method: "予算は年度のはじめに決めた額、決算は使った額です。",
    budget: |unit| format!("予算（{unit}）"),
    settled: |unit| format!("決算（{unit}）"),
    not_settled: "まだ",
    funds: "財源",
    year: "年度",
    updates: "お知らせ",
    more: "くわしく",
    links: "つながり",
    link: |kind| match kind {
        LinkKind::Service => "使う",
        LinkKind::Form => "申込み",
        LinkKind::Evaluation => "事業の評価",
        LinkKind::Council => "議会の記録",
        LinkKind::Law => "もとになる法律",
        LinkKind::News => "お知らせ",
        LinkKind::Data => "データ",
        LinkKind::Other => "そのほか",
    },
    places: "使えるところ",
    responsible: "担当課",
    partner: "協力",
};
