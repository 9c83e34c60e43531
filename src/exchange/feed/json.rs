//! A feed as JSON Feed 1.1, and back: it is the memory of a folder.
//!
//! The fields `_city_plan` and `_rights` have what JSON Feed has no field for. Its first lines are the same over all rebuilds: the tool
//! knows a file of its own by them.

use super::day::{self, Day};
use super::entry::{Category, Entry, Feed};
use crate::plan::{FiscalYear, PartialDate};
use serde_json::{Map, Value, json};

const VERSION: &str = "https://jsonfeed.org/version/1.1";
/// The field of what is ours.
const OWN: &str = "_city_plan";

/// The file; `None` if the feed has no entry.
pub(super) fn json_feed(feed: &Feed) -> Option<String> {
    feed.updated()?;
    let mut file = json!({
        "version": VERSION,
        "language": feed.language,
        OWN: { "plan": feed.plan, "id": feed.id },
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": feed.page,
    });
    if let Some(address) = &feed.address {
        file["feed_url"] = format!("{address}.json").into();
    }
    if let Some(rights) = &feed.rights {
        file["_rights"] = rights.as_str().into();
    }
    file["authors"] = json!([{ "name": feed.author }]);
    file["items"] = feed.entries.iter().map(item).collect();
    Some(format!("{file:#}\n"))
}

fn item(entry: &Entry) -> Value {
    let mut item = json!({ "id": entry.id, "url": entry.url });
    if let Some(related) = &entry.related {
        item["external_url"] = related.as_str().into();
    }
    item["title"] = entry.title.as_str().into();
    item["content_text"] = entry.summary.as_str().into();
    item["date_published"] = day::written(entry.day).into();
    if let Some(language) = &entry.language {
        item["language"] = language.as_str().into();
    }
    if !entry.categories.is_empty() {
        item["tags"] = entry.categories.iter().map(|category| category.label.as_str()).collect();
    }
    let category = |one: &Category| json!({ "kind": one.kind, "term": one.term, "label": one.label });
    let categories: Value = entry.categories.iter().map(category).collect();
    item[OWN] = json!({ "kind": entry.kind, "date": written(entry.date), "categories": categories });
    item
}

/// A date as plans write it.
fn written(date: PartialDate) -> Value {
    match date {
        PartialDate::FiscalYear(FiscalYear(year)) => year.into(),
        other => other.as_written().trim_matches('"').into(),
    }
}

/// Returns whether a file is the JSON feed of an id, in a language.
pub(super) fn is_feed(file: &Value, id: &str, language: &str) -> bool {
    file["version"] == VERSION && file[OWN]["id"] == id && file["language"] == language
}

/// The entries of a JSON feed; `None` if one of them is not as [`json_feed`] writes it.
pub(super) fn entries(file: &Value) -> Option<Vec<Entry>> {
    file["items"].as_array()?.iter().map(|item| entry(item.as_object()?)).collect()
}

fn entry(item: &Map<String, Value>) -> Option<Entry> {
    let text = |name: &str| Some(item.get(name)?.as_str()?.to_owned());
    let own = item.get(OWN)?;
    let category = |one: &Value| {
        let text = |name: &str| Some(one.get(name)?.as_str()?.to_owned());
        Some(Category { kind: text("kind")?, term: text("term")?, label: text("label")? })
    };
    let day: Day = day::read(&text("date_published")?)?;
    Some(Entry {
        id: text("id")?,
        kind: own.get("kind")?.as_str()?.to_owned(),
        date: date(own.get("date")?)?,
        day,
        title: text("title")?,
        summary: text("content_text")?,
        url: text("url")?,
        related: text("external_url"),
        language: text("language"),
        categories: own.get("categories")?.as_array()?.iter().map(category).collect::<Option<_>>()?,
    })
}

fn date(written: &Value) -> Option<PartialDate> {
    match written.as_str() {
        Some(text) => PartialDate::from_calendar(text),
        None => Some(PartialDate::FiscalYear(FiscalYear(i32::try_from(written.as_i64()?).ok()?))),
    }
}
