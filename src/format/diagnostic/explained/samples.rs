//! One diagnostic of each kind about a plan's JSON, for the table of messages that people review.

use super::syntax::known_causes;
use crate::format::diagnostic::{Code, Diagnostic, Expected};

/// Code, path, what was found, what was expected, and a hint.
type Sample = (Code, &'static str, &'static str, Expected, &'static str);

/// The fields of an item, as `declare::parts!` writes them.
const FIELDS: &str = "id identity\nlabel required\nstart required\nend optional\n";
/// More fields than are listed.
const MANY: &str = "a optional\nb optional\nc optional\nd optional\ne optional\nf optional\ng optional\nh optional\n\
                    i optional\nj optional\nk optional\nl optional\ntitle required\n";
const WORDS: &[&str] = &["table", "picture", "none"];

const SAMPLES: &[Sample] = &[
    (Code::UnknownFormat, "format", "\"city-plan/2\"", Expected::Format, ""),
    (Code::WrongType, "title", "1", Expected::Text, ""),
    (Code::WrongType, "city", "a list of 1", Expected::String, ""),
    (Code::WrongType, "levels[0].row_only", "\"yes\"", Expected::Bool, ""),
    (Code::WrongType, "fiscal_year_start", "\"4\"", Expected::Number, ""),
    (Code::WrongType, "fiscal_year_start", "1000000000000000 or more", Expected::Number, ""),
    (Code::WrongType, "levels", "an object", Expected::List, ""),
    (Code::WrongType, "period", "a list of 0", Expected::Object, ""),
    (Code::WrongType, "roadmap.form", "true", Expected::OneOf(WORDS), ""),
    (Code::WrongType, "initiatives[0].parent", "3", Expected::KnownId, ""),
    (Code::Missing, "format", "", Expected::String, ""),
    (Code::Missing, "initiatives[0].name", "", Expected::Text, ""),
    (Code::Missing, "initiatives[0].phases[0].end", "", Expected::PartialDate, ""),
    (Code::UnknownWord, "roadmap.form", "\"tabel\"", Expected::OneOf(WORDS), ""),
    (Code::UnknownWord, "roadmap.form", "\"表\"", Expected::OneOf(WORDS), ""),
    (Code::BadPeriod, "initiatives[3].phases[0].end", "\"2024-13\"", Expected::PartialDate, ""),
    (Code::BadPeriod, "roadmap.start", "\"2022\"", Expected::FiscalYear, ""),
    (Code::BadPeriod, "fiscal_year_start", "13", Expected::MonthNumber, ""),
    (Code::DuplicateKey, "title", "\"title\"", Expected::Once, ""),
    (Code::BadId, "initiatives[0].id", "\"Booking\"", Expected::Id, ""),
    (Code::BadId, "initiatives[0].id", "\"窓口\"", Expected::Id, ""),
    (Code::DuplicateId, "initiatives[1].id", "\"booking\"", Expected::OwnId, "initiatives[0]"),
    (Code::DanglingId, "initiatives[0].parent", "\"goal-ten\"", Expected::KnownId, "goal-one"),
    (Code::DanglingId, "initiatives[0].parent", "\"nobody\"", Expected::KnownId, ""),
    (Code::DanglingId, "initiatives[0].level", "\"booking\"", Expected::IdIn("levels"), ""),
    (Code::Cycle, "initiatives[0].parent", "\"booking\"", Expected::Chain, ""),
    (Code::EndBeforeStart, "initiatives[0].phases[0].end", "2022", Expected::EndAfterStart, "2023"),
    (Code::Empty, "title", "an empty text", Expected::Text, ""),
    (Code::Empty, "initiatives[0].source", "{}", Expected::Place, ""),
    (Code::BadAddress, "document.url", "\"javascript:alert(1)\"", Expected::Address, ""),
    (Code::BadLanguage, "language", "\"日本語\"", Expected::Language, ""),
    (Code::BadLanguage, "language", "\"en_US\"", Expected::Language, ""),
    (Code::More, "", "23", Expected::Fewer, ""),
    (Code::UnknownField, "", "\"titel\"", Expected::Field(MANY), ""),
    (Code::UnknownField, "", "\"題名\"", Expected::Field(MANY), ""),
    (Code::UnknownField, "initiatives[0].phases[0]", "\"題名\"", Expected::Field(FIELDS), ""),
    (Code::RenamedField, "roadmap", "\"given\"", Expected::Renamed("form"), ""),
    (Code::OutsidePeriod, "initiatives[0].phases[0].start", "1924", Expected::NearPlan(2024, 2026), ""),
    (Code::ReplacementCharacter, "lead", "\"半分の絵文字\u{fffd}\"", Expected::Readable, ""),
    (Code::BadContact, "contacts[0].telephone", "\"内線 2345\"", Expected::Telephone, ""),
    (Code::BadContact, "contacts[0].email", "\"soumu(at)city.example\"", Expected::Email, ""),
    (Code::BadPosition, "progress.places[0].latitude", "345.1", Expected::Degrees(90), ""),
    (Code::UnusualCharacter, "title", "⾏ (U+2F8F) in \"市⾏政計画\"", Expected::Character, "行"),
    (Code::UnusualCharacter, "title", "U+E000 in \"\u{e000}の町\"", Expected::Character, ""),
    (
        Code::InconsistentSpelling,
        "initiatives[1].departments[0]",
        "\"ﾃﾞｼﾞﾀﾙ課\" beside \"デジタル課\"",
        Expected::OneSpelling,
        "",
    ),
];

/// One diagnostic of each kind.
pub fn samples() -> Vec<Diagnostic> {
    let sample = |(code, path, found, expected, hint): &Sample| {
        Diagnostic::in_json(*code, (*path).to_owned(), (*found).to_owned(), *expected, hint)
    };
    let syntax = known_causes().map(|cause| {
        let place = match cause {
            "UTF-16" => "",
            "not UTF-8" => " at line 4",
            _ => " at line 4 column 20",
        };
        let found = format!("{cause}{place}");
        Diagnostic::in_json(Code::NotJson, String::new(), found, Expected::Json, "")
    });
    syntax.chain(SAMPLES.iter().map(sample)).collect()
}
