//! No command of the tool loses a file: what it was made of, what others made, what was there when a disk is full.
//!
//! Every command that writes is tried in every situation; a new one has to be added to `COMMANDS`.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// A command that writes.
struct Writes {
    name: &'static str,
    /// OUT is the file that it writes.
    arguments: &'static str,
    /// What it is made of.
    inputs: &'static [&'static str],
    /// Whether it replaces what it has written itself.
    again: bool,
}

const COMMANDS: &[Writes] = &[
    writes("render", "render plan.json --out OUT", &["plan.json"]),
    writes("render --page", "render plan.json --page --out OUT", &["plan.json"]),
    writes("export csv", "export plan.json --format csv --out OUT", &["plan.json"]),
    writes("export ics", "export plan.json --format ics --out OUT", &["plan.json"]),
    writes("export svg", "export plan.json --format svg --out OUT", &["plan.json"]),
    writes("export stratml", "export plan.json --format stratml --out OUT", &["plan.json"]),
    writes("export progress", "export report.json --format progress --out OUT", &["report.json"]),
    writes(
        "export figures-by-year",
        "export report.json --format figures-by-year --out OUT",
        &["report.json"],
    ),
    writes("export council", "export report.json --format council --out OUT", &["report.json"]),
    writes("export stratml-report", "export report.json --format stratml-report --out OUT", &["report.json"]),
    writes(
        "export timings",
        "export report.json --format timings --initiative old-one --out OUT",
        &["report.json"],
    ),
    writes("export xlsx", "export plan.json --format xlsx --out OUT", &["plan.json"]),
    writes(
        "export xlsx --book",
        "export plan.json --format xlsx --book book.xlsx --out OUT",
        &["plan.json", "book.xlsx"],
    ),
    writes("import", "import book.xlsx --out OUT", &["book.xlsx"]),
    writes(
        "import --previous",
        "import book.xlsx --previous plan.json --out OUT",
        &["book.xlsx", "plan.json"],
    ),
    writes("import --write-workbook", "import book.xlsx --out new.json --write-workbook OUT", &["book.xlsx"]),
    writes(
        "import --previous --write-workbook",
        "import book.xlsx --previous plan.json --out new.json --write-workbook OUT",
        &["book.xlsx", "plan.json"],
    ),
    once("template", "template --out OUT", &[]),
    once("revise --questions", "revise plan.json --year 2026 --questions OUT", &["plan.json"]),
    once(
        "revise --answers",
        "revise plan.json --year 2026 --answers states.csv --out OUT",
        &["plan.json", "states.csv"],
    ),
    writes("snippet static", "snippet plan.json --form static --dist dist --out OUT", BUILT),
    writes("snippet link", "snippet plan.json --form link --dist dist --out OUT", BUILT),
    writes("snippet script", "snippet plan.json --form script --dist dist --out OUT", BUILT),
    writes("snippet element", "snippet plan.json --form element --dist dist --out OUT", BUILT),
    writes("snippet frame", "snippet plan.json --form frame --dist dist --out OUT", BUILT),
    writes("snippet page", "snippet plan.json --form page --dist dist --out OUT", BUILT),
];

/// What a snippet is made of.
const BUILT: &[&str] = &["plan.json", "dist/manifest.json", "dist/city-plan-0123456789.loader.js"];

const fn writes(name: &'static str, arguments: &'static str, inputs: &'static [&'static str]) -> Writes {
    Writes { name, arguments, inputs, again: true }
}

const fn once(name: &'static str, arguments: &'static str, inputs: &'static [&'static str]) -> Writes {
    Writes { name, arguments, inputs, again: false }
}

/// A folder with all that commands read.
fn folder(name: &str) -> PathBuf {
    static READY: OnceLock<PathBuf> = OnceLock::new();
    let ready = READY.get_or_init(|| prepared("ready"));
    let folder = empty(name);
    copy(ready, &folder);
    folder
}

fn empty(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("city-plan-outputs-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("dist")).unwrap();
    folder
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_dir() { copy(&from, &to) } else { assert!(fs::copy(from, to).is_ok()) }
    }
}

