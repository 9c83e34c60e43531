//! The messages of progress in plain Japanese.

use super::ProgressMessages;
use crate::plan::vocabulary::{Judge, LinkKind, PartOfYear, ReportStatus};

pub(crate) const MESSAGES: ProgressMessages = ProgressMessages {
    periods: "いつのことを見ますか",
    period: |year, part| {
        let part = match part {
            PartOfYear::Whole => "",
            PartOfYear::FirstHalf => "のはじめの6か月",
            PartOfYear::SecondHalf => "のあとの6か月",
            PartOfYear::FirstQuarter => "の1番目の3か月",
            PartOfYear::SecondQuarter => "の2番目の3か月",
            PartOfYear::ThirdQuarter => "の3番目の3か月",
            PartOfYear::FourthQuarter => "の4番目の3か月",
        };
        format!("{year}{part}")
    },
    results_of: |period| format!("{period}は、どうだったか"),
    sum: |total, good, late| {
        let late = if late == 0 {
            "おそいものはありません。".to_owned()
        } else {
            format!("{late}がおそいです。")
        };
        format!("{total}のうち、{good}が決めたとおりか、もっと早いです。{late}")
    },
    reported: |total| format!("{total}の報告があります。"),
    method: |total, open| {
        let open = if open == 0 {
            String::new()
        } else {
            format!("まだ分からない{open}も、{total}に入れました。")
        };
        format!("数えかた：報告がある{total}を数えました。早いかおそいかは、市が決めました。{open}")
    },
    judge: |judge| match judge {
        Judge::Department => "その仕事をする課が決めました。",
        Judge::Body => "市の会議で決めました。",
        Judge::Outside => "市ではたらいていない人が決めました。",
    },
    published: |date| format!("{date}に出しました。"),
    unreported: |names| format!("報告がないもの：{names}。"),
    scale: |count| format!("しるしの意味（{count}つ）"),
    no_grade: "しるしがありません",
    no_report: "報告がありません",
    status: |status| match status {
        ReportStatus::NotStarted => "まだ始まっていません",
        ReportStatus::Preparing => "準備しています",
        ReportStatus::Running => "しています",
        ReportStatus::Done => "終わりました",
        ReportStatus::Stopped => "やめました",
        ReportStatus::Merged => "ほかのものと一つにしました",
    },
    merged_into: "一つにした先",
    late: "おそいものと、その理由",
    none_late: "おそいものはありません。",
    reason: "理由",
    next: "これからすること",
    department: "する課",
    by_goal: "目標ごとに見る",
    by_department: "課ごとに見る",
    count: "数",
    all: "全部を見る",
    choose_grade: "早いか、おそいかで選ぶ",
    every_grade: "全部",
    caption: |period| format!("{period}は、どうだったか"),
    result: "できたこと",
    shown: |shown, total| format!("{total}の中の{shown}"),
    save: |rows| format!("この表をとっておく（CSV、{rows}行）"),
    save_all: |rows| format!("全部の年の表をとっておく（CSV、{rows}行）"),
    column_period: "いつ",
    column_mark: "しるし",
    column_grade: "しるしの意味",
    column_status: "今のようす",
    column_done: "したことの説明",
    column_judge: "だれが決めましたか",
    judge_name: |judge| match judge {
        Judge::Department => "その仕事をする課",
        Judge::Body => "市の会議",
        Judge::Outside => "市ではたらいていない人",
    },
    column_published: "知らせた日",
    by_year: "年度ごとに、どうだったか",
    planned_and_actual: "決めたことと、したこと",
    planned: |edition| format!("{edition}で決めたこと"),
    planned_now: "今の計画で決めたこと",
    actual: "本当にしたこと",
    moved: |years| match years {
        0 => "はじめに決めたとおりです".to_owned(),
        late if late > 0 => format!("はじめに決めた時より、{late}年おそいです"),
        early => format!("はじめに決めた時より、{}年はやいです", -early),
    },
    see_progress: "もっとくわしく見る",
    see_promise: "どう変わったかを見る",
    money: "お金",
    money_method: "「使う予定」は、年度のはじめに決めたお金です。「使った」は、本当に使ったお金です。",
    budget: |unit| format!("使う予定（{unit}）"),
    settled: |unit| format!("使った（{unit}）"),
    not_settled: "まだ分かりません",
    funds: "どこのお金か",
    year: "いつの年度か",
    updates: "新しいこと",
    more: "もっと読む",
    links: "つながるページ",
    link: |kind| match kind {
        LinkKind::Service => "使うページ",
        LinkKind::Form => "申し込むページ",
        LinkKind::Evaluation => "仕事を調べた紙",
        LinkKind::Council => "議会で話したこと",
        LinkKind::Law => "法律",
        LinkKind::News => "新しいことのページ",
        LinkKind::Data => "データのページ",
        LinkKind::Other => "ほかのページ",
    },
    places: "使える所",
    responsible: "この仕事をする課",
    partner: "いっしょにします",
};
