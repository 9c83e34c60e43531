//! Facts for which Part 2 has no element, as lines of OtherInformation: dates that moved, money, news, links.

use super::messages::ReportMessages;
use super::writer::Writer;
use crate::plan::Ref;
use crate::plan::ancestry::At;
use crate::plan::document::Source;
use crate::plan::progress::{Budget, Link, Progress, Update};
use crate::views::Index;
use crate::views::figures::digits;
use crate::views::promises::{Dates, Promise, promises};
use std::collections::BTreeMap;

/// The lines on money, news and links by the initiative to which they belong; those of the plan as a whole at `None`.
pub(super) fn lines(
    file: &Writer,
    words: &ReportMessages,
    progress: &Progress,
    index: &Index,
) -> BTreeMap<Option<At>, Vec<String>> {
    let mut lines: BTreeMap<Option<At>, Vec<String>> = BTreeMap::new();
    let mut add = |of: Option<At>, line: String| lines.entry(of).or_default().push(line);
    let of = |id: &Option<Ref>| id.as_ref().and_then(|id| index.find(id));
    progress.budgets.iter().for_each(|one| add(of(&one.initiative), budget(file, words, one)));
    progress.updates.iter().for_each(|one| add(of(&one.initiative), update(file, words, one)));
    let reports: BTreeMap<&str, &Ref> =
        progress.reports.iter().map(|report| (&*report.id.0, &report.initiative)).collect();
    for one in &*progress.links {
        // A link of a report stands with its initiative, one of any other item with the plan.
        let about = reports.get(&*one.about).map_or(&one.about, |initiative| *initiative);
        add(index.find(about), link(file, words, one));
    }
    lines
}

/// The lines on the dates of an initiative that the city states beside those of the plan.
pub(super) fn dates(file: &Writer, words: &ReportMessages, progress: &Progress, at: At) -> Vec<String> {
    promises(file.plan, progress, at).iter().map(|promise| self::promise(file, words, promise)).collect()
}

/// The dates of a phase at first, and those on which it came.
fn promise(file: &Writer, words: &ReportMessages, promise: &Promise) -> String {
    let dates = |dates: Dates| {
        let end = dates.end.map(|end| file.date(end)).unwrap_or_default();
        if promise.is_milestone {
            file.date(dates.start)
        } else {
            format!("{}/{end}", file.date(dates.start))
        }
    };
    let named = |name: &str, when: Dates| format!(" {name}{}{}", words.colon, dates(when));
    let first = promise.first.map(|(_, when)| named(words.first, when)).unwrap_or_default();
    let actual = promise.actual.map(|when| named(words.actual, when)).unwrap_or_default();
    format!("{}{first}{actual}", file.own_text(&promise.label))
}

fn budget(file: &Writer, words: &ReportMessages, budget: &Budget) -> String {
    let unit = file.own_text(&budget.unit);
    let amount = |name: &str, number: Option<f64>| {
        let shown = |number: f64| format!(" {name}{}{} {unit}", words.colon, digits(number));
        number.map(shown).unwrap_or_default()
    };
    let (planned, settled) = (amount(words.budget, budget.planned), amount(words.settled, budget.settled));
    let texts = [&budget.funds, &budget.remark].into_iter().flatten();
    let texts: String = texts.map(|text| format!(" {}", file.own_text(text))).collect();
    format!("FY{}{planned}{settled}{texts}", budget.fiscal_year.0)
}

fn update(file: &Writer, words: &ReportMessages, update: &Update) -> String {
    let url = update.url.as_deref().map(|url| format!(" {url}")).unwrap_or_default();
    let (date, text) = (file.date(update.date), file.own_text(&update.text));
    format!("{}{}{date} {text}{url}", words.update, words.colon)
}

fn link(file: &Writer, words: &ReportMessages, link: &Link) -> String {
    format!("{}{}{} {}", words.link, words.colon, file.own_text(&link.label), link.url)
}

/// Document, chapter and page of a source; empty where nothing is named.
pub(super) fn source(file: &Writer, source: Option<&Source>) -> String {
    let Some(source) = source else { return String::new() };
    let texts = [&source.document, &source.chapter].into_iter().flatten();
    let page = source.page.as_deref().map(|page| format!("p. {page}"));
    texts.map(|text| file.own_text(text)).chain(page).collect::<Vec<_>>().join(" ")
}
