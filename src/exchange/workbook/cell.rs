//! One cell as a value of the format, and back.
//!
//! A value without a plain form is written as `JSON:`, so that a round trip loses nothing.

use super::book::Cell;
use super::layout::Kind;
use super::messages::Message;
use super::names::normalized;
use super::partial_date;
use crate::plan::PartialDate;
use crate::plan::language::Localized;
use calamine::{ExcelDateTime, ExcelDateTimeType};
use serde_json::{Value, json};

/// How what has no plain form begins.
pub(super) const RAW: &str = "JSON:";
/// Numbers between these are days as programs count them: 1954 to 2119.
const SERIALS: std::ops::Range<f64> = 20_000.0..80_000.0;

/// A diagnostic about a cell, with the value that was expected or understood.
pub(super) type Note = (Message, Localized);

/// The value of a cell, and a diagnostic about it.
#[derive(Debug, Default)]
pub(super) struct CellReading {
    /// The value; nothing for an empty cell, and where it cannot be used.
    pub value: Option<Value>,
    /// The diagnostic about it.
    pub note: Option<Note>,
}

impl CellReading {
    fn of(value: Value) -> Self {
        Self { value: Some(value), note: None }
    }
    fn fault(finding: Message) -> Self {
        Self { value: None, note: Some((finding, Localized::default())) }
    }
}

/// Reads a cell as a kind.
pub(super) fn read(cell: &Cell, kind: &Kind) -> CellReading {
    match cell {
        Cell::Empty => CellReading::default(),
        Cell::Wrong(_) => CellReading::fault(Message::FormulaError),
        Cell::Unanswered(_) => CellReading::fault(Message::FormulaWithoutValue),
        Cell::Text(text) => match text.trim() {
            "" => CellReading::default(),
            // A text is kept as it stands only where it is raw.
            trimmed => match trimmed.strip_prefix(RAW) {
                Some(raw) => raw_value(raw),
                None => spaces(text, trimmed, read_text(trimmed, kind)),
            },
        },
        Cell::Number(number) => read_number(*number, kind),
        Cell::Bool(truth) => match kind {
            Kind::Bool => CellReading::of(json!(truth)),
            _ => read_text(&cell.display_text(), kind),
        },
        Cell::Day(day) => read_day(*day, kind),
        Cell::Displayed(shown) => read_shown(&shown.value, &shown.text, kind),
    }
}

/// Reads the text that a cell shows: 5%, 第2号, 2024年6月.
fn read_shown(value: &Cell, text: &str, kind: &Kind) -> CellReading {
    let as_made = |made: String, read: CellReading| match &read {
        CellReading { value: Some(_), note: None } => {
            CellReading { note: Some((Message::Normalized, Localized::same(&made))), ..read }
        }
        _ => read,
    };
    match (kind, value) {
        (Kind::Number, Cell::Number(number)) => {
            // Units and signs of money stand around the digits; a percent sign counts.
            let around = |c: char| !c.is_ascii_digit() && !matches!(c, '-' | '.' | ',');
            let shown = plain_number(text.trim_matches(around)).unwrap_or(*number);
            let shown = if text.contains('△') || text.contains('▲') { -shown.abs() } else { shown };
            let read = CellReading::of(of_number(shown));
            if shown == *number { read } else { as_made(shown.to_string(), read) }
        }
        (Kind::PartialDate | Kind::Year, _) => match (partial_date::read(text), value) {
            // The first of a month is asked about, however it looks.
            (Some(PartialDate::Day(..)), Cell::Day(day)) => read_day(*day, kind),
            (Some(_), _) => read_text(text, kind),
            (None, Cell::Day(day)) => {
                let read = read_day(*day, kind);
                as_made(partial_date::format_date(*day), read)
            }
            (None, value) => read(value, kind),
        },
        (Kind::Bool | Kind::Json, value) => read(value, kind),
        // Programs turn 1-2 into a date; who writes 年 means one.
        (_, Cell::Day(_)) if !text.contains('年') => CellReading::fault(Message::DateInsteadOfText),
        _ => read_text(text.trim(), kind),
    }
}

