//! The check of everything that comes from others: crates by cargo-deny and `deny.toml`, npm packages by `npm audit`.
//!
//! Both ask for data that not every machine can have. `cargo xtask audit` asks for all of it and writes down what was
//! found, with the date and the hashes of the lock files ([`SNAPSHOT`]). `cargo xtask test` asks for what can be had,
//! and otherwise holds the snapshot to the lock files: a lock file that nobody has looked at fails.

use crate::project::Project;
use crate::{command, content_hash, progress, tools};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The committed record of the last audit.
const SNAPSHOT: &str = "supply-chain.json";

/// The version of cargo-deny that an audit installs where none is there.
const CARGO_DENY: &str = "0.20.2";

/// What `deny.toml` rules over without any data from elsewhere.
const LOCAL_RULES: [&str; 3] = ["bans", "licenses", "sources"];

/// Folders with npm packages. Nothing of them is published.
const NPM_FOLDERS: [&str; 4] = ["xtask", "xtask/lint", "tests/browser", "tests/bench"];

/// Packages whose known faults are no fault here, each with the reason.
const ACCEPTED: [(&str, &str); 2] = [
    ("mootools", "a host's library of old, in whose page the component has to work; no release mends it"),
    (
        "pdfjs-dist",
        "opens nothing but what the tests have printed; the release that mends it needs Node.js 22",
    ),
];

/// The outcome of asking about known vulnerabilities.
enum Answer {
    /// The data was there and names none.
    Sound(String),
    /// The data cannot be had from here.
    Unavailable,
}

/// Holds the rules, live where the data can be had, else by the snapshot.
pub fn check(project: &Project) -> Result<()> {
    let snapshot = read_snapshot(project)?;
    let mut unasked = Vec::new();
    if has_cargo_deny(project) {
        deny(project, &LOCAL_RULES)?;
    } else {
        unasked.push("Cargo.lock".to_owned());
    }
    if let Answer::Unavailable = crate_advisories(project)? {
        unasked.push("Cargo.lock".to_owned());
    }
    for folder in NPM_FOLDERS {
        if let Answer::Unavailable = npm_advisories(&project.root.join(folder))? {
            unasked.push(format!("{folder}/package-lock.json"));
        }
    }
    unasked.dedup();
    for lock in unasked {
        let recorded = covers(&snapshot, &lock, &hash(&project.root.join(&lock))?)?;
        progress::note(&format!("{lock}: {recorded}"));
    }
    Ok(())
}

/// Asks for all data and writes the snapshot.
pub fn audit(project: &Project) -> Result<()> {
    if !has_cargo_deny(project) {
        install_cargo_deny(project)?;
    }
    deny(project, &LOCAL_RULES)?;
    let mut locks = vec![record(project, "Cargo.lock", crate_advisories(project)?)?];
    for folder in NPM_FOLDERS {
        let answer = npm_advisories(&project.root.join(folder))?;
        locks.push(record(project, &format!("{folder}/package-lock.json"), answer)?);
    }
    let snapshot = json!({ "date": today()?, "locks": locks });
    let path = project.root.join(SNAPSHOT);
    fs::write(&path, format!("{snapshot:#}\n"))
        .with_context(|| format!("{} could not be written", path.display()))
}

fn record(project: &Project, lock: &str, answer: Answer) -> Result<Value> {
    let found = match answer {
        Answer::Sound(source) => format!("no known vulnerability ({source})"),
        Answer::Unavailable => "data on vulnerabilities not available where this was written".to_owned(),
    };
    Ok(json!({ "lock": lock, "sha256": hash(&project.root.join(lock))?, "found": found }))
}

/// The sentence of a snapshot about a lock file.
///
/// # Errors
/// Where the snapshot was made of another state of the lock file, or of none.
fn covers(snapshot: &Value, lock: &str, sha256: &str) -> Result<String> {
    let date = snapshot["date"].as_str().unwrap_or("no date");
    let entry = snapshot["locks"].as_array().into_iter().flatten().find(|entry| entry["lock"] == lock);
    match entry {
        Some(entry) if entry["sha256"] == sha256 => {
            Ok(format!("{} on {date}", entry["found"].as_str().unwrap_or("nothing was written down")))
        }
        Some(_) => bail!(
            "{lock} has changed since {SNAPSHOT} of {date}; run `cargo xtask audit`, then read and commit the file"
        ),
        None => bail!(
            "{SNAPSHOT} says nothing about {lock}; run `cargo xtask audit`, then read and commit the file"
        ),
    }
}

