//! Where things are in this repository, and what its manifest says to the chores.
//! Found once at the start and handed to every chore. Never changes anything.

use crate::{command, tools};
use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The package that is built.
pub const PACKAGE: &str = "city-plan";

pub struct Project {
    pub root: PathBuf,
    /// Cargo's target folder, wherever the developer keeps it.
    target: PathBuf,
    /// The version of the package.
    pub version: String,
    /// How many bytes the component may have, compressed with brotli.
    pub budget: u64,
    /// Whether native code is compiled by the linter.
    lints: bool,
}

impl Project {
    pub fn find() -> Result<Self> {
        let manifest = root_of_this_crate().join("Cargo.toml");
        let mut cargo = command::cargo();
        cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
        let printed = command::output(cargo.arg("--manifest-path").arg(manifest))?;
        Self::from_metadata(&serde_json::from_str(&printed)?)
    }

    fn from_metadata(metadata: &Value) -> Result<Self> {
        let folder = |key: &str| {
            let path = metadata[key].as_str();
            path.map(PathBuf::from).ok_or_else(|| anyhow!("`cargo metadata` names no {key}"))
        };
        let packages = metadata["packages"].as_array().into_iter().flatten();
        let package = packages.into_iter().find(|found| found["name"] == PACKAGE);
        let version = package.and_then(|found| found["version"].as_str()).unwrap_or_default().to_owned();
        let budget = package.map(|found| &found["metadata"][PACKAGE]["budget-brotli-bytes"]);
        Ok(Self {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
            version,
            lints: false,
            budget: budget.and_then(Value::as_u64).context(
                "the root Cargo.toml has no size budget; set budget-brotli-bytes = 117000 in [package.metadata.city-plan]",
            )?,
        })
    }

    /// The same project, whose native code is compiled by the linter. It is a compiler as well: two compilations of
    /// all that tests stand on would take a quarter of their run.
    pub fn linted(self) -> Self {
        Self { lints: true, ..self }
    }

    /// A cargo that compiles the editors' tool. Where tests follow it is the one that they start: alone it would be
    /// compiled anew, with other features of what both stand on.
    pub fn tool_cargo(&self) -> Command {
        let mut cargo = self.native_cargo();
        match self.lints {
            true => cargo.args(["test", "--quiet", "--workspace", "--all-targets", "--no-run"]),
            false => cargo.args(["build", "--quiet", "--package", PACKAGE, "--bin", PACKAGE]),
        };
        cargo
    }

    /// A cargo in this workspace.
    pub fn cargo(&self) -> Command {
        let mut cargo = command::cargo();
        cargo.current_dir(&self.root);
        cargo
    }

    /// A cargo for native code.
    pub fn native_cargo(&self) -> Command {
        let mut cargo = self.cargo();
        if self.lints {
            // As `cargo clippy -- -D warnings` passes it on.
            let strict = ["-D", "warnings", ""].join("__CLIPPY_HACKERY__");
            cargo.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", strict);
        }
        cargo
    }

    /// What a city uploads and what the server serves.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What a web server serves, before the build.
    pub fn pages(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The package of build tools that come from npm.
    pub fn build_tools(&self) -> PathBuf {
        self.root.join("xtask")
    }

    /// The package of linters for scripts and styles.
    pub fn lints(&self) -> PathBuf {
        self.root.join("xtask/lint")
    }

    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// The wasm that Cargo leaves for a profile: the component, or the studio with the profile of that name.
    pub fn compiled(&self, profile: &str) -> PathBuf {
        // Cargo calls the folder of the profile `dev` by its older name.
        let folder = if profile == "dev" { "debug" } else { profile };
        let file = format!("{}.wasm", PACKAGE.replace('-', "_"));
        self.target.join(tools::WASM).join(folder).join(file)
    }

    /// The editors' tool as Cargo leaves it.
    pub fn tool(&self) -> PathBuf {
        self.target.join("debug").join(PACKAGE).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// A folder of our own under target/, for what can be made again at any time.
    pub fn scratch(&self, name: &str) -> Result<PathBuf> {
        let folder = self.target.join("xtask").join(name);
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("{} could not be made", folder.display()))?;
        Ok(folder)
    }

    /// Glue and wasm fit together only if both come from the same version of wasm-bindgen.
    pub fn check_bindgen_versions(&self) -> Result<()> {
        let lock =
            std::fs::read_to_string(self.root.join("Cargo.lock")).context("Cargo.lock could not be read")?;
        same_bindgen(&lock)
    }
}

/// Set by Cargo for what it runs; the path of the compilation serves a binary that is started by hand.
fn root_of_this_crate() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").into());
    let here = Path::new(&here);
    here.parent().unwrap_or(here).to_path_buf()
}

fn same_bindgen(lock: &str) -> Result<()> {
    let component = locked(lock, "wasm-bindgen");
    let binder = locked(lock, "wasm-bindgen-cli-support");
    if component != binder {
        let [component, binder] = [component, binder].map(|found| found.unwrap_or("no version"));
        bail!(
            "Cargo.lock has {component} of wasm-bindgen but {binder} of wasm-bindgen-cli-support; set both to the same version in Cargo.toml and xtask/Cargo.toml"
        );
    }
    Ok(())
}

fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(component: &str, binder: &str) -> String {
        format!(
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"{component}\"\n\n\
             [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{binder}\"\n"
        )
    }

    #[test]
    fn different_versions_of_wasm_bindgen_are_refused_by_name() {
        assert!(same_bindgen(&lock("0.2.130", "0.2.130")).is_ok());
        let refusal = same_bindgen(&lock("0.2.131", "0.2.130")).unwrap_err();
        assert!(refusal.to_string().contains("0.2.131"), "{refusal}");
    }

    #[test]
    fn a_manifest_without_a_budget_says_how_to_set_one() {
        let metadata = serde_json::json!({
            "workspace_root": "/w", "target_directory": "/t",
            "packages": [{"name": "city-plan", "metadata": null}],
        });
        let refusal = Project::from_metadata(&metadata).err().unwrap();
        assert!(refusal.to_string().contains("budget-brotli-bytes"), "{refusal}");
    }
}