/// A small plan: what is tried is the writing.
const PLAN: &str = r#"{"format":"city-plan/1","id":"p","title":"計画","city":"市","status":"draft",
    "period":{"kind":"fiscal_years","start":2024,"end":2026},"roadmap":{"form":"table"},"levels":[{"id":"l","name":"施策"}],
    "initiatives":[
    {"id":"old-one","level":"l","name":"市民の窓口の予約","source":{"page":"1"},"phases":[{"label":"運用","kinds":["operate"],"start":2024}]},
    {"id":"old-two","level":"l","name":"電子申請","source":{"page":"2"},"phases":[{"label":"準備","kinds":["prepare"],"start":"2024-04","end":2026}]}]}"#;

/// The small plan with something of everything that the yearly round writes.
fn report() -> String {
    let mut plan: serde_json::Value = serde_json::from_str(PLAN).unwrap();
    plan["indicators"] = serde_json::json!([{ "id": "fig", "name": "件数", "values": [{ "date": 2024, "printed": "1" }], "source": { "page": "1" } }]);
    plan["initiatives"][0]["phases"][0]["id"] = "phase".into();
    plan["progress"] = serde_json::json!({
        "reports": [{ "id": "report", "initiative": "old-one", "fiscal_year": 2024, "status": "running", "source": { "page": "1" } }],
        "timings": [{ "of": "phase", "start": 2025 }],
    });
    plan.to_string()
}

fn prepared(name: &str) -> PathBuf {
    let folder = empty(name);
    fs::write(folder.join("plan.json"), PLAN).unwrap();
    fs::write(folder.join("report.json"), report()).unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/dist"), &folder.join("dist"));
    assert_eq!(run(&folder, "export plan.json --format xlsx --out book.xlsx", &[]).0, Some(0));
    assert_eq!(run(&folder, "revise plan.json --year 2026 --questions states.csv", &[]).0, Some(0));
    let states = fs::read_to_string(folder.join("states.csv")).unwrap();
    let mut lines = states.lines();
    let head = lines.next().unwrap();
    let column = head.split(',').position(|cell| cell == "状態").expect(head);
    let filled = lines.map(|line| {
        let mut cells: Vec<&str> = line.split(',').collect();
        cells[column] = "継続";
        cells.join(",")
    });
    let states = [head.to_owned()].into_iter().chain(filled).collect::<Vec<_>>().join("\n");
    fs::write(folder.join("states.csv"), states).unwrap();
    folder
}

/// How the tool ends, and what it says on standard error.
fn run(folder: &Path, arguments: &str, more: &[&str]) -> (Option<i32>, String) {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.current_dir(folder).env("LC_ALL", "ja_JP.UTF-8").args(arguments.split(' ')).args(more);
    let output = tool.output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

impl Writes {
    fn run(&self, folder: &Path, out: &str, more: &[&str]) -> (Option<i32>, String) {
        run(folder, &self.arguments.replace("OUT", out), more)
    }
}

/// What is left over of a writing that was broken off.
fn parts(folder: &Path) -> Vec<String> {
    let names =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.contains("part")).collect()
}

fn refused(found: &(Option<i32>, String), words: &str, what: &str) {
    assert_eq!(found.0, Some(2), "{what}: {}", found.1);
    assert!(found.1.contains(words), "{what}: {}", found.1);
}

#[test]
fn no_command_writes_over_what_it_reads_by_whatever_name() {
    for command in COMMANDS {
        for input in command.inputs {
            let folder = folder("input");
            symlink(folder.join(input), folder.join("link")).unwrap();
            symlink("link", folder.join("link-to-link")).unwrap();
            fs::hard_link(folder.join(input), folder.join("hard")).unwrap();
            symlink(".", folder.join("here")).unwrap();
            let whole = folder.join(input).display().to_string();
            let names = [
                (*input).to_owned(),
                format!("./{input}"),
                format!("dist/../{input}"),
                format!("here/{input}"),
                whole,
                "link".into(),
                "link-to-link".into(),
                "hard".into(),
            ];
            let before = fs::read(folder.join(input)).unwrap();
            for out in names {
                for force in [&[][..], &["--force"]] {
                    let what = format!("{} over {out} {force:?}", command.name);
                    refused(&command.run(&folder, &out, force), "もとにするファイル", &what);
                    assert!(fs::read(folder.join(input)).unwrap() == before, "{what}");
                }
            }
            assert_eq!(parts(&folder), [""; 0], "{}", command.name);
            assert!(fs::symlink_metadata(folder.join("link")).unwrap().is_symlink());
        }
    }
}

