//! Feeds of a plan: valid, the same for two readers of each format, and the same over many rebuilds.

mod atom_rules;
mod rebuilds;

use crate::fixtures::{EXAMPLE, real, real_plans};
use city_plan::exchange::feed::{FeedError, FeedFile, FeedOptions, Feeds, Previous, ScopeKind, feeds};
use city_plan::plan::file::read_json;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = "https://www.example.jp/plan/";
const LANGUAGES: [&str; 3] = ["ja", "ja-simple", "en"];

/// A folder of feeds: files by name.
type Files = BTreeMap<String, String>;

fn made_of(plan: &Value, language: &str, previous: &Previous) -> Result<Feeds, FeedError> {
    let (plan, _) = read_json(plan.to_string().as_bytes());
    let options = FeedOptions::new(PAGE, Some("https://www.example.jp/plan/feeds"), language);
    feeds(&plan.unwrap(), &options, &ScopeKind::ALL, previous)
}

fn files(feeds: Feeds) -> Files {
    feeds.files.into_iter().map(|FeedFile { name, content, .. }| (name, content)).collect()
}

fn example(language: &str) -> Files {
    files(made_of(&real(EXAMPLE), language, &Previous::none()).unwrap())
}

/// The names of the files with an ending, without it.
fn stems(files: &Files, ending: &str) -> Vec<String> {
    files.keys().filter_map(|name| name.strip_suffix(ending)?.strip_suffix('.')).map(str::to_owned).collect()
}

/// An entry as a reader of feeds has it: id, title, text, day and address.
type Read = [String; 5];

fn read_by_feed_rs(text: &str) -> (String, Vec<Read>) {
    let feed = feed_rs::parser::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"));
    let entry = |entry: feed_rs::model::Entry| {
        let summary = entry.summary.map(|text| text.content);
        let body = summary.or_else(|| entry.content.and_then(|content| content.body)).unwrap();
        let day = entry.published.unwrap().to_rfc3339();
        [entry.id, entry.title.unwrap().content, body, day, entry.links[0].href.clone()]
    };
    (feed.title.unwrap().content, feed.entries.into_iter().map(entry).collect())
}

fn read_by_atom_syndication(text: &str) -> (String, Vec<Read>) {
    let feed: atom_syndication::Feed = text.parse().unwrap();
    let entry = |entry: &atom_syndication::Entry| {
        let day = entry.published().unwrap();
        assert_eq!(day, entry.updated());
        let summary = entry.summary().unwrap().value.clone();
        let [id, title] = [entry.id().to_owned(), entry.title().value.clone()];
        [id, title, summary, day.to_utc().to_rfc3339(), entry.links()[0].href().to_owned()]
    };
    (feed.title().value.clone(), feed.entries().iter().map(entry).collect())
}

/// The names of the groups of each entry.
fn groups_by_feed_rs(text: &str) -> Vec<Vec<String>> {
    let feed = feed_rs::parser::parse(text.as_bytes()).unwrap();
    let names = |entry: feed_rs::model::Entry| {
        entry.categories.into_iter().map(|one| one.label.unwrap_or(one.term)).collect()
    };
    feed.entries.into_iter().map(names).collect()
}

fn groups_by_atom_syndication(text: &str) -> Vec<Vec<String>> {
    let feed: atom_syndication::Feed = text.parse().unwrap();
    let names = |entry: &atom_syndication::Entry| {
        entry.categories().iter().map(|one| one.label().unwrap().to_owned()).collect()
    };
    feed.entries().iter().map(names).collect()
}

