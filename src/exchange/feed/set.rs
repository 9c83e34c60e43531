//! All files of a folder of feeds: a set for the plan, and one for each subject that people may follow.

use super::atom::atom;
use super::categories::Groups;
use super::entry::{Entry, Feed};
use super::error::FeedError;
use super::feed_file::{FeedFile, FileKind};
use super::ids;
use super::index_file::{INDEX, index, listed};
use super::json::json_feed;
use super::news::news;
use super::options::{FeedOptions, Source, line};
use super::previous::{Previous, add};
use super::scope::{Scope, ScopeKind, Scopes};
use super::short_text::short_text;
use super::steps::steps;
use crate::exchange::calendar::{self, calendar};
use crate::plan::{Plan, Today};
use crate::views::query::Filter;
use crate::views::{Query, View};
use serde_json::Value;
use std::collections::HashMap;

/// The files of a folder of feeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feeds {
    /// The files; the list of them is the first.
    pub files: Vec<FeedFile>,
    /// The number of sets.
    pub sets: usize,
    /// The number of entries on the plan as a whole.
    pub entries: usize,
    /// The number of these whose items have left the plan.
    pub kept: usize,
    /// The number of items without an entry, because they have no id of their own.
    pub unnamed: usize,
    /// The names of earlier files that were not written.
    pub left: Vec<String>,
}

/// Writes the feeds of a plan: the plan, and the subjects of the given kinds. A measure has feeds if there is news of it,
/// others if they have anything.
///
/// # Errors
/// The plan has no id or nothing to follow, or the entries of an earlier run cannot be read.
pub fn feeds(
    plan: &Plan,
    options: &FeedOptions,
    kinds: &[ScopeKind],
    previous: &Previous,
) -> Result<Feeds, FeedError> {
    if ids::is_made_up(&plan.id) {
        return Err(FeedError::NoId);
    }
    let source = Source::new(plan, options);
    let groups = Groups::new(&source);
    let (mut news, unnamed) = news(&source, &groups);
    news.sort_by_key(|news| std::cmp::Reverse(news.entry.day));
    let (steps, more_unnamed) = steps(&source);
    let scopes = Scopes::new(&source, &groups);
    let mut contents: Vec<Content> = scopes.all.iter().map(|_| Content::default()).collect();
    for news in &news {
        scopes.of(news.at).for_each(|scope| contents[scope].entries.push(&news.entry));
    }
    for step in &steps {
        scopes.of(Some(step.at)).for_each(|scope| contents[scope].steps.push(&step.entry));
    }
    let all = news.iter().map(|news| (news.entry.id.as_str(), &news.entry)).collect();
    let folder =
        Folder { source: &source, previous, all, earlier: previous.sets(&plan.id, &options.language) };
    let mut feeds = folder.write(&scopes.all, &contents, kinds)?;
    feeds.unnamed = unnamed + more_unnamed;
    Ok(feeds)
}

/// The entries and steps of a subject.
#[derive(Default)]
struct Content<'a> {
    entries: Vec<&'a Entry>,
    steps: Vec<&'a calendar::Entry>,
}

/// A folder that is being written.
struct Folder<'a> {
    source: &'a Source<'a>,
    previous: &'a Previous<'a>,
    /// The entries of the plan by their ids.
    all: HashMap<&'a str, &'a Entry>,
    /// The sets of the earlier list.
    earlier: Vec<Value>,
}

