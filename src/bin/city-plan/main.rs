//! The editors' tool: what can be done with a plan outside a browser.
//!
//! Ends with 0 when all is sound, 1 when problems were found, 2 when there is nothing to work with.

mod changes;
mod check;
mod export;
mod import;
mod japanese;
mod language;
mod look;
mod memory;
mod output;
mod place;
mod plan_file;
mod render;
mod revise;
mod snippet;
mod template;

use clap::{Parser, Subcommand, ValueEnum};
use std::process::ExitCode;

/// Work with city plans: check them before anyone sees them.
#[derive(Parser)]
#[command(name = "city-plan", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Lists every problem of plan files with its place: 0 all sound, 1 problems, 2 not usable.
    Check(check::Check),
    /// Writes a plan as static HTML, which needs no script.
    Render(render::Render),
    /// Makes a plan of a workbook or a sheet of CSV: 0 written, 1 to be mended, 2 not usable.
    Import(import::Import),
    /// Writes a plan as a workbook, a table, a calendar, a picture or StratML.
    Export(export::Export),
    /// Writes a workbook to begin with.
    Template(template::Template),
    /// Says what changed between two editions of a plan.
    Changes(changes::Changes),
    /// Begins the edition of the next fiscal year.
    Revise(revise::Revise),
    /// Writes what to paste where: six forms, from plain HTML to a folder to upload.
    Snippet(snippet::Snippet),
}

/// How what was found is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One a line, for people.
    Text,
    /// A JSON array of objects, for programs.
    Json,
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check(check) => check.run(),
        Command::Render(render) => render.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Template(template) => template.run(),
        Command::Changes(changes) => changes.run(),
        Command::Revise(revise) => revise.run(),
        Command::Snippet(snippet) => snippet.run(),
    }
}
