//! The reasons for which no feeds are written, in Japanese and English.

use crate::format::language::Language;

/// A reason for which no feeds are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeedError {
    /// A plan without an id, of which all other ids are made.
    NoId,
    /// A plan without news, reports, editions or dates.
    NothingToFollow,
    /// A file of an earlier run, by its name, whose entries cannot be read any more.
    Damaged(String),
}

impl FeedError {
    /// The reason and the next step, in a language.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (Self::NoId, Language::Ja) => {
                "計画にIDがないため、フィードを作れません。id に mihon-2024 のようなIDを書いてください。".into()
            }
            (Self::NoId, Language::En) => {
                "feeds need the plan’s id, which is missing; add an `id` such as mihon-2024".into()
            }
            (Self::NothingToFollow, Language::Ja) => {
                "フィードに入れるものが、計画にありません。お知らせ（updates）、進捗（reports）、日付のある版（editions）、計画の日付（date）か予定を書いてください。".into()
            }
            (Self::NothingToFollow, Language::En) => {
                "the plan has nothing to follow; add updates, reports, editions with dates, its own date, or a schedule"
                    .into()
            }
            (Self::Damaged(name), Language::Ja) => format!(
                "前に書いた {name} を読めないため、書いていません。控えから元に戻してください。前の項目をなくしてもよいときは --force を付けてください。"
            ),
            (Self::Damaged(name), Language::En) => format!(
                "the earlier {name} cannot be read, so nothing was written; restore it from a copy, or add --force to lose its earlier entries"
            ),
        }
    }

    /// One of each kind, for the table of messages that people review.
    pub fn samples() -> Vec<Self> {
        vec![Self::NoId, Self::NothingToFollow, Self::Damaged("plan.json".to_owned())]
    }
}
