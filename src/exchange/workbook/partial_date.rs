//! Years and dates as people write them in spreadsheets: 令和7, R7, Ｒ７年度, 2025, 2025年4月, 2025/4/1, 令和4年●月.
//!
//! A year alone, or with 年度, is a fiscal year; 2025年 and 令和7年 are calendar years where a date may stand. A
//! year that its era did not have is refused.

use crate::plan::date::ERAS;
use crate::plan::{FiscalYear, PartialDate};

/// The letters of the eras, in the order of their table.
const LETTERS: [char; ERAS.len()] = ['r', 'h', 's', 't', 'm'];

/// How a date is written: `2024年度`, `2024年`, `2024年4月`, `2024年4月1日`, `2022年●月`.
pub fn format_date(date: PartialDate) -> String {
    match date {
        PartialDate::FiscalYear(FiscalYear(year)) => format!("{year}年度"),
        PartialDate::Year(year) => format!("{year}年"),
        PartialDate::MonthOpen(year) => format!("{year}年●月"),
        PartialDate::Month(year, month) => format!("{year}年{month}月"),
        PartialDate::Day(year, month, day) => format!("{year}年{month}月{day}日"),
    }
}

/// A date as the format writes it: a number for a fiscal year, a string for a date.
pub fn value(date: PartialDate) -> serde_json::Value {
    serde_json::from_str(&date.as_written()).unwrap_or_default()
}

/// Reads a date; `None` if it is none.
pub fn read(text: &str) -> Option<PartialDate> {
    let text = plain(text);
    let text = text.strip_prefix("fy").unwrap_or(&text);
    let (year, rest) = year(text)?;
    let rest = ["頃", "ごろ", "ころ"].iter().find_map(|about| rest.strip_suffix(about)).unwrap_or(rest);
    let date = match rest {
        "" | "年度" => Some(PartialDate::FiscalYear(FiscalYear(year))),
        "年" => PartialDate::from_calendar(&year.to_string()),
        "年●月" | "年月" | "年○月" | "年〇月" | "-xx" => {
            PartialDate::from_calendar(&format!("{year}-XX"))
        }
        rest => {
            let rest = rest.trim_start_matches(['年', '/', '.', '-']);
            let (month, rest) = number(rest)?;
            let rest = rest.trim_start_matches(['月', '/', '.', '-']);
            if rest.is_empty() {
                PartialDate::from_calendar(&format!("{year}-{month:02}"))
            } else {
                let (day, rest) = number(rest)?;
                let date = format!("{year}-{month:02}-{day:02}");
                PartialDate::from_calendar(&date).filter(|_| matches!(rest, "" | "日"))
            }
        }
    }?;
    // The format has its own bounds for years.
    PartialDate::from_calendar(&year.to_string()).map(|_| date)
}

/// Reads a fiscal year: a year in any writing, but no month.
pub(super) fn read_year(text: &str) -> Option<FiscalYear> {
    match read(text)? {
        PartialDate::FiscalYear(year) => Some(year),
        PartialDate::Year(year) => Some(FiscalYear(year)),
        _ => None,
    }
}

/// Half-width, lower case, without spaces.
fn plain(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        'ー' | '−' | '‐' | '–' => '-',
        c => c,
    };
    let narrow = text.chars().map(narrow).filter(|c| !c.is_whitespace());
    narrow.map(|c| c.to_ascii_lowercase()).collect()
}

/// The year at the beginning, with a second writing of the same year in brackets, and what follows.
fn year(text: &str) -> Option<(i32, &str)> {
    let (year, mut rest) = bare_year(text)?;
    // 令和6(2024)年度, 2024(令和6)年度, 2024年度(令和6年度): both have to say the same.
    let (unit, after) = match rest.find('(') {
        Some(at) if matches!(&rest[..at], "" | "年" | "年度") => rest.split_at(at),
        _ => return Some((year, rest)),
    };
    let (inside, after) = after.strip_prefix('(')?.split_once(')')?;
    let (other, inside) = bare_year(inside)?;
    if other != year || !matches!(inside, "" | "年" | "年度") {
        return None;
    }
    if after.is_empty() {
        rest = if unit.is_empty() { inside } else { unit };
    } else if unit.is_empty() {
        rest = after;
    } else {
        return None;
    }
    Some((year, rest))
}