fn raw_value(raw: &str) -> CellReading {
    serde_json::from_str(raw).map_or_else(|_| CellReading::fault(Message::BadJson), CellReading::of)
}

/// Notes what was left out around a text, where nothing else is to be said.
fn spaces(text: &str, trimmed: &str, mut read: CellReading) -> CellReading {
    // A line break at the end is how cells are left, and no fault of anybody's.
    // Neither is the indentation of a paragraph.
    let stray = text.trim_start_matches('\u{3000}').trim_matches(['\n', '\r']) != trimmed;
    if stray && read.note.is_none() && read.value.is_some() {
        read.note = Some((Message::StraySpaces, Localized::same(trimmed)));
    }
    read
}

fn read_text(text: &str, kind: &Kind) -> CellReading {
    match kind {
        Kind::Id => read_id(text),
        Kind::Ref | Kind::Text | Kind::String => CellReading::of(json!(lines(text))),
        Kind::Number if text.ends_with(['%', '％']) => {
            match plain_number(text.trim_end_matches(['%', '％'])) {
                Some(number) => CellReading {
                    value: Some(of_number(number)),
                    note: Some((Message::Normalized, Localized::same(&number.to_string()))),
                },
                None => CellReading::fault(Message::BadNumber),
            }
        }
        Kind::Number => match plain_number(text) {
            Some(number) if number.to_string() == text => CellReading::of(of_number(number)),
            Some(number) => CellReading {
                value: Some(of_number(number)),
                note: Some((Message::Normalized, Localized::same(&number.to_string()))),
            },
            None => CellReading::fault(Message::BadNumber),
        },
        Kind::Bool => truth(text)
            .map_or_else(|| CellReading::fault(Message::BadBoolean), |truth| CellReading::of(json!(truth))),
        // What was typed as 2024.10 is 2024.1 to a program.
        Kind::PartialDate if is_month_or_ten(text) => CellReading::fault(Message::AmbiguousMonth),
        Kind::PartialDate => match partial_date::read(text) {
            Some(date) => as_read(text, date, partial_date::value(date)),
            None => CellReading::fault(Message::BadDate),
        },
        Kind::Year => match partial_date::read_year(text) {
            Some(year) => as_read(text, PartialDate::FiscalYear(year), json!(year.0)),
            None => CellReading::fault(Message::BadYear),
        },
        Kind::Word(words) => {
            let name = normalized(text);
            let exact = words.iter().find(|(word, names)| names.ja == text || word == text);
            match exact.or_else(|| words.iter().find(|(word, names)| names.fit(&name, word))) {
                Some((word, _)) => CellReading::of(json!(word)),
                None => {
                    let list = |at: fn(&(String, super::names::Names)) -> &String, between: &str| {
                        words.iter().map(|word| at(word).as_str()).collect::<Vec<_>>().join(between)
                    };
                    let expected = Localized {
                        ja: list(|(_, names)| &names.ja, "、"),
                        en: list(|(word, _)| word, ", "),
                    };
                    CellReading { value: None, note: Some((Message::UnknownWord, expected)) }
                }
            }
        }
        Kind::List { of, commas } => read_list(text, of, *commas),
        Kind::Json => raw_value(text),
    }
}

/// Returns whether a text is a year and a 1 after the point: 2024.1.
fn is_month_or_ten(text: &str) -> bool {
    let year = text.strip_suffix(".1").unwrap_or_default();
    year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit())
}

/// Full-width digits are reported; the usual writings of a year are not worth a word.
fn as_read(text: &str, date: PartialDate, value: Value) -> CellReading {
    let wide = text.chars().any(|c| matches!(c, '０'..='９' | 'Ａ'..='ｚ'));
    let note = wide.then(|| (Message::Normalized, Localized::same(&partial_date::format_date(date))));
    let about = ["頃", "ごろ", "ころ"].iter().any(|about| text.ends_with(about));
    let note =
        about.then(|| (Message::ApproximateDate, Localized::same(&partial_date::format_date(date)))).or(note);
    CellReading { value: Some(value), note }
}

