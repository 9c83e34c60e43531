//! The chore `build`: the component, its style and its pages, from the sources into `dist/`.
//! Called by `main`, and by `checks` before the browser tests.
//! Never leaves a loader in `dist/` that names files which are not there.

use crate::component::{self, Library};
use crate::dist::Dist;
use crate::loader::{self, Files};
use crate::minify::Minifier;
use crate::naming::Hashed;
use crate::npm::{self, Packages};
use crate::project::Project;
use crate::say::{self, Steps};
use crate::sizes::Sizes;
use crate::{optimise, pages, style, tools};
use anyhow::{Context, Result};

/// What a build says beside having succeeded.
pub struct Built {
    /// The complaint, if the component is heavier than it may be.
    pub over_budget: Option<String>,
}

pub fn run(project: &Project) -> Result<Built> {
    let mut steps = Steps::new(6);
    let packages = prepare(project, &mut steps)?;
    let packages = packages.as_ref();
    let library =
        steps.quiet("building the component for wasm32 (optimised)", || component::compile(project))?;
    if library == Library::AsIs {
        say::note(
            "this build is heavier than it could be, do not publish it: the sources of Rust's standard library are missing; run `rustup component add rust-src`",
        );
    }
    let bound = steps.quiet("binding it to JavaScript", || component::bind(project))?;
    let wasm = steps.quiet("making the wasm smaller", || match packages {
        Some(packages) => optimise::wasm(project, packages, &bound.wasm),
        None => Ok(bound.wasm),
    })?;
    let minifier = Minifier { packages, work: project.scratch("work")? };
    let (files, script) = steps.quiet("making script and style smaller", || {
        let style = style::bundle(&project.pages().join("style"))?;
        let files = Files {
            glue: Hashed::new("js", minifier.module(&bound.glue)?),
            wasm: Hashed::new("wasm", wasm),
            style: Hashed::new("css", minifier.style(&style)?),
        };
        let script = loader::with_files(&read_loader(project)?, &files)?;
        Ok((files, minifier.script(script.as_bytes())?))
    })?;
    let sizes = steps.quiet("writing dist/", || write(project, &files, &script))?;
    print!("{}", sizes.table(project.budget));
    Ok(judge(&sizes, project.budget, packages.is_some() && library == Library::Rebuilt))
}

/// The tools must be there; those from npm only make the result smaller.
fn prepare(project: &Project, steps: &mut Steps) -> Result<Option<Packages>> {
    let packages = steps.quiet("making sure of the tools", || {
        tools::wasm_target()?;
        Ok(npm::install(&project.build_tools()))
    })?;
    if let Err(reason) = &packages {
        say::note(&format!("this build is not made smaller, do not publish it: {reason:#}"));
    }
    Ok(packages.ok())
}

fn read_loader(project: &Project) -> Result<String> {
    let path = project.pages().join("city-plan.js");
    std::fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))
}

fn write(project: &Project, files: &Files, script: &[u8]) -> Result<Sizes> {
    let mut dist = Dist::new(project.dist());
    let [glue, wasm, style] = files.all().map(|file| dist.put(&file.name, &file.content));
    pages::copy(project, &mut dist, &files.style)?;
    let loader = dist.put("city-plan.js", script);
    let mut sizes = Sizes::default();
    for (part, weight) in [("loader", loader), ("glue", glue), ("wasm", wasm), ("style", style)] {
        sizes.add(part, weight?);
    }
    dist.sweep()?;
    Ok(sizes)
}

/// The budget is one for what is published; a build without all means to make it small is not.
fn judge(sizes: &Sizes, budget: u64, optimised: bool) -> Built {
    let over_budget = sizes.over(budget);
    if let (Some(complaint), false) = (&over_budget, optimised) {
        say::note(complaint);
    }
    Built { over_budget: over_budget.filter(|_| optimised) }
}
