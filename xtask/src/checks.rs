//! The chore `test`: everything that must pass before a change is shared, with a summary.
//! Called by `main`; `.ci/run` does nothing else. Never stops at the first failure: one run shows
//! all that is wrong.

use crate::arguments::{Part, Test};
use crate::progress;
use crate::progress::Steps;
use crate::project::{PACKAGE, Project};
use crate::{browser, build, cms, command, installed_std, npm, reproducible, supply_chain, tools};
use anyhow::{Result, bail};
use std::process::Command;
use std::thread::{self, ScopedJoinHandle};
use std::time::Duration;

struct Check {
    part: Part,
    what: &'static str,
    when: When,
    work: fn(&mut Run) -> Result<()>,
}

/// The runs in which a check has its place, beside those that ask for its part alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// In every run.
    Quick,
    /// Where a change is about to be shared.
    Ordinary,
    /// With `--full` only: it builds everything anew.
    Full,
    /// On request only: it is heavy, and nothing that a change breaks every day.
    Alone,
}

const CHECKS: [Check; 13] = [
    Check { part: Part::Format, what: "format", when: When::Quick, work: format },
    Check { part: Part::Lint, what: "lint, native", when: When::Quick, work: lint },
    Check { part: Part::Lint, what: "lint, wasm32", when: When::Ordinary, work: lint_component },
    Check { part: Part::Lint, what: "lint, scripts", when: When::Quick, work: lint_scripts },
    Check { part: Part::Lint, what: "documentation", when: When::Ordinary, work: document },
    Check { part: Part::Native, what: "native tests", when: When::Quick, work: native },
    Check { part: Part::Supply, what: "supply chain", when: When::Ordinary, work: supply },
    Check { part: Part::Browser, what: "component", when: When::Quick, work: component },
    Check { part: Part::Browser, what: "browser tests", when: When::Quick, work: in_browser },
    Check { part: Part::Reproducible, what: "reproducible", when: When::Full, work: build_twice },
    Check { part: Part::InstalledStd, what: "installed std", when: When::Full, work: on_installed_std },
    Check { part: Part::Cms, what: "component", when: When::Alone, work: component },
    Check { part: Part::Cms, what: "WordPress", when: When::Alone, work: in_cms },
];

/// The state that the checks of one run share.
struct Run<'scope> {
    project: &'scope Project,
    options: &'scope Test,
    built: bool,
    /// The compilation of the component that runs beside the checks before it.
    ahead: Option<ScopedJoinHandle<'scope, ()>>,
}

/// Native tests that `--quick` leaves out, by a part of their path: large files, many of everything, and those that
/// start the tool or the compiler some hundred times. Paths, not names alone, so that quick tests of the same name stay.
const SLOW_NATIVE: [&str; 16] = [
    "corpus",
    "faulty_workbooks",
    "hostile_workbooks",
    "large_workbooks",
    "nothing_lost",
    "plan::declaration::",
    "plan::json::",
    "plan::never_panics::",
    "plan::stream::",
    "problems",
    "round_trip",
    "scaling",
    "tool::former_names::",
    "tool::markup::",
    "tool::outputs::",
    "ui::allocations::",
];

/// The linters of scripts and styles, with the configurations at the root, which editors find as well.
const LINTS_OF_SCRIPTS: [(&str, &[&str]); 2] =
    [("oxlint", &["--deny-warnings", "www", "tests"]), ("stylelint", &["www/**/*.css"])];

struct Outcome {
    what: &'static str,
    result: Result<()>,
    took: Duration,
}

pub fn run(project: Project, options: &Test) -> Result<()> {
    // Native tests share what is compiled; where none are run, the tool alone is compiled sooner.
    let has_native_tests = options.part().is_none_or(|part| part == Part::Native);
    let project = &if has_native_tests { project.linted() } else { project };
    let latest = match options {
        Test { quick: true, .. } => When::Quick,
        Test { full: true, .. } => When::Full,
        _ => When::Ordinary,
    };
    let chosen = |check: &&Check| options.part().map_or(check.when <= latest, |part| part == check.part);
    let checks: Vec<_> = CHECKS.iter().filter(chosen).collect();
    // The last steps of the build, and those of the native tests, each use one core for minutes.
    let builds_later = options.part().is_none() && !options.quick;
    let outcomes = thread::scope(|scope| {
        let ahead = builds_later.then(|| scope.spawn(|| prepare_ahead(project)));
        outcomes(&checks, Run { project, options, built: false, ahead })
    });
    summarise(&outcomes)
}

/// Fills the caches of later checks, in silence: a step that fails here fails there again, with its reason.
fn prepare_ahead(project: &Project) {
    build::compile_ahead(project);
    let _ = npm::install(&project.browser_tests());
}

