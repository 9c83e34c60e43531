//! The feeds that an earlier run has written into a folder: their entries stay.

use super::entry::{Entry, Feed};
use super::error::FeedError;
use super::index_file::INDEX;
use super::{ids, json};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The folder as an earlier run has left it.
pub struct Previous<'a> {
    read: &'a dyn Fn(&str) -> Option<String>,
    is_forced: bool,
}

impl<'a> Previous<'a> {
    /// A folder of which `read` returns the text of a file by its name, if there is one. With `is_forced` entries that
    /// cannot be read are given up.
    pub fn new(read: &'a dyn Fn(&str) -> Option<String>, is_forced: bool) -> Self {
        Self { read, is_forced }
    }

    /// A new folder.
    pub fn none() -> Self {
        Self { read: &|_| None, is_forced: false }
    }

    /// The earlier entries of a feed, each once. A file of somebody else has none: nobody writes over it.
    pub(super) fn entries(&self, feed: &str, language: &str, stem: &str) -> Result<Vec<Entry>, FeedError> {
        let name = format!("{stem}.json");
        let damaged = || if self.is_forced { Ok(Vec::new()) } else { Err(FeedError::Damaged(name.clone())) };
        let is_ours = |text: &String| text.contains(feed);
        let Some(text) = (self.read)(&name) else {
            // The other half of what a run writes is there.
            let atom = (self.read)(&format!("{stem}.atom"));
            return if atom.is_some_and(|atom| is_ours(&atom)) { damaged() } else { Ok(Vec::new()) };
        };
        match serde_json::from_str::<Value>(&text) {
            Err(_) if is_ours(&text) => damaged(),
            Ok(file) if json::is_feed(&file, feed, language) => {
                json::entries(&file).map_or_else(damaged, |all| {
                    let mut seen = HashSet::new();
                    Ok(all.into_iter().filter(|entry| seen.insert(entry.id.clone())).collect())
                })
            }
            _ => Ok(Vec::new()),
        }
    }

    /// The sets of feeds that the earlier list names, if it is one of this plan in this language.
    pub(super) fn sets(&self, plan: &str, language: &str) -> Vec<Value> {
        let list = (self.read)(INDEX).and_then(|text| serde_json::from_str::<Value>(&text).ok());
        let list = list.filter(|list| list["plan"] == plan && list["language"] == language);
        list.and_then(|list| list["feeds"].as_array().cloned()).unwrap_or_default()
    }

    /// Returns whether a file is there as the earlier list says that it was written.
    pub(super) fn is_unchanged(&self, name: &str, content_id: Option<&str>) -> bool {
        let content = content_id.and_then(|_| (self.read)(name));
        content.is_some_and(|content| Some(ids::of_content(&content).as_str()) == content_id)
    }
}

/// Adds earlier entries to those that a feed has: as they are now, if their items are still in the plan, else as they
/// were. Returns the number of the others.
pub(super) fn add(feed: &mut Feed, earlier: Vec<Entry>, all: &HashMap<&str, &Entry>) -> usize {
    let own: HashSet<String> = feed.entries.iter().map(|entry| entry.id.clone()).collect();
    let mut gone = 0;
    for entry in earlier.into_iter().filter(|entry| !own.contains(&entry.id)) {
        let now = all.get(entry.id.as_str()).map(|entry| (*entry).clone());
        gone += usize::from(now.is_none());
        feed.entries.push(now.unwrap_or(entry));
    }
    feed.entries.sort_by_key(|entry| std::cmp::Reverse(entry.day));
    gone
}
