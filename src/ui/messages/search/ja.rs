//! The messages of the search in Japanese.

use super::SearchMessages;
use crate::plan::vocabulary::Outcome;
use crate::views::View;
use crate::views::search::Place;

pub(crate) const MESSAGES: SearchMessages = SearchMessages {
    ask: "何が知りたいですか",
    hint: "例：オンライン申請、子育て、防災",
    group: |view| match view {
        View::History => "これまで",
        View::Progress | View::Changes => "進み具合",
        View::Past => "結果",
        View::Figures => "数値",
        View::Glossary => "用語",
        View::Document => "計画書の文章",
        View::National => "国などの項目",
        View::Relations => "ほかの計画や法律",
        View::People => "体制",
        View::Overview | View::Roadmap | View::Explorer | View::Share => "取組",
    },
    groups: "見つかったところ",
    all_groups: "すべて",
    found: |_| "件が見つかりました。",
    synonyms: |words| format!("{}もいっしょにさがしました。", quoted(words)),
    typed_only: |typed| format!("「{typed}」だけでさがす"),
    with_synonyms: "似た意味のことばもさがす",
    reason: |place, synonym| {
        let synonym = synonym.map(|word| format!("「{word}」が")).unwrap_or_default();
        let place = match place {
            Place::Name => "名前",
            Place::Lead => "説明",
            Place::Audience => "対象",
            Place::Department => "担当",
            Place::Schedule => "予定",
            Place::Text => "文章",
        };
        format!("{synonym}{place}にあります")
    },
    outcome: |outcome| match outcome {
        Outcome::Done => "結果：実施",
        Outcome::Partly => "結果：一部実施",
        Outcome::Studied => "結果：研究・検討のみ",
        Outcome::None => "結果：個別施策なし",
        Outcome::Unstated => "",
    },
    others: |count| format!("ほかの{count}件を見る"),
    partial: "取組の中だけをさがした結果です。",
    nothing: |typed| format!("「{typed}」は見つかりませんでした"),
    scope: |groups| format!("{groups}をさがしました。"),
    elsewhere: "この計画に書かれていないことは、市のほかの計画にあるかもしれません。",
    near: "近いことば",
    by_goal: "目標から見る",
    contact: "市に聞く",
    none_left: "条件に合う取組はありませんでした",
    none_left_lead: "条件を外すと、見つかることがあります。",
    show_all: "条件をすべて外す",
    see_result: |count| format!("{count}件を見る"),
    of_total: |total| format!("（全{total}件）"),
    inferred: "計画書に対応表がないものは、名前の近さで結びつけました。",
};

/// Words in brackets, side by side.
pub(super) fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("「{word}」")).collect()
}
