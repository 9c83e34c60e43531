//! The tool's messages in Japanese, beside their English; residents never load these.

use crate::Language;
use city_plan::plan::{Problem, japanese};
use std::io;

/// A problem as one Japanese sentence with its place and code.
pub(crate) fn message(problem: &Problem) -> String {
    let place = if problem.path.is_empty() { String::new() } else { format!("{}: ", problem.path) };
    format!("{place}{} [{}]", japanese::said(problem), problem.code.as_str())
}

/// Why a file could not be read.
pub(crate) fn unreadable(error: &io::Error, language: Language) -> String {
    match language {
        Language::Ja => format!("ファイルを読めません。名前と場所をお確かめください（{error}）"),
        Language::En => format!("cannot be read; check its name and place ({error})"),
    }
}

/// Why a file could not be written.
pub(crate) fn unwritable(error: &io::Error, language: Language) -> String {
    match language {
        Language::Ja => format!("ファイルに書けません。場所と権限をお確かめください（{error}）"),
        Language::En => format!("cannot be written; check its place and permissions ({error})"),
    }
}

/// That a file holds no plan.
pub(crate) fn nothing_to_show(language: Language) -> String {
    match language {
        Language::Ja => "計画として使えません。title と city が必要です".into(),
        Language::En => "holds no plan that could be shown; `title` and `city` have to be there".into(),
    }
}

/// That a file ends before its JSON does, or holds something else beside it.
pub(crate) fn not_whole(language: Language) -> String {
    match language {
        Language::Ja => "JSONとして最後まで読めません".into(),
        Language::En => "cannot be read as JSON to its end".into(),
    }
}

/// The last line.
pub(crate) fn total(files: usize, problems: usize, language: Language) -> String {
    match (language, problems) {
        (Language::Ja, 0) => format!("{files}件のファイルを調べました。問題はありません。"),
        (Language::Ja, _) => format!("{files}件のファイルを調べました。問題が{problems}件あります。"),
        (Language::En, 0) => format!("{} checked, no problem", counted(files, "file")),
        (Language::En, _) => format!("{} checked, {}", counted(files, "file"), counted(problems, "problem")),
    }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
