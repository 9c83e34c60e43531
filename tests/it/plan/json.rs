//! What `check` says of a plan is what residents get: both readers, over tables of texts and over mutated plans.
//!
//! It runs twice: as the tool is built, and with `--no-default-features` as the component is built. The first run
//! writes down what became of each mutated plan, the second compares. `CITY_PLAN_CASES=5000` tries as many of
//! them as a release asks for (300 otherwise).

use crate::fixtures::amount;
use crate::mutation::{Chance, bases, mutated};
use crate::resident::resident;
use city_plan::format::diagnostic::Code;
use city_plan::plan::{Diagnostic, Plan};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// A problem as its code and place.
type Told = (Code, String);

/// What the tool does with a file.
#[cfg(feature = "authoring")]
fn check(bytes: &[u8]) -> (Option<Plan>, Vec<Diagnostic>) {
    city_plan::plan::file::read_json(bytes)
}

/// Code and place; without those that only the tool tells, where they are not asked for, and without fields that no
/// part takes where they stand again. Browsers pass over them.
fn told(problems: &[Diagnostic], tool: bool) -> Vec<Told> {
    let mut told = Vec::new();
    let mut before: Option<&Diagnostic> = None;
    for problem in problems {
        let same = |other: &Diagnostic| (&other.path, &other.found) == (&problem.path, &problem.found);
        let unknown = before.is_some_and(|before| before.code == Code::UnknownField && same(before));
        let again = problem.code == Code::DuplicateKey && unknown;
        if tool || !again && Code::OF_RESIDENTS.contains(&problem.code) {
            told.push((problem.code, problem.path.clone()));
        }
        before = Some(problem);
    }
    told
}

fn lines(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/json").join(file)).expect(file)
}

/// The bytes that a line of the table stands for.
fn bytes(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('⟨') {
        bytes.extend(before.bytes());
        let (inside, after) = after.split_once('⟩').expect(line);
        match inside.split_once('×') {
            Some((times, text)) => bytes.extend(text.repeat(times.parse().expect(line)).bytes()),
            None => bytes.extend(inside.split(' ').map(|hex| u8::from_str_radix(hex, 16).expect(line))),
        }
        rest = after;
    }
    bytes.extend(rest.bytes());
    bytes
}

/// A line of the table of texts.
struct Case {
    text: Vec<u8>,
    sound: bool,
    /// Whether the RFC leaves it open.
    open: bool,
    /// Whether it is only the whole of a file.
    whole: bool,
}

fn cases() -> Vec<(String, Case)> {
    let table = lines("texts.txt");
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let case = |line: &str| {
        let (whole, rest) = line.strip_prefix("whole ").map_or((false, line), |rest| (true, rest));
        let (open, rest) = rest.strip_prefix("may ").map_or((false, rest), |rest| (true, rest));
        let (verdict, text) = rest.split_once(' ').unwrap_or((rest, ""));
        assert!(["accept", "refuse"].contains(&verdict), "{line}");
        (line.to_owned(), Case { text: bytes(text), sound: verdict == "accept", open, whole })
    };
    lines.map(case).collect()
}

/// The places of a plan in which a text is tried: before and after it.
const PLACES: &[(&str, &str)] = &[
    ("{\"title\":\"T\",\"city\":\"C\",\"x\":", "}"),
    ("{\"title\":\"T\",\"x\":", ",\"city\":\"C\"}"),
    ("{\"title\":", ",\"city\":\"C\"}"),
    ("{\"title\":\"T\",\"city\":\"C\",\"initiatives\":", "}"),
    ("{\"title\":\"T\",\"city\":\"C\",\"initiatives\":[", "]}"),
    ("{\"title\":\"T\",\"initiatives\":[{},", ",{}],\"city\":\"C\"}"),
    ("{\"title\":\"T\",\"city\":\"C\",\"initiatives\":[{\"name\":", "}]}"),
    ("{\"title\":\"T\",\"city\":\"C\",\"glossary\":", "}"),
    ("{\"title\":\"T\",\"city\":\"C\",\"glossary\":[{\"word\":", "}]}"),
    ("{\"tables\":[", "],\"title\":\"T\",\"city\":\"C\"}"),
    ("{\"initiatives\":[],\"title\":\"T\",\"city\":\"C\",\"initiatives\":[", "]}"),
    ("{\"title\":\"T\",\"city\":\"C\",\"lead\":{\"ja\":", "}}"),
    ("{\"title\":\"T\",\"city\":\"C\",\"document\":{\"pages\":", "}}"),
    ("[", "]"),
];

