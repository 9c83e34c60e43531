//! The words in Japanese: plain, without abbreviated eras, marks or slashes that are read badly aloud.

use super::Words;
use crate::plan::Status;
use crate::plan::words::{Outcome, RelationKind};
use crate::ui::years::Writing;
use crate::views::initiative::Unsaid;
use crate::views::query::FacetKey;
use crate::views::schedule::Stage;
use crate::views::{View, YearStyle};

pub(super) const WORDS: Words = Words {
    language: "ja",
    years: Writing::Japanese,
    comma: "、",

    views: "計画の見かた",
    view: |view| match view {
        View::Overview => "あらまし",
        View::Roadmap => "ロードマップ",
        View::Explorer => "さがす",
    },
    view_heading: |view| match view {
        View::Overview => "計画のあらまし",
        View::Roadmap => "ロードマップ",
        View::Explorer => "取組をさがす",
    },
    status: |status| match status {
        Status::Draft => "案",
        Status::Adopted => "策定済み",
        Status::Superseded => "以前の計画",
    },
    status_long: |status| match status {
        Status::Draft => "まだ決まっていません",
        Status::Adopted => "決まった計画です",
        Status::Superseded => "今は別の計画に変わりました",
    },
    origin: |title, city| format!("出典：{title}（{city}）。この画面は計画書をもとにした要約です。"),
    license: |license| format!("要約の文章の利用条件：{license}"),
    document: |format| match format {
        Some(format) => format!("正式な計画書（{format}）を見る"),
        None => "正式な計画書を見る".into(),
    },
    over: "この計画の期間は終わりました。",
    over_lead: "表に今年度の印はありません。",

    stage,
    stage_long: |stage_| match stage_ {
        Stage::Prepare => "準備（検討・整備・導入）",
        Stage::Operate => "運用（実施）",
        Stage::Other => "その他の取組",
        other => stage(other),
    },
    unsaid_phase: "記載なし",
    nothing_now: "今年度の記載なし",
    open_end: "終わりの記載なし",
    inferred_end_next: "次の段階まで（推定）",
    inferred_end: "終わりは推定",
    now: "今年度",
    now_here: "今年度はここ",

    options: "線の見かた・表示を変える",
    year_style: "年の表し方",
    year_style_name: |style| match style {
        YearStyle::Both => "令和と西暦",
        YearStyle::Era => "令和",
        YearStyle::Western => "西暦",
    },
    this_year_only: "今年度の取組だけ",
    fold_all: "目標をすべて閉じる",
    unfold_all: "目標をすべて開く",
    fold: "閉じる",
    unfold: "開く",
    skip_table: "表の次へ進む",
    legend_open: "右があいた線は、終わりの年度の記載がないか、推定です",
    legend_note: "線の種類は、計画書の言葉をもとに分けました。「推定」は、次の段階の始まりから読み取ったものです。",
    caption: |first, last, count, what| format!("{first}から{last}までの予定（{count}の{what}）"),
    tally: |tally| {
        let stages: Vec<String> =
            tally.iter().map(|(stage_, count)| format!("{} {count}", stage(*stage_))).collect();
        format!("今年度：{}", stages.join("、"))
    },
    measure: "取組",
    picture_title: "年度ごとの予定は、計画書に図で載っています。",
    picture_lead: "図の内容は文字になっていないため、ここには表示していません。",
    picture_legend: "図の凡例にある段階",
    no_schedule_title: "年度ごとの予定は、計画書に書かれていません。",
    no_schedule_lead: "計画書にある取組を一覧にしています。",
    remaining: |shown, total| format!("{total}のうち{shown}を表示しています"),
    year_group: "表示する年度",
    year_before: "前",
    year_after: "次",
    year_hidden: |year| format!("の年度、{year}"),
    year_place: |place, count| format!("{count}年のうち{place}年目"),
    all_years: "全年度",
    none_this_year: "今年度の段階が書かれた取組はありません。",

    search_name: "取組",
    search_label: "ことばでさがす",
    search: "さがす",
    search_hint: "ひらがなとカタカナ、全角と半角は、どちらでもさがせます。",
    filters: |set| match set {
        0 => "しぼりこむ".into(),
        set => format!("しぼりこむ（{set}つ選択中）"),
    },
    facet: |facet| match facet {
        FacetKey::Stage => "今年度の段階",
        FacetKey::Goal => "目標",
        FacetKey::Item => "国の重点取組",
        FacetKey::Department => "担当",
    },
    count: |count| format!("{count}件"),
    found: |what| format!("件の{what}"),
    of_total: |total| format!("（全{total}件）"),
    announce: |count, what| match count {
        0 => "条件に合う取組はありませんでした".into(),
        count => format!("{count}件の{what}が見つかりました"),
    },
    active: "使っている条件",
    condition: |facet, value| format!("{facet}：{value}"),
    condition_words: "ことば",
    remove: "外す",
    clear: "条件をすべて外す",
    empty_title: "条件に合う取組はありませんでした",
    empty_lead: "ことばを短くするか、条件を外すと、見つかることがあります。",
    show_all: "すべての取組を見る",
    inferred_list: "計画書に対応表はありません。名前の近さで結びつけました。",
    no_departments: "計画書には、取組ごとの担当課が書かれていません。",

    trail: "現在の位置",
    to_overview: "計画のあらまし",
    stage_now: |year| format!("今年度の段階：{year}"),
    schedule: "年度ごとの予定",
    schedule_caption: |first, last| format!("{first}から{last}までの予定"),
    text: "内容",
    children: |level| format!("この中の{level}"),
    related: "関連する取組",
    siblings: |parent| format!("「{parent}」のほかの取組"),
    departments: "担当",
    audience: "対象",
    serves: "国の重点取組との対応",
    references: "関係するほかの計画",
    no_entries: "計画書に項目の記載なし",
    indicators: "数値",
    pictures: "計画書の図",
    picture_note: "図は計画書だけにあります。",
    unsaid: "計画書に書かれていないこと",
    unsaid_sentence: |unsaid| {
        let words: Vec<&str> = unsaid
            .iter()
            .map(|unsaid| match unsaid {
                Unsaid::Text => "内容の説明",
                Unsaid::Schedule => "年度ごとの予定",
                Unsaid::Department => "担当課",
                Unsaid::Indicator => "数値の目標",
            })
            .collect();
        format!("{}は、この取組には書かれていません。", words.join("、"))
    },
    row_only: "計画書では、年度の予定の表に名前だけが載っています。",
    remark: "補足",
    misprint: |printed, intended| {
        format!("計画書では「{printed}」と書かれています。正しくは「{intended}」と考えられます。")
    },
    source: "この情報のもと",
    summary: "要約",
    source_document: "計画書",
    source_chapter: "章",
    source_page: "ページ",
    page: |page| format!("{page}ページ"),
    source_table: "表",
    source_figure: "図",
    source_origin: "計画書が示す出典",
    source_wording: "文章",
    summary_note: "読みやすいように短くしました。計画書の文とは異なります。",
    source_schedule: "年度の予定",
    copy_link: "この取組のリンクをコピー",
    copied: "リンクをコピーしました",
    print: "印刷する",
    turn: "前後の取組",
    previous: "前の取組",
    next: "次の取組",

    period: "計画の期間",
    period_unit: "年度",
    no_period: "計画期間の定めなし。",
    from: |moment| format!("{moment}から"),
    until: |moment| format!("{moment}まで"),
    open_month: "月は、計画書で空欄です。",
    horizon: |year| format!("{year}をめざします。"),
    tally_heading: "今年度の段階",
    tally_lead: |year, count, what| format!("{year}に、{count}の{what}がどの段階にあるか"),
    see_roadmap: "ロードマップを見る",
    see_explorer: "取組をさがす",
    goals: |count, level| format!("{count}つの{level}"),
    level_count: |level, count| format!("{level} {count}"),
    place: "計画の位置付け",
    this_plan: "この計画",
    relation: |relation| match relation {
        RelationKind::Higher => "上位の計画",
        RelationKind::National => "国の計画など",
        RelationKind::Prefectural => "府や県の計画など",
        RelationKind::Earlier => "前の計画",
        RelationKind::Later => "後の計画",
        RelationKind::Merged => "この計画にまとめた計画",
        RelationKind::Part => "この計画の一部",
        RelationKind::Related => "関係する計画",
        RelationKind::Law => "根拠や関係のある法律",
        RelationKind::Rule => "市の条例や規程",
    },
    counts_as: |what| format!("この計画は「{what}」でもあります。"),
    cycles: "計画の期",
    current_cycle: "この計画書の期",
    review: "見直し",
    bodies: "進める体制",
    head: |title, office| format!("{title}：{office}"),
    planned: "予定または仮称",
    contact: "お問い合わせ",
    contact_department: "担当",
    telephone: "電話",
    fax: "ファクス",
    email: "メール",
    address: "住所",
    editions: "版",
    outcome: |outcome| match outcome {
        Outcome::Done => "実施",
        Outcome::Partly => "一部実施",
        Outcome::Studied => "研究・検討のみ",
        Outcome::None => "個別施策なし",
        Outcome::Unstated => "記載なし",
    },

    trouble: "表示できませんでした。",
    trouble_lead: "時間をおいて、もう一度お試しください。内容は計画書でも読めます。",
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Prepare => "準備",
        Stage::PrepareOperate => "準備から運用へ",
        Stage::Operate => "運用",
        Stage::OperateExpand => "運用と拡充",
        Stage::Expand => "拡充",
        Stage::Other => "その他",
    }
}
