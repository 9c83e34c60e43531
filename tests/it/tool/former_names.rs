//! Former names of commands and options: the same result, and a line on standard error with the new name.

use std::path::Path;
use std::process::{Command, Output};

fn tool(arguments: &str) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.args(arguments.split(' ')).env("LC_ALL", "C").current_dir(env!("CARGO_MANIFEST_DIR"));
    tool.output().unwrap()
}

/// A call under today's names, the same under former ones, and what is said about those.
const CALLS: [(&str, &str, &[&str]); 4] = [
    (
        "diff plans/higashiosaka-2021.json plans/higashiosaka-2026.json",
        "changes plans/higashiosaka-2021.json plans/higashiosaka-2026.json",
        &["`changes` is now called `diff`"],
    ),
    (
        "revise plans/kadoma-2022.json --year 2026 --questions OUT --force",
        "revise plans/kadoma-2022.json --year 2026 --ask OUT --force",
        &["`--ask` is now called `--questions`"],
    ),
    (
        "revise plans/kadoma-2022.json --year 2026 --answers tests/fixtures/states.csv --out OUT --force",
        "revise plans/kadoma-2022.json --year 2026 --states tests/fixtures/states.csv --out OUT --force",
        &["`--states` is now called `--answers`"],
    ),
    (
        "import BOOK --previous plans/kadoma-2022.json --write-workbook OUT.xlsx --out OUT --force",
        "import BOOK --before plans/kadoma-2022.json --book-out OUT.xlsx --out OUT --force",
        &["`--before` is now called `--previous`", "`--book-out` is now called `--write-workbook`"],
    ),
];

#[test]
fn former_names_do_the_same_and_say_the_new_name() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("former-names");
    std::fs::create_dir_all(&folder).unwrap();
    let (book, out) = (folder.join("book.xlsx"), folder.join("out"));
    let (book, out) = (book.to_str().unwrap(), out.to_str().unwrap());
    let exported = tool(&format!("export plans/kadoma-2022.json --format xlsx --out {book} --force"));
    assert_eq!(exported.status.code(), Some(0));
    for (now, former, notes) in CALLS {
        let run = |call: &str| {
            let output = tool(&call.replace("BOOK", book).replace("OUT", out));
            (output.status.code(), output.stdout, String::from_utf8(output.stderr).unwrap())
        };
        let (now, former) = (run(now), run(former));
        assert_eq!((now.0, &now.1), (Some(0), &former.1), "{}", now.2);
        assert_eq!(former.0, Some(0), "{}", former.2);
        assert!(!now.2.contains("is now called"), "{}", now.2);
        for note in notes {
            assert!(former.2.contains(note), "{note} in {}", former.2);
        }
    }
}

#[test]
fn former_names_are_not_in_the_help() {
    for (command, former) in [("help", "changes"), ("import --help", "--before"), ("revise --help", "--ask")]
    {
        let help = String::from_utf8(tool(command).stdout).unwrap();
        assert!(help.contains("Usage") && !help.contains(former), "{help}");
    }
}
