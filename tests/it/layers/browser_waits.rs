//! Browser tests wait for states: none of them waits for a fixed time or sets a limit of its own.
//!
//! A slow machine then only takes longer. The limits stand in `tests/browser/support/time-limits.mjs`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

/// Calls that wait for a time, and names after which a number would be a limit.
const FORBIDDEN: [&str; 4] = ["waitForTimeout(", "test.setTimeout(", "Date.now() - ", "performance.now() - "];
const BEFORE_NUMBER: [&str; 8] = [
    "timeout: ",
    "Timeout: ",
    "timeout = ",
    "Timeout(",
    "pause(",
    "setTimeout(done, ",
    "setTimeout(resolve, ",
    "Date.now() + ",
];
/// Files that talk to a browser without Playwright have to ask again and again, and the report tells how
/// long all took.
const EXEMPT: [&str; 3] = ["engines/drivers/", "accessibility/report.mjs", "support/time-limits.mjs"];

/// What in a line waits for a time.
fn waits(line: &str) -> Option<&'static str> {
    let numbered = |name: &&str| {
        line.match_indices(*name)
            .any(|(at, _)| line[at + name.len()..].starts_with(|next: char| next.is_ascii_digit()))
    };
    let called = FORBIDDEN.into_iter().find(|call| line.contains(call));
    called.or_else(|| BEFORE_NUMBER.into_iter().find(numbered))
}

fn scripts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            scripts(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "mjs") {
            found.push(path);
        }
    }
}

#[test]
fn no_browser_test_waits_for_a_fixed_time() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let mut files = Vec::new();
    scripts(&root, &mut files);
    assert!(files.len() > 40, "the browser tests are in {}", root.display());
    let mut found = Vec::new();
    for file in files {
        let name = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        if EXEMPT.iter().any(|exempt| name.starts_with(exempt)) {
            continue;
        }
        let script = fs::read_to_string(&file).unwrap();
        let lines = script.lines().enumerate();
        found.extend(
            lines.filter_map(|(at, line)| waits(line).map(|what| format!("{name}:{}: {what}", at + 1))),
        );
    }
    assert!(
        found.is_empty(),
        "wait for a state, with the limits of support/time-limits.mjs:\n{}",
        found.join("\n")
    );
}

#[test]
fn a_fixed_wait_is_recognized() {
    for line in [
        "await page.waitForTimeout(1200);",
        "await expect(running).toBeVisible({ timeout: 1_500 });",
        "test.setTimeout(60_000);",
        "actionTimeout: 5_000,",
        "const timeout = 5_000;",
        "await new Promise((done) => setTimeout(done, 600));",
        "expect(Date.now() - begun).toBeLessThan(5_000);",
        "await pause(300);",
        "for (const until = Date.now() + 8_000; ;) {",
    ] {
        assert!(waits(line).is_some(), "{line}");
    }
    for line in
        ["code: 'timeout',", "timeout: TEST,", "setTimeout(done);", "await page.clock.runFor(29_000);"]
    {
        assert_eq!(waits(line), None, "{line}");
    }
}
