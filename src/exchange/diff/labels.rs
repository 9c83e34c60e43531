//! The names of parts, fields and words of the format in sentences.
//!
//! In Japanese a field has the label of its declaration, unless a sentence needs another word than a heading; in
//! English the format's own words serve. A field without a label is named as in JSON: no change is left out
//! because a name is missing.

use crate::format::schema::Definitions;
use crate::plan::language::Language;
use crate::plan::schema::description;

/// Fields and lists that are called otherwise in a sentence than above a column.
const LABELS: &[(&str, &str)] = &[
    ("abstract_summary", "章の要旨"),
    ("aliases", "別の書き方"),
    ("audience", "対象"),
    ("categories", "分類"),
    ("cells", "欄の年度"),
    ("city", "市"),
    ("columns", "列"),
    ("cross_cutting", "施策をまたぐ視点"),
    ("date_printed", "印刷された日付"),
    ("dates", "日付"),
    ("department", "担当"),
    ("edition", "版"),
    ("email", "メールアドレス"),
    ("events", "出来事"),
    ("figure", "図の番号"),
    ("fiscal_year_start", "年度が始まる月"),
    ("group", "分け方"),
    ("groups", "分け方"),
    ("holder", "つく人"),
    ("index", "見出し"),
    ("items", "項目"),
    ("kinds", "仕事の種類"),
    ("lanes", "列"),
    ("lead", "一文の要約"),
    ("legend", "凡例"),
    ("lists", "ほかの機関の一覧"),
    ("marks", "印"),
    ("other_dates", "もう一つの日付"),
    ("pages", "ページ"),
    ("part", "部分"),
    ("period", "計画期間"),
    ("phases", "段階"),
    ("printed", "印刷された文字"),
    ("references", "ほかの計画の項目"),
    ("relation", "関係"),
    ("relations", "ほかの計画や法律"),
    ("review", "見直し"),
    ("reviews", "ふりかえり"),
    ("row_only", "表の行だけ"),
    ("rows", "行"),
    ("shows", "いっしょにある図表"),
    ("signed", "署名"),
    ("status", "状態"),
    ("status_printed", "文書での状態"),
    ("steps", "欄"),
    ("text", "文"),
    ("timetables", "予定表"),
    ("values", "値"),
    ("venues", "会場"),
    ("what", "何をしたか"),
];

/// Lists whose English word is not the item's.
const SINGULAR: &[(&str, &str)] = &[
    ("bodies", "body"),
    ("categories", "category"),
    ("chronologies", "chronology"),
    ("dependencies", "dependency"),
    ("glossary", "entry"),
    ("indicators", "figure"),
    ("matrices", "matrix"),
    ("sections", "text"),
    ("serves", "national item"),
];

/// Words of the format, with the fields in which they are words.
const WORDS: &[(&[&str], &str, &str)] = &[
    (&["status"], "draft", "案"),
    (&["status"], "adopted", "決定"),
    (&["status"], "superseded", "次の計画に替わった"),
    (&["outcome"], "done", "実施"),
    (&["outcome"], "partly", "一部実施"),
    (&["outcome"], "studied", "検討のみ"),
    (&["outcome"], "none", "個別施策なし"),
    (&["outcome"], "unstated", "記載なし"),
    (&["kinds"], "prepare", "準備"),
    (&["kinds"], "operate", "運用"),
    (&["kinds"], "expand", "拡充"),
    (&["kinds"], "review", "見直し"),
    (&["kinds"], "other", "そのほか"),
    (&["basis", "start_basis", "end_basis"], "stated", "書いてある"),
    (&["basis", "start_basis", "end_basis"], "inferred", "推定"),
    (&["end_basis"], "open", "終わりを決めない"),
    (&["wording"], "summary", "要約"),
    (&["wording"], "printed", "印刷のとおり"),
    (&["form"], "table", "表"),
    (&["form"], "picture", "図だけ"),
    (&["form"], "none", "示していない"),
];

/// The name of a field, or of one item of a list, in a sentence.
pub(super) fn label(field: &str, language: Language) -> String {
    label_in(description(), field, language)
}

fn label_in(format: &Definitions, field: &str, language: Language) -> String {
    let word = |table: &[(&str, &str)]| {
        table.iter().find(|(name, _)| *name == field).map(|(_, word)| (*word).to_owned())
    };
    let mut declared = format.fields(field);
    match language {
        Language::Ja => {
            let label = declared.map(|(_, field, _)| field.label.ja).find(|label| !label.is_empty());
            word(LABELS).unwrap_or_else(|| label.unwrap_or(field).to_owned())
        }
        Language::En => {
            let is_list = declared.any(|(.., shape)| shape.listed().is_some_and(|part| format.is_part(part)));
            let one = if is_list { field.trim_end_matches('s') } else { field };
            word(SINGULAR).unwrap_or_else(|| one.to_owned()).replace('_', " ")
        }
    }
}

/// A word of the format, as an editor says it.
pub(super) fn word_label<'a>(field: &str, text: &'a str, language: Language) -> &'a str {
    let known = WORDS.iter().find(|(fields, word, _)| *word == text && fields.contains(&field));
    match (language, known) {
        (Language::Ja, Some((_, _, japanese))) => japanese,
        _ => text,
    }
}

/// The name of a language, by its tag.
pub(super) fn language_name(tag: &str, language: Language) -> Option<&'static str> {
    match (tag, language) {
        ("ja", Language::Ja) => Some("日本語"),
        ("ja", Language::En) => Some("Japanese"),
        ("en", Language::Ja) => Some("英語"),
        ("en", Language::En) => Some("English"),
        ("ja-simple", Language::Ja) => Some("やさしい日本語"),
        ("ja-simple", Language::En) => Some("plain Japanese"),
        _ => None,
    }
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "`parts!` declares public types")]
mod tests {
    use super::*;
    use crate::format::context::FormatNotes;
    use crate::format::declare::parts;
    use crate::format::schema::Schema;
    use crate::plan::Text;

    #[derive(Debug, Default)]
    pub(crate) struct Notes;
    impl FormatNotes for Notes {}

    parts! {
        /// A plan.
        Plan {
            /// Its stations.
            many stations: Station => label("駅", "Stations"),
        }

        /// A station.
        Station {
            /// The motto of the station.
            required motto_printed: Text => label("合言葉", "Motto"),
            /// A field without a label.
            optional shortcut: Text,
        }
    }

    #[test]
    fn a_new_field_is_called_by_the_label_of_its_declaration() {
        let mut format = Definitions::default();
        Plan::describe(&mut format);
        for (field, ja, en) in [
            ("stations", "駅", "station"),
            ("motto_printed", "合言葉", "motto printed"),
            ("shortcut", "shortcut", "shortcut"),
        ] {
            let labels = [Language::Ja, Language::En].map(|language| label_in(&format, field, language));
            assert_eq!(labels, [ja, en], "{field}");
        }
    }

    #[test]
    fn a_word_of_its_own_stands_only_where_the_label_is_another() {
        for (field, word) in LABELS {
            let mut declared = description().fields(field).map(|(_, field, _)| field.label.ja);
            assert!(declared.next().is_some_and(|label| label != *word), "{field}: {word}");
        }
    }
}