/// Ids may come with full-width letters and capitals from people's keyboards; only what is an id is taken.
fn read_id(text: &str) -> CellReading {
    if crate::plan::id::is_id(text) {
        CellReading::of(json!(text))
    } else {
        CellReading::fault(Message::BadId)
    }
}

fn read_list(text: &str, of: &Kind, commas: bool) -> CellReading {
    let parts = text.split(|c| matches!(c, '\n') || (commas && matches!(c, '、' | '，' | ',' | ';' | '；')));
    let mut all = CellReading { value: Some(json!([])), note: None };
    // Departments are written side by side with a point or a stroke between them.
    let is_short_text = commas && *of == Kind::Text;
    let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    let plain = parts.len();
    for part in parts.into_iter().flat_map(|part| if is_short_text { offices(part) } else { vec![part] }) {
        let CellReading { value, note } = read_text(part, of);
        all.note = all.note.or(note);
        match (&mut all.value, value) {
            (Some(Value::Array(items)), Some(value)) => items.push(value),
            (kept, _) => *kept = None,
        }
    }
    let count = all.value.as_ref().and_then(Value::as_array).map_or(0, Vec::len);
    if is_short_text && all.note.is_none() && count > plain {
        let shown: Vec<&str> =
            all.value.iter().filter_map(Value::as_array).flatten().filter_map(Value::as_str).collect();
        all.note = Some((Message::SplitValue, Localized { ja: shown.join("、"), en: shown.join(", ") }));
    }
    all
}

/// The offices that stand in one text; the text itself where it may be the name of one.
fn offices(text: &str) -> Vec<&str> {
    const ENDS: [&str; 16] = [
        "課",
        "室",
        "部",
        "局",
        "係",
        "所",
        "署",
        "館",
        "班",
        "院",
        "センター",
        "委員会",
        "本部",
        "支所",
        "担当",
        "会",
    ];
    let parts: Vec<&str> = text.split(['・', '／', '/']).map(str::trim).collect();
    let is_office = |part: &&str| ENDS.iter().any(|end| part.ends_with(end));
    if parts.len() > 1 && parts.iter().all(is_office) {
        return parts;
    }
    // 企画部 政策課 is one office, 市民課 税務課 are two.
    let apart: Vec<&str> = text.split_whitespace().collect();
    let is_section = |part: &&str| ["課", "室", "センター"].iter().any(|end| part.ends_with(end));
    if apart.len() > 1 && apart.iter().all(is_section) { apart } else { vec![text] }
}

fn read_number(number: f64, kind: &Kind) -> CellReading {
    match kind {
        Kind::Number => CellReading::of(of_number(number)),
        Kind::PartialDate if SERIALS.contains(&number) => match serial_day(number) {
            Some(day) => CellReading {
                value: Some(partial_date::value(day)),
                note: Some((Message::SerialDate, Localized::same(&partial_date::format_date(day)))),
            },
            None => CellReading::fault(Message::BadDate),
        },
        Kind::Bool if number == 0.0 || number == 1.0 => CellReading::of(json!(number == 1.0)),
        _ => read_text(&number.to_string(), kind),
    }
}

fn read_day(day: PartialDate, kind: &Kind) -> CellReading {
    match (kind, day) {
        (Kind::PartialDate, PartialDate::Day(year, month, 1)) => {
            let month = partial_date::format_date(PartialDate::Month(year, month));
            CellReading {
                value: Some(partial_date::value(day)),
                note: Some((Message::FirstOfMonth, Localized::same(&month))),
            }
        }
        (Kind::PartialDate, _) => CellReading::of(partial_date::value(day)),
        (Kind::Year, _) => CellReading::fault(Message::BadYear),
        (Kind::Number, _) => CellReading::fault(Message::BadNumber),
        _ => CellReading::fault(Message::DateInsteadOfText),
    }
}

/// Line breaks as the format has them.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A number as the format writes it: whole ones without a point.
pub(super) fn of_number(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT { json!(number as i64) } else { json!(number) }
}

