//! Reading the one plan that a command works on, and writing what it makes of it.
//!
//! Called by every command but `check`, which reads many files and has the problems as its answer. What
//! works on the JSON itself takes it as a value, with all that the format does not know.

use crate::{Language, japanese};
use city_plan::plan::{Plan, read::read_json};
use serde_json::Value;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// The plan of a file. Problems are told on standard error and never stop it; `None` where there is
/// nothing to show, which is told too.
pub(crate) fn read(file: &Path, language: Language) -> Option<Plan> {
    let bytes = bytes(file, language)?;
    plan(file, &bytes, language)
}

/// The JSON of a plan's file. Problems are told as by `read`; `None` also where it is not JSON to its end.
pub(crate) fn read_value(file: &Path, language: Language) -> Option<Value> {
    let bytes = bytes(file, language)?;
    plan(file, &bytes, language)?;
    // The mark that some editors put at the beginning is none of the JSON.
    let value = serde_json::from_slice(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes)).ok();
    if value.is_none() {
        eprintln!("{}: {}", file.display(), japanese::not_whole(language));
    }
    value
}

/// The bytes of a file, or a word on why there are none.
pub(crate) fn bytes(file: &Path, language: Language) -> Option<Vec<u8>> {
    let told = |error| eprintln!("{}: {}", file.display(), japanese::unreadable(&error, language));
    std::fs::read(file).map_err(told).ok()
}

fn plan(file: &Path, bytes: &[u8], language: Language) -> Option<Plan> {
    let name = file.display();
    let (plan, problems) = read_json(bytes);
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
        drop(io::stdout().write_all(text.as_bytes()));
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

/// Writes a whole file or none: what was there before stays until all of the new one is written, and for
/// good where it may not be replaced.
pub(crate) fn write_whole(file: &Path, content: &[u8], replace: bool) -> io::Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let part = file.with_file_name(format!(".{name}.{}.part", std::process::id()));
    // Whoever comes between looking and writing is not overwritten either.
    let to = if replace { &part } else { file };
    OpenOptions::new().write(true).create_new(true).open(to).and_then(|mut opened| {
        let written = opened.write_all(content).and_then(|()| opened.sync_all());
        let placed = written.and_then(|()| if replace { std::fs::rename(to, file) } else { Ok(()) });
        placed.inspect_err(|_| drop(std::fs::remove_file(to)))
    })
}
