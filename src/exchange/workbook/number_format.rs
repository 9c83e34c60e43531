//! Number formats of spreadsheets: what a cell shows of its number or date.
//!
//! It knows what Japanese offices use: units, percent, thousands, years of eras, months. What it does not
//! know it leaves alone, and the number is taken as it is.

use super::cell;
use crate::plan::PartialDate;
use crate::plan::date::{Era, MONTHS};

/// A cell's text as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FormattedNumber {
    /// Its characters.
    pub text: String,
    /// The date, as exact as it is shown; nothing for a number.
    pub date: Option<PartialDate>,
}

/// A part of a format.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Literal(String),
    /// A run of one letter: yyyy, ggge, mm.
    Letters(char, usize),
    /// `0`, `#`, `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// The text itself.
    Text,
}

/// The code of a format that programs know by its number, as in Japan.
pub(super) fn built_in(number: usize) -> Option<&'static str> {
    Some(match number {
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 | 39 | 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 | 22 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        27 | 36 | 50 | 57 => "[$-411]ge.m.d",
        28 | 29 | 51 | 54 | 58 => "[$-411]ggge\"年\"m\"月\"d\"日\"",
        30 => "m/d/yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        34 | 52 | 55 => "yyyy\"年\"m\"月\"",
        35 | 53 | 56 => "m\"月\"d\"日\"",
        _ => return None,
    })
}

/// The text of a number in a format. None if the format adds nothing or is unknown.
pub(super) fn number(code: &str, value: f64) -> Option<FormattedNumber> {
    let (section, negative) = section(code, value)?;
    let parts = parts(&section)?;
    if is_date(&parts) {
        return date(code, cell::serial_day(value)?);
    }
    let text = digits(&parts, if negative { value.abs() } else { value })?;
    Some(FormattedNumber { text, date: None })
}

/// The text of a day in a format.
pub(super) fn date(code: &str, day: PartialDate) -> Option<FormattedNumber> {
    let (section, _) = section(code, 1.0)?;
    let parts = parts(&section)?;
    let PartialDate::Day(year, month, of_month) = day else { return None };
    if !is_date(&parts) {
        return None;
    }
    let has =
        |letters: &str| parts.iter().any(|part| matches!(part, Part::Letters(c, _) if letters.contains(*c)));
    let month_is_shown = parts
        .iter()
        .enumerate()
        .any(|(at, part)| matches!(part, Part::Letters('m', _)) && !is_minutes(&parts, at));
    let exact = match (has("yeg"), month_is_shown, has("d")) {
        (true, true, false) => PartialDate::Month(year, month),
        _ => day,
    };
    let mut text = String::new();
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Literal(literal) => text += literal,
            Part::Point => text.push('.'),
            Part::Comma => text.push(','),
            Part::Letters('m', _) if is_minutes(&parts, at) => return None,
            Part::Letters(letter, count) => text += &of_date(*letter, *count, (year, month, of_month))?,
            Part::Digit(_) | Part::Percent | Part::Text => return None,
        }
    }
    Some(FormattedNumber { text: text.trim().to_owned(), date: Some(exact) })
}

/// The part of a format that is for a number, and whether it leaves out the sign.
fn section(code: &str, value: f64) -> Option<(String, bool)> {
    let mut sections = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for c in code.chars() {
        if c == ';' && !quoted && !escaped {
            sections.push(String::new());
            continue;
        }
        quoted ^= c == '"' && !escaped;
        escaped = !escaped && matches!(c, '\\' | '_' | '*');
        sections.last_mut()?.push(c);
    }
    // Conditions are for drawings of numbers that no plan has.
    if sections.iter().any(|section| ["[<", "[>", "[="].iter().any(|sign| section.contains(sign))) {
        return None;
    }
    match (sections.len(), value) {
        (2.., value) if value < 0.0 => Some((sections.swap_remove(1), true)),
        (3.., 0.0) => Some((sections.swap_remove(2), false)),
        _ => Some((sections.swap_remove(0), false)),
    }
}

