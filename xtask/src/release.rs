//! The files that residents load, from the compiled component and `www/`: wasm, style and scripts with their names.

use crate::component::Bound;
use crate::content_hash::Hashed;
use crate::esbuild::Esbuild;
use crate::loader::{self, Files};
use crate::npm::Packages;
use crate::project::Project;
use crate::{cascade, glue, style};
use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// The component in pieces, as they will be delivered.
pub struct Pieces {
    /// The main file with its glue.
    pub bound: Bound,
    /// Every other file, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The names of the files of each chunk, in the order in which they are needed.
    pub chunks: BTreeMap<String, Vec<String>>,
}

/// All that residents load.
pub struct Release {
    /// Wasm and style sheets.
    pub files: Files,
    /// The loader as a classic script.
    pub loader: Hashed,
    /// The script of a frame around a plan.
    pub frame: Hashed,
    /// The loader as a module, for sites that are built from packages.
    pub module: Vec<u8>,
    /// The names and hashes of all files as JSON, for snippets.
    pub manifest: String,
    /// All rules in one sheet, for static pages beside the plans and for the studio.
    pub whole_style: Vec<u8>,
}

impl Release {
    /// Names the files by their content, and bundles the scripts that load them.
    pub fn bundle(project: &Project, packages: &Packages, pieces: Pieces) -> Result<Self> {
        let esbuild = Esbuild { packages, work: project.scratch("work")? };
        let glue = glue::module(std::str::from_utf8(&pieces.bound.glue)?)?;
        let files = named(project, &esbuild, pieces)?;
        let entry = project.pages().join("city-plan.js");
        let generated = |name, files| generated(project, name, &glue, files);
        let loader = esbuild.bundle(&entry, &generated("classic", loader::names(&files))?)?;
        let module = esbuild.bundle_module(&entry, &generated("module", loader::addresses(&files))?)?;
        let frame = esbuild.script(&read(project, "city-plan-frame.js")?)?;
        let (loader, frame) = (Hashed::new("loader.js", loader), Hashed::new("frame.js", frame));
        let manifest = loader::manifest(&project.version, &files, &loader, &frame);
        let whole_style = files.whole_style();
        Ok(Self { files, loader, frame, module, manifest, whole_style })
    }
}

impl Release {
    /// The files of the component by their paths in a folder on a city's server, with their contents. Those beside the
    /// plans come last.
    pub fn server_files(&self) -> Vec<(&str, &[u8])> {
        let Self { files, loader, frame, .. } = self;
        let loaded = files.first().into_iter().chain(files.later()).map(|(_, file)| file);
        let hashed = loaded.chain([loader, frame]).map(|file| (file.name.as_str(), file.content.as_slice()));
        let lasting = [("city-plan.js", loader), ("city-plan-frame.js", frame)];
        let lasting = lasting.map(|(name, file)| (name, file.content.as_slice()));
        let beside_plans = [("plans/city-plan.css", self.whole_style.as_slice())];
        hashed.chain(lasting).chain(beside_plans).collect()
    }
}

/// The files of the component with their hashes.
fn named(project: &Project, esbuild: &Esbuild, pieces: Pieces) -> Result<Files> {
    let sheets = style::bundle(&project.pages().join("style"))?;
    let [style, views] =
        sheets.map(|sheet| anyhow::Ok(Hashed::new("css", esbuild.style(&cascade::layered(&sheet)?)?)));
    let further = pieces.files.into_iter().map(|(name, wasm)| (name, Hashed::new("wasm", wasm)));
    Ok(Files {
        style: style?,
        views: views?,
        wasm: Hashed::new("wasm", pieces.bound.wasm),
        further: further.collect(),
        chunks: pieces.chunks,
    })
}

/// Writes the modules below `#generated`; returns the option that lets esbuild find them.
fn generated(project: &Project, name: &str, glue: &str, files: String) -> Result<[String; 1]> {
    let folder = project.scratch(&format!("generated/{name}"))?;
    for (module, source) in [("glue.js", glue), ("files.js", &files)] {
        let path = folder.join(module);
        std::fs::write(&path, source).with_context(|| format!("{} could not be written", path.display()))?;
    }
    Ok([format!("--alias:#generated={}", folder.display())])
}

fn read(project: &Project, name: &str) -> Result<Vec<u8>> {
    let path = project.pages().join(name);
    std::fs::read(&path).with_context(|| format!("{} could not be read", path.display()))
}
