//! `city-plan diff`: what is different between two editions of a plan.
//!
//! Ends with 0 where both files could be read, whether or not something changed, and with 2 where not.

use crate::language::LanguageOption;
use crate::{Format, output, plan_file};
use city_plan::exchange::diff::{diff, sentences};
use serde_json::Value;
use std::path::PathBuf;
use std::process::ExitCode;

/// Says what changed between two editions of a plan, a line for each item.
#[derive(clap::Args)]
pub(crate) struct Diff {
    /// The plan as it was (JSON).
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The plan as it is (JSON).
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// How changes are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    language: LanguageOption,
}

impl Diff {
    pub(crate) fn run(&self) -> ExitCode {
        let language = self.language.get();
        let read = |file| plan_file::read_value(file, language);
        // Both are read before anything is said: an editor may have to mend both.
        let (Some(old), Some(new)) = (read(&self.old), read(&self.new)) else { return ExitCode::from(2) };
        let found = diff(&old, &new);
        let mut text = match self.format {
            Format::Text => [sentences::summary(&found, language)]
                .into_iter()
                .chain(found.iter().map(|change| sentences::sentence(change, language)))
                .collect::<Vec<_>>()
                .join("\n"),
            Format::Json => {
                let row = |change| {
                    let mut row: Value = city_plan::exchange::diff::Change::json(change);
                    row["message"] = sentences::sentence(change, language).into();
                    row
                };
                let rows: Value = found.iter().map(row).collect();
                format!("{rows:#}")
            }
        };
        text.push('\n');
        output::exit_code(output::say(text.as_bytes(), language))
    }
}
