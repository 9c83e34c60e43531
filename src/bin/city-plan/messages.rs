//! The messages of the tool, in Japanese and English.
//!
//! Diagnostics of plans and workbooks bring their own.

use city_plan::format::diagnostic::Severity;
use city_plan::format::nearest::nearest;
use city_plan::plan::Language;
use city_plan::views::View;
use std::fmt::Display;
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

/// A folder without a name.
pub(crate) fn missing_folder(language: Language) -> String {
    match language {
        Language::Ja => "--form folder はフォルダーを書きます。その名前を --out で指定してください。".into(),
        Language::En => "--form folder writes a folder; name it with --out".into(),
    }
}

/// Pages without pictures, because their address is not known.
pub(crate) fn no_pictures_without_address(language: Language) -> String {
    match language {
        Language::Ja => {
            "リンクの画像は作っていません。画像も作るときは、--url でフォルダーのアドレスを指定してください。"
                .into()
        }
        Language::En => {
            "no pictures for shared links were made; name the address of the folder with --url to have them"
                .into()
        }
    }
}

/// Pages without pictures, because no font of the machine has a letter.
pub(crate) fn no_font(letter: char, language: Language) -> String {
    match language {
        Language::Ja => format!(
            "「{letter}」の字のフォントがないため、リンクの画像は作っていません。Noto Sans CJK JP（fonts-noto-cjk）などの日本語フォントを入れて、もう一度お試しください。"
        ),
        Language::En => format!(
            "no pictures for shared links were made, because no font of this machine has “{letter}”; add a Japanese font such as Noto Sans CJK JP (fonts-noto-cjk) and try again"
        ),
    }
}

/// A picture that cannot be painted.
pub(crate) fn unpainted(cause: &str, language: Language) -> String {
    match language {
        Language::Ja => format!(
            "リンクの画像を作れませんでした（{cause}）。計画の名前を短くして、もう一度お試しください。"
        ),
        Language::En => {
            format!(
                "a picture for shared links could not be made ({cause}); write shorter names and try again"
            )
        }
    }
}

/// A folder that cannot be created.
pub(crate) fn unwritable_folder(error: &io::Error, language: Language) -> String {
    match language {
        Language::Ja => format!("フォルダーを作れません（{error}）。場所と権限をお確かめください。"),
        Language::En => format!("the folder cannot be created ({error}); check its place and permissions"),
    }
}

/// A file of the component that cannot be read.
pub(crate) fn unreadable_component(error: &io::Error, language: Language) -> String {
    match language {
        Language::Ja => format!(
            "部品のファイルを読めません（{error}）。`cargo xtask build` で部品を作るか、部品のフォルダーを --dist で指定してください。"
        ),
        Language::En => format!(
            "this file of the component cannot be read ({error}); run `cargo xtask build`, or name the component’s folder with --dist"
        ),
    }
}

/// A workbook that cannot be written in its format.
pub(crate) fn unwritable_workbook(cause: &impl Display, language: Language) -> String {
    match language {
        Language::Ja => {
            format!("ブックに書けない内容があります（{cause}）。そこを直して、もう一度お試しください。")
        }
        Language::En => format!("this cannot be written as a workbook ({cause}); correct it and try again"),
    }
}

/// A plan without content for a format.
pub(crate) fn nothing_to_export(language: Language) -> String {
    match language {
        Language::Ja => {
            "この形式に入れる予定や期日が、計画にありません。予定を書くか、別の形式（csv、xlsx）を選んでください。"
                .into()
        }
        Language::En => "the plan has no phases or dates for this format; add them, or choose another format (csv, xlsx)".into(),
    }
}

/// A plan without initiatives, for StratML.
pub(crate) fn no_goal(language: Language) -> String {
    match language {
        Language::Ja => "計画に取組がありません。StratMLの目標になる取組を、1つ以上書いてください。".into(),
        Language::En => {
            "the plan has no initiatives; add at least one, which becomes a goal of StratML".into()
        }
    }
}

/// A language tag that is none.
pub(crate) fn bad_language(tag: &str, language: Language) -> String {
    match language {
        Language::Ja => format!("「{tag}」は言語タグではありません。ja、en のように書いてください。"),
        Language::En => format!("“{tag}” is not a language tag; write one such as ja or en"),
    }
}

/// A word for a view that there is not.
pub(crate) fn unknown_view(word: &str, language: Language) -> String {
    let known = View::ALL.map(View::as_str);
    match (nearest(word, known, 3), language) {
        (Some(near), Language::Ja) => format!("「{word}」という画面はありません。{near} のことですか。"),
        (Some(near), Language::En) => format!("there is no view “{word}”; did you mean {near}?"),
        (None, Language::Ja) => {
            format!("「{word}」という画面はありません。次から選んでください：{}", known.join("、"))
        }
        (None, Language::En) => format!("there is no view “{word}”; choose one of: {}", known.join(", ")),
    }
}

/// A word for a way to write years that there is not.
pub(crate) fn unknown_year_style(word: &str, language: Language) -> String {
    match language {
        Language::Ja => format!(
            "「{word}」という年の書き方はありません。both（元号と西暦）、era（元号）、western（西暦）から選んでください。"
        ),
        Language::En => {
            format!("years cannot be written as “{word}”; choose both, era or western")
        }
    }
}

/// A day that is none.
pub(crate) fn bad_day(date: &str, language: Language) -> String {
    match language {
        Language::Ja => format!("「{date}」は日付ではありません。2024-10-01 のように書いてください。"),
        Language::En => format!("“{date}” is not a date; write a date such as 2024-10-01"),
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
