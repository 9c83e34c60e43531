//! The chore `test`: everything that must pass before a change is shared, with a summary.
//! Called by `main`; `.ci/run` does nothing else. Never stops at the first failure: one run shows
//! all that is wrong.

use crate::arguments::Part;
use crate::progress;
use crate::progress::Steps;
use crate::project::{PACKAGE, Project};
use crate::{browser, build, cms, command, reproducible, supply_chain, tools};
use anyhow::{Result, bail};
use std::ffi::OsString;
use std::process::Command;
use std::time::Duration;

struct Check {
    part: Part,
    what: &'static str,
    work: fn(&mut Run) -> Result<()>,
}

const CHECKS: [Check; 10] = [
    Check { part: Part::Format, what: "format", work: format },
    Check { part: Part::Lint, what: "lint, native", work: lint },
    Check { part: Part::Lint, what: "lint, wasm32", work: lint_component },
    Check { part: Part::Native, what: "native tests", work: native },
    Check { part: Part::Supply, what: "supply chain", work: supply },
    Check { part: Part::Browser, what: "component", work: component },
    Check { part: Part::Browser, what: "browser tests", work: in_browser },
    Check { part: Part::Reproducible, what: "reproducible", work: build_twice },
    Check { part: Part::Cms, what: "component", work: component },
    Check { part: Part::Cms, what: "WordPress", work: in_cms },
];

/// What the checks of one run share.
struct Run<'a> {
    project: &'a Project,
    /// Arguments for the one tool that was chosen with `--only`.
    rest: &'a [OsString],
    /// Whether all of the accessibility matrix is asked for.
    full: bool,
    built: bool,
}

struct Outcome {
    what: &'static str,
    result: Result<()>,
    took: Duration,
}

pub fn run(project: &Project, only: Option<Part>, full: bool, rest: &[OsString]) -> Result<()> {
    // A content management system is heavy, and nothing that a change breaks every day; so is a second build.
    let ordinary = |part| part != Part::Cms && (full || part != Part::Reproducible);
    let chosen = |check: &&Check| only.map_or(ordinary(check.part), |part| part == check.part);
    let checks: Vec<_> = CHECKS.iter().filter(chosen).collect();
    let mut steps = Steps::new(checks.len());
    let mut run = Run { project, rest, full, built: false };
    let mut outcomes = Vec::new();
    for check in checks {
        let (result, took) = steps.loud(check.what, || (check.work)(&mut run));
        if let Err(error) = &result {
            eprintln!("error: {error:#}");
        }
        outcomes.push(Outcome { what: check.what, result, took });
    }
    summarise(&outcomes)
}

fn summarise(outcomes: &[Outcome]) -> Result<()> {
    println!();
    let all = outcomes.iter().map(|outcome| outcome.took).sum();
    for Outcome { what, result, took } in outcomes {
        let verdict = if result.is_ok() { "ok" } else { "FAILED" };
        println!("{what:<16}{verdict:<8}{:>8}", progress::seconds(*took));
    }
    println!("{:<24}{:>8}", "all", progress::seconds(all));
    let failed = outcomes.iter().filter(|outcome| outcome.result.is_err());
    let failed: Vec<_> = failed.map(|outcome| outcome.what).collect();
    if !failed.is_empty() {
        bail!("failed: {}; the reasons are above", failed.join("; "));
    }
    Ok(())
}

impl Run<'_> {
    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = command::cargo();
        cargo.current_dir(&self.project.root).args(arguments);
        cargo
    }
}

fn format(run: &mut Run) -> Result<()> {
    command::talk(&mut run.cargo(&["fmt", "--all", "--check"]))
}

fn lint(run: &mut Run) -> Result<()> {
    let all = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    command::talk(&mut run.cargo(&all))
}

/// The code for the browser does not exist natively.
fn lint_component(run: &mut Run) -> Result<()> {
    tools::wasm_target()?;
    let target = ["clippy", "--package", PACKAGE, "--lib", "--target", "wasm32-unknown-unknown"];
    let strict = ["--", "-D", "warnings"];
    command::talk(run.cargo(&target).arg("--no-default-features").args(strict))?;
    command::talk(run.cargo(&target).args(strict))
}

fn native(run: &mut Run) -> Result<()> {
    command::talk(run.cargo(&["test", "--workspace"]).args(run.rest))?;
    if !run.rest.is_empty() {
        return Ok(());
    }
    // What residents get is compared with what the tool said of the same plans.
    let residents = ["test", "--package", PACKAGE, "--no-default-features", "--test", "it"];
    command::talk(&mut run.cargo(&residents))
}

fn supply(run: &mut Run) -> Result<()> {
    supply_chain::check(run.project)
}

/// Too heavy a component is a failure, but one that the browser tests can run with.
fn component(run: &mut Run) -> Result<()> {
    let built = build::run(run.project)?;
    run.built = true;
    match built.over_budget {
        Some(complaint) => bail!(complaint),
        None => Ok(()),
    }
}

fn in_browser(run: &mut Run) -> Result<()> {
    if !run.built {
        bail!("not run, because there is no component to run");
    }
    browser::run(run.project, run.full, run.rest)
}

fn build_twice(run: &mut Run) -> Result<()> {
    if !run.built {
        component(run)?;
    }
    reproducible::check(run.project)
}

fn in_cms(run: &mut Run) -> Result<()> {
    if !run.built {
        bail!("not run, because there is no component to paste");
    }
    cms::run(run.project)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failure_among_successes_fails_the_whole_and_is_named() {
        let outcome = |what, result| Outcome { what, result, took: Duration::ZERO };
        let failed = outcome("lint, native", Err(anyhow::anyhow!("a reason")));
        let error = summarise(&[outcome("format", Ok(())), failed]).unwrap_err();
        assert_eq!(error.to_string(), "failed: lint, native; the reasons are above");
    }
}
