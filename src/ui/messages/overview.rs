//! The messages of the first screen, in all languages.

use crate::views::overview::Opening;

/// The messages.
#[derive(Debug)]
pub struct OverviewMessages {
    /// The first screen in the navigation.
    pub opening: fn(Opening) -> &'static str,
    /// The question above the search box of the first screen.
    pub ask: &'static str,
    /// Topics of interest to residents, each with its word in Japanese, the language of plans.
    pub topics: &'static [(&'static str, &'static str)],
    /// Heading of the state of the current year.
    pub year_state: fn(&str) -> String,
    /// Heading of the state of another year, when the current one is outside of the schedule.
    pub other_year_state: &'static str,
    /// The origin of that state.
    pub other_year_lead: &'static str,
    /// The number of initiatives, as a heading: number, word for initiatives.
    pub announce_all: fn(usize, &str) -> String,
    /// Heading of the next changes.
    pub next_changes: &'static str,
    /// Heading of the facts of the plan, and the button in their place.
    pub about_plan: &'static str,
    /// The link to the plans and laws beside those above it.
    pub other_relations: fn(usize) -> String,
}

/// In Japanese.
pub(super) const JA: OverviewMessages = OverviewMessages {
    opening: |opening| match opening {
        Opening::ThisYear => "今年度",
        Opening::OtherYear => "あらまし",
        Opening::Initiatives => "取組",
    },
    ask: "何が知りたいですか",
    topics: &[
        ("子育て", "子育て"),
        ("保育", "保育"),
        ("手続", "手続"),
        ("防災", "防災"),
        ("マイナンバーカード", "マイナンバーカード"),
        ("スマートフォン", "スマートフォン"),
        ("高齢者", "高齢者"),
        ("窓口", "窓口"),
        ("図書館", "図書館"),
        ("学校", "学校"),
        ("オンライン", "オンライン"),
        ("セキュリティ", "セキュリティ"),
    ],
    year_state: |year| format!("{year}のいま"),
    other_year_state: "計画書の予定",
    other_year_lead: "計画書の予定です。どうなったか（結果）は、計画書に書かれていません。",
    announce_all: |count, what| format!("{count}の{what}"),
    next_changes: "次に変わること",
    about_plan: "この計画について",
    other_relations: |count| format!("ほかに{count}の計画や法律（一覧）"),
};

/// In Japanese, for a plan by calendar years.
pub(super) const JA_CALENDAR: OverviewMessages = OverviewMessages {
    opening: |opening| if opening == Opening::ThisYear { "今年" } else { (JA.opening)(opening) },
    ..JA
};

/// In plain Japanese.
pub(super) const PLAIN: OverviewMessages = OverviewMessages {
    opening: |opening| match opening {
        Opening::ThisYear => "今年度",
        Opening::OtherYear => "説明",
        Opening::Initiatives => "市がすること",
    },
    ask: "何を知りたいですか",
    topics: &[
        ("子ども", "子育て"),
        ("手続", "手続"),
        ("防災", "防災"),
        ("マイナンバーカード", "マイナンバーカード"),
        ("スマートフォン", "スマートフォン"),
        ("窓口", "窓口"),
        ("図書館", "図書館"),
        ("学校", "学校"),
        ("オンライン", "オンライン"),
    ],
    year_state: |year| format!("{year}の今"),
    other_year_state: "もとの文書の予定",
    other_year_lead: "もとの文書の予定です。どうなったかは、もとの文書に書いてありません。",
    announce_all: |count, what| format!("{what}は{count}あります"),
    next_changes: "次に変わること",
    about_plan: "この計画の説明",
    other_relations: |count| format!("ほかに{count}の計画や法律"),
};

/// In plain Japanese, for a plan by calendar years.
pub(super) const PLAIN_CALENDAR: OverviewMessages = OverviewMessages {
    opening: |opening| if opening == Opening::ThisYear { "今年" } else { (PLAIN.opening)(opening) },
    ..PLAIN
};

/// In English.
pub(super) const EN: OverviewMessages = OverviewMessages {
    opening: |opening| match opening {
        Opening::ThisYear => "This year",
        Opening::OtherYear => "Overview",
        Opening::Initiatives => "Measures",
    },
    ask: "What would you like to know?",
    topics: &[
        ("Childcare", "子育て"),
        ("Procedures", "手続"),
        ("Disaster", "防災"),
        ("My Number Card", "マイナンバーカード"),
        ("Smartphone", "スマートフォン"),
        ("Counters", "窓口"),
        ("Library", "図書館"),
        ("School", "学校"),
        ("Online", "オンライン"),
        ("Security", "セキュリティ"),
    ],
    year_state: |year| format!("Where things are in {year}"),
    other_year_state: "Planned for the year",
    other_year_lead: "This is what the document plans. It does not say what came of it.",
    announce_all: |count, what| format!("{count} {what}"),
    next_changes: "What changes next",
    about_plan: "About this plan",
    other_relations: |count| format!("{count} other plans and laws"),
};
