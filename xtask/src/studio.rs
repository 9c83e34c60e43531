//! Builds the studio, the editors' page: a folder that works by double click, without a server or a network.
//! Called by `build`. Nothing in the folder refers to anything outside of it, and no resident loads any of it.
//!
//! A page that was opened from a folder may load classic scripts and style sheets from beside itself, and nothing
//! else: so the wasm is text in a script, and the element of the preview is bundled with
//! `www/studio/linked-component.js`, which fetches nothing.

use crate::esbuild::Esbuild;
use crate::npm::Packages;
use crate::project::{PACKAGE, Project};
use crate::release::Release;
use crate::{cache, command, component, content_hash, tools};
use anyhow::{Context, Result, anyhow};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::fs;
use std::path::PathBuf;

/// A file of the studio: its path below `dist/`, and what is in it.
pub type File = (PathBuf, Vec<u8>);

/// The condition under which `www/package.json` names the studio's modules.
const CONDITION: &str = "--conditions=studio";

/// Files of `www/studio/` that are copied as they are.
const COPIED: [&str; 2] = ["index.html", "README.md"];

/// The studio's wasm and the glue that binds it.
pub struct Studio {
    glue: String,
    wasm: Vec<u8>,
}

impl Studio {
    /// Compiles and binds the wasm.
    pub fn compile(project: &Project) -> Result<Self> {
        compile(project)?;
        let compiled = project.compiled("studio");
        let raw = fs::read(&compiled).with_context(|| format!("{} could not be read", compiled.display()))?;
        let key = content_hash::short_hash(&[b"1", raw.as_slice()].concat());
        let cache = project.scratch("cache")?;
        let mut fresh = None;
        let mut half = |kind: &str, which: usize| {
            cache::remembered(&cache, kind, &key, || {
                let halves: [Vec<u8>; 2] = match fresh.take() {
                    Some(halves) => halves,
                    None => bind(raw.clone())?,
                };
                Ok(fresh.insert(halves)[which].clone())
            })
        };
        let (glue, wasm) = (half("studio-glue", 0)?, half("studio-wasm", 1)?);
        Ok(Self { glue: String::from_utf8(glue)?, wasm })
    }

    /// All files of the folder; its snippets name the files of `release`.
    pub fn files(&self, project: &Project, packages: &Packages, release: &Release) -> Result<Vec<File>> {
        let esbuild = Esbuild { packages, work: project.scratch("work")? };
        let folder = project.pages().join("studio");
        // A function whose text the page can hand to a worker.
        let glue =
            format!("window.cityPlanStudioGlue = function () {{\n{}\nreturn wasm_bindgen;\n}};\n", self.glue);
        let wasm = format!("window.cityPlanStudioWasm=\"{}\";\n", STANDARD.encode(&self.wasm));
        let manifest = format!("window.cityPlanRelease = {};\n", release.manifest.trim_end());
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read(&path).with_context(|| format!("{} could not be read", path.display()))
        };
        let sheet = String::from_utf8(read("studio.css")?)?;
        let mut files = vec![
            ("city-plan.css", release.whole_style.clone()),
            ("studio.css", esbuild.style(&sheet)?),
            ("studio-glue.js", esbuild.script(glue.as_bytes())?),
            ("studio-wasm.js", wasm.into_bytes()),
            ("studio-release.js", manifest.into_bytes()),
            ("studio-parts.js", parts(release)?),
            ("studio.js", esbuild.bundle(&folder.join("studio.js"), &[CONDITION.to_owned()])?),
        ];
        for name in COPIED {
            files.push((name, read(name)?));
        }
        let placed = files.into_iter().map(|(name, content)| (PathBuf::from("studio").join(name), content));
        Ok(placed.collect())
    }
}

/// The component's files for the archive that the studio makes: their paths in it with their lengths, and their bytes one
/// after another.
fn parts(release: &Release) -> Result<Vec<u8>> {
    let files = release.server_files();
    let names: Vec<(String, usize)> =
        files.iter().map(|(name, content)| (format!("city-plan/{name}"), content.len())).collect();
    let bytes: Vec<u8> = files.iter().flat_map(|(_, content)| content.iter().copied()).collect();
    let names = serde_json::to_string(&serde_json::to_string(&names)?)?;
    let bytes = STANDARD.encode(bytes);
    Ok(format!("window.cityPlanParts = {{ names: {names}, bytes: \"{bytes}\" }};\n").into_bytes())
}

fn bind(raw: Vec<u8>) -> Result<[Vec<u8>; 2]> {
    let mut bindgen = component::bindgen(raw);
    let bound = bindgen.no_modules(true).and_then(|bindgen| bindgen.generate_output());
    let mut bound = bound.map_err(|error| anyhow!("the studio could not be bound: {error:#}"))?;
    Ok([bound.js().as_bytes().to_vec(), bound.wasm_mut().emit_wasm()])
}

/// With what editors use, in one piece, and with the standard library as Rust brings it: nobody waits for a network.
fn compile(project: &Project) -> Result<()> {
    // Whatever happens in it, it takes no more of an editor's machine than a gigabyte.
    let flags = [component::without_home_folder(), format!("-Clink-arg=--max-memory={}", 1_u32 << 30)];
    let mut cargo = project.cargo();
    cargo
        .env("CARGO_INCREMENTAL", "0")
        .args(["rustc", "--quiet", "--package", PACKAGE, "--lib", "--profile", "studio"])
        .args(["--crate-type", "cdylib", "--target", tools::WASM])
        .arg("--config")
        .arg(format!("target.wasm32-unknown-unknown.rustflags = {flags:?}"));
    command::talk(&mut cargo).context("the studio could not be compiled")
}
