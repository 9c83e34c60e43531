//! The editors' tool: what can be done with a plan outside a browser.
//!
//! Ends with 0 when all is sound, 1 when problems were found, 2 when there is nothing to work with.

mod check;
mod collect;
mod diff;
mod export;
mod feed;
mod former_names;
mod html_options;
mod import;
mod join;
mod language;
mod memory;
mod messages;
mod output;
mod pages;
mod painter;
mod plan_file;
mod release_location;
mod render;
mod revise;
mod revise_messages;
mod round_messages;
mod snippet;
mod template;
mod yearly;
mod yearly_messages;

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
    /// Writes a plan as a workbook, a table, a calendar, a picture, a paper for the council or StratML.
    Export(export::Export),
    /// Writes feeds of what becomes of a plan: Atom, JSON Feed, calendars, short texts.
    Feed(feed::Feed),
    /// Writes a workbook to begin with.
    Template(template::Template),
    /// Says what changed between two editions of a plan.
    #[command(alias = "changes")]
    Diff(diff::Diff),
    /// Begins the edition of the next fiscal year.
    Revise(revise::Revise),
    /// Writes a workbook for each department, in which it reports on its initiatives.
    Collect(collect::Collect),
    /// Joins the workbooks that departments sent back: 0 all used, 1 something to look at, 2 not usable.
    Join(join::Join),
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
    let arguments = Arguments::parse();
    report_former_names();
    match arguments.command {
        Command::Check(check) => check.run(),
        Command::Render(render) => render.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Feed(feed) => feed.run(),
        Command::Template(template) => template.run(),
        Command::Diff(diff) => diff.run(),
        Command::Revise(revise) => revise.run(),
        Command::Collect(collect) => collect.run(),
        Command::Join(join) => join.run(),
        Command::Snippet(snippet) => snippet.run(),
    }
}

/// Says on standard error what is called otherwise today. Standard output and the exit code stay as they are.
fn report_former_names() {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    for (former, name) in former_names::used(&arguments) {
        eprintln!("{}", messages::new_name(former, name, language::of_environment()));
    }
}
