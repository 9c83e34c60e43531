//! The words around the texts of a plan, in Japanese, plain Japanese and English.

use crate::exchange::period_name::part_name;
use crate::plan::date::{Era, MONTHS};
use crate::plan::language::Language;
use crate::plan::text::{is_plain_japanese, same_language};
use crate::plan::vocabulary::{PartOfYear, ReportStatus};
use crate::plan::{Calendar, FiscalYear, PartialDate};

/// The language of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    Ja,
    Plain,
    En,
}

impl Words {
    /// The words for a language tag.
    pub(super) fn of(tag: &str) -> Self {
        match (is_plain_japanese(tag), same_language(tag, "ja")) {
            (true, _) => Self::Plain,
            (false, true) => Self::Ja,
            (false, false) => Self::En,
        }
    }

    /// One of three texts.
    fn choose<T>(self, ja: T, plain: T, en: T) -> T {
        match self {
            Self::Ja => ja,
            Self::Plain => plain,
            Self::En => en,
        }
    }

    /// A fiscal year: 令和8年度（2026年度）.
    pub(super) fn fiscal_year(self, year: FiscalYear, calendar: Calendar) -> String {
        let FiscalYear(number) = year;
        if self == Self::En {
            return if calendar.is_of_years() { number.to_string() } else { format!("FY{number}") };
        }
        let unit = if calendar.is_of_years() { "年" } else { "年度" };
        let era = Era::of_fiscal_year(year).filter(|_| self == Self::Ja).map(|era| match era.year {
            1 => format!("{}元{unit}", era.name),
            year => format!("{}{year}{unit}", era.name),
        });
        era.map_or_else(|| format!("{number}{unit}"), |era| format!("{era}（{number}{unit}）"))
    }

    /// A period of reports, with the words of the page.
    pub(super) fn period(self, year: FiscalYear, part: PartOfYear, calendar: Calendar) -> String {
        let year = self.fiscal_year(year, calendar);
        let plain = match part {
            PartOfYear::Whole => return year,
            PartOfYear::FirstHalf => "はじめの6か月",
            PartOfYear::SecondHalf => "あとの6か月",
            PartOfYear::FirstQuarter => "1番目の3か月",
            PartOfYear::SecondQuarter => "2番目の3か月",
            PartOfYear::ThirdQuarter => "3番目の3か月",
            PartOfYear::FourthQuarter => "4番目の3か月",
        };
        match self {
            Self::Ja => format!("{year}{}", part_name(part, Language::Ja)),
            Self::Plain => format!("{year}の{plain}"),
            Self::En => format!("{year}, {}", part_name(part, Language::En)),
        }
    }

    /// A date, as precise as it is.
    pub(super) fn date(self, date: PartialDate, calendar: Calendar) -> String {
        let month = |month: u8| MONTHS[usize::from(month.clamp(1, 12)) - 1];
        match (self, date) {
            (_, PartialDate::FiscalYear(year)) => self.fiscal_year(year, calendar),
            (Self::En, PartialDate::Year(year) | PartialDate::MonthOpen(year)) => year.to_string(),
            (Self::En, PartialDate::Month(year, number)) => format!("{} {year}", month(number)),
            (Self::En, PartialDate::Day(year, number, day)) => format!("{day} {} {year}", month(number)),
            (_, PartialDate::Year(year) | PartialDate::MonthOpen(year)) => format!("{year}年"),
            (_, PartialDate::Month(year, month)) => format!("{year}年{month}月"),
            (_, PartialDate::Day(year, month, day)) => format!("{year}年{month}月{day}日"),
        }
    }

    /// The title of a report: its initiative, its period, and its grade or state if it has one.
    pub(super) fn report(self, name: &str, period: &str, state: &str) -> String {
        match (self, state) {
            (Self::En, "") => format!("{name}: report on {period}"),
            (Self::En, _) => format!("{name}: report on {period} ({state})"),
            (_, "") => format!("{name}：{period}の報告"),
            _ => format!("{name}：{period}の報告（{state}）"),
        }
    }