/// What somebody else may have where a command is to write.
const FOREIGN: &[&str] = &[
    "",
    "what was there",
    "<!doctype html>\n<html lang=\"ja\">\n<head>\n<title>市のページ</title>\n</head>\n<body>\n<main>\n<h1>市</h1>\n<city-plan src=\"plan.json\"></city-plan>\n</main>\n</body>\n</html>\n",
    "<p>お知らせ</p>\n<script src=\"/city-plan/city-plan.js\" type=\"module\"></script>\n",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\"></svg>\n",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<StrategicPlan xmlns=\"urn:ISO:std:iso:17469:tech:xsd:stratml_core\">\n  <Name>よその計画</Name>\n</StrategicPlan>\n",
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//another//another//JA\nEND:VCALENDAR\n",
    "目標,取組\nくらし,窓口\n",
    "{\"name\": \"city-plan\", \"version\": \"1.0.0\"}",
    "{\"title\": \"計画\", \"city\":",
    "PK\u{3}\u{4} a workbook of somebody",
    "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"よその定義\", \"type\": \"object\"}",
    "{\"title\": \"よその議案\", \"city\": \"よその市\", \"format\": \"pdf\"}",
];

#[test]
fn what_others_made_is_replaced_only_where_that_is_asked_for() {
    for command in COMMANDS {
        let folder = folder("foreign");
        let out = folder.join("out");
        for foreign in FOREIGN {
            let what = format!("{} over {foreign:?}", command.name);
            fs::write(&out, foreign).unwrap();
            let found = command.run(&folder, "out", &[]);
            refused(&found, "--force", &what);
            assert_eq!(fs::read_to_string(&out).unwrap(), *foreign, "{what}");
        }
        let forced = command.run(&folder, "out", &["--force"]);
        assert_eq!(forced.0, Some(0), "{}: {}", command.name, forced.1);
        assert!(fs::read(&out).unwrap() != FOREIGN[10].as_bytes(), "{}", command.name);
        assert_eq!(parts(&folder), [""; 0], "{}", command.name);
    }
}

#[test]
fn what_the_tool_has_written_it_writes_again() {
    for command in COMMANDS {
        let folder = folder("again");
        assert_eq!(command.run(&folder, "out", &[]), (Some(0), String::new()), "{}", command.name);
        // The plan has changed since.
        let plan = fs::read_to_string(folder.join("plan.json")).unwrap();
        fs::write(folder.join("plan.json"), plan.replace("市民", "住民")).unwrap();
        let again = command.run(&folder, "out", &[]);
        assert_eq!(again.0, Some(if command.again { 0 } else { 2 }), "{}: {}", command.name, again.1);
    }
}

#[test]
fn a_link_stays_a_link_and_permissions_stay_as_they_are() {
    for command in COMMANDS {
        let folder = folder("link");
        fs::create_dir(folder.join("elsewhere")).unwrap();
        let target = folder.join("elsewhere/target");
        fs::write(&target, "old").unwrap();
        fs::set_permissions(&target, fs::Permissions::from_mode(0o604)).unwrap();
        symlink("elsewhere/target", folder.join("out")).unwrap();
        let done = command.run(&folder, "out", &["--force"]);
        assert_eq!(done.0, Some(0), "{}: {}", command.name, done.1);
        assert!(fs::symlink_metadata(folder.join("out")).unwrap().is_symlink(), "{}", command.name);
        assert!(fs::read(&target).unwrap() != b"old", "{}", command.name);
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o604, "{}", command.name);
        // A link to what is not there yet.
        symlink("elsewhere/new", folder.join("ahead")).unwrap();
        assert_eq!(command.run(&folder, "ahead", &[]).0, Some(0), "{}", command.name);
        assert!(
            folder.join("elsewhere/new").is_file()
                && fs::symlink_metadata(folder.join("ahead")).unwrap().is_symlink()
        );
        assert_eq!(parts(&folder.join("elsewhere")), [""; 0], "{}", command.name);
    }
}

