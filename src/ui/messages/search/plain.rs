//! The messages of the search in plain Japanese; `ui::messages::plain` has the rules.

use super::SearchMessages;
use super::ja::quoted;
use crate::plan::vocabulary::Outcome;
use crate::views::View;
use crate::views::search::Place;

pub(crate) const MESSAGES: SearchMessages = SearchMessages {
    ask: "何を知りたいですか",
    hint: "たとえば：子育て、手続き、防災",
    group: |view| match view {
        View::History => "今まで",
        View::Progress | View::Changes => "どこまで進んだか",
        View::Past => "どうなったか",
        View::Figures => "数",
        View::Glossary => "言葉",
        View::Document => "もとの文書の文",
        View::National => "国などが決めたこと",
        View::Relations => "ほかの計画や法律",
        View::People => "だれがするか",
        View::Overview | View::Roadmap | View::Explorer | View::Share => "市がすること",
    },
    groups: "見つかったところ",
    all_groups: "全部",
    found: |_| "件が見つかりました。",
    synonyms: |words| format!("{}もさがしました。", quoted(words)),
    typed_only: |typed| format!("「{typed}」だけをさがす"),
    with_synonyms: "近い言葉もさがす",
    reason: |place, synonym| {
        let synonym = synonym.map(|word| format!("「{word}」が")).unwrap_or_default();
        let place = match place {
            Place::Name => "名前",
            Place::Lead => "説明",
            Place::Audience => "だれのためか",
            Place::Department => "市の課",
            Place::Schedule => "予定",
            Place::Text => "文",
        };
        format!("{synonym}{place}にあります")
    },
    outcome: |outcome| match outcome {
        Outcome::Done => "しました",
        Outcome::Partly => "少ししました",
        Outcome::Studied => "考えました",
        Outcome::None => "しませんでした",
        Outcome::Unstated => "",
    },
    others: |count| format!("ほかの{count}件を見る"),
    partial: "市がすることの中だけをさがしました。",
    nothing: |typed| format!("「{typed}」は見つかりませんでした"),
    scope: |groups| format!("さがしたところ：{groups}"),
    elsewhere: "この計画に書いてないことは、市のほかの計画にあるかもしれません。",
    near: "近い言葉",
    by_goal: "めざすことから見る",
    contact: "市に聞く",
    none_left: "見つかりませんでした",
    none_left_lead: "えらんだことをやめると、見つかることがあります。",
    show_all: "えらんだことを全部やめる",
    see_result: |count| format!("{count}件を見る"),
    of_total: |total| format!("（全部で{total}件）"),
    inferred: "もとの文書につながりが書いてないものは、名前が近いものを集めました。",
};
