//! The tool's messages, each in Japanese and English.

use city_plan::exchange::revision::InitiativeStatus;
use city_plan::plan::{Language, Problem, japanese};
use std::io;
use std::path::Path;

/// A problem as one Japanese sentence with its place and code.
pub(crate) fn message(problem: &Problem) -> String {
    let place = if problem.path.is_empty() { String::new() } else { format!("{}: ", problem.path) };
    format!("{place}{}[{}]", japanese::message(problem), problem.code.as_str())
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

/// Why a file was not written.
pub(crate) fn not_written(error: &io::Error, language: Language) -> String {
    match (error.kind(), language) {
        (io::ErrorKind::AlreadyExists, _) => not_ours(language),
        (
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge,
            Language::Ja,
        ) => {
            format!("空きが足りないため、書けません。もとのファイルはそのままです（{error}）")
        }
        (
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge,
            Language::En,
        ) => {
            format!("cannot be written: no space is left; what was there before is unchanged ({error})")
        }
        _ => unwritable(error, language),
    }
}

/// That a file is there that the tool has not written.
pub(crate) fn not_ours(language: Language) -> String {
    match language {
        Language::Ja => {
            "すでにあるファイルです。別の名前にするか、上書きするときは --force を付けてください".into()
        }
        Language::En => "is there already; write to another name, or add --force to replace it".into(),
    }
}

/// That a file is what the command reads.
pub(crate) fn input(language: Language) -> String {
    match language {
        Language::Ja => "もとにするファイルには書けません。--out に別の名前を指定してください".into(),
        Language::En => "is what this is made of; write to another name".into(),
    }
}

/// That two outputs would go to one file.
pub(crate) fn twice(language: Language) -> String {
    match language {
        Language::Ja => "2つの出力が同じファイルになります。別の名前を指定してください".into(),
        Language::En => "would be written twice; give each output a name of its own".into(),
    }
}

/// That a folder stands where a file is to be written.
pub(crate) fn folder(language: Language) -> String {
    match language {
        Language::Ja => "フォルダーです。書き込むファイルの名前まで指定してください".into(),
        Language::En => "is a folder; name the file to write in it".into(),
    }
}

/// That the output is lost because standard output cannot be written.
pub(crate) fn unsaid(error: &io::Error, language: Language) -> String {
    match language {
        Language::Ja => format!("結果を書き出せませんでした（{error}）"),
        Language::En => format!("the result could not be written to standard output ({error})"),
    }
}

/// That the file to be replaced is no plan from which ids could be taken.
pub(crate) fn no_plan_before(language: Language) -> String {
    match language {
        Language::Ja => {
            "今あるファイルからIDを引き継げないため、書いていません。ファイルを直すか、--previous で前の計画を指定するか、\
             IDをすべて新しくするときは --force を付けてください"
                .into()
        }
        Language::En => "no ids can be taken from this file, so nothing was written; mend it, name the plan before with \
                         --previous, or add --force to make all ids anew"
            .into(),
    }
}

/// That a sheet was written, and what to do with it.
pub(crate) fn asked(initiatives: usize, sheet: &Path, language: Language) -> String {
    let sheet = sheet.display();
    match language {
        Language::Ja => {
            let words = InitiativeStatus::expected(language);
            format!(
                "{sheet} に取組を{initiatives}件書きました。「状態」の列に、{words} のどれかを書いてください。"
            )
        }
        Language::En => {
            let words = InitiativeStatus::expected(language);
            format!(
                "{sheet} lists {}; fill the column “State” with one of {words}",
                counted(initiatives, "initiative")
            )
        }
    }
}

/// That the new plan was written, and what to do with it.
pub(crate) fn revised(plan: &Path, language: Language) -> String {
    let plan = plan.display();
    match language {
        Language::Ja => {
            format!("{plan} を書きました（状態は「案」）。city-plan diff で違いを確かめられます。")
        }
        Language::En => format!("{plan} was written, as a draft; city-plan diff shows what is different"),
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

/// That a command or an option has a new name.
pub(crate) fn renamed(former: &str, name: &str, language: Language) -> String {
    match language {
        Language::Ja => {
            format!("{former} は {name} に名前が変わりました。次からは {name} と書いてください。")
        }
        Language::En => format!("`{former}` is now called `{name}`; write `{name}` from now on"),
    }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