/// A command of a shell around the tool.
fn shell(folder: &Path, line: &str) -> (Option<i32>, String) {
    let line = line.replace("TOOL", env!("CARGO_BIN_EXE_city-plan"));
    let mut shell = Command::new("sh");
    shell.current_dir(folder).env("LC_ALL", "ja_JP.UTF-8").args(["-c", &line]);
    let output = shell.output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn where_nothing_can_be_written_that_is_said_and_the_old_file_stays() {
    for command in COMMANDS {
        let folder = folder("full");
        fs::write(folder.join("out"), "old").unwrap();
        let arguments = command.arguments.replace("OUT", "out");
        // A file system on which no file may grow: writing fails in the middle.
        let full = shell(&folder, &format!("trap '' XFSZ; ulimit -f 0; exec TOOL {arguments} --force"));
        refused(&full, "もとのファイルはそのまま", command.name);
        assert_eq!(fs::read_to_string(folder.join("out")).unwrap(), "old", "{}", command.name);
        assert_eq!(parts(&folder), [""; 0], "{}", command.name);
        for (out, words) in [
            ("dist", "フォルダー"),
            ("no/such/folder", "書けません"),
            ("plan.json/out", "書けません"),
            ("/dev/full", "書けません"),
        ] {
            refused(&command.run(&folder, out, &["--force"]), words, &format!("{} to {out}", command.name));
        }
        let nothing = command.run(&folder, "/dev/null", &[]);
        assert_eq!(nothing.0, Some(0), "{}: {}", command.name, nothing.1);
    }
}

#[test]
fn where_one_of_several_files_cannot_be_written_none_is() {
    let folder = folder("several");
    let many: Vec<String> = (0..600)
        .map(|n| format!(r#"{{"id":"m-{n}","level":"l","name":"窓口の予約 {n}","source":{{"page":"1"}}}},"#))
        .collect();
    let plan = PLAN.replace("\"initiatives\":[", &format!("\"initiatives\":[{}", many.concat()));
    fs::write(folder.join("plan.json"), plan).unwrap();
    assert_eq!(run(&folder, "export plan.json --format xlsx --out book.xlsx", &[]).0, Some(0));
    let lines = [
        ("snippet plan.json --form folder --dist dist --out site", "site/index.html", "site/plan.json"),
        ("import book.xlsx --out next.json --write-workbook next.xlsx", "next.xlsx", "next.json"),
    ];
    for (line, first, long) in lines {
        assert_eq!(run(&folder, line, &[]).0, Some(0), "{line}");
        let size = |name| fs::metadata(folder.join(name)).unwrap().len() / 512;
        let (first, before) = (folder.join(first), fs::read(folder.join(first)).unwrap());
        fs::write(&first, [&before[..], b"  "].concat()).unwrap();
        let full = format!("trap '' XFSZ; ulimit -f {}; exec TOOL {line} --force", size(long) - 1);
        refused(&shell(&folder, &full), "空きが足りない", line);
        assert!(fs::read(&first).unwrap() == [&before[..], b"  "].concat(), "{line}");
        assert_eq!(parts(first.parent().unwrap()), [""; 0], "{line}");
    }
}

#[test]
fn what_a_killed_writing_left_stops_no_other() {
    let folder = folder("killed");
    for command in COMMANDS {
        let arguments = command.arguments.replace("OUT", "out");
        let left = "for n in '' -0 -1; do touch .city-plan-$$$n.part; done";
        let done = shell(&folder, &format!("rm -f out; {left}; exec TOOL {arguments} --force"));
        assert_eq!(done, (Some(0), String::new()), "{}", command.name);
    }
}

#[test]
fn standard_output_may_be_named_as_a_file() {
    let folder = folder("named");
    for command in COMMANDS.iter().filter(|command| !command.arguments.contains("new.json")) {
        assert_eq!(command.run(&folder, "out", &["--force"]).0, Some(0), "{}", command.name);
        let whole = fs::read(folder.join("out")).unwrap();
        for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
            for to in ["| cat > got", "> got"] {
                let line = format!("TOOL {} {to}", command.arguments.replace("OUT", name));
                let done = shell(&folder, &line);
                assert_eq!(done, (Some(0), String::new()), "{line}");
                let got = fs::read(folder.join("got")).unwrap();
                assert!(got.windows(whole.len()).any(|part| part == whole), "{line}");
            }
        }
    }
}

#[test]
fn what_goes_to_standard_output_is_lost_only_with_a_word() {
    let folder = folder("stdout");
    fs::write(folder.join("next.json"), fs::read(folder.join("plan.json")).unwrap()).unwrap();
    for arguments in [
        "render plan.json",
        "render plan.json --page",
        "export plan.json --format csv",
        "export plan.json --format svg",
        "snippet plan.json --form static --dist dist",
        "changes plan.json next.json",
        "changes plan.json next.json --format json",
        "check plan.json",
        "check plan.json --format json",
        "template --out a --force",
        "import book.xlsx --out b.json",
        "revise plan.json --year 2026 --questions c.csv --force",
    ] {
        let full = shell(&folder, &format!("TOOL {arguments} > /dev/full"));
        refused(&full, "書き出せませんでした", arguments);
        // Whoever closes it or goes away does not want it.
        for closed in [format!("TOOL {arguments} >&-"), format!("TOOL {arguments} | true")] {
            let (code, said) = shell(&folder, &closed);
            assert_eq!((code, said.contains("panicked")), (Some(0), false), "{closed}: {said}");
        }
        let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
        let mut child =
            tool.current_dir(&folder).args(arguments.split(' ')).stdout(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        assert_eq!(child.wait().unwrap().code(), Some(0), "{arguments}");
    }
}

#[test]
fn a_folder_to_publish_takes_nothing_away() {
    let of = |folder: &Path, more: &[&str]| {
        run(folder, "snippet plan.json --form folder --dist dist --out site", more)
    };
    let here = folder("folder");
    fs::create_dir(here.join("site")).unwrap();
    for (name, content) in [("index.html", FOREIGN[2]), ("plan.json", FOREIGN[8])] {
        fs::write(here.join("site").join(name), content).unwrap();
        refused(&of(&here, &[]), "--force", name);
        assert_eq!(fs::read_to_string(here.join("site").join(name)).unwrap(), content);
        assert_eq!(fs::read_dir(here.join("site")).unwrap().count(), 1, "all or nothing");
        fs::remove_file(here.join("site").join(name)).unwrap();
    }
    assert_eq!(of(&here, &[]).0, Some(0));
    assert_eq!(of(&here, &[]).0, Some(0), "its own folder again");
    // The folder of the plan, and that of the build.
    let plan = fs::read(here.join("plan.json")).unwrap();
    for (out, words) in [(".", "もとにするファイル"), ("dist", "もとにするファイル")] {
        let found =
            run(&here, &format!("snippet plan.json --form folder --dist dist --out {out}"), &["--force"]);
        refused(&found, words, out);
    }
    assert!(
        fs::read(here.join("plan.json")).unwrap() == plan
            && fs::metadata(here.join("dist/manifest.json")).unwrap().len() > 0
    );
    refused(
        &run(&here, "snippet plan.json --form folder --dist dist --out states.csv", &[]),
        "states.csv",
        "a file",
    );
}

#[test]
fn two_outputs_are_two_files() {
    let folder = folder("twice");
    let found = run(&folder, "import book.xlsx --out new --write-workbook ./new", &[]);
    refused(&found, "2つの出力", "both");
    assert!(!folder.join("new").exists());
}

/// The ids of a plan's initiatives.
fn ids(file: &Path) -> Vec<String> {
    let bytes = fs::read(file).unwrap();
    let plan = city_plan::format::json::tree::tree(&bytes).unwrap();
    plan["initiatives"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_plan_before_keeps_its_ids_or_is_told_to_be_damaged() {
    let folder = folder("before");
    let sheet = "名前,段,出どころのページ\n市民の窓口の予約,施策,1\n電子申請,施策,2\n";
    fs::write(folder.join("取組.csv"), sheet).unwrap();
    let plan = PLAN;
    let (out, before) = (folder.join("out.json"), folder.join("before.json"));
    let marked = format!("\u{feff}{plan}");
    for sound in [plan, &marked] {
        for more in [&[][..], &["--previous", "before.json"]] {
            fs::write(&out, sound).unwrap();
            fs::write(&before, sound).unwrap();
            let done = run(&folder, "import 取組.csv --out out.json", more);
            assert_eq!(done.0, Some(0), "{more:?}: {}", done.1);
            assert_eq!(ids(&out), ["old-one", "old-two"], "{more:?}");
        }
    }
    let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let damaged: [(&[u8], &str); 6] = [
        (&plan.as_bytes()[..plan.len() - 9], "JSON"),
        (b"", "JSON"),
        (&wide, "UTF-16"),
        (b"\xEF\xBB{}", "UTF-8"),
        (b"what was there", "JSON"),
        (b"[]", "使えません"),
    ];
    for (bytes, words) in damaged {
        for more in [&[][..], &["--previous", "before.json"]] {
            fs::write(&out, if more.is_empty() { bytes } else { plan.as_bytes() }).unwrap();
            fs::write(&before, bytes).unwrap();
            let was = fs::read(&out).unwrap();
            refused(
                &run(&folder, "import book.xlsx --out out.json", more),
                words,
                &format!("{words} {more:?}"),
            );
            assert!(fs::read(&out).unwrap() == was, "{words} {more:?}");
        }
        // Every other command says the same of it.
        for arguments in [
            "check before.json",
            "render before.json",
            "export before.json --format csv",
            "export before.json --format xlsx --out x.xlsx",
            "revise before.json --year 2026 --questions ask.csv",
            "changes before.json plan.json",
            "changes plan.json before.json",
            "snippet before.json --form static --dist dist",
        ] {
            let line = format!("TOOL {arguments} 1>&2");
            refused(&shell(&folder, &line), words, arguments);
        }
    }
}

#[test]
fn a_folder_of_pages_takes_nothing_away_and_is_written_again() {
    let command = "render plan.json --url https://www.example.jp/plan/ --pages site";
    let here = folder("pages");
    fs::create_dir(here.join("site")).unwrap();
    for name in ["index.html", "old-one.html"] {
        fs::write(here.join("site").join(name), FOREIGN[2]).unwrap();
        refused(&run(&here, command, &[]), "--force", name);
        assert_eq!(fs::read_to_string(here.join("site").join(name)).unwrap(), FOREIGN[2]);
        assert_eq!(fs::read_dir(here.join("site")).unwrap().count(), 1, "all or nothing");
        fs::remove_file(here.join("site").join(name)).unwrap();
    }
    for again in [false, true] {
        let (code, said) = run(&here, command, &[]);
        assert_eq!(code, Some(0), "{again}: {said}");
        for name in ["index", "old-one", "old-two"] {
            let page = fs::read_to_string(here.join("site").join(format!("{name}.html"))).unwrap();
            // A machine without a Japanese font has no pictures, and is told so.
            let has_picture = here.join("site").join(format!("{name}.png")).is_file();
            assert_eq!(page.contains("og:image"), has_picture, "{name}");
            assert!(has_picture || said.contains("フォント"), "{said}");
        }
    }
    let (_, said) = run(&here, "render plan.json --pages other", &[]);
    assert!(
        said.contains("--url")
            && here.join("other/index.html").is_file()
            && !here.join("other/index.png").exists()
    );
    let (code, said) = run(&here, "render plan.json --pages other --url /plan/", &[]);
    assert!(code == Some(2) && said.contains("https://"), "{said}");
    // A picture of somebody else stays, too.
    if here.join("site/index.png").is_file() {
        fs::write(here.join("site/index.png"), b"\x89PNG\r\n\x1a\n of the city").unwrap();
        refused(&run(&here, command, &[]), "--force", "a picture");
    }
    refused(&run(&here, "render plan.json --pages states.csv", &[]), "states.csv", "a file");
}

#[test]
fn a_painted_picture_has_the_size_that_previews_want() {
    let here = folder("painted");
    let (code, said) = run(&here, "render plan.json --url https://www.example.jp/plan/ --pages site", &[]);
    assert_eq!(code, Some(0), "{said}");
    let Ok(png) = fs::read(here.join("site/old-one.png")) else {
        return assert!(said.contains("フォント"), "{said}");
    };
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((number(16), number(20)), (1200, 630));
    assert!(png.len() > 5_000, "{} bytes: nothing is written on it", png.len());
}
