//! A feed as a short text for LINE, mail and a newsletter.
//!
//! It has whole sentences, the latest first, and says how many entries it leaves out and at which address they are.

use super::entry::{Entry, Feed, REPORT, UPDATE};
use super::sentences::sentences;
use super::words::Words;
use crate::plan::Calendar;

/// The most characters, as messengers count them: one outside of the first plane of Unicode counts twice.
pub(super) const LONGEST: usize = 500;
/// The largest number of reports of one day that are named one by one.
const FEW: usize = 2;

/// The text; `None` if the feed has no entry.
pub(super) fn short_text(feed: &Feed, calendar: Calendar) -> Option<String> {
    feed.updated()?;
    let words = Words::of(&feed.language);
    let mut text = Draft { words, feed, lines: Vec::new() };
    let heading = words.heading(&feed.title);
    if text.fits(&heading, 0) {
        text.lines.push(heading);
    }
    let mut shown = 0;
    for group in groups(&feed.entries) {
        match text.line_of(group, shown + group.len(), calendar) {
            Some(line) => {
                text.lines.push(line);
                shown += group.len();
            }
            // None after the first that has no room, so that none is missing in between; but one that is too long for any
            // text keeps no other out.
            None if shown > 0 => break,
            None => {}
        }
    }
    Some(text.whole(&[], shown))
}

/// The entries that have one line: many reports of a day together, each other one for itself.
fn groups(entries: &[Entry]) -> Vec<&[Entry]> {
    let is_same = |one: &Entry, next: &Entry| {
        one.kind == REPORT && next.kind == REPORT && (one.day, one.date) == (next.day, next.date)
    };
    let parted = |group| if <[Entry]>::len(group) > FEW { vec![group] } else { group.chunks(1).collect() };
    entries.chunk_by(is_same).flat_map(parted).collect()
}

struct Draft<'a> {
    words: Words,
    feed: &'a Feed,
    lines: Vec<String>,
}

impl Draft<'_> {
    /// The whole text with more lines, for so many entries in it. The address is left out only where it is longer than a
    /// text may be.
    fn whole(&self, more: &[&str], shown: usize) -> String {
        let mut lines: Vec<String> = self.lines.clone();
        lines.extend(more.iter().map(|line| (*line).to_owned()));
        let left = self.feed.entries.len() - shown;
        if left > 0 {
            lines.push(self.words.more(left));
        }
        let page = &self.feed.page;
        if length(page) + LONGEST / 5 < LONGEST {
            lines.push(self.words.see().to_owned());
            lines.push(page.clone());
        }
        lines.join("\n") + "\n"
    }

    fn fits(&self, line: &str, shown: usize) -> bool {
        length(&self.whole(&[line], shown)) <= LONGEST
    }

    /// The line of some entries; of a single one with as many of its sentences as there is room for. `None` if there is no
    /// room for the first.
    fn line_of(&self, group: &[Entry], shown: usize, calendar: Calendar) -> Option<String> {
        let first = group.first()?;
        let date = self.words.date(first.date, calendar);
        let reports = self.words.reports(group.len());
        let parts = match group.len() {
            // The title of others says it all.
            1 if first.kind == UPDATE => sentences(&first.summary),
            1 => vec![first.title.as_str()],
            _ => vec![reports.as_str()],
        };
        let line = |count: usize| self.words.item(&date, parts[..count].concat().trim_end());
        (1..=parts.len()).rev().map(line).find(|line| self.fits(line, shown))
    }
}

/// The length of a text, as messengers count it.
fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{FiscalYear, PartialDate};

    fn entry(summary: &str) -> Entry {
        Entry {
            id: String::new(),
            kind: UPDATE.into(),
            date: PartialDate::FiscalYear(FiscalYear(2026)),
            day: (2026, 4, 1),
            title: String::new(),
            summary: summary.into(),
            url: String::new(),
            related: None,
            language: None,
            categories: Vec::new(),
        }
    }

    fn text(title: &str, page: &str, summaries: &[String]) -> String {
        let feed = Feed {
            plan: "p".into(),
            id: "i".into(),
            language: "ja".into(),
            title: title.into(),
            subtitle: String::new(),
            author: String::new(),
            rights: None,
            page: page.into(),
            address: None,
            entries: summaries.iter().map(|summary| entry(summary)).collect(),
        };
        short_text(&feed, Calendar::default()).unwrap()
    }

    #[test]
    fn no_sentence_is_cut_and_the_rest_is_counted() {
        let page = "https://www.example.jp/plan/";
        let long = format!("{}。{}。", "長".repeat(200), "い".repeat(200));
        let endless = "終".repeat(600);
        for (title, page, summaries, holds, more) in [
            (
                "計画",
                page,
                vec!["始まりました。".to_owned()],
                vec!["令和8年度（2026年度）　始まりました。"],
                0,
            ),
            ("計画", page, vec![long.clone(); 3], vec!["長。い", "い。\nほかに"], 2),
            ("計画", page, vec![endless.clone(), "始まりました。".into()], vec!["始まりました。\nほかに"], 1),
            ("計画", page, vec![endless.clone()], vec!["」のお知らせ\nほかに1件"], 1),
            (&endless, page, vec!["始まりました。".to_owned()], vec!["・令和8年度"], 0),
            ("計画", &endless, vec!["始まりました。".to_owned()], vec!["始まりました。\n"], 0),
            ("計画", page, vec!["𠮷野家。".repeat(30), "次。".into()], vec!["𠮷野家。\n・"], 0),
        ] {
            let text = text(title, page, &summaries);
            assert!(text.encode_utf16().count() <= LONGEST, "{text}");
            assert!(holds.iter().all(|part| text.contains(part)), "{text}");
            assert_eq!(text.contains("ほかに"), more > 0, "{text}");
            assert!(more == 0 || text.contains(&format!("ほかに{more}件")), "{text}");
        }
    }
}