/// The day of a number of days, as spreadsheets count them.
pub(super) fn serial_day(serial: f64) -> Option<PartialDate> {
    PartialDate::from_calendar(&date(&ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false)))
}

/// A date as the format writes it, without its hours.
pub(super) fn date(date: &ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// A day as programs write it: 2024-06-01T13:30. Where it has hours, they are part of what the cell shows.
pub(super) fn day(text: &str) -> Cell {
    let (day, hours) = text.split_once('T').unwrap_or((text, ""));
    let hours = hours.get(..5).filter(|hours| *hours != "00:00");
    match (PartialDate::from_calendar(day), hours) {
        (None, _) => Cell::text(text),
        (Some(date), None) => Cell::Day(date),
        (Some(date), Some(hours)) => Cell::displayed_as(Cell::Day(date), &format!("{day} {hours}")),
    }
}

/// A number in digits, half-width or full-width, with or without commas.
pub(super) fn plain_number(text: &str) -> Option<f64> {
    let narrow = text.chars().filter_map(|c| match c {
        '，' | ',' => None,
        '．' => Some('.'),
        'ー' | '−' | '－' => Some('-'),
        '０'..='９' => char::from_u32(c as u32 - 0xFEE0),
        c => Some(c),
    });
    let narrow: String = narrow.collect();
    let digits = narrow.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    narrow.parse().ok().filter(|_| digits)
}

fn truth(text: &str) -> Option<bool> {
    match normalized(text).as_str() {
        "はい" | "true" | "yes" | "○" | "〇" | "◯" | "有" | "1" | "y" => Some(true),
        "いいえ" | "false" | "no" | "×" | "無" | "0" | "n" => Some(false),
        _ => None,
    }
}

/// The cell that says a value; as raw JSON where it would be read as something else.
pub(super) fn write(value: &Value, kind: &Kind) -> Cell {
    let plain = plain(value, kind);
    let again = plain.as_ref().map(|cell| read(cell, kind));
    match (plain, again) {
        (Some(cell), Some(CellReading { value: Some(again), note: None })) if again == *value => cell,
        _ => raw(value),
    }
}

/// A value as JSON in a cell. Without underscores before an x, which spreadsheets read as signs of their own.
pub(super) fn raw(value: &Value) -> Cell {
    Cell::Text(format!("{RAW}{}", value.to_string().replace("_x", "\\u005fx")).into())
}

fn plain(value: &Value, kind: &Kind) -> Option<Cell> {
    let sound = |text: &str| !text.chars().any(|c| c.is_control() && c != '\n') && !text.contains("_x");
    Some(match (kind, value) {
        (Kind::Number, Value::Number(number)) => Cell::Number(number.as_f64()?),
        (Kind::Bool, Value::Bool(truth)) => Cell::text(if *truth { "はい" } else { "いいえ" }),
        (Kind::Year, Value::Number(year)) => Cell::Text(format!("{year}年度").into()),
        (Kind::PartialDate, Value::Number(year)) => Cell::Text(format!("{year}年度").into()),
        (Kind::PartialDate, Value::String(date)) => {
            Cell::text(&partial_date::format_date(PartialDate::from_calendar(date)?))
        }
        (Kind::Word(words), Value::String(word)) => {
            Cell::text(&words.iter().find(|(known, _)| known == word)?.1.ja)
        }
        (Kind::List { of, commas }, Value::Array(items)) => {
            let short = *commas && !matches!(**of, Kind::Text);
            let mut texts = Vec::new();
            for item in items {
                match plain(item, of)? {
                    Cell::Text(text) => texts.push(text),
                    _ => return None,
                }
            }
            Cell::text(&texts.join(if short { "、" } else { "\n" }))
        }
        (Kind::Id | Kind::Ref | Kind::Text | Kind::String, Value::String(text)) if sound(text) => {
            Cell::text(text)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        for (serial, date) in [(45_383.0, "2024-04-01"), (45_351.0, "2024-02-29"), (36_526.5, "2000-01-01")] {
            assert_eq!(serial_day(serial), PartialDate::from_calendar(date), "{date}");
        }
    }
}
