//! The changes between two editions: each kind alone, mixtures, what cannot be matched, and the sentences on them.
//!
//! `BLESS=1 cargo test --test it views::changes` rewrites `changes.txt`; read it before you keep it.

use city_plan::plan::{Plan, PreviousEdition, Today};
use city_plan::publish::HtmlOptions;
use city_plan::ui::loaded::Shared;
use city_plan::ui::static_html::changes::change_lines;
use city_plan::views::Index;
use city_plan::views::changes::{AmendmentKind, Edition, changes};
use serde_json::{Value, json};
use std::fmt::Write;

const LANGUAGES: [&str; 3] = ["ja", "ja-simple", "en"];

/// A plan of one goal with three measures.
fn base() -> Value {
    let source = json!({ "page": "1" });
    let text = |ja: &str, en: &str| json!({ "ja": ja, "ja-simple": ja, "en": en });
    let measure = |id: &str, ja: &str, en: &str| {
        json!({
            "id": id, "level": "measure", "parent": "goal-1", "name": text(ja, en), "lead": text("役に立ちます。", "It is useful."),
            "departments": [text("市民課", "Citizen Affairs")], "source": source,
            "phases": [{ "id": format!("phase-{id}"), "label": text("運用", "In use"), "start": 2024, "end": 2025 }],
        })
    };
    json!({
        "format": "city-plan/1", "id": "mihon", "language": "ja", "title": "計画", "city": "みほん市", "status": "adopted",
        "edition": text("第2版", "the second edition"),
        "period": { "kind": "single", "start": 2024, "end": 2028 }, "roadmap": { "form": "table" },
        "levels": [{ "id": "goal", "name": "目標" }, { "id": "measure", "name": "取組" }],
        "initiatives": [
            { "id": "goal-1", "level": "goal", "name": text("便利な窓口", "Better counters"), "source": source },
            { "id": "goal-2", "level": "goal", "name": text("安心な暮らし", "Safe lives"), "source": source },
            measure("booking", "窓口の予約", "Counter booking"),
            measure("payment", "電子決済", "Cashless payment"),
            measure("library", "電子図書館", "Online library"),
        ],
        "indicators": [{
            "id": "share", "name": text("予約の割合", "Share of bookings"), "unit": "%", "initiative": "booking", "source": source,
            "values": [{ "date": 2028, "number": 50, "printed": "50", "kind": "target" }],
        }],
    })
}

/// A change of the new edition, or of what it says of the old one.
#[derive(Clone, Copy)]
enum Edit {
    Add,
    End,
    EndWithReason,
    Split,
    Merge,
    Move,
    MoveOpen,
    Rename,
    Target,
    AddStep,
    LeaveOutStep,
    Parent,
    Department,
    Reword,
    Translate,
    Reorder,
}

use Edit::*;

fn measure<'v>(plan: &'v mut Value, id: &str) -> &'v mut Value {
    plan["initiatives"].as_array_mut().unwrap().iter_mut().find(|one| one["id"] == id).unwrap()
}

fn remove(plan: &mut Value, id: &str) {
    plan["initiatives"].as_array_mut().unwrap().retain(|one| one["id"] != id);
}

fn add(plan: &mut Value, id: &str, ja: &str, en: &str) {
    let mut new = measure(plan, "payment").clone();
    (new["id"], new["name"]) = (id.into(), json!({ "ja": ja, "ja-simple": ja, "en": en }));
    new["phases"][0]["id"] = format!("phase-{id}").into();
    plan["initiatives"].as_array_mut().unwrap().push(new);
}

/// Edits the new edition; `successions` is what it says of the old one.
fn edit(new: &mut Value, successions: &mut Vec<Value>, one: Edit) {
    let text = |ja: &str, en: &str| json!({ "ja": ja, "ja-simple": ja, "en": en });
    match one {
        Add => add(new, "helpers", "相談員", "Helpers"),
        End => remove(new, "library"),
        EndWithReason => {
            remove(new, "library");
            successions.push(json!({ "earlier": "library", "reason": text("使う人が減りました。", "Fewer people used it.") }));
        }
        Split => {
            remove(new, "library");
            for (id, ja, en) in [("books", "電子書籍", "E-books"), ("rooms", "学習室", "Study rooms")]
            {
                add(new, id, ja, en);
                successions.push(json!({ "earlier": "library", "initiative": id }));
            }
        }
        Merge => {
            remove(new, "library");
            successions.push(json!({ "earlier": "library", "initiative": "payment", "reason": text("同じ課が行います。", "One section does both.") }));
            successions.push(json!({ "earlier": "payment", "initiative": "payment" }));
        }
        Move => {
            (measure(new, "booking")["phases"][0]["start"], measure(new, "booking")["phases"][0]["end"]) =
                (2025.into(), 2026.into())
        }
        MoveOpen => drop(measure(new, "booking")["phases"][0].as_object_mut().unwrap().remove("end")),
        Rename => measure(new, "booking")["name"] = text("来庁の予約", "Booking a visit"),
        Target => {
            new["indicators"][0]["values"][0]["printed"] = "60".into();
            new["indicators"][0]["values"][0]["number"] = 60.into();
        }
        AddStep => {
            let step = json!({ "label": text("支所へ拡大", "Branch offices"), "start": 2026, "end": 2027 });
            measure(new, "booking")["phases"].as_array_mut().unwrap().push(step);
        }
        LeaveOutStep => measure(new, "booking")["phases"] = json!([]),
        Parent => measure(new, "booking")["parent"] = "goal-2".into(),
        Department => {
            measure(new, "booking")["departments"] =
                json!([text("情報課", "Information"), text("広報課", "Public Relations")])
        }
        Reword => measure(new, "booking")["lead"] = text("とても役に立ちます。", "It is very useful."),
        Translate => measure(new, "booking")["lead"]["en"] = "Useful.".into(),
        Reorder => new["initiatives"].as_array_mut().unwrap().swap(2, 4),
    }
}

