//! Compiles the component for the browser and binds it to JavaScript.
//! Called by `build`. Never optimises or names anything: `optimise` and `naming` do.

use crate::cache::remembered;
use crate::project::{PACKAGE, Project};
use crate::{command, content_hash, progress, tools};
use anyhow::{Context, Error, Result, anyhow, bail, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use wasm_bindgen_cli_support::{Bindgen, Output};

/// What the browser loads: JavaScript that knows how to talk to the wasm, and the wasm.
pub struct Bound {
    pub glue: Vec<u8>,
    pub wasm: Vec<u8>,
}

/// The way in which the component is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Compilation {
    /// What is published, on a standard library that is compiled from its sources.
    ///
    /// Without the text of panics (`immediate-abort`) the library makes the component 11 % lighter: 96.5 KB
    /// of brotli instead of 108.1 KB. That is a feature of the compiler not yet called stable, hence
    /// `RUSTC_BOOTSTRAP`; it changes nothing that a healthy component does. A panic then is a trap, which the
    /// loader notices as well as it would a message.
    Smallest,
    /// The same on the library that rustup installs.
    OnInstalledLibrary,
    /// Not optimised, with the checks of debug builds: half a minute instead of two, and seconds after a
    /// change. Shares what runs while compiling (macros, build scripts) with the native build.
    Fastest,
}

impl Compilation {
    const fn profile(self) -> &'static str {
        match self {
            Self::Smallest | Self::OnInstalledLibrary => "component",
            Self::Fastest => "dev",
        }
    }
}

/// Exports of the linker and of the crate `wasm-bindgen` that the glue does not use.
const LINKERS: [&str; 4] = ["__abort_handler", "__data_end", "__heap_base", "__instance_terminated"];

/// The compiled component, all of it and not yet bound, and how it was compiled: as it is asked for, or on the library
/// of rustup where that cannot be rebuilt.
pub fn compile(project: &Project, asked: Compilation) -> Result<(Vec<u8>, Compilation)> {
    let compilation = match asked {
        Compilation::Smallest => compile_smallest(project)?,
        other => compile_with(project, other).map(|()| other)?,
    };
    let compiled = project.compiled(compilation.profile());
    let raw = fs::read(&compiled).with_context(|| format!("{} could not be read", compiled.display()))?;
    Ok((raw, compilation))
}

fn compile_smallest(project: &Project) -> Result<Compilation> {
    let smallest = match tools::standard_library_sources() {
        true => compile_with(project, Compilation::Smallest),
        false => Err(anyhow!("its sources, the component `rust-src`, are not installed")),
    };
    let Err(error) = smallest else { return Ok(Compilation::Smallest) };
    let obstacle = error.context(
        "the standard library could not be rebuilt, so the component is 11 % heavier; do not publish this build",
    );
    let obstacle = fatal_in_ci(obstacle, std::env::var("CI").ok().as_deref())?;
    progress::note(&format!("{obstacle:#}"));
    compile_with(project, Compilation::OnInstalledLibrary)?;
    Ok(Compilation::OnInstalledLibrary)
}

/// Turns a heavier component into a failure where `CI` is set: nobody reads notes there.
fn fatal_in_ci(obstacle: Error, ci: Option<&str>) -> Result<Error> {
    match ci {
        None | Some("" | "0" | "false") => Ok(obstacle),
        Some(_) => Err(obstacle.context(
            "this is CI (the variable `CI` is set), where no heavier component is built; run `rustup toolchain \
             install` in this repository, or unset `CI`",
        )),
    }
}

