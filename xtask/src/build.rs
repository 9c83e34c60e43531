//! The chore `build`: the component, its style and its pages, from the sources into `dist/`.
//! Called by `main`, and by `checks` before the browser tests.
//! Never leaves a loader in `dist/` that names files which are not there.

use crate::component::{self, Bound, Library};
use crate::content_hash::Hashed;
use crate::dist::Dist;
use crate::esbuild::Esbuild;
use crate::loader::{self, Files};
use crate::npm::{self, Packages};
use crate::plans::{self, Tool};
use crate::progress;
use crate::progress::Steps;
use crate::project::Project;
use crate::sizes::Sizes;
use crate::{cascade, glue, optimise, package, pages, sbom, split_wasm, studio, style, tools};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::Path;

/// What a build says beside having succeeded.
pub struct Built {
    /// The complaint, if the component is heavier than it may be.
    pub over_budget: Option<String>,
}

pub fn run(project: &Project) -> Result<Built> {
    let mut steps = Steps::new(8);
    let packages = prepare(project, &mut steps)?;
    let (raw, library) =
        steps.quiet("building the component (wasm32, optimised)", || component::compile(project))?;
    let parted = steps.quiet("taking it apart", || split_wasm::take_apart(project, &raw))?;
    let smaller = |wasm: Vec<u8>| optimise::wasm(project, &packages, &wasm);
    let (bound, further) = steps.quiet("binding it, and making it smaller", || {
        let bound = component::bind(project, parted.main)?;
        let further =
            parted.files.into_iter().map(|(name, wasm)| Ok((name, Hashed::new("wasm", smaller(wasm)?))));
        Ok((Bound { wasm: smaller(bound.wasm)?, ..bound }, further.collect::<Result<BTreeMap<_, _>>>()?))
    })?;
    if library == Library::AsIs {
        progress::note(
            "this build is heavier than it could be, do not publish it: the sources of Rust's standard library are missing; run `rustup component add rust-src`",
        );
    }
    let esbuild = Esbuild { packages: &packages, work: project.scratch("work")? };
    let (files, scripts) = steps.quiet("making script and style smaller", || {
        let style = cascade::layered(&style::bundle(&project.pages().join("style"))?)?;
        let style = Hashed::new("css", esbuild.style(&style)?);
        let wasm = Hashed::new("wasm", bound.wasm);
        let files = Files { style, wasm, further, parts: parted.parts };
        let glue = glue::module(std::str::from_utf8(&bound.glue)?)?;
        let frame = read_script(project, "city-plan-frame.js")?;
        let frame = Hashed::new("frame.js", esbuild.script(frame.as_bytes())?);
        let entry = project.pages().join("city-plan.js");
        let generated = |name, files| generated(project, name, &glue, files);
        let classic = esbuild.bundle(&entry, &generated("classic", loader::names(&files))?)?;
        let module = esbuild.bundle_module(&entry, &generated("module", loader::addresses(&files))?)?;
        Ok((files, Scripts { loader: Hashed::new("loader.js", classic), frame, module }))
    })?;
    let tool = steps.quiet("building the editors' tool", || plans::tool(project))?;
    let studio = steps.quiet("building the studio (wasm32)", || {
        let manifest = loader::manifest(&project.version, &files, &scripts.loader, &scripts.frame);
        studio::make(project, &esbuild, &files.style, &manifest)
    })?;
    let sizes = steps.quiet("writing dist/", || write(project, &files, &scripts, &tool, &studio))?;
    print!("{}", sizes.table(project.budget));
    Ok(judge(&sizes, project.budget, library == Library::Rebuilt))
}

/// Makes sure of the tools; those from npm bundle the scripts and make everything smaller.
fn prepare(project: &Project, steps: &mut Steps) -> Result<Packages> {
    steps.quiet("making sure of the tools", || {
        tools::wasm_target()?;
        npm::install(&project.build_tools())
    })
}

/// The scripts that pages include.
struct Scripts {
    loader: Hashed,
    frame: Hashed,
    /// The loader as a module, for sites that are built from packages.
    module: Vec<u8>,
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

fn read_script(project: &Project, name: &str) -> Result<String> {
    let path = project.pages().join(name);
    std::fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))
}

fn write(
    project: &Project,
    files: &Files,
    scripts: &Scripts,
    tool: &Tool,
    studio: &[studio::File],
) -> Result<Sizes> {
    let mut dist = Dist::new(project.dist());
    let Scripts { loader, frame, module } = scripts;
    for script in [loader, frame] {
        dist.put(&script.name, &script.content)?;
    }
    dist.put("city-plan-module.js", module)?;
    dist.put("manifest.json", loader::manifest(&project.version, files, loader, frame).as_bytes())?;
    dist.put("city-plan-frame.js", &frame.content)?;
    pages::copy(project, &mut dist, &files.style, tool)?;
    package::write(project, &mut dist, files)?;
    dist.put(sbom::NAME, sbom::bill(project)?.as_bytes())?;
    for (name, content) in studio {
        dist.put_alone(name, content)?;
    }
    // What the studio's snippets name goes with it, as a folder to upload: editors may have nothing but the studio.
    let parts =
        files.first().into_iter().chain(files.later()).map(|(_, file)| (file.name.as_str(), &file.content));
    let named = [loader, frame].into_iter().map(|script| (script.name.as_str(), &script.content));
    let lasting = [("city-plan.js", &loader.content), ("city-plan-frame.js", &frame.content)];
    let beside = [("plans/city-plan.css", &files.style.content)];
    for (name, content) in parts.chain(named).chain(lasting).chain(beside) {
        dist.put_alone(Path::new("studio/city-plan").join(name), content)?;
    }
    let mut sizes = Sizes::default();
    sizes.add("loader", dist.put("city-plan.js", &loader.content)?);
    for (part, file) in files.first() {
        sizes.add(part, dist.put(&file.name, &file.content)?);
    }
    for (part, file) in files.later() {
        sizes.add_later(part, dist.put(&file.name, &file.content)?);
    }
    dist.sweep()?;
    Ok(sizes)
}

/// The budget is one for what is published; a build without all means to make it small is not.
fn judge(sizes: &Sizes, budget: u64, optimised: bool) -> Built {
    let over_budget = sizes.over(budget);
    if let (Some(complaint), false) = (&over_budget, optimised) {
        progress::note(complaint);
    }
    Built { over_budget: over_budget.filter(|_| optimised) }
}
