//! The messages of the tool about the yearly round and before it, in Japanese and English.

use city_plan::plan::Language;
use std::path::Path;

/// A workbook of a department that was written.
pub(crate) fn form_written(file: &Path, initiatives: usize, language: Language) -> String {
    let file = file.display();
    match language {
        Language::Ja => format!("{file}（取組{initiatives}件）"),
        Language::En => format!("{file}: {}", count(initiatives, "initiative")),
    }
}

/// A plan without anything to report on.
pub(crate) fn no_initiatives(language: Language) -> String {
    match language {
        Language::Ja => {
            "計画に取組がないので、用紙を作れません。取組を書いてから、もう一度お試しください。".into()
        }
        Language::En => "the plan has no initiatives to report on; add them and try again".into(),
    }
}

/// The workbooks of all departments, and the next step.
pub(crate) fn forms_written(forms: usize, language: Language) -> String {
    match language {
        Language::Ja => format!(
            "用紙を{forms}件書きました。各課に送り、戻ってきたら city-plan join で1つの計画にまとめてください。"
        ),
        Language::En => format!(
            "{} written; send each to its department, and run city-plan join when they are back",
            count(forms, "form")
        ),
    }
}

/// A plan into which workbooks were joined.
pub(crate) fn joined(out: &Path, reports: usize, open: usize, language: Language) -> String {
    let out = out.display();
    match (language, open) {
        (Language::Ja, 0) => format!("{out} を書きました（報告{reports}件）。"),
        (Language::Ja, _) => format!(
            "{out} を書きました（報告{reports}件）。直すところと確かめるところが、合わせて{open}件あります。上のとおりに直して、もう一度お試しください。"
        ),
        (Language::En, 0) => format!("{out} was written: {}", count(reports, "report")),
        (Language::En, _) => format!(
            "{out} was written: {}; {} to look at: correct them as listed above and join again",
            count(reports, "report"),
            count(open, "message")
        ),
    }
}

/// Files of which nothing could be joined.
pub(crate) fn nothing_to_join(language: Language) -> String {
    match language {
        Language::Ja => {
            "使える行が1つもないので、計画は書いていません。上のとおりに直して、もう一度お試しください。"
                .into()
        }
        Language::En => {
            "no row could be used, so no plan was written; correct the files and try again".into()
        }
    }
}

/// The last line of a check of accountability.
pub(crate) fn total_gaps(gaps: usize, language: Language) -> String {
    match (language, gaps) {
        (Language::Ja, 0) => "あとから結果を確かめるのに、足りないものはありません。".into(),
        (Language::Ja, _) => format!("あとから結果を確かめるのに、足りないものが{gaps}件あります。"),
        (Language::En, 0) => "nothing is missing that people need to ask later what became of it".into(),
        (Language::En, _) => {
            format!("{} that people need to ask later what became of it", count(gaps, "missing item"))
        }
    }
}

fn count(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
