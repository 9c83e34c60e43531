//! The reports on feeds that were written, in Japanese and English.

use crate::format::language::Language;

/// Feeds that were written.
pub fn written(folder: &str, sets: usize, entries: usize, language: Language) -> String {
    match language {
        Language::Ja => format!(
            "{folder} に、{sets}組のフィードを書きました（計画全体は{entries}件）。一覧は feeds.json にあります。"
        ),
        Language::En => {
            let [sets, entries] = [counted(sets, "set"), entry_count(entries)];
            format!(
                "{folder} was written with {sets} of feeds ({entries} on the plan as a whole); feeds.json lists them"
            )
        }
    }
}

/// Items that have no entry.
pub fn unnamed(count: usize, language: Language) -> String {
    match language {
        Language::Ja => {
            format!("IDのない項目が{count}件あり、フィードに入れていません。それぞれに、IDを書いてください。")
        }
        Language::En if count == 1 => {
            "1 item without an id was left out of the feeds; give it an `id`".to_owned()
        }
        Language::En => {
            format!("{count} items without an id were left out of the feeds; give each an `id`")
        }
    }
}

/// Entries that stay although their items have left the plan.
pub fn kept(count: usize, language: Language) -> String {
    match language {
        Language::Ja => format!("計画からなくなった{count}件は、前に書いたまま残しました。"),
        Language::En if count == 1 => "1 entry whose item has left the plan was kept as before".to_owned(),
        Language::En => format!("{count} entries whose items have left the plan were kept as before"),
    }
}

/// Files of an earlier run that this one has not written.
pub fn left(names: &[String], language: Language) -> String {
    match language {
        Language::Ja => format!(
            "今回は書かなかったファイルがあります：{}。読んでいる人がいなければ、消してください。",
            names.join("、")
        ),
        Language::En => format!(
            "not written this time: {}; delete these files if they have no readers any more",
            names.join(", ")
        ),
    }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

fn entry_count(count: usize) -> String {
    if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") }
}

/// One of each message, with its name, for the table that people review.
pub fn samples(language: Language) -> Vec<(&'static str, String)> {
    let names = ["measure-booking.atom".to_owned(), "measure-booking.json".to_owned()];
    vec![
        ("written", written("feeds", 12, 58, language)),
        ("unnamed", unnamed(2, language)),
        ("kept", kept(3, language)),
        ("left", left(&names, language)),
    ]
}
