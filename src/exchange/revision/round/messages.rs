//! The messages about what departments sent back, in Japanese and English.

use crate::exchange::workbook::CellRef;
use crate::format::diagnostic::{Code, Diagnostic};
use crate::format::language::{Language, Localized};

/// Something to be said about what came back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Issue<'a> {
    /// A workbook of another plan, by its id, and the id of this one.
    OtherPlan(&'a str, &'a str),
    /// Different answers on a field of an initiative: the label of the field, the initiative, and the answers.
    Conflict(Localized<&'a str>, &'a str, Vec<Answer<'a>>),
    /// An initiative without a row, and its departments.
    MissingRow(&'a str, &'a str),
    /// A department without a workbook, and the number of its initiatives.
    MissingBook(&'a str, usize),
    /// A row about an initiative that the plan does not have: its name, the nearest one, and all that is written.
    UnknownInitiative(&'a str, Option<&'a str>, String),
    /// A row about a name that several initiatives have: the name, their ids, and all that is written.
    AmbiguousInitiative(&'a str, String, String),
    /// A row without an initiative or a year, and all that is written.
    UnusableRow(String),
    /// A row without an answer, and its initiative.
    EmptyRow(&'a str),
    /// A row about another period than most: its period, and that of most.
    OtherPeriod(Localized, Localized),
    /// A sheet of which no row could be read.
    UnreadRows,
    /// A cell of which nothing was made: the heading of its column and its text.
    UnusedCell(&'a str, &'a str),
    /// An empty cell where the plan has a value: the label of the field, and the value.
    Kept(Localized<&'a str>, &'a str),
    /// A new value in the place of one of the plan: the label of the field, and the old value; true if it had
    /// translations.
    Replaced(Localized<&'a str>, &'a str, bool),
}

/// One of several answers that differ.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answer<'a> {
    /// The department, or the file where no department is known.
    pub(super) department: &'a str,
    /// The file.
    pub(super) file: &'a str,
    /// The sheet; empty for CSV.
    pub(super) sheet: &'a str,
    /// The row, counted from 1.
    pub(super) row: usize,
    /// The text of the cell.
    pub(super) text: &'a str,
}

impl Answer<'_> {
    fn words(&self, language: Language) -> String {
        let Self { department, file, sheet, row, text } = self;
        match language {
            Language::Ja => format!("{department}「{text}」（{file}の「{sheet}」シート、{row}行目）"),
            Language::En => format!("{department} “{text}” ({file}, sheet “{sheet}”, row {row})"),
        }
    }
}

impl Issue<'_> {
    /// The diagnostic at a place of a file; at none for what is about no cell.
    pub(super) fn at(self, place: CellRef) -> Diagnostic {
        let cells = if place.is_file() { Vec::new() } else { vec![place] };
        let found = self.found().to_owned();
        let message = Localized { ja: self.japanese(), en: self.english() };
        Diagnostic::in_cells(self.code(), cells, &found, message)
    }

    fn code(&self) -> Code {
        match self {
            Self::OtherPlan(..) => Code::OtherPlan,
            Self::Conflict(..) => Code::ConflictingAnswers,
            Self::MissingRow(..) => Code::MissingRow,
            Self::MissingBook(..) => Code::MissingBook,
            Self::UnknownInitiative(..) => Code::UnknownName,
            Self::AmbiguousInitiative(..) => Code::AmbiguousName,
            Self::UnusableRow(_) => Code::UnusedRow,
            Self::EmptyRow(_) => Code::EmptyRow,
            Self::OtherPeriod(..) => Code::OtherPeriod,
            Self::UnreadRows => Code::UnreadRows,
            Self::UnusedCell(..) => Code::UnusedCell,
            Self::Kept(..) => Code::KeptValue,
            Self::Replaced(..) => Code::ReplacedValue,
        }
    }

    fn found(&self) -> &str {
        match self {
            Self::OtherPlan(found, _) | Self::UnknownInitiative(found, ..) => found,
            Self::AmbiguousInitiative(found, ..) | Self::UnusedCell(_, found) => found,
            _ => "",
        }
    }

    fn japanese(&self) -> String {
        match self {
            Self::OtherPlan(found, own) => format!(
                "別の計画（ID「{found}」）の用紙なので、入れていません。この計画（ID「{own}」）の用紙を選んでください。"
            ),
            Self::Conflict(field, name, answers) => format!(
                "「{name}」の「{}」の答えが、課によって違うので、入れていません：{}。どちらかに合わせて、もう一度お試しください。",
                field.ja,
                words(answers, Language::Ja)
            ),
            Self::MissingRow(name, department) => {
                format!("「{name}」（{department}）の行が、どの用紙にもありません。行を加えてください。")
            }
            Self::MissingBook(department, count) => format!(
                "{department}の用紙がありません（取組{count}件）。届いたら、いっしょに指定してください。"
            ),
            Self::UnknownInitiative(name, near, row) => {
                let near = near.map(|near| format!("「{near}」のことですか。")).unwrap_or_default();
                format!(
                    "「{name}」という取組は、この計画にないので、この行は入れていません。{near}取組の名前をお確かめください。書かれていたこと：「{row}」。"
                )
            }
            Self::AmbiguousInitiative(name, ids, row) => format!(
                "「{name}」という取組がいくつかあるので、この行は入れていません。名前の代わりに、IDを書いてください：{ids}。書かれていたこと：「{row}」。"
            ),
            Self::UnusableRow(row) => format!(
                "取組か年度が読めないので、この行は入れていません。取組と年度を書いてください。書かれていたこと：「{row}」。"
            ),
            Self::EmptyRow(name) => {
                format!(
                    "「{name}」の行に、答えがありません。書くことがないかどうか、担当の課にお確かめください。"
                )
            }
            Self::OtherPeriod(own, most) => format!(
                "この行は{}の報告です。ほかの行は{}です。書きまちがいなら、年度と期を直してください。",
                own.ja, most.ja
            ),
            Self::UnreadRows => {
                "このシートの行は、1つも読めませんでした。見出しを、送った用紙のとおりに戻してください。"
                    .to_owned()
            }
            Self::UnusedCell(heading, text) => {
                let column =
                    if heading.is_empty() { String::new() } else { format!("「{heading}」の列の") };
                format!(
                    "{column}「{text}」は、計画に入れていません。入れるときは、用紙にはじめからある列に書いてください。"
                )
            }
            Self::Kept(field, value) => format!(
                "「{}」が空なので、計画にある「{value}」のままにしました。消すときは、計画のほうで消してください。",
                field.ja
            ),
            Self::Replaced(field, value, has_translations) => {
                let others =
                    if *has_translations { "ほかの言語の文も外しました。" } else { "" };
                format!("「{}」を、計画にあった「{value}」から替えました。{others}", field.ja)
            }
        }
    }

    fn english(&self) -> String {
        match self {
            Self::OtherPlan(found, own) => format!(
                "This is a form of another plan (ID “{found}”), so nothing in it was used. Choose one of this plan (ID “{own}”)."
            ),
            Self::Conflict(field, name, answers) => format!(
                "The answers on “{}” of “{name}” differ, so none of them was used: {}. Make them equal and try again.",
                field.en,
                words(answers, Language::En)
            ),
            Self::MissingRow(name, department) => {
                format!("No form has a row for “{name}” ({department}). Add it.")
            }
            Self::MissingBook(department, count) => format!(
                "The form of {department} is missing (initiatives: {count}). Name it, too, when it arrives."
            ),
            Self::UnknownInitiative(name, near, row) => {
                let near = near.map(|near| format!("Did you mean “{near}”? ")).unwrap_or_default();
                format!(
                    "The plan has no initiative “{name}”, so this row was not used. {near}Check the name of the initiative. The row: “{row}”."
                )
            }
            Self::AmbiguousInitiative(name, ids, row) => format!(
                "Several initiatives are called “{name}”, so this row was not used. Write the ID of one of them in its place: {ids}. The row: “{row}”."
            ),
            Self::UnusableRow(row) => format!(
                "This row has no initiative or no fiscal year that can be read, so it was not used. Write both. The row: “{row}”."
            ),
            Self::EmptyRow(name) => format!("The row of “{name}” has no answer. Check with the department."),
            Self::OtherPeriod(own, most) => format!(
                "This row is about {}, most rows are about {}. Correct the fiscal year and its part if that is a typing error.",
                own.en, most.en
            ),
            Self::UnreadRows => {
                "No row of this sheet could be read. Restore the headings as they were in the form."
                    .to_owned()
            }
            Self::UnusedCell(heading, text) => {
                let column = if heading.is_empty() {
                    String::new()
                } else {
                    format!(" in the column “{heading}”")
                };
                format!(
                    "“{text}”{column} is not in the plan. Write it in a column of the form if it belongs there."
                )
            }
            Self::Kept(field, value) => format!(
                "“{}” is empty, so “{value}” stays in the plan. Remove it there if it has to go.",
                field.en
            ),
            Self::Replaced(field, value, has_translations) => {
                let others = if *has_translations { " Its translations were removed." } else { "" };
                format!("“{}” has a new value; before it was “{value}”.{others}", field.en)
            }
        }
    }
}

