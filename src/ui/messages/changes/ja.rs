//! The messages of changes in Japanese.

use super::ChangesMessages;
use crate::views::changes::AmendmentKind;

pub(crate) const MESSAGES: ChangesMessages = ChangesMessages {
    editions: "くらべる版",
    from_to: |earlier, now| format!("{earlier}から{now}"),
    this_edition: "この版",
    sum: |edition, [changed, added, ended]| {
        let parts = [(changed, "取組が変わり"), (added, "取組が加わり"), (ended, "取組が終わり")];
        let parts: Vec<_> = parts.iter().filter(|(count, _)| *count != 0).collect();
        let parts = parts.iter().map(|(count, what)| format!("{}{what}", of(*count))).collect::<Vec<_>>();
        format!("{edition}で、{}ました。", parts.join("、"))
    },
    unchanged: |count| format!("{}取組は、前の版と同じです。", of(count)),
    nothing: "取組は、前の版と同じです。",
    kind: |kind| match kind {
        AmendmentKind::Added => "加わった",
        AmendmentKind::Ended => "終わった",
        AmendmentKind::Split => "分かれた",
        AmendmentKind::Merged => "まとまった",
        AmendmentKind::Moved => "時期が動いた",
        AmendmentKind::Renamed => "名前が変わった",
        AmendmentKind::Target => "目標が変わった",
        AmendmentKind::Rescoped => "中身が変わった",
        AmendmentKind::Reworded => "説明が変わった",
    },
    choose_kind: "変わり方でしぼる",
    every_kind: "すべて",
    added: "この版で加わりました。",
    ended: "この版にはありません。",
    split: |before, after| format!("{before}が、{after}に分かれました。"),
    merged: |before, after| format!("{before}が、{after}にまとまりました。"),
    dates: |label, was, is| format!("{label}は、{was}の予定でしたが、{is}になりました。"),
    span: |start, end| format!("{start}から{end}まで"),
    since: |start| format!("{start}から"),
    name: |was, is| format!("名前が、{was}から{is}に変わりました。"),
    target: |figure, was, is| format!("{figure}の目標が、{was}から{is}に変わりました。"),
    step_added: |label| format!("{label}が加わりました。"),
    step_left_out: |label| format!("{label}がなくなりました。"),
    parent: |was, is| format!("{was}から{is}に移りました。"),
    departments: |was, is| format!("担当が、{was}から{is}に変わりました。"),
    no_department: "担当の記載なし",
    reworded: "説明の言葉が変わりました。",
    quoted: |name| format!("「{name}」"),
    and: |names, last| format!("{names}と{last}"),
    reason: "なぜ",
    unmatched: "つながりが書かれていない取組",
    unmatched_earlier: |count, edition| {
        format!("{edition}の{}取組が、この計画のどの取組につながるかは、書かれていません。", of(count))
    },
    unmatched_now: |count| {
        format!("この計画の{}取組が、前のどの取組につながるかは、書かれていません。", of(count))
    },
    missing: |edition| {
        format!("{edition}のファイルを読み込めませんでした。時間をおいて、もう一度お試しください。")
    },
    unreadable: |edition| format!("{edition}のファイルは、計画として読めませんでした。"),
    altered: |edition| {
        format!(
            "{edition}のファイルが、この計画に記録されたものと違います。あとで書きかえられたおそれがあるので、くらべた結果をそのまま信じないでください。"
        )
    },
    promise: |name| format!("{name}の約束の移り変わり"),
    promise_lead: "それぞれの版に書かれたことと、実際に起きたことを、新しい順に並べました。",
    see_all: "変わったことをすべて見る",
    actual: "実際",
    not_in_edition: "この版にはありません。",
    no_dates: "時期は書かれていません。",
    save: |rows| format!("変わったことをCSVで保存（{rows}行）"),
    column_kind: "変わり方",
    column_change: "変わったこと",
};

/// A number before a noun: 4つの, 13の.
fn of(count: usize) -> String {
    format!("{count}{}の", if count < 10 { "つ" } else { "" })
}