/// Structure of JSON Feed 1.1, as its description has it: fields that there are, those that have to be, extensions.
fn read_by_the_rules_of_json_feed(text: &str) -> (String, Vec<Read>) {
    let file: Value = serde_json::from_str(text).unwrap();
    let keys = |value: &Value, known: &[&str]| {
        for (key, value) in value.as_object().unwrap() {
            assert!(known.contains(&key.as_str()) || key.starts_with('_'), "{key}");
            assert!(!value.is_null(), "{key}");
        }
    };
    let string = |value: &Value| value.as_str().filter(|text| !text.is_empty()).unwrap().to_owned();
    let known =
        ["version", "title", "home_page_url", "feed_url", "description", "authors", "language", "items"];
    keys(&file, &known);
    assert_eq!(file["version"], "https://jsonfeed.org/version/1.1");
    keys(&file["authors"][0], &["name", "url", "avatar"]);
    string(&file["authors"][0]["name"]);
    let known = ["id", "url", "external_url", "title", "content_text", "date_published", "tags", "language"];
    let item = |item: &Value| {
        keys(item, &known);
        assert!(item.get("tags").is_none_or(|tags| tags.as_array().unwrap().iter().all(Value::is_string)));
        let day = chrono_day(&string(&item["date_published"]));
        [
            string(&item["id"]),
            string(&item["title"]),
            string(&item["content_text"]),
            day,
            string(&item["url"]),
        ]
    };
    (string(&file["title"]), file["items"].as_array().unwrap().iter().map(item).collect())
}

/// A day at midnight in Japan as the other readers say it: in universal time.
fn chrono_day(text: &str) -> String {
    let day: atom_syndication::FixedDateTime = text.parse().unwrap();
    assert!(text.ends_with("T00:00:00+09:00"), "{text}");
    day.to_utc().to_rfc3339()
}

#[test]
fn two_readers_of_each_feed_find_the_same_entries() {
    for language in LANGUAGES {
        let files = example(language);
        let stems = stems(&files, "atom");
        assert!(stems.len() > 40, "{stems:?}");
        for stem in stems {
            let [atom, json] = ["atom", "json"].map(|ending| &files[&format!("{stem}.{ending}")]);
            let expected = read_by_atom_syndication(atom);
            assert!(!expected.1.is_empty());
            assert_eq!(read_by_feed_rs(atom), expected, "{language} {stem}");
            assert_eq!(read_by_feed_rs(json), expected, "{language} {stem}");
            assert_eq!(read_by_the_rules_of_json_feed(json), expected, "{language} {stem}");
            assert_eq!(groups_by_feed_rs(atom), groups_by_atom_syndication(atom), "{language} {stem}");
            assert_eq!(groups_by_feed_rs(json), groups_by_atom_syndication(atom), "{language} {stem}");
        }
    }
}

#[test]
fn every_piece_of_news_every_report_and_every_edition_is_one_entry() {
    let plan = real(EXAMPLE);
    let items = |list: &Value| list.as_array().unwrap().len();
    let count =
        items(&plan["progress"]["updates"]) + items(&plan["progress"]["reports"]) + items(&plan["editions"]);
    let mut all_ids = BTreeSet::new();
    for language in LANGUAGES {
        let (_, entries) = read_by_feed_rs(&example(language)["plan.atom"]);
        let ids: BTreeSet<String> = entries.iter().map(|entry| entry[0].clone()).collect();
        assert_eq!((entries.len(), ids.len()), (count, count), "{language}");
        assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.as_bytes()[23] == b'5'), "{ids:?}");
        assert!(entries.is_sorted_by(|one, next| one[3] >= next[3]), "the latest first");
        all_ids.insert(ids);
    }
    assert_eq!(all_ids.len(), 1, "ids are of no language");
}

#[test]
fn texts_are_those_of_the_language_and_places_those_of_the_page() {
    for (language, title, summary) in [
        ("ja", "書かない窓口が、本庁で始まりました。", "51手続\nこれから：引っ越しの届出を加えます。"),
        (
            "ja-simple",
            "書かない窓口が、大きい市役所で始まりました。",
            "51の手続\nこれからすること：引っ越しの手続を入れます。",
        ),
        (
            "en",
            "Counters without forms have begun at City Hall.",
            "51 procedures\nNext: Notices of moving house come next.",
        ),
    ] {
        let (_, entries) = read_by_feed_rs(&example(language)["plan.json"]);
        let begun = entries.iter().find(|entry| entry[1] == title).expect(title);
        assert_eq!(
            begun[3..],
            ["2026-09-30T15:00:00+00:00", "https://www.example.jp/plan/#counter-without-forms"]
        );
        let report = entries.iter().find(|entry| entry[2] == summary).expect(summary);
        assert_eq!(report[4], "https://www.example.jp/plan/#online-applications");
    }
}