fn words(answers: &[Answer], language: Language) -> String {
    let all: Vec<String> = answers.iter().map(|answer| answer.words(language)).collect();
    all.join(match language {
        Language::Ja => "、",
        Language::En => ", ",
    })
}

/// One diagnostic of each message with sample contents, for the table that people review.
pub fn samples() -> Vec<Diagnostic> {
    let place = CellRef { sheet: "進捗".into(), row: Some(2), column: Some(3) };
    let field = Localized { ja: "結果", en: "Result" };
    let year = |ja: &str, en: &str| Localized { ja: ja.to_owned(), en: en.to_owned() };
    let answer = |department, file, text| Answer { department, file, sheet: "進捗", row: 3, text };
    let answers = vec![answer("市民課", "市民課.xlsx", "12件"), answer("会計課", "会計課.xlsx", "13件")];
    let row = || "窓口の予約｜令和8年度｜12件".to_owned();
    [
        Issue::OtherPlan("kadoma-2022", "example"),
        Issue::Conflict(field, "窓口の予約", answers),
        Issue::MissingRow("窓口の予約", "市民課"),
        Issue::MissingBook("会計課", 2),
        Issue::UnknownInitiative("窓口予約", Some("窓口の予約"), row()),
        Issue::UnknownInitiative("窓口予約", None, row()),
        Issue::AmbiguousInitiative("窓口の予約", "booking、booking-2".to_owned(), row()),
        Issue::UnusableRow(row()),
        Issue::EmptyRow("窓口の予約"),
        Issue::OtherPeriod(year("令和7年度", "fiscal 2025"), year("令和8年度", "fiscal 2026")),
        Issue::UnreadRows,
        Issue::UnusedCell("メモ", "来週きく"),
        Issue::UnusedCell("", "来週きく"),
        Issue::Kept(field, "12件"),
        Issue::Replaced(field, "12件", false),
        Issue::Replaced(field, "12件", true),
    ]
    .map(|issue| issue.at(place.clone()))
    .to_vec()
}
