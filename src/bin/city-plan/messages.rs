//! The messages of the tool, in Japanese and English.
//!
//! Diagnostics of plans and workbooks bring their own.

use city_plan::exchange::revision::InitiativeStatus;
use city_plan::format::diagnostic::Severity;
use city_plan::plan::Language;
use std::io;
use std::path::Path;

/// A file that cannot be read.
pub(crate) fn unreadable_file(error: &io::Error, language: Language) -> String {
    match language {
        Language::Ja => format!("ファイルを読めません。名前と場所をお確かめください（{error}）。"),
        Language::En => format!("the file cannot be read ({error}); check its name and folder"),
    }
}

/// A file that cannot be written.
pub(crate) fn unwritable_file(error: &io::Error, language: Language) -> String {
    match language {
        Language::Ja => format!("ファイルに書けません。場所と権限をお確かめください（{error}）。"),
        Language::En => format!("the file cannot be written ({error}); check its folder and permissions"),
    }
}

/// A file without a plan.
pub(crate) fn no_plan(language: Language) -> String {
    match language {
        Language::Ja => "計画として使えません。title と city を書いてください。".into(),
        Language::En => {
            "the file has no plan that can be shown; a plan needs at least `title` and `city`".into()
        }
    }
}

/// A file that was not written.
pub(crate) fn failed_write(error: &io::Error, language: Language) -> String {
    match (error.kind(), language) {
        (io::ErrorKind::AlreadyExists, _) => existing_file(language),
        (
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge,
            Language::Ja,
        ) => {
            format!(
                "空きが足りないため、書けません（{error}）。空きを増やしてください。もとのファイルはそのままです。"
            )
        }
        (
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge,
            Language::En,
        ) => {
            format!(
                "the file cannot be written: no space is left ({error}); free some space; the old file is unchanged"
            )
        }
        _ => unwritable_file(error, language),
    }
}

/// An existing file that the tool has not written.
pub(crate) fn existing_file(language: Language) -> String {
    match language {
        Language::Ja => {
            "すでにあるファイルです。別の名前にするか、上書きするときは --force を付けてください。".into()
        }
        Language::En => "the file exists already; choose another name, or add --force to replace it".into(),
    }
}

/// An output that is also the input.
pub(crate) fn output_is_input(language: Language) -> String {
    match language {
        Language::Ja => "もとにするファイルには書けません。--out に別の名前を指定してください。".into(),
        Language::En => "this file is the input; choose another name with --out".into(),
    }
}

/// Two outputs in one file.
pub(crate) fn same_output(language: Language) -> String {
    match language {
        Language::Ja => "2つの出力が同じファイルになります。別の名前を指定してください。".into(),
        Language::En => "two outputs would go to this file; give each its own name".into(),
    }
}

/// An output that is a folder.
pub(crate) fn output_is_folder(language: Language) -> String {
    match language {
        Language::Ja => "フォルダーです。書き込むファイルの名前まで指定してください。".into(),
        Language::En => "this is a folder; name the file to write in it".into(),
    }
}

/// Standard output that cannot be written.
pub(crate) fn lost_output(error: &io::Error, language: Language) -> String {
    match language {
        Language::Ja => format!("結果を書き出せませんでした（{error}）。出力先をお確かめください。"),
        Language::En => {
            format!("the result cannot be written to standard output ({error}); check where it goes")
        }
    }
}

/// A file to be replaced from which no ids can be taken.
pub(crate) fn no_previous_plan(language: Language) -> String {
    match language {
        Language::Ja => {
            "今あるファイルからIDを引き継げないため、書いていません。ファイルを直すか、--previous で前の計画を指定するか、\
             IDをすべて新しくするときは --force を付けてください。"
                .into()
        }
        Language::En => "this file is not a plan from which ids can be taken, so nothing was written; correct it, \
                         name the previous plan with --previous, or add --force to make all ids new"
            .into(),
    }
}