fn parts(section: &str) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = section.chars().peekable();
    while let Some(c) = rest.next() {
        let literal = |text: String| Part::Literal(text);
        parts.push(match c {
            '"' => literal(rest.by_ref().take_while(|c| *c != '"').collect()),
            '\\' => literal(rest.next()?.to_string()),
            // A blank as wide as a sign, and a sign that fills the cell.
            '_' | '*' => {
                rest.next();
                continue;
            }
            '[' => {
                let inside: String = rest.by_ref().take_while(|c| *c != ']').collect();
                match inside.strip_prefix('$') {
                    Some(sign) => literal(sign.split('-').next().unwrap_or_default().to_owned()),
                    // Hours that go on, digits in characters: what is shown is not known here.
                    None if inside.starts_with(['h', 'm', 's', 'D', 'd', 'H', 'M', 'S']) => return None,
                    None => continue,
                }
            }
            '0' | '#' | '?' => Part::Digit(c),
            '.' => Part::Point,
            ',' => Part::Comma,
            '%' => Part::Percent,
            '@' => Part::Text,
            'G' if section.starts_with("General") => return None,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' | 'e' | 'E' | 'g' | 'a' | 'A' => {
                let letter = c.to_ascii_lowercase();
                let mut count = 1;
                while rest.next_if(|next| next.eq_ignore_ascii_case(&c)).is_some() {
                    count += 1;
                }
                Part::Letters(letter, count)
            }
            c => literal(c.to_string()),
        });
    }
    // 1E+05 and fractions.
    let has_digits = parts.iter().any(|part| matches!(part, Part::Digit(_)));
    let odd = |part: &Part| matches!(part, Part::Letters(..)) || *part == Part::Literal("/".into());
    (!(has_digits && parts.iter().any(odd))).then_some(parts)
}

fn is_date(parts: &[Part]) -> bool {
    parts.iter().any(|part| matches!(part, Part::Letters('y' | 'm' | 'd' | 'e' | 'g', _)))
}

fn is_minutes(parts: &[Part], at: usize) -> bool {
    let letters = |part: &&Part| matches!(part, Part::Letters(..));
    let near = |part: Option<&Part>| matches!(part, Some(Part::Letters('h' | 's', _)));
    near(parts[..at].iter().rev().find(letters)) || near(parts[at + 1..].iter().find(letters))
}

fn of_date(letter: char, count: usize, day: (i32, u8, u8)) -> Option<String> {
    let (year, month, of_month) = day;
    let era = || Era::of_day(day);
    Some(match (letter, count) {
        ('y', 1 | 2) => format!("{:02}", year.rem_euclid(100)),
        ('y', _) => year.to_string(),
        ('m', 3) => MONTHS[usize::from(month) - 1][..3].to_owned(),
        ('m', 4) => MONTHS[usize::from(month) - 1].to_owned(),
        ('m', count) => format!("{month:0count$}"),
        ('d', 1 | 2) => format!("{of_month:0count$}"),
        ('e', count) => format!("{:0count$}", era()?.year),
        ('g', 1) => match era()?.name {
            "令和" => "R",
            "平成" => "H",
            "昭和" => "S",
            "大正" => "T",
            _ => "M",
        }
        .to_owned(),
        ('g', 2) => era()?.name.chars().take(1).collect(),
        ('g', _) => era()?.name.to_owned(),
        _ => return None,
    })
}

