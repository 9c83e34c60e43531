//! `city-plan feed`: a folder of feeds, which takes nothing away from anybody.

use crate::fixtures::{EXAMPLE, path, real};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder for one test, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("city-plan-feeds-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::copy(path("plans/example.json"), folder.join("example.json")).unwrap();
        Self(folder)
    }

    /// The files of the feeds.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(self.0.join("feeds")).into_iter().flatten();
        let entry = |entry: fs::DirEntry| {
            (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap())
        };
        entries.map(|found| entry(found.unwrap())).collect()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.0.join(name), content).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The exit code, and all that is said.
fn run(folder: &Path, arguments: &str) -> (i32, String) {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.current_dir(folder).env("LC_ALL", "ja_JP.UTF-8").args(arguments.split(' '));
    let done = tool.output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.code().unwrap(), String::from_utf8(said).unwrap())
}

const FEED: &str = "feed example.json --page https://www.example.jp/plan/ --out feeds";

#[test]
fn a_folder_is_written_and_written_again_with_the_same_bytes() {
    let folder = Folder::new("again");
    let (code, said) = run(&folder.0, FEED);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("feeds に、49組のフィードを書きました（計画全体は58件）。"), "{said}");
    let first = folder.files();
    for name in ["plan.atom", "plan.json", "plan.ics", "plan.txt", "feeds.json", "goal-goal-counter.atom"] {
        assert!(first.contains_key(name), "{name}");
    }
    assert_eq!(run(&folder.0, FEED).0, 0);
    assert!(folder.files() == first);
    // The option has two names.
    for name in ["lang", "language"] {
        let line = format!("feed example.json --page https://www.example.jp/plan/ --{name} en --out {name}");
        assert_eq!(run(&folder.0, &line).0, 0, "{line}");
    }
    let [one, two] =
        ["lang", "language"].map(|name| fs::read_to_string(folder.0.join(name).join("plan.txt")).unwrap());
    assert!(
        one == two && one.starts_with("News of “Mihon City Digital Plan (example)”\n- 10 November 2026: "),
        "{one}"
    );
}

#[test]
fn a_file_of_somebody_else_is_left_as_it_is_and_nothing_is_written() {
    let folder = Folder::new("foreign");
    assert_eq!(run(&folder.0, FEED).0, 0);
    let ours = folder.files();
    let foreign = [
        (
            "plan.atom",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>\n",
        ),
        (
            "plan.json",
            "{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"よそ\",\n  \"items\": []\n}\n",
        ),
        ("plan.ics", "BEGIN:VCALENDAR\nPRODID:-//another//another//JA\nEND:VCALENDAR\n"),
        ("plan.txt", "市の計画のおしらせ\n"),
        ("goal-goal-counter.txt", ""),
        ("feeds.json", "{}"),
    ];
    for (name, content) in foreign {
        folder.write(
            "example.json",
            fs::read_to_string(path("plans/example.json")).unwrap().replace("載せました", "出しました"),
        );
        folder.write(&format!("feeds/{name}"), content);
        let before = folder.files();
        let (code, said) = run(&folder.0, FEED);
        assert!(code == 2 && said.contains(name) && said.contains("--force"), "{name}: {said}");
        assert!(folder.files() == before, "{name}: all or nothing");
        folder.write(&format!("feeds/{name}"), &ours[name]);
    }
    // A text that somebody has worked on since.
    let worked_on = [&ours["plan.txt"][..], "市からのひとこと\n".as_bytes()].concat();
    folder.write("feeds/plan.txt", &worked_on);
    assert_eq!(run(&folder.0, FEED).0, 2);
    assert_eq!(folder.files()["plan.txt"], worked_on);
    let (code, said) = run(&folder.0, &format!("{FEED} --force"));
    assert_eq!(code, 0, "{said}");
    assert_ne!(folder.files()["plan.txt"], worked_on);
    assert_eq!(run(&folder.0, FEED).0, 0, "its own again");
}

