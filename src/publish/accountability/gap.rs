//! The gaps that make a plan unaccountable, each with the sentence to add, in Japanese and English.

use crate::exchange::period_name::period_name;
use crate::format::diagnostic::{Code, Diagnostic};
use crate::format::language::{Language, Localized};
use crate::plan::FiscalYear;
use crate::plan::vocabulary::PartOfYear;
use crate::views::progress::Period;

/// A gap. The name of the initiative or figure is not in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Gap<'a> {
    /// No department.
    Department,
    /// No end of any phase, and no milestone.
    End,
    /// A schedule that is only a picture.
    Picture,
    /// Figures of activity alone.
    Activity,
    /// A target without the value before it.
    Baseline,
    /// No report on a period.
    Report(Period),
    /// The name of another initiative, at this path.
    Name(&'a str),
}

impl Gap<'_> {
    /// The note about an item of a name at a path.
    pub(super) fn at(self, path: &str, name: &str) -> Diagnostic {
        let message = Localized { ja: self.japanese(name), en: self.english(name) };
        Diagnostic::of_absent(self.code(), path, message)
    }

    fn code(self) -> Code {
        match self {
            Self::Department => Code::NoDepartment,
            Self::End => Code::NoEnd,
            Self::Picture => Code::PictureSchedule,
            Self::Activity => Code::OnlyActivityFigures,
            Self::Baseline => Code::NoBaseline,
            Self::Report(_) => Code::NoReport,
            Self::Name(_) => Code::SameName,
        }
    }

    fn japanese(self, name: &str) -> String {
        match self {
            Self::Department => format!(
                "「{name}」の担当が書かれていません。「この取組は、○○課が担当します。」と書き加えてください。"
            ),
            Self::End => format!(
                "「{name}」をいつまでに行うのかが書かれていません。「○年度までに、○○を終えます。」と書き加えてください。"
            ),
            Self::Picture => "予定が図だけなので、取組ごとの終わりを調べられません。取組ごとに「○年度までに、○○を終えます。」と書き加えてください。".to_owned(),
            Self::Activity => format!(
                "「{name}」の数字は、市が行う量（活動）だけです。何がよくなるのか（成果）の数字を加え、「○○が、○年度までに○から○になります。」と書いてください。"
            ),
            Self::Baseline => format!(
                "「{name}」に目標の値がありますが、はじめの値がありません。「計画が始まる前（○年度）は、○でした。」と書き加えてください。"
            ),
            Self::Report(period) => format!(
                "「{name}」には、{0}の報告がありません。{0}の報告がある取組は、ほかにあります。「{0}は、○○を行いました。」か「{0}は、○○のため行っていません。」と書き加えてください。",
                period_name(period, Language::Ja)
            ),
            Self::Name(other) => format!(
                "「{name}」という名前の取組は、{other} にもあります。「{name}（○○向け）」のように、名前を書き分けてください。"
            ),
        }
    }

    fn english(self, name: &str) -> String {
        match self {
            Self::Department => format!(
                "“{name}” has no department. Add: “The … Section is responsible for this.”"
            ),
            Self::End => format!("“{name}” has no end. Add: “… is finished by fiscal ….”"),
            Self::Picture => {
                "The schedule is only a picture, so the ends of initiatives could not be checked. Add to each initiative: “… is finished by fiscal ….”".to_owned()
            }
            Self::Activity => format!(
                "The figures of “{name}” count only what the city does (activity). Add a figure of what gets better (outcome): “… goes from … to … by fiscal ….”"
            ),
            Self::Baseline => format!(
                "“{name}” has a target but no value to start from. Add: “Before the plan (fiscal …) it was ….”"
            ),
            Self::Report(period) => format!(
                "“{name}” has no report on {0}, on which other initiatives have one. Add: “In {0}, … was done”, or: “In {0}, nothing was done because ….”",
                period_name(period, Language::En)
            ),
            Self::Name(other) => format!(
                "Another initiative, `{other}`, is also called “{name}”. Give each a name that tells them apart: “{name} (for …)”."
            ),
        }
    }
}

/// One note of each kind, for the table of messages that people review.
pub fn samples() -> Vec<Diagnostic> {
    let half = Period { year: FiscalYear(2026), part: PartOfYear::FirstHalf };
    let of = |path: &str, gap: Gap| gap.at(path, "窓口の予約");
    vec![
        of("initiatives[1].departments", Gap::Department),
        of("initiatives[1].phases", Gap::End),
        of("roadmap.form", Gap::Picture),
        of("initiatives[1].indicators", Gap::Activity),
        of("indicators[0].values", Gap::Baseline),
        of("initiatives[1]", Gap::Report(half)),
        of("initiatives[4].name", Gap::Name("initiatives[1]")),
    ]
}
