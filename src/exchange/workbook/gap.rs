//! The sentences that stand in the gap of a message about workbooks, in Japanese and English.

use super::messages::Message;
use crate::format::language::Localized;

/// A sentence for the gap of a message: mostly the next step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Gap<'a> {
    /// The nearest known name, for an unknown one.
    Near(&'a str),
    /// The sheets with the known names, in Japanese and English.
    Sheets(&'a [(&'a str, &'a str)]),
    /// The spelling of an unknown name, where no sheet has names.
    Spelling,
    /// An id that no item has.
    Id,
    /// The item that has an id already, where its place is not known.
    OtherItem,
    /// The name that makes an unknown sheet a schedule.
    Schedule,
}

impl Gap<'_> {
    /// The message with the gap.
    pub(super) fn message(self) -> Message {
        match self {
            Self::Near(_) | Self::Sheets(_) | Self::Spelling | Self::Id => Message::UnknownName,
            Self::OtherItem => Message::DuplicateId,
            Self::Schedule => Message::UnknownSheet,
        }
    }

    /// The sentence.
    pub(super) fn text(self) -> Localized {
        match self {
            Self::Near(name) => Localized {
                ja: format!("「{name}」のことですか。"),
                en: format!("Did you mean “{name}”?"),
            },
            Self::Sheets(names) => {
                let joined = |all: Vec<String>, or: &str| all.join(or);
                let ja = joined(names.iter().map(|(ja, _)| format!("「{ja}」")).collect(), "か");
                let en = joined(names.iter().map(|(_, en)| format!("“{en}”")).collect(), " or ");
                Localized {
                    ja: format!("{ja}シートにあるものを書いてください。"),
                    en: format!("Write one that is in the sheet {en}."),
                }
            }
            Self::Spelling => fixed("書きまちがいでないか、お確かめください。", "Check the spelling."),
            Self::Id => fixed("IDをお確かめください。", "Check the ID."),
            Self::OtherItem => fixed("ほかの項目", "another item"),
            Self::Schedule => fixed(
                "取組と年度の列があります。予定のシートなら、名前を「スケジュール」にしてください。",
                " It has columns of initiatives and years. If it is a schedule, call it スケジュール.",
            ),
        }
    }

    /// One of each kind, for the table of messages that people review.
    pub(super) const SAMPLES: [Self; 7] = [
        Self::Near("窓口の予約"),
        Self::Sheets(&[("取組", "Initiatives")]),
        Self::Sheets(&[("組織", "Bodies"), ("役割", "Roles")]),
        Self::Spelling,
        Self::Id,
        Self::OtherItem,
        Self::Schedule,
    ];
}

fn fixed(ja: &str, en: &str) -> Localized {
    Localized { ja: ja.to_owned(), en: en.to_owned() }
}