fn bare_year(text: &str) -> Option<(i32, &str)> {
    // The year in which an era ends is the first of the next one; the latest goes on.
    let mut last = i32::MAX;
    for ((name, (first, ..)), letter) in ERAS.into_iter().zip(LETTERS) {
        // 令6 is written where columns are narrow.
        let short = || text.strip_prefix(name.chars().next()?).filter(|rest| rest.starts_with(is_count));
        let rest = text.strip_prefix(name).or_else(|| text.strip_prefix(letter)).or_else(short);
        let Some(rest) = rest.map(|rest| rest.trim_start_matches('.')) else {
            last = first;
            continue;
        };
        let (count, rest) = match rest.strip_prefix('元') {
            Some(rest) => (1, rest),
            None => number(rest).or_else(|| numerals(rest))?,
        };
        let year = first + count - 1;
        return (count >= 1 && year <= last).then_some((year, rest));
    }
    let (year, rest) = number(text)?;
    (year >= 1000).then_some((year, rest))
}

fn number(text: &str) -> Option<(i32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number = text[..end].parse().ok().filter(|number| *number < 10_000)?;
    Some((number, &text[end..]))
}

fn is_count(c: char) -> bool {
    c.is_ascii_digit() || c == '元' || c == '.'
}

/// A number up to 99 in the numerals of official papers: 六, 十, 十二, 二十.
fn numerals(text: &str) -> Option<(i32, &str)> {
    const NUMERALS: &str = "一二三四五六七八九";
    let end = text.find(|c| c != '十' && !NUMERALS.contains(c)).unwrap_or(text.len());
    let (numerals, rest) = text.split_at(end);
    let digit = |text: &str, blank: i32| match text.chars().next() {
        None => Some(blank),
        Some(c) if text.chars().count() == 1 => Some(NUMERALS.chars().position(|one| one == c)? as i32 + 1),
        Some(_) => None,
    };
    let number = match numerals.split_once('十') {
        Some((tens, ones)) => digit(tens, 1)? * 10 + digit(ones, 0)?,
        None => digit(numerals, 0)?,
    };
    (number > 0).then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_common_writing_of_a_fiscal_year_is_read() {
        for text in [
            "2025",
            "２０２５",
            "2025年度",
            "令和7",
            "令和７年度",
            "R7",
            "Ｒ７年度",
            "r7",
            "R.7",
            " 令和 7 年度 ",
            "FY2025",
            "令和7(2025)年度",
            "令和7年度（2025年度）",
            "2025（令和7）年度",
            "2025年度(R7)",
            "令7",
            "令.7年度",
            "令和七年度",
        ] {
            assert_eq!(read(text), Some(PartialDate::FiscalYear(FiscalYear(2025))), "{text}");
        }
        assert_eq!(read("平成31年度"), read("令和元年度"));
        assert_eq!(read("昭和64"), read("平成元"));
        assert_eq!(read("令和十二年度"), read("R12"));
        assert_eq!(read("平成二十年"), read("2008年"));
    }

    #[test]
    fn dates_keep_the_precision_in_which_they_are_written() {
        for (text, date) in [
            ("2025年", "2025"),
            ("令和7年", "2025"),
            ("2025年4月", "2025-04"),
            ("R7.4", "2025-04"),
            ("2025/4", "2025-04"),
            ("2025-04", "2025-04"),
            ("令和7年4月1日", "2025-04-01"),
            ("R7.4.1", "2025-04-01"),
            ("2025/04/01", "2025-04-01"),
            ("令和4年●月", "2022-XX"),
            ("2022-XX", "2022-XX"),
        ] {
            assert_eq!(read(text), PartialDate::from_calendar(date), "{text}");
            let date = read(text).unwrap();
            assert_eq!(read(&format_date(date)), Some(date), "{text}");
        }
    }

    #[test]
    fn what_never_was_is_refused() {
        for text in [
            "",
            "令和",
            "令和0",
            "平成40年度",
            "昭和70",
            "25",
            "2025年13月",
            "2025年2月30日",
            "R7年度末",
            "令和7(2024)年度",
            "来年度",
            "2025年4月31日",
            "99999",
            "令",
            "令和一二年度",
            "令状6",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
