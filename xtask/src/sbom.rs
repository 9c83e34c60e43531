//! The bill of materials of a build (CycloneDX 1.6): which crates are compiled into the component and into the
//! studio, and which npm packages made the files smaller.
//!
//! The crates are those that Cargo resolves for the features and the target of each, without procedural macros,
//! which leave nothing of their own behind. There is neither a date nor a serial number in it: two builds of the
//! same sources give the same bytes.

use crate::project::{PACKAGE, Project};
use crate::{command, tools};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Where the bill is in `dist/`, by the name that the specification recommends.
pub const NAME: &str = "bom.cdx.json";

/// The programs of a build with Cargo's arguments for their features.
const PROGRAMS: [(&str, &[&str]); 2] = [("component", &["--no-default-features"]), ("studio", &[])];

/// A crate: its name, its version and its licence expression.
type Crate = (String, String, String);

/// The bill as JSON, ending in a line feed.
pub fn bill(project: &Project) -> Result<String> {
    let mut crates: BTreeMap<Crate, BTreeSet<&str>> = BTreeMap::new();
    for (program, features) in PROGRAMS {
        for found in compiled_crates(project, features)? {
            crates.entry(found).or_default().insert(program);
        }
    }
    let lock = fs::read_to_string(project.root.join("Cargo.lock")).context("Cargo.lock could not be read")?;
    let checksums = checksums(&lock);
    let mut components: Vec<Value> = vec![standard_library()?];
    components.extend(crates.iter().map(|(found, programs)| cargo_component(found, programs, &checksums)));
    components.extend(build_tools(project)?);
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": PACKAGE, "name": PACKAGE, "version": project.version,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        } },
        "components": components,
    });
    Ok(format!("{bill:#}\n"))
}

/// The crates that Cargo compiles for the browser with these features, ours left out.
fn compiled_crates(project: &Project, features: &[&str]) -> Result<BTreeSet<Crate>> {
    let mut cargo = project.cargo();
    cargo
        .args(["tree", "--locked", "--package", PACKAGE, "--target", tools::WASM])
        .args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe", "--format", "{p}\t{l}"])
        .args(features);
    Ok(command::output(&mut cargo)?.lines().filter_map(tree_line).collect())
}

/// Reads a line of `cargo tree`: `name v1.2.3<tab>licence`; a crate of this repository has its folder behind it.
fn tree_line(line: &str) -> Option<Crate> {
    let (package, licence) = line.split_once('\t')?;
    let (name, version) = package.split_once(" v")?;
    // The older way to write a choice of licences is no SPDX expression.
    (!version.contains(' ')).then(|| (name.to_owned(), version.to_owned(), spdx(licence)))
}

fn spdx(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

/// The SHA-256 of each crate's archive, by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let field = |entry: &str, name: &str| {
        let line = entry.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))?;
        Some(line.trim_matches('"').to_owned())
    };
    let entry =
        |entry: &str| Some(((field(entry, "name")?, field(entry, "version")?), field(entry, "checksum")?));
    lock.split("[[package]]").filter_map(entry).collect()
}

fn cargo_component(
    (name, version, licence): &Crate,
    programs: &BTreeSet<&str>,
    checksums: &BTreeMap<(String, String), String>,
) -> Value {
    let mut component = component("cargo", name, version, licence);
    if let Some(checksum) = checksums.get(&(name.clone(), version.clone())) {
        component.insert("hashes".into(), json!([{ "alg": "SHA-256", "content": checksum }]));
    }
    let compiled_into = |program: &&str| json!({ "name": "city-plan:compiled-into", "value": program });
    component.insert("properties".into(), programs.iter().map(compiled_into).collect());
    component.into()
}

/// A library of a package registry.
fn component(registry: &str, name: &str, version: &str, licence: &str) -> Map<String, Value> {
    // A package URL writes the sign before a scope of npm as a reference.
    let purl = format!("pkg:{registry}/{}@{version}", name.replace('@', "%40"));
    let component = json!({
        "type": "library", "bom-ref": purl, "name": name, "version": version,
        "licenses": [{ "expression": licence }], "purl": purl,
    });
    component.as_object().cloned().unwrap_or_default()
}

/// Rust's standard library, which no lock file names.
fn standard_library() -> Result<Value> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let printed = command::output(std::process::Command::new(rustc).arg("--version"))?;
    let version = printed.split_whitespace().nth(1).context("`rustc --version` names no version")?;
    Ok(json!({
        "type": "library", "bom-ref": "rust-std", "name": "std", "version": version,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "properties": PROGRAMS.map(|(program, _)| json!({ "name": "city-plan:compiled-into", "value": program })),
    }))
}

/// The build tools from npm: nothing of them is published, hence their scope.
fn build_tools(project: &Project) -> Result<Vec<Value>> {
    let path = project.build_tools().join("package-lock.json");
    let lock = fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
    let lock: Value = serde_json::from_slice(&lock)?;
    let packages = lock["packages"].as_object().into_iter().flatten();
    let tool = |(place, package): (&String, &Value)| {
        let name = place.rsplit_once("node_modules/")?.1;
        let text = |key: &str| package[key].as_str();
        let mut tool = component("npm", name, text("version")?, text("license").unwrap_or("NOASSERTION"));
        tool.insert("scope".into(), "excluded".into());
        Some(tool.into())
    };
    Ok(packages.filter_map(tool).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_tree_is_a_crate_unless_it_is_of_this_repository() {
        let crate_of =
            |line| tree_line(line).map(|(name, version, licence)| format!("{name} {version} {licence}"));
        assert_eq!(crate_of("fnv v1.0.7\tApache-2.0 / MIT").as_deref(), Some("fnv 1.0.7 Apache-2.0 OR MIT"));
        assert_eq!(crate_of("city-plan v0.1.0 (/home/a)\tMIT"), None);
    }

    #[test]
    fn a_checksum_is_found_by_name_and_version() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"12ab\"\n\n\
                    [[package]]\nname = \"b\"\nversion = \"0.1.0\"\n";
        let found = checksums(lock);
        assert_eq!(found.get(&("a".into(), "1.0.0".into())).map(String::as_str), Some("12ab"));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn the_bill_of_this_repository_names_what_the_component_is_made_of_and_is_the_same_each_time() {
        let project = Project::find().unwrap();
        let made = bill(&project).unwrap();
        assert_eq!(made, bill(&project).unwrap());
        let bill: Value = serde_json::from_str(&made).unwrap();
        let components = bill["components"].as_array().unwrap();
        let find = |name: &str| components.iter().find(|one| one["name"] == name).unwrap();
        let into = |name: &str| find(name)["properties"].as_array().map_or(0, Vec::len);
        assert_eq!((into("yew"), into("calamine"), into("std")), (2, 1, 2));
        assert_eq!(find("yew")["hashes"][0]["content"].as_str().map(str::len), Some(64));
        assert_eq!(find("esbuild")["scope"], "excluded");
        assert!(
            !components.iter().any(|one| one["name"] == "proptest"),
            "what only tests use is not published"
        );
    }
}
