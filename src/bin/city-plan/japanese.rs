//! The tool's messages in Japanese, beside their English; residents never load these.

use crate::Language;
use city_plan::exchange::revision::State;
use city_plan::plan::{Problem, japanese};
use std::io;
use std::path::Path;

/// A problem as one Japanese sentence with its place and code.
pub(crate) fn message(problem: &Problem) -> String {
    let place = if problem.path.is_empty() { String::new() } else { format!("{}: ", problem.path) };
    format!("{place}{}[{}]", japanese::said(problem), problem.code.as_str())
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

/// Why a file was not written: it is there already and may not be replaced, or it cannot be.
pub(crate) fn not_written(error: &io::Error, language: Language) -> String {
    if error.kind() == io::ErrorKind::AlreadyExists {
        already_there(language)
    } else {
        unwritable(error, language)
    }
}

/// That a file is there and may not be replaced.
fn already_there(language: Language) -> String {
    match language {
        Language::Ja => "すでにあるファイルです。上書きするときは --force を付けてください".into(),
        Language::En => "is there already; add --force to replace it".into(),
    }
}

/// That a sheet was written, and what to do with it.
pub(crate) fn asked(measures: usize, sheet: &Path, language: Language) -> String {
    let sheet = sheet.display();
    match language {
        Language::Ja => {
            let words = State::expected(language.tongue());
            format!(
                "{sheet} に取組を{measures}件書きました。「状態」の列に、{words} のどれかを書いてください。"
            )
        }
        Language::En => {
            let words = State::expected(language.tongue());
            format!(
                "{sheet} lists {}; fill the column “State” with one of {words}",
                counted(measures, "measure")
            )
        }
    }
}

/// That the new plan was written, and what to do with it.
pub(crate) fn revised(plan: &Path, language: Language) -> String {
    let plan = plan.display();
    match language {
        Language::Ja => {
            format!("{plan} を書きました（状態は「案」）。city-plan changes で違いを確かめられます。")
        }
        Language::En => format!("{plan} was written, as a draft; city-plan changes shows what is different"),
    }
}

/// That no plan was written.
pub(crate) fn not_revised(faults: usize, language: Language) -> String {
    match language {
        Language::Ja => format!("直すところが{faults}件あります。計画は書いていません。"),
        Language::En => format!("{}; no plan was written", counted(faults, "fault")),
    }
}

/// What stands before a finding about a workbook.
pub(crate) fn finding(remark: bool, language: Language) -> &'static str {
    match (remark, language) {
        (true, Language::Ja) => "お知らせ：",
        (false, Language::Ja) => "直すところ：",
        (true, Language::En) => "note: ",
        (false, Language::En) => "to mend: ",
    }
}

/// That a plan was made of a workbook.
pub(crate) fn imported(out: &Path, initiatives: usize, language: Language) -> String {
    let out = out.display();
    match language {
        Language::Ja => format!("{out} を書きました（取組{initiatives}件）。"),
        Language::En => format!("{out} was written: {}", counted(initiatives, "initiative")),
    }
}

/// That no plan was made.
pub(crate) fn not_imported(faults: usize, language: Language) -> String {
    match language {
        Language::Ja => format!("直すところが{faults}件あります。計画は書いていません。"),
        Language::En => format!("{} to mend; no plan was written", counted(faults, "place")),
    }
}

/// How far a long reading is.
pub(crate) fn reading(done: usize, language: Language) -> String {
    match language {
        Language::Ja => format!("読んでいます… {done}"),
        Language::En => format!("reading… {done}"),
    }
}

/// That a workbook to begin with was written.
pub(crate) fn template(out: &Path, language: Language) -> String {
    let out = out.display();
    match language {
        Language::Ja => format!("{out} を書きました。「使い方」シートからお読みください。"),
        Language::En => format!("{out} was written; begin with its first sheet"),
    }
}

/// That a workbook is no text for a terminal.
pub(crate) fn needs_out(language: Language) -> &'static str {
    match language {
        Language::Ja => "書き込むファイルの名前を --out で指定してください",
        Language::En => "say with --out which file to write",
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