fn compile_with(project: &Project, compilation: Compilation) -> Result<()> {
    // Taking it apart needs to know what refers to what.
    let mut flags = vec![without_home_folder(), "-Clink-arg=--emit-relocs".to_owned()];
    let mut cargo = project.cargo();
    // `cargo build` would make the crate's other kinds too, and with them beside it Cargo leaves out
    // link-time optimisation, silently: the wasm would be a third larger.
    cargo
        .args(["rustc", "--quiet", "--package", PACKAGE, "--lib", "--profile", compilation.profile()])
        // What only editors use never comes to residents.
        .arg("--no-default-features")
        .args(["--crate-type", "cdylib", "--target", tools::WASM]);
    if compilation != Compilation::Fastest {
        // Incremental code is larger: what a developer has set for native builds must not change the bytes.
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    if compilation == Compilation::Smallest {
        cargo.env("RUSTC_BOOTSTRAP", "1");
        cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        flags.extend(["-Zunstable-options".to_owned(), "-Cpanic=immediate-abort".to_owned()]);
    }
    cargo.arg("--config").arg(format!("target.wasm32-unknown-unknown.rustflags = {flags:?}"));
    command::talk(&mut cargo).context("the component could not be compiled")
}

/// Panic messages hold the paths of the sources. Without the builder's home folder in them, the
/// same sources give the same bytes on every machine, and nobody's name is published.
pub(crate) fn without_home_folder() -> String {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = cargo_home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let home = home.unwrap_or_default();
    format!("--remap-path-prefix={}=cargo", home.display())
}

pub fn bind(project: &Project, raw: Vec<u8>) -> Result<Bound> {
    project.check_bindgen_versions()?;
    // The version of what is done here is a part of the key.
    let key = content_hash::short_hash(&[b"4", raw.as_slice()].concat());
    let cache = project.scratch("cache")?;
    // Both halves come from one run, which happens only if one of them is not known.
    let mut fresh = None;
    let mut half = |kind: &str, choose: fn(&Bound) -> &Vec<u8>| {
        remembered(&cache, kind, &key, || {
            let bound = match fresh.take() {
                Some(bound) => bound,
                None => bind_now(raw.clone())?,
            };
            Ok(choose(fresh.insert(bound)).clone())
        })
    };
    Ok(Bound { glue: half("glue", |bound| &bound.glue)?, wasm: half("bound", |bound| &bound.wasm)? })
}

/// What binds compiled wasm, for the component and for the studio.
pub fn bindgen(raw: Vec<u8>) -> Bindgen {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(PACKAGE, raw)
        .out_name(PACKAGE)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // Whoever loads the wasm knows where it is: its name has a hash, or it stands in a script.
        .omit_default_module_path(true);
    bindgen
}

fn bind_now(raw: Vec<u8>) -> Result<Bound> {
    let mut bindgen = bindgen(raw);
    // What the parts share with the main one: memory, table of functions, stack.
    bindgen.keep_lld_exports(true);
    let bound = bindgen.web(true).and_then(|bindgen| bindgen.generate_output());
    let mut bound = bound.map_err(|error| anyhow!("the component could not be bound: {error:#}"))?;
    let inline = bound.snippets().values().any(|snippets| !snippets.is_empty());
    if inline || !bound.local_modules().is_empty() {
        bail!(
            "the component brings JavaScript snippets of its own, which dist/ has no place for; move them into www/loader"
        );
    }
    let names = short_names(&mut bound);
    let glue = renamed(bound.js(), &names)?;
    Ok(Bound { glue: glue.into_bytes(), wasm: bound.wasm_mut().emit_wasm() })
}

/// Gives short names in the wasm to the imports and exports by which glue and wasm know each other; returns old and
/// new names. The names that bindgen makes up hold hashes, which no compression makes smaller: 2 KB of brotli.
fn short_names(bound: &mut Output) -> BTreeMap<String, String> {
    let wasm = bound.wasm_mut();
    let imports = wasm.imports.iter_mut().map(|import| &mut import.name);
    // Exports that read like words are called by the loader, and the chunks ask for some by their names.
    let made_up = |name: &&mut String| {
        (name.starts_with("__") && !name.starts_with("__wasm_split") && *name != "__indirect_function_table")
            || name.starts_with("wasm_bindgen_")
    };
    let exports = wasm.exports.iter_mut().map(|export| &mut export.name).filter(made_up);
    let short = |(number, name): (usize, &mut String)| {
        let short = format!("_{number}");
        (std::mem::replace(name, short.clone()), short)
    };
    imports.chain(exports).enumerate().map(short).collect()
}

/// The glue with other names, which are replaced only as whole identifiers.
///
/// # Errors
/// Returns an error where the glue does not mention a name of bindgen: glue and wasm would not know each other.
fn renamed(glue: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut missing: BTreeSet<&str> = names.keys().map(String::as_str).collect();

    missing.retain(|name| !LINKERS.contains(name));
    let (mut result, mut rest) = (String::with_capacity(glue.len()), glue);
    while let Some(begin) = rest.find(is_of_identifier) {
        let (between, from) = rest.split_at(begin);
        let end = from.find(|c| !is_of_identifier(c)).unwrap_or(from.len());
        let (identifier, after) = from.split_at(end);
        missing.remove(identifier);
        result.push_str(between);
        result.push_str(names.get(identifier).map_or(identifier, String::as_str));
        rest = after;
    }
    result.push_str(rest);
    ensure!(
        missing.is_empty(),
        "the glue of wasm-bindgen does not mention {missing:?}, which the wasm names"
    );
    Ok(result)
}

fn is_of_identifier(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_identifiers_get_short_names_and_every_one_is_found() {
        let names = [("__wbg_a", "_0"), ("__wbg_a_1", "_1")];
        let names = names.map(|(long, short)| (long.to_owned(), short.to_owned())).into();
        let glue = "i.__wbg_a=1;i[\"__wbg_a_1\"]=x__wbg_a+__wbg_a_12+$__wbg_a;";
        let short = "i._0=1;i[\"_1\"]=x__wbg_a+__wbg_a_12+$__wbg_a;";
        assert_eq!(renamed(glue, &names).unwrap(), short);
        let error = renamed("i.__wbg_a_1;", &names).unwrap_err().to_string();
        assert!(error.contains("\"__wbg_a\"") && !error.contains("__wbg_a_1"), "{error}");
    }

    #[test]
    fn a_heavier_component_is_a_note_at_home_and_a_failure_in_ci() {
        for (ci, fails) in [(None, false), (Some(""), false), (Some("false"), false), (Some("true"), true)] {
            let outcome = fatal_in_ci(anyhow!("no sources"), ci);
            assert_eq!(outcome.is_err(), fails, "CI={ci:?}");
            let message = outcome.map_or_else(|error| format!("{error:#}"), |note| format!("{note:#}"));
            assert!(message.contains("no sources"), "{message}");
            assert_eq!(message.contains("rustup toolchain install"), fails, "{message}");
        }
    }
}
