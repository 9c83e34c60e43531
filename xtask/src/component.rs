//! Compiles the component for the browser and binds it to JavaScript.
//! Called by `build`. Never optimises or names anything: `optimise` and `naming` do.

use crate::cache::remembered;
use crate::project::{PACKAGE, Project};
use crate::{command, content_hash, progress, tools};
use anyhow::{Context, Error, Result, anyhow, bail};
use std::fs;
use std::path::PathBuf;
use wasm_bindgen_cli_support::{Bindgen, Output};

/// What the browser loads: JavaScript that knows how to talk to the wasm, and the wasm.
pub struct Bound {
    pub glue: Vec<u8>,
    pub wasm: Vec<u8>,
}

/// How the standard library comes into the component.
///
/// Rebuilt from its sources without the text of panics (`immediate-abort`) it makes the component
/// 11 % lighter: 96.5 KB of brotli instead of 108.1 KB. That is a feature of the compiler not yet
/// called stable, hence `RUSTC_BOOTSTRAP`; it changes nothing that a healthy component does. A panic
/// then is a trap, which the loader notices as well as it would a message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Library {
    /// From its sources.
    Rebuilt,
    /// As Rust brings it.
    AsIs,
}

/// The compiled component, all of it and not yet bound, and which library is in it.
pub fn compile(project: &Project) -> Result<(Vec<u8>, Library)> {
    let library = compile_best(project)?;
    let compiled = project.compiled();
    let raw = fs::read(&compiled).with_context(|| format!("{} could not be read", compiled.display()))?;
    Ok((raw, library))
}

fn compile_best(project: &Project) -> Result<Library> {
    let rebuilt = match tools::standard_library_sources() {
        true => compile_with(project, Library::Rebuilt),
        false => Err(anyhow!("its sources, the component `rust-src`, are not installed")),
    };
    let Err(error) = rebuilt else { return Ok(Library::Rebuilt) };
    let obstacle =
        error.context("the standard library could not be rebuilt, so the component would be 11 % heavier");
    let obstacle = fatal_in_ci(obstacle, std::env::var("CI").ok().as_deref())?;
    progress::note(&format!("{obstacle:#}"));
    compile_with(project, Library::AsIs)?;
    Ok(Library::AsIs)
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

fn compile_with(project: &Project, library: Library) -> Result<()> {
    // Taking it apart needs to know what refers to what.
    let mut flags = vec![without_home_folder(), "-Clink-arg=--emit-relocs".to_owned()];
    let mut cargo = command::cargo();
    // `cargo build` would make the crate's other kinds too, and with them beside it Cargo leaves out
    // link-time optimisation, silently: the wasm would be a third larger.
    cargo
        .current_dir(&project.root)
        .args(["rustc", "--quiet", "--package", PACKAGE, "--lib", "--profile", "component"])
        // What only editors use never comes to residents.
        .arg("--no-default-features")
        .args(["--crate-type", "cdylib", "--target", "wasm32-unknown-unknown"]);
    if library == Library::Rebuilt {
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
    let key = content_hash::short_hash(&[b"3", raw.as_slice()].concat());
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
    let mut glue = bound.js().to_owned();
    for (long, short) in short_names(&mut bound) {
        glue = glue.replace(&long, &short);
    }
    Ok(Bound { glue: glue.into_bytes(), wasm: bound.wasm_mut().emit_wasm() })
}

/// Gives short names to what glue and wasm know each other by, in the wasm; tells old and new, the
/// longest first, so that no name is taken for the beginning of another. The names that bindgen
/// makes up hold hashes, which no compression makes smaller: 2 KB of brotli.
fn short_names(bound: &mut Output) -> Vec<(String, String)> {
    let wasm = bound.wasm_mut();
    let mut names: Vec<(String, String)> = Vec::new();
    let imports = wasm.imports.iter_mut().map(|import| &mut import.name);
    // Exports that read like words are what the loader calls, and some are what the parts ask for.
    let made_up = |name: &&mut String| {
        (name.starts_with("__") && !name.starts_with("__wasm_split") && *name != "__indirect_function_table")
            || name.starts_with("wasm_bindgen_")
    };
    let exports = wasm.exports.iter_mut().map(|export| &mut export.name).filter(made_up);
    for (number, name) in imports.chain(exports).enumerate() {
        let short = format!("_{number}");
        names.push((std::mem::replace(name, short.clone()), short));
    }
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

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