/// Whether all readers decide as they should; what they decided where not.
fn decided(text: &[u8], sound: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut say = |reader: &str, found: bool| {
        if found != sound {
            wrong.push(format!("{reader} {}", if found { "accepts it" } else { "refuses it" }));
        }
    };
    let is_json = |problems: &[Diagnostic]| problems.iter().all(|problem| problem.code != Code::NotJson);
    for size in [1, 2, 3, 7, usize::MAX] {
        // Long texts in small pieces are the same again and take long.
        if size > 3 || text.len() < 2_000 {
            say(&format!("in pieces of {size} the component"), is_json(&resident(text, &mut || size).1));
        }
    }
    #[cfg(feature = "authoring")]
    {
        say("`check`", is_json(&check(text).1));
        say("the tree", city_plan::format::json::tree::tree(text).is_some());
    }
    wrong
}

#[test]
fn every_text_is_json_or_none_to_every_reader_at_every_place() {
    let (mut wrong, mut tried) = (String::new(), 0);
    for (line, case) in cases() {
        let mut decide = |text: &[u8], place: &str| {
            tried += 1;
            for fault in decided(text, case.sound) {
                writeln!(wrong, "{line}{place}: {fault}").unwrap();
            }
        };
        decide(&case.text, "");
        for (before, after) in PLACES.iter().filter(|_| !case.whole) {
            let text = [before.as_bytes(), &case.text, after.as_bytes()].concat();
            decide(&text, &format!(" in {before}…{after}"));
        }
    }
    assert!(tried > 3_000, "{tried}");
    assert!(wrong.is_empty(), "{} of {tried}:\n{wrong}", wrong.lines().count());
}

#[test]
fn what_the_rfc_decides_is_decided_as_by_a_well_known_reader() {
    for (line, case) in cases() {
        // Of depth and marks it leaves the decision to readers.
        if !case.open && !case.text.starts_with(b"\xEF\xBB\xBF") {
            let known = serde_json::from_slice::<serde_json::Value>(&case.text);
            assert_eq!(known.is_ok(), case.sound, "{line}: {known:?}");
        }
    }
}

/// What the fields of SOUND are.
const SOUND: &str = r#""format":"city-plan/1","id":"x","title":"T","city":"C","status":"adopted","period":{"kind":"none"},"roadmap":{"form":"table"},"levels":[{"id":"l","name":"L"}]"#;
const LIST: &str = r#""initiatives":[{"id":"a","level":"l","name":"N","source":{"page":"1"}}]"#;