fn outcomes(checks: &[&Check], mut run: Run) -> Vec<Outcome> {
    let mut steps = Steps::new(checks.len());
    let outcome = |check: &&Check| {
        let (result, took) = steps.loud(check.what, || (check.work)(&mut run));
        if let Err(error) = &result {
            eprintln!("error: {error:#}");
        }
        Outcome { what: check.what, result, took }
    };
    checks.iter().map(outcome).collect()
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
        let mut cargo = self.project.cargo();
        cargo.args(arguments);
        cargo
    }
}

fn format(run: &mut Run) -> Result<()> {
    command::talk(&mut run.cargo(&["fmt", "--all", "--check"]))
}

fn lint(run: &mut Run) -> Result<()> {
    if run.options.quick {
        return command::talk(quick_tests(run).arg("--no-run"));
    }
    // Without tests to follow there is nothing to compile for.
    if run.options.part().is_some() {
        let strict = ["clippy", "--all-targets", "--workspace", "--", "-D", "warnings"];
        return command::talk(&mut run.cargo(&strict));
    }
    command::talk(run.project.native_cargo().args(["test", "--workspace", "--all-targets", "--no-run"]))
}

/// Libraries that are optimised for tests with thousands of workbooks, which `--quick` leaves out: without, they
/// compile in half the time.
const OF_WORKBOOKS: [&str; 5] = ["calamine", "encoding_rs", "quick-xml", "rust_xlsxwriter", "zip"];

/// The native tests of `--quick`.
fn quick_tests(run: &Run) -> Command {
    let mut tests = run.project.native_cargo();
    tests.args(["test", "--package", PACKAGE, "--lib", "--test", "it"]);
    for library in OF_WORKBOOKS {
        tests.arg("--config").arg(format!("profile.dev.package.{library}.opt-level=0"));
    }
    tests
}

/// The code for the browser does not exist natively.
fn lint_component(run: &mut Run) -> Result<()> {
    tools::wasm_target()?;
    let target = ["clippy", "--package", PACKAGE, "--lib", "--target", tools::WASM];
    let strict = ["--", "-D", "warnings"];
    command::talk(run.cargo(&target).args(strict))?;
    // What residents get has next to nothing of its own.
    if run.options.full || run.options.part().is_some() {
        command::talk(run.cargo(&target).arg("--no-default-features").args(strict))?;
    }
    Ok(())
}

/// Scripts and styles, by rules that find faults; cycles of modules are one.
fn lint_scripts(run: &mut Run) -> Result<()> {
    let packages = npm::install(&run.project.lints())?;
    for (tool, arguments) in LINTS_OF_SCRIPTS {
        let mut lint = packages.program(tool);
        command::talk(lint.current_dir(&run.project.root).args(arguments))?;
    }
    Ok(())
}

/// The documentation, in which every link leads somewhere. That of the component as it is in browsers: what it stands on
/// has been read for the lint before. The native one, with that of the chores, would be another minute.
fn document(run: &mut Run) -> Result<()> {
    let crates: &[_] = match run.options.full {
        true => &["--workspace"],
        false => &["--package", PACKAGE, "--target", tools::WASM],
    };
    let mut cargo = run.cargo(&["doc", "--no-deps"]);
    command::talk(cargo.args(crates).env("RUSTDOCFLAGS", "-D warnings"))
}

fn native(run: &mut Run) -> Result<()> {
    if run.options.quick {
        let skipped = SLOW_NATIVE.iter().flat_map(|name| ["--skip", name]);
        return command::talk(quick_tests(run).arg("--").args(skipped));
    }
    let mut all = run.project.native_cargo();
    all.args(["test", "--workspace"]);
    if run.options.full {
        all.env("FULL", "1");
    }
    if !run.options.rest.is_empty() {
        return command::talk(all.args(&run.options.rest));
    }
    if run.options.full {
        all.args(["--", "--include-ignored"]);
    }
    command::talk(&mut all)?;
    // What residents get is compared with what the tool said of the same plans.
    let residents = ["test", "--package", PACKAGE, "--no-default-features", "--lib", "--test", "it"];
    command::talk(run.project.native_cargo().args(residents))
}

fn supply(run: &mut Run) -> Result<()> {
    supply_chain::check(run.project)
}

/// Too heavy a component is a failure, but one that the browser tests can run with.
fn component(run: &mut Run) -> Result<()> {
    if run.options.quick {
        build::demonstration(run.project)?;
        run.built = true;
        return Ok(());
    }
    if let Some(ahead) = run.ahead.take() {
        // Both write the same files. A panic ahead is no result: the build meets it again, and reports it.
        let _ = ahead.join();
    }
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
    browser::run(run.project, run.options)
}

fn on_installed_std(run: &mut Run) -> Result<()> {
    installed_std::check(run.project)
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