impl Folder<'_> {
    fn write(&self, scopes: &[Scope], contents: &[Content], kinds: &[ScopeKind]) -> Result<Feeds, FeedError> {
        let (mut files, mut sets, mut whole) = (Vec::new(), Vec::new(), None);
        for (scope, content) in scopes.iter().zip(contents) {
            if scope.kind != ScopeKind::Plan && !kinds.contains(&scope.kind) {
                continue;
            }
            let (feed, kept) = self.feed(scope, content)?;
            let is_quiet = feed.entries.is_empty();
            if !(is_quiet && (content.steps.is_empty() || scope.kind == ScopeKind::Measure)) {
                let own = self.files(scope, &feed, content);
                sets.push(listed(scope, &feed, &own));
                files.extend(own);
            }
            if scope.kind == ScopeKind::Plan {
                whole = Some((feed, kept));
            }
        }
        let (whole, kept) = whole.filter(|_| !files.is_empty()).ok_or(FeedError::NothingToFollow)?;
        let asked: Vec<ScopeKind> = [ScopeKind::Plan].iter().chain(kinds).copied().collect();
        let count = sets.len();
        let (content, left) = index(&whole, sets, self.earlier.clone(), &asked);
        files.insert(0, FeedFile { name: INDEX.to_owned(), kind: FileKind::Index, content });
        Ok(Feeds { files, sets: count, entries: whole.entries.len(), kept, unnamed: 0, left })
    }

    /// The feed of a subject with its earlier entries, and the number of those whose items have left the plan.
    fn feed(&self, scope: &Scope, content: &Content) -> Result<(Feed, usize), FeedError> {
        let source = self.source;
        let FeedOptions { folder, language, .. } = source.options;
        let (plan, title) = (source.plan.id.to_string(), source.text(&source.plan.title));
        let city = source.text(&source.plan.city);
        let mut feed = Feed {
            id: ids::of_feed(&plan, &scope.stem),
            plan,
            language: language.clone(),
            title: if scope.name.is_empty() { title } else { source.words.labelled(&title, &scope.name) },
            subtitle: source.words.about(&city),
            author: city,
            rights: source.plan.license.as_deref().map(|license| source.words.license(&line(license))),
            page: self.page(scope),
            address: folder.as_ref().map(|folder| format!("{folder}{}", scope.stem)),
            entries: content.entries.iter().map(|entry| (*entry).clone()).collect(),
        };
        let earlier = self.previous.entries(&feed.id, language, &scope.stem)?;
        let kept = add(&mut feed, earlier, &self.all);
        Ok((feed, kept))
    }

    /// The address of a subject in the page: its initiative, or the list of its initiatives.
    fn page(&self, scope: &Scope) -> String {
        let name = scope.of.as_str().into();
        let filter = match scope.kind {
            ScopeKind::Department if scope.is_printed => Filter::Department(name),
            ScopeKind::Audience => Filter::Audience(name),
            _ => return self.source.place_of(scope.at),
        };
        self.source.place(&Query { view: View::Explorer, filters: vec![filter], ..Query::default() })
    }

    /// The files of a subject: no feed without entries, no calendar without steps.
    fn files(&self, scope: &Scope, feed: &Feed, content: &Content) -> Vec<FeedFile> {
        let file = |ending: &str, kind: FileKind, content: Option<String>| {
            content.map(|content| FeedFile { name: format!("{}.{ending}", scope.stem), kind, content })
        };
        let known = self.earlier.iter().find(|set| set["id"] == feed.id.as_str());
        let text_id = known.and_then(|set| set["text_id"].as_str());
        let is_known = self.previous.is_unchanged(&format!("{}.txt", scope.stem), text_id);
        let files = [
            file("atom", FileKind::Atom, atom(feed)),
            file("json", FileKind::Json, json_feed(feed)),
            file("ics", FileKind::Calendar, self.calendar(feed, content)),
            file("txt", FileKind::Text { is_known }, short_text(feed, self.source.calendar())),
        ];
        files.into_iter().flatten().collect()
    }

    /// The calendar of a subject, as of its latest entry; without one, as of the date of the plan or its first step.
    fn calendar(&self, feed: &Feed, content: &Content) -> Option<String> {
        let steps: Vec<calendar::Entry> = content.steps.iter().map(|step| (*step).clone()).collect();
        let first = steps.first()?.start;
        let adopted = self.source.plan.date.map(|date| date.earliest(self.source.calendar()));
        let (year, month, day) = feed.updated().or(adopted).unwrap_or(first);
        let about = [Some(feed.subtitle.as_str()), feed.rights.as_deref()];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join("\n");
        Some(calendar(&feed.title, &about, Today { year, month, day }, &steps))
    }
}