fn plan(value: &Value) -> Plan {
    crate::fixtures::read(value).0.unwrap()
}

/// The old and the new edition, and the entry of the new one for the old one.
fn editions(edits: &[Edit]) -> (Plan, Plan) {
    let (old, mut new, mut successions) = (base(), base(), Vec::new());
    edits.iter().for_each(|one| edit(&mut new, &mut successions, *one));
    new["previous"] = json!([{ "id": "previous-1", "name": { "ja": "第1版", "en": "the first edition" }, "url": "old.json",
        "successions": successions }]);
    (plan(&old), plan(&new))
}

fn lines(old: &Plan, new: Plan, language: &str) -> Vec<String> {
    let options = HtmlOptions {
        lang: Some(language.to_owned()),
        today: Today::from_date("2026-11-28"),
        ..HtmlOptions::default()
    };
    let (previous, options) = (new.previous[0].clone(), options.options(&new, ""));
    change_lines(old, &Shared::new(new), &previous, &options)
}

const CASES: [(&str, &[Edit]); 29] = [
    ("nothing", &[]),
    ("added", &[Add]),
    ("ended", &[End]),
    ("ended with its reason", &[EndWithReason]),
    ("split", &[Split]),
    ("merged", &[Merge]),
    ("moved", &[Move]),
    ("moved, without an end", &[MoveOpen]),
    ("renamed", &[Rename]),
    ("another target", &[Target]),
    ("a step more", &[AddStep]),
    ("a step less", &[LeaveOutStep]),
    ("under another goal", &[Parent]),
    ("other departments", &[Department]),
    ("reworded", &[Reword]),
    ("another translation", &[Translate]),
    ("another order", &[Reorder]),
    ("added and ended", &[Add, End]),
    ("moved and renamed", &[Move, Rename]),
    ("moved and reworded", &[Move, Reword]),
    ("renamed, under another goal", &[Rename, Parent]),
    ("moved, with another target", &[Move, Target]),
    ("a step more, the other one moved", &[Move, AddStep]),
    ("split, and another one renamed", &[Split, Rename]),
    ("merged and renamed", &[Merge, Rename]),
    ("other departments under another goal", &[Department, Parent]),
    ("everything of one measure", &[Move, Rename, Target, AddStep, Parent, Department, Reword]),
    ("added, in another order", &[Add, Reorder]),
    ("added, split, moved, with another target", &[Add, Split, Move, Target]),
];

#[test]
fn every_kind_of_change_has_its_sentence_alone_and_in_mixtures() {
    let mut found = String::new();
    for (name, edits) in CASES {
        writeln!(found, "# {name}").unwrap();
        for language in LANGUAGES {
            let (old, new) = editions(edits);
            for line in lines(&old, new, language) {
                writeln!(found, "{language}: {line}").unwrap();
            }
        }
    }
    assert_eq!(crate::fixtures::difference("tests/it/views/changes.txt", &found), None);
}

#[test]
fn the_editions_of_the_invented_plan_differ_by_six_kinds_and_thirteen_measures_stay() {
    let now = crate::fixtures::read(&crate::fixtures::real("example")).0.unwrap();
    let index = Index::new(&now);
    for (year, expected) in [("2025", [1, 1, 0, 0, 2, 1, 1, 1, 0]), ("2024", [1, 1, 0, 0, 2, 1, 1, 1, 0])] {
        let old = plan(
            &serde_json::from_str(&crate::fixtures::text(&format!("plans/editions/example-{year}.json")))
                .unwrap(),
        );
        let previous = now.previous.iter().find(|one| one.url.contains(year)).unwrap();
        let earlier = Edition { plan: &old, index: &Index::new(&old) };
        let found = changes(earlier, Edition { plan: &now, index: &index }, previous);
        let counts = AmendmentKind::ALL.map(|kind| found.count(kind));
        assert_eq!((counts, found.unchanged, found.changed()), (expected, 13, 4), "{year}");
    }
}

#[test]
fn what_nobody_has_matched_between_two_plans_is_counted_and_never_guessed() {
    let read = |name| crate::fixtures::read(&crate::fixtures::real(name)).0.unwrap();
    let (old, now) = (read("higashiosaka-2021"), read("higashiosaka-2026"));
    let earlier = Edition { plan: &old, index: &Index::new(&old) };
    let found =
        changes(earlier, Edition { plan: &now, index: &Index::new(&now) }, &PreviousEdition::default());
    assert_eq!((found.amendments.len(), found.unchanged), (0, 0));
    assert_eq!(
        (found.unmatched_earlier.len(), found.unmatched_now.len()),
        (old.initiatives.len(), now.initiatives.len())
    );
}
