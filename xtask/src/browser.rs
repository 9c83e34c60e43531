//! Runs the browser tests of `tests/browser` against what `dist/` holds.
//! Called by `checks` after a build. Uses the browsers that the system has and installs them only as
//! root on Debian; never downloads a browser and never passes silently without one.

use crate::arguments::Test;
use crate::project::Project;
use crate::{command, npm, server, tools};
use anyhow::{Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names of Chromium, the first that is found is taken. The shell without windows is the same engine; with it, a third
/// of the time of the tests is saved.
const NAMES_OF_CHROMIUM: [&str; 5] =
    ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Debian's packages of Chromium, the first that can be installed is taken.
const PACKAGES_OF_CHROMIUM: [&str; 2] = ["chromium-headless-shell", "chromium"];

/// Without Japanese glyphs every width is another one, and pictures show boxes.
const FONT: &str = "Noto Sans CJK";

/// The engines of the journeys beside Chromium: a program of each, and Debian's packages. The tests
/// themselves say what is missing, and which engines a run covers.
const ENGINES: [(&str, &str, &[&str]); 2] = [
    ("firefox", "firefox-esr", &["firefox-esr"]),
    ("webkit", "WebKitWebDriver", &["webkit2gtk-driver", "xvfb"]),
];

/// Runs them as `cargo xtask test` was asked to.
pub fn run(project: &Project, options: &Test) -> Result<()> {
    let mut variables = Vec::new();
    if options.full {
        variables.push(("FULL", "1".into()));
        // Results of a part of the tests are not those of the whole.
        if options.rest.is_empty() {
            let results = project.browser_tests().join("accessibility/results.json");
            variables.push(("CITY_PLAN_RESULTS", results.into()));
        }
    }
    if options.quick {
        variables.push(("QUICK", "1".into()));
    } else {
        java()?;
        engines();
    }
    run_with(project, &project.dist(), &options.rest, &variables)
}

/// Serves `dist` and runs Playwright with arguments and variables of its environment.
pub fn run_with(
    project: &Project,
    dist: &Path,
    arguments: &[OsString],
    variables: &[(&str, OsString)],
) -> Result<()> {
    let folder = project.browser_tests();
    let (chromium, packages) = (chromium()?, npm::install(&folder)?);
    fonts()?;
    let listener = server::listen(0)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let dist = dist.to_path_buf();
    // It ends with this process.
    std::thread::spawn(move || server::serve(listener, &dist));
    let mut playwright = packages.program("playwright");
    playwright
        .current_dir(folder)
        .arg("test")
        .args(arguments)
        .env("BASE_URL", address)
        .env("CHROMIUM", chromium)
        .envs(variables.iter().map(|(name, value)| (*name, value)));
    command::talk(&mut playwright)
}

/// The Nu checker runs on Java.
fn java() -> Result<()> {
    if tools::find("java").is_none() {
        tools::install_debian_packages(&["default-jre-headless"]);
    }
    if tools::find("java").is_none() {
        bail!("there is no Java for the Nu checker; install one (Debian: default-jre-headless)");
    }
    Ok(())
}

fn engines() {
    let asked = std::env::var("ENGINES").unwrap_or_else(|_| "firefox,webkit".into());
    for (name, program, packages) in ENGINES {
        if asked.split(',').any(|one| one.trim() == name) && tools::find(program).is_none() {
            tools::install_debian_packages(packages);
        }
    }
}

pub fn chromium() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        if chosen.is_file() {
            return Ok(chosen);
        }
        bail!("CHROMIUM names {}, which is not there; correct or unset it", chosen.display());
    }
    let installed = || NAMES_OF_CHROMIUM.into_iter().find_map(tools::find);
    for package in PACKAGES_OF_CHROMIUM {
        if installed().is_none() {
            tools::install_debian_packages(&[package]);
        }
    }
    match installed() {
        Some(found) => Ok(found),
        None => bail!(
            "there is no Chromium for the browser tests; install one (Debian: chromium) or set CHROMIUM to its path"
        ),
    }
}

fn fonts() -> Result<()> {
    if !has_font() {
        tools::install_debian_packages(&["fontconfig", "fonts-noto-cjk"]);
    }
    if !has_font() {
        bail!("the font {FONT} is missing; install it (Debian: fonts-noto-cjk and fontconfig)");
    }
    Ok(())
}

fn has_font() -> bool {
    command::output(&mut Command::new("fc-list")).is_ok_and(|fonts| fonts.contains(FONT))
}
