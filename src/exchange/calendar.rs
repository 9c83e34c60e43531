//! Days of a plan as a calendar file (iCalendar, RFC 5545), for the calendars of residents.

use crate::plan::date::Today;
use std::fmt::Write;

/// A day or some days, as the calendar shows them.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Survives changes of the plan: the id of what it is about.
    pub id: String,
    /// First day: year, month, day.
    pub start: (i32, u8, u8),
    /// The day after the last one.
    pub end: (i32, u8, u8),
    /// Its description.
    pub summary: String,
    /// More about it: source and licence among it.
    pub description: String,
    /// The address at which it can be read.
    pub url: String,
}

/// The file. `name` and `about` describe the calendar; `stamp` is the day on which it was written.
pub fn calendar(name: &str, about: &str, stamp: Today, entries: &[Entry]) -> String {
    let mut file = String::new();
    let mut line = |name: &str, value: &str| fold(&mut file, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//city-plan//city-plan//JA");
    line("METHOD", "PUBLISH");
    line("NAME", &escape(name));
    line("X-WR-CALNAME", &escape(name));
    line("DESCRIPTION", &escape(about));
    line("X-WR-CALDESC", &escape(about));
    for entry in entries {
        line("BEGIN", "VEVENT");
        line("UID", &escape(&entry.id));
        line("DTSTAMP", &format!("{}T000000Z", day((stamp.year, stamp.month, stamp.day))));
        line("DTSTART;VALUE=DATE", &day(entry.start));
        line("DTEND;VALUE=DATE", &day(entry.end));
        line("SUMMARY", &escape(&entry.summary));
        line("DESCRIPTION", &escape(&entry.description));
        if !entry.url.is_empty() {
            line("URL", &entry.url.replace(char::is_control, ""));
        }
        // Nobody is busy because of a plan.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    file
}

fn day((year, month, day): (i32, u8, u8)) -> String {
    format!("{year:04}{month:02}{day:02}")
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                let _ = write!(out, "\\{c}");
            }
            '\n' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, folded where it is longer than 75 bytes, never inside of a character.
fn fold(file: &mut String, line: &str) {
    let mut room = 75;
    for c in line.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = 74;
        }
        file.push(c);
        room -= c.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_short_and_texts_are_escaped() {
        let entry = Entry {
            id: "a@b".into(),
            start: (2024, 4, 1),
            end: (2024, 4, 2),
            summary: "一, 二; 三\\四\n".repeat(9),
            description: String::new(),
            url: String::new(),
        };
        let file = calendar("計画", "", Today { year: 2024, month: 10, day: 1 }, &[entry]);
        assert!(file.split("\r\n").all(|line| line.len() <= 75));
        let whole = file.replace("\r\n ", "");
        assert!(whole.contains("SUMMARY:一\\, 二\\; 三\\\\四\\n一"), "{whole}");
        assert!(whole.contains("DTSTART;VALUE=DATE:20240401\r\n"));
    }
}
