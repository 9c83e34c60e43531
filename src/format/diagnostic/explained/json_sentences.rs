//! The sentences about a plan's JSON, in Japanese and English.
//!
//! Each says what was found and, in brackets, what was expected; a step follows where the expectation is none.

use super::Words;
use super::syntax::reason;
use crate::format::diagnostic::{Code, Expected, fields};
use crate::format::language::{Language, Localized};
use crate::format::nearest::nearest;

/// The number of fields that are listed where none is near.
const FEW: usize = 12;

/// A diagnostic about JSON as far as its sentence needs it.
struct Case<'a> {
    code: Code,
    /// The last field of the path.
    field: &'a str,
    found: &'a str,
    expected: Expected,
    hint: &'a str,
}

pub(super) fn explanation(code: Code, path: &str, found: &str, expected: Expected, hint: &str) -> Words {
    let field = path.rsplit('.').next().unwrap_or_default();
    let expected = if code == Code::Missing && path == "format" { Expected::Format } else { expected };
    let hint = if hint.is_empty() { suggestion(code, found, expected) } else { hint.to_owned() };
    let case = Case { code, field, found, expected, hint: &hint };
    Words {
        expected: Localized::new(|language| case.expected(language)),
        message: Localized::new(|language| case.message(language)),
        expectation: Some(case.expected),
        hint: case.hint.to_owned(),
        ..Words::default()
    }
}

/// The value that was probably meant: the nearest field or word, an id or a tag in its usual form.
fn suggestion(code: Code, found: &str, expected: Expected) -> String {
    let text = bare(found);
    let near = match expected {
        Expected::OneOf(words) => nearest(text, words.iter().copied(), 3),
        Expected::Field(lines) => nearest(text, fields(lines).map(|(name, _)| name), 3),
        _ => None,
    };
    match code {
        Code::BadId if text.is_ascii() && text != found => hyphenated(&text.to_ascii_lowercase()),
        Code::BadLanguage if text.contains('_') && text != found => hyphenated(text),
        _ => near.unwrap_or_default().to_owned(),
    }
}

