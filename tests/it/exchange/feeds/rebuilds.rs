//! Feeds over twenty rebuilds of a plan that changes in between: no id changes, none is doubled, none is lost.

use super::{Files, atom_rules, files, made_of, read_by_atom_syndication, read_by_feed_rs, stems};
use crate::fixtures::{EXAMPLE, real};
use city_plan::exchange::feed::{FeedError, Previous};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The plan as editors have changed it before a rebuild.
fn change(plan: &mut Value, round: usize) {
    let updates = plan["progress"]["updates"].as_array_mut().unwrap();
    let news = |n: usize| {
        let date = format!("2027-01-{:02}", n + 1);
        json!({ "id": format!("news-{n}"), "initiative": "counter-booking", "date": date, "text": format!("{n}番目のお知らせです。") })
    };
    match round % 7 {
        0 => updates.insert(0, news(round)),
        1 => updates.reverse(),
        2 => drop(updates.remove(0)),
        3 => updates[0]["text"] = json!(format!("書き直した{round}番目のお知らせです。")),
        4 => {
            let measures = plan["initiatives"].as_array_mut().unwrap();
            let booking = measures.iter_mut().find(|one| one["id"] == "counter-booking").unwrap();
            booking["name"] = json!(format!("窓口の予約（{round}回目の名前）"));
            booking["parent"] = json!(if round == 4 { "goal-families" } else { "goal-counter" });
            booking["departments"] = json!([format!("{round}番目の課")]);
        }
        5 => {
            let reports = plan["progress"]["reports"].as_array_mut().unwrap();
            reports.rotate_left(round);
            drop(reports.pop());
        }
        _ => {
            updates[0]["date"] = json!("2027-02-28");
            plan["title"] = json!({ "ja": format!("{round}回目の題名") });
        }
    }
}

fn rebuilt(plan: &Value, folder: &Files) -> Result<Files, FeedError> {
    let read = |name: &str| folder.get(name).cloned();
    made_of(plan, "ja", &Previous::new(&read, false)).map(files)
}

/// The ids of each feed in a folder.
fn ids(folder: &Files) -> BTreeMap<String, Vec<String>> {
    let of = |stem: String| {
        let [atom, json] = ["atom", "json"].map(|ending| &folder[&format!("{stem}.{ending}")]);
        let (_, entries) = read_by_atom_syndication(atom);
        assert_eq!(read_by_feed_rs(json).1, entries, "{stem}");
        atom_rules::check(atom);
        (stem, entries.into_iter().map(|[id, ..]| id).collect())
    };
    stems(folder, "atom").into_iter().map(of).collect()
}

#[test]
fn over_twenty_rebuilds_no_entry_is_doubled_or_lost_or_known_by_another_id() {
    let mut plan = real(EXAMPLE);
    let mut folder = Files::new();
    let mut before: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut last_texts: BTreeMap<String, String> = BTreeMap::new();
    let mut items = BTreeSet::new();
    let mut removed = 0;
    for round in 0..20 {
        folder.extend(rebuilt(&plan, &folder).unwrap());
        let now = ids(&folder);
        items.extend(item_ids(&plan));
        assert_eq!(
            now["plan"].len(),
            items.len(),
            "round {round}: one entry for each item that there ever was"
        );
        for (stem, earlier) in &before {
            let lost: Vec<&String> = earlier.iter().filter(|id| !now[stem].contains(id)).collect();
            assert!(lost.is_empty(), "round {round}, {stem}: {lost:?}");
        }
        for (stem, ids) in &now {
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "round {round}, {stem}");
        }
        // The same plan again changes no byte.
        assert!(rebuilt(&plan, &folder).unwrap().iter().all(|(name, text)| folder[name] == *text), "{round}");
        // What has left the plan stays as it was.
        let alone = super::files(made_of(&plan, "ja", &Previous::none()).unwrap());
        let in_plan: BTreeSet<String> = ids_of(&alone["plan.json"]).into_iter().collect();
        for [id, title, summary, ..] in read_by_feed_rs(&folder["plan.json"]).1 {
            let text = format!("{title}\n{summary}");
            if !in_plan.contains(&id) {
                removed += 1;
                assert_eq!(last_texts[&id], text, "round {round}");
            }
            last_texts.insert(id, text);
        }
        before = now;
        change(&mut plan, round);
    }
    assert!(removed > 10 && before["plan"].len() > 60, "{removed} {}", before["plan"].len());
}