#[test]
fn a_feed_has_what_its_subject_has_and_the_list_names_it() {
    let files = example("ja");
    let list: Value = serde_json::from_str(&files["feeds.json"]).unwrap();
    let plan: Value = serde_json::from_str(&files["plan.json"]).unwrap();
    let mut kinds = BTreeMap::new();
    let mut names: BTreeSet<String> = BTreeSet::from(["feeds.json".to_owned()]);
    for set in list["feeds"].as_array().unwrap() {
        let (about, of) = (set["about"].as_str().unwrap(), &set["of"]);
        *kinds.entry(about).or_insert(0) += 1;
        names
            .extend(set["files"].as_object().unwrap().values().map(|name| name.as_str().unwrap().to_owned()));
        let is_in = |item: &&Value| match about {
            "plan" => true,
            "measure" => item["url"].as_str().unwrap().ends_with(&format!("#{}", of.as_str().unwrap())),
            _ => item["_city_plan"]["categories"]
                .as_array()
                .unwrap()
                .iter()
                .any(|category| category["kind"] == about && &category["term"] == of),
        };
        let expected: Vec<&Value> =
            plan["items"].as_array().unwrap().iter().filter(is_in).map(|item| &item["id"]).collect();
        let file: Value = serde_json::from_str(&files[set["files"]["json"].as_str().unwrap()]).unwrap();
        let found: Vec<&Value> = file["items"].as_array().unwrap().iter().map(|item| &item["id"]).collect();
        assert_eq!(found, expected, "{set}");
        assert_eq!((&set["entries"], &set["id"]), (&found.len().into(), &file["_city_plan"]["id"]));
    }
    assert_eq!((kinds["plan"], kinds["goal"], kinds["measure"]), (1, 4, 18));
    assert_eq!(names, files.keys().cloned().collect(), "every file is in the list");
    for name in names {
        let is_safe = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        assert!(name.chars().all(is_safe) && name.len() < 100 && name.matches('.').count() == 1, "{name}");
    }
}

#[test]
fn feeds_are_as_of_their_latest_entry_and_the_same_twice() {
    for language in LANGUAGES {
        let files = example(language);
        assert_eq!(files, example(language));
        for stem in stems(&files, "atom") {
            let feed: atom_syndication::Feed = files[&format!("{stem}.atom")].parse().unwrap();
            let latest = feed.entries().iter().map(|entry| *entry.updated()).max().unwrap();
            assert_eq!(*feed.updated(), latest, "{stem}");
        }
    }
}

/// The events of a calendar: id, first day, name.
type Event = [String; 3];

fn read_by_icalendar(text: &str) -> Vec<Event> {
    let unfolded = icalendar::parser::unfold(text);
    let calendar = icalendar::parser::read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}"));
    let event = |event: &icalendar::parser::Component| {
        let value = |name: &str| event.find_prop(name).map(|found| found.val.to_string()).unwrap();
        ["UID", "DTSTART", "SUMMARY"].map(value)
    };
    calendar.components.iter().map(event).collect()
}

fn read_by_ical(text: &str) -> Vec<Event> {
    let mut events = Vec::new();
    for calendar in ical::IcalParser::new(text.as_bytes()) {
        for event in calendar.unwrap().events {
            let value = |name: &str| {
                event
                    .properties
                    .iter()
                    .find(|one| one.name == name)
                    .and_then(|one| one.value.clone())
                    .unwrap()
            };
            // This reader leaves escapes to others.
            events.push(["UID", "DTSTART", "SUMMARY"].map(|name| value(name).replace('\\', "")));
        }
    }
    events
}

