//! What editors write for a fiscal year or month, as a plan's JSON has it.
//!
//! Called by `edit`. It never refuses: what it does not understand stays as it was written, and the check of the
//! plan then says so beside the field.

use serde_json::Value;

/// The last year before an era begins, by its name and its letter.
const ERAS: [(&str, &str, i64); 3] = [("令和", "R", 2018), ("平成", "H", 1988), ("昭和", "S", 1925)];

/// `2024`, `令和6年度`, `R6`, `2024-04`, `2024年4月` as a value of the JSON; nothing where nothing is written.
pub fn read(written: &str) -> Option<Value> {
    let text: String = written.chars().filter(|c| !c.is_whitespace()).map(narrow).collect();
    if text.is_empty() {
        return None;
    }
    Some(understood(&text).unwrap_or_else(|| Value::from(written.trim())))
}

/// As a field shows it.
pub fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

fn understood(text: &str) -> Option<Value> {
    let (year, rest) = year(text)?;
    let rest = rest.strip_prefix("年度").or_else(|| rest.strip_prefix(['年', '-', '/', '.'])).unwrap_or(rest);
    if rest.is_empty() {
        return Some(Value::from(year));
    }
    let (month, rest) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    let month: u8 = month.parse().ok()?;
    matches!(rest, "" | "月").then(|| Value::from(format!("{year:04}-{month:02}")))
}

/// The year at the beginning, and what follows it.
fn year(text: &str) -> Option<(i64, &str)> {
    let era = ERAS.iter().find_map(|(name, letter, before)| {
        let rest = text.strip_prefix(name).or_else(|| text.strip_prefix(letter))?;
        Some((*before, rest))
    });
    let (before, rest) = era.unwrap_or((0, text));
    if let Some(rest) = rest.strip_prefix('元').filter(|_| before > 0) {
        return Some((before + 1, rest));
    }
    let (digits, rest) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    if before == 0 && digits.len() != 4 {
        return None;
    }
    Some((before + digits.parse::<i64>().ok()?, rest))
}

/// Full-width digits and letters as plain ones.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '−' | '‐' | '–' => '-',
        other => other,
    }
}
