//! `cargo xtask`: the chores of this repository, from the command line to an exit code.
//! Cargo starts it through the alias in `.cargo/config.toml`; the crate is never published.
//!
//! The map: `arguments` declares the command line; `build`, `serve`, `checks`, `bench` and `supply_chain` are the
//! chores. A build flows through `tools`, `component` (compile and bind), `split_wasm`, `optimise`, `release` (style,
//! loader, bundles), `studio`, `pages` and `dist`, and ends in `sizes`.

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
mod installed_std;
mod join_wasm;
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
mod release;
mod reproducible;
mod sbom;
mod serve;
mod server;
mod sizes;
mod split_wasm;
mod studio;
mod style;
mod supply_chain;
mod threads;
mod tools;

use anyhow::{Result, bail};
use arguments::{Arguments, Chore, Test};
use clap::{CommandFactory, Parser, error::ErrorKind};
use project::Project;
use std::process::ExitCode;

fn main() -> ExitCode {
    let chore = Arguments::parse().chore;
    if let Chore::Test(test) = &chore {
        refuse_stray_arguments(test);
    }
    match run(chore) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Ends the process where arguments for a tool are given and no tool is chosen.
fn refuse_stray_arguments(test: &Test) {
    if !test.has_tool_for_rest() {
        let reason = "arguments after `--` need `--only native` or `--only browser`, whose tool takes them";
        Arguments::command().error(ErrorKind::ArgumentConflict, reason).exit();
    }
}

fn run(chore: Chore) -> Result<()> {
    let project = Project::find()?;
    match chore {
        Chore::Build(options) if options.demonstration => build::demonstration(&project),
        Chore::Build(_) => match build::run(&project)?.over_budget {
            Some(complaint) => bail!(complaint),
            None => Ok(()),
        },
        Chore::Serve(options) => serve::run(&project, &options),
        Chore::Audit => supply_chain::audit(&project),
        Chore::Bench(options) => {
            build::run(&project)?;
            bench::run(&project, &options.rest)
        }
        Chore::Test(options) => checks::run(project, &options),
    }
}
