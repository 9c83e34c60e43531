//! Reading the one plan that a command works on, and writing what it makes of it.
//!
//! Called by every command but `check`, which reads many files and has the problems as its answer.

use crate::{Language, japanese};
use city_plan::plan::{Plan, read::read_json};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// The plan of a file. Problems are told on standard error and never stop it; `None` where there is
/// nothing to show, which is told too.
pub(crate) fn read(file: &Path, language: Language) -> Option<Plan> {
    let name = file.display();
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{name}: {}", japanese::unreadable(&error, language));
            return None;
        }
    };
    let (plan, problems) = read_json(&bytes);
    for problem in &problems {
        match language {
            Language::Ja => eprintln!("{name}: {}", japanese::message(problem)),
            Language::En => eprintln!("{name}: {problem}"),
        }
    }
    if plan.is_none() {
        eprintln!("{name}: {}", japanese::nothing_to_show(language));
    }
    plan
}

/// Writes to a file, or to standard output.
pub(crate) fn write(to: Option<&Path>, text: &str, language: Language) -> ExitCode {
    let Some(file) = to else {
        // A reader that went away (`| head`) is no fault.
        drop(std::io::stdout().write_all(text.as_bytes()));
        return ExitCode::SUCCESS;
    };
    match std::fs::write(file, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {}", file.display(), japanese::unwritable(&error, language));
            ExitCode::from(2)
        }
    }
}
