//! Tables as CSV that Excel opens without broken characters: UTF-8 with a byte order mark, CRLF.
//!
//! Follows RFC 4180. A cell that a spreadsheet would take for something else than its text has an apostrophe before
//! it, as people type one there: a formula, a date (`1-2`), a negative (`(1)`), a number that is shown otherwise
//! (`001`). `="1-2"` would be a formula itself, which other readers run or show; a tab or a sign without width
//! would stay in the text unseen. What our own reader finds guarded it takes as it was.

/// The character that keeps a cell a text.
const GUARD: char = '\'';
/// Words that spreadsheets turn into dates, times or truths.
const WORDS: [&str; 30] = [
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "明治",
    "大正",
    "昭和",
    "平成",
    "令和",
    "gmt",
];

/// The file. Every row stands as it is; the first is the head.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut file = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                file.push(',');
            }
            push(&mut file, cell);
        }
        file.push_str("\r\n");
    }
    file
}

/// A cell, guarded where it needs that, and in quotes: also where a reader parts cells at other signs.
fn push(file: &mut String, cell: &str) {
    let guarded = is_risky(cell);
    let quoted = cell.contains([',', '"', '\n', '\r', ';', '\t']);
    if quoted {
        file.push('"');
    }
    if guarded {
        file.push(GUARD);
    }
    for c in cell.chars() {
        if c == '"' {
            file.push('"');
        }
        file.push(c);
    }
    if quoted {
        file.push('"');
    }
}

/// A cell of a file as it was before it was guarded.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix(GUARD).filter(|rest| is_risky(rest)).unwrap_or(cell)
}

/// Returns whether a spreadsheet would take a text for something else, or a reader could not tell it from a guarded one.
fn is_risky(cell: &str) -> bool {
    // Signs that are not seen do not keep a spreadsheet from reading what comes after them.
    let seen = cell.trim_matches(|c: char| c.is_whitespace() || c.is_control() || is_unseen(c));
    let unseen_first = cell.starts_with(|c: char| c.is_control() || is_unseen(c));
    let formula =
        seen.chars().next().map(half_width).is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '|'));
    unseen_first || formula || cell.starts_with(GUARD) || is_read_as_value(seen)
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// East Asian spreadsheets read full-width signs and digits as the others.
fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '￥' => '¥',
        '−' | '﹣' => '-',
        '﹦' => '=',
        '﹢' => '+',
        '﹫' => '@',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Returns whether a text looks like a number, date, time or truth, and would not be shown again as it is.
fn is_read_as_value(seen: &str) -> bool {
    let mut text: String = seen.chars().map(half_width).collect();
    text.make_ascii_lowercase();
    if matches!(text.as_str(), "true" | "false") || text.starts_with('#') {
        return true;
    }
    if !text.contains(|c: char| c.is_ascii_digit() || c == '元') {
        return false;
    }
    for word in WORDS {
        text = text.replace(word, "");
    }
    let known = |c: char| c.is_ascii_digit() || " .,/:-+()%¥\\$€£年月日時分秒元".contains(c);
    without_letters(&text).chars().all(known) && !is_shown_again(seen)
}

/// A text without the letters that values have: an era before it, morning or afternoon after it, a power of ten,
/// the sign between day and time.
fn without_letters(text: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let era = text.strip_prefix(['m', 't', 's', 'h', 'r']).filter(|rest| rest.starts_with(is_digit));
    let text = era.unwrap_or(text);
    let text = [" am", " pm", " a", " p"].iter().find_map(|half| text.strip_suffix(half)).unwrap_or(text);
    // 3e5; 2024-04-01t00:00
    match text.split_once(['e', 't']) {
        Some((number, power)) if number.ends_with(is_digit) && power.ends_with(is_digit) => {
            [number, power].concat()
        }
        _ => text.to_owned(),
    }
}

/// Returns whether a spreadsheet shows a number as it was typed: few digits, no zeros that it leaves out.
fn is_shown_again(text: &str) -> bool {
    let (whole, rest) = text.split_once('.').unwrap_or((text, "1"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole)
        && digits(rest)
        && (whole == "0" || !whole.starts_with('0'))
        && !rest.ends_with('0')
        && text.len() <= 11
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_were() {
        let row = ["窓口", "a,b", "say \"x\"", "two\nlines", ""].map(str::to_owned).to_vec();
        assert_eq!(csv(&[row]), "\u{feff}窓口,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");
    }

    #[test]
    fn what_a_spreadsheet_would_change_is_guarded_and_nothing_else() {
        for text in [
            "=1+1",
            "@x",
            "＝A1",
            "＋1",
            "－1",
            "＠x",
            "−1",
            "\n=1",
            "\r=1",
            "\t=1",
            " =1",
            "　＝1",
            "\u{feff}=1",
            "\u{200b}=1",
            "\u{a0}=1",
            "|calc",
            "｜a",
            "=cmd|' /C calc'!A0",
            "\u{202e}=1",
            "-",
            "1-2",
            "(1)",
            "1.10",
            "001",
            "12:30",
            "3E5",
            "1/2",
            "R6.4",
            "H30.1.1",
            "1234567890123456",
            "１－２",
            "1月2日",
            "令和6年4月1日",
            "令和元年",
            "2024年4月",
            "2024/4",
            "Mar-1",
            "SEPT2",
            "1 March",
            "5%",
            "1,234",
            "¥500",
            "12 AM",
            "2024-04-01T00:00",
            "2024-04-01t09:30:00",
            "TRUE",
            "false",
            "#REF!",
            "#N/A",
            "'95",
            "1 1/2",
            "00",
            "0.50",
            "１",
            "+81-6-0000-0000",
        ] {
            assert!(is_risky(text), "{text:?}");
            let file = csv(&[vec![text.into()]]);
            assert!(file.starts_with("\u{feff}'") || file.starts_with("\u{feff}\"'"), "{file:?}");
            assert_eq!(unguarded(&format!("'{text}")), text);
        }
        for text in [
            "",
            "窓口",
            "1",
            "12",
            "2024",
            "0.5",
            "1.1",
            "2024年度",
            "第1章",
            "1階",
            "R",
            "3D",
            "A-1",
            "①",
            "Wi-Fi",
            "令和6年度",
            "1人",
            "ー",
            "p. 12",
            "CC-BY-4.0",
            "総務課",
            "1-a",
            "5G",
            "a=1",
            "https://a.jp/#1",
        ] {
            assert!(!is_risky(text), "{text:?}");
            assert_eq!(unguarded(&format!("'{text}")), format!("'{text}"));
        }
    }

    #[test]
    fn no_cell_is_parted_where_semicolons_or_tabs_part_cells() {
        assert_eq!(csv(&[vec!["a;=1".into(), "b\t=1".into()]]), "\u{feff}\"a;=1\",\"b\t=1\"\r\n");
    }
}
