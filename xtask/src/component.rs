//! Compiles the component for the browser and binds it to JavaScript.
//! Called by `build`. Never optimises or names anything: `optimise` and `naming` do.

use crate::cache::remembered;
use crate::project::{PACKAGE, Project};
use crate::{command, naming};
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// What the browser loads: JavaScript that knows how to talk to the wasm, and the wasm.
pub struct Bound {
    pub glue: Vec<u8>,
    pub wasm: Vec<u8>,
}

/// Leaves the component where `Project::compiled` says.
pub fn compile(project: &Project) -> Result<()> {
    let mut cargo = command::cargo();
    // `cargo build` would make the crate's other kinds too, and with them beside it Cargo leaves out
    // link-time optimisation, silently: the wasm would be a third larger.
    cargo
        .current_dir(&project.root)
        .args(["rustc", "--quiet", "--package", PACKAGE, "--lib", "--profile", "component"])
        .args(["--crate-type", "cdylib", "--target", "wasm32-unknown-unknown", "--config"])
        .arg(without_home_folder());
    command::talk(&mut cargo).context("the component could not be compiled")
}

/// Panic messages hold the paths of the sources. Without the builder's home folder in them, the
/// same sources give the same bytes on every machine, and nobody's name is published.
fn without_home_folder() -> String {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = cargo_home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let home = home.unwrap_or_default();
    let flag = format!("--remap-path-prefix={}=cargo", home.display());
    format!("target.wasm32-unknown-unknown.rustflags = [{flag:?}]")
}

pub fn bind(project: &Project) -> Result<Bound> {
    project.check_bindgen_versions()?;
    let compiled = project.compiled();
    let raw = fs::read(&compiled).with_context(|| format!("{} could not be read", compiled.display()))?;
    let key = naming::short_hash(&raw);
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

fn bind_now(raw: Vec<u8>) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(PACKAGE, raw)
        .out_name(PACKAGE)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The loader passes the address of the wasm, which has a hash in its name.
        .omit_default_module_path(true);
    let bound = bindgen.web(true).and_then(|bindgen| bindgen.generate_output());
    let mut bound = bound.map_err(|error| anyhow!("the component could not be bound: {error:#}"))?;
    let inline = bound.snippets().values().any(|snippets| !snippets.is_empty());
    if inline || !bound.local_modules().is_empty() {
        bail!(
            "the component brings JavaScript snippets of its own, which dist/ has no place for; move them into www/city-plan.js"
        );
    }
    Ok(Bound { glue: bound.js().as_bytes().to_vec(), wasm: bound.wasm_mut().emit_wasm() })
}