/// The letters and digits of a text, with one hyphen in the place of everything else.
fn hyphenated(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// A text with a space behind it, unless it ends with a Japanese character.
fn spaced(found: &str) -> String {
    if found.ends_with(|last: char| last.is_ascii()) { format!("{found} ") } else { found.to_owned() }
}

/// A text without its quotation marks.
fn bare(found: &str) -> &str {
    found.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(found)
}

impl Case<'_> {
    /// The sentence with its expectation.
    fn message(&self, language: Language) -> String {
        let (sentence, expected) = match language {
            Language::Ja => (self.japanese(), self.expected(language)),
            Language::En => (self.english(), self.expected(language)),
        };
        match language {
            // The near one is the expectation.
            _ if self.code == Code::UnknownField && !self.hint.is_empty() => sentence,
            _ if self.code == Code::RenamedField => sentence,
            Language::Ja if self.code == Code::More => format!("{sentence}。{expected}"),
            Language::En if self.code == Code::More => format!("{sentence}; {expected}"),
            Language::Ja => format!("{sentence}（書き方：{expected}）"),
            Language::En => format!("{sentence} (expected {expected})"),
        }
    }

    fn english(&self) -> String {
        let Self { field, hint, .. } = self;
        let found = self.found_in(Language::En);
        let id = bare(&found);
        let mean = if hint.is_empty() { String::new() } else { format!("; did you mean `{hint}`?") };
        match self.code {
            Code::NotJson => format!("not JSON: {}", reason(&found, Language::En)),
            Code::Missing => format!("missing field `{field}`"),
            Code::UnknownField => format!("unknown field `{id}`{mean}"),
            Code::RenamedField => {
                format!("field `{id}` is called `{}` now; rename it", self.expected(Language::En))
            }
            Code::UnknownFormat => format!("unknown format {found}"),
            Code::UnknownWord => format!("unknown word {found}{}", mean.replace('`', "\"")),
            Code::DuplicateKey => format!("duplicate field `{id}`; only the first one is read"),
            Code::DuplicateId if !hint.is_empty() => {
                format!("duplicate id `{id}`, first used at `{hint}`")
            }
            Code::DuplicateId => format!("duplicate id `{id}`"),
            Code::DanglingId if matches!(self.expected, Expected::IdIn(_)) => {
                format!("id `{id}` belongs to an item of another kind")
            }
            Code::DanglingId => format!("unknown id `{id}`{mean}"),
            Code::BadId => format!("{found} is not an id{mean}"),
            Code::BadLanguage => format!("{found} is not a language tag{}", mean.replace('`', "\"")),
            Code::Cycle => format!("the parents above `{id}` form a cycle"),
            Code::EndBeforeStart => format!("the end {found} is before the start {hint}"),
            Code::Empty if self.expected == Expected::Place => "the source is empty".to_owned(),
            Code::Empty => "the text is empty".to_owned(),
            Code::OutsidePeriod => format!("{found} is decades away from the years of the plan"),
            Code::ReplacementCharacter => format!("{found} has a damaged character"),
            Code::UnusualCharacter => format!("unusual character {found}{}", mean.replace('`', "")),
            Code::InconsistentSpelling => format!("{found} differ only in how they are written"),
            Code::More => format!("{found} more problems are not listed"),
            Code::WrongType if found.ends_with(" or more") => format!("the number is too large: {found}"),
            _ => format!("{found} is not {}", self.noun()[Language::En]),
        }
    }

    fn japanese(&self) -> String {
        let Self { field, hint, .. } = self;
        let found = spaced(&self.found_in(Language::Ja));
        let id = bare(found.trim_end());
        let mean = if hint.is_empty() { String::new() } else { format!("。「{hint}」のことですか") };
        match self.code {
            Code::NotJson => format!("JSONとして読めません。{}", reason(self.found, Language::Ja)),
            Code::Missing => format!("項目「{field}」がありません"),
            Code::UnknownField => format!("「{id}」という項目はありません{mean}"),
            Code::RenamedField => {
                let name = self.expected(Language::Ja);
                format!("項目「{id}」は、今は「{name}」という名前です。書きかえてください")
            }
            Code::UnknownFormat => format!("{found}は、この版では読めない形式です"),
            Code::UnknownWord => format!("{found}という言葉は使えません{mean}"),
            Code::DuplicateKey => format!("項目「{id}」が2回以上あります。初めのものだけを読みます"),
            Code::DuplicateId if !hint.is_empty() => {
                format!("ID「{id}」は、{hint} ですでに使われています")
            }
            Code::DuplicateId => format!("ID「{id}」は、すでに使われています"),
            Code::DanglingId if matches!(self.expected, Expected::IdIn(_)) => {
                format!("ID「{id}」は、ほかの種類の項目のものです")
            }
            Code::DanglingId => format!("「{id}」というIDの項目はありません{mean}"),
            Code::BadId => format!("{found}はIDとして使えません{mean}"),
            Code::BadLanguage => format!("{found}は言語タグではありません{mean}"),
            Code::Cycle => format!("「{id}」から上へたどると、同じところに戻ってしまいます"),
            Code::EndBeforeStart => format!("終わり {found}が、始まり {hint} より前です"),
            Code::Empty if self.expected == Expected::Place => "出どころが空です".to_owned(),
            Code::Empty => "文字がありません".to_owned(),
            Code::OutsidePeriod => format!("{found}は、計画の時期から何十年も離れています"),
            Code::ReplacementCharacter => format!("{found}に、こわれた文字があります"),
            Code::UnusualCharacter => {
                let (character, text) = self.found.split_once(" in ").unwrap_or((self.found, ""));
                format!("{text} の {character} は、ふつうは使わない文字です{mean}")
            }
            Code::InconsistentSpelling => format!("{found}は、書き方だけが違います"),
            Code::More => format!("問題が、ほかに{}件あります", found.trim_end()),
            Code::WrongType if found.contains("以上の数") => format!("{found}は大きすぎます"),
            _ => format!("{found}は{}ではありません", self.noun()[Language::Ja]).replace("  ", " "),
        }
    }

    /// The value that was found, where the reader describes it in English words.
    fn found_in(&self, language: Language) -> String {
        let found = self.found;
        let pair = found.split_once("\" beside \"");
        let count = found.strip_prefix("a list of ");
        let number = found.strip_suffix(" or more");
        match (language, count, number, pair) {
            (Language::En, Some("0"), ..) => "an empty list".into(),
            (Language::En, Some("1"), ..) => "a list of 1 item".into(),
            (Language::En, Some(count), ..) => format!("a list of {count} items"),
            (Language::En, .., Some((one, other))) => format!("{one}\" and \"{other}"),
            (Language::Ja, Some("0"), ..) => "空のリスト".into(),
            (Language::Ja, Some(count), ..) => format!("{count}件のリスト"),
            (Language::Ja, _, Some(number), _) => format!("{number} 以上の数"),
            (Language::Ja, .., Some((one, other))) => format!("\"{other} と {one}\""),
            (Language::Ja, ..) if found == "an object" => "オブジェクト".into(),
            (Language::Ja, ..) if found == "an empty text" => "空の文字列".into(),
            _ => found.to_owned(),
        }
    }

    /// The name of the expected kind of value.
    fn noun(&self) -> Localized<&'static str> {
        let (ja, en) = match self.expected {
            Expected::Text => ("文章", "a text"),
            Expected::String => ("文字列", "a string"),
            Expected::Bool => (" true か false ", "true or false"),
            Expected::Number => ("数", "a number"),
            Expected::List => ("リスト", "a list"),
            Expected::Object => ("オブジェクト", "an object"),
            Expected::PartialDate => ("年度や日付", "a fiscal year"),
            Expected::FiscalYear => ("年度", "a fiscal year"),
            Expected::MonthNumber => ("月", "a month"),
            Expected::Id | Expected::KnownId | Expected::IdIn(_) => ("ID", "an id"),
            Expected::Address => ("ウェブページのアドレス", "a web address"),
            Expected::Language => ("言語タグ", "a language tag"),
            Expected::Telephone => ("かけられる電話番号", "a telephone number that can be dialled"),
            Expected::Email => ("メールアドレス", "a mail address"),
            Expected::Degrees(_) => ("緯度や経度", "degrees of a place"),
            Expected::OneOf(_) => ("使える言葉", "a known word"),
            _ => ("使える値", "a value that can be used"),
        };
        Localized { ja, en }
    }

    /// The expectation, in words.
    fn expected(&self, language: Language) -> String {
        let words = |between: &str, last: &str, words: &[&str]| match words {
            [all @ .., one] if !all.is_empty() => {
                let all: Vec<String> = all.iter().map(|word| format!("\"{word}\"")).collect();
                format!("{}{last}\"{one}\"", all.join(between))
            }
            _ => words.iter().map(|word| format!("\"{word}\"")).collect(),
        };
        match (self.expected, language) {
            (Expected::OneOf(all), Language::Ja) => words("、", "、", all),
            (Expected::OneOf(all), Language::En) => words(", ", " or ", all),
            (Expected::Field(lines), _) => self.fields(lines, language),
            (Expected::Renamed(name), _) => name.to_owned(),
            (Expected::IdIn(list), Language::Ja) => format!("{list} にある項目のID"),
            (Expected::IdIn(list), Language::En) => format!("an id from `{list}`"),
            (Expected::EndAfterStart, Language::Ja) => format!("{} か、それより後", self.hint),
            (Expected::EndAfterStart, Language::En) => format!("{} or later", self.hint),
            (Expected::NearPlan(first, last), Language::Ja) => {
                format!("{first}年から{last}年までか、その近くの年。打ちまちがいでないか、確かめてください")
            }
            (Expected::NearPlan(first, last), Language::En) => {
                format!("a year near {first} to {last}; check for a typing error")
            }
            (other, language) => fixed(other)[language].to_owned(),
        }
    }

    /// The fields that an item may have: the nearest, all where they are few, else where they are listed.
    fn fields(&self, lines: &'static str, language: Language) -> String {
        let names: Vec<&str> = fields(lines).map(|(name, _)| name).collect();
        match language {
            _ if !self.hint.is_empty() => self.hint.to_owned(),
            Language::Ja if names.len() <= FEW => names.join("、"),
            Language::En if names.len() <= FEW => names.join(", "),
            Language::Ja => "plans/README.md にある項目".into(),
            Language::En => "one of the fields in plans/README.md".into(),
        }
    }
}