#[test]
fn two_readers_of_each_calendar_find_the_same_steps() {
    let mut ids = BTreeSet::new();
    for language in LANGUAGES {
        let files = example(language);
        for stem in stems(&files, "ics") {
            let text = &files[&format!("{stem}.ics")];
            let events = read_by_icalendar(text);
            assert!(!events.is_empty());
            // At the fold of a line, which may stand before a blank, the second reader loses the blank.
            let without_blanks =
                |events: Vec<Event>| events.into_iter().map(|event| event.map(|text| text.replace(' ', "")));
            assert!(
                without_blanks(read_by_ical(text)).eq(without_blanks(events.clone())),
                "{language} {stem}"
            );
            let own: BTreeSet<&String> = events.iter().map(|event| &event[0]).collect();
            assert_eq!(own.len(), events.len(), "{language} {stem}");
        }
        let events = read_by_icalendar(&files["plan.ics"]);
        let steps = real(EXAMPLE)["initiatives"].as_array().unwrap().iter().fold(0, |count, initiative| {
            let length = |list: &str| initiative[list].as_array().map_or(0, Vec::len);
            count + length("milestones") + length("phases")
        });
        assert_eq!(events.len(), steps, "{language}");
        ids.insert(events.into_iter().map(|[id, day, _]| (id, day)).collect::<Vec<_>>());
    }
    assert_eq!(ids.len(), 1, "ids and days are of no language");
}

#[test]
fn a_short_text_has_at_most_five_hundred_characters_and_whole_sentences() {
    for (language, rest) in [("ja", "ほかに"), ("ja-simple", "ほかに"), ("en", "There are ")] {
        let files = example(language);
        for stem in stems(&files, "txt") {
            let text = &files[&format!("{stem}.txt")];
            assert!(text.encode_utf16().count() <= 500, "{stem}: {text}");
            assert!(text.contains("\nhttps://www.example.jp/plan/"), "{stem}: {text}");
            let (_, entries) = read_by_feed_rs(&files[&format!("{stem}.json")]);
            let lines: Vec<&str> = text.lines().filter(|line| line.starts_with(['・', '-'])).collect();
            assert!(!lines.is_empty() && (text.contains(rest) || lines.len() <= entries.len()), "{text}");
            for line in lines {
                let (_, said) = line.split_once(['　', ':']).unwrap();
                let said = said.trim();
                let is_whole = |entry: &Read| said == entry[1] || said == entry[2];
                let is_sum =
                    ["取組の報告（", "報告（", "Reports ("].iter().any(|begin| said.starts_with(begin));
                assert!(is_sum || entries.iter().any(is_whole), "{stem}: {line}");
            }
        }
    }
}

#[test]
fn real_plans_without_progress_have_editions_and_dates_or_say_that_there_is_nothing() {
    for name in real_plans() {
        let made = made_of(&real(&name), "ja", &Previous::none());
        let Ok(made) = made else {
            assert_eq!((name.as_str(), made), ("higashiosaka-2026", Err(FeedError::NothingToFollow)));
            continue;
        };
        let files = files(made);
        let expected = read_by_atom_syndication(&files["plan.atom"]);
        assert_eq!(read_by_feed_rs(&files["plan.json"]), expected, "{name}");
        assert_eq!(read_by_the_rules_of_json_feed(&files["plan.json"]), expected, "{name}");
        atom_rules::check(&files["plan.atom"]);
        for stem in stems(&files, "ics") {
            let text = &files[&format!("{stem}.ics")];
            assert_eq!(read_by_icalendar(text), read_by_ical(text), "{name}");
        }
    }
}

#[test]
fn items_without_an_id_are_counted_and_never_numbered() {
    let mut plan = real(EXAMPLE);
    let updates = plan["progress"]["updates"].as_array_mut().unwrap();
    updates[0].as_object_mut().unwrap().remove("id");
    let made = made_of(&plan, "ja", &Previous::none()).unwrap();
    assert_eq!((made.unnamed, made.entries), (1, 57));
    plan.as_object_mut().unwrap().remove("id");
    assert_eq!(made_of(&plan, "ja", &Previous::none()), Err(FeedError::NoId));
}