    /// A state, with the words of the page.
    pub(super) fn status(self, status: ReportStatus) -> &'static str {
        match status {
            ReportStatus::NotStarted => {
                self.choose("まだ始まっていない", "まだ始まっていません", "Not begun")
            }
            ReportStatus::Preparing => self.choose("準備中", "準備しています", "In preparation"),
            ReportStatus::Running => self.choose("実施中", "しています", "Running"),
            ReportStatus::Done => self.choose("完了", "終わりました", "Completed"),
            ReportStatus::Stopped => self.choose("中止", "やめました", "Stopped"),
            ReportStatus::Merged => {
                self.choose("ほかの取組とまとめた", "ほかのものと一つにしました", "Merged with another")
            }
        }
    }

    /// A text behind its label.
    pub(super) fn labelled(self, label: &str, text: &str) -> String {
        format!("{label}{}{text}", self.choose("：", "：", ": "))
    }

    /// The label of the next step of a report.
    pub(super) fn next(self) -> &'static str {
        self.choose("これから", "これからすること", "Next")
    }

    /// The label of the reason of a report.
    pub(super) fn reason(self) -> &'static str {
        self.choose("なぜ", "理由", "Why")
    }

    /// The label of the initiative into which another one went.
    pub(super) fn merged_into(self) -> &'static str {
        self.choose("まとめた先", "一つにした先", "Merged into")
    }

    /// The date of a document, in a sentence.
    pub(super) fn dated(self, date: &str) -> String {
        match self {
            Self::Ja => format!("計画書の日付は、{date}です。"),
            Self::Plain => format!("計画の本の日は、{date}です。"),
            Self::En => format!("The document is dated {date}."),
        }
    }

    /// The subject of a feed, in a sentence.
    pub(super) fn about(self, city: &str) -> String {
        match self {
            Self::Ja => format!("{city}の計画のお知らせと結果です。"),
            Self::Plain => format!("{city}の計画の新しいことと、その結果です。"),
            Self::En => format!("News and results of a plan of {city}."),
        }
    }

    /// The licence of the texts.
    pub(super) fn license(self, license: &str) -> String {
        match self {
            Self::Ja => format!("要約の文章の利用条件：{license}"),
            Self::Plain => format!("短くした文を使うときの決まり：{license}"),
            Self::En => format!("Licence of the summaries: {license}"),
        }
    }

    /// The first line of a short text.
    pub(super) fn heading(self, title: &str) -> String {
        match self {
            Self::Ja => format!("「{title}」のお知らせ"),
            Self::Plain => format!("「{title}」の新しいこと"),
            Self::En => format!("News of “{title}”"),
        }
    }

    /// A line of a short text.
    pub(super) fn item(self, date: &str, text: &str) -> String {
        match self {
            Self::En => format!("- {date}: {text}"),
            _ => format!("・{date}　{text}"),
        }
    }

    /// Several reports of one day.
    pub(super) fn reports(self, count: usize) -> String {
        match self {
            Self::Ja => format!("取組の報告（{count}件）"),
            Self::Plain => format!("報告（{count}）"),
            Self::En => format!("Reports ({count})"),
        }
    }

    /// The beginning of a phase of an initiative.
    pub(super) fn begins(self, name: &str, label: &str) -> String {
        match self {
            Self::Ja => format!("{name}：「{label}」の始まり"),
            Self::Plain => format!("{name}：「{label}」が始まります"),
            Self::En => format!("{name}: “{label}” begins"),
        }
    }

    /// The number of entries that a short text leaves out.
    pub(super) fn more(self, count: usize) -> String {
        match self {
            Self::Ja => format!("ほかに{count}件あります。"),
            Self::Plain => format!("ほかに{count}あります。"),
            Self::En => format!("There are {count} more."),
        }
    }

    /// The line before the address of the page.
    pub(super) fn see(self) -> &'static str {
        self.choose(
            "くわしくは、計画のページを見てください。",
            "計画のページを見てください。",
            "See the page of the plan:",
        )
    }
}