#[test]
fn each_plan_of_the_table_shows_what_it_should_and_has_the_problems_that_it_should() {
    let table = lines("plans.txt");
    let mut wrong = String::new();
    for block in table.split("\n## ").skip(1) {
        let mut lines = block.lines().filter(|line| !line.is_empty());
        let (name, plan) = (lines.next().unwrap(), lines.next().expect(block));
        let plan = plan.replace("SOUND", SOUND).replace("LIST", LIST);
        let (words, problems): (Vec<&str>, Vec<&str>) =
            lines.partition(|line| line.starts_with("+ ") || line.starts_with("- "));
        let mut compare = |who: &str, tool: bool, (kept, found): (Option<Plan>, Vec<Diagnostic>)| {
            let line = |(code, path): &Told| format!("{} {path}", code.as_str()).trim_end().to_owned();
            let mut found: Vec<String> = told(&found, true).iter().map(line).collect();
            let asked = problems.iter().filter(|line| tool || !line.starts_with("tool "));
            let mut asked: Vec<&str> = asked.map(|line| line.strip_prefix("tool ").unwrap_or(line)).collect();
            found.sort();
            asked.sort_unstable();
            if found != asked {
                writeln!(wrong, "{name}: {who} tells {found:#?}, not {asked:#?}").unwrap();
            }
            let shown = kept.map(|kept| format!("{kept:?}")).unwrap_or_default();
            for word in &words {
                let (sign, word) = word.split_at(2);
                if shown.is_empty() || shown.contains(word) != (sign == "+ ") {
                    writeln!(wrong, "{name}: {who} {sign}{word}: {shown}").unwrap();
                }
            }
        };
        let editors = cfg!(feature = "authoring");
        for size in [1, 5, usize::MAX] {
            compare("the component", editors, resident(plan.as_bytes(), &mut || size));
        }
        #[cfg(feature = "authoring")]
        {
            compare("`check`", true, check(plan.as_bytes()));
            // What works on the tree of the file works on the same plan; what stood twice is there once.
            let tree = city_plan::format::json::tree::tree(plan.as_bytes()).expect(name);
            let (again, _) = check(tree.to_string().as_bytes());
            if again != check(plan.as_bytes()).0 {
                writeln!(wrong, "{name}: the tree is another plan: {tree}").unwrap();
            }
        }
    }
    assert!(table.split("\n## ").count() > 30);
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn of_too_many_problems_the_first_are_told_and_the_others_counted() {
    let faulty =
        ["1", "{}", "\"a\"", "{\"id\":\"Z\",\"name\":\"N\",\"level\":\"l\"}", "{\"id\":\"a\",\"id\":\"a\"}"];
    for (list, item) in [
        ("initiatives", 0),
        ("glossary", 0),
        ("initiatives", 1),
        ("levels", 2),
        ("initiatives", 3),
        ("trees", 4),
    ] {
        let count = if item == 0 { amount(50_000, 1_000_000) } else { amount(12_000, 20_000) };
        let items = vec![faulty[item]; count].join(",");
        let plan = format!("{{\"title\":\"T\",\"city\":\"C\",\"{list}\":[{items}]}}");
        let (kept, problems) = resident(plan.as_bytes(), &mut || 65_536);
        let most = if cfg!(feature = "authoring") { 10_000 } else { 100 };
        let last = problems.last().unwrap();
        // What was put aside is told on its own.
        assert!(
            kept.is_some() && (most..=2 * most + 2).contains(&problems.len()),
            "{list}: {}",
            problems.len()
        );
        assert_eq!(last.code, Code::More, "{list}");
        assert!(last.found.parse::<usize>().unwrap() + problems.len() > count, "{list}: {}", last.found);
        let length: usize = problems.iter().map(|problem| problem.path.len() + problem.found.len()).sum();
        assert!(length < most * 200, "{list}: {length}");
    }
}

/// How many mutated plans are tried.
fn count() -> u64 {
    std::env::var("CITY_PLAN_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(300)
}

/// Where the first run writes what became of each plan.
fn record() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mutated-plans-{}.txt", count()))
}

/// What became of a plan as residents get it, in one line that both builds can make.
fn outcome(plan: Option<&Plan>, problems: &[Diagnostic]) -> String {
    let told = told(problems, false);
    let shown = format!("{plan:?}{told:?}");
    // FNV-1a: the whole would be a gigabyte for thousands of plans.
    let sum = shown
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("{} {} {sum:016x}", plan.is_some(), told.len())
}

#[test]
fn what_check_says_of_mutated_plans_is_what_residents_get() {
    let bases = bases();
    let (mut outcomes, mut kept, mut faulty) = (String::new(), 0, 0);
    for number in 0..count() {
        let mut chance = Chance::of(number);
        let bytes = mutated(&bases, &mut chance);
        let largest = chance.below(4_000);
        let (plan, problems) = resident(&bytes, &mut || chance.below(largest + 1) + 1);
        #[cfg(feature = "authoring")]
        {
            let (checked, said) = check(&bytes);
            let keep = || {
                let file = std::env::temp_dir().join(format!("city-plan-mutated-{number}.json"));
                std::fs::write(&file, &bytes).unwrap();
                file
            };
            assert_eq!(told(&said, true), told(&problems, true), "{number}: {:?}", keep());
            assert!(checked == plan, "{number}: {:?}", keep());
            let tree = city_plan::format::json::tree::tree(&bytes);
            assert_eq!(tree.is_some(), said.iter().all(|problem| problem.code != Code::NotJson), "{number}");
            if let Some(tree) = tree {
                let (again, _) = check(tree.to_string().as_bytes());
                let differ = || {
                    let [one, other] = [&again, &plan].map(|plan| format!("{plan:?}"));
                    let at = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
                    let part = |text: String| {
                        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(99)..])
                            .chars()
                            .take(200)
                            .collect::<String>()
                    };
                    format!("{}\n{}", part(one), part(other))
                };
                assert!(again == plan, "{number}: the tree of {:?}\n{}", keep(), differ());
            }
        }
        kept += usize::from(plan.is_some());
        faulty += usize::from(!problems.is_empty());
        writeln!(outcomes, "{number} {}", outcome(plan.as_ref(), &problems)).unwrap();
    }
    println!("{} plans, {kept} of them kept, {faulty} with problems", count());
    // Plans that nothing is left of, or that nothing is wrong with, would show nothing.
    assert!(kept as u64 * 2 > count() && faulty as u64 * 2 > count(), "{kept} kept, {faulty} with problems");
    if cfg!(feature = "authoring") {
        std::fs::write(record(), outcomes).unwrap();
        return;
    }
    let first = std::fs::read_to_string(record())
        .expect("run `cargo test --test it -- plan::json` first, with default features");
    for (first, here) in first.lines().zip(outcomes.lines()) {
        assert_eq!(first, here, "as the tool is built and as the component is built");
    }
    assert_eq!(first.lines().count(), outcomes.lines().count());
}
