//! The list of all feeds of a folder, for the page that links them.
//!
//! Sets of feeds that an earlier run has written stay in it: those whose subject has left the plan are marked as ended.

use super::day;
use super::entry::Feed;
use super::feed_file::{FeedFile, FileKind};
use super::ids;
use super::scope::{Scope, ScopeKind};
use serde_json::{Value, json};
use std::collections::HashSet;

/// The name of the list.
pub const INDEX: &str = "feeds.json";

const VERSION: &str = "city-plan-feeds/1";

/// A set of feeds in the list.
pub(super) fn listed(scope: &Scope, feed: &Feed, files: &[FeedFile]) -> Value {
    let mut set = json!({ "about": scope.kind.as_str() });
    if !scope.of.is_empty() {
        set["of"] = scope.of.as_str().into();
        set["name"] = scope.name.as_str().into();
    }
    set["id"] = feed.id.as_str().into();
    set["entries"] = feed.entries.len().into();
    if let Some(updated) = feed.updated() {
        set["updated"] = day::written(updated).into();
    }
    for file in files {
        let (_, ending) = file.name.split_once('.').unwrap_or_default();
        set["files"][ending] = file.name.as_str().into();
        if let FileKind::Text { .. } = file.kind {
            set["text_id"] = ids::of_content(&file.content).into();
        }
    }
    set
}

/// The list, and the names of earlier files that belong to no set any more. `kinds` are those that were asked for.
pub(super) fn index(
    whole: &Feed,
    mut sets: Vec<Value>,
    earlier: Vec<Value>,
    kinds: &[ScopeKind],
) -> (String, Vec<String>) {
    let names: HashSet<String> = sets.iter().flat_map(files).collect();
    let ids: HashSet<String> = sets.iter().map(|set| set["id"].to_string()).collect();
    let mut left = Vec::new();
    for mut set in earlier {
        let is_asked = kinds.iter().any(|kind| set["about"] == kind.as_str());
        if is_asked && set["ended"] != true {
            left.extend(files(&set).into_iter().filter(|name| !names.contains(name)));
        }
        if !ids.contains(&set["id"].to_string()) {
            if is_asked {
                set["ended"] = true.into();
            }
            sets.push(set);
        }
    }
    let list = json!({
        "version": VERSION,
        "language": whole.language,
        "plan": whole.plan,
        "title": whole.title,
        "page": whole.page,
        "feeds": sets,
    });
    (format!("{list:#}\n"), left)
}

/// The names of a set's files.
fn files(set: &Value) -> Vec<String> {
    let files = set["files"].as_object().into_iter().flat_map(|files| files.values());
    files.filter_map(|name| name.as_str().map(str::to_owned)).collect()
}
