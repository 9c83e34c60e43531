//! The reasons for which nothing is published, in Japanese and English.
//!
//! Tool and studio show the same sentences: what was found, then what to do.

use crate::format::language::Language;
use std::fmt;

/// A reason for which nothing is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishError {
    /// A text that is not an address of the web.
    BadAddress(String),
    /// An address without its host, where a whole one is needed.
    NoHost(String),
    /// A part of the component that the manifest of a build lacks.
    MissingPart(String),
    /// A plan of which nothing can be shown.
    NoPlan,
    /// A plan without anything that a form of the yearly round could hold.
    NothingToReport,
    /// A period of which there is no report, with those of which there are some.
    UnknownPeriod(String, Vec<String>),
}

impl PublishError {
    /// The sentences in a language.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (Self::BadAddress(found), Language::Ja) => format!(
                "「{}」はアドレスとして使えません。https:// か / で始まるアドレスを、空白を入れずに書いてください。",
                found.escape_debug()
            ),
            (Self::BadAddress(found), Language::En) => format!(
                "“{}” is not a web address. Write one that begins with https:// or /, without spaces.",
                found.escape_debug()
            ),
            (Self::NoHost(found), Language::Ja) => format!(
                "「{}」だけでは、ほかのサイトから見つけられません。https://www.example.jp/plan/ のように、https:// から書いてください。",
                found.escape_debug()
            ),
            (Self::NoHost(found), Language::En) => format!(
                "Other sites cannot find “{}”. Write the whole address, such as https://www.example.jp/plan/.",
                found.escape_debug()
            ),
            (Self::MissingPart(part), Language::Ja) => format!(
                "部品の一覧（manifest.json）に「{part}」がありません。部品を作り直すか、同じときに作ったファイルをすべてそろえてください。"
            ),
            (Self::MissingPart(part), Language::En) => format!(
                "The component’s list of files (manifest.json) lacks “{part}”. Build the component again, or put all files of one build together."
            ),
            (Self::NoPlan, Language::Ja) => {
                "計画として表示できません。題名（title）と市の名前（city）を書いてください。".to_owned()
            }
            (Self::NoPlan, Language::En) => {
                "The plan cannot be shown. Write at least its title and its city.".to_owned()
            }
            (Self::NothingToReport, Language::Ja) => {
                "計画に、この形で出せる報告がありません。進捗（progress の reports）か数値（indicators）を書いてから、もう一度お試しください。".to_owned()
            }
            (Self::NothingToReport, Language::En) => {
                "The plan has nothing to report in this form. Add reports (reports of progress) or figures (indicators) and try again.".to_owned()
            }
            (Self::UnknownPeriod(found, known), Language::Ja) => {
                format!("「{found}」の報告は計画にありません。次から選んでください：{}", known.join("、"))
            }
            (Self::UnknownPeriod(found, known), Language::En) => {
                format!("The plan has no report on “{found}”. Choose one of: {}", known.join(", "))
            }
        }
    }

    /// One of each kind, for the table of messages that people review.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::BadAddress("javascript:alert(1)".to_owned()),
            Self::NoHost("/plan/".to_owned()),
            Self::MissingPart("wasm".to_owned()),
            Self::NoPlan,
            Self::NothingToReport,
            Self::UnknownPeriod("2027".to_owned(), vec!["2026-first_half".to_owned(), "2025".to_owned()]),
        ]
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for PublishError {}
