//! The messages of `city-plan revise`, in Japanese and English.

use city_plan::exchange::revision::{InitiativeStatus, SourceFile};
use city_plan::plan::Language;
use std::path::Path;

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

/// A new plan that was written, and the next steps: the file of the edition before stays beside it.
pub(crate) fn revision_written(plan: &Path, before: Option<&SourceFile>, language: Language) -> String {
    let plan = plan.display();
    let keep = edition_kept(before, language);
    match language {
        Language::Ja => {
            format!("{plan} を書きました（状態は「案」）。city-plan diff で違いを確かめられます。{keep}")
        }
        Language::En => {
            format!("{plan} was written, as a draft; city-plan diff shows what is different; {keep}")
        }
    }
}

/// The step for the file of the edition before.
fn edition_kept(before: Option<&SourceFile>, language: Language) -> String {
    match (before, language) {
        (Some(file), Language::Ja) if file.is_renamed() => format!(
            "前の版「{}」は、「{}」という名前にして、新しい計画のそばに置いてください。中身は変えないでください。",
            file.name, file.url
        ),
        (Some(file), Language::En) if file.is_renamed() => {
            format!("copy the earlier edition `{}` to `{}` beside the new plan, unchanged", file.name, file.url)
        }
        (Some(file), Language::Ja) => {
            format!("前の版「{}」は、そのまま、新しい計画のそばに置いてください。", file.url)
        }
        (Some(file), Language::En) => {
            format!("keep the earlier edition `{}` beside the new plan, unchanged", file.url)
        }
        (None, Language::Ja) => {
            "前の版のファイルの名前は、計画に書いていません。ファイルの名前を、「.json」で終わり、「: # ? % \\」のない名前に変えて、もう一度作ってください。"
                .into()
        }
        (None, Language::En) => {
            "the earlier edition is not named in it: rename its file so that it ends in .json and has none of : # ? % \\, \
             and begin again"
                .into()
        }
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

fn count(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
