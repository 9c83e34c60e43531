//! `cargo xtask`: the chores of this repository, from the command line to an exit code.
//! Cargo starts it through the alias in `.cargo/config.toml`; the crate is never published.
//!
//! The map: `arguments` reads what is asked; `build`, `server` and `checks` are the chores.
//! A build flows through `tools`, `component` (compile and bind), `optimise`, `style`, `esbuild`,
//! `loader`, `pages` and `dist`, and ends in `sizes`.

mod arguments;
mod bench;
mod browser;
mod build;
mod cache;
mod checks;
mod cms;
mod command;
mod component;
mod dist;
mod esbuild;
mod files;
mod glue;
mod loader;
// The component's own writer of markup: there is only one.
mod accessibility_report;
mod cascade;
mod content_hash;
mod css;
#[path = "../../src/exchange/markup.rs"]
#[allow(dead_code, reason = "the chores write less markup than the tool")]
mod markup;
mod npm;
mod optimise;
mod package;
mod pages;
mod plans;
mod progress;
mod project;
mod reproducible;
mod sbom;
mod server;
mod sizes;
mod split_wasm;
mod studio;
mod style;
mod supply_chain;
mod tools;

use anyhow::{Result, bail};
use arguments::Chore;
use project::Project;
use std::process::ExitCode;

/// The exit code for a command line that makes no sense, as command-line tools use it.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let chore = match arguments::read(std::env::args_os().skip(1)) {
        Ok(chore) => chore,
        Err(error) => {
            eprintln!("error: {error:#}; see `cargo xtask --help`");
            return ExitCode::from(MISUSED);
        }
    };
    match run(chore) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<()> {
    match chore {
        Chore::Help(text) => {
            print!("{text}");
            Ok(())
        }
        Chore::Build => match build::run(&Project::find()?)?.over_budget {
            Some(complaint) => bail!(complaint),
            None => Ok(()),
        },
        Chore::Serve { port, build } => serve(port, build),
        Chore::Audit => supply_chain::audit(&Project::find()?),
        Chore::Bench { rest } => {
            let project = Project::find()?;
            build::run(&project)?;
            bench::run(&project, &rest)
        }
        Chore::Test { only, full, rest } => checks::run(&Project::find()?, only, full, &rest),
    }
}

/// Takes the port before the build, so that a taken one is known at once.
fn serve(port: u16, build: bool) -> Result<()> {
    let project = Project::find()?;
    let listener = server::listen(port)?;
    if build {
        if let Some(complaint) = build::run(&project)?.over_budget {
            crate::progress::note(&complaint);
        }
    } else if !project.dist().join("city-plan.js").is_file() {
        bail!("dist/ holds no build to serve; run `cargo xtask serve` without --no-build");
    }
    println!("http://{}/", listener.local_addr()?);
    server::serve(listener, &project.dist())
}