/// Expectations that are always the same.
fn fixed(expected: Expected) -> Localized<&'static str> {
    let (ja, en) = match expected {
        Expected::Json => ("UTF-8のJSON", "a plan as JSON in UTF-8"),
        Expected::Format => ("\"city-plan/1\"", "\"city-plan/1\""),
        Expected::Text => (
            "\"文字\" または {\"ja\": \"文字\", \"en\": \"text\"}",
            "\"…\" or {\"ja\": \"…\", \"en\": \"…\"}",
        ),
        Expected::String => ("\"文字\"", "\"…\""),
        Expected::Bool => ("true または false", "true or false"),
        Expected::Number => ("引用符のない15桁までの数字", "up to 15 digits without quotation marks"),
        Expected::List => ("[ … ]", "[ … ]"),
        Expected::Object => ("{ … }", "{ … }"),
        Expected::Once => ("1つの項目は1回だけ", "each field once"),
        Expected::Readable => ("もとの文字。書き直してください", "the original character; type it again"),
        Expected::Fewer => ("上の問題を直すと、続きが表示されます", "fix those above and check again"),
        Expected::PartialDate => ("年度は 2024、年月は \"2024-04\"", "2024 or \"2024-04\""),
        Expected::FiscalYear => ("2024", "2024"),
        Expected::MonthNumber => ("1から12の数字", "a number from 1 to 12"),
        Expected::Id => ("小文字の英字、数字、ハイフン", "lower-case letters, digits and hyphens"),
        Expected::OwnId => ("ほかの項目と重ならないID", "an id that no other item has"),
        Expected::KnownId => ("この計画にある項目のID", "the id of an item in this plan"),
        Expected::Chain => ("いちばん上の項目までたどれる親", "a chain that ends at a top-level item"),
        Expected::Address => (
            "https:// で始まるアドレス。ホスト名は英数字で、空白、利用者名、見えない文字は使わない",
            "https://… with a plain host name, without spaces, user names or invisible characters",
        ),
        Expected::Language => {
            ("\"ja\"、\"en\"、\"zh-Hant\" のような言語タグ", "one such as \"ja\", \"en\" or \"zh-Hant\"")
        }
        Expected::Telephone => ("市外局番からの番号（06-0000-0000）", "06-0000-0000, with its area code"),
        Expected::Email => ("name@example.jp", "name@example.jp"),
        Expected::Degrees(90) => ("-90から90までの数字", "a number from -90 to 90"),
        Expected::Degrees(_) => ("-180から180までの数字", "a number from -180 to 180"),
        Expected::Character => ("ふつうの文字", "an ordinary character"),
        Expected::OneSpelling => ("どちらか1つ", "one spelling for both"),
        Expected::Place => ("章やページ", "a chapter or a page"),
        // These are never the same.
        Expected::OneOf(_)
        | Expected::Field(_)
        | Expected::Renamed(_)
        | Expected::IdIn(_)
        | Expected::EndAfterStart
        | Expected::NearPlan(..) => ("", ""),
    };
    Localized { ja, en }
}
