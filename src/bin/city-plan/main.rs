//! The editors' tool: what can be done with a plan outside a browser.
//!
//! Ends with 0 when all is sound, 1 when problems were found, 2 when there is nothing to work with.

mod changes;
mod check;
mod export;
mod import;
mod japanese;
mod look;
mod memory;
mod output;
mod place;
mod plan_file;
mod render;
mod revise;
mod snippet;
mod template;

use city_plan::exchange::workbook::Tongue;
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

/// The language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Language {
    /// The same for the library.
    pub(crate) fn tongue(self) -> Tongue {
        match self {
            Self::Ja => Tongue::Ja,
            Self::En => Tongue::En,
        }
    }

    /// The language asked for, else that of the environment.
    pub(crate) fn or_environment(asked: Option<Self>) -> Self {
        let environment = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        let japanese = environment.is_some_and(|value| value.starts_with("ja"));
        asked.unwrap_or(if japanese { Self::Ja } else { Self::En })
    }
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