/// The ids of the items of which there is news.
fn item_ids(plan: &Value) -> Vec<String> {
    let lists = [&plan["progress"]["updates"], &plan["progress"]["reports"], &plan["editions"]];
    let items = lists.into_iter().flat_map(|list| list.as_array().unwrap());
    items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

fn ids_of(json: &str) -> Vec<String> {
    read_by_feed_rs(json).1.into_iter().map(|[id, ..]| id).collect()
}

#[test]
fn ids_and_file_names_are_of_no_text_and_no_place() {
    let plan = real(EXAMPLE);
    let before = super::files(made_of(&plan, "ja", &Previous::none()).unwrap());
    let mut other = plan.clone();
    for list in ["updates", "reports"] {
        other["progress"][list].as_array_mut().unwrap().reverse();
    }
    for list in ["updates", "reports", "grades"] {
        for item in other["progress"][list].as_array_mut().unwrap() {
            for field in ["text", "result", "done", "next", "name"]
                .into_iter()
                .filter(|field| item.get(field).is_some())
                .collect::<Vec<_>>()
            {
                item[field] = json!("ほかの言葉");
            }
        }
    }
    for initiative in other["initiatives"].as_array_mut().unwrap() {
        initiative["name"] = json!("ほかの名前");
    }
    let after = super::files(made_of(&other, "ja", &Previous::none()).unwrap());
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for stem in stems(&before, "json").iter().filter(|stem| *stem != "feeds") {
        let [one, two] = [&before, &after]
            .map(|files| ids_of(&files[&format!("{stem}.json")]).into_iter().collect::<BTreeSet<_>>());
        assert_eq!(one, two, "{stem}");
    }
}

#[test]
fn a_subject_that_has_left_the_plan_stays_in_the_list_as_ended() {
    let mut plan = real(EXAMPLE);
    let mut folder = super::files(made_of(&plan, "ja", &Previous::none()).unwrap());
    plan["initiatives"].as_array_mut().unwrap().retain(|one| one["id"] != "counter-booking");
    for list in ["reports", "updates"] {
        plan["progress"][list].as_array_mut().unwrap().retain(|one| one["initiative"] != "counter-booking");
    }
    for ended_before in [false, true] {
        let read = |name: &str| folder.get(name).cloned();
        let made = made_of(&plan, "ja", &Previous::new(&read, false)).unwrap();
        let left: Vec<&str> = made.left.iter().map(String::as_str).collect();
        let expected =
            ["atom", "json", "ics", "txt"].map(|ending| format!("measure-counter-booking.{ending}"));
        assert_eq!(left, if ended_before { vec![] } else { expected.iter().map(String::as_str).collect() });
        let list: Value = serde_json::from_str(&made.files[0].content).unwrap();
        let ended: Vec<&Value> =
            list["feeds"].as_array().unwrap().iter().filter(|set| set["ended"] == true).collect();
        assert_eq!((ended.len(), &ended[0]["of"]), (1, &json!("counter-booking")));
        assert!(made.kept >= 3, "{}", made.kept);
        folder.extend(files(made));
    }
}

#[test]
fn entries_that_cannot_be_read_are_given_up_only_where_that_is_asked_for() {
    let plan = real(EXAMPLE);
    let folder = super::files(made_of(&plan, "ja", &Previous::none()).unwrap());
    let json = &folder["plan.json"];
    let cut = json[..json.len() / 2].trim_end().to_owned();
    let other_day = json.replacen("T00:00:00+09:00", "T00:00:00Z", 1);
    for damaged in [Some(cut), Some(other_day), None] {
        let mut folder = folder.clone();
        match damaged {
            Some(text) => drop(folder.insert("plan.json".into(), text)),
            None => drop(folder.remove("plan.json")),
        }
        assert_eq!(rebuilt(&plan, &folder), Err(FeedError::Damaged("plan.json".into())));
        let read = |name: &str| folder.get(name).cloned();
        assert!(made_of(&plan, "ja", &Previous::new(&read, true)).is_ok());
    }
    let foreign = |name: &str| (name == "plan.json").then(|| "{\"title\":\"よその計画\"}".to_owned());
    assert!(
        made_of(&plan, "ja", &Previous::new(&foreign, false)).is_ok(),
        "the tool writes over no such file"
    );
}