#[test]
fn neither_the_plan_nor_feeds_of_another_language_or_plan_are_written_over() {
    let folder = Folder::new("input");
    fs::rename(folder.0.join("example.json"), folder.0.join("plan.json")).unwrap();
    let line = "feed plan.json --page https://www.example.jp/plan/ --out .";
    for more in ["", " --force"] {
        let (code, said) = run(&folder.0, &format!("{line}{more}"));
        assert!(code == 2 && said.contains("もとにするファイル"), "{said}");
    }
    let line = "feed plan.json --page https://www.example.jp/plan/ --out feeds";
    assert_eq!(run(&folder.0, line).0, 0);
    let before = folder.files();
    assert_eq!(run(&folder.0, &format!("{line} --lang en")).0, 2);
    let plan = fs::read_to_string(folder.0.join("plan.json")).unwrap();
    folder.write("plan.json", plan.replacen("\"id\": \"example\"", "\"id\": \"another\"", 1));
    assert_eq!(run(&folder.0, line).0, 2);
    assert!(folder.files() == before);
}

#[test]
fn what_has_left_the_plan_stays_and_that_is_said() {
    let folder = Folder::new("left");
    assert_eq!(run(&folder.0, FEED).0, 0);
    let mut plan = real(EXAMPLE);
    drop(plan["progress"]["updates"].as_array_mut().unwrap().remove(1));
    for initiative in plan["initiatives"].as_array_mut().unwrap() {
        for list in ["phases", "milestones"] {
            initiative.as_object_mut().unwrap().remove(list);
        }
    }
    plan["progress"]["timings"] = json!([]);
    folder.write("example.json", plan.to_string());
    let (code, said) = run(&folder.0, FEED);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("なくなった1件は、前に書いたまま残しました") && said.contains("plan.ics"),
        "{said}"
    );
    let feed: Value = serde_json::from_slice(&folder.files()["plan.json"]).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), 58);
    folder.write("feeds/plan.json", &folder.files()["plan.json"][..2000]);
    let (code, said) = run(&folder.0, FEED);
    assert!(code == 2 && said.contains("plan.json を読めない") && said.contains("--force"), "{said}");
    assert_eq!(run(&folder.0, &format!("{FEED} --force")).0, 0);
}

#[test]
fn subjects_are_those_that_were_asked_for() {
    let folder = Folder::new("about");
    let (code, said) = run(&folder.0, &format!("{FEED} --about goal,audience"));
    assert_eq!(code, 0, "{said}");
    let kind = |name: &String| name.split(['-', '.']).next().unwrap().to_owned();
    let mut kinds: Vec<String> = folder.files().keys().map(kind).collect();
    kinds.dedup();
    assert_eq!(kinds, ["audience", "feeds", "goal", "plan"]);
    // What is not asked for this time stays in the list.
    assert_eq!(run(&folder.0, &format!("{FEED} --about department")).0, 0);
    let list: Value = serde_json::from_slice(&folder.files()["feeds.json"]).unwrap();
    let goals = list["feeds"].as_array().unwrap().iter().filter(|set| set["about"] == "goal");
    assert!(goals.clone().count() == 4 && goals.clone().all(|set| set.get("ended").is_none()));
    let (code, said) = run(&folder.0, &format!("{FEED} --about measures"));
    assert!(code == 2 && said.contains("measure"), "{said}");
}

#[test]
fn a_plan_without_anything_to_follow_and_an_address_that_is_none_are_told() {
    let folder = Folder::new("refused");
    fs::copy(path("plans/higashiosaka-2026.json"), folder.0.join("nothing.json")).unwrap();
    for (line, words) in [
        (
            "feed nothing.json --page https://www.example.jp/ --out feeds",
            "フィードに入れるものが、計画にありません",
        ),
        ("feed example.json --page /plan/ --out feeds", "https://www.example.jp/plan/"),
        ("feed example.json --page javascript:alert(1) --out feeds", "アドレスとして使えません"),
        ("feed example.json --out feeds", "--page"),
        ("feed none.json --page https://www.example.jp/ --out feeds", "none.json"),
        ("feed example.json --page https://www.example.jp/ --out example.json", "フォルダーを作れません"),
        ("feed example.json --page https://www.example.jp/ --lang fr --out feeds", "ja-simple"),
    ] {
        let (code, said) = run(&folder.0, line);
        assert!(code == 2 && said.contains(words), "{line}: {said}");
        assert!(folder.files().is_empty(), "{line}");
    }
}
