//! The status of an initiative after a year: the words that departments answer with, and their word in the format.
//!
//! It never reads a word that means two things.

use crate::plan::language::{Language, Localized};
use crate::plan::text::normalize;
use crate::plan::vocabulary::Outcome;

/// The status of an initiative at the end of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InitiativeStatus {
    /// 完了: it was carried out and ends.
    Done,
    /// 継続: it goes on as planned.
    Continuing,
    /// 一部実施: a part of it was carried out.
    Partly,
    /// 検討のみ: it was only studied.
    Studied,
    /// 未着手, 実施なし: nothing was done.
    NotStarted,
}

impl InitiativeStatus {
    /// All of them, from done to not started.
    pub const ALL: [Self; 5] = [Self::Done, Self::Continuing, Self::Partly, Self::Studied, Self::NotStarted];

    /// Its word.
    pub fn name(self, language: Language) -> &'static str {
        match language {
            Language::Ja => ["完了", "継続", "一部実施", "検討のみ", "未着手"][self as usize],
            Language::En => ["done", "continuing", "partly", "studied", "not started"][self as usize],
        }
    }

    /// The state of a word in either language. Spaces, width and case do not matter.
    ///
    /// ```
    /// use city_plan::exchange::revision::InitiativeStatus;
    /// assert_eq!(InitiativeStatus::from_word(" 一部　実施 "), Some(InitiativeStatus::Partly));
    /// assert_eq!(InitiativeStatus::from_word("Ｎｏｔ started"), Some(InitiativeStatus::NotStarted));
    /// assert_eq!(InitiativeStatus::from_word("完"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        let word = normalize(word);
        let known = |state: &Self| {
            [Language::Ja, Language::En].iter().any(|language| normalize(state.name(*language)) == word)
        };
        let also = [("実施なし", Self::NotStarted), ("none", Self::NotStarted)];
        let also = also.into_iter().find(|(name, _)| normalize(name) == word).map(|(_, state)| state);
        Self::ALL.into_iter().find(known).or(also)
    }

    /// The words that can be written, for messages.
    pub fn expected(language: Language) -> String {
        Self::ALL.map(|state| state.name(language)).join(match language {
            Language::Ja => "、",
            Language::En => ", ",
        })
    }

    /// The word of the format. What goes on as planned is neither done nor done in part, and the format has
    /// no word for it: it stays unstated, and the remark says it.
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Done => Outcome::Done,
            Self::Continuing => Outcome::Unstated,
            Self::Partly => Outcome::Partly,
            Self::Studied => Outcome::Studied,
            Self::NotStarted => Outcome::None,
        }
    }

    /// The remark for readers, for answers that say more than the format's word.
    pub(super) fn remark(self) -> Option<Localized<&'static str>> {
        match self {
            Self::Continuing => Some(Localized {
                ja: "継続：予定のとおり続けています。",
                en: "Continuing as planned.",
            }),
            Self::NotStarted => {
                Some(Localized { ja: "未着手：まだ始めていません。", en: "Not yet started." })
            }
            Self::Done | Self::Partly | Self::Studied => None,
        }
    }
}