/// A number in its digits, with all that stands around and between them.
fn digits(parts: &[Part], value: f64) -> Option<String> {
    let point = parts.iter().position(|part| *part == Part::Point).unwrap_or(parts.len());
    let is_digit = |part: &&Part| matches!(part, Part::Digit(_));
    let last = parts.iter().rposition(|part| matches!(part, Part::Digit(_)));
    let Some(last) = last else {
        // Words alone, where the format has them for this number.
        let words: Option<String> = parts
            .iter()
            .map(|part| match part {
                Part::Literal(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        return words.filter(|words| !words.trim().is_empty());
    };
    let percent = parts.iter().filter(|part| **part == Part::Percent).count() as i32;
    // Commas behind the last digit leave out three digits each.
    let scale = parts[last..].iter().filter(|part| **part == Part::Comma).count() as i32;
    let thousands = parts[..last].contains(&Part::Comma);
    let value = round(value * 100_f64.powi(percent) / 1000_f64.powi(scale));
    let decimals = parts[point..].iter().filter(is_digit).count();
    let fixed = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = fixed.split_once('.').unwrap_or((&fixed, ""));
    let least = parts[..point].iter().filter(|part| **part == Part::Digit('0')).count();
    let whole = if whole == "0" && least == 0 { String::new() } else { format!("{whole:0>least$}") };
    // Digits go to their places from the right; what is left over stands at the first.
    let places = parts[..point].iter().filter(is_digit).count();
    let mut left: Vec<char> = whole.chars().collect();
    let mut after = fraction.chars();
    let (mut text, mut nth) = (String::new(), 0);
    if value < 0.0 {
        text.push('-');
    }
    let group = |left: usize| thousands && left > 0 && left.is_multiple_of(3);
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Digit(sign) if at < point => {
                let here = left.len().saturating_sub(places - nth - 1);
                for c in left.drain(..here).collect::<Vec<_>>() {
                    text.push(c);
                    let _ = sign;
                }
                nth += 1;
            }
            Part::Digit(sign) => {
                let c = after.next()?;
                let rest_is_zero = c == '0' && after.as_str().chars().all(|c| c == '0');
                if *sign == '0' || !rest_is_zero {
                    text.push(c);
                }
            }
            Part::Point => text.push('.'),
            Part::Percent => text.push('%'),
            Part::Literal(literal) => text += literal,
            Part::Text | Part::Letters(..) => return None,
            Part::Comma => {}
        }
    }
    if thousands {
        text = group_digits(&text, &whole, group);
    }
    Some(text.trim().trim_end_matches('.').to_owned())
}

/// A text with commas in the number that stands in it.
fn group_digits(text: &str, whole: &str, group: impl Fn(usize) -> bool) -> String {
    let mut commas = String::new();
    for (at, c) in whole.chars().enumerate() {
        if at > 0 && group(whole.len() - at) {
            commas.push(',');
        }
        commas.push(c);
    }
    if whole.is_empty() { text.to_owned() } else { text.replacen(whole, &commas, 1) }
}

/// Without the noise of binary fractions.
pub(super) fn round(value: f64) -> f64 {
    format!("{value:.12e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_show_what_cells_show() {
        for (code, value, text) in [
            ("0%", 0.05, "5%"),
            ("0.0%", 0.075, "7.5%"),
            ("0%", 0.07, "7%"),
            ("#,##0\"件\"", 1234.0, "1,234件"),
            ("#,##0件", 1_234_567.0, "1,234,567件"),
            ("\"第\"0\"号\"", 2.0, "第2号"),
            ("0000", 12.0, "0012"),
            ("000-0000", 5_770_809.0, "577-0809"),
            ("0.00", 2024.1, "2024.10"),
            ("0.0", 33.333_333, "33.3"),
            ("#,##0,\"千円\"", 1_234_000.0, "1,234千円"),
            ("0\"年度\"", 2024.0, "2024年度"),
            ("\"R\"0", 6.0, "R6"),
            ("#,##0;[Red]-#,##0", -1234.0, "-1,234"),
            ("#,##0_ ;\"△\"#,##0", -1234.0, "△1,234"),
            ("0;0;\"なし\"", 0.0, "なし"),
            ("#,##0.0##", 1.5, "1.5"),
            ("[$¥-411]#,##0", 1200.0, "¥1,200"),
            ("約0割", 3.0, "約3割"),
        ] {
            assert_eq!(number(code, value).map(|shown| shown.text).as_deref(), Some(text), "{code} {value}");
        }
        for code in ["General", "0.00E+00", "# ?/?", "[h]:mm", "@", "[>100]0;0"] {
            assert_eq!(number(code, 1.0), None, "{code}");
        }
    }

    #[test]
    fn dates_are_as_exact_as_they_are_shown() {
        let day = |text| PartialDate::from_calendar(text).unwrap();
        for (code, text, exact) in [
            ("yyyy\"年\"m\"月\"", "2024年6月", "2024-06"),
            ("yyyy/mm", "2024/06", "2024-06"),
            ("[$-411]ge.m.d;@", "R6.6.1", "2024-06-01"),
            ("[$-ja-JP-x-gannen]ggge\"年\"m\"月\";@", "令和6年6月", "2024-06"),
            ("[$-411]ggge\"年度\"", "令和6年度", "2024-06-01"),
            ("mmm-yy", "Jun-24", "2024-06"),
            ("yyyy-mm-dd", "2024-06-01", "2024-06-01"),
            ("m\"月\"d\"日\"", "6月1日", "2024-06-01"),
            ("yyyy", "2024", "2024-06-01"),
        ] {
            let shown = date(code, day("2024-06-01")).unwrap_or_else(|| panic!("{code}"));
            assert_eq!((shown.text.as_str(), shown.date), (text, Some(day(exact))), "{code}");
        }
        assert_eq!(number("ge.m.d", 45_444.0).unwrap().text, "R6.6.1");
        assert_eq!(date("h:mm", day("2024-06-01")), None);
    }
}