/// A sheet of questions that was written, and the next step.
pub(crate) fn questions_written(initiatives: usize, sheet: &Path, language: Language) -> String {
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
                "{sheet} was written with {}; fill the column “Status” with one of: {words}",
                count(initiatives, "initiative")
            )
        }
    }
}

/// A new plan that was written, and the next step.
pub(crate) fn revision_written(plan: &Path, language: Language) -> String {
    let plan = plan.display();
    match language {
        Language::Ja => {
            format!("{plan} を書きました（状態は「案」）。city-plan diff で違いを確かめられます。")
        }
        Language::En => format!("{plan} was written, as a draft; city-plan diff shows what is different"),
    }
}

/// A sheet of answers with errors.
pub(crate) fn no_revision(errors: usize, language: Language) -> String {
    match language {
        Language::Ja => {
            format!("直すところが{errors}件あります。計画は書いていません。直して、もう一度お試しください。")
        }
        Language::En => {
            format!("{}; no plan was written; correct the sheet and try again", count(errors, "error"))
        }
    }
}

/// The word before a diagnostic about a workbook.
pub(crate) fn severity(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::Ja) => "直すところ：",
        (Severity::Warning, Language::Ja) => "確かめるところ：",
        (Severity::Note, Language::Ja) => "お知らせ：",
        (Severity::Error, Language::En) => "error: ",
        (Severity::Warning, Language::En) => "warning: ",
        (Severity::Note, Language::En) => "note: ",
    }
}

/// A plan that was made of a workbook.
pub(crate) fn plan_written(out: &Path, initiatives: usize, language: Language) -> String {
    let out = out.display();
    match language {
        Language::Ja => format!("{out} を書きました（取組{initiatives}件）。"),
        Language::En => format!("{out} was written: {}", count(initiatives, "initiative")),
    }
}

/// A workbook with errors.
pub(crate) fn no_import(errors: usize, language: Language) -> String {
    match language {
        Language::Ja => {
            format!("直すところが{errors}件あります。計画は書いていません。直して、もう一度お試しください。")
        }
        Language::En => {
            format!("{}; no plan was written; correct the workbook and try again", count(errors, "error"))
        }
    }
}

/// The progress of a long reading.
pub(crate) fn progress(done: usize, language: Language) -> String {
    match language {
        Language::Ja => format!("読んでいます… {done}"),
        Language::En => format!("reading… {done}"),
    }
}

/// A template that was written.
pub(crate) fn template_written(out: &Path, language: Language) -> String {
    let out = out.display();
    match language {
        Language::Ja => format!("{out} を書きました。「使い方」シートからお読みください。"),
        Language::En => format!("{out} was written; its first sheet explains how to use it"),
    }
}

/// A workbook without a file to write it to.
pub(crate) fn missing_out(language: Language) -> &'static str {
    match language {
        Language::Ja => "書き込むファイルの名前を --out で指定してください。",
        Language::En => "name the file to write with --out",
    }
}

/// The last line of a check.
pub(crate) fn total(files: usize, problems: usize, language: Language) -> String {
    match (language, problems) {
        (Language::Ja, 0) => format!("{files}件のファイルを調べました。問題はありません。"),
        (Language::Ja, _) => format!("{files}件のファイルを調べました。問題が{problems}件あります。"),
        (Language::En, 0) => format!("{} checked, no problem", count(files, "file")),
        (Language::En, _) => format!("{} checked, {}", count(files, "file"), count(problems, "problem")),
    }
}

/// A command or an option that has a new name.
pub(crate) fn new_name(former: &str, name: &str, language: Language) -> String {
    match language {
        Language::Ja => {
            format!("{former} は {name} に名前が変わりました。次からは {name} と書いてください。")
        }
        Language::En => format!("`{former}` is now called `{name}`; write `{name}` from now on"),
    }
}

fn count(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
