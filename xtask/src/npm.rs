//! Installs a folder's npm packages exactly as its lock file says, once for each lock file.
//! Called by `build` for the build tools and by `browser` for the tests.
//! Never runs the packages' install scripts and never changes the lock file.

use crate::{command, content_hash, tools};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The installed programs of one lock file.
pub struct Packages {
    folder: PathBuf,
    /// Changes whenever a version changes: results that were made with the programs depend on it.
    pub lock: String,
}

impl Packages {
    pub fn program(&self, name: &str) -> Command {
        Command::new(self.folder.join("node_modules/.bin").join(name))
    }
}

pub fn install(folder: &Path) -> Result<Packages> {
    let lock_file = folder.join("package-lock.json");
    let lock =
        std::fs::read(&lock_file).with_context(|| format!("{} could not be read", lock_file.display()))?;
    let lock = content_hash::short_hash(&lock);
    // npm removes node_modules before it installs, and with it this mark.
    let mark = folder.join("node_modules/.installed-for-lock");
    if std::fs::read_to_string(&mark).ok().as_ref() != Some(&lock) {
        tools::node()?;
        command::output(&mut install_command(folder))
            .context("the packages from npm could not be installed; see that the registry can be reached, then try again")?;
        std::fs::write(&mark, &lock).with_context(|| format!("{} could not be written", mark.display()))?;
    }
    Ok(Packages { folder: folder.to_path_buf(), lock })
}

fn install_command(folder: &Path) -> Command {
    let mut npm = Command::new("npm");
    npm.current_dir(folder)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"])
        // Without a network the answer should come within seconds, not minutes.
        .args(["--fetch-retries=1", "--fetch-retry-mintimeout=1000"])
        // The tests use the browser that the system has.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    npm
}
