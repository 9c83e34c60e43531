//! The messages of changes in plain Japanese.

use super::ChangesMessages;
use crate::views::changes::AmendmentKind;

pub(crate) const MESSAGES: ChangesMessages = ChangesMessages {
    editions: "くらべる計画",
    from_to: |earlier, now| format!("{earlier}から{now}"),
    this_edition: "今の計画",
    sum: |edition, [changed, added, ended]| {
        let parts = [(changed, "変わりました"), (added, "新しくできました"), (ended, "終わりました")];
        let parts: Vec<_> = parts.iter().filter(|(count, _)| *count != 0).collect();
        let parts =
            parts.iter().map(|(count, what)| format!("{}が{what}。", things(*count))).collect::<String>();
        format!("{edition}の話です。{parts}")
    },
    unchanged: |count| format!("{}は、前と同じです。", things(count)),
    nothing: "することは、前と同じです。",
    kind: |kind| match kind {
        AmendmentKind::Added => "新しい",
        AmendmentKind::Ended => "終わった",
        AmendmentKind::Split => "いくつかになった",
        AmendmentKind::Merged => "1つになった",
        AmendmentKind::Moved => "時期が変わった",
        AmendmentKind::Renamed => "名前が変わった",
        AmendmentKind::Target => "目標が変わった",
        AmendmentKind::Rescoped => "することが変わった",
        AmendmentKind::Reworded => "説明が変わった",
    },
    choose_kind: "変わったことで、えらぶ",
    every_kind: "全部",
    added: "今の計画で、新しくできました。",
    ended: "今の計画にはありません。",
    split: |before, after| format!("{before}は、{after}になりました。"),
    merged: |before, after| format!("{before}は、{after}になりました。"),
    dates: |label, was, is| format!("{label}の話です。前は{was}でした。今は{is}です。"),
    span: |start, end| format!("{start}から{end}まで"),
    since: |start| format!("{start}から"),
    name: |was, is| format!("前の名前は{was}でした。今の名前は{is}です。"),
    target: |figure, was, is| format!("{figure}の目標です。前は{was}でした。今は{is}です。"),
    step_added: |label| format!("{label}が新しくできました。"),
    step_left_out: |label| format!("{label}がなくなりました。"),
    parent: |was, is| format!("前は{was}の中にありました。今は{is}の中にあります。"),
    departments: |was, is| format!("前は{was}がしました。今は{is}がします。"),
    no_department: "書いていない課",
    reworded: "説明の言葉が変わりました。",
    quoted: |name| format!("「{name}」"),
    and: |names, last| format!("{names}と{last}"),
    reason: "どうして",
    unmatched: "前の計画とのつながりが分からないこと",
    unmatched_earlier: |count, edition| {
        format!("{edition}の{}は、今の計画のどれになったか、書いてありません。", things(count))
    },
    unmatched_now: |count| {
        format!("今の計画の{}は、前の計画のどれだったか、書いてありません。", things(count))
    },
    missing: |edition| format!("{edition}を読むことができませんでした。あとで、もう一度ためしてください。"),
    unreadable: |edition| format!("{edition}のデータが正しくありません。"),
    altered: |edition| {
        format!(
            "{edition}のデータは、だれかがあとで変えたかもしれません。ここに書いてあることが、正しくないかもしれません。"
        )
    },
    promise: |name| format!("{name}はどう変わったか"),
    promise_lead: "計画に書いたことと、本当にあったことです。新しいものから書きます。",
    see_all: "変わったことをぜんぶ見る",
    actual: "本当にあったこと",
    not_in_edition: "この計画にはありません。",
    no_dates: "いつするかは書いてありません。",
    save: |rows| format!("変わったことを保存する（CSV、{rows}行）"),
    column_kind: "どう変わったか",
    column_change: "変わったこと",
};

/// A number of things: 4つ, 13.
fn things(count: usize) -> String {
    format!("{count}{}", if count < 10 { "つ" } else { "" })
}
