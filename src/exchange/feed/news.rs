//! The entries of all feeds: news, reports and editions of a plan.

use super::categories::Groups;
use super::day::{self, Day};
use super::entry::{EDITION, Entry, REPORT, UPDATE};
use super::ids;
use super::options::{Source, line};
use super::sentences::sentences;
use crate::plan::ancestry::At;
use crate::plan::document::Edition;
use crate::plan::progress::{Progress, Report, Update};
use crate::plan::{PartialDate, Text};
use crate::views::progress::grade_of;
use crate::views::{Query, View};
use std::collections::HashSet;
use std::rc::Rc;

/// An entry and the initiative to which it belongs; none for the plan as a whole.
pub(super) struct News {
    pub(super) entry: Entry,
    pub(super) at: Option<At>,
}

/// All entries of a plan, and the number of items that have none because they have no id of their own.
pub(super) fn news(source: &Source, groups: &Groups) -> (Vec<News>, usize) {
    let mut writer = Writer { source, groups, news: Vec::new(), seen: HashSet::new(), unnamed: 0 };
    if let Some(progress) = source.plan.progress.get() {
        progress.updates.iter().for_each(|update| writer.update(update));
        progress.reports.iter().for_each(|report| writer.report(progress, report));
    }
    source.plan.editions.iter().for_each(|edition| writer.edition(edition));
    if !source.plan.editions.iter().any(|edition| edition.current) {
        writer.plan();
    }
    (writer.news, writer.unnamed)
}

struct Writer<'s, 'a> {
    source: &'s Source<'a>,
    groups: &'s Groups<'a>,
    news: Vec<News>,
    /// The ids of items so far.
    seen: HashSet<Rc<str>>,
    unnamed: usize,
}

/// The texts of an entry.
struct Texts {
    title: String,
    summary: String,
    url: String,
    related: Option<String>,
    language: Option<String>,
}

impl Writer<'_, '_> {
    fn push(&mut self, id: &Rc<str>, kind: &str, when: (PartialDate, Day), at: Option<At>, texts: Texts) {
        if (ids::is_made_up(id) && kind != EDITION) || !self.seen.insert(Rc::clone(id)) {
            self.unnamed += 1;
            return;
        }
        let (date, day) = when;
        let Texts { title, summary, url, related, language } = texts;
        let id = ids::of_item(&self.source.plan.id, id);
        let categories = at.map(|at| self.groups.categories(self.source, at)).unwrap_or_default();
        let kind = kind.to_owned();
        let entry = Entry { id, kind, date, day, title, summary, url, related, language, categories };
        self.news.push(News { entry, at });
    }

    fn update(&mut self, update: &Update) {
        let source = self.source;
        let at = update.initiative.as_ref().and_then(|id| source.index.find(id));
        let summary = source.text(&update.text);
        let title = sentences(&summary).first().unwrap_or(&"").trim().to_owned();
        let related = update.web_address().map(ToString::to_string);
        let language = source.other_language(&update.text);
        let texts = Texts { title, summary, url: source.place_of(at), related, language };
        let when = (update.date, update.date.earliest(source.calendar()));
        self.push(&update.id.0, UPDATE, when, at, texts);
    }

    fn report(&mut self, progress: &Progress, report: &Report) {
        let source = self.source;
        let at = source.index.find(&report.initiative);
        let name = at.map(|at| source.name(at)).unwrap_or_default();
        let period = source.words.period(report.fiscal_year, report.part, source.calendar());
        let grade = grade_of(progress, report);
        let grade = grade.map(|grade| format!("{} {}", line(&grade.mark), source.text(&grade.name)));
        let status = || report.status.map(|status| source.words.status(status).to_owned());
        let title = source.words.report(&name, &period, &grade.or_else(status).unwrap_or_default());
        let lines = self.lines(report);
        let summary = if lines.is_empty() { title.clone() } else { lines.join("\n") };
        let first = [&report.result, &report.done, &report.next, &report.reason].into_iter().flatten().next();
        let language = first.and_then(|text| source.other_language(text));
        let texts = Texts { title, summary, url: source.place_of(at), related: None, language };
        self.push(&report.id.0, REPORT, day::of_report(report, source.calendar()), at, texts);
    }

    /// The texts of a report, a line each.
    fn lines(&self, report: &Report) -> Vec<String> {
        let (source, words) = (self.source, self.source.words);
        let plain = |text: &Option<Text>| text.as_ref().map(|text| source.text(text));
        let labelled = |label: &str, text: &Option<Text>| Some(words.labelled(label, &plain(text)?));
        let merged = report.merged_into.as_ref().and_then(|id| source.index.find(id));
        let merged = merged.map(|at| words.labelled(words.merged_into(), &source.name(at)));
        let lines = [
            plain(&report.result),
            plain(&report.done),
            labelled(words.reason(), &report.reason),
            labelled(words.next(), &report.next),
            merged,
        ];
        lines.into_iter().flatten().collect()
    }

    /// An edition that has a date. That of the file may have the one on its cover.
    fn edition(&mut self, edition: &Edition) {
        let source = self.source;
        let cover = source.plan.date.filter(|_| edition.current);
        let Some(date) = edition.date.or(cover) else { return };
        let title = source.words.labelled(&source.text(&source.plan.title), &source.text(&edition.name));
        let what = edition.what.as_ref().map(|what| source.text(what));
        let dated = source.words.dated(&source.words.date(date, source.calendar()));
        let summary = what.into_iter().chain([dated]).collect::<Vec<_>>().join("\n");
        let item = Some(Rc::clone(&edition.id.0));
        let url = source.place(&Query { view: View::Document, item, ..Query::default() });
        let language = source.other_language(&edition.name);
        let texts = Texts { title, summary, url, related: None, language };
        let when = (date, date.earliest(source.calendar()));
        if ids::is_made_up(&edition.id) {
            self.unnamed += 1;
        } else {
            self.push(&edition.id.0, EDITION, when, None, texts);
        }
    }

    /// The plan itself, where no edition of the list is the one in the file.
    fn plan(&mut self) {
        let source = self.source;
        let Some(date) = source.plan.date else { return };
        let title = source.text(&source.plan.title);
        let summary = source.words.dated(&source.words.date(date, source.calendar()));
        let language = source.other_language(&source.plan.title);
        let texts = Texts { title, summary, url: source.place_of(None), related: None, language };
        let when = (date, date.earliest(source.calendar()));
        self.push(&Rc::from(""), EDITION, when, None, texts);
    }
}
