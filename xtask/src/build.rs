//! The chore `build`: the component, its style and its pages, from the sources into `dist/`.
//! Never leaves a loader in `dist/` that names files which are not there.

use crate::component::{self, Bound, Compilation};
use crate::dist::{Dist, Weight};
use crate::npm::{self, Packages};
use crate::pages::State;
use crate::plans::{self, Tool};
use crate::progress::{self, Steps};
use crate::project::Project;
use crate::release::{Pieces, Release};
use crate::sizes::Sizes;
use crate::studio::{self, Studio};
use crate::{join_wasm, optimise, package, pages, sbom, split_wasm, threads, tools};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::thread;

/// What a build reports beside having succeeded.
pub struct Built {
    /// The complaint, if the component is heavier than it may be.
    pub over_budget: Option<String>,
}

/// Builds everything. The tool and the studio are compiled beside the component, whose last steps use one core alone.
pub fn run(project: &Project) -> Result<Built> {
    let mut steps = Steps::new(6);
    let packages = prepare(project, &mut steps)?;
    thread::scope(|scope| {
        let authoring = scope.spawn(|| Ok((plans::tool(project)?, Studio::compile(project)?)));
        let (pieces, compilation) = compile(project, &packages, &mut steps, Compilation::Smallest)?;
        let pieces = steps.quiet("making the wasm smaller", || optimised(project, &packages, pieces))?;
        let release =
            steps.quiet("bundling scripts and styles", || Release::bundle(project, &packages, pieces))?;
        let (tool, studio) =
            steps.quiet("building the editors' tool and the studio", || threads::joined(authoring))?;
        let studio = studio.files(project, &packages, &release)?;
        let sizes = steps.quiet("writing dist/", || write(project, &release, &tool, &studio))?;
        print!("{}", sizes.table(project.budget));
        Ok(judge(&sizes, project.budget, compilation))
    })
}

/// Fills the caches of a later build, in silence.
pub fn compile_ahead(project: &Project) {
    let _ = build_tools(project).and_then(|packages| {
        let (pieces, _) = split_and_bound(project, &packages, Compilation::Smallest)?;
        optimised(project, &packages, pieces)?;
        Studio::compile(project)?;
        plans::tool(project).map(drop)
    });
}

/// Builds what the demonstration needs, as fast as can be: no optimised wasm, no compressed copies, nothing that the
/// editors' tool or the studio makes. Leaves whatever else is in `dist/`.
pub fn demonstration(project: &Project) -> Result<()> {
    demonstration_at(project, project.dist(), Compilation::Fastest)
}

/// The same into another folder, and compiled in a chosen way.
pub fn demonstration_at(project: &Project, dist: PathBuf, compilation: Compilation) -> Result<()> {
    let mut steps = Steps::new(4);
    let packages = prepare(project, &mut steps)?;
    let (pieces, _) = compile(project, &packages, &mut steps, compilation)?;
    let release =
        steps.quiet("bundling scripts and styles", || Release::bundle(project, &packages, pieces))?;
    steps.quiet("writing the demonstration", || {
        let mut dist = Dist::uncompressed(dist);
        put_release(&mut dist, &release)?;
        pages::copy(project, &mut dist, &release.files, &State::Demonstration)
    })
}

/// Makes sure of the tools; those from npm bundle the scripts and make everything smaller.
fn prepare(project: &Project, steps: &mut Steps) -> Result<Packages> {
    steps.quiet("making sure of the tools", || build_tools(project))
}

fn build_tools(project: &Project) -> Result<Packages> {
    tools::wasm_target()?;
    npm::install(&project.build_tools())
}

/// The compiled component, split and bound, and how it was compiled.
fn compile(
    project: &Project,
    packages: &Packages,
    steps: &mut Steps,
    compilation: Compilation,
) -> Result<(Pieces, Compilation)> {
    steps.quiet("compiling the component (wasm32)", || split_and_bound(project, packages, compilation))
}

/// The compiled component, split and bound, without a message.
fn split_and_bound(
    project: &Project,
    packages: &Packages,
    compilation: Compilation,
) -> Result<(Pieces, Compilation)> {
    let (raw, compilation) = component::compile(project, compilation)?;
    let split = join_wasm::join(project, packages, split_wasm::take_apart(project, &raw)?)?;
    let bound = component::bind(project, split.main)?;
    Ok((Pieces { bound, files: split.files, chunks: split.chunks }, compilation))
}

/// The component with smaller wasm in all of its files.
fn optimised(project: &Project, packages: &Packages, pieces: Pieces) -> Result<Pieces> {
    let smaller = |wasm: Vec<u8>| optimise::wasm(project, packages, &wasm);
    let files = pieces.files.into_iter().map(|(name, wasm)| Ok((name, smaller(wasm)?)));
    let files = files.collect::<Result<_>>()?;
    let bound = Bound { wasm: smaller(pieces.bound.wasm)?, ..pieces.bound };
    Ok(Pieces { bound, files, ..pieces })
}

fn write(project: &Project, release: &Release, tool: &Tool, studio: &[studio::File]) -> Result<Sizes> {
    let mut dist = Dist::new(project.dist());
    let sizes = put_release(&mut dist, release)?;
    package::write(project, &mut dist)?;
    dist.put(sbom::NAME, sbom::bill(project)?.as_bytes())?;
    for (name, content) in studio {
        dist.put_alone(name, content)?;
    }
    // The studio has the files of its snippets as a folder to upload: editors may have nothing but the studio.
    for (name, content) in release.server_files() {
        dist.put_alone(Path::new("studio/city-plan").join(name), content)?;
    }
    // The demonstration comes last, because it announces that the build is complete.
    pages::copy(project, &mut dist, &release.files, &State::Complete(tool))?;
    dist.sweep()?;
    Ok(sizes)
}

/// Writes what residents load; the loader comes last, when everything that it names is there.
fn put_release(dist: &mut Dist, release: &Release) -> Result<Sizes> {
    let Release { files, loader, frame, module, manifest, whole_style } = release;
    let mut weigh = |list: Vec<(&str, &crate::content_hash::Hashed)>| -> Result<Vec<(String, Weight)>> {
        list.into_iter()
            .map(|(name, file)| Ok((name.to_owned(), dist.put(&file.name, &file.content)?)))
            .collect()
    };
    let (first, later) = (weigh(files.first().to_vec())?, weigh(files.later().collect())?);
    for script in [loader, frame] {
        dist.put(&script.name, &script.content)?;
    }
    dist.put("city-plan.css", whole_style)?;
    dist.put("city-plan-module.js", module)?;
    dist.put("manifest.json", manifest.as_bytes())?;
    dist.put("city-plan-frame.js", &frame.content)?;
    let mut sizes = Sizes::default();
    sizes.add("loader", dist.put("city-plan.js", &loader.content)?);
    first.into_iter().for_each(|(name, weight)| sizes.add(&name, weight));
    later.into_iter().for_each(|(name, weight)| sizes.add_later(&name, weight));
    Ok(sizes)
}

/// The budget is one for what is published; a build on the library as rustup has it is not.
fn judge(sizes: &Sizes, budget: u64, compilation: Compilation) -> Built {
    let over_budget = sizes.over(budget);
    let is_published = compilation == Compilation::Smallest;
    if let (Some(complaint), false) = (&over_budget, is_published) {
        progress::note(complaint);
    }
    Built { over_budget: over_budget.filter(|_| is_published) }
}
