//! Runs the browser tests of `tests/browser` against what `dist/` holds.
//! Called by `checks` after a build. Uses the Chromium that the system has and installs it only as
//! root on Debian; never downloads a browser and never passes silently without one.

use crate::project::Project;
use crate::{command, npm, server, tools};
use anyhow::{Result, bail};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

const NAMES_OF_CHROMIUM: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Without Japanese glyphs every width is another one, and pictures show boxes.
const FONT: &str = "Noto Sans CJK";

pub fn run(project: &Project, arguments: &[OsString]) -> Result<()> {
    let folder = project.browser_tests();
    let (chromium, packages) = (chromium()?, npm::install(&folder)?);
    fonts()?;
    let listener = server::listen(0)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let dist = project.dist();
    // It ends with this process.
    std::thread::spawn(move || server::serve(listener, &dist));
    let mut playwright = packages.program("playwright");
    playwright
        .current_dir(folder)
        .arg("test")
        .args(arguments)
        .env("BASE_URL", address)
        .env("CHROMIUM", chromium);
    command::talk(&mut playwright)
}

pub fn chromium() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        if chosen.is_file() {
            return Ok(chosen);
        }
        bail!("CHROMIUM names {}, which is not there; correct or unset it", chosen.display());
    }
    let installed = || NAMES_OF_CHROMIUM.into_iter().find_map(tools::find);
    if let Some(found) = installed() {
        return Ok(found);
    }
    tools::install_debian_packages(&["chromium"]);
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
