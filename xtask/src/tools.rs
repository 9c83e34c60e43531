//! Finds the programs that the chores need and installs what is missing, where that is possible.
//! Called by `build`, `checks` and `browser`. Never installs system packages unless it is root on
//! a Debian system; otherwise it says in one sentence what to install.

use crate::{command, progress};
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The target of what runs in browsers.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The oldest version of Node.js that Playwright supports.
const OLDEST_NODE: u32 = 20;

/// Where a program is, as a shell would look for it.
pub fn find(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

/// Makes sure that Rust can compile for the browser.
pub fn wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    let added = command::output(Command::new("rustup").args(["target", "add", WASM]));
    if added.is_err() || !has_wasm_target() {
        bail!(
            "Rust cannot compile for {WASM} and rustup could not add it; install Rust with rustup and run `rustup target add {WASM}`"
        );
    }
    Ok(())
}

fn has_wasm_target() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut ask = Command::new(rustc);
    ask.args(["--print", "target-libdir", "--target", WASM]);
    command::output(&mut ask).is_ok_and(|folder| PathBuf::from(folder.trim()).is_dir())
}

/// Whether the sources of Rust's standard library are here, after trying to add them.
pub fn standard_library_sources() -> bool {
    if !has_standard_library_sources() {
        // Without them the component is heavier, but works: the caller says so.
        let _ = command::output(Command::new("rustup").args(["component", "add", "rust-src"]));
    }
    has_standard_library_sources()
}

fn has_standard_library_sources() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = command::output(Command::new(rustc).args(["--print", "sysroot"]));
    sysroot.is_ok_and(|root| {
        PathBuf::from(root.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
    })
}

/// Makes sure of Node.js and npm.
pub fn node() -> Result<()> {
    let present = || find("node").is_some() && find("npm").is_some();
    if !present() {
        install_debian_packages(&["nodejs", "npm"]);
    }
    if !present() {
        bail!("Node.js and npm are missing; install both (Debian: nodejs and npm)");
    }
    let version = command::output(Command::new("node").arg("--version"))?;
    match major(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("Node.js {} is too old; install version {OLDEST_NODE} or later", version.trim()),
    }
}

/// Installs packages where that is ours to do. The caller looks whether it helped.
pub fn install_debian_packages(packages: &[&str]) {
    if find("apt-get").is_none() || !is_root() {
        return;
    }
    let apt = |arguments: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        if let Err(error) = command::output(&mut apt) {
            progress::note(&format!("{error:#}"));
        }
    };
    let install = ["install", "--yes", "--no-install-recommends"];
    // Lists of packages that are too old are no reason not to try.
    apt(&["update"]);
    apt(&[&install, packages].concat());
}

fn is_root() -> bool {
    command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_as_node_prints_it() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("garbled"), None);
    }

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        assert!(find("cargo").is_some());
        assert!(find("no-such-program-here").is_none());
    }
}
