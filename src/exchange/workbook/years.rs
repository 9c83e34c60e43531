//! The headings of a schedule: a year, a half of it, a quarter, several years, a year and all that follow.
//!
//! 令和8年度以降 and R8～ have no end; 令和7～8年度 is two years; 上半期 stands below its year. It knows nothing of what
//! stands in the columns.

use super::partial_date;
use crate::plan::{FiscalYear, PartialDate};

/// The range of years that a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct YearRange {
    /// Its first year or month.
    pub start: PartialDate,
    /// Its last year or month; nothing where it has no end.
    pub end: Option<PartialDate>,
    /// True if it goes on from before what is read as its start.
    pub open_start: bool,
}

/// The range of a heading. `outer` is the year above it, `first` the month in which fiscal years begin.
pub(super) fn year_range(text: &str, outer: Option<i32>, first: i32) -> Option<YearRange> {
    let text = plain(text);
    let text = without_remark(&text);
    let text = text.strip_suffix('頃').unwrap_or(text);
    whole(text).or_else(|| open(text)).or_else(|| several(text)).or_else(|| part(text, outer, first))
}

/// The range of a heading that continues the era or century of the one before: 令和6年度, 7年度; 2024, 25. It is
/// the year that follows, or says that it is a year.
pub(super) fn continue_range(
    text: &str,
    before: &str,
    last: YearRange,
    first: i32,
) -> Option<(String, YearRange)> {
    let (text, before) = (plain(text), plain(before));
    let text = text.strip_prefix("fy").unwrap_or(&text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = before.trim_start_matches("fy");
    let era: String = rest.chars().take_while(|c| !is_count(*c)).collect();
    let century = rest.get(..2).filter(|begin| *begin == "20" && era.is_empty() && digits == 2);
    let whole = format!("{era}{}{text}", century.unwrap_or_default());
    let read = year_range(&whole, None, first)?;
    let years = order(read.start, first) / 12 - order(last.end.unwrap_or(last.start), first) / 12;
    let says_so = text.contains('年') || text.contains('期');
    let fits = (1..=2).contains(&digits) && (!era.is_empty() || century.is_some());
    (fits && (years == 1 || says_so && (0..10).contains(&years))).then_some((whole, read))
}

/// Returns whether a text begins as a year and says more of time than can be read.
pub(super) fn is_like(text: &str) -> bool {
    const MORE: [&str; 10] = ["以降", "以後", "以前", "まで", "から", "半期", "四半期", "~", "頃", "末"];
    let text = plain(text);
    begins(&text) && MORE.iter().any(|more| text.contains(more))
}

/// Returns whether a plain text begins as a year.
pub(super) fn begins(text: &str) -> bool {
    let rest = text.trim_start_matches("fy");
    let starts = |era: &&str| rest.strip_prefix(*era).is_some_and(|rest| rest.starts_with(is_count));
    ["令和", "平成", "r", "h"].iter().any(starts)
        || rest.starts_with("20") && rest.chars().take(4).filter(char::is_ascii_digit).count() == 4
}

fn is_count(c: char) -> bool {
    c.is_ascii_digit() || c == '元' || c == '.'
}

/// Half-width, without spaces, one sign for all that mean “to”.
pub(super) fn plain(text: &str) -> String {
    let narrow = |c: char| match c {
        '〜' | '～' | '∼' | '〰' | '–' | '—' | '―' | '−' | '‐' | '‑' | '→' | 'ー' => '~',
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => c,
    };
    let narrow = text.chars().map(narrow).filter(|c| !c.is_whitespace());
    narrow.map(|c| c.to_ascii_lowercase()).collect()
}

/// Without what says how sure it is: （予定）.
fn without_remark(text: &str) -> &str {
    const REMARKS: [&str; 8] = ["予定", "計画", "見込", "見込み", "目標", "案", "実績", "以降の予定"];
    let inside = text.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    inside.filter(|(_, remark)| REMARKS.contains(remark)).map_or(text, |(year, _)| year)
}

fn year_of(text: &str) -> Option<i32> {
    partial_date::read_year(text).map(|year| year.0)
}

/// One year, or one month.
fn whole(text: &str) -> Option<YearRange> {
    let date = match partial_date::read(text)? {
        PartialDate::Year(year) => PartialDate::FiscalYear(FiscalYear(year)),
        PartialDate::Day(..) | PartialDate::MonthOpen(_) => return None,
        date => date,
    };
    Some(YearRange { start: date, end: Some(date), open_start: false })
}

/// Words for a range without an end or a beginning.
fn open(text: &str) -> Option<YearRange> {
    const AFTER: [&str; 6] = ["以降", "以後", "から", "~", "以降随時", "以上"];
    const UNTIL: [&str; 2] = ["まで", "以前"];
    if let Some(year_range) = AFTER.iter().find_map(|end| whole(text.strip_suffix(end)?)) {
        return Some(YearRange { end: None, ..year_range });
    }
    let until = UNTIL.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let until = until.strip_prefix('~').unwrap_or(until);
    (until != text)
        .then(|| whole(until))
        .flatten()
        .map(|year_range| YearRange { open_start: true, ..year_range })
}

/// Several years or months: 令和7～8年度, R7-R9, 2025～27, 令和7・8年度, 令和7年度から令和9年度まで, R6.4～R7.3.
fn several(text: &str) -> Option<YearRange> {
    let text = text.replace("から", "~");
    // Dates have strokes and points of their own.
    let parted = |signs: &[char]| text.split_once(signs).filter(|(one, _)| whole(one).is_some());
    let (one, other) =
        parted(&['~']).or_else(|| parted(&['-'])).or_else(|| parted(&['・', '、', ',', '&', '/']))?;
    let from = whole(one)?.start;
    let bare = other.trim_end_matches("まで").trim_end_matches("年度").trim_end_matches('年');
    if let (PartialDate::Month(..), Some(to)) = (from, whole(other.trim_end_matches("まで"))) {
        let is_month = matches!(to.start, PartialDate::Month(..)) && order(to.start, 1) > order(from, 1);
        return is_month.then_some(YearRange { start: from, end: to.end, open_start: false });
    }
    let to = match bare.parse::<i32>() {
        // The era, or the century, is that of the first.
        Ok(count) if count < 100 => {
            let era: String = one.chars().take_while(|c| !is_count(*c)).collect();
            let century = one.get(..2).filter(|_| era.is_empty()).unwrap_or_default();
            year_of(&format!("{era}{century}{bare:0>width$}", width = century.len()))?
        }
        _ => year_of(other.trim_end_matches("まで"))?,
    };
    let PartialDate::FiscalYear(FiscalYear(first)) = from else { return None };
    let is_range = text.contains(['~', '-']);
    // 平成31/令和元年度 is one year.
    let fits = if is_range { to > first } else { to == first || to == first + 1 };
    let end = Some(PartialDate::FiscalYear(FiscalYear(to)));
    fits.then_some(YearRange { start: from, end, open_start: false })
}

/// A half of a year, a quarter, a month, or some months, with their year or below it.
fn part(text: &str, outer: Option<i32>, first: i32) -> Option<YearRange> {
    const PARTS: [(&[&str], i32, i32); 6] = [
        (&["上半期", "上期", "前期", "前半", "上"], 0, 6),
        (&["下半期", "下期", "後期", "後半", "下"], 6, 6),
        (&["第1四半期", "1四半期", "第一四半期", "1q", "q1"], 0, 3),
        (&["第2四半期", "2四半期", "第二四半期", "2q", "q2"], 3, 3),
        (&["第3四半期", "3四半期", "第三四半期", "3q", "q3"], 6, 3),
        (&["第4四半期", "4四半期", "第四四半期", "4q", "q4"], 9, 3),
    ];
    let year = |text: &str| {
        if text.is_empty() { outer } else { year_of(text.trim_matches(['の', '~', '/', '(', ')'])) }
    };
    let months = |year: i32, skipped: i32, count: i32| {
        let month = |skipped: i32| {
            let at = year * 12 + first - 1 + skipped;
            PartialDate::from_calendar(&format!("{}-{:02}", at.div_euclid(12), at.rem_euclid(12) + 1))
        };
        Some(YearRange { start: month(skipped)?, end: Some(month(skipped + count - 1)?), open_start: false })
    };
    for (names, skipped, count) in PARTS {
        let before = names.iter().find_map(|name| text.trim_end_matches(')').strip_suffix(name));
        if let Some(year) = before.and_then(year) {
            return months(year, skipped, count);
        }
    }
    // 4月, 4～6月: of the year above.
    let (from, to) = text.strip_suffix('月')?.split_once(['~', '-']).unwrap_or_else(|| {
        let month = text.trim_end_matches('月');
        (month, month)
    });
    let skipped = |month: &str| {
        let month: i32 = month.trim_end_matches('月').parse().ok()?;
        (1..=12).contains(&month).then(|| (month - first).rem_euclid(12))
    };
    let (from, to) = (skipped(from)?, skipped(to)?);
    (to >= from).then(|| months(outer?, from, to - from + 1)).flatten()
}

/// The year in which a stretch begins, and its first month, to compare by.
pub(super) fn order(date: PartialDate, first: i32) -> i32 {
    match date {
        PartialDate::FiscalYear(FiscalYear(year)) => year * 12 + first - 1,
        PartialDate::Month(year, month) => year * 12 + i32::from(month) - 1,
        PartialDate::Year(year) | PartialDate::MonthOpen(year) | PartialDate::Day(year, ..) => year * 12,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(year: i32) -> PartialDate {
        PartialDate::FiscalYear(FiscalYear(year))
    }

    #[test]
    fn headings_of_years_are_read_as_cities_write_them() {
        let until = |from: i32, to: i32| (year(from), Some(year(to)));
        for (text, (start, end)) in [
            ("令和6年度", until(2024, 2024)),
            ("Ｒ６", until(2024, 2024)),
            ("2025\n(令和7)年度", until(2025, 2025)),
            ("令和8年度（予定）", until(2026, 2026)),
            ("令和8年度以降", (year(2026), None)),
            ("R8～", (year(2026), None)),
            ("2026年度〜", (year(2026), None)),
            ("令和8年度から", (year(2026), None)),
            ("～R6", until(2024, 2024)),
            ("令和6年度まで", until(2024, 2024)),
            ("令和7～8年度", until(2025, 2026)),
            ("令和7年度～令和9年度", until(2025, 2027)),
            ("R7-R9", until(2025, 2027)),
            ("R7ー9", until(2025, 2027)),
            ("2025～2027", until(2025, 2027)),
            ("2025-27", until(2025, 2027)),
            ("令和7・8年度", until(2025, 2026)),
            ("令和7年度から令和9年度まで", until(2025, 2027)),
            ("令7", until(2025, 2025)),
            ("令和七年度", until(2025, 2025)),
            ("2025年度/2026年度", until(2025, 2026)),
            ("平成31/令和元年度", until(2019, 2019)),
        ] {
            let read = year_range(text, None, 4).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((read.start, read.end), (start, end), "{text}");
            assert_eq!(read.open_start, matches!(text, "～R6" | "令和6年度まで"), "{text}");
        }
    }

    #[test]
    fn parts_of_years_are_months() {
        for (text, outer, months) in [
            ("上半期", Some(2024), ("2024-04", "2024-09")),
            ("下期", Some(2024), ("2024-10", "2025-03")),
            ("令和6年度上半期", None, ("2024-04", "2024-09")),
            ("R6後期", None, ("2024-10", "2025-03")),
            ("第４四半期", Some(2024), ("2025-01", "2025-03")),
            ("1Q", Some(2024), ("2024-04", "2024-06")),
            ("4～6月", Some(2024), ("2024-04", "2024-06")),
            ("1月", Some(2024), ("2025-01", "2025-01")),
            ("2024年4月", None, ("2024-04", "2024-04")),
            ("R6.4～R7.3", None, ("2024-04", "2025-03")),
            ("2024/4-2024/9", None, ("2024-04", "2024-09")),
            ("令和6年10月から令和7年3月まで", None, ("2024-10", "2025-03")),
        ] {
            let read = year_range(text, outer, 4).unwrap_or_else(|| panic!("{text}"));
            let month = |date| PartialDate::from_calendar(date);
            assert_eq!((Some(read.start), read.end), (month(months.0), month(months.1)), "{text}");
        }
    }

    #[test]
    fn an_era_goes_on_in_the_next_heading() {
        for (before, text, expected) in [
            ("令和6年度", "7年度", Some(2025)),
            ("令和6年度", "７", Some(2025)),
            ("R6", "7", Some(2025)),
            ("2024年度", "25年度", Some(2025)),
            ("FY2024", "FY25", Some(2025)),
            ("R6", "8年度以降", Some(2026)),
            ("R6", "9", None),
            ("R6", "5年度", None),
            ("R6", "40", None),
            ("2024", "7年度", None),
            ("6年度", "7年度", None),
            ("R6", "担当", None),
        ] {
            let last = year_range(before, None, 4).unwrap_or(YearRange {
                start: year(2024),
                end: Some(year(2024)),
                open_start: false,
            });
            let read = continue_range(text, before, last, 4).map(|(_, year_range)| year_range.start);
            assert_eq!(read, expected.map(year), "{before}, {text}");
        }
    }

    #[test]
    fn what_is_no_year_is_none() {
        for text in ["", "備考", "上半期", "R9-R7", "令和7～6年度", "1-2", "R6予算", "担当課", "2024/4/1"]
        {
            assert_eq!(year_range(text, None, 4), None, "{text}");
        }
        assert!(
            is_like("令和8年度以降の展開") && is_like("R6〜？") && !is_like("R6予算") && !is_like("備考")
        );
    }
}
