//! Problems of a plan's JSON in Japanese, beside the English of `problem`.
//!
//! Called by the tool and the studio. Residents never load it.

use super::Problem;
use crate::format::problem::{Code, Expected};

/// What was found and what is expected, without the place.
pub fn message(problem: &Problem) -> String {
    let found = &found(&problem.found);
    let fault = match problem.code {
        Code::RenamedField => {
            return format!("項目 {found} は、今は {} という名前です", expected(problem.expected));
        }
        Code::Missing => "必要な項目がありません".to_owned(),
        Code::DuplicateKey => format!("{found} が2回以上書かれています。初めのものを使います"),
        Code::Unreadable => format!("{found} に、読めない文字があります"),
        Code::More => return format!("問題が、ほかに{found}件あります"),
        Code::DuplicateId => format!("{found} は、すでに使われているIDです"),
        Code::DanglingId => format!("{found} というIDの項目がありません"),
        Code::Circle => format!("{found} をたどると、元に戻ってしまいます"),
        Code::EndBeforeStart => format!("終わり（{found}）が、始まりより前です"),
        Code::OutsidePeriod => format!("{found} は、計画の時期から何十年も離れています"),
        Code::UnknownField => format!("{found} という項目名は使えません"),
        Code::Empty => "文字がありません".to_owned(),
        Code::NotJson => format!("JSONとして読めません（{found}）"),
        Code::OddCharacter => format!("{found} は、ふつうの文字ではありません（外字、部首の文字）"),
        Code::LookAlike => format!("{found} は、書き方だけが違います"),
        Code::UnknownFormat
        | Code::WrongType
        | Code::UnknownWord
        | Code::BadPeriod
        | Code::BadId
        | Code::BadAddress
        | Code::BadLanguage
        | Code::BadContact => {
            format!("{found} は使えません")
        }
    };
    format!("{fault}（書き方：{}）", expected(problem.expected))
}

/// What was found, where `problem` says it in English words.
fn found(found: &str) -> String {
    if let Some(inside) = found.strip_prefix("the file (").and_then(|rest| rest.strip_suffix(')')) {
        return file(inside);
    }
    match (found.strip_prefix("a list of "), found.strip_suffix(" or more"), found.split_once("\" beside \""))
    {
        (Some(count), ..) => format!("[ … ]（{count}件）"),
        (_, Some(number), _) => format!("{number} 以上の数"),
        (_, _, Some((one, other))) => format!("\"{other} と {one}\""),
        _ if found == "an object" => "{ … }".into(),
        _ => found.to_owned(),
    }
}

/// Why a file is no JSON: the place, and the cause in words.
fn file(why: &str) -> String {
    /// The beginning of a cause as its readers say it, and the same in Japanese.
    const CAUSES: [(&str, &str); 15] = [
        ("not UTF-8", "文字コードがUTF-8ではありません"),
        ("UTF-16", "文字コードがUTF-16です。UTF-8で保存してください"),
        ("EOF", "途中で終わっています"),
        ("trailing comma", "最後の項目のあとに、余分なコンマがあります"),
        ("trailing characters", "終わりのかっこのあとに、まだ文字があります"),
        ("expected value", "値の書き方が正しくありません"),
        ("expected ident", "値の書き方が正しくありません"),
        ("expected `:`", "コロン（:）がありません"),
        ("expected `,`", "コンマ（,）か、終わりのかっこがありません"),
        ("key must be a string", "項目名が \" で囲まれていません"),
        ("control character", "\" の中に、改行などの文字がそのまま入っています"),
        ("invalid escape", "\\ のあとの文字が正しくありません"),
        ("invalid number", "数の書き方が正しくありません"),
        ("recursion limit", "かっこが深く重なりすぎています"),
        ("number out of range", "数が大きすぎます"),
    ];
    let cause = CAUSES.iter().find(|(begin, _)| why.starts_with(begin)).map(|(_, ja)| *ja);
    let place = |name: &str| {
        let rest = why.rsplit_once(name)?.1;
        Some(rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default().to_owned())
    };
    let place = match (place("line "), place("column ")) {
        (Some(line), Some(column)) => format!("{line}行目の{column}文字目"),
        (Some(line), None) => format!("{line}行目"),
        _ => String::new(),
    };
    [place.as_str(), cause.unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("：")
}

fn expected(expected: Expected) -> String {
    match expected {
        Expected::Json => "UTF-8のJSON".into(),
        Expected::Format => "\"city-plan/1\"".into(),
        Expected::Text => "\"文字\" または {\"ja\": \"文字\", \"en\": \"text\"}".into(),
        Expected::String => "\"文字\"".into(),
        Expected::Bool => "true または false".into(),
        Expected::Number => "引用符のない15桁までの数字".into(),
        Expected::List => "[ … ]".into(),
        Expected::Object => "{ … }".into(),
        Expected::Once => "1つの項目は1回だけ".into(),
        Expected::Readable => "もとの文字".into(),
        Expected::Fewer => "表示した問題を直すと、続きが表示されます".into(),
        Expected::PartialDate => "年度は 2024、年月は \"2024-04\"".into(),
        Expected::FiscalYear => "2024".into(),
        Expected::MonthNumber => "1から12の数字".into(),
        Expected::Id => "小文字の英字、数字、ハイフン".into(),
        Expected::OwnId => "ほかの項目と重ならないID".into(),
        Expected::KnownId => "この計画にある項目のID".into(),
        Expected::IdIn(list) => format!("{list} にある項目のID"),
        Expected::EndAfterStart => "始まりと同じか、それより後".into(),
        Expected::NearPlan(first, last) => {
            format!("{first}年から{last}年までか、その近くの年。打ちまちがいでないか、確かめてください")
        }
        Expected::Address => {
            "https:// で始まるアドレス。ホスト名は英数字で、空白、利用者名、見えない文字は使わない".into()
        }
        Expected::Language => "\"ja\"、\"en\"、\"zh-Hant\" のような言語タグ".into(),
        Expected::Telephone => "市外局番からの番号（06-0000-0000）".into(),
        Expected::Email => "name@example.jp".into(),
        Expected::Character => "ふつうの漢字".into(),
        Expected::OneSpelling => "どちらか1つ".into(),
        Expected::Place => "章やページ".into(),
        Expected::OneOf(words) => {
            words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join("、")
        }
        Expected::Renamed(name) => format!("\"{name}\""),
        Expected::Field(fields) => Expected::names(fields, "、"),
    }
}