fn read_snapshot(project: &Project) -> Result<Value> {
    let path = project.root.join(SNAPSHOT);
    let content = fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
    serde_json::from_slice(&content).with_context(|| format!("{} is not JSON", path.display()))
}

fn hash(path: &Path) -> Result<String> {
    let content = fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
    Ok(content_hash::sha256(&content))
}

/// Where an audit puts cargo-deny.
fn tools_folder(project: &Project) -> Result<PathBuf> {
    project.scratch("tools")
}

fn cargo_deny(project: &Project) -> Option<PathBuf> {
    let own = tools_folder(project).ok()?.join("bin/cargo-deny");
    tools::find("cargo-deny").or_else(|| own.is_file().then_some(own))
}

fn has_cargo_deny(project: &Project) -> bool {
    cargo_deny(project).is_some()
}

fn install_cargo_deny(project: &Project) -> Result<()> {
    progress::note("cargo-deny is installed into target/; that takes some minutes");
    let mut cargo = command::cargo();
    cargo.args(["install", "--locked", "--version", CARGO_DENY, "--root"]).arg(tools_folder(project)?);
    command::talk(cargo.arg("cargo-deny")).context("cargo-deny could not be installed")
}

fn deny_command(project: &Project) -> Result<Command> {
    let program = cargo_deny(project).context("cargo-deny is not installed; run `cargo xtask audit` once")?;
    let mut deny = Command::new(program);
    deny.current_dir(&project.root).args(["--workspace", "--locked"]);
    Ok(deny)
}

fn deny(project: &Project, rules: &[&str]) -> Result<()> {
    command::talk(deny_command(project)?.args(["check", "--hide-inclusion-graph"]).args(rules))
}

fn crate_advisories(project: &Project) -> Result<Answer> {
    if !has_cargo_deny(project) || !succeeds(deny_command(project)?.args(["fetch", "db"])) {
        return Ok(Answer::Unavailable);
    }
    deny(project, &["advisories"])?;
    Ok(Answer::Sound(format!("cargo-deny {CARGO_DENY}, {}", advisory_database())))
}

/// The state of the database that was asked, as its repository names it.
fn advisory_database() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let folders = fs::read_dir(home.join("advisory-dbs")).into_iter().flatten().flatten();
    let state = |folder: PathBuf| {
        let mut git = Command::new("git");
        git.arg("-C").arg(folder).args(["log", "-1", "--format=RustSec of %cs (%h)"]);
        command::output(&mut git).ok()
    };
    let state = folders.filter_map(|entry| state(entry.path())).next();
    state.map_or_else(|| "RustSec".to_owned(), |state| state.trim().to_owned())
}

/// `npm audit` ends with 1 where it found something, and also where its registry does not answer.
fn npm_advisories(folder: &Path) -> Result<Answer> {
    tools::node()?;
    let mut npm = Command::new("npm");
    npm.current_dir(folder).args(["audit", "--json", "--fetch-retries=0", "--fetch-timeout=20000"]);
    let output = npm.stdin(Stdio::null()).output().context("`npm audit` could not be started")?;
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let Some(found) = report["vulnerabilities"].as_object() else {
        return Ok(Answer::Unavailable);
    };
    let names: Vec<&str> = found.keys().map(String::as_str).filter(|name| !is_accepted(name)).collect();
    if !names.is_empty() {
        bail!("{}: `npm audit` names {}; run it there", folder.display(), names.join(", "));
    }
    let accepted = found.keys().map(|name| format!(", {name} accepted"));
    Ok(Answer::Sound(format!("npm audit{}", accepted.collect::<String>())))
}

fn is_accepted(package: &str) -> bool {
    ACCEPTED.iter().any(|(name, _)| *name == package)
}

fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

fn today() -> Result<String> {
    let printed = command::output(Command::new("date").args(["-u", "+%F"]))?;
    Ok(printed.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_file_that_was_changed_after_the_snapshot_fails() {
        let snapshot =
            json!({ "date": "2026-11-28", "locks": [{ "lock": "a", "sha256": "1", "found": "none" }] });
        assert_eq!(covers(&snapshot, "a", "1").unwrap(), "none on 2026-11-28");
        let error = covers(&snapshot, "a", "2").unwrap_err().to_string();
        assert!(error.starts_with("a has changed since supply-chain.json of 2026-11-28"), "{error}");
        assert!(covers(&snapshot, "b", "1").is_err());
    }
}
